import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useGradually } from "../../parts/gradually.ts";
import { isWide } from "../../parts/wide.ts";
import { messages } from "../../state/language.ts";
import type { TargetCard as Card, PlanOverview } from "../../worker/plan-protocol.ts";
import { Compounds } from "./compounds.tsx";
import { clearFilters, layout, shown, status } from "./state.ts";
import { SummaryStrip } from "./summary-strip.tsx";
import { TargetCard } from "./target-card.tsx";
import { TargetFilters } from "./target-filters.tsx";
import { TargetTable } from "./target-table.tsx";

/** Cards that are drawn in one frame. */
const drawnAtOnce = 6;

/** Width that a card takes at least, and the room between cards, in pixels. */
const cardWidth = 350;
const gap = 12;

/** The items of the plan with their results, as cards or, where there is room, as a table. */
export function TargetList({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.targets;
  const targets = shown.value;
  return (
    <>
      <SummaryStrip plan={plan} />
      <TargetFilters plan={plan} />
      {targets.length === 0 ? (
        <EmptyState icon="info" title={m.filteredAway}>
          <button class="button" type="button" onClick={clearFilters}>
            {m.clear}
          </button>
        </EmptyState>
      ) : layout.value === "table" && isWide.value ? (
        <TargetTable targets={targets} />
      ) : (
        <Cards targets={targets} />
      )}
      <Compounds compounds={plan.compounds.filter((compound) => status.value === null || compound.status === status.value)} />
    </>
  );
}

/**
 * Cards in as many columns as there is room for, each under the shortest of them. They stay where they are in the document,
 * so the keyboard keeps its place when the columns change.
 */
function Cards({ targets }: { targets: readonly Card[] }): JSX.Element {
  const drawn = useGradually(targets.length, drawnAtOnce);
  const box = useRef<HTMLElement>(null);
  const sizes = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => box.current !== null && layOut(box.current));
    sizes.current = observer;
    if (box.current !== null) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (box.current === null) return;
    layOut(box.current);
    for (const card of box.current.children) sizes.current?.observe(card);
  }, [targets, drawn]);
  return (
    <section ref={box} class="target-cards" aria-label={messages.value.targets.list}>
      {targets.slice(0, drawn).map((target) => (
        <TargetCard key={target.id} target={target} />
      ))}
    </section>
  );
}

/** Places cards under each other. All sizes are read before anything is moved, so that the browser measures only once. */
function layOut(box: HTMLElement): void {
  const cards = [...box.children] as HTMLElement[];
  const room = box.clientWidth;
  const columns = Math.max(1, Math.floor((room + gap) / (cardWidth + gap)));
  const width = `${Math.floor((room - gap * (columns - 1)) / columns)}px`;
  for (const card of cards) if (card.style.width !== width) card.style.width = width;
  const heights = cards.map((card) => card.offsetHeight);
  const ends = new Array<number>(columns).fill(0);
  cards.forEach((card, at) => {
    const column = ends.indexOf(Math.min(...ends));
    card.style.left = `${(column * (room + gap)) / columns}px`;
    card.style.top = `${ends[column]}px`;
    ends[column] = (ends[column] ?? 0) + (heights[at] ?? 0) + gap;
  });
  box.style.height = `${Math.max(...ends)}px`;
}
