import { type CheckOutcome, checkBook } from "../../../core/checks/check.ts";
import { rules } from "../../../core/checks/rules.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import type { SheetCells } from "../../../core/model/cells.ts";
import { isFieldId } from "../../../core/model/fields.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { prepareBook } from "../../../core/plans/evaluate/prepare.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { type ColumnMemory, emptyMemory, readMemory, withCorrection } from "../../../core/sheet/memory.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { findingKeys, readIgnored } from "../../workbook/ignored-findings.ts";
import { resultSheets } from "../../workbook/results.ts";
import { rulesTemplate } from "../../workbook/rules-template.ts";
import { readOfficerWords, targetSheets } from "../../workbook/target-sheets.ts";
import { calendarFile, calendarYear } from "./calendar.ts";
import { createComparer, decisionsSaved, readDecisionFile, readUnitChanges } from "./comparison.ts";
import { copyOf } from "./copies.ts";
import { type FindingIndex, indexFindings } from "./findings.ts";
import { gridShape, gridWindow, sheetRows } from "./grid.ts";
import type { Held } from "./held.ts";
import { liveCalls, updated } from "./live-calls.ts";
import { overviewOf } from "./overview.ts";
import { draftBeside, openPlan, quoteFinder, retold, targetFrom } from "./plan-drafts.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import { checkPlan, planOf, shippedHeads } from "./plans.ts";
import type {
  BookOverview,
  CallName,
  CopyOptions,
  Correction,
  Input,
  OpenKnowing,
  Output,
  RatingOptions,
  Stage,
  UnnamedColumn,
} from "./protocol.ts";
import { createReporter } from "./reports.ts";
import { scoreDetail, scoreLister, scoreOverview, waysToRank } from "./scores.ts";
import { createSupporter, readPlaceRules, registerOf, type SupportBook, withRegister } from "./support.ts";
import { bufferOf, readOwnTable, tableOf, tableTemplate } from "./tables.ts";
import { candidatesOf, type Evaluated, evaluate, planOverview, targetRows } from "./targets.ts";
import { bookMemory, isUnnamed, namedCells, withUnnamed } from "./unnamed-columns.ts";
import { vocabulary } from "./vocabulary.ts";

/** Tells what is being done and how far it is, 0–1. */
export type Progress = (stage: Stage, fraction?: number | null) => void;

/** The worker's side of every call. */
export type Session = { readonly [Name in CallName]: (input: Input<Name>, progress: Progress) => Output<Name> };

/** Work for an idle moment: makes the columns that plans ask for, so that the first plan does not wait for them. */
export type Idle = { readonly prepare: () => void };

/** Says in which language the calls that follow are answered; it begins with Vietnamese. What goes into files stays Vietnamese. */
export type Speaking = { readonly speak: (language: Language) => void };

