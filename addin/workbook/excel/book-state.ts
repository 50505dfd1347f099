import { sheetKey } from "../../../core/files/result-sheet.ts";
import { bookProtected, sheetGone, sheetProtected } from "./problems.ts";

/** What must be known of the book before something is written. */
export type BookState = {
  readonly sheets: readonly SheetState[];
  readonly isProtected: boolean;
};

export type SheetState = { readonly name: string; readonly id: string; readonly hidden: boolean; readonly isProtected: boolean };

/** Asks for the state of the book; the function gives it after the next sync. */
export function askState(context: Excel.RequestContext): () => BookState {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/id,items/visibility,items/protection/protected");
  protection.load("protected");
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      name: sheet.name,
      id: sheet.id,
      hidden: sheet.visibility !== "Visible",
      isProtected: sheet.protection.protected,
    })),
    isProtected: protection.protected,
  });
}

/** The sheet of a name, compared as Excel compares names. */
export function sheetNamed(state: BookState, name: string): SheetState | undefined {
  const key = sheetKey(name);
  return state.sheets.find((sheet) => sheetKey(sheet.name) === key);
}

/** Throws `WorkbookError` when one of the sheets is gone or protected, or when sheets cannot be added. */
export function demandWritable(state: BookState, names: Iterable<string>, addsSheets: boolean): void {
  for (const name of new Set(names)) {
    const sheet = sheetNamed(state, name);
    if (sheet === undefined) throw sheetGone(name);
    if (sheet.isProtected) throw sheetProtected(name);
  }
  if (addsSheets && state.isProtected) throw bookProtected();
}

/** The names of all sheets of a book. */
export function sheetNames(state: BookState): ReadonlySet<string> {
  return new Set(state.sheets.map(({ name }) => name));
}
