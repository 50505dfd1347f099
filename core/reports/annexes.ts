import { inEach, type Said } from "../model/language.ts";
import type { EntityKind } from "../model/records.ts";
import { kindCodes } from "../plans/evaluate/columns.ts";
import { entityName } from "../plans/evaluate/entities.ts";
import type { PlanFile, Target } from "../plans/plan.ts";
import type { Figure } from "./figure.ts";
import { annexKinds, annexSectors, type Indicator, indicators } from "./indicators.ts";
import { type MeasuredFigure, type Measuring, partition } from "./measure-figure.ts";
import { periodWords, type ReportPeriod } from "./period.ts";

/** One line of Phụ lục 1. Values are figures; `null` is a cell that a person fills. */
export type AnnexLine = {
  readonly section: "I" | "II" | "III";
  readonly number: string;
  readonly label: string;
  readonly unit: string;
  readonly indicator: string;
  readonly before: Figure | null;
  /** What the plan of the year wants, in its own words and as a number. */
  readonly planned: { readonly text: string; readonly value: number | null; readonly target: string } | null;
  /** The part of the year that is reported; in a yearly report its first half. */
  readonly part: Figure | null;
  readonly year: Figure | null;
  readonly next: AnnexLine["planned"];
};

/** One kind of Phụ lục 2: the number of entities by sector; `unknown` have no sector in the book. */
export type AnnexKind = {
  readonly id: string;
  readonly label: string;
  readonly total: Figure;
  readonly sectors: readonly Figure[];
  readonly unknown: Figure;
};

/** One commune with its part of some figures; the last one, without a name, is where the book names none. */
export type CommuneLine = { readonly name: string | null; readonly figures: readonly Figure[] };

export type Annexes = {
  readonly one: readonly AnnexLine[];
  readonly two: readonly AnnexKind[];
  readonly communes: { readonly totals: readonly Figure[]; readonly lines: readonly CommuneLine[] };
  /** One line for each entity that any figure counts: what it adds to each of them. Formulas of the annexes add these up. */
  readonly data: { readonly columns: readonly DataColumn[]; readonly rows: readonly DataRow[] };
};

export type DataColumn = { readonly indicator: string; readonly label: string; readonly money: boolean };
export type DataRow = {
  readonly name: string;
  readonly kind: EntityKind;
  readonly commune: string | null;
  readonly sector: string | null;
  readonly sheet: string;
  readonly row: number;
  readonly values: readonly (number | null)[];
};

/** Figures of the period now, of the period before, and of the first half of the year where it is certain. */
export type AnnexSources = {
  readonly now: ReadonlyMap<string, MeasuredFigure>;
  readonly before: ReadonlyMap<string, Figure>;
  readonly half: ReadonlyMap<string, Figure>;
  readonly plan: PlanFile | null;
  readonly measuring: Measuring;
};

const communeIndicators = [
  "coop.total",
  "coop.active",
  "coop.new",
  "coop.dissolved",
  "coop.goodFair",
  "union.total",
  "group.total",
] as const;

/** The head of the column of the part: "Thực hiện quý II", "Thực hiện 6 tháng". */
export function partHead(period: ReportPeriod): string {
  if (period.kind === "quarter") return `Thực hiện ${periodWords(period)}`;
  return period.kind === "half" && period.part === 2 ? "Thực hiện 6 tháng cuối năm" : "Thực hiện 6 tháng";
}

