import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The ExcelApi set a member needs to be read, called or set; `null` for members that only a preview or one platform has. */
export type Needs = { readonly get: number | null; readonly set: number | null };

/**
 * Which requirement set every member of the Excel library belongs to, as Microsoft's typings say ("Range.values" → 1.1).
 * https://learn.microsoft.com/en-us/javascript/api/requirement-sets/excel/excel-api-requirement-sets
 */
export function apiSets(): ReadonlyMap<string, Needs> {
  known ??= readSets();
  return known;
}

/** A set as a number that can be compared: "1.14" → 14. */
export function setNumber(version: string): number {
  const [major, minor] = version.split(".");
  return major === "1" ? Number(minor ?? 0) : Number.POSITIVE_INFINITY;
}

let known: ReadonlyMap<string, Needs> | undefined;

function readSets(): ReadonlyMap<string, Needs> {
  const text = readFileSync(createRequire(import.meta.url).resolve("@types/office-js/index.d.ts"), "utf8");
  const lines = text.slice(text.indexOf("declare namespace Excel")).split("\n");
  const sets = new Map<string, Needs>();
  let owner = "";
  let comment = "";
  for (const line of lines) {
    if (line === "}") break;
    const opened = /^ {4}(?:class|interface) (\w+)/.exec(line);
    if (opened !== null) owner = opened[1] ?? "";
    if (line.startsWith("        /**")) comment = line;
    else if (line.startsWith("         *")) comment += `\n${line}`;
    const member = /^ {8}(?:readonly )?(\w+)\??[(:]/.exec(line);
    if (member === null || owner === "") continue;
    const key = `${owner}.${member[1]}`;
    // The first of several overloads decides.
    if (!sets.has(key)) sets.set(key, needsOf(comment));
    comment = "";
  }
  return sets;
}

function needsOf(comment: string): Needs {
  const said = /\[Api set: ([^\]]+)\]/.exec(comment)?.[1];
  if (said === undefined) return { get: 1, set: 1 };
  const get = /ExcelApi (\d+\.\d+)/.exec(said)?.[1];
  if (get === undefined) return { get: null, set: null };
  const set = /(\d+\.\d+) for set/.exec(said)?.[1] ?? get;
  return { get: setNumber(get), set: setNumber(set) };
}
