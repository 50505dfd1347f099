/**
 * Every measure in one table, ratios within one run: what counts is what something costs beside another way of doing the same, not seconds.
 * Run: npm run bench [-- --json] [--rows N] [--quick] (quick: growth to 10,000 records, no browser)
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as XLSX from "@e965/xlsx";
import { HyperFormula } from "hyperformula";
import type { Page } from "playwright-core";
import { newBook } from "../../addin/workbook/new-book.ts";
import { checkBook } from "../../core/checks/check.ts";
import { openBook } from "../../core/files/open-book.ts";
import { evaluatePlan } from "../../core/plans/evaluate/evaluate.ts";
import { findPlan } from "../../core/plans/shipped.ts";
import { readPlanText } from "../../core/plans/text/read.ts";
import { compileTable, scoreValues } from "../../core/scoring/evaluate.ts";
import { scoreBook } from "../../core/scoring/score.ts";
import { readBook } from "../../core/sheet/read.ts";
import { fill, open } from "../extension/support/browser-page.ts";
import { timeOfFilling } from "../extension/support/fill-time.ts";
import { recordFor } from "../extension/support/records.ts";
import { noisyPair } from "../fixtures/lists/noisy.ts";
import { launchBrowser } from "../support/browser.ts";
import { trafficOf } from "./support/excel-jobs.ts";
import { growthOf } from "./support/growth.ts";
import { recalculation } from "./support/recalculate.ts";
import { formulaRow, recordOf, table } from "./support/score-rows.ts";

type Line = { readonly what: string; readonly figure: number | null; readonly unit: string; readonly note: string };

const root = fileURLToPath(new URL("../..", import.meta.url));
const quick = process.argv.includes("--quick");
const asJson = process.argv.includes("--json");
const rows = Number(process.argv[process.argv.indexOf("--rows") + 1] || 5000) || 5000;
const lines: Line[] = [];
const asOf = "2024-12-31";

reading();
scoring();
targetsAndPlans();
await office();
sizes();
growth();
if (!quick) await filling();
tell();

/** Reading, checking and scoring a file beside the bare parsing of the same file. */
function reading(): void {
  const bytes = newBook(noisyPair("bench", rows).a);
  const bare = least(() => XLSX.read(bytes, { dense: true }).SheetNames.length);
  const opened = least(() => openBook(bytes, "so.xlsx").sheets.length);
  const whole = least(() => {
    const book = readBook(openBook(bytes, "so.xlsx"), {});
    return checkBook(book, { asOf, table }).findings.length + scoreBook(book, { asOf, table }).results.length;
  });
  put("open a book / SheetJS parsing it", opened / bare, "×", `${rows} records`);
  put("open + read + check + score / SheetJS parsing it", whole / bare, "×", `${rows} records`);
  const before = heap();
  const book = readBook(openBook(bytes, "so.xlsx"), {});
  put("memory of a book that was read", (heap() - before) / book.tables[0]!.records.length, "bytes/record", "");
}

function scoring(): void {
  const count = Math.min(rows, 3000);
  const records = Array.from({ length: count }, (_, row) => recordOf(row));
  const compiled = compileTable(table);
  const context = { kind: "cooperative", year: 2023, asOf: "2024-01-15" } as const;
  const ours = least(() => records.reduce((sum, values) => sum + (scoreValues(compiled, values, context).total ?? 0), 0));
  const sheet = records.map((values, row) => formulaRow(values, row + 1));
  const formulas = least(() => HyperFormula.buildFromArray(sheet, { licenseKey: "gpl-v3" }).getSheetNames().length, 2);
  put("scoring: HyperFormula on the same table / ours", formulas / ours, "×", `${count} records`);
  const office = recalculation(count);
  if (office === null) put("scoring: LibreOffice recalculating the same formulas / ours", null, "×", "LibreOffice is not installed");
  else
    put(
      "scoring: LibreOffice recalculating the same formulas / ours",
      Math.max(0, office.withFormulas - office.without) /
        wallOf(() => records.reduce((sum, values) => sum + (scoreValues(compiled, values, context).total ?? 0), 0)),
      "×",
      "time with formulas less time without, files of the same cells",
    );
}

function targetsAndPlans(): void {
  const book = readBook(noisyPair("bench", rows).a, {});
  const plan = findPlan("long-khanh-2024")!;
  const score = least(() => scoreBook(book, { asOf, table }).results.length);
  const targets = least(() => evaluatePlan(plan, book, { asOf, table, groupRule: false }).targets.length);
  put(`${plan.targets.length} targets of a plan / scoring the same book`, targets / score, "×", `${rows} records`);
  const folder = join(root, "test/fixtures/plans/seeds");
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  const bare = least(() =>
    texts.reduce(
      (sum, text) =>
        sum +
        (text
          .normalize("NFC")
          .toLowerCase()
          .match(/[\p{L}\d]+/gu)?.length ?? 0),
      0,
    ),
  );
  const read = least(() => texts.reduce((sum, text) => sum + readPlanText(text).plan.targets.length, 0));
  put("plan reader / cutting the same texts into words", read / bare, "×", `${texts.length} plans`);
}

