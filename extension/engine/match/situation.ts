/**
 * Whose box is this, and of which time: decided for every control from the words round it, before any label is matched. A page is divided
 * by its headings, by the heads of its columns, and by questions that name somebody and are followed by more about the same one.
 */
import type { FormId } from "../../../core/forms/form-field.ts";
import { wordsOf } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";
import type { KnownField, Lexicon } from "./lexicon.ts";
import { headingWords } from "./people.ts";
import { contentOf, hintsOf, labelOf, sidesOf } from "./question.ts";
import { type Reading, readText, type Spelling } from "./read-text.ts";

/** Whose values the boxes of a place ask for. */
export type Whose = {
  /** Subjects of fields; empty when nothing says whose. */
  readonly subjects: ReadonlySet<string>;
  /** Somebody of whom no record speaks; "unknown": the words over the box are of nobody we know. */
  readonly other: "person" | "party" | "portal" | "unknown" | null;
  readonly by: "place" | "neighbour" | "title";
  /** The words that say so, empty for a part of the portal. */
  readonly text: string;
};

export type Situation = {
  readonly whose: Whose;
  readonly time: "former" | "other" | null;
  /** The paper asked for just before, whose date and place of issue may follow. */
  readonly paper: Paper | null;
  /** "Người đại diện" is the one of the group. */
  readonly ofGroup: boolean;
};

export type Paper = "certificate" | "passport" | "personalId";

/** What the record and its form say of time and of the one represented. */
export type Frame = { readonly form: FormId | null; readonly year: number | null; readonly ofGroup: boolean };

const nobody: Whose = { subjects: new Set(), other: null, by: "title", text: "" };

