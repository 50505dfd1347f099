import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { PlanOverview } from "../../worker/plan-protocol.ts";
import { status, statusOrder } from "./state.ts";
import { StatusShape } from "./status-badge.tsx";
import "../../styles/summary.css";

/** How many items have each status; each count also filters the list. */
export function SummaryStrip({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.targets;
  return (
    <div class="target-summary" role="group" aria-label={m.summary}>
      {statusOrder
        .filter((name) => plan.summary[name] > 0 || status.value === name)
        .map((name) => (
          <button
            key={name}
            class="summary-count"
            type="button"
            aria-pressed={status.value === name}
            aria-description={m.onlyStatus}
            onClick={() => {
              status.value = status.value === name ? null : name;
            }}
          >
            <b>{formatNumber(plan.summary[name])}</b>
            <span class={`status ${name}`}>
              <StatusShape status={name} />
              {m.statuses[name]}
            </span>
          </button>
        ))}
    </div>
  );
}
