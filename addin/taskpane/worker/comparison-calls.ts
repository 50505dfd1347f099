import { WorkbookError } from "../../../core/files/errors.ts";
import { openBook, openOwnSheets } from "../../../core/files/open-book.ts";
import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import type { SheetCells } from "../../../core/model/cells.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { type Decision, type Decisions, decisionsJson, makeDecisions, readDecisions } from "../../../core/reconcile/decisions.ts";
import { mergeLists, shownValue } from "../../../core/reconcile/merge.ts";
import { reconcile } from "../../../core/reconcile/reconcile.ts";
import type { Reconciliation, Stand } from "../../../core/reconcile/result.ts";
import { readUnits, type UnitChange } from "../../../core/reconcile/units.ts";
import type { ColumnMemory } from "../../../core/sheet/memory.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { readDecisionSheet, reconcileSheets } from "../../workbook/reconcile-sheets.ts";
import type { ComparisonPart, ComparisonRow, EntityLine } from "./comparison-protocol.ts";
import { copyOf } from "./copies.ts";
import type { Desk } from "./desk.ts";
import type { Output, Session } from "./protocol.ts";
import { bufferOf } from "./tables.ts";

/** The session's side of a second list. What asks for a comparison before there is one gets nothing. */
export function comparisonCalls({ held, holding, spoken }: Desk) {
  /** The second list stays when the open book is understood anew. */
  let second: Book | null = null;
  const compared = (): Compared | null => held()?.compared ?? null;
  return {
    compare: ({ file, decisions, changes = [] }, progress) => {
      const open = holding();
      if (file !== null) {
        progress("open");
        second = openSecond(file.name, file.bytes, open.memory);
      }
      if (second === null) return null;
      progress("compare");
      const known = open.bytes === null ? decisionsOfSheets(open.own) : decisionsOfCopy(open.bytes, open.cells.file);
      open.compared = compareLists(open.book, second, [...known, ...decisions], changes, spoken());
      const { fileA, fileB, summary, warnings } = open.compared.result;
      return { fileA, fileB, summary, warnings: [...warnings] };
    },
    comparisonRows: ({ part, from, count }) => {
      const made = compared();
      return made === null ? [] : comparisonRows(made, part, from, count);
    },
    unitChanges: ({ name, bytes }) => readUnitChanges(name, new Uint8Array(bytes)),
    decisionsSaved: ({ decisions }) => decisionsSaved(holding().cells.file, decisions),
    decisionFile: ({ name, bytes }) => readDecisionFile(name, new Uint8Array(bytes)),
    comparedSheets: () => {
      const made = compared();
      return made === null ? [] : comparisonSheets(made);
    },
    comparisonCopy: (_, progress) => {
      progress("save");
      const { bytes, cells, compared: made } = holding();
      if (made === null) throw new Error("nothing is compared yet");
      return copyOf(bytes, cells.file, comparisonSheets(made));
    },
  } satisfies Partial<Session>;
}

/** What the officer decided, from a file of decisions or a copy that was saved earlier. Throws `WorkbookError` with what is wrong. */
function readDecisionFile(name: string, bytes: Uint8Array): Output<"decisionFile"> {
  if (bytes[0] === 0x7b) {
    const read = readDecisions(parse(new TextDecoder().decode(bytes)));
    if ("error" in read) throw new WorkbookError(read.error, name);
    return [...read.decisions.all];
  }
  const read = readDecisionSheet(openOwnSheets(bytes, name));
  if (read === null)
    throw new WorkbookError(
      {
        vi: "chưa có trang đối chiếu: hãy chọn bản sao có trang “Sổ HTX – Đối chiếu”, hoặc tệp quyết định.",
        en: "has no comparison sheet: choose a copy with the sheet “Sổ HTX – Đối chiếu”, or a file of decisions.",
      },
      name,
    );
  return read;
}

/** A file of decisions beside a book. */
function decisionsSaved(book: string, decisions: readonly Decision[]): Output<"decisionsSaved"> {
  const text = `${JSON.stringify(decisionsJson(decisions), null, 2)}\n`;
  return { name: `${book.replace(/\.[^.]*$/, "") || "so"}-quyet-dinh.json`, bytes: bufferOf(new TextEncoder().encode(text)) };
}

