import type { FormField, FormId, FormOption } from "../../../core/forms/form-field.ts";
import { plainText, wordsOf } from "../../../core/forms/words.ts";
import type { SeenControl, SeenText } from "../seen.ts";
import { kindFit, optionFit } from "./fit.ts";
import type { KnownField, Lexicon, Variant } from "./lexicon.ts";
import { dayWords, figureWords } from "./phrases.ts";
import { lightShare, type Reading, readText, type Spelling } from "./read-text.ts";

/** A field that a control may ask for. Scores are 0–1; `why` says what spoke for it, in Vietnamese. */
export type Candidate = {
  readonly known: KnownField;
  readonly score: number;
  /** The words fit other fields as well, and only the page's title says whose they are, or nothing at all. */
  readonly open: "title" | "nothing" | null;
  readonly variant: Variant | null;
  readonly text: string;
  readonly heading: string | null;
};

/** Below this a field is not matched; two fields closer than the margin are both refused. */
export const threshold = 0.62;
export const margin = 0.04;

/** The fields a control may ask for, best first. `ofGroup`: the papers are those of a group. Remembered by what is seen of the control, since a page is looked at again and again. */
export function candidatesOf(control: SeenControl, lexicon: Lexicon, form: FormId | null, ofGroup = false): readonly Candidate[] {
  const { kind, type, texts, row, column, headings, sections, units, options } = control;
  const shown = JSON.stringify([lexicon.spelling, form, ofGroup, kind, type, texts, row, column, headings, sections, units, options]);
  let found = remembered.get(shown);
  if (found === undefined) {
    found = findCandidates(control, lexicon, form, ofGroup);
    if (remembered.size > 20000) remembered.clear();
    remembered.set(shown, found);
  }
  return found;
}

const remembered = new Map<string, readonly Candidate[]>();

function findCandidates(control: SeenControl, lexicon: Lexicon, form: FormId | null, ofGroup: boolean): readonly Candidate[] {
  const spoken = control.headings.map((text) => readText(text, lexicon.spelling));
  // A member's representative is none of the group.
  const apart = spoken.slice(0, control.sections).some(({ subjects }) => [...subjects].some((id) => id !== "legal" && id !== "main"));
  const headings = ofGroup && !apart ? spoken.map(asOfGroup) : spoken;
  for (const written of askings(control, lexicon.spelling)) {
    const ask = ofGroup && !apart ? { ...written, reading: asOfGroup(written.reading) } : written;
    const found = score(ask, control, headings, lexicon, form);
    if (found.length > 0 && (found[0]!.score >= threshold || ask.binding)) return found;
  }
  return byOptions(control, headings, lexicon, form);
}

/** In the papers of a group "người đại diện" is the one of the group. */
function asOfGroup(reading: Reading): Reading {
  if (!reading.subjects.has("legal")) return reading;
  const tokens = new Map([...reading.tokens].map(([token, share]) => [token === "s.legal" ? "s.groupRep" : token, share]));
  return { ...reading, tokens, subjects: new Set([...reading.subjects].map((subject) => (subject === "legal" ? "groupRep" : subject))) };
}

/** The words of one label (or of row and column together), and the words round it that may complete them. */
type Asking = {
  readonly reading: Reading;
  readonly beside: Reading | null;
  readonly text: string;
  readonly binding: boolean;
  readonly trust: number;
};

const trusts: Readonly<Record<SeenText["source"], number>> = {
  label: 1,
  labelledby: 1,
  aria: 1,
  legend: 1,
  column: 1,
  row: 1,
  inside: 0.99,
  before: 0.97,
  placeholder: 0.96,
  title: 0.95,
  name: 0.88,
};
/** Sources that the page ties to the box: when they say something else, no other text is asked. */
const tied: ReadonlySet<SeenText["source"]> = new Set(["label", "labelledby", "aria", "legend", "column", "row", "inside"]);

