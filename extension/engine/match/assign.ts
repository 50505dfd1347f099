/** From matched controls to places: which box gets which item of which field, and which boxes are refused. */
import type { KnownField } from "./lexicon.ts";
import type { Match } from "./match-page.ts";
import { isTelling, kindsNamed } from "./sections.ts";
import { placeOf } from "./situation.ts";

/** A box for one value. `row` counts the places of a list on the page, 0-based; `null` for a field that stands once. */
export type Slot = { readonly match: Match; readonly row: number | null };

export type Assignment = {
  readonly slots: readonly Slot[];
  /** Field ids that several boxes ask for alike, so that none is certain. */
  readonly doubled: ReadonlySet<string>;
  /** Rows of a list that the page has. */
  readonly rows: ReadonlyMap<string, number>;
};

/** Scores nearer than this are equal. */
const equal = 0.05;

/** Gives every field its boxes. */
export function assign(matches: readonly Match[]): Assignment {
  const slots: Slot[] = [];
  const doubled = new Set<string>();
  const rows = new Map<string, number>();
  const byField = new Map<string, Match[]>();
  const byList = new Map<string, Match[]>();
  for (const match of withoutParts(matches)) {
    const { repeats, id } = match.known.field;
    const group = repeats === null ? byField : byList;
    const key = repeats ?? id;
    group.set(key, [...(group.get(key) ?? []), match]);
  }
  for (const [id, group] of byField) {
    const chosen = placesOf(firstOfRows(withoutSigned(group), matches));
    if (chosen.length === 0) doubled.add(id);
    for (const match of chosen) slots.push({ match, row: null });
  }
  for (const [list, group] of byList) {
    const asked = withoutSigned(group);
    const cards = numberedCards(asked) ?? cardsOf(asked);
    rows.set(list, cards.length);
    cards.forEach((card, row) => {
      for (const [id, same] of byId(card)) {
        const chosen = placesOf(same);
        if (chosen.length === 0) doubled.add(id);
        for (const match of chosen) slots.push({ match, row });
      }
    });
  }
  return { slots, doubled, rows };
}

