import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Values } from "../../../core/model/records.ts";
import { scoreHeadJson, scoreResultJson } from "../../../core/scoring/result-json.ts";
import { defaultYear, scoreBook } from "../../../core/scoring/score.ts";
import { bookWith, entered, fullPoints, smallTable, tt01, tt09 } from "./support.ts";

const options = { asOf: "2024-11-20", table: tt01 };
const places = (book: ReturnType<typeof scoreBook>) =>
  book.results.map(({ sheet, row, also }) => [`${sheet}!${row}`, ...also.map((other) => `${other.sheet}!${other.row}`)].join(" + "));

describe("one result an entity", () => {
  const list = {
    rows: [
      { name: "HTX Hoa Mai", code: "5400530931", commune: "Xã Phú Hòa", certificateDate: "2015-02-03", sector: "agriculture" },
      { name: "HTX Sông Xanh", commune: "Xã Phú Hòa" },
    ],
  };

  it("joins list, points and form by code, by name and commune, by name", () => {
    const book = scoreBook(
      bookWith(
        list,
        {
          sheet: "Điểm",
          kind: "points",
          rows: [
            { name: "Tên khác", code: "5400530931", "points.I": 25 },
            { name: "Hợp tác xã Sông Xanh", commune: "Phú Hòa", "points.I": 20 },
          ],
        },
        { sheet: "Phiếu", kind: "scoreForm", rows: [{ name: "HTX SÔNG XANH", "points.II": 28 }] },
      ),
      options,
    );
    expect(places(book)).toEqual(["Danh sách!2 + Điểm!2", "Danh sách!3 + Điểm!3 + Phiếu!2"]);
    expect(book.results[1]).toMatchObject({ lowest: 48, possible: 88 });
  });

  it("keeps what no list knows as a result of its own", () => {
    const book = scoreBook(bookWith(list, { sheet: "Phiếu", kind: "scoreForm", rows: [{ name: "HTX Núi Đá", ...fullPoints }] }), options);
    expect(places(book)).toEqual(["Danh sách!2", "Danh sách!3", "Phiếu!2"]);
    expect(book.results[2]).toMatchObject({ total: 100, rank: "good" });
  });

  it("does not join other codes, other communes, or a name that occurs twice", () => {
    const twins = {
      rows: [
        { name: "HTX Đại Lợi", commune: "Xã A" },
        { name: "HTX Đại Lợi", commune: "Xã B" },
        { name: "HTX Tân Phú", code: "0100109106" },
      ],
    };
    const book = scoreBook(
      bookWith(twins, {
        sheet: "Điểm",
        kind: "points",
        rows: [
          { name: "HTX Đại Lợi", "points.total": 70 },
          { name: "HTX Tân Phú", code: "0300588569", "points.total": 70 },
          { name: "HTX Đại Lợi", commune: "Xã B", "points.total": 90 },
        ],
      }),
      options,
    );
    expect(places(book)).toEqual(["Danh sách!2", "Danh sách!3 + Điểm!4", "Danh sách!4", "Điểm!2", "Điểm!3"]);
    expect(book.results[3]!.unsure).toEqual(["Danh sách!2", "Danh sách!3"]);
  });

  it("completes a list of base data with a list of figures, but never merges rows of one sheet", () => {
    const base = {
      rows: [
        { name: "HTX Hoa Mai", certificateDate: "2015" },
        { name: "HTX Hoa Mai", certificateDate: "2015" },
      ],
    };
    const figures = { sheet: "Số liệu", rows: [{ name: "HTX Sông Xanh", "revenue.total": 5e9 }] };
    expect(places(scoreBook(bookWith(base, figures), options))).toEqual(["Danh sách!2", "Danh sách!3", "Số liệu!2"]);
    const one = { rows: [{ name: "HTX Sông Xanh", certificateDate: "2015-06" }] };
    expect(places(scoreBook(bookWith(one, figures), options))).toEqual(["Danh sách!2 + Số liệu!2"]);
    const contrary = { rows: [{ name: "HTX Sông Xanh", "revenue.total": 4e9 }] };
    expect(places(scoreBook(bookWith(contrary, figures), options))).toEqual(["Danh sách!2", "Số liệu!2"]);
  });

  it("counts a figure that two sheets give differently as missing and says so", () => {
    const book = scoreBook(
      bookWith(
        { rows: [{ name: "HTX Hoa Mai", ...fullPoints }] },
        { sheet: "Phiếu mới", kind: "scoreForm", rows: [{ name: "HTX Hoa Mai", ...fullPoints, "points.1": 2 }] },
      ),
      options,
    );
    expect(book.results).toHaveLength(1);
    expect(book.results[0]).toMatchObject({ total: null, lowest: 93, rank: "good" });
    const [result] = [...scoreResultJson(book)];
    expect(result!.items.find(({ id }) => id === "1b")!.source).toBe("missing");
    expect(result!.notes.join(" ")).toMatch(/Điểm tiêu chí 1” ghi khác nhau: 'Danh sách'!\w+ là 7, 'Phiếu mới'!\w+ là 2/);
  });

  it("takes dates of different precision for one", () => {
    const book = scoreBook(
      bookWith(
        { rows: [{ name: "HTX Hoa Mai", certificateDate: "2015", foundedOn: "2015-04-01" }] },
        { sheet: "Điểm", kind: "points", rows: [{ name: "HTX Hoa Mai", certificateDate: "2015-04-20", "points.total": 81 }] },
      ),
      options,
    );
    expect(book.results[0]).toMatchObject({ rank: "good", conflicts: [] });
    expect(book.results[0]!.values.certificateDate).toBe("2015-04-20");
  });

  it("parts the years", () => {
    const book = scoreBook(
      bookWith(
        { rows: [{ name: "HTX Hoa Mai", certificateDate: "2022-05-01", "revenue.total": 2e9 }] },
        { sheet: "Điểm 2022", kind: "points", year: 2022, rows: [{ name: "HTX Hoa Mai", "points.total": 81 }] },
        { sheet: "Điểm 2023", kind: "points", year: 2023, rows: [{ name: "HTX Hoa Mai", "points.total": 66 }] },
      ),
      options,
    );
    expect(book.results.map(({ sheet, year, rank }) => `${sheet} ${year} ${rank}`)).toEqual([
      "Danh sách 2023 fair",
      "Điểm 2022 2022 unrated",
    ]);
  });

  it("does not compute the points of one year from the figures of another", () => {
    const book = scoreBook(
      bookWith(
        { year: 2024, rows: [{ name: "HTX Hoa Mai", certificateDate: "2015", "revenue.total": 2e9 }] },
        { sheet: "Điểm", kind: "points", year: 2023, rows: [{ name: "HTX Hoa Mai", "points.I": null, "points.10": 4 }] },
      ),
      options,
    );
    expect(book.results[0]).toMatchObject({ year: 2023, lowest: 4 });
    expect(book.results[0]!.values["revenue.total"]).toBeUndefined();
  });
});

