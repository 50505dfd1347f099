import type { Area } from "../../../core/model/cells.ts";
import { serialFromDate } from "../../../core/model/dates.ts";
import type { AreaRule, InputRule } from "../port.ts";
import { rangeAt } from "./blocks.ts";
import { problem } from "./problems.ts";
import { type Piece, piece } from "./writer.ts";

/** The title of the message that our input rules show; by it they are known again. */
const ruleTitle = "Sổ HTX";

/** An input rule with its area read. */
export type PlacedRule = AreaRule & { readonly place: Area };

/** Asks what rule an area has; the function gives it after the next sync: none, ours, or one of the officer's. Needs ExcelApi 1.8. */
export function askRule(context: Excel.RequestContext, sheet: string, area: Area): () => "none" | "ours" | "other" {
  const { dataValidation } = rangeAt(context.workbook.worksheets.getItem(sheet), area);
  dataValidation.load("type,errorAlert");
  return () => {
    if (dataValidation.type === "None") return "none";
    return dataValidation.errorAlert?.title === ruleTitle ? "ours" : "other";
  };
}

/** Gives an area a rule. Words that one cell cannot list stand in the formula's own list as far as Excel takes them. */
export function rulePiece({ sheet, place, rule, message }: PlacedRule): Piece {
  const written = validationOf(rule);
  return {
    bytes: 3_000,
    queue: (context) => {
      const { dataValidation } = rangeAt(context.workbook.worksheets.getItem(sheet), place);
      dataValidation.rule = written;
      dataValidation.ignoreBlanks = true;
      // The officer is told, not stopped: a book may have to say something that nobody foresaw.
      dataValidation.errorAlert = { title: ruleTitle, message: message.slice(0, 225), showAlert: true, style: "Warning" };
    },
  };
}

/** Takes the rules off an area. */
export function dropRule(sheet: string, area: Area): Piece {
  return piece(3, (context) => rangeAt(context.workbook.worksheets.getItem(sheet), area).dataValidation.clear());
}

/** Excel takes lists written into the rule only up to this length, and parts them at commas. */
const longestList = 255;

function validationOf(rule: InputRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list": {
      const source = rule.words.join(",");
      if (source.length > longestList || rule.words.some((word) => word.includes(",")))
        throw problem({
          vi: "Danh sách chọn quá dài hoặc có dấu phẩy nên Excel không nhận: hãy rút gọn danh sách.",
          en: "The list of choices is too long or holds a comma, so Excel does not take it: make it shorter.",
        });
      return { list: { inCellDropDown: true, source } };
    }
    case "whole":
      return { wholeNumber: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "decimal":
      return { decimal: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "textLength":
      return { textLength: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "date":
      return { date: { formula1: dayOf(rule.from), formula2: dayOf(rule.to), operator: "Between" } };
  }
}

/** A date as Excel reads it in every language: a formula of year, month and day. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.split("-");
  if (serialFromDate(iso) === null) throw problem({ vi: `Ngày “${iso}” không có trên lịch.`, en: `The day “${iso}” does not exist.` });
  return `=DATE(${Number(year)},${Number(month)},${Number(day)})`;
}
