import { type Area, areaAddress, cellCount, intersect, lastColumn, lastRow } from "./areas.ts";
import { type Cell, enter, type Sheet, usedArea, withLook } from "./book.ts";
import { shiftFormula, toA1 } from "./formulas.ts";
import {
  addressOf,
  areasOf,
  type Cells,
  eachCell,
  enterAll,
  firstArea,
  HostError,
  type HostState,
  invalidArgument,
  matrix,
  object,
  range,
  rangeArgument,
  setMatrix,
  type TypeDefinition,
  uniform,
  writable,
} from "./objects.ts";

/** Ranges, several ranges at once, and everything that hangs on them. Rules: https://learn.microsoft.com/en-us/javascript/api/excel/excel.range */
export const rangeTypes: { readonly [type: string]: TypeDefinition<never> } = {
  Range: define<Cells>({
    read: {
      Address: addressOf,
      RowIndex: (cells) => firstArea(cells).top,
      ColumnIndex: (cells) => firstArea(cells).left,
      RowCount: (cells) => firstArea(cells).bottom - firstArea(cells).top + 1,
      ColumnCount: (cells) => firstArea(cells).right - firstArea(cells).left + 1,
      CellCount: (cells) => cellCount(firstArea(cells)),
      Values: (cells) => matrix(cells, (cell) => cell?.value ?? ""),
      Formulas: (cells) => matrix(cells, (cell) => cell?.formula ?? cell?.value ?? ""),
      Text: (cells) => matrix(cells, (cell) => String(cell?.value ?? "")),
      NumberFormat: (cells) => matrix(cells, (cell) => cell?.numberFormat ?? "General"),
      RowHidden: (cells) => hiddenOf(firstArea(cells).top, firstArea(cells).bottom, cells.sheet.hiddenRows),
      ColumnHidden: (cells) => hiddenOf(firstArea(cells).left, firstArea(cells).right, cells.sheet.hiddenColumns),
      Format: (cells) => object("RangeFormat", cells),
      DataValidation: (cells) => object("DataValidation", cells),
      ConditionalFormats: (cells) => object("ConditionalFormatCollection", cells),
      Worksheet: ({ sheet }) => object<Sheet>("Worksheet", sheet),
    },
    write: {
      Values: enterAll,
      Formulas: enterAll,
      FormulasR1C1: (cells, value, host) => {
        setMatrix(cells, value, (cell, content, row, column) =>
          enter(cell, typeof content === "string" ? toA1(content, row, column) : content),
        );
        host.changed(cells.sheet, firstArea(cells), "RangeEdited");
      },
      NumberFormat: (cells, value) =>
        setMatrix(cells, value, (cell, format) => {
          if (format !== null && format !== undefined) cell.numberFormat = String(format);
        }),
    },
    call: {
      ...tracking(),
      GetCell: (cells, [row, column]) => at(cells, Number(row), Number(column), 1, 1),
      GetRow: (cells, [row]) => {
        const area = firstArea(cells);
        return range(cells.sheet, { ...area, top: area.top + Number(row), bottom: area.top + Number(row) });
      },
      GetColumn: (cells, [column]) => {
        const area = firstArea(cells);
        return range(cells.sheet, { ...area, left: area.left + Number(column), right: area.left + Number(column) });
      },
      GetBoundingRect: (cells, [other]) => {
        const [a, b] = [firstArea(cells), firstArea(rangeArgument(cells.sheet, other))];
        return range(cells.sheet, {
          top: Math.min(a.top, b.top),
          left: Math.min(a.left, b.left),
          bottom: Math.max(a.bottom, b.bottom),
          right: Math.max(a.right, b.right),
        });
      },
      GetIntersectionOrNullObject: (cells, [other]) => {
        const area = intersect(firstArea(cells), firstArea(rangeArgument(cells.sheet, other)));
        return area === null ? null : range(cells.sheet, area);
      },
      GetEntireRow: (cells) => range(cells.sheet, { ...firstArea(cells), left: 0, right: lastColumn }),
      GetEntireColumn: (cells) => range(cells.sheet, { ...firstArea(cells), top: 0, bottom: lastRow }),
      GetUsedRangeOrNullObject: (cells, [valuesOnly]) => {
        const used = usedArea(cells.sheet, valuesOnly === true);
        const area = used === null ? null : intersect(used, firstArea(cells));
        return area === null ? null : range(cells.sheet, area);
      },
      GetMergedAreasOrNullObject: (cells) => {
        const merged = cells.sheet.merged.filter((area) => intersect(area, firstArea(cells)) !== null);
        // https://learn.microsoft.com/en-us/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1)
        if (merged.length > 512) throw new HostError("GeneralException", "There was an internal error while processing the request.", 500);
        return merged.length === 0 ? null : areasOf(cells.sheet, merged);
      },
      GetSpecialCellsOrNullObject: (cells, [kind]) => {
        if (kind !== "Visible") throw new HostError("NotImplemented", `the test host knows no special cells ${kind}`, 501);
        const areas = visibleAreas(cells);
        return areas.length === 0 ? null : areasOf(cells.sheet, areas);
      },
      GetVisibleView: (cells) => object<Cells>("RangeView", cells),
      GetCellProperties: (cells, [options]) => cellProperties(cells, options),
      CopyFrom: (cells, [source], host) => copyFrom(cells, rangeArgument(cells.sheet, source), host),
      Clear: (cells, [applyTo], host) => {
        clear(cells, String(applyTo ?? "All"));
        host.changed(cells.sheet, firstArea(cells), "RangeEdited");
      },
      Select: (cells, _args, host) => {
        if (host.elsewhere) throw new HostError("InvalidSelection", "The current selection is invalid for this operation.");
        if (cells.sheet.visibility !== "Visible") throw new HostError("InvalidOperation", "The sheet is hidden.");
        host.selected(cells.sheet, firstArea(cells));
      },
      Merge: (cells) => {
        writable(cells);
        cells.sheet.merged.push(firstArea(cells));
      },
      _ValidateArraySize: (cells, [rows, columns]) => {
        const area = firstArea(cells);
        if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1)
          throw new HostError(
            "InvalidArgument",
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
      },
    },
  }),
  RangeAreas: define<Cells>({
    read: {
      Address: addressOf,
      AreaCount: ({ areas }) => areas.length,
      CellCount: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0),
      Format: (cells) => object("RangeFormat", cells),
      DataValidation: (cells) => object("DataValidation", cells),
      ConditionalFormats: (cells) => object("ConditionalFormatCollection", cells),
      Worksheet: ({ sheet }) => object<Sheet>("Worksheet", sheet),
    },
    call: { ...tracking(), Clear: (cells, [applyTo]) => clear(cells, String(applyTo ?? "All")) },
  }),
  RangeView: define<Cells>({
    read: {
      CellAddresses: (cells) =>
        matrix(cells, (_cell, row, column) => `${areaAddress({ top: row, left: column, bottom: row, right: column })}`)?.filter(
          (_line, index) => !cells.sheet.hiddenRows.has(firstArea(cells).top + index),
        ),
    },
    call: tracking(),
  }),
  RangeFormat: define<Cells>({
    read: {
      Fill: (cells) => object("RangeFill", cells),
      Font: (cells) => object("RangeFont", cells),
      Borders: (cells) => object("RangeBorderCollection", cells),
      Protection: (cells) => object("FormatProtection", cells),
      ...lookReaders("", ["WrapText", "HorizontalAlignment", "VerticalAlignment", "TextOrientation"]),
      ColumnWidth: ({ sheet, areas }) => sheet.columnWidths.get(firstArea({ sheet, areas }).left) ?? 48,
    },
    write: {
      ...lookWriters("", ["WrapText", "HorizontalAlignment", "VerticalAlignment", "TextOrientation", "RowHeight"]),
      ColumnWidth: (cells, value) => {
        writable(cells);
        const { left, right } = firstArea(cells);
        for (let column = left; column <= right; column++) cells.sheet.columnWidths.set(column, Number(value));
      },
    },
    call: { AutofitRows: () => null, AutofitColumns: () => null },
  }),
  RangeFill: define<Cells>({
    read: {
      Color: (cells) => uniform(cells, (cell) => cell?.fill?.color ?? "#FFFFFF"),
      // Neither the colour nor the pattern tells "no fill" from white: https://github.com/OfficeDev/office-js/issues/4900
      Pattern: (cells) => uniform(cells, (cell) => (cell?.fill?.pattern === "Solid" ? null : (cell?.fill?.pattern ?? null))),
      TintAndShade: (cells) => uniform(cells, (cell) => (cell?.fill === null || cell?.fill === undefined ? null : 0)),
    },
    write: {
      Color: (cells, value) => {
        if (!/^#[0-9a-f]{6}$/i.test(String(value))) throw invalidArgument();
        eachCell(cells, (cell) => {
          cell.fill = { color: String(value).toUpperCase(), pattern: cell.fill?.pattern ?? "Solid" };
        });
      },
    },
    call: {
      Clear: (cells) =>
        eachCell(cells, (cell) => {
          cell.fill = null;
        }),
    },
  }),
  RangeFont: define<Cells>({
    read: lookReaders("Font.", ["Bold", "Italic", "Color", "Size", "Name", "Underline"]),
    write: lookWriters("Font.", ["Bold", "Italic", "Color", "Size", "Name", "Underline"]),
  }),
  RangeBorderCollection: define<Cells>({
    item: (cells, index) => object<Border>("RangeBorder", { cells, index: String(index) }),
    call: { GetItem: ({ sheet, areas }, [index]) => object<Border>("RangeBorder", { cells: { sheet, areas }, index: String(index) }) },
  }),
  RangeBorder: define<Border>({
    write: { Style: setBorder("Style"), Color: setBorder("Color"), Weight: setBorder("Weight") },
  }),
};

