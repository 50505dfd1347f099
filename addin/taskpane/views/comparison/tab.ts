import { lazyView } from "../../parts/lazy-view.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";
import { overview } from "./state.ts";

/** The open book beside another list of the same cooperatives. */
export const comparisonTab: Tab = {
  id: "comparison",
  label: () => messages.value.comparison.tab,
  count: () => {
    const { differs = 0, unsure = 0, onlyA = 0, onlyB = 0 } = overview.value?.summary ?? {};
    const open = differs + unsure + onlyA + onlyB;
    return open === 0 ? undefined : { text: formatNumber(open), said: messages.value.comparison.count(formatNumber(open)) };
  },
  View: lazyView(async () => (await import("./comparison-view.tsx")).ComparisonView),
  needsBook: true,
};
