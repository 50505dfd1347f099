/** Archives that promise one thing and hold another: bombs, overlaps, wrong sums, too many parts. */
import { zipSync } from "fflate";
import { docxText } from "../../../core/files/docx.ts";
import { openBook } from "../../../core/files/open-book.ts";
import type { Random } from "../../fixtures/books/random.ts";
import { broken, type FuzzPart, readOrRefuse } from "../oracle.ts";

const zip: FuzzPart = {
  id: "zip",
  weight: 0.2,
  run: (random) => {
    const bytes = archive(random);
    const before = process.memoryUsage().rss;
    readOrRefuse(() => openBook(bytes, "so.xlsx"));
    readOrRefuse(() => docxText(bytes));
    if (process.memoryUsage().rss - before > 700e6) throw broken("an archive took more than 700 MB to refuse");
    return bytes.length;
  },
};

/** The parts of this file. */
export const packageParts: readonly FuzzPart[] = [zip];

const relations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>';

function archive(random: Random): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    "_rels/.rels": bytesOf(relations),
    "xl/workbook.xml": bytesOf("<workbook><sheets/></workbook>"),
  };
  switch (random.whole(0, 4)) {
    case 0:
      // One part of nothing but one letter: a thousand times larger than packed.
      parts[random.pick(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "word/document.xml"])] = new Uint8Array(
        random.pick([5_000_000, 30_000_000]),
      ).fill(32);
      return zipSync(parts, { level: 6 });
    case 1:
      for (let at = random.whole(100, 3000); at > 0; at--) parts[`xl/media/${at}.png`] = new Uint8Array(0);
      return zipSync(parts, { level: 0 });
    case 2:
      return withSizes(random, zipSync(parts, { level: 6 }));
    case 3:
      return overlapping(zipSync({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(200_000).fill(65) }, { level: 9 }));
    default:
      return withSizes(random, withSizes(random, zipSync(parts, { level: random.chance(0.5) ? 0 : 6 })));
  }
}

/** A size or a place of the directory changed to something else. */
function withSizes(random: Random, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records: number[] = [];
  for (let at = 0; at + 46 < bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) records.push(at);
  if (records.length === 0) return bytes;
  const at = random.pick(records) + random.pick([8, 10, 16, 20, 24, 28, 30, 32, 42]);
  if (random.chance(0.5)) view.setUint32(at, random.pick([0, 1, 100, 0xffffffff, 0x7fffffff, 999_999_999]), true);
  else view.setUint16(at, random.whole(0, 65_535), true);
  return bytes;
}

/** Every entry of the directory points to the largest one. */
function overlapping(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let largest = 0;
  const records: number[] = [];
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    records.push(at);
    if (view.getUint32(at + 24, true) > view.getUint32((records[largest] ?? 0) + 24, true)) largest = records.length - 1;
  }
  const source = records[largest] ?? 0;
  for (const at of records) for (const field of [16, 20, 24, 42]) view.setUint32(at + field, view.getUint32(source + field, true), true);
  return bytes;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
