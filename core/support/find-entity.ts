import { readCode } from "../model/codes.ts";
import { recordValue } from "../model/records.ts";
import { nameKey } from "../model/text.ts";
import type { Entity } from "../plans/evaluate/entities.ts";

/** Which entity a code and a name mean: its number, or why none. */
export type FoundEntity =
  | { readonly kind: "found"; readonly at: number }
  | { readonly kind: "none" }
  /** Several of that name. */
  | { readonly kind: "several"; readonly count: number }
  /** The code is of one entity, the name of another. */
  | { readonly kind: "differ"; readonly name: string };

export type EntityFinder = (code: string | null, name: string | null) => FoundEntity;

/** Finds entities of a book by code, else by a name that only one of them has; a name without its kind may be of any kind. */
export function entityFinder(entities: readonly Entity[]): EntityFinder {
  const byCode = new Map<string, Set<number>>();
  const byName = new Map<string, Set<number>>();
  const names = entities.map((entity, at) => {
    const own = new Set<string>();
    for (const { record } of entity.parts) {
      const code = recordValue(record, "code");
      const name = recordValue(record, "name");
      if (typeof code === "string" && code !== "") put(byCode, code, at);
      if (typeof name !== "string" || name === "") continue;
      for (const key of keysOf(name)) {
        put(byName, key, at);
        own.add(key);
      }
    }
    return own;
  });
  return (code, name) => {
    const key = name === null ? null : nameKey(name);
    if (code !== null) {
      const coded = [...(byCode.get(readCode(code).code) ?? [])];
      const [first] = coded;
      if (first === undefined) return { kind: "none" };
      const fitting = key === null ? coded : coded.filter((at) => names[at]!.has(key) || names[at]!.has(bare(key)));
      if (fitting.length === 0) return { kind: "differ", name: nameOf(entities[first]!) };
      return fitting.length === 1 ? { kind: "found", at: fitting[0]! } : { kind: "several", count: fitting.length };
    }
    if (key === null) return { kind: "none" };
    const exact = [...(byName.get(key) ?? [])];
    const [only] = exact;
    if (only === undefined) return { kind: "none" };
    return exact.length === 1 ? { kind: "found", at: only } : { kind: "several", count: exact.length };
  };
}

const kinds: ReadonlySet<string> = new Set(["htx", "lhhtx", "tht", "qtdnd"]);

/** A name by its key, and by its key without the kind. */
function keysOf(name: string): string[] {
  const key = nameKey(name);
  const rest = bare(key);
  return rest === key ? [key] : [key, rest];
}

function bare(key: string): string {
  const blank = key.indexOf(" ");
  return blank > 0 && kinds.has(key.slice(0, blank)) ? key.slice(blank + 1) : key;
}

function nameOf({ parts }: Entity): string {
  for (const { record } of parts) {
    const name = recordValue(record, "name");
    if (typeof name === "string" && name !== "") return name;
  }
  return "";
}

function put(map: Map<string, Set<number>>, key: string, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([at]));
  else known.add(at);
}
