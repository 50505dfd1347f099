import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue, SheetCells } from "../../../core/model/cells.ts";
import { makeDecisions, readDecisions } from "../../../core/reconcile/decisions.ts";
import { mergeLists, shownValue } from "../../../core/reconcile/merge.ts";
import { type ReconcileOptions, reconcile } from "../../../core/reconcile/reconcile.ts";
import type { Reconciliation } from "../../../core/reconcile/result.ts";
import { readUnits } from "../../../core/reconcile/units.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { noisyPair } from "../../fixtures/lists/noisy.ts";

const header = [
  "STT",
  "Tên hợp tác xã",
  "Mã số HTX",
  "Xã/Phường",
  "Người đại diện theo pháp luật",
  "Ngày thành lập",
  "Tổng số thành viên",
  "Doanh thu (đồng)",
];
type Row = readonly [
  name: string,
  code: string | null,
  commune: string | null,
  person: string | null,
  founded: string | null,
  members?: number | null,
  revenue?: number | null,
];

function sheetOf(name: string, cells: readonly (readonly CellValue[])[]): SheetCells {
  return { name, hidden: false, cells, formats: [], formatTable: ["General"], merged: [], hiddenRows: [], hiddenColumns: [] };
}

function bookOf(file: string, rows: readonly Row[]) {
  return readBook({ file, sheets: [sheetOf("DS", [header, ...rows.map((row, at) => [at + 1, ...row.map((value) => value ?? null)])])] });
}

/** Neighbours that make lists of it; they are the same on both sides. */
const neighbours: readonly Row[] = [
  ["HTX Nông nghiệp Đồi Chè", "0100109106", "Xã Phú Lâm", "Nguyễn Văn Sáu", "12/03/2015", 20, 1_200_000_000],
  ["HTX Vận tải Sông Xanh", "0105987432", "Xã Phú Lâm", "Trần Thị Bảy", "01/06/2017", 11, 900_000_000],
  ["HTX Rau sạch Hoa Sen", "0101243150", "Xã Tân Khê", "Lê Văn Tám", "20/11/2019", 9, 700_000_000],
];

function compare(a: readonly Row[], b: readonly Row[], options: ReconcileOptions = {}): Reconciliation {
  return reconcile(bookOf("so-1.xlsx", [...neighbours, ...a]), bookOf("so-2.xlsx", [...neighbours, ...b]), options);
}

const onlyNew = ({ pairs }: Reconciliation) => pairs.filter(({ a }) => a.row > neighbours.length + 1);

