/** Pages nobody would write: the engine scans, plans and fills them in one real browser that is driven through all of them. */
import type { Browser, Page } from "playwright-core";
import { formFields } from "../../../core/forms/dictionary.ts";
import { forms } from "../../../core/forms/form-list.ts";
import { engineScript } from "../../extension/support/fill-page.ts";
import { recordFor } from "../../extension/support/records.ts";
import { type Random, randomFrom } from "../../fixtures/books/random.ts";
import { launchBrowser } from "../../support/browser.ts";
import { hostileText, trapKeys } from "../hostile.ts";
import { escaped } from "../mutate.ts";
import type { Steps } from "../oracle.ts";

/** The name and share of these cases. */
export const domPart = { id: "dom", weight: 0.3 } as const;

/** Milliseconds that the engine may take with a page of this part, waiting for the page included. */
const allowed = 30_000;
const batch = 20;

/** Runs cases `from` to `to`; gives how many broke a promise. */
export async function runDomCases(seed: string, from: number, to: number, { begins, broke }: Steps): Promise<number> {
  let failures = 0;
  const browser = await launchBrowser();
  let page = await freshPage(browser);
  for (let number = from; number < to; number++) {
    begins(number);
    if (number % batch === 0 && number > from) {
      await page.close();
      page = await freshPage(browser);
    }
    const problem = await runOne(page, seed, number).catch((error: unknown) => String(error));
    if (problem === null) continue;
    failures++;
    broke({ number, problem });
    await page.close().catch(() => undefined);
    page = await freshPage(browser);
  }
  await browser.close();
  return failures;
}

async function freshPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  // Nothing of a case may reach the network, nor may its scripts run.
  await page.route("**/*", (route) => route.abort());
  await page.setContent("<!doctype html><html><body></body></html>");
  await page.addScriptTag({ content: engineScript() });
  return page;
}

async function runOne(page: Page, seed: string, number: number): Promise<string | null> {
  const random = randomFrom(`${seed}/${domPart.id}/${number}`);
  const html = pageOf(random);
  const record = recordFor(random.pick(forms).id, random.chance(0.5) ? 0 : 1);
  if (random.chance(0.3)) Object.assign(record.fields as object, { [random.pick(formFields).id]: hostileText(random, 200) });
  const work = page.evaluate(inPage, [html, record as unknown] as const);
  return await Promise.race([
    work,
    new Promise<string>((resolve) => setTimeout(() => resolve(`did not end within ${allowed} ms`), allowed).unref()),
  ]);
}

/** Runs inside the page: puts the document there, plans twice, fills, and looks whether every promise held. */
async function inPage([html, record]: readonly [string, unknown]): Promise<string | null> {
  type Engine = {
    plan: (document: Document, record: unknown) => { steps: unknown[]; skipped: unknown[] };
    fill: (document: Document, record: unknown) => Promise<{ filled: unknown[] }>;
  };
  const engine = (globalThis as unknown as { SoHtxFill: Engine }).SoHtxFill;
  const submits: string[] = [];
  const keys = Reflect.ownKeys(Object.prototype).length;
  document.body.innerHTML = html;
  document.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      submits.push("submit");
    },
    true,
  );
  const guarded = [...document.querySelectorAll<HTMLInputElement>("input[type=password],input[type=hidden],input[type=file]")].map(
    (box) => [box, box.value] as const,
  );
  try {
    const first = JSON.stringify(engine.plan(document, record));
    if (JSON.stringify(engine.plan(document, record)) !== first) return "planning twice differs";
    await engine.fill(document, record);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  if (submits.length > 0) return "the page was submitted";
  if (Reflect.ownKeys(Object.prototype).length !== keys) return "Object.prototype was changed";
  if (guarded.some(([box, value]) => box.value !== value)) return "a guarded box was filled";
  return null;
}

const labels = formFields.flatMap(({ labels: own }) => own.slice(0, 2));
const tags = [
  "div",
  "fieldset",
  "table",
  "tr",
  "td",
  "label",
  "form",
  "p",
  "span",
  "ul",
  "li",
  "section",
  "legend",
  "th",
  "details",
  "dl",
  "dt",
  "dd",
  "x-box",
] as const;
const boxes = [
  "text",
  "text",
  "number",
  "date",
  "radio",
  "checkbox",
  "password",
  "hidden",
  "file",
  "tel",
  "email",
  "submit",
  "reset",
  "button",
  "search",
  "month",
  "color",
  "range",
  "bogus",
] as const;

function pageOf(random: Random): string {
  let budget = random.whole(3, 80);
  const grow = (depth: number): string => {
    if (budget-- <= 0) return "";
    const kind = random.whole(0, 9);
    if (kind < 3 && depth < 30) {
      const tag = random.pick(tags);
      const inside = Array.from({ length: random.whole(1, 5) }, () => grow(depth + 1)).join("");
      return `<${tag} ${attributes(random)}>${inside}${random.chance(0.9) ? `</${tag}>` : ""}`;
    }
    if (kind < 6) return `<label ${random.chance(0.5) ? `for="b${random.whole(0, 20)}"` : ""}>${words(random)}</label>${box(random)}`;
    if (kind === 6)
      return `<select ${attributes(random)}>${Array.from({ length: random.whole(0, 12) }, () => `<option ${random.chance(0.5) ? `value="${escaped(hostileText(random, 20))}"` : ""}>${words(random)}</option>`).join("")}</select>`;
    if (kind === 7) return `<textarea ${attributes(random)}>${words(random)}</textarea>`;
    if (kind === 8)
      return `<div role="${random.pick(["combobox", "radio", "checkbox", "listbox", "grid", "textbox", "__proto__"])}" tabindex=0 ${attributes(random)}>${words(random)}</div>`;
    return words(random);
  };
  const html = grow(0) + grow(0) + grow(0);
  return random.chance(0.05) ? "<div>".repeat(random.whole(50, 400)) + html : html;
}

function box(random: Random): string {
  return `<input type="${random.pick(boxes)}" ${attributes(random)} value="${random.chance(0.2) ? escaped(hostileText(random, 60)) : ""}">`;
}

function words(random: Random): string {
  return escaped(random.chance(0.6) ? random.pick(labels) : hostileText(random, random.chance(0.03) ? 20_000 : 120));
}

function attributes(random: Random): string {
  const id = random.chance(0.2) ? random.pick(trapKeys) : `b${random.whole(0, 20)}`;
  const all = [
    `id="${id}"`,
    `name="${random.chance(0.3) ? random.pick(trapKeys) : `n${random.whole(0, 9)}`}"`,
    `aria-labelledby="b${random.whole(0, 20)} ${id}"`,
    `aria-label="${words(random)}"`,
    `placeholder="${words(random)}"`,
    `title="${words(random)}"`,
    "hidden",
    "disabled",
    "readonly",
    'style="display:none"',
    `maxlength="${random.pick(["0", "-1", "5", "99999999999", "x"])}"`,
    `pattern="(a+)+$"`,
    `list="b${random.whole(0, 20)}"`,
    `rowspan="${random.whole(0, 70000)}"`,
    `colspan="${random.whole(0, 1001)}"`,
    'contenteditable="true"',
    `aria-owns="b${random.whole(0, 20)}"`,
    `aria-controls="${id}"`,
  ];
  return all.filter(() => random.chance(0.12)).join(" ");
}
