import type { Area } from "../../../core/model/cells.ts";
import type { Block } from "./blocks.ts";

/** The first look at a sheet: its used area, its top rows with their formats, and whether something is hidden. */
export type Look = {
  readonly name: string;
  readonly hidden: boolean;
  readonly used: Area | null;
  readonly top: Block | null;
  /** How many rows of the sheet, from its first on, the look has brought. */
  readonly rowsSeen: number;
  readonly someHidden: boolean;
};

/** The rows and columns that a first look brings. */
export const topRows = 60;
export const topColumns = 100;

/** Whether a sheet is small enough that every number format is fetched. */
export function isExact(look: Look): boolean {
  return restCells(look) <= exactCells;
}

/** How many cells the used area of a sheet has. */
export function cellsOf({ used }: Look): number {
  return used === null ? 0 : (used.bottom - used.top + 1) * (used.right - used.left + 1);
}

/** The areas that the first look did not bring: right of its columns, and below its rows. */
function restOf({ used, rowsSeen }: Look): Area[] {
  if (used === null) return [];
  const right = { top: used.top, left: Math.max(used.left, topColumns), bottom: Math.min(used.bottom, rowsSeen - 1), right: used.right };
  const below = { ...used, top: Math.max(used.top, rowsSeen) };
  return [right, below].filter((area) => area.top <= area.bottom && area.left <= area.right);
}

/** The rest of a sheet in blocks of rows whose answers stay under the limits, as far as the top rows let one guess. */
export function blocksOf(look: Look): Area[] {
  const rows = Math.max(1, Math.floor(wantedBytes / bytesPerRow(look)));
  return restOf(look).flatMap((area) => {
    const all = area.bottom - area.top + 1;
    const even = Math.ceil(all / Math.ceil(all / rows));
    return Array.from({ length: Math.ceil(all / even) }, (_, index) => ({
      ...area,
      top: area.top + index * even,
      bottom: Math.min(area.bottom, area.top + (index + 1) * even - 1),
    }));
  });
}

/** Sheets that one request can bring stand together; a big one stands alone. */
export function groupsOf(looks: readonly Look[]): Look[][] {
  const groups: Look[][] = [];
  let bytes = 0;
  for (const look of looks) {
    const own = restOf(look).reduce((sum, { top, bottom }) => sum + (bottom - top + 1), 0) * bytesPerRow(look) * (isExact(look) ? 2 : 1);
    const last = groups.at(-1);
    if (last !== undefined && bytes + own <= wantedBytes) {
      last.push(look);
      bytes += own;
    } else {
      groups.push([look]);
      bytes = own;
    }
  }
  return groups;
}

/** Rows spread over a big sheet whose formats are looked at. */
export function bandsOf({ used, rowsSeen }: Look): Area[] {
  if (used === null) return [];
  const from = Math.max(used.top, rowsSeen);
  const step = Math.floor((used.bottom - from + 1) / bands);
  if (step < bandRows) return [];
  return Array.from({ length: bands }, (_, index) => ({
    ...used,
    top: from + (index + 1) * step - bandRows,
    bottom: from + (index + 1) * step - 1,
  }));
}

/** Areas cut in two by rows; an area of one row stays. */
export function halved(areas: readonly Area[]): Area[] {
  return areas.flatMap((area) => {
    if (area.top === area.bottom) return [area];
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { ...area, bottom: middle },
      { ...area, top: middle + 1 },
    ];
  });
}

const exactCells = 30_000;
const bandRows = 4;
const bands = 8;
/** Bytes of an answer that are aimed at: well under the 5 MB of Excel on the web, as the estimate is not exact. */
const wantedBytes = 3_600_000;

function restCells(look: Look): number {
  return restOf(look).reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}

/** Bytes that a row takes in an answer, as the last rows of the top do, with some air. Headings and titles stand in the first rows. */
function bytesPerRow({ top, used }: Look): number {
  const columns = used === null ? 1 : used.right - used.left + 1;
  const typical = (top?.values ?? []).slice(-40);
  if (typical.length === 0) return columns * 12;
  const bytes = new TextEncoder().encode(JSON.stringify(typical)).length / typical.length;
  const width = Math.max(1, typical[0]?.length ?? 1);
  return (bytes * Math.max(1, columns / width) + 2) * 1.15;
}
