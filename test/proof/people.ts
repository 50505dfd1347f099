import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBook } from "../../core/files/open-book.ts";
import { readBook } from "../../core/sheet/read.ts";

/** The sample book that everybody can open. */
export const samplePath = join(import.meta.dirname, "../../addin/taskpane/samples/so-mau-gon.xlsx");

/** What the sample says of people: names, phones, personal ids. Nothing of it may be left anywhere. */
export function samplePeople(): readonly string[] {
  const book = readBook(openBook(readFileSync(samplePath), "so.xlsx"), {});
  const found = book.tables.flatMap(({ records }) =>
    records.flatMap(({ values }) =>
      ["representative.name", "phone", "representative.personalId", "email"].map((field) => values[field as "phone"]),
    ),
  );
  return [...new Set(found.filter((value): value is string => typeof value === "string" && value.length > 5))];
}

/** Those of these texts that stand somewhere in the bytes, as UTF-8 or as UTF-16. */
export function foundIn(bytes: Uint8Array, texts: readonly string[]): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return texts.filter((text) => buffer.includes(Buffer.from(text, "utf8")) || buffer.includes(Buffer.from(text, "utf16le")));
}
