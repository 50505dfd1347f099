import type { CheckOutcome } from "../../core/checks/check.ts";
import { rules } from "../../core/checks/rules.ts";
import { cut, type ResultColumn, type ResultSheet, type ResultValue, resultSheetNames } from "../../core/files/result-sheet.ts";
import { type Size, sizeLabels } from "../../core/law/size.ts";
import { formatDate } from "../../core/model/dates.ts";
import { fieldLabel } from "../../core/model/fields.ts";
import type { Mark } from "../../core/model/law.ts";
import { type RankResult, rankLabels } from "../../core/model/ranks.ts";
import { addressOf, type Book, recordValue } from "../../core/model/records.ts";
import { formatPoints } from "../../core/scoring/format.ts";
import { entityJson, headingOf } from "../../core/scoring/result-json.ts";
import type { BookScore, EntityScore } from "../../core/scoring/score.ts";
import { certainEnd, type ScoreTable } from "../../core/scoring/table.ts";

/** What there is to write: a checked book, its scores, or both. `asOf` is an ISO day; `ignored` findings are not in the check. */
export type Results = {
  readonly book: Book;
  readonly asOf: string;
  readonly check: CheckOutcome | null;
  readonly score: BookScore | null;
  readonly ignored?: number;
};

/** Our sheets for the results that there are, the summary first. */
export function resultSheets(results: Results): ResultSheet[] {
  const { book, check, score, ignored = 0 } = results;
  return [
    summarySheet(results),
    ...(check === null ? [] : [findingSheet(check, book, ignored)]),
    ...(score === null ? [] : [scoreSheet(score)]),
  ];
}

/** Every finding with a link to its cell, in the order of sheets, rows and columns; how many the officer has left out. */
function findingSheet({ findings, summary }: CheckOutcome, book: Book, ignored = 0): ResultSheet {
  const names = recordNames(book);
  const { errors, warnings, records } = summary;
  return {
    name: resultSheetNames.findings,
    lines: [
      { text: "KẾT QUẢ KIỂM TRA SỐ LIỆU", look: "title" },
      { text: `${errors} lỗi và ${warnings} điều cần xem lại trong ${records} dòng. Bấm vào cột “Ô” để đến chỗ cần sửa.`, look: "note" },
      ...(ignored === 0
        ? []
        : [
            {
              text: `${ignored} điều đã được cán bộ xem và bỏ qua, không liệt kê ở đây; lý do có trong ngăn Sổ HTX.`,
              look: "note" as const,
            },
          ]),
      ...cutNote(findings.length),
    ],
    columns: findingColumns,
    rows: findings
      .slice(0, mostRows)
      .map((finding, index) => [
        index + 1,
        severityLabels[finding.severity],
        finding.sheet,
        { text: finding.cell, sheet: finding.sheet, cell: finding.cell },
        names.get(placeKey(finding.sheet, finding.row)) ?? null,
        finding.field === null ? null : fieldLabel(finding.field),
        finding.found,
        finding.message,
        finding.suggestion,
      ]),
    filter: true,
    fixedColumns: 0,
    pagesWide: 1,
  };
}

/** Every entity with its rank, its points and their reasons; the points in the columns of the table's own items. */
function scoreSheet(score: BookScore): ResultSheet {
  const shown = score.results.slice(0, mostRows).map((entity) => scoreRow(score, entity));
  const used = new Set(shown.flatMap(({ points }) => [...points.keys()]));
  const items = score.compiled.nodes.filter(({ id }) => used.has(id));
  const maximum = new Map(shown.flatMap(({ maxima }) => [...maxima]));
  return {
    name: resultSheetNames.scores,
    lines: [
      { text: headingOf(score).toUpperCase(), look: "title" },
      { text: `Tính đến ngày ${formatDate(score.asOf)}. Ô điểm để trống là chưa đủ số liệu, không phải 0 điểm.`, look: "note" },
      ...cutNote(score.results.length),
    ],
    columns: [
      ...scoreColumns,
      ...items.map(({ id, label }): ResultColumn => {
        const most = maximum.get(id) ?? null;
        return {
          header: `${id}${most === null ? "" : ` (tối đa ${formatPoints(most)})`}: ${shorten(label)}`,
          width: 6,
          look: "decimal",
          turned: true,
        };
      }),
      ...reasonColumns,
    ],
    rows: shown.map(({ head, points, tail }, index) => [index + 1, ...head, ...items.map(({ id }) => points.get(id) ?? null), ...tail]),
    filter: true,
    fixedColumns: 2,
    pagesWide: 2,
  };
}