/** The two annexes, the figures by commune, and the lines that they add up. */
export function annexesOf(sources: AnnexSources): Annexes {
  const { now, before, half, plan, measuring } = sources;
  const { year } = measuring.period;
  return {
    one: indicators.flatMap((indicator): AnnexLine[] => {
      if (indicator.annex === null) return [];
      const own = now.get(indicator.id)?.figure ?? null;
      const { kind, part } = measuring.period;
      // Means are of the year whatever part of it the report is on; a level at the end of December is that of the year.
      const lastPart = part === (kind === "quarter" ? 4 : 2);
      const ofYear = kind === "year" || indicator.measure === "mean" || (lastPart && indicator.stock);
      const ofPart = kind !== "year" && indicator.measure !== "mean";
      return [
        {
          section: indicator.annex.part,
          number: indicator.annex.number,
          label: indicator.annex.label,
          unit: indicator.annex.unit,
          indicator: indicator.id,
          before: before.get(indicator.id) ?? null,
          planned: plannedFor(plan, indicator, year),
          part: ofPart ? own : (half.get(indicator.id) ?? null),
          year: ofYear ? own : null,
          next: plannedFor(plan, indicator, year + 1),
        },
      ];
    }),
    two: annexKinds.map(({ id, label, total }) => annexKind(measuring, id, label, now.get(total)!)),
    communes: communesOf(
      measuring,
      communeIndicators.map((id) => now.get(id)!),
    ),
    data: dataOf(measuring, [...now.values()]),
  };
}

/** The sector of each entity: its place in `annexSectors`, after them those of which the book does not say it. */
function sectorParts({ work: { facts } }: Measuring): Int32Array {
  const { codes, words } = facts.words("sector");
  const byWord = words.map((word) => annexSectors.findIndex(({ sectors }) => sectors.includes(word)));
  const credit = annexSectors.findIndex(({ id }) => id === "credit");
  return Int32Array.from(codes, (code, at) => {
    if (facts.kinds[at] === kindCodes.creditFund) return credit;
    const found = code === 0 ? -1 : (byWord[code] ?? -1);
    return found < 0 ? annexSectors.length : found;
  });
}

function annexKind(measuring: Measuring, id: string, label: Said, whole: MeasuredFigure): AnnexKind {
  const names = [
    ...annexSectors.map((sector) => ({ id: `${id}.sector.${sector.id}`, label: partOf(label, sector.label) })),
    { id: `${id}.sector.unknown`, label: partOf(label, { vi: "sổ chưa ghi ngành nghề", en: "no sector in the book" }) },
  ];
  const figures = partition(whole, measuring, sectorParts(measuring), names);
  return {
    id,
    label: label.vi,
    total: whole.figure,
    sectors: figures.slice(0, annexSectors.length),
    unknown: figures[annexSectors.length]!,
  };
}

function communesOf(measuring: Measuring, wholes: readonly MeasuredFigure[]): Annexes["communes"] {
  const { facts, area } = measuring.work;
  const column = facts.words("commune");
  const { codes, words } = column;
  const names: string[] = [];
  const places = new Map<string, number>();
  codes.forEach((code, at) => {
    const word = words[code]!;
    if (code === 0 || area[at] !== 1 || places.has(word) || names.length >= mostCommunes) return;
    places.set(word, names.length);
    names.push(firstSpelling(column, code));
  });
  const parts = Int32Array.from(codes, (code) => (code === 0 ? names.length : (places.get(words[code]!) ?? names.length)));
  const columns = wholes.map((whole) =>
    partition(
      whole,
      measuring,
      parts,
      [...names.map(nameSaid), { vi: "sổ chưa ghi xã, phường", en: "no commune in the book" }].map((name, at) => ({
        id: `${whole.figure.id}.commune.${at + 1}`,
        label: partOf(whole.figure.label, name),
      })),
    ),
  );
  const lines = [...names, null].map((name, at): CommuneLine => ({ name, figures: columns.map((figures) => figures[at]!) }));
  const needsRest = columns.some((figures) => (figures[names.length]?.value ?? figures[names.length]?.high ?? 0) > 0);
  return { totals: wholes.map(({ figure }) => figure), lines: needsRest ? lines : lines.slice(0, -1) };
}

/** The label of a part of a whole: "Hợp tác xã: Xây dựng". */
function partOf(whole: Said, part: Said): Said {
  return inEach((language) => `${whole[language]}: ${part[language]}`);
}

/** A name of the book: English quotes it. */
function nameSaid(name: string): Said {
  return { vi: name, en: `“${name}”` };
}

