import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { factsOf } from "../../../core/plans/evaluate/facts.ts";
import { kindInText, readSupportKind, supportKinds } from "../../../core/support/kinds.ts";
import { readRegister, registerHeadings } from "../../../core/support/register.ts";
import type { LocalRules } from "../../../core/support/rules.ts";
import { grid } from "../../support/grid.ts";
import { expectBoth } from "../../support/languages.ts";
import { book, table } from "../plans/books.ts";
import { asOf, criterionOf, registerSheet } from "./books.ts";

const list = book(
  table(
    [
      { name: "HTX Hoa Sen", code: "3600000001", commune: "Xã An Bình", "members.total": 80, "workers.total": 20, "workers.members": 0 },
      { name: "HTX Tre Xanh", commune: "Xã An Bình" },
      { name: "HTX Bình Minh", commune: "Xã An Bình", code: "3600000003" },
      { name: "HTX Bình Minh", commune: "Xã Tân Lập", code: "3600000004" },
    ],
    { year: 2024 },
  ),
);
const facts = factsOf(list);

type Row = Parameters<typeof registerSheet>[0][number];

function read(rows: readonly Row[], rules: LocalRules | null = null) {
  const register = readRegister(registerSheet(rows), facts, { asOf, rules });
  if (register === null) throw new Error("no register");
  return register;
}

function told(rows: readonly Row[], rules: LocalRules | null = null): string[] {
  const { problems } = read(rows, rules);
  for (const { message } of problems) expectBoth(message, message.vi);
  return problems.map(({ cell, severity, message }) => `${cell} ${severity}: ${message.vi}`);
}

const klass: Row = { kind: "Lớp đào tạo, bồi dưỡng", klass: "L1", from: "01/03/2024", to: "05/03/2024", persons: 40 };

