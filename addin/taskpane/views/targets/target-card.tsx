import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { showDay } from "../../parts/days.ts";
import { messages } from "../../state/language.ts";
import type { TargetCard as Card } from "../../worker/plan-protocol.ts";
import { opened, toggle } from "./state.ts";
import { StatusBadge } from "./status-badge.tsx";
import { TargetBar } from "./target-bar.tsx";
import { TargetDetails } from "./target-details.tsx";
import { TargetFacts } from "./target-facts.tsx";

/** One target: its words, the value found beside the goal, the status and why; its details on demand. */
export function TargetCard({ target }: { target: Card }): JSX.Element {
  const m = messages.value.targets;
  const id = useId();
  const isOpen = opened.value.has(target.id);
  return (
    <article class={`target ${target.kind === "N" ? "wish" : target.status}`} aria-labelledby={id}>
      <p class="target-head">
        <TargetStatus target={target} />
        <span class="target-place quiet small">
          {target.id} · {m.kinds[target.kind]}
          {target.section !== null && ` · ${m.sectionOf(target.section)}`}
          {target.due !== null && ` · ${m.until(showDay(target.due))}`}
        </span>
      </p>
      <h3 id={id} {...tongueOf(target.text)}>
        {target.text}
      </h3>
      {hasNumbers(target) && (
        <p class="target-figures">
          <span class="unseen">{m.found}: </span>
          <b class={target.found === null ? "quiet" : ""}>{target.found ?? m.noNumber}</b>
          <span class="target-goal">
            <span class="quiet small">{m.goal}</span> {target.goal}
          </span>
        </p>
      )}
      {hasNumbers(target) && <TargetBar target={target} />}
      <TargetFacts target={target} />
      <details
        open={isOpen}
        onToggle={(event) => {
          if (event.currentTarget.open !== opened.value.has(target.id)) toggle(target.id);
        }}
      >
        <summary>
          {m.details}
          <span class="unseen"> {target.id}</span>
        </summary>
        {isOpen && <TargetDetails target={target} />}
      </details>
    </article>
  );
}

/** The status of a target; wishes have none. */
export function TargetStatus({ target }: { target: Card }): JSX.Element {
  return target.kind === "N" ? (
    <span class="status quiet">{messages.value.targets.notScored}</span>
  ) : (
    <StatusBadge status={target.status} />
  );
}

/** Whether a target is about a number at all: a task is, once a number was found for it. */
export function hasNumbers({ kind, value, found }: Card): boolean {
  return kind !== "N" && (found !== null || (value !== null && kind === "Q"));
}
