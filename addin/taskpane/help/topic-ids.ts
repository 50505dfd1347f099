/** The views that help speaks of: every tab, and the screen before a book is open. */
export type HelpId = "start" | "columns" | "checks" | "scores" | "targets" | "calendar" | "reports" | "forms" | "comparison" | "support";
