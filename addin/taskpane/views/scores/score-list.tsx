import { type Signal, useSignal, useSignalEffect } from "@preact/signals";
import type { JSX, TargetedKeyboardEvent } from "preact";
import { useId, useLayoutEffect } from "preact/hooks";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { actOnKey, listKeys } from "../../parts/list-keys.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { createPages, type Pages } from "../../parts/pages.ts";
import { ScrollLayer, useScroller } from "../../parts/scroller.tsx";
import { SearchField } from "../../parts/search-field.tsx";
import { indexesOf } from "../../parts/stretch.ts";
import { ask, score as scored } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { report } from "../../state/work.ts";
import type { ScoreOverview, ScoreRow, ScoreSort } from "../../worker/protocol.ts";
import { RankBadge } from "./rank-badge.tsx";
import { chosen, descending, query, sort, text } from "./state.ts";

/** Heights in pixels; where it is narrow, rank and points stand under the name. */
const headHeight = 32;
const lowRow = 32;
const highRow = 52;
const narrowBelow = 520;

/** The list of cooperatives: filtered, sorted by a click on a head, drawn only where it is in view. */
export function ScoreList({ score }: { score: ScoreOverview }): JSX.Element {
  const m = messages.value.scores;
  const total = useSignal(score.total);
  return (
    <>
      <div class="scores-search">
        <SearchField label={m.search} value={text.value} onSearch={(typed) => (text.value = typed)} />
        <span class="quiet small" role="status">
          {m.shown(formatNumber(total.value), formatNumber(score.total))}
        </span>
      </div>
      <ScoreTable total={total} />
    </>
  );
}

/** `total`: how many pass the filters, told by the first page that comes. */
function ScoreTable({ total }: { total: Signal<number> }): JSX.Element {
  const m = messages.value.scores;
  const id = useId();
  const active = useSignal(0);
  const narrow = useSignal(false);
  const pages = useScorePages(total, active);
  const rowHeight = narrow.value ? highRow : lowRow;
  const scroller = useScroller(headHeight + total.value * rowHeight);
  const { ref, view, reveal } = scroller;
  useLayoutEffect(() => {
    if (view.width > 0) narrow.value = view.width < narrowBelow;
  }, [view.width]);

  const first = Math.max(0, Math.floor(view.top / rowHeight));
  const last = Math.min(total.value - 1, Math.ceil((view.top + view.height - headHeight) / rowHeight));
  useLayoutEffect(() => {
    if (last >= first) pages?.want(first, last);
  }, [pages, first, last]);

  const moveTo = (index: number): void => {
    active.value = Math.max(0, Math.min(total.value - 1, index));
    // The head covers the top of the box.
    reveal({ top: active.value * rowHeight, bottom: headHeight + (active.value + 1) * rowHeight });
  };
  const choose = (index: number): void => {
    active.value = index;
    const row = pages?.at(index);
    if (row) chosen.value = row.id;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((view.height - headHeight) / rowHeight));
    const chooseActive = (): void => choose(active.value);
    const moves = listKeys({ at: active.value, count: total.value, page, moveTo });
    actOnKey(event, new Map([...moves, ["Enter", chooseActive], [" ", chooseActive]]));
  };

  const rows = indexesOf({ first, last });
  return (
    <div
      ref={ref}
      class={`score-table${narrow.value ? " narrow" : ""}`}
      role="grid"
      aria-label={m.list}
      aria-readonly="true"
      aria-rowcount={total.value + 1}
      aria-activedescendant={rows.includes(active.value) ? `${id}-${active.value}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <ScrollLayer scroller={scroller}>
        <HeadRow />
        {rows.map((index) => (
          <Row
            key={index}
            id={`${id}-${index}`}
            index={index}
            row={pages?.at(index) ?? null}
            top={headHeight + index * rowHeight - view.top}
            active={index === active.value}
            onChoose={() => choose(index)}
          />
        ))}
      </ScrollLayer>
    </div>
  );
}

/** The rows that pass the filters, page by page; a changed filter begins again at the first. */
function useScorePages(total: Signal<number>, active: Signal<number>): Pages<ScoreRow> | null {
  const pages = useSignal<Pages<ScoreRow> | null>(null);
  useSignalEffect(() => {
    const wanted = query.value;
    if (scored.value === null) return;
    const next = createPages<ScoreRow>(async (from, count) => {
      const answer = await ask("scoreRows", { ...wanted, from, count });
      total.value = answer.total;
      return answer.rows;
    }, report);
    next.want(0, 0);
    pages.value = next;
    active.value = 0;
  });
  return pages.value;
}

function HeadRow(): JSX.Element {
  const m = messages.value.scores;
  return (
    <div class="score-row score-row-head" role="row" aria-rowindex={1}>
      <Head sort="row" label={m.row} />
      <Head sort="name" label={m.name} />
      <Head sort="rank" label={m.rank} />
      <Head sort="total" label={m.total} />
      <span class="size" role="columnheader">
        {m.size}
      </span>
    </div>
  );
}

function Head({ sort: by, label }: { sort: ScoreSort; label: string }): JSX.Element {
  const chosenSort = sort.value === by;
  return (
    <span class={by} role="columnheader" aria-sort={chosenSort ? (descending.value ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        onClick={() => {
          // The best stand first when points or ranks are sorted for the first time.
          descending.value = chosenSort ? !descending.value : by === "total";
          sort.value = by;
        }}
      >
        {label}
        {chosenSort ? <span aria-hidden="true">{descending.value ? "▾" : "▴"}</span> : <Icon name="sort" />}
      </button>
    </span>
  );
}

type RowProps = { id: string; index: number; row: ScoreRow | null; top: number; active: boolean; onChoose: () => void };

function Row({ id, index, row, top, active, onChoose }: RowProps): JSX.Element {
  const m = messages.value.scores;
  return (
    <div
      class={`score-row${active ? " active" : ""}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={row !== null && row.id === chosen.value}
      style={{ top: `${top}px` }}
      onClick={onChoose}
    >
      <span class="row number quiet" role="gridcell">
        {row?.row ?? ""}
      </span>
      <span class="name" lang={row === null ? undefined : "vi"} role="gridcell" id={id}>
        {row?.name ?? m.loading}
      </span>
      <span class="rank-cell" role="gridcell">
        {row !== null && <RankBadge rank={row.rank} />}
      </span>
      <span class="total number" role="gridcell">
        {row !== null && pointsOf(row)}
      </span>
      <span class="size quiet" role="gridcell">
        {row?.size && `${row.size.word} (${m.sizeBy[row.size.by]})`}
      </span>
    </div>
  );
}

/** The total, or what it lies between. */
export function pointsOf({ rank, total, lowest, highest }: ScoreRow): string {
  if (rank === "unrated") return "–";
  return total === null ? `${formatNumber(lowest)}–${formatNumber(highest)}` : formatNumber(total);
}
