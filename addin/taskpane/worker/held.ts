import { type CheckOutcome, checkBook } from "../../../core/checks/check.ts";
import { rules } from "../../../core/checks/rules.ts";
import type { BookCells, SheetCells } from "../../../core/model/cells.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { type BookScore, scoreBook } from "../../../core/scoring/score.ts";
import { type ColumnMemory, emptyMemory } from "../../../core/sheet/memory.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { findingKeys, type IgnoredFindings } from "../../workbook/ignored-findings.ts";
import type { Compared } from "./comparison-calls.ts";
import { type FindingIndex, indexFindings } from "./findings.ts";
import type { SheetRows } from "./grid.ts";
import type { BookOverview, Progress, RatingOptions, UnnamedColumn } from "./protocol.ts";
import { scoreLister } from "./scores.ts";
import { tableOf } from "./tables.ts";
import { bookMemory, namedCells } from "./unnamed-columns.ts";

/** Everything that is known of one open book. */
export type Held = {
  /** `null` for a book that is open in Excel: there is no file to copy. */
  readonly bytes: Uint8Array | null;
  cells: BookCells;
  /** Our sheets that officers write into, of a book that is open in Excel; a file has them in its bytes. */
  own: readonly SheetCells[];
  ignored: IgnoredFindings;
  memory: ColumnMemory;
  unnamed: readonly UnnamedColumn[];
  readonly words: BookOverview["words"];
  /** What was made of it, until it is understood anew. */
  book: Book;
  checked: Checked | null;
  scored: Scored | null;
  compared: Compared | null;
  readonly rows: Map<string, SheetRows>;
};

type Checked = { readonly key: string; readonly outcome: CheckOutcome; readonly language: Language; readonly index: FindingIndex };
type Scored = { readonly key: string; readonly score: BookScore; readonly list: ReturnType<typeof scoreLister> };

/** A book that was opened and that nothing was made of yet. */
export function newlyHeld(opened: Pick<Held, "bytes" | "own" | "cells" | "words" | "ignored">): Held {
  return {
    ...opened,
    memory: emptyMemory,
    unnamed: [],
    book: { file: opened.cells.file, tables: [] },
    checked: null,
    scored: null,
    compared: null,
    rows: new Map(),
  };
}

/** Understands a book with what is remembered of columns; all that was made of it before is forgotten. */
export function understand(held: Held, memory: ColumnMemory, unnamed: readonly UnnamedColumn[], progress: Progress): void {
  progress("read");
  held.memory = memory;
  held.unnamed = unnamed;
  held.book = readBook(namedCells(held.cells, unnamed), {
    memory: bookMemory(memory, unnamed),
    onSheet: (done, all) => progress("read", done / all),
  });
  held.checked = null;
  held.scored = null;
  held.compared = null;
  held.rows.clear();
}

/** The findings of a book, made when they are not there yet. */
export function checkedBy(held: Held, options: RatingOptions, language: Language, progress: Progress): Checked {
  const key = JSON.stringify(options);
  if (held.checked?.key === key) return held.checked.language === language ? held.checked : indexAnew(held, held.checked, language);
  progress("check");
  const outcome = checkBook(held.book, { asOf: options.asOf, table: tableOf(options.table), ...ratingYear(options) });
  held.checked = { key, outcome, language, index: indexOf(held, outcome, language) };
  return held.checked;
}

/** The findings that a book has, after a change of the language or of those that are left as they are. */
export function indexAnew(held: Held, checked: Checked, language: Language): Checked {
  held.checked = { ...checked, language, index: indexOf(held, checked.outcome, language) };
  return held.checked;
}

/** The points of a book, made when they are not there yet. */
export function scoredBy(held: Held, options: RatingOptions, progress: Progress): Scored {
  const key = JSON.stringify(options);
  if (held.scored?.key === key) return held.scored;
  progress("score");
  const score = scoreBook(held.book, { asOf: options.asOf, table: tableOf(options.table), ...ratingYear(options) });
  held.scored = { key, score, list: scoreLister(score) };
  return held.scored;
}

function ratingYear({ year }: RatingOptions): { ratingYear?: number } {
  return year === null ? {} : { ratingYear: year };
}

function indexOf({ book, ignored }: Held, outcome: CheckOutcome, language: Language): FindingIndex {
  const labelOf = (code: string): string => rules.find((rule) => rule.id === code)?.label[language] ?? code;
  return indexFindings(outcome, { labelOf, keyOf: findingKeys(book), ignored, language });
}
