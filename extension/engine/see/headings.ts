/** The headings that stand over a box. */
import type { BoxCounts } from "./around.ts";
import { above, childrenOf, isElement, isInline, isMessage, lineText, markOf, namedBy, tidy } from "./dom.ts";

export type Headings = {
  readonly sections: readonly string[];
  /** Those of the sections that are plain lines: they may head what follows, or only explain it. */
  readonly lines: readonly string[];
  /** The plain lines, and those that introduce the next with a colon or a number. */
  readonly minor: readonly string[];
  readonly titles: readonly string[];
  readonly units: readonly string[];
};

/** `look`: how a plain line looks; a line of the same look takes its place. */
type Standing = {
  readonly level: number;
  readonly text: string;
  readonly look: string;
  readonly number: Numbering | null;
  /** What follows is numbered afresh, so that a higher number ends nothing. */
  own: boolean;
  /** Boxes stand under it already. */
  heads: boolean;
};
type Over = { readonly headings: readonly Standing[]; readonly units: readonly string[] };

/** Finds headings; what served as the label of a box is none. */
export function headingReader(counts: BoxCounts, labels: ReadonlySet<Element>): (element: Element) => Headings {
  const parents = new Map<Node, ReadonlyMap<Element, Over>>();
  const names = new Map<Element, string>();
  const called = (element: Element): string => {
    let name = names.get(element);
    if (name === undefined) {
      name = nameOf(element);
      names.set(element, name);
    }
    return name;
  };
  const overIn = (parent: Node): ReadonlyMap<Element, Over> => {
    let over = parents.get(parent);
    if (over === undefined) {
      over = readParent(parent, counts, labels);
      parents.set(parent, over);
    }
    return over;
  };
  return (element) => {
    const sections: string[] = [];
    const lines: string[] = [];
    const minor: string[] = [];
    const titles: string[] = [];
    const units: string[] = [];
    for (let child: Element | null = element; child !== null; ) {
      const parent: Node | null = child.assignedSlot ?? child.parentNode;
      if (parent === null) break;
      const over = overIn(parent).get(child);
      if (units.length === 0) units.push(...(over?.units ?? []));
      for (const { level, text } of over?.headings ?? []) {
        (level === 1 ? titles : sections).push(text);
        if (level === plainLine) lines.push(text);
        if (level >= introducing) minor.push(text);
      }
      const next: Element | null = above(child);
      const name = next === null ? "" : called(next);
      if (name !== "" && !sections.includes(name)) sections.push(name);
      child = next;
    }
    const title = tidy(element.ownerDocument.title);
    if (title !== "" && !titles.includes(title)) titles.push(title);
    return { sections: sections.slice(0, 6), lines, minor, titles: titles.slice(0, 2), units };
  };
}

/** Tabs, steps and the way to the page name the other parts too. */
const entries = "li,[role=tab],[role=listitem],nav a";
const way = /\s[›»→>]\s[^›»→>]*\s[›»→>]\s/;

/** Whether an element without boxes looks like a heading: by tag, role, class, weight or numbering. What the whole paper is called is its title. */
export function headingLevel(element: Element): number | null {
  const level = levelOf(element);
  return level === 7 && /^(?:giấy đề nghị|giấy thông báo|thông báo|tờ khai|đơn đề nghị|đơn đăng ký|phiếu)\s/iu.test(lineText(element))
    ? 1
    : level;
}

function levelOf(element: Element): number | null {
  const tag = element.localName;
  if (tag === "label" || isMessage(element)) return null;
  const own = tagLevel(element);
  if (own !== null) return own;
  const inner = element.querySelector("h1,h2,h3,h4,h5,h6,legend,caption,[role=heading]");
  if (inner !== null) return tagLevel(inner);
  const text = tidy(element.textContent ?? "");
  if (text.length > 140 || !/\p{L}/u.test(text)) return null;
  if (tag === "tr") return isBand(element as HTMLTableRowElement) ? 7 : null;
  if (titled.test(`${tag} ${element.className.toString()}`)) return 7;
  const named = element.querySelector("[class*=title],[class*=head]");
  if (named !== null && titled.test(named.className.toString()) && tidy(named.textContent ?? "") === text) return 7;
  if (/^(?:[IVX]{1,5}|[A-E])[.)/]\s|^(?:PHẦN|Phần|MỤC|Mục|BƯỚC|Bước)\s/u.test(text)) return 7;
  if (text.length >= 6 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return 7;
  const strong = element.matches("b,strong,summary") ? text : boldOf(element);
  if (strong !== "" && strong.length >= text.length - 2) return 7;
  const weight = element.ownerDocument.defaultView?.getComputedStyle(element).fontWeight ?? "400";
  return Number(weight) >= 600 ? 7 : null;
}

/** All that is bold in an element, said once. */
function boldOf(element: Element): string {
  return tidy(Array.from(element.querySelectorAll(":is(b,strong):not(:is(b,strong) *)"), ({ textContent }) => textContent).join(" "));
}

