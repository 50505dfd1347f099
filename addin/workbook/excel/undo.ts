import type { Area } from "../../../core/model/cells.ts";
import type { UndoOutcome } from "../port.ts";
import { type Features, type Session, since } from "./api.ts";
import { type BookState, demandWritable, sheetNamed, sheetNames } from "./book-state.ts";
import { askCells, type CellsNow, type CellWrite, cellPieces } from "./cells-before.ts";
import { planComments } from "./comments.ts";
import { formatsToRestore, hasFormula } from "./entries.ts";
import { makeFills } from "./fills.ts";
import { askRule, dropRule } from "./input-rules.ts";
import { askSteps, dropJournal, forgetRows, type Step, type StepHead } from "./journal.ts";
import { look } from "./look.ts";
import { planMarks } from "./marks.ts";
import { keepShown, type Memory } from "./memory.ts";
import { type Piece, piece, send } from "./writer.ts";

/** The steps that the book keeps, oldest first. */
export async function readSteps(session: Session, memory: Memory): Promise<readonly Step[]> {
  return (await lookAtSteps(session, memory)).steps;
}

/** Takes back the last step; `null` when there is none. */
export async function undoLast(session: Session, memory: Memory): Promise<UndoOutcome | null> {
  const { steps, state } = await lookAtSteps(session, memory);
  const last = steps.at(-1);
  return last === undefined ? null : takeBack(session, memory, state, last, steps.length === 1);
}

/** Takes back a step if it is the last one; for a step that failed half-way, also one whose first line was never written. */
export async function takeBackStep(session: Session, memory: Memory, id: number): Promise<void> {
  const { steps, state, marked } = await lookAtSteps(session, memory);
  const last = steps.at(-1);
  if (last?.id === id) await takeBack(session, memory, state, last, steps.length === 1);
  else if (steps.length === 0 && !marked && memory.journal === true) await drop(session, memory);
}

/** Takes back all steps and all marks; `null` when there was nothing. */
export async function undoAll(session: Session, memory: Memory): Promise<UndoOutcome | null> {
  const outcomes: UndoOutcome[] = [];
  for (let last = await undoLast(session, memory); last !== null; last = await undoLast(session, memory)) outcomes.push(last);
  const { marked } = await lookAtSteps(session, memory);
  if (marked) outcomes.push({ label: "Dấu trên ô", restored: await clearMarks(session, memory), kept: 0 });
  if (memory.journal === true) await drop(session, memory);
  const first = outcomes[0];
  if (first === undefined) return null;
  const sum = (key: "restored" | "kept"): number => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  return { label: first.label, restored: sum("restored"), kept: sum("kept") };
}

/** Takes the journal out of the book when it keeps nothing any more. */
export async function dropIfEmpty(session: Session, memory: Memory): Promise<void> {
  const { steps, marked } = await lookAtSteps(session, memory);
  if (memory.journal === true && steps.length === 0 && !marked) await drop(session, memory);
}

/** Forgets the oldest of too many steps: they can no longer be taken back. */
export async function forgetOldest(session: Session, memory: Memory, most: number): Promise<void> {
  const { steps, state } = await lookAtSteps(session, memory);
  const old = steps.slice(0, Math.max(0, steps.length - most));
  const pieces = old.flatMap((step) => [
    ...step.head.sheets.flatMap(({ backup }) =>
      backup !== null && sheetNamed(state, backup) !== undefined ? [deleteSheet(backup, true)] : [],
    ),
    forgetRows("D:K", step.first, step.last),
  ]);
  await send(session, pieces);
}

async function lookAtSteps(
  session: Session,
  memory: Memory,
): Promise<{ readonly steps: readonly Step[]; readonly state: BookState; readonly marked: boolean }> {
  const ask = (context: Excel.RequestContext) => (memory.journal === true ? askSteps(context) : () => null);
  let { state, marks, answer } = await look(session, memory, ask);
  // The journal turned up only now.
  if (answer === null && memory.journal === true) ({ state, marks, answer } = await look(session, memory, ask));
  return { steps: answer?.steps ?? [], state, marked: marks.groups.length > 0 };
}

