import { type Amount, type AmountUnit, findPolicy, type PolicyId, policies } from "../law/support-policies.ts";
import type { SheetCells } from "../model/cells.ts";
import { addDays, formatDate } from "../model/dates.ts";
import { type FieldId, fieldLabel, fields } from "../model/fields.ts";
import { inEach, type Said } from "../model/language.ts";
import type { Mark, Source } from "../model/law.ts";
import { formatNumber } from "../model/numbers.ts";
import { fold } from "../model/text.ts";
import { placeWord, type Words } from "../plans/evaluate/columns.ts";
import { type Answer, type Verdict, verdict } from "./answer.ts";
import { dayIn, filledRows, findOwnSheet, numberIn, type OwnSheet, type SheetProblem, tell, textIn } from "./own-sheet.ts";
import type { World } from "./world.ts";

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
    const headings = Object.values(ruleHeadings).join(" | ");
    const message = {
      vi: `Không thấy dòng tiêu đề “${headings}”. Hãy dùng mẫu quy định hỗ trợ của địa phương.`,
      en: `The heading row “${headings}” is not there. Use the template of local support rules.`,
    };
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
    if (kind === undefined) tell(own, row, "kind", "error", unknownKind);
    else readers[kind](own, row, isExample ? emptyDraft() : draft);
  }
  const wrong = own.problems.some(({ severity }) => severity === "error");
  if (!wrong && examples === 0 && hasNoRule({ document, ...draft }))
    tell(own, own.head, "kind", "error", {
      vi: "Chưa có dòng quy định nào dưới dòng tiêu đề.",
      en: "There is no row of rules below the headings yet.",
    });
  return { rules: own.problems.some(({ severity }) => severity === "error") ? null : { document, ...draft }, problems: own.problems };
}

/** Whether an entity lies in a difficult area. `text` says why, without a full stop. */
export type AreaAnswer = { readonly inside: boolean | null; readonly mark: Mark; readonly text: Said };

/** Asks the officer's word first, else the list that is loaded. */
export function inHardArea({ rules, statementOf, words, asOf }: World, at: number): AreaAnswer {
  const stated = statementOf(at).hardArea;
  if (stated !== null) return stated ? statedInside : statedOutside;
  if (rules === null) return noAreas;
  const areas = areasOn(rules, asOf);
  if (areas.size === 0) return noAreas;
  const commune = wordOf(words("commune"), at);
  if (commune === "") return noCommune;
  const district = wordOf(words("district"), at);
  const named = areas.get(commune) ?? [];
  const fitting = named.filter((area) => area.district === null || district === "" || area.district === district);
  if (fitting.length === 0) return outside;
  return fitting.some((area) => area.district === null || area.district === district) ? inside : unsureArea;
}

// A country's list has thousands of communes, and each entity asks.
const indexed = new WeakMap<LocalRules, { readonly asOf: string; readonly areas: ReadonlyMap<string, readonly HardArea[]> }>();

/** The difficult areas that hold on a day, by commune. */
function areasOn(rules: LocalRules, asOf: string): ReadonlyMap<string, readonly HardArea[]> {
  const known = indexed.get(rules);
  if (known !== undefined && known.asOf === asOf) return known.areas;
  const areas = new Map<string, HardArea[]>();
  for (const area of rules.areas) {
    if (area.from > asOf || (area.until !== null && asOf >= area.until)) continue;
    const same = areas.get(area.commune);
    if (same === undefined) areas.set(area.commune, [area]);
    else same.push(area);
  }
  indexed.set(rules, { asOf, areas });
  return areas;
}

