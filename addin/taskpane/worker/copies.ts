import type { ResultSheet } from "../../../core/files/result-sheet.ts";
import { saveCopy } from "../../workbook/copy.ts";
import type { Output } from "./protocol.ts";
import { bufferOf } from "./tables.ts";

/** A copy of a book that gains some sheets. Throws when the book is open in Excel: there is no file to copy. */
export function copyOf(original: Uint8Array | null, file: string, sheets: readonly ResultSheet[]): Output<"saveCopy"> {
  if (original === null) throw new Error("the book is no file");
  const { bytes, fileName, note } = saveCopy(original, file, sheets);
  return { name: fileName, bytes: bufferOf(bytes), note };
}
