/** Looks at a page: every question with what is known of it, and the nodes behind it. */
import { keyText } from "../../../core/forms/words.ts";
import type { Glimpse, SeenControl, SeenKind } from "../seen.ts";
import { countBoxes } from "./around.ts";
import { collect, type Found, partsOfList } from "./collect.ts";
import { above, isChecked, isElement, isInert, isShown, isShownIn, namedBy, type Rooms, type Root, tidy } from "./dom.ts";
import { type Draft, draft, headsOf } from "./draft.ts";
import { furnitureReader } from "./furniture.ts";
import { around, isRadio, isTick, optionTexts, type PartRole, type Question, questionsOf } from "./group.ts";
import { type Headings, headingReader } from "./headings.ts";
import { tableReader } from "./table.ts";
import { isPrompt, listValue, optionsOf, selectValue, textValue } from "./values.ts";

/** The nodes behind a control, good until the page changes. */
export type Handle = {
  readonly kind: SeenKind;
  readonly boxes: readonly HTMLElement[];
  readonly roles: readonly PartRole[];
  /** The native list behind a drop-down of plain elements. */
  readonly native: HTMLSelectElement | null;
  /** Texts of the options of radios and ticks, in the order of `boxes`. */
  readonly options: readonly string[];
};

export type Look = {
  readonly controls: readonly Glimpse[];
  readonly handles: ReadonlyMap<string, Handle>;
  readonly roots: readonly Root[];
};

