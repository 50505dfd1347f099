/**
 * The only place that touches a page. It sets values with the events of a person typing, ticks, and chooses; it knows no way to send a
 * form: no button is clicked here but options of a drop-down, marks that could not send one, and the buttons that `press` allows.
 */
import { plainText } from "../../../core/forms/words.ts";
import { isChecked, isElement, labelText, rootOf, tagOf } from "../see/dom.ts";

/** Types a text into a box: focus, keydown, value, input, keyup, change, blur. */
export function typeInto(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  typeAndStay(box, text);
  leave(box);
}

/** Types into the search box of an open drop-down; the box keeps the focus and nothing is committed. */
export function search(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  key(box, "keydown");
  setNative(box, text);
  fire(box, "input", "InputEvent", { inputType: "insertText", data: text });
  key(box, "keyup");
}

/** Types and stays in the box, so that suggestions open. */
export function typeAndStay(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  focus(box);
  search(box, text);
}

/** Leaves a box that `typeAndStay` is in. */
export function leave(box: HTMLElement): void {
  fire(box, "change");
  blur(box);
}

/** Chooses an option of a native list. */
export function setOption(select: HTMLSelectElement, option: HTMLOptionElement): void {
  focus(select);
  option.selected = true;
  fire(select, "input");
  fire(select, "change");
  blur(select);
}

/** Ticks or unticks by a click, as radios and ticks of every framework expect. */
export function tick(box: HTMLElement, on: boolean): void {
  if (isChecked(box) !== on && (box.localName === "input" || !couldSend(box))) box.click();
}

/** Opens or closes a drop-down, or picks one of its options: the whole sequence of a mouse. Refuses what could send a form. */
export function point(element: HTMLElement): boolean {
  if (couldSend(element)) return false;
  const view = element.ownerDocument.defaultView;
  if (view === null) return false;
  const area = element.getBoundingClientRect();
  const at = { clientX: area.left + area.width / 2, clientY: area.top + area.height / 2, button: 0, view };
  fire(element, "pointerdown", "PointerEvent", { ...at, buttons: 1, pointerId: 1, isPrimary: true });
  fire(element, "mousedown", "MouseEvent", { ...at, buttons: 1 });
  const inner = element.matches("input,[tabindex]") ? element : element.querySelector<HTMLElement>("input:not([type=hidden]),[tabindex]");
  inner?.focus({ preventScroll: true });
  fire(element, "pointerup", "PointerEvent", { ...at, pointerId: 1, isPrimary: true });
  fire(element, "mouseup", "MouseEvent", at);
  fire(element, "click", "MouseEvent", at);
  return true;
}

/** Closes what is open. */
export function pressEscape(element: HTMLElement): void {
  key(element, "keydown", "Escape");
  key(element, "keyup", "Escape");
}

/** Presses a button that a portal file names, if its own text agrees and names nothing that saves, sends or deletes. */
export function press(button: HTMLElement, text: string): boolean {
  const shown = tagOf(button) === "input" ? (button as HTMLInputElement).value : labelText(button);
  if (plainText(shown) !== plainText(text) || forbidden.test(plainText(shown)) || (button as HTMLButtonElement).disabled) return false;
  if (tagOf(button) === "a" && !/^(?:#|$)/.test(button.getAttribute("href") ?? "")) return false;
  button.click();
  return true;
}

/** What no portal file can allow. */
const forbidden =
  /(?:^| )(?:luu|gui|nop|ky|xac nhan|dong y|hoan thanh|hoan tat|ket thuc|bat dau|trinh|duyet|phe duyet|thanh toan|dang ky|dang nhap|dang xuat|xoa|huy|cap nhat|tiep tuc|save|submit|send|delete|remove|pay|sign|ok|confirm|finish|login)(?: |$)/;

/** Whether a click on an element could send a form or leave the page. */
function couldSend(element: HTMLElement): boolean {
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const tag = tagOf(node);
    if (tag === "form" || tag === "body") return false;
    if (tag === "a" && !/^(?:#|javascript:(?:void|;)|$)/.test(node.getAttribute("href") ?? "")) return true;
    if (tag === "button" && (node as HTMLButtonElement).type !== "button" && (node as HTMLButtonElement).form !== null) return true;
    if (tag === "input" && /^(?:submit|image|reset|button|file)$/.test((node as HTMLInputElement).type)) return true;
  }
  return false;
}

function focus(element: HTMLElement): void {
  const root = rootOf(element);
  const had = root.activeElement === element;
  element.focus({ preventScroll: true });
  if (!had && root.activeElement === element && element.ownerDocument.hasFocus()) return;
  // A page in the background gets no focus of its own.
  fire(element, "focus", "FocusEvent", { bubbles: false });
  fire(element, "focusin", "FocusEvent");
}

function blur(element: HTMLElement): void {
  const had = rootOf(element).activeElement === element && element.ownerDocument.hasFocus();
  element.blur();
  if (had) return;
  fire(element, "blur", "FocusEvent", { bubbles: false });
  fire(element, "focusout", "FocusEvent");
}

/** A key that types nothing by itself; `Escape` closes. No other key exists here. */
function key(element: HTMLElement, type: "keydown" | "keyup", name: "Unidentified" | "Escape" = "Unidentified"): void {
  fire(element, type, "KeyboardEvent", { key: name, code: name === "Escape" ? name : "", keyCode: name === "Escape" ? 27 : 229 });
}

type EventName =
  | "input"
  | "change"
  | "focus"
  | "focusin"
  | "blur"
  | "focusout"
  | "keydown"
  | "keyup"
  | "click"
  | `pointer${"down" | "up"}`
  | `mouse${"down" | "up"}`;
type EventKind = "Event" | "InputEvent" | "KeyboardEvent" | "MouseEvent" | "PointerEvent" | "FocusEvent";

function fire(element: Element, name: EventName, kind: EventKind = "Event", more: Record<string, unknown> = {}): void {
  const view = element.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  if (view === null || !isElement(element)) return;
  element.dispatchEvent(
    new view[kind](name, { bubbles: true, cancelable: name !== "input" && name !== "change", composed: true, ...more }),
  );
}

/** The setter of the browser, since frameworks put their own on the box. */
function setNative(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const view = box.ownerDocument.defaultView as (Window & typeof globalThis) | null;
  const own = tagOf(box) === "textarea" ? view?.HTMLTextAreaElement : view?.HTMLInputElement;
  const setter = own && Object.getOwnPropertyDescriptor(own.prototype, "value")?.set;
  if (setter === undefined) box.value = text;
  else setter.call(box, text);
}
