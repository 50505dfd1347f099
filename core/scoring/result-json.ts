import type { Size } from "../law/size.ts";
import type { Language } from "../model/language.ts";
import type { RankResult } from "../model/ranks.ts";
import type { ItemScore } from "./explain.ts";
import { explainTotal } from "./explain-total.ts";
import { notesOf } from "./notes.ts";
import { type BookScore, type EntityScore, itemsOf, type ScoreSummary } from "./score.ts";
import { sizesOf } from "./size.ts";
import { certainEnd } from "./table.ts";
import { isLocal } from "./table-template.ts";

/** One entity as other programs see it; what the contract does not name stands at the end. */
export type EntityScoreJson = {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly eligible: boolean;
  /** Why the entity is not rated, or what is missing to know it. */
  readonly because: string | null;
  readonly total: number | null;
  readonly possible: number;
  readonly rank: RankResult;
  readonly items: readonly ItemScore[];
  readonly size: { readonly tt01Members: Size | null; readonly tt01Capital: Size | null; readonly nd113: Size | null };
  readonly sizeBecause: { readonly tt01Members: string; readonly tt01Capital: string; readonly nd113: string };
  readonly lowest: number;
  /** One sentence on total and rank. */
  readonly explanation: string;
  readonly year: number;
  readonly yearFrom: EntityScore["yearFrom"];
  readonly also: EntityScore["also"];
  readonly notes: readonly string[];
};

/** What stands before the results. */
export type ScoreHeadJson = {
  readonly file: string;
  readonly table: {
    readonly id: string;
    readonly title: string;
    readonly effectiveFrom: string;
    readonly effectiveTo: string | null;
    /** Vietnamese title of every result of this table. */
    readonly heading: string;
  };
  readonly summary: ScoreSummary;
};

/** Title of results: whether a circular is still in force is never stated, so its scores are a reference. */
export function headingOf({ table }: BookScore): string {
  if (isLocal(table)) return `Chấm điểm theo bảng của đơn vị: ${table.title}${table.document === "" ? "" : ` (${table.document})`}`;
  const circular = /^(\d+\/\d{4})\/TT-/.exec(table.document)?.[1];
  return `Chấm điểm theo bộ tiêu chí ${circular === undefined ? table.document : `TT ${circular}`} (tham khảo)`;
}

/** Everything but the results. */
export function scoreHeadJson(book: BookScore): ScoreHeadJson {
  const { id, title, effectiveFrom } = book.table;
  return {
    file: book.file,
    table: { id, title, effectiveFrom, effectiveTo: certainEnd(book.table), heading: headingOf(book) },
    summary: book.summary,
  };
}

/** The results one by one, so that a long list can be written as it is made. */
export function* scoreResultJson(book: BookScore): Generator<EntityScoreJson> {
  for (const entity of book.results) yield entityJson(book, entity);
}

/** One result with items, reasons and sizes; the language is that of its sentences. */
export function entityJson(book: BookScore, entity: EntityScore, language: Language = "vi"): EntityScoreJson {
  const { tt01Members, tt01Capital, nd113 } = sizesOf(entity.values, language);
  const items = itemsOf(book, entity, language);
  return {
    sheet: entity.sheet,
    row: entity.row,
    name: entity.name,
    eligible: entity.eligible,
    because: entity.because?.[language] ?? null,
    total: entity.total,
    possible: entity.possible,
    rank: entity.rank,
    items,
    size: { tt01Members: tt01Members.size, tt01Capital: tt01Capital.size, nd113: nd113.size },
    sizeBecause: { tt01Members: tt01Members.because, tt01Capital: tt01Capital.because, nd113: nd113.because },
    lowest: entity.lowest,
    explanation: explainTotal(book.compiled, entity.values, entity.scored, items, language),
    year: entity.year,
    yearFrom: entity.yearFrom,
    also: entity.also,
    notes: notesOf(book, entity, language),
  };
}
