import { signal } from "@preact/signals";
import type { Severity } from "../../../../core/model/findings.ts";
import type { GridShape, GridWindow, GridWindowInput, RowKind } from "../../worker/protocol.ts";
import { indexesOf } from "../stretch.ts";

export type GridCell = { readonly text: string; readonly number: boolean; readonly mark: Severity | null };
export type GridRow = { readonly kind: RowKind; readonly hidden: boolean };

/** The cells of one sheet, fetched in tiles as they come into view. Reading draws the component again when tiles arrive. */
export type Tiles = {
  readonly cell: (row: number, column: number) => GridCell | null;
  readonly row: (row: number) => GridRow | null;
  /** Fetches what is missing of a rectangle, all ends included. */
  readonly want: (top: number, left: number, bottom: number, right: number) => void;
};

const tileRows = 64;
const tileColumns = 32;

/** Tiles of a sheet; `load` fetches a rectangle, `onProblem` hears of what it throws. */
export function createTiles(
  shape: GridShape,
  load: (window: GridWindowInput) => Promise<GridWindow>,
  onProblem: (reason: unknown) => void,
): Tiles {
  const arrived = signal(0);
  const tiles = new Map<string, GridWindow | null>();
  const marks = new Map<string, Severity>();
  const key = (row: number, column: number): string => `${row},${column}`;
  const tileAt = (row: number, column: number): GridWindow | null =>
    tiles.get(key(Math.floor(row / tileRows), Math.floor(column / tileColumns))) ?? null;

  const fetchTile = async (tileRow: number, tileColumn: number): Promise<void> => {
    const at = key(tileRow, tileColumn);
    const top = tileRow * tileRows;
    const left = tileColumn * tileColumns;
    tiles.set(at, null);
    try {
      const bottom = Math.min(top + tileRows, shape.rows) - 1;
      const right = Math.min(left + tileColumns, shape.columns) - 1;
      const tile = await load({ sheet: shape.sheet, top, left, bottom, right });
      for (const mark of tile.marks) marks.set(key(mark.row, mark.column), mark.severity);
      tiles.set(at, tile);
      arrived.value += 1;
    } catch (reason) {
      tiles.delete(at);
      onProblem(reason);
    }
  };

  return {
    cell: (row, column) => {
      void arrived.value;
      const tile = tileAt(row, column);
      if (tile === null) return null;
      const text = tile.texts[row - tile.top]?.[column - tile.left] ?? "";
      return { text, number: tile.kinds[row - tile.top]?.[column - tile.left] === "n", mark: marks.get(key(row, column)) ?? null };
    },
    row: (row) => {
      const tile = tileAt(row, 0);
      return tile?.rows[row - tile.top] ?? null;
    },
    want: (top, left, bottom, right) => {
      const columns = { first: Math.floor(left / tileColumns), last: Math.floor(right / tileColumns) };
      for (const row of indexesOf({ first: Math.floor(top / tileRows), last: Math.floor(bottom / tileRows) })) {
        // Column 0 says what kind of row it is.
        for (const column of new Set([0, ...indexesOf(columns)])) {
          if (!tiles.has(key(row, column))) void fetchTile(row, column);
        }
      }
    },
  };
}
