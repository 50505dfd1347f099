/** Every rule, family by family: what the pane and the handbook list, and what `check.ts` runs. */
import type { Said } from "../model/language.ts";
import { cellRules } from "./cells.ts";
import { codeRules } from "./codes.ts";
import { columnRules } from "./columns.ts";
import { dateRules } from "./dates.ts";
import { moneyRules } from "./money.ts";
import { nameRules } from "./names.ts";
import { partRules } from "./parts.ts";
import { peopleRules } from "./people.ts";
import { placeRules } from "./places.ts";
import { pointRules } from "./points.ts";
import { ratingRules } from "./rating.ts";
import type { Rule } from "./rule.ts";
import { statusRules } from "./status.ts";
import { totalRules } from "./totals.ts";

/** The rules of one file, with the name under which they are offered. */
export type RuleFamily = { readonly id: string; readonly label: Said; readonly rules: readonly Rule[] };

/** Families in the order in which an officer works: what cannot be read, who it is, what the figures say. */
export const ruleFamilies: readonly RuleFamily[] = [
  { id: "cells", label: { vi: "Ô không đọc được", en: "Cells that cannot be read" }, rules: cellRules },
  { id: "columns", label: { vi: "Cột", en: "Columns" }, rules: columnRules },
  { id: "names", label: { vi: "Tên", en: "Names" }, rules: nameRules },
  { id: "codes", label: { vi: "Mã số", en: "Codes" }, rules: codeRules },
  { id: "places", label: { vi: "Địa bàn", en: "Places" }, rules: placeRules },
  { id: "people", label: { vi: "Người", en: "Persons" }, rules: peopleRules },
  { id: "dates", label: { vi: "Ngày tháng", en: "Dates" }, rules: dateRules },
  { id: "status", label: { vi: "Trạng thái", en: "Status" }, rules: statusRules },
  { id: "parts", label: { vi: "Phần và tổng", en: "Parts and wholes" }, rules: partRules },
  { id: "money", label: { vi: "Vốn, doanh thu, thu nhập", en: "Capital, revenue, income" }, rules: moneyRules },
  { id: "points", label: { vi: "Điểm", en: "Points" }, rules: pointRules },
  { id: "rating", label: { vi: "Xếp loại", en: "Ranks" }, rules: ratingRules },
  { id: "totals", label: { vi: "Dòng tổng", en: "Totals" }, rules: totalRules },
];

/** Every rule in one list. */
export const rules: readonly Rule[] = ruleFamilies.flatMap((family) => family.rules);