/** Boxes but for the name under a signature: who signs writes it, where the page asks for the name elsewhere. */
function withoutSigned(group: readonly Match[]): readonly Match[] {
  const asked = group.filter(({ control }) => !control.texts.some(({ text }) => /(?:^|\()ký(?:,|\s)/iu.test(text)));
  return asked.length > 0 ? asked : group;
}

/** A group of ticks that is one choice takes its ticks with it; ticks that are flags of their own break the group. */
function withoutParts(matches: readonly Match[]): readonly Match[] {
  const groups = matches.filter(({ control }) => control.kind === "checkboxes");
  if (groups.length === 0) return matches;
  const flags = matches.filter(({ control }) => control.kind === "checkbox");
  const broken = new Set(
    groups.filter((group) => {
      const own = flags.filter((flag) => group.control.parts.includes(flag.control.parts[0]!));
      return own.length > 1 && own.some((flag) => flag.score >= group.score);
    }),
  );
  const taken = new Set(groups.filter((group) => !broken.has(group)).flatMap(({ control }) => control.parts));
  return matches.filter((match) => !broken.has(match) && !(match.control.kind === "checkbox" && taken.has(match.control.parts[0]!)));
}

/** The boxes of a field that stands once: the one that fits best, and further ones that ask for it in another way. */
function placesOf(group: readonly Match[]): readonly Match[] {
  const open = group.filter(({ control }) => control.closed === null);
  const usable = open.length > 0 ? open : group;
  const sorted = [...usable].sort((a, b) => b.score - a.score);
  const best = sorted[0]!;
  const near = sorted.filter(({ score }) => score > best.score - equal);
  const manners = new Map<string, Match[]>();
  for (const match of near) {
    const manner = mannerOf(match);
    manners.set(manner, [...(manners.get(manner) ?? []), match]);
  }
  const chosen: Match[] = [];
  for (const same of manners.values()) {
    if (same.length === 1) chosen.push(same[0]!);
    // Words that name one thing only may stand in two parts of a page; the same question twice in one part is a riddle.
    else if (same.every((match) => match.plainWords || match.score > 1) && distinctPlaces(same)) chosen.push(...same);
    else if (!same.every((match) => match === same[0] || again(match))) return [];
    else chosen.push(...same);
  }
  const shown = new Set(chosen.map(mannerOf));
  for (const match of sorted) {
    if (match.score <= best.score - equal && match.plainWords && !shown.has(mannerOf(match))) chosen.push(match);
  }
  return chosen;
}

/**
 * What a record has once, a page may ask in a list with several empty rows or numbered parts: it belongs into the first, unless something
 * stands there or the rows are those of another list.
 */
function firstOfRows(group: readonly Match[], all: readonly Match[]): readonly Match[] {
  const [first, ...others] = group;
  if (first === undefined || others.length === 0 || (first.control.column === "" && numberOf(first) !== "1")) return group;
  if (!others.every((match) => asksAgain(match, first))) return group;
  const border = borderOf(
    first.control.around,
    others.map(({ control }) => control.around),
  );
  const row = all.filter(({ control }) => control.around.includes(border));
  return row.every(({ control, known }) => control.value === "" && known.field.repeats === null) ? [first] : group;
}

function asksAgain({ control, ...match }: Match, first: Match): boolean {
  const labels = [control, first.control].map(
    ({ texts, kind }) => `${kind} ${texts.filter(({ source }) => source !== "name").map(({ text }) => text)}`,
  );
  if (control.row !== "" || first.control.row !== "" || labels[0] !== labels[1] || control.closed !== first.control.closed) return false;
  if (control.column !== "") return control.column === first.control.column && placeOf(control) === placeOf(first.control);
  const [own, its] = [{ ...match, control }, first].map(({ control: { headings } }) => (headings[0] ?? "").replace(/\d+/g, ""));
  return own === its && Number(numberOf({ ...match, control })) > 1;
}

/** The number of a part that is one of several: "Chủ nợ 2". */
function numberOf({ control: { headings, sections } }: Match): string {
  return sections === 0 ? "" : (/(?:^|\s)(?:số\s|thứ\s)?(\d{1,2})[.:)]?$/iu.exec(headings[0]!)?.[1] ?? "");
}

/**
 * The cards of a list whose every box says of which item it asks: "Họ tên (2)", "Mã ngành thứ hai", a heading "Thành viên 2". Notes are
 * numbered too ("Họ và tên (1)", "Ngày sinh (2)"): numbers are those of items where the same question comes with several, each once.
 */
function numberedCards(group: readonly Match[]): readonly (readonly Match[])[] | null {
  const cards: Match[][] = [];
  const ofField = new Map<KnownField, Set<number>>();
  let isNoted = false;
  for (const match of group) {
    const found = itemNumber(match);
    if (found === null || found.number > 99) return null;
    const own = ofField.get(match.known) ?? new Set();
    if (own.has(found.number)) return null;
    ofField.set(match.known, own.add(found.number));
    isNoted ||= found.asNote;
    while (cards.length < found.number) cards.push([]);
    cards[found.number - 1]!.push(match);
  }
  const isOne = cards.filter((card) => card.length > 0).length === 1;
  const comesAgain = [...ofField.values()].some(({ size }) => size > 1);
  return comesAgain || (isOne && !isNoted) ? cards : null;
}

