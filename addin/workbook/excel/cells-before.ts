import type { Area } from "../../../core/model/cells.ts";
import { rangeAt } from "./blocks.ts";
import { columnRuns, type Place } from "./places.ts";
import { blockBytes, type Piece } from "./writer.ts";

/** A cell as it is: value, formula, number format, and whether it is in a hidden or filtered row. */
export type CellNow = { readonly value: unknown; readonly formula: unknown; readonly format: string; readonly hidden: boolean };

/** Cells of sheets as they were asked for. */
export type CellsNow = { readonly at: (sheet: string, place: Place) => CellNow | undefined };

/** Asks for cells; the function gives them after the next sync. Cells under one another come as one block. */
export function askCells(context: Excel.RequestContext, wanted: ReadonlyMap<string, readonly Place[]>): () => CellsNow {
  const parts = [...wanted].flatMap(([sheet, places]) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    return columnRuns(places).map((area) => {
      const range = rangeAt(worksheet, area);
      range.load("values,formulas,numberFormat,rowHidden");
      return { sheet, area, range };
    });
  });
  return () => {
    const cells = new Map<string, CellNow>();
    for (const { sheet, area, range } of parts) {
      range.values.forEach(([value], index) => {
        cells.set(keyOf(sheet, { row: area.top + index, column: area.left }), {
          value,
          formula: range.formulas[index]?.[0],
          format: String(range.numberFormat[index]?.[0] ?? "General"),
          hidden: range.rowHidden !== false,
        });
      });
    }
    return { at: (sheet, place) => cells.get(keyOf(sheet, place)) };
  };
}

/** What is put into a cell: a number format that it needs for it, the content, and a number format that it gets after it. */
export type CellWrite = {
  readonly place: Place;
  readonly format: string | null;
  readonly content: string | number | boolean;
  readonly finalFormat: string | null;
  readonly alone: boolean;
};

/** Writes cells of a sheet in as few blocks as possible. In a filtered sheet every cell is written alone: blocks over hidden rows go wrong. */
export function cellPieces(sheet: string, cells: readonly CellWrite[]): Piece[] {
  return groupWrites(cells).map(({ area, format, finalFormat, contents }) => ({
    bytes: blockBytes(contents) + 900,
    queue: (context) => {
      const range = rangeAt(context.workbook.worksheets.getItem(sheet), area);
      if (format !== null) range.numberFormat = format as unknown as string[][];
      range.formulas = contents;
      if (finalFormat !== null) range.numberFormat = finalFormat as unknown as string[][];
    },
  }));
}

type Group = Omit<CellWrite, "place" | "content"> & { area: Area; readonly contents: (string | number | boolean)[][] };

function groupWrites(writes: readonly CellWrite[]): Group[] {
  const sorted = [...writes].sort((a, b) => a.place.column - b.place.column || a.place.row - b.place.row);
  const groups: Group[] = [];
  for (const { place, format, content, finalFormat, alone } of sorted) {
    const last = groups.at(-1);
    const joins =
      last !== undefined &&
      !(alone || last.alone) &&
      last.format === format &&
      last.finalFormat === finalFormat &&
      last.area.left === place.column &&
      last.area.bottom === place.row - 1;
    if (joins) {
      last.area = { ...last.area, bottom: place.row };
      last.contents.push([content]);
    } else {
      const area = { top: place.row, left: place.column, bottom: place.row, right: place.column };
      groups.push({ area, format, finalFormat, contents: [[content]], alone });
    }
  }
  return groups;
}

function keyOf(sheet: string, { row, column }: Place): string {
  return `${row} ${column} ${sheet}`;
}
