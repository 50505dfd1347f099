import { signal } from "@preact/signals";
import { api } from "../../browser/api.ts";
import { en } from "../messages/messages.en.ts";
import { type Messages, vi } from "../messages/messages.vi.ts";

export type Language = "vi" | "en";

/** The texts of the page in the language in use. */
export const messages = signal<Messages>(vi);
export const language = signal<Language>("vi");

const key = "language";

/** Uses the language that was chosen last time; Vietnamese at first. */
export async function restoreLanguage(): Promise<void> {
  const kept = (await api().storage.local.get(key))[key];
  show(kept === "en" ? "en" : "vi");
}

/** Changes the language and remembers it. */
export async function useLanguage(next: Language): Promise<void> {
  show(next);
  // A full memory forgets the choice; the page works without.
  await api()
    .storage.local.set({ [key]: next })
    .catch(() => undefined);
}

function show(next: Language): void {
  messages.value = next === "vi" ? vi : en;
  language.value = next;
  document.documentElement.lang = next;
}
