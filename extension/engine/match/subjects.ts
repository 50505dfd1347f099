import { subjects } from "./phrases.ts";

/** The subjects a field belongs to; `main`, the entity itself, when no other claims it. */
export function subjectsOf(id: string): ReadonlySet<string> {
  if (id.startsWith("members.") && /Count$/.test(id)) return new Set(["main"]);
  if (id.startsWith("unit.head.")) return new Set(["unitHead"]);
  const own = Object.entries(subjects).flatMap(([subject, { fields }]) => (fields.some((start) => id.startsWith(start)) ? [subject] : []));
  return new Set(own.length > 0 ? own : ["main"]);
}
