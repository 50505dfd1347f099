import type { JSX } from "preact";
import type { Stretch } from "../stretch.ts";
import type { Place } from "./preview-grid.tsx";
import type { GridCell, Tiles } from "./tiles.ts";

type Props = {
  id: string;
  row: number;
  top: number;
  left: number;
  edges: readonly number[];
  columns: Stretch;
  tiles: Tiles;
  activeColumn: number | null;
  onMove: (place: Place) => void;
};

/** One row of the preview: its number and the cells in view. */
export function GridLine({ id, row, top, left, edges, columns, tiles, activeColumn, onMove }: Props): JSX.Element {
  const known = tiles.row(row);
  const cells: JSX.Element[] = [];
  for (let column = columns.first; column <= columns.last; column += 1) {
    const cell = tiles.cell(row, column);
    const active = column === activeColumn;
    const end = runsOnTo(tiles, row, column, columns.last);
    cells.push(
      <span
        key={column}
        id={`${id}-${row}-${column}`}
        lang="vi"
        class={cellClass(cell, active, end > column + 1)}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={active}
        aria-invalid={cell?.mark === "error" ? "true" : undefined}
        style={{ left: `${edges[column]! - left}px`, width: `${edges[end]! - edges[column]!}px` }}
        onClick={() => onMove({ row, column })}
      >
        {cell?.text}
      </span>,
    );
  }
  return (
    <div class={`grid-line ${known?.kind ?? ""}`} role="row" aria-rowindex={row + 2} style={{ top: `${top}px` }}>
      {cells}
      <span
        class={`grid-number${activeColumn === null ? "" : " here"}${known?.hidden ? " tucked" : ""}`}
        role="rowheader"
        aria-colindex={1}
      >
        {row + 1}
      </span>
    </div>
  );
}

function cellClass(cell: GridCell | null, active: boolean, running: boolean): string {
  return `grid-cell${cell?.number ? " number" : ""}${cell?.mark ? ` ${cell.mark}` : ""}${active ? " active" : ""}${running ? " running" : ""}`;
}

/** The first column that a cell leaves free: a text runs on over the empty cells to its right, as in Excel. */
function runsOnTo(tiles: Tiles, row: number, column: number, lastColumn: number): number {
  const cell = tiles.cell(row, column);
  let end = column + 1;
  if (cell === null || cell.text === "" || cell.number) return end;
  while (end <= lastColumn && tiles.cell(row, end)?.text === "" && tiles.cell(row, end)?.mark === null) end += 1;
  return end;
}
