/** Texts round a box that nothing but their place ties to it. */
import { isBareUnit } from "../units.ts";
import { above, childrenOf, isElement, isInline, isMessage, isMute, isTranslation, labelText, saysAnything, tagOf, tidy } from "./dom.ts";

/** A line of text and the element it stands in. */
export type Line = { readonly text: string; readonly element: Element };

/** How many boxes stand under an element; elements without a box are absent. */
export type BoxCounts = ReadonlyMap<Element, number>;

/** Counts boxes under every element above them. */
export function countBoxes(boxes: readonly HTMLElement[]): BoxCounts {
  const counts = new Map<Element, number>();
  for (const box of boxes) {
    for (let element: Element | null = box; element !== null; element = above(element)) counts.set(element, (counts.get(element) ?? 0) + 1);
  }
  return counts;
}

const borders = new Set(["body", "html", "form", "td", "th", "table", "fieldset", "main"]);

/** The largest element round the boxes of one question that holds no other box. */
export function ownSpace(start: Element, own: number, counts: BoxCounts): Element {
  let space = start;
  for (;;) {
    if (borders.has(space.localName)) return space;
    const next = above(space);
    if (next === null || (counts.get(next) ?? 0) > own || next.localName === "body" || next.localName === "form") return space;
    space = next;
  }
}

/** The lines of an element before the first and after the last of some boxes; `hints` are those that only help ("Đơn vị: triệu đồng"). */
export function linesRound(
  space: Element,
  boxes: readonly HTMLElement[],
  without: ReadonlySet<Node>,
): { readonly before: readonly Line[]; readonly after: readonly Line[]; readonly hints: readonly string[] } {
  const hints: string[] = [];
  const before: Line[] = [];
  const after: Line[] = [];
  let met = 0;
  let text = "";
  let owner: Element = space;
  const flush = (): void => {
    const line = tidy(text);
    text = "";
    if (line === "" || !(saysAnything(line) || line.includes("%"))) return;
    if (met === 0) before.push({ text: line, element: owner });
    else if (met === boxes.length) after.push({ text: line, element: owner });
  };
  const visit = (node: Node, parent: Element): void => {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? "";
      if (text === "" && value.trim() !== "") owner = parent;
      text += value;
      return;
    }
    if (!isElement(node) || without.has(node)) return;
    if (boxes.includes(node)) {
      flush();
      met++;
      return;
    }
    if (isMute(node) || node.style?.display === "none") return;
    if (isMessage(node)) {
      hints.push(tidy(node.textContent ?? ""));
      return;
    }
    const block = !isInline(node);
    if (!block && isTranslation(node, text)) text += " / ";
    // "[ ] triệu đồng" and then the label that floats over the box.
    if (block || (node.localName === "label" && met > 0)) flush();
    for (const child of childrenOf(node)) visit(child, node);
    if (block) flush();
    // A label says one thing, though nothing parts it from what follows.
    else if (node.localName === "label") text += " ";
  };
  for (const child of childrenOf(space)) visit(child, space);
  flush();
  return { before, after, hints };
}

/** What stands right before and behind a box on its line, some words at most; "□" for every other box. */
export function lineOf(box: Element): { readonly before: string; readonly after: string } {
  const side = (back: boolean): string => {
    let text = "";
    let node: Node = box;
    while (text.length < 200) {
      const next = back ? node.previousSibling : node.nextSibling;
      if (next === null) {
        const parent = above(node);
        if (parent === null || !isInline(parent)) break;
        node = parent;
        continue;
      }
      node = next;
      if (isElement(node) && !isInline(node) && !node.matches("input,select,textarea")) break;
      const piece = isElement(node) ? inLine(node) : (node.nodeValue ?? "");
      text = back ? `${piece}${text}` : `${text}${piece}`;
    }
    return text;
  };
  return { before: tidy(side(true)), after: tidy(side(false)) };
}

function inLine(element: Element): string {
  if (element.matches("input,select,textarea")) return (element as HTMLInputElement).type === "hidden" ? "" : "□";
  let text = "";
  for (const child of element.childNodes) text += isElement(child) ? inLine(child) : child.nodeType === 3 ? (child.nodeValue ?? "") : "";
  return text;
}

