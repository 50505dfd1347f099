import type { Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import type { OpenRow } from "../plans/evaluate/explain.ts";
import type { Annexes } from "./annexes.ts";
import type { Comparison } from "./compare.ts";
import type { Figure } from "./figure.ts";
import type { ReportPeriod } from "./period.ts";
import type { Piece } from "./piece.ts";

export type Pieces = readonly Piece[];

/** One block of the body. Heading levels: 1 a part, 2 roman, 3 arabic, 4 letters. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly number: string; readonly text: Pieces; readonly mark: Mark }
  | { readonly kind: "paragraph" | "item"; readonly pieces: Pieces }
  /** Text that only a person can write. */
  | { readonly kind: "todo"; readonly hint: string }
  | ReportTable
  | ReportChart;

export type ReportTable = {
  readonly kind: "table";
  readonly caption: Pieces;
  /** `width` is the share of the page's width. */
  readonly columns: readonly { readonly header: Pieces; readonly width: number; readonly align: "left" | "center" | "right" }[];
  readonly rows: readonly (readonly Pieces[])[];
  /** Rows of sums and groups stand out. */
  readonly strong: readonly number[];
};

export type ReportChart = { readonly kind: "chart"; readonly title: Pieces; readonly axis: string; readonly bars: readonly Figure[] };

/** Everything around the body. Lists hold one paragraph an item. */
export type Frame = {
  readonly above: readonly Pieces[];
  readonly body: readonly Pieces[];
  readonly number: Pieces;
  readonly placeAndDate: Pieces;
  readonly title: Pieces;
  readonly subject: Pieces;
  readonly recipients: readonly Pieces[];
  readonly receivers: readonly Pieces[];
  readonly signature: readonly string[];
};

/** One figure that is not certain, and what it would take. */
export type Lack = {
  readonly figure: string;
  readonly label: Said;
  readonly state: "gap" | "open" | "part";
  readonly needs: readonly Said[];
  readonly rows: readonly OpenRow[];
  readonly rowCount: number;
};

/** What a report says, as data. Every number of its text is a figure or a fact of `facts`. */
export type Report = {
  readonly period: ReportPeriod;
  /** ISO day of the data: the day of the report, or the end of the period when that is earlier. */
  readonly asOf: string;
  readonly file: string;
  /** The place it is about; empty when nobody says it. */
  readonly place: string;
  readonly plan: { readonly id: string; readonly title: string } | null;
  readonly frame: Frame;
  readonly blocks: readonly Block[];
  readonly annexes: Annexes;
  readonly comparison: Comparison | null;
  /** The evidence list: every figure that the text, the tables and the annexes use, by id. */
  readonly figures: readonly Figure[];
  /** Every fact with a digit, with its source. */
  readonly facts: readonly { readonly text: string; readonly source: string }[];
  readonly lacks: readonly Lack[];
  readonly warnings: readonly Said[];
};
