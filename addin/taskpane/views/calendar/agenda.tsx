import type { JSX } from "preact";
import { useGradually } from "../../parts/gradually.ts";
import { asOf } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import type { CalendarEntry, CalendarYear } from "../../worker/plan-protocol.ts";
import { AgendaItem } from "./agenda-item.tsx";

/** Entries that are drawn in one frame. */
const drawnAtOnce = 12;

/** The next due dates first, then all of the year by month. */
export function Agenda({ shown }: { shown: CalendarYear }): JSX.Element {
  const m = messages.value.calendar;
  const drawn = useGradually(shown.days.length, drawnAtOnce);
  const [nearest] = shown.days.filter(({ lastGoodDay, state }) => lastGoodDay >= asOf.value && state !== "before-issue");
  const next = nearest === undefined ? [] : shown.days.filter(({ lastGoodDay }) => lastGoodDay === nearest.lastGoodDay);
  const months = monthsOf(shown.days.slice(0, drawn));
  return (
    <div class="agenda">
      {next.length > 0 && (
        <section class="agenda-next" aria-label={m.next}>
          <h3>{m.next}</h3>
          <ul>
            {next.map((entry) => (
              <AgendaItem key={keyOf(entry)} entry={entry} />
            ))}
          </ul>
        </section>
      )}
      <h3 class="unseen">{m.agenda}</h3>
      {months.map(([number, entries]) => (
        <section key={number} id={`agenda-${number}`} aria-label={m.monthOf(number, shown.year)}>
          <h4>{m.month(number)}</h4>
          <ul>
            {entries.map((entry) => (
              <AgendaItem key={keyOf(entry)} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function keyOf({ id, due }: CalendarEntry): string {
  return `${id} ${due}`;
}

function monthsOf(days: readonly CalendarEntry[]): [number, CalendarEntry[]][] {
  const months = new Map<number, CalendarEntry[]>();
  for (const entry of days) {
    const number = Number(entry.lastGoodDay.slice(5, 7));
    months.set(number, [...(months.get(number) ?? []), entry]);
  }
  return [...months];
}
