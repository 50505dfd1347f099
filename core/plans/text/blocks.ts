import type { Line, Mark, MarkType } from "./lines.ts";

/**
 * A paragraph, item or heading: lines that belong together, cut or not. `parents` are the blocks it stands under, the nearest
 * last; `section` is the path of the numbers, as plans are cited ("II.4", "VI.2.a").
 */
export type TextBlock = {
  readonly kind: "text";
  /** Clean offsets of the words, without list marks. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly Mark[];
  readonly section: string | null;
  readonly parents: readonly TextBlock[];
  readonly line: number;
};

/** A table: rows of cells with their clean offsets. */
export type TableBlock = {
  readonly kind: "table";
  readonly rows: readonly (readonly Cell[])[];
  readonly section: string | null;
  readonly parents: readonly TextBlock[];
  readonly line: number;
};

export type Cell = { readonly from: number; readonly to: number };
export type Block = TextBlock | TableBlock;

/** Joins lines to blocks and gives every block its place under the headings. */
export function readBlocks(text: string, lines: readonly Line[]): Block[] {
  const layout = measure(text, lines);
  const stack: Entry[] = [];
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!;
    let end = index + 1;
    if (line.table) {
      while (end < lines.length && belongsToTable(text, lines, end)) end++;
      blocks.push(readTable(text, lines.slice(index, end), stack));
    } else {
      while (end < lines.length && continues(text, lines[end - 1]!, lines[end]!, layout, line)) end++;
      blocks.push(placeText(text, line, lines[end - 1]!.to, stack));
    }
    index = end;
  }
  return blocks;
}

type Layout = { readonly wrapped: boolean; readonly width: number };
type Entry = { readonly type: MarkType | "plain"; readonly label: string | null; readonly block: TextBlock; readonly opens: boolean };

/** Whether the text was cut into short lines, and how wide they are. */
function measure(text: string, lines: readonly Line[]): Layout {
  const plain = lines.filter((line) => !line.table);
  const lengths = plain.map((line) => line.to - line.from).sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  let cut = 0;
  for (let index = 1; index < plain.length; index++) {
    const line = plain[index]!;
    if (!line.afterBlank && line.marks.length === 0 && beginsSmall(text, line)) cut++;
  }
  return { wrapped: width > 0 && width <= 140 && cut * 5 >= plain.length, width };
}

