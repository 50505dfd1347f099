import type { PlanFile, Target } from "../plan.ts";
import type { Block } from "./blocks.ts";
import type { Context } from "./context.ts";
import { describeGoal } from "./describe.ts";
import type { Described } from "./described.ts";
import { goalInWords } from "./in-words.ts";
import type { Item } from "./items.ts";
import type { Reader } from "./reader.ts";
import { readingsOf } from "./readings.ts";
import { quoteOf } from "./source.ts";

/** A target before the order of the text is known: its id, its parent's id and who divides the work come last. */
export type Draft = {
  readonly target: Target;
  readonly parent: Draft | null;
  readonly block: Block;
  readonly responsible: readonly string[];
};

/** Adds the goals of a sentence to what has been read. `bodies` are responsible for them when no unit is named. */
export function addItems(reader: Reader, items: readonly Item[], block: Block, context: Context, bodies: readonly string[]): void {
  const made: Draft[] = [];
  for (const item of items) {
    const parent = item.partOf === null ? undefined : made[item.partOf];
    made.push(addItem(reader, item, block, context, bodies, parent?.parent ?? parent ?? null));
  }
}

/** Adds one goal. */
export function addItem(
  reader: Reader,
  item: Item,
  block: Block,
  context: Context,
  bodies: readonly string[],
  parent: Draft | null = null,
): Draft {
  const responsible = item.units.length > 0 ? item.units.map((unit) => `UBND ${unit}`) : bodies;
  const target = targetOf(reader, item, block, context);
  const draft: Draft = { target: parent === null ? target : withinParent(target, parent.target), parent, block, responsible };
  reader.drafts.push(draft);
  return draft;
}

/** "120 HTX công nghệ cao, trong đó 40 HTX do nữ làm giám đốc": the part is counted in the whole, and only where the whole can be. */
function withinParent(target: Target, whole: Target): Target {
  if (target.measure !== "count" || whole.measure !== "count" || target.subject !== whole.subject) return target;
  const where = [...(whole.for.where ?? []), ...(target.for.where ?? [])];
  const distinct = [...new Map(where.map((condition) => [JSON.stringify(condition), condition])).values()];
  const uncounted = whole.sheet === "external" && (target.sheet ?? null) === null;
  return {
    ...target,
    for: { ...whole.for, ...target.for, ...(distinct.length > 0 ? { where: distinct } : {}) },
    dataNeeded: [...new Set([...target.dataNeeded, ...whole.dataNeeded])],
    ...(uncounted ? { sheet: whole.sheet } : {}),
  };
}

/** Numbers the targets in the order of the text and says who is responsible. */
export function finishTargets({ drafts, divisions }: Reader): Target[] {
  const ordered = drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => (a.draft.target.offset?.[0] ?? 0) - (b.draft.target.offset?.[0] ?? 0) || a.index - b.index)
    .map(({ draft }) => draft);
  const ids = new Map<Draft, string>(ordered.map((draft, index) => [draft, numbered("T", index)]));
  return ordered.map((draft) => {
    const division = draft.block.section === null ? undefined : divisions.get(draft.block.section);
    return {
      ...draft.target,
      id: ids.get(draft) ?? "",
      parent: draft.parent === null ? null : (ids.get(draft.parent) ?? null),
      responsible: draft.responsible.length > 0 ? [...draft.responsible] : (division ?? []),
    };
  });
}

/** "T-01" for the first. */
export function numbered(letter: string, index: number): string {
  return `${letter}-${String(index + 1).padStart(2, "0")}`;
}

function targetOf(reader: Reader, item: Item, block: Block, context: Context): Target {
  const { goal } = item;
  const uncounted = goal.value === null || (goal.measure === "count" && goal.note?.includes("không nêu số") === true);
  const base: Target = {
    id: "",
    kind: "Q",
    text: "",
    quote: quoteOf(reader.source, item.span),
    section: block.section,
    line: reader.lineOf(item.span[0]),
    offset: [item.span[0], item.span[1]],
    subject: goal.subject,
    measure: goal.measure,
    operator: goal.operator,
    value: goal.value,
    value2: goal.value2,
    unit: goal.unit,
    ...withinPlaces(ofEach(describeGoal(goal), item), item.within),
    each: item.each,
    approximate: goal.approximate,
    units: [...item.units],
    scope: item.units.length > 0 ? item.units.join("; ") : goal.features.names.join("; ") || reader.head.place,
    period: periodOf(item, context, reader.period),
    due: item.due,
    base: item.base,
    parent: null,
    condition: /(?:khi gặp|nếu có|trường hợp)[^,;.]{0,80}/iu.exec(item.words)?.[0] ?? null,
    responsible: [],
    recipients: [],
    readings: [],
    informational: goal.informational,
    note: null,
    warnings: [],
    ...(goal.growth && goal.unit !== "%/year" ? { growth: "plain" as const } : {}),
    ...(uncounted ? { confirm: true } : {}),
  };
  const target = { ...base, ...readingsOf(item, base) };
  const note = item.alternative ? [target.note, "Một trong các cách làm văn bản nêu (“hoặc”)."] : [target.note];
  return { ...target, note: note.filter((part) => part !== null).join(" ") || null, text: goalInWords(target.indicator, target) };
}

/** "Mỗi thôn có 01 THT": a number of each of what no record names is never counted over all. */
function ofEach(described: Described, { eachWords, goal }: Item): Described {
  if (eachWords === null || goal.measure !== "count") return described;
  return { ...described, dataNeeded: [...described.dataNeeded, `số liệu của “${eachWords}”`], sheet: described.sheet ?? "external" };
}

function withinPlaces(described: Described, within: Item["within"]): Described {
  return within === null ? described : { ...described, for: { ...described.for, [within.level]: [...within.names] } };
}

function periodOf(item: Item, context: Context, plan: PlanFile["period"]): Target["period"] {
  const own = item.period ?? context.period ?? plan;
  const from = plan.from !== null && (own.to === null || plan.from <= own.to) ? plan.from : null;
  return { from: own.from ?? from, to: own.to ?? plan.to };
}
