/** Whether a portal file still fits a page. Pure. */
import { fieldById } from "../../core/forms/form-fields.ts";
import type { Said } from "../../core/model/language.ts";
import type { Portal, PortalField, PortalPage } from "../portals/portal.ts";
import { kindFit } from "./match/fit.ts";
import { entryFits, isPage, segments } from "./portal-page.ts";
import type { Health } from "./result.ts";
import type { SeenControl } from "./seen.ts";

/** Checks every entry of the pages of a portal file that this page is. */
export function healthOf(controls: readonly SeenControl[], portal: Portal): Health {
  const pages = portal.pages.filter((page) => isPage(page, controls));
  const faults: { entry: PortalField; fault: "gone" | "several" | "kind"; detail: Said }[] = [];
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
): { readonly fault: "gone" | "several" | "kind"; readonly detail: Said } | null {
  const words = `“${entry.label ?? entry.name ?? entry.id ?? ""}”`;
  const hits = controls.filter((control) => entryFits(entry, control, segments(control.name)) > 0);
  const control = hits[(entry.nth ?? 1) - 1];
  if (control === undefined)
    return { fault: "gone", detail: { vi: `Không còn thấy ô ${words}.`, en: `The box ${words} is no longer there.` } };
  const field = entry.field === null ? null : fieldById(entry.field);
  const repeats = field?.repeats ?? page.list;
  const open = hits.filter(({ closed }) => closed !== "hidden");
  if (entry.nth === undefined && open.length > 1 && repeats == null && field !== null)
    return {
      fault: "several",
      detail: {
        vi: `Có ${open.length} ô ${words}, trước đây chỉ có một.`,
        en: `There are ${open.length} boxes ${words} where there was one before.`,
      },
    };
  if (field !== null && kindFit(control, field) === 0)
    return {
      fault: "kind",
      detail: { vi: `Ô ${words} nay nhận loại giá trị khác.`, en: `The box ${words} now takes another kind of value.` },
    };
  return null;
}

function summaryOf(pages: readonly PortalPage[], good: number, bad: number): Said {
  if (pages.length === 0)
    return {
      vi: "Tệp cổng không nhận ra trang này: trang đã đổi, hoặc là trang khác.",
      en: "The portal file does not know this page: the page has changed, or it is another one.",
    };
  if (bad === 0)
    return { vi: `Tệp cổng còn đúng với trang này (${good} ô).`, en: `The portal file still fits this page (boxes: ${good}).` };
  return {
    vi: `Trang đã thay đổi: ${bad} trong ${good + bad} ô không còn như trong tệp cổng. Hãy dạy lại các ô đó.`,
    en: `The page has changed: ${bad} of ${good + bad} boxes are no longer as the portal file says. Teach those boxes again.`,
  };
}
