import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useMemo } from "preact/hooks";
import type { GridShape } from "../../worker/protocol.ts";
import { useScroller } from "../viewport.ts";
import { GridLine } from "./grid-line.tsx";
import { moveInGrid } from "./keys.ts";
import { columnEdges, columnsBetween, headHeight, letters, numberWidth, rowHeight } from "./layout.ts";
import type { Tiles } from "./tiles.ts";
import "./preview-grid.css";

export type Place = { readonly row: number; readonly column: number };

type Props = {
  label: string;
  shape: GridShape;
  tiles: Tiles;
  place: Place;
  /** Goes up when the place was chosen from outside and has to be shown. */
  jump: number;
  onMove: (place: Place) => void;
};

let measured = 0;

/** Width of a digit in the font that the page got. */
function digitWidth(): number {
  if (measured === 0) {
    const pen = document.createElement("canvas").getContext("2d");
    const { fontSize, fontFamily } = getComputedStyle(document.body);
    if (pen !== null) pen.font = `${fontSize} ${fontFamily}`;
    measured = pen?.measureText("0").width || 8;
  }
  return measured;
}

/** A sheet as it stands in the book: drawn where it is in view, one active cell moved with the keys of Excel. */
export function PreviewGrid({ label, shape, tiles, place, jump, onMove }: Props): JSX.Element {
  const id = useId();
  const edges = useMemo(() => columnEdges(shape.widths, numberWidth, digitWidth()), [shape]);
  const { ref, view, barHeight, reveal } = useScroller(headHeight + shape.rows * rowHeight);

  const firstRow = Math.max(0, Math.floor(view.top / rowHeight) - 1);
  const lastRow = Math.min(shape.rows - 1, Math.ceil((view.top + view.height - headHeight) / rowHeight));
  const columns = columnsBetween(edges, view.left + numberWidth, view.left + view.width);
  const rows = Array.from({ length: Math.max(0, lastRow - firstRow + 1) }, (_, index) => firstRow + index);

  useLayoutEffect(() => {
    if (view.height > 0) tiles.want(firstRow, columns.first, Math.max(firstRow, lastRow), columns.last);
  }, [tiles, firstRow, lastRow, columns.first, columns.last, view.height]);

  const show = ({ row, column }: Place): void => {
    const top = row * rowHeight;
    // The head and the row numbers cover the edges of the box.
    reveal({
      top: top - rowHeight,
      bottom: top + headHeight + 2 * rowHeight,
      left: edges[column]! - numberWidth,
      right: edges[column + 1]!,
    });
  };

  useLayoutEffect(() => show(place), [jump, shape, view.height > 0]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const next = moveInGrid(event, place, {
      rows: shape.rows,
      columns: shape.columns,
      page: Math.max(1, Math.floor(view.height / rowHeight) - 2),
    });
    if (next === null) return;
    event.preventDefault();
    onMove(next);
    show(next);
  };

  const active = place.row >= firstRow && place.row <= lastRow && place.column >= columns.first && place.column <= columns.last;
  return (
    <div
      ref={ref}
      class="grid"
      role="grid"
      aria-label={label}
      aria-readonly="true"
      aria-rowcount={shape.rows + 1}
      aria-colcount={shape.columns + 1}
      aria-activedescendant={active ? `${id}-${place.row}-${place.column}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div class="scroll-bar" role="presentation" style={{ height: `${barHeight}px`, width: `${edges.at(-1)}px` }}>
        <div class="scroll-layer" role="presentation" style={{ height: `${view.height}px`, width: `${view.width}px` }}>
          <div class="grid-head" role="row" aria-rowindex={1}>
            {Array.from({ length: columns.last - columns.first + 1 }, (_, index) => columns.first + index).map((column) => (
              <span
                key={column}
                class={`grid-letter${column === place.column ? " here" : ""}${shape.hiddenColumns.includes(column) ? " tucked" : ""}`}
                role="columnheader"
                aria-colindex={column + 2}
                style={{ left: `${edges[column]! - view.left}px`, width: `${edges[column + 1]! - edges[column]!}px` }}
              >
                {letters(column)}
              </span>
            ))}
            <span class="grid-corner" role="columnheader" aria-colindex={1}>
              <span class="unseen">#</span>
            </span>
          </div>
          {rows.map((row) => (
            <GridLine
              key={row}
              id={id}
              row={row}
              top={headHeight + row * rowHeight - view.top}
              left={view.left}
              edges={edges}
              columns={columns}
              tiles={tiles}
              activeColumn={row === place.row ? place.column : null}
              onMove={onMove}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
