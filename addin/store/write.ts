/** Writes what AppSource asks for: texts in both languages. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type StoreLanguage, storePage } from "../../ui/look/store-text.ts";
import { category, facts, listing } from "./listing.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "dist/store");
const languages: readonly StoreLanguage[] = ["vi", "en"];
mkdirSync(folder, { recursive: true });
for (const language of languages) {
  const path = join(folder, `addin.${language}.txt`);
  writeFileSync(path, storePage(language, listing[language], category, facts));
  console.log(path.slice(root.length + 1));
}
