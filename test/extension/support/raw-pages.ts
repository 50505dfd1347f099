import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormId } from "../../../core/forms/form-field.ts";
import type { FormRecord, FormValue } from "../../../core/forms/record.ts";
import { fill, open } from "./browser-page.ts";
import type { PageScore } from "./fill-page.ts";
import { recordFor } from "./records.ts";

/**
 * Pages written by hand, each as another maker would: HTML files whose boxes carry their truth. `data-t` is the field (`#n` the item of a list,
 * `|` another field that is as right), `data-ok` the option text that is right, `data-scale` the VND of the box's unit, `data-x` a box
 * that must keep what it holds. The engine never reads these attributes.
 */
export type RawPage = { readonly make: string; readonly form: FormId; readonly set: 0 | 1; readonly html: string };

/** The pages of a folder of `test/extension/pages`. */
export function rawPages(folder: string): readonly RawPage[] {
  const place = join(import.meta.dirname, "../pages", folder);
  return readdirSync(place)
    .filter((name) => name.endsWith(".html"))
    .sort()
    .map((name) => {
      const html = readFileSync(join(place, name), "utf8");
      const [, form = "", set = "0"] = /<!-- ([a-z-]+) ([01]) -->/.exec(html) ?? [];
      return { make: name.replace(".html", ""), form: form as FormId, set: Number(set) as 0 | 1, html };
    });
}

type Box = {
  readonly truth: string | null;
  readonly ok: string | null;
  readonly scale: number;
  readonly value: string;
  readonly first: string;
};

