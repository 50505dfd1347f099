import type { Page } from "playwright-core";

/** Where pictures go when somebody wants to look at them; `null` most of the time. */
export const pictures: string | null = process.env.SO_HTX_PICTURES ?? null;

/** A picture of a page, if anybody wants to look. `fullPage`: also what is out of view. */
export async function takePicture(page: Page, name: string, fullPage = false): Promise<void> {
  if (pictures !== null) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage });
}
