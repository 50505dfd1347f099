import { signal } from "@preact/signals";

/**
 * What is remembered: settings, the words of column headings, the plan in use and what the officer ticked of it for a book (`words.…`),
 * findings that were left as they are (`ignored.…`, without anything of the cells), which rows of two lists are one (`compared.…`, by
 * code or name), what the officer stated and chose for support (`support.…`, likewise); never the content of a book. A browser page keeps it on this machine. In Excel what belongs to the book is kept in the
 * book, where it goes along to whoever opens it next; what could name people or units stays on the machine.
 */
export type Kept =
  | "language"
  | "columns"
  | "unnamed"
  | "table"
  | "ownTable"
  | "plan"
  | "ownPlan"
  | "planSettings"
  | "draft"
  | "targetLayout"
  | "guide"
  | `words.${string}`
  | `ignored.${string}`
  | `compared.${string}`
  | `support.${string}`;

/** A text kept earlier; `null` when there is none or nothing can be kept. */
export function kept(what: Kept): string | null {
  const own = bookKey(what);
  if (own !== null && store !== null) {
    const text = store.texts.get(own);
    if (text !== undefined) return text;
    // What one book says of its cells is nothing to another one; the rest serves as a first choice.
    const together = firstChoices.find((group) => group.includes(what)) ?? [];
    if (together.length === 0 || together.some((other) => store?.texts.has(other))) return null;
  }
  return onMachine(what);
}

/** What this machine did not take, by kind; it is remembered only as long as the page is open. */
export const refused = signal<ReadonlySet<KeptKind>>(new Set());

export type KeptKind = "language" | "columns" | "table" | "plan" | "view" | "ignored" | "compared" | "support";

/** Keeps a text for the next time, or forgets it. What a browser refuses serves as long as the page is open. */
export function keep(what: Kept, text: string | null): void {
  const own = bookKey(what);
  if (own !== null && store !== null) {
    store.put(own, text);
    if (!firstChoices.some((group) => group.includes(what))) return;
  }
  try {
    if (text === null) localStorage.removeItem(`so-htx.${what}`);
    else localStorage.setItem(`so-htx.${what}`, text);
    whilePageOpen.delete(what);
  } catch {
    // Private windows and full stores refuse.
    whilePageOpen.set(what, text);
    if (text !== null && (own === null || store === null)) refused.value = new Set([...refused.peek(), kindOf(what)]);
  }
}

const whilePageOpen = new Map<Kept, string | null>();

const kinds: Readonly<Record<string, KeptKind>> = {
  language: "language",
  columns: "columns",
  unnamed: "columns",
  table: "table",
  ownTable: "table",
  targetLayout: "view",
  guide: "view",
  ignored: "ignored",
  compared: "compared",
  support: "support",
};

function kindOf(what: Kept): KeptKind {
  return kinds[what.split(".", 1)[0]!] ?? "plan";
}

/**
 * From now on what belongs to the book is kept in it: `texts` is what it holds, `write` puts changes there, `name` is what the page calls
 * it. Several changes in one go are written together.
 */
export function keepInBook(
  name: string,
  texts: ReadonlyMap<string, string>,
  write: (changes: ReadonlyMap<string, string | null>) => Promise<void>,
): void {
  const known = new Map(texts);
  let waiting = new Map<string, string | null>();
  const flush = async (): Promise<void> => {
    const changes = waiting;
    waiting = new Map();
    await write(changes);
  };
  store = {
    name,
    texts: known,
    put: (key, text) => {
      if ((known.get(key) ?? null) === text) return;
      if (text === null) known.delete(key);
      else known.set(key, text);
      if (waiting.size === 0) queueMicrotask(() => void flush());
      waiting.set(key, text);
    },
  };
}

type Store = {
  readonly name: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly put: (key: string, text: string | null) => void;
};

let store: Store | null = null;

const ofBook: ReadonlySet<Kept> = new Set<Kept>(["columns", "unnamed", "table", "ownTable", "plan", "ownPlan", "planSettings"]);
/** Texts of a book that also serve the next book as a first choice, as long as that one says none of a group itself. */
const firstChoices: readonly (readonly Kept[])[] = [["columns"], ["table", "ownTable"], ["plan", "ownPlan"], ["planSettings"]];

/** The key of a text in the book, without the name of the book; `null` for what belongs to the machine. */
function bookKey(what: Kept): string | null {
  if (ofBook.has(what)) return what;
  if (!what.startsWith("words.") && !what.startsWith("ignored.")) return null;
  const suffix = `.${store?.name ?? ""}`;
  return what.endsWith(suffix) ? what.slice(0, -suffix.length) : what;
}

function onMachine(what: Kept): string | null {
  const here = whilePageOpen.get(what);
  if (here !== undefined) return here;
  try {
    return localStorage.getItem(`so-htx.${what}`);
  } catch {
    return null;
  }
}
