/** The rows of the tables that a page shows, for knowing which items of a list it has already. */
import { type Api, api } from "../../browser/api.ts";

/** The texts of the cells of each row without boxes, in the top frame of a tab; none where the browser does not let us in. */
export async function rowsOf(tab: number, browser: Api = api()): Promise<readonly (readonly string[])[]> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId: tab }, func: readRows });
    return answer?.result ?? [];
  } catch {
    return [];
  }
}

/** Runs in the page: whatever it needs stands inside. */
function readRows(): string[][] {
  const rows: string[][] = [];
  for (const row of document.querySelectorAll<HTMLElement>("tr,[role=row]")) {
    if (rows.length >= 2000) break;
    if (
      row.querySelector("tr,[role=row],textarea,select,input:not([type=hidden],[type=checkbox],[type=radio],[type=button],[type=submit])")
    )
      continue;
    if (row.getBoundingClientRect().height === 0) continue;
    const cells = Array.from(row.children, (cell) => (cell as HTMLElement).innerText.replace(/\s+/g, " ").trim().slice(0, 300));
    const filled = cells.filter((text) => text !== "");
    if (filled.length > 1) rows.push(filled.slice(0, 40));
  }
  return rows;
}
