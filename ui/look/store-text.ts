import { privacyNotes } from "./privacy.ts";

/** What a store shows of the product, in one language. */
export type StoreText = {
  readonly name: string;
  /** One sentence below the name. */
  readonly summary: string;
  /** Paragraphs; a paragraph of several lines is a list. */
  readonly description: readonly string[];
};

export type StoreLanguage = "vi" | "en";

/** A listing as a text to paste into the forms of a store. `facts` are questions of the store with our answers. */
export function storePage(
  language: StoreLanguage,
  { name, summary, description }: StoreText,
  category: string,
  facts: readonly (readonly [question: string, answer: string])[],
): string {
  return [
    "# NAME",
    name,
    "# SUMMARY",
    summary,
    "# CATEGORY",
    category,
    "# DESCRIPTION",
    description.join("\n\n"),
    ...facts.flatMap(([question, answer]) => [`# ${question}`, answer]),
    "# PRIVACY",
    privacyPage(language),
  ]
    .join("\n\n")
    .concat("\n");
}

/** The privacy notes as a text of their own: stores ask for an address where it can be read. */
export function privacyPage(language: StoreLanguage): string {
  return privacyNotes[language].map((note) => `- ${note}`).join("\n");
}
