import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBook, checkRecord, checkTable } from "../../../core/checks/check.ts";
import { exampleTable } from "../../../core/checks/examples.ts";
import { cellAddress, columnIndex, columnLetters } from "../../../core/model/cells.ts";
import { withCheckDigit } from "../../../core/model/codes.ts";
import { type FieldId, fields } from "../../../core/model/fields.ts";
import type { CellIssue, EntityKind, Scalar, SheetKind, Table, Values } from "../../../core/model/records.ts";
import { tt012020 } from "../../../core/scoring/tables/tt-01-2020.ts";
import { tt092017 } from "../../../core/scoring/tables/tt-09-2017.ts";

const asOf = "2024-12-31";
const options = { asOf, table: tt012020 };

const anyField = fc.constantFrom<FieldId[]>(
  ...fields.map(({ id }) => id),
  "points.1",
  "points.1a",
  "points.10",
  "points.III",
  "points.19đ",
);

const anyValue: fc.Arbitrary<Scalar> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -20, max: 2_000 }),
  fc.double(),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 1e308, 2_700_000_000),
  fc.string({ maxLength: 30 }),
  fc.constantFrom(
    "2024-02-30",
    "2019",
    "2019-05",
    "2019-05-17",
    "0000-00",
    "good",
    "unrated",
    "dissolved",
    "suspended",
    "stopped",
    "male",
    "group",
  ),
  fc.constantFrom("__proto__", "constructor", "0100109106", "001085012345", "0912345678", "HTX Hoa Sen", "Xã Phú Hòa", "", " "),
);

const anyKind = fc.constantFrom<SheetKind[]>("cooperatives", "groups", "points", "scoreForm", "members", "other");
const anyEntity = fc.constantFrom<(EntityKind | null)[]>(null, "cooperative", "union", "group", "creditFund");
const anyIssue = fc.record({
  code: fc.constantFrom<CellIssue["code"][]>(
    "number.unreadable",
    "number.ambiguous",
    "unit.suspicious",
    "status.unknown",
    "code.lost-zero",
    "text.formula",
  ),
  row: fc.integer({ min: 1, max: 14 }),
  column: fc.integer({ min: 0, max: 8 }),
  field: fc.option(anyField),
  found: fc.string({ maxLength: 10 }),
  suggestion: fc.oneof(fc.constant(null), fc.string({ maxLength: 8 }), fc.double()),
});

const anyTable: fc.Arbitrary<Table> = fc
  .record({
    kind: anyKind,
    sheet: fc.constantFrom("DS", "Điểm", "2023", "__proto__"),
    year: fc.option(fc.integer({ min: 1990, max: 2030 })),
    columns: fc.uniqueArray(anyField, { minLength: 1, maxLength: 9 }),
    rows: fc.array(
      fc.record({
        kind: anyEntity,
        values: fc.array(anyValue, { minLength: 9, maxLength: 9 }),
        inherited: fc.dictionary(anyField, anyValue, { maxKeys: 2 }),
      }),
      {
        maxLength: 14,
      },
    ),
    issues: fc.array(anyIssue, { maxLength: 4 }),
    totals: fc.array(
      fc.record({
        rows: fc.array(fc.integer({ min: 0, max: 16 }), { maxLength: 5 }),
        value: anyValue,
        label: fc.string({ maxLength: 12 }),
      }),
      { maxLength: 2 },
    ),
    form: fc.boolean(),
    scale: fc.constantFrom(1, 1e6, 12e6, 0),
    headers: fc.boolean(),
  })
  .map(({ kind, sheet, year, columns, rows, issues, totals, form, scale, headers }) => {
    const values = rows.map((row) => Object.fromEntries(columns.map((field, index) => [field, row.values[index] ?? null])) as Values);
    const table = exampleTable({ rows: values, columns }, kind, sheet);
    return {
      ...table,
      year,
      headerRows: headers ? [1] : [],
      columns: table.columns.slice(0, columns.length).map((column) => ({ ...column, scale })),
      records: table.records.map((record, index) => ({
        ...record,
        kind: rows[index]?.kind ?? null,
        inherited: rows[index]?.inherited as Values,
        ...(form ? { cells: Object.fromEntries(columns.map((field, at) => [field, cellAddress(40 + at, 3)])) } : {}),
      })),
      totals: totals.map((total, index) => ({
        row: 30 + index,
        label: total.label,
        kind: "total" as const,
        rows: total.rows,
        values: Object.fromEntries(columns.map((field) => [field, total.value])) as Values,
      })),
      issues: issues.map(({ column, ...issue }) => ({ ...issue, cell: cellAddress(issue.row - 1, column) })),
    };
  });

