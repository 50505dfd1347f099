import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";
import { FormsView } from "./forms-view.tsx";

/** Records for the browser extension. */
export const formsTab: Tab = {
  id: "forms",
  label: () => messages.value.forms.tab,
  count: () => undefined,
  View: FormsView,
  needsBook: true,
};
