import { placeKey } from "../model/places.ts";
import type { Rank } from "../model/ranks.ts";
import { rankLabels } from "../model/ranks.ts";
import { recordValue } from "../model/records.ts";
import { nameKey } from "../model/text.ts";
import { type Entity, entityName } from "../plans/evaluate/entities.ts";
import { type Ratings, rankBits } from "../plans/evaluate/ranks.ts";
import type { RowRef } from "../plans/evaluate/result.ts";
import { derivedFigure, type Figure } from "./figure.ts";
import { type MeasuredFigure, type Measuring, rowOf } from "./measure-figure.ts";

/** One entity whose rank is certain in both books and has changed. */
export type RankChange = RowRef & { readonly before: string; readonly now: string; readonly up: boolean };

/** One figure in both books. `change` is the difference, `growth` in %. */
export type Growth = { readonly before: Figure; readonly now: Figure; readonly change: Figure; readonly growth: Figure };

/** What is different from the book of the period before. Entities are matched by code, else by a name that occurs once in its commune. */
export type Comparison = {
  readonly file: string;
  readonly asOf: string;
  readonly matched: number;
  readonly added: Figure;
  readonly gone: Figure;
  readonly addedRows: readonly RowRef[];
  readonly goneRows: readonly RowRef[];
  readonly ranks: readonly RankChange[];
  readonly ranksUp: Figure;
  readonly ranksDown: Figure;
  readonly growth: readonly Growth[];
};

const compared = [
  "coop.total",
  "coop.active",
  "coop.members",
  "coop.workers",
  "coop.revenue",
  "coop.profit",
  "coop.income",
  "union.total",
  "group.total",
];

/** Compares two measured books. */
export function compareBooks(
  now: Measuring,
  before: Measuring,
  figures: ReadonlyMap<string, MeasuredFigure>,
  earlier: ReadonlyMap<string, MeasuredFigure>,
): Comparison {
  const pairs = pairsOf(now, before);
  const added = there(now).filter((at) => !pairs.now.has(at));
  const gone = there(before).filter((at) => !pairs.before.has(at));
  const ranks = rankChanges(now, before, pairs.list);
  const base = figures.get("coop.total")!.figure;
  const counted = (id: string, label: string, rows: readonly RowRef[]): Figure => ({
    ...base,
    id,
    label,
    state: "known",
    value: rows.length,
    low: null,
    high: null,
    coverage: null,
    evidence: rows.slice(0, now.evidenceLimit),
    evidenceCount: rows.length,
    unsure: [],
    unsureCount: 0,
    estimate: false,
    labels: [],
    missing: [],
    source: `so sánh ${now.work.facts.book.file} với ${before.work.facts.book.file}`,
  });
  const addedRows = added.map((at) => rowOf(now.work.facts, at));
  const goneRows = gone.map((at) => rowOf(before.work.facts, at));
  return {
    file: before.work.facts.book.file,
    asOf: base.asOf,
    matched: pairs.list.length,
    added: counted("compare.added", "Đơn vị chỉ có trong sổ kỳ này", addedRows),
    gone: counted("compare.gone", "Đơn vị chỉ có trong sổ kỳ trước", goneRows),
    addedRows,
    goneRows,
    ranks,
    ranksUp: counted(
      "compare.ranks.up",
      "HTX tăng hạng",
      ranks.filter(({ up }) => up),
    ),
    ranksDown: counted(
      "compare.ranks.down",
      "HTX giảm hạng",
      ranks.filter(({ up }) => !up),
    ),
    growth: compared.flatMap((id): Growth[] => {
      const own = figures.get(id)?.figure;
      const old = earlier.get(id)?.figure;
      if (own === undefined || old === undefined || own.value === null || old.value === null) return [];
      const named = { ...old, id: `${id}.before`, label: `${old.label} (kỳ trước)` };
      const change = derivedFigure(
        `${id}.change`,
        `${own.label}: tăng, giảm`,
        own.unit,
        [own, named],
        "kỳ này trừ kỳ trước",
        ([a, b]) => a! - b!,
      );
      const growth = derivedFigure(
        `${id}.growth`,
        `${own.label}: tăng, giảm (%)`,
        "%",
        [own, named],
        "(kỳ này − kỳ trước) / kỳ trước",
        ([a, b]) => (b! > 0 ? ((a! - b!) / b!) * 100 : null),
      );
      return [{ before: named, now: own, change, growth }];
    }),
  };
}

