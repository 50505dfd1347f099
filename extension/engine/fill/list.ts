/** Drop-downs made of plain elements, and text boxes with suggestions: open, wait, pick, read. */

import { partsOfList } from "../see/collect.ts";
import { isShown, labelText, namedBy, rootOf } from "../see/dom.ts";
import { isPrompt, listValue } from "../see/values.ts";
import type { SeenOption } from "../seen.ts";
import { leave, point, pressEscape, search, typeAndStay } from "./act.ts";
import { wait } from "./watch.ts";

/** Chooses in a list: an index among what it offers. */
export type Picker = (options: readonly SeenOption[]) => number | null | Promise<number | null>;

/** "picked"; "missing" when the list opened without the option; "shut" when it did not open. */
export type Picking = "picked" | "missing" | "shut";

const optionSelector =
  "[role=option],[role=menuitemradio],.ng-option,.k-list-item,.k-item,.ant-select-item-option,.sv-list__item,.el-select-dropdown__item,.select2-results__option,.mat-option,.p-dropdown-item,.chosen-results>li,.choices__item--choice,.dropdown-item,.multiselect__option,.vs__dropdown-option,ul>li";

/** Opens a drop-down and picks an option; `most` milliseconds for options to come. */
export async function pickFromList(host: HTMLElement, text: string, pick: Picker, most: number): Promise<Picking> {
  const { trigger } = partsOfList(host);
  const view = host.ownerDocument.defaultView;
  const before = new Set(shownOptions(host));
  const openers =
    host.localName === "input" || trigger !== host
      ? [trigger, host]
      : [host, ...host.querySelectorAll<HTMLElement>("[role=combobox],[aria-haspopup],button,input:not([type=hidden]),[tabindex]")];
  let opened = false;
  for (const opener of openers) {
    if (!point(opener)) continue;
    await wait(view, 0);
    if (!(await until(view, 400, () => newOptions(host, before).length > 0 || expanded(host)))) continue;
    opened = true;
    break;
  }
  if (!opened) return "shut";
  let found = await optionIn(host, before, pick, view, most);
  if (found === null) {
    const filter = filterOf(host);
    if (filter !== null) {
      search(filter, text);
      found = await optionIn(host, before, pick, view, 800);
    }
  }
  if (found === null) {
    pressEscape(filterOf(host) ?? host);
    if (expanded(host) || newOptions(host, before).length > 0) point(trigger);
    return "missing";
  }
  point(found);
  await until(view, 300, () => !host.isConnected || listValue(host) !== "");
  return "picked";
}

/** Types into a box with suggestions and picks the one that is meant; without suggestions the text stays. */
export async function pickSuggestion(box: HTMLInputElement, text: string, pick: Picker, most: number): Promise<Picking> {
  const view = box.ownerDocument.defaultView;
  const before = new Set(shownOptions(box));
  typeAndStay(box, text);
  const found = await optionIn(box, before, pick, view, most);
  if (found !== null) point(found);
  leave(box);
  return found === null ? "missing" : "picked";
}

async function optionIn(
  host: HTMLElement,
  before: ReadonlySet<HTMLElement>,
  pick: Picker,
  view: Window | null,
  most: number,
): Promise<HTMLElement | null> {
  let found: HTMLElement | null = null;
  await until(view, most, async () => {
    for (const options of [newOptions(host, before), shownOptions(host).filter((option) => !before.has(option))]) {
      const at = await pick(options.map((option) => ({ text: labelText(option), value: option.getAttribute("data-value") ?? option.id })));
      // What was built anew meanwhile is asked for again.
      found = at === null || options[at]?.isConnected !== true ? null : options[at]!;
      if (found !== null) return true;
    }
    return false;
  });
  return found;
}

/** Options that the drop-down's own list holds, or that came to light when it opened. */
function newOptions(host: HTMLElement, before: ReadonlySet<HTMLElement>): readonly HTMLElement[] {
  const named = [host, ...host.querySelectorAll<HTMLElement>("[aria-controls],[aria-owns]")].flatMap((element) => [
    ...namedBy(element, "aria-controls"),
    ...namedBy(element, "aria-owns"),
  ]);
  const own = named.flatMap((list) => optionsUnder(list)).filter(isShown);
  if (own.length > 0) return own;
  return shownOptions(host).filter((option) => !before.has(option) || host.contains(option));
}

function shownOptions(host: HTMLElement): readonly HTMLElement[] {
  const root = rootOf(host);
  const everywhere = optionsUnder(host.ownerDocument);
  return [...everywhere, ...(root === host.ownerDocument ? [] : optionsUnder(root))].filter(isShown);
}

function optionsUnder(place: ParentNode): readonly HTMLElement[] {
  const all = Array.from(place.querySelectorAll<HTMLElement>(optionSelector));
  return all.filter(
    (option) =>
      option.getAttribute("aria-disabled") !== "true" &&
      !option.querySelector("input,select,textarea,a[href]") &&
      !isPrompt(option.textContent ?? "") &&
      option.closest("nav,header,footer") === null,
  );
}

function expanded(host: HTMLElement): boolean {
  return host.getAttribute("aria-expanded") === "true" || host.querySelector('[aria-expanded="true"]') !== null;
}

/** The search box of an open drop-down. */
function filterOf(host: HTMLElement): HTMLInputElement | null {
  const active = host.ownerDocument.activeElement;
  const inside = host.querySelector<HTMLInputElement>("input:not([type=hidden]):not([readonly])");
  if (inside !== null && isShown(inside)) return inside;
  const popup = host.ownerDocument.querySelector<HTMLInputElement>(
    ".select2-container--open .select2-search__field,.select2-search__field,.k-list-filter input,.ant-select-dropdown input,.bs-searchbox input,.chosen-search input,[role=searchbox]",
  );
  if (popup !== null && isShown(popup)) return popup;
  return active !== null && active.localName === "input" && host.contains(active) && !(active as HTMLInputElement).readOnly
    ? (active as HTMLInputElement)
    : null;
}

/** Asks until it is so, or the time is over. */
export async function until(view: Window | null, most: number, isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const clock = view?.performance;
  const start = clock?.now() ?? 0;
  for (;;) {
    if (await isSo()) return true;
    if (view === null || clock === undefined || clock.now() - start > most) return false;
    await wait(view, 25);
  }
}