describe("any tables", () => {
  test("are checked without an error, and findings are whole and in order", () => {
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 3 }), fc.constantFrom(tt012020, tt092017), (tables, table) => {
        const { findings, summary } = checkBook({ file: "so.xlsx", tables }, { asOf, table });
        expect(summary.errors + summary.warnings).toBe(findings.length);
        for (const finding of findings) {
          expect(finding.cell).toMatch(/^[A-Z]+\d+$/);
          expect(finding.row).toBe(Number(finding.cell.replace(/\D/g, "")));
          expect(finding.message).not.toBe("");
        }
        const sheets = [...new Set(tables.map(({ sheet }) => sheet))];
        const places = findings.map(({ sheet, row, cell }) => [sheets.indexOf(sheet), row, columnIndex(cell.replace(/\d/g, ""))] as const);
        for (const [index, place] of places.slice(1).entries()) {
          const before = places[index] ?? place;
          expect(before[0] - place[0] || before[1] - place[1] || before[2] - place[2]).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  test("give the same findings in any order of the columns", () => {
    const shuffled = anyTable
      .filter(({ records }) => records.every(({ cells }) => cells === undefined))
      .chain((table) => fc.tuple(fc.constant(table), fc.shuffledSubarray([...table.columns.keys()], { minLength: table.columns.length })));
    fc.assert(
      fc.property(shuffled, ([table, order]) => {
        const moved = order.map((from, index) => ({ ...table.columns[from]!, index, column: columnLetters(index) }));
        const cellOf = (cell: string): string => {
          const to = order.indexOf(columnIndex(cell.replace(/\d/g, "")));
          return to === -1 ? cell : `${columnLetters(to)}${cell.replace(/\D/g, "")}`;
        };
        const other: Table = { ...table, columns: moved, issues: table.issues.map((issue) => ({ ...issue, cell: cellOf(issue.cell) })) };
        const said = (checked: Table): string[] =>
          checkTable(checked, options)
            .map(({ code, row, field, message, found }) => JSON.stringify([code, row, field, message, found]))
            .sort();
        expect(said(other)).toEqual(said(table));
      }),
      { numRuns: 120 },
    );
  });

  test("one record alone is told nothing that the whole table does not know", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        // Fewer rows than it takes to blame a column.
        const small = { ...table, records: table.records.slice(0, 9) };
        const whole = new Set(checkTable(small, options).map(({ code, cell, field }) => `${code} ${cell} ${field}`));
        for (const record of small.records) {
          for (const { code, cell, field } of checkRecord(small, record, options)) expect(whole).toContain(`${code} ${cell} ${field}`);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** A cooperative about which there is nothing to say. Names and codes follow from its place, so none is there twice. */
function soundRow(index: number, seed: readonly number[]): Values {
  const pick = (at: number, below: number): number => (seed[at] ?? 0) % below;
  const nine = String(10_000_000 + index * 13).padStart(9, "0");
  const code = withCheckDigit(nine) ?? withCheckDigit(String(Number(nine) + 1).padStart(9, "0"));
  const male = pick(0, 2) === 0;
  const [members, workers, own, managers] = [8 + pick(1, 300), 10 + pick(2, 40), 2 + pick(3, 8), 3 + pick(4, 4)];
  const [end, liabilities, revenue] = [1e9 + pick(5, 900) * 1e6, pick(6, 500) * 1e6, 1e9 + pick(7, 900) * 1e6];
  const profit = pick(8, 200) * 1e6;
  const points = { "points.I": 10 + pick(9, 21), "points.II": 10 + pick(10, 21), "points.III": 20 + pick(11, 21) };
  const total = points["points.I"] + points["points.II"] + points["points.III"];
  const year = String(60 + pick(12, 35));
  return {
    name: `HTX Nông nghiệp ${["Hoa Sen", "Phú Hòa", "Tân Lập", "An Bình"][pick(13, 4)]} ${index + 1}`,
    code,
    foundedOn: `20${String(10 + pick(14, 12))}-03`,
    certificateDate: `2022-0${1 + pick(15, 9)}-15`,
    status: "active",
    commune: `Xã ${["Phú Hòa", "Bình Minh", "Tân Tiến"][pick(16, 3)]}`,
    phone: `09${String(10_000_000 + index)}`,
    email: `htx${index}@example.vn`,
    "representative.gender": male ? "male" : "female",
    "representative.birthDate": `19${year}-05-06`,
    "representative.personalId": `001${male ? 0 : 1}${year}${String(100_000 + index)}`,
    "members.total": members,
    "members.new": pick(17, 5),
    "workers.total": workers,
    "workers.members": Math.min(own, members),
    "workers.hired": workers - Math.min(own, members),
    "managers.total": managers,
    "managers.university": pick(18, 3),
    "capital.charter": 5e8,
    "capital.end": end,
    "capital.owners": end - liabilities,
    "capital.liabilities": liabilities,
    "revenue.total": revenue,
    "revenue.members": Math.round(revenue / 2),
    "profit.beforeTax": profit,
    "profit.afterTax": Math.round(profit * 0.9),
    "income.worker": 48_000_000 + pick(19, 60) * 1e6,
    ...points,
    "points.total": total,
    rank: total >= 80 ? "good" : total >= 65 ? "fair" : total >= 50 ? "average" : "weak",
    ratingYear: 2024,
  };
}

const soundRows = fc
  .array(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 30 })
  .map((seeds) => seeds.map((seed, index) => soundRow(index, seed)));

const plantings: readonly { readonly code: string; readonly field: FieldId; readonly bad: (values: Values) => Values }[] = [
  { code: "name.missing", field: "name", bad: () => ({ name: null }) },
  { code: "name.prefix", field: "name", bad: ({ name }) => ({ name: String(name).replace("HTX ", "") }) },
  { code: "code.missing", field: "code", bad: () => ({ code: null }) },
  { code: "code.length", field: "code", bad: ({ code }) => ({ code: `${code}1` }) },
  {
    code: "code.check-digit",
    field: "code",
    bad: ({ code }) => ({ code: `${String(code).slice(0, 9)}${(Number(String(code)[9]) + 5) % 10 || 3}` }),
  },
  { code: "date.future", field: "certificateDate", bad: () => ({ certificateDate: "2033-01-01" }) },
  { code: "date.order", field: "certificateDate", bad: () => ({ certificateDate: "2009-01-01" }) },
  { code: "status.missing", field: "status", bad: () => ({ status: null }) },
  { code: "commune.missing", field: "commune", bad: () => ({ commune: null }) },
  { code: "phone.format", field: "phone", bad: () => ({ phone: "0912" }) },
  { code: "email.format", field: "email", bad: () => ({ email: "htx.example.vn" }) },
  { code: "personal-id.format", field: "representative.personalId", bad: () => ({ "representative.personalId": "00108501234" }) },
  {
    code: "members.too-few",
    field: "members.total",
    bad: () => ({ "members.total": 4, "members.new": 0, "workers.members": 4, "workers.total": 10, "workers.hired": 6 }),
  },
  { code: "number.negative", field: "members.new", bad: () => ({ "members.new": -1 }) },
  { code: "subset.exceeds", field: "managers.university", bad: () => ({ "managers.university": 30 }) },
  { code: "subset.exceeds", field: "revenue.members", bad: () => ({ "revenue.members": 9e9 }) },
  { code: "workers.sum", field: "workers.total", bad: () => ({ "workers.total": 400 }) },
  { code: "capital.sum", field: "capital.end", bad: () => ({ "capital.end": 9e9 }) },
  { code: "points.over-max", field: "points.III", bad: () => ({ "points.III": 41 }) },
  { code: "points.total-mismatch", field: "points.total", bad: () => ({ "points.total": 100, rank: "good", "points.I": 29 }) },
  { code: "rank.mismatch", field: "rank", bad: ({ rank }) => ({ rank: rank === "weak" ? "good" : "weak" }) },
  { code: "rank.not-eligible", field: "rank", bad: () => ({ certificateDate: "2024-03-01", foundedOn: "2024-03" }) },
];

describe("sound tables", () => {
  test("give no findings", () => {
    fc.assert(
      fc.property(soundRows, (rows) => {
        expect(checkTable(exampleTable({ rows, year: 2024 }, "cooperatives", "DS"), options)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(plantings)("$code in one row is found at $field and nowhere else", ({ code, field, bad }) => {
    fc.assert(
      fc.property(soundRows, fc.nat(), (rows, choice) => {
        const at = choice % rows.length;
        const spoilt = rows.map((row, index) => (index === at ? { ...row, ...bad(row) } : row));
        const table = exampleTable({ rows: spoilt, year: 2024 }, "cooperatives", "DS");
        const column = table.columns.find((candidate) => candidate.field === field)?.column;
        expect(checkTable(table, options).map((finding) => `${finding.code}@${finding.cell}`)).toEqual([`${code}@${column}${at + 2}`]);
      }),
      { numRuns: 12 },
    );
  });
});
