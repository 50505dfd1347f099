/** Boxes that together are one question: radios, ticks of which one is chosen, the three boxes of a date. */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenKind } from "../seen.ts";
import { lineOf } from "./around.ts";
import type { Found } from "./collect.ts";
import { above, labelText, markOf, rootOf } from "./dom.ts";
import { explicitLabels } from "./explicit.ts";

/** One question of the page, in the order of its boxes. */
export type Question = { readonly kind: SeenKind; readonly boxes: readonly HTMLElement[]; readonly roles?: readonly PartRole[] };

/** What one box of a date holds. */
export type PartRole = "day" | "month" | "year";

/** The questions of a page, in steps. A tick of a group stands by itself as well: the group may be one choice or several flags. */
export function* questionsOf(found: Found): Generator<void, readonly Question[]> {
  const questions: Question[] = [];
  const taken = new Set<HTMLElement>();
  const radios = new Map<string, HTMLElement[]>();
  const rootNumbers = new Map<Node, number>();
  for (const box of found.boxes) {
    if (!isRadio(box)) continue;
    const { form, name } = box as Partial<HTMLInputElement>;
    const drawn = box.localName === "input" ? null : (box.closest("[role=radiogroup]") ?? above(box));
    const root = drawn ?? form ?? rootOf(box);
    if (!rootNumbers.has(root)) rootNumbers.set(root, rootNumbers.size);
    const key = `${rootNumbers.get(root)} ${drawn !== null ? "" : name === "" ? `#${above(box)?.outerHTML.length}` : name}`;
    radios.set(key, [...(radios.get(key) ?? []), box]);
  }
  const groupOf = new Map<HTMLElement, HTMLElement[]>();
  for (const group of radios.values()) for (const box of group) groupOf.set(box, group);
  const { boxes } = found;
  for (let at = 0; at < boxes.length; at++) {
    yield;
    const box = boxes[at]!;
    if (taken.has(box)) continue;
    const group = groupOf.get(box);
    if (group !== undefined) {
      for (const one of group) taken.add(one);
      if (isOneARow(group, found)) for (const one of group) questions.push({ kind: "rowRadio", boxes: [one] });
      else questions.push({ kind: "radios", boxes: group });
      continue;
    }
    if (isTick(box)) {
      questions.push({ kind: "checkbox", boxes: [box] });
      const ticks = ticksFrom(boxes, at);
      if (ticks.length > 1) questions.push({ kind: "checkboxes", boxes: ticks });
      continue;
    }
    const parts = datePartsFrom(boxes, at, found);
    if (parts !== null) {
      for (const part of parts.boxes) taken.add(part);
      questions.push(parts);
      continue;
    }
    questions.push({ kind: kindOf(box), boxes: [box] });
  }
  return questions;
}

export function isRadio(box: HTMLElement): boolean {
  return markOf(box) === "radio";
}

export function isTick(box: HTMLElement): boolean {
  return markOf(box) === "checkbox";
}

/** The lowest element round several boxes. */
export function around(boxes: readonly HTMLElement[]): Element | null {
  let element: Element | null = boxes[0]!;
  while (element !== null && !boxes.every((box) => contains(element!, box))) element = above(element);
  return element;
}

function contains(element: Element, box: Node): boolean {
  for (let node: Node | null = box; node !== null; node = above(node)) if (node === element) return true;
  return false;
}

function kindOf(box: HTMLElement): SeenKind {
  if (box.localName === "select") return "select";
  if (box.localName === "textarea") return "text";
  if (box.localName !== "input") return "list";
  const input = box as HTMLInputElement;
  if (input.type === "date") return "date";
  if (input.type === "month") return "month";
  if (input.type === "number") return "number";
  if (input.list !== null) return "text";
  const role = input.getAttribute("role");
  const completes = input.getAttribute("aria-autocomplete");
  if (completes === "list" || completes === "both" || /autocomplete-input|typeahead|tt-input/.test(input.className)) return "suggest";
  if (role === "combobox" || input.getAttribute("aria-haspopup") === "listbox") return input.readOnly ? "list" : "suggest";
  return "text";
}

