/** Which fields a control may ask for: its words against the dictionary, where its place lets them be asked. */
import type { FormField, FormId, FormOption } from "../../../core/forms/form-field.ts";
import { plainText } from "../../../core/forms/words.ts";
import type { SeenControl } from "../seen.ts";
import { contradicts, isOfFiscalYear, isSaid } from "./excluded.ts";
import { answersShare, kindFit, optionFit } from "./fit.ts";
import { headJoint } from "./heads.ts";
import type { KnownField, Lexicon, Variant } from "./lexicon.ts";
import { type Asking, askingsOf, trusts } from "./question.ts";
import { type Reading, readText } from "./read-text.ts";
import { isGeneral, onlyNames } from "./says.ts";
import type { Situation } from "./situation.ts";
import { asked, asOrganisation, mayBeGroup, renamed, type Whose } from "./whose.ts";
import { elsewhereOf, tellingOf, wordScore } from "./wording.ts";

/** A field that a control may ask for. Scores are 0–1. */
export type Candidate = {
  readonly known: KnownField;
  readonly score: number;
  /** What the words alone would score, wherever they stand. */
  readonly words: number;
  readonly variant: Variant | null;
  readonly text: string;
};

/** Below this a field is not matched; two fields closer than the margin are both refused. */
export const threshold = 0.62;
export const margin = 0.04;

/** The fields a control may ask for, best first. Remembered by what is seen of the control, since a page is looked at again and again. */
export function candidatesOf(control: SeenControl, situation: Situation, lexicon: Lexicon, form: FormId | null): readonly Candidate[] {
  const last = weighed.get(control);
  if (last !== undefined && last.situation === situation && last.form === form && last.lexicon === lexicon) return last.found;
  const { kind, type, texts, row, column, rowHead, headings, sections, units, options } = control;
  const { whose, time, paper, ofGroup, ofBranch, since, whole } = situation;
  const place = [[...whose.subjects], whose.other, whose.by, time, paper, ofGroup, ofBranch, since, whole];
  const shown = JSON.stringify([
    lexicon.spelling,
    form,
    place,
    kind,
    type,
    texts,
    row,
    column,
    rowHead,
    headings,
    sections,
    units,
    options,
  ]);
  let found = remembered.get(shown);
  if (found === undefined) {
    found = findCandidates(control, situation, lexicon, form);
    if (remembered.size > 20000) remembered.clear();
    remembered.set(shown, found);
  }
  weighed.set(control, { situation, lexicon, form, found });
  return found;
}

const remembered = new Map<string, readonly Candidate[]>();
/** What was found for a control last. */
const weighed = new WeakMap<
  SeenControl,
  { readonly situation: Situation; readonly lexicon: Lexicon; readonly form: FormId | null; readonly found: readonly Candidate[] }
>();

/** A control in its place: what its words are weighed with. */
type InPlace = {
  readonly control: SeenControl;
  /** The headings right over it. */
  readonly over: readonly Reading[];
  readonly situation: Situation;
  readonly lexicon: Lexicon;
  readonly form: FormId | null;
};

function findCandidates(control: SeenControl, situation: Situation, lexicon: Lexicon, form: FormId | null): readonly Candidate[] {
  const above = [...control.headings.slice(0, Math.min(2, control.sections)), ...(control.rowHead === "" ? [] : [control.rowHead])];
  const over = above.map((text) => readText(text, lexicon.spelling));
  const place: InPlace = { control, over, situation, lexicon, form };
  const asks = askingsOf(control, lexicon.spelling, situation).map((ask) => {
    const reading = asOrganisation(asked(ask.reading, situation.ofGroup), situation.whose);
    return { ...ask, reading: situation.ofBranch && reading.vague ? renamed(reading, "main", "unit") : reading };
  });
  // What an amount was before is asked in figures.
  if (situation.time === "former" && asks.some(({ reading }) => reading.tokens.get("@inWords") === 1)) return [];
  let bound: readonly Candidate[] = [];
  for (const ask of asks) {
    const found = [...score(ask, place), ...taxOfUnit(ask, place)].sort((a, b) => b.score - a.score);
    if (found.length > 0 && found[0]!.score >= threshold) return found;
    if (found.length > 0 && ask.binding) {
      bound = found;
      break;
    }
  }
  const joined = ofParts(asks[0]?.text ?? "", place);
  if (joined.length > 0) return joined;
  const answered = byOptions(asks, place);
  return answered.length > 0 ? answered : bound;
}

