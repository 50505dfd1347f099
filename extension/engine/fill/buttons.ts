/** The harmless buttons of a portal file: the only ones the engine presses. */
import type { FormRecord } from "../../../core/forms/record.ts";
import type { Portal, PortalButton } from "../../portals/portal.ts";
import { isPage, segments } from "../match/portal-match.ts";
import { isShown, labelText } from "../see/dom.ts";
import type { SeenControl } from "../seen.ts";
import { press } from "./act.ts";
import { until } from "./list.ts";
import type { Watch } from "./watch.ts";

/** Adds one row to a list that has fewer rows than the record has items. Answers whether a row came. */
export async function addRow(
  document: Document,
  record: FormRecord,
  portal: Portal | null,
  rows: ReadonlyMap<string, number>,
  controls: readonly SeenControl[],
  watching: Watch,
): Promise<boolean> {
  for (const page of portal?.pages ?? []) {
    if (!isPage(page, controls)) continue;
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

function endsWith(name: string, tail: string): boolean {
  const own = segments(name);
  const wanted = segments(tail);
  return wanted.length <= own.length && wanted.every((part, index) => part === own[own.length - wanted.length + index]);
}
