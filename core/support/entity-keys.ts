import { recordValue } from "../model/records.ts";
import { placeWord } from "../plans/evaluate/columns.ts";
import { type Entity, entityKey } from "../plans/evaluate/entities.ts";

/**
 * The keys by which words of a person find entities again: code, else folded name; a name that occurs twice gets its
 * commune, and what is still the same its place in the book. All keys differ.
 */
export function entityKeys(entities: readonly Entity[]): string[] {
  const keys = entities.map(entityKey);
  lengthen(keys, (at) => communeOf(entities[at]!));
  lengthen(keys, (at) => `${entities[at]!.parts[0].table.sheet}!${entities[at]!.parts[0].record.row}`);
  return keys;
}

/** Adds something to every key that occurs more than once. */
function lengthen(keys: string[], more: (at: number) => string): void {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const [at, key] of keys.entries()) {
    if ((counts.get(key) ?? 0) < 2) continue;
    const tail = more(at);
    if (tail !== "") keys[at] = `${key} (${tail})`;
  }
}

function communeOf({ parts }: Entity): string {
  for (const { record } of parts) {
    const commune = recordValue(record, "commune");
    if (typeof commune === "string" && commune !== "") return placeWord(commune);
  }
  return "";
}
