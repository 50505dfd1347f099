import type { FieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import type { RankResult } from "../model/ranks.ts";
import type { Values } from "../model/records.ts";
import { toUnits } from "./decimals.ts";
import { formatBand, type ShownMark, shownMark } from "./format.ts";
import type { Band, Formula, ScoreCriterion, ScoreItem, ScoreTable } from "./table.ts";

/** A table made ready for many records. It keeps working places of its own, so one evaluation ends before the next begins. */
export type CompiledTable = {
  readonly table: ScoreTable;
  readonly root: CompiledNode;
  /** All nodes, parents before their children. */
  readonly nodes: readonly CompiledNode[];
  /** Items in the order of the table. */
  readonly leaves: readonly CompiledNode[];
  readonly ranks: readonly CompiledRank[];
  /** Fields that the points of a record rest on, typed points included. */
  readonly fields: readonly FieldId[];
  /** Fields with points of criteria and groups that other tables have and this one has not. */
  readonly strangers: readonly FieldId[];
};

/** The total, a group, a criterion or an item. A criterion whose only item is itself is one node. */
export type CompiledNode = {
  readonly id: string;
  readonly level: "total" | "group" | "criterion" | "item";
  readonly label: string;
  /** Where typed points stand. */
  readonly field: FieldId;
  /** Units; of an open node what its parent leaves for it. */
  readonly max: number;
  /** The table does not know the maximum. */
  readonly open: boolean;
  /** Units that the open children share. */
  readonly openBudget: number;
  readonly children: readonly CompiledNode[];
  /** Of wording and maximum; `nameMark` is shown where nothing of it was read. */
  readonly mark: Mark;
  readonly nameMark: ShownMark;
  readonly input: CompiledInput | null;
  readonly bands: readonly CompiledBand[];
  /** The outcome of the last evaluation. */
  readonly state: NodeState;
};

/** What one evaluation says about a node, in units. */
export type NodeState = {
  /** Sum of the points that are there, and the most that they can still become. */
  low: number;
  high: number;
  /** No points are missing. */
  complete: boolean;
  /** Where the points come from. `conflict`: the parts add up to more than the maximum. */
  source: "parts" | "computed" | "entered" | "missing" | "invalid" | "conflict";
  /** Typed points in and below the node, how many places were typed, and whether nothing is left to type. */
  typed: number;
  typedCount: number;
  typedAll: boolean;
  /** The most that the places without typed points can hold. */
  typedRest: number;
  /** Typed points of the node itself that its parts contradict. */
  contradicted: boolean;
  /** Typed points in or below the node cannot be right. */
  flawed: boolean;
};

export type CompiledInput = {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly formula: Formula;
};

export type CompiledBand = {
  readonly from: number;
  readonly to: number;
  readonly fromInclusive: boolean;
  readonly toInclusive: boolean;
  readonly points: number;
  readonly mark: Mark;
  /** "từ 1.000.000.000 đến dưới 5.000.000.000 đồng", or the band's own name. */
  readonly text: Said;
  readonly named: boolean;
};

export type CompiledRank = { readonly id: RankResult; readonly from: number; readonly to: number; readonly toInclusive: boolean };

/** Prepares a table once; the table has been validated. */
export function compileTable(table: ScoreTable): CompiledTable {
  const inputs = new Map(table.inputs.map((input) => [input.id, input]));
  const groups = table.groups.map((group) => {
    const budget = openBudget(toUnits(group.max), group.criteria);
    const criteria = group.criteria.map((criterion) => compileCriterion(criterion, budget, inputs));
    return node({
      id: group.id,
      level: "group",
      label: group.label,
      mark: group.mark,
      max: toUnits(group.max),
      openBudget: budget,
      children: criteria,
    });
  });
  const root = node({ id: "total", level: "total", label: "Tổng điểm", max: toUnits(table.max), openBudget: 0, children: groups });
  const nodes = nodesOf(root);
  const leaves = nodes.filter(({ children }) => children.length === 0);
  return {
    table,
    root,
    nodes,
    leaves,
    ranks: table.ranks.map(({ id, from, to, toInclusive }) => ({ id, from: toUnits(from), to: toUnits(to), toInclusive })),
    strangers: strangersTo(new Set(nodes.map(({ id }) => id))),
    fields: [...new Set([...nodes.map(({ field }) => field), ...leaves.flatMap(inputFields)])],
  };
}

/** The input of a record in its own unit, `NaN` when one of its fields is not known. */
export function readInput(formula: Formula, values: Values): number {
  switch (formula.kind) {
    case "value":
      return quantity(values, formula.field);
    case "mean": {
      let sum = 0;
      for (const field of formula.fields) sum += quantity(values, field);
      return sum / formula.fields.length;
    }
    case "difference":
      return quantity(values, formula.field) - quantity(values, formula.minus);
    case "quotient": {
      const part = quantity(values, formula.field);
      // Nothing of anything is nothing, also when the whole is not known.
      if (part === 0) return 0;
      const whole = quantity(values, formula.by);
      return whole > 0 ? (part * formula.times) / whole : Number.NaN;
    }
  }
}

/** The band in which an input lies, `null` for a value outside all of them. */
export function bandOf(node: CompiledNode, value: number): CompiledBand | null {
  for (const band of node.bands) {
    const above = band.fromInclusive ? value >= band.from : value > band.from;
    if (above && (band.toInclusive ? value <= band.to : value < band.to)) return band;
  }
  return null;
}

/** Total capital is owners' equity and liabilities; a record may give the parts alone. */
const quantityParts: ReadonlyMap<FieldId, readonly [FieldId, FieldId]> = new Map([
  ["capital.end", ["capital.owners", "capital.liabilities"]],
]);

/** A number of a record, from its parts when it is not given itself; `NaN` when not known. */
export function quantity(values: Values, field: FieldId): number {
  const value = values[field];
  if (typeof value === "number") return Number.isFinite(value) ? value : Number.NaN;
  if (field !== "capital.end") return Number.NaN;
  const [owners, liabilities] = [values["capital.owners"], values["capital.liabilities"]];
  return typeof owners === "number" && typeof liabilities === "number" ? owners + liabilities : Number.NaN;
}

/** The fields that a formula reads. */
export function formulaFields(formula: Formula): readonly FieldId[] {
  if (formula.kind === "value") return [formula.field];
  if (formula.kind === "mean") return formula.fields;
  return formula.kind === "difference" ? [formula.field, formula.minus] : [formula.field, formula.by];
}

function strangersTo(ids: ReadonlySet<string>): readonly FieldId[] {
  const numbers = Array.from({ length: 20 }, (_, at) => String(at + 1));
  return [...numbers, "I", "II", "III", "IV", "V", "VI"].filter((id) => !ids.has(id)).map((id): FieldId => `points.${id}`);
}

function nodesOf(root: CompiledNode): readonly CompiledNode[] {
  return [root, ...root.children.flatMap(nodesOf)];
}

function inputFields(leaf: CompiledNode): readonly FieldId[] {
  if (leaf.input === null) return [];
  const fields = formulaFields(leaf.input.formula);
  return [...fields, ...fields.flatMap((field) => quantityParts.get(field) ?? [])];
}

type Inputs = ReadonlyMap<string, ScoreTable["inputs"][number]>;

function compileCriterion(criterion: ScoreCriterion, groupBudget: number, inputs: Inputs): CompiledNode {
  const open = criterion.max === null;
  const max = criterion.max === null ? groupBudget : toUnits(criterion.max);
  const only = criterion.items.length === 1 && criterion.items[0]?.id === criterion.id ? criterion.items[0] : null;
  if (only !== null) return compileItem(only, criterion, "criterion", max, open, inputs);
  const budget = openBudget(max, criterion.items);
  const children = criterion.items.map((item) =>
    compileItem(item, criterion, "item", item.max === null ? budget : toUnits(item.max), item.max === null, inputs),
  );
  return node({
    id: criterion.id,
    level: "criterion",
    label: criterion.label,
    max,
    open,
    openBudget: budget,
    children,
    mark: criterion.mark,
  });
}

function compileItem(
  item: ScoreItem,
  criterion: ScoreCriterion,
  level: "criterion" | "item",
  max: number,
  open: boolean,
  inputs: Inputs,
): CompiledNode {
  const input = item.method === "entered" || item.input === null ? null : (inputs.get(item.input) ?? null);
  return node({
    id: item.id,
    level,
    label: item.label,
    max,
    open,
    openBudget: 0,
    children: [],
    mark: item.mark,
    nameMark: item.id === criterion.id ? shownMark(criterion.mark) : "I",
    input,
    bands: input === null ? [] : compileBands(item, input.unit),
  });
}

/** The bands of an item; a rule of increase is two bands. */
function compileBands(item: ScoreItem, unit: string): readonly CompiledBand[] {
  if (item.rule === null) return item.bands.map((band) => compileBand(band, unit));
  const { above, points, otherwise, mark } = item.rule;
  const ends = { fromInclusive: false, toInclusive: true, mark };
  const named = (name: string) => (above === 0 ? name : null);
  return [
    compileBand({ ...ends, from: null, to: above, points: otherwise, label: named("không tăng") }, unit),
    compileBand({ ...ends, from: above, to: null, points, label: named("tăng") }, unit),
  ];
}

function compileBand(band: Band, unit: string): CompiledBand {
  return {
    from: band.from ?? Number.NEGATIVE_INFINITY,
    to: band.to ?? Number.POSITIVE_INFINITY,
    fromInclusive: band.from === null || band.fromInclusive,
    toInclusive: band.to === null || band.toInclusive,
    points: toUnits(band.points),
    mark: band.mark,
    text: formatBand(band, unit),
    named: band.label !== null,
  };
}

/** What the known maxima leave for the parts whose maximum is not known. */
function openBudget(max: number, parts: readonly { readonly max: number | null }[]): number {
  let rest = max;
  for (const part of parts) rest -= part.max === null ? 0 : toUnits(part.max);
  return Math.max(0, rest);
}

type NodeParts = Pick<CompiledNode, "id" | "level" | "label" | "max" | "openBudget" | "children"> & Partial<CompiledNode>;

function node(parts: NodeParts): CompiledNode {
  return {
    field: `points.${parts.id}`,
    open: false,
    mark: "V",
    nameMark: "I",
    input: null,
    bands: [],
    state: {
      low: 0,
      high: 0,
      complete: false,
      source: "missing",
      typed: 0,
      typedCount: 0,
      typedAll: false,
      typedRest: 0,
      contradicted: false,
      flawed: false,
    },
    ...parts,
  };
}
