import { columnLetters } from "../../core/model/cells.ts";
import { formatDate } from "../../core/model/dates.ts";
import { distinct } from "../../core/model/language.ts";
import type { EntityKind } from "../../core/model/records.ts";
import type { PlanResult } from "../../core/plans/evaluate/result.ts";
import { type AnnexLine, partHead } from "../../core/reports/annexes.ts";
import { type Figure, figureNote, figureNumber } from "../../core/reports/figure.ts";
import { annexKinds, annexSectors, indicators } from "../../core/reports/indicators.ts";
import type { DossierRow, RankedRow } from "../../core/reports/lists.ts";
import type { Report } from "../../core/reports/report.ts";
import type { YearlyInformationResult } from "../../core/reports/yearly.ts";
import { type PaperCell, type PaperSheet, paperBook } from "../workbook/paper-book.ts";
import { cardSheet, dossierSheet, evidenceSheet, lackSheet, rankSheet, yearlySheet } from "./list-sheets.ts";
import { figureCell, numberCell, put } from "./paper-cells.ts";

/** What goes into the book of annexes. */
export type ReportBook = {
  readonly report: Report;
  readonly result: PlanResult | null;
  readonly ranked: readonly RankedRow[];
  readonly dossiers: readonly DossierRow[];
  /** Yearly information by form; only of a yearly report. */
  readonly yearly: readonly YearlyInformationResult[];
};

/** The annexes as a book: Phụ lục 1 and 2 and the communes with formulas over the sheet of entities, then cards, lists and the evidence. */
export function reportXlsx(book: ReportBook): Uint8Array {
  return paperBook(reportSheets(book));
}

/** The sheets of the book of annexes. */
export function reportSheets({ report, result, ranked, dossiers, yearly }: ReportBook): readonly PaperSheet[] {
  const data = dataPlaces(report);
  return [
    annexOneSheet(report, data),
    annexTwoSheet(report, data),
    communeSheet(report, data),
    ...(result === null || result.scorecards.length === 0 ? [] : [cardSheet(result)]),
    rankSheet(ranked),
    ...(dossiers.length === 0 ? [] : [dossierSheet(dossiers)]),
    ...(yearly.length === 0 ? [] : [yearlySheet(yearly)]),
    lackSheet(report),
    evidenceSheet(report),
    dataSheet(report),
  ];
}

const names = {
  one: "Phụ lục 1",
  two: "Phụ lục 2",
  communes: "Theo xã, phường",
  data: "Từng đơn vị",
} as const;

const kindLabels: Readonly<Record<EntityKind, string>> = { cooperative: "HTX", union: "LHHTX", group: "THT", creditFund: "QTDND" };

/** Areas of the sheet of entities by what stands in them, for formulas. */
type DataPlaces = {
  readonly of: (indicator: string) => string | null;
  readonly kind: string;
  readonly commune: string;
  readonly sector: string;
};

const fixed = 7;

function dataPlaces({ annexes: { data } }: Report): DataPlaces {
  const area = (column: number): string =>
    `'${names.data}'!$${columnLetters(column)}$3:$${columnLetters(column)}$${Math.max(3, data.rows.length + 2)}`;
  const places = new Map(data.columns.map(({ indicator }, at) => [indicator, area(fixed + at)] as const));
  return { of: (indicator) => places.get(indicator) ?? null, kind: area(2), commune: area(3), sector: area(4) };
}

/** The formula of an indicator over the sheet of entities, in the unit of the annex; `null` when there is nothing to add. */
function formulaOf(id: string, data: DataPlaces): string | null {
  const indicator = indicators.find((own) => own.id === id);
  const area = data.of(id);
  if (indicator === undefined || area === null) return null;
  return indicator.measure === "mean" ? `AVERAGE(${area})/1000000` : `SUM(${area})`;
}