async function takeBack(session: Session, memory: Memory, before: BookState, step: Step, isOnly: boolean): Promise<UndoOutcome> {
  const { features } = session;
  const places = placesOf(step, sheetNames(before));
  const rules = rulesOf(step, sheetNames(before));
  const backups = step.head.sheets.filter(
    ({ name, backup }) => backup !== null && sheetNamed(before, name) !== undefined && sheetNamed(before, backup) !== undefined,
  );
  const { state, marks, answer } = await look(session, memory, (context) => {
    const cells = askCells(context, new Map([...places].map(([sheet, own]) => [sheet, own.map(({ place }) => place)])));
    const kinds = rules.map(({ sheet, area }) => askRule(context, sheet, area));
    const filters = features.level < since.areas ? [] : backups.map(({ backup }) => askFilter(context, backup ?? ""));
    return () => ({ cells: cells(), kinds: kinds.map((kind) => kind()), filters: filters.map((filter) => filter()) });
  });
  const plan = step.head.marked
    ? await planMarks(session, { marks, memory, wanted: new Map(), fills: makeFills(), sheets: sheetNames(state) })
    : null;

  const comments = step.head.commented ? await planComments(session, []) : null;

  const { writes, kept } = planRestore(places, answer.cells);
  const ours = rules.filter((_, index) => answer.kinds[index] === "ours");
  const sheets = sheetRestores(step.head, state);
  demandWritable(
    state,
    [
      ...writes.keys(),
      ...ours.map(({ sheet }) => sheet),
      ...(plan === null ? [] : marks.groups.map(({ sheet }) => sheet).filter((sheet) => sheetNamed(state, sheet) !== undefined)),
    ],
    sheets.length > 0,
  );

  const isDone = isOnly && (plan?.marks ?? marks).groups.length === 0;
  const pieces: Piece[] = [
    ...[...writes].flatMap(([sheet, cells]) => cellPieces(sheet, cells)),
    ...ours.map(({ sheet, area }) => dropRule(sheet, area)),
    ...(plan?.pieces ?? []),
    ...(comments?.pieces ?? []),
    ...sheets.flatMap((restore) =>
      restoreSheet(restore, answer.filters[backups.findIndex(({ backup }) => backup === restore.backup)] ?? null, features),
    ),
    isDone ? dropJournal() : forgetRows("D:K", step.first, step.last),
  ];
  try {
    await send(session, pieces);
  } catch (error) {
    memory.shown = null;
    throw error;
  }
  if (plan !== null) keepShown(memory, plan);
  if (isDone) memory.journal = false;
  const restored = [...writes.values()].reduce((sum, cells) => sum + cells.length, 0) + ours.length + sheets.length;
  return { label: step.head.label, restored, kept: kept + countDeleted(step), ...(step.head.marked ? { unmarked: true } : {}) };
}

async function clearMarks(session: Session, memory: Memory): Promise<number> {
  const { state, marks } = await look(session, memory, () => () => null);
  const plan = await planMarks(session, { marks, memory, wanted: new Map(), fills: makeFills(), sheets: sheetNames(state) });
  demandWritable(
    state,
    marks.groups.map(({ sheet }) => sheet).filter((sheet) => sheetNamed(state, sheet) !== undefined),
    false,
  );
  await send(session, plan.pieces);
  keepShown(memory, plan);
  return marks.groups.reduce((sum, { areas }) => sum + areas.length, 0);
}

async function drop(session: Session, memory: Memory): Promise<void> {
  await send(session, [dropJournal()]);
  memory.journal = false;
}

type Kept = {
  readonly place: { readonly row: number; readonly column: number };
  readonly before: { readonly content: string | number | boolean; readonly format: string; readonly after: string | number | boolean };
};

/** The cells of a step where they are now, by sheet; deleted ones and those on sheets that are gone are left out. */
function placesOf({ rows }: Step, sheets: ReadonlySet<string>): Map<string, Kept[]> {
  const places = new Map<string, Kept[]>();
  for (const row of rows) {
    if (row.kind !== "cells" || !sheets.has(row.sheet)) continue;
    row.areas.forEach((area, index) => {
      const before = row.before[index];
      if (area === null || before === undefined) return;
      const kept = { place: { row: area.top, column: area.left }, before };
      const known = places.get(row.sheet);
      if (known === undefined) places.set(row.sheet, [kept]);
      else known.push(kept);
    });
  }
  return places;
}