/** Fills a page by its labels alone and judges every box. */
export async function fillRawPage(context: BrowserContext, page: RawPage): Promise<PageScore> {
  const tab = await context.newPage();
  try {
    await open(tab, page.html);
    // Functions written here go into the page by their text; the runner marks their names.
    await tab.evaluate("globalThis.__name = (of) => of");
    await tab.evaluate(() => {
      const place = globalThis as unknown as { submits: string[] };
      place.submits = [];
      addEventListener("submit", (event) => {
        event.preventDefault();
        place.submits.push("submit");
      });
    });
    const before = await boxesOf(tab);
    const record = recordFor(page.form, page.set, itemsOf(before));
    const { skipped } = await fill(tab, record);
    const after = await boxesOf(tab);
    const submits = await tab.evaluate(() => (globalThis as unknown as { submits: string[] }).submits);
    const score = { asked: 0, right: 0, wrong: 0, falseFills: 0 };
    const notes: string[] = [];
    after.forEach((box, index) => {
      const value = wanted(record, box);
      const untouched = box.value === (before[index]?.value ?? "");
      const truth = box.truth ?? "(other)";
      const why = skipped.filter(({ field }) => field === box.truth?.split(/[#|]/)[0]).map(({ reason, detail }) => `${reason}: ${detail}`);
      const note = (kind: string): void => {
        notes.push(`${kind} ${truth} ${JSON.stringify(value)} → “${box.value}” ${why.join("; ")}`);
      };
      if (value === null) {
        if (untouched) return;
        score.wrong++;
        score.falseFills++;
        note("FALSE");
        return;
      }
      score.asked++;
      if (accepts(box, value)) score.right++;
      else if (box.value === "" || untouched) note("EMPTY");
      else {
        score.wrong++;
        note("WRONG");
      }
    });
    for (const submit of submits) notes.push(`SUBMIT ${submit}`);
    return { make: page.make, ...score, submits, notes };
  } finally {
    await tab.close();
  }
}

function boxesOf(tab: Parameters<typeof open>[0]): Promise<readonly Box[]> {
  return tab.evaluate(() => {
    const found: Element[] = [];
    const visit = (root: ParentNode): void => {
      for (const element of root.querySelectorAll("*")) {
        if (element.hasAttribute("data-t") || element.hasAttribute("data-x")) found.push(element);
        if (element.shadowRoot !== null) visit(element.shadowRoot);
        if (element.localName === "iframe") visit((element as HTMLIFrameElement).contentDocument!);
      }
    };
    visit(document);
    const plain = (element: Element): string => {
      if (element.localName === "select") {
        const select = element as HTMLSelectElement;
        return select.selectedIndex <= 0 ? "" : (select.options[select.selectedIndex]?.text ?? "");
      }
      const input = element as HTMLInputElement;
      if (input.type === "checkbox" || input.type === "radio") return input.checked ? "true" : "";
      return input.value ?? element.textContent?.trim() ?? "";
    };
    return found.map((element) => {
      const scale = Number(element.getAttribute("data-scale") ?? 1);
      const show = element.getAttribute("data-show");
      let value: string;
      if (show !== null) {
        const text = element.querySelector(show)?.textContent?.trim() ?? "";
        value = /^chọn/i.test(text) ? "" : text;
      } else if (element.hasAttribute("data-parts")) {
        value = Array.from(element.querySelectorAll("input,select"), (part) => (part as HTMLInputElement).value).join("/");
      } else if (!["input", "select", "textarea"].includes(element.localName) && element.querySelector("input") !== null) {
        value = Array.from(element.querySelectorAll<HTMLInputElement>("input:checked"), (input) => input.dataset.text ?? "").join("; ");
      } else value = plain(element);
      if (
        element.localName === "select" &&
        element.hasAttribute("data-ok") &&
        element.children[0]?.textContent === element.getAttribute("data-ok")
      )
        value = (element as HTMLSelectElement).options[(element as HTMLSelectElement).selectedIndex]?.text ?? "";
      return {
        truth: element.getAttribute("data-t"),
        ok: element.getAttribute("data-ok"),
        scale,
        value: value.replace(/^\/+$/, ""),
        first: "",
      };
    });
  });
}

function itemsOf(boxes: readonly Box[]): Record<string, number> {
  const items: Record<string, number> = {};
  for (const { truth } of boxes) {
    const [, list = "", item] = /^([a-zA-Z]+)\..*#(\d+)$/.exec(truth ?? "") ?? [];
    const name = list === "unit" ? "units" : list;
    if (item !== undefined) items[name] = Math.max(items[name] ?? 0, Number(item) + 1);
  }
  return items;
}

/** Every value that is right in a box, `null` when the record has none. */
function wanted(record: FormRecord, { truth }: Box): readonly { readonly field: string; readonly value: FormValue }[] | null {
  const all = (truth ?? "").split("|").flatMap((one) => {
    const [field = "", item] = one.split("#");
    const list = field.split(".")[0]!;
    const value = item === undefined ? record.fields[field] : record.lists[list === "unit" ? "units" : list]?.[Number(item)]?.[field];
    return value === undefined || value === null || value === "" ? [] : [{ field, value }];
  });
  return all.length === 0 ? null : all;
}

const types = new Map(formFields.map((field) => [field.id, field.type]));

function accepts(box: Box, values: readonly { readonly field: string; readonly value: FormValue }[]): boolean {
  if (box.ok !== null) return box.value.trim() === box.ok;
  return values.some(({ field, value }) => saysValue(field, value, box.value.trim(), box.scale));
}

/** Whether a text that a page shows is a value of the record; `scale` is the VND of the box's unit. Choices are not judged here. */
export function saysValue(field: string, value: FormValue, text: string, scale: number): boolean {
  if (typeof value === "boolean") return (text === "true") === value;
  const type = types.get(field);
  if (typeof value === "number") {
    const target = value / scale;
    const digits = text.replace(/[^\d.,]/g, "");
    const readings = [
      Number(digits.replace(/[.,]/g, "")),
      Number(digits.replace(/\./g, "").replace(",", ".")),
      Number(digits.replace(/,/g, "")),
    ];
    const grouped = /^\d{1,3}(?:[.,]\d{3})+$/.test(digits);
    return readings.some(
      (reading, index) => (index !== 0 || grouped || !/[.,]/.test(digits)) && Math.abs(reading - target) < 1e-6 * Math.max(1, target),
    );
  }
  if (type === "date") {
    const [year, month, day] = String(value).split("-").map(Number);
    const numbers = text.split(/[-/.]/).map(Number);
    return (
      numbers.length === 3 &&
      [
        [day, month, year],
        [year, month, day],
      ].some((parts) => parts.every((part, at) => part === numbers[at]))
    );
  }
  if (type === "dayMonth") return text.split("/").map(Number).join("/") === String(value).split("/").map(Number).join("/");
  return text.toLowerCase().normalize("NFC") === String(value).toLowerCase().normalize("NFC");
}
