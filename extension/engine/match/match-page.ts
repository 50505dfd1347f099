/** Which field each control of a page asks for. Pure: it sees texts, not nodes, and no values of the record. */
import type { FormId } from "../../../core/forms/form-field.ts";
import type { Said } from "../../../core/model/language.ts";
import type { Portal, PortalField } from "../../portals/portal.ts";
import type { SeenControl } from "../seen.ts";
import { kindFit } from "./fit.ts";
import { type KnownField, type Lexicon, lexiconOf } from "./lexicon.ts";
import { withOwnRow } from "./own-row.ts";
import { portalEntries, portalHits } from "./portal-match.ts";
import { labelOf } from "./question.ts";
import { spellingOf } from "./read-text.ts";
import { type Candidate, candidatesOf, inForm, margin, threshold } from "./score.ts";
import { placeOf, type Situation, situate, situating } from "./situation.ts";
import { subjectsOf } from "./subjects.ts";
import type { Frame } from "./whose.ts";

/** A control and the field it asks for. */
export type Match = {
  readonly control: SeenControl;
  readonly known: KnownField;
  readonly score: number;
  /** The label that spoke for it and the heading that decided. */
  readonly because: readonly Said[];
  readonly entry: PortalField | null;
  /** The words alone name the field: a second box with them asks for the same thing. */
  readonly plainWords: boolean;
};

export type PageMatch = {
  readonly matches: readonly Match[];
  /** Controls that two or more fields fit equally well. */
  readonly ambiguous: readonly { readonly control: SeenControl; readonly fields: readonly string[] }[];
  /** Controls whose words would ask for these fields, but whose place is somebody else's, of another time, or nobody's that is known. */
  readonly apart: readonly { readonly control: SeenControl; readonly fields: readonly string[]; readonly situation: Situation }[];
  /** Controls that portal data says to leave alone. */
  readonly left: readonly SeenControl[];
};

/** What a record says of the pages that it may fill. */
export type About = {
  /** Subjects of which one entity has only one: a representative is of the cooperative or of the group. */
  readonly absent: ReadonlySet<string>;
  /** The year of its figures, `null` where it names none. */
  readonly year: number | null;
  /** Whether it says the same under two fields, so that a box of either gets the same. */
  readonly same?: (a: string, b: string) => boolean;
  /** What the cooperative or group is called. */
  readonly name?: string | null;
};

/** Weighs the controls of a page ahead of `matchPage`, one a turn, for callers that must let others have theirs in between. */
export function* weighPage(seen: readonly SeenControl[], form: FormId | null, about: About): Generator<void, void> {
  const controls = withOwnRow(seen, about.name ?? null);
  const lexicon = lexiconFor(controls);
  const situations = yield* situating(controls, lexicon, frameOf(form, about), new Map());
  for (const control of controls) {
    candidatesOf(control, situations.get(control)!, lexicon, form);
    yield;
  }
}

/** The dictionary in the spelling of a page. */
export function lexiconFor(controls: readonly SeenControl[]): Lexicon {
  let lexicon = lexicons.get(controls);
  if (lexicon === undefined) {
    lexicon = findLexicon(controls);
    lexicons.set(controls, lexicon);
  }
  return lexicon;
}

const lexicons = new WeakMap<readonly SeenControl[], Lexicon>();

function findLexicon(controls: readonly SeenControl[]): Lexicon {
  return lexiconOf(spellingOf(controls.flatMap((control) => [labelOf(control), control.row, control.column])));
}

function frameOf(form: FormId | null, { absent, year }: About): Frame {
  return { form, year, ofGroup: absent.has("legal") && !absent.has("groupRep") };
}

