import type { Area } from "../../../core/model/cells.ts";
import type { Severity } from "../../../core/model/findings.ts";
import type { CellMark } from "../port.ts";
import { type Features, type Session, since } from "./api.ts";
import { askArea, askUniform, type Fill, type Fills, fillPieces, makeFills, readFills, type SheetPlaces } from "./fills.ts";
import { addMarks, forgetRows } from "./journal.ts";
import { anchorsOf, type Marks, type Memory, noMarks, type Shown } from "./memory.ts";
import { columnRuns, type Place, placeOf } from "./places.ts";
import type { Piece } from "./writer.ts";

/** The colours of marks: none of those that Excel offers, so that ours are known again. */
const markColors: Readonly<Record<Severity, string>> = { error: "#FBD1CD", warning: "#FEEBB9" };

/** Most cells that are marked; the pane lists all findings anyway. */
const mostMarks = 20_000;

/** The colours that cells are to get. An error wins over a warning in the same cell. */
export function wantedMarks(marks: readonly CellMark[]): Shown {
  const wanted: Shown = new Map();
  let count = 0;
  for (const { sheet, cell, severity } of marks) {
    const place = placeOf(cell);
    if (place === null) continue;
    const own = wanted.get(sheet) ?? new Map<string, string>();
    const key = keyOf(place);
    if (!own.has(key) && ++count > mostMarks) continue;
    if (own.get(key) !== markColors.error) own.set(key, markColors[severity]);
    wanted.set(sheet, own);
  }
  return wanted;
}

/** How many cells are marked. */
export function countMarks(shown: Shown): number {
  return [...shown.values()].reduce((sum, cells) => sum + cells.size, 0);
}

/** Cells that are to be marked and, as far as this session knows, are not yet: their fills are needed. */
export function freshMarks(wanted: Shown, shown: Shown | null): SheetPlaces[] {
  return [...wanted].flatMap(([sheet, cells]) => {
    const places = [...cells].filter(([key, color]) => shown?.get(sheet)?.get(key) !== color).map(([key]) => placeOfKey(key));
    return places.length === 0 ? [] : [{ sheet, places }];
  });
}

/** Asks in one go whether the marks of this session are still there; the function puts those that are into `fills` after the next sync. */
export function askShown(
  context: Excel.RequestContext,
  shown: Shown | null,
  sheets: ReadonlySet<string>,
  { level }: Features,
  fills: Fills,
): () => void {
  if (shown === null || level < since.areas || countMarks(shown) > mostAskedMarks) return () => {};
  const answers = [...shown].flatMap(([sheet, cells]) =>
    Object.values(markColors).flatMap((color) => {
      const places = [...cells].filter(([, own]) => own === color).map(([key]) => placeOfKey(key));
      return places.length === 0 || !sheets.has(sheet) ? [] : [askUniform(context, { sheet, places }, color, fills)];
    }),
  );
  return () => {
    for (const answer of answers) answer();
  };
}

/** More marks than that are not asked about beforehand. */
const mostAskedMarks = 5_000;

/** What has to be written to get from the marks there are to those wanted; `none` says that no mark is left then. */
export type MarkPlan = { readonly pieces: Piece[]; readonly shown: Shown; readonly marks: Marks };

/**
 * Plans new marks. Fills that are not known yet are fetched. A cell whose colour somebody has changed since it was marked keeps it.
 * Marks on sheets that are gone are left out.
 */
export async function planMarks(
  session: Session,
  { marks, memory, wanted, fills, sheets }: { marks: Marks; memory: Memory; wanted: Shown; fills: Fills; sheets: ReadonlySet<string> },
): Promise<MarkPlan> {
  const kept = registryOf(marks, sheets);
  const shown = memory.shown !== null && memory.anchors === anchorsOf(marks) ? memory.shown : null;
  await fetchMissing(session, involved(kept, shown, wanted, sheets), fills);
  const none = countMarks(wanted) === 0;
  if (none) await findStrays(session, kept, fills);

  const now: Shown = new Map();
  const paint = new Map<string, { sheet: string; fill: Fill; places: Place[] }>();
  const journal = new Map<string, { sheet: string; color: string | null; before: Fill; places: Place[] }>();
  const put = (sheet: string, place: Place, fill: Fill): void => {
    const key = JSON.stringify([sheet, fill]);
    const group = paint.get(key);
    if (group === undefined) paint.set(key, { sheet, fill, places: [place] });
    else group.places.push(place);
  };
  const keep = (sheet: string, place: Place, color: string | null, before: Fill): void => {
    const key = JSON.stringify([sheet, color, before]);
    const group = journal.get(key);
    if (group === undefined) journal.set(key, { sheet, color, before, places: [place] });
    else group.places.push(place);
  };
  for (const [sheet, cells] of wanted) {
    if (!sheets.has(sheet)) continue;
    const own = new Map<string, string>();
    now.set(sheet, own);
    for (const [key, color] of cells) {
      own.set(key, color);
      if (shown?.get(sheet)?.get(key) === color) continue;
      const place = placeOfKey(key);
      const entry = kept.get(sheet)?.get(key);
      const current = fills.at(sheet, place) ?? null;
      const isOurs = entry !== undefined && current === entry.color;
      if (isOurs && entry.color === color) continue;
      keep(sheet, place, color, isOurs ? entry.before : current);
      put(sheet, place, color);
    }
  }
  for (const [sheet, cells] of kept) {
    for (const [key, entry] of cells) {
      if (now.get(sheet)?.has(key)) continue;
      const place = placeOfKey(key);
      if (fills.at(sheet, place) === entry.color) put(sheet, place, entry.before);
      if (!none) keep(sheet, place, null, null);
    }
  }
  const added = addMarks(
    [...journal.values()].map(({ sheet, color, before, places }) => ({ sheet, color, before, areas: columnRuns(places) })),
    marks.free,
  );
  const pieces = [
    ...added.pieces,
    ...[...paint.values()].flatMap(({ sheet, fill, places }) => fillPieces(sheet, places, fill, session.features)),
  ];
  if (!none) return { pieces, shown: now, marks: { groups: [...marks.groups, ...added.groups], free: marks.free + added.groups.length } };
  if (marks.free > 1) pieces.push(forgetRows("A:B", 1, marks.free - 1));
  return { pieces, shown: now, marks: noMarks };
}

