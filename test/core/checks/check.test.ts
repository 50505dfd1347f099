import { describe, expect, test } from "vitest";
import { checkBook, checkRecord, checkTable } from "../../../core/checks/check.ts";
import type { EntityRecord, Table, Values } from "../../../core/model/records.ts";
import { codesOf, codesOfBook, findingsOf, inventedNames, options, tableOf } from "./tables.ts";

describe("order and summary", () => {
  const later = tableOf([{ name: "HTX Hoa Sen", code: "0100109107", phone: "091" }], {}, "cooperatives", "Trang B");
  const earlier = tableOf([{ name: "HTX Hoa Mai" }, { name: null, "members.total": -3 }], {}, "cooperatives", "Trang A");

  test("findings follow sheets, rows and columns", () => {
    expect(codesOfBook([later, earlier])).toEqual([
      "code.check-digit@Trang B!B2",
      "phone.format@Trang B!C2",
      "name.missing@Trang A!A3",
      "number.negative@Trang A!B3",
    ]);
  });

  test("a sheet keeps its place when its tables stand apart", () => {
    const second = { ...tableOf([{ name: "Hoa Đào" }], {}, "cooperatives", "Trang B"), headerRows: [21] };
    const moved = { ...second, records: second.records.map((record) => ({ ...record, row: 22 })) };
    expect(codesOfBook([later, earlier, moved]).map((text) => text.split("@")[1])).toEqual([
      "Trang B!B2",
      "Trang B!C2",
      "Trang B!A22",
      "Trang A!A3",
      "Trang A!B3",
    ]);
  });

  test("errors, warnings and records are counted", () => {
    expect(checkBook({ file: "", tables: [later, earlier] }, options).summary).toEqual({ errors: 3, warnings: 1, records: 3 });
  });

  test("columns are ordered as columns, not as text", () => {
    const wide: Values = { name: "HTX Hoa Sen", phone: "091", email: "x@" };
    const table = tableOf([wide], { columnsAs: { phone: { column: "AB", index: 27 }, email: { column: "C", index: 2 } } });
    expect(checkTable(table, options).map(({ cell }) => cell)).toEqual(["C2", "AB2"]);
  });

  test("an empty book has no findings", () => {
    expect(checkBook({ file: "", tables: [] }, options)).toEqual({ findings: [], summary: { errors: 0, warnings: 0, records: 0 } });
  });
});

describe("what the reader has told silences the rules", () => {
  test("a code that lost its zero is told once", () => {
    const issues = [{ code: "code.lost-zero", cell: "B2", field: "code", found: "100109106", suggestion: "0100109106" }] as const;
    expect(codesOf([{ name: "HTX Hoa Sen", code: "100109106" }], { issues })).toEqual(["code.lost-zero@B2"]);
    expect(codesOf([{ name: "HTX Hoa Sen", code: "100109106" }])).toEqual(["code.length@B2"]);
  });

  test("a comparison does not rest on a doubtful cell, the other row of a duplicate is still told", () => {
    const rows = [
      { name: "HTX Hoa Sen", code: "0100109106", "revenue.total": 2_700, "revenue.members": 1_000_000 },
      { name: "HTX Hoa Mai", code: "0100109106", "revenue.total": 2_700, "revenue.members": 1_000_000 },
    ];
    const issues = [
      { code: "unit.suspicious", cell: "C2", field: "revenue.total", found: "2.700", suggestion: null },
      { code: "text.formula", cell: "B2", field: "code", found: "0100109106", suggestion: null },
    ] as const;
    expect(codesOf(rows, { issues })).toEqual(["text.formula@B2", "unit.suspicious@C2", "subset.exceeds@D3"]);
    expect(codesOf(rows)).toEqual(["code.duplicate@B2", "subset.exceeds@D2", "code.duplicate@B3", "subset.exceeds@D3"]);
  });
});

describe("a column that is at fault itself", () => {
  const names = inventedNames(20);

  test("a warning in nearly every row is told once, at the header", () => {
    const own = names.map((name) => ({ name: name.slice(4) }));
    const [finding, ...more] = findingsOf(own);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "name.prefix", cell: "A1", row: 1, field: "name", found: "Tên HTX" });
    expect(finding?.message).toContain("20/20");
  });

  test("at four fifths it is told in every row", () => {
    const mixed = names.map((name, index) => ({ name: index < 16 ? name.slice(4) : name }));
    expect(findingsOf(mixed)).toHaveLength(16);
  });

  test("nine rows are too few to blame the column", () => {
    expect(codesOf(names.slice(0, 9).map((name) => ({ name: name.slice(4) })))).toHaveLength(9);
  });

  test("an error is told at the header from half of the filled cells on", () => {
    const codes = names.map((name, index) => ({ name, "members.total": index < 11 ? -1 : 8 }));
    expect(codesOf(codes)).toEqual(["number.negative@B1"]);
    expect(codesOf(names.map((name, index) => ({ name, "members.total": index < 10 ? -1 : 8 })))).toHaveLength(10);
  });

  test("only filled cells count for a sparse column", () => {
    const sparse = names.map((name, index) => ({ name, phone: index < 10 ? "12" : null }));
    expect(codesOf(sparse)).toEqual(["phone.format@B1"]);
  });
});

