import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeScript = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules whose answer depends on colours, which are all that a colour scheme changes. They take longer than all others together. */
const colourRules = ["color-contrast", "link-in-text-block"] as const;

/** What a page is judged by: everything, its colours alone (for a page that was judged in other colours), or everything else. */
export type Judged = "all" | "colours" | "structure";

/** What axe finds wrong in the page as it stands: each rule with the elements that break it. */
export async function accessibilityFaults(page: Page, judged: Judged = "all"): Promise<string[]> {
  // The page's own policy forbids scripts put into it, so axe comes through the debugger.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axeScript);
  const rules = Object.fromEntries(colourRules.map((id) => [id, { enabled: false }]));
  const narrowed = { all: {}, colours: { runOnly: colourRules }, structure: { rules } }[judged];
  return page.evaluate(
    async (options) => {
      type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run(options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
    },
    { ...narrowed, resultTypes: ["violations"] },
  );
}
