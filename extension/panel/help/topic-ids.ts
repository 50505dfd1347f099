import type { IconName } from "../../../ui/parts/icon.tsx";

/** The parts of the panel that help speaks of, and the options page. */
export type HelpId = "page" | "records" | "record" | "nextItem" | "dossier" | "teach" | "report" | "actions" | "options";

/** The marks that help explains: an icon, coloured as the panel colours it. */
export const helpMarks = {
  lock: { icon: "lock", tone: "" },
  good: { icon: "good", tone: "tone-good" },
  bad: { icon: "error", tone: "tone-bad" },
  warning: { icon: "warning", tone: "tone-open" },
  open: { icon: "openState", tone: "quiet" },
} satisfies Record<string, { readonly icon: IconName; readonly tone: string }>;

export type HelpMark = keyof typeof helpMarks;
