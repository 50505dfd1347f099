import { showCell } from "../state/preview.ts";
import { chosenTab } from "./chosen-tab.ts";

/** Goes to a row of the book, 1-based, in the view that shows the book. */
export function showRow({ sheet, row }: { readonly sheet: string; readonly row: number }): void {
  chosenTab.value = "columns";
  showCell({ sheet, row: row - 1, column: 0 });
}
