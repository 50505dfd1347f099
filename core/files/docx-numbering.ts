import { attribute, readXml, type XmlView } from "./xml.ts";

/** A list level of a document. `text` holds "%1" to "%9" where the numbers go. */
export type NumberLevel = { readonly start: number; readonly format: string; readonly text: string };

/** The lists of a document: which levels a list has, and which lists go on counting together. */
export type Numbering = ReadonlyMap<string, { readonly counter: string; readonly levels: ReadonlyMap<number, NumberLevel> }>;

/** The place of a paragraph in a list. */
export type ListPlace = { readonly list: string; readonly level: number };

/** A document without lists. */
export const noNumbering: Numbering = new Map();

/** Reads the part with the lists. Throws `WorkbookError` when it stops in the middle. */
export function readNumbering(part: string, bytes: Uint8Array): Numbering {
  const abstracts = new Map<string, Map<number, NumberLevel>>();
  const lists = new Map<string, { abstract: string; own: Map<number, NumberLevel>; starts: Map<number, number> }>();
  let levels: Map<number, NumberLevel> | null = null;
  let list: { abstract: string; own: Map<number, NumberLevel>; starts: Map<number, number> } | null = null;
  let index = 0;
  let level: { start: number; format: string; text: string } | null = null;
  readXml(part, bytes, {
    open: (name, attributes) => {
      const value = (): string => attribute(attributes, "val") ?? "";
      if (name === "abstractNum") {
        levels = new Map();
        abstracts.set(attribute(attributes, "abstractNumId") ?? "", levels);
      } else if (name === "num") {
        list = { abstract: "", own: new Map(), starts: new Map() };
        lists.set(attribute(attributes, "numId") ?? "", list);
      } else if (name === "abstractNumId" && list !== null) list.abstract = value();
      else if (name === "lvlOverride") index = levelOf(attributes);
      else if (name === "startOverride" && list !== null) list.starts.set(index, whole(value(), 1));
      else if (name === "lvl") {
        index = levelOf(attributes);
        level = { start: 1, format: "decimal", text: "" };
      } else if (level !== null) {
        if (name === "start") level.start = whole(value(), 1);
        else if (name === "numFmt") level.format = value();
        else if (name === "lvlText") level.text = value();
      }
    },
    close: (name) => {
      if (name === "lvl" && level !== null) {
        (list?.own ?? levels)?.set(index, level);
        level = null;
      } else if (name === "abstractNum") levels = null;
      else if (name === "num") list = null;
    },
  });
  const numbering = new Map<string, { counter: string; levels: ReadonlyMap<number, NumberLevel> }>();
  for (const [id, { abstract, own, starts }] of lists) {
    const merged = new Map([...(abstracts.get(abstract) ?? []), ...own]);
    for (const [at, start] of starts) {
      const found = merged.get(at);
      if (found !== undefined) merged.set(at, { ...found, start });
    }
    numbering.set(id, { counter: own.size + starts.size > 0 ? `list ${id}` : `kind ${abstract}`, levels: merged });
  }
  return numbering;
}

/** The styles whose paragraphs stand in a list, by style. Throws `WorkbookError` when the part stops in the middle. */
export function readNumberedStyles(part: string, bytes: Uint8Array): Map<string, ListPlace> {
  const styles = new Map<string, { base: string | null; list: string | null; level: number | null }>();
  let style: { base: string | null; list: string | null; level: number | null } | null = null;
  readXml(part, bytes, {
    open: (name, attributes) => {
      if (name === "style") {
        style = { base: null, list: null, level: null };
        styles.set(attribute(attributes, "styleId") ?? "", style);
      } else if (style !== null) {
        if (name === "basedOn") style.base = attribute(attributes, "val");
        else if (name === "numId") style.list = attribute(attributes, "val");
        else if (name === "ilvl") style.level = whole(attribute(attributes, "val") ?? "", 0);
      }
    },
    close: (name) => {
      if (name === "style") style = null;
    },
  });
  const places = new Map<string, ListPlace>();
  for (const id of styles.keys()) {
    let list: string | null = null;
    let level: number | null = null;
    let at: string | null = id;
    // Styles that stand on each other in a circle end the search.
    for (let steps = 0; at !== null && steps < 20 && list === null; steps++) {
      const found = styles.get(at);
      if (found === undefined) break;
      list = found.list;
      level ??= found.level;
      at = found.base;
    }
    if (list !== null) places.set(id, { list, level: level ?? 0 });
  }
  return places;
}

/** Counts through the lists of a document: each call gives the label of the next paragraph in a list, "" when it shows none. */
export function labelCounter(numbering: Numbering): (place: ListPlace) => string {
  const counters = new Map<string, Map<number, number>>();
  return ({ list, level }) => {
    const found = numbering.get(list);
    const own = found?.levels.get(level);
    if (found === undefined || own === undefined) return "";
    let counts = counters.get(found.counter);
    if (counts === undefined) {
      counts = new Map();
      counters.set(found.counter, counts);
    }
    const before = counts.get(level);
    counts.set(level, before === undefined ? own.start : before + 1);
    for (const deeper of [...counts.keys()]) if (deeper > level) counts.delete(deeper);
    if (own.format === "bullet") return bullet(own.text, level);
    if (own.format === "none") return own.text.replace(/%\d/g, "");
    const counted = counts;
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = found.levels.get(at);
      return shown === undefined ? "" : numberIn(shown.format, counted.get(at) ?? shown.start);
    });
  };
}

/** Signs of symbol fonts say nothing in a text: the depth tells which sign plans use. */
function bullet(sign: string, level: number): string {
  if (/^[-+*]$/.test(sign)) return sign;
  if (/^[\u2010-\u2015\u2212]$/.test(sign)) return "-";
  return level === 0 ? "-" : level === 1 ? "+" : "*";
}

function numberIn(format: string, value: number): string {
  switch (format) {
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letters(value).toUpperCase();
    case "lowerLetter":
      return letters(value);
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value <= 0 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [size, sign] of romans) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

/** a, b, … z, aa, bb, …, as Word counts. */
function letters(value: number): string {
  if (value <= 0 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function levelOf(attributes: XmlView): number {
  return whole(attribute(attributes, "ilvl") ?? "", 0);
}

function whole(text: string, otherwise: number): number {
  return /^\d{1,6}$/.test(text) ? Number(text) : otherwise;
}
