/** Questions put to whoever fills the page in: "Email của bạn". */
import type { SeenControl } from "../seen.ts";
import { labelOf } from "./question.ts";
import { readText, type Spelling } from "./read-text.ts";

/** Parts of a page, by `partOf`, in which the one who fills it in is asked as "bạn" what no support or feedback box asks. */
export function partsOfFiler(controls: readonly SeenControl[], spelling: Spelling): ReadonlySet<string> {
  const spoken = new Set<string>();
  const asksPerson = new Set<string>();
  for (const control of controls) {
    const label = labelOf(control);
    const reading = readText(label, spelling);
    const toYou = [label, ...control.headings.slice(0, control.sections)].some((text) => speaksToYou(text, spelling));
    if (toYou) spoken.add(partOf(control));
    const nobodys = reading.subjects.size === 0 && reading.stranger === null && control.furniture === null;
    // Without a heading only its own words tie a question to "bạn".
    const isTied = partOf(control) !== "" || speaksToYou(label, spelling);
    if (nobodys && isTied && proofs.some((token) => reading.tokens.has(token))) asksPerson.add(partOf(control));
  }
  return new Set([...spoken].filter((part) => asksPerson.has(part)));
}

/** Questions that prove a part of the form to be of a person. */
const proofs: readonly string[] = ["@birthDate", "@gender", "@personalId"];

/** The outermost heading over a control, empty where there is none. */
export function partOf({ headings, sections }: SeenControl): string {
  return sections === 0 ? "" : headings[sections - 1]!;
}

/** "Email của bạn", "Về bạn", and nobody else is named. */
export function speaksToYou(text: string, spelling: Spelling): boolean {
  const { toYou, subjects, stranger } = readText(text, spelling);
  return toYou && subjects.size === 0 && stranger === null;
}
