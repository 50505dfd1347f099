import { describe, expect, it } from "vitest";
import { emptyMemory, memoryOf, readMemory, withCorrection } from "../../../core/sheet/memory.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { bookOf, grid } from "../../support/grid.ts";

const book = bookOf(
  grid([
    ["STT", "Tên HTX", "Vốn pháp định", "Doanh thu", "Xã"],
    [1, "HTX Sơn Hà", 500, 2_700_000_000, "Xã A"],
    [2, "HTX Tân Lập", "-", 1_500_000_000, "Xã B"],
    [3, "HTX Hòa Bình", 200, 900_000_000, "Xã B"],
  ]),
);

describe("what a person corrected", () => {
  it("wins over the reader, with unit and the meaning of a dash", () => {
    const memory = withCorrection(emptyMemory, { header: "VỐN PHÁP ĐỊNH", field: "capital.charter", unit: "millionVND", dash: null });
    const [table] = readBook(book, { memory }).tables;
    expect(table?.columns[2]).toMatchObject({ field: "capital.charter", confidence: 1, unit: "millionVND", unitFrom: "person" });
    expect(table?.records.map((record) => record.values["capital.charter"])).toEqual([500_000_000, null, 200_000_000]);
  });

  it("can say that a column is none of ours", () => {
    const memory = withCorrection(emptyMemory, { header: "Doanh thu", field: null });
    expect(readBook(book, { memory }).tables[0]?.columns[3]?.field).toBeNull();
  });

  it("is read back as it was written, for the next book with the same headers", () => {
    const first = readBook(book);
    const saved = JSON.parse(JSON.stringify(memoryOf(first))) as unknown;
    const read = readMemory(saved);
    if (!("memory" in read)) throw new Error(read.error);
    expect(readBook(book, { memory: read.memory }).tables[0]?.records).toEqual(first.tables[0]?.records);
  });

  it("is refused with one sentence when it is something else", () => {
    for (const wrong of [
      null,
      5,
      [],
      {},
      { format: "so-htx-columns", version: 2, columns: [] },
      { format: "so-htx-columns", version: 1, columns: [{ header: "A", field: "no.such" }] },
    ]) {
      expect(readMemory(wrong)).toHaveProperty("error");
    }
  });
});
