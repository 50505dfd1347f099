import { fieldLabel } from "../../model/fields.ts";
import { formatNumber } from "../../model/numbers.ts";
import { remember } from "./columns.ts";
import { entityName } from "./entities.ts";
import type { Facts } from "./facts.ts";
import { neededOf } from "./judge.ts";
import type { Found, Measured } from "./measurement.ts";
import type { RowRef } from "./result.ts";
import { formatValue, goalText } from "./words.ts";

/** The value found beside the goal, in one sentence. */
export function explainFound(target: Measured, found: Found): string {
  const needed = neededOf(found, target);
  const goal = goalText(target);
  const asked = needed === null ? goal : `${goal}, tức ${needed.count}/${needed.of}`;
  const reporting = target.measure === "mean" || target.measure === "sum" ? `${found.used}/${found.all} đơn vị có số liệu; ` : "";
  const detail = found.base.length === 0 ? "" : reporting;
  return `${target.indicator}: ${shownValue(target, found)} (${detail}${target.informational ? `mốc ${goal}` : `cần ${asked}`}).`;
}

/** What leaves an answer open: the rows and what is missing in them. */
export function explainOpen(facts: Facts, found: Found): string {
  const count = countOf(found.open.states, 2);
  if (count === 0) return "Dữ liệu chưa đủ để kết luận.";
  const shown = openRows(facts, found, 5).map(({ sheet, row, because }) => `${sheet}!${row} (${because})`);
  const more = count > shown.length ? ` và ${formatNumber(count - shown.length)} dòng khác` : "";
  return `Kết quả phụ thuộc ${formatNumber(count)} dòng chưa đủ dữ liệu: ${shown.join(", ")}${more}.`;
}

/** Rows that leave an answer open, at most `limit`. */
export function openRows(facts: Facts, { open }: Found, limit: number): (RowRef & { because: string })[] {
  return placesIn(open.states, 2, limit).map((at) => {
    const blame = open.conditions.find((condition) => condition.states[at] === 2);
    const label = blame?.field === undefined || blame.field === null ? "" : fieldLabel(blame.field);
    const because = label === "" ? "chưa rõ" : blame?.imprecise(at) === true ? `“${label}” chưa đủ chi tiết` : `chưa ghi “${label}”`;
    return { ...rowOf(facts, at), because };
  });
}

/** Rows of entities that count, at most `limit`. */
export function countedRows(facts: Facts, { counted }: Found, limit: number): RowRef[] {
  return placesIn(counted, 1, limit).map((at) => rowOf(facts, at));
}

/** Rows of entities that are in the base for certain and certainly do not count, at most `limit`. */
export function otherRows(facts: Facts, { base, counted, open, no }: Found, limit: number): RowRef[] {
  const rows: RowRef[] = [];
  const most = Math.min(limit, no);
  for (let at = 0; at < base.length && rows.length < most; at++)
    if (base[at] === 1 && counted[at] !== 1 && open.states[at] !== 2) rows.push(rowOf(facts, at));
  return rows;
}

function placesIn(states: Uint8Array, state: number, limit: number): number[] {
  const places: number[] = [];
  for (let at = states.indexOf(state); at >= 0 && places.length < limit; at = states.indexOf(state, at + 1)) places.push(at);
  return places;
}

function countOf(states: Uint8Array, state: number): number {
  let count = 0;
  for (let at = 0; at < states.length; at++) if (states[at] === state) count++;
  return count;
}

function rowOf(facts: Facts, at: number): RowRef {
  const rows = remember<Facts, RowRef[]>(shown, facts, () => []);
  let row = rows[at];
  if (row === undefined) {
    const entity = facts.entities[at]!;
    const [{ table, record }] = entity.parts;
    row = { sheet: table.sheet, row: record.row, name: entityName(entity) };
    rows[at] = row;
  }
  return row;
}

// The same rows stand behind many targets.
const shown = new WeakMap<Facts, RowRef[]>();

function shownValue(target: Measured, { actual, parts }: Found): string {
  if (actual === null) return "chưa có số";
  const value = formatValue(actual, target.unit, target.value);
  return parts === null ? value : `${formatNumber(parts.top)}/${formatNumber(parts.bottom)} = ${value}`;
}