function askings(control: SeenControl, spelling: Spelling): readonly Asking[] {
  const asks: Asking[] = [];
  const whole = underHeading(control, spelling);
  const under =
    whole === null ? null : { reading: readText(whole.text, spelling), beside: null, text: whole.text, binding: true, trust: 1 };
  if (under !== null && whole!.alone) return [under];
  const row = control.row === "" ? null : readText(control.row, spelling);
  const column = control.column === "" ? null : readText(control.column, spelling);
  const own = control.texts.filter(({ text }) => tells(readText(text, spelling)));
  // In a grid the cell is asked by its row and its column together; in a list by its column alone.
  if (own.every(({ source }) => !["label", "labelledby", "inside"].includes(source)) && (row !== null || column !== null)) {
    if (row !== null && tells(row)) {
      const text = column === null ? control.row : `${control.row} / ${control.column}`;
      asks.push({
        reading: column === null || isFigureColumn(control.column) ? row : joined(row, column),
        beside: null,
        text,
        binding: false,
        trust: 1,
      });
    }
    // "Thư điện tử" in the column "Kế toán trưởng" asks nothing that the column alone would.
    const wholeColumn = row === null || !tells(row) || !onlyNames(column) || onlyNames(row);
    if (column !== null && tells(column) && wholeColumn)
      asks.push({ reading: column, beside: row, text: control.column, binding: false, trust: 1 });
    if (asks.length > 0) return asks.length === 1 ? asks.map((ask) => ({ ...ask, binding: own.length === 0 })) : asks;
  }
  own.forEach(({ text, source }, index) => {
    const tail = afterColon(text);
    const lead = tail === null ? null : readText(text.slice(0, text.length - tail.length), spelling);
    const inTwo = tail !== null && lead !== null && !lead.stranger;
    const binding = index === own.length - 1 || tied.has(source);
    asks.push({
      reading: readText(text, spelling),
      beside: row ?? column,
      text,
      binding: binding && !inTwo,
      trust: trusts[source],
    });
    if (inTwo) {
      const { tokens, subjects, stranger } = readText(tail, spelling);
      const reading = { tokens, subjects: subjects.size > 0 ? subjects : lead.subjects, stranger };
      asks.push({ reading, beside: lead, text, binding, trust: trusts[source] * 0.95 });
    }
  });
  return under === null ? asks : [...asks.map((ask) => ({ ...ask, binding: false })), under];
}

/** "Trước thay đổi", "Vốn mới", "từ", "đến" say only when; what they ask for is what the heading over them names. */
function underHeading(
  { texts, row, column, headings, sections }: SeenControl,
  spelling: Spelling,
): { readonly text: string; readonly alone: boolean } | null {
  const own = texts.find(({ source }) => source !== "name")?.text ?? "";
  const label = own === "" ? column : own;
  const heading = sections > 0 ? headings[0] : undefined;
  if (heading === undefined || row !== "" || label.length > 60) return null;
  const plain = plainText(label.replace(/\([^()]*\)/g, " "));
  const edge = edges.get(plain);
  if (numberOrDay.has(plain)) return tells(readText(heading, spelling)) ? { text: `${label} ${heading}`, alone: true } : null;
  const rest = plain.replace(onlySaysWhen, " ").trim();
  if (edge === undefined && rest.length === plain.length) return null;
  const named = new Set(plainText(heading).split(" "));
  if (edge === undefined && rest !== "" && !rest.split(" ").every((word) => named.has(word))) return null;
  const when = label
    .replace(/\([^()]*\)/g, " ")
    .trim()
    .split(/\s+/)
    .slice(rest === "" ? 0 : rest.split(" ").length);
  const text = `${heading} ${edge ?? when.join(" ")}`;
  return tells(readText(heading, spelling)) ? { text, alone: edge !== undefined || rest === "" } : null;
}

const onlySaysWhen =
  /(?:^| )(?:(?:truoc|sau)(?: khi)? (?:thay doi|dieu chinh|bo sung)|truoc|sau|moi|cu|da dang ky|hien tai|hien nay|dang dang ky)$/;
/** "Số", "Ngày" under "Nghị quyết". */
const numberOrDay: ReadonlySet<string> = new Set(["so", "ngay"]);
const edges: ReadonlyMap<string, string> = new Map([
  ["tu", "từ ngày"],
  ["den", "đến ngày"],
]);

/** "2. Nơi đặt trụ sở: thôn" asks for what stands behind its colon. */
function afterColon(text: string): string | null {
  const tail = /^[^:]{3,60}:\s*([^:]*\p{L}{2}[^:]*):?\s*$/u.exec(text.slice(0, 200))?.[1];
  return tail ?? null;
}

function tells(reading: Reading): boolean {
  for (const share of reading.tokens.values()) if (share >= lightShare) return true;
  return false;
}

/** Whether a text says nothing but whose it is. */
function onlyNames(reading: Reading | null): boolean {
  return reading !== null && [...reading.tokens].every(([token, share]) => token.startsWith("s.") || share <= lightShare);
}

/** Whether a column says no more than "the figure", of whatever year or day. */
function isFigureColumn(text: string): boolean {
  const words = wordsOf(text.replace(/\([^()]*\)/g, " ")).map(({ plain }) => plain);
  const numbered = words.some((word) => /^\d+$/.test(word));
  return words.every((word) => /^\d+$/.test(word) || figures.has(word) || (numbered && days.has(word)));
}

const plainSet = (words: string): ReadonlySet<string> => new Set(words.split("|").map((word) => wordsOf(word)[0]!.plain));
const figures = plainSet(figureWords);
const days = plainSet(dayWords);

