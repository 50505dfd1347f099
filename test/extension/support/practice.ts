import { join } from "node:path";
import type { Page } from "playwright-core";
import { listen } from "../../../addin/cli/serve.ts";
import type { FormId } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { forms } from "../../../core/forms/form-list.ts";
import type { FormRecord, FormValue } from "../../../core/forms/record.ts";
import type { FillResult } from "../../../extension/engine/result.ts";
import { practice } from "../../../extension/portals/practice.ts";
import { type Ask, type Block, blocksOf } from "../../../extension/practice/blocks.ts";
import { nameOf } from "../../../extension/practice/webforms-controls.ts";
import { fill } from "./browser-page.ts";
import { engineScript } from "./fill-page.ts";
import { saysValue } from "./raw-pages.ts";
import { recordFor } from "./records.ts";

const dist = join(import.meta.dirname, "../../../dist");

/** The practice pages behind the program's own server. */
export async function servePractice(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = await listen(join(dist, "addin"), 0, { practice: join(dist, "practice") });
  const bound = server.address();
  return {
    address: `http://127.0.0.1:${typeof bound === "object" ? bound?.port : bound}/tap-dien`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A whole record of a form, as many items as it has. */
export function practiceRecord(form: FormId, set: 0 | 1 = 0): FormRecord {
  return recordFor(form, set, { members: 3, businessLines: 3 });
}

/**
 * Few forms that together ask in every way there is: every kind of box, alone and in lists, and every shape of a block. How something is asked
 * is what a skin and a browser may get wrong; which form asks it is not. Every form in every skin is gone through at the engine
 * (`test/extension/practice`).
 */
export const everyKind: readonly FormId[] = coverOf(forms.map(({ id }) => id));

/** Takes the form with the most ways that are still missing, of two alike the shorter, until none is missing. */
function coverOf(all: readonly FormId[]): readonly FormId[] {
  const ways = (id: FormId): readonly string[] =>
    blocksOf(id).flatMap(({ id: block, asks, list }) => [
      ...asks.map(({ kind }) => `${kind} ${list === null ? "alone" : "in a list"}`),
      ...(["lines", "source", "asset"].includes(block) ? [block] : []),
    ]);
  const missing = new Set(all.flatMap(ways));
  const rest = [...all].sort((a, b) => ways(a).length - ways(b).length);
  const gain = (id: FormId): number => new Set(ways(id).filter((way) => missing.has(way))).size;
  const chosen: FormId[] = [];
  while (missing.size > 0) {
    const next = rest.reduce((best, id) => (gain(id) > gain(best) ? id : best));
    chosen.push(next);
    for (const way of ways(next)) missing.delete(way);
  }
  return chosen;
}

/**
 * Fills the page that a tab shows, again after every reload that the filling caused. The page policy allows no foreign script, so the engine
 * comes in as a content script would: through the browser, not through the page.
 */
export async function fillThrough(
  tab: Page,
  record: FormRecord,
  items: { readonly [list: string]: number } = {},
): Promise<{ readonly result: FillResult; readonly loads: number }> {
  let loads = 0;
  for (let turn = 0; turn < 40; turn++) {
    await tab.evaluate(engineScript().replace(/^var SoHtxFill=/, "globalThis.SoHtxFill="));
    const loaded = tab.waitForEvent("load", { timeout: 200_000 }).then(() => null);
    loaded.catch(() => undefined);
    const result = await Promise.race([fill(tab, record, { profile: practice, items }).catch(() => null), loaded]);
    if (result !== null) return { result, loads };
    await loaded;
    await tab.waitForFunction(() => document.querySelector("h1,h2") !== null);
    loads++;
  }
  throw new Error("the page never stops to reload");
}

export type Judged = {
  readonly asked: number;
  readonly right: number;
  readonly notes: readonly string[];
  readonly wrong: readonly string[];
};

/** What a box of a practice page shows. `set`: the page itself may have put it there. */
export type Shown = { readonly field: string; readonly item: number; readonly text: string };

/** Compares what the page shows with the record. `only` narrows to one item of a list that has a page of its own. */
export function judgeShown(record: FormRecord, blocks: readonly Block[], shown: readonly Shown[], only: number | null = null): Judged {
  let asked = 0;
  let right = 0;
  const notes: string[] = [];
  const wrong: string[] = [];
  for (const { field, item, text } of shown) {
    const known = fieldById(field)!;
    const value: FormValue | undefined =
      known.repeats === null ? record.fields[field] : record.lists[known.repeats]?.[only ?? item]?.[field];
    const ask = blocks.flatMap(({ asks }) => asks).find((one) => one.field === field)!;
    const blank = text === "" || text === "false" || text === "/";
    if (value === undefined || value === null || value === "") {
      // The country stands on Việt Nam from the start.
      if (!blank && !(ask.kind === "country" && text === "Việt Nam")) wrong.push(`${field}#${item}: “${text}” without a value`);
      continue;
    }
    asked++;
    if (says(ask, value, text)) right++;
    else if (blank) notes.push(`${field}#${item}: empty, wanted ${value}`);
    else wrong.push(`${field}#${item}: “${text}”, wanted ${value}`);
  }
  return { asked, right, notes, wrong };
}

function says(ask: Ask, value: FormValue, text: string): boolean {
  const { options, unit, type } = fieldById(ask.field)!;
  if (type === "flag") return (text === "true") === value;
  if (options !== null) return text === options.find((option) => option.value === value)?.labels[0];
  if (type === "choice") return text === value;
  return saysValue(ask.field, value, text, type === "money" && unit !== "VND" ? 1e6 : 1);
}

/** What the plain page and the survey page show, box by box. */
export async function shownFlat(tab: Page): Promise<readonly Shown[]> {
  await tab.evaluate("globalThis.__name = (of) => of");
  return tab.evaluate(() => {
    const read = (box: Element): string => {
      if (box.classList.contains("sd-dropdown")) return box.textContent?.trim() === "Chọn..." ? "" : (box.textContent?.trim() ?? "");
      if (box.localName === "select") {
        const select = box as HTMLSelectElement;
        return select.value === "" ? "" : (select.selectedOptions[0]?.text ?? "");
      }
      const input = box as HTMLInputElement;
      if (input.type === "checkbox") return String(input.checked);
      return input.value ?? "";
    };
    const found: { field: string; item: number; text: string }[] = [];
    const survey = document.querySelector(".sd-root-modern") !== null;
    const places = survey ? document.querySelectorAll(".sd-question") : document.querySelectorAll("#page td");
    const seen = new Map<string, number>();
    for (const place of places) {
      if (place.querySelector("table, .sd-question") !== null) continue;
      const owner = survey ? place : place.querySelector("[data-field]");
      const key = survey ? (place as HTMLElement).dataset.key : (owner as HTMLElement | null)?.dataset.field;
      if (key === undefined) continue;
      const field = key.split("#")[0]!;
      const item = key.includes("#") ? Number(key.split("#")[1]) : (seen.get(field) ?? 0);
      seen.set(field, item + 1);
      const radios = place.querySelectorAll<HTMLInputElement>("input[type=radio]");
      const parts = place.querySelectorAll("select");
      let text: string;
      if (radios.length > 1) {
        const chosen = Array.from(radios).find(({ checked }) => checked);
        text = chosen === undefined ? "" : (chosen.dataset.text ?? chosen.value);
      } else if (parts.length === 2) text = Array.from(parts, read).join("/");
      else text = read(place.querySelector(".sd-dropdown,select,textarea,input:not([type=hidden])")!);
      found.push({ field, item, text });
    }
    return found;
  });
}

/** What a page of the WebForms skin shows of its block. */
export async function shownOf(tab: Page, block: Block): Promise<readonly Shown[]> {
  const names = block.asks.map((ask) => ({
    field: ask.field,
    name: nameOf(ask),
    second: ask.names[1] === undefined ? `${nameOf(ask)}2` : `ctl00$C$${ask.names[1]}`,
    kind: ask.kind,
    options: ask.options,
  }));
  await tab.evaluate("globalThis.__name = (of) => of");
  return tab.evaluate((asks) => {
    const find = (name: string): Element[] =>
      Array.from(document.querySelectorAll("input,select,textarea")).filter((box) => box.getAttribute("name") === name);
    const read = (box: Element | undefined): string => {
      if (box === undefined) return "";
      if (box.localName === "select")
        return (box as HTMLSelectElement).value === "" ? "" : ((box as HTMLSelectElement).selectedOptions[0]?.text ?? "");
      const input = box as HTMLInputElement;
      return input.type === "checkbox" ? String(input.checked) : input.value;
    };
    return asks.flatMap(({ field, name, second, kind, options }) => {
      const boxes = find(name);
      if (boxes.length === 0) return [];
      if (kind === "radio") {
        const at = boxes.findIndex((box) => (box as HTMLInputElement).checked);
        return [{ field, item: 0, text: at < 0 ? "" : (options[at] ?? "") }];
      }
      if (kind === "dayMonth") return [{ field, item: 0, text: [read(boxes[0]), read(find(second)[0])].join("/") }];
      return [{ field, item: 0, text: read(boxes[0]) }];
    });
  }, names);
}

export type Dossier = Judged & { readonly loads: number; readonly fewest: number; readonly sent: boolean };

/** Fills every block of a form's dossier in the WebForms skin, each item of a list on its own visit. */
export async function fillDossier(tab: Page, address: string, form: FormId, skin: "long" | "short", record: FormRecord): Promise<Dossier> {
  let [asked, right, loads, fewest, sent] = [0, 0, 0, 0, false];
  const notes: string[] = [];
  const wrong: string[] = [];
  for (const block of blocksOf(form)) {
    const lines = block.list === "businessLines" && block.asks.some(({ field }) => field.endsWith(".detail"));
    const visits = block.list === null || lines ? [null] : (record.lists[block.list] ?? []).map((_, item) => item);
    for (const item of visits) {
      const visit = item === null ? "" : `&item=${item}`;
      await tab.goto(`${address}/webforms.html?skin=${skin}&form=${form}&block=${block.id}${visit}`);
      await tab.waitForSelector("h2");
      const run = await fillThrough(tab, record, item === null ? {} : { [block.list!]: item });
      loads += run.loads;
      fewest += lines ? (record.lists.businessLines?.length ?? 0) : reloadsOf(block, record, item);
      const judged = lines ? await judgeLines(tab, record, block) : judgeShown(record, [block], await shownOf(tab, block), item);
      asked += judged.asked;
      right += judged.right;
      sent ||= await tab.evaluate(() => document.documentElement.dataset.sent !== undefined);
      for (const note of judged.notes) notes.push(`${block.id} ${note} ${why(run.result, note)}`);
      for (const note of judged.wrong) wrong.push(`${block.id} ${note} ${why(run.result, note)}`);
    }
  }
  return { asked, right, notes, wrong, loads, fewest, sent };
}

/** One reload for every province and for the kind of name that the record has. */
function reloadsOf(block: Block, record: FormRecord, item: number | null): number {
  const has = ({ field }: Ask): boolean => {
    const value = item === null ? record.fields[field] : record.lists[block.list!]?.[item]?.[field];
    return value !== undefined && value !== null && value !== "";
  };
  return block.asks.filter((ask) => (ask.kind === "province" || ask.names[0] === "DROP_NAME_TYPE") && has(ask)).length;
}

/** Why a field that a note speaks of was left, as the report says it. */
export function why({ skipped }: FillResult, note: string): string {
  const field = note.split("#")[0];
  return skipped
    .filter((skip) => skip.field === field)
    .map(({ reason, detail }) => `${reason}: ${detail}`)
    .slice(0, 2)
    .join("; ");
}

/** The page of business lines: codes stand as text, the main line is a radio. */
export async function judgeLines(tab: Page, record: FormRecord, block: Block): Promise<Judged> {
  const shown = await tab.evaluate(() => ({
    codes: Array.from(document.querySelectorAll("table.rows tbody tr"), (row) => row.firstElementChild?.textContent ?? ""),
    details: Array.from(document.querySelectorAll<HTMLTextAreaElement>("table.rows textarea"), ({ value }) => value),
    main: document.querySelector<HTMLInputElement>("input[name$=ismain]:checked")?.value ?? "",
  }));
  const lines = record.lists.businessLines ?? [];
  const wanted = {
    codes: lines.map((line) => line["businessLines.code"]),
    details: lines.map((line) => line["businessLines.detail"] ?? ""),
    main: lines.find((line) => line["businessLines.main"] === true)?.["businessLines.code"],
  };
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const parts = (["codes", "details", "main"] as const).filter((part) => same(shown[part], wanted[part]));
  const rest = judgeShown(
    record,
    [block],
    (await shownOf(tab, block)).filter(({ field }) => field.endsWith("outsideSystem")),
  );
  const wrong = parts.length === 3 ? rest.wrong : [...rest.wrong, `businessLines#0: ${JSON.stringify(shown)}`];
  return { ...rest, wrong, asked: rest.asked + 3, right: rest.right + parts.length };
}
