/** Whether portal data speaks of what was seen. */
import { keyText } from "../../core/forms/words.ts";
import type { PortalField, PortalPage } from "../portals/portal.ts";
import type { SeenControl } from "./seen.ts";

/** Whether what was seen is that page of a portal file. */
export function isPage(page: PortalPage, controls: readonly SeenControl[]): boolean {
  const names = controls.map(({ name }) => segments(name));
  const has = (tail: string): boolean => names.some((name) => endsWith(name, segments(tail)));
  const shows = (label: string): boolean => controls.some((control) => bears(control, label));
  return page.has.every(has) && !(page.lacks ?? []).some(has) && (page.labels ?? []).every(shows);
}

/** Segments of a NAME: "ctl00$C$PERSCtl$FULL_NAMEFld", "members[0].name", "question__12". */
export function segments(name: string): readonly string[] {
  return name
    .replace(/__\d+$/, "")
    .split(/[$.[\]:]+/)
    .filter((part) => part !== "");
}

/** Whether the segments of a NAME end with those of a tail. */
export function endsWith(name: readonly string[], tail: readonly string[]): boolean {
  return tail.length > 0 && tail.length <= name.length && tail.every((part, index) => part === name[name.length - tail.length + index]);
}

/** How many segments (or other signs) of the entry fit a control, whose NAME is given in segments; 0 when one does not. */
export function entryFits(entry: PortalField, control: SeenControl, name: readonly string[]): number {
  let length = 0;
  if (entry.name !== undefined) {
    const tail = segments(entry.name);
    if (!endsWith(name, tail)) return 0;
    length += tail.length;
  }
  if (entry.id !== undefined) {
    if (control.id !== entry.id) return 0;
    length += 3;
  }
  if (entry.label !== undefined) {
    if (!bears(control, entry.label)) return 0;
    length += 2;
  }
  if (entry.heading !== undefined) {
    const heading = keyText(entry.heading);
    if (!control.headings.some((text) => keyText(text).includes(heading))) return 0;
    length += 1;
  }
  return length;
}

function bears({ texts, row, column }: SeenControl, label: string): boolean {
  const key = keyText(label);
  return texts.some(({ text }) => keyText(text) === key) || keyText(row) === key || keyText(column) === key;
}

/** How many items of a list a page with a "takeOver" button shows, `null` for a page without one. */
export function itemsShown(pages: readonly PortalPage[], list: string, controls: readonly SeenControl[]): number | null {
  const button = pages.flatMap(({ buttons }) => buttons ?? []).find((one) => one.does === "takeOver" && one.list === list);
  if (button?.rows === undefined) return null;
  const tail = segments(button.rows);
  return controls.filter(({ name }) => endsWith(segments(name), tail)).length;
}