/** Whether an entity meets a criterion of the place, and why. Figures are of the last year that the book knows. */
export function localAnswer({ id, label, test }: LocalCriterion, world: World, at: number): Verdict & Answer {
  const word = world.statementOf(at).local.get(id);
  if (word !== undefined)
    return answered(word, {
      vi: `Cán bộ ghi nhận ${word ? "đạt" : "không đạt"}: ${label}.`,
      en: `The officer noted ${word ? "met" : "not met"}: “${label}”.`,
    });
  if (test.kind === "word")
    return answered(null, { vi: `Chưa có xác nhận của cán bộ: ${label}.`, en: `No word of the officer yet: “${label}”.` }, [
      { vi: `xác nhận “${label}”`, en: `confirmation of “${label}”` },
    ]);
  const { field } = test;
  const name = inEach((language) => `“${fieldLabel(field, language)}”`);
  const cells = world.cellsOf(at, test.field, null);
  if (test.kind === "flag") {
    const flag = world.flags(test.field)[at];
    if (flag === 2) return answered(null, { vi: `Sổ chưa ghi ${name.vi}.`, en: `The book does not give ${name.en}.` }, [name]);
    return {
      ...answered(flag === 1, {
        vi: `Sổ ghi ${name.vi}: ${flag === 1 ? "có" : "không"}.`,
        en: `The book says ${name.en}: ${flag === 1 ? "yes" : "no"}.`,
      }),
      cells,
    };
  }
  const value = world.facts.figures(test.field, 0, world.year).numbers[at] ?? Number.NaN;
  if (Number.isNaN(value)) return answered(null, { vi: `Chưa có ${name.vi}.`, en: `There is no ${name.en} yet.` }, [name]);
  const holds = (test.from === null || value >= test.from) && (test.to === null || value <= test.to);
  return { ...answered(holds, { vi: `${name.vi} là ${formatNumber(value)}.`, en: `${name.en} is ${formatNumber(value)}.` }), cells };
}

function answered(holds: boolean | null, because: Said, missing: readonly Said[] = []): Verdict & Answer {
  return { ...verdict(holds === null ? "not-known" : holds ? "met" : "not-met", "L"), because, cells: [], missing };
}

function emptyDraft(): Draft {
  return { amounts: [], criteria: [], areas: [], audits: [], budgets: [] };
}

type Draft = { -readonly [Name in Exclude<keyof LocalRules, "document">]: LocalRules[Name][number][] };

const unknownKind: Said = {
  vi: `Không hiểu loại dòng. Hãy ghi một trong các từ: ${Object.values(ruleWords).join(", ")}.`,
  en: `The kind of row is not understood. Write one of these words: “${Object.values(ruleWords).join(", ")}”.`,
};

const readers: Readonly<Record<keyof typeof ruleWords, (own: OwnSheet<Key>, row: number, draft: Draft) => void>> = {
  amount: (own, row, { amounts }) => {
    const policy = policyIn(own, row);
    const label = neededText(own, row, "text", { vi: "Hãy ghi nội dung được hỗ trợ.", en: "Write what is supported." });
    const [least, most] = [numberIn(own, row, "least"), numberIn(own, row, "most")];
    const unit = unitIn(own, row);
    const factor = scaleIn(own, row);
    if (least === null && most === null)
      tell(own, row, "most", "error", { vi: "Hãy ghi mức ở cột Từ hoặc cột Đến.", en: "Write the amount in the column “Từ” or “Đến”." });
    if (least !== null && most !== null && least > most)
      tell(own, row, "most", "error", {
        vi: "Mức ở cột Đến nhỏ hơn mức ở cột Từ.",
        en: "The value in the column “Đến” is smaller than that in the column “Từ”.",
      });
    if (unit === "%" && Math.max(least ?? 0, most ?? 0) > 100)
      tell(own, row, "most", "error", {
        vi: "Tỷ lệ lớn hơn 100%. Hãy kiểm tra đơn vị tính.",
        en: "The share is above 100%. Check the unit.",
      });
    if (unit === "VND" && [least, most].some((value) => value !== null && value !== 0 && value * factor < 10_000))
      tell(own, row, "most", "error", {
        vi: "Số tiền có lẽ ghi theo đơn vị khác (nghìn, triệu đồng). Hãy ghi đủ số đồng, hoặc ghi “triệu đồng” ở cột Đơn vị tính.",
        en: "The amount is probably in another unit (thousand, million VND). Write it in full, or write “triệu đồng” in the column “Đơn vị tính”.",
      });
    if ([least, most].some((value) => value !== null && value < 0))
      tell(own, row, "least", "error", { vi: "Mức hỗ trợ không thể âm.", en: "An amount of support cannot be negative." });
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
    const label = neededText(own, row, "text", { vi: "Hãy ghi nội dung tiêu chí.", en: "Write what the criterion is." });
    const test = testIn(own, row);
    if (policy === null || label === null || test === null) return;
    const { from, until } = spanIn(own, row);
    criteria.push({ id: `local-${row + 1}`, label, policy, test, source: sourceIn(own, row), from, until });
  },
  area: (own, row, { areas }) => {
    const name = neededText(own, row, "text", {
      vi: "Hãy ghi tên xã, phường; thêm huyện sau dấu phẩy nếu trùng tên.",
      en: "Write the name of the commune; add the district after a comma where two bear the same name.",
    });
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
    const fund = neededText(own, row, "text", {
      vi: "Hãy ghi nguồn kinh phí, đúng như ghi trong sổ hỗ trợ.",
      en: "Write the source of money, as the register of support has it.",
    });
    const year = numberIn(own, row, "least");
    const most = numberIn(own, row, "most");
    if (year === null || !Number.isInteger(year) || year < 1990 || year > 2100)
      tell(own, row, "least", "error", {
        vi: "Hãy ghi năm của dự toán ở cột Từ, ví dụ 2025.",
        en: "Write the year of the budget in the column “Từ”, for example 2025.",
      });
    if (most === null || most < 0)
      tell(own, row, "most", "error", {
        vi: "Hãy ghi số tiền của dự toán ở cột Đến.",
        en: "Write the amount of the budget in the column “Đến”.",
      });
    else if (year !== null && fund !== null) budgets.push({ year, fund: fold(fund), most: most * scaleIn(own, row) });
  },
};

