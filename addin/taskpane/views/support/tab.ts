import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";
import { SupportView } from "./support-view.tsx";

/** Who qualifies for which support, what was given, what is owed. */
export const supportTab: Tab = {
  id: "support",
  label: () => messages.value.support.tab,
  count: () => undefined,
  View: SupportView,
  needsBook: true,
};
