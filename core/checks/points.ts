/** Typed points against the score table: above the maximum, not the sum of their parts, other than the bands propose. */

import type { FieldId } from "../model/fields.ts";
import { asItIs, inEach, type Said } from "../model/language.ts";
import type { EntityRecord } from "../model/records.ts";
import type { CompiledNode, CompiledTable } from "../scoring/compile.ts";
import { formulaFields } from "../scoring/compile.ts";
import { fromUnits, toUnits } from "../scoring/decimals.ts";
import { computedPoints, evaluate } from "../scoring/evaluate.ts";
import { formatPoints, markNote } from "../scoring/format.ts";
import { type Context, perTable } from "./context.ts";
import { arithmetic, type Note, ownSource, type Rule, recordRule } from "./rule.ts";

/** Sheets in which an entity may have points. */
export const pointSheets = ["cooperatives", "groups", "points", "scoreForm"] as const;

/** Fields of criteria, items and groups of any score table. */
export const criterionFields: readonly FieldId[] = [
  ...Array.from({ length: 20 }, (_, index) => index + 1).flatMap((number) =>
    ["", "a", "b", "c", "d", "đ", "e", "g", "h"].map((item): FieldId => `points.${number}${item}`),
  ),
  ...["I", "II", "III", "IV", "V"].map((group): FieldId => `points.${group}`),
];

/** Points that differ by less than this are one number shown with other decimals. */
const tolerance = toUnits(0.005);

export const pointRules: readonly Rule[] = [
  recordRule({
    id: "points.over-max",
    severity: "error",
    label: { vi: "Điểm vượt mức tối đa", en: "Points above the maximum" },
    source: { document: "Thông tư 01/2020/TT-BKHĐT", article: "Điều 7", mark: "V" },
    appliesTo: pointSheets,
    fields: ["points.total", ...criterionFields],
    gathers: true,
    run: (record, context) => {
      if (evaluated(record, context) === null) return null;
      let notes: Note[] | null = null;
      for (const node of pointColumns(context).nodes) {
        const note = overMaximum(node, record) ?? overTogether(node, record);
        if (note !== null) notes = [...(notes ?? []), note];
      }
      return notes;
    },
    good: { "points.1a": 6, "points.1b": 1 },
    bad: { "points.1a": 8 },
  }),
  recordRule({
    id: "points.total-mismatch",
    severity: "error",
    label: { vi: "Điểm tổng khác tổng các điểm thành phần", en: "Total points are not the sum of their parts" },
    source: arithmetic,
    appliesTo: pointSheets,
    fields: ["points.total", ...criterionFields],
    gathers: true,
    run: (record, context) => {
      if (evaluated(record, context) === null) return null;
      let notes: Note[] | null = null;
      for (const node of pointColumns(context).nodes) {
        const note = contradicted(node, record);
        if (note !== null) notes = [...(notes ?? []), note];
      }
      return notes;
    },
    good: { "points.1": 5, "points.1a": 4, "points.1b": 1 },
    bad: { "points.1": 6, "points.1a": 4, "points.1b": 1 },
  }),
  recordRule({
    id: "points.incomplete",
    severity: "warning",
    label: { vi: "Có tổng điểm nhưng thiếu điểm tiêu chí", en: "Total points without the points of the criteria" },
    source: arithmetic,
    appliesTo: pointSheets,
    fields: ["points.total"],
    gathers: true,
    run: (record, context) => {
      if (typeof record.values["points.total"] !== "number" || !isRated(record, context)) return null;
      if (pointColumns(context).columns.every((node) => typedOf(node, record) !== null)) return null;
      const missing = missingParts(context, record);
      if (missing.length === 0) return null;
      const named = missing.slice(0, 6).map(({ id }) => id);
      const rest =
        missing.length > named.length
          ? { vi: ` và ${missing.length - named.length} mục khác`, en: ` and ${missing.length - named.length} more` }
          : asItIs("");
      return {
        field: "points.total",
        uses: ["points.total", ...missing.map(({ field }) => field)],
        message: {
          vi: `Có tổng điểm nhưng chưa có điểm mục ${named.join(", ")}${rest.vi}. Nhập đủ điểm từng tiêu chí để đối chiếu.`,
          en: `There are total points but none for item ${named.join(", ")}${rest.en}. Enter the points of every criterion to compare them.`,
        },
      };
    },
    good: { "points.total": 60, "points.1": 5, "points.2": 4 },
    bad: { "points.total": 60, "points.1": 5, "points.2": null },
  }),
  recordRule({
    id: "points.differs",
    severity: "warning",
    label: { vi: "Điểm tự chấm khác điểm tính theo số liệu", en: "Self-scored points other than those from the data" },
    source: ownSource("Khung điểm của bảng điểm đang dùng", "I"),
    appliesTo: pointSheets,
    fields: criterionFields,
    gathers: true,
    run: (record, context) => {
      if (!isRated(record, context)) return null;
      let notes: Note[] | null = null;
      for (const leaf of pointColumns(context).computed) {
        const typed = record.values[leaf.field];
        if (typeof typed !== "number" || !isPossible(leaf, typed)) continue;
        const computed = computedPoints(leaf, record.values);
        if (Number.isNaN(computed) || Math.abs(computed - toUnits(typed)) <= tolerance) continue;
        notes = [...(notes ?? []), differing(leaf, typed, fromUnits(computed))];
      }
      return notes;
    },
    good: { "points.3a": 2, "revenue.total": 2_700_000_000 },
    bad: { "points.3a": 4, "revenue.total": 2_700_000_000 },
  }),
];

