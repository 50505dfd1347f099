/** The harmless buttons of a portal file: the only ones the engine presses. */
import type { PortalButton } from "../../portals/portal.ts";
import { endsWith, segments } from "../portal-page.ts";
import { isShown, labelText, tidy } from "../see/dom.ts";
import { press } from "./act.ts";
import { until } from "./list.ts";
import type { Watch } from "./watch.ts";

/** Presses the first of some harmless buttons that is on the page. Answers which one brought a row, `null` when none did. */
export async function addRow(document: Document, buttons: readonly PortalButton[], watching: Watch): Promise<PortalButton | null> {
  for (const button of buttons) {
    const element = findButton(document, button);
    if (element === null) continue;
    watching.boxesChanged();
    watching.allow(button.does === "takeOver");
    const pressed = press(element, button.text);
    const came = pressed && (await until(document.defaultView, 4000, () => watching.gone() || watching.boxesChanged()));
    watching.allow(false);
    if (pressed) return came ? button : null;
  }
  return null;
}

/** The button of a portal file on the page; only one that is shown, alone of its kind, and says what the file says. */
function findButton(document: Document, button: PortalButton): HTMLElement | null {
  const found = Array.from(document.querySelectorAll<HTMLElement>("button,input[type=button],input[type=submit],a[role=button]")).filter(
    (element) => {
      const text = element.localName === "input" ? (element as HTMLInputElement).value : labelText(element);
      if (text.trim().toLowerCase() !== button.text.toLowerCase()) return false;
      return button.name === undefined || endsWith(segments(element.getAttribute("name") ?? ""), segments(button.name));
    },
  );
  const shown = found.filter(isShown).filter((element) => button.heading === undefined || headingOver(element) === tidy(button.heading));
  return shown.length === 1 ? shown[0]! : null;
}

/** The heading of the smallest part of the page round a button that has one. */
function headingOver(button: Element): string {
  for (let part = button.parentElement; part !== null; part = part.parentElement) {
    const heading = part.querySelector("h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]");
    if (heading !== null && heading.closest("[role=radiogroup],fieldset,table") === null) return labelText(heading);
  }
  return "";
}