/** What was read, found and scored, by which table, and how sure the table is. */
function summarySheet({ book, asOf, check, score }: Results): ResultSheet {
  const rows: ResultValue[][] = [
    ["Sổ", book.file, null],
    ["Tính đến ngày", formatDate(asOf), null],
  ];
  if (check !== null) {
    rows.push(
      ["Số dòng đã kiểm tra", check.summary.records, null],
      ["Lỗi", check.summary.errors, "Cần sửa trước khi báo cáo."],
      ["Cần xem lại", check.summary.warnings, "Có thể đúng: hãy đối chiếu với hồ sơ gốc."],
      ...countByRule(check).map(({ label, count, severity }): ResultValue[] => [`– ${label}`, count, severityLabels[severity]]),
    );
  }
  if (score !== null) {
    const { table, summary } = score;
    rows.push(
      ["Bảng điểm", table.title, `${table.document}${table.document === "" ? "" : "; "}${periodOf(table)}`],
      ["Giá trị của kết quả", "Tham khảo", "Kết quả do máy tính từ số liệu trong sổ, chưa phải kết quả xếp loại chính thức."],
      ...markRows(table),
      ["Được xếp loại", summary.rated, null],
      ...rankOrder.map((rank): ResultValue[] => [`– ${rankLabels[rank].vi}`, summary[rank], rankNotes.get(rank) ?? null]),
    );
  }
  return {
    name: resultSheetNames.summary,
    lines: [{ text: "TÓM TẮT", look: "title" }],
    columns: [
      { header: "Mục", width: 44, look: "text" },
      { header: "Số liệu", width: 36, look: "integer" },
      { header: "Ghi chú", width: 70, look: "text" },
    ],
    rows,
    filter: false,
    fixedColumns: 0,
    pagesWide: 1,
  };
}

/** Most rows of a table of ours; a sheet of Excel holds a few more, for the lines above it. */
const mostRows = 1_048_000;

const severityLabels = { error: "Lỗi", warning: "Xem lại" } as const;

const findingColumns: readonly ResultColumn[] = [
  { header: "TT", width: 5, look: "integer" },
  { header: "Mức độ", width: 9, look: "text" },
  { header: "Trang", width: 14, look: "text" },
  { header: "Ô", width: 7, look: "link" },
  { header: "Đơn vị", width: 28, look: "text" },
  { header: "Thông tin", width: 17, look: "text" },
  { header: "Đang ghi", width: 17, look: "text" },
  { header: "Vấn đề và cách sửa", width: 58, look: "text" },
  { header: "Gợi ý", width: 18, look: "text" },
];

const scoreColumns: readonly ResultColumn[] = [
  { header: "TT", width: 5, look: "integer" },
  { header: "Tên", width: 30, look: "text" },
  { header: "Ô", width: 7, look: "link" },
  { header: "Xếp loại", width: 10, look: "strong" },
  { header: "Tổng điểm", width: 7, look: "decimal" },
  { header: "Cao nhất có thể đạt", width: 7, look: "decimal" },
];

/** Columns after the points. */
const reasonColumns: readonly ResultColumn[] = [
  { header: "Quy mô theo số thành viên (TT 01/2020)", width: 11, look: "text" },
  { header: "Quy mô theo tổng nguồn vốn (TT 01/2020)", width: 11, look: "text" },
  { header: "Quy mô theo NĐ 113/2024", width: 11, look: "text" },
  { header: "Vì sao", width: 64, look: "text" },
  { header: "Lưu ý", width: 44, look: "text" },
  { header: "Trang", width: 16, look: "text" },
];

type ScoreRow = {
  readonly head: readonly ResultValue[];
  readonly points: ReadonlyMap<string, number | null>;
  readonly maxima: ReadonlyMap<string, number>;
  readonly tail: readonly ResultValue[];
};