const titled = /title|heading|header|caption|legend|tieu-?_?de|section-name|group-label|divider|separator|(?:^|[-_ ])head(?:[-_ ]|$)/i;

function tagLevel(element: Element): number | null {
  const heading = /^h([1-6])$/.exec(element.localName);
  if (heading !== null) return Number(heading[1]);
  if (element.localName === "legend" || element.localName === "caption") return 6;
  if (element.getAttribute("role") === "heading") return Number(element.getAttribute("aria-level") ?? 2);
  return null;
}

/** A row of one wide cell, with its number before it at most. */
export function isBand({ cells }: HTMLTableRowElement): boolean {
  const filled = Array.from(cells).filter((cell) => tidy(cell.textContent ?? "") !== "");
  const wide = filled.at(-1);
  if (wide === undefined || filled.length > 2) return false;
  if (filled.length === 1) return cells[0]!.colSpan > 1 || wide.colSpan > 1;
  return (
    (wide.colSpan > 1 || (cells.length > 2 && filled[1] === cells[1])) &&
    /^\(?(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2})[.)]?$/iu.test(tidy(filled[0]!.textContent ?? ""))
  );
}

/** The name that a region, group or panel gives itself. */
function nameOf(element: Element): string {
  const label = element.getAttribute("aria-label");
  if (label !== null && element.localName !== "form") return tidy(label).slice(0, 140);
  const names = namedBy(element, "aria-labelledby").map(({ textContent }) => textContent ?? "");
  return tidy(names.join(" ")).slice(0, 140);
}

function readParent(parent: Node, counts: BoxCounts, labels: ReadonlySet<Element>): ReadonlyMap<Element, Over> {
  const over = new Map<Element, Over>();
  let stack: readonly Standing[] = [];
  let units: readonly string[] = [];
  // "4. Vốn điều lệ" ends what "3. Ngành, nghề" heads, however plain it is.
  const goOn = (number: Numbering | null, isRow = false): void => {
    const at = number === null ? -1 : stack.findLastIndex(({ number: known }) => known !== null && isAlike(number, known));
    const one = stack[at];
    if (one === undefined) return;
    const last = number!.path.length - 1;
    if (number!.path[last]! <= one.number!.path[last]! || (isRow && !one.heads)) one.own = true;
    else if (!one.own) stack = stack.slice(0, at);
  };
  const looks = new Map<string, Set<string>>();
  const stand = (level: number, text: string, look = "", number = numberingOf(text)): void => {
    goOn(number);
    const kept = stack.filter((one) => one.level < level || (level === plainLine && one.level === level && one.look !== look));
    stack = [...kept, { level, text: text.slice(0, 160), look, number, own: false, heads: false }];
    if (level === plainLine) looks.set(look, (looks.get(look) ?? new Set()).add(text));
    if (!/đvt|đơn vị/iu.test(text)) units = [];
  };
  // The line of plain text in hand, and the one before it when nothing was asked in that.
  let line = "";
  let lonely = "";
  let look = "";
  let lineLook = "";
  let stem: readonly [string, string] | null = null;
  const endLine = (as: string): void => {
    lonely = tidy(line);
    look = as;
    line = "";
  };
  for (const child of childrenOf(parent)) {
    if (child.nodeType === 3) line += child.nodeValue ?? "";
    if (!isElement(child)) continue;
    if (child.localName === "br") {
      endLine("br");
      continue;
    }
    if ((counts.get(child) ?? 0) > 0) {
      // "<span>Tổ trưởng</span><p>…": text before a block is a line of its own.
      if (lonely === "" && tidy(line) !== "" && !isInline(child) && !child.matches("input,select,textarea")) endLine(lineLook);
      const may = lonely === "" ? 0 : introduces(lonely) ? introducing : mayHead(lonely) ? plainLine : 0;
      if (may > 0 && (startsWithText(child, line) || saysItself(child))) stand(may, lonely, look);
      // "[05] Địa chỉ nhận thông báo thuế ( ) trùng ( ) khác": what asks in bold heads the lines numbered below it, "[05a]", "[05b]".
      const [, number = "", words] = /^\W*(\d{1,2})[.)\]]+ (\p{L}.{4,90})$/u.exec(boldOf(child)) ?? [];
      if (words !== undefined) stem = [number, words];
      else if (stem !== null && /^\W*(\d{1,2})[a-zđ][.)\]]/u.exec(child.textContent ?? "")?.[1] === stem[0])
        stand(7, stem[1], "", numberingOf(`${stem[0]}.`));
      if (stack.some(({ number }) => number !== null)) {
        // A sheet that numbers all its rows counts on right below a heading.
        goOn(line.trim() === "" ? numberOf(child) : numberingOf(line), child.localName === "tr");
        for (const one of stack) one.heads = true;
      }
      lonely = "";
      line = "";
      if (stack.length > 0 || units.length > 0) over.set(child, { headings: [...stack].reverse(), units });
      continue;
    }
    if (["head", "thead", "script", "style"].includes(child.localName) || labels.has(child)) continue;
    const text = lineText(child);
    if (text === "" || text.length > 400 || isMessage(child) || child.querySelectorAll(entries).length > 1 || way.test(text)) continue;
    if (/đơn vị(?: tính)?\s*:|đvt\s*:?|don vi tinh\s*:/iu.test(text)) units = [text.slice(0, 160)];
    if (hasLabel(child, labels)) continue;
    const level = headingLevel(child);
    if (level !== null) {
      stand(level, text, "", numberOf(child));
      line = "";
      lonely = "";
    } else if (isInline(child)) {
      line += text;
      lineLook = lookOf(child);
    } else {
      line = text;
      endLine(lookOf(child));
    }
  }
  if (over.size === 0 || looks.size === 0) return over;
  // Lines that look alike and each stand over boxes are headings.
  return new Map(
    [...over].map(([child, { headings, units: own }]) => [
      child,
      {
        units: own,
        headings: headings.map((one) => (one.level === plainLine && (looks.get(one.look)?.size ?? 0) > 1 ? { ...one, level: 7 } : one)),
      },
    ]),
  );
}