/** The number of the item that a box names; `asNote` where it stands as the number of a note would. */
function itemNumber({
  control: { texts, row, column, headings, sections },
}: Match): { readonly number: number; readonly asNote: boolean } | null {
  const own = texts.find(({ source }) => source !== "name")?.text ?? row;
  for (const text of [own, column, ...headings.slice(0, Math.min(1, sections))]) {
    const [, asNote, ordinal, behind] = numbered.exec(text) ?? [];
    const said = asNote ?? behind ?? ordinal;
    if (said === undefined) continue;
    const number = /\d/.test(said) ? Number(said) : ordinals.indexOf(sameOrdinals.get(said.toLowerCase()) ?? said.toLowerCase()) + 1;
    if (number > 0) return { number, asNote: asNote !== undefined };
  }
  return null;
}

/** "(2)", "thứ hai", "dòng đầu"; a bare number only behind what items are called. */
const numbered =
  /\p{L}\s*\((\d{1,2})\)(?=\s*(?:,|[\s:*]*$))|(?:^|\s)(?:thứ|dòng(?: thứ)?)\s(nhất|đầu|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|\d{1,2})(?!\p{L})|(?:^|\s)(?:thành viên|tổ viên|xã viên|người|ngành(?: nghề)?|nghề|chủ sở hữu(?: hưởng lợi)?)(?: số)? (\d{1,2})(?!\d|\s*(?:chữ|số|tháng|năm))/iu;
const sameOrdinals: ReadonlyMap<string, string> = new Map([
  ["đầu", "nhất"],
  ["một", "nhất"],
  ["bốn", "tư"],
]);
const ordinals: readonly string[] = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** How a box asks: in words, under a unit, a second time. */
function mannerOf({ control }: Match): string {
  const text = `${control.texts[0]?.text ?? ""} ${control.row} ${control.column} ${control.units.join(" ")}`.toLowerCase();
  return [
    /bằng chữ|bang chu/.test(text) ? "words" : "",
    /triệu|trieu/.test(text) ? "million" : /nghìn|ngàn/.test(text) ? "thousand" : "",
    again({ control }) ? "again" : "",
  ].join(" ");
}

function again({ control }: Pick<Match, "control">): boolean {
  return /nhập lại|xác nhận lại|nhap lai/iu.test(control.texts[0]?.text ?? "");
}

function distinctPlaces(matches: readonly Match[]): boolean {
  return new Set(matches.map(({ control }) => placeOf(control))).size === matches.length;
}

/**
 * The cards, rows or columns of a list: the field that occurs most often shows where one item ends. Cards that ask for less than the fullest
 * ones are no further items.
 */
function cardsOf(all: readonly Match[]): readonly (readonly Match[])[] {
  const group = withoutTotals(all);
  const fields = [...byId(group).values()];
  const most = Math.max(...fields.map(({ length }) => length));
  if (most === 1) return [group];
  const guides = fields.filter(({ length }) => length === most).flat();
  const columns = columnsOf(fields, most);
  if (columns !== null) return columns;
  const guide = guides.filter(({ known }) => known === guides[0]!.known);
  const borders = guide.map(({ control }) =>
    borderOf(
      control.around,
      guide.filter((other) => other.control !== control).map((other) => other.control.around),
    ),
  );
  const cards: Match[][] = guide.map(() => []);
  for (const match of group) {
    const at = borders.findIndex((border) => match.control.around.includes(border));
    if (at >= 0) cards[at]!.push(match);
  }
  const outside = group.filter((match) => !cards.some((card) => card.includes(match)));
  const joined = joinedCards(cards, outside);
  if (joined !== null) return joined;
  if (outside.length * 2 > group.length || onceAnItem(group, guide, outside)) return cardsInOrder(group, guide);
  const fullest = Math.max(...cards.map((card) => new Set(card.map(({ known }) => known)).size));
  // The head of a page may name the one person whose card stands below.
  return cards.filter((card) => new Set(card.map(({ known }) => known)).size * 2 > fullest);
}

