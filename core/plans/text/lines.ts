/** Lines of a clean text with the list marks before them. */

/** What numbers or points a line; the order is the usual nesting. */
export type MarkType =
  | "part"
  | "capital"
  | "roman"
  | "article"
  | "number"
  | "number2"
  | "number3"
  | "letter"
  | "parenthesis"
  | "star"
  | "dash"
  | "plus"
  | "point";

export type Mark = { readonly type: MarkType; readonly label: string };

export type Line = {
  /** Without the blanks at both ends. */
  readonly from: number;
  readonly to: number;
  /** Where the words begin, after the marks. */
  readonly start: number;
  readonly marks: readonly Mark[];
  /** 1-based, in the clean text; line ends are those of the original. */
  readonly number: number;
  readonly afterBlank: boolean;
  readonly table: boolean;
};

/** Splits a clean text into lines that say something. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let number = 0;
  let afterBlank = true;
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    number++;
    let from = at;
    let to = end;
    while (from < to && text.charCodeAt(from) <= 0x20) from++;
    while (to > from && text.charCodeAt(to - 1) <= 0x20) to--;
    if (to > from && !isRule(text, from, to)) {
      const previous = lines[lines.length - 1];
      const body = text.slice(from, to);
      // "II | Tổ hợp tác": a row whose other cells were left out.
      const table = isTableLine(body) || (previous?.table === true && !afterBlank && body.includes("|"));
      const { marks, length } = table
        ? { marks: [], length: 0 }
        : readMarks(body, previous === undefined ? "" : text.slice(previous.from, previous.to));
      lines.push({ from, to, start: from + length, marks, number, afterBlank, table });
      afterBlank = false;
    } else if (to === from) afterBlank = true;
    at = end + 1;
  }
  return withRunningNumbers(text, withoutPageNumbers(text, lines));
}

/** The line (1-based) of each line end, to find the line of a place quickly. */
export function lineFinder(text: string): (at: number) => number {
  const ends: number[] = [];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) ends.push(at);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  };
}

function isRule(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!"-_=*~.+ |:".includes(text[at]!)) return false;
  // A lone bar parts cells.
  return !(to - from === 1 && text[from] === "|");
}

function isTableLine(body: string): boolean {
  if (body === "|") return true;
  const first = body.indexOf("|");
  return first >= 0 && (first === 0 || first === body.length - 1 || body.indexOf("|", first + 1) > first);
}

function withoutPageNumbers(text: string, lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => {
    if (line.table || line.to - line.from > 6 || !/^-? ?\d{1,3} ?-?$/.test(text.slice(line.from, line.to))) return true;
    return lines[index - 1]?.table === true || lines[index + 1]?.table === true;
  });
}

/** Fewest rows of a list by whose numbers alone it is known. */
const fewestRows = 3;

/** "1 HTX Đồi Sim", "2 HTX Bến Đá", "3 HTX …": rows of a list that lost its lines on the way; their numbers count nothing. */
function withRunningNumbers(text: string, lines: Line[]): Line[] {
  for (let first = 0; first < lines.length; first++) {
    const run: number[] = [];
    // A row may go on in the next lines.
    for (let index = first; index < lines.length && index - (run.at(-1) ?? first) <= 2; index++)
      if (runningNumber(text, lines[index]!) === run.length + 1) run.push(index);
      else if (run.length === 0) break;
    if (run.length < fewestRows) continue;
    for (const [at, index] of run.entries()) {
      const line = lines[index]!;
      const label = String(at + 1);
      const words = /^\d+\s+/.exec(text.slice(line.from, line.to))?.[0].length ?? 0;
      lines[index] = { ...line, start: line.from + words, marks: [{ type: "number", label }] };
    }
    first = run.at(-1)!;
  }
  return lines;
}

function runningNumber(text: string, { from, to, marks, table }: Line): number | null {
  const match = table || marks.length > 0 ? null : /^(\d{1,3})\s+\p{Lu}/u.exec(text.slice(from, Math.min(to, from + 40)));
  return match === null ? null : Number(match[1]);
}

type Pattern = readonly [type: MarkType, pattern: RegExp];