/** On the papers of a branch "Số lao động của chi nhánh" is asked for its tax registration. */
function taxOfUnit(ask: Asking, place: InPlace): readonly Candidate[] {
  if (place.form !== "branch" || !ask.reading.subjects.has("unit")) return [];
  const own = { ...ask, reading: renamed(ask.reading, "unit", null) };
  return score(own, place).filter(({ known }) => known.field.id.startsWith("tax."));
}

function score(ask: Asking, { control, over, situation, lexicon, form }: InPlace): readonly Candidate[] {
  const telling = tellingOf(ask.reading, lexicon);
  if (telling.weight === 0) return [];
  // Fields that share nothing but light words are none.
  const pool = new Set<KnownField>();
  for (const token of telling.tokens) for (const known of lexicon.byToken.get(token) ?? []) pool.add(known);
  const found: Candidate[] = [];
  const row = ask.text === control.column && control.row !== "" ? readText(control.row, lexicon.spelling) : null;
  const ofGroup = form !== null && !mayBeGroup.has(form) && ask.reading.ofGroup;
  const isSeat = [control.row, control.column].some((text) => text !== ask.text && seatAlone.test(plainText(lowest(text))));
  const { whose } = situation;
  const isDayAlone = telling.tokens.every((token) => token === "@day");
  const isOfUnit = whose.by === "place" && whose.subjects.size === 1 && whose.subjects.has("unit");
  for (const known of pool) {
    // Of figures the seat beside branches is a part, and so is a branch.
    if ((isSeat && figures.has(known.field.type)) || (isOfUnit && /^(?:yearly|capital)\./.test(known.field.id))) continue;
    if (!isOfTime(known, situation) || (ofGroup && namesOne.test(known.field.id))) continue;
    if (contradicts(ask.reading, known) || (ask.kin !== undefined && !sharesOne([...ask.kin], known.tokens))) continue;
    // The right answers may make up for words.
    const elsewhere = elsewhereOf(telling, known, control.options === null ? least : -1);
    if (elsewhere === null) continue;
    const fit = kindFit(control, known.field);
    if (fit === 0) continue;
    let best: Pick<Candidate, "score" | "words" | "variant"> | null = null;
    for (const variant of known.variants) {
      // "Từ ngày" alone may begin anything that this form asks; a box for day and month alone begins a fiscal year.
      if (
        known.field.type === "dayMonth"
          ? !isOfFiscalYear(control, ask.reading, over, variant)
          : isBare(variant) && !inForm(known.field, form)
      )
        continue;
      if (variant.tokens.size > 0 && !sharesOne(telling.tokens, variant.tokens)) continue;
      if (isDayAlone && known.field.id !== "dossier.date" && !isSaid(variant, ask, over)) continue;
      const rank = (1 - 0.022 * variant.rank) * (variant.outranked ? 0.94 : 1);
      const words = wordScore(ask, telling, elsewhere, over, variant, known, lexicon) * rank;
      if (words <= (best?.score ?? 0)) continue;
      const score = words * placeFit(ask.reading, situation.whose, variant, known);
      if (best === null || score > best.score || (score === best.score && words > best.words)) best = { score, words, variant };
    }
    if (best === null || !sharesAll(ask.needs, best.variant!)) continue;
    const factor = fit * ask.trust * (inForm(known.field, form) ? 1 : 0.85) * paperFit(known, best.variant!, situation);
    // A total is none of the items that it counts, nor an item's figure the total.
    const total = (row !== null && namesOther(row, known)) || (known.field.repeats !== null && isTotal(ask.reading)) ? 0.3 : 1;
    const isSure = answersFit(control, known, best.variant!);
    const sure = (score: number): number => (isSure ? 1 - (1 - score) * 0.6 : score) * total * factor;
    const words = sure(best.words);
    if (words > least) found.push({ known, score: best.score === 0 ? 0 : sure(best.score), words, variant: best.variant, text: ask.text });
  }
  const first =
    ask.prefers === undefined ? [] : found.filter(({ score, variant }) => score >= threshold && sharesAll(ask.prefers, variant!));
  return (first.length > 0 ? first : found).sort((a, b) => b.score - a.score);
}

function lowest(column: string): string {
  return column.split(headJoint).at(-1) ?? column;
}

function sharesAll(needs: Asking["needs"] = [], { tokens }: Variant): boolean {
  return needs.every((needed) => sharesOne([...needed], tokens));
}