describe("the register", () => {
  it("reads classes, learners, money and decisions, and finds entities by code or by a name of one only", () => {
    const { rows, problems } = read([
      klass,
      { kind: "Dự lớp", entity: "Hợp tác xã Hoa Sen", klass: "l1", persons: "5" },
      {
        kind: "điểm giới thiệu sản phẩm",
        entity: "Tre Xanh",
        amount: "25.000.000",
        fund: "Ngân sách tỉnh",
        decision: "12/QĐ-UBND",
        decidedOn: "15/04/2024",
      },
      { kind: "loan", code: 3600000004, amount: 500_000_000, fund: "Quỹ", decision: "3/QĐ", decidedOn: "2024-05-02" },
    ]);
    expect(problems).toEqual([]);
    expect(rows.map(({ kind, at, persons, amount, day }) => [kind.id, at, persons, amount, day])).toEqual([
      ["class", null, 40, null, "2024-03-01"],
      ["class-attendance", 0, 5, null, "2024-03-01"],
      ["showroom", 1, null, 25_000_000, "2024-04-15"],
      ["loan", 3, null, 500_000_000, "2024-05-02"],
    ]);
  });

  it("tells learners without a class, and a class without a row", () => {
    expect(told([{ kind: "Dự lớp", entity: "HTX Hoa Sen", persons: 3 }])).toEqual([
      expect.stringMatching(/^D2 error: Người dự chưa thuộc lớp nào/),
    ]);
    expect(told([{ kind: "Dự lớp", entity: "HTX Hoa Sen", klass: "L9", persons: 3 }])).toEqual([
      expect.stringMatching(/^D2 error: Chưa có dòng .* tên “L9”/),
    ]);
    expect(told([klass, { kind: "Dự lớp", entity: "HTX Hoa Sen", klass: "L1", persons: 41 }])).toEqual([
      expect.stringMatching(/^G3 warning: .*nhiều hơn 40/),
    ]);
  });

  it("tells a class without dates, without a name, twice, and days in the wrong order", () => {
    expect(told([{ ...klass, from: "" }])).toEqual([expect.stringMatching(/^E2 error: Lớp chưa có ngày mở/)]);
    expect(told([{ ...klass, to: "" }])).toEqual([expect.stringMatching(/^F2 error: Lớp chưa có ngày kết thúc/)]);
    expect(told([{ ...klass, klass: "" }])).toEqual([expect.stringMatching(/^D2 error: Lớp chưa có tên/)]);
    expect(told([klass, klass])).toEqual([expect.stringMatching(/^D3 error: .*đã ghi ở dòng 2/)]);
    expect(told([{ ...klass, to: "28/02/2024" }])).toEqual([expect.stringMatching(/^F2 error: Ngày kết thúc trước/)]);
    expect(told([{ ...klass, from: "31/02/2024" }])).toEqual([expect.stringMatching(/^E2 error: Không đọc được ngày “31\/02\/2024”/)]);
  });

  it("tells an entity that is not in the list, that several share, that its code is not of", () => {
    const loan: Row = { kind: "Vay vốn", decidedOn: "01/02/2024" };
    expect(told([{ ...loan, entity: "HTX Không Có" }])).toEqual([expect.stringMatching(/^B2 error: Không có đơn vị “HTX Không Có”/)]);
    expect(told([{ ...loan, code: "9999999999" }])).toEqual([expect.stringMatching(/^C2 error: Không có đơn vị mã số/)]);
    expect(told([{ ...loan, entity: "HTX Bình Minh" }])).toEqual([expect.stringMatching(/^B2 error: .*2 đơn vị/)]);
    expect(told([{ ...loan, entity: "HTX Tre Xanh", code: "3600000001" }])).toEqual([expect.stringMatching(/^C2 error: .*“HTX Hoa Sen”/)]);
    expect(told([loan])).toEqual([expect.stringMatching(/^B2 error: .*chưa ghi đơn vị/)]);
    expect(read([{ ...loan, entity: "HTX Không Có" }]).rows).toEqual([]);
  });

  it("tells an amount in another unit with what it should be", () => {
    const of = (amount: string | number): Row => ({
      kind: "Vay vốn",
      entity: "HTX Hoa Sen",
      amount,
      fund: "Quỹ",
      decision: "1",
      decidedOn: "01/02/2024",
    });
    expect(told([of("25 triệu đồng")])).toEqual([expect.stringMatching(/^H2 error: .*đơn vị khác.*25\.000\.000/)]);
    expect(told([of(25)])).toEqual([expect.stringMatching(/^H2 error: .*đơn vị khác/)]);
    expect(told([of("-5.000.000")])).toEqual([expect.stringMatching(/^H2 error/)]);
    expect(told([of("hai mươi")])).toEqual([expect.stringMatching(/^H2 error/)]);
    expect(told([of("25.000.000 đồng")])).toEqual([]);
    expect(told([of(10_000)])).toEqual([]);
  });

  it("reads amounts in the unit of the heading", () => {
    const sheet = registerSheet([
      { kind: "Vay vốn", entity: "HTX Hoa Sen", amount: 25, fund: "Quỹ", decision: "1", decidedOn: "01/02/2024" },
    ]);
    const cells = sheet.cells.map((row, at) =>
      at === 0 ? row?.map((cell) => (cell === registerHeadings.amount ? "Số tiền (triệu đồng)" : cell)) : row,
    );
    const register = readRegister({ ...sheet, cells }, facts, { asOf });
    expect([register?.problems, register?.rows[0]?.amount]).toEqual([[], 25_000_000]);
    // The next copy has đồng in its heading.
    expect(register?.written[0]?.values).toMatchObject({ amount: 25_000_000, decidedOn: "01/02/2024" });
  });

  it("finds doubles, and the same content twice in a year", () => {
    const loan: Row = {
      kind: "Vay vốn",
      entity: "HTX Hoa Sen",
      amount: 50_000_000,
      fund: "Quỹ",
      decision: "1/QĐ",
      decidedOn: "01/02/2024",
    };
    expect(told([loan, { ...loan, decision: "1/qđ" }])).toEqual([expect.stringMatching(/^B3 error: .*dòng 2/)]);
    expect(told([loan, { ...loan, decision: "2/QĐ", decidedOn: "01/08/2024" }])).toEqual([
      expect.stringMatching(/^A3 warning: .*Điều 17 khoản 3/),
    ]);
    expect(told([loan, { ...loan, decision: "2/QĐ", decidedOn: "01/02/2025" }])).toEqual([]);
    expect(
      told([
        klass,
        { kind: "Dự lớp", entity: "HTX Hoa Sen", klass: "L1", persons: 2 },
        { kind: "Dự lớp", code: "3600000001", klass: "L1", persons: 2 },
      ]),
    ).toEqual([expect.stringMatching(/^B4 error/)]);
  });

  it("finds over-runs: young workers, ceilings and budgets of the place", () => {
    const young = (persons: number, decision: string): Row => ({
      kind: "Lao động trẻ về làm việc",
      entity: "HTX Hoa Sen",
      persons,
      decision,
      decidedOn: "01/02/2024",
    });
    expect(told([young(2, "1")])).toEqual([]);
    expect(told([young(2, "1"), young(1, "2")])).toEqual([expect.stringMatching(/^G3 warning: .*3 lao động trẻ, vượt 2/)]);
    const rules: LocalRules = {
      document: "NQ 1",
      amounts: [
        {
          policy: "market",
          label: "Hội chợ",
          least: null,
          most: 20_000_000,
          unit: "VND",
          per: null,
          source: { document: "NQ 1", mark: "L" },
          mark: "L",
          from: "2024-01-01",
          until: null,
        },
      ],
      criteria: [],
      areas: [],
      audits: [],
      budgets: [{ year: 2024, fund: "ngan sach tinh", most: 35_000_000 }],
    };
    const fair = (entity: string, amount: number): Row => ({
      kind: "Hội chợ, xúc tiến thương mại",
      entity,
      amount,
      fund: "Ngân sách tỉnh",
      decision: entity,
      decidedOn: "01/02/2024",
    });
    expect(told([fair("HTX Hoa Sen", 20_000_000), fair("HTX Tre Xanh", 15_000_000)], rules)).toEqual([]);
    expect(told([fair("HTX Hoa Sen", 20_000_001), fair("HTX Tre Xanh", 15_000_000)], rules)).toEqual([
      expect.stringMatching(/^H2 warning: .*vượt mức 20\.000\.000/),
      expect.stringMatching(/^H3 warning: .*vượt dự toán 35\.000\.000/),
    ]);
  });

  it("tells what has no kind, and keeps its text for the next copy", () => {
    const { problems, rows, written } = read([{ kind: "Cho mượn xe", entity: "HTX Hoa Sen" }]);
    expect(problems[0]).toMatchObject({ cell: "A2", severity: "error", message: { vi: expect.stringContaining("Vay vốn") } });
    expect([rows, written[0]?.values.kind]).toEqual([[], "Cho mượn xe"]);
  });

  it("names the kinds that are meant, where the word of a row is near some", () => {
    const { message } = read([{ ...klass, kind: "Dự lớp đào tạo" }]).problems[0]!;
    expect(message.vi).toContain("Có lẽ là: Lớp đào tạo, bồi dưỡng");
    expect(read([{ ...klass, kind: "Quà Tết" }]).problems[0]?.message.vi).toContain("Hãy ghi một trong:");
  });

  it("feeds the training criterion by the largest class, not by sums", () => {
    const second: Row = { ...klass, klass: "L2" };
    const attended = (klassName: string, persons: number): Row => ({ kind: "Dự lớp", entity: "HTX Hoa Sen", klass: klassName, persons });
    const trained = (...rows: Row[]) => criterionOf(list, "training", { register: read([klass, second, ...rows]) }).state;
    expect(trained(attended("L1", 5))).toBe("met");
    expect(trained(attended("L1", 4), attended("L2", 4))).toBe("not-known");
  });

  it("answers for any sheet, without throwing", () => {
    const cell = fc.oneof(
      fc.constant<CellValue>(null),
      fc.string(),
      fc.integer(),
      fc.constantFrom<CellValue>("__proto__", { error: "#REF!" }, true, "Vay vốn", "HTX Hoa Sen", "Dự lớp"),
    );
    const head = Object.values(registerHeadings);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 13 }), { maxLength: 8 }), (rows) => {
        const register = readRegister(grid([head, ...rows]), facts, { asOf });
        expect(register).not.toBeNull();
        for (const { cell: address } of register?.problems ?? []) expect(address).toMatch(/^[A-Z]{1,2}\d+$/);
      }),
      { numRuns: 200 },
    );
  });
});

describe("kinds of support", () => {
  it("are read by their own word, and each policy but none other has one", () => {
    for (const kind of supportKinds) expect(readSupportKind(kind.label)).toBe(kind);
    expect(readSupportKind("__proto__")).toBeNull();
    expect(new Set(supportKinds.map(({ policy }) => policy)).size).toBe(9);
  });

  it("are found in a plan's sentence only when one is meant", () => {
    expect(kindInText("Hỗ trợ 12 HTX thuê gian hàng giới thiệu sản phẩm")?.id).toBe("showroom");
    expect(kindInText("Đưa 10 lao động trẻ về HTX")?.id).toBe("young-worker");
    expect(kindInText("Củng cố 20 HTX và hỗ trợ vay vốn")).toBeNull();
    expect(kindInText("Tổ chức hội nghị")).toBeNull();
  });
});
