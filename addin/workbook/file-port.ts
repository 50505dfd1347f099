import { WorkbookError } from "../../core/files/errors.ts";
import { openBook, openOwnSheets } from "../../core/files/open-book.ts";
import { isKeptSheet, sheetKey } from "../../core/files/result-sheet.ts";
import { type BookCopy, saveCopy } from "./copy.ts";
import { isOurSheet, type WorkbookPort, type WorkbookSheet } from "./port.ts";

/** A workbook that is a file: what is written goes into the copy, the file itself never changes. */
export type FileWorkbook = WorkbookPort & {
  /** The copy with all sheets written so far. */
  readonly copy: () => BookCopy;
};

/** Opens a file as a workbook. Throws `WorkbookError` as `openBook` does. */
export function fileWorkbook(bytes: Uint8Array, fileName: string): FileWorkbook {
  const book = openBook(bytes, fileName);
  const sheets = book.sheets.filter(({ name }) => !isOurSheet(name));
  const own = openOwnSheets(bytes, fileName).sheets.filter(({ name }) => isKeptSheet(name));
  const steps: { readonly label: string; readonly before: readonly WorkbookSheet[] }[] = [];
  const texts = new Map<string, string>();
  let written: readonly WorkbookSheet[] = [];
  return {
    name: fileName,
    // The copy keeps the officer's sheets byte for byte.
    can: { mark: false, fix: false, rule: false, select: false },
    sheets: async () => sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheetNames: async () => ({ own: sheets.map(({ name }) => name), kept: own.map(({ name }) => name) }),
    read: async (names, { onProgress, signal } = {}) => {
      signal?.throwIfAborted();
      const found = names.map((name) => {
        const sheet = [...sheets, ...own].find((each) => each.name === name);
        if (sheet === undefined)
          throw new WorkbookError(
            { vi: `không có trang “${name}”: hãy chọn lại trang.`, en: `has no sheet “${name}”: choose a sheet again.` },
            fileName,
          );
        return sheet;
      });
      onProgress?.(1);
      return found;
    },
    readRows: async () => null,
    change: async ({ label, sheets: fresh = [] }) => {
      if (fresh.length > 0) {
        const replaced = new Set(fresh.map(({ name }) => sheetKey(name)));
        steps.push({ label, before: written });
        written = [...written.filter(({ name }) => !replaced.has(sheetKey(name))), ...fresh];
      }
      return { marked: 0, commented: 0, fixed: 0, ruled: 0, left: [] };
    },
    mark: async () => 0,
    marked: async () => false,
    steps: async () => steps.map(({ label }) => label).reverse(),
    undo: async () => {
      const last = steps.pop();
      if (last === undefined) return null;
      written = last.before;
      return { label: last.label, restored: 0, kept: 0 };
    },
    undoAll: async () => {
      const first = steps[0];
      if (first === undefined) return null;
      written = first.before;
      steps.length = 0;
      return { label: first.label, restored: 0, kept: 0 };
    },
    recall: async () => new Map(texts),
    remember: async (changes) => {
      for (const [key, text] of changes) {
        if (text === null) texts.delete(key);
        else texts.set(key, text);
      }
    },
    subscribe: async () => () => {},
    select: async () => {},
    openNew: async () => false,
    copy: () => saveCopy(bytes, fileName, written),
  };
}
