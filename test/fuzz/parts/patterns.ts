/** Every regular expression of the source on texts made to let it try again and again. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync } from "vite";
import { broken } from "../oracle.ts";

/** A regular expression and where it stands. */
export type Pattern = { readonly source: string; readonly flags: string; readonly at: string };

const root = join(import.meta.dirname, "../../..");

/** Every regular expression that is written in the product's source. */
export function patternsOfSource(): readonly Pattern[] {
  const found: Pattern[] = [];
  for (const folder of ["core", "ui", "addin", "extension"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      if (!/\.tsx?$/.test(name)) continue;
      const text = readFileSync(join(root, folder, name), "utf8");
      collect(parseSync(name, text).program, (source, flags, start) => {
        found.push({ source, flags, at: `${folder}/${name}:${text.slice(0, start).split("\n").length}` });
      });
    }
  }
  return found;
}

function collect(node: unknown, take: (source: string, flags: string, start: number) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) collect(one, take);
    return;
  }
  if ("regex" in node && "start" in node) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    take(pattern, flags, node.start as number);
    return;
  }
  for (const [key, value] of Object.entries(node)) if (key !== "parent") collect(value, take);
}

/** Patterns whose text is always short, by the file and a piece of the pattern, with the reason. */
const shortTexts: readonly (readonly [string, string, string])[] = [
  ["core/forms/page-values.ts", "\\B(?=", "digits of a number of ours"],
  ["core/model/numbers.ts", "\\B(?=", "digits of a number of ours"],
  ["core/model/numbers.ts", "bằng chữ", "readNumber reads no longer text"],
  ["core/model/numbers.ts", "[^()]*\\d", "readNumber reads no longer text"],
  ["core/plans/text/periods.ts", "chậm nhất", "the words before a time, cut to a few"],
  ["core/sheet/profile.ts", "@", "the last letters of a cell"],
  ["core/sheet/combined.ts", "điện thoại|đt", "nameAndPhone reads no longer text"],
  ["extension/engine/match/label-parts.ts", "hoặc\\s+)?(?:không", "a label is cut to 300 signs"],
  ["extension/practice/webforms.ts", "\\B(?=", "a practice page"],
];

/** Longer texts are cut before such a pattern sees them, or the time would not matter. */
const short = 6000;
const long = 4 * short;

/**
 * Throws when the time of a pattern grows much faster than its text. What is slow once may be the machine: only what is slow each time
 * counts, and only against the shorter text of the same moment.
 */
export function mustGrowLinearly({ source, flags, at }: Pattern): void {
  if (shortTexts.some(([file, piece]) => at.startsWith(`${file}:`) && source.includes(piece))) return;
  const pattern = new RegExp(source, flags.replace(/[gy]/g, ""));
  for (const unit of unitsOf(source)) {
    for (const end of ["", "\u0001", "x"]) {
      if (timeOf(pattern, unit, end, long) < slowest) continue;
      const [one, other] = [0, 1, 2].reduce(
        ([least, most]) => [Math.min(least!, timeOf(pattern, unit, end, short)), Math.min(most!, timeOf(pattern, unit, end, long))],
        [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
      ) as [number, number];
      if (other > slowest && other > 8 * one)
        throw broken(
          `/${source}/${flags} in ${at}: ${JSON.stringify(unit)} × ${long} takes ${other.toFixed(0)} ms, × ${short} ${one.toFixed(1)} ms`,
        );
    }
  }
}

/** Milliseconds below which the growth of a pattern cannot be told from noise. */
const slowest = 12;

/** Milliseconds of computing: on the clock a busy machine makes any pattern slow. */
function timeOf(pattern: RegExp, unit: string, end: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length)) + end;
  const start = process.cpuUsage();
  pattern.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Single signs and words that the pattern itself speaks of, and some that every pattern meets. */
function unitsOf(source: string): ReadonlySet<string> {
  const classes: [RegExp, readonly string[]][] = [
    [/\\s/, [" ", "\n"]],
    [/\\d|0-9/, ["0"]],
    [/\\w|a-z|\\p\{L/, ["a", "ă"]],
    [/A-Z/, ["A"]],
    [/\./, ["a", " "]],
  ];
  const words = source.match(/[\p{L}]{1,12}/gu) ?? [];
  const signs = [...source].filter((sign) => !/[\\^$*+?()[\]{}|]/.test(sign));
  const of = classes.filter(([pattern]) => pattern.test(source)).flatMap(([, units]) => units);
  return new Set([
    " ",
    "0",
    "a",
    "(",
    "[",
    ...of,
    ...signs.slice(0, 40),
    ...words.slice(0, 12),
    ...words.slice(0, 6).map((word) => `${word} `),
    "a ",
    "0.",
    "0 ",
    "1/",
  ]);
}
