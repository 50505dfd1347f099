import type { EvaluationForm, EvaluationLine } from "../../core/reports/lists.ts";
import { formatPoints } from "../../core/scoring/format.ts";
import { section, wordPackage } from "./word-package.ts";
import { cell, paragraph, run, table, tableRow } from "./word-xml.ts";

/** "Bảng đánh giá hợp tác xã" (Phụ lục 2 of TT 01/2020/TT-BKHĐT), one form a page group, ready to complete and sign. */
export function evaluationDocx(forms: readonly EvaluationForm[], heading: string): Uint8Array {
  const body = forms.map((form, at) => formXml(form, heading, at > 0)).join("");
  return wordPackage(`${body}${section({ lying: false }, true)}`, [], "Bảng đánh giá hợp tác xã");
}

const widths = [850, 4050, 1150, 1350, 1784];

function formXml(form: EvaluationForm, heading: string, pageBreak: boolean): string {
  const { year, name, address, phone, email, certificate, line, byMembers, byCapital, lines, total, rankLabel, rank } = form;
  const field = (label: string, value: string): string =>
    paragraph(run(`${label}: `) + (value === "" ? run("…", { mark: true }) : run(value)), { before: 30, after: 30 });
  const box = (chosen: boolean, label: string): string => `${chosen ? "☑" : "☐"} ${label}`;
  const sizes = (own: EvaluationForm["byMembers"]): string =>
    (
      [
        ["micro", "Siêu nhỏ"],
        ["small", "Nhỏ"],
        ["medium", "Vừa"],
        ["large", "Lớn"],
      ] as const
    )
      .map(([id, label]) => box(own === id, label))
      .join("    ");
  const head = ["Số TT", "Tiêu chí đánh giá", "Thang điểm tối đa", "Điểm hợp tác xã tự chấm", "Ghi chú"].map((text, at) =>
    cell(paragraph(run(text, { bold: true, size: 12 }), { align: "center" }), { width: widths[at]!, middle: true, fill: "EDEDED" }),
  );
  const sum = tableRow(
    put("", 0, "center") + put("Tổng điểm", 1, "left", true) + put("100", 2, "center", true) + points(total) + put("", 4, "left"),
  );
  const stated = rank === "incomplete" ? "" : rankLabel;
  return [
    paragraph(run("PHỤ LỤC 2", { bold: true }), { align: "center", pageBreak }),
    paragraph(run(`BẢNG ĐÁNH GIÁ HỢP TÁC XÃ NĂM ${year ?? "……"}`, { bold: true }), { align: "center" }),
    paragraph(run(`(${heading})`, { italic: true, size: 12 }), { align: "center", after: 120 }),
    field("Tên hợp tác xã", name),
    field("Địa chỉ", address),
    field("Điện thoại", phone),
    field("Email", email),
    field("Số giấy chứng nhận đăng ký kinh doanh", certificate),
    field("Phân loại theo ngành nghề", line),
    paragraph(
      run(
        `Sản phẩm, dịch vụ cung ứng cho thành viên:\n${["Sản xuất", "Tiêu dùng", "Lao động", "Hỗn hợp"].map((label) => box(false, label)).join("    ")}`,
      ),
      { before: 30, after: 30 },
    ),
    paragraph(run(`Phân loại theo quy mô thành viên:\n${sizes(byMembers)}`), { before: 30, after: 30 }),
    paragraph(run(`Phân loại theo quy mô tổng nguồn vốn:\n${sizes(byCapital)}`), { before: 30, after: 120 }),
    table(tableRow(head.join(""), true) + lines.map(lineXml).join("") + sum, widths, true),
    paragraph(run("Xếp loại: ") + (stated === "" ? run("…", { mark: true }) : run(stated, { bold: true })), {
      before: 120,
      after: 120,
      keepNext: true,
    }),
    table(tableRow(signed("TM. BAN KIỂM SOÁT\n(KIỂM SOÁT VIÊN)") + signed("TM. HỘI ĐỒNG QUẢN TRỊ\nCHỦ TỊCH")), [4592, 4592], false),
  ].join("");
}

function lineXml({ number, label, max, points: own, note, level }: EvaluationLine): string {
  const bold = level !== "item";
  return tableRow(
    put(level === "item" ? `${number.slice(-1)})` : number, 0, "center", bold) +
      put(level === "group" ? label.toUpperCase() : label, 1, "left", bold) +
      (max === null ? gap(2) : put(formatPoints(max), 2, "center", bold)) +
      points(own) +
      put(note, 4, "left"),
  );
}

function put(text: string, at: number, align: "left" | "center", bold = false): string {
  return cell(paragraph(run(text, { size: 12, bold }), { align, before: 20, after: 20 }), { width: widths[at]!, middle: true });
}

function points(value: number | null): string {
  return value === null ? gap(3) : put(formatPoints(value), 3, "center");
}

function gap(at: number): string {
  return cell(paragraph(run("…", { size: 12, mark: true }), { align: "center" }), { width: widths[at]!, middle: true });
}

function signed(title: string): string {
  const lines = title.split("\n").map((text) => paragraph(run(text, { bold: true }), { align: "center", keepNext: true }));
  const note = paragraph(run("(Ký, ghi rõ họ tên)", { italic: true, size: 12 }), { align: "center" });
  return cell(`${lines.join("")}${note}${"<w:p/>".repeat(4)}`, { width: 4592 });
}
