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

/** Subjects of which one entity has only one: a representative is of the cooperative or of the group, as the record says. */
export type Absent = ReadonlySet<string>;

/** Weighs the controls of a page ahead of `matchPage`, one a turn, for callers that must let others have theirs in between. */
export function* weighPage(controls: readonly SeenControl[], form: FormId | null): Generator<void, void> {
  const lexicon = lexiconFor(controls);
  for (const control of controls) {
    candidatesOf(control, lexicon, form);
    yield;
  }
}

function lexiconFor(controls: readonly SeenControl[]): Lexicon {
  return lexiconOf(spellingOf(controls.flatMap(({ texts, headings }) => [...texts.map(({ text }) => text), ...headings])));
}

/** Matches the controls of a page. `absent` are subjects that the record says nothing of and another stands for. */
export function matchPage(controls: readonly SeenControl[], form: FormId | null, portal: Portal | null, absent: Absent): PageMatch {
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
      .settle(control, candidatesOf(control, lexicon, form))
      .filter(({ known, score }) => score >= threshold - margin && ![...known.subjects].some((subject) => absent.has(subject)));
    const best = candidates[0];
    if (best === undefined || best.score < threshold) {
      const own = control.texts[0] === undefined ? null : readText(control.texts[0].text, lexicon.spelling);
      if (own?.stranger) trail.met(control);
      continue;
    }
    const rivals = candidates.filter(({ score, known }) => score > best.score - margin && known !== best.known);
    if (rivals.length > 0) {
      ambiguous.push({ control, fields: [best, ...rivals].map(({ known }) => known.field.id) });
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
  return { matches: withoutWholes(matches, lexicon.all, form), ambiguous, left };
}

/** "Địa chỉ" beside boxes for commune and province asks for what is left of the address: house and street. */
function withoutWholes(matches: readonly Match[], all: ReadonlyMap<string, KnownField>, form: FormId | null): readonly Match[] {
  const place = ({ headings, sections }: SeenControl): string => headings.slice(0, sections).join(" | ");
  const asked = new Set(matches.map(({ control, known }) => `${known.field.id} ${place(control)}`));
  return matches.map((match) => {
    const family = /^(.+)\.(?:full|address)$/.exec(match.known.field.id)?.[1];
    const street = all.get(`${family}.street`);
    if (family === undefined || street === undefined || !inForm(street.field, form) || match.entry !== null) return match;
    const here = place(match.control);
    const parts = asked.has(`${family}.ward ${here}`) && asked.has(`${family}.province ${here}`);
    return parts && !asked.has(`${family}.street ${here}`) ? { ...match, known: street } : match;
  });
}

function reasons({ text, heading }: Candidate): readonly string[] {
  return [text === "" ? "các lựa chọn của ô" : `nhãn “${text}”`, ...(heading === null ? [] : [`mục “${heading}”`])];
}

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
    },
    settle: (control, candidates) => {
      move(control);
      const weighed = candidates.map((candidate) => {
        let { score } = candidate;
        const issued = /(certificate|passport)(?:Date|Place)$/.exec(candidate.known.field.id);
        if (issued !== null && candidate.variant !== null && candidate.variant.tokens.size === 1) {
          // "Ngày cấp" alone is that of the document asked for just before.
          if (document === null) score -= 0.1;
          else if (document !== issued[1]) score *= 0.3;
        }
        const { subjects } = candidate.known;
        if (candidate.open !== null && subject === "stranger") score *= 0.4;
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
