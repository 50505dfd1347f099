import type { FieldId } from "../model/fields.ts";
import type { Book } from "../model/records.ts";
import { addressOf, type EntityKind, recordValue } from "../model/records.ts";
import { type Days, type Flags, kindCodes, type Words } from "../plans/evaluate/columns.ts";
import { dayOf, earliest } from "../plans/evaluate/days.ts";
import { type Facts, factsOf } from "../plans/evaluate/facts.ts";
import type { UsedCell } from "./answer.ts";
import { entityKeys } from "./entity-keys.ts";
import type { Register, SupportRow } from "./register.ts";
import type { LocalRules } from "./rules.ts";
import { noStatement, type Statement, type SupportWords } from "./words.ts";

export type SupportOptions = {
  /** ISO day of the application: the years that count are those before its year. */
  readonly asOf: string;
  /** The year of figures where the book states none; without it such figures belong to no year. */
  readonly dataYear?: number | null;
  /** What the officer has stated and decided. */
  readonly words?: SupportWords;
  readonly register?: Register | null;
  readonly rules?: LocalRules | null;
};

/** Everything that criteria ask of. Entities are numbered as in `facts`. */
export type World = {
  readonly facts: Facts;
  readonly asOf: string;
  /** The day of the application as 20251231, and its year. */
  readonly today: number;
  readonly year: number;
  readonly rules: LocalRules | null;
  readonly kindOf: (at: number) => EntityKind;
  /** The first and last day on which an entity may have been founded, and may have ended. */
  readonly founded: Days;
  readonly dissolved: Days;
  readonly words: (field: FieldId) => Words;
  readonly flags: (field: FieldId) => Flags;
  /** Figures that are of a year; `NaN` is unknown. */
  readonly figures: (field: FieldId, year: number) => Float64Array;
  /** The cells that hold a figure of a year (`null`: of any). */
  readonly cellsOf: (at: number, field: FieldId, year: number | null) => UsedCell[];
  readonly statementOf: (at: number) => Statement;
  /** Rows of the register about an entity that nothing is wrong with. */
  readonly supportOf: (at: number) => readonly SupportRow[];
  readonly keys: () => readonly string[];
};

const kinds = Object.keys(kindCodes) as EntityKind[];
const nothing: readonly SupportRow[] = [];

/** Makes a book ready for the criteria. An application day that is no date counts as before everything. */
export function worldOf(book: Book, options: SupportOptions): World {
  const facts = factsOf(book);
  const today = dayOf(options.asOf, earliest);
  const dataYear = options.dataYear ?? null;
  const figures = figuresOf(facts, dataYear);
  let keys: readonly string[] | null = null;
  const keysOf = (): readonly string[] => {
    keys ??= entityKeys(facts.entities);
    return keys;
  };
  const statements = statementsOf(options.words, keysOf);
  const rows = options.register?.byEntity ?? new Map<number, readonly SupportRow[]>();
  return {
    facts,
    asOf: options.asOf,
    today,
    year: Math.floor(today / 10_000),
    rules: options.rules ?? null,
    kindOf: (at) => kinds[facts.kinds[at] ?? 0] ?? "cooperative",
    founded: facts.founded(),
    dissolved: facts.dissolved(),
    words: once(facts.words),
    flags: once(facts.flags),
    figures,
    cellsOf: (at, field, year) => cellsOf(facts, at, field, year, dataYear),
    statementOf: (at) => statements.get(at) ?? noStatement,
    supportOf: (at) => rows.get(at) ?? nothing,
    keys: keysOf,
  };
}

/** Columns of figures by year. They are asked for once an entity, so they are found without making a key of text. */
function figuresOf(facts: Facts, dataYear: number | null): World["figures"] {
  const years = yearsIn(facts);
  const nothing = new Float64Array(facts.size).fill(Number.NaN);
  const made = new Map<number, Map<FieldId, Float64Array>>();
  const make = (field: FieldId, year: number): Float64Array => {
    if (year === dataYear) return facts.figures(field, year, year).numbers;
    return years.has(year) ? facts.figuresOfYear(field, year).numbers : nothing;
  };
  return (field, year) => {
    const ofYear = made.get(year) ?? new Map<FieldId, Float64Array>();
    if (ofYear.size === 0) made.set(year, ofYear);
    const known = ofYear.get(field);
    if (known !== undefined) return known;
    const numbers = make(field, year);
    ofYear.set(field, numbers);
    return numbers;
  };
}

function yearsIn({ entities }: Facts): ReadonlySet<number | null> {
  const years = new Set<number | null>();
  for (const { parts } of entities) for (const { year } of parts) years.add(year);
  return years;
}

/** The same function, asked for each field only once: criteria ask it for every entity. */
function once<T>(make: (field: FieldId) => T): (field: FieldId) => T {
  const known = new Map<FieldId, T>();
  return (field) => {
    let value = known.get(field);
    if (value === undefined) {
      value = make(field);
      known.set(field, value);
    }
    return value;
  };
}

function statementsOf(words: SupportWords | undefined, keysOf: () => readonly string[]): ReadonlyMap<number, Statement> {
  const found = new Map<number, Statement>();
  if (words === undefined || words.statements.size === 0) return found;
  keysOf().forEach((key, at) => {
    const statement = words.statements.get(key);
    if (statement !== undefined) found.set(at, statement);
  });
  return found;
}

function cellsOf({ entities }: Facts, at: number, field: FieldId, year: number | null, dataYear: number | null): UsedCell[] {
  return (entities[at]?.parts ?? []).flatMap((part): UsedCell[] => {
    const fits = year === null || part.year === year || (part.year === null && year === dataYear);
    if (!fits || recordValue(part.record, field) === null) return [];
    const cell = addressOf(part.table, part.record, field);
    return cell === null ? [] : [{ sheet: part.table.sheet, cell, field }];
  });
}