/** Matches the controls of a page. */
export function matchPage(seen: readonly SeenControl[], form: FormId | null, portal: Portal | null, about: About): PageMatch {
  const controls = withOwnRow(seen, about.name ?? null);
  const lexicon = lexiconFor(controls);
  const hits = portalHits(controls, portalEntries(portal, controls), form);
  const told = new Map<SeenControl, KnownField>();
  for (const [control, { field }] of hits) {
    const known = field === null ? undefined : lexicon.all.get(field);
    if (known !== undefined) told.set(control, known);
  }
  const situations = situate(controls, lexicon, frameOf(form, about), told);
  const matches: Match[] = [];
  const ambiguous: { control: SeenControl; fields: readonly string[] }[] = [];
  const alike: Match[] = [];
  const apart: { control: SeenControl; fields: readonly string[]; situation: Situation }[] = [];
  const left: SeenControl[] = [];
  for (const control of controls) {
    const hit = hits.get(control);
    if (hit !== undefined) {
      const known = told.get(control);
      if (known === undefined) left.push(control);
      else if (kindFit(control, known.field) > 0)
        matches.push({
          control,
          known,
          score: 2,
          because: [{ vi: `tên ô “${control.name}”`, en: `name of the box “${control.name}”` }],
          entry: hit.entry,
          plainWords: false,
        });
      continue;
    }
    const situation = situations.get(control)!;
    const candidates = candidatesOf(control, situation, lexicon, form).filter(
      ({ known }) => ![...known.subjects].some((subject) => about.absent.has(subject)),
    );
    const best = candidates[0];
    if (best === undefined || best.score < threshold) {
      const fields = candidates.filter(({ words }) => words >= threshold).map(({ known }) => known.field.id);
      if (fields.length > 0) apart.push({ control, fields, situation });
      continue;
    }
    const isAsked = inForm(best.known.field, form);
    // "Thành viên" among the figures of a year is one of them.
    const isOwn = ({ known: { field } }: Pick<Candidate, "known">): boolean =>
      form?.startsWith("yearly") === true && field.id.startsWith("yearly.");
    const rivals = candidates.filter(
      ({ score, known }) =>
        score > best.score - margin &&
        known !== best.known &&
        (!isAsked || inForm(known.field, form)) &&
        !(isOwn(best) && score < best.score && !isOwn({ known })),
    );
    const match: Match = {
      control,
      known: best.known,
      score: best.score,
      because: reasons(best, situation),
      entry: null,
      plainWords: best.variant !== null && !best.variant.shared,
    };
    if (rivals.length === 0) matches.push(match);
    else if (rivals.every(({ known }) => about.same?.(known.field.id, best.known.field.id))) alike.push(match);
    else ambiguous.push({ control, fields: [best, ...rivals].map(({ known }) => known.field.id) });
  }
  // Whichever of them is asked, the answer is one; unless another box asks for it already.
  for (const match of alike)
    if (matches.some(({ known }) => known === match.known)) ambiguous.push({ control: match.control, fields: [match.known.field.id] });
    else matches.push(match);
  return { matches: withoutWholes(matches, controls, lexicon.all, form), ambiguous, apart, left };
}

/** "Địa chỉ" right beside boxes for commune and province asks for what is left of the address: house and street. */
function withoutWholes(
  matches: readonly Match[],
  controls: readonly SeenControl[],
  all: ReadonlyMap<string, KnownField>,
  form: FormId | null,
): readonly Match[] {
  const asked = new Map<string, number[]>();
  const at = new Map(controls.map((control, index) => [control, index]));
  for (const { control, known } of matches) {
    const key = `${known.field.id} ${placeOf(control)}`;
    asked.set(key, [...(asked.get(key) ?? []), at.get(control)!]);
  }
  return matches.map((match) => {
    const family = /^(.+)\.(?:full|address)$/.exec(match.known.field.id)?.[1];
    const street = all.get(`${family}.street`);
    if (family === undefined || street === undefined || !inForm(street.field, form) || match.entry !== null) return match;
    const here = placeOf(match.control);
    const beside = (part: string): boolean =>
      asked.get(`${family}.${part} ${here}`)?.some((index) => Math.abs(index - at.get(match.control)!) <= nearBy) === true;
    return beside("ward") && beside("province") && !asked.has(`${family}.street ${here}`) ? { ...match, known: street } : match;
  });
}

/** Within how many boxes the boxes of one address stand. */
const nearBy = 4;

function reasons({ known, text }: Candidate, { whose }: Situation): readonly Said[] {
  const decided = whose.by !== "neighbour" && [...known.subjects].some((subject) => whose.subjects.has(subject));
  const words = text === "" ? { vi: "các lựa chọn của ô", en: "the choices of the box" } : { vi: `nhãn “${text}”`, en: `label “${text}”` };
  return [words, ...(decided ? [{ vi: `mục “${whose.text}”`, en: `part “${whose.text}”` }] : [])];
}

/** The subjects of which a record has values. */
export function subjectsWithValues(ids: Iterable<string>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => [...subjectsOf(id)]));
}
