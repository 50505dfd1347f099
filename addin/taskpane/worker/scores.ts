import { type Size, sizeLabels } from "../../../core/law/size.ts";
import type { Language } from "../../../core/model/language.ts";
import type { RankResult } from "../../../core/model/ranks.ts";
import { fold } from "../../../core/model/text.ts";
import type { ItemScore } from "../../../core/scoring/explain.ts";
import { waysUp } from "../../../core/scoring/improve.ts";
import { entityJson } from "../../../core/scoring/result-json.ts";
import type { BookScore, EntityScore } from "../../../core/scoring/score.ts";
import { sizesOf } from "../../../core/scoring/size.ts";
import { type ScoreTable, scoreTables } from "../../../core/scoring/table.ts";
import { tableText } from "../../../core/scoring/table-words.ts";
import type { ScoreDetail, ScoreItemGroup, ScoreOverview, ScoreQuery, ScoreRow, SizeWord, WantedRank, Ways } from "./protocol.ts";

/** Best first; what has no place on the scale stands behind it. */
const rankPlaces: Readonly<Record<RankResult, number>> = { good: 0, fair: 1, average: 2, weak: 3, incomplete: 4, unrated: 5 };
/** More ways than this help nobody to choose. */
const mostWays = 5;
const collator = new Intl.Collator("vi");

/** Counts of the ranks and the tables to choose from. */
export function scoreOverview(score: BookScore, language: Language): ScoreOverview {
  const { good, fair, average, weak, unrated, incomplete } = score.summary;
  const { id, title, document } = score.table;
  return {
    table: { id, title: tableText(title, language), document, own: !scoreTables.includes(score.table) },
    tables: scoreTables.map((table) => ({ id: table.id, title: tableText(table.title, language) })),
    total: score.results.length,
    counts: { good, fair, average, weak, unrated, incomplete },
  };
}

/** A question for rows, and the language of their words. */
type SpokenQuery = ScoreQuery & { readonly language: Language };

/** A function that answers with pages of rows; the order of the last question is kept for the next page. */
export function scoreLister(score: BookScore): (query: SpokenQuery, from: number, count: number) => { total: number; rows: ScoreRow[] } {
  let last: { key: string; ids: number[] } | null = null;
  return ({ rank, text, sort, descending, language }, from, count) => {
    const key = JSON.stringify([rank, text, sort, descending]);
    if (last?.key !== key) last = { key, ids: listIds(score, { rank, text, sort, descending }) };
    const ids = last.ids.slice(from, from + count);
    return { total: last.ids.length, rows: ids.map((id) => scoreRow(score.results[id]!, id, language)) };
  };
}

/** One cooperative with every item, its reason, its sizes, and the ranks above it. */
export function scoreDetail(score: BookScore, id: number, language: Language): ScoreDetail | null {
  const entity = score.results[id];
  if (entity === undefined) return null;
  const json = entityJson(score, entity, language);
  const word = (name: keyof typeof json.size): SizeWord => ({ size: sizeWord(json.size[name], language), because: json.sizeBecause[name] });
  return {
    ...scoreRow(entity, id, language),
    explanation: json.explanation,
    notes: [...json.notes],
    year: json.year,
    sizes: { members: word("tt01Members"), capital: word("tt01Capital"), law: word("nd113") },
    groups: itemGroups(score.table, json.items, language),
    ranksAbove: ranksAbove(score.table, entity),
  };
}

/** Ways for one cooperative to reach a rank. */
export function waysToRank(score: BookScore, id: number, rank: WantedRank, language: Language): Ways {
  const values = score.results[id]?.values ?? {};
  const found = waysUp(score.compiled, values, { rank }, mostWays);
  return {
    because: found.because[language],
    assumptions: found.assumptions.map((said) => said[language]),
    more: found.more,
    ways: found.ways.map(({ total, changes }) => ({
      total,
      steps: changes.map(({ id, because }) => ({ id, because: because[language] })),
    })),
  };
}

function listIds(score: BookScore, { rank, text, sort, descending }: ScoreQuery): number[] {
  const words = fold(text);
  const ids = score.results.flatMap((entity, id) =>
    (rank === null || entity.rank === rank) && (words === "" || fold(entity.name).includes(words)) ? [id] : [],
  );
  if (sort === "row" && !descending) return ids;
  const compare = comparer(score, sort);
  return ids.sort((a, b) => (descending ? compare(b, a) : compare(a, b)) || a - b);
}

function comparer({ results }: BookScore, sort: ScoreQuery["sort"]): (a: number, b: number) => number {
  if (sort === "row") return (a, b) => a - b;
  if (sort === "name") return (a, b) => collator.compare(results[a]!.name, results[b]!.name);
  if (sort === "rank")
    return (a, b) => rankPlaces[results[a]!.rank] - rankPlaces[results[b]!.rank] || total(results[b]!) - total(results[a]!);
  return (a, b) => total(results[a]!) - total(results[b]!);
}

/** What is certain of the points; a cooperative that is not rated stands below all others. */
function total(entity: EntityScore): number {
  return entity.rank === "unrated" ? -1 : entity.lowest;
}

function scoreRow(entity: EntityScore, id: number, language: Language): ScoreRow {
  const { sheet, row, name, rank, lowest, possible } = entity;
  return { id, sheet, row, name, rank, total: entity.total, lowest, highest: possible, size: shortSize(entity, language) };
}

/** The size by the law in force, else by members and capital of the circular. */
function shortSize({ values }: EntityScore, language: Language): ScoreRow["size"] {
  const { nd113, tt01Capital, tt01Members } = sizesOf(values);
  if (nd113.size !== null) return { word: sizeLabels[nd113.size][language], by: "law" };
  if (tt01Capital.size !== null) return { word: sizeLabels[tt01Capital.size][language], by: "capital" };
  return tt01Members.size === null ? null : { word: sizeLabels[tt01Members.size][language], by: "members" };
}

function sizeWord(size: Size | null, language: Language): string | null {
  return size === null ? null : sizeLabels[size][language];
}

/** Items under the groups of their table; points typed for a whole group are a line of the group. */
function itemGroups(table: ScoreTable, items: readonly ItemScore[], language: Language): ScoreItemGroup[] {
  const groupOf = new Map<string, string>();
  // Items whose bands nobody has read: their points can only be typed.
  const typed = new Set<string>();
  for (const group of table.groups) {
    groupOf.set(group.id, group.id);
    for (const criterion of group.criteria) {
      groupOf.set(criterion.id, group.id);
      for (const item of criterion.items) {
        groupOf.set(item.id, group.id);
        if (item.method === "entered") typed.add(item.id);
      }
    }
  }
  return table.groups.map(({ id, label, max }) => ({
    id,
    label: tableText(label, language),
    max,
    items: items
      .filter((item) => groupOf.get(item.id) === id)
      .map((item) => ({
        id: item.id,
        label: item.label,
        max: item.max,
        points: item.points,
        source: item.source,
        mark: item.source === "missing" && typed.has(item.id) ? "?" : item.mark,
        because: item.because,
        proposed: item.proposed,
      })),
  }));
}

function ranksAbove(table: ScoreTable, entity: EntityScore): ScoreDetail["ranksAbove"] {
  if (entity.rank === "unrated") return [];
  return table.ranks.filter(({ from }) => from > (entity.total ?? entity.lowest)).map(({ id, from }) => ({ rank: id, from }));
}
