import type { JSX } from "preact";
import { Fragment } from "preact";
import { showDay } from "../../parts/days.ts";
import { useGradually } from "../../parts/gradually.ts";
import { messages } from "../../state/language.ts";
import type { TargetCard } from "../../worker/plan-protocol.ts";
import { opened, toggle } from "./state.ts";
import { TargetBar } from "./target-bar.tsx";
import { hasNumbers, TargetStatus } from "./target-card.tsx";
import { TargetDetails } from "./target-details.tsx";
import { TargetFacts } from "./target-facts.tsx";

/** Lines that are drawn in one frame. */
const drawnAtOnce = 20;

/** All targets in lines: for who wants to see the whole plan at once. A line opens to what a card says. */
export function TargetTable({ targets }: { targets: readonly TargetCard[] }): JSX.Element {
  const m = messages.value.targets;
  const drawn = useGradually(targets.length, drawnAtOnce);
  return (
    <table class="target-table" aria-label={m.list}>
      <thead>
        <tr>
          <th scope="col">{m.id}</th>
          <th scope="col">{m.text}</th>
          <th scope="col" class="number">
            {m.found}
          </th>
          <th scope="col">{m.goal}</th>
          <th scope="col" class="target-table-bar">
            {m.compared}
          </th>
          <th scope="col">{m.status}</th>
          <th scope="col">{m.due}</th>
        </tr>
      </thead>
      <tbody>
        {targets.slice(0, drawn).map((target) => {
          const isOpen = opened.value.has(target.id);
          const numbers = hasNumbers(target);
          return (
            <Fragment key={target.id}>
              <tr class={isOpen ? "open" : ""}>
                <td class="quiet">{target.id}</td>
                <th scope="row">
                  <button class="target-line" type="button" aria-expanded={isOpen} onClick={() => toggle(target.id)}>
                    {target.text}
                  </button>
                </th>
                <td class="number">{numbers ? (target.found ?? m.noNumber) : ""}</td>
                <td>{numbers ? target.goal : ""}</td>
                <td class="target-table-bar">{numbers && <TargetBar target={target} />}</td>
                <td>
                  <TargetStatus target={target} />
                </td>
                <td>{target.due === null ? "" : showDay(target.due)}</td>
              </tr>
              {isOpen && (
                <tr class="target-more">
                  <td colSpan={7}>
                    <div class="target-more-parts">
                      <TargetFacts target={target} />
                      <TargetDetails target={target} />
                    </div>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
