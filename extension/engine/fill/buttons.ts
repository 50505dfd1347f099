/** The harmless buttons of a portal file: the only ones the engine presses. */
import type { FormRecord } from "../../../core/forms/record.ts";
import type { Portal, PortalButton, PortalPage } from "../../portals/portal.ts";
import { segments } from "../match/portal-match.ts";
import { isShown, labelText } from "../see/dom.ts";
import { press } from "./act.ts";
import { until } from "./list.ts";
import type { Watch } from "./watch.ts";

/** Adds one row to a list that has fewer rows than the record has items. Answers whether a row came. */
export async function addRow(
  document: Document,
  record: FormRecord,
  portal: Portal | null,
  rows: ReadonlyMap<string, number>,
  watching: Watch,
): Promise<boolean> {
  for (const page of portal?.pages ?? []) {
    for (const button of page.buttons ?? []) {
      if (button.does !== "addRow") continue;
      const items = record.lists?.[button.list];
      const have = rows.get(button.list) ?? 0;
      if (!Array.isArray(items) || have >= items.length || have >= 200) continue;
      const element = findButton(document, button);
      if (element === null) continue;
      watching.boxesChanged();
      if (!press(element, button.text)) continue;
      return until(document.defaultView, 4000, () => watching.gone() || watching.boxesChanged());
    }
  }
  return false;
}

/** The button of a portal file on the page; only one that is shown, alone of its kind, and says what the file says. */
export function findButton(document: Document, button: PortalButton): HTMLElement | null {
  const found = Array.from(document.querySelectorAll<HTMLElement>("button,input[type=button],input[type=submit],a[role=button]")).filter(
    (element) => {
      const text = element.localName === "input" ? (element as HTMLInputElement).value : labelText(element);
      if (text.trim().toLowerCase() !== button.text.toLowerCase()) return false;
      return button.name === undefined || endsWith(element.getAttribute("name") ?? "", button.name);
    },
  );
  const shown = found.filter(isShown);
  return shown.length === 1 ? shown[0]! : null;
}

/** The page of a portal file that a document is, `null` when none fits. */
export function pageOf(document: Document, portal: Portal): PortalPage | null {
  const names = Array.from(document.querySelectorAll("[name]"), (element) => element.getAttribute("name") ?? "");
  const has = (tail: string): boolean => names.some((name) => endsWith(name, tail));
  return portal.pages.find((page) => page.has.length > 0 && page.has.every(has) && !(page.lacks ?? []).some(has)) ?? null;
}

function endsWith(name: string, tail: string): boolean {
  const own = segments(name);
  const wanted = segments(tail);
  return wanted.length <= own.length && wanted.every((part, index) => part === own[own.length - wanted.length + index]);
}