/** Entities of the area that are listed. */
function there({ work: { facts, area } }: Measuring): number[] {
  return facts.entities.flatMap(({ listed }, at) => (listed && area[at] === 1 ? [at] : []));
}

type Pairs = {
  readonly list: readonly (readonly [number, number])[];
  readonly now: ReadonlySet<number>;
  readonly before: ReadonlySet<number>;
};

/** Pairs that are certain: the same code, or the same name in the same commune, each once on both sides. */
function pairsOf(now: Measuring, before: Measuring): Pairs {
  const list: [number, number][] = [];
  const [usedNow, usedBefore] = [new Set<number>(), new Set<number>()];
  for (const keyOf of [codeOf, placedName, plainName]) {
    const left = unique(now, keyOf, usedNow);
    const right = unique(before, keyOf, usedBefore);
    for (const [key, at] of left) {
      const other = right.get(key);
      if (other === undefined || !mayBeSame(now.work.facts.entities[at]!, before.work.facts.entities[other]!)) continue;
      list.push([at, other]);
      usedNow.add(at);
      usedBefore.add(other);
    }
  }
  return { list, now: usedNow, before: usedBefore };
}

function unique(measuring: Measuring, keyOf: (entity: Entity) => string | null, used: ReadonlySet<number>): Map<string, number> {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const at of there(measuring)) {
    const key = used.has(at) ? null : keyOf(measuring.work.facts.entities[at]!);
    if (key === null) continue;
    if (found.has(key)) twice.add(key);
    found.set(key, at);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** Two codes that differ are two entities, whatever their names; so are two kinds, and without a code two communes. */
function mayBeSame(a: Entity, b: Entity): boolean {
  const [codeA, codeB] = [codeOf(a), codeOf(b)];
  if (a.kind !== b.kind || (codeA !== null && codeB !== null)) return a.kind === b.kind && codeA === codeB;
  const [placeA, placeB] = [communeOf(a), communeOf(b)];
  return placeA === null || placeB === null || placeKey(placeA) === placeKey(placeB);
}

function communeOf({ parts }: Entity): string | null {
  for (const { record } of parts) {
    const commune = recordValue(record, "commune");
    if (typeof commune === "string" && commune !== "") return commune;
  }
  return null;
}

function codeOf({ parts }: Entity): string | null {
  for (const { record } of parts) {
    const code = recordValue(record, "code");
    if (typeof code === "string" && code !== "") return code;
  }
  return null;
}

function plainName(entity: Entity): string | null {
  const name = entityName(entity);
  return name === "" ? null : `${entity.kind} ${nameKey(name)}`;
}

function placedName(entity: Entity): string | null {
  const [name, commune] = [plainName(entity), communeOf(entity)];
  return name === null || commune === null ? null : `${name} | ${placeKey(commune)}`;
}

function rankChanges(now: Measuring, before: Measuring, pairs: readonly (readonly [number, number])[]): RankChange[] {
  const ratings = ({ work, period }: Measuring): Ratings => work.scopeOf({ from: period.from, to: period.to }).ratings();
  const [own, old] = [ratings(now), ratings(before)];
  // The same rating year in both books is one rating written twice, not a change.
  if (own.year !== null && own.year === old.year) return [];
  return pairs.flatMap(([at, other]): RankChange[] => {
    const [rank, earlier] = [certainRank(own.possible[at]!), certainRank(old.possible[other]!)];
    if (rank === null || earlier === null || rank === earlier) return [];
    const up = order.indexOf(rank) < order.indexOf(earlier);
    return [{ ...rowOf(now.work.facts, at), before: rankLabels[earlier], now: rankLabels[rank], up }];
  });
}

const order: readonly Rank[] = ["good", "fair", "average", "weak"];

/** The rank when only one is possible; an entity that is not rated has none. */
function certainRank(possible: number): Rank | null {
  return order.find((rank) => rankBits[rank] === possible) ?? null;
}
