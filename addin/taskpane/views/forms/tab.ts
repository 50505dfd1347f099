import { lazyView } from "../../parts/lazy-view.tsx";
import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";

/** Records for the browser extension. */
export const formsTab: Tab = {
  id: "forms",
  label: () => messages.value.forms.tab,
  count: () => undefined,
  View: lazyView(async () => (await import("./forms-view.tsx")).FormsView),
  needsBook: true,
};
