import { lazyView } from "../../parts/lazy-view.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import type { Tab } from "../../shell/tabs.ts";
import { shown, texts } from "./state.ts";

/** The periodic report with what it lacks. */
export const reportsTab: Tab = {
  id: "reports",
  label: () => texts.value.tab,
  count: () => {
    const lacks = shown.value?.report.lacks.length ?? 0;
    return lacks === 0 ? undefined : { text: formatNumber(lacks), said: `${texts.value.lacks}: ${formatNumber(lacks)}` };
  },
  View: lazyView(async () => (await import("./reports-view.tsx")).ReportsView),
  needsBook: true,
};