/**
 * Evaluates the typed points of a record; the nodes of the table then hold them. `null` where the score table is not for
 * the record. Rules ask one after another, so each record is evaluated once.
 */
export function evaluated(record: EntityRecord, { scores }: Context): CompiledNode["state"] | null {
  if (!appliesTo(record, scores)) return null;
  if (lastEvaluated.get(scores) === record) return scores.root.state;
  lastEvaluated.set(scores, record);
  return evaluate(scores, record.values);
}

/** Whether the score table is for the kind of a record. */
export function isRated(record: EntityRecord, { scores }: Context): boolean {
  return appliesTo(record, scores);
}

const lastEvaluated = new WeakMap<CompiledTable, EntityRecord>();

function appliesTo(record: EntityRecord, { table }: CompiledTable): boolean {
  return table.appliesTo.includes(record.kind ?? "cooperative");
}

/** The nodes of the score table that a table of the book has something to say about. */
type PointColumns = {
  readonly nodes: readonly CompiledNode[];
  /** Those with a column of their own, the total left out. */
  readonly columns: readonly CompiledNode[];
  /** Those whose points follow from figures that the table has. */
  readonly computed: readonly CompiledNode[];
};

const pointColumns = perTable((context): PointColumns => {
  const { nodes, leaves } = context.scores;
  const has = ({ field }: CompiledNode): boolean => context.fields.has(field);
  return {
    nodes: nodes.filter((node) => has(node) || node.children.some((child) => child.open && has(child))),
    columns: nodes.filter((node) => node.level !== "total" && has(node)),
    computed: leaves.filter(
      (leaf) => has(leaf) && leaf.input !== null && formulaFields(leaf.input.formula).some((field) => context.fields.has(field)),
    ),
  };
});

