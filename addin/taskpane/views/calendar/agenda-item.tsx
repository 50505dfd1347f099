import type { JSX } from "preact";
import { daysBetween } from "../../../../core/model/dates.ts";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { DayField } from "../../parts/day-field.tsx";
import { showDay } from "../../parts/days.ts";
import { asOf } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { tick, tickAt } from "../../state/plan.ts";
import type { CalendarEntry, CalendarRow } from "../../worker/plan-protocol.ts";

/** More rows than this stay folded. */
const mostOpen = 2;

/** One due date: the last good day, what is due, from whom to whom, how it stands, and when it was sent. */
export function AgendaItem({ entry }: { entry: CalendarEntry }): JSX.Element {
  const m = messages.value.calendar;
  const { lastGoodDay, due, rows, state } = entry;
  const sent = rows.filter(({ sentOn }) => sentOn !== null).length;
  const left = state === "upcoming" || state === "today" ? daysBetween(asOf.value, lastGoodDay) : null;
  const senders = [...new Set(rows.map(({ from }) => from))];
  const recipients = [...new Set(rows.flatMap(({ to }) => to))];
  const dates = (
    <ul class="agenda-rows">
      {rows.map((row) => (
        <SentRow key={row.key} row={row} text={entry.text} alone={rows.length === 1} />
      ))}
    </ul>
  );
  return (
    <li class={`agenda-item ${state}`}>
      <p class="agenda-day">
        <b>{showDay(lastGoodDay)}</b>
        <span>{entry.weekday}</span>
        {entry.weekend && <span class="badge warning">{m.weekend}</span>}
        <span class="badge">{left === null ? m.states[state] : m.inDays(left)}</span>
      </p>
      <div class="agenda-what">
        <p>
          <span class="quiet small">{entry.fromLaw ? m.lawDuty : entry.id}</span> <span {...tongueOf(entry.text)}>{entry.text}</span>
        </p>
        {(entry.before || due !== lastGoodDay) && (
          <p class="quiet small">
            {m.lastGoodDay}
            {entry.before && ` (${m.strict(showDay(due))})`}
          </p>
        )}
        <p class="small">
          {senders.length === 1 ? <Bodies names={senders} /> : m.senders(senders.length)} → <Bodies names={recipients} />
        </p>
        {entry.source !== "" && <p class="quiet small">{entry.source}</p>}
        {rows.length <= mostOpen ? (
          dates
        ) : (
          <details>
            <summary>{m.sentCount(sent, rows.length)}</summary>
            {dates}
          </details>
        )}
      </div>
    </li>
  );
}

function SentRow({ row, text, alone }: { row: CalendarRow; text: string; alone: boolean }): JSX.Element {
  const m = messages.value.calendar;
  return (
    <li>
      {!alone && (
        <span>
          <Bodies names={[row.from]} /> → <Bodies names={row.to} />
        </span>
      )}
      <DayField
        label={m.sentOn}
        name={m.sentOnOf(text, row.from)}
        value={row.sentOn}
        clearable
        onDay={(day) => tick(row.key, day === null ? null : { ...tickAt(row.key), done: true, on: day })}
      />
      {row.arrival !== null && <span class={`badge${row.arrival === "late" ? " error" : ""}`}>{m.arrivals[row.arrival]}</span>}
    </li>
  );
}

/** Senders or recipients: those of the law in the language of the pane, those of a plan in its own words. */
function Bodies({ names }: { names: readonly string[] }): JSX.Element {
  const text = names.join("; ");
  return <span {...tongueOf(text)}>{text}</span>;
}
