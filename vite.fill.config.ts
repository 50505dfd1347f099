import { join } from "node:path";
import { defineConfig, type Plugin } from "vite";
import { formFields } from "./core/forms/dictionary.ts";
import { askingsOf } from "./extension/engine/match/write-askings.ts";
import { licences } from "./vite.licences.ts";

const here = import.meta.dirname;

/**
 * The fill engine as classic scripts: `vite build -c vite.fill.config.ts` writes `dist/harness/fill.js` (global `SoHtxFill`), with
 * `--mode content` the content script `dist/harness/content.js`, which the extension ships as it is.
 */
export default defineConfig(({ mode }) => {
  const content = mode === "content";
  return {
    root: here,
    publicDir: false,
    plugins: [slimDictionary(), licences()],
    build: {
      outDir: join(here, "dist/harness"),
      emptyOutDir: !content,
      target: ["chrome109", "firefox115"],
      modulePreload: false,
      lib: {
        entry: join(here, content ? "extension/engine/content.ts" : "extension/engine/harness.ts"),
        formats: ["iife"],
        name: "SoHtxFill",
        fileName: () => (content ? "content.js" : "fill.js"),
      },
      // Chromium then compiles every function while the script loads, none while a page is filled.
      rolldownOptions: { output: { postBanner: content ? "" : "//# allFunctionsCalledOnLoad\n" } },
    },
  };
});

/** The dictionary as a page needs it: without labels (their tokens are computed here), legal basis, marks and duties. */
function slimDictionary(): Plugin {
  const forms = [...new Set(formFields.flatMap((field) => field.forms))];
  const rows = formFields.map(({ id, type, unit, repeats, options, forms: own, nameSuffixes }) => [
    id,
    askingsOf(formFields.find((field) => field.id === id)!).join("|"),
    type,
    unit ?? 0,
    repeats ?? 0,
    options === null ? 0 : options.map((option) => [option.value, ...option.labels].join("|")),
    own.reduce((sum, form) => sum + 2 ** forms.indexOf(form), 0),
    nameSuffixes.join("|"),
  ]);
  const split = `const split = (text) => text === "" ? [] : text.split("|");`;
  const sources: Readonly<Record<string, string>> = {
    "/core/forms/dictionary.ts": `export const rows = ${JSON.stringify(rows)};
const forms = ${JSON.stringify(forms)};
${split}
export const formFields = rows.map(([id, , type, unit, repeats, options, own, names]) => ({
  id, type, unit: unit || null, repeats: repeats || null, labels: [], forms: forms.filter((_, index) => (own >> index) & 1), nameSuffixes: split(names),
  options: options ? options.map((option) => { const [value, ...labels] = split(option); return { value, labels }; }) : null,
}));`,
    "/engine/match/askings.ts": `import { rows } from "../../../core/forms/dictionary.ts";
export const askings = new Map(rows.map(([id, own]) => [id, own.split("|")]));`,
  };
  return {
    name: "slim-dictionary",
    enforce: "pre",
    load: (id) => Object.entries(sources).find(([end]) => id.replaceAll("\\", "/").endsWith(end))?.[1] ?? null,
  };
}
