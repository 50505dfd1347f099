import { type Amount, type AmountUnit, findPolicy, type PolicyId, policies } from "../law/support-policies.ts";
import type { SheetCells } from "../model/cells.ts";
import { addDays, formatDate } from "../model/dates.ts";
import { type FieldId, fields } from "../model/fields.ts";
import type { Source } from "../model/law.ts";
import { fold } from "../model/text.ts";
import { placeWord } from "../plans/evaluate/columns.ts";
import { dayIn, filledRows, findOwnSheet, numberIn, type OwnSheet, type SheetProblem, tell, textIn } from "./own-sheet.ts";

/** A criterion of the place: a number of the book within limits, a tick of the book, or the officer's word. */
export type LocalCriterion = {
  readonly id: string;
  readonly label: string;
  readonly policy: PolicyId;
  readonly test:
    | { readonly kind: "number"; readonly field: FieldId; readonly from: number | null; readonly to: number | null }
    | { readonly kind: "flag"; readonly field: FieldId }
    | { readonly kind: "word" };
  readonly source: Source;
  readonly from: string;
  readonly until: string | null;
};

/** A commune of a difficult area; `district` where the name alone is not enough. */
export type HardArea = { readonly commune: string; readonly district: string | null; readonly from: string; readonly until: string | null };

/** A ceiling of money for a kind of support of a year and source. */
export type Budget = { readonly year: number; readonly fund: string; readonly most: number };

/** What a province, its Council or an office has set: everything of it is marked L. */
export type LocalRules = {
  readonly document: string;
  readonly amounts: readonly (Amount & { readonly policy: PolicyId })[];
  readonly criteria: readonly LocalCriterion[];
  readonly areas: readonly HardArea[];
  /** Policies for which an audit report is asked. */
  readonly audits: readonly { readonly policy: PolicyId; readonly from: string; readonly until: string | null }[];
  readonly budgets: readonly Budget[];
};

/** The headings of the sheet, in the order of the template. */
export const ruleHeadings = {
  kind: "Loại dòng",
  policy: "Chính sách",
  text: "Nội dung",
  column: "Cột của sổ",
  least: "Từ",
  most: "Đến",
  unit: "Đơn vị tính",
  per: "Tính cho",
  document: "Văn bản",
  from: "Hiệu lực từ",
  until: "Hiệu lực đến",
} as const;

type Key = keyof typeof ruleHeadings;

/** The words of the first column. */
export const ruleWords = {
  amount: "Mức hỗ trợ",
  criterion: "Tiêu chí thêm",
  area: "Vùng khó khăn",
  audit: "Yêu cầu kiểm toán",
  budget: "Dự toán",
} as const;

/** How the text of a row begins that only shows how to write one: it is checked like the others and never counts. */
export const exampleWord = "Ví dụ";

/** Whether there is nothing in the rules, as in a template that nobody has filled in. */
export function hasNoRule({ amounts, criteria, areas, audits, budgets }: LocalRules): boolean {
  return [amounts, criteria, areas, audits, budgets].every((list) => list.length === 0);
}

/** Reads a sheet of local rules. With any error there are no rules: half of them would mislead. */
export function readRules(sheet: SheetCells): { readonly rules: LocalRules | null; readonly problems: readonly SheetProblem[] } {
  const own = findOwnSheet<Key>(sheet, ruleHeadings, ["kind", "text"]);
  if (own === null) {
    const message = `Không thấy dòng tiêu đề “${Object.values(ruleHeadings).join(" | ")}”. Hãy dùng mẫu quy định hỗ trợ của địa phương.`;
    return { rules: null, problems: [{ sheet: sheet.name, cell: "A1", severity: "error", message }] };
  }
  const draft = emptyDraft();
  let document = "";
  let examples = 0;
  for (const row of filledRows(own, Object.keys(ruleHeadings) as Key[])) {
    const word = fold(textIn(own, row, "kind") ?? "");
    const kind = (Object.keys(ruleWords) as (keyof typeof ruleWords)[]).find((key) => fold(ruleWords[key]) === word);
    const isExample = fold(textIn(own, row, "text") ?? "").startsWith(fold(exampleWord));
    if (isExample) examples++;
    else document ||= textIn(own, row, "document") ?? "";
    if (kind === undefined)
      tell(own, row, "kind", "error", `Không hiểu loại dòng. Hãy ghi một trong các từ: ${Object.values(ruleWords).join(", ")}.`);
    else readers[kind](own, row, isExample ? emptyDraft() : draft);
  }
  const wrong = own.problems.some(({ severity }) => severity === "error");
  if (!wrong && examples === 0 && hasNoRule({ document, ...draft }))
    tell(own, own.head, "kind", "error", "Chưa có dòng quy định nào dưới dòng tiêu đề.");
  return { rules: own.problems.some(({ severity }) => severity === "error") ? null : { document, ...draft }, problems: own.problems };
}

