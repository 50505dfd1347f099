import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { accessibilityFaults } from "../../support/access.ts";
import { takePicture } from "../../support/pictures.ts";
import { builtPane } from "./built-pane.ts";
import { overflow } from "./pane-page.ts";
import { walkViews } from "./view-walk.ts";

// Every view in every look, in a real browser on a busy machine.
vi.setConfig({ testTimeout: 900_000 });

const pane = builtPane();

/** Longer words are what English changes: one look of it is enough. The first is judged by everything, the others by what they change. */
const looks = [
  { language: "vi", look: "light", colorScheme: "light", forcedColors: "none", judged: "all" },
  { language: "vi", look: "dark", colorScheme: "dark", forcedColors: "none", judged: "colours" },
  { language: "vi", look: "contrast", colorScheme: "dark", forcedColors: "active", judged: "colours" },
  { language: "en", look: "light", colorScheme: "light", forcedColors: "none", judged: "structure" },
] as const;

/** 320 px is also 1280 px at 400 %, 640 px the same at 200 %. The two between the ends are drawn as one of them, so only their width is asked. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 640, height: 400 },
  { width: 360, height: 760 },
  { width: 320, height: 640 },
] as const;
const looked: ReadonlySet<number> = new Set([1280, 320]);

describe("every view", () => {
  test.each(looks)(
    "has no fault of access and never scrolls sideways: $language $look",
    async ({ language, look, colorScheme, forcedColors, judged }) => {
      const page = await pane.open(1280, 800);
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
      const faults: string[] = [];
      await walkViews(page, pane.site(), language, async (name) => {
        for (const size of sizes) {
          await page.setViewportSize(size);
          await settle(page);
          const wider = await overflow(page);
          if (wider > 0) faults.push(`${name} ${size.width}: ${wider} pixels too wide`);
          const found = looked.has(size.width) ? await accessibilityFaults(page, judged) : [];
          faults.push(...found.map((fault) => `${name} ${size.width}: ${fault}`));
          await takePicture(page, `${name}-${size.width}-${look}-${language}`);
        }
        await page.setViewportSize({ width: 1280, height: 800 });
        await settle(page);
      });
      expect(faults).toEqual([]);
    },
  );
});

/** Lets the page take its new size in. */
function settle(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
}