/** Radios of one name spread over the rows of a table: each is a mark of its row. */
function isOneARow(group: readonly HTMLElement[], found: Found): boolean {
  if (group.length < 2 || group.some((box) => explicitLabels(box, found).length > 0)) return false;
  const rows = new Set(group.map((box) => box.closest("tr,[role=row]")));
  return rows.size === group.length && !rows.has(null);
}

/** The ticks that follow each other from here under the same element, which holds no other boxes. */
function ticksFrom(boxes: readonly HTMLElement[], at: number): readonly HTMLElement[] {
  if (at > 0 && isTick(boxes[at - 1]!)) return [];
  let end = at;
  while (end < boxes.length && isTick(boxes[end]!) && end - at < 30) end++;
  return boxes.slice(at, end);
}

function datePartsFrom(boxes: readonly HTMLElement[], at: number, found: Found): Question | null {
  if (isSlashedDate(boxes[at]!, boxes[at + 1], boxes[at + 2]))
    return { kind: "dateParts", boxes: boxes.slice(at, at + 3), roles: ["day", "month", "year"] };
  const named = boxes.slice(at, at + 3).map((box) => /^(\S+) (.+)$/.exec(box.getAttribute("aria-label") ?? ""));
  const spoken = named.map((name) => roleWords.get(plainText(name?.[1] ?? "")));
  // "ngày sinh", "tháng sinh", "năm sinh": the same thing three times.
  if (new Set(spoken).size === 3 && !spoken.includes(undefined) && new Set(named.map((name) => name![2])).size === 1)
    return { kind: "dateParts", boxes: boxes.slice(at, at + 3), roles: spoken as PartRole[] };
  const first = roleOf(boxes[at]!, found);
  if (first === null) return null;
  const roles: PartRole[] = [first];
  while (roles.length < 3 && at + roles.length < boxes.length) {
    const role = roleOf(boxes[at + roles.length]!, found);
    if (role === null || roles.includes(role)) break;
    roles.push(role);
  }
  const own = boxes.slice(at, at + roles.length);
  const shared = around(own);
  const between = shared === null ? 99 : shared.querySelectorAll("input:not([type=hidden]),select,textarea").length;
  if (roles.length === 3 && between <= 9) return { kind: "dateParts", boxes: own, roles };
  const days = roles.length >= 2 && roles.includes("day") && roles.includes("month");
  if (days && roles[2] === undefined && between <= 6) return { kind: "dayMonth", boxes: own, roles };
  return null;
}

/** "[  ] / [  ] / [    ]": three boxes with nothing but strokes between them, none made for four digits but the last. */
function isSlashedDate(day: HTMLElement, month: HTMLElement | undefined, year: HTMLElement | undefined): boolean {
  if (month === undefined || year === undefined || !isStroke(day, month) || !isStroke(month, year)) return false;
  if (![day, month, year].every(isPlainBox)) return false;
  const holdsFour = (box: HTMLElement): boolean => roomOf(box) === null || roomOf(box)! >= 4;
  return [day, month].every((box) => (roomOf(box) ?? 4) <= 4) && holdsFour(year);
}

function isStroke({ nextSibling: between }: HTMLElement, next: HTMLElement): boolean {
  return between?.nodeType === 3 && between.nextSibling === next && /^\s*[/.–-]\s*$/.test(between.nodeValue ?? "");
}

function isPlainBox(box: HTMLElement): boolean {
  return box.localName === "input" && ["text", "number", "tel"].includes((box as HTMLInputElement).type);
}

/** How many characters a box is made for, `null` where it does not say. */
function roomOf(box: HTMLElement): number | null {
  const room = Number(box.getAttribute("maxlength") ?? box.getAttribute("size") ?? Number.NaN);
  return Number.isNaN(room) ? null : room;
}

const roleWords: ReadonlyMap<string, PartRole> = new Map([
  ["ngay", "day"],
  ["ng", "day"],
  ["dd", "day"],
  ["d", "day"],
  ["day", "day"],
  ["thang", "month"],
  ["th", "month"],
  ["mm", "month"],
  ["m", "month"],
  ["month", "month"],
  ["nam", "year"],
  ["yyyy", "year"],
  ["yy", "year"],
  ["y", "year"],
  ["year", "year"],
]);