function typedOf(node: CompiledNode, record: EntityRecord): number | null {
  const value = record.values[node.field];
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

function isPossible(node: CompiledNode, typed: number): boolean {
  return typed >= 0 && toUnits(typed) <= node.max;
}

function overMaximum(node: CompiledNode, record: EntityRecord): Note | null {
  const typed = typedOf(node, record);
  if (typed === null || toUnits(typed) <= node.max) return null;
  const most = formatPoints(fromUnits(node.max));
  const limit = node.open
    ? { vi: `không thể quá ${most} là điểm còn lại của nhóm`, en: `cannot be more than ${most}, what the group has left` }
    : { vi: `tối đa ${most}`, en: `at most ${most}` };
  return {
    field: node.field,
    message: {
      vi: `${nameOf(node).vi} ghi ${formatPoints(typed)} điểm, ${limit.vi}. Chấm lại hoặc sửa số gõ nhầm.`,
      en: `${nameOf(node).en} has ${formatPoints(typed)} points, ${limit.en}. Score it again or correct the slip.`,
    },
  };
}

/** Parts without a known maximum share what their group leaves them. */
function overTogether(node: CompiledNode, record: EntityRecord): Note | null {
  let sum = 0;
  let largest: CompiledNode | null = null;
  for (const child of node.children) {
    const typed = child.open ? typedOf(child, record) : null;
    if (typed === null) continue;
    if (!isPossible(child, typed)) return null;
    sum += toUnits(typed);
    if (largest === null || typed > (typedOf(largest, record) ?? 0)) largest = child;
  }
  if (largest === null || sum <= node.openBudget) return null;
  const open = node.children.filter((child) => child.open);
  const message = {
    vi: `Các tiêu chí ${open.map(({ id }) => id).join(", ")} cộng lại ${formatPoints(fromUnits(sum))} điểm, tối đa ${formatPoints(fromUnits(node.openBudget))}. Chấm lại các tiêu chí này.`,
    en: `Criteria ${open.map(({ id }) => id).join(", ")} together have ${formatPoints(fromUnits(sum))} points, at most ${formatPoints(fromUnits(node.openBudget))}. Score these criteria again.`,
  };
  return { field: largest.field, message, uses: open.map(({ field }) => field) };
}

function contradicted(node: CompiledNode, record: EntityRecord): Note | null {
  const typed = typedOf(node, record);
  const { state } = node;
  // Points that cannot be right are told by themselves; no sum is judged by them.
  if (typed === null || node.children.length === 0 || !state.contradicted || state.flawed || !isPossible(node, typed)) return null;
  const own = toUnits(typed);
  if (own >= state.typed - tolerance && own <= state.typed + state.typedRest + tolerance) return null;
  // A sum that follows a wrong sum below it is not wrong once more.
  if (Math.abs(own - sumAsTyped(node, record)) <= tolerance) return null;
  const parts = formatPoints(fromUnits(state.typed));
  const most = formatPoints(fromUnits(state.typed + state.typedRest));
  const sum = state.typedAll
    ? { vi: `các điểm thành phần cộng lại là ${parts}`, en: `the parts add up to ${parts}` }
    : {
        vi: `các điểm thành phần chỉ có thể cộng lại từ ${parts} đến ${most}`,
        en: `the parts can only add up to between ${parts} and ${most}`,
      };
  const message = {
    vi: `${nameOf(node).vi} ghi ${formatPoints(typed)} điểm nhưng ${sum.vi}. Cộng lại và sửa điểm tổng hoặc điểm thành phần.`,
    en: `${nameOf(node).en} has ${formatPoints(typed)} points but ${sum.en}. Add up again and correct the total or its parts.`,
  };
  return { field: node.field, message, uses: fieldsUnder(node) };
}

function fieldsUnder(node: CompiledNode): FieldId[] {
  return [node.field, ...node.children.flatMap(fieldsUnder)];
}

/** What the parts add up to when every typed part is taken at its word. */
function sumAsTyped(node: CompiledNode, record: EntityRecord): number {
  return node.children.reduce((sum, child) => {
    const typed = typedOf(child, record);
    return sum + (typed === null ? sumAsTyped(child, record) : toUnits(typed));
  }, 0);
}

/** Parts with a column of their own, or under one, for which the record has no points. */
function missingParts(context: Context, record: EntityRecord): CompiledNode[] {
  const missing: CompiledNode[] = [];
  const walk = (node: CompiledNode, asked: boolean): void => {
    if (node.level !== "total" && typedOf(node, record) !== null) return;
    const here = node.level !== "total" && context.fields.has(node.field);
    if (node.children.length === 0) {
      if (here || asked) missing.push(node);
      return;
    }
    // A column of the whole asks for the parts only where they have no columns.
    const columns = node.children.some((child) => hasColumn(child, context));
    if (!columns && (here || asked)) missing.push(node);
    else for (const child of node.children) walk(child, !columns && asked);
  };
  walk(context.scores.root, false);
  return missing;
}

function hasColumn(node: CompiledNode, context: Context): boolean {
  return context.fields.has(node.field) || node.children.some((child) => hasColumn(child, context));
}

function differing(leaf: CompiledNode, typed: number, computed: number): Note {
  const mark = markNote(leaf.bands[0]?.mark ?? "I");
  const note = inEach((language) => (mark === null ? "" : ` (${mark[language]})`));
  const message = {
    vi: `${nameOf(leaf).vi} tự chấm ${formatPoints(typed)} điểm; tính theo số liệu là ${formatPoints(computed)} điểm${note.vi}. Kiểm tra số liệu và khung điểm; điểm tự chấm được giữ.`,
    en: `${nameOf(leaf).en} was self-scored with ${formatPoints(typed)} points; the data give ${formatPoints(computed)} points${note.en}. Check the data and the bands; the self-scored points are kept.`,
  };
  const inputs = leaf.input === null ? [] : formulaFields(leaf.input.formula);
  return { field: leaf.field, message, uses: [leaf.field, ...inputs] };
}

function nameOf(node: CompiledNode): Said {
  if (node.level === "total") return { vi: "Tổng điểm", en: "Total points" };
  return node.level === "group"
    ? { vi: `Nhóm ${node.id}`, en: `Group ${node.id}` }
    : { vi: `Tiêu chí ${node.id}`, en: `Criterion ${node.id}` };
}
