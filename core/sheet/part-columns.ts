/** Columns beside our fields whose heading says plainly what they are a part of. */
import { type FieldId, fieldDefinition } from "../model/fields.ts";
import type { PartFigure } from "../model/records.ts";
import { fold } from "../model/text.ts";
import type { HeaderColumn } from "./header-block.ts";
import { headerYears } from "./header-match.ts";
import { headerUnit, withoutUnit } from "./header-unit.ts";
import { headerReadings } from "./header-words.ts";
import type { MatchedColumn } from "./match-columns.ts";
import {
  amount,
  apartGroups,
  openShare,
  opensParts,
  otherContribution,
  otherFigure,
  partConcepts,
  partPhrases,
  personWholes,
  saysShare,
  shareOfDoing,
} from "./words/parts.ts";

/** Places in the list of columns: parts and their whole (`null` of a share); `signs` of those that make a total, plus by default. */
export type PartColumn = {
  readonly is: PartFigure["is"];
  readonly parts: readonly number[];
  readonly signs?: readonly number[];
  readonly whole: number | null;
};

/** The parts that a table has columns for. Pairs of our own fields are left to the rules that know them. */
export function partColumns(headers: readonly HeaderColumn[], matched: readonly MatchedColumn[]): PartColumn[] {
  const columns = headers.flatMap((header, at): Seen[] => {
    const column = matched[at];
    return column === undefined ? [] : [seen(header, column)];
  });
  const wholes = columns.map((_, at) => wholeOf(columns, at));
  const found: PartColumn[] = [];
  columns.forEach((one, at) => {
    if (one.field !== null || !one.numeric) return;
    const whole = wholes[at] ?? null;
    const paid = whole === null ? charterOf(columns, one) : null;
    if (whole !== null) found.push({ is: "part", parts: [at], whole });
    else if (paid !== null) found.push({ is: "paid", parts: [at], whole: paid });
    else if (isShareOfAll(one)) found.push({ is: "share", parts: [at], whole: null });
  });
  return [...found, ...apart(columns, wholes), ...closed(columns, wholes)];
}

/** Whether a label alone may be that of a part: what a form on its side asks beside our fields. */
export function mayBePart(label: string): boolean {
  const concepts = headerReadings(withoutUnit(label))[0]?.concepts ?? [];
  return (
    concepts.some((concept) => partConcepts.has(concept) || concept === "vongop") &&
    (concepts.includes("vongop") || subjectsIn(concepts).length > 0)
  );
}

/** A column while its whole is looked for. */
type Seen = {
  readonly path: readonly string[];
  /** Concepts of each level of the heading. */
  readonly levels: readonly (readonly string[])[];
  readonly text: string;
  readonly folded: string;
  /** The level that opens parts ("Trong đó"), -1 without one. */
  readonly opens: number;
  readonly field: FieldId | null;
  readonly numeric: boolean;
  readonly money: boolean;
  /** "người", "ha" in brackets at the end of the heading. */
  readonly unit: string;
  readonly years: readonly number[];
};

function seen({ path }: HeaderColumn, column: MatchedColumn): Seen {
  const text = path.join(" / ");
  return {
    path,
    levels: path.map((level) => headerReadings(withoutUnit(level))[0]?.concepts ?? []),
    text,
    folded: `${fold(text)}${text.includes("%") ? " %" : ""}`,
    opens: path.findIndex((level) => opensParts.test(level)),
    field: column.field,
    numeric: !column.sequence && column.answer === null && column.profile.filled > 0 && column.profile.number >= 0.5,
    money: headerUnit(text).scale !== null || (column.field !== null && fieldDefinition(column.field)?.type === "money"),
    unit: fold(/\(([^()]{1,15})\)\s*$/.exec(text)?.[1] ?? ""),
    years: headerYears(path),
  };
}

/** The column that holds the whole of another one, `null` where the words do not say it. */
function wholeOf(columns: readonly Seen[], at: number): number | null {
  const part = columns[at];
  if (part === undefined || !part.numeric || otherFigure.test(part.folded)) return null;
  const whole = (part.opens >= 0 ? openedBy(columns, at, part) : null) ?? personsOf(columns, part);
  const other = whole === null ? undefined : columns[whole];
  if (
    other === undefined ||
    whole === at ||
    !isWhole(other) ||
    part.years.some((year) => other.years.length > 0 && !other.years.includes(year))
  )
    return null;
  if (part.money ? !other.money : other.money && part.opens < 0) return null;
  // An amount or an area under the parts of a number of heads is none of them.
  if (!other.money && amount.test(fold(part.path.at(-1) ?? "")) && !amount.test(other.folded)) return null;
  return part.money || other.money || part.unit === "" || other.unit === "" || samePeople(part.unit, other.unit) ? whole : null;
}

/** Households, persons and members are all counted in heads; hectares and tons are not. */
function samePeople(one: string, other: string): boolean {
  return one === other || (heads.has(one) && heads.has(other));
}

const heads = new Set(["nguoi", "ho", "thanh vien", "tv", "lao dong", "ld", "xa vien", "ho gia dinh"]);

/** A total that nothing can take below one of its parts: no profit, which may hold a loss, no mean, no share. */
function isWhole({ numeric, field, folded }: Seen): boolean {
  const definition = field === null ? null : fieldDefinition(field);
  if (!numeric || otherFigure.test(folded) || field === "capital.owners") return false;
  return definition === null || ((definition.type === "integer" || definition.type === "money") && definition.signed === undefined);
}

