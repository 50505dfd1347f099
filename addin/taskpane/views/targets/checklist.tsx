import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { useGradually } from "../../parts/gradually.ts";
import { chosenTab } from "../../shell/chosen-tab.ts";
import { messages } from "../../state/language.ts";
import { tickAt } from "../../state/plan.ts";
import type { PlanOverview, TargetCard } from "../../worker/plan-protocol.ts";
import { kindOrder } from "./state.ts";
import { StatusBadge } from "./status-badge.tsx";
import { TickEditor } from "./tick-editor.tsx";

/** Lines that are drawn in one frame. */
const drawnAtOnce = 10;

/** What no list of cooperatives shows: tasks, reports, conditions, papers, ticked by the officer; wishes are only listed. */
export function Checklist({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.checklist;
  const groups = kindOrder
    .filter((kind) => kind !== "Q")
    .map((kind) => ({ kind, items: plan.targets.filter((target) => target.kind === kind) }))
    .filter(({ items }) => items.length > 0);
  const all = groups.reduce((sum, { items }) => sum + items.length, 0);
  let left = useGradually(all, drawnAtOnce);
  if (all === 0) return <EmptyState icon="info" title={m.nothing} />;
  return (
    <div class="checklist">
      <p class="quiet small">{m.help}</p>
      {groups.map(({ kind, items }) => {
        const some = items.slice(0, Math.max(0, left));
        left -= items.length;
        const ticked = items.filter(({ id }) => (tickAt(id)?.done ?? null) !== null).length;
        return (
          <section key={kind}>
            <h3>
              {m.groups[kind]}
              {kind !== "N" && <span class="quiet small"> {m.progress(ticked, items.length)}</span>}
            </h3>
            <ul>
              {some.map((target) => (kind === "N" ? <Wish key={target.id} target={target} /> : <Item key={target.id} target={target} />))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Wish({ target }: { target: TargetCard }): JSX.Element {
  return (
    <li class="checklist-item">
      <p>
        <span class="quiet small">{target.id}</span> <span {...tongueOf(target.text)}>{target.text}</span>
      </p>
    </li>
  );
}

function Item({ target }: { target: TargetCard }): JSX.Element {
  const m = messages.value.checklist;
  const { units } = target;
  // A pilot's conditions and papers are ticked beside its candidates, those of a duty with a day in the calendar.
  const byUnit = units.length > 0 && !target.dated && target.ticked && target.kind !== "R" && target.kind !== "X";
  const done = byUnit ? units.filter(({ unit }) => (tickAt(`${target.id}/${unit}`)?.done ?? null) !== null).length : 0;
  return (
    <li class="checklist-item">
      <p class="checklist-text">
        <span>
          <span class="quiet small">{target.id}</span> <span {...tongueOf(target.text)}>{target.text}</span>
        </span>
        <StatusBadge status={target.status} />
      </p>
      <p class="quiet small">
        {target.because}
        {target.responsible.length > 0 && <span lang="vi"> · {target.responsible.join("; ")}</span>}
      </p>
      {target.dated ? (
        <button
          class="link small"
          type="button"
          onClick={() => {
            chosenTab.value = "calendar";
          }}
        >
          {m.inCalendar}
        </button>
      ) : (
        target.ticked && <TickEditor tickKey={target.id} text={target.text} condition={target.condition} />
      )}
      {byUnit && (
        <details>
          <summary>{m.units(done, units.length)}</summary>
          <ul class="checklist-units">
            {units.map(({ unit, status }) => (
              <li key={unit}>
                <span lang="vi">{unit}</span>
                <StatusBadge status={status} />
                <TickEditor tickKey={`${target.id}/${unit}`} text={`${target.id}, ${unit}`} bare />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
