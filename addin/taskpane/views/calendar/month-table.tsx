import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { asOf } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import type { CalendarEntry, CalendarYear } from "../../worker/plan-protocol.ts";
import { weeksOf } from "./weeks.ts";

/** One month as weeks, each day with what is due on it. */
export function MonthTable({ shown, month }: { shown: CalendarYear; month: number }): JSX.Element {
  const m = messages.value.calendar;
  const byDay = new Map<string, CalendarEntry[]>();
  for (const entry of shown.days) byDay.set(entry.lastGoodDay, [...(byDay.get(entry.lastGoodDay) ?? []), entry]);
  return (
    <table class="month-table">
      <caption>{m.monthOf(month, shown.year)}</caption>
      <thead>
        <tr>
          {m.weekdays.map((name, at) => (
            <th key={name} scope="col" abbr={m.weekdayNames[at]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(shown.year, month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, at) => {
              const due = day === null ? [] : (byDay.get(day) ?? []);
              return (
                <td
                  key={m.weekdays[at]}
                  class={[at > 4 ? "weekend" : "", day === asOf.value ? "here" : "", due.length > 0 ? "due" : ""].join(" ")}
                >
                  {day !== null && <span class="month-day">{Number(day.slice(8))}</span>}
                  {due.length > 0 && (
                    <ul>
                      {due.map((entry) => (
                        <li key={`${entry.id} ${entry.due}`} class={entry.state} title={entry.text} {...tongueOf(entry.text)}>
                          {entry.text}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
