import { signal } from "@preact/signals";
import { type Messages, vi } from "../messages/messages.vi.ts";
import { keep, kept } from "./storage.ts";

export type Language = "vi" | "en";

/** The texts of the page in the language in use. */
export const messages = signal<Messages>(vi);
export const language = signal<Language>("vi");

/** Uses the language that was chosen last time. */
export async function restoreLanguage(): Promise<void> {
  if (kept("language") === "en") await useLanguage("en");
}

/** Changes the language of the page and remembers it. English is loaded when it is first asked for. */
export async function useLanguage(next: Language): Promise<void> {
  messages.value = next === "vi" ? vi : (await import("../messages/messages.en.ts")).en;
  language.value = next;
  document.documentElement.lang = next;
  keep("language", next);
}
