import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { listing as addin, facts } from "../../addin/store/listing.ts";
import { manifestFor } from "../../extension/manifest/manifest.ts";
import { dataAnswers, listing as extension, permissionReasons } from "../../extension/store/listing.ts";
import { privacyNotes } from "../../ui/look/privacy.ts";
import { privacyPage, type StoreText, storePage } from "../../ui/look/store-text.ts";

const root = join(import.meta.dirname, "../..");

/** The most that a store takes, in characters; Chrome's and Firefox's together, as they share their texts. */
const limits = {
  extension: { name: 45, summary: 132, description: 16_000 },
  addin: { name: 50, summary: 100, description: 4_000 },
};

function tooLong({ name, summary, description }: StoreText, most: (typeof limits)["addin"]): string[] {
  const length = (text: string): number => [...text].length;
  return [
    ...(length(name) > most.name ? [`name ${length(name)}`] : []),
    ...(length(summary) > most.summary ? [`summary ${length(summary)}`] : []),
    ...(length(description.join("\n\n")) > most.description ? [`description ${length(description.join("\n\n"))}`] : []),
    ...(length(description.join("")) < 300 ? ["description too short"] : []),
  ];
}

describe("the texts of the stores", () => {
  test.each(["vi", "en"] as const)("keep to the lengths of the stores: %s", (language) => {
    expect(tooLong(extension[language], limits.extension)).toEqual([]);
    expect(tooLong(addin[language], limits.addin)).toEqual([]);
  });

  test.each(["vi", "en"] as const)("say in %s what the archive says of itself", (language) => {
    type Locale = { readonly name: { readonly message: string }; readonly description: { readonly message: string } };
    const locale = JSON.parse(readFileSync(join(root, `extension/locales/${language}/messages.json`), "utf8")) as Locale;
    expect(extension[language].name).toBe(locale.name.message);
    expect(extension[language].summary).toBe(locale.description.message);
  });

  test("give a reason for every permission of the manifest, and for no other", () => {
    const manifests = [manifestFor("chromium", "1.0.0"), manifestFor("firefox", "1.0.0")];
    const asked = manifests.flatMap((manifest) => [
      ...(manifest.permissions as string[]),
      ...["optional_host_permissions", "externally_connectable"].filter((key) => key in manifest),
    ]);
    expect(Object.keys(permissionReasons).sort()).toEqual([...new Set(asked)].sort());
    for (const [name, reason] of [...Object.entries(permissionReasons), ...dataAnswers, ...facts]) {
      expect(reason.length, name).toBeGreaterThan(2);
      expect(reason.length, name).toBeLessThanOrEqual(1_000);
    }
  });

  test("carry the privacy notes of panel and help, as many in both languages", () => {
    expect(privacyNotes.vi).toHaveLength(privacyNotes.en.length);
    const page = storePage("vi", extension.vi, "x", []);
    for (const note of privacyNotes.vi) expect(page).toContain(note);
    expect(privacyPage("en")).toContain("There is no server");
  });

  test("hold no markup and no address", () => {
    for (const text of [extension, addin]
      .flatMap((one) => [one.vi, one.en])
      .flatMap(({ summary, description }) => [summary, ...description]))
      expect(text).not.toMatch(/<[a-z]|https?:/i);
  });
});