function joined(a: Reading, b: Reading): Reading {
  const tokens = new Map(a.tokens);
  for (const [token, share] of b.tokens) tokens.set(token, Math.max(share, tokens.get(token) ?? 0));
  return { tokens, subjects: new Set([...a.subjects, ...b.subjects]), stranger: a.stranger || b.stranger };
}

function score(
  ask: Asking,
  control: SeenControl,
  headings: readonly Reading[],
  lexicon: Lexicon,
  form: FormId | null,
): readonly Candidate[] {
  const { tokens } = ask.reading;
  let asked = 0;
  // Light words are never in the way.
  for (const [token, share] of tokens) if (share > lightShare) asked += lexicon.weight(token) * share;
  const lightOnly = asked === 0;
  if (lightOnly) for (const [token, share] of tokens) asked += lexicon.weight(token) * share;
  if (asked === 0) return [];
  const pool = new Set<KnownField>();
  // Fields that share nothing but light words are none.
  const telling = [...tokens].flatMap(([token, share]) => (lightOnly || share > lightShare ? [token] : []));
  for (const token of telling) for (const known of lexicon.byToken.get(token) ?? []) pool.add(known);
  const found: Candidate[] = [];
  for (const known of pool) {
    let best = 0;
    let chosen: Variant | null = null;
    let open: Candidate["open"] = null;
    let fit = -1;
    for (const variant of known.variants) {
      if (variant.tokens.size > 0 && !telling.some((token) => variant.tokens.has(token))) continue;
      if (fit < 0) fit = kindFit(control, known.field);
      if (fit === 0) break;
      const words = wordScore(ask, headings, control.sections, variant, known, lexicon, asked, lightOnly);
      if (words.score * fit <= best) continue;
      const place = placeScore(ask.reading, headings, control.sections, variant, known);
      const score = words.score * place.score * (1 - 0.022 * variant.rank) * (variant.outranked ? 0.94 : 1);
      if (score <= best) continue;
      best = score;
      chosen = variant;
      open = place.open;
    }
    if (chosen === null) continue;
    if (control.options !== null && !chosen.shared && known.field.options !== null && optionFit(control, known.field) > 0.7)
      best = 1 - (1 - best) * 0.6;
    // A total is none of the items that it counts.
    if (known.field.repeats !== null && isTotal(ask.reading)) best *= 0.3;
    const total = best * fit * ask.trust * (inForm(known.field, form) ? 1 : 0.85);
    if (total > 0.3)
      found.push({ known, score: total, open, variant: chosen, text: ask.text, heading: decisive(headings, control, known) });
  }
  return found.sort((a, b) => b.score - a.score);
}

function isTotal({ tokens }: Reading): boolean {
  return tokens.has("tông3") || tokens.has("tong");
}

/** How much of the label's words the variant has, and the other way round. */
function wordScore(
  ask: Asking,
  headings: readonly Reading[],
  sections: number,
  variant: Variant,
  known: KnownField,
  lexicon: Lexicon,
  asked: number,
  lightOnly: boolean,
): { readonly score: number } {
  const { tokens } = ask.reading;
  let matched = 0;
  let explained = 0;
  let told = false;
  for (const [token, share] of tokens) {
    const weight = share > lightShare || lightOnly ? lexicon.weight(token) * share : 0;
    const wanted = variant.tokens.get(token);
    if (wanted !== undefined) {
      explained += weight;
      matched += lexicon.weight(token) * wanted;
      if (weight > 0) told = true;
    } else if (token === "s.main" || (token.startsWith("s.") && known.subjects.has(token.slice(2)))) {
      explained += weight;
    } else if (known.vocabulary.has(token)) {
      explained += weight * 0.85;
    } else if (
      (["@inWords", "@amount"].includes(token) && known.field.type === "money") ||
      (token === "@percent" && known.field.type === "percent")
    ) {
      explained += weight * 0.9;
    }
  }
  if (variant.tokens.size === 0) {
    // "Hợp tác xã" alone asks for its name, "Trụ sở chính" for its address.
    const ofSeat = (): boolean => /(?:^| )(?:tru so|head office)(?: |$)/.test(plainText(ask.text));
    if (known.subjects.has("main") && (known.field.id === "headOffice.full") !== ofSeat()) return { score: 0 };
    const named = [...known.subjects].some((subject) => tokens.has(`s.${subject}`));
    // "Số thành viên" asks for a number, not for the member.
    const counted = [...tokens.values()].includes(lightShare);
    return { score: named && explained > 0 ? (explained / asked) ** 1.5 * (counted ? 0.6 : 1) : 0 };
  }
  if (matched === 0 || (!told && asked > 0)) return { score: 0 };
  const own = matched;
  for (const [token, share] of variant.tokens) {
    if (tokens.has(token)) continue;
    if (token === "s.main" && known.subjects.has("main")) matched += lexicon.weight(token) * share;
    else if (ask.beside?.tokens.has(token)) matched += lexicon.weight(token) * share * 0.8;
    else if (headings.slice(0, Math.min(2, sections)).some((heading) => heading.tokens.has(token)))
      matched += lexicon.weight(token) * share * 0.75;
  }
  // The heading may complete a label, not replace it.
  if (own < variant.weight * 0.3) return { score: 0 };
  const recall = matched / variant.weight;
  // Of a long official label people print a part; enough of its own words are enough.
  const enough = matched > 4.5 && explained > asked * 0.95 ? recall + (1 - recall) * 0.4 : recall;
  // "Góp vốn" and "không góp vốn" differ by the one word that counts; "có … không" only asks.
  const denies = (words: ReadonlyMap<string, number>): boolean =>
    (words.has("không") || words.has("khong")) && !words.has("co1") && !words.has("co");
  return { score: enough * (explained / asked) * (denies(variant.tokens) === denies(tokens) ? 1 : 0.7) };
}

