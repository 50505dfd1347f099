import { WorkbookError } from "../../../core/files/errors.ts";
import { sheetKey, sheetName } from "../../../core/files/result-sheet.ts";
import { cellAddress } from "../../../core/model/cells.ts";
import type { Said } from "../../../core/model/language.ts";
import { backupPrefix, type Change, type ChangeOutcome, type WorkbookSheet } from "../port.ts";
import { type Features, type Session, since } from "./api.ts";
import { cellValue } from "./blocks.ts";
import { type BookState, demandWritable, sheetNamed, sheetNames } from "./book-state.ts";
import { askCells, type CellsNow, type CellWrite, cellPieces } from "./cells-before.ts";
import { planComments } from "./comments.ts";
import { contentOf, entryOf, hasFormula } from "./entries.ts";
import { askFills, fitsOneRequest, makeFills } from "./fills.ts";
import { askRule, type PlacedRule, rulePiece } from "./input-rules.ts";
import { addStep, askSteps, type NewStepRow, newJournal } from "./journal.ts";
import { look } from "./look.ts";
import { countMarks, freshMarks, planMarks, wantedMarks } from "./marks.ts";
import { keepShown, type Memory } from "./memory.ts";
import { areaOf, type Place, placeOf } from "./places.ts";
import { codeOf, problem, problemOf, sheetGone } from "./problems.ts";
import { forgetOldest, takeBackStep } from "./undo.ts";
import { sheetPieces } from "./write-sheet.ts";
import { type Piece, piece, send } from "./writer.ts";

/**
 * Does a change as one step: looks at everything it touches, keeps what was there in the journal, then writes. When writing fails, what
 * was written is taken back, and sheets are tried once more without the trimmings that may have been the reason. Throws `WorkbookError`
 * before anything is written when a sheet is gone or protected.
 */
export async function applyChange(session: Session, memory: Memory, change: Change): Promise<ChangeOutcome> {
  try {
    return await applyOnce(session, memory, change, false);
  } catch (error) {
    if (error instanceof WorkbookError || (change.sheets ?? []).length === 0) throw error;
    return applyOnce(session, memory, change, true);
  }
}

async function applyOnce(session: Session, memory: Memory, change: Change, plain: boolean): Promise<ChangeOutcome> {
  const { features } = session;
  const left: Left[] = [];
  const fixes = readFixes(change, left);
  const rules = features.level >= since.validation ? readRules(change) : [];
  const wanted = change.marks === undefined ? null : wantedMarks(change.marks);
  const fills = makeFills();

  const ask = (context: Excel.RequestContext) => {
    const steps = memory.journal === true ? askSteps(context) : null;
    const cells = askCells(context, placesBySheet(fixes));
    const kinds = rules.map(({ sheet, place }) => askRule(context, sheet, place));
    const ahead = wanted === null ? [] : freshMarks(wanted, memory.shown);
    const put = fitsOneRequest(ahead) ? askFills(context, ahead, features, fills) : () => {};
    return () => {
      put();
      return { steps: steps?.() ?? { steps: [], free: 1 }, cells: cells(), kinds: kinds.map((kind) => kind()) };
    };
  };
  const { state, marks, answer } = await lookOrSayWhatIsGone(session, memory, change, ask);
  const sheets = change.sheets ?? [];
  const replacing = sheets.map(({ name }) => bookName(name)).filter((name) => sheetNamed(state, name) !== undefined);
  const sheetOf = ({ sheet }: { readonly sheet: string }): string => sheet;
  const touched = [...[...fixes, ...rules].map(sheetOf), ...(wanted?.keys() ?? []), ...(change.comments ?? []).map(sheetOf), ...replacing];
  demandWritable(state, touched, sheets.length > 0 || memory.journal !== true);

  const { writes, rows: fixRows } = planFixes(fixes, answer.cells, left);
  const placed = rulesForFree(rules, answer.kinds, left);
  const plan = wanted === null ? null : await planMarks(session, { marks, memory, wanted, fills, sheets: sheetNames(state) });

  const comments = change.comments === undefined ? null : await planComments(session, change.comments);
  for (const cell of comments?.taken ?? []) left.push({ ...cell, because: ownComment });

  const id = 1 + answer.steps.steps.reduce((most, step) => Math.max(most, step.id), 0);
  const targets = placeSheets(sheets, state, id);
  const head = {
    label: change.label,
    sheets: targets.map(({ name, backup }) => ({ name, backup })),
    marked: wanted !== null && marks.groups.length === 0,
    commented: (comments?.put ?? 0) > 0,
  };
  const outcome = {
    marked: plan === null ? 0 : countMarks(plan.shown),
    commented: comments?.put ?? 0,
    fixed: countWrites(writes),
    ruled: placed.length,
    left,
  };
  const changesNothing =
    targets.length === 0 && outcome.fixed === 0 && outcome.ruled === 0 && plan === null && (comments?.pieces.length ?? 0) === 0;
  if (changesNothing) return outcome;

  const replaced = targets.filter(({ backup }) => backup !== null);
  const before = replaced.length === 0 ? null : await askBeforeReplacing(session, replaced);
  const pieces: Piece[] = [
    ...(memory.journal === true ? [] : [newJournal()]),
    ...addStep(id, head, [...fixRows, ...ruleRows(placed)], answer.steps.free),
    ...targets.flatMap((target) => [
      ...openSheet(target, before?.charts.get(target.name) ?? [], features),
      ...sheetPieces(target.sheet, target.name, features, plain),
    ]),
    ...[...writes].flatMap(([sheet, cells]) => cellPieces(sheet, cells)),
    ...placed.map(rulePiece),
    ...(plan?.pieces ?? []),
  ];
  await sendOrTakeBack(session, memory, pieces, id);
  memory.journal = true;
  if (plan !== null) keepShown(memory, plan);
  const commented = comments === null || (await sendComments(session, comments.pieces)) ? outcome.commented : 0;
  if (commented < outcome.commented) left.push({ sheet: "", cell: "", because: noComments });
  if (before !== null) await activate(session, before.active);
  if (answer.steps.steps.length >= mostSteps) await forgetOldest(session, memory, mostSteps);
  return { ...outcome, commented };
}

