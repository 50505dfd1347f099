/** Where the values of a record belong on a page: which box, which item of a list. Pure: nothing is decided about writing here. */

import type { FormField, FormId } from "../../core/forms/form-field.ts";
import { fieldById } from "../../core/forms/form-fields.ts";
import { isFormId } from "../../core/forms/form-list.ts";
import type { FormRecord, FormValue, FormValues } from "../../core/forms/record.ts";
import { plainText, sameText } from "../../core/forms/words.ts";
import type { Said } from "../../core/model/language.ts";
import type { Portal } from "../portals/portal.ts";
import { assign, type Slot } from "./match/assign.ts";
import { type About, type Match, matchPage, type PageMatch, subjectsWithValues } from "./match/match-page.ts";
import { isTelling, partingOf } from "./match/sections.ts";
import type { Situation } from "./match/situation.ts";
import { isPage, itemsShown } from "./portal-page.ts";
import type { SkipReason } from "./result.ts";
import type { SeenControl } from "./seen.ts";
import { keyOf } from "./task.ts";

export type Choices = {
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
  /** Where items stand once that is settled; filled in by the plan. */
  readonly rows?: Map<string, number[]>;
  /** Lists whose rows the portal lets us add. */
  readonly growing?: ReadonlySet<string>;
  /** Boxes whose content is the page's own answer to one of our changes. */
  readonly mine?: ReadonlySet<string>;
};

/** Why a value is not written. */
export type Refusal = { readonly reason: SkipReason; readonly detail: Said };

/** Where the values of a record belong. */
export type Placement = {
  readonly page: PageMatch;
  readonly form: FormId | null;
  readonly rows: ReadonlyMap<string, number>;
  /** Every box that asks for a field, with the item of the record that stands there. */
  readonly places: readonly { readonly match: Match; readonly item: number | null }[];
  /** The field and value that a box wants, `null` when the record says nothing of it. */
  readonly valueFor: (field: FormField, item: number | null) => { readonly field: FormField; readonly value: FormValue } | null;
  readonly values: readonly { readonly field: string; readonly item: number | null; readonly value: FormValue }[];
  /** Why a field of the record has no box. */
  readonly whyNowhere: (field: FormField, item: number | null) => Refusal;
};

/** Places a record on what was seen of a page. Never throws, whatever the record holds. */
export function placeRecord(controls: readonly SeenControl[], record: FormRecord, portal: Portal | null, choices: Choices = {}): Placement {
  const form: FormId | null = isFormId(record.form) ? record.form : null;
  const values = valuesOf(record);
  const page = matchPage(controls, form, portal, aboutOf(record, values));
  const pages = (portal?.pages ?? []).filter((one) => isPage(one, controls));
  const shownItems = (list: string): number | null => itemsShown(pages, list, controls);
  const { slots, doubled, rows: counted } = assign(page.matches.filter(({ entry }) => entry?.next !== true));
  const rows = new Map([...counted].map(([list, count]) => [list, shownItems(list) ?? count]));
  const placed = placesOfItems(slots, record, rows, choices);
  const places = slots.flatMap(({ match, row }) => {
    const item = row === null ? null : placed.itemAt(match.known.field.repeats!, row);
    return row !== null && item === null ? [] : [{ match, item }];
  });
  for (const match of page.matches) {
    const list = match.known.field.repeats;
    if (match.entry?.next !== true || list === null) continue;
    const item = shownItems(list) ?? 0;
    rows.set(list, item);
    if (item < (record.lists?.[list]?.length ?? 0)) places.push({ match, item });
  }
  return {
    page,
    form,
    rows,
    places,
    valueFor: (field, item) => sourceOf(field, item, values),
    values: [...values.all()],
    whyNowhere: (field, item) => {
      const there = field.repeats !== null && item !== null && item < (shownItems(field.repeats) ?? 0);
      const asked = there && page.matches.some(({ entry, known }) => entry?.next === true && known.field === field);
      return asked
        ? { reason: "already-filled", detail: { vi: "Trang đã có mục này.", en: "The page has this item already." } }
        : whyNowhere(field, page, doubled, rows, placed);
    },
  };
}

/** What a record says of the pages that it may fill. */
export function aboutOf(record: FormRecord, values: Values = valuesOf(record)): About {
  const said = (field: string): FormValue => values.get(field, null) ?? null;
  const name = said("name.vietnamese");
  const same = (a: string, b: string): boolean => said(a) !== null && typeof said(a) !== "boolean" && said(a) === said(b);
  return {
    absent: absentSubjects(record, values),
    year: yearOf(values),
    same,
    name: typeof name === "string" && name !== "" ? name : null,
  };
}

/** Values of a record by field and item; only what is plainly a value counts. */
type Values = {
  readonly get: (field: string, item: number | null) => FormValue | undefined;
  readonly all: () => Iterable<{ readonly field: string; readonly item: number | null; readonly value: FormValue }>;
  readonly items: (list: string) => number;
};

