/** Typed totals and group rows against the rows they cover. */

import { type FieldId, fieldDefinition, fieldLabel } from "../model/fields.ts";
import { asItIs } from "../model/language.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import type { Column, EntityKind, EntityRecord, TotalRow, TypedSum } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { type Context, shownIn } from "./context.ts";
import { allSheets, arithmetic, type Note, type Notes, type Rule, tableRule } from "./rule.ts";

export const totalRules: readonly Rule[] = [
  tableRule({
    id: "total.mismatch",
    severity: "warning",
    label: { vi: "Dòng tổng không bằng tổng các dòng", en: "Total is not the sum of its rows" },
    source: arithmetic,
    appliesTo: [...allSheets, "other"],
    fields: [],
    run: (context) => [...listOf(overTotals(context, mismatches)), ...(context.table.sums ?? []).map(misadded)],
    good: { rows: [{ "members.total": 12 }, { "members.total": 30 }], totals: [{ label: "Tổng cộng", values: { "members.total": 42 } }] },
    bad: { rows: [{ "members.total": 12 }, { "members.total": 30 }], totals: [{ label: "Tổng cộng", values: { "members.total": 43 } }] },
  }),
  tableRule({
    id: "total.count",
    severity: "warning",
    label: { vi: "Số đơn vị ghi ở dòng tổng khác số dòng", en: "Number of entities in the total is not the number of rows" },
    source: arithmetic,
    appliesTo: ["cooperatives", "groups"],
    fields: [],
    run: (context) => overTotals(context, miscount),
    good: { rows: [{ name: "HTX Hoa Sen" }, { name: "HTX Hoa Mai" }], totals: [{ label: "Tổng cộng: 02 HTX", values: {} }] },
    bad: { rows: [{ name: "HTX Hoa Sen" }, { name: "HTX Hoa Mai" }], totals: [{ label: "Tổng cộng: 03 HTX", values: {} }] },
  }),
];

function listOf(notes: Notes): readonly Note[] {
  return notes === null ? [] : Array.isArray(notes) ? notes : [notes as Note];
}

/** A total over what is no field of ours. */
function misadded({ cell, header, label, across, typed, sum, known, blank }: TypedSum): Note {
  const [off, says, adds] = [Math.abs(typed - sum), typed, sum].map((value) => formatNumber(value));
  const empty = blank === 0 ? asItIs("") : { vi: ` (${blank} ô để trống)`, en: ` (${blank} left empty)` };
  const place = across ? { vi: "cột", en: "column" } : { vi: "dòng", en: "row" };
  return {
    field: null,
    cell,
    found: says ?? "",
    message: {
      vi: `“${header}” ở ${place.vi} “${label}” ghi ${says} nhưng ${known} số chi tiết${empty.vi} cộng lại là ${adds}, lệch ${off}. Kiểm tra số tổng và các số chi tiết.`,
      en: `“${header}” in ${place.en} “${label}” says ${says}, but its ${known} figures${empty.en} add up to ${adds}, ${off} off. Check the total and its figures.`,
    },
  };
}

/** Totals of these words are means or shares, not sums. */
const noSum = /\b(?:binh quan|bq|trung binh|ty le|co cau|cao nhat|thap nhat)\b/;

function overTotals(context: Context, look: (total: TotalRow, rows: readonly EntityRecord[], context: Context) => readonly Note[]): Notes {
  const { totals, records } = context.table;
  if (totals.length === 0) return null;
  const byRow = new Map(records.map((record) => [record.row, record]));
  return totals.flatMap((total) => {
    const rows = total.rows.flatMap((row) => byRow.get(row) ?? []);
    return rows.length === 0 || noSum.test(fold(total.label)) ? [] : look(total, rows, context);
  });
}