function emptyDraft(): Draft {
  return { amounts: [], criteria: [], areas: [], audits: [], budgets: [] };
}

type Draft = { -readonly [Name in Exclude<keyof LocalRules, "document">]: LocalRules[Name][number][] };

const readers: Readonly<Record<keyof typeof ruleWords, (own: OwnSheet<Key>, row: number, draft: Draft) => void>> = {
  amount: (own, row, { amounts }) => {
    const policy = policyIn(own, row);
    const label = neededText(own, row, "text", "Hãy ghi nội dung được hỗ trợ.");
    const [least, most] = [numberIn(own, row, "least"), numberIn(own, row, "most")];
    const unit = unitIn(own, row);
    const factor = scaleIn(own, row);
    if (least === null && most === null) tell(own, row, "most", "error", "Hãy ghi mức ở cột Từ hoặc cột Đến.");
    if (least !== null && most !== null && least > most) tell(own, row, "most", "error", "Mức ở cột Đến nhỏ hơn mức ở cột Từ.");
    if (unit === "%" && Math.max(least ?? 0, most ?? 0) > 100)
      tell(own, row, "most", "error", "Tỷ lệ lớn hơn 100%. Hãy kiểm tra đơn vị tính.");
    if (unit === "VND" && [least, most].some((value) => value !== null && value !== 0 && value * factor < 10_000))
      tell(
        own,
        row,
        "most",
        "error",
        "Số tiền có lẽ ghi theo đơn vị khác (nghìn, triệu đồng). Hãy ghi đủ số đồng, hoặc ghi “triệu đồng” ở cột Đơn vị tính.",
      );
    if ([least, most].some((value) => value !== null && value < 0)) tell(own, row, "least", "error", "Mức hỗ trợ không thể âm.");
    if (policy === null || label === null || unit === null) return;
    const { from, until } = spanIn(own, row);
    const scaled = (value: number | null): number | null => (value === null ? null : Math.round(value * factor * 1e6) / 1e6);
    amounts.push({
      policy,
      label,
      least: scaled(least),
      most: scaled(most),
      unit,
      per: textIn(own, row, "per"),
      source: sourceIn(own, row),
      mark: "L",
      from,
      until,
    });
  },
  criterion: (own, row, { criteria }) => {
    const policy = policyIn(own, row);
    const label = neededText(own, row, "text", "Hãy ghi nội dung tiêu chí.");
    const test = testIn(own, row);
    if (policy === null || label === null || test === null) return;
    const { from, until } = spanIn(own, row);
    criteria.push({ id: `local-${row + 1}`, label, policy, test, source: sourceIn(own, row), from, until });
  },
  area: (own, row, { areas }) => {
    const name = neededText(own, row, "text", "Hãy ghi tên xã, phường; thêm huyện sau dấu phẩy nếu trùng tên.");
    if (name === null) return;
    const [commune = "", district = ""] = name.split(",").map((part) => part.trim());
    const { from, until } = spanIn(own, row);
    areas.push({ commune: placeWord(commune), district: district === "" ? null : placeWord(district), from, until });
  },
  audit: (own, row, { audits }) => {
    const policy = policyIn(own, row);
    if (policy !== null) audits.push({ policy, ...spanIn(own, row) });
  },
  budget: (own, row, { budgets }) => {
    const fund = neededText(own, row, "text", "Hãy ghi nguồn kinh phí, đúng như ghi trong sổ hỗ trợ.");
    const year = numberIn(own, row, "least");
    const most = numberIn(own, row, "most");
    if (year === null || !Number.isInteger(year) || year < 1990 || year > 2100)
      tell(own, row, "least", "error", "Hãy ghi năm của dự toán ở cột Từ, ví dụ 2025.");
    if (most === null || most < 0) tell(own, row, "most", "error", "Hãy ghi số tiền của dự toán ở cột Đến.");
    else if (year !== null && fund !== null) budgets.push({ year, fund: fold(fund), most: most * scaleIn(own, row) });
  },
};