type Entry = { readonly color: string; readonly before: Fill };
type Registry = Map<string, Map<string, Entry>>;

/** What is kept of every cell that is marked; the last word on a cell counts. */
function registryOf({ groups }: Marks, sheets: ReadonlySet<string>): Registry {
  const registry: Registry = new Map();
  for (const { sheet, areas, color, before } of groups) {
    if (!sheets.has(sheet)) continue;
    const cells = registry.get(sheet) ?? new Map<string, Entry>();
    registry.set(sheet, cells);
    for (const area of areas) {
      for (const place of area === null ? [] : placesOf(area)) {
        if (color === null) cells.delete(keyOf(place));
        else cells.set(keyOf(place), { color, before });
      }
    }
  }
  return registry;
}

function involved(kept: Registry, shown: Shown | null, wanted: Shown, sheets: ReadonlySet<string>): SheetPlaces[] {
  return [...sheets].flatMap((sheet) => {
    const keys = new Set<string>();
    for (const [key, color] of wanted.get(sheet) ?? []) if (shown?.get(sheet)?.get(key) !== color) keys.add(key);
    for (const [key, { color }] of kept.get(sheet) ?? []) if (wanted.get(sheet)?.get(key) !== color || shown === null) keys.add(key);
    return keys.size === 0 ? [] : [{ sheet, places: [...keys].map(placeOfKey) }];
  });
}

async function fetchMissing(session: Session, wanted: readonly SheetPlaces[], fills: Fills): Promise<void> {
  const missing = wanted.flatMap(({ sheet, places }) => {
    const unknown = places.filter((place) => fills.at(sheet, place) === undefined);
    return unknown.length === 0 ? [] : [{ sheet, places: unknown }];
  });
  if (missing.length > 0) await readFills(session, missing, fills);
}

/**
 * Marks that were carried off, as sorting does, stand in the same columns with one of our colours. They get the fill that the missing
 * ones had; when those had several, no fill. Needs ExcelApi 1.9.
 */
async function findStrays({ run, features }: Session, kept: Registry, fills: Fills): Promise<void> {
  if (features.level < since.areas) return;
  for (const [sheet, cells] of kept) {
    const lost = [...cells].filter(([key, { color }]) => fills.at(sheet, placeOfKey(key)) !== color);
    if (lost.length === 0) continue;
    const columns = [...new Set([...cells.keys()].map((key) => placeOfKey(key).column))];
    const found = makeFills();
    const used = await run(async (context, sync) => {
      const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(false).untrack();
      range.load("rowIndex,rowCount");
      await sync();
      return range.isNullObject
        ? null
        : { top: range.rowIndex, bottom: Math.min(range.rowIndex + range.rowCount - 1, range.rowIndex + mostRows) };
    });
    if (used === null) continue;
    for (let from = 0; from < columns.length; from += columnsPerRequest(used)) {
      const part = columns.slice(from, from + columnsPerRequest(used));
      await run(async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        const answers = part.map((column) => askArea(worksheet, sheet, { ...used, left: column, right: column }, found));
        await sync();
        for (const answer of answers) answer();
      });
    }
    const befores = new Set(lost.map(([, { before }]) => before));
    const before = befores.size === 1 ? (lost[0]?.[1].before ?? null) : null;
    const ours = new Set<string>(Object.values(markColors));
    for (const column of columns) {
      for (let row = used.top; row <= used.bottom; row++) {
        const fill = found.at(sheet, { row, column });
        const key = keyOf({ row, column });
        if (fill === undefined || fill === null || !ours.has(fill) || cells.has(key)) continue;
        cells.set(key, { color: fill, before });
        fills.put(sheet, { row, column }, fill);
      }
    }
  }
}

const mostRows = 50_000;

function columnsPerRequest({ top, bottom }: { readonly top: number; readonly bottom: number }): number {
  return Math.max(1, Math.floor(3_000_000 / ((bottom - top + 1) * 75)));
}

function keyOf({ row, column }: Place): string {
  return `${row} ${column}`;
}

function placeOfKey(key: string): Place {
  const [row, column] = key.split(" ");
  return { row: Number(row), column: Number(column) };
}

function* placesOf({ top, left, bottom, right }: Area): Generator<Place> {
  for (let row = top; row <= bottom; row++) for (let column = left; column <= right; column++) yield { row, column };
}
