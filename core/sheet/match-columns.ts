import { columnLetters, type SheetCells } from "../model/cells.ts";
import { type FieldDefinition, type FieldId, fieldDefinition } from "../model/fields.ts";
import type { Column } from "../model/records.ts";
import type { UnitReading } from "../model/units.ts";
import { assignFields } from "./assign-fields.ts";
import { lookAtColumn } from "./column-candidates.ts";
import { columnUnit } from "./column-unit.ts";
import { criteriaByOrder, criteriaBySum, type RunColumn } from "./criteria-run.ts";
import type { HeaderBlock } from "./header-block.ts";
import { headerUnit } from "./header-unit.ts";
import { countedCriteria, numbersItsColumns } from "./heading-numbers.ts";
import { acceptance, type LookedColumn } from "./looked-column.ts";
import type { ColumnMemory } from "./memory.ts";
import type { ColumnProfile } from "./profile.ts";
import { type SpreadAnswer, spreadAnswers } from "./spread.ts";

/** A column with what was seen in it; the running number column has no field and `sequence` true. */
export type MatchedColumn = Column & { readonly sequence: boolean; readonly profile: ColumnProfile; readonly answer: SpreadAnswer | null };

/**
 * Gives every column of a header block its field, by its words together with its cells, each field at most once; never
 * by position. `rows` are 0-based rows that look like data, `titleUnit` a unit named above the table. What a person
 * corrected before (`memory`) wins.
 */
export function matchColumns(
  sheet: SheetCells,
  block: HeaderBlock,
  rows: readonly number[],
  context: {
    readonly place: FieldDefinition["in"];
    readonly points: boolean;
    readonly titleUnit: UnitReading | null;
    /** The year of the table, by its titles. */
    readonly year: number | null;
    readonly memory: ColumnMemory | null;
  },
): MatchedColumn[] {
  const numbered = numbersItsColumns(block);
  const counted = context.points && !numbered ? countedCriteria(block) : null;
  const looked = block.columns.map((header) => lookAtColumn(sheet, header, rows, { ...context, numbered, counted }));
  const answers = spreadAnswers(looked, context.place);
  for (const one of looked) one.answer = one.corrected === null ? (answers.get(one.header.column) ?? null) : null;
  const summed = criteriaBySum(sheet, runOf(looked, 40), rows);
  for (const one of looked) {
    const field = summed.get(one.header.column);
    if (field === undefined) continue;
    one.field = field;
    one.score = 0.95;
  }
  assignFields(looked, context.place, context.year ?? 0);
  if (context.points) concludeCriteria(looked);
  const held = new Map(looked.flatMap((one) => (one.field === null ? [] : [[one.field, one] as const])));
  const namedScale = oneNamedScale(looked);
  return looked.map((one) => toColumn(one, sheet, context.titleUnit, namedScale, held));
}

/** The columns as a run of criteria is looked for in them: open are small numbers without a field. */
function runOf(looked: readonly LookedColumn[], largest: number): RunColumn[] {
  return looked.map(({ header, field, profile, corrected, sequence }) => ({
    index: header.column,
    field,
    open: field === null && corrected === null && !sequence && profile.number >= 0.6 && profile.median <= largest,
  }));
}

/** Columns of points that no word explains, by their place among the criteria. */
function concludeCriteria(looked: readonly LookedColumn[]): void {
  const concluded = criteriaByOrder(runOf(looked, 20));
  for (const one of looked) {
    const field = concluded.get(one.header.column);
    if (field === undefined) continue;
    one.field = field;
    one.score = acceptance;
  }
}

function toColumn(
  one: LookedColumn,
  sheet: SheetCells,
  titleUnit: UnitReading | null,
  namedScale: number | null,
  held: ReadonlyMap<FieldId, LookedColumn>,
): MatchedColumn {
  const definition = one.field === null ? null : fieldDefinition(one.field);
  const unit =
    definition === null
      ? null
      : columnUnit(definition, one.text, { profile: one.profile, titleUnit, namedScale, person: one.corrected?.unit });
  // What another column is more certainly is no rival.
  const rival =
    one.candidates.find((candidate) => candidate.field !== one.field && (held.get(candidate.field)?.score ?? 0) <= candidate.score)
      ?.score ?? 0;
  const confidence =
    one.field === null
      ? 0
      : one.corrected !== null
        ? 1
        : Math.max(
            namesEntities(one) ? 0.9 : 0.3,
            Math.min(0.99, one.score - Math.max(0, 0.25 - (one.score - rival)) - (unit?.unitFrom === "magnitude" ? 0.2 : 0)),
          );
  return {
    index: one.header.column,
    column: columnLetters(one.header.column),
    header: one.text,
    field: one.field,
    confidence: Math.round(confidence * 100) / 100,
    unit: unit?.unit ?? null,
    scale: unit?.scale ?? 1,
    unitFrom: unit?.unitFrom ?? null,
    dash: one.corrected?.dash !== undefined ? one.corrected.dash : definition !== null && countsFromZero(definition) ? 0 : null,
    alternatives: one.candidates
      .filter((candidate) => candidate.field !== one.field && candidate.score >= 0.35)
      .map(({ field, score }) => ({ field, confidence: Math.round(score * 100) / 100 })),
    hidden: sheet.hiddenColumns.includes(one.header.column),
    sequence: one.sequence,
    profile: one.profile,
    answer: one.answer,
  };
}

/** The scale of money that every header which names one agrees on, `null` when none does or they differ. */
function oneNamedScale(looked: readonly LookedColumn[]): number | null {
  const scales = new Set<number>();
  for (const { field, text } of looked) {
    if (field === null || fieldDefinition(field)?.type !== "money") continue;
    const { scale } = headerUnit(text);
    if (scale !== null) scales.add(scale);
  }
  const [only] = scales;
  return scales.size === 1 && only !== undefined ? only : null;
}

/** Names that say what they are need no header. */
function namesEntities({ field, profile }: LookedColumn): boolean {
  return field === "name" && profile.filled >= 3 && profile.entityName >= 0.6;
}

/** "-" is nil in counts and money; in points a dash may as well mean "not scored", so it stays unknown. */
function countsFromZero(definition: FieldDefinition): boolean {
  return definition.type === "integer" || definition.type === "money" || definition.type === "number" || definition.type === "share";
}
