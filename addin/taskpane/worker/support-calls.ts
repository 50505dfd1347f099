import { WorkbookError } from "../../../core/files/errors.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import { citation } from "../../../core/law/citation.ts";
import { supportStart } from "../../../core/law/support.ts";
import type { Language, Said } from "../../../core/model/language.ts";
import { formatMoney, formatNumber } from "../../../core/model/numbers.ts";
import type { Book } from "../../../core/model/records.ts";
import { entityName } from "../../../core/plans/evaluate/entities.ts";
import { factsOf } from "../../../core/plans/evaluate/facts.ts";
import { type Assessment, assessSupport, type HeldPolicy, policyIn } from "../../../core/support/assess.ts";
import { checklistOf } from "../../../core/support/checklist/checklist.ts";
import { type Candidate, candidatesOf, priorities } from "../../../core/support/compare.ts";
import type { SheetProblem } from "../../../core/support/own-sheet.ts";
import type { Register } from "../../../core/support/register.ts";
import { supportHeading } from "../../../core/support/result-json.ts";
import { earlierLaw } from "../../../core/support/result-words.ts";
import { readRules } from "../../../core/support/rules.ts";
import { supportText } from "../../../core/support/support-words.ts";
import { noStatement, type SupportWords, wordsText } from "../../../core/support/words.ts";
import { type KeptSupport, keptRegister } from "../../workbook/kept-support.ts";
import { rulesTemplate } from "../../workbook/rules-template.ts";
import { supportSheets } from "../../workbook/support-sheets.ts";
import { figureText, placeText } from "../../workbook/support-texts.ts";
import { copyOf } from "./copies.ts";
import type { Desk } from "./desk.ts";
import type { Held } from "./held.ts";
import { planOf } from "./plans.ts";
import type { Input, Output, Session } from "./protocol.ts";
import { keptOf } from "./register.ts";
import type { PolicyCount, SupportDetail, SupportLine, SupportOverview, SupportQuery } from "./support-protocol.ts";
import { bufferOf } from "./tables.ts";

/** The session's side of state support; an assessment is kept until something changes. */
export function supportCalls({ holding, spoken }: Desk) {
  let last: { readonly book: Book; readonly kept: KeptSupport; readonly key: string; readonly made: Made } | null = null;
  const made = (query: SupportQuery): Made => {
    const held = holding();
    const kept = keptOf(held);
    const words = query.words ?? kept.words;
    const key = JSON.stringify([query.asOf, query.year, query.rules, wordsText(words)]);
    if (last === null || last.book !== held.book || last.kept !== kept || last.key !== key)
      last = { book: held.book, kept, key, made: make(held, query, words) };
    return last.made;
  };
  return {
    support: (query, progress) => {
      progress("support");
      return overviewOf(made(query), keptOf(holding()), query, spoken());
    },
    supportRows: (query) => rowsOf(made(query), query, spoken()),
    unsaidKeys: (query) => unsaidKeys(made(query), query),
    supportDetail: (query) => detailOf(made(query), query, spoken()),
    supportRules: ({ name, bytes }) => readPlaceRules(name, new Uint8Array(bytes)),
    rulesTemplate: () => {
      const { name, bytes } = rulesTemplate();
      return { name, bytes: bufferOf(bytes) };
    },
    liveSupportSheets: (query) => sheetsOf(made(query), query),
    supportCopy: (query, progress) => {
      progress("save");
      const { bytes, cells } = holding();
      return copyOf(bytes, cells.file, sheetsOf(made(query), query));
    },
  } satisfies Partial<Session>;
}

/** The rules of a place from a workbook, or what is wrong with them. Throws `WorkbookError` for what is no workbook. */
function readPlaceRules(name: string, bytes: Uint8Array): Output<"supportRules"> {
  const readings = openBook(bytes, name).sheets.map(readRules);
  const read = readings.find(({ rules }) => rules !== null);
  if (read !== undefined) return { rules: read.rules, problems: [] };
  // A sheet without the headings has one error, at its first cell: another sheet was meant.
  const meant = readings.find(({ problems }) => problems.some(({ cell }) => cell !== "A1")) ?? readings[0];
  if (meant === undefined)
    throw new WorkbookError({ vi: "không có trang nào: hãy chọn tệp khác.", en: "has no sheet: choose another file." }, name);
  return { rules: null, problems: meant.problems.map(problemText) };
}

function problemText({ sheet, cell, message }: SheetProblem): Said {
  return { vi: `${sheet}, ô ${cell}: ${message.vi}`, en: `“${sheet}”, cell ${cell}: ${message.en}` };
}

type Made = {
  readonly assessment: Assessment;
  readonly words: SupportWords;
  readonly register: Register | null;
  /** Candidates of the policies that were looked at. */
  readonly candidates: Map<string, readonly Candidate[]>;
};

function make(held: Held, { asOf, year, rules }: SupportQuery, words: SupportWords): Made {
  const register = keptRegister(keptOf(held), factsOf(held.book), { asOf, rules });
  return { assessment: assessSupport(held.book, { asOf, dataYear: year, words, register, rules }), words, register, candidates: new Map() };
}

