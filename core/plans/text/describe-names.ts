import { rankLabels } from "../../model/ranks.ts";
import type { Features } from "./features.ts";
import { eventNames, nouns, sectorNames, states, traitNames } from "./name-parts.ts";
import type { QualityGoal } from "./qualities.ts";

/** What a goal counts, in words: "HTX", "quỹ tín dụng nhân dân". */
export function nounOf({ subject, features }: QualityGoal): string {
  return nounOfKind(subject === "cooperative" && features.organisations[0] === "creditFund" ? "creditFund" : subject);
}

/** The organisations of a kind in words, "HTX" where the kind has none. */
export function nounOfKind(kind: string | undefined): string {
  return nouns.get(kind ?? "")?.vi ?? "HTX";
}

/** "HTX nông nghiệp" */
export function nounWithSector(goal: QualityGoal): string {
  const { sectors } = goal.features;
  const sector = sectors.length === 1 ? sectorNames.get(sectors[0]!)?.vi : undefined;
  return sector === undefined ? nounOf(goal) : `${nounOf(goal)} ${sector}`;
}

/** What is done to the organisations or said of them: "thành lập mới, xếp loại tốt". Empty when it is nothing that lists know. */
export function predicateOf({ features, measure }: QualityGoal): string {
  const { event, ranks, quality, traits, status, figures } = features;
  const words: string[] = [];
  if (event !== null && (measure === "count" || sharedEvents.has(event))) words.push(eventInWords(event));
  if (ranks.length > 0) words.push(rankWords(ranks));
  else if (quality) words.push(states.effective.vi);
  words.push(...traits.map((trait) => traitNames.get(trait)?.vi ?? ""), ...figures.map((figure) => figure.words));
  if (status === "stopped") words.push(states.stopped.vi);
  return words.filter((word) => word !== "").join(", ");
}

/** What an event is called behind a noun; empty where there is none to name. */
export function eventInWords(event: Features["event"]): string {
  return eventNames.get(event)?.vi ?? "";
}

/** "xếp loại tốt, khá" */
export function rankWords(ranks: Features["ranks"]): string {
  return `xếp loại ${ranks.map((rank) => rankLabels[rank].vi.toLowerCase()).join(", ")}`;
}

/** Events that say of a share what its part does. */
const sharedEvents = new Set(["rate", "congress", "register", "report"]);