function mismatches(total: TotalRow, rows: readonly EntityRecord[], context: Context): Note[] {
  return (Object.keys(total.values) as FieldId[]).flatMap((field): Note[] => {
    const typed = total.values[field];
    const column = context.columns.get(field);
    if (typeof typed !== "number" || column === undefined || !isSummable(field)) return [];
    const addends = addendsOf(rows, field, column, context);
    if (addends.known.length === 0) return [];
    const slack = tolerance(addends.known, typed, column.scale);
    if (addends.unknown > 0) {
      // What is not known may fill a gap, but it takes nothing away.
      if (fieldDefinition(field)?.signed === true || typed >= addends.sum - slack) return [];
    } else if (Math.abs(addends.sum - typed) <= slack || Math.abs(addends.suggested - typed) <= slack) return [];
    const shown = fieldDefinition(field)?.type === "money" ? formatMoney : (value: number): string => formatNumber(value);
    const blank = addends.blank === 0 ? asItIs("") : { vi: ` (${addends.blank} dòng để trống)`, en: ` (${addends.blank} left empty)` };
    const off = Math.abs(addends.suggested - typed);
    const message = {
      vi:
        `${fieldLabel(field)} ở dòng “${total.label}” ghi ${shown(typed)} nhưng ${rows.length} dòng chi tiết${blank.vi} cộng lại là ${shown(addends.suggested)}, ` +
        `lệch ${shown(off)}. Kiểm tra dòng tổng và các dòng chi tiết.`,
      en:
        `${fieldLabel(field, "en")} in row “${total.label}” says ${shown(typed)}, but its ${rows.length} rows${blank.en} add up to ${shown(addends.suggested)}, ` +
        `${shown(off)} off. Check the total and its rows.`,
    };
    return [{ field, cell: `${column.column}${total.row}`, message, found: shownIn(context, field, typed) }];
  });
}

/** What a total adds up: as read, and with the values that the reader thinks were meant. */
type Addends = {
  readonly known: readonly number[];
  readonly sum: number;
  readonly suggested: number;
  readonly unknown: number;
  readonly blank: number;
};

function addendsOf(rows: readonly EntityRecord[], field: FieldId, column: Column, context: Context): Addends {
  const known: number[] = [];
  let [sum, suggested, unknown, blank] = [0, 0, 0, 0];
  for (const record of rows) {
    const value = record.values[field];
    const issue = context.doubtful.get(`${column.column}${record.row}`);
    if (issue !== undefined && (typeof value !== "number" || (issue.code === "unit.suspicious" && issue.suggestion === null))) unknown++;
    else if (typeof value === "number") {
      known.push(value);
      sum += value;
      suggested += typeof issue?.suggestion === "number" ? issue.suggestion : value;
    } else blank++;
  }
  return { known, sum, suggested, unknown, blank };
}

/** Counts and money add up; means, shares, points and years do not. */
function isSummable(field: FieldId): boolean {
  const type = fieldDefinition(field)?.type;
  return type === "integer" || type === "money";
}

/**
 * What rounding explains. Counts and whole VND are exact. In thousands, millions or billions a total may be rounded to
 * its own last decimal, and rows rounded as coarsely as the total may be off by one of it.
 */
function tolerance(rows: readonly number[], total: number, scale: number): number {
  if (scale === 1) return 0.5;
  const step = scale / 10 ** decimalsOf(total / scale);
  const finer = rows.some((row) => decimalsOf(row / scale) > decimalsOf(total / scale));
  return (finer || rows.length < 2 ? 0.5 : 1) * step * 1.0001;
}

function decimalsOf(value: number): number {
  const text = formatNumber(value, 6);
  const comma = text.indexOf(",");
  return comma === -1 ? 0 : text.length - comma - 1;
}

/** "Tổng cộng: 43 HTX": the one number of units that a total names, against its rows. */
function miscount(total: TotalRow, rows: readonly EntityRecord[], context: Context): Note[] {
  const [count, more] = [...fold(total.label).matchAll(/\b(\d{1,5}) (hop tac xa|htx|lien hiep htx|lhhtx|to hop tac|tht|don vi|qtdnd)\b/g)];
  if (count === undefined || more !== undefined) return [];
  const kind = kindsOfWords.get(count[2] ?? "") ?? null;
  // A row of another kind may or may not be meant.
  if (kind !== null && rows.some((record) => record.kind !== kind)) return [];
  const named = Number(count[1]);
  const column = context.columns.get("name") ?? context.table.columns[0];
  if (named === rows.length || column === undefined) return [];
  const message = {
    vi: `“${total.label}” ghi ${named} đơn vị nhưng có ${rows.length} dòng. Kiểm tra dòng thừa, dòng thiếu hoặc sửa số.`,
    en: `“${total.label}” says ${named} entities but there are ${rows.length} rows. Check for extra or missing rows, or correct the number.`,
  };
  return [{ field: "name", cell: `${column.column}${total.row}`, message, found: total.label }];
}

const kindsOfWords: ReadonlyMap<string, EntityKind> = new Map([
  ["hop tac xa", "cooperative"],
  ["htx", "cooperative"],
  ["lien hiep htx", "union"],
  ["lhhtx", "union"],
  ["to hop tac", "group"],
  ["tht", "group"],
  ["qtdnd", "creditFund"],
]);
