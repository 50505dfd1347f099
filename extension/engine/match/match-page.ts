/** Which field each control of a page asks for. Pure: it sees texts, not nodes, and no values of the record. */
import type { FormId } from "../../../core/forms/form-field.ts";
import type { Portal, PortalField } from "../../portals/portal.ts";
import type { SeenControl } from "../seen.ts";
import { kindFit } from "./fit.ts";
import { type KnownField, type Lexicon, lexiconOf } from "./lexicon.ts";
import { portalEntries, portalHits } from "./portal-match.ts";
import { readText, spellingOf } from "./read-text.ts";
import { type Candidate, candidatesOf, inForm, margin, threshold } from "./score.ts";
import { subjectsOf } from "./subjects.ts";

/** A control and the field it asks for. */
export type Match = {
  readonly control: SeenControl;
  readonly known: KnownField;
  readonly score: number;
  /** The label that spoke for it and the heading that decided. */
  readonly because: readonly string[];
  readonly entry: PortalField | null;
  /** The words alone name the field: a second box with them asks for the same thing. */
  readonly plainWords: boolean;
};

export type PageMatch = {
  readonly matches: readonly Match[];
  /** Controls that two or more fields fit equally well. */
  readonly ambiguous: readonly { readonly control: SeenControl; readonly fields: readonly string[] }[];
  /** Controls that portal data says to leave alone. */
  readonly left: readonly SeenControl[];
};

/** What a record says of the pages that it may fill. */
export type About = {
  /** Subjects of which one entity has only one: a representative is of the cooperative or of the group. */
  readonly absent: ReadonlySet<string>;
  /** The year of its figures, `null` where it names none. */
  readonly year: number | null;
};

/** Weighs the controls of a page ahead of `matchPage`, one a turn, for callers that must let others have theirs in between. */
export function* weighPage(controls: readonly SeenControl[], form: FormId | null, about: About): Generator<void, void> {
  const lexicon = lexiconFor(controls);
  for (const control of controls) {
    candidatesOf(control, lexicon, form, isOfGroup(about));
    yield;
  }
}

function lexiconFor(controls: readonly SeenControl[]): Lexicon {
  return lexiconOf(spellingOf(controls.flatMap(({ texts, headings }) => [...texts.map(({ text }) => text), ...headings])));
}

function isOfGroup({ absent }: About): boolean {
  return absent.has("legal") && !absent.has("groupRep");
}

/** Matches the controls of a page. */
export function matchPage(controls: readonly SeenControl[], form: FormId | null, portal: Portal | null, about: About): PageMatch {
  const lexicon = lexiconFor(controls);
  const hits = portalHits(controls, portalEntries(portal, controls), form);
  const matches: Match[] = [];
  const ambiguous: { control: SeenControl; fields: readonly string[] }[] = [];
  const left: SeenControl[] = [];
  const trail = makeTrail();
  for (const control of controls) {
    const hit = hits.get(control);
    if (hit !== undefined) {
      const known = hit.field === null ? undefined : lexicon.all.get(hit.field);
      if (known === undefined) left.push(control);
      else if (kindFit(control, known.field) > 0) {
        matches.push({ control, known, score: 2, because: [`tên ô “${control.name}”`], entry: hit.entry, plainWords: false });
        trail.decided(control, known);
      }
      continue;
    }
    const candidates = trail
      .settle(control, candidatesOf(control, lexicon, form, isOfGroup(about)))
      .filter(({ known, score }) => score >= threshold - margin && ![...known.subjects].some((subject) => about.absent.has(subject)));
    const best = candidates[0];
    if (best === undefined || best.score < threshold) {
      if (speaksOfSomebody(control, lexicon)) trail.met(control);
      continue;
    }
    if (isOfAnotherYear(control, best.known, about.year)) {
      left.push(control);
      continue;
    }
    const rivals = candidates.filter(({ score, known }) => score > best.score - margin && known !== best.known);
    if (rivals.length > 0) {
      ambiguous.push({ control, fields: [best, ...rivals].map(({ known }) => known.field.id) });
      if (speaksOfSomebody(control, lexicon)) trail.met(control);
      continue;
    }
    matches.push({
      control,
      known: best.known,
      score: best.score,
      because: reasons(best),
      entry: null,
      plainWords: best.variant !== null && !best.variant.shared,
    });
    if (inForm(best.known.field, form)) trail.decided(control, best.known);
  }
  return { matches: withoutWholes(matches, controls, lexicon.all, form), ambiguous, left };
}

/** A question about a person that could not be told: whoever it is, what follows may be theirs. */
function speaksOfSomebody(control: SeenControl, lexicon: Lexicon): boolean {
  if (control.texts[0] === undefined) return false;
  const own = readText(control.texts[0].text, lexicon.spelling);
  return own.stranger || ["@fullName", "@birthDate", "@gender", "@personalId"].some((token) => own.tokens.has(token));
}

