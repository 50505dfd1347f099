import type { BrowserContext, CDPSession } from "playwright-core";
import { fieldById, fieldsOf } from "../../../core/forms/form-fields.ts";
import { fill, open, plan } from "./browser-page.ts";
import { recordFor } from "./records.ts";

/**
 * How long a page of 60 boxes took, in milliseconds: the engine, and a bare loop that sets the same values with the same events. `…Work`
 * is what the page's own thread worked meanwhile, which a busy machine does not change; waits are not in it.
 */
export type FillTime = {
  readonly filled: number;
  readonly engine: number;
  readonly loop: number;
  readonly engineWork: number;
  readonly loopWork: number;
};

/**
 * Fills a page of 60 text boxes by the engine and, in another tab that was opened and made ready the same way, by a bare loop: the first focus
 * of a tab is dearer than those of a tab in use. `work`: milliseconds that the page's own handlers take for a change; `planned`: the plan
 * was shown before, as the panel does.
 */
export async function timeOfFilling(context: BrowserContext, work: number, planned: boolean): Promise<FillTime> {
  const html = sixtyBoxes(work);
  const engine = await timeIn(context, html, planned, "SoHtxFill.fill(document, record)");
  const loop = await timeIn(context, html, planned, `(${bareLoop})(${JSON.stringify(engine.values)})`);
  if (loop.values.join() !== engine.values.join()) throw new Error("The bare loop set other values than the engine.");
  const filled = engine.values.filter((value) => value !== "").length;
  return { filled, engine: engine.time, loop: loop.time, engineWork: engine.work, loopWork: loop.work };
}

type TimeOfOne = { readonly time: number; readonly work: number; readonly values: readonly string[] };

/** Runs a way of filling in a tab of its own. */
async function timeIn(context: BrowserContext, html: string, planned: boolean, way: string): Promise<TimeOfOne> {
  const tab = await context.newPage();
  try {
    const devtools = await context.newCDPSession(tab);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    await open(tab, html);
    await tab.evaluate(`globalThis.record = ${JSON.stringify(recordFor("establish", 0))}`);
    if (planned) await tab.evaluate("SoHtxFill.plan(document, record)");
    const start = await workOf(devtools);
    const time = (await tab.evaluate(
      `(async () => { const start = performance.now(); await ${way}; return performance.now() - start; })()`,
    )) as number;
    const worked = (await workOf(devtools)) - start;
    const values = (await tab.evaluate(`[...document.querySelectorAll("main input")].map(({ value }) => value)`)) as readonly string[];
    return { time, work: worked, values };
  } finally {
    await tab.close();
  }
}

/** Milliseconds for which the page's own thread has worked until now. */
async function workOf(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/** How a page of many boxes is planned and filled: milliseconds, and the longest stretch in which the page got no turn. */
export type ManyTime = {
  readonly plan: number;
  readonly fill: number;
  readonly longestInFill: number;
  readonly filled: number;
};

/** Plans and fills a page of `count` boxes, of which the record knows a few. */
export async function timeOfMany(context: BrowserContext, count: number): Promise<ManyTime> {
  const tab = await context.newPage();
  try {
    const record = recordFor("establish", 0);
    const html = pageOfBoxes(count);
    await open(tab, html);
    const clock = (): Promise<number> => tab.evaluate("performance.now()") as Promise<number>;
    const before = await clock();
    await plan(tab, record);
    const planned = (await clock()) - before;
    await open(tab, html);
    await tab.evaluate(
      `globalThis.longest = 0; globalThis.lastTurn = performance.now(); globalThis.turns = new MessageChannel();
       turns.port1.onmessage = () => { const now = performance.now(); longest = Math.max(longest, now - lastTurn); lastTurn = now; turns.port2.postMessage(0); };
       turns.port2.postMessage(0);`,
    );
    const start = await clock();
    const { filled } = await fill(tab, record);
    const took = (await clock()) - start;
    await tab.evaluate("new Promise((resolve) => setTimeout(resolve, 20))");
    return { plan: planned, fill: took, longestInFill: (await tab.evaluate("longest")) as number, filled: filled.length };
  } finally {
    await tab.close();
  }
}

const families: Readonly<Record<string, string>> = {
  name: "Tên hợp tác xã",
  headOffice: "Trụ sở chính",
  contact: "Liên hệ của hợp tác xã",
  capital: "Vốn điều lệ",
  "tax.director": "Giám đốc (Tổng giám đốc)",
  "tax.chiefAccountant": "Kế toán trưởng",
  "tax.noticeAddress": "Địa chỉ nhận thông báo thuế",
  filer: "Người nộp hồ sơ",
  members: "Thành viên",
};

/** A page of `count` boxes, of which the record of the founding form knows 60. */
function pageOfBoxes(count: number): string {
  const rest = Array.from({ length: count - 60 }, (_, index) => box(`x${index}`, `Chỉ số quan trắc ${index}`)).join("");
  return sixtyBoxes(0).replace("</main>", `<h3>Số liệu quan trắc</h3>${rest}</main>`);
}

function box(name: string, label: string): string {
  return `<div class="form-group"><label for="${name}">${label}</label><input id="${name}" name="${name}" class="form-control"></div>`;
}

/** The text boxes of the founding form under their headings, the first 60. */
export function sixtyBoxes(work: number): string {
  const record = recordFor("establish", 0);
  const boxes: string[] = [];
  let family = "";
  const asked = fieldsOf("establish").filter(
    ({ id, repeats, type }) => repeats === null && !["choice", "flag"].includes(type) && typeof record.fields[id] !== "undefined",
  );
  const person = fieldsOf("establish").filter(
    ({ repeats, type, id }) =>
      repeats === "legalRepresentatives" && !["choice", "flag"].includes(type) && record.lists.legalRepresentatives?.[0]?.[id] != null,
  );
  for (const { id } of [...asked, ...person].slice(0, 60)) {
    const own = id.split(".").slice(0, -1).join(".");
    if (own !== family)
      boxes.push(`<h3>${families[own] ?? (own === "legalRepresentatives" ? "Người đại diện theo pháp luật" : "Thông tin khác")}</h3>`);
    family = own;
    boxes.push(box(`f${boxes.length}`, fieldById(id)?.labels[0] ?? id));
  }
  const handlers = `<script>addEventListener("change", () => { const end = performance.now() + ${work}; while (performance.now() < end); });</script>`;
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đăng ký thành lập hợp tác xã</title><body><main>${boxes.join("")}</main>${work > 0 ? handlers : ""}</body></html>`;
}

/** What a script without any sense does: the same events, the same values, nothing looked at. Runs in the page. */
const bareLoop = `(values) => {
  const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const boxes = document.querySelectorAll("main input");
  const fire = (box, kind, name, more = {}) => box.dispatchEvent(new kind(name, { bubbles: true, composed: true, ...more }));
  values.forEach((value, index) => {
    if (value === "") return;
    const box = boxes[index];
    box.focus({ preventScroll: true });
    fire(box, KeyboardEvent, "keydown", { key: "Unidentified", keyCode: 229, cancelable: true });
    set.call(box, value);
    fire(box, InputEvent, "input", { inputType: "insertText", data: value });
    fire(box, KeyboardEvent, "keyup", { key: "Unidentified", keyCode: 229, cancelable: true });
    fire(box, Event, "change");
    box.blur();
  });
}`;
