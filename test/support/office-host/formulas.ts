import { areaAddress, lettersOf, parseArea } from "./areas.ts";

/** Reads a formula of the R1C1 kind into the A1 kind, for the cell at a 0-based place. Text in quotes stays. */
export function toA1(formula: string, row: number, column: number): string {
  if (!formula.startsWith("=")) return formula;
  const step = (text: string | undefined, own: number): { readonly fixed: boolean; readonly index: number } =>
    text === undefined || text.startsWith("[")
      ? { fixed: false, index: own + Number(text?.slice(1, -1) ?? 0) }
      : { fixed: true, index: Number(text) - 1 };
  const rowText = (text: string | undefined): string => {
    const { fixed, index } = step(text, row);
    return `${fixed ? "$" : ""}${index + 1}`;
  };
  const columnText = (text: string | undefined): string => {
    const { fixed, index } = step(text, column);
    return `${fixed ? "$" : ""}${lettersOf(index)}`;
  };
  return outsideQuotes(formula, (part) =>
    part
      .replace(
        /\bR(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\w(.[])/g,
        (_whole, rowStep, columnStep) => columnText(columnStep) + rowText(rowStep),
      )
      .replace(/(?<=[!(,])C(\d+)(?=[,)])/g, (_whole, columnStep) => `${columnText(columnStep)}:${columnText(columnStep)}`),
  );
}

/** A formula copied to a place so many rows and columns away: its relative references move along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  throw new Error("the test host copies formulas only to the same place");
}

/** A formula after rows of a sheet were put in or taken out: what it names moves along, what is gone becomes #REF!. */
export function afterRows(formula: string, own: string, sheet: string, first: number, count: number): string {
  return outsideText(formula, (part) =>
    part.replace(
      /('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_(])/gu,
      (whole: string, qualifier: string | undefined, reference: string) => {
        const named = qualifier === undefined ? own : qualifier.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'");
        if (named.toLowerCase() !== sheet.toLowerCase()) return whole;
        const area = parseArea(reference);
        if (area === null) return whole;
        const moved = moveRows(area.top, area.bottom, first, count);
        return (qualifier ?? "") + (moved === null ? "#REF!" : areaAddress({ ...area, top: moved[0], bottom: moved[1] }));
      },
    ),
  );
}

/** Where rows are after `count` rows were put in before `first`, or taken out from it on when negative; `null` when all are gone. */
export function moveRows(top: number, bottom: number, first: number, count: number): [number, number] | null {
  if (count >= 0) return [top >= first ? top + count : top, bottom >= first ? bottom + count : bottom];
  const end = first - count;
  const newTop = top >= end ? top + count : Math.min(top, first);
  const newBottom = bottom >= end ? bottom + count : Math.min(bottom, first - 1);
  return newBottom < newTop ? null : [newTop, newBottom];
}

/** Changes the parts of a formula outside texts; sheet names in quotes belong to the parts. */
function outsideText(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

function outsideQuotes(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
