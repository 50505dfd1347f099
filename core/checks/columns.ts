/** Whole columns: empty, of a guessed unit. Said once, at the header. */

import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { Language, Said } from "../model/language.ts";
import { type Column, recordValue, type Table, type Unit } from "../model/records.ts";
import { allSheets, dataContract, experience, type Note, type Rule, tableRule } from "./rule.ts";

/** Fewest rows of which an empty column says something. */
const fewestRows = 3;

/** Columns that may well be empty, and those whose gaps are told row by row. */
const mayBeEmpty: ReadonlySet<FieldId> = new Set<FieldId>([
  ...(["name", "code", "commune", "status", "members.fullName"] as const),
  ...(["note", "members.note", "statusDate", "dissolvedOn", "stoppedMonths", "sanctioned", "convertedFromGroup", "dataConverted"] as const),
  ...(["members.new", "members.left", "members.ethnicHouseholds", "email", "members.email", "district", "province"] as const),
  ...(["flag.highTech", "flag.valueChain", "flag.ocop", "flag.vietgap", "flag.digital", "director.trained"] as const),
]);

export const columnRules: readonly Rule[] = [
  tableRule({
    id: "column.empty",
    severity: "warning",
    label: { vi: "Cột không có số liệu", en: "Column without data" },
    source: dataContract,
    appliesTo: allSheets,
    fields: [],
    run: ({ table }) => {
      if (table.records.length < fewestRows) return null;
      return table.columns.flatMap((column): Note[] => {
        const { field } = column;
        if (field === null || mayBeEmpty.has(field) || table.records.some((record) => recordValue(record, field) !== null)) return [];
        if (table.issues.some((issue) => issue.field === field)) return [];
        return atHeader(table, column, {
          vi: `Cột “${nameOf(column, field)}” không có số liệu ở dòng nào. Bổ sung, hoặc bỏ qua nếu chưa thu thập.`,
          en: `Column “${nameOf(column, field, "en")}” has no data in any row. Fill it in, or leave it if the data are not collected yet.`,
        });
      });
    },
    good: { rows: [{ "revenue.total": 2_700_000_000 }, { "revenue.total": null }, { "revenue.total": null }] },
    bad: { rows: [{ "revenue.total": null }, { "revenue.total": null }, { "revenue.total": null }] },
  }),
  tableRule({
    id: "unit.guessed",
    severity: "warning",
    label: { vi: "Đơn vị tính được đoán theo độ lớn", en: "Unit guessed from the size of the numbers" },
    source: experience,
    appliesTo: allSheets,
    fields: [],
    run: ({ table }) =>
      table.columns.flatMap((column): Note[] => {
        const { field, unit } = column;
        if (field === null || unit === null || column.unitFrom !== "magnitude") return [];
        const message = {
          vi: `Cột “${nameOf(column, field)}” không ghi đơn vị tính; theo các cột khác và độ lớn của các số, đang hiểu là ${unitWords[unit].vi}. Xác nhận hoặc chọn lại đơn vị.`,
          en: `Column “${nameOf(column, field, "en")}” states no unit; after the other columns and the size of the numbers it is taken as ${unitWords[unit].en}. Confirm the unit or choose another.`,
        };
        return atHeader(table, column, message);
      }),
    good: { rows: [{ "revenue.total": 2_700_000_000 }] },
    bad: { rows: [{ "revenue.total": 2_700_000_000 }], unitFrom: "magnitude" },
  }),
];

const unitWords: Readonly<Record<Unit, Said>> = {
  VND: { vi: "đồng", en: "đồng" },
  thousandVND: { vi: "nghìn đồng", en: "thousand đồng" },
  millionVND: { vi: "triệu đồng", en: "million đồng" },
  billionVND: { vi: "tỷ đồng", en: "billion đồng" },
  perMonth: { vi: "tiền theo tháng", en: "money per month" },
};

function nameOf(column: Column, field: FieldId, language: Language = "vi"): string {
  return column.header === "" ? fieldLabel(field, language) : column.header;
}

function atHeader(table: Table, column: Column, message: Said): Note[] {
  const row = table.headerRows.at(-1);
  return row === undefined ? [] : [{ field: column.field, cell: `${column.column}${row}`, message, found: column.header }];
}
