/** The concept of a phrase that names something that is no field of ours. Each phrase is one idea: "tranh chấp" is not "khen thưởng". */
export function otherConcept(phrase: string): string {
  return `${mark}${phrase}`;
}

/** Whether a concept is one of those. */
export function isOther(concept: string): boolean {
  return concept.startsWith(mark);
}

const mark = "other:";