async function office(): Promise<void> {
  for (const { job, requests, sent, received, largest } of await trafficOf(2000, 20)) {
    put(`Excel: ${job}`, requests, "requests", `${kilobytes(sent)} sent, ${kilobytes(received)} received, largest ${kilobytes(largest)}`);
  }
}

function sizes(): void {
  const files = [
    ["pane (first script)", "dist/addin/assets", /^(?:index|main|pane)-?.*\.js$/],
    ["pane (everything)", "dist/addin/assets", /\.(?:js|css)$/],
    ["content script", "dist/chromium", /^content\.js$/],
    ["engine for other programs", "dist/harness", /^fill\.js$/],
    ["extension (all scripts)", "dist/chromium", /\.js$/],
  ] as const;
  for (const [what, folder, pattern] of files) {
    const path = join(root, folder);
    if (statSync(path, { throwIfNoEntry: false }) === undefined) continue;
    const own = readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => pattern.test(name));
    put(
      `size packed: ${what}`,
      own.reduce((sum, name) => sum + gzipSync(readFileSync(join(path, name))).length, 0) / 1000,
      "kB",
      `${own.length} files`,
    );
  }
}

function growth(): void {
  const counts = quick ? [100, 1000, 10_000] : [100, 1000, 10_000, 100_000];
  for (const { step, times, exponent, worst } of growthOf(counts)) {
    const shown = times.map((time, at) => `${counts[at]}: ${time.toFixed(0)} ms`).join(", ");
    put(`growth of ${step}`, exponent, "exponent", `steepest ${worst.toFixed(2)}; ${shown}`);
  }
  put("memory at the end", process.resourceUsage().maxRSS / 1000, "MB", "highest of the whole run");
}

/** Filling a page: the engine, a bare loop over the same values, and a driver that types them key by key. */
async function filling(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const runs = [];
    for (let round = 0; round < 5; round++) runs.push(await timeOfFilling(context, 0, true));
    const middle = runs.sort((a, b) => a.engine / a.loop - b.engine / b.loop)[2]!;
    put(
      "filling 60 boxes / a bare loop that sets the same values",
      middle.engine / middle.loop,
      "×",
      `${middle.filled} filled; plain page, plan shown before`,
    );
    const page = await context.newPage();
    const record = recordFor("establish", 0);
    const html = boxesOf(record.fields as Record<string, unknown>);
    await open(page, html);
    const start = performance.now();
    await fill(page, record);
    const engine = performance.now() - start;
    const values = await valuesIn(page);
    await open(page, html);
    const typing = performance.now();
    for (const [at, value] of values.entries()) if (value !== "") await page.locator("input").nth(at).pressSequentially(value);
    put(
      "a driver that types the same values / filling",
      (performance.now() - typing) / engine,
      "×",
      `${values.filter((value) => value !== "").length} boxes`,
    );
  } finally {
    await browser.close();
  }
}

function boxesOf(fields: Record<string, unknown>): string {
  const named = [
    "Tên hợp tác xã viết bằng tiếng Việt",
    "Vốn điều lệ",
    "Số điện thoại",
    "Thư điện tử",
    "Website",
    "Số fax",
    "Ngày cấp",
    "Họ và tên người đại diện",
  ];
  const boxes = named.map((label, at) => `<p><label for="b${at}">${label}</label><input id="b${at}"></p>`).join("");
  return `<!doctype html><main data-fields="${Object.keys(fields).length}">${boxes}</main>`;
}

function valuesIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll("input")].map(({ value }) => value));
}

function put(what: string, figure: number | null, unit: string, note: string): void {
  lines.push({ what, figure: figure === null ? null : Number(figure.toPrecision(4)), unit, note });
  if (!asJson)
    console.log(
      `${what.padEnd(64)} ${(figure === null ? "–" : Number(figure.toPrecision(3)).toString()).padStart(9)} ${unit.padEnd(13)} ${note}`,
    );
}

function tell(): void {
  const machine = {
    cores: cpus().length,
    gigabytes: Math.round(totalmem() / 2 ** 30),
    load: loadavg().map((load) => Number(load.toFixed(1))),
  };
  if (asJson) console.log(JSON.stringify({ machine, lines }, null, 2));
  else console.log(`\n${machine.cores} cores, ${machine.gigabytes} GiB; load of the last 1, 5, 15 minutes: ${machine.load.join(", ")}`);
}

/** The least computing time of some runs, in milliseconds. */
function least(work: () => number, runs = 4): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage();
    if (work() === 0) throw new Error("Nothing was done.");
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** The least time on the clock, to set against another program. */
function wallOf(work: () => number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    if (work() === 0) throw new Error("Nothing was done.");
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
