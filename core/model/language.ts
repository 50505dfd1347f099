/** The languages in which surfaces speak. Files and the command line are Vietnamese; numbers and dates are always written the Vietnamese way. */

/** `vi` is the language of everything that leaves the screen. */
export type Language = "vi" | "en";

/** One text in every language, side by side: a missing one is a type error. */
export type Said = Readonly<Record<Language, string>>;

/** A text made of parts that depend on the language, such as labels. */
export function inEach(make: (language: Language) => string): Said {
  return { vi: make("vi"), en: make("en") };
}

/** A text that is the same in every language: a name, a number, a quotation. */
export function asItIs(text: string): Said {
  return { vi: text, en: text };
}

/** Each text once, in the order in which it came first. */
export function distinct(texts: readonly Said[]): Said[] {
  return [...new Map(texts.map((text) => [text.vi, text] as const)).values()];
}

/** Texts one after another, empty ones left out. */
export function together(texts: readonly Said[], between = " "): Said {
  return inEach((language) =>
    texts
      .map((text) => text[language])
      .filter((text) => text !== "")
      .join(between),
  );
}

/** A number with its noun in English: "1 row", "2 rows". The count may be written out already ("1.250"). */
export function counted(count: number | string, one: string, many = `${one}s`): string {
  return `${count} ${String(count) === "1" ? one : many}`;
}
