import type { Area, BookCells, CellValue, SheetCells } from "../../core/model/cells.ts";

type GridOptions = {
  merged?: readonly Area[];
  hidden?: boolean;
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  formats?: Readonly<Record<string, string>>;
  name?: string;
};

/** A sheet from rows of values; "" is an empty cell. `formats` maps "row,column" (0-based) to a number format. */
export function grid(rows: readonly (readonly (CellValue | undefined)[])[], options: GridOptions = {}): SheetCells {
  const formatTable = ["General", ...new Set(Object.values(options.formats ?? {}))];
  const formats: (Uint8Array | undefined)[] = [];
  for (const [place, format] of Object.entries(options.formats ?? {})) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    formats[row] ??= new Uint8Array(rows[row]?.length ?? 0);
    (formats[row] as Uint8Array)[column] = formatTable.indexOf(format);
  }
  return {
    name: options.name ?? "Danh sách",
    hidden: options.hidden ?? false,
    cells: rows.map((row) => row.map((value) => (value === "" || value === undefined ? null : value))),
    formats,
    formatTable,
    merged: options.merged ?? [],
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
  };
}

/** A book of one or more sheets. */
export function bookOf(...sheets: readonly SheetCells[]): BookCells {
  return { file: "so.xlsx", sheets };
}

/** A merged area by its corners, 0-based. */
export function area(top: number, left: number, bottom: number, right: number): Area {
  return { top, left, bottom, right };
}
