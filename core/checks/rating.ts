/** Typed ranks: not those of the points, given to entities that are not rated, in the wrong year. */

import { minimumOperatingMonths } from "../law/rating.ts";
import { firstDay, formatDate } from "../model/dates.ts";
import type { FieldId } from "../model/fields.ts";
import { asItIs, type Said } from "../model/language.ts";
import { type Rank, type RankResult, rankLabels } from "../model/ranks.ts";
import { type EntityRecord, recordValue, type Table, type Values } from "../model/records.ts";
import type { CompiledNode } from "../scoring/compile.ts";
import { fromUnits } from "../scoring/decimals.ts";
import { eligibilityOf } from "../scoring/eligibility.ts";
import { knockedOut, rankOfTotal } from "../scoring/evaluate.ts";
import { formatPoints } from "../scoring/format.ts";
import { gatherEntities } from "../scoring/join.ts";
import { defaultYear } from "../scoring/score.ts";
import { type Context, numberOf, shownIn, textOf } from "./context.ts";
import { criterionFields, evaluated, isRated, pointSheets } from "./points.ts";
import { bookRule, dataContract, type Note, type Notes, ownSource, type Rule, recordRule, tableRule } from "./rule.ts";

const circular = { document: "Thông tư 01/2020/TT-BKHĐT", article: "Điều 8", mark: "V" } as const;

/** Fields on which it rests whether an entity is rated. */
const eligibilityFields: readonly FieldId[] = [
  "certificateDate",
  "foundedOn",
  "stoppedMonths",
  "status",
  "statusDate",
  "dissolvedOn",
  "sector",
  "name",
];

const rankedWords: readonly string[] = ["good", "fair", "average", "weak"] satisfies readonly Rank[];

