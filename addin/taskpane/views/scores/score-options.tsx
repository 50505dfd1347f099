import type { JSX, TargetedEvent } from "preact";
import { useId } from "preact/hooks";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { readDay, showDay } from "../../parts/days.ts";
import { asOf, changeOptions, year } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import type { ScoreOverview } from "../../worker/protocol.ts";
import { OwnTable } from "./own-table.tsx";

const years = { first: 1990, last: 2100 } as const;

/** The score table; folded away, because it is seldom changed: the day, the year, and tables of the office. */
export function ScoreOptions({ score }: { score: ScoreOverview }): JSX.Element {
  const m = messages.value.scores;
  return (
    <div class="score-options">
      <Choice
        label={m.table}
        value={score.table.own ? "own" : score.table.id}
        onChoose={(value) => value !== "own" && void changeOptions({ table: { id: value } })}
      >
        {score.tables.map(({ id: known, title }) => (
          <option key={known} value={known}>
            {title}
          </option>
        ))}
        {score.table.own && <option value="own">{m.ownTable(score.table.title)}</option>}
      </Choice>
      <details>
        <summary>{m.settings(showDay(asOf.value), year.value === null ? m.yearFromBook : String(year.value))}</summary>
        <div class="score-settings">
          <DayAndYear />
          <OwnTable score={score} />
        </div>
      </details>
    </div>
  );
}

/** The day as of which is scored, and the year of the figures where the book states none. */
function DayAndYear(): JSX.Element {
  const m = messages.value.scores;
  const id = useId();

  const takeDay = (event: TargetedEvent<HTMLInputElement>): void => {
    const day = readDay(event.currentTarget.value);
    event.currentTarget.setCustomValidity(day === null ? m.dayWrong : "");
    event.currentTarget.reportValidity();
    if (day !== null && day !== asOf.value) void changeOptions({ asOf: day });
  };
  const takeYear = (event: TargetedEvent<HTMLInputElement>): void => {
    const typed = event.currentTarget.valueAsNumber;
    const wanted = typed >= years.first && typed <= years.last ? Math.floor(typed) : null;
    if (wanted !== year.value) void changeOptions({ year: wanted });
  };

  return (
    <>
      <div class="field">
        <label class="field-label" for={`${id}-day`}>
          {m.asOf}
        </label>
        <input
          id={`${id}-day`}
          class="input"
          inputMode="numeric"
          autocomplete="off"
          placeholder={m.dayShape}
          value={showDay(asOf.value)}
          onChange={takeDay}
        />
      </div>
      <div class="field">
        <label class="field-label" for={`${id}-year`}>
          {m.year}
        </label>
        <input
          id={`${id}-year`}
          class="input"
          type="number"
          min={years.first}
          max={years.last}
          placeholder={m.yearFromBook}
          value={year.value ?? ""}
          onChange={takeYear}
        />
      </div>
    </>
  );
}
