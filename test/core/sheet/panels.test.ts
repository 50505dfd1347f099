import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { sheetPanels } from "../../../core/sheet/panels.ts";
import { readSheet } from "../../../core/sheet/read.ts";
import { grid } from "../../support/grid.ts";

const cooperatives = ["STT", "Tên hợp tác xã", "Mã số thuế", "Xã", "Số thành viên", "Vốn điều lệ (triệu đồng)"];
// Without running numbers: only the blank column tells where they begin.
const groups = ["Tên tổ hợp tác", "Xã", "Người đại diện", "Điện thoại", "Số thành viên"];

const cooperative = (at: number): CellValue[] => [at, `HTX Đồi Sim ${at}`, `031234567${at}`, "Xã Hoa Mai", 20 + at, 900 + at];
const group = (at: number): CellValue[] => [`Tổ hợp tác Bến Đá ${at}`, "Xã Hoa Mai", `Trần Thị Lan ${at}`, `098765432${at}`, 5 + at];

describe("tables that stand side by side", () => {
  it("are parted at the column that is blank in every row, wherever it stands", () => {
    const rows = [1, 2, 3, 4].map((at) => [...cooperative(at), null, ...group(at)]);
    const panels = sheetPanels(grid([[...cooperatives, null, ...groups], ...rows]));
    expect(panels).toHaveLength(2);
    expect(panels[0]!.cells[1]).toEqual([...cooperative(1), null]);
    // Columns keep their places.
    expect(panels[1]!.cells[1]).toEqual([...new Array(7).fill(null), ...group(1)]);
    const tables = readSheet(grid([[...cooperatives, null, ...groups], ...rows]), null);
    expect(tables.map(({ kind, records }) => [kind, records.length])).toEqual([
      ["cooperatives", 4],
      ["groups", 4],
    ]);
  });

  it("are parted at a second column of running numbers where nothing is blank", () => {
    const rows = [1, 2, 3, 4].map((at) => [...cooperative(at), ...cooperative(at + 4)]);
    const panels = sheetPanels(grid([[...cooperatives, ...cooperatives], ...rows]));
    expect(panels.map(({ cells }) => cells[2]?.filter((value) => value !== null))).toEqual([cooperative(2), cooperative(6)]);
  });

  it("are one table where the second part has the same names, or none", () => {
    const again = [1, 2, 3, 4].map((at) => [...cooperative(at), null, ...cooperative(at)]);
    expect(sheetPanels(grid([[...cooperatives, null, ...cooperatives], ...again]))).toHaveLength(1);
    const figures = [1, 2, 3, 4].map((at) => [...cooperative(at), null, 5 * at, 6 * at, 7 * at, "tốt"]);
    const header = [...cooperatives, null, "Doanh thu", "Lợi nhuận trước thuế", "Tổng số lao động", "Xếp loại"];
    expect(sheetPanels(grid([header, ...figures]))).toHaveLength(1);
  });

  it("are one table where a row fills the blank column", () => {
    const rows = [1, 2, 3, 4].map((at) => [...cooperative(at), at === 3 ? "ghi chú" : null, ...groups.map(() => at)]);
    const sheet = grid([[...cooperatives, null, "Doanh thu", "Lợi nhuận", "Lao động", "Lương", "Thuế"], ...rows]);
    expect(sheetPanels(sheet)).toEqual([sheet]);
  });
});
