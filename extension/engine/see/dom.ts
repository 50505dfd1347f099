/** Reading the DOM without asking which window a node comes from: frames have classes of their own. */
import { hasMarks } from "../../../core/forms/words.ts";

export type Root = Document | ShadowRoot;
export type Box = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function tagOf(node: Node): string {
  return node.nodeType === 1 ? (node as Element).localName : "";
}

export function isElement(node: Node | null | undefined): node is HTMLElement {
  return node?.nodeType === 1;
}

export function rootOf(node: Node): Root {
  return node.getRootNode() as Root;
}

/** The elements whose ids an attribute of an element names. */
export function namedBy(element: Element, attribute: string): readonly HTMLElement[] {
  const ids = element.getAttribute(attribute) ?? "";
  return ids
    .split(/\s+/)
    .flatMap((id) => (id === "" ? [] : (rootOf(element).getElementById(id) ?? element.ownerDocument.getElementById(id) ?? [])));
}

/** The element above, through open shadow roots and the slots in which it stands. */
export function above(node: Node): Element | null {
  return (node as Partial<Element>).assignedSlot ?? node.parentElement ?? (node.parentNode as ShadowRoot | null)?.host ?? null;
}

/** Children as a person sees them: those of the open shadow root where there is one, and what stands in its slots. */
export function childrenOf(node: Node): readonly Node[] {
  if (isElement(node) && node.localName === "slot") {
    const given = (node as unknown as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  const children: Node[] = [];
  const parent = (node as Partial<Element>).shadowRoot ?? node;
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

/** Whether a text has a letter or digit. The plain ones come first: they are in nearly every text, and quicker to find. */
export function saysAnything(text: string): boolean {
  return /[a-z\d]/i.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** Text on one line, its marks written in one way. */
export function tidy(text: string): string {
  return text === ""
    ? ""
    : text
        .normalize()
        .replace(/[\s\u00a0\u200b]+/g, " ")
        .trim();
}

/** All text of an element on one line; what stands on lines or in blocks of its own is parted. */
export function lineText(element: Node): string {
  let text = "";
  const visit = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    if (!isElement(node)) return;
    const parted = !isInline(node);
    if (parted) text += " ";
    for (const child of node.childNodes) visit(child);
    if (parted) text += " ";
  };
  visit(element);
  return tidy(text);
}

/** Tags whose text nobody reads as a label. */
const mute = new Set(["script", "style", "template", "noscript", "option", "select", "textarea", "datalist", "svg", "button", "iframe"]);
const inline = new Set(
  "a abbr b bdi big cite code em font i label mark mat-label q s small span strong sub sup tt u var x-label".split(" "),
);

export function isMute(element: Element): boolean {
  // The number of a footnote.
  if (element.localName === "sup") return (element.textContent ?? "").trim().length <= 3;
  return mute.has(element.localName) || (element as HTMLElement).hidden === true;
}

/** Messages and hints that appear beside a box without naming it. */
export function isMessage(element: Element): boolean {
  const name = element.getAttribute("class") ?? "";
  return (
    /(?:error|invalid|feedback|help|hint|message|tooltip|explain|warning|subscript|counter)/i.test(name) ||
    /^(?:alert|status|tooltip)$/.test(element.getAttribute("role") ?? "")
  );
}

export function isInline(element: Element): boolean {
  return inline.has(element.localName);
}

/** The text of an element as a label, without boxes, options and messages in it. */
export function labelText(element: Node, without?: ReadonlySet<Node>): string {
  let text = "";
  const visit = (node: Node): void => {
    if (text.length > 400 || without?.has(node)) return;
    if (node.nodeType === 3) {
      text += node.nodeValue ?? "";
      return;
    }
    if (!isElement(node) || (node !== element && (isMute(node) || isMessage(node)))) return;
    if (isTranslation(node, text)) text += " / ";
    if (!isInline(node)) text += " ";
    for (const child of childrenOf(node)) visit(child);
    if (!isInline(node)) text += " ";
  };
  visit(element);
  return tidy(text);
}

/** Whether an element says in English what the Vietnamese text before it says: it begins with a capital and has no mark. */
export function isTranslation(element: Element, before: string): boolean {
  if (element.childElementCount > 0 || !hasMarks(before) || /\/\s*$/.test(before)) return false;
  const text = tidy(element.textContent ?? "");
  if (!/^\(?[A-Z]/.test(text) || /[^ -~]/.test(text) || loan.test(text)) return false;
  if (/^en(?:$|-)/.test(element.getAttribute("lang") ?? "") || element.classList.contains("en")) return true;
  return (text.match(/[A-Za-z]{3,}/g) ?? []).some((word) => word !== word.toUpperCase() && !syllable.test(word));
}

/** English words that Vietnamese forms use as their own: "Địa chỉ <b>Email</b>". */
const loan = /^\W*(?:e-?mail|fax|web(?:site)?|internet|zalo|facebook|online|visa|file|logo|mobile|gmail|skype|telex|swift)\W*$/i;
/** What may be a Vietnamese word written without marks. */
const syllable = /^(?:[bcdghklmnpqrstvx]|ch|gh|gi|kh|ngh?|nh|ph|qu|th|tr)?[aeiouy]{1,3}(?:c|ch|m|ng?|nh|p|t)?$/i;

/** Whether a person can see the element: no style, size or place that hides it. */
export function isShown(element: Element): boolean {
  return isShownIn(element, new Map());
}

/** Wrappers that were measured already, and whether they leave what is in them to be seen. */
export type Rooms = Map<Element, boolean>;

/** `isShown` for many elements one after the other. */
export function isShownIn(element: Element, rooms: Rooms): boolean {
  const view = element.ownerDocument.defaultView;
  if (view === null || !element.isConnected) return false;
  const check = element as Element & { checkVisibility?: (options: Record<string, boolean>) => boolean };
  if (check.checkVisibility !== undefined) {
    if (!check.checkVisibility(everyWay)) return false;
  } else if (view.getComputedStyle(element).visibility !== "visible") return false;
  const area = element.getBoundingClientRect();
  if (area.width <= 2 || area.height <= 2) return false;
  // Cut off by a wrapper without size, as lists are that only stand behind another control.
  let wrapper = element.parentElement;
  for (let level = 0; level < 3 && wrapper !== null; level++, wrapper = wrapper.parentElement) {
    let open = rooms.get(wrapper);
    if (open === undefined) {
      const room = wrapper.getBoundingClientRect();
      open = (room.width > 2 && room.height > 2) || /visible|^$/.test(view.getComputedStyle(wrapper).overflow);
      rooms.set(wrapper, open);
    }
    if (!open) return false;
  }
  return area.right + view.scrollX > 0 && area.bottom + view.scrollY > 0;
}

const everyWay = { checkOpacity: true, checkVisibilityCSS: true, opacityProperty: true, visibilityProperty: true };

/** Whether the page takes the element out of use for everybody (`inert`, `aria-hidden`). */
export function isInert(element: Element): boolean {
  return element.closest('[inert],[aria-hidden="true"]') !== null;
}

/** What kind of mark a box is: a native radio or tick, or one that a page draws itself and names by its role. */
export function markOf(box: Element): "radio" | "checkbox" | null {
  if (box.localName === "input") {
    const { type } = box as HTMLInputElement;
    return type === "radio" || type === "checkbox" ? type : null;
  }
  const role = box.getAttribute("role");
  return role === "radio" ? "radio" : role === "checkbox" || role === "switch" ? "checkbox" : null;
}

/** Whether a radio or tick is set. */
export function isChecked(box: Element): boolean {
  return box.localName === "input" ? (box as HTMLInputElement).checked : box.getAttribute("aria-checked") === "true";
}
