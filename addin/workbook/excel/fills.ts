import type { Area } from "../../../core/model/cells.ts";
import { type Features, type Session, since } from "./api.ts";
import { rangeAt } from "./blocks.ts";
import { addressLists, columnRuns, type Place } from "./places.ts";
import { type Piece, piece } from "./writer.ts";

/** The fill of a cell: its colour as "#RRGGBB", `null` for no fill. */
export type Fill = string | null;

/** Fills of cells by their place; a place that was not asked for is `undefined`. */
export type Fills = {
  readonly at: (sheet: string, place: Place) => Fill | undefined;
  readonly put: (sheet: string, place: Place, fill: Fill) => void;
};

/** Cells of one sheet. */
export type SheetPlaces = { readonly sheet: string; readonly places: readonly Place[] };

/** Fills of a book, none at first. */
export function makeFills(): Fills {
  const sheets = new Map<string, Map<number, Fill>>();
  return {
    at: (sheet, { row, column }) => sheets.get(sheet)?.get(row * columnsOfSheet + column),
    put: (sheet, { row, column }, fill) => {
      const known = sheets.get(sheet);
      if (known === undefined) sheets.set(sheet, new Map([[row * columnsOfSheet + column, fill]]));
      else known.set(row * columnsOfSheet + column, fill);
    },
  };
}

/** Asks for the fills of cells; the function puts them into `fills` after the next sync. */
export function askFills(context: Excel.RequestContext, wanted: readonly SheetPlaces[], features: Features, fills: Fills): () => void {
  const answers = wanted.flatMap(({ sheet, places }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    return byColumn(places).map((column) =>
      features.level >= since.areas && isDense(column)
        ? askArea(worksheet, sheet, spanOf(column), fills)
        : askCells(worksheet, sheet, column, features, fills),
    );
  });
  return () => {
    for (const answer of answers) answer();
  };
}

/** Asks for the fills of all cells of an area. Needs ExcelApi 1.9. */
export function askArea(worksheet: Excel.Worksheet, sheet: string, area: Area, fills: Fills): () => void {
  const properties = rangeAt(worksheet, area).getCellProperties({ format: { fill: { color: true, tintAndShade: true } } });
  return () => {
    properties.value.forEach((line, row) => {
      line.forEach((cell, column) => {
        fills.put(
          sheet,
          { row: area.top + row, column: area.left + column },
          fillOf(cell.format?.fill?.color, cell.format?.fill?.tintAndShade),
        );
      });
    });
  };
}

/**
 * Asks whether cells that should all have one fill still have it, which costs next to nothing; the function puts those groups into
 * `fills` after the next sync that do. Needs ExcelApi 1.9.
 */
export function askUniform(context: Excel.RequestContext, { sheet, places }: SheetPlaces, color: string, fills: Fills): () => void {
  const asked = addressLists(columnRuns(places)).map(({ address, areas }) => {
    const ranges = context.workbook.worksheets.getItem(sheet).getRanges(address);
    ranges.untrack();
    ranges.load("format/fill/color");
    return { ranges, areas };
  });
  return () => {
    for (const { ranges, areas } of asked) {
      if (ranges.format.fill.color?.toUpperCase() !== color) continue;
      for (const { top, bottom, left } of areas) for (let row = top; row <= bottom; row++) fills.put(sheet, { row, column: left }, color);
    }
  };
}

/** Fetches the fills of cells in as many requests as their number needs. */
export async function readFills(session: Session, wanted: readonly SheetPlaces[], fills: Fills): Promise<void> {
  for (const part of partsOf(wanted)) {
    await session.run(async (context, sync) => {
      const answer = askFills(context, part, session.features, fills);
      await sync();
      answer();
    });
  }
}

/** Whether one request can ask for the fills of so many cells besides other things. */
export function fitsOneRequest(wanted: readonly SheetPlaces[]): boolean {
  return wanted.reduce((sum, { places }) => sum + places.length, 0) <= cellsPerRequest / 2;
}

/** Gives cells of one sheet a fill. */
export function fillPieces(sheet: string, places: readonly Place[], fill: Fill, { level }: Features): Piece[] {
  const put = (format: Excel.RangeFormat): void => {
    if (fill === null) format.fill.clear();
    else format.fill.color = fill;
  };
  const areas = columnRuns(places);
  if (level < since.areas)
    return areas.map((area) => piece(4, (context) => put(rangeAt(context.workbook.worksheets.getItem(sheet), area).format)));
  return addressLists(areas).map(({ address }) => ({
    bytes: address.length + 1_600,
    queue: (context) => {
      const ranges = context.workbook.worksheets.getItem(sheet).getRanges(address);
      ranges.untrack();
      put(ranges.format);
    },
  }));
}

const columnsOfSheet = 16_384;
const cellsPerRequest = 5_000;

function askCells(worksheet: Excel.Worksheet, sheet: string, places: readonly Place[], { level }: Features, fills: Fills): () => void {
  const asked = places.map((place) => {
    const range = rangeAt(worksheet, { top: place.row, left: place.column, bottom: place.row, right: place.column });
    range.load(level >= since.areas ? "format/fill/color,format/fill/tintAndShade" : "format/fill/color");
    return { place, range };
  });
  return () => {
    for (const { place, range } of asked) {
      const { fill } = range.format;
      // Before 1.9 white and no fill look the same.
      fills.put(sheet, place, fillOf(fill.color, level >= since.areas ? fill.tintAndShade : null));
    }
  };
}

/** Excel calls cells without a fill white, like white ones; only the shade tells them apart. */
function fillOf(color: string | undefined, shade: number | null | undefined): Fill {
  const known = color === undefined || color === "" ? "#FFFFFF" : color.toUpperCase();
  return known === "#FFFFFF" && (shade === null || shade === undefined) ? null : known;
}

function byColumn(places: readonly Place[]): Place[][] {
  const columns = new Map<number, Place[]>();
  for (const place of places) {
    const known = columns.get(place.column);
    if (known === undefined) columns.set(place.column, [place]);
    else known.push(place);
  }
  return [...columns.values()];
}

function spanOf(places: readonly Place[]): Area {
  const rows = places.map(({ row }) => row);
  const column = places[0]?.column ?? 0;
  return { top: rows.reduce((a, b) => Math.min(a, b)), left: column, bottom: rows.reduce((a, b) => Math.max(a, b)), right: column };
}

/** Whether a block over the whole span costs less than a question for each cell. */
function isDense(places: readonly Place[]): boolean {
  const { top, bottom } = spanOf(places);
  return (bottom - top + 1) * 75 < places.length * 450;
}

function partsOf(wanted: readonly SheetPlaces[]): SheetPlaces[][] {
  const parts: { sheet: string; places: Place[] }[][] = [];
  let free = 0;
  for (const { sheet, places } of wanted) {
    for (let from = 0; from < places.length; ) {
      if (free === 0) {
        parts.push([]);
        free = cellsPerRequest;
      }
      const taken = places.slice(from, from + free);
      parts.at(-1)?.push({ sheet, places: taken });
      from += taken.length;
      free -= taken.length;
    }
  }
  return parts;
}
