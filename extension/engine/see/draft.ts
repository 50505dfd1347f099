/** The texts that say what a question asks: tied to its boxes, inside their space, before them, in their cell. */
import type { SeenText } from "../seen.ts";
import { isBareUnit } from "../units.ts";
import { lineOf, linesRound, ownSpace, textBefore } from "./around.ts";
import type { Found } from "./collect.ts";
import { above, namedBy, tidy } from "./dom.ts";
import { explicitLabels, isPlaceName } from "./explicit.ts";
import { around, optionText, optionTexts, type Question } from "./group.ts";
import { headingLevel } from "./headings.ts";
import type { CellTexts, tableReader } from "./table.ts";
import { promptOf } from "./values.ts";

/** A question with every text that may say what it asks. */
export type Draft = {
  readonly question: Question;
  readonly texts: readonly SeenText[];
  readonly row: string;
  readonly column: string;
  readonly units: readonly string[];
  readonly parentRow: string;
  readonly rowHead: string;
  /** The head of the column over a cell of several boxes. */
  readonly over: string;
  /** What stands on its line before and behind it. */
  readonly before: string;
  readonly after: string;
};

/** Reads the texts of a question; elements that serve as a label are added to `used`. */
export function draft(
  question: Question,
  found: Found,
  shown: ReadonlySet<HTMLElement>,
  counts: ReadonlyMap<Element, number>,
  cells: ReturnType<typeof tableReader>,
  used: Set<Element>,
): Draft {
  const { boxes, kind } = question;
  const first = boxes[0]!;
  const several = boxes.length > 1;
  const own = boxes.filter((box) => shown.has(box)).length;
  if (own === 0)
    return {
      question,
      texts: several ? [] : explicitLabels(first, found),
      row: "",
      column: "",
      units: [],
      parentRow: "",
      rowHead: "",
      over: "",
      before: "",
      after: "",
    };
  const start = around(boxes) ?? first;
  const space = ownSpace(start, own, counts);
  const texts: SeenText[] = [];
  if (several) texts.push(...groupName(boxes, start, space));
  else {
    // "Có" beside a tick answers the question that stands before it.
    texts.push(...explicitLabels(first, found).filter(({ text }) => kind !== "checkbox" || !isYes(text)));
    for (const element of namedBy(first, "aria-labelledby")) used.add(element);
  }
  const optionLabels = several || kind === "rowRadio" ? labelsOfOptions(boxes, found) : new Set<Node>();
  const round = linesRound(space, boxes, optionLabels);
  const marked = kind === "radios" || kind === "checkboxes" || kind === "checkbox";
  const units: string[] = [];
  const { before: onLine, after: behind } = lineOf(first);
  const heads = several ? headsOf(boxes, cells) : null;
  const cell = firstOfCell(cells(start, own), onLine, behind);
  const inGrid = cell !== null && (cell.row !== "" || cell.column !== "");
  const next = /^[^□,;.]{0,40}/.exec(behind)![0].trim();
  const isOne = kind !== "dateParts" && kind !== "dayMonth";
  // "triệu đồng" between the label and its box is a unit.
  let inside = round.before.findLast(({ text }) => !isBareUnit(text) || (isOne && text === onLine && asksAlone.test(text)));
  for (const line of round.before) if (line !== inside && isBareUnit(line.text) && line.text.length <= 40) units.push(line.text);
  if (kind === "checkbox" && texts.length === 0) {
    const beside = optionText(first, found);
    // In a row with a label of its own the next cell says something else.
    const text = cell?.row && !tidy(space.textContent ?? "").includes(beside) ? "" : beside;
    const question = round.before.at(-1)?.text ?? "";
    if (isYes(text) && question !== "") texts.push({ text: question, source: "inside" });
    // "1" is what the tick sends, not what it is called.
    else if (/\p{L}/u.test(text) && text !== "on") texts.push({ text, source: "inside" });
    else if (question !== "" && !inGrid && !isBareUnit(question)) texts.push({ text: question, source: "inside" });
  } else {
    if (inside === undefined && !marked && !inGrid) {
      // A label that floats over its box stands after it.
      inside = round.after.find(({ text }) => text.length > 2 && !isBareUnit(text));
    }
    // A name under a signature is that of whom the line over it names.
    const over = inside === undefined || !/^\(ký/iu.test(inside.text) ? undefined : round.before.at(-2);
    if (inside !== undefined && over !== undefined) inside = { ...inside, text: `${over.text} ${inside.text}` };
    if (inside !== undefined && !(texts.length > 0 && headingLevel(inside.element) !== null && round.before.length === 1)) {
      texts.push({ text: several ? withoutOption(inside.text, optionTexts(boxes, found)[0]!) : inside.text, source: "inside" });
      // What stands over a group of ticks is the heading of each of them as well.
      if (kind !== "checkboxes") used.add(inside.element);
    }
  }
  if (next !== "" && isBareUnit(next)) units.push(next);
  for (const line of round.after) if (line !== inside && line.text.length <= 40) units.push(line.text);
  units.push(...[...round.hints, ...described(first)].filter(namesUnit));
  for (const element of cell?.used ?? []) used.add(element);
  const called = first.getAttribute("title") ?? "";
  const title = isPlaceName(called) ? "" : called;
  const placeholder = first.getAttribute("placeholder") ?? "";
  const tied = texts.length > 0 || inGrid;
  const says =
    placeholder.length > 3 &&
    /\p{L}{3}/u.test(placeholder) &&
    !/^(?:dd|mm|yyyy|chọn|vd|ví dụ|ngày\s*[/-]|(?:từ|đến)(?: hết)? ngày$)/iu.test(placeholder);
  if (!tied && !says) {
    const before = textBefore(space, counts, (element) => (headingLevel(element) ?? 7) < 7);
    if (before !== null) {
      texts.push({ text: before.text, source: "before" });
      used.add(before.element);
    }
  }
  // "ngày/tháng" shows how to write, not what.
  if (placeholder !== "" && !several && !/^ngày\s*[/-]\s*tháng/iu.test(placeholder))
    texts.push({ text: placeholder, source: "placeholder" });
  const invitation = first.localName === "select" ? promptOf(first as HTMLSelectElement) : "";
  if (invitation !== "") texts.push({ text: invitation, source: "placeholder" });
  if (title !== "" && !several) texts.push({ text: title, source: "title" });
  return {
    question,
    texts,
    row: cell?.row ?? "",
    column: cell?.column ?? heads?.over ?? "",
    units: [...units, ...(cell?.units ?? [])],
    parentRow: cell?.parentRow ?? "",
    rowHead: cell?.rowHead ?? "",
    over: cell?.over ?? "",
    before: onLine,
    after: behind,
  };
}

/** "Giới tính: Nam ( ) Nữ ( )": the first answer stands behind the question. */
function withoutOption(text: string, option: string): string {
  const question = text.endsWith(option) ? text.slice(0, text.length - option.length).trim() : "";
  return option !== "" && question.endsWith(":") ? question : text;
}

/** Units that ask where nothing but them stands before a box: "Số: [ ]", "Năm [ ]". */
const asksAlone = /^(?:số\s*:|năm\s*:?)$/iu;

/** "Nam | Nữ" as columns of ticks: what each is called by its head, and the head over all of them. `null` where no heads tell them apart. */
export function headsOf(
  boxes: readonly HTMLElement[],
  cells: ReturnType<typeof tableReader>,
): { readonly options: readonly string[]; readonly over: string } | null {
  const columns = boxes.map((box) => (cells(box, 1)?.column ?? "").split(" › "));
  const options = columns.map((column) => column.at(-1)!);
  if (new Set(options).size < boxes.length || options.includes("")) return null;
  const overs = new Set(columns.map((column) => column.slice(0, -1).join(" › ")));
  return { options, over: overs.size === 1 ? [...overs][0]! : "" };
}

/** "Vốn tư nhân | [ ] triệu đồng, chiếm [ ] %": the label of the row is that of the first box where the second has words of its own. */
function firstOfCell(cell: CellTexts | null, before: string, behind: string): CellTexts | null {
  if (cell === null || cell.row !== "" || cell.column !== "" || cell.parentRow === "" || before !== "") return cell;
  const between = /^([^□]*)□/.exec(behind)?.[1] ?? "";
  const isTelling = between.split(/[,;]/).some((part) => /\p{L}{3}/u.test(part) && !isBareUnit(part));
  return isTelling ? { ...cell, row: cell.parentRow, parentRow: "" } : cell;
}

function isYes(text: string): boolean {
  return /^(?:có|đồng ý|chọn|yes|x)$/iu.test(text.trim());
}

/** The name of a group: of its `fieldset`, `radiogroup` or the like, when that holds nothing else. */
function groupName(boxes: readonly HTMLElement[], start: Element, space: Element): readonly SeenText[] {
  const texts: SeenText[] = [];
  for (let element: Element | null = start; element !== null; element = above(element)) {
    const named = tidy(
      namedBy(element, "aria-labelledby")
        .map(({ textContent }) => textContent ?? "")
        .join(" "),
    );
    const label = tidy(element.getAttribute("aria-label") ?? "");
    if (!boxes.includes(element as HTMLElement)) {
      if (named !== "") texts.push({ text: named, source: "labelledby" });
      else if (label !== "") texts.push({ text: label, source: "aria" });
      const legend = Array.from(element.children).find((child) => child.localName === "legend");
      if (legend !== undefined) texts.push({ text: tidy(legend.textContent ?? ""), source: "legend" });
    }
    if (element === space || texts.length > 0) break;
  }
  return texts;
}

function labelsOfOptions(boxes: readonly HTMLElement[], found: Found): ReadonlySet<Node> {
  const labels = new Set<Node>();
  for (const box of boxes) {
    if (box.id !== "")
      for (const label of found.labels.get(box.id) ?? []) if (!boxes.some((other) => label.contains(other))) labels.add(label);
  }
  return labels;
}

/** Texts that the box says describe it, wherever they stand. */
function described(box: HTMLElement): readonly string[] {
  return namedBy(box, "aria-describedby").map(({ textContent }) => tidy(textContent ?? ""));
}

/** "Đơn vị: triệu đồng", "Nhập theo triệu đồng"; not "Tối thiểu 1 tỷ đồng". */
function namesUnit(text: string): boolean {
  return text !== "" && text.length <= 160 && (isBareUnit(text) || /đơn vị|đvt|(?:nhập|tính|ghi) (?:theo|bằng)|don vi|unit/iu.test(text));
}