/** A session holds one book and answers the page's questions about it. Throws `WorkbookError` for files that cannot be read. */
export function createSession(): Session & Idle & Speaking {
  let language: Language = "vi";
  let held: Held | null = null;
  let rated: RatingOptions | null = null;
  const holding = (): Held => {
    if (held === null) throw new Error("no book is open");
    return held;
  };

  const reporter = createReporter();
  const supporter = createSupporter();
  const comparer = createComparer();
  let evaluated: { readonly key: string; readonly made: Evaluated } | null = null;

  const overview = ({ cells, book, words }: Held): BookOverview => overviewOf(cells, book, words, language);
  const understand = (book: Held, memory: ColumnMemory, unnamed: readonly UnnamedColumn[], progress: Progress): BookOverview => {
    progress("read");
    book.memory = memory;
    book.unnamed = unnamed;
    book.book = readBook(namedCells(book.cells, unnamed), {
      memory: bookMemory(memory, unnamed),
      onSheet: (done, all) => progress("read", done / all),
    });
    book.checked = null;
    book.scored = null;
    evaluated = null;
    comparer.forget();
    book.rows.clear();
    return overview(book);
  };
  const checked = (options: RatingOptions, progress: Progress): NonNullable<Held["checked"]> => {
    const book = holding();
    rated = options;
    const key = JSON.stringify(options);
    if (book.checked?.key !== key) {
      progress("check");
      const outcome = checkBook(book.book, { asOf: options.asOf, table: tableOf(options.table), ...ratingYear(options) });
      book.checked = { key, outcome, language, index: indexOf(book, outcome, language) };
    } else if (book.checked.language !== language) {
      book.checked = { ...book.checked, language, index: indexOf(book, book.checked.outcome, language) };
    }
    return book.checked;
  };
  const scoredBy = (options: RatingOptions, progress: Progress): NonNullable<Held["scored"]> => {
    const book = holding();
    const key = JSON.stringify(options);
    if (book.scored?.key === key) return book.scored;
    progress("score");
    const made = scoreBook(book.book, {
      asOf: options.asOf,
      table: tableOf(options.table),
      ...ratingYear(options),
    });
    book.scored = { key, score: made, list: scoreLister(made) };
    return book.scored;
  };
  const evaluatedBy = (options: PlanOptions, spoken = language): Evaluated => {
    const key = JSON.stringify([options, spoken]);
    if (evaluated?.key === key) return evaluated.made;
    evaluated = { key, made: evaluate(held?.book ?? noBook, held === null ? options : withRegister(options, supportBook(held)), spoken) };
    return evaluated.made;
  };
  const planSheets = (plan: PlanOptions | null): ResultSheet[] => {
    if (plan === null) return [];
    const { plan: file, result } = evaluatedBy(plan, "vi");
    return targetSheets({ plan: file, result, words: plan.words });
  };
  const results = ({ plan = null, asOf, year, table }: CopyOptions, progress: Progress): ResultSheet[] => {
    const options = { asOf, year, table };
    const { outcome, index } = checked(options, progress);
    const { score } = scoredBy(options, progress);
    progress("results");
    const { errors, warnings, ignored } = index.overview;
    const check = { findings: [...index.open], summary: { ...outcome.summary, errors, warnings } };
    return [...resultSheets({ book: holding().book, asOf, check, score, ignored }), ...planSheets(plan)];
  };
  const hold = (opened: Pick<Held, "bytes" | "own" | "cells" | "words">, known: OpenKnowing, progress: Progress): BookOverview => {
    held = {
      ...opened,
      ignored: readIgnored(known.ignored ?? null),
      memory: emptyMemory,
      unnamed: [],
      book: { file: opened.cells.file, tables: [] },
      checked: null,
      scored: null,
      rows: new Map(),
    };
    return understand(held, memoryFrom(known.memory), known.unnamed ?? [], progress);
  };
  const scored = (): NonNullable<Held["scored"]> => {
    const made = holding().scored;
    if (made === null) throw new Error("nothing is scored yet");
    return made;
  };

  return {
    speak: (next) => {
      language = next;
    },
    overview: () => (held === null ? null : overview(held)),
    prepare: () => {
      if (held !== null) prepareBook(held.book, rated === null ? null : { table: tableOf(rated.table), asOf: rated.asOf });
    },
    open: ({ name, bytes, ...known }, progress) => {
      progress("open");
      const own = new Uint8Array(bytes);
      return hold({ bytes: own, own: [], cells: openBook(own, name), words: readOfficerWords(own) }, known, progress);
    },
    openCells: ({ name, sheets, own = [], ...known }, progress) =>
      hold({ bytes: null, own, cells: { file: name, sheets }, words: null }, known, progress),
    takeOwn: ({ own }) => {
      holding().own = own;
      evaluated = null;
      return null;
    },
    update: ({ rows, sheets }, progress) => {
      const book = holding();
      book.cells = updated(book.cells, rows, sheets);
      return understand(book, book.memory, book.unnamed, progress);
    },
    reread: ({ memory, unnamed = [] }, progress) => understand(holding(), memoryFrom(memory), unnamed, progress),
    correct: (correction, progress) => {
      const book = holding();
      const memory = corrected(book, correction);
      const unnamed = withUnnamed(book.book, book.unnamed, correction);
      return { memory: JSON.stringify(memory), unnamed: [...unnamed], overview: understand(book, memory, unnamed, progress) };
    },
    check: (options, progress) => checked(options, progress).index.overview,
    findingGroups: ({ filter }) => held?.checked?.index.groups(filter) ?? [],
    findings: ({ filter, group, from, count }) => held?.checked?.index.rows(filter, group, from, count) ?? [],
    finding: ({ key }) => held?.checked?.index.row(key) ?? null,
    ignore: ({ ignored }) => {
      const book = holding();
      book.ignored = readIgnored(ignored);
      if (book.checked === null) return null;
      book.checked = { ...book.checked, language, index: indexOf(book, book.checked.outcome, language) };
      return book.checked.index.overview;
    },
    ...liveCalls({ holding, held: () => held, planSheets, results, spoken: () => language }),
    score: (options, progress) => scoreOverview(scoredBy(options, progress).score, language),
    scoreRows: ({ from, count, ...query }) => held?.scored?.list({ ...query, language }, from, count) ?? { total: 0, rows: [] },
    scoreDetail: ({ id }) => (held?.scored ? scoreDetail(held.scored.score, id, language) : null),
    waysUp: ({ id, rank }) => waysToRank(scored().score, id, rank, language),
    readTable: ({ name, bytes }) => readOwnTable(new Uint8Array(bytes), name),
    tableTemplate: ({ table }) => tableTemplate(tableOf({ id: table })),
    plans: () => shippedHeads(language),
    openPlan: (source, progress) => {
      progress("planText");
      return openPlan(source);
    },
    evaluate: (options) => planOverview(evaluatedBy(options), "own" in options.plan, held !== null),
    targetRows: ({ id, side, ...options }) => targetRows(evaluatedBy(options), id, side),
    candidates: ({ everyone, from, count, ...options }) => {
      const all = candidatesOf(evaluatedBy(options), everyone);
      return { total: all.length, rows: all.slice(from, from + count) };
    },
    calendar: (query) => calendarYear(query, language),
    calendarFile: (query) => calendarFile(query),
    draft: ({ plan, document }, progress) => {
      progress("planText");
      return draftBeside("targets" in plan ? plan : planOf(plan), document);
    },
    targetFrom: ({ plan, text, from, to }) => targetFrom(plan, text, from, to),
    retold: ({ before, after }) => retold(before, after),
    findQuote: ({ text, quote }) => quoteFinder(text)(quote),
    vocabulary: () => vocabulary(language),
    checkPlan: ({ plan }) => checkPlan(plan),
    resultSheets: (options, progress) => results(options, progress).map(({ name, rows }) => ({ name, rows: rows.length })),
    saveCopy: (options, progress) => {
      const { bytes, cells } = holding();
      const sheets = results(options, progress);
      progress("save");
      return copyOf(bytes, cells.file, sheets);
    },
    compare: (input, progress) => comparer.compare(holding(), input, progress, language),
    comparisonRows: (query) => comparer.rows(query),
    unitChanges: ({ name, bytes }) => readUnitChanges(name, new Uint8Array(bytes)),
    decisionsSaved: ({ decisions }) => decisionsSaved(holding().cells.file, decisions),
    decisionFile: ({ name, bytes }) => readDecisionFile(name, new Uint8Array(bytes)),
    comparedSheets: () => comparer.sheets(),
    comparisonCopy: (_, progress) => {
      progress("save");
      return comparer.copy(holding());
    },
    report: (query, progress) => {
      progress("report");
      return reporter.overview(holding().book, withPlan(query, holding()), registerOf(supportBook(holding()), query.asOf));
    },
    reportFile: ({ paper, template, ...query }, progress) => {
      progress("report");
      const register = registerOf(supportBook(holding()), query.asOf);
      return reporter.file(holding().book, withPlan(query, holding()), paper, template, register);
    },
    support: (query, progress) => {
      progress("support");
      return supporter.overview(supportBook(holding()), query, language);
    },
    supportRows: (query) => supporter.rows(supportBook(holding()), query, language),
    unsaidKeys: (query) => supporter.unsaid(supportBook(holding()), query),
    supportDetail: (query) => supporter.detail(supportBook(holding()), query, language),
    supportRules: ({ name, bytes }) => readPlaceRules(name, new Uint8Array(bytes)),
    rulesTemplate: () => {
      const { name, bytes } = rulesTemplate();
      return { name, bytes: bufferOf(bytes) };
    },
    liveSupportSheets: (query) => supporter.sheets(supportBook(holding()), query),
    supportCopy: (query, progress) => {
      progress("save");
      return supporter.copy(supportBook(holding()), query);
    },
    gridShape: ({ sheet }) => gridShape(sheetOf(holding(), sheet)),
    gridWindow: (window) => {
      const book = holding();
      const sheet = sheetOf(book, window.sheet);
      let rows = book.rows.get(sheet.name);
      if (rows === undefined) {
        rows = sheetRows(sheet, book.book);
        book.rows.set(sheet.name, rows);
      }
      return gridWindow(sheet, window, rows, book.checked?.index.marksOf(sheet.name));
    },
  };
}

