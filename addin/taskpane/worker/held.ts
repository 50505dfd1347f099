import type { CheckOutcome } from "../../../core/checks/check.ts";
import type { BookCells, SheetCells } from "../../../core/model/cells.ts";
import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import type { BookScore } from "../../../core/scoring/score.ts";
import type { ColumnMemory } from "../../../core/sheet/memory.ts";
import type { IgnoredFindings } from "../../workbook/ignored-findings.ts";
import type { FindingIndex } from "./findings.ts";
import type { SheetRows } from "./grid.ts";
import type { BookOverview, UnnamedColumn } from "./protocol.ts";
import type { scoreLister } from "./scores.ts";

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
  words: BookOverview["words"];
  book: Book;
  checked: { readonly key: string; readonly outcome: CheckOutcome; readonly language: Language; readonly index: FindingIndex } | null;
  scored: { readonly key: string; readonly score: BookScore; readonly list: ReturnType<typeof scoreLister> } | null;
  readonly rows: Map<string, SheetRows>;
};