/** The situation of every control. `known`: controls whose field portal data tells. */
export function situate(
  controls: readonly SeenControl[],
  lexicon: Lexicon,
  frame: Frame,
  known: ReadonlyMap<SeenControl, KnownField> = new Map(),
): ReadonlyMap<SeenControl, Situation> {
  const steps = situating(controls, lexicon, frame, known);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `situate` in steps, one a control, for pages of thousands of boxes; asked again for the same page it remembers. */
export function* situating(
  controls: readonly SeenControl[],
  lexicon: Lexicon,
  frame: Frame,
  known: ReadonlyMap<SeenControl, KnownField>,
): Generator<void, ReadonlyMap<SeenControl, Situation>> {
  const key = `${lexicon.spelling} ${frame.form} ${frame.year} ${frame.ofGroup}`;
  const before = known.size === 0 ? remembered.get(controls) : undefined;
  if (before?.key === key) return before.situations;
  const { spelling } = lexicon;
  const page = pageWords(controls, lexicon);
  const situations = new Map<SeenControl, Situation>();
  let place = "";
  let run: Run | null = null;
  let paper: Paper | null = null;
  for (const control of controls) {
    yield;
    const here = placeOf(control);
    if (here !== place) {
      place = here;
      run = null;
      paper = paperOf(control.headings.slice(0, 1).map((text) => readText(text, spelling)));
    }
    const ofGroup = frame.ofGroup && !isApart(control, spelling);
    const said = ownReading(control, spelling);
    const own = said === null ? null : asked(said, ofGroup);
    const region = regionOf(control, page, lexicon, ofGroup);
    const field = known.get(control);
    const after = run;
    run = field === undefined ? nextRun(run, own, region, lexicon) : { subjects: field.subjects, other: null, left: endless };
    const whose = own !== null && field === undefined ? withNeighbour(region, after, own, control, lexicon) : region;
    situations.set(control, { whose, time: timeOf(control, own, page, spelling, frame), paper, ofGroup });
    paper = paperOf(own === null ? [] : [own]) ?? paper;
  }
  if (known.size === 0) remembered.set(controls, { key, situations });
  return situations;
}

const remembered = new WeakMap<
  readonly SeenControl[],
  { readonly key: string; readonly situations: ReadonlyMap<SeenControl, Situation> }
>();

/** Whether two controls stand under the same headings. */
export function placeOf({ headings, sections, column, row, texts }: SeenControl): string {
  const beside = texts.length > 0 && row === "" ? column : "";
  return `${headings.slice(0, sections).join(" | ")} | ${beside}`;
}

// ---- regions

type PageWords = {
  /** Headings that can make nobody unknown: over most of the page, or over a question that names the entity. */
  readonly plain: ReadonlySet<string>;
  /** What the page says is new, and what forms ask of before a change. */
  readonly renewed: ReadonlySet<string>;
};

function pageWords(controls: readonly SeenControl[], { spelling, formerly }: Lexicon): PageWords {
  const counts = new Map<string, number>();
  const plain = new Set<string>();
  for (const control of controls) {
    const over = new Set(control.headings.slice(0, control.sections));
    for (const text of over) counts.set(text, (counts.get(text) ?? 0) + 1);
    const own = ownReading(control, spelling);
    const nearest = control.headings[0];
    if (own !== null && nearest !== undefined && namesEntity(own)) plain.add(nearest);
  }
  for (const [text, count] of counts) if (count * 5 > controls.length * 3) plain.add(text);
  const renewed = new Set(formerly);
  const addNew = (text: string): void => {
    const reading = readText(text, spelling);
    if (reading.isNew) renewed.add(contentOf(reading));
  };
  for (const text of counts.keys()) addNew(text);
  for (const control of controls) for (const text of [labelOf(control), control.row, control.column]) if (text !== "") addNew(text);
  return { plain, renewed };
}

function namesEntity({ subjects, vague, stranger }: Reading): boolean {
  return subjects.size === 1 && subjects.has("main") && !vague && stranger === null;
}

/** Whose the place is, by the nearest words over it that name anybody. */
function regionOf(control: SeenControl, page: PageWords, lexicon: Lexicon, ofGroup: boolean): Whose {
  if (control.furniture !== null) return { subjects: new Set(), other: "portal", by: "place", text: "" };
  let unknown: Whose | null = null;
  const hints = hintsOf(control);
  const sides = [...hints, ...sidesOf(control, lexicon.spelling)];
  const over = control.headings.slice(0, control.sections);
  for (const text of [...sides, ...over]) {
    const certain = !sides.includes(text) && !control.lines.includes(text) && !page.plain.has(text);
    const verdict = verdictOf(text, certain, lexicon, ofGroup);
    if (verdict === null || (verdict.other !== null && hints.includes(text))) continue;
    if (verdict.other !== "unknown") {
      // What is unknown within a person's part is a side of that person; within the entity's it may be anybody.
      if (unknown !== null && (verdict.subjects.has("main") || verdict.other !== null)) return verdict.other === null ? unknown : verdict;
      return verdict;
    }
    unknown ??= verdict;
  }
  if (unknown !== null) return unknown;
  for (const text of control.headings.slice(control.sections)) {
    const { subjects } = asked(readText(text, lexicon.spelling), ofGroup);
    if (subjects.size > 0) return { subjects, other: null, by: "title", text };
  }
  return nobody;
}

function verdictOf(text: string, certain: boolean, lexicon: Lexicon, ofGroup: boolean): Whose | null {
  const reading = asked(readText(text, lexicon.spelling), ofGroup);
  const { subjects, stranger } = reading;
  const is = (other: Whose["other"]): Whose => ({ subjects: new Set(), other, by: "place", text });
  if (stranger !== null) return stranger === "thing" ? (certain ? is("unknown") : null) : is(stranger);
  const strange = shareUnknown(reading, lexicon);
  const isNamed = subjects.size > 0 && !(reading.vague && strange > 0);
  if (isNamed) return { subjects, other: null, by: "place", text };
  return certain && strange >= (subjects.size > 0 ? 0.01 : 0.5) ? is("unknown") : null;
}

/** In the papers of a group "người đại diện" is the one of the group. */
export function asked(reading: Reading, ofGroup: boolean): Reading {
  if (!ofGroup || !reading.subjects.has("legal")) return reading;
  const tokens = new Map([...reading.tokens].map(([token, share]) => [token === "s.legal" ? "s.groupRep" : token, share]));
  return { ...reading, tokens, subjects: new Set([...reading.subjects].map((subject) => (subject === "legal" ? "groupRep" : subject))) };
}

/** A member's representative is none of the group. */
function isApart({ headings, sections }: SeenControl, spelling: Spelling): boolean {
  const over = headings.slice(0, sections).flatMap((text) => [...readText(text, spelling).subjects]);
  return over.some((subject) => subject !== "legal" && subject !== "main");
}

/** The share of words that no field is asked with and no heading is made of. */
function shareUnknown({ tokens }: Reading, lexicon: Lexicon): number {
  const ordinary = ordinaryWords(lexicon.spelling);
  let all = 0;
  let unknown = 0;
  for (const [token, share] of tokens) {
    if (share < 1) continue;
    all++;
    if (!token.startsWith("@") && !token.startsWith("s.") && !lexicon.knows(token) && !ordinary.has(token)) unknown++;
  }
  return all === 0 ? 0 : unknown / all;
}

const ordinary: Partial<Record<Spelling, ReadonlySet<string>>> = {};

function ordinaryWords(spelling: Spelling): ReadonlySet<string> {
  ordinary[spelling] ??= new Set(headingWords.split("|").flatMap((words) => wordsOf(words).map((word) => word[spelling])));
  return ordinary[spelling];
}

// ---- runs: on pages without headings a person's questions follow the one that names the person

type Run = { readonly subjects: ReadonlySet<string>; readonly other: Whose["other"]; readonly left: number };

const endless = Number.POSITIVE_INFINITY;
/** How many boxes behind somebody unknown may still be theirs although the heading speaks of the entity. */
const closeBehind = 3;

function nextRun(run: Run | null, own: Reading | null, region: Whose, lexicon: Lexicon): Run | null {
  const gone = run === null || run.left <= 1 ? null : { ...run, left: run.left - 1 };
  if (own === null) return gone;
  const { subjects, stranger } = own;
  const whole = region.subjects.has("main") ? closeBehind + 1 : endless;
  if (stranger === "person" || stranger === "party") return { subjects: new Set(), other: stranger, left: whole };
  const strong = [...subjects].filter((subject) => subject !== "main");
  if (strong.length > 0) return { subjects: new Set(strong), other: null, left: endless };
  if (subjects.size > 0) return own.vague ? gone : { subjects, other: null, left: closeBehind + 1 };
  if (isPersonal(own)) {
    // In a list of persons the next person's row ends what was asked of an organisation.
    if (isSomebodys(region)) return run?.subjects.has("main") === true ? null : run;
    return run ?? { subjects: new Set(), other: "unknown", left: whole };
  }
  return lexicon.ofEntity(own.tokens) ? null : gone;
}

/** Questions that only a person is asked. */
const personal: readonly string[] = ["@fullName", "@birthDate", "@gender", "@personalId"];

function isPersonal({ tokens }: Reading): boolean {
  return personal.some((token) => tokens.has(token));
}

function isSomebodys({ subjects, other }: Whose): boolean {
  return other !== null || [...subjects].some((subject) => subject !== "main");
}

/** Subjects whose heading may also stand over questions on the entity itself: "Danh sách thành viên", then its name and code. */
const lists: ReadonlySet<string> = new Set(["member", "groupMember", "line", "owner", "parentUnit"]);

/** A question that names nobody is of the one asked about just before, unless the place is somebody's. */
function withNeighbour(region: Whose, run: Run | null, own: Reading, control: SeenControl, lexicon: Lexicon): Whose {
  if (own.subjects.size > 0 || own.stranger !== null || lexicon.ofEntity(own.tokens)) return region;
  if (run === null) return region;
  const inHead =
    run.subjects.has("main") && !isPersonal(own) && [...region.subjects].every((subject) => lists.has(subject)) && region.other === null;
  if (region.by === "place" && !inHead && (isSomebodys(region) || (region.subjects.has("main") && run.other === null))) return region;
  return { subjects: run.subjects, other: run.other, by: "neighbour", text: control.headings[0] ?? "" };
}

// ---- time and papers

/** The nearest words that speak of a time decide, but "mới" on the box or over it ends the search. */
function timeOf(control: SeenControl, own: Reading | null, page: PageWords, spelling: Spelling, { form, year }: Frame): Situation["time"] {
  const near = [labelOf(control), control.row, control.column];
  // "Tên hiện tại" is what was before only beside "Tên mới"; a column of what stands is always beside another.
  const isStanding = (reading: Reading): boolean =>
    reading.time === "standing" && form === "change" && !reading.isNew && page.renewed.has(contentOf(reading));
  const isOther = ({ time }: Reading): boolean => time === "other" || (time === "expected" && form?.startsWith("yearly") === true);
  for (const [index, text] of near.entries()) {
    if (text === "") continue;
    const reading = index === 0 && own !== null ? own : readText(text, spelling);
    if (isOfAnotherYear(text, index === 2, year) || isOther(reading)) return "other";
    const inColumn = index === 2 && form === "change" && reading.time === "standing" && !reading.isNew;
    if (reading.time === "former" || inColumn || isStanding(reading)) return "former";
  }
  if (near.some((text) => text !== "" && readText(text, spelling).isNew)) return null;
  for (const text of control.headings.slice(0, control.sections)) {
    const reading = readText(text, spelling);
    if (isOfAnotherYear(text, false, year) || isOther(reading)) return "other";
    if (reading.time === "former" || isStanding(reading)) return "former";
    if (reading.isNew) return null;
  }
  return null;
}

/** A column that names its year is that year's; elsewhere only "năm 2025" names one. */
function isOfAnotherYear(text: string, isColumn: boolean, year: number | null): boolean {
  if (year === null) return false;
  const years = [...text.matchAll(isColumn ? /(?<!\d)((?:19|20)\d\d)(?!\d)/g : /(?:năm|nam|year)\s+((?:19|20)\d\d)(?!\d)/giu)].map(
    ([, found]) => found!,
  );
  return years.length > 0 && !years.includes(String(year));
}

function paperOf(readings: readonly Reading[]): Paper | null {
  for (const { tokens } of readings) {
    if (tokens.has("@certificate")) return "certificate";
    if (tokens.has("@passport")) return "passport";
    if (tokens.has("@personalId")) return "personalId";
  }
  return null;
}

/** What the control's own words say. */
function ownReading(control: SeenControl, spelling: Spelling): Reading | null {
  const text = labelOf(control);
  return text === "" ? null : readText(text, spelling);
}
