import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { FormRecord } from "../../../core/forms/record.ts";
import type { FillResult, Plan } from "../../../extension/engine/result.ts";
import type { Portal } from "../../../extension/portals/portal.ts";
import { engineScript } from "./fill-page.ts";

type Harness = {
  readonly plan: (document: unknown, record: unknown, options: unknown) => Plan;
  readonly fill: (document: unknown, record: unknown, options: unknown) => Promise<FillResult>;
};
type Holder = { readonly SoHtxFill: Harness };

export type Options = { readonly profile?: Portal; readonly items?: { readonly [list: string]: number } };

/** Puts a page and the built engine into a tab. */
export async function open(tab: Page, html: string): Promise<void> {
  await tab.setContent(html);
  await tab.addScriptTag({ content: engineScript() });
}

/** A page of one form under the heading "Hợp tác xã". */
export function formPage(inner: string, script = ""): string {
  return `<!doctype html><meta charset="utf-8"><title>Tờ khai</title><h2>Hợp tác xã</h2><form>${inner}</form><script>${script}</script>`;
}

/** A record of a form, by field id. */
export function recordOf(form: string, fields: FormRecord["fields"], lists: FormRecord["lists"] = {}): FormRecord {
  return { form, key: "1", label: "", fields, lists };
}

/** Fills a page and gives what its boxes hold then, by id; radios and ticks that are chosen as "x", empty boxes left out. */
export async function filledById(tab: Page, inner: string, record: FormRecord): Promise<Record<string, string>> {
  await open(tab, formPage(inner));
  await fill(tab, record);
  return tab.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLInputElement>("[id]"), (box) => {
        const marked = box.type === "radio" || box.type === "checkbox";
        return [box.id, marked ? (box.checked ? "x" : "") : (box.value ?? "")] as const;
      }).filter(([, value]) => value !== ""),
    ),
  );
}

/** `SoHtxFill.fill` in a tab. */
export function fill(tab: Page, record: FormRecord, options: Options = {}): Promise<FillResult> {
  return tab.evaluate(([wanted, more]) => (globalThis as unknown as Holder).SoHtxFill.fill(document, wanted, more), [
    record,
    options,
  ] as const);
}

/** `SoHtxFill.plan` in a tab. */
export function plan(tab: Page, record: FormRecord, options: Options = {}): Promise<Plan> {
  return tab.evaluate(([wanted, more]) => (globalThis as unknown as Holder).SoHtxFill.plan(document, wanted, more), [
    record,
    options,
  ] as const);
}

/** The built content script. */
export function contentScript(): string {
  return readFileSync(join(import.meta.dirname, "../../../dist/harness/content.js"), "utf8");
}
