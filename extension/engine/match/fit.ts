import { chooseOption, noWords, yesWords } from "../../../core/forms/choose-option.ts";
import type { FormField } from "../../../core/forms/form-field.ts";
import { wordsOf } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";
import { moneyUnit } from "../units.ts";

/** How well the kind of control suits the type of field: 0 (never) to 1. */
export function kindFit(control: SeenControl, field: FormField): number {
  return boxFit(control, field) * unitFit(control, field);
}

function boxFit(control: SeenControl, field: FormField): number {
  const { kind, type } = control;
  const outside = field.type === "choice" && field.options === null;
  switch (kind) {
    case "date":
    case "dateParts":
      return field.type === "date" ? 1 : 0;
    case "month":
      return 0;
    case "dayMonth":
      return field.type === "dayMonth" ? 1 : 0;
    case "checkbox":
      return field.type === "flag" || isYesNoField(field) ? 1 : 0;
    case "rowRadio":
      return field.type === "flag" ? 1 : 0;
    case "checkboxes":
      return field.type === "choice" && optionFit(control, field) > 0.6 ? 1 : 0;
    case "radios":
    case "select":
    case "list": {
      if (outside) return kind === "radios" ? 0.7 : 1;
      if (field.type === "choice" || field.type === "flag") return listFit(control, field);
      // A list may offer what others type: years, titles, days.
      if (field.type === "integer" && isNumbers(control)) return 0.95;
      if (field.type === "integer" || field.type === "date") return kind === "radios" ? 0 : 0.7;
      if (field.id.endsWith(".fullName") && !offersNames(control)) return 0;
      return ["text", "upperText"].includes(field.type) && kind !== "radios" ? 0.8 : 0;
    }
    default: {
      if (kind === "number" && !["integer", "money", "percent"].includes(field.type)) {
        return field.type === "date" ? 0.9 : ["code", "phone"].includes(field.type) ? 0.9 : 0.2;
      }
      if (type === "email" && field.type !== "email") return 0.3;
      if (type === "tel" && !["phone", "code", "money", "integer"].includes(field.type)) return 0.6;
      if (field.type === "flag") return 0.55;
      // Room for lines of text asks rather for words, though some pages ask everything so.
      if (kind === "text" && type === "" && ["money", "integer", "percent"].includes(field.type)) return 0.9;
      if (field.type === "choice" && field.options !== null) return 0.8;
      return 1;
    }
  }
}

function isNumbers({ options }: SeenControl): boolean {
  const texts = (options ?? []).map(({ text }) => text.trim()).filter((text) => text !== "");
  return texts.length > 1 && texts.filter((text) => /^(?:năm\s)?\d+$/iu.test(text)).length >= texts.length - 1;
}

/** "Một cá nhân; Một tổ chức" are no persons to choose from. */
function offersNames({ options }: SeenControl): boolean {
  return options === null || options.some(({ text }) => /^[^\p{L}]*\p{Lu}\S*(?:\s\p{Lu}\S*)+/u.test(text));
}

/** A list that offers other choices than the field has asks for something else. */
function listFit(control: SeenControl, field: FormField): number {
  if (control.options === null) return 0.9;
  const fit = optionFit(control, field);
  if (fit >= 0.5) return 0.8 + 0.2 * fit;
  // The right question with too few answers is told as such; a question with none of them is another.
  return knowsOption(control, field) ? 0.7 : 0;
}

/** "(%)" beside a box asks for a share, "đồng" for an amount. */
function unitFit(control: SeenControl, field: FormField): number {
  if (!["text", "number", "suggest"].includes(control.kind)) return 1;
  const { percent, money, named, ofTable, inWords } = unitOf(control);
  if (percent) return field.type === "percent" ? 1 : field.type === "money" || field.type === "integer" ? 0.3 : 0.6;
  // "Đơn vị: triệu đồng" over a table counts no people.
  if (money && ofTable && field.type === "integer") return 0.95;
  if (money) return field.type === "money" || inWords ? 1 : ["integer", "percent"].includes(field.type) ? 0.4 : named ? 0.6 : 0.9;
  return 1;
}