/** "Tổng số | Trong đó: Nữ | DTTS": the total before the level that opens the parts. */
function openedBy(columns: readonly Seen[], at: number, part: Seen): number | null {
  const depth = part.opens;
  const before = (one: Seen): boolean => one.opens < 0 && part.path.slice(0, depth).every((level, index) => one.path[index] === level);
  let first = at;
  while (first > 0 && columns[first - 1] !== undefined && (columns[first - 1]?.opens === depth || depth > 0)) {
    const one = columns[first - 1];
    if (one === undefined || !(before(one) || one.opens === depth)) break;
    first--;
  }
  // Without a parent over both, the column right before the parts is their whole.
  const candidates =
    depth === 0 ? [first - 1] : columns.flatMap((one, index) => (index >= first && index < at && before(one) ? [index] : []));
  const totals = candidates.filter((index) => columns[index]?.levels.at(-1)?.includes("tong"));
  const [only, second] = totals.length > 0 ? totals : candidates;
  const whole = only === undefined || second !== undefined ? undefined : columns[only];
  if (only === undefined || whole === undefined || takesSome(whole)) return null;
  return depth > 0 || whole.path.length === 1 || totals.length > 0 ? only : null;
}

/** "Thành viên nữ", "LĐ là người DTTS": persons of whom another column counts all. */
function personsOf(columns: readonly Seen[], part: Seen): number | null {
  if (!takesSome(part)) return null;
  const level = part.levels.findLast((concepts) => subjectsIn(concepts).length > 0);
  const [subject, second] = subjectsIn(level ?? []);
  if (subject === undefined || second !== undefined) return null;
  const at = columns.findIndex(({ field }) => field === subject[1]);
  const whole = columns[at];
  if (whole === undefined || takesSome(whole)) return null;
  // Only some of the workers are regular ones; a household may send several persons.
  const says = (one: Seen, concept: string): boolean => one.levels.some((concepts) => concepts.includes(concept));
  if (["thuongxuyen", "thuengoai", "ho", "daunam", "moi", "giam"].some((concept) => says(whole, concept) && !says(part, concept)))
    return null;
  return says(part, "thuengoai") || says(part, "moi") || says(part, "giam") ? null : at;
}

function subjectsIn(concepts: readonly string[]) {
  return personWholes.filter(([concept]) => concepts.includes(concept));
}

/** Whether a heading counts only some of those it speaks of. */
function takesSome({ levels, folded, text }: Seen): boolean {
  return (
    levels.some((concepts) => concepts.some((concept) => partConcepts.has(concept))) ||
    partPhrases.test(folded) ||
    apartGroups[0]?.[1]?.says.test(text) === true
  );
}

/** What was paid of the charter capital stands beside the charter capital. */
function charterOf(columns: readonly Seen[], part: Seen): number | null {
  if (!part.levels.at(-1)?.includes("vongop") || otherContribution.test(part.folded)) return null;
  const at = columns.findIndex(({ field }) => field === "capital.charter");
  const charter = columns[at];
  if (charter === undefined || !charter.numeric || !charter.levels.some((concepts) => concepts.includes("dieule"))) return null;
  return part.years.every((year) => charter.years.length === 0 || charter.years.includes(year)) ? at : null;
}

/** "Tỷ lệ lao động nữ (%)": some of all, so never more than a hundred. */
function isShareOfAll(one: Seen): boolean {
  const own = one.path.at(-1) ?? "";
  const parent = one.path.at(-2) ?? "";
  if (!saysShare.test(`${fold(own)}${own.includes("%") ? " %" : ""}`) && !saysShare.test(fold(parent))) return false;
  if (openShare.test(one.folded) || /\p{L}\s*\/\s*\p{L}/u.test(own)) return false;
  return one.levels.some((concepts) => subjectsIn(concepts).length > 0) && (takesSome(one) || shareOfDoing.test(one.folded));
}

/** Women and men, poor and nearly poor, persons and households: parts of one whole that share nobody. */
function apart(columns: readonly Seen[], wholes: readonly (number | null)[]): PartColumn[] {
  return [...new Set(wholes)].flatMap((whole) => {
    if (whole === null) return [];
    return apartGroups.flatMap((group): PartColumn[] => {
      const members = group.map(({ says }) =>
        columns.flatMap((one, at) =>
          wholes[at] === whole && says.test(one.text) && !group.some((other) => other.says !== says && other.says.test(one.text))
            ? [at]
            : [],
        ),
      );
      const parts = members.flatMap(([at, more]) => (at === undefined || more !== undefined ? [] : [at]));
      return parts.length < 2 || members.some((list) => list.length > 1) || parts.every((at) => columns[at]?.field !== null)
        ? []
        : [{ is: "sum", parts, whole }];
    });
  });
}

/** "Trong đó: Nông nghiệp | Dịch vụ | Khác": where the last one takes the rest, the parts share nothing. */
function closed(columns: readonly Seen[], wholes: readonly (number | null)[]): PartColumn[] {
  return columns.flatMap((last, at): PartColumn[] => {
    const whole = wholes[at] ?? null;
    if (
      whole === null ||
      last.opens < 0 ||
      last.path.length !== last.opens + 2 ||
      !/^(?:cac )?(?:loai |nguon |phan |dich vu |muc )?khac$/.test(fold(last.path.at(-1) ?? ""))
    )
      return [];
    const parts = columns.flatMap((one, index) =>
      wholes[index] === whole && one.opens === last.opens && one.path[one.opens] === last.path[last.opens] ? [index] : [],
    );
    const flat = parts.every((index) => columns[index]?.path.length === last.path.length);
    return flat && parts.length > 1 ? [{ is: "sum", parts, whole }] : [];
  });
}