/** "3." as 3, "2.1" as 2 and 1, "b)" and "II." by their places among their like. */
type Numbering = { readonly style: number; readonly path: readonly number[] };

function numberingOf(text: string): Numbering | null {
  const found = /^\s*[([]?(?:(\d{1,2}(?:\.\d{1,2})*)(?:[.):/\]]|\s*$)|(?:([IVX]{1,5})|([a-zđ]|[A-ZĐ]))(?:[./](?=\s)|\)))/u.exec(text);
  if (found === null) return null;
  const [, digits, roman, letter = ""] = found;
  if (digits !== undefined) return { style: 0, path: digits.split(".").map(Number) };
  if (roman !== undefined) return { style: 1, path: [romans.indexOf(roman)] };
  return { style: letter < "a" || letter === "Đ" ? 2 : 3, path: ["abcdđeghiklmnopqrstuvxy".indexOf(letter.toLowerCase())] };
}

/** The number that an element begins with; a row of a table has it in a cell of its own. */
function numberOf(element: Element): Numbering | null {
  return numberingOf(((element as Partial<HTMLTableRowElement>).cells?.[0] ?? element).textContent ?? "");
}

const romans = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV".split(" ");

/** Whether a number counts on, or begins anew, where another stands. */
function isAlike({ style, path }: Numbering, known: Numbering): boolean {
  return (
    style === known.style && path.length <= known.path.length && path.every((part, at) => at === path.length - 1 || part === known.path[at])
  );
}

/** "5. Người đại diện:" alone on its line says of whom the next lines ask. */
function introduces(line: string): boolean {
  return (
    line.length > 4 &&
    line.length <= 90 &&
    /\p{L}{2}/u.test(line) &&
    (/:$/.test(line) || /^(?:\d{1,2}(?:\.\d{1,2})?|[a-zđ])[.)]\s/iu.test(line))
  );
}

function lookOf({ localName, className }: Element): string {
  return `${localName} ${className}`;
}

const introducing = 8;
const plainLine = 9;

/** Whether a line alone is short enough for a heading, and no sentence or instruction. */
function mayHead(line: string): boolean {
  return /^[\p{Lu}\d]/u.test(line) && line.length > 4 && line.length <= 80 && !/[.;,!…]$/.test(line) && !instruction.test(line);
}

const instruction = /^(?:vui lòng|lưu ý|chú ý|ghi chú|hướng dẫn|trường hợp|nếu|bắt buộc|nhập|chọn|bạn)(?!\p{L})/iu;

/** Whether the first box of the next line has a label of its own, so that the line above is none. */
function startsWithText(element: Element, before: string): boolean {
  if (/\p{L}/u.test(before)) return !/^\s*\(/.test(before);
  if (element.matches("input,select,textarea")) return false;
  let text = "";
  let first: Element | null = null;
  const visit = (node: Node): void => {
    if (first !== null) return;
    if (node.nodeType === 3) text += node.nodeValue ?? "";
    else if (isElement(node)) {
      if (node.matches("input:not([type=hidden]),select,textarea") || markOf(node) !== null) first = node;
      else for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(element);
  const marked = first !== null && markOf(first) !== null;
  return !marked && /\p{L}/u.test(text) && !/^\s*\(/.test(text);
}

/** Whether the first box of an element says itself what it asks, so that a line over it does not. */
function saysItself(element: Element): boolean {
  const box = element.matches("input,select,textarea") ? element : element.querySelector("input:not([type=hidden]),select,textarea");
  if (box === null || markOf(box) !== null) return false;
  if ((box.getAttribute("aria-label") ?? "").trim() !== "") return true;
  return /^(?!chọn|nhập|điền|ghi|vd|ví dụ|dd|mm|ngày\s*[/-]).*\p{L}{2}/iu.test((box.getAttribute("placeholder") ?? "").trim());
}

function hasLabel(element: Element, labels: ReadonlySet<Element>): boolean {
  if (labels.size === 0) return false;
  for (const inner of element.querySelectorAll("*")) if (labels.has(inner)) return true;
  return false;
}