/** More steps than that are not kept. */
const mostSteps = 20;

/** What was left as it is, and why. */
type Left = { sheet: string; cell: string; because: Said };

const ownRule: Said = { vi: "Đã có quy tắc nhập liệu, được giữ nguyên.", en: "It has an input rule of its own, which stays." };
const ownComment: Said = { vi: "Ô đã có chú thích, được giữ nguyên.", en: "The cell has a comment of its own, which stays." };
const noComments: Said = {
  vi: "Excel không nhận chú thích, có thể vì ô đã có ghi chú kiểu cũ.",
  en: "Excel took no comment, perhaps because the cell has a note of the old kind.",
};

type Fix = {
  readonly sheet: string;
  readonly place: Place;
  readonly value: NonNullable<Change["fixes"]>[number]["value"];
  readonly from: NonNullable<Change["fixes"]>[number]["from"];
};

function readFixes({ fixes = [] }: Change, left: Left[]): Fix[] {
  const read = new Map<string, Fix>();
  for (const { sheet, cell, value, from } of fixes) {
    const place = placeOf(cell);
    if (place === null) left.push({ sheet, cell, because: { vi: "Không phải một ô.", en: "This is no cell." } });
    else read.set(`${sheet} ${cell}`, { sheet, place, value, from });
  }
  return [...read.values()];
}

function readRules({ rules = [] }: Change): PlacedRule[] {
  return rules.flatMap((rule) => {
    const place = areaOf(rule.area);
    return place === null ? [] : [{ ...rule, place }];
  });
}

/** The rules whose cells have none of their own; the others are left. */
function rulesForFree(rules: readonly PlacedRule[], kinds: readonly string[], left: Left[]): PlacedRule[] {
  return rules.filter(({ sheet, area }, index) => {
    const isFree = kinds[index] === "none";
    if (!isFree) left.push({ sheet, cell: area, because: ownRule });
    return isFree;
  });
}

function ruleRows(rules: readonly PlacedRule[]): NewStepRow[] {
  return [...new Set(rules.map(({ sheet }) => sheet))].map((sheet) => ({
    kind: "rules",
    sheet,
    areas: rules.filter((rule) => rule.sheet === sheet).map(({ place }) => place),
  }));
}

function placesBySheet(fixes: readonly Fix[]): Map<string, Place[]> {
  const sheets = new Map<string, Place[]>();
  for (const { sheet, place } of fixes) {
    const known = sheets.get(sheet);
    if (known === undefined) sheets.set(sheet, [place]);
    else known.push(place);
  }
  return sheets;
}

async function lookOrSayWhatIsGone<T>(session: Session, memory: Memory, change: Change, ask: (context: Excel.RequestContext) => () => T) {
  try {
    return await look(session, memory, ask);
  } catch (error) {
    if (codeOf(error) !== "ItemNotFound") throw error;
    // Which of the sheets it was, Excel does not say.
    const { state } = await look(session, memory, () => () => null);
    const named = [...(change.fixes ?? []), ...(change.rules ?? []), ...(change.marks ?? []), ...(change.comments ?? [])].map(
      ({ sheet }) => sheet,
    );
    const gone = named.find((name) => sheetNamed(state, name) === undefined);
    throw gone === undefined ? error : sheetGone(gone);
  }
}

type Writes = ReadonlyMap<string, readonly CellWrite[]>;

