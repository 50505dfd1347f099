import { lazyView } from "../../parts/lazy-view.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";
import { overview } from "../../state/plan.ts";

/** What a plan asks for beside what the book shows. */
export const targetsTab: Tab = {
  id: "targets",
  label: () => messages.value.targets.tab,
  count: () => {
    const missed = overview.value?.summary.missed ?? 0;
    return missed === 0 ? undefined : { text: formatNumber(missed), said: messages.value.targets.missedCount(formatNumber(missed)) };
  },
  View: lazyView(async () => (await import("./targets-view.tsx")).TargetsView),
  needsBook: false,
};