type Border = { readonly cells: Cells; readonly index: string };

function define<State>(definition: TypeDefinition<State>): TypeDefinition<never> {
  return definition as TypeDefinition<never>;
}

/** References are kept and let go as the library asks; the host keeps every object of a request anyway. */
function tracking() {
  return { _KeepReference: () => null, _ReleaseReference: () => null, _OnAccess: () => null };
}

function at({ sheet, areas }: Cells, row: number, column: number, rows: number, columns: number) {
  const { top, left } = firstArea({ sheet, areas });
  return range(sheet, { top: top + row, left: left + column, bottom: top + row + rows - 1, right: left + column + columns - 1 });
}

function hiddenOf(from: number, to: number, hidden: ReadonlySet<number>): boolean | null {
  if (hidden.size === 0) return false;
  let count = 0;
  for (let index = from; index <= to; index++) if (hidden.has(index)) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
}

function visibleAreas({ sheet, areas }: Cells): Area[] {
  const { top, left, bottom, right } = firstArea({ sheet, areas });
  const columns = runs(left, right, sheet.hiddenColumns);
  return runs(top, bottom, sheet.hiddenRows).flatMap(([from, to]) =>
    columns.map(([first, last]) => ({ top: from, left: first, bottom: to, right: last })),
  );
}

function runs(from: number, to: number, hidden: ReadonlySet<number>): [number, number][] {
  const found: [number, number][] = [];
  for (let index = from; index <= to; index++) {
    if (hidden.has(index)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[1] === index - 1) last[1] = index;
    else found.push([index, index]);
  }
  return found;
}

