import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import type { FillResult } from "../../../extension/engine/result.ts";
import type { Page } from "../pages/page.ts";
import { judge, wantedValue } from "./expected.ts";
import { recordFor } from "./records.ts";

export type PageScore = {
  readonly make: string;
  readonly asked: number;
  readonly right: number;
  /** Boxes that hold another value than the record's for them. */
  readonly wrong: number;
  /** Of these, boxes that had to stay empty. */
  readonly falseFills: number;
  readonly submits: readonly string[];
  readonly notes: readonly string[];
};

const harness = join(import.meta.dirname, "../../../dist/harness/fill.js");

/** The built engine as a script. Throws a sentence that says what to do when it was not built. */
export function engineScript(): string {
  if (!existsSync(harness)) throw new Error("dist/harness/fill.js is missing: run npm run build first.");
  return readFileSync(harness, "utf8");
}

/** Fills a page by its labels alone and judges every box. */
export async function fillBenchPage(context: BrowserContext, page: Page): Promise<PageScore> {
  const record = recordFor(page.spec.form, page.spec.set, itemsOf(page));
  const tab = await context.newPage();
  try {
    await tab.setContent(page.html);
    await tab.addScriptTag({ content: engineScript() });
    const result = await tab.evaluate(
      async (wanted) =>
        (window as unknown as { SoHtxFill: { fill: (document: Document, record: unknown) => Promise<unknown> } }).SoHtxFill.fill(
          document,
          wanted,
        ),
      record,
    );
    const { skipped } = result as FillResult;
    const found = await tab.evaluate(
      (keys) => keys.map((key) => (window as unknown as { readBox: (key: string) => string | null }).readBox(key)),
      page.asks.map(({ key }) => key),
    );
    const submits = await tab.evaluate(() => (window as unknown as { submits: string[] }).submits);
    let asked = 0;
    let right = 0;
    let wrong = 0;
    let falseFills = 0;
    const notes: string[] = [];
    page.asks.forEach(({ ask, key }, index) => {
      const value = wantedValue(record, ask);
      const text = found[index] ?? "";
      const verdict = judge(record, ask, text);
      if (value !== undefined) asked++;
      if (verdict === "right") right++;
      if (verdict === "wrong") wrong++;
      if (verdict === "wrong" && value === undefined) falseFills++;
      if (verdict === "wrong" || verdict === "empty") {
        const why = skipped.filter(({ field }) => field === ask.truth).map(({ reason, detail }) => `${reason}: ${detail}`);
        notes.push(
          `${verdict.toUpperCase()} ${key} “${ask.label}” ${ask.truth ?? "(other)"} ${JSON.stringify(value ?? null)} → “${text}” ${why.join("; ")}`,
        );
      }
    });
    for (const submit of submits) notes.push(`SUBMIT ${submit}`);
    return { make: page.make, asked, right, wrong, falseFills, submits, notes };
  } finally {
    await tab.close();
  }
}

/** As many items as the page has places. */
function itemsOf(page: Page): Record<string, number> {
  const items: Record<string, number> = {};
  for (const { ask } of page.asks) {
    if (ask.item === undefined || ask.truth === null) continue;
    const start = ask.truth.split(".")[0]!;
    const list = start === "unit" ? "units" : start;
    items[list] = Math.max(items[list] ?? 0, ask.item + 1);
  }
  return items;
}
