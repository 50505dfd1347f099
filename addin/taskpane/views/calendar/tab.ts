import { daysBetween } from "../../../../core/model/dates.ts";
import { lazyView } from "../../parts/lazy-view.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import type { Tab } from "../../shell/tabs.ts";
import { asOf } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { calendar } from "./state.ts";

/** Days that are soon. */
const soon = 30;

/** The due dates of a year. */
export const calendarTab: Tab = {
  id: "calendar",
  label: () => messages.value.calendar.tab,
  count: () => {
    const due = (calendar.value?.days ?? []).filter(({ state, lastGoodDay, rows }) => {
      const left = state === "upcoming" || state === "today" ? daysBetween(asOf.value, lastGoodDay) : null;
      return left !== null && left <= soon && rows.some(({ sentOn }) => sentOn === null);
    }).length;
    return due === 0 ? undefined : { text: formatNumber(due), said: messages.value.calendar.dueSoon(formatNumber(due)) };
  },
  View: lazyView(async () => (await import("./calendar-view.tsx")).CalendarView),
  needsBook: false,
};
