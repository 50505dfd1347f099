import { fill, open } from "../../extension/support/browser-page.ts";
import { type FillTime, type ManyTime, sixtyBoxes, timeOfFilling, timeOfMany } from "../../extension/support/fill-time.ts";
import { recordFor } from "../../extension/support/records.ts";
import { launchBrowser } from "../../support/browser.ts";
import type { Section } from "../support/line.ts";
import { fittedExponent } from "../support/timing.ts";

/** Filling a page: the engine, a bare loop over the same values, and a driver that types them key by key. */
export const filling: Section = async ({ quick, put }) => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    for (const [how, work, planned] of [
      ["plain page, nothing planned", 0, false],
      ["plain page, plan shown before", 0, true],
      ["2 ms of page code a change, plan shown before", 2, true],
    ] as const) {
      const runs: FillTime[] = [];
      for (let round = 0; round < (quick ? 3 : 9); round++) runs.push(await timeOfFilling(context, work, planned));
      const middle = (of: (run: FillTime) => number): number => runs.map(of).sort((a, b) => a - b)[runs.length >> 1]!;
      const note = `${runs[0]!.filled} filled; ${how}`;
      const what = "filling 60 boxes / a bare loop, same values and events";
      put(`${what}: time`, middle(({ engine }) => engine) / middle(({ loop }) => loop), "×", note);
      put(`${what}: work`, middle(({ engineWork }) => engineWork) / middle(({ loopWork }) => loopWork), "×", note);
    }

    const page = await context.newPage();
    const html = sixtyBoxes(0);
    await open(page, html);
    let start = performance.now();
    await fill(page, recordFor("establish", 0));
    const engine = performance.now() - start;
    const boxes = page.locator("main input");
    const values = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
    await open(page, html);
    start = performance.now();
    for (const [at, value] of values.entries()) if (value !== "") await boxes.nth(at).pressSequentially(value);
    const typing = performance.now() - start;
    const count = values.filter((value) => value !== "").length;
    put("a driver that types the same values / filling", typing / engine, "×", `${count} boxes, plan included`);

    const counts = quick ? [100, 1000] : [100, 1000, 5000];
    const times: ManyTime[] = [];
    for (const number of counts) times.push(await timeOfMany(context, number));
    const shown = (pick: "plan" | "fill" | "longestInFill"): string =>
      counts.map((number, at) => `${number}: ${times[at]![pick].toFixed(0)} ms`).join(", ");
    const plans = times.map(({ plan }) => plan);
    put("growth of planning, by boxes of the page", fittedExponent(counts, plans), "exponent", shown("plan"));
    put(
      "longest stretch without a turn for the page",
      times.at(-1)!.longestInFill,
      "ms",
      `${counts.at(-1)} boxes; filling ${shown("fill")}`,
    );
  } finally {
    await browser.close();
  }
};