function annexOneSheet({ annexes, period }: Report, data: DataPlaces): PaperSheet {
  const { year } = period;
  const head1 = [
    "TT",
    "Chỉ tiêu",
    "Đơn vị tính",
    `Thực hiện năm ${year - 1}`,
    `Năm ${year}`,
    "",
    "",
    `Kế hoạch năm ${year + 1}`,
    "Ghi chú",
  ];
  const head2 = ["", "", "", "", "Kế hoạch", partHead(period), "Ước thực hiện cả năm", "", ""];
  const rows: (PaperCell | null)[][] = [
    [put("PHỤ LỤC 1", "title")],
    [put(`MỘT SỐ CHỈ TIÊU PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM ${year}`, "title")],
    [put("(Kèm theo Báo cáo số …)", "note")],
    head1.map((text) => put(text, "header")),
    head2.map((text) => put(text, "header")),
  ];
  for (const part of ["I", "II", "III"] as const) {
    rows.push([put(part, "strong"), put(partTitles[part], "strong"), ...Array.from({ length: 7 }, () => put(null, "text"))]);
    for (const line of annexes.one) if (line.section === part) rows.push(annexOneRow(line, data));
  }
  return {
    name: names.one,
    widths: [6, 46, 14, 13, 13, 13, 14, 13, 44],
    rows,
    merged: [
      ...[0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 8 })),
      ...[0, 1, 2, 3, 7, 8].map((column) => ({ top: 3, left: column, bottom: 4, right: column })),
      { top: 3, left: 4, bottom: 3, right: 6 },
    ],
    head: { from: 3, to: 4 },
    lying: true,
  };
}

const partTitles = { I: "HỢP TÁC XÃ", II: "LIÊN HIỆP HỢP TÁC XÃ", III: "TỔ HỢP TÁC" } as const;

function annexOneRow(line: AnnexLine, data: DataPlaces): PaperCell[] {
  const { number, label, unit, before, planned, part, year, next, indicator } = line;
  const formula = formulaOf(indicator, data);
  const live = (figure: Figure | null): PaperCell => figureCell(figure, figure?.id === indicator ? formula : null);
  const plan = (own: AnnexLine["planned"]): PaperCell =>
    own === null
      ? put(null, "gap")
      : own.value === null
        ? put(own.text, "center")
        : numberCell(own.value, unit.startsWith("Tr") ? "VND" : "count", "integer");
  const shown = year ?? part;
  return [
    put(number, "center"),
    put(label, number === "" ? "text" : "strong"),
    put(unit, "center"),
    figureCell(before, null),
    plan(planned),
    live(part),
    live(year),
    plan(next),
    put(shown === null ? "" : noteOf(shown), "text"),
  ];
}

/** What has to be known beside a number: of how many, ends, what is missing. */
function noteOf(figure: Figure): string {
  const { state, missing, labels, unsure, unsureCount } = figure;
  if (state === "gap") return missing.length > 0 ? `Thiếu ${missing.map(({ vi }) => vi).join("; ")}` : "";
  const why = distinct(unsure.map(({ because }) => because)).slice(0, 3);
  const open =
    state === "open" ? [`${figureNumber(figure) ?? ""}: ${unsureCount} dòng chưa rõ (${why.map(({ vi }) => vi).join(", ")})`] : [];
  const note = figureNote(figure);
  const further = labels.flatMap(({ vi }) => (note.includes(vi) ? [] : [vi]));
  return [...open, note === "" ? [] : note, ...further].flat().join("; ");
}

function annexTwoSheet({ annexes }: Report, data: DataPlaces): PaperSheet {
  const first = 5;
  const lines = [...annexSectors.map(({ label }) => label.vi), "Sổ chưa ghi ngành nghề"];
  const rows: (PaperCell | null)[][] = [
    [put("PHỤ LỤC 2", "title")],
    [put("SỐ LƯỢNG HỢP TÁC XÃ, LIÊN HIỆP HỢP TÁC XÃ, TỔ HỢP TÁC PHÂN LOẠI THEO NGÀNH NGHỀ", "title")],
    [put("(Kèm theo Báo cáo số …)", "note")],
    ["TT", "Ngành nghề", ...annexes.two.map(({ label }) => label)].map((text) => put(text, "header")),
    [
      put(null, "strong"),
      put("Tổng số", "strong"),
      ...annexes.two.map(({ total, sectors, unknown }, kind) => {
        const column = columnLetters(kind + 2);
        const adds = [...sectors, unknown].every(({ value }) => value !== null);
        return figureCell(total, adds ? `SUM(${column}${first + 1}:${column}${first + lines.length})` : null, true);
      }),
    ],
    ...lines.map((label, at) => [
      put(String(at + 1), "center"),
      put(label, "text"),
      ...annexes.two.map(({ sectors, unknown }, kind) => {
        const total = data.of(annexKinds[kind]!.total);
        const named = at < annexSectors.length ? `"${label}"` : `"${unknownWord}"`;
        return figureCell(sectors[at] ?? unknown, total === null ? null : `SUMIFS(${total},${data.sector},${named})`);
      }),
    ]),
  ];
  return {
    name: names.two,
    widths: [6, 46, 16, 18, 16],
    rows,
    merged: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 4 })),
    head: { from: 3, to: 3 },
    lying: false,
  };
}

