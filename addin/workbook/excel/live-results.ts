import { type ResultSheet, type ResultValue, resultSheetNames } from "../../../core/files/result-sheet.ts";
import { type RankResult, rankLabels } from "../../../core/model/ranks.ts";
import type { WordColor, WorkbookSheet } from "../port.ts";
import { quotedSheet, quotedText } from "./names.ts";

/**
 * The result sheets as a live workbook shows them: totals and counts as formulas that the officer can follow, ranks in colours, a chart
 * of the ranks. A formula stands only where it gives just what was computed, for every row.
 */
export function liveResults(sheets: readonly ResultSheet[]): WorkbookSheet[] {
  const names = new Set(sheets.map(({ name }) => name));
  return sheets.map((sheet) => {
    if (sheet.name === resultSheetNames.scores) return liveScores(sheet);
    return sheet.name === resultSheetNames.summary ? liveSummary(sheet, sheets, names) : sheet;
  });
}

const rankHeader = "Xếp loại";
const totalHeader = "Tổng điểm";
const severityHeader = "Mức độ";

const colors: Readonly<Partial<Record<RankResult, { readonly fill: string; readonly font: string }>>> = {
  good: { fill: "#CDEBD3", font: "#14532D" },
  fair: { fill: "#D8E9F8", font: "#0C4A6E" },
  average: { fill: "#FDEFC3", font: "#713F12" },
  weak: { fill: "#FAD9D5", font: "#7F1D1D" },
};

function liveScores(sheet: ResultSheet): WorkbookSheet {
  const rank = columnNamed(sheet, rankHeader);
  const total = columnNamed(sheet, totalHeader);
  const formula = total === null ? null : totalFormula(sheet, total);
  return {
    ...sheet,
    ...(rank === null ? {} : { colors: rankColors(rank) }),
    ...(total === null || formula === null ? {} : { formulas: [{ column: total, formula }] }),
  };
}

function liveSummary(sheet: ResultSheet, sheets: readonly ResultSheet[], names: ReadonlySet<string>): WorkbookSheet {
  const scores = sheets.find(({ name }) => name === resultSheetNames.scores);
  const findings = sheets.find(({ name }) => name === resultSheetNames.findings);
  const counts = [
    ...(Object.keys(rankLabels) as RankResult[]).map((rank) => ({
      label: `– ${rankLabels[rank].vi}`,
      word: rankLabels[rank].vi,
      source: scores,
      header: rankHeader,
    })),
    { label: "Lỗi", word: "Lỗi", source: findings, header: severityHeader },
    { label: "Cần xem lại", word: "Xem lại", source: findings, header: severityHeader },
  ];
  const formulas = counts.flatMap(({ label, word, source, header }) => {
    const row = sheet.rows.findLastIndex(([first]) => first === label);
    const column = source === undefined ? null : columnNamed(source, header);
    if (row < 0 || source === undefined || column === null || !names.has(source.name)) return [];
    const counted = source.rows.filter((line) => line[column] === word).length;
    if (sheet.rows[row]?.[1] !== counted) return [];
    return [
      { column: 1, formula: `=COUNTIF(${quotedSheet(source.name)}!C${column + 1},${quotedText(word)})`, firstRow: row, lastRow: row },
    ];
  });
  const charted = (["good", "fair", "average", "weak"] as const).map((rank) =>
    sheet.rows.findLastIndex(([first]) => first === `– ${rankLabels[rank].vi}`),
  );
  const [first = -1, last = -1] = [charted[0], charted.at(-1)];
  const together = first >= 0 && charted.every((row, index) => row === first + index);
  return {
    ...sheet,
    formulas,
    ...(together ? { chart: { title: "Kết quả xếp loại", labels: 0, values: 1, firstRow: first, lastRow: last } } : {}),
  };
}

function rankColors(column: number): WordColor[] {
  return (Object.keys(colors) as RankResult[]).flatMap((rank) => {
    const color = colors[rank];
    return color === undefined ? [] : [{ column, word: rankLabels[rank].vi, ...color }];
  });
}

/** The sum of the criteria that are no part of another one, empty while one of them is; `null` when that is not the total of every row. */
function totalFormula(sheet: ResultSheet, total: number): string | null {
  const items = sheet.columns.flatMap(({ header }, column) => {
    const id = /^(\d{1,3}[a-z\d.]{0,6})(?: \(tối đa|:)/.exec(header)?.[1];
    return id === undefined ? [] : [{ id, column }];
  });
  const parts = items.filter(
    ({ id }) => !items.some((other) => other.id !== id && id.startsWith(other.id) && !/\d/.test(id.charAt(other.id.length))),
  );
  if (parts.length === 0 || sheet.rows.some((row) => !isSumOf(row, total, parts))) return null;
  const cells = parts.map(({ column }) => `RC[${column - total}]`).join(",");
  return `=IF(COUNT(${cells})<${parts.length},"",SUM(${cells}))`;
}

function isSumOf(row: readonly ResultValue[], total: number, parts: readonly { readonly column: number }[]): boolean {
  const points = parts.map(({ column }) => row[column] ?? null);
  const sum = points.every((value) => typeof value === "number") ? points.reduce((all: number, value) => all + Number(value), 0) : null;
  const stated = row[total] ?? null;
  return sum === null || typeof stated !== "number" ? sum === null && stated === null : Math.abs(sum - stated) < 1e-9;
}

function columnNamed({ columns }: ResultSheet, header: string): number | null {
  const column = columns.findIndex((one) => one.header === header);
  return column < 0 ? null : column;
}
