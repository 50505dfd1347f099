import type { Size } from "../law/size.ts";
import type { FieldId } from "../model/fields.ts";
import { type RankResult, rankLabels } from "../model/ranks.ts";
import type { Scalar } from "../model/records.ts";
import { nameKey } from "../model/text.ts";
import type { PilotResult } from "../plans/pilot/result.ts";
import type { ItemScore } from "../scoring/explain.ts";
import { entityJson } from "../scoring/result-json.ts";
import type { BookScore, EntityScore } from "../scoring/score.ts";
import type { ScoreCriterion } from "../scoring/table.ts";

/** One cooperative of the list of ranks. */
export type RankedRow = {
  readonly name: string;
  readonly code: string;
  readonly commune: string;
  readonly total: number | null;
  readonly rank: RankResult;
  readonly label: string;
  readonly because: string;
  readonly sheet: string;
  readonly row: number;
};

/** Cooperatives in the order of their ranks and points; those without a certain rank stand last, with the reason. */
export function rankedList(score: BookScore): readonly RankedRow[] {
  const rows = score.results.map((entity): RankedRow => {
    const { name, total, rank, because, explanation } = entityJson(score, entity);
    const text = (field: FieldId): string => textOf(fieldValue(entity, field));
    return {
      name,
      code: text("code"),
      commune: text("commune"),
      total,
      rank,
      label: rankLabels[rank].vi,
      because: because ?? explanation,
      sheet: entity.sheet,
      row: entity.row,
    };
  });
  return rows.sort((a, b) => rankOrder.indexOf(a.rank) - rankOrder.indexOf(b.rank) || (b.total ?? -1) - (a.total ?? -1));
}

const rankOrder: readonly RankResult[] = ["good", "fair", "average", "weak", "incomplete", "unrated"];

/** One pilot of the list of dossiers. */
export type DossierRow = {
  readonly name: string;
  readonly model: string;
  readonly eligible: string;
  readonly failing: string;
  readonly missing: string;
  readonly open: string;
  readonly sheet: string;
  readonly row: number;
};

/** The candidates of a pilot with what their dossiers lack. */
export function dossierList(pilot: PilotResult): readonly DossierRow[] {
  const words = { yes: "Đủ điều kiện", no: "Không đủ điều kiện", unknown: "Chưa đủ căn cứ" } as const;
  const order = ["yes", "unknown", "no"] as const;
  return [...pilot.candidates]
    .sort((a, b) => order.indexOf(a.eligible) - order.indexOf(b.eligible) || (a.layer ?? 1e9) - (b.layer ?? 1e9))
    .map(({ name, model, eligible, conditions, missingPapers, openPapers, sheet, row }) => ({
      name,
      model: model ?? "",
      eligible: words[eligible],
      failing: conditions
        .filter(({ group, answer }) => group === "mandatory" && answer !== "yes")
        .map(({ label, because }) => `${label}: ${because}`)
        .join("\n"),
      missing: missingPapers.join("; "),
      open: openPapers.join("; "),
      sheet,
      row,
    }));
}

/** One line of the form of Phụ lục 2. `points` is `null` where nobody has given any yet. */
export type EvaluationLine = {
  readonly number: string;
  readonly label: string;
  readonly max: number | null;
  readonly points: number | null;
  readonly note: string;
  readonly level: "group" | "criterion" | "item";
};

/** The form "Bảng đánh giá hợp tác xã năm …" of one cooperative, filled as far as the book goes. */
export type EvaluationForm = {
  readonly key: string;
  readonly year: number | null;
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly certificate: string;
  readonly line: string;
  readonly byMembers: Size | null;
  readonly byCapital: Size | null;
  readonly lines: readonly EvaluationLine[];
  readonly total: number | null;
  readonly rank: RankResult;
  readonly rankLabel: string;
  readonly because: string;
};

/** Forms for all entities of a scored book, or for those whose name or code is asked for. */
export function evaluationForms(score: BookScore, wanted: string | null): readonly EvaluationForm[] {
  const key = wanted === null ? null : nameKey(wanted);
  return score.results
    .filter(
      (entity) =>
        wanted === null || textOf(fieldValue(entity, "code")) === wanted.trim() || nameKey(entityJson(score, entity).name) === key,
    )
    .map((entity) => evaluationForm(score, entity));
}

function evaluationForm(score: BookScore, entity: EntityScore): EvaluationForm {
  const made = entityJson(score, entity);
  const items: Points = new Map(made.items.map((item) => [item.id, item] as const));
  const text = (field: FieldId): string => textOf(fieldValue(entity, field));
  const lines = score.table.groups.flatMap((group): EvaluationLine[] => [
    { ...lineOf(group, "group", items), points: sumOf(group.criteria.map((criterion) => pointsOf(criterion, items))) },
    ...group.criteria.flatMap((criterion): EvaluationLine[] => [
      { ...lineOf(criterion, "criterion", items), points: pointsOf(criterion, items) },
      ...(isPlain(criterion) ? [] : criterion.items.map((item) => lineOf(item, "item", items))),
    ]),
  ]);
  return {
    key: `${entity.sheet}!${entity.row}`,
    year: entity.year,
    name: made.name,
    address: text("address") || text("commune"),
    phone: text("phone"),
    email: text("email"),
    certificate: text("certificateNumber") || text("code"),
    line: text("mainLine"),
    byMembers: made.size.tt01Members,
    byCapital: made.size.tt01Capital,
    lines,
    total: made.total,
    rank: made.rank,
    rankLabel: rankLabels[made.rank].vi,
    because: made.because ?? made.explanation,
  };
}

type Points = ReadonlyMap<string, ItemScore>;

/** Points of a criterion: its own, else those of its items when all are there. */
function pointsOf(criterion: ScoreCriterion, items: Points): number | null {
  return (
    items.get(criterion.id)?.points ?? (isPlain(criterion) ? null : sumOf(criterion.items.map(({ id }) => items.get(id)?.points ?? null)))
  );
}

function sumOf(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  // Parts of a point are added in tenths of thousandths, so that no sum shows the error of a binary fraction.
  return Math.round(sum * 1e4) / 1e4;
}

function isPlain({ id, items }: ScoreCriterion): boolean {
  return items.length === 1 && items[0]?.id === id;
}

type Named = { readonly id: string; readonly label: string; readonly max: number | null };

function lineOf({ id, label, max }: Named, level: EvaluationLine["level"], items: Points): EvaluationLine {
  const own = items.get(id);
  const note = own?.source === "computed" ? "đề xuất theo số liệu trong sổ" : "";
  return { number: id, label, max: max ?? own?.max ?? null, points: own?.points ?? null, note, level };
}

function fieldValue({ values }: EntityScore, field: FieldId): Scalar {
  return values[field] ?? null;
}

function textOf(value: Scalar): string {
  return value === null ? "" : String(value);
}