function valuesOf(record: FormRecord): Values {
  const map = new Map<string, { field: string; item: number | null; value: FormValue }>();
  const counts = new Map<string, number>();
  const isValue = (value: unknown): value is FormValue => value === null || ["string", "number", "boolean"].includes(typeof value);
  for (const [field, value] of Object.entries(record.fields ?? {})) {
    if (isValue(value)) map.set(keyOf(field, null), { field, item: null, value });
  }
  for (const [list, items] of Object.entries(record.lists ?? {})) {
    if (!Array.isArray(items)) continue;
    counts.set(list, items.length);
    items.forEach((one, item) => {
      for (const [field, value] of Object.entries(one ?? {})) if (isValue(value)) map.set(keyOf(field, item), { field, item, value });
    });
  }
  return { get: (field, item) => map.get(keyOf(field, item))?.value, all: () => map.values(), items: (list) => counts.get(list) ?? 0 };
}

/** A cooperative has a legal representative, a group its own; a record of one says nothing of the other. */
function absentSubjects(record: FormRecord, values: Values): ReadonlySet<string> {
  const named = [...values.all()].filter(({ value }) => value !== null && value !== "").map(({ field }) => field);
  const subjects = subjectsWithValues(named.filter((field) => fieldById(field) !== null));
  const isGroup = /^(?:to hop tac|tht) /.test(plainText(String(record.fields?.["name.vietnamese"] ?? "")));
  if (subjects.has("legal") === subjects.has("groupRep"))
    return subjects.has("legal") ? new Set([isGroup ? "legal" : "groupRep"]) : new Set();
  return new Set([subjects.has("legal") ? "groupRep" : "legal"]);
}

/** The year of the figures that a record holds. */
function yearOf(values: Values): number | null {
  const year = values.get("yearly.year", null);
  const written = typeof year === "number" ? year : Number(/^\d{4}/.exec(String(values.get("yearly.periodTo", null) ?? ""))?.[0] ?? 0);
  return Number.isInteger(written) && written > 0 ? written : null;
}

/** Where the value of a matched field comes from: its own, or the amount that the box wants in words. */
function sourceOf(field: FormField, item: number | null, values: Values): { readonly field: FormField; readonly value: FormValue } | null {
  const own = values.get(field.id, item);
  if (own !== undefined && own !== null && own !== "") return { field, value: own };
  if (field.id === "capital.charterInWords") {
    const charter = values.get("capital.charter", null);
    const source = fieldById("capital.charter");
    if (typeof charter === "number" && source !== null) return { field: source, value: charter };
  }
  return own === undefined ? null : { field, value: own };
}

type ItemPlaces = {
  readonly itemAt: (list: string, row: number) => number | null;
  /** Lists with one place for one of several items. */
  readonly refused: ReadonlySet<string>;
  /** Lists parted by what their items are, which the record does not say. */
  readonly unsorted: ReadonlySet<string>;
};

/** Which item stands in which row: those that already stand there, then the rest in order. */
function placesOfItems(slots: readonly Slot[], record: FormRecord, rows: ReadonlyMap<string, number>, choices: Choices): ItemPlaces {
  const refused = new Set<string>();
  const unsorted = new Set<string>();
  const maps = new Map<string, Map<number, number>>();
  for (const [list, count] of rows) {
    const items = Array.isArray(record.lists?.[list]) ? record.lists[list]! : [];
    const map = new Map<number, number>();
    maps.set(list, map);
    const picked = choices.items?.[list];
    if (count === 1 && picked !== undefined) {
      if (picked >= 0 && picked < items.length) map.set(0, picked);
      continue;
    }
    const main = count === 1 && items.length > 1 ? mainItem(list, items, slots) : null;
    if (main !== null) {
      map.set(0, main);
      continue;
    }
    if (count === 1 && items.length > 1 && !choices.growing?.has(list)) {
      refused.add(list);
      continue;
    }
    const taken = new Set<number>();
    const put = (row: number, item: number): void => {
      map.set(row, item);
      taken.add(item);
    };
    const settled = choices.rows?.get(list) ?? [];
    settled.forEach((row, item) => {
      if (row >= 0) put(row, item);
    });
    const ofRow = new Map<number | null, Slot[]>();
    for (const slot of slots) {
      if (slot.match.known.field.repeats !== list) continue;
      const own = ofRow.get(slot.row);
      if (own === undefined) ofRow.set(slot.row, [slot]);
      else own.push(slot);
    }
    const free: number[] = [];
    for (let row = 0; row < count; row++) {
      if (map.has(row)) continue;
      const own = ofRow.get(row) ?? [];
      const held = own.filter(({ match }) => match.control.value !== "" && !match.control.standing && isTelling(match.known.field));
      if (held.length === 0 || count === 1) {
        free.push(row);
        continue;
      }
      const item = items.findIndex(
        (one, index) => !taken.has(index) && held.some(({ match }) => holds(match, one?.[match.known.field.id])),
      );
      if (item >= 0) put(row, item);
    }
    const parting = partingOf(list, items, ofRow);
    if (!parting.told) {
      unsorted.add(list);
      map.clear();
      continue;
    }
    for (let item = 0; item < items.length; item++) {
      const at = taken.has(item) ? -1 : free.findIndex((row) => parting.takes(row, item));
      if (at >= 0) put(free.splice(at, 1)[0]!, item);
    }
    const rowOf = new Map([...map].map(([row, item]) => [item, row]));
    choices.rows?.set(
      list,
      items.map((_, item) => rowOf.get(item) ?? -1),
    );
  }
  return { itemAt: (list, row) => maps.get(list)?.get(row) ?? null, refused, unsorted };
}

