import { formatDate } from "../../core/model/dates.ts";
import type { PlanResult } from "../../core/plans/evaluate/result.ts";
import { formatValue, statusLabels } from "../../core/plans/evaluate/words.ts";
import { type Figure, figureNumber } from "../../core/reports/figure.ts";
import type { DossierRow, RankedRow } from "../../core/reports/lists.ts";
import type { Report } from "../../core/reports/report.ts";
import { lacksOf, type YearlyInformationResult, yearlyForms } from "../../core/reports/yearly.ts";
import type { PaperCell, PaperSheet } from "../workbook/paper-book.ts";
import { figureCell, listSheet, put, titleRows } from "./paper-cells.ts";

/** What each commune was given and has reached. */
export function cardSheet({ scorecards, asOf, targets }: PlanResult): PaperSheet {
  const units = new Map(targets.map(({ id, unit }) => [id, unit] as const));
  const rows: (PaperCell | null)[][] = [
    [put("PHIẾU KẾT QUẢ THỰC HIỆN NHIỆM VỤ CỦA TỪNG XÃ, PHƯỜNG", "title")],
    [put(`(Tính đến ngày ${formatDate(asOf)})`, "note")],
    ["Xã, phường", "Mã", "Chỉ tiêu, nhiệm vụ", "Thực hiện", "Kết quả", "Diễn giải"].map((text) => put(text, "header")),
    ...scorecards.flatMap(({ unit, status, items }) => [
      [
        put(unit, "strong"),
        put(null, "strong"),
        put("Kết quả chung", "strong"),
        put(null, "strong"),
        put(statusLabels[status], "strong"),
        put(null, "strong"),
      ],
      ...items.map((item) => [
        put(unit, "text"),
        put(item.id, "center"),
        put(item.text, "text"),
        put(item.actual === null ? "" : formatValue(item.actual, units.get(item.id) ?? null), "center"),
        put(statusLabels[item.status], "center"),
        put(item.because, "text"),
      ]),
    ]),
  ];
  return { name: "Phiếu xã, phường", widths: [20, 10, 46, 14, 18, 60], rows, merged: titleRows(5), head: { from: 2, to: 2 }, lying: true };
}

/** Cooperatives by rank. */
export function rankSheet(ranked: readonly RankedRow[]): PaperSheet {
  return listSheet(
    "Danh sách xếp loại",
    "DANH SÁCH HỢP TÁC XÃ ĐƯỢC ĐÁNH GIÁ, XẾP LOẠI",
    "Xếp loại chỉ nêu khi chắc chắn; kết quả tham khảo theo bảng điểm đang dùng.",
    [6, 40, 15, 22, 10, 16, 60, 20],
    ["TT", "Tên", "Mã số", "Xã, phường", "Tổng điểm", "Xếp loại", "Căn cứ", "Dòng trong sổ"],
    ranked.map(({ name, code, commune, total, label, rank, because, sheet, row }, at) => [
      put(at + 1, "center"),
      put(name, "text"),
      put(code, "center"),
      put(commune, "text"),
      total === null ? put(null, rank === "incomplete" ? "gap" : "text") : { value: total, look: "decimal" },
      put(label, rank === "incomplete" ? "gap" : "center"),
      put(because, "text"),
      put(`${sheet}!${row}`, "text"),
    ]),
  );
}

/** Candidates of a pilot with what their dossiers lack. */
export function dossierSheet(rows: readonly DossierRow[]): PaperSheet {
  return listSheet(
    "Hồ sơ HTX thí điểm",
    "DANH MỤC HỒ SƠ HỢP TÁC XÃ THÍ ĐIỂM",
    "Hồ sơ chưa đánh dấu được ghi ở cột riêng, không coi là thiếu.",
    [6, 36, 10, 18, 50, 36, 36, 18],
    ["TT", "Tên", "Mô hình", "Điều kiện", "Điều kiện chưa đạt, chưa rõ", "Hồ sơ thiếu", "Hồ sơ chưa đánh dấu", "Dòng trong sổ"],
    rows.map(({ name, model, eligible, failing, missing, open, sheet, row }, at) => [
      put(at + 1, "center"),
      put(name, "text"),
      put(model, model === "" ? "gap" : "center"),
      put(eligible, "center"),
      put(failing, "text"),
      put(missing, "text"),
      put(open, open === "" ? "text" : "gap"),
      put(`${sheet}!${row}`, "text"),
    ]),
  );
}

