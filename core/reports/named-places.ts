import { formatDate } from "../model/dates.ts";
import { fold } from "../model/text.ts";
import type { Figure } from "./figure.ts";
import { indicators } from "./indicators.ts";
import { periodWords } from "./period.ts";
import { fact, gap, say } from "./piece.ts";
import type { Block, Pieces, Report } from "./report.ts";

/** What stands in for a named place of an office's own template: words inside a paragraph, or whole blocks. */
export type NamedValue =
  | { readonly kind: "inline"; readonly pieces: Pieces }
  | { readonly kind: "blocks"; readonly blocks: readonly Block[] };

/** A name by which a place is found: folded, words joined by "_". "{{Tổng số HTX}}" and "{{tong_so_htx}}" are the same place. */
export function placeName(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
}

/** What a report offers to templates, by name: its frame, its body, its tables, and every figure by id and by label. */
export function namedValues(report: Report): ReadonlyMap<string, NamedValue> {
  const values = new Map<string, NamedValue>();
  const inline = (names: readonly string[], pieces: Pieces): void => {
    for (const name of names) values.set(placeName(name), { kind: "inline", pieces });
  };
  const blocks = (name: string, own: readonly Block[]): void => {
    values.set(name, { kind: "blocks", blocks: own });
  };
  for (const figure of [...report.figures].reverse()) inline([figure.id], figurePieces(figure));
  const byId = new Map(report.figures.map((figure) => [figure.id, figure] as const));
  for (const { id, label } of indicators) {
    const figure = byId.get(id);
    inline([id, label.vi], figure === undefined ? say`${gap(label.vi)}` : figurePieces(figure));
  }
  const { frame, period } = report;
  inline(["ky", "ky_bao_cao"], say`${periodWords(period)}`);
  inline(["nam"], [fact(String(period.year), "kỳ báo cáo")]);
  inline(["nam_truoc"], [fact(String(period.year - 1), "kỳ báo cáo")]);
  inline(["nam_sau"], [fact(String(period.year + 1), "kỳ báo cáo")]);
  inline(["ngay_chot", "ngay_chot_so_lieu"], [fact(formatDate(report.asOf), "ngày chốt số liệu")]);
  inline(["tieu_de", "trich_yeu"], frame.subject);
  inline(["so_van_ban", "so_ky_hieu"], frame.number);
  inline(["dia_danh_ngay", "dia_danh_ngay_thang"], frame.placeAndDate);
  inline(["co_quan", "co_quan_ban_hanh"], joined(frame.body, " "));
  inline(["co_quan_cap_tren", "co_quan_chu_quan"], joined(frame.above, " "));
  inline(["kinh_gui"], joined(frame.recipients, "; "));
  inline(["noi_nhan"], joined(frame.receivers, "; "));
  inline(["dia_ban"], placeOf(report));
  blocks("noi_dung", report.blocks);
  blocks("bang_nganh_nghe", tableAfter(report.blocks, "theo ngành nghề"));
  blocks("bang_chi_tieu", tableAfter(report.blocks, "Kết quả thực hiện các chỉ tiêu"));
  blocks("so_sanh", comparisonOf(report.blocks));
  return values;
}

function figurePieces(figure: Figure): Pieces {
  return [{ kind: "figure", figure }];
}

function joined(lines: readonly Pieces[], between: string): Pieces {
  return lines.flatMap((line, at) => (at === 0 ? line : [...say`${between}`, ...line]));
}

function placeOf({ place }: Report): Pieces {
  return place === "" ? say`${gap("địa bàn")}` : [fact(place, "địa bàn báo cáo")];
}

function tableAfter(blocks: readonly Block[], caption: string): readonly Block[] {
  return blocks.filter((block) => block.kind === "table" && wordsOf(block.caption).includes(caption));
}

/** The blocks from the heading "So với kỳ trước" to the next one. */
function comparisonOf(blocks: readonly Block[]): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && wordsOf(block.text) === "So với kỳ trước");
  if (start < 0) return [];
  const end = blocks.findIndex((block, at) => at > start && block.kind === "heading");
  return blocks.slice(start + 1, end < 0 ? undefined : end);
}

function wordsOf(pieces: Pieces): string {
  return pieces.map((piece) => (piece.kind === "words" ? piece.text : "")).join("");
}