/** Which communes became which, from a table of units. Throws `WorkbookError` with what is wrong. */
function readUnitChanges(name: string, bytes: Uint8Array): Output<"unitChanges"> {
  const readings = openBook(bytes, name).sheets.map(readUnits);
  const changes = readings.flatMap((reading) => reading.changes);
  if (changes.length > 0) return changes;
  throw new WorkbookError(readings[0]?.error ?? { vi: "chưa có dòng nào.", en: "has no rows." }, name);
}

/** A comparison that was made: both books, the decisions it rests on, its result. */
export type Compared = {
  readonly a: Book;
  readonly b: Book;
  readonly decisions: Decisions;
  readonly changes: readonly UnitChange[];
  readonly language: Language;
  readonly result: Reconciliation;
};

/** Opens and understands a second list, with the words of columns that the officer has corrected. Throws `WorkbookError`. */
function openSecond(name: string, bytes: ArrayBuffer, memory: ColumnMemory): Book {
  return readBook(openBook(new Uint8Array(bytes), name), { memory });
}

/** What the officer decided in an earlier copy of the open book. */
function decisionsOfCopy(bytes: Uint8Array, name: string): readonly Decision[] {
  return readDecisionSheet(openOwnSheets(bytes, name)) ?? [];
}

/** What the officer decided in the sheet of the comparison in a book that is open in Excel. */
function decisionsOfSheets(sheets: readonly SheetCells[]): readonly Decision[] {
  return readDecisionSheet({ file: "", sheets }) ?? [];
}

/** Compares two lists; what the officer decides now wins over what a copy holds. */
function compareLists(a: Book, b: Book, all: readonly Decision[], changes: readonly UnitChange[], language: Language): Compared {
  const decisions = makeDecisions(all);
  return { a, b, decisions, changes, language, result: reconcile(a, b, { decisions, changes, language }) };
}

/** `null` for what is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Some rows of a part. */
function comparisonRows({ result, language }: Compared, part: ComparisonPart, from: number, count: number): ComparisonRow[] {
  const lineOf = lineIn(language);
  const bare = (stand: Stand): ComparisonRow => ({
    entity: lineOf(stand),
    other: null,
    because: "",
    decided: false,
    differences: [],
    candidates: [],
  });
  const cut = <T>(list: readonly T[]): readonly T[] => list.slice(from, from + count);
  switch (part) {
    case "differs":
      return cut(result.pairs.filter(({ differences, decided }) => differences.length > 0 || decided)).map((pair) => ({
        ...bare(pair.a),
        other: lineOf(pair.b),
        because: pair.because,
        decided: pair.decided,
        differences: pair.differences.map(({ field, label, a, b, keep, because }) => ({
          field,
          label,
          a: shownValue(field, a, language),
          b: shownValue(field, b, language),
          keep,
          because,
        })),
      }));
    case "unsure":
      return cut(result.unsure).map(({ a, candidates }) => ({
        ...bare(a),
        candidates: candidates.map(({ b, because, against }) => ({ ...lineOf(b), because, against })),
      }));
    default:
      return cut(result[part]).map(({ entity, near }) => ({
        ...bare(entity),
        other: near === null ? null : lineOf(near.other),
        because: near?.because ?? "",
      }));
  }
}

/** The sheets that a copy gains. */
function comparisonSheets({ a, b, decisions, changes, language, result }: Compared): ResultSheet[] {
  // What goes into a book is Vietnamese.
  const written = language === "vi" ? result : reconcile(a, b, { decisions, changes });
  return reconcileSheets(written, mergeLists(a, b, written, decisions), decisions);
}

function lineIn(language: Language): (stand: Stand) => EntityLine {
  const unnamed = { vi: "(không tên)", en: "(no name)" }[language];
  return ({ key, name, commune, sheet, row }) => ({
    key,
    name: [name || unnamed, commune].filter((part) => part !== null).join(", "),
    place: `${sheet}!${row}`,
  });
}