describe("the year", () => {
  it("comes from the record, the title, the option, then the day", () => {
    const years = (rows: Values, year: number | null, ratingYear?: number) => {
      const { results } = scoreBook(bookWith({ year, rows: [rows] }), { ...options, ...(ratingYear === undefined ? {} : { ratingYear }) });
      return [results[0]!.year, results[0]!.yearFrom];
    };
    expect(years({ name: "HTX A", ratingYear: 2021 }, 2022, 2023)).toEqual([2021, "record"]);
    expect(years({ name: "HTX A", ratingYear: 7 }, 2022, 2023)).toEqual([2022, "title"]);
    expect(years({ name: "HTX A" }, null, 2023)).toEqual([2023, "option"]);
    expect(years({ name: "HTX A" }, null)).toEqual([2024, "asOf"]);
    expect(defaultYear("2024-06-30")).toEqual({ year: 2023, otherYear: 2024 });
  });

  it("is said when nobody stated it", () => {
    const book = scoreBook(bookWith({ rows: [{ name: "HTX A", certificateDate: "2023-05-01", ...fullPoints }] }), {
      ...options,
      asOf: "2024-03-01",
    });
    const [result] = [...scoreResultJson(book)];
    expect(result).toMatchObject({ eligible: false, rank: "unrated", year: 2023 });
    expect(result!.because).toContain("2023 hay 2024");
    expect(result!.notes[0]).toContain("không ghi năm đánh giá");
  });
});