export const ratingRules: readonly Rule[] = [
  recordRule({
    id: "rank.mismatch",
    severity: "error",
    label: { vi: "Xếp loại không đúng với điểm", en: "Rank does not fit the points" },
    source: circular,
    appliesTo: pointSheets,
    fields: ["rank"],
    gathers: true,
    run: (record, context) => {
      const typed = rankOf(record);
      const state = typed === null ? null : evaluated(record, context);
      if (typed === null || state === null || state.flawed) return null;
      const { scores } = context;
      const knock = knockedOut(scores, record.values);
      if (knock !== null)
        return knock === typed
          ? null
          : mismatch(
              record,
              context,
              knock,
              { vi: "bị xử phạt vi phạm hành chính trong năm", en: "an administrative fine was imposed in the year" },
              ["sanctioned"],
            );
      const total = numberOf(record, "points.total");
      const right = total === null ? null : rankOfTotal(scores, total);
      // Where total and parts disagree (told by itself), a rank that fits one of them is not wrong as well.
      if (typed === right || mayBe(typed, state, context) || (right === null && state.typedCount === 0)) return null;
      return mismatch(record, context, right, pointsInWords(total, state), pointsUsed(context));
    },
    good: { "points.total": 79.99, rank: "fair" },
    bad: { "points.total": 79.99, rank: "good" },
  }),
  bookRule({
    id: "rank.not-eligible",
    severity: "error",
    label: { vi: "Xếp loại đơn vị không thuộc diện đánh giá", en: "Rank of an entity that is not rated" },
    source: minimumOperatingMonths.items[0].source,
    appliesTo: pointSheets,
    fields: ["rank", "points.total", ...eligibilityFields],
    gathers: true,
    run: notEligible,
    good: [{ year: 2024, rows: [{ name: "HTX Hoa Sen", certificateDate: "2023-12-31", rank: "good" }] }],
    bad: [{ year: 2024, rows: [{ name: "HTX Hoa Sen", certificateDate: "2024-01-01", rank: "good" }] }],
  }),
  recordRule({
    id: "rank.dissolved",
    severity: "warning",
    label: { vi: "Đơn vị đã giải thể vẫn được xếp loại", en: "A dissolved entity still has a rank" },
    source: circular,
    appliesTo: pointSheets,
    fields: ["rank"],
    run: (record, context) => {
      if (rankOf(record) === null || !isRated(record, context)) return null;
      const date = textOf(record, "dissolvedOn");
      const year = yearOf(record, context);
      const gone = date === null ? null : firstDay(date);
      if (gone === null ? recordValue(record, "status") !== "dissolved" : gone > `${year ?? context.asOf.slice(0, 4)}-12-31`) return null;
      const message = {
        vi: `Đơn vị đã giải thể${date === null ? "" : ` ngày ${formatDate(date)}`} nhưng vẫn có xếp loại. Xóa xếp loại, hoặc sửa trạng thái nếu ghi nhầm.`,
        en: `The entity was dissolved${date === null ? "" : ` on ${formatDate(date)}`} but still has a rank. Delete the rank, or correct the status if it is wrong.`,
      };
      return { field: "rank", message, uses: ["rank", date === null ? "status" : "dissolvedOn"] };
    },
    good: { status: "dissolved", dissolvedOn: "2023-05-10", rank: "unrated" },
    bad: { status: "dissolved", dissolvedOn: "2023-05-10", rank: "good" },
  }),
  recordRule({
    id: "rank.other-rules",
    severity: "warning",
    label: { vi: "Quỹ tín dụng nhân dân có xếp loại theo bảng điểm HTX", en: "People's credit fund ranked by the table of cooperatives" },
    source: { document: "Thông tư 42/2016/TT-NHNN", mark: "P" },
    appliesTo: pointSheets,
    fields: ["rank", "points.total"],
    run: (record, context) => {
      if (record.kind !== "creditFund" || isRated(record, context)) return null;
      const field = rankOf(record) !== null ? "rank" : numberOf(record, "points.total") !== null ? "points.total" : null;
      if (field === null) return null;
      return {
        field,
        message: {
          vi: "Quỹ tín dụng nhân dân xếp loại theo quy định của Ngân hàng Nhà nước, không theo bảng điểm này. Xóa, hoặc sửa loại hình nếu ghi nhầm.",
          en: "People's credit funds are ranked by rules of the State Bank, not by this table. Delete the rank, or correct the kind if it is wrong.",
        },
      };
    },
    good: { name: "QTDND Bình Minh", kind: "creditFund", rank: null },
    bad: { name: "QTDND Bình Minh", kind: "creditFund", rank: "good" },
  }),
  recordRule({
    id: "rank.without-points",
    severity: "warning",
    label: { vi: "Có xếp loại nhưng không có điểm", en: "Rank without points" },
    source: circular,
    appliesTo: pointSheets,
    fields: ["points.total", ...criterionFields],
    gathers: true,
    run: (record, context) => {
      if (rankOf(record) === null || numberOf(record, "points.total") !== null) return null;
      const state = evaluated(record, context);
      if (state === null || state.typedCount > 0 || state.flawed || knockedOut(context.scores, record.values) !== null) return null;
      return {
        field: "rank",
        message: {
          vi: "Có xếp loại nhưng không có điểm nào để đối chiếu. Nhập điểm tự chấm hoặc để trống xếp loại.",
          en: "There is a rank but no points to compare it with. Enter the self-scored points or leave the rank empty.",
        },
      };
    },
    good: { rank: "good", "points.total": 85 },
    bad: { rank: "good", "points.total": null },
  }),
  recordRule({
    id: "rank.unrated-with-points",
    severity: "warning",
    label: { vi: "Không xếp loại nhưng có tổng điểm", en: "Not ranked, but with total points" },
    source: circular,
    appliesTo: pointSheets,
    fields: ["rank"],
    run: (record, context) => {
      const total = numberOf(record, "points.total");
      if (recordValue(record, "rank") !== "unrated" || total === null || total <= 0 || !isRated(record, context)) return null;
      const message = {
        vi: `Ghi “Không xếp loại” nhưng có tổng ${formatPoints(total)} điểm. Xóa điểm, hoặc xếp loại theo điểm nếu đơn vị thuộc diện đánh giá.`,
        en: `It says “Không xếp loại” (not ranked) but there are ${formatPoints(total)} points in total. Delete the points, or rank by them if the entity is to be rated.`,
      };
      return { field: "rank", message, uses: ["rank", "points.total"] };
    },
    good: { rank: "unrated", "points.total": null },
    bad: { rank: "unrated", "points.total": 62 },
  }),
  tableRule({
    id: "rating.year",
    severity: "warning",
    label: { vi: "Năm đánh giá khác năm ở tiêu đề", en: "Rating year other than the year in the title" },
    source: dataContract,
    appliesTo: pointSheets,
    fields: ["ratingYear"],
    run: otherYears,
    good: { year: 2024, rows: [{ ratingYear: 2024 }] },
    bad: { year: 2024, rows: [{ ratingYear: 2023 }] },
  }),
  bookRule({
    id: "figures.differ",
    severity: "warning",
    label: { vi: "Hai trang ghi khác nhau về một đơn vị", en: "Two sheets disagree about one entity" },
    source: ownSource("Đối chiếu các trang trong cùng một sổ", "D"),
    appliesTo: pointSheets,
    fields: ["rank", "points.total", "members.total", "revenue.total", "capital.charter", "certificateDate"],
    run: differing,
    good: [
      { kind: "cooperatives", rows: [{ code: "0100109106", rank: "good" }] },
      { kind: "points", rows: [{ code: "0100109106", rank: "good", "points.total": 85 }] },
    ],
    bad: [
      { kind: "cooperatives", rows: [{ code: "0100109106", rank: "fair" }] },
      { kind: "points", rows: [{ code: "0100109106", rank: "good", "points.total": 85 }] },
    ],
  }),
];

