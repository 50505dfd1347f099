import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { Language } from "../model/language.ts";
import type { Values } from "../model/records.ts";
import { bandOf, type CompiledBand, type CompiledNode, type CompiledTable, formulaFields, quantity, readInput } from "./compile.ts";
import { fromUnits } from "./decimals.ts";
import { computedPoints, evaluate } from "./evaluate.ts";
import { explainWords } from "./explain-words.ts";
import { formatPoints, formatQuantity, markNote, type ShownMark, shownMark } from "./format.ts";
import { tableText } from "./table-words.ts";

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
export function itemScores(compiled: CompiledTable, values: Values, locate: Locate = nowhere, language: Language = "vi"): ItemScore[] {
  evaluate(compiled, values);
  const lines: CompiledNode[] = [];
  for (const group of compiled.root.children) collectLines(group, lines);
  return lines.map((node) => itemScore(node, values, locate, language));
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

function itemScore(node: CompiledNode, values: Values, locate: Locate, language: Language): ItemScore {
  const { state } = node;
  const value = node.input === null ? Number.NaN : readInput(node.input.formula, values);
  const band = bandOf(node, value);
  const typed = values[node.field];
  const entered = (state.source === "entered" || state.source === "invalid") && typeof typed === "number";
  const known = state.source === "computed" || (state.source === "parts" && state.complete);
  return {
    id: node.id,
    label: tableText(node.label, language),
    max: node.open ? null : fromUnits(node.max),
    points: entered ? typed : known ? fromUnits(state.low) : null,
    source: entered ? "entered" : known ? "computed" : "missing",
    mark: state.source === "computed" && band !== null ? shownMark(band.mark) : shownMark(node.mark, node.nameMark),
    input: Number.isNaN(value) ? null : value,
    band: state.source === "computed" && band !== null ? band.text[language] : null,
    because: because({ node, values, value, band, locate, language }),
    proposed: band === null ? null : fromUnits(band.points),
    cells: cellsOf(node, entered, locate),
  };
}

/** A node of a record with what its figures say: the input and its band; and the language that is asked for. */
type Reasoned = {
  readonly node: CompiledNode;
  readonly values: Values;
  readonly value: number;
  readonly band: CompiledBand | null;
  readonly locate: Locate;
  readonly language: Language;
};

function because(reasoned: Reasoned): string {
  const { node, values, language } = reasoned;
  const words = explainWords[language];
  const max = node.open ? "" : `/${formatPoints(fromUnits(node.max))}`;
  const reached = `${formatPoints(fromUnits(node.state.low))}${max}`;
  const typed = formatPoints(Number(values[node.field]));
  switch (node.state.source) {
    case "computed":
      return words.computed(reason(reasoned), reached, caution(reasoned));
    case "entered":
      return `${words.entered(`${typed}${max}`, node.open)}${comparison(reasoned)}`;
    case "invalid":
      return words.invalid(typed, formatPoints(fromUnits(node.max)));
    case "missing":
      return missingText(reasoned);
    default:
      return words.parts(reached, node.state.complete);
  }
}

/** The quantity and its band: "Tổng doanh thu 2.350.000.000 đồng, khung từ … đến dưới …". */
function reason({ node, value, band, language }: Reasoned): string {
  const input = node.input!;
  const quantity = `${tableText(input.label, language)} ${formatQuantity(value, input.unit, language)}`;
  if (band === null) return quantity;
  return `${quantity}${explainWords[language].band(band.named ? `“${band.text[language]}”` : band.text[language])}`;
}

function caution({ band, language }: Reasoned): string | null {
  return band === null ? null : (markNote(band.mark)?.[language] ?? null);
}

/** Beside typed points: what the bands would give, when it is something else. */
function comparison(reasoned: Reasoned): string {
  const { node, values, band, language } = reasoned;
  const words = explainWords[language];
  if (node.children.length > 0) {
    const computed = computedBelow(node, values, language);
    return computed.length === 0 ? "" : words.computedBelow(computed.join("; "));
  }
  if (band === null || band.points === node.state.low) return "";
  return words.differs(formatPoints(fromUnits(band.points)), reason(reasoned), caution(reasoned));
}

function computedBelow(node: CompiledNode, values: Values, language: Language): string[] {
  if (node.children.length > 0) return node.children.flatMap((child) => computedBelow(child, values, language));
  const points = computedPoints(node, values);
  return Number.isNaN(points) ? [] : [explainWords[language].itemPoints(node.id, formatPoints(fromUnits(points)))];
}

function missingText(reasoned: Reasoned): string {
  const { node, values, value, locate, language } = reasoned;
  const words = explainWords[language];
  const limit = node.open ? words.openLimit : words.limit(formatPoints(fromUnits(node.max)));
  if (node.input === null) return words.notEntered(place(node.field, locate, language), limit);
  if (!Number.isNaN(value)) return words.noBand(reason(reasoned), limit);
  const fields = formulaFields(node.input.formula);
  const absent = fields.filter((field) => Number.isNaN(quantity(values, field)));
  if (absent.length === 0) return words.notPositive(fieldLabel(fields[fields.length - 1]!, language), limit);
  return words.absent(absent.map((field) => `“${fieldLabel(field, language)}” (${place(field, locate, language)})`).join(", "), limit);
}

/** Where a missing value would stand. */
function place(field: FieldId, locate: Locate, language: Language): string {
  const found = locate(field);
  const words = explainWords[language];
  if (found === null) return words.noColumn;
  return found.state === "conflict" ? words.conflict(found.cell) : words.emptyCell(found.cell);
}

function cellsOf(node: CompiledNode, entered: boolean, locate: Locate): string[] {
  const fields = entered || node.input === null ? [node.field] : formulaFields(node.input.formula);
  return fields.flatMap((field) => locate(field)?.cell ?? []);
}