describe("what is in and what is out", () => {
  const mixed = bookWith(
    {
      rows: [{ name: "HTX A", ...fullPoints }, { name: "QTDND B", ...fullPoints }, { name: "THT C" }, { name: "D", ...fullPoints }],
      kinds: ["cooperative", "creditFund", "group", null],
    },
    { sheet: "THT", kind: "groups", rows: [{ name: "THT E", "points.1": 6, "points.2": 3 }, { name: "THT F" }], kinds: ["group", "group"] },
    { sheet: "Thành viên", kind: "members", rows: [{ "members.fullName": "Trần Thị Thử" }] },
  );

  it("leaves groups to a table of the office", () => {
    const national = scoreBook(mixed, options);
    expect(national.results.map(({ rank }) => rank)).toEqual(["good", "unrated", "unrated", "good"]);
    expect(national.summary).toEqual({ rated: 2, good: 2, fair: 0, average: 0, weak: 0, unrated: 2, incomplete: 0 });
    const own = smallTable(
      [
        [
          { id: "1", label: "a", max: 6, mark: "L", maxMark: "L", items: [entered("1", 6)] },
          { id: "2", label: "b", max: 4, mark: "L", maxMark: "L", items: [entered("2", 4)] },
        ],
      ],
      [10],
      { appliesTo: ["group"] },
    );
    const local = scoreBook(mixed, { ...options, table: own });
    expect(local.results.map(({ name, rank }) => `${name} ${rank}`)).toEqual(["THT C incomplete", "THT E good", "THT F incomplete"]);
  });

  it("scores values that stand above the row", () => {
    const above = bookWith({ rows: [{ name: "HTX A", "points.total": 90 }], inherited: { sector: "trade" } });
    expect(scoreBook(above, { ...options, table: tt09 }).results[0]).toMatchObject({ eligible: false, rank: "unrated" });
  });

  it("reads an empty book", () => {
    expect(scoreBook(bookWith(), options)).toMatchObject({ results: [], summary: { rated: 0, unrated: 0 } });
  });
});

