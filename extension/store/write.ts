/** Writes what the stores ask for beside the archives: texts in both languages, reasons of the permissions, privacy notes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { privacyPage, type StoreLanguage, storePage } from "../../ui/look/store-text.ts";
import { categories, dataAnswers, listing, permissionReasons } from "./listing.ts";

/** Writes the texts into `store` below a folder; answers their paths. */
export function writeStoreTexts(dist: string): readonly string[] {
  const folder = join(dist, "store");
  mkdirSync(folder, { recursive: true });
  const reasons = Object.entries(permissionReasons).map(([name, reason]) => [`PERMISSION ${name}`, reason] as const);
  const languages: readonly StoreLanguage[] = ["vi", "en"];
  const texts = languages.flatMap((language) => [
    [`extension.${language}.txt`, storePage(language, listing[language], categoryLine, [...dataAnswers, ...reasons])] as const,
    [`privacy.${language}.txt`, `${privacyPage(language)}\n`] as const,
  ]);
  return texts.map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  });
}

const categoryLine = Object.entries(categories)
  .map(([store, category]) => `${store}: ${category}`)
  .join("\n");
