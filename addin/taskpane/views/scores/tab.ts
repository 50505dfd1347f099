import type { Tab } from "../../shell/tabs.ts";
import { messages } from "../../state/language.ts";
import { ScoresView } from "./scores-view.tsx";

/** Points and ranks of the cooperatives. */
export const scoresTab: Tab = {
  id: "scores",
  label: () => messages.value.scores.tab,
  count: () => undefined,
  View: ScoresView,
  needsBook: true,
};