describe("the result for other programs", () => {
  const book = scoreBook(
    bookWith({
      rows: [
        {
          name: "HTX Hoa Mai",
          certificateDate: "2015-02-03",
          "capital.start": 1e9,
          "capital.end": 3e9,
          "revenue.total": null,
          "points.3b": 2.5,
          "members.total": 60,
        },
        { name: "HTX Mới", certificateDate: "2024-02-03" },
      ],
    }),
    options,
  );

  it("has the shape of the contract", () => {
    expect(scoreHeadJson(book)).toMatchObject({
      file: "so.xlsx",
      table: {
        id: "tt-01-2020",
        effectiveFrom: "2020-04-01",
        effectiveTo: null,
        heading: "Chấm điểm theo bộ tiêu chí TT 01/2020 (tham khảo)",
      },
      summary: { rated: 0, good: 0, fair: 0, average: 0, weak: 0, unrated: 1, incomplete: 1 },
    });
    const [first, second] = [...scoreResultJson(book)];
    expect(first).toMatchObject({
      sheet: "Danh sách",
      row: 2,
      name: "HTX Hoa Mai",
      eligible: true,
      because: null,
      total: null,
      possible: 96.5,
      rank: "incomplete",
      size: { tt01Members: "small", tt01Capital: "small", nd113: null },
    });
    expect(second).toMatchObject({
      eligible: false,
      because: expect.stringContaining("chưa đủ 12 tháng"),
      total: null,
      possible: 0,
      rank: "unrated",
      items: [],
    });
    const shape = ["id", "label", "max", "points", "source", "mark", "input", "band", "because"];
    for (const item of first!.items) expect(Object.keys(item)).toEqual(expect.arrayContaining(shape));
    expect(first!.items).toHaveLength(23);
  });

  it("explains every item with its cells", () => {
    const [first] = [...scoreResultJson(book)];
    const item = (id: string) => first!.items.find((candidate) => candidate.id === id)!;
    expect(item("1a")).toMatchObject({
      points: 3,
      source: "computed",
      mark: "I",
      input: 2e9,
      band: "từ 1.000.000.000 đến dưới 5.000.000.000 đồng",
      cells: ["C2", "D2"],
    });
    expect(item("1a").because).toBe(
      "Tổng nguồn vốn bình quân 2.000.000.000 đồng, khung từ 1.000.000.000 đến dưới 5.000.000.000 đồng: 3/6 điểm (chưa đối chiếu bản gốc).",
    );
    expect(item("1b").because).toContain("“Tổng nguồn vốn năm trước” (sổ không có cột này)");
    expect(item("3a").because).toContain("“Doanh thu” (ô E2 đang trống)");
    expect(item("3b")).toMatchObject({ points: 2.5, source: "entered", mark: "P", because: "Điểm tự chấm 2,5/3." });
    expect(item("10")).toMatchObject({ max: null, points: null, source: "missing", mark: "V" });
    expect(first!.explanation).toMatch(
      /^Chưa đủ điểm: còn thiếu 21 mục .* từ 5,5 đến 96,5\. Có 1 mục chấm theo khung chưa đối chiếu bản gốc\.$/,
    );
  });

  it("says when typed points differ from the figures", () => {
    const typed = scoreBook(
      bookWith({
        rows: [
          {
            name: "HTX A",
            "revenue.total": 2e9,
            "points.3a": 4,
            "points.1": 9,
            "points.total": 50,
            "points.2": 6,
            "points.2a": 5,
            "points.2b": 0,
          },
        ],
      }),
      options,
    );
    const [result] = [...scoreResultJson(typed)];
    expect(result!.items.find(({ id }) => id === "3a")!.because).toContain("Theo số liệu là 2 điểm");
    expect(result!.items.find(({ id }) => id === "1")!.because).toContain("không nằm trong khoảng từ 0 đến 7");
    expect(result!.notes.join(" ")).toContain("Điểm 6 ghi ở tiêu chí 2 không khớp với điểm các mục");
  });
});

describe("any book", () => {
  it("is scored without throwing, each record in one result", () => {
    const name = fc.constantFrom("HTX A", "HTX B", "Hợp tác xã A", "__proto__", "");
    const row = fc.record(
      {
        name: fc.oneof(name, fc.constant(null)),
        code: fc.constantFrom("0100109106", "5400530931", null),
        commune: fc.constantFrom("Xã Một", "Hai", null),
        ratingYear: fc.constantFrom(2022, 2023, null),
        "points.1": fc.constantFrom(3, 7, 9, null),
        "points.total": fc.constantFrom(50, 85, null),
        certificateDate: fc.constantFrom("2022", "2023-05", null),
      },
      { requiredKeys: [] },
    );
    const sheet = fc.record({
      kind: fc.constantFrom("cooperatives", "points", "scoreForm", "groups", "other" as const),
      year: fc.constantFrom(2022, 2023, null),
      rows: fc.array(row, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
        const named = sheets.map((one, at) => ({ ...one, sheet: `S${at}` }));
        const book = scoreBook(bookWith(...named), options);
        const seen = book.results.flatMap(({ sheet: at, row: line, also }) => [
          `${at}!${line}`,
          ...also.map((other) => `${other.sheet}!${other.row}`),
        ]);
        const wanted = named
          .filter(({ kind }) => kind !== "groups" && kind !== "other")
          .flatMap(({ sheet: at, rows }) => rows.map((_, line) => `${at}!${line + 2}`));
        expect(new Set(seen)).toEqual(new Set(wanted));
        expect([...scoreResultJson(book)]).toHaveLength(book.results.length);
      }),
      { numRuns: 300 },
    );
  });
});