function overviewOf({ assessment, register }: Made, kept: KeptSupport, query: SupportQuery, language: Language): SupportOverview {
  return {
    heading: supportHeading(query.asOf, language),
    earlier: query.asOf < supportStart ? earlierLaw[language] : null,
    policies: assessment.policies.map((policy) => policyCount(assessment, policy, language)),
    words: kept.words,
    hasWords: kept.hasWords,
    register:
      register === null
        ? null
        : {
            rows: register.rows.length,
            amount: formatMoney(register.rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)),
            problems: [...register.problems],
          },
    tasks: tasksOf(assessment, register, query, language) ?? [],
    warnings: [
      ...assessment.world.facts.warnings.map((said) => said[language]),
      ...kept.problems.map((problem) => problemText(problem)[language]),
    ],
  };
}

/** Entities of a policy that nobody has said anything of as to sanctions. */
function unsaidKeys({ assessment, words }: Made, { policy: id, outcome }: Input<"unsaidKeys">): string[] {
  const policy = policyIn(assessment, id);
  const keys = assessment.world.keys();
  return assessment.places.flatMap((at) => {
    const key = keys[at];
    if (key === undefined || (words.statements.get(key)?.noSanction ?? null) !== null) return [];
    const isShown = outcome === null || (policy !== null && assessment.resultOf(policy, at).outcome === outcome);
    return isShown ? [key] : [];
  });
}

function detailOf({ assessment, words }: Made, { policy: id, id: at }: Input<"supportDetail">, language: Language): SupportDetail | null {
  const policy = policyIn(assessment, id);
  const key = assessment.world.keys()[at];
  if (policy === null || key === undefined) return null;
  return { key, criteria: assessment.criteriaOf(policy, at, language), statement: words.statements.get(key) ?? noStatement };
}

/** The sheets of support, for a copy and for the book in Excel. What goes into a book is Vietnamese. */
function sheetsOf({ assessment, words, register }: Made, query: Input<"supportCopy">): ResultSheet[] {
  const policy = policyIn(assessment, query.policy);
  const checklist = tasksOf(assessment, register, query, "vi");
  return supportSheets({ assessment, words, register, checklist, chosen: policy === null ? [] : [policy] });
}

function tasksOf(
  { world }: Assessment,
  register: Register | null,
  { plan, asOf }: SupportQuery,
  language: Language,
): SupportOverview["tasks"] | null {
  return plan === null ? null : checklistOf(planOf(plan), register, { asOf, kindOf: world.kindOf, language });
}

function policyCount(assessment: Assessment, policy: HeldPolicy, language: Language): PolicyCount {
  const { confirm: _confirm, ...counts } = assessment.countsOf(policy);
  const said = (text: string): string => supportText(text, language);
  const words = amountWords[language];
  const show = (value: number, unit: string): string =>
    unit === "VND" ? formatMoney(value) : `${formatNumber(value)}${unit === "%" ? "%" : ` ${words.wages}`}`;
  return {
    id: policy.id,
    label: said(policy.label),
    article: citation(policy.source.article ?? "")[language],
    contents: policy.contents.map(said),
    amounts: [...policy.amounts, ...policy.localAmounts].map(({ label, least, most, unit, per, source }) => {
      const range = [least === null ? "" : `${words.from} ${show(least, unit)}`, most === null ? "" : `${words.to} ${show(most, unit)}`];
      const each = per === null ? "" : ` ${words.each} ${said(per)}`;
      return `${said(label)}: ${range.filter((part) => part !== "").join(" ")}${each} (${citation(source.document)[language]})`;
    }),
    counts,
  };
}

const amountWords = {
  vi: { from: "từ", to: "đến", each: "một", wages: "lần lương tối thiểu vùng" },
  en: { from: "from", to: "up to", each: "a", wages: "times the minimum wage of the region" },
} as const;

function rowsOf(made: Made, { policy: id, outcome, from, count }: Input<"supportRows">, language: Language): Output<"supportRows"> {
  const { assessment, words, candidates } = made;
  const policy = policyIn(assessment, id);
  if (policy === null) return { total: 0, rows: [] };
  const ordered = candidates.get(id) ?? candidatesOf(assessment, policy);
  candidates.set(id, ordered);
  const among = new Map(ordered.map((candidate) => [candidate.at, candidate] as const));
  const places = [...ordered.map(({ at }) => at), ...assessment.places.filter((at) => !among.has(at))];
  const wanted = outcome === null ? places : places.filter((at) => assessment.resultOf(policy, at).outcome === outcome);
  return {
    total: wanted.length,
    rows: wanted.slice(from, from + count).map((at): SupportLine => {
      const entity = assessment.world.facts.entities[at]!;
      const [{ table, record }] = entity.parts;
      const { outcome: own, confirm } = assessment.resultOf(policy, at);
      const { because, missing, missingOneOf } = assessment.sayOf(policy, at, language);
      const candidate = among.get(at);
      const key = assessment.world.keys()[at]!;
      return {
        id: at,
        key,
        name: entityName(entity),
        sheet: table.sheet,
        row: record.row,
        outcome: own,
        confirm,
        because,
        missing: [...missing],
        missingOneOf: [...missingOneOf],
        place: candidate === undefined ? null : placeText(candidate),
        figures: priorities.flatMap((priority, index) => {
          const text = figureText(candidate?.figures[index] ?? null, priority, language);
          return text === "" ? [] : [{ label: supportText(priority.label, language), text }];
        }),
        decision: words.decisions.get(id)?.get(key) ?? null,
      };
    }),
  };
}
