/** What two rows of one entity tell differently, field by field. */

import { hasCheckDigit } from "../model/codes.ts";
import { formatDate, isIsoDate } from "../model/dates.ts";
import { type FieldDefinition, type FieldId, fieldDefinition, fieldLabel, fields } from "../model/fields.ts";
import type { Language, Said } from "../model/language.ts";
import { placeKey } from "../model/places.ts";
import type { Scalar } from "../model/records.ts";
import { fold, nameKey } from "../model/text.ts";
import { hasPlaceFor, type Party, saidOf } from "./party.ts";
import type { Difference, Side } from "./result.ts";
import type { Units } from "./units.ts";

/** The fields that both lists have a place for. Notes are each office's own. */
export function sharedFields(left: ReadonlySet<FieldId>, right: ReadonlySet<FieldId>): readonly FieldId[] {
  const known = fields.map(({ id }) => id as FieldId).filter((id) => left.has(id) && right.has(id) && !ownFields.has(id));
  const points = [...left].filter((id) => id.startsWith("points.") && right.has(id) && !known.includes(id));
  return [...known, ...points];
}

/** Every shared field in which the two differ; a field that only one fills in differs too. */
export function differencesOf(a: Party, b: Party, shared: readonly FieldId[], units: Units, language: Language = "vi"): Difference[] {
  return shared.flatMap((field): Difference[] => {
    const [left, right] = [saidOf(a, field), saidOf(b, field)];
    if (left.value === null && right.value === null) return [];
    if (left.value === null || right.value === null) {
      if (!hasPlaceFor(a, field) || !hasPlaceFor(b, field)) return [];
      const keep: Side = left.value === null ? "b" : "a";
      const because = { vi: "Chỉ một bên có.", en: "Only one side has it." };
      return [inWords({ field, left, right, keep, because }, language)];
    }
    const definition = fieldDefinition(field);
    if (definition === null || means(definition, left.value, right.value, units)) return [];
    const { keep, because } = preferred(definition, left.value, right.value);
    return [inWords({ field, left, right, keep, because }, language)];
  });
}

const ownFields = new Set<FieldId>(["note", "reportDate"]);

type Value = ReturnType<typeof saidOf>;

/** A difference with its reason in every language. */
type Found = { readonly field: FieldId; readonly left: Value; readonly right: Value; readonly keep: Side | null; readonly because: Said };

function inWords({ field, left, right, keep, because }: Found, language: Language): Difference {
  return {
    field,
    label: fieldLabel(field, language),
    a: left.value,
    b: right.value,
    cellA: left.cell,
    cellB: right.cell,
    keep,
    because: because[language],
  };
}

/** Whether two values mean the same: spelling of names and places, grouping of phones, rounding to the unit of a column aside. */
function means({ id, type }: FieldDefinition, a: Scalar, b: Scalar, units: Units): boolean {
  if (a === b) return true;
  if (typeof a === "number" && typeof b === "number") {
    if (type === "money" || type === "moneyPerYear") return isRounding(a, b) || isRounding(b, a);
    return type === "integer" || type === "year" ? false : Math.abs(a - b) < 1e-9 * Math.max(Math.abs(a), Math.abs(b));
  }
  if (typeof a !== "string" || typeof b !== "string") return false;
  if (type === "name") return nameKey(a) === nameKey(b) && isSpeltAlike(bareName(a), bareName(b));
  if (id === "commune") return units.areLinked(placeKey(a), placeKey(b));
  if (id === "district" || id === "province") return placeKey(a) === placeKey(b);
  if (type === "phone" || type === "personalId" || type === "code") return a.replace(/\D+/g, "") === b.replace(/\D+/g, "") && /\d/.test(a);
  if (type === "email") return a.toLowerCase() === b.toLowerCase();
  if (type === "text") return fold(a) === fold(b);
  return false;
}

/** A name without its kind; how the kind is written and capitals do not count. */
function bareName(name: string): string {
  return name
    .normalize("NFC")
    .toLowerCase()
    .replace(/^(?:hợp tác xã|htx|tổ hợp tác|tht|liên hiệp hợp tác xã|lhhtx)(?!\p{L})/u, "");
}

/** Whether two bare names have the same letters with the same marks, wherever in the word the tone is put. */
function isSpeltAlike(one: string, other: string): boolean {
  return one === other || tonesBehind(one) === tonesBehind(other);
}

function tonesBehind(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "")
    .replace(/([\u0300\u0301\u0303\u0309\u0323])(\p{L}+?)/gu, "$2$1");
}

/** 2,700 triệu in one list, 2,699,850,000 in the other: the one is the other rounded to its own last digit, thousands at most. */
function isRounding(exact: number, rounded: number): boolean {
  for (const unit of [1e6, 1e5, 1e3])
    if (rounded % unit === 0 && Math.round(exact / unit) * unit === rounded) return Math.abs(exact) >= unit * 10;
  return false;
}

/** The side that is certainly right, and why; a person decides where neither is. */
function preferred({ id, type }: FieldDefinition, a: Scalar, b: Scalar): { readonly keep: Side | null; readonly because: Said } {
  if (typeof a === "string" && typeof b === "string") {
    if (id === "code" && hasCheckDigit(a) !== hasCheckDigit(b)) {
      return {
        keep: hasCheckDigit(a) ? "a" : "b",
        because: { vi: "Mã bên kia sai chữ số kiểm tra.", en: "The check digit of the other side's code is wrong." },
      };
    }
    if (type === "date" && isIsoDate(a) && isIsoDate(b)) {
      if (a.startsWith(b))
        return { keep: "a", because: { vi: `Bên kia chỉ ghi ${formatDate(b)}.`, en: `The other side says ${formatDate(b)} only.` } };
      if (b.startsWith(a))
        return { keep: "b", because: { vi: `Bên kia chỉ ghi ${formatDate(a)}.`, en: `The other side says ${formatDate(a)} only.` } };
    }
    if (type === "name" && fold(a) === fold(b)) {
      const [plainA, plainB] = [a, b].map((text) => text === text.normalize("NFD").replace(/\p{M}+/gu, ""));
      if (plainA !== plainB)
        return { keep: plainA ? "b" : "a", because: { vi: "Bên kia viết không dấu.", en: "The other side is written without accents." } };
    }
  }
  return {
    keep: null,
    because: { vi: "Hai bên ghi khác nhau: hãy đối chiếu với hồ sơ.", en: "The two sides differ: compare them with the dossier." },
  };
}