/** A column of figures that names its year is that year's. */
function isOfAnotherYear({ column }: SeenControl, { field }: KnownField, year: number | null): boolean {
  if (year === null || !field.id.startsWith("yearly.") || field.type === "date") return false;
  const named: readonly string[] = column.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return named.length > 0 && !named.includes(String(year));
}

/** "Địa chỉ" right beside boxes for commune and province asks for what is left of the address: house and street. */
function withoutWholes(
  matches: readonly Match[],
  controls: readonly SeenControl[],
  all: ReadonlyMap<string, KnownField>,
  form: FormId | null,
): readonly Match[] {
  const place = ({ headings, sections }: SeenControl): string => headings.slice(0, sections).join(" | ");
  const asked = new Map<string, number[]>();
  const at = new Map(controls.map((control, index) => [control, index]));
  for (const { control, known } of matches) {
    const key = `${known.field.id} ${place(control)}`;
    asked.set(key, [...(asked.get(key) ?? []), at.get(control)!]);
  }
  return matches.map((match) => {
    const family = /^(.+)\.(?:full|address)$/.exec(match.known.field.id)?.[1];
    const street = all.get(`${family}.street`);
    if (family === undefined || street === undefined || !inForm(street.field, form) || match.entry !== null) return match;
    const here = place(match.control);
    const beside = (part: string): boolean =>
      asked.get(`${family}.${part} ${here}`)?.some((index) => Math.abs(index - at.get(match.control)!) <= nearBy) === true;
    return beside("ward") && beside("province") && !asked.has(`${family}.street ${here}`) ? { ...match, known: street } : match;
  });
}

/** Within how many boxes the boxes of one address stand. */
const nearBy = 4;

function reasons({ text, heading }: Candidate): readonly string[] {
  return [text === "" ? "các lựa chọn của ô" : `nhãn “${text}”`, ...(heading === null ? [] : [`mục “${heading}”`])];
}

/** How many boxes behind somebody unknown may still be theirs although the heading speaks of the entity. */
const closeBehind = 3;

/** How far the word of the neighbour before goes. */
const neighbourBonus = 0.1;

type Trail = {
  readonly decided: (control: SeenControl, known: KnownField) => void;
  /** A question about somebody unknown: what follows may be theirs. */
  readonly met: (control: SeenControl) => void;
  /** The candidates as the neighbours see them. */
  readonly settle: (control: SeenControl, candidates: readonly Candidate[]) => readonly Candidate[];
};

/**
 * On pages without headings a person's questions follow the one that names the person, and a document's date its number. The trail
 * remembers of whom the last decided question under the same heading spoke.
 */
function makeTrail(): Trail {
  let place = "";
  let subject: string | null = null;
  let sinceMet = Number.POSITIVE_INFINITY;
  let document: "certificate" | "passport" | "personalId" | null = null;
  const move = (control: SeenControl): void => {
    const here = control.headings.slice(0, control.sections).join(" | ");
    if (here === place) return;
    place = here;
    subject = null;
    document = null;
  };
  return {
    decided: (control, known) => {
      move(control);
      subject = [...known.subjects][0] ?? null;
      const { id } = known.field;
      if (/certificateNumber$/.test(id)) document = "certificate";
      else if (/(?:passportNumber|idDocument)$/.test(id)) document = "passport";
      else if (/personalId$/i.test(id)) document = "personalId";
    },
    met: (control) => {
      move(control);
      subject = "stranger";
      sinceMet = 0;
    },
    settle: (control, candidates) => {
      move(control);
      sinceMet++;
      const weighed = candidates.map((candidate) => {
        let { score } = candidate;
        const issued = /(certificate|passport)(?:Date|Place)$/.exec(candidate.known.field.id);
        if (issued !== null && candidate.variant !== null && candidate.variant.tokens.size === 1) {
          // "Ngày cấp" alone is that of the document asked for just before.
          if (document === null) score -= 0.1;
          else if (document !== issued[1]) score *= 0.3;
        }
        const { subjects } = candidate.known;
        const anybodys = candidate.open !== null || (candidate.variant?.shared === true && subjects.has("main") && sinceMet <= closeBehind);
        if (anybodys && subject === "stranger") score *= 0.4;
        else if (candidate.open !== null && subject !== null && subjects.has(subject)) score += neighbourBonus;
        // Without any word about whose it is, it may be anybody's; only the entity itself goes without saying.
        else if (candidate.open === "nothing" && !subjects.has("main")) score *= 0.7;
        return score === candidate.score ? candidate : { ...candidate, score };
      });
      return weighed.sort((a, b) => b.score - a.score);
    },
  };
}

/** The subjects of which a record has values. */
export function subjectsWithValues(ids: Iterable<string>): ReadonlySet<string> {
  return new Set([...ids].flatMap((id) => [...subjectsOf(id)]));
}
