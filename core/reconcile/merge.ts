/** The two lists made one. */
import { choiceLabel } from "../model/choices.ts";
import { formatDate } from "../model/dates.ts";
import { type FieldId, fieldDefinition, fields } from "../model/fields.ts";
import type { Language } from "../model/language.ts";
import { formatNumber } from "../model/numbers.ts";
import type { Book, Scalar } from "../model/records.ts";
import type { Decisions } from "./decisions.ts";
import { type Party, partiesOf, saidOf } from "./party.ts";
import type { Pair, Reconciliation, Side, Stand } from "./result.ts";

/** Where an entity of the merged list comes from; `unsure`: it may be an entity of the other list, which stands as a row of its own. */
export type Source = "both" | Side | "unsure";

/** One entity of the merged list. `open`: fields in which the lists differ and nobody has said which is right (the first list's value stands). */
export type Merged = {
  readonly source: Source;
  readonly a: Stand | null;
  readonly b: Stand | null;
  readonly values: ReadonlyMap<FieldId, Scalar>;
  readonly open: readonly FieldId[];
};

/** The fields of either list in the dictionary's order, and every entity once. */
export type MergedList = { readonly fields: readonly FieldId[]; readonly entities: readonly Merged[] };

/** Joins two reconciled lists: what one side alone says is taken over, what a person or a rule decided stands, the rest is the first list's and named as open. */
export function mergeLists(a: Book, b: Book, result: Reconciliation, decisions: Decisions): MergedList {
  const [left, right] = [partiesOf(a), partiesOf(b)];
  const [ofA, ofB] = [byKey(left.parties), byKey(right.parties)];
  const all = new Set([...left.fields, ...right.fields]);
  const chosen = [
    ...fields.map(({ id }) => id as FieldId).filter((id) => all.has(id)),
    ...[...all].filter((id) => id.startsWith("points.") && !fields.some((field) => field.id === id)),
  ];
  const said = (party: Party): Map<FieldId, Scalar> => new Map(chosen.map((field) => [field, saidOf(party, field).value]));
  const both = result.pairs.map((pair) => {
    const [one, other] = [said(ofA.get(pair.a.key)!), said(ofB.get(pair.b.key)!)];
    const keep = keptSides(pair, decisions);
    const values = new Map(
      chosen.map((field) => [field, (keep.get(field) === "b" ? other.get(field) : (one.get(field) ?? other.get(field))) ?? null]),
    );
    const open = pair.differences.filter(({ field }) => !keep.has(field)).map(({ field }) => field);
    return { source: "both" as const, a: pair.a, b: pair.b, values, open };
  });
  const unsureB = new Map(result.unsure.flatMap(({ candidates }) => candidates.map(({ b: stand }) => [stand.key, stand] as const)));
  const single = (source: Source, stand: Stand, side: Side): Merged => ({
    source,
    a: side === "a" ? stand : null,
    b: side === "b" ? stand : null,
    values: said((side === "a" ? ofA : ofB).get(stand.key)!),
    open: [],
  });
  return {
    fields: chosen,
    entities: [
      ...both,
      ...result.unsure.map(({ a: stand }) => single("unsure", stand, "a")),
      ...[...unsureB.values()].map((stand) => single("unsure", stand, "b")),
      ...result.onlyA.map(({ entity }) => single("a", entity, "a")),
      ...result.onlyB.map(({ entity }) => single("b", entity, "b")),
    ],
  };
}

/** A value as a person reads it: money in VND with groups, dates as dd/mm/yyyy, words of lists; empty when unknown. */
export function shownValue(field: FieldId, value: Scalar, language: Language = "vi"): string {
  if (value === null) return "";
  if (typeof value === "boolean") return (value ? { vi: "Có", en: "Yes" } : { vi: "Không", en: "No" })[language];
  const type = fieldDefinition(field)?.type;
  if (typeof value === "number") return type === "year" ? String(value) : formatNumber(value);
  if (type === "date") return formatDate(value);
  if (field === "rank" || field === "status" || field === "kind" || field === "sector") return choiceLabel(field, value, language);
  return field === "representative.gender" ? choiceLabel("gender", value, language) : value;
}

function keptSides(pair: Pair, decisions: Decisions): ReadonlyMap<FieldId, Side> {
  const keep = new Map<FieldId, Side>();
  for (const { field, keep: side } of pair.differences) if (side !== null) keep.set(field, side);
  for (const { field, side } of decisions.of(pair.a.key, pair.b.key)?.keep ?? []) keep.set(field as FieldId, side);
  return keep;
}

function byKey(parties: readonly Party[]): ReadonlyMap<string, Party> {
  return new Map(parties.map((party) => [party.stand.key, party]));
}