/** "Ngành, nghề kinh doanh chính": of several lines the one place asks for that which the record marks. */
function mainItem(list: string, items: readonly FormValues[], slots: readonly Slot[]): number | null {
  const own = slots.filter(({ match }) => match.known.field.repeats === list);
  const asksMain = ({ match }: Slot): boolean => / (?:nganh|nghe|kinh doanh) chinh(?: |$)/.test(` ${plainText(labelOf(match.control))}`);
  if (list !== "businessLines" || !own.every(asksMain)) return null;
  const main = items.flatMap((item, at) => (item?.["businessLines.main"] === true ? [at] : []));
  return main.length === 1 ? main[0]! : null;
}

function holds({ control }: Match, value: FormValue | undefined): boolean {
  return value !== undefined && value !== null && sameText(control.value, String(value));
}

function whyNowhere(
  field: FormField,
  page: PageMatch,
  doubled: ReadonlySet<string>,
  rows: ReadonlyMap<string, number>,
  placed: ItemPlaces,
): Refusal {
  const list = field.repeats;
  if (list !== null && placed.refused.has(list))
    return {
      reason: "ambiguous",
      detail: {
        vi: "Trang chỉ có một chỗ mà hồ sơ có nhiều mục: hãy chọn một mục.",
        en: "The page has one place and the record several items: choose one item.",
      },
    };
  if (list !== null && placed.unsorted.has(list))
    return {
      reason: "ambiguous",
      detail: {
        vi: "Trang chia các dòng theo loại mà hồ sơ không nói mục nào thuộc loại nào.",
        en: "The page parts its rows by kind, and the record does not say which item is of which.",
      },
    };
  if (doubled.has(field.id))
    return { reason: "ambiguous", detail: { vi: "Trang có hơn một ô hỏi như nhau.", en: "More than one box of the page asks the same." } };
  const riddle = page.ambiguous.find(({ fields }) => fields.includes(field.id));
  if (riddle !== undefined) {
    const label = labelOf(riddle.control);
    return {
      reason: "ambiguous",
      detail: { vi: `Ô “${label}” có thể hỏi nhiều trường khác nhau.`, en: `The box “${label}” may ask for several different fields.` },
    };
  }
  if (list !== null && page.matches.some(({ known }) => known.field === field))
    return {
      reason: "no-match",
      detail: { vi: `Trang chỉ có ${rows.get(list) ?? 0} dòng.`, en: `Rows on the page: only ${rows.get(list) ?? 0}.` },
    };
  const apart = page.apart.find(({ fields }) => fields.includes(field.id));
  if (apart !== undefined) return { reason: "no-match", detail: whyApart(labelOf(apart.control), apart.situation) };
  return { reason: "no-match", detail: { vi: "Trang không có ô này.", en: "The page has no such box." } };
}

/** Why a box with the right words is left alone. */
function whyApart(label: string, { whose, time }: Situation): Said {
  const box: Said = { vi: `Ô “${label}”`, en: `The box “${label}”` };
  const says = (part: Said, vi: string, en: string): Said => ({ vi: `${part.vi} ${vi}.`, en: `${part.en} ${en}.` });
  if (time === "former") return says(box, "hỏi nội dung cũ, trước khi thay đổi", "asks for what was before the change");
  if (time === "other") return says(box, "hỏi số liệu của kỳ khác hoặc kế hoạch", "asks for figures of another period or of a plan");
  if (whose.other === "portal")
    return says(
      box,
      "là của cổng (đăng nhập, tìm kiếm, góp ý), không phải của hồ sơ",
      "belongs to the portal (log-in, search, feedback), not to the record",
    );
  const text = short(whose.text);
  const part = text === "" ? box : { vi: `Mục “${text}”`, en: `The part “${text}”` };
  if (whose.other === "person" || whose.other === "party" || whose.other === "twin")
    return says(part, "là của người khác", "is another person’s");
  if (whose.other === "unknown" || whose.subjects.size === 0) return says(part, "không nói rõ là của ai", "does not say whose it is");
  return says(part, "hỏi về người hoặc đơn vị khác", "asks about another person or entity");
}

/** The label of a control as a person reads it. */
export function labelOf(control: SeenControl): string {
  const own = control.texts[0]?.text ?? "";
  const cell = [control.row, control.column].filter((text) => text !== "").join(" – ");
  return short(
    (control.texts.some(({ source }) => source === "label" || source === "inside") ? own : cell || own).replace(/(?<![\s:*])[\s:*]+$/, ""),
  );
}

/** A text short enough for a sentence. */
export function short(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