const after = '(?=\\s|\\p{L}|["(\\u201c]|$)';
const numbering: readonly Pattern[] = [
  [
    "part",
    /^(?:phần|chương|phụ lục|phụ biểu|biểu)(?: (?:thứ|số))?\s+(?:[IVXL]{1,6}|\d{1,2}|nhất|hai|ba|tư|năm|sáu|bảy)(?![\p{L}\d])\s?[.:)-]?\s*/iu,
  ],
  ["article", /^điều \d{1,3}\s?[.:]?\s*/iu],
  ["roman", new RegExp(`^[IVX]{1,6}\\s?[.)/:-]${after}\\s*`, "u")],
  ["capital", new RegExp(`^[A-HĐK]\\s?[.)/-]${after}\\s*`, "u")],
  ["number3", /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:\.\d{1,2})?\s?[.):/]?\s*(?=[\p{Lu}"(+*-])/u],
  ["number2", /^\d{1,2}\.\d{1,2}\s?[.):/]?\s*(?=[\p{Lu}"(+*-])/u],
  ["number", /^\d{1,2}\s?(?:[.)](?=\s|\p{L}|["(*+-])|\/(?=\s?\p{Lu})|-(?=\s\p{Lu}|\p{Lu}\p{Ll}))\s*/u],
  ["letter", /^[a-zđ]\s?(?:\)|\.(?=\s)|\/(?=\s))\s*/u],
  ["parenthesis", /^\(\d{1,2}(?:\.\d{1,2})?\)\s*/u],
];
const points: readonly Pattern[] = [
  ["dash", /^-+(?=\s|\p{L}|\+|")\s*/u],
  ["plus", /^\++(?=\s|\p{L})\s*/u],
  ["point", /^(?:\u2022+|[o§](?=\s+\p{Lu}))\s*/u],
  ["point", /^>+\s*/u],
];

/** The marks at the beginning of a line: one number, any points. */
function readMarks(body: string, previous: string): { marks: Mark[]; length: number } {
  const marks: Mark[] = [];
  let at = 0;
  let numbered = false;
  for (let count = 0; count < 5; count++) {
    const rest = body.slice(at, at + 80);
    const layout = /^[*_#]+\s*/.exec(rest);
    if (layout !== null) {
      if (/^\*\s/.test(rest) || /^\*\*?\s/.test(rest)) marks.push({ type: "star", label: "*" });
      at += layout[0].length;
      continue;
    }
    const found = matchMark(rest, numbered, marks.length === 0 ? previous : "");
    if (found === null) break;
    marks.push(found.mark);
    numbered ||= found.numbered;
    at += found.length;
  }
  return { marks, length: at };
}

function matchMark(rest: string, numbered: boolean, previous: string): { mark: Mark; length: number; numbered: boolean } | null {
  for (const [type, pattern] of points) {
    const match = pattern.exec(rest);
    // "2021\n- 2025" and "02\n- 03 THT" are ranges that a line end cut.
    if (match !== null && !(/\d$/.test(previous) && /^\d/.test(rest.slice(match[0].length))))
      return { mark: { type, label: match[0].trim() }, length: match[0].length, numbered: false };
  }
  // "… Nghị quyết số / 06-NQ/ĐH", "Giai đoạn / 3: …": a number that a line end cut off.
  if (numbered || (/^\d/.test(rest) && cutBefore.test(previous))) return null;
  for (const [type, pattern] of numbering) {
    const match = pattern.exec(rest);
    if (match !== null) return { mark: { type, label: labelOf(type, match[0]) }, length: match[0].length, numbered: true };
  }
  return null;
}

const cutBefore =
  /(?:^|\s)(?:số|ngày|tháng|năm|điều|khoản|từ|đến|giai đoạn|đoạn|lần|thứ|khóa|khoảng|trên|dưới|đạt|là|có|và|với|của)$|[,(/]$/iu;

function labelOf(type: MarkType, text: string): string {
  const bare = text.replace(/\s+/g, " ").trim();
  if (type === "part" || type === "article") return bare.replace(/\s?[.:)-]$/, "");
  return bare.replace(/[^\p{L}\d.]/gu, "").replace(/\.$/, "");
}
