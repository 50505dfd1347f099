import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { CalendarYear } from "../../worker/plan-protocol.ts";
import { month } from "./state.ts";

/** The months of the year with how much is due in each; choosing one draws it and goes to it in the list. */
export function MonthStrip({ shown }: { shown: CalendarYear }): JSX.Element {
  const m = messages.value.calendar;
  const counts = Array.from(
    { length: 12 },
    (_, at) => shown.days.filter(({ lastGoodDay }) => Number(lastGoodDay.slice(5, 7)) === at + 1).length,
  );
  return (
    <div class="month-strip" role="group" aria-label={m.months}>
      {counts.map((count, at) => (
        <button
          key={at}
          type="button"
          aria-pressed={month.value === at + 1}
          onClick={() => {
            month.value = at + 1;
            document.getElementById(`agenda-${at + 1}`)?.scrollIntoView({ block: "start" });
          }}
        >
          <span class="unseen">{m.monthCount(at + 1, count)}</span>
          <span aria-hidden="true">{at + 1}</span>
          <b class={count === 0 ? "quiet" : ""} aria-hidden="true">
            {count === 0 ? "·" : formatNumber(count)}
          </b>
        </button>
      ))}
    </div>
  );
}