/** Which part of a date a box holds, by its own short texts or the numbers it offers. */
function roleOf(box: HTMLElement, found: Found): PartRole | null {
  if (box.localName === "select") {
    const { options } = box as HTMLSelectElement;
    if (options.length < 4) return null;
    const texts = Array.from(options).map(({ text }) => text.trim());
    const numbers = texts.map((text) => /^(?:tháng |năm |ngày )?0?(\d{1,4})$/iu.exec(text)?.[1]).filter((number) => number !== undefined);
    if (numbers.length < texts.length - 2) return null;
    // Years may be as many as the days of a month.
    if (numbers.every((number) => number.length === 4)) return yearBeside(box, found);
    return numbers.length === 31 ? "day" : numbers.length === 12 ? "month" : null;
  }
  if (box.localName !== "input" || !["text", "number", "tel"].includes((box as HTMLInputElement).type)) return null;
  const role = named(box, found);
  return role === "other" ? null : role;
}

/** A list of years is part of a date only beside a day or month. */
function yearBeside(box: HTMLElement, found: Found): PartRole | null {
  const at = found.boxes.indexOf(box);
  const before = found.boxes[at - 1];
  const role = before?.localName === "select" ? roleOf(before, found) : null;
  return role === "day" || role === "month" ? "year" : null;
}

function named(box: HTMLElement, found: Found): PartRole | "other" {
  const texts = [
    box.getAttribute("placeholder") ?? "",
    box.getAttribute("aria-label") ?? "",
    ...explicitLabels(box, found).map(({ text }) => text),
    box.getAttribute("title") ?? "",
  ].filter((text) => text !== "");
  for (const text of texts) {
    if (text.length > 12) continue;
    const role = roleWords.get(plainText(text));
    if (role !== undefined) return role;
  }
  // "ngày [  ] tháng [  ] năm [  ]" within a line.
  return texts.length > 0 ? "other" : (roleWords.get(/(?<!\p{L})\p{L}*$/u.exec(plainText(lineOf(box).before))![0]) ?? "other");
}

/** The texts of a group of radios or ticks, each its own label or what follows it; "Nam ( ) Nữ ( )" has them before the boxes. */
export function optionTexts(boxes: readonly HTMLElement[], found: Found): readonly string[] {
  const behind = boxes.map((box) => optionText(box, found));
  const bare = boxes.length > 1 && boxes.every((box) => box.localName === "input" && explicitLabels(box, found).length === 0);
  if (!bare) return behind;
  const before = boxes.map((box) =>
    /[^□:]*$/
      .exec(lineOf(box).before)![0]
      .replace(/^[\s,;/]+/, "")
      .trim(),
  );
  const areBefore = before.every((text) => /\p{L}/u.test(text)) && new Set(before).size === before.length;
  return areBefore ? before : behind;
}

/** The text of an option of a radio or tick: its own label, or what follows it. */
export function optionText(box: HTMLElement, found: Found): string {
  const own = explicitLabels(box, found)[0]?.text ?? (box.localName === "input" ? "" : labelText(box));
  if (own !== "") return own;
  let text = "";
  for (let node: Node | null = box.nextSibling; node !== null && text.trim().length < 120; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    else if (node.nodeType === 1) {
      const element = node as Element;
      if (
        element.matches("input,select,textarea,br,p,div,tr,label:has(input)") ||
        element.querySelector("input,select,textarea") !== null
      ) {
        if (element.localName === "div" && text.trim() === "" && element.querySelector("input,select,textarea") === null)
          text += labelText(element);
        break;
      }
      text += labelText(element);
    }
  }
  if (text.trim() !== "") return text.replace(/\s+/g, " ").trim();
  // "<span><input></span><span>Nam</span>": the text stands beside the wrapper.
  const wrapper = above(box);
  const beside = wrapper?.nextElementSibling;
  if (wrapper !== null && beside != null && wrapper.querySelectorAll("input").length === 1 && beside.querySelector("input") === null)
    return labelText(wrapper.localName === "dd" ? (wrapper.previousElementSibling ?? beside) : beside);
  return (box as Partial<HTMLInputElement>).value ?? "";
}