function policyIn(own: OwnSheet<Key>, row: number): PolicyId | null {
  const text = textIn(own, row, "policy");
  const known =
    text === null ? null : (findPolicy(text.trim().toLowerCase()) ?? policies.find(({ label }) => fold(label) === fold(text)) ?? null);
  if (known === null)
    tell(own, row, "policy", "error", {
      vi: `${text === null ? "Chưa ghi chính sách" : `Không hiểu chính sách “${text}”`}. Có: ${policies.map(({ id, label }) => `${id} (${label})`).join("; ")}.`,
      en: `${text === null ? "No policy is given" : `The policy “${text}” is not understood`}. Known: ${policies.map(({ id, label }) => `${id} (“${label}”)`).join("; ")}.`,
    });
  return known?.id ?? null;
}

function testIn(own: OwnSheet<Key>, row: number): LocalCriterion["test"] | null {
  const text = textIn(own, row, "column");
  const [from, to] = [numberIn(own, row, "least"), numberIn(own, row, "most")];
  if (text === null) {
    if (from === null && to === null) return { kind: "word" };
    tell(own, row, "column", "error", {
      vi: "Có mức nhưng chưa ghi cột của sổ để so. Hãy ghi tên cột, ví dụ “Tổng số thành viên”.",
      en: "There is a limit but no column of the book to compare with it. Write the name of the column, for example “Tổng số thành viên”.",
    });
    return null;
  }
  const field = fields.find((known) => known.in === "entity" && (known.id === text || fold(known.label.vi) === fold(text)));
  if (field === undefined) {
    tell(own, row, "column", "error", {
      vi: `Sổ không có cột “${text}”. Hãy ghi đúng tên cột như ở phần Cột, ví dụ “Tổng số thành viên”; để trống nếu cán bộ tự xác nhận.`,
      en: `The book has no column “${text}”. Write the name of the column, for example “Tổng số thành viên”; leave it empty if the officer confirms it.`,
    });
    return null;
  }
  if (field.type === "flag") return { kind: "flag", field: field.id };
  if (!["integer", "number", "money", "moneyPerYear", "share"].includes(field.type)) {
    tell(own, row, "column", "error", {
      vi: `Cột “${field.label.vi}” không phải là số hay đánh dấu nên không so được.`,
      en: `The column “${field.label.vi}” is neither a number nor a tick, so nothing can be compared.`,
    });
    return null;
  }
  if (from === null && to === null) {
    tell(own, row, "least", "error", {
      vi: "Hãy ghi mức thấp nhất ở cột Từ hoặc mức cao nhất ở cột Đến.",
      en: "Write the lowest value in the column “Từ” or the highest in the column “Đến”.",
    });
    return null;
  }
  if (from !== null && to !== null && from > to)
    tell(own, row, "most", "error", {
      vi: "Mức ở cột Đến nhỏ hơn mức ở cột Từ.",
      en: "The value in the column “Đến” is smaller than that in the column “Từ”.",
    });
  const factor = field.type === "money" || field.type === "moneyPerYear" ? scaleIn(own, row) : 1;
  return { kind: "number", field: field.id, from: from === null ? null : from * factor, to: to === null ? null : to * factor };
}

