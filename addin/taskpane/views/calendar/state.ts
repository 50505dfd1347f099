import { batch, effect, signal } from "@preact/signals";
import { ask } from "../../state/book.ts";
import { choice, planOptions, settings } from "../../state/plan.ts";
import { runQuietly } from "../../state/work.ts";
import type { CalendarYear } from "../../worker/plan-protocol.ts";

/** The year on show: `null` is the plan's own year that is nearest to today. */
export const year = signal<number | null>(null);
/** The month that is drawn, 1–12. */
export const month = signal(1);
export const calendar = signal<CalendarYear | null>(null);

let asked = 0;

/** Asks for the due dates of the year; what was shown stays until the new is there. */
export async function loadCalendar(): Promise<void> {
  const options = planOptions.value;
  asked += 1;
  const mine = asked;
  if (options === null) {
    calendar.value = null;
    return;
  }
  const made = await runQuietly("plan", () => ask("calendar", { ...options, year: year.value, law: settings.value.law }));
  if (made === null || mine !== asked) return;
  const isNew = calendar.value?.year !== made.year;
  batch(() => {
    calendar.value = made;
    if (isNew) month.value = startMonth(made, options.asOf);
  });
}

/** The month of the next due date, else of the first. */
function startMonth({ days }: CalendarYear, today: string): number {
  const day = days.find(({ lastGoodDay }) => lastGoodDay >= today) ?? days[0];
  return day === undefined ? 1 : Number(day.lastGoodDay.slice(5, 7));
}

effect(() => {
  void choice.value;
  batch(() => {
    year.value = null;
    calendar.value = null;
  });
});