describe("one record again", () => {
  const table = tableOf(
    [
      { name: "HTX Hoa Sen", code: "0100109107", "members.total": null },
      { name: "HTX Hoa Sen", code: "0100109107", "members.total": 3 },
      { name: "HTX Hoa Mai", code: "0105987432", "members.total": 9 },
    ],
    { issues: [{ code: "number.unreadable", cell: "C2", field: "members.total", found: "l2", suggestion: null }] },
  );
  const codesOfRecord = (record: EntityRecord | undefined): string[] =>
    record === undefined ? [] : checkRecord(table, record, options).map(({ code, cell }) => `${code}@${cell}`);

  test("says what can be said of it alone", () => {
    expect(codesOfRecord(table.records[0])).toEqual(["code.check-digit@B2", "number.unreadable@C2"]);
    expect(codesOfRecord(table.records[1])).toEqual(["code.check-digit@B3", "members.too-few@C3"]);
    expect(codesOfRecord(table.records[2])).toEqual([]);
  });

  test("a changed record is judged by its new values", () => {
    const [, second] = table.records;
    expect(codesOfRecord(second && { ...second, values: { ...second.values, code: "0105987432", "members.total": 5 } })).toEqual([]);
  });

  test("ranks of entities that are not rated are told too", () => {
    const rated = tableOf([{ name: "HTX Hoa Sen", certificateDate: "2024-08-01", rank: "good" }], { year: 2024 });
    const [record] = rated.records;
    expect(record && checkRecord(rated, record, options).map(({ code }) => code)).toEqual(["rank.not-eligible"]);
  });
});

describe("places of values", () => {
  const form: Table = {
    ...tableOf([], {}, "scoreForm", "Phiếu 01"),
    year: 2023,
    records: [
      {
        row: 12,
        kind: "cooperative",
        values: { name: "HTX Hoa Sen", "points.1a": 8, "points.1b": 1, rank: "good" },
        inherited: {},
        cells: { name: "B4", "points.1a": "D13", "points.1b": "D14", rank: "B60" },
      },
    ],
  };

  test("a score form's findings stand at its own cells", () => {
    expect(checkTable(form, options)).toMatchObject([{ code: "points.over-max", cell: "D13", row: 13, found: "8", field: "points.1a" }]);
  });

  test("a value from a heading is judged without a cell of its own", () => {
    const rows = tableOf([{ name: "HTX Tân Lập" }, { name: "HTX Tân Lập" }]);
    const inherited = { commune: "Xã Phú Hòa" };
    const headed = { ...rows, records: rows.records.map((record) => ({ ...record, inherited })) };
    expect(checkTable(headed, options).map(({ code, cell }) => `${code}@${cell}`)).toEqual(["name.duplicate@A2", "name.duplicate@A3"]);
    const apart = { ...rows, records: rows.records.map((record, index) => ({ ...record, inherited: { commune: `Xã Phú ${index}` } })) };
    expect(checkTable(apart, options)).toEqual([]);
  });

  test("found is the cell's own text: the column's unit, the officer's date", () => {
    const rows = [
      { name: "HTX Hoa Sen", "revenue.total": 500_000, "revenue.members": 2_700_500, foundedOn: "2031-02-05", ratingYear: 2030 },
    ];
    const columnsAs = { "revenue.members": { scale: 1e3 }, "revenue.total": { scale: 1e3 } };
    const found = findingsOf(rows, { columnsAs }).map(({ code, found: text }) => [code, text]);
    expect(found).toEqual([
      ["subset.exceeds", "2.700,5"],
      ["date.future", "05/02/2031"],
      ["date.future", "2030"],
    ]);
  });

  test("sheets that are no lists tell only what the reader found", () => {
    const other = { ...tableOf([{ name: "Hoa Sen", code: "12" }], {}, "other", "SELECT") };
    const issues = [{ code: "cell.error", row: 9, cell: "F9", field: null, found: "#REF!", suggestion: null }] as const;
    expect(codesOfBook([{ ...other, issues }])).toEqual(["cell.error@SELECT!F9"]);
  });
});
