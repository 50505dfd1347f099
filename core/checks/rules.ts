/** Every rule, family by family: what the pane and the handbook list, and what `check.ts` runs. */
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
export type RuleFamily = { readonly id: string; readonly label: string; readonly rules: readonly Rule[] };

/** Families in the order in which an officer works: what cannot be read, who it is, what the figures say. */
export const ruleFamilies: readonly RuleFamily[] = [
  { id: "cells", label: "Ô không đọc được", rules: cellRules },
  { id: "columns", label: "Cột", rules: columnRules },
  { id: "names", label: "Tên", rules: nameRules },
  { id: "codes", label: "Mã số", rules: codeRules },
  { id: "places", label: "Địa bàn", rules: placeRules },
  { id: "people", label: "Người", rules: peopleRules },
  { id: "dates", label: "Ngày tháng", rules: dateRules },
  { id: "status", label: "Trạng thái", rules: statusRules },
  { id: "parts", label: "Phần và tổng", rules: partRules },
  { id: "money", label: "Vốn, doanh thu, thu nhập", rules: moneyRules },
  { id: "points", label: "Điểm", rules: pointRules },
  { id: "rating", label: "Xếp loại", rules: ratingRules },
  { id: "totals", label: "Dòng tổng", rules: totalRules },
];

/** Every rule in one list. */
export const rules: readonly Rule[] = ruleFamilies.flatMap((family) => family.rules);