describe("two rows that are one entity", () => {
  it.each<[string, Row, Row, string]>([
    [
      "the same code, another name",
      ["HTX Hòa Bình", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", null],
      ["HTX Thịnh Vượng", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", null],
      "đổi tên",
    ],
    [
      "no codes, the name written otherwise",
      ["HTX NN Quyết Tiến", null, "Xã Phú Lâm", null, null],
      ["Hợp tác xã nông nghiệp QUYẾT TIẾN", null, "phú lâm", null, null],
      "cùng tên",
    ],
    [
      "a slip of the hand",
      ["HTX Đại Thắng", null, "Xã Phú Lâm", "Ngô Văn Chín", "05/05/2012"],
      ["HTX Đạii Thắng", null, "Xã Phú Lâm", "Ngô Văn Chín", "05/05/2012"],
      "lỗi gõ",
    ],
    [
      "without tone marks",
      ["HTX Bình Minh", null, "Xã Phú Lâm", null, "05/05/2012"],
      ["HTX BINH MINH", null, "Xa Phu Lam", null, "05/05/2012"],
      "cùng tên",
    ],
    [
      "a name that stands once, no place",
      ["HTX Chè Shan Tuyết", null, null, null, null],
      ["HTX chè Shan tuyết", null, "Xã Tân Khê", null, null],
      "cùng tên",
    ],
  ])("%s", (_, one, other, because) => {
    const pairs = onlyNew(compare([one], [other]));
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.because.toLowerCase()).toContain(because);
  });

  it("is found by a table of old and new communes", () => {
    const rows: [Row[], Row[]] = [
      [["HTX Tân Tiến", null, "Xã Cũ Kỹ", null, "2012"]],
      [["HTX Tân Tiến", null, "Xã Mới Tinh", null, "2012"]],
    ];
    expect(onlyNew(compare(...rows))).toHaveLength(0);
    const { changes } = readUnits(
      sheetOf("ĐV", [
        ["TT", "Xã cũ", "Xã mới"],
        [1, "Xã Cũ Kỹ, xã Lâu Đời", "Xã Mới Tinh"],
      ]),
    );
    expect(changes).toHaveLength(2);
    expect(onlyNew(compare(...rows, { changes }))).toHaveLength(1);
  });

  it("learns the new name of a commune from pairs of one code", () => {
    const coded = (commune: string): Row[] => [
      ["HTX Một", "0312345672", commune, null, null],
      ["HTX Hai", "0309876540", commune, null, null],
      ["HTX Chung Sức", null, commune, null, null],
    ];
    const result = compare(coded("Xã Đầu Nguồn"), coded("Xã Cuối Sông"));
    expect(onlyNew(result)).toHaveLength(3);
    expect(result.summary.unsure).toBe(0);
  });
});

describe("what is not certain", () => {
  it.each<[string, Row[], Row[]]>([
    [
      "two that fit equally well",
      [["HTX Tân Lập", null, "Xã Phú Lâm", null, null]],
      [
        ["HTX Tân Lập", null, "Xã Phú Lâm", null, "2010"],
        ["HTX Tân Lập", null, "Xã Phú Lâm", null, "2016"],
      ],
    ],
    [
      "the same words in another order",
      [["HTX Minh Tân", null, "Xã Phú Lâm", null, null]],
      [["HTX Tân Minh", null, "Xã Phú Lâm", null, null]],
    ],
    [
      "one word that reads otherwise",
      [["HTX Minh Tân", null, "Xã Phú Lâm", null, null]],
      [["HTX Minh Tâm", null, "Xã Phú Lâm", null, null]],
    ],
    [
      "the same name with another code",
      [["HTX Tân Lập", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", null]],
      [["HTX Tân Lập", "0309876540", "Xã Phú Lâm", "Ngô Văn Chín", null]],
    ],
  ])("%s: a person decides", (_, a, b) => {
    const result = compare(a, b);
    expect(onlyNew(result)).toHaveLength(0);
    expect(result.summary.unsure).toBe(1);
    expect(result.unsure[0]?.candidates).toHaveLength(b.length);
    expect(result.unsure[0]?.candidates[0]?.against).not.toBe("");
  });

  it.each<[string, Row, Row]>([
    ["numbers that differ", ["HTX số 1", null, "Xã Phú Lâm", null, null], ["HTX số 2", null, "Xã Phú Lâm", null, null]],
    [
      "names that share only their trade",
      ["HTX Dịch vụ nông nghiệp Hoa Mai", null, "Xã Phú Lâm", null, null],
      ["HTX Dịch vụ nông nghiệp Bến Tre Xanh", null, "Xã Phú Lâm", null, null],
    ],
  ])("%s are not even asked", (_, one, other) => {
    const { summary } = compare([one], [other]);
    expect(summary).toMatchObject({ unsure: 0, onlyA: 1, onlyB: 1 });
  });

  it("keeps a split part alone and says whose pair it resembles", () => {
    const result = compare(
      [["HTX Đoàn Kết", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", "2012"]],
      [
        ["HTX Đoàn Kết", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", "2012"],
        ["HTX Đoàn Kết Mới", null, "Xã Phú Lâm", "Ngô Văn Chín", "2012"],
      ],
    );
    expect(onlyNew(result)).toHaveLength(1);
    expect(result.onlyB[0]?.near?.other.name).toBe("HTX Đoàn Kết");
  });

  it("tells codes that stand twice and does not rest on them alone", () => {
    const result = compare(
      [
        ["HTX Sáng", "0312345672", null, null, null],
        ["HTX Tối", "0312345672", null, null, null],
      ],
      [["HTX Chiều", "0312345672", null, null, null]],
    );
    expect(onlyNew(result)).toHaveLength(0);
    expect(result.warnings.join()).toContain("0312345672");
  });

  it("says so when the lists have nothing in common to match by", () => {
    const members = readBook({
      file: "so-2.xlsx",
      sheets: [
        sheetOf("DS", [
          ["Mã số HTX", "Vốn điều lệ (đồng)", "Điện thoại"],
          ["0100109106", 5e9, "0912345678"],
          ["0105987432", 6e9, "0912345679"],
        ]),
      ],
    });
    const names = readBook({
      file: "so-1.xlsx",
      sheets: [
        sheetOf("DS", [
          ["STT", "Tên hợp tác xã", "Xã"],
          [1, "HTX Một", "Phú Lâm"],
          [2, "HTX Hai", "Phú Lâm"],
        ]),
      ],
    });
    expect(reconcile(names, members).warnings.join()).toMatch(/so-2.xlsx: không có danh sách|không có cột chung/);
  });
});

describe("differences", () => {
  const pairOf = (one: Row, other: Row) => onlyNew(compare([one], [other]))[0]!;
  const base: Row = ["HTX Đoàn Kết", "0312345672", "Xã Phú Lâm", "Ngô Văn Chín", "12/03/2012", 12, 2_700_000_000];

  it("are none where only spelling and rounding differ", () => {
    expect(pairOf(base, ["Hợp tác xã ĐOÀN KẾT", "0312345672", "phú lâm", "NGÔ VĂN CHÍN", "12/03/2012", 12, 2_699_850_000]).status).toBe(
      "same",
    );
  });

  it("name the field, both values, their cells and the side that is surely right", () => {
    const { differences } = pairOf(base, ["HTX Đoàn Kết", "0312345672", "Xã Phú Lâm", "Ngô Văn Mười", "2012", null, 2_700_000_000]);
    expect(differences.map(({ field, keep, cellA, cellB }) => [field, keep, cellA, cellB])).toEqual([
      ["foundedOn", "a", "F5", "F5"],
      ["representative.name", null, "E5", "E5"],
      ["members.total", "a", "G5", null],
    ]);
  });

  it("follow what a person decided", () => {
    const rows: [Row[], Row[]] = [[base], [["HTX Đoàn Kết", "0312345672", "Xã Phú Lâm", "Ngô Văn Mười", "12/03/2012", 15]]];
    const [a, b] = [bookOf("1.xlsx", rows[0]), bookOf("2.xlsx", rows[1])];
    const decisions = makeDecisions([{ a: "0312345672", b: "0312345672", verdict: "same", keep: [{ field: "members.total", side: "b" }] }]);
    const merged = mergeLists(a, b, reconcile(a, b, { decisions }), decisions);
    expect(merged.entities[0]?.values.get("members.total")).toBe(15);
    expect(merged.entities[0]?.open).toEqual(["representative.name"]);
  });
});

describe("a value that differs", () => {
  it("is shown as a person reads it, in either language", () => {
    expect(shownValue("ratingYear", 2019)).toBe("2019");
    expect(shownValue("members.total", 2019)).toBe("2.019");
    expect(shownValue("certificateDate", "2019-04-01")).toBe("01/04/2019");
    expect(shownValue("status", "active", "en")).toBe("Active");
    expect([shownValue("flag.ocop", true), shownValue("flag.ocop", false, "en"), shownValue("name", null)]).toEqual(["Có", "No", ""]);
  });
});

describe("decisions", () => {
  it("join and part what the rules would not", () => {
    const [a, b]: [Row[], Row[]] = [[["HTX Minh Tân", null, "Xã Phú Lâm", null, null]], [["HTX Minh Tâm", null, "Xã Phú Lâm", null, null]]];
    const { unsure } = compare(a, b);
    const keys = { a: unsure[0]!.a.key, b: unsure[0]!.candidates[0]!.b.key };
    expect(onlyNew(compare(a, b, { decisions: makeDecisions([{ ...keys, verdict: "same" }]) }))).toMatchObject([{ decided: true }]);
    expect(compare(a, b, { decisions: makeDecisions([{ ...keys, verdict: "different" }]) }).summary).toMatchObject({
      unsure: 0,
      onlyA: 1,
      onlyB: 1,
    });
  });

  it("are read only from a file of decisions", () => {
    expect(readDecisions({ format: "so-htx-decisions", version: 1, decisions: [] })).toHaveProperty("decisions");
    for (const wrong of [null, [], { format: "so-htx-decisions", version: 2, decisions: [] }, JSON.parse('{"__proto__":1}')])
      expect(readDecisions(wrong)).toHaveProperty("error");
  });
});

describe("whole lists", () => {
  it("matches a spoilt copy", () => {
    const { a, b, truth } = noisyPair("thu-nghiem", 1500);
    const { pairs } = reconcile(readBook(a), readBook(b));
    const right = pairs.filter((pair) => truth.get(pair.a.row) === pair.b.row).length;
    expect(right / pairs.length).toBeGreaterThanOrEqual(0.999);
    expect(right / truth.size).toBeGreaterThanOrEqual(0.98);
  });

  it("drops nothing: every entity is in a pair, asked about, or alone, and in at most one pair", () => {
    const word = fc.constantFrom("An", "Phú", "Hòa", "Tân", "2", "nông nghiệp", "");
    const row = fc.tuple(
      fc.array(word, { maxLength: 3 }).map((words) => `HTX ${words.join(" ")}`.trim()),
      fc.constantFrom(null, "0312345672", "0309876540", "x"),
      fc.constantFrom(null, "Phú Lâm", "Tân Khê"),
      fc.constantFrom(null, "Ngô Văn Chín"),
      fc.constantFrom(null, "2012", "12/03/2012"),
    ) as fc.Arbitrary<Row>;
    const alike: Row[] = Array.from({ length: 7 }, () => ["HTX Tân Phú", null, null, null, null]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (a, b) => {
        const result = compare(a, b);
        const unsureB = new Set(result.unsure.flatMap(({ candidates }) => candidates.map((one) => one.b.key)));
        expect(result.pairs.length + result.unsure.length + result.onlyA.length).toBe(result.summary.a);
        expect(result.pairs.length + unsureB.size + result.onlyB.length).toBe(result.summary.b);
        expect(new Set(result.pairs.map((pair) => pair.a.key)).size).toBe(result.pairs.length);
        expect(new Set(result.pairs.map((pair) => pair.b.key)).size).toBe(result.pairs.length);
      }),
      { numRuns: 150, examples: [[[alike[0]!], alike]] },
    );
  });
});
