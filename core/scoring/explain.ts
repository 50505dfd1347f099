import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { Values } from "../model/records.ts";
import { bandOf, type CompiledBand, type CompiledNode, type CompiledTable, formulaFields, quantity, readInput } from "./compile.ts";
import { fromUnits } from "./decimals.ts";
import { computedPoints, evaluate } from "./evaluate.ts";
import { formatPoints, formatQuantity, markNote, type ShownMark, shownMark } from "./format.ts";

/** The points of one item, criterion or group, with the reason. */
export type ItemScore = {
  readonly id: string;
  readonly label: string;
  /** `null`: not known. */
  readonly max: number | null;
  readonly points: number | null;
  readonly source: "computed" | "entered" | "missing";
  readonly mark: ShownMark;
  /** The quantity that the bands look at, in its own unit. */
  readonly input: number | null;
  readonly band: string | null;
  readonly because: string;
  /** What the bands give, also beside points that were entered. */
  readonly proposed: number | null;
  /** Addresses of the cells that the points rest on. */
  readonly cells: readonly string[];
};

/** A cell of a field; `conflict`: several cells that give different values. */
export type Place = { readonly cell: string; readonly state: "filled" | "empty" | "conflict" };

/** Where a field of the record stands, `null` when the book has no cell for it. */
export type Locate = (field: FieldId) => Place | null;

/**
 * Every item of a record with its reason. Points typed for a whole criterion or group stand as one line in place of
 * the items below it, so that the points of a complete list add up to the total.
 */
export function itemScores(compiled: CompiledTable, values: Values, locate: Locate = nowhere): ItemScore[] {
  evaluate(compiled, values);
  const lines: CompiledNode[] = [];
  for (const group of compiled.root.children) collectLines(group, lines);
  return lines.map((node) => itemScore(node, values, locate));
}

function nowhere(): null {
  return null;
}

/** The nodes that stand in the list: items, or what was typed for several of them. */
function collectLines(node: CompiledNode, lines: CompiledNode[]): void {
  const { source } = node.state;
  if (node.children.length === 0 || source === "entered" || source === "invalid") lines.push(node);
  else for (const child of node.children) collectLines(child, lines);
}

/** What the figures say about a node: the input and its band. */
type Found = { readonly value: number; readonly band: CompiledBand | null };

function itemScore(node: CompiledNode, values: Values, locate: Locate): ItemScore {
  const { state } = node;
  const value = node.input === null ? Number.NaN : readInput(node.input.formula, values);
  const band = bandOf(node, value);
  const typed = values[node.field];
  const entered = (state.source === "entered" || state.source === "invalid") && typeof typed === "number";
  const known = state.source === "computed" || (state.source === "parts" && state.complete);
  return {
    id: node.id,
    label: node.label,
    max: node.open ? null : fromUnits(node.max),
    points: entered ? typed : known ? fromUnits(state.low) : null,
    source: entered ? "entered" : known ? "computed" : "missing",
    mark: state.source === "computed" && band !== null ? shownMark(band.mark) : shownMark(node.mark, node.nameMark),
    input: Number.isNaN(value) ? null : value,
    band: state.source === "computed" && band !== null ? band.text : null,
    because: because(node, values, { value, band }, locate),
    proposed: band === null ? null : fromUnits(band.points),
    cells: cellsOf(node, entered, locate),
  };
}

function because(node: CompiledNode, values: Values, found: Found, locate: Locate): string {
  const max = node.open ? "" : `/${formatPoints(fromUnits(node.max))}`;
  switch (node.state.source) {
    case "computed":
      return `${reason(node, found)}: ${formatPoints(fromUnits(node.state.low))}${max} điểm${caution(found, " (", ")")}.`;
    case "entered":
      return `Điểm tự chấm ${formatPoints(Number(values[node.field]))}${max}${node.open ? " (điểm tối đa của mục chưa biết)" : ""}.${comparison(node, values, found)}`;
    case "invalid":
      return `Điểm ${formatPoints(Number(values[node.field]))} không nằm trong khoảng từ 0 đến ${formatPoints(fromUnits(node.max))}: hãy sửa; điểm này chưa được tính.`;
    case "missing":
      return missingText(node, values, found.value, locate);
    default:
      return `Cộng điểm các mục: ${formatPoints(fromUnits(node.state.low))}${max}${node.state.complete ? "" : ", chưa đủ"}.`;
  }
}

/** The quantity and its band: "Tổng doanh thu 2.350.000.000 đồng, khung từ … đến dưới …". */
function reason(node: CompiledNode, { value, band }: Found): string {
  const input = node.input!;
  return `${input.label} ${formatQuantity(value, input.unit)}${band === null ? "" : `, khung ${band.named ? `“${band.text}”` : band.text}`}`;
}

function caution({ band }: Found, before: string, after: string): string {
  const note = band === null ? "" : markNote(band.mark);
  return note === "" ? "" : `${before}${note}${after}`;
}

/** Beside typed points: what the bands would give, when it is something else. */
function comparison(node: CompiledNode, values: Values, found: Found): string {
  if (node.children.length > 0) {
    const computed = computedBelow(node, values);
    return computed.length === 0 ? "" : ` Theo số liệu, các mục tính được: ${computed.join("; ")}.`;
  }
  if (found.band === null || found.band.points === node.state.low) return "";
  return ` Theo số liệu là ${formatPoints(fromUnits(found.band.points))} điểm (${reason(node, found)}${caution(found, "; ", "")}): hãy xem lại.`;
}

function computedBelow(node: CompiledNode, values: Values): string[] {
  if (node.children.length > 0) return node.children.flatMap((child) => computedBelow(child, values));
  const points = computedPoints(node, values);
  return Number.isNaN(points) ? [] : [`${node.id} ${formatPoints(fromUnits(points))} điểm`];
}

function missingText(node: CompiledNode, values: Values, value: number, locate: Locate): string {
  const limit = node.open ? "điểm tối đa của mục chưa biết – nhập tay" : `tối đa ${formatPoints(fromUnits(node.max))}`;
  if (node.input === null) return `Chưa có điểm tự chấm: ${place(node.field, locate)} (${limit}).`;
  if (!Number.isNaN(value)) {
    return `${node.input.label} ${formatQuantity(value, node.input.unit)} không thuộc khung điểm nào: hãy kiểm tra số liệu hoặc nhập điểm tự chấm (${limit}).`;
  }
  const fields = formulaFields(node.input.formula);
  const absent = fields.filter((field) => Number.isNaN(quantity(values, field)));
  if (absent.length === 0) {
    const base = fieldLabel(fields[fields.length - 1]!);
    return `Không tính được vì “${base}” không lớn hơn 0: hãy kiểm tra số liệu hoặc nhập điểm tự chấm (${limit}).`;
  }
  const named = absent.map((field) => `“${fieldLabel(field)}” (${place(field, locate)})`);
  return `Thiếu ${named.join(", ")} nên chưa tính được: hãy bổ sung số liệu hoặc nhập điểm tự chấm (${limit}).`;
}

/** Where a missing value would stand. */
function place(field: FieldId, locate: Locate): string {
  const found = locate(field);
  if (found === null) return "sổ không có cột này";
  return found.state === "conflict" ? `các ô ${found.cell} ghi khác nhau` : `ô ${found.cell} đang trống`;
}

function cellsOf(node: CompiledNode, entered: boolean, locate: Locate): string[] {
  const fields = entered || node.input === null ? [node.field] : formulaFields(node.input.formula);
  return fields.flatMap((field) => locate(field)?.cell ?? []);
}