const seatAlone = /^(?:tai )?(?:tru so|tru so chinh)$/;
const figures: ReadonlySet<FormField["type"]> = new Set(["money", "integer", "percent"]);

/** Words that score no more name nothing. */
const least = 0.3;

function sharesOne(tokens: readonly string[], others: { readonly has: (token: string) => boolean }): boolean {
  for (const token of tokens) if (others.has(token)) return true;
  return false;
}

/** What tells one entity from another. */
const namesOne = /^(?:name\.(?:vietnamese|own)|entity\.code)$/;

/** Whether a field is of the time that a place speaks of: before a change, of another period, or now. Number and papers of the entity stay. */
function isOfTime({ field, former }: KnownField, { time }: Situation): boolean {
  if (time === "other") return field.type === "date";
  return former === (time === "former") || (time === "former" && /^entity\.(?:code|certificate|foundedOn)/.test(field.id));
}

/** How well the place suits a field: whom its label names, else whom the words over it name. */
function placeFit(own: Reading, { subjects, other, by }: Whose, variant: Variant, known: KnownField): number {
  const isElsewhere = other !== null || (subjects.size > 0 && !subjects.has("main"));
  // "Từ ngày" alone is of whatever is spoken of.
  const generic = variant.shared || (isElsewhere && isBare(variant));
  const isMain = known.subjects.has("main");
  // "Tên đơn vị" under "Chi nhánh" is the branch's.
  const isVague = own.vague && by === "place" && subjects.size > 0 && !subjects.has("main");
  const left: string[] = [];
  if (!isVague) for (const subject of own.subjects) if (!variant.tokens.has(`s.${subject}`)) left.push(subject);
  // Another cooperative is asked as "hợp tác xã" too.
  if (other === "portal" || other === "twin" || (other === "party" && !(left.includes("main") && !own.vague))) return 0;
  // "Tên đơn vị" of somebody is where that one works.
  if (other === "person" && own.vague && by === "place") return 0;
  if (left.length > 0) {
    if (isOneOf(left, known)) return 1;
    return left.every((subject) => subject === "main") ? (generic ? 0.5 : 0.8) : generic ? 0.35 : 0.7;
  }
  if (own.stranger !== null && generic) return 0.35;
  // "Người liên hệ của cơ quan" is no office.
  if (own.stranger === "person" && personWords.some((word) => own.tokens.has(word) && !variant.tokens.has(word))) return 0.8;
  if (other !== null) return generic ? 0.35 : 0.9;
  // The words need their own subject, and nothing names it.
  const unnamed = variant.names && !generic && !isMain;
  if (isOneOf(subjects, known)) {
    if (by === "title") return unnamed || (variant.names && !isMain) ? 0.81 : 0.9;
    return by === "neighbour" ? 0.94 : variant.names ? 0.97 : 1;
  }
  if (by === "place" && subjects.size > 0) {
    if (unnamed) return 0.7;
    // Capital and revenue under another organisation's heading are that one's.
    if (isMain && everyOne(subjects, (subject) => organisations.has(subject))) return 0.5;
    const aboutMain = everyOne(subjects, (subject) => subject === "main");
    if (!generic) return isMain || aboutMain ? 0.95 : 0.8;
    return aboutMain ? 0.55 : 0.35;
  }
  const named = variant.names && !isMain ? 0.9 : 1;
  // Without any word about whose it is, it may be anybody's; only the entity itself goes without saying.
  return (generic ? (isMain ? 0.84 : 0.59) : 0.95) * named;
}

function isOneOf(subjects: Iterable<string>, { subjects: own }: KnownField): boolean {
  for (const subject of subjects) if (own.has(subject)) return true;
  return false;
}

function everyOne(subjects: Iterable<string>, holds: (subject: string) => boolean): boolean {
  for (const subject of subjects) if (!holds(subject)) return false;
  return true;
}

/** "Người" in both spellings. */
const personWords = (["key", "plain"] as const).flatMap((spelling) => [...readText("người", spelling).tokens.keys()]);

const organisations: ReadonlySet<string> = new Set(["enterprise", "predecessor", "creditor", "parentUnit", "legalEntityMember"]);

/** "Từ ngày", "đến ngày" and nothing else. */
function isBare({ tokens }: Variant): boolean {
  return tokens.size === 1 && (tokens.has("@from") || tokens.has("@to"));
}