function planFixes(fixes: readonly Fix[], now: CellsNow, left: Left[]): { readonly writes: Writes; readonly rows: readonly NewStepRow[] } {
  const writes = new Map<string, CellWrite[]>();
  const rows = new Map<
    string,
    {
      area: ReturnType<typeof areaOfPlace>;
      before: { content: string | number | boolean; format: string; after: string | number | boolean };
    }[]
  >();
  for (const { sheet, place, value, from } of fixes) {
    const cell = now.at(sheet, place);
    const leave = (because: Said): void => {
      left.push({ sheet, cell: cellAddress(place.row, place.column), because });
    };
    if (cell === undefined) leave({ vi: "Không đọc được ô.", en: "The cell could not be read." });
    else if (hasFormula(cell.value, cell.formula))
      leave({
        vi: "Ô chứa công thức: hãy sửa ở nơi công thức lấy số liệu.",
        en: "The cell holds a formula: correct where the formula takes its data from.",
      });
    else if (from !== undefined && !sameValue(from, cellValue(cell.value)))
      leave({ vi: "Ô đã được sửa sau khi kiểm tra.", en: "The cell was changed after the check." });
    else {
      const { format, content } = entryOf(value, cell.format);
      const own = writes.get(sheet) ?? [];
      writes.set(sheet, own);
      own.push({ place, format, content, finalFormat: null, alone: cell.hidden });
      const kept = rows.get(sheet) ?? [];
      rows.set(sheet, kept);
      kept.push({
        area: areaOfPlace(place),
        before: { content: contentOf(cell.value, cell.formula, cell.format), format: cell.format, after: valueWritten(content) },
      });
    }
  }
  return { writes, rows: [...rows].map(([sheet, cells]) => ({ kind: "cells", sheet, cells })) };
}

function areaOfPlace({ row, column }: Place) {
  return { top: row, left: column, bottom: row, right: column };
}

/** What a cell holds once a content was put into it. */
function valueWritten(content: string | number | boolean): string | number | boolean {
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}

function sameValue(a: Fix["from"], b: Fix["from"]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function countWrites(writes: Writes): number {
  return [...writes.values()].reduce((sum, cells) => sum + cells.length, 0);
}

/** A sheet of ours with the sheet of the book that it goes to; `backup` is the name that the earlier one is kept under. */
type Target = { readonly sheet: WorkbookSheet; readonly name: string; readonly backup: string | null };

function bookName(name: string): string {
  return sheetName(name, new Set());
}

function placeSheets(sheets: readonly WorkbookSheet[], state: BookState, step: number): Target[] {
  const unique = new Map(sheets.map((sheet) => [sheetKey(bookName(sheet.name)), sheet]));
  return [...unique.values()].map((sheet, index) => {
    const existing = sheetNamed(state, bookName(sheet.name));
    return {
      sheet,
      name: existing?.name ?? bookName(sheet.name),
      backup: existing === undefined ? null : `${backupPrefix}${step}.${index + 1}`,
    };
  });
}

/** Adds a sheet of ours, or keeps the earlier one under another name and empties it; formulas of the officer's that name it stay true. */
function openSheet({ name, backup }: Target, charts: readonly string[], { level }: Features): Piece[] {
  if (backup === null) return [piece(2, (context) => void context.workbook.worksheets.add(name))];
  return [
    piece(14 + charts.length * 2, (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      const copy = sheet.copy("End");
      copy.name = backup;
      copy.visibility = "VeryHidden";
      if (level >= since.areas) sheet.autoFilter.remove();
      sheet.freezePanes.unfreeze();
      for (const chart of charts) sheet.charts.getItem(chart).delete();
      const all = sheet.getRange().untrack();
      all.conditionalFormats.clearAll();
      all.clear();
    }),
  ];
}

type BeforeReplacing = { readonly active: string; readonly charts: ReadonlyMap<string, readonly string[]> };

/** The charts on sheets that are to be replaced, and the sheet that the officer looks at. */
async function askBeforeReplacing({ run }: Session, targets: readonly Target[]): Promise<BeforeReplacing> {
  return run(async (context, sync) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("name");
    const charts = targets.map(({ name }) => {
      const collection = context.workbook.worksheets.getItem(name).charts;
      collection.load("items/name");
      return { name, collection };
    });
    await sync();
    return {
      active: active.name,
      charts: new Map(charts.map(({ name, collection }) => [name, collection.items.map((chart) => chart.name)])),
    };
  });
}

/** Copying a sheet brings the copy to the front; the officer stays where they were. */
async function activate({ run }: Session, name: string): Promise<void> {
  try {
    await run(async (context, sync) => {
      context.workbook.worksheets.getItem(name).activate();
      await sync();
    });
  } catch {
    // Another book has the focus: nothing depends on it.
  }
}

/** Comments come last and may fail, as on a cell with an old note: everything else stays. */
async function sendComments(session: Session, pieces: readonly Piece[]): Promise<boolean> {
  try {
    await send(session, pieces);
    return true;
  } catch {
    return false;
  }
}

async function sendOrTakeBack(session: Session, memory: Memory, pieces: readonly Piece[], step: number): Promise<void> {
  try {
    await send(session, pieces);
  } catch (error) {
    memory.journal = null;
    memory.shown = null;
    // Without an answer of Excel nothing can be taken back now; the step may be in the journal all the same, for a later undo.
    if (error instanceof WorkbookError) throw error;
    try {
      await takeBackStep(session, memory, step);
    } catch {
      const failed = problemOf(error);
      throw problem({
        vi: `${failed.said.vi} Có phần đã ghi mà chưa trả lại được: hãy bấm Hoàn tác sau khi xử lý.`,
        en: `${failed.said.en} A part was written and could not be taken back: press Undo once this is settled.`,
      });
    }
    throw error;
  }
}
