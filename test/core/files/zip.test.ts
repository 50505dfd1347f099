import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptEntry, newEntry, writeZip } from "../../../addin/workbook/zip-writer.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { findEntry, maximumEntryBytes, maximumTotalBytes, openZip, unpack, unpackPieces, updateCrc } from "../../../core/files/zip.ts";
import { bookOf, messageOf, packageOf, workbookParts } from "../../addin/workbook/parts.ts";

const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';

/** Changes a field of the central directory's record of an entry; offsets as in the format: 20 packed size, 24 size, 42 place. */
function withRecord(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    const end = at + 46 + view.getUint16(at + 28, true);
    if (new TextDecoder().decode(changed.subarray(at + 46, end)) === name) view.setUint32(at + offset, value, true);
  }
  return changed;
}

describe("a zip file that would fill the memory", () => {
  const sheet = "xl/worksheets/sheet1.xml";

  it.each([
    ["one huge entry", withRecord(bookOf(rows), sheet, 24, maximumEntryBytes + 1)],
    [
      "an entry packed a thousandfold",
      packageOf({ ...workbookParts([{ name: "a", xml: rows }]), "xl/media/a.bin": new Uint8Array(20_000_000) }),
    ],
    [
      "many large entries",
      withRecord(
        withRecord(
          packageOf(
            {
              ...workbookParts([{ name: "a", xml: rows }]),
              a: new Uint8Array(4e6).map((_, i) => (i * 7919) >> 3),
              b: new Uint8Array(4e6).map((_, i) => (i * 104729) >> 5),
            },
            0,
          ),
          "a",
          24,
          maximumTotalBytes / 2 + 1,
        ),
        "b",
        24,
        maximumTotalBytes / 2 + 1,
      ),
    ],
  ])("%s: is refused by what it declares", (_, bytes) => {
    expect(messageOf(() => openBook(bytes, "bom.xlsx"))).toMatch(/^WorkbookError: Tệp “bom\.xlsx” quá lớn để mở an toàn \(.*\): hãy /);
  });

  it("is stopped at the size it declares when it lies", () => {
    const bomb = packageOf(workbookParts([{ name: "a", xml: `<row r="1">${" ".repeat(3_000_000)}</row>` }]));
    const entry = findEntry(openZip(bomb), sheet)!;
    const lying = openZip(withRecord(bomb, sheet, 24, 1000));
    let taken = 0;
    const message = messageOf(() =>
      unpackPieces(lying, findEntry(lying, sheet)!, (piece) => {
        taken += piece.length;
      }),
    );
    expect(entry.size).toBeGreaterThan(3_000_000);
    expect(taken).toBeLessThanOrEqual(1000);
    expect(message).toMatch(/^WorkbookError: Tệp bị hỏng .*sheet1\.xml/);
  });

  it("is refused when entries share their bytes", () => {
    const bytes = packageOf({
      ...workbookParts([{ name: "a", xml: rows }]),
      "b.bin": Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) >> 3),
    });
    const zip = openZip(bytes);
    const big = findEntry(zip, "b.bin")!;
    let shared = bytes;
    for (const { name } of zip.entries)
      for (const [offset, value] of [
        [20, big.packedSize],
        [42, big.headerOffset],
      ] as const)
        shared = withRecord(shared, name, offset, value);
    expect(messageOf(() => openZip(shared))).toMatch(/bị hỏng/);
  });

  it("tells content that does not match its checksum", () => {
    const bytes = packageOf(workbookParts([{ name: "a", xml: rows }]), 0);
    const at = Buffer.from(bytes).indexOf("<v>1</v>");
    bytes[at + 3] = 0x39;
    expect(messageOf(() => openBook(bytes, "x"))).toMatch(/bị hỏng .*sheet1\.xml/);
  });
});

describe("writing a zip file", () => {
  it("gives back what went in, kept or new", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 5000 }),
        fc.uint8Array({ maxLength: 5000 }),
        fc.constantFrom(0 as const, 6 as const),
        (kept, fresh, level) => {
          const before = openZip(packageOf({ "kept ơ.bin": kept, "gone.bin": fresh }, level));
          const zip = openZip(
            writeZip([
              keptEntry(before, findEntry(before, "kept ơ.bin")!),
              newEntry("new/ư.bin", [fresh.subarray(0, 100), fresh.subarray(100)]),
            ]),
          );
          expect(zip.entries.map(({ name }) => name)).toEqual(["kept ơ.bin", "new/ư.bin"]);
          expect(unpack(zip, zip.entries[0]!)).toEqual(new Uint8Array(kept));
          expect(unpack(zip, zip.entries[1]!)).toEqual(new Uint8Array(fresh));
        },
      ),
    );
  });

  it("computes the usual CRC-32", () => {
    expect(~updateCrc(-1, new TextEncoder().encode("123456789")) >>> 0).toBe(0xcbf43926);
  });
});