/** The text nearest before an element among its neighbours, climbing while it is the first box of its surroundings. */
export function textBefore(space: Element, counts: BoxCounts, isHeading: (element: Element) => boolean): Line | null {
  let element = space;
  for (let level = 0; level < 4; level++) {
    const behind = labelBehind(element, counts, isHeading);
    if (behind !== null) return behind;
    let text = "";
    let owner: Element | null = null;
    let node: Node | null = element.previousSibling;
    for (; node !== null; node = node.previousSibling) {
      if (node.nodeType === 3) {
        const piece = node.nodeValue ?? "";
        text = `${piece}${text}`;
        if (piece.trim() !== "") owner ??= above(node);
        continue;
      }
      if (!isElement(node)) continue;
      if ((counts.get(node) ?? 0) > 0) break;
      if (node.localName === "br" || node.localName === "hr") {
        if (tidy(text) !== "") break;
        continue;
      }
      if (isMute(node) || isMessage(node)) continue;
      if (!isInline(node)) {
        if (tidy(text) !== "") break;
        if (isHeading(node)) return null;
        const line = labelText(node);
        if (line !== "") return { text: line, element: node };
        continue;
      }
      text = `${labelText(node)}${text}`;
      owner ??= node;
    }
    const line = node === null || tagOf(node) === "br" || tagOf(node) === "hr" ? tidy(text) : ofTheNext(tidy(text));
    if (/\p{L}/u.test(line)) return { text: line, element: owner ?? element };
    const over = labelOver(element, counts);
    if (over !== null) return over;
    if (node !== null) return null;
    const next = above(element);
    if (next === null || borders.has(next.localName)) return null;
    element = next;
  }
  return null;
}

/** What a text between two boxes says of the second: "người; tổng vốn góp:" begins with the unit of the first. */
function ofTheNext(text: string): string {
  const sentence = /\.\s+(\p{Lu}[^.]*\p{L}{2}[^.]*)$/u.exec(text)?.[1];
  if (sentence !== undefined && isBareUnit(text.slice(0, text.length - sentence.length))) return sentence;
  const parts = text.split(/;\s*|,\s+/);
  const isOne = /^(?:họ,|ngày,\s*tháng|tháng,\s*năm)/iu.test(text);
  if (parts.length > 1 && !isOne && (text.includes(";") || isBareUnit(parts[0]!))) {
    const cut = text.lastIndexOf(";");
    const rest = cut >= 0 ? text.slice(cut + 1).trim() : text.slice(parts[0]!.length + 1).trim();
    if (/\p{L}{2}/u.test(rest)) return rest;
  }
  return text;
}

/** Where boxes and labels take turns and a box comes first, the label stands behind the box or below it, cell by cell. */
function labelBehind(element: Element, counts: BoxCounts, isHeading: (element: Element) => boolean): Line | null {
  const row = above(element);
  if (row === null) return null;
  if (turnsOf(row, counts, isHeading) === "several") {
    let text = "";
    for (let node = element.nextSibling; node !== null && !(counts.get(node as Element) ?? 0); node = node.nextSibling)
      text += node.nodeType === 3 || isElement(node) ? labelText(node) : "";
    return { text: tidy(text), element: row };
  }
  const below = row.nextElementSibling;
  const over = above(row);
  if (over === null || below?.children.length !== row.children.length || row.children.length < 2) return null;
  if (turnsOf(over, counts, isHeading) === "none") return null;
  const cell = below.children[Array.from(row.children).indexOf(element)]!;
  return { text: labelText(cell), element: cell };
}

/** How often boxes that say nothing themselves, and the texts behind them, take turns in an element, under headings or none. */
function turnsOf(parent: Element, counts: BoxCounts, isHeading: (element: Element) => boolean): Turns {
  const known = turns.get(counts) ?? new Map<Element, Turns>();
  turns.set(counts, known);
  let found = known.get(parent);
  if (found !== undefined) return found;
  // b for boxes, t for text, h for headings, x for what no label is.
  let shape = "";
  for (const child of childrenOf(parent)) {
    if (isElement(child) && (isMute(child) || isMessage(child)) && !counts.has(child)) continue;
    const text = labelText(child);
    const says = /\p{L}/u.test(text);
    if (counts.has(child as Element)) shape += says ? "x" : "b";
    else if (!says) continue;
    else if (isElement(child) && !isInline(child) && isHeading(child)) shape += "h";
    else if (/:$/.test(text) || isBareUnit(text)) shape += "x";
    else if (!shape.endsWith("t") || (isElement(child) && !isInline(child))) shape += "t";
  }
  found = !/^h*(?:bth*)+$/.test(shape) ? "none" : shape.includes("btbt") ? "several" : "one";
  known.set(parent, found);
  return found;
}

type Turns = "none" | "one" | "several";

const turns = new WeakMap<BoxCounts, Map<Element, Turns>>();

/** A row of labels over a row of boxes: the label at the same place. */
function labelOver(element: Element, counts: BoxCounts): Line | null {
  const row = element.parentElement;
  const labels = row?.previousElementSibling;
  if (row == null || labels == null || (counts.get(labels) ?? 0) > 0 || row.children.length < 2) return null;
  if (labels.children.length !== row.children.length || labels.localName === "thead") return null;
  const cell = labels.children[Array.from(row.children).indexOf(element)];
  const text = cell === undefined ? "" : labelText(cell);
  return text === "" ? null : { text, element: cell! };
}
