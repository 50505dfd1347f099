import { lazyView } from "../../parts/lazy-view.tsx";
import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";

/** Who qualifies for which support, what was given, what is owed. */
export const supportTab: Tab = {
  id: "support",
  label: () => messages.value.support.tab,
  count: () => undefined,
  View: lazyView(async () => (await import("./support-view.tsx")).SupportView),
  needsBook: true,
};
