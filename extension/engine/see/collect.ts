/** One walk over a page: every box, drop-down and label, in the order in which they stand. */
import type { SeenText } from "../seen.ts";
import { isElement, isShown, markOf, type Root } from "./dom.ts";

export type Found = {
  /** Boxes and drop-downs of plain elements. */
  readonly boxes: readonly HTMLElement[];
  /** `label` elements by the id they are for. */
  readonly labels: ReadonlyMap<string, readonly HTMLElement[]>;
  readonly roots: readonly Root[];
  /** Texts tied to a box, once they were read. */
  readonly texts: Map<HTMLElement, readonly SeenText[]>;
};

/** Hosts of drop-downs made of plain elements, known by class or role; what is inside belongs to the host. */
const hosts =
  "ng-select,mat-select,.select2-container,.ant-select,.k-dropdown,.k-dropdownlist,.k-combobox,.k-picker,.el-select,.v-select,.choices,.chosen-container,.sd-dropdown,.p-dropdown,.multiselect,.vs__dropdown-toggle,.bootstrap-select,.ui-selectonemenu";

const typesLeftAlone = new Set(["hidden", "password", "file", "submit", "button", "image", "reset", "range", "color", "search"]);

/** Collects the boxes of a document, its open shadow roots and its frames of the same origin, in steps. */
export function* collect(document: Document): Generator<void, Found> {
  const boxes: HTMLElement[] = [];
  const labels = new Map<string, HTMLElement[]>();
  const roots: Root[] = [];
  const within: Root[] = [];
  let met = 0;
  const visitRoot = function* (root: Root): Generator<void, void> {
    roots.push(root);
    const start = root.nodeType === 9 ? (root as Document).body : (root as ShadowRoot);
    if (start === null) return;
    const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(start, 1);
    for (let node = walker.nextNode(); node !== null; ) {
      const element = node as HTMLElement;
      const inside = visit(element);
      // What stands inside a component or a frame stands where its host does.
      for (let inner = within.shift(); inner !== undefined; inner = within.shift()) yield* visitRoot(inner);
      if (++met % 100 === 0) yield;
      node = inside ? walker.nextNode() : nextAfter(walker);
    }
  };
  /** Whether the walk should go inside. */
  const visit = (element: HTMLElement): boolean => {
    const tag = element.localName;
    if (tag === "label") {
      const target = (element as HTMLLabelElement).htmlFor;
      if (target !== "") labels.set(target, [...(labels.get(target) ?? []), element]);
      return true;
    }
    if (tag === "script" || tag === "style" || tag === "svg" || tag === "template") return false;
    if (tag === "select" || tag === "textarea" || tag === "input") {
      if (tag !== "input" || !typesLeftAlone.has((element as HTMLInputElement).type)) {
        boxes.push(element);
      }
      return false;
    }
    if (markOf(element) !== null && element.querySelector("input,select,textarea") === null) {
      boxes.push(element);
      return false;
    }
    if (isListHost(element)) {
      boxes.push(frameOf(element));
      for (const label of element.querySelectorAll<HTMLLabelElement>("label[for]"))
        labels.set(label.htmlFor, [...(labels.get(label.htmlFor) ?? []), label]);
      return false;
    }
    if (element.shadowRoot !== null) within.push(element.shadowRoot);
    if (tag === "iframe") {
      const inner = frameDocument(element as HTMLIFrameElement);
      if (inner !== null) within.push(inner);
    }
    return true;
  };
  yield* visitRoot(document);
  return { boxes, labels, roots, texts: new Map() };
}

function nextAfter(walker: TreeWalker): Node | null {
  for (;;) {
    const sibling = walker.nextSibling();
    if (sibling !== null) return sibling;
    if (walker.parentNode() === null) return null;
  }
}

/** The document of a frame of the same origin, `null` for another. */
function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

function isListHost(element: HTMLElement): boolean {
  const name = element.className;
  if (typeof name === "string" && (name !== "" || element.localName.includes("-")) && element.matches(hosts)) return true;
  const role = element.getAttribute("role");
  return (role === "combobox" || role === "listbox" || element.getAttribute("aria-haspopup") === "listbox") && !hasSeveral(element);
}

/** What is pressed to open a list that is shut, where the page does not say so: it holds no box and little but the choice and the list. */
function frameOf(list: HTMLElement): HTMLElement {
  const frame = list.parentElement;
  if (list.getAttribute("role") !== "listbox" || frame === null || isShown(list)) return list;
  return frame.childElementCount < 4 && boxesIn(frame) === 0 && getComputedStyle(frame).cursor === "pointer" ? frame : list;
}

/** A listbox of many boxes, or a wrapper round several, is no single drop-down. */
function hasSeveral(element: HTMLElement): boolean {
  return boxesIn(element) > 1;
}

function boxesIn(element: HTMLElement): number {
  return element.querySelectorAll("input:not([type=hidden]),select,textarea").length;
}

/** The trigger that opens a drop-down, and the native list behind it. */
export function partsOfList(host: HTMLElement): { readonly trigger: HTMLElement; readonly native: HTMLSelectElement | null } {
  const trigger =
    host.querySelector<HTMLElement>(
      ".select2-selection,.ng-select-container,.ant-select-selector,.choices__inner,.chosen-single,.k-dropdown-wrap,.mat-select-trigger,.mat-mdc-select-trigger,.ui-selectonemenu-trigger,.vs__dropdown-toggle,button[data-toggle],button[data-bs-toggle]",
    ) ?? host;
  // The list that JSF keeps behind its own may not be heeded: it is the last resort.
  const inside = host.matches(".ui-selectonemenu") ? null : host.querySelector("select");
  const before = host.previousElementSibling;
  const native = inside ?? (isElement(before) && before.localName === "select" ? (before as HTMLSelectElement) : null);
  return { trigger, native };
}
