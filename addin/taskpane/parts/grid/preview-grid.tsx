import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect, useMemo } from "preact/hooks";
import { columnLetters } from "../../../../core/model/cells.ts";
import type { GridShape } from "../../worker/protocol.ts";
import { ScrollLayer, useScroller } from "../scroller.tsx";
import { indexesOf, isWithin, type Stretch } from "../stretch.ts";
import { GridLine } from "./grid-line.tsx";
import { moveInGrid } from "./keys.ts";
import { columnEdges, columnsBetween, headHeight, numberWidth, rowHeight, rowsBetween } from "./layout.ts";
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

/** A sheet as it stands in the book: drawn where it is in view, one active cell moved with the keys of Excel. */
export function PreviewGrid({ label, shape, tiles, place, jump, onMove }: Props): JSX.Element {
  const id = useId();
  const edges = useMemo(() => columnEdges(shape.widths, numberWidth, digitWidth()), [shape]);
  const scroller = useScroller(headHeight + shape.rows * rowHeight);
  const { ref, view, reveal } = scroller;
  const columns = columnsBetween(edges, view.left + numberWidth, view.left + view.width);
  const rows = rowsBetween(view.top, view.top + view.height, shape.rows);

  useLayoutEffect(() => {
    if (view.height > 0) tiles.want(rows.first, columns.first, Math.max(rows.first, rows.last), columns.last);
  }, [tiles, rows.first, rows.last, columns.first, columns.last, view.height]);

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
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2);
    const next = moveInGrid(event, place, { rows: shape.rows, columns: shape.columns, page });
    if (next === null) return;
    event.preventDefault();
    onMove(next);
    show(next);
  };

  const active = isWithin(place.row, rows) && isWithin(place.column, columns);
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
      <ScrollLayer scroller={scroller} width={edges.at(-1)}>
        <GridHead edges={edges} left={view.left} columns={columns} active={place.column} hidden={shape.hiddenColumns} />
        {indexesOf(rows).map((row) => (
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
      </ScrollLayer>
    </div>
  );
}

type HeadProps = { edges: readonly number[]; left: number; columns: Stretch; active: number; hidden: readonly number[] };

/** The letters of the columns in view. */
function GridHead({ edges, left, columns, active, hidden }: HeadProps): JSX.Element {
  return (
    <div class="grid-head" role="row" aria-rowindex={1}>
      {indexesOf(columns).map((column) => (
        <span
          key={column}
          class={`grid-letter${column === active ? " here" : ""}${hidden.includes(column) ? " tucked" : ""}`}
          role="columnheader"
          aria-colindex={column + 2}
          style={{ left: `${edges[column]! - left}px`, width: `${edges[column + 1]! - edges[column]!}px` }}
        >
          {columnLetters(column)}
        </span>
      ))}
      <span class="grid-corner" role="columnheader" aria-colindex={1}>
        <span class="unseen">#</span>
      </span>
    </div>
  );
}

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
