import { fieldLabel } from "../../model/fields.ts";
import { asItIs, inEach, type Language, type Said } from "../../model/language.ts";
import { formatNumber } from "../../model/numbers.ts";
import { indicatorSaid } from "../target-words.ts";
import { remember } from "./columns.ts";
import { entityName } from "./entities.ts";
import type { Facts } from "./facts.ts";
import { neededOf } from "./judge.ts";
import type { Found, Measured } from "./measurement.ts";
import type { RowRef } from "./result.ts";
import { formatValue, goalText } from "./words.ts";

/** The value found beside the goal, in one sentence. */
export function explainFound(target: Measured, found: Found): Said {
  const needed = neededOf(found, target);
  const asked =
    needed === null
      ? inEach((language) => goalText(target, language))
      : {
          vi: `${goalText(target)}, tức ${needed.count}/${needed.of}`,
          en: `${goalText(target, "en")}, that is ${needed.count}/${needed.of}`,
        };
  const reporting =
    target.measure === "mean" || target.measure === "sum"
      ? { vi: `${found.used}/${found.all} đơn vị có số liệu; `, en: `${found.used} of ${found.all} entities have data; ` }
      : asItIs("");
  const detail = found.base.length === 0 ? asItIs("") : reporting;
  const name = indicatorSaid(target.indicator);
  return {
    vi: `${name.vi}: ${shownValue(target, found, "vi")} (${detail.vi}${target.informational ? `mốc ${goalText(target)}` : `cần ${asked.vi}`}).`,
    en: `${name.en}: ${shownValue(target, found, "en")} (${detail.en}${target.informational ? `mark: ${goalText(target, "en")}` : `wanted: ${asked.en}`}).`,
  };
}

/** What leaves an answer open: the rows and what is missing in them. */
export function explainOpen(facts: Facts, found: Found): Said {
  const count = countOf(found.open.states, 2);
  if (count === 0) return { vi: "Dữ liệu chưa đủ để kết luận.", en: "The data are not enough for an answer." };
  const shown = openRows(facts, found, 5);
  const rows = inEach((language) => shown.map(({ sheet, row, because }) => `${sheet}!${row} (${because[language]})`).join(", "));
  const rest = formatNumber(count - 5);
  const more = count > 5 ? { vi: ` và ${rest} dòng khác`, en: ` and ${rest} other rows` } : asItIs("");
  return {
    vi: `Kết quả phụ thuộc ${formatNumber(count)} dòng chưa đủ dữ liệu: ${rows.vi}${more.vi}.`,
    en: `The result depends on ${formatNumber(count)} rows without enough data: ${rows.en}${more.en}.`,
  };
}

/** A row that leaves an answer open, with what is missing in it. */
export type OpenRow = RowRef & { readonly because: Said };

/** Rows that leave an answer open, at most `limit`. */
export function openRows(facts: Facts, { open }: Found, limit: number): OpenRow[] {
  return placesIn(open.states, 2, limit).map((at) => {
    const blame = open.conditions.find((condition) => condition.states[at] === 2);
    const field = blame?.field ?? null;
    const because = inEach((language) => {
      const words = openWords[language];
      if (field === null) return words.unclear;
      const label = fieldLabel(field, language);
      return blame?.imprecise(at) === true ? words.imprecise(label) : words.absent(label);
    });
    return { ...rowOf(facts, at), because };
  });
}

const openWords = {
  vi: {
    unclear: "chưa rõ",
    imprecise: (field: string) => `“${field}” chưa đủ chi tiết`,
    absent: (field: string) => `chưa ghi “${field}”`,
  },
  en: {
    unclear: "not clear",
    imprecise: (field: string) => `“${field}” is not precise enough`,
    absent: (field: string) => `no “${field}”`,
  },
} as const;

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

function shownValue(target: Measured, { actual, parts }: Found, language: Language): string {
  if (actual === null) return { vi: "chưa có số", en: "no number yet" }[language];
  const value = formatValue(actual, target.unit, target.value, language);
  return parts === null ? value : `${formatNumber(parts.top)}/${formatNumber(parts.bottom)} = ${value}`;
}
