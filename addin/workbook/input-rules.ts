import type { BookCells } from "../../core/model/cells.ts";
import { type ChoiceField, choiceIds, choiceLabel } from "../../core/model/choices.ts";
import { formatDate } from "../../core/model/dates.ts";
import { type FieldDefinition, fieldDefinition } from "../../core/model/fields.ts";
import type { Book, Table } from "../../core/model/records.ts";
import type { AreaRule, InputRule } from "./port.ts";

/** Input rules for the known columns of every table, from its first record to some rows below its last one. `asOf` is an ISO day. */
export function inputRules(book: Book, cells: BookCells, asOf: string): AreaRule[] {
  return book.tables.flatMap((table) => {
    const sheet = cells.sheets.find(({ name }) => name === table.sheet);
    const rows = sheet === undefined ? null : rowsOf(table, sheet.cells.length);
    if (rows === null) return [];
    return table.columns.flatMap(({ field, column }): AreaRule[] => {
      const definition = field === null ? null : fieldDefinition(field);
      const found = definition === null ? null : inputRuleOf(definition, asOf);
      if (found === null) return [];
      return [{ sheet: table.sheet, area: `${column}${rows.first}:${column}${rows.last}`, ...found }];
    });
  });
}

/** What may be typed into the cells of a field, with the message for whoever types something else; `null` when anything may. */
export function inputRuleOf(definition: FieldDefinition, asOf: string): { readonly rule: InputRule; readonly message: string } | null {
  const { type, id, label, signed = false } = definition;
  const nextYear = Number(asOf.slice(0, 4)) + 1;
  const between = (kind: "whole" | "decimal" | "textLength", from: number, to: number, message: string) => ({
    rule: { kind, from, to } as const,
    message: `${label.vi}: ${message}`,
  });
  switch (type) {
    case "choice": {
      const words = wordsOf(id);
      return words === null ? null : { rule: { kind: "list", words }, message: `${label.vi}: chọn một từ trong danh sách.` };
    }
    case "flag":
      return { rule: { kind: "list", words: ["x", "Có", "Không"] }, message: `${label.vi}: ghi x hoặc Có, Không; để trống là chưa biết.` };
    case "date": {
      const to = `${nextYear}-12-31`;
      return {
        rule: { kind: "date", from: "1900-01-01", to },
        message: `${label.vi}: ghi ngày/tháng/năm, không sau ${formatDate(to)}.`,
      };
    }
    case "year":
      return between("whole", 1990, nextYear, `ghi năm bốn chữ số, từ 1990 đến ${nextYear}.`);
    case "integer":
      return signed ? null : between("whole", 0, 10_000_000, "ghi số nguyên, không âm.");
    case "money":
    case "moneyPerYear":
      return signed || mayBeNegative.test(id) ? null : between("decimal", 0, 1e15, "ghi số, không âm, đúng đơn vị ở tiêu đề cột.");
    case "share":
      return between("decimal", 0, 100, "ghi tỷ lệ phần trăm, từ 0 đến 100.");
    case "points":
      return between("decimal", 0, 100, "ghi số điểm, từ 0 đến 100.");
    case "number":
      return id === "stoppedMonths" ? between("decimal", 0, 12, "ghi số tháng trong năm, từ 0 đến 12.") : null;
    case "code":
      return between("textLength", 10, 14, "mã số có 10 chữ số, 13 chữ số nếu là đơn vị phụ thuộc.");
    case "personalId":
      return between("textLength", 8, 12, "số định danh cá nhân có 12 chữ số.");
    default:
      return null;
  }
}

/** Rows below the last record that get the rules too, when nothing stands there. */
const spareRows = 200;
const mayBeNegative = /^profit\./;

function rowsOf({ kind, headerRows, records }: Table, used: number): { readonly first: number; readonly last: number } | null {
  const header = headerRows.at(-1);
  if (header === undefined || kind === "scoreForm" || kind === "other") return null;
  const last = records.reduce((most, { row }) => Math.max(most, row), 0);
  const first = records.reduce((least, { row }) => Math.min(least, row), last === 0 ? header + 1 : last);
  if (last === 0) return used <= header ? { first, last: header + spareRows } : null;
  return { first, last: used <= last ? last + spareRows : last };
}

/** The words of a choice as one rule can list them: Excel parts them at commas. */
function wordsOf(id: string): readonly string[] | null {
  const field = id.slice(id.lastIndexOf(".") + 1);
  if (!isChoiceField(field)) return null;
  const words = choiceIds(field).map((choice) => choiceLabel(field, choice));
  return words.some((word) => word.includes(",")) || words.join(",").length > 255 ? null : words;
}

const choiceFields: readonly string[] = ["kind", "status", "sector", "rank", "gender"] satisfies ChoiceField[];

function isChoiceField(field: string): field is ChoiceField {
  return choiceFields.includes(field);
}