type ShownUnit = {
  readonly percent: boolean;
  readonly money: boolean;
  readonly named: boolean;
  readonly ofTable: boolean;
  readonly inWords: boolean;
};

const shownUnits = new WeakMap<SeenControl, ShownUnit>();

/** Which unit stands beside a control; asked for every field that it may be, read once. */
function unitOf(control: SeenControl): ShownUnit {
  let unit = shownUnits.get(control);
  if (unit === undefined) {
    const label = `${control.texts[0]?.text ?? ""} ${control.column}`;
    unit = {
      percent: label.includes("%") || control.units.some((text) => text.trim() === "%"),
      money: moneyUnit([label, ...control.units]) !== null,
      ofTable: moneyUnit([label, ...control.units.filter((text) => !isOfAll(text, control))]) === null,
      // "Nợ bao nhiêu (đồng)": the label itself says that it is an amount.
      named: moneyUnit([/\(([^()]+)\)[\s*:]*$/u.exec(label.trim())?.[1] ?? ""]) !== null,
      inWords: /bằng chữ/iu.test(label),
    };
    shownUnits.set(control, unit);
  }
  return unit;
}

/** "Đơn vị: triệu đồng", or a heading that says so. */
function isOfAll(text: string, { headings }: SeenControl): boolean {
  return /^\(?(?:đơn vị|đvt|don vi|dvt)/iu.test(text) || headings.includes(text);
}

function isYesNoField(field: FormField): boolean {
  return field.options?.length === 2 && field.options[0]!.value === "yes";
}

/** The share of the page's options that the field knows, each for another choice. */
export function optionFit(control: SeenControl, field: FormField): number {
  const texts = (control.options ?? []).map(({ text }) => text).filter((text) => text !== "");
  if (texts.length === 0) return control.options === null ? 0.6 : 0;
  if (texts.length > 60) return 0;
  const groups = groupsOf(field);
  if (groups.length === 0) return 0;
  const taken = new Set<number>();
  groups.forEach((labels, index) => {
    const at = chooseOption(texts, { labels, others: groups.filter((_, other) => other !== index) });
    if (at !== null) taken.add(at);
  });
  const known = taken.size / texts.length;
  // A form may offer fewer choices than the law knows, or one more ("Khác").
  return taken.size < Math.min(2, texts.length) ? 0 : known;
}

/**
 * How far the answers alone tell that a field is asked for: the share of the page's options that say one of its choices and no other,
 * 0 where fewer than two of its choices are named.
 */
export function answersShare(control: SeenControl, field: FormField): number {
  const texts = (control.options ?? []).map(({ text }) => text).filter((text) => text !== "");
  if (texts.length < 2 || texts.length > 12) return 0;
  const groups = groupsOf(field);
  const said = texts.flatMap((text) => {
    const own = groups.filter((labels) => chooseOption([text], { labels, others: groups.filter((other) => other !== labels) }) !== null);
    return own.length === 1 ? own : [];
  });
  // One answer more is of the same kind ("Khác", "Tổ chức lại"); an answer of its own makes it another question.
  const words = new Set(["khac", ...groups.flat().flatMap((label) => wordsOf(label).map(({ plain }) => plain))]);
  const isAlike = texts.every((text) => wordsOf(text).some(({ plain }) => words.has(plain)));
  return new Set(said).size < 2 || !isAlike ? 0 : said.length / texts.length;
}

function knowsOption(control: SeenControl, field: FormField): boolean {
  const texts = (control.options ?? []).map(({ text }) => text);
  const groups = groupsOf(field);
  return groups.some((labels) => chooseOption(texts, { labels, others: groups.filter((other) => other !== labels) }) !== null);
}

/** The words for each choice of a field. */
function groupsOf(field: FormField): readonly (readonly string[])[] {
  return field.type === "flag" || isYesNoField(field) ? [yesWords, noWords] : (field.options ?? []).map(({ labels }) => labels);
}
