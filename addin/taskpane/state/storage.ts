/**
 * What the page remembers on this machine: settings, the words of column headings, the plan in use what the officer
 * ticked of it for a book (`words.…`), and which rows of two lists are one (`compared.…`, by code or name), what the officer stated and chose
 * for support (`support.…`, by code or name); never the content of a book.
 */
export type Kept =
  | "language"
  | "columns"
  | "table"
  | "ownTable"
  | "plan"
  | "ownPlan"
  | "planSettings"
  | "draft"
  | "targetLayout"
  | `words.${string}`
  | `compared.${string}`
  | `support.${string}`;

/** A text kept earlier; `null` when there is none or the browser keeps nothing. */
export function kept(what: Kept): string | null {
  try {
    return localStorage.getItem(`so-htx.${what}`);
  } catch {
    return null;
  }
}

/** Keeps a text for the next time, or forgets it. A browser that refuses is left alone: the page works without. */
export function keep(what: Kept, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`so-htx.${what}`);
    else localStorage.setItem(`so-htx.${what}`, text);
  } catch {
    // Private windows and full stores refuse; nothing depends on it.
  }
}
