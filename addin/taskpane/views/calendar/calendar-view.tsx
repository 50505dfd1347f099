import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ask, download } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { changeSettings, choice, loadPlans, planOptions, settings } from "../../state/plan.ts";
import { announceNotice, busy, run } from "../../state/work.ts";
import type { CalendarYear } from "../../worker/plan-protocol.ts";
import { PlanChooser } from "../targets/plan-chooser.tsx";
import { Agenda } from "./agenda.tsx";
import { MonthStrip } from "./month-strip.tsx";
import { MonthTable } from "./month-table.tsx";
import { calendar, loadCalendar, month, year } from "./state.ts";
import "./calendar.css";

/** The due dates of a year: months, one month drawn, and all of them in order of time. */
export function CalendarView(): JSX.Element {
  const m = messages.value.calendar;
  const shown = calendar.value;
  useLayoutEffect(() => void loadPlans(), []);
  useLayoutEffect(() => void loadCalendar(), [planOptions.value, year.value, settings.value.law, language.value]);

  if (choice.value === null || (shown === null && !busy.value)) return <PlanChooser />;
  if (shown === null) return <EmptyState icon="info" title={messages.value.head.evaluating} />;
  return (
    <div class="calendar" tabIndex={-1}>
      <CalendarHead shown={shown} />
      {shown.days.length === 0 ? (
        <EmptyState icon="info" title={m.nothing(shown.year)}>
          <p class="quiet">{m.nothingHelp}</p>
        </EmptyState>
      ) : (
        <>
          <MonthStrip shown={shown} />
          <div class="calendar-parts">
            <MonthTable shown={shown} month={month.value} />
            <Agenda shown={shown} />
          </div>
        </>
      )}
      {shown.undated.length > 0 && (
        <section class="calendar-undated">
          <h3>{m.undated}</h3>
          <p class="quiet small">{m.undatedHelp}</p>
          <ul>
            {shown.undated.map((duty) => (
              <li key={duty.id}>
                <span class="quiet small">{duty.id}</span> <span {...tongueOf(duty.text)}>{duty.text}</span>
                <span class="quiet small">
                  {" "}
                  <span {...tongueOf(duty.from)}>{duty.from}</span> → <span {...tongueOf(duty.to.join())}>{duty.to.join(", ")}</span>
                  {duty.timesAYear !== null && ` · ${m.timesAYear(duty.timesAYear)}`}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function CalendarHead({ shown }: { shown: CalendarYear }): JSX.Element {
  const m = messages.value.calendar;
  const [first, last] = shown.years;
  const save = async (): Promise<void> => {
    const options = planOptions.value;
    if (options === null) return;
    const file = await run("save", () => ask("calendarFile", { ...options, year: shown.year, law: settings.value.law }));
    if (file === null) return;
    download(file.name, file.bytes);
    announceNotice(() => messages.value.calendar.saved(file.name));
  };
  const go = (to: number): void => {
    year.value = to;
  };
  return (
    <header class="calendar-head">
      <h2>{m.title(shown.year)}</h2>
      <p class="quiet small" lang="vi">
        {[shown.plan.place, shown.plan.document].filter((text) => text !== "").join(" · ")}
      </p>
      <div class="calendar-tools">
        <span class="calendar-years" role="group" aria-label={m.year}>
          <button
            class="button compact"
            type="button"
            aria-label={m.previousYear}
            disabled={shown.year <= first}
            onClick={() => go(shown.year - 1)}
          >
            <Icon name="back" />
          </button>
          <b role="status">{shown.year}</b>
          <button
            class="button compact"
            type="button"
            aria-label={m.nextYear}
            disabled={shown.year >= last}
            onClick={() => go(shown.year + 1)}
          >
            <Icon name="right" />
          </button>
        </span>
        <label class="check">
          <input type="checkbox" checked={settings.value.law} onChange={(event) => changeSettings({ law: event.currentTarget.checked })} />
          {m.law}
        </label>
        <button class="button" type="button" onClick={() => void save()}>
          <Icon name="save" />
          {m.save}
        </button>
      </div>
    </header>
  );
}