function continues(text: string, previous: Line, line: Line, layout: Layout, first: Line): boolean {
  if (line.table || line.marks.length > 0) return false;
  // "Phần thứ nhất" / "ĐÁNH GIÁ TÌNH HÌNH": the name of a part stands below its number.
  if (previous === first && previous.start >= previous.to && previous.marks.some(({ type }) => type === "part")) return true;
  const tail = text.slice(Math.max(previous.from, previous.to - 40), previous.to).replace(/(?<![*_\s])[*_\s]+$/, "");
  const ended = /[.;:!?\u2026]["')\]]*$/.test(tail) || /\.\/\.?$/.test(tail);
  if (line.afterBlank) return !ended && (beginsSmall(text, line) || openEnding.test(tail)) && previous.to - previous.from > 3;
  if (beginsSmall(text, line)) return true;
  // "Tổng số lao động:" / "10.200 người"; "ít nhất 07" / "HTX có sản phẩm OCOP".
  const start = text.slice(line.from, line.from + 12);
  if (/[:\d]$/.test(tail) && /^(?:\d|HTX|THT|LHHTX|LH HTX|QTDND|CBQL)/u.test(start) && (/^\d/.test(start) || /\d$/.test(tail))) return true;
  if (ended) return layout.wrapped && !tail.endsWith(":") && previous.to - previous.from >= layout.width * 0.62;
  if (openEnding.test(tail) || /^[\d("]/.test(text.slice(line.from, line.from + 1))) return true;
  const capitals = isCapitals(text, previous) && isCapitals(text, line);
  if (capitals && first.marks.length > 0 && first.marks.some((mark) => mark.type !== "part"))
    return layout.wrapped || previous.to - previous.from > 30;
  return layout.wrapped && !capitals && previous.to - previous.from >= layout.width * 0.62;
}

/** Words after which no sentence ends. */
const openEnding =
  /(?:[,(]|(?:^|\s)(?:và|của|các|do|về|trên|theo|với|từ|đến|là|số|tại|trong|cho|được|hoặc|UBND|để|vào|ngày|tháng|năm|mỗi|đạt|-))$/u;

function beginsSmall(text: string, line: Line): boolean {
  const letter = /[\p{L}\d]/u.exec(text.slice(line.from, Math.min(line.to, line.from + 8)))?.[0] ?? "";
  return letter !== "" && letter !== letter.toUpperCase();
}

function isCapitals(text: string, line: Line): boolean {
  const body = text.slice(line.start, line.to);
  return body === body.toUpperCase() && /\p{Lu}/u.test(body);
}

const nesting: readonly (MarkType | "plain")[] = [
  "part",
  "capital",
  "roman",
  "article",
  "number",
  "number2",
  "number3",
  "letter",
  "parenthesis",
  "plain",
  "star",
  "dash",
  "plus",
  "point",
];

function placeText(text: string, line: Line, to: number, stack: Entry[]): TextBlock {
  const mark = line.marks.find(({ type }) => isNumbering(type)) ?? line.marks[0];
  const type = mark === undefined ? "plain" : mark.type;
  unwind(stack, type);
  const parents = stack.map((entry) => entry.block);
  const label = mark !== undefined && isNumbering(mark.type) ? mark.label : null;
  const section = sectionOf([...stack.map((entry) => entry.label), label]);
  const block: TextBlock = { kind: "text", from: line.start, to, marks: line.marks, section, parents, line: line.number };
  const opens = /:["')*\s]*$/.test(text.slice(Math.max(line.start, to - 8), to));
  // A plain paragraph has something under it only when it announces it.
  if (type !== "plain" || opens) stack.push({ type, label, block, opens });
  return block;
}

function isNumbering(type: MarkType): boolean {
  return nesting.indexOf(type) <= nesting.indexOf("parenthesis");
}

/** Leaves on the stack only what a block of this type can stand under. */
function unwind(stack: Entry[], type: MarkType | "plain"): void {
  const same = stack.findIndex((entry) => entry.type === type);
  if (same >= 0) {
    stack.length = same;
    return;
  }
  const rank = nesting.indexOf(type);
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    if (nesting.indexOf(top.type) < rank) return;
    // "- Về kinh tế:" above "(1)": what announces a list holds it, whatever its mark.
    if (top.opens && (type === "parenthesis" || rank > nesting.indexOf("plain"))) return;
    stack.pop();
  }
}

/** "II", "1", "1.2", "a" is cited as II.1.2.a: a number of two parts says its first part again. */
function sectionOf(labels: readonly (string | null)[]): string | null {
  const path: string[] = [];
  for (const label of labels) {
    if (label === null) continue;
    while (path.length > 0 && label.startsWith(`${path[path.length - 1]}.`)) path.pop();
    path.push(label);
  }
  return path.length === 0 ? null : path.join(".");
}

function belongsToTable(text: string, lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  if (line.table) return true;
  if (line.afterBlank && lines[index - 1]!.to - lines[index - 1]!.from > 1) return false;
  // A cell of several lines between two bars.
  for (let next = index + 1; next < lines.length && next <= index + 4; next++) {
    const candidate = lines[next]!;
    if (candidate.table) return text.slice(candidate.from, candidate.to) === "|";
    if (candidate.marks.some(({ type }) => type === "roman" || type === "part")) return false;
  }
  return false;
}

function readTable(text: string, lines: readonly Line[], stack: readonly Entry[]): TableBlock {
  const rows: Cell[][] = [];
  const stream: Cell[] = [];
  let from = -1;
  let to = -1;
  for (const line of lines) {
    const body = text.slice(line.from, line.to);
    const parts = body.split("|");
    if (body !== "|" && (parts.length > 2 || (rows.length > 0 && parts.length === 2 && parts.every((part) => part !== "")))) {
      rows.push(cellsOf(text, line));
      continue;
    }
    const closes = body.endsWith("|");
    if (body !== "|") {
      if (from < 0) from = line.from;
      to = closes ? line.to - 1 : line.to;
    }
    // Two bars in a row hold an empty cell between them.
    if (closes && (from >= 0 || stream.length > 0)) stream.push(from < 0 ? { from: line.from, to: line.from } : trimmed(text, from, to));
    if (closes) from = -1;
  }
  if (from >= 0) stream.push(trimmed(text, from, to));
  return {
    kind: "table",
    rows: rows.length > 0 ? rows : rowsOfStream(text, stream),
    section: sectionOf(stack.map((entry) => entry.label)),
    parents: stack.map((entry) => entry.block),
    line: lines[0]!.number,
  };
}

function cellsOf(text: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = text[line.from] === "|" ? line.from + 1 : line.from;
  for (let at = from; at <= line.to; at++) {
    if (at === line.to ? from < line.to : text[at] === "|") {
      cells.push(trimmed(text, from, at));
      from = at + 1;
    }
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Cell {
  while (from < to && /[\s*]/.test(text[from]!)) from++;
  while (to > from && /[\s*]/.test(text[to - 1]!)) to--;
  return { from, to };
}

/** Cells one below the other: the first "1" under "TT" says how many columns there are. */
function rowsOfStream(text: string, stream: readonly Cell[]): Cell[][] {
  const words = stream.map((cell) => text.slice(cell.from, cell.to).replace(/\s+/g, " ").toLowerCase());
  const head = words.findIndex((word) => /^(?:s?tt|số tt|số thứ tự)$/.test(word));
  const first = words.findIndex((word, index) => index > head && /^(?:1|01|i|a)$/.test(word));
  const columns = first - head;
  if (head < 0 || first < 0 || columns < 2 || columns > 14) return stream.map((cell) => [cell]);
  const rows: Cell[][] = [];
  for (let at = head; at < stream.length; at += columns) rows.push(stream.slice(at, at + columns));
  return rows;
}