/** A typed rank that says the entity was rated. */
function rankOf(record: EntityRecord): Rank | null {
  const rank = recordValue(record, "rank");
  return typeof rank === "string" && rankedWords.includes(rank) ? (rank as Rank) : null;
}

/** Whether some total between the typed points and the most they can still become has a rank. */
function mayBe(rank: Rank, { typed, typedRest, typedCount }: CompiledNode["state"], { scores }: Context): boolean {
  const band = scores.ranks.find(({ id }) => id === rank);
  if (band === undefined || typedCount === 0) return false;
  return typed + typedRest >= band.from && (band.toInclusive ? typed <= band.to : typed < band.to);
}

function pointsUsed({ fields }: Context): FieldId[] {
  return ["points.total", ...criterionFields.filter((field) => fields.has(field))];
}

function mismatch(record: EntityRecord, context: Context, right: RankResult | null, because: Said, uses: readonly FieldId[]): Note {
  const typed = shownIn(context, "rank", recordValue(record, "rank"));
  const should =
    right === null
      ? asItIs("")
      : { vi: `, xếp loại đúng là “${rankLabels[right].vi}”`, en: `, the right rank is “${rankLabels[right].vi}”` };
  const message = {
    vi: `Ghi “${typed}” nhưng ${because.vi}${should.vi}. Sửa xếp loại hoặc sửa điểm.`,
    en: `It says “${typed}” but ${because.en}${should.en}. Correct the rank or the points.`,
  };
  return { field: "rank", message, uses: ["rank", ...uses], suggestion: right === null ? null : rankLabels[right].vi };
}

function pointsInWords(total: number | null, { typed, typedRest }: CompiledNode["state"]): Said {
  if (total !== null) return { vi: `tổng là ${formatPoints(total)} điểm`, en: `the total is ${formatPoints(total)} points` };
  const [low, high] = [formatPoints(fromUnits(typed)), formatPoints(fromUnits(typed + typedRest))];
  return low === high
    ? { vi: `các tiêu chí cộng lại ${low} điểm`, en: `the criteria add up to ${low} points` }
    : { vi: `các tiêu chí chỉ có thể đạt từ ${low} đến ${high} điểm`, en: `the criteria can only reach between ${low} and ${high} points` };
}

/** The year that a record's rank is of: its own, that of the rank's header, that of the title; `null` when none says. */
function yearOf(record: EntityRecord, context: Context): number | null {
  const named = /(?:19|20)\d\d/.exec(context.columns.get("rank")?.header ?? "")?.[0];
  return numberOf(record, "ratingYear") ?? (named === undefined ? context.table.year : Number(named));
}

/** Ranks of entities that certainly are not rated, with what the other sheets of the book know about them. */
function notEligible(contexts: readonly Context[]): Notes {
  const notes: Note[] = [];
  const known = knownElsewhere(contexts);
  for (const context of contexts) {
    for (const record of context.table.records) {
      const field =
        rankOf(record) !== null
          ? "rank"
          : (numberOf(record, "points.total") ?? 0) > 0 && recordValue(record, "rank") === null
            ? "points.total"
            : null;
      if (field === null || !isRated(record, context)) continue;
      const because = notRated(record, context, known.get(record));
      if (because === null) continue;
      const message = {
        vi: `${because.vi} Xóa ${field === "rank" ? "xếp loại" : "điểm"}, hoặc sửa ngày, trạng thái nếu ghi nhầm.`,
        en: `${because.en} Delete the ${field === "rank" ? "rank" : "points"}, or correct date and status if they are wrong.`,
      };
      notes.push({
        table: context.table,
        record,
        field,
        message,
        uses: [field, "certificateDate", "foundedOn", "stoppedMonths", "statusDate"],
      });
    }
  }
  return notes;
}