/** A list without the row of totals that the page keeps itself: closed boxes of figures where every other row has open ones. */
function withoutTotals(group: readonly Match[]): readonly Match[] {
  const isSum = ({ control, known }: Match): boolean =>
    control.closed === "read-only" && control.column !== "" && /^(?:money|number|percent|integer)$/.test(known.field.type);
  const open = new Set(
    group.filter(({ control }) => control.closed === null).map(({ control, known }) => `${known.field.id} ${control.column}`),
  );
  return group.filter((match) => !(isSum(match) && open.has(`${match.known.field.id} ${match.control.column}`)));
}

/**
 * The items of a list in two tables, who they are in the first and what else is asked of each, row by row, in the second. `null` where the
 * second names anybody, speaks of another kind of item or has other rows.
 */
function joinedCards(cards: readonly (readonly Match[])[], outside: readonly Match[]): readonly (readonly Match[])[] | null {
  if (outside.length === 0 || !cards.every((card) => card.some(({ known }) => isTelling(known.field)))) return null;
  const asked = new Set(cards.flat().map(({ known }) => known));
  if (outside.some(({ known, control }) => asked.has(known) || isTelling(known.field) || control.row !== "" || control.column === ""))
    return null;
  const more = cardsOf(outside);
  const sameRows = more.length === cards.length && more.flat().length === outside.length;
  const kinds = [cards, more].map((parts) => parts.map((part) => kindOver(part)));
  const sameKind = kinds[1]!.every((kind, at) => kind === "" || kind === kinds[0]![at]);
  return sameRows && sameKind ? cards.map((card, at) => [...card, ...more[at]!]) : null;
}

/** Which kinds of item the headings over a row name. */
function kindOver(card: readonly Match[]): string {
  return kindsNamed(
    card[0]!.known.field.repeats!,
    card.map((match) => ({ match })),
  );
}

/** The items of a table on its side, one a column: every question is a row and asks once in each column. `null` for any other shape. */
function columnsOf(fields: readonly (readonly Match[])[], count: number): readonly (readonly Match[])[] | null {
  const several = fields.filter(({ length }) => length > 1);
  const heads = several.find(({ length }) => length === count)!.map(({ control }) => control.column);
  const isTurned = several.every((same) => {
    const own = same.map(({ control }) => control.column);
    const { row } = same[0]!.control;
    return row !== "" && same.every(({ control }) => control.row === row) && new Set(own).size === own.length && !own.includes("");
  });
  return isTurned ? heads.map((head) => several.flatMap((same) => same.filter(({ control }) => control.column === head))) : null;
}

function byId(group: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const fields = new Map<string, Match[]>();
  for (const match of group) fields.set(match.known.field.id, [...(fields.get(match.known.field.id) ?? []), match]);
  return fields;
}

/** Whether the rest of every item stands behind its first row: each question once between a guide and the next. */
function onceAnItem(group: readonly Match[], guide: readonly Match[], outside: readonly Match[]): boolean {
  if (outside.length === 0) return false;
  const starts = guide.map((match) => group.indexOf(match));
  const itemOf = (match: Match): number => starts.findLastIndex((start) => start <= group.indexOf(match));
  const items = new Map<KnownField, number[]>();
  for (const match of outside) items.set(match.known, [...(items.get(match.known) ?? []), itemOf(match)]);
  return [...items.values()].every((at) => at.length === guide.length && at.every((item, index) => item === index));
}

/** Where nothing encloses an item, it goes on until its first question comes again. */
function cardsInOrder(group: readonly Match[], guide: readonly Match[]): readonly (readonly Match[])[] {
  const cards: Match[][] = [];
  const first = group[0]!.known;
  const starts = group.filter(({ known }) => known === first).length === guide.length ? first : guide[0]!.known;
  for (const match of group) {
    if (match.known === starts || cards.length === 0) cards.push([]);
    cards.at(-1)!.push(match);
  }
  return cards;
}

/** The outermost element round one box that is not round any of the others. */
function borderOf(path: readonly number[], others: readonly (readonly number[])[]): number {
  for (const step of path) if (!others.some((other) => other.includes(step))) return step;
  return path.at(-1)!;
}
