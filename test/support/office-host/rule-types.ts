import { intersect } from "./areas.ts";
import type { ConditionalFormat, Sheet, Validation } from "./book.ts";
import {
  areasOf,
  type Cells,
  firstArea,
  HostError,
  type HostState,
  invalidArgument,
  object,
  type TypeDefinition,
  writable,
} from "./objects.ts";

/** Input rules and conditional formats. Rules: https://learn.microsoft.com/en-us/javascript/api/excel/excel.datavalidation */
export const ruleTypes: { readonly [type: string]: TypeDefinition<never> } = {
  DataValidation: define<Cells>({
    read: {
      Type: (cells) => typeOf(cells),
      Rule: (cells) => only(cells)?.rule ?? {},
      ErrorAlert: (cells) => only(cells)?.alert ?? null,
      Prompt: (cells) => only(cells)?.prompt ?? null,
      IgnoreBlanks: (cells) => only(cells)?.ignoreBlanks ?? true,
    },
    write: {
      Rule: (cells, rule) => {
        if (typeof rule !== "object" || rule === null || Object.keys(rule).length !== 1) throw invalidArgument();
        const list = (rule as { list?: { source?: unknown } }).list;
        if (list !== undefined && typeof list.source === "string" && !list.source.startsWith("=") && list.source.length > 255)
          throw invalidArgument();
        clear(cells);
        for (const area of cells.areas)
          cells.sheet.validations.push({ area, rule: rule as Record<string, unknown>, alert: null, prompt: null, ignoreBlanks: true });
      },
      ErrorAlert: (cells, value) => change(cells, (one) => (one.alert = value)),
      Prompt: (cells, value) => change(cells, (one) => (one.prompt = value)),
      IgnoreBlanks: (cells, value) => change(cells, (one) => (one.ignoreBlanks = value === true)),
    },
    call: { Clear: clear },
  }),
  ConditionalFormatCollection: define<Cells>({
    items: ({ sheet, areas }) => formatsOn({ sheet, areas }).map((format) => object("ConditionalFormat", { sheet, format })),
    call: {
      Add: ({ sheet, areas }, [type], host: HostState) => {
        writable({ sheet });
        const format: ConditionalFormat = { id: `{cf-${host.book.nextId++}}`, type: String(type), areas, state: new Map() };
        sheet.conditionalFormats.unshift(format);
        return object<Placed>("ConditionalFormat", { sheet, format });
      },
      ClearAll: (cells) => {
        writable(cells);
        const gone = formatsOn(cells);
        cells.sheet.conditionalFormats = cells.sheet.conditionalFormats.filter((format) => !gone.includes(format));
      },
    },
  }),
  ConditionalFormat: define<Placed>({
    id: ({ format }) => ({ Id: format.id }),
    read: {
      Id: ({ format }) => format.id,
      Type: ({ format }) => format.type,
      Custom: (placed) => part(placed, "Custom", "CustomConditionalFormat"),
      CellValue: (placed) => part(placed, "CellValue", "CellValueConditionalFormat"),
      TextComparison: (placed) => part(placed, "ContainsText", "TextConditionalFormat"),
    },
    call: {
      Delete: ({ sheet, format }) => {
        writable({ sheet });
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
      },
      GetRanges: ({ sheet, format }) => areasOf(sheet, format.areas),
    },
  }),
  CustomConditionalFormat: define<Placed>({ read: { Rule: (placed) => object("ConditionalFormatRule", placed), Format: formatOf } }),
  ConditionalFormatRule: define<Placed>({ read: { Formula: reader("formula") }, write: { Formula: writer("formula") } }),
  CellValueConditionalFormat: define<Placed>({ read: { Format: formatOf, Rule: reader("rule") }, write: { Rule: writer("rule") } }),
  TextConditionalFormat: define<Placed>({ read: { Format: formatOf, Rule: reader("rule") }, write: { Rule: writer("rule") } }),
  ConditionalRangeFormat: define<Placed>({
    read: { Fill: (placed) => object("ConditionalRangeFill", placed), Font: (placed) => object("ConditionalRangeFont", placed) },
  }),
  ConditionalRangeFill: define<Placed>({ read: { Color: reader("fill") }, write: { Color: writer("fill") } }),
  ConditionalRangeFont: define<Placed>({ read: { Color: reader("font") }, write: { Color: writer("font"), Bold: writer("bold") } }),
};

type Placed = { readonly sheet: Sheet; readonly format: ConditionalFormat };

function define<State>(definition: TypeDefinition<State>): TypeDefinition<never> {
  return definition as TypeDefinition<never>;
}

function validationsOn({ sheet, areas }: Cells): Validation[] {
  return sheet.validations.filter((one) => areas.some((area) => intersect(area, one.area) !== null));
}

function typeOf(cells: Cells): string {
  const found = validationsOn(cells);
  const first = found[0];
  if (first === undefined) return "None";
  if (only(cells) === null) return "Inconsistent";
  const key = Object.keys(first.rule)[0] ?? "custom";
  return key.charAt(0).toUpperCase() + key.slice(1);
}

/** The one rule that holds for all of the cells. */
function only(cells: Cells): Validation | null {
  const found = validationsOn(cells);
  const { top, left, bottom, right } = firstArea(cells);
  const whole = found.find(({ area }) => area.top <= top && area.left <= left && area.bottom >= bottom && area.right >= right);
  return found.length === 1 ? (whole ?? null) : null;
}

function clear(cells: Cells): void {
  writable(cells);
  const { sheet, areas } = cells;
  sheet.validations = sheet.validations.flatMap((one) => {
    const hit = areas.find((area) => intersect(area, one.area) !== null);
    if (hit === undefined) return [one];
    const { top, left, bottom, right } = one.area;
    const around = [
      { top, left, bottom: Math.min(bottom, hit.top - 1), right },
      { top: Math.max(top, hit.bottom + 1), left, bottom, right },
      { top: Math.max(top, hit.top), left, bottom: Math.min(bottom, hit.bottom), right: Math.min(right, hit.left - 1) },
      { top: Math.max(top, hit.top), left: Math.max(left, hit.right + 1), bottom: Math.min(bottom, hit.bottom), right },
    ];
    return around.filter((area) => area.top <= area.bottom && area.left <= area.right).map((area) => ({ ...one, area }));
  });
}

function change(cells: Cells, put: (one: Validation) => void): void {
  writable(cells);
  const found = validationsOn(cells);
  if (found.length === 0) throw new HostError("InvalidOperation", "There is no data validation.");
  for (const one of found) put(one);
}

function formatsOn({ sheet, areas }: Cells): ConditionalFormat[] {
  return sheet.conditionalFormats.filter((format) => format.areas.some((one) => areas.some((area) => intersect(area, one) !== null)));
}

function part(placed: Placed, type: string, name: string) {
  // https://github.com/OfficeDev/office-js/issues/2180
  if (placed.format.type !== type) throw new HostError("InvalidOperation", "This operation is not permitted for the current object.");
  return object<Placed>(name, placed);
}

function formatOf(placed: Placed) {
  return object<Placed>("ConditionalRangeFormat", placed);
}

function reader(key: string) {
  return ({ format }: Placed): unknown => format.state.get(key) ?? "";
}

function writer(key: string) {
  return ({ sheet, format }: Placed, value: unknown): void => {
    writable({ sheet });
    format.state.set(key, value);
  };
}