/** The register of support of the open book counts for the targets of a report. */
function withPlan<Query extends { plan: PlanOptions | null }>(query: Query, held: Held): Query {
  return query.plan === null ? query : { ...query, plan: withRegister(query.plan, supportBook(held)) };
}

function supportBook({ book, bytes, own, cells }: Held): SupportBook {
  return { book, bytes, own, file: cells.file };
}

const noBook: Book = { file: "", tables: [] };

function ratingYear({ year }: RatingOptions): { ratingYear?: number } {
  return year === null ? {} : { ratingYear: year };
}

function indexOf({ book, ignored }: Held, outcome: CheckOutcome, language: Language): FindingIndex {
  const labelOf = (code: string): string => rules.find((rule) => rule.id === code)?.label[language] ?? code;
  return indexFindings(outcome, { labelOf, keyOf: findingKeys(book), ignored, language });
}

function sheetOf(book: Held, name: string): SheetCells {
  const sheet = book.cells.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A memory kept by the page. One that cannot be read, or was written by another version, counts as empty. */
function memoryFrom(text: string | null): ColumnMemory {
  if (text === null) return emptyMemory;
  try {
    const read = readMemory(JSON.parse(text));
    return "memory" in read ? read.memory : emptyMemory;
  } catch {
    return emptyMemory;
  }
}

function corrected({ book, memory }: Held, { table, column, field, unit, dash }: Correction): ColumnMemory {
  const meant = book.tables[table];
  const header = meant?.columns.find(({ index }) => index === column)?.header;
  if (meant === undefined || header === undefined || isUnnamed(meant, column) || (field !== null && !isFieldId(field))) return memory;
  return withCorrection(memory, { header, field, unit: unit ?? undefined, dash });
}
