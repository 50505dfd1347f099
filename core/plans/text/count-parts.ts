/** Numbers that are parts of one before them, or stand behind a listed place: of whom they are. */
import type { Analysis } from "./analysis.ts";
import { isPlaceName } from "./assignments.ts";
import { isPersonSubject, type Scope } from "./goal.ts";
import type { Hit } from "./phrases.ts";
import { isMark } from "./quantities.ts";
import { hitsIn, organisationsIn, type Subject, subjectOf, subjectOfOrganisations } from "./subjects.ts";
import type { Concept } from "./words/concepts.ts";

/** "300 thành viên, trong đó nữ 120", "(có 120 nữ)": who of the persons counted before them. */
export function personsOfPart(scope: Scope): Subject | null {
  const { analysis, quantity, segment, frame } = scope;
  const { tokens } = analysis;
  const open = partsOpen(analysis, quantity.from);
  const noun = analysis.quantities.findLast((whole) => whole.to <= open && whole.noun !== null)?.noun ?? null;
  const subject = noun?.concept?.kind === "person" ? subjectOf(noun.concept) : noun?.unit?.word === "người" ? frame.subject : null;
  if (!isPersonSubject(subject)) return null;
  const behind = analysis.hits.find(({ from, meaning }) => from === quantity.numberTo && isPersonTrait(meaning));
  const next = tokens[behind?.to ?? quantity.numberTo];
  if (next !== undefined && next.kind !== "mark") return null;
  const start = startOfPart(analysis, open, segment.head);
  const known = hitsIn(analysis, start, segment.head).filter(({ meaning }) => isPersonTrait(meaning) || meaning.kind === "person");
  const named = behind !== undefined || known.some(({ meaning }) => isPersonTrait(meaning));
  return named && saysNoMore(analysis, start, segment.head, known) ? subject : null;
}

function isPersonTrait({ kind }: Concept): boolean {
  return kind === "female" || kind === "minority" || kind === "education";
}

/** "05 HTX (xã Phú Hòa 02, xã An Lạc 03)", "20 HTX, trong đó HTX nông nghiệp 12, vận tải 5": parts of what was counted before them. */
export function ownerOfPart(scope: Scope): Subject | null {
  const { analysis, quantity, segment, frame } = scope;
  const open = partsOpen(analysis, quantity.from);
  const whole = analysis.quantities.findLast(({ to }) => to <= open);
  if (whole === undefined || (whole.noun === null ? !frame.counting : whole.noun.concept?.kind !== "organisation")) return null;
  const start = startOfPart(analysis, open, segment.head);
  const known = hitsIn(analysis, start, segment.head).filter(({ meaning }) => meaning.kind === "sector" || meaning.kind === "organisation");
  const sector = known.some(
    ({ meaning }) => meaning.kind === "sector" || (meaning.kind === "organisation" && meaning.sector !== undefined),
  );
  const named = isPlaceName(analysis.tokens, start, segment.head) || (sector && saysNoMore(analysis, start, segment.head, known));
  return named ? subjectOfOrganisations(frame.organisations) : null;
}

/** "Thành lập mới HTX tại các xã: Phú Hòa 02, An Lạc 01": nothing but a listed place before the number. */
export function ownerInPlace(scope: Scope): Subject | null {
  const { analysis, segment, frame } = scope;
  const start =
    analysis.tokens.findLastIndex((token, at) => at < segment.head && (isMark(token, ",") || isMark(token, ";") || isMark(token, ":"))) + 1;
  const place = analysis.places.find(({ from, to, names }) => names.length === 1 && from >= start && to <= segment.head);
  if (place === undefined || place.from - start > 1 || segment.head - place.to > 1) return null;
  return subjectOfOrganisations(frame.organisations) ?? subjectOfOrganisations(organisationsIn(analysis, 0, segment.head));
}

/** Where the parts of a number begin: the bracket around a part or the last word of "trong đó" before it, -1 when there is neither. */
function partsOpen({ tokens, bracket }: Analysis, to: number): number {
  const open = bracket[to]!;
  return open >= 0 ? open : tokens.findLastIndex((token, at) => at < to && token.text === "đó" && tokens[at - 1]?.text === "trong");
}

/** The first word of one of the parts: behind the opening, or the mark that ended the part before. */
function startOfPart({ tokens }: Analysis, open: number, to: number): number {
  let start = to;
  while (start > open + 1 && !isMark(tokens[start - 1], ",") && !isMark(tokens[start - 1], ";")) start--;
  return start;
}

/** Whether a stretch holds nothing but what is known and words without a meaning of their own. */
function saysNoMore({ tokens }: Analysis, from: number, to: number, known: readonly Hit<Concept>[]): boolean {
  return tokens
    .slice(from, to)
    .every(
      ({ kind, text }, index) =>
        kind === "mark" || plain.has(text) || known.some((hit) => hit.from <= from + index && from + index < hit.to),
    );
}

const plain = new Set(["và", "lĩnh", "vực", "ngành", "là", "có", "số", "các", "trình", "độ"]);