const unknownWord = "(chưa ghi)";

function communeSheet({ annexes: { communes }, asOf }: Report, data: DataPlaces): PaperSheet {
  const first = 3;
  const ids = communes.totals.map(({ id }) => id);
  const rows: (PaperCell | null)[][] = [
    [put("KINH TẾ TẬP THỂ THEO XÃ, PHƯỜNG", "title")],
    [put(`(Tính đến ngày ${formatDate(asOf)})`, "note")],
    ["TT", "Xã, phường", ...communes.totals.map(({ label }) => label.vi)].map((text) => put(text, "header")),
    ...communes.lines.map(({ name, figures }, at) => [
      put(at + 1, "center"),
      put(name ?? "Sổ chưa ghi xã, phường", "text"),
      ...figures.map((figure, column) => {
        const area = data.of(ids[column]!);
        // Signs that a criterion would take for a pattern are left to the number alone.
        const asked = name === null ? `"${unknownWord}"` : /[*?~]|^[<>=]/.test(name) ? null : `$B${first + at + 1}`;
        return figureCell(figure, area === null || asked === null ? null : `SUMIFS(${area},${data.commune},${asked})`);
      }),
    ]),
    [
      put(null, "strong"),
      put("Tổng số", "strong"),
      ...communes.totals.map((total, at) => {
        const column = columnLetters(at + 2);
        const adds = communes.lines.length > 0 && communes.lines.every(({ figures }) => figures[at]?.value !== null);
        return figureCell(total, adds ? `SUM(${column}${first + 1}:${column}${first + communes.lines.length})` : null, true);
      }),
    ],
  ];
  const last = communes.totals.length + 1;
  return {
    name: names.communes,
    widths: [6, 30, ...communes.totals.map(() => 13)],
    rows,
    merged: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    head: { from: 2, to: 2 },
    lying: true,
  };
}

function dataSheet({ annexes: { data } }: Report): PaperSheet {
  const heads = [
    "Trang",
    "Tên",
    "Loại hình",
    "Xã, phường",
    "Ngành nghề",
    "Dòng",
    "TT",
    ...data.columns.map(({ label, money }) => (money ? `${label} (đồng)` : label)),
  ];
  const widths = [16, 36, 10, 20, 26, 8, 6, ...data.columns.map(() => 14)];
  return {
    name: names.data,
    widths,
    rows: [
      [put("SỐ LIỆU TỪNG ĐƠN VỊ: các phụ lục cộng từ trang này (1 là có tính vào số liệu)", "plain")],
      heads.map((text) => put(text, "header")),
      ...data.rows.map(({ sheet, name, kind, commune, sector, row, values }, at) => [
        put(sheet, "text"),
        put(name, "text"),
        put(kindLabels[kind], "center"),
        put(commune ?? unknownWord, "text"),
        put(sector ?? unknownWord, "text"),
        put(row, "integer"),
        put(at + 1, "integer"),
        ...values.map((value): PaperCell => put(value, "integer")),
      ]),
    ],
    merged: [{ top: 0, left: 0, bottom: 0, right: 6 }],
    head: { from: 1, to: 1 },
    lying: true,
    // Smaller than about 220 characters to a page nobody can read it.
    across: { pages: Math.ceil(widths.reduce((sum, width) => sum + width, 0) / 220), columns: 2 },
  };
}
