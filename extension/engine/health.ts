/** Whether a portal file still fits a page. Pure. */
import { fieldById } from "../../core/forms/form-fields.ts";
import type { Portal, PortalField, PortalPage } from "../portals/portal.ts";
import { kindFit } from "./match/fit.ts";
import { entryFits, isPage, segments } from "./portal-page.ts";
import type { Health } from "./result.ts";
import type { SeenControl } from "./seen.ts";

/** Checks every entry of the pages of a portal file that this page is. */
export function healthOf(controls: readonly SeenControl[], portal: Portal): Health {
  const pages = portal.pages.filter((page) => isPage(page, controls));
  const faults: { entry: PortalField; fault: "gone" | "several" | "kind"; detail: string }[] = [];
  let good = 0;
  for (const page of pages) {
    for (const entry of page.fields) {
      const fault = faultOf(entry, page, controls);
      if (fault === null) good++;
      else faults.push({ entry, ...fault });
    }
  }
  return { pages: pages.map(({ id }) => id), good, faults, summary: summaryOf(pages, good, faults.length) };
}

function faultOf(
  entry: PortalField,
  page: PortalPage,
  controls: readonly SeenControl[],
): { readonly fault: "gone" | "several" | "kind"; readonly detail: string } | null {
  const words = `“${entry.label ?? entry.name ?? entry.id ?? ""}”`;
  const hits = controls.filter((control) => entryFits(entry, control, segments(control.name)) > 0);
  const control = hits[(entry.nth ?? 1) - 1];
  if (control === undefined) return { fault: "gone", detail: `Không còn thấy ô ${words}.` };
  const field = entry.field === null ? null : fieldById(entry.field);
  const repeats = field?.repeats ?? page.list;
  const open = hits.filter(({ closed }) => closed !== "hidden");
  if (entry.nth === undefined && open.length > 1 && repeats == null && field !== null)
    return { fault: "several", detail: `Có ${open.length} ô ${words}, trước đây chỉ có một.` };
  if (field !== null && kindFit(control, field) === 0) return { fault: "kind", detail: `Ô ${words} nay nhận loại giá trị khác.` };
  return null;
}

function summaryOf(pages: readonly PortalPage[], good: number, bad: number): string {
  if (pages.length === 0) return "Tệp cổng không nhận ra trang này: trang đã đổi, hoặc là trang khác.";
  if (bad === 0) return `Tệp cổng còn đúng với trang này (${good} ô).`;
  return `Trang đã thay đổi: ${bad} trong ${good + bad} ô không còn như trong tệp cổng. Hãy dạy lại các ô đó.`;
}
