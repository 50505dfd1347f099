import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { builtPane } from "./built-pane.ts";
import { openPane, readable } from "./pane-page.ts";

// A real browser on a busy machine.
vi.setConfig({ testTimeout: 180_000 });

const pane = builtPane();
let page: Page;

beforeAll(async () => {
  ({ page } = await openPane(pane.browser(), pane.site(), 1280, 800));
  await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
  await page.evaluate(() => localStorage.setItem("so-htx.plan", "long-khanh-2024"));
  await page.goto(`${pane.site().address}?sample=xem-thu`);
  await page.getByText("so-mau-xem-thu.xlsx").first().waitFor();
  await page.waitForSelector(readable);
}, 300_000);

afterAll(async () => {
  await page?.context().close();
});

async function show(tab: string): Promise<void> {
  await page.locator(`#tab-${tab}`).click();
  await page.waitForSelector(readable);
}

/** The colours that an element really has: what a person with high contrast sees. */
function coloursOf(selector: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const own = getComputedStyle(element);
      const after = getComputedStyle(element, "::after");
      return [own.backgroundColor, own.borderColor, own.outlineStyle, own.outlineColor, after.backgroundColor].join(" | ");
    });
}

describe("in the high contrast of Windows", () => {
  test.each([
    ["the chosen tab", "checks", '.tab[aria-selected="true"]', '.tab[aria-selected="false"]'],
    ["a pressed filter", "checks", '.filters-chips .chip[aria-pressed="true"]', '.filters-chips .chip[aria-pressed="false"]'],
    ["the chosen table of the book", "columns", ".sheet[aria-current]", ".sheet:not([aria-current])"],
    ["the month on show", "calendar", '.month-strip [aria-pressed="true"]', '.month-strip [aria-pressed="false"]'],
    ["the part of a plan", "targets", '.plan-parts [aria-pressed="true"]', '.plan-parts [aria-pressed="false"]'],
  ])("%s differs from its neighbours", async (_, tab, chosen, other) => {
    await show(tab);
    expect(await coloursOf(chosen)).not.toBe(await coloursOf(other));
  });

  test("the chosen finding, its cell and the chosen cooperative stand out", async () => {
    await show("checks");
    await page.locator(".tree-finding").first().click();
    await page.getByRole("gridcell", { selected: true }).waitFor();
    expect(await coloursOf('.tree-finding[aria-selected="true"]')).not.toBe(await coloursOf('.tree-finding[aria-selected="false"]'));
    expect(await coloursOf('[role="gridcell"][aria-selected="true"]')).not.toBe(
      await coloursOf('[role="gridcell"]:not([aria-selected="true"])'),
    );
    await show("scores");
    await page.locator(".score-row:not(.score-row-head)").first().click();
    await page.locator(".detail h2").waitFor();
    expect(await coloursOf('.score-row[aria-selected="true"]')).not.toBe(await coloursOf('.score-row[aria-selected="false"]'));
  });

  test("a chart keeps its bars, and says in words what they show", async () => {
    await show("scores");
    const bar = page.locator(".distribution-bar").first();
    expect(await bar.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe("none");
    for (const row of await page.locator(".distribution-row").all()) expect(await row.innerText()).toMatch(/\p{L}+[\s\S]*\d/u);
    await show("targets");
    expect(await page.locator(".target-bar").first().getAttribute("aria-hidden")).toBe("true");
    await page.locator(".target-figures").first().waitFor();
  });

  test("the focus is seen on every kind of control", async () => {
    await show("checks");
    await page.locator("#tab-checks").focus();
    const unseen: string[] = [];
    for (let press = 0; press < 14; press += 1) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(() => {
        const active = document.activeElement;
        if (active === null || active === document.body) return null;
        const ringed = active.closest(".focus-within-ring") ?? active;
        const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
        return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 ? null : active.outerHTML.slice(0, 100);
      });
      if (fault !== null) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
  });
});

test("with reduced motion nothing slides", async () => {
  await page.emulateMedia({ forcedColors: "none", reducedMotion: "reduce" });
  await show("checks");
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
        const still = (text: string): boolean => text.split(",").every((part) => Number.parseFloat(part) === 0);
        return !still(transitionDuration) || (animationName !== "none" && !still(animationDuration));
      })
      .map((element) => element.className.toString()),
  );
  expect(moving).toEqual([]);
});