function policyIn(own: OwnSheet<Key>, row: number): PolicyId | null {
  const text = textIn(own, row, "policy");
  const known =
    text === null ? null : (findPolicy(text.trim().toLowerCase()) ?? policies.find(({ label }) => fold(label) === fold(text)) ?? null);
  if (known === null)
    tell(
      own,
      row,
      "policy",
      "error",
      `${text === null ? "Chưa ghi chính sách" : `Không hiểu chính sách “${text}”`}. Có: ${policies.map(({ id, label }) => `${id} (${label})`).join("; ")}.`,
    );
  return known?.id ?? null;
}

function testIn(own: OwnSheet<Key>, row: number): LocalCriterion["test"] | null {
  const text = textIn(own, row, "column");
  const [from, to] = [numberIn(own, row, "least"), numberIn(own, row, "most")];
  if (text === null) {
    if (from === null && to === null) return { kind: "word" };
    tell(own, row, "column", "error", "Có mức nhưng chưa ghi cột của sổ để so. Hãy ghi tên cột, ví dụ “Tổng số thành viên”.");
    return null;
  }
  const field = fields.find((known) => known.in === "entity" && (known.id === text || fold(known.label.vi) === fold(text)));
  if (field === undefined) {
    tell(
      own,
      row,
      "column",
      "error",
      `Sổ không có cột “${text}”. Hãy ghi đúng tên cột như ở phần Cột, ví dụ “Tổng số thành viên”; để trống nếu cán bộ tự xác nhận.`,
    );
    return null;
  }
  if (field.type === "flag") return { kind: "flag", field: field.id };
  if (!["integer", "number", "money", "moneyPerYear", "share"].includes(field.type)) {
    tell(own, row, "column", "error", `Cột “${field.label.vi}” không phải là số hay đánh dấu nên không so được.`);
    return null;
  }
  if (from === null && to === null) {
    tell(own, row, "least", "error", "Hãy ghi mức thấp nhất ở cột Từ hoặc mức cao nhất ở cột Đến.");
    return null;
  }
  if (from !== null && to !== null && from > to) tell(own, row, "most", "error", "Mức ở cột Đến nhỏ hơn mức ở cột Từ.");
  const factor = field.type === "money" || field.type === "moneyPerYear" ? scaleIn(own, row) : 1;
  return { kind: "number", field: field.id, from: from === null ? null : from * factor, to: to === null ? null : to * factor };
}

function unitIn(own: OwnSheet<Key>, row: number): AmountUnit | null {
  const text = textIn(own, row, "unit");
  const word = text === null ? "" : fold(text);
  if (text?.trim() === "%" || word === "phan tram") return "%";
  if (moneyWords.has(word)) return "VND";
  if (word.includes("luong toi thieu")) return "minimumWage";
  tell(
    own,
    row,
    "unit",
    "error",
    `${text === null ? "Chưa ghi đơn vị tính" : `Không hiểu đơn vị tính “${text}”`}. Hãy ghi đồng, nghìn đồng, triệu đồng, % hoặc lần lương tối thiểu vùng.`,
  );
  return null;
}

const moneyWords: ReadonlyMap<string, number> = new Map([
  ["dong", 1],
  ["vnd", 1],
  ["nghin dong", 1e3],
  ["1000 dong", 1e3],
  ["trieu dong", 1e6],
  ["trieu", 1e6],
  ["ty dong", 1e9],
]);

function scaleIn(own: OwnSheet<Key>, row: number): number {
  return moneyWords.get(fold(textIn(own, row, "unit") ?? "")) ?? 1;
}

function spanIn(own: OwnSheet<Key>, row: number): { from: string; until: string | null } {
  const from = dayIn(own, row, "from");
  const last = dayIn(own, row, "until");
  if (from === null) tell(own, row, "from", "error", "Hãy ghi ngày có hiệu lực, ví dụ 01/01/2025.");
  if (from !== null && last !== null && last < from)
    tell(own, row, "until", "error", `Ngày cuối có hiệu lực không thể trước ngày ${formatDate(from)}.`);
  // People write the last day that a text holds, law items the first on which it does not.
  return { from: from ?? "9999-12-31", until: last === null ? null : addDays(last, 1) };
}

function sourceIn(own: OwnSheet<Key>, row: number): Source {
  const document = textIn(own, row, "document");
  if (document === null) tell(own, row, "document", "error", "Hãy ghi số, ký hiệu văn bản làm căn cứ.");
  return { document: document ?? "", mark: "L" };
}

function neededText(own: OwnSheet<Key>, row: number, key: Key, message: string): string | null {
  const text = textIn(own, row, key);
  if (text === null) tell(own, row, key, "error", message);
  return text;
}