/** Why a record is certainly not rated; scope and dissolution have rules of their own. */
function notRated(record: EntityRecord, context: Context, elsewhere: Values | undefined): Said | null {
  const values = elsewhere === undefined ? record.values : { ...elsewhere, ...known(record.values) };
  if (values.status === "dissolved" || (values.dissolvedOn ?? null) !== null) return null;
  const { table } = context.scores;
  const asked = { kind: record.kind, asOf: context.asOf, ...ratedYears(yearOf(record, context) ?? context.ratingYear, context.asOf) };
  const found = eligibilityOf(table, values, asked);
  if (found.rated !== "no") return null;
  const scope = eligibilityOf(table, { name: values.name ?? null, sector: values.sector ?? null }, asked);
  return scope.rated === "yes" ? found.because : null;
}

function known(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** The year of a rank; where none is stated, the last one that can have been rated and the one before: both must agree. */
function ratedYears(stated: number | null, asOf: string): { readonly year: number; readonly otherYear: number | null } {
  if (stated !== null) return { year: stated, otherYear: null };
  const { year } = defaultYear(asOf);
  return { year, otherYear: year - 1 };
}

/** What other rows and sheets of the book say about the entity of a record. */
function knownElsewhere(contexts: readonly Context[]): ReadonlyMap<EntityRecord, Values> {
  const known = new Map<EntityRecord, Values>();
  for (const { parts } of entitiesOf(contexts)) {
    for (const part of parts) {
      const others = parts.filter((other) => other !== part);
      const values = eligibilityFields.flatMap((field) => {
        const given = others.map(({ record }) => recordValue(record, field)).find((value) => value !== null);
        return given === undefined ? [] : [[field, given] as const];
      });
      known.set(part.record, Object.fromEntries(values));
    }
  }
  return known;
}

/** The entities that more than one sheet speaks of. */
function entitiesOf(contexts: readonly Context[]) {
  const [first] = contexts;
  if (first === undefined || contexts.length < 2 || contexts.every(({ table }) => table.kind === first.table.kind)) return [];
  const tables = contexts.map(({ table }) => table);
  const entities = gatherEntities({ file: "", tables }, first.scores.table.appliesTo, new Set());
  return entities.filter(({ parts }) => parts.length > 1);
}

const compared: readonly FieldId[] = ["rank", "points.total", "members.total", "revenue.total", "capital.charter", "certificateDate"];

/** Figures of one entity and year that two sheets give differently. */
function differing(contexts: readonly Context[]): Notes {
  const byTable = new Map<Table, Context>(contexts.map((context) => [context.table, context]));
  return entitiesOf(contexts).flatMap(({ parts }) => {
    const told = parts.filter(({ figures }) => figures);
    const [first, ...more] = told;
    if (first === undefined) return [];
    return more.flatMap((part) =>
      compared.flatMap((field): Note[] => {
        const [one, other] = [recordValue(first.record, field), recordValue(part.record, field)];
        const [from, to] = [byTable.get(first.table), byTable.get(part.table)];
        if (one === null || other === null || from === undefined || to === undefined || !differ(one, other)) return [];
        const message = {
          vi: `Trang “${first.table.sheet}” dòng ${first.record.row} ghi ${shownIn(from, field, one)}, ở đây ghi ${shownIn(to, field, other)}. Đối chiếu và thống nhất.`,
          en: `Sheet “${first.table.sheet}”, row ${first.record.row}, says “${shownIn(from, field, one)}”; here it says “${shownIn(to, field, other)}”. Compare them and make them agree.`,
        };
        return [{ table: part.table, record: part.record, field, message }];
      }),
    );
  });
}

/** Dates of other precision and amounts rounded to millions may be one. */
function differ(one: NonNullable<Values[FieldId]>, other: NonNullable<Values[FieldId]>): boolean {
  if (typeof one === "number" && typeof other === "number") return Math.abs(one - other) > Math.max(0.005, Math.abs(one) * 0.01);
  if (typeof one === "string" && typeof other === "string" && /^\d{4}/.test(one)) return !one.startsWith(other) && !other.startsWith(one);
  return one !== other;
}

/** A few rows of another year than the title are slips; a table of several years is none. */
function otherYears(context: Context): Notes {
  const { table } = context;
  if (table.year === null) return null;
  const own = table.records.filter((record) => typeof record.values.ratingYear === "number");
  const others = own.filter((record) => record.values.ratingYear !== table.year);
  if (others.length === 0 || (others.length > own.length * 0.2 && others.length < own.length)) return null;
  const told = others.length === own.length ? others.slice(0, 1) : others;
  return told.map((record) => ({
    record,
    field: "ratingYear" as const,
    message: {
      vi: `Năm đánh giá ghi ${record.values.ratingYear} nhưng tiêu đề là năm ${table.year}. Kiểm tra năm của bảng.`,
      en: `The rating year says ${record.values.ratingYear} but the title is of ${table.year}. Check the year of the table.`,
    },
  }));
}