function scoreRow(score: BookScore, entity: EntityScore): ScoreRow {
  const { name, rank, total, possible, because, explanation, notes, items, size } = entityJson(score, entity);
  const [part] = entity.parts;
  const cell = (part === undefined ? null : addressOf(part.table, part.record, "name")) ?? `A${entity.row}`;
  const reasons = because === null || explanation.includes(because) ? [explanation] : [because, explanation];
  return {
    head: [name, { text: cell, sheet: entity.sheet, cell }, rankLabels[rank].vi, total, possible],
    points: new Map(items.map(({ id, points }) => [id, points])),
    maxima: new Map(items.flatMap(({ id, max }) => (max === null ? [] : [[id, max]]))),
    tail: [
      sizeLabel(size.tt01Members),
      sizeLabel(size.tt01Capital),
      sizeLabel(size.nd113),
      reasons.filter((reason) => reason !== "").join("\n"),
      notes.join("\n"),
      entity.sheet,
    ],
  };
}

function sizeLabel(size: Size | null): string | null {
  return size === null ? null : sizeLabels[size].vi;
}

const rankOrder: readonly RankResult[] = ["good", "fair", "average", "weak", "unrated", "incomplete"];

const rankNotes: ReadonlyMap<RankResult, string> = new Map([
  ["unrated", "Không thuộc diện đánh giá trong năm: xem cột “Vì sao” ở trang điểm."],
  ["incomplete", "Còn thiếu số liệu và còn nhiều mức xếp loại có thể: xem cột “Vì sao” ở trang điểm."],
]);

const markMeanings: readonly { readonly marks: readonly Mark[]; readonly label: string; readonly note: string }[] = [
  { marks: ["V"], label: "– tiêu chí theo nguyên văn văn bản", note: "Đã đọc nguyên văn văn bản." },
  { marks: ["P"], label: "– tiêu chí theo bản thuật lại", note: "Đã đọc qua bản thuật lại, chưa đọc bản gốc." },
  { marks: ["I", "M", "D", "?"], label: "– tiêu chí suy ra", note: "Chưa đối chiếu bản gốc: hãy kiểm tra lại trước khi dùng." },
  { marks: ["L"], label: "– tiêu chí của đơn vị", note: "Theo bảng điểm do đơn vị tự lập." },
];

function markRows(table: ScoreTable): ResultValue[][] {
  const marks = table.groups.flatMap(({ criteria }) => criteria.flatMap(({ items }) => items.map(({ mark }) => mark)));
  return markMeanings.flatMap(({ marks: meant, label, note }) => {
    const count = marks.filter((mark) => meant.includes(mark)).length;
    return count === 0 ? [] : [[label, count, note]];
  });
}

function periodOf(table: ScoreTable): string {
  const end = certainEnd(table);
  const until = end === null ? "chưa rõ ngày hết hiệu lực" : `hết hiệu lực từ ${formatDate(end)}`;
  return `có hiệu lực từ ${formatDate(table.effectiveFrom)}, ${until}`;
}

function countByRule({ findings }: CheckOutcome): { label: string; count: number; severity: "error" | "warning" }[] {
  const counts = new Map<string, { label: string; count: number; severity: "error" | "warning" }>();
  for (const { code, severity } of findings) {
    const known = counts.get(code);
    if (known !== undefined) known.count++;
    else counts.set(code, { label: rules.find(({ id }) => id === code)?.label.vi ?? code, count: 1, severity });
  }
  return [...counts.values()].sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
}

function recordNames(book: Book): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of book.tables) {
    for (const record of table.records) {
      const name = recordValue(record, "name");
      if (typeof name === "string") names.set(placeKey(table.sheet, record.row), name);
    }
  }
  return names;
}

function placeKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

/** A label that fits into a header that reads upwards. */
function shorten(label: string): string {
  return label.length <= 48 ? label : `${cut(label, 47).trimEnd()}…`;
}

function cutNote(rows: number): ResultSheet["lines"] {
  return rows <= mostRows ? [] : [{ text: `Trang chỉ chứa được ${mostRows} dòng đầu trong ${rows} dòng.`, look: "note" }];
}