/** More than any province has; the rest stands together with what names no commune. */
const mostCommunes = 1000;

/** What each entity adds to each indicator that is certain. Of a gap and an open figure there is no column. */
function dataOf(measuring: Measuring, figures: readonly MeasuredFigure[]): Annexes["data"] {
  const { facts } = measuring.work;
  const sure = figures.filter(({ figure, found }) => found !== null && (figure.state === "known" || figure.state === "part"));
  const used = new Uint8Array(facts.size);
  for (const { found } of sure)
    found!.counted.forEach((state, at) => {
      if (state === 1) used[at] = 1;
    });
  const sectors = sectorParts(measuring);
  const communes = facts.words("commune");
  const rows: DataRow[] = [];
  for (let at = 0; at < facts.size; at++) {
    if (used[at] !== 1) continue;
    const entity = facts.entities[at]!;
    const [{ table, record }] = entity.parts;
    rows.push({
      name: entityName(entity),
      kind: entity.kind,
      commune: communes.codes[at] === 0 ? null : firstSpelling(communes, communes.codes[at]!),
      sector: annexSectors[sectors[at]!]?.label.vi ?? null,
      sheet: table.sheet,
      row: record.row,
      values: sure.map(({ found, numbers }) => {
        if (found!.counted[at] !== 1) return null;
        return numbers === null ? 1 : (numbers[at] ?? null);
      }),
    });
  }
  return {
    columns: sure.map(({ figure }) => ({ indicator: figure.id, label: figure.label.vi, money: figure.unit === "VND" })),
    rows,
  };
}

/** One spelling for a commune, however its rows write it. */
function firstSpelling(
  { words, spelled }: { readonly words: readonly string[]; readonly spelled: readonly string[] },
  code: number,
): string {
  // Code 0 is where nothing is written; a name of signs alone has the same empty key.
  return spelled[words.indexOf(words[code]!, 1)] ?? spelled[code]!;
}

/** What a plan wants of an indicator in a year: a target that measures the very same thing for the whole place. */
function plannedFor(plan: PlanFile | null, indicator: Indicator, year: number): AnnexLine["planned"] {
  if (plan === null || indicator.measure === "hand") return null;
  const found = plan.targets.find((target) => isSame(target, indicator) && endYear(target, plan) === year);
  if (found === undefined || found.value === null) return null;
  const scale = indicator.unit === "VND" ? 1e6 : 1;
  const range = found.operator === "range" && found.value2 !== null;
  return {
    text: range ? `${plainNumber(found.value / scale)} - ${plainNumber((found.value2 ?? 0) / scale)}` : plainNumber(found.value / scale),
    value: range ? null : found.value,
    target: found.id,
  };
}

const subjects: ReadonlyMap<string, string> = new Map([
  ["coop", "cooperative"],
  ["union", "union"],
  ["group", "group"],
]);

function isSame(target: Target, indicator: Indicator): boolean {
  if (target.kind !== "Q" || target.each !== null || target.units.length > 0 || target.numerator !== null) return false;
  if (target.subject !== subjects.get(indicator.id.split(".")[0] ?? "") || target.measure !== indicator.measure) return false;
  if (!(target.operator === ">=" || target.operator === ">" || target.operator === "=" || target.operator === "range")) return false;
  if (target.unit === "VND/month" || (target.field ?? null) !== (indicator.fields[0] ?? null)) return false;
  const { kind: _kind, ...own } = target.for;
  const { kind: _other, ...wanted } = indicator.filter;
  return (
    JSON.stringify(own) === JSON.stringify(wanted) && (indicator.measure !== "count" || Object.keys(wanted).length > 0 || target.stock)
  );
}

function endYear({ period }: Target, plan: PlanFile): number {
  return Number((period.to ?? plan.period.to ?? "").slice(0, 4));
}

function plainNumber(value: number): string {
  return String(Number(value.toFixed(4))).replace(".", ",");
}
