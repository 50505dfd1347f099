import { batch, effect, signal } from "@preact/signals";
import { cellAddress } from "../../../core/model/cells.ts";
import { bookNumber } from "./book.ts";
import { notice, problem, runBeside } from "./work.ts";
import { workbook } from "./workbook.ts";

/** A cell of the open book. Row and column are 0-based. */
export type BookPlace = { readonly sheet: string; readonly row: number; readonly column: number };

/** The cell that the preview stands on. */
export const place = signal<BookPlace | null>(null);

/** Goes up when the preview has to scroll to its place. */
export const jump = signal(0);

/** Whether the preview is open where it does not stand beside the list. */
export const previewOpen = signal(false);

effect(() => {
  void bookNumber.value;
  batch(() => {
    place.value = null;
    previewOpen.value = false;
  });
});

/** Takes the preview to a cell; in Excel the cell itself is selected. */
export function showCell(target: BookPlace): void {
  const port = workbook.value;
  if (port !== null) {
    void runBeside(async () => {
      await port.select(target.sheet, cellAddress(target.row, target.column));
      batch(() => {
        problem.value = null;
        notice.value = null;
      });
    });
  }
  batch(() => {
    place.value = target;
    jump.value += 1;
    previewOpen.value = true;
  });
}
