import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { launchBrowser } from "./browser.ts";

/** Starts something before the first test of a file and ends it after the last. The answer gives it in between, and throws before. */
export function duringTests<Thing>(start: () => Thing | Promise<Thing>, end: (thing: Thing) => unknown): () => Thing {
  let running: { readonly thing: Thing } | null = null;
  beforeAll(async () => {
    running = { thing: await start() };
  }, 300_000);
  afterAll(async () => {
    if (running !== null) await end(running.thing);
  });
  return () => {
    if (running === null) throw new Error("It is not started yet.");
    return running.thing;
  };
}

/** A real browser for the tests of a file. */
export function testBrowser(): () => Browser {
  return duringTests(launchBrowser, (browser) => browser.close());
}

/** One tab for all tests of a file. */
export function testTab(): () => Page {
  const browser = testBrowser();
  return duringTests(
    () => browser().newPage(),
    () => undefined,
  );
}

/** A tab of its own for every test of a file. */
export function freshTab(): () => Page {
  const browser = testBrowser();
  let tab: Page | null = null;
  beforeEach(async () => {
    tab = await browser().newPage();
  });
  afterEach(async () => {
    await tab?.close();
  });
  return () => {
    if (tab === null) throw new Error("No test is running yet.");
    return tab;
  };
}
