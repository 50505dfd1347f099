import type { Area } from "../../../core/model/cells.ts";
import { quotedSheet } from "./names.ts";
import { areaAddress, areaOf, splitList } from "./places.ts";

/**
 * Cells that are to be found again however the officer moves them: a formula in a sheet of ours that names them. Excel itself keeps the
 * formula true when rows are put in or taken out, cells are moved, the sheet is renamed, also while we are not there.
 */
export type Anchor = { readonly formula: string; readonly areas: readonly Area[] };

/** Anchors for areas of one sheet, as few as Excel's limits on a formula allow; the order of the areas is kept. */
export function anchorsFor(sheet: string, areas: readonly Area[]): Anchor[] {
  const quoted = `${quotedSheet(sheet)}!`;
  const anchors: { references: string[]; areas: Area[] }[] = [];
  let length = 0;
  for (const area of areas) {
    const reference = quoted + areaAddress(area);
    const last = anchors.at(-1);
    if (last === undefined || last.areas.length >= mostArguments || length + reference.length + 1 > longestFormula) {
      anchors.push({ references: [reference], areas: [area] });
      length = reference.length;
    } else {
      last.references.push(reference);
      last.areas.push(area);
      length += reference.length + 1;
    }
  }
  return anchors.map((anchor) => ({ formula: `=COUNTA(${anchor.references.join(",")})`, areas: anchor.areas }));
}

/** Where the cells of an anchor are now: their sheet, and their areas in order, `null` for one that was deleted. */
export function readAnchor(formula: unknown): { readonly sheet: string | null; readonly areas: readonly (Area | null)[] } {
  const text = typeof formula === "string" ? /^=COUNTA\((.*)\)$/s.exec(formula)?.[1] : undefined;
  if (text === undefined) return { sheet: null, areas: [] };
  let sheet: string | null = null;
  const areas = splitList(text).map((reference) => {
    const end = reference.lastIndexOf("!");
    const area = reference.includes("#REF") ? null : areaOf(reference);
    if (area !== null && end > 0) sheet = unquoted(reference.slice(0, end));
    return area;
  });
  return { sheet, areas };
}

const mostArguments = 200;
const longestFormula = 7_500;

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