function rulesOf({ rows }: Step, sheets: ReadonlySet<string>): { readonly sheet: string; readonly area: Area }[] {
  return rows.flatMap((row) =>
    row.kind === "rules" && sheets.has(row.sheet) ? row.areas.flatMap((area) => (area === null ? [] : [{ sheet: row.sheet, area }])) : [],
  );
}

function countDeleted({ rows }: Step): number {
  return rows.reduce((sum, row) => sum + (row.kind === "cells" ? row.areas.filter((area) => area === null).length : 0), 0);
}

/** A cell gets back what it held, unless it no longer holds what the step gave it. */
function planRestore(
  places: ReadonlyMap<string, readonly Kept[]>,
  now: CellsNow,
): { readonly writes: ReadonlyMap<string, readonly CellWrite[]>; readonly kept: number } {
  const writes = new Map<string, CellWrite[]>();
  let kept = 0;
  for (const [sheet, cells] of places) {
    for (const { place, before } of cells) {
      const cell = now.at(sheet, place);
      if (cell === undefined || hasFormula(cell.value, cell.formula) || cell.value !== before.after) {
        kept++;
        continue;
      }
      const own = writes.get(sheet) ?? [];
      writes.set(sheet, own);
      own.push({ place, content: before.content, alone: cell.hidden, ...formatsToRestore(before.content, before.format, cell.format) });
    }
  }
  return { writes, kept };
}

type SheetRestore = { readonly name: string; readonly isThere: boolean; readonly isHidden: boolean; readonly backup: string | null };

/** What is to be done with the sheets of a step: a new one goes, a replaced one gets its earlier content. */
function sheetRestores({ sheets }: StepHead, state: BookState): SheetRestore[] {
  return sheets.flatMap(({ name, backup }) => {
    const present = sheetNamed(state, name);
    const isThere = present !== undefined;
    const hasBackup = backup !== null && sheetNamed(state, backup) !== undefined;
    if (backup !== null && !hasBackup) return [];
    return isThere || hasBackup ? [{ name, isThere, isHidden: present?.hidden ?? false, backup }] : [];
  });
}

function restoreSheet({ name, isThere, isHidden, backup }: SheetRestore, filter: string | null, { level }: Features): Piece[] {
  if (backup === null) return [deleteSheet(name, isHidden)];
  if (!isThere) return [deleteSheet(backup, true)];
  if (level < since.areas) {
    return [
      deleteSheet(name, isHidden),
      piece(3, (context) => {
        const sheet = context.workbook.worksheets.getItem(backup);
        sheet.name = name;
        sheet.visibility = "Visible";
      }),
    ];
  }
  return [
    piece(12, (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.autoFilter.remove();
      const all = sheet.getRange().untrack();
      all.conditionalFormats.clearAll();
      all.clear();
      const source = context.workbook.worksheets.getItem(backup).getUsedRange(false).untrack();
      sheet.getRange("A1").untrack().copyFrom(source);
      if (filter !== null) sheet.autoFilter.apply(sheet.getRange(filter).untrack());
    }),
    deleteSheet(backup, true),
  ];
}

/** Asks for the filtered area of a sheet; the function gives its address after the next sync. Needs ExcelApi 1.9. */
function askFilter(context: Excel.RequestContext, name: string): () => string | null {
  const range = context.workbook.worksheets.getItem(name).autoFilter.getRangeOrNullObject().untrack();
  range.load("address");
  return () => (range.isNullObject ? null : range.address.slice(range.address.lastIndexOf("!") + 1));
}

/** Deletes a sheet of ours. Excel deletes a very hidden sheet only after it was made less hidden. */
function deleteSheet(name: string, isHidden: boolean): Piece {
  return piece(3, (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    if (isHidden) sheet.visibility = "Hidden";
    sheet.delete();
  });
}