/** Sees a document with its open shadow roots and frames of the same origin. Nothing is touched. */
export function look(document: Document): Look {
  const steps = looking(document);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** `look` in steps, for pages of thousands of boxes that must have their turn in between. */
export function* looking(document: Document): Generator<void, Look> {
  const found = yield* collect(document);
  const natives = nativesBehind(found);
  const shown = new Set<HTMLElement>();
  const rooms: Rooms = new Map();
  for (const box of found.boxes) {
    yield;
    if (!natives.has(box) && isVisible(box, found, rooms)) shown.add(box);
  }
  const questions = yield* questionsOf({ ...found, boxes: found.boxes.filter((box) => !natives.has(box)) });
  const counts = countBoxes([...shown]);
  const cells = tableReader(counts);
  const used = new Set<Element>();
  const drafts: Draft[] = [];
  for (const question of questions) {
    yield;
    drafts.push(draft(question, found, shown, counts, cells, used));
  }
  const readHeadings = headingReader(counts, used);
  const read = new Map<Element, Headings>();
  for (const { question } of drafts) {
    yield;
    const start = around(question.boxes) ?? question.boxes[0]!;
    read.set(start, readHeadings(start));
  }
  const furnitureOf = furnitureReader(counts, shown.size);
  const numbers = new Map<Element, number>();
  const keys = new Map<string, number>();
  const controls: Glimpse[] = [];
  const handles = new Map<string, Handle>();
  for (const one of drafts) {
    yield;
    const { question } = one;
    const start = around(question.boxes) ?? question.boxes[0]!;
    const over = read.get(start)!;
    const sections = [one.parentRow, one.over, ...over.sections].filter((text) => text !== "");
    const label = [one.texts[0]?.text ?? "", one.row, one.column, sections[0] ?? ""].map(keyText).join(" | ");
    const count = (keys.get(label) ?? 0) + 1;
    keys.set(label, count);
    const key = `${label} #${count}`;
    const first = question.boxes[0]!;
    const handle = handleOf(question, found, cells);
    handles.set(key, handle);
    controls.push({
      key,
      kind: handle.kind,
      type: first.localName === "input" ? (first as HTMLInputElement).type : "",
      texts: one.texts,
      row: one.row,
      column: one.column,
      rowHead: one.rowHead,
      headings: [...sections, ...over.titles],
      sections: sections.length,
      lines: over.lines,
      minor: over.minor,
      furniture: furnitureOf(start),
      units: [...one.units, ...over.units],
      name: first.getAttribute("name") ?? handle.native?.name ?? "",
      id: first.id,
      placeholder: first.getAttribute("placeholder") ?? "",
      maxLength: lengthOf(first),
      options: optionsFor(handle),
      closed: closedBy(question, handle, shown),
      ...currentValue(handle),
      ...dangers(question.boxes, handle),
      around: pathOf(start, numbers),
      parts: question.boxes.map((box) => numberOf(box, numbers)),
      wholeOnly:
        first.localName === "input" && (first as HTMLInputElement).type === "number" && isWholeStep((first as HTMLInputElement).step),
      before: one.before,
      after: one.after,
    });
  }
  return { controls, handles, roots: found.roots };
}

/** What stands in a control now. */
export function currentValue(handle: Handle): { readonly value: string; readonly standing: boolean } {
  const first = handle.boxes[0]!;
  const plain = (value: string) => ({ value, standing: false });
  switch (handle.kind) {
    case "select":
      return selectValue(handle.native ?? (first as HTMLSelectElement));
    case "list":
      return plain(listValue(first));
    case "radios":
    case "checkboxes":
      return plain(handle.options.filter((_, index) => isChecked(handle.boxes[index]!)).join("; "));
    case "checkbox":
    case "rowRadio":
      return plain(isChecked(first) ? "x" : "");
    case "dateParts":
    case "dayMonth": {
      const order: readonly PartRole[] = ["day", "month", "year"];
      const parts = order.flatMap((role) => {
        const box = handle.boxes[handle.roles.indexOf(role)];
        return box === undefined ? [] : [partValue(box)];
      });
      return plain(parts.every((part) => part === "") ? "" : parts.join("/"));
    }
    default:
      return plain(textValue(first as HTMLInputElement, handle.kind === "number" || isNumeric(first)));
  }
}

function partValue(box: HTMLElement): string {
  if (box.localName === "select") return selectValue(box as HTMLSelectElement).value.replace(/\D+/g, "");
  return textValue(box as HTMLInputElement, false);
}

function isNumeric(box: HTMLElement): boolean {
  const mode = box.getAttribute("inputmode");
  if (mode === "numeric" || mode === "decimal") return true;
  const { value = "" } = box as Partial<HTMLInputElement>;
  return value !== "" && /^\s*0(?:[.,]0+)?\s*$/.test(value);
}

function isWholeStep(step: string): boolean {
  return step !== "any" && (step === "" || Number.isInteger(Number(step)));
}

/** Native lists that only stand behind a drop-down of plain elements. */
function nativesBehind(found: Found): ReadonlySet<HTMLElement> {
  const natives = new Set<HTMLElement>();
  for (const box of found.boxes) {
    if (["input", "select", "textarea"].includes(box.localName)) continue;
    const { native } = partsOfList(box);
    if (native !== null && !isShown(native)) natives.add(native);
  }
  return natives;
}

/** Ticks and radios are often drawn by their label, the box itself hidden. */
function isVisible(box: HTMLElement, found: Found, rooms: Rooms): boolean {
  if (isShownIn(box, rooms)) return !isInert(box);
  if (!(isRadio(box) || isTick(box)) || isInert(box)) return false;
  const labels = [
    ...(box.id === "" ? [] : (found.labels.get(box.id) ?? [])),
    ...(box.closest("label") === null ? [] : [box.closest("label")!]),
  ];
  return labels.some((label) => isShownIn(label, rooms));
}

function handleOf(question: Question, found: Found, cells: ReturnType<typeof tableReader>): Handle {
  const { boxes, kind } = question;
  const first = boxes[0]!;
  const options = kind === "radios" || kind === "checkboxes" ? (headsOf(boxes, cells)?.options ?? optionTexts(boxes, found)) : [];
  const native = kind === "list" && first.localName !== "input" ? partsOfList(first).native : null;
  const hidden = native !== null && !isShown(native) ? native : null;
  // A native list with options is the surer way to choose.
  const asSelect = hidden !== null && optionsOf(hidden).length > 0;
  return { kind: asSelect ? "select" : kind, boxes, roles: question.roles ?? [], native: hidden, options };
}

function optionsFor(handle: Handle): SeenControl["options"] {
  const first = handle.boxes[0]!;
  if (handle.kind === "select") return optionsOf(handle.native ?? (first as HTMLSelectElement));
  if (handle.kind === "radios" || handle.kind === "checkboxes") {
    return handle.options.map((text, index) => ({ text, value: (handle.boxes[index] as Partial<HTMLInputElement>).value ?? "" }));
  }
  if (handle.kind === "list") return offeredBy(first);
  const list = handle.kind === "text" && first.localName === "input" ? (first as HTMLInputElement).list : null;
  if (list === null) return null;
  return Array.from((list as HTMLDataListElement).options).map((option) => ({ text: option.value, value: option.value }));
}

/** What a shut drop-down of plain elements holds already; a list that is built when it opens, or in part, holds nothing yet. */
function offeredBy(host: HTMLElement): SeenControl["options"] {
  const lists = [host, ...namedBy(host, "aria-controls"), ...namedBy(host, "aria-owns")];
  const options = new Set(lists.flatMap((list) => Array.from(list.querySelectorAll("[role=option]"))));
  const texts = Array.from(options, (option) => tidy(option.textContent ?? "")).filter((text) => !isPrompt(text));
  return texts.length < 2 || texts.length > 12 ? null : texts.map((text) => ({ text, value: "" }));
}

function closedBy(question: Question, handle: Handle, shown: ReadonlySet<HTMLElement>): SeenControl["closed"] {
  const { boxes } = question;
  if (boxes.every((box) => !shown.has(box))) return "hidden";
  if (boxes.every((box) => box.matches(":disabled") || box.getAttribute("aria-disabled") === "true")) return "disabled";
  if (handle.native?.disabled) return "disabled";
  const locked = (box: HTMLElement): boolean =>
    handle.kind !== "list" && ((box as HTMLInputElement).readOnly === true || box.getAttribute("aria-readonly") === "true");
  return boxes.some(locked) ? "read-only" : null;
}

function lengthOf(box: HTMLElement): number | null {
  const length = (box as HTMLInputElement).maxLength;
  return typeof length === "number" && length > 0 ? length : null;
}

/** What the page's own handlers in the markup would do after a change. */
function dangers(boxes: readonly HTMLElement[], handle: Handle): Pick<SeenControl, "reloads" | "sends"> {
  let code = "";
  for (const box of handle.native === null ? boxes : [...boxes, handle.native])
    for (const name of handlers) {
      const own = box.getAttribute(name);
      if (own !== null) code += `${own};`;
    }
  return code === "" ? harmless : { reloads: /PostBack/i.test(code), sends: /submit/i.test(code) };
}

const handlers: readonly string[] = ["onchange", "onclick", "oninput", "onblur", "onkeyup"];
const harmless = { reloads: false, sends: false };

function pathOf(element: Element, numbers: Map<Element, number>): readonly number[] {
  const path: number[] = [];
  for (let node: Element | null = element; node !== null; node = above(node)) path.push(numberOf(node, numbers));
  return path.reverse();
}

function numberOf(element: Element, numbers: Map<Element, number>): number {
  let number = numbers.get(element);
  if (number === undefined) {
    number = numbers.size + 1;
    numbers.set(element, number);
  }
  return number;
}

/** Whether every box of a handle is still on the page. */
export function isAlive(handle: Handle): boolean {
  return handle.boxes.every((box) => isElement(box) && box.isConnected);
}