/** "Ngày cấp" alone is that of the paper asked for just before. */
function paperFit({ issueOf }: KnownField, variant: Variant, { paper }: Situation): number {
  if (issueOf === null || variant.tokens.size !== 1) return 1;
  return paper === null ? 0.89 : paper === issueOf ? 1 : 0.3;
}

/** Whether a row is of something that the field is not asked with: "Trồng trọt" beside a column "Doanh thu", "Thành viên" beside "Nữ". */
function namesOther({ tokens }: Reading, { tokens: own, subjects }: KnownField): boolean {
  return [...tokens].some(
    ([token, share]) => share === 1 && token !== "s.main" && !own.has(token) && !(token.startsWith("s.") && subjects.has(token.slice(2))),
  );
}

function isTotal({ tokens }: Reading): boolean {
  return tokens.has("tông3") || tokens.has("tong");
}

function answersFit(control: SeenControl, { field }: KnownField, variant: Variant): boolean {
  return control.options !== null && !variant.shared && field.options !== null && optionFit(control, field) > 0.7;
}

/** Whether a form asks for the field at all. */
export function inForm(field: FormField, form: FormId | null): boolean {
  return form === null || field.forms.includes(form);
}

/** "Giám đốc/Người đại diện theo pháp luật" asks for whom of both the form knows. */
function ofParts(label: string, place: InPlace): readonly Candidate[] {
  const { situation, lexicon, form } = place;
  const parts = label.replace(/\([^()]*\)/g, " ").split(/\/|\shoặc\s/u);
  if (parts.length < 2 || form === null) return [];
  const found: Candidate[] = [];
  for (const text of parts) {
    const reading = asked(readText(text, lexicon.spelling), situation.ofGroup);
    if (reading.subjects.size === 0 || !onlyNames(reading)) return [];
    const ask: Asking = { reading, beside: null, text: label, binding: true, trust: 0.95 };
    const own = score(ask, { ...place, over: [] }).filter(
      ({ known, score }) => /\.fullName$/.test(known.field.id) && inForm(known.field, form) && score >= threshold,
    );
    found.push(...own.filter(({ known }) => !found.some((other) => other.known === known)));
  }
  return found;
}

/**
 * A question whose words tell nothing may still be known by its answers: those of one field of this form and of no other, under a label that
 * says no more than "Nội dung", "Hình thức" or what that field is asked with.
 */
function byOptions(all: readonly Asking[], { control, situation: { whose, time }, lexicon, form }: InPlace): readonly Candidate[] {
  const { kind, options } = control;
  const asks = all.filter(({ trust }) => trust > trusts.name);
  if (options === null || kind === "text" || whose.other !== null || asks.some(({ reading }) => reading.stranger !== null)) return [];
  const found: { readonly known: KnownField; readonly share: number }[] = [];
  for (const known of lexicon.all.values()) {
    const { field } = known;
    if (field.options === null || !inForm(field, form) || isYesNo(field.options) || known.former !== (time === "former")) continue;
    const share = answersShare(control, field);
    if (share >= 0.6) found.push({ known, share });
  }
  const most = Math.max(...found.map(({ share }) => share));
  const likely = found.filter(({ share, known }) => share > most - 0.2 && asks.every(({ reading }) => saysNoMore(reading, known, lexicon)));
  // What several people or things are asked in the same answers needs the place to decide.
  const shared = new Set(likely.map(({ known }) => [...known.subjects].join())).size > 1;
  return likely
    .map(({ known, share }) => {
      const place = placeFit(readText("", lexicon.spelling), whose, { ...known.variants[0]!, shared, names: false }, known);
      return { known, score: 0.75 * place * (share === 1 ? 1 : 0.9), words: 0.75, variant: null, text: "" };
    })
    .sort((a, b) => b.score - a.score);
}

/** Whether a label says nothing beyond general words and those of a field. */
function saysNoMore({ tokens }: Reading, known: KnownField, lexicon: Lexicon): boolean {
  return [...tokens].every(
    ([token, share]) =>
      share < 1 ||
      token === "s.main" ||
      // "GT", "HT": what an abbreviation stands for only the answers tell.
      /^[bcdđghklmnpqrstvx]{1,4}$/.test(token) ||
      (token.startsWith("s.") && known.subjects.has(token.slice(2))) ||
      known.vocabulary.has(token) ||
      isGeneral({ tokens: new Map([[token, share]]) }, lexicon.spelling),
  );
}

function isYesNo(options: readonly FormOption[]): boolean {
  return options.length === 2 && options[0]!.value === "yes";
}