type Place = { readonly score: number; readonly open: Candidate["open"] };

/**
 * Whether the place on the page is the field's: whom label and headings speak of. `open`: nothing but the page's title says it, so that a
 * neighbour may.
 */
function placeScore(own: Reading, headings: readonly Reading[], sections: number, variant: Variant, known: KnownField): Place {
  const generic = variant.shared;
  const mine = ({ subjects }: Reading): boolean => [...known.subjects].some((subject) => subjects.has(subject));
  const left = [...own.subjects].filter((subject) => !variant.tokens.has(`s.${subject}`));
  if (left.length > 0) {
    if (left.some((subject) => known.subjects.has(subject))) return { score: 1, open: null };
    const aboutMain = left.every((subject) => subject === "main");
    return { score: aboutMain ? (generic ? 0.5 : 0.8) : generic ? 0.35 : 0.7, open: null };
  }
  // A heading of unknown words may name anybody.
  let unknownOver = false;
  // The words need their own subject, and nothing names it.
  const unnamed = variant.names && !generic && !known.subjects.has("main");
  for (const heading of headings.slice(0, sections)) {
    if (heading.subjects.size === 0 && !heading.stranger) {
      unknownOver ||= generic && speaksUnknown(heading);
      continue;
    }
    if (heading.stranger) return { score: generic ? 0.35 : 0.9, open: null };
    if (mine(heading)) return { score: variant.names ? 0.97 : 1, open: null };
    const aboutMain = [...heading.subjects].every((subject) => subject === "main");
    if (unnamed) return { score: 0.7, open: null };
    if (!generic) return { score: known.subjects.has("main") || aboutMain ? 0.95 : 0.8, open: null };
    return { score: aboutMain ? 0.55 : 0.35, open: null };
  }
  const title = headings.slice(sections).find(({ subjects }) => subjects.size > 0);
  const named = variant.names && !known.subjects.has("main") ? 0.9 : 1;
  if (title !== undefined && mine(title)) return { score: 0.9 * named, open: generic ? "title" : null };
  return { score: (generic ? 0.84 : 0.95) * named * (unknownOver ? 0.7 : 1), open: generic ? "nothing" : null };
}

/** Whether a heading says nothing but words that belong to no field of anybody: "Trạm thu mua". */
function speaksUnknown({ tokens }: Reading): boolean {
  return tokens.size > 0 && [...tokens].every(([token, share]) => share === 1 && !token.startsWith("@") && !token.startsWith("s."));
}

function decisive(headings: readonly Reading[], control: SeenControl, known: KnownField): string | null {
  const at = headings.findIndex((heading) => [...known.subjects].some((subject) => heading.subjects.has(subject)));
  return at < 0 ? null : control.headings[at]!;
}

export function inForm(field: FormField, form: FormId | null): boolean {
  return form === null || field.forms.includes(form);
}

/** A question without telling words may still be known by its answers. */
function byOptions(control: SeenControl, headings: readonly Reading[], lexicon: Lexicon, form: FormId | null): readonly Candidate[] {
  if (control.options === null || control.options.length < 2 || control.options.length > 12) return [];
  const found: Candidate[] = [];
  for (const known of lexicon.all.values()) {
    const { field } = known;
    if (field.options === null || !inForm(field, form) || isYesNo(field.options)) continue;
    if (optionFit(control, field) < 0.999) continue;
    const place = placeScore(emptyReading, headings, control.sections, { ...known.variants[0]!, shared: true }, known);
    found.push({
      known,
      score: 0.75 * place.score,
      open: place.open,
      variant: null,
      text: "",
      heading: decisive(headings, control, known),
    });
  }
  return found.sort((a, b) => b.score - a.score);
}

const emptyReading: Reading = { tokens: new Map(), subjects: new Set(), stranger: false };

function isYesNo(options: readonly FormOption[]): boolean {
  return options.length === 2 && options[0]!.value === "yes";
}
