import { formatNumber } from "../../parts/numbers.ts";
import type { Tab } from "../../shell/tabs.ts";
import { check } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { ChecksView } from "./checks-view.tsx";

/** What is wrong or doubtful in the book. */
export const checksTab: Tab = {
  id: "checks",
  label: () => messages.value.checks.tab,
  count: () => {
    const found = (check.value?.errors ?? 0) + (check.value?.warnings ?? 0);
    return found === 0 ? undefined : { text: formatNumber(found), said: messages.value.checks.count(formatNumber(found)) };
  },
  View: ChecksView,
  needsBook: true,
};
