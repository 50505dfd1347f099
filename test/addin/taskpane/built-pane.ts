import type { Browser, Page } from "playwright-core";
import { afterEach, expect } from "vitest";
import { duringTests, testBrowser } from "../../support/during-tests.ts";
import type { Host } from "../../support/office-host/host.ts";
import { type ExcelOptions, openExcelPane } from "./excel-page.ts";
import { openPane, type PanePage } from "./pane-page.ts";
import { type Site, serveBuiltPane } from "./site.ts";

export type BuiltPane = {
  readonly site: () => Site;
  readonly browser: () => Browser;
  /** Opens the pane for one test. It is closed after the test, and must have asked nothing of anyone else and broken nowhere. */
  readonly open: (width: number, height: number) => Promise<Page>;
  /** The same in Excel, on the book of a host. */
  readonly openInExcel: (host: Host, options?: ExcelOptions) => Promise<Page>;
};

/** The built pane and a browser, for the tests of a file. */
export function builtPane(): BuiltPane {
  const site = duringTests(serveBuiltPane, (served) => served.close());
  const browser = testBrowser();
  const opened: PanePage[] = [];
  const forThisTest = (pane: PanePage): Page => {
    opened.push(pane);
    return pane.page;
  };
  afterEach(async () => {
    const panes = opened.splice(0);
    for (const { page } of panes) await page.context().close();
    expect(panes.flatMap(({ outside }) => outside)).toEqual([]);
  });
  return {
    site,
    browser,
    open: async (width, height) => forThisTest(await openPane(browser(), site(), width, height)),
    openInExcel: async (host, options) => forThisTest(await openExcelPane(browser(), site(), host, options)),
  };
}
