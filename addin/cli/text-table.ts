import { oneLine } from "./output.ts";

/** Lines of a table for the terminal: columns as wide as their widest value, the last one as it is. Blank ends are cut. */
export function* tableLines(rows: readonly (readonly string[])[], mostWidth = 60): Generator<string> {
  const clean = (value: string): string => clip(oneLine(value.normalize("NFC")), mostWidth);
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((value, column) => {
      if (column < row.length - 1) widths[column] = Math.max(widths[column] ?? 0, width(clean(value)));
    });
  }
  for (const row of rows) {
    const cells = row.map((value, column) =>
      column === row.length - 1 ? oneLine(value.normalize("NFC")) : pad(clean(value), widths[column] ?? 0),
    );
    yield cells.join("  ").trimEnd();
  }
}

/** A short table as lines; the first column keeps its indent. */
export function alignRows(rows: readonly (readonly [string, string])[] | readonly (readonly string[])[]): string[] {
  const widest = Math.max(0, ...rows.map(([first]) => width(first ?? "")));
  return rows.map(([first = "", second = ""]) => `${pad(first, widest)}  ${second}`.trimEnd());
}

function pad(text: string, size: number): string {
  return text + " ".repeat(Math.max(0, size - width(text)));
}

function clip(text: string, size: number): string {
  const letters = [...text];
  return letters.length > size ? `${letters.slice(0, size - 1).join("")}…` : text;
}

/** Letters as a terminal shows them: marks that stand on a letter take no place of their own. */
function width(text: string): number {
  return [...text.replace(/\p{M}/gu, "")].length;
}