/** Who owes the yearly information, and what the record of each lacks. */
export function yearlySheet(results: readonly YearlyInformationResult[]): PaperSheet {
  const [first] = results;
  const states = { sent: "Đã gửi", late: "Gửi muộn", owed: "Chưa gửi", unknown: "Chưa rõ" } as const;
  const window =
    first === undefined
      ? ""
      : `Số liệu từ ${formatDate(first.window.from)} đến ${formatDate(first.window.to)}, hạn ${formatDate(first.due)}.`;
  const rows = results.flatMap(({ form, entities }) =>
    entities.map((entity) => ({ form: yearlyForms.find(({ id }) => id === form)?.name ?? "", ...entity })),
  );
  return listSheet(
    "Thông tin năm",
    "THÔNG TIN NĂM CỦA TỪNG ĐƠN VỊ (MẪU VII-1, VII-2, VII-3)",
    window,
    [6, 10, 40, 12, 14, 40, 60, 18],
    ["TT", "Mẫu", "Tên", "Đã có", "Gửi", "Diễn giải", "Mục bắt buộc còn thiếu", "Dòng trong sổ"],
    rows.map(({ form, record, check, sending, sheet, row }, at) => [
      put(at + 1, "center"),
      put(form, "center"),
      put(record.label, "text"),
      put(`${check.has}/${check.asked}`, "center"),
      put(states[sending.state], sending.state === "owed" ? "gap" : "center"),
      put(sending.because.vi, "text"),
      put(lacksOf(check).join("; "), "text"),
      put(`${sheet}!${row}`, "text"),
    ]),
  );
}

const stateLabels = { gap: "Chưa có", open: "Chưa chắc chắn", part: "Mới có một phần", known: "Đủ" } as const;

/** Figures that are not certain, with what they take. */
export function lackSheet({ lacks }: Report): PaperSheet {
  return listSheet(
    "Số liệu còn thiếu",
    "SỐ LIỆU CÒN THIẾU CỦA BÁO CÁO",
    "Mỗi dòng là một con số để vàng trong báo cáo và thứ cần bổ sung vào sổ.",
    [6, 50, 18, 60, 60],
    ["TT", "Số liệu", "Tình trạng", "Cần bổ sung", "Dòng trong sổ"],
    lacks.map(({ label, state, needs, rows, rowCount }, at) => [
      put(at + 1, "center"),
      put(label.vi, "text"),
      put(stateLabels[state], "center"),
      put(needs.map(({ vi }) => vi).join("\n"), "text"),
      put(rowsText(rows, rowCount), "text"),
    ]),
  );
}

/** Every figure with the rows it rests on. */
export function evidenceSheet({ figures, file }: Report): PaperSheet {
  return listSheet(
    "Căn cứ số liệu",
    "CĂN CỨ CỦA TỪNG SỐ LIỆU",
    `Sổ: ${file}`,
    [26, 46, 14, 16, 12, 22, 60],
    ["Mã", "Số liệu", "Giá trị", "Tình trạng", "Có số liệu", "Kỳ số liệu", "Dòng được tính, nguồn"],
    figures.map((figure) => [
      put(figure.id, "text"),
      put(figure.label.vi, "text"),
      figure.value === null ? put(figureNumber(figure), "gap") : figureCell(figure, null),
      put(stateLabels[figure.state], "center"),
      put(figure.coverage === null ? "" : `${figure.coverage.used}/${figure.coverage.all}`, "center"),
      put(periodText(figure.window), "center"),
      put(figure.of.length > 0 ? figure.source.vi : rowsText(figure.evidence, figure.evidenceCount), "text"),
    ]),
  );
}

function periodText({ from, to }: Figure["window"]): string {
  if (to === "") return "";
  return from === to || from === "" ? formatDate(to) : `${formatDate(from)}-${formatDate(to)}`;
}

/** Rows by their sheets: "Danh sách: 5, 6, 7 và 12 dòng khác". */
function rowsText(rows: readonly { readonly sheet: string; readonly row: number }[], count: number): string {
  const shown = rows.slice(0, 40);
  const bySheet = new Map<string, number[]>();
  for (const { sheet, row } of shown) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
  const text = [...bySheet].map(([sheet, own]) => `${sheet}: ${own.join(", ")}`).join("; ");
  return count > shown.length && shown.length > 0 ? `${text} và ${count - shown.length} dòng khác` : text;
}
