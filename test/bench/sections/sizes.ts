import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Section } from "../support/line.ts";

const dist = join(import.meta.dirname, "../../../dist");

/** What a browser has to load, packed. */
export const sizes: Section = ({ put }) => {
  if (statSync(dist, { throwIfNoEntry: false }) === undefined) return put("size packed", null, "kB", "nothing is built: npm run build");
  const assets = "addin/assets";
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["pane in a browser, before a book is chosen", firstOf("addin/index.html")],
    ["pane in Excel, before the book is read (scripts, office.js aside)", firstOf("addin/taskpane.html")],
    ["pane, worker that reads books", filesIn(assets, /^worker-.*\.js$/)],
    ["pane, everything", filesIn(assets, /\.(?:js|css|svg)$/)],
    ["content script", filesIn("chromium", /^content\.js$/)],
    ["engine for other programs", filesIn("harness", /^fill\.js$/)],
    ["extension, everything", filesIn("chromium", /\.(?:js|css|html)$/)],
  ];
  for (const [what, files] of groups) {
    const bytes = files.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
    put(`size packed: ${what}`, files.length === 0 ? null : bytes / 1000, "kB", `${files.length} files`);
  }
};

/** The page and all that it loads by itself: its scripts, what they import at once (the pane in Excel once Excel has answered), its style sheets. */
function firstOf(page: string): string[] {
  const path = join(dist, page);
  const found = new Set([path]);
  const add = (script: string): void => {
    if (found.has(script)) return;
    found.add(script);
    if (!script.endsWith(".js")) return;
    for (const [, name] of readFileSync(script, "utf8").matchAll(
      /(?:^|[;}\s])(?:import|export)\s*(?:[^"'()]*?from\s*)?["'](\.\/[^"']+)["']/g,
    ))
      add(join(script, "..", name!));
    for (const [, name] of readFileSync(script, "utf8").matchAll(/import\([`"'](\.\/excel-pane-[^`"']+)[`"']\)/g))
      add(join(script, "..", name!));
  };
  for (const [, address] of readFileSync(path, "utf8").matchAll(/(?:src|href)="(\.\/[^"]+)"/g)) add(join(path, "..", address!));
  return [...found];
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(dist, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => join(dist, folder, name));
}
