import { subjects } from "./people.ts";

/** The subjects a field belongs to; `main`, the entity itself, when no other claims it. */
export function subjectsOf(id: string): ReadonlySet<string> {
  let subjects = known.get(id);
  if (subjects === undefined) {
    subjects = findSubjects(id);
    if (known.size > 5000) known.clear();
    known.set(id, subjects);
  }
  return subjects;
}

const known = new Map<string, ReadonlySet<string>>();

function findSubjects(id: string): ReadonlySet<string> {
  if (id.startsWith("members.") && /Count$/.test(id)) return new Set(["main"]);
  const hits = Object.entries(subjects).flatMap(([subject, { fields }]) =>
    fields.filter((start) => id.startsWith(start)).map((start) => ({ subject, length: start.length })),
  );
  const longest = Math.max(...hits.map(({ length }) => length));
  return new Set(hits.length === 0 ? ["main"] : hits.filter(({ length }) => length === longest).map(({ subject }) => subject));
}
