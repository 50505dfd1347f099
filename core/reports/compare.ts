import { inEach, type Said } from "../model/language.ts";
import type { Rank } from "../model/ranks.ts";
import { rankLabels } from "../model/ranks.ts";
import { type Ratings, rankBits } from "../plans/evaluate/ranks.ts";
import type { RowRef } from "../plans/evaluate/result.ts";
import { reconcile } from "../reconcile/reconcile.ts";
import type { Stand } from "../reconcile/result.ts";
import { derivedFigure, type Figure, labelWith } from "./figure.ts";
import { type MeasuredFigure, type Measuring, rowOf } from "./measure-figure.ts";

/** One entity whose rank is certain in both books and has changed. */
export type RankChange = RowRef & { readonly before: string; readonly now: string; readonly up: boolean };

/** One figure in both books. `change` is the difference, `growth` in %. */
export type Growth = { readonly before: Figure; readonly now: Figure; readonly change: Figure; readonly growth: Figure };

/** What is different from the book of the period before. Entities are matched as two lists are reconciled. */
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
  const { pairs, added, gone, unsureNow, unsureBefore } = matchBooks(now, before);
  const ranks = rankChanges(now, before, pairs);
  const base = figures.get("coop.total")!.figure;
  const counted = (id: string, label: Said, rows: readonly RowRef[], unsure: readonly RowRef[] = []): Figure => ({
    ...base,
    id,
    label,
    state: unsure.length > 0 ? "open" : "known",
    value: unsure.length > 0 ? null : rows.length,
    low: unsure.length > 0 ? rows.length : null,
    high: unsure.length > 0 ? rows.length + unsure.length : null,
    coverage: null,
    evidence: rows.slice(0, now.evidenceLimit),
    evidenceCount: rows.length,
    unsure: unsure.slice(0, 50).map((row) => ({ ...row, because: noPartner })),
    unsureCount: unsure.length,
    estimate: false,
    labels: [],
    missing: [],
    source: {
      vi: `so sánh ${now.work.facts.book.file} với ${before.work.facts.book.file}`,
      en: `“${now.work.facts.book.file}” compared with “${before.work.facts.book.file}”`,
    },
  });
  const addedRows = added.map((at) => rowOf(now.work.facts, at));
  const goneRows = gone.map((at) => rowOf(before.work.facts, at));
  return {
    file: before.work.facts.book.file,
    asOf: base.asOf,
    matched: pairs.length,
    added: counted(
      "compare.added",
      { vi: "Đơn vị chỉ có trong sổ kỳ này", en: "Entities only in the book of this period" },
      addedRows,
      unsureNow.map((at) => rowOf(now.work.facts, at)),
    ),
    gone: counted(
      "compare.gone",
      { vi: "Đơn vị chỉ có trong sổ kỳ trước", en: "Entities only in the book of the period before" },
      goneRows,
      unsureBefore.map((at) => rowOf(before.work.facts, at)),
    ),
    addedRows,
    goneRows,
    ranks,
    ranksUp: counted(
      "compare.ranks.up",
      { vi: "HTX tăng hạng", en: "Cooperatives that rose in rank" },
      ranks.filter(({ up }) => up),
    ),
    ranksDown: counted(
      "compare.ranks.down",
      { vi: "HTX giảm hạng", en: "Cooperatives that fell in rank" },
      ranks.filter(({ up }) => !up),
    ),
    growth: compared.flatMap((id) => growthOf(figures.get(id)?.figure, earlier.get(id)?.figure) ?? []),
  };
}

const noPartner: Said = { vi: "chưa rõ ứng với đơn vị nào của sổ kia", en: "not clear which entity of the other book it is" };

/** How a figure has grown; `null` while it is not known in both books. */
function growthOf(own: Figure | undefined, old: Figure | undefined): Growth | null {
  if (own === undefined || old === undefined || own.value === null || old.value === null) return null;
  const { id, label } = own;
  const before = { ...old, id: `${id}.before`, label: labelWith(old.label, { vi: "kỳ trước", en: "the period before" }) };
  const changes = inEach((language) => `${label[language]}: ${{ vi: "tăng, giảm", en: "change" }[language]}`);
  const change = derivedFigure(
    `${id}.change`,
    changes,
    own.unit,
    [own, before],
    { vi: "kỳ này trừ kỳ trước", en: "this period minus the period before" },
    ([a, b]) => a! - b!,
  );
  const growth = derivedFigure(
    `${id}.growth`,
    inEach((language) => `${changes[language]} (%)`),
    "%",
    [own, before],
    { vi: "(kỳ này − kỳ trước) / kỳ trước", en: "(this period − the period before) / the period before" },
    ([a, b]) => (b! > 0 ? ((a! - b!) / b!) * 100 : null),
  );
  return { before, now: own, change, growth };
}

type Matched = {
  readonly pairs: readonly (readonly [number, number])[];
  readonly added: readonly number[];
  readonly gone: readonly number[];
  /** Entities that may be one of the other book, or none of it: a person has to say. */
  readonly unsureNow: readonly number[];
  readonly unsureBefore: readonly number[];
};

/** Matches the entities of the area as two lists are reconciled: what is not certain stays open. */
function matchBooks(now: Measuring, before: Measuring): Matched {
  const { pairs, onlyA, onlyB } = reconcile(now.work.facts.book, before.work.facts.book);
  const [here, there] = [placesByRow(now), placesByRow(before)];
  const placed = (places: ReadonlyMap<string, number>, stands: readonly Stand[]): number[] =>
    stands.flatMap(({ sheet, row }) => places.get(`${row} ${sheet}`) ?? []);
  const both = pairs.flatMap(({ a, b }): [number, number][] => {
    const [at, other] = [here.get(`${a.row} ${a.sheet}`), there.get(`${b.row} ${b.sheet}`)];
    return at === undefined || other === undefined ? [] : [[at, other]];
  });
  const added = placed(
    here,
    onlyA.map(({ entity }) => entity),
  );
  const gone = placed(
    there,
    onlyB.map(({ entity }) => entity),
  );
  const rest = (places: ReadonlyMap<string, number>, told: readonly number[]): number[] => {
    const known = new Set(told);
    return [...new Set(places.values())].filter((at) => !known.has(at));
  };
  // A partner outside of the area still is the same entity.
  const [pairedNow, pairedBefore] = [pairs.map(({ a }) => a), pairs.map(({ b }) => b)];
  return {
    pairs: both,
    added,
    gone,
    unsureNow: rest(here, [...placed(here, pairedNow), ...added]),
    unsureBefore: rest(there, [...placed(there, pairedBefore), ...gone]),
  };
}

/** Listed entities of the area by the rows that speak of them. */
function placesByRow({ work: { facts, area } }: Measuring): Map<string, number> {
  const places = new Map<string, number>();
  facts.entities.forEach(({ listed, parts }, at) => {
    if (!listed || area[at] !== 1) return;
    for (const { table, record } of parts) places.set(`${record.row} ${table.sheet}`, at);
  });
  return places;
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
    return [{ ...rowOf(now.work.facts, at), before: rankLabels[earlier].vi, now: rankLabels[rank].vi, up }];
  });
}

const order: readonly Rank[] = ["good", "fair", "average", "weak"];

/** The rank when only one is possible; an entity that is not rated has none. */
function certainRank(possible: number): Rank | null {
  return order.find((rank) => rankBits[rank] === possible) ?? null;
}
