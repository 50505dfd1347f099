import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { readable } from "./pane-page.ts";
import type { Site } from "./site.ts";

/** A state of the pane that a person meets: how to get there from the one before, whatever the language is. */
type Stop = { readonly name: string; readonly go: (page: Page) => Promise<void> };

const samples = join(import.meta.dirname, "../../../addin/taskpane/samples");
const tab = (id: string) => async (page: Page) => {
  await page.locator(`#tab-${id}`).click();
};
const click = (selector: string) => async (page: Page) => {
  await page.locator(selector).first().click();
};
const give = (selector: string, name: string) => async (page: Page) => {
  await page
    .locator(selector)
    .first()
    .setInputFiles({ name, mimeType: "", buffer: readFileSync(join(samples, name)) });
};
const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) {
      await step(page);
      await page.waitForSelector(readable);
    }
  };

/** Every view of the pane in a browser, in working order. */
const stops: readonly Stop[] = [
  { name: "start", go: async () => {} },
  { name: "start-help", go: click(".help-button") },
  { name: "columns", go: inTurn(click(".help-head .button"), give(".start-drop input", "so-mau-lon-xon.xlsx"), tab("columns")) },
  { name: "columns-edit", go: click(".column .button") },
  { name: "checks", go: tab("checks") },
  { name: "checks-chosen", go: click(".tree-finding") },
  { name: "checks-reason", go: click(".chosen-deeds .button:last-child") },
  { name: "checks-help", go: click(".help-button") },
  { name: "scores", go: inTurn(click(".help-head .button"), tab("scores")) },
  { name: "scores-settings", go: click(".scores-head summary") },
  { name: "scores-detail", go: click(".score-row:not(.score-row-head)") },
  { name: "targets-choose", go: tab("targets") },
  { name: "targets", go: click(".plan-choices button") },
  { name: "targets-details", go: click(".target-cards details summary") },
  { name: "targets-checklist", go: click(".plan-parts .chip:nth-of-type(2)") },
  { name: "targets-units", go: click(".plan-parts .chip:nth-of-type(3)") },
  { name: "plan-editor", go: click(".plan-edit") },
  { name: "plan-editor-target", go: click(".editor-words") },
  { name: "plan-editor-form", go: inTurn(click(".plan-fields summary"), click(".editor-line-actions .chip:nth-child(2)")) },
  {
    name: "plan-editor-new",
    go: inTurn(click(".editor-list-head .button"), click(".editor-deadlines summary"), click(".editor-deadlines > .button")),
  },
  { name: "calendar", go: inTurn(click(".editor-head .button"), tab("calendar")) },
  { name: "reports", go: tab("reports") },
  { name: "reports-evidence", go: click("#panel-reports article button") },
  { name: "forms", go: tab("forms") },
  { name: "comparison-empty", go: tab("comparison") },
  { name: "comparison", go: give("#panel-comparison input[type=file]", "so-mau-gon.xlsx") },
  { name: "support", go: tab("support") },
  { name: "support-criteria", go: click(".support-name") },
  { name: "support-register", go: click(".support-parts .chip:nth-child(2)") },
  { name: "support-tasks", go: click(".support-parts .chip:nth-child(3)") },
  {
    name: "pilot",
    go: inTurn(
      tab("targets"),
      click(".plan-head .link"),
      click("#panel-targets .plan-choices li:nth-child(2) button"),
      click(".plan-parts .chip:nth-last-of-type(2)"),
    ),
  },
  { name: "pilot-calendar", go: tab("calendar") },
];

/** Goes through the views of the pane in a language and looks at each. The pane has to be new to the browser. */
export async function walkViews(page: Page, site: Site, language: "vi" | "en", look: (name: string) => Promise<void>): Promise<void> {
  if (language === "en") {
    await page.goto(site.address);
    await page.evaluate(() => localStorage.setItem("so-htx.language", "en"));
  }
  await page.goto(site.address);
  await page.waitForSelector(readable);
  for (const { name, go } of stops) {
    await go(page).catch((error: Error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    await page.waitForSelector(readable);
    await look(name);
  }
}