function unitIn(own: OwnSheet<Key>, row: number): AmountUnit | null {
  const text = textIn(own, row, "unit");
  const word = text === null ? "" : fold(text);
  if (text?.trim() === "%" || word === "phan tram") return "%";
  if (moneyWords.has(word)) return "VND";
  if (word.includes("luong toi thieu")) return "minimumWage";
  tell(own, row, "unit", "error", {
    vi: `${text === null ? "Chưa ghi đơn vị tính" : `Không hiểu đơn vị tính “${text}”`}. Hãy ghi đồng, nghìn đồng, triệu đồng, % hoặc lần lương tối thiểu vùng.`,
    en: `${text === null ? "No unit is given" : `The unit “${text}” is not understood`}. Write “đồng”, “nghìn đồng”, “triệu đồng”, “%” or “lần lương tối thiểu vùng”.`,
  });
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
  if (from === null)
    tell(own, row, "from", "error", {
      vi: "Hãy ghi ngày có hiệu lực, ví dụ 01/01/2025.",
      en: "Write the day from which it holds, for example 01/01/2025.",
    });
  if (from !== null && last !== null && last < from)
    tell(own, row, "until", "error", {
      vi: `Ngày cuối có hiệu lực không thể trước ngày ${formatDate(from)}.`,
      en: `The last day on which it holds cannot be before ${formatDate(from)}.`,
    });
  // People write the last day that a text holds, law items the first on which it does not.
  return { from: from ?? "9999-12-31", until: last === null ? null : addDays(last, 1) };
}

function sourceIn(own: OwnSheet<Key>, row: number): Source {
  const document = textIn(own, row, "document");
  if (document === null)
    tell(own, row, "document", "error", {
      vi: "Hãy ghi số, ký hiệu văn bản làm căn cứ.",
      en: "Write the number and sign of the document behind it.",
    });
  return { document: document ?? "", mark: "L" };
}

function neededText(own: OwnSheet<Key>, row: number, key: Key, message: Said): string | null {
  const text = textIn(own, row, key);
  if (text === null) tell(own, row, key, "error", message);
  return text;
}

function wordOf({ codes, words }: Words, at: number): string {
  return words[codes[at] ?? 0] ?? "";
}

const statedInside: AreaAnswer = {
  inside: true,
  mark: "V",
  text: { vi: "Cán bộ ghi nhận thuộc vùng khó khăn", en: "The officer noted that it lies in a hard area" },
};
const statedOutside: AreaAnswer = {
  inside: false,
  mark: "V",
  text: { vi: "Cán bộ ghi nhận không thuộc vùng khó khăn", en: "The officer noted that it lies in no hard area" },
};
const noAreas: AreaAnswer = {
  inside: null,
  mark: "?",
  text: { vi: "Chưa có danh sách vùng khó khăn", en: "There is no list of hard areas yet" },
};
const noCommune: AreaAnswer = { inside: null, mark: "L", text: { vi: "Sổ chưa ghi xã, phường", en: "The book gives no commune" } };
const unsureArea: AreaAnswer = {
  inside: null,
  mark: "L",
  text: {
    vi: "Tên xã có trong danh sách vùng khó khăn nhưng chưa rõ huyện",
    en: "The name of the commune is in the list of hard areas, but the district is not clear",
  },
};
const outside: AreaAnswer = {
  inside: false,
  mark: "L",
  text: {
    vi: "Xã, phường không có trong danh sách vùng khó khăn đã nạp",
    en: "The commune is not in the list of hard areas that was loaded",
  },
};
const inside: AreaAnswer = {
  inside: true,
  mark: "L",
  text: { vi: "Thuộc danh sách vùng khó khăn đã nạp", en: "In the list of hard areas that was loaded" },
};
