import { signal } from "@preact/signals";
import { type Messages, vi } from "../messages/messages.vi.ts";
import { keep, kept } from "./storage.ts";

export type Language = "vi" | "en";

/** The texts of the page in the language in use. */
export const messages = signal<Messages>(vi);
export const language = signal<Language>("vi");

/** Uses the language that was chosen last time; Vietnamese where English cannot be loaded. */
export async function restoreLanguage(): Promise<void> {
  if (kept("language") === "en") await useLanguage("en").catch(() => {});
}

/** Changes the language of the page and remembers it. English is loaded when it is first asked for. */
export async function useLanguage(next: Language): Promise<void> {
  // First: a pane closed while English is still loading opens in English the next time.
  keep("language", next);
  messages.value = next === "vi" ? vi : (await import("../messages/messages.en.ts")).en;
  language.value = next;
  document.documentElement.lang = next;
}