function cellProperties(cells: Cells, options: unknown): unknown {
  const wanted = (options as { format?: { fill?: Record<string, boolean> } }).format?.fill;
  if (wanted === undefined || Object.keys(wanted).some((key) => key !== "color" && key !== "tintAndShade"))
    throw new HostError("NotImplemented", "the test host gives fills only", 501);
  return matrix(cells, (cell) => {
    const fill = cell?.fill ?? null;
    const all: Record<string, unknown> = { color: fill?.color ?? "#FFFFFF", tintAndShade: fill === null ? null : 0 };
    return { format: { fill: Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]])) } };
  });
}

function copyFrom(target: Cells, source: Cells, host: HostState): void {
  writable(target);
  const from = firstArea(source);
  const { top, left } = firstArea(target);
  const copies: [number, number, Cell | undefined][] = [];
  for (let row = from.top; row <= from.bottom; row++) {
    for (let column = from.left; column <= from.right; column++)
      copies.push([row - from.top + top, column - from.left + left, source.sheet.rows[row]?.[column]]);
  }
  for (const [row, column, cell] of copies) {
    const cells = target.sheet.rows[row] ?? [];
    target.sheet.rows[row] = cells;
    if (cell === undefined) delete cells[column];
    else cells[column] = { ...cell, formula: cell.formula === null ? null : shiftFormula(cell.formula, top - from.top, left - from.left) };
  }
  host.changed(target.sheet, { top, left, bottom: top + from.bottom - from.top, right: left + from.right - from.left }, "RangeEdited");
}

function clear(cells: Cells, applyTo: string): void {
  eachCell(cells, (cell) => {
    if (applyTo !== "Formats") {
      cell.value = "";
      cell.formula = null;
    }
    if (applyTo === "Contents") return;
    cell.numberFormat = "General";
    cell.fill = null;
    cell.look = {};
  });
  const { sheet, areas } = cells;
  if (applyTo === "Contents") return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter(
    (format) => !format.areas.every((one) => areas.some((area) => covers(area, one))),
  );
  if (applyTo === "All") sheet.validations = sheet.validations.filter((one) => !areas.some((area) => covers(area, one.area)));
}

function covers(outer: Area, inner: Area): boolean {
  return outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
}

function lookReaders(prefix: string, names: readonly string[]): NonNullable<TypeDefinition<Cells>["read"]> {
  return Object.fromEntries(names.map((name) => [name, (cells: Cells) => uniform(cells, (cell) => cell?.look[prefix + name] ?? null)]));
}

function lookWriters(prefix: string, names: readonly string[]): NonNullable<TypeDefinition<Cells>["write"]> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      (cells: Cells, value: unknown) =>
        eachCell(cells, (cell) => {
          cell.look = withLook(cell.look, prefix + name, value);
        }),
    ]),
  );
}

function setBorder(property: string) {
  return ({ cells, index }: Border, value: unknown): void =>
    eachCell(cells, (cell) => {
      cell.look = withLook(cell.look, `Border.${index}.${property}`, value);
    });
}
