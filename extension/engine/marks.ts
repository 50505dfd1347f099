/** Outlines on the page for comparing and teaching. They change no value, no attribute that the page reads, and go without a trace. */
import type { Mark } from "./messages.ts";
import { isShown } from "./see/dom.ts";
import { type Look, look } from "./see/look.ts";

const colours: Readonly<Record<Mark["look"], string>> = { same: "#107c10", differs: "#c50f1f", empty: "#bc4b09", taught: "#0f6cbd" };

let marked: { readonly element: HTMLElement; readonly outline: string }[] = [];

/** Outlines the controls of some keys and takes all other outlines away. `seen` spares a look at the page. */
export function showMarks(document: Document, marks: readonly Mark[], seen?: Look): void {
  for (const { element, outline } of marked) {
    element.style.outline = outline;
    if (element.getAttribute("style") === "") element.removeAttribute("style");
  }
  marked = [];
  if (marks.length === 0) return;
  const { handles } = seen ?? look(document);
  for (const { control, look: kind } of marks) {
    const boxes = handles.get(control)?.boxes ?? [];
    for (const box of boxes) {
      const element = isShown(box) ? box : (box.closest("label") ?? box);
      marked.push({ element, outline: element.style.outline });
      element.style.outline = `2px ${kind === "differs" ? "solid" : "dashed"} ${colours[kind]}`;
    }
  }
}
