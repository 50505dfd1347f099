import { type AnnexLine, partHead } from "../../core/reports/annexes.ts";
import { figureNumber } from "../../core/reports/figure.ts";
import { annexSectors } from "../../core/reports/indicators.ts";
import type { ReportPeriod } from "../../core/reports/period.ts";
import { type Piece, pieceText } from "../../core/reports/piece.ts";
import type { Block, Frame, Pieces, Report, ReportTable } from "../../core/reports/report.ts";
import { barChart, chartRun } from "./chart-part.ts";
import { type ChartPart, section, textWidth, wordPackage } from "./word-package.ts";
import { cell, paragraph, type RunLook, run, table, tableRow, wordText } from "./word-xml.ts";

/** A report as a Word document in the layout of Nghị định 30/2020/NĐ-CP; what is to be completed is yellow. */
export function reportDocx(report: Report): Uint8Array {
  const charts: ChartPart[] = [];
  const body = [
    ...headParts(report.frame),
    ...report.blocks.map((block, at) => blockXml(block, charts, at === report.blocks.length - 1)),
    ...tailParts(report.frame),
    ...annexParts(report),
  ].join("");
  return wordPackage(body, charts, wordText(textOf(report.frame.subject)));
}

/** Pieces as runs of one look. */
export function runsOf(pieces: Pieces, look: RunLook = {}): string {
  return pieces
    .map((piece) => {
      const { text, marked } = pieceText(piece);
      return run(text, marked ? { ...look, mark: true } : look);
    })
    .join("");
}

/**
 * A block of a body as a paragraph, a table or a chart; `charts` gains the parts of the charts. `keepNext`: a paragraph stays on the page of
 * what follows, so that nobody signs an empty page.
 */
export function blockXml(block: Block, charts: ChartPart[], keepNext = false): string {
  switch (block.kind) {
    case "heading":
      return headingXml(block);
    case "paragraph":
      return paragraph(runsOf(block.pieces), { ...bodyLook, keepNext });
    case "item":
      return paragraph(run("- ") + runsOf(block.pieces), bodyLook);
    case "todo":
      return paragraph(run(`… (${block.hint})`, { mark: true }), bodyLook);
    case "table":
      return tableXml(block);
    case "chart": {
      const id = `rIdChart${charts.length + 1}`;
      const title = textOf(block.title);
      charts.push({
        id,
        xml: barChart(
          title,
          block.axis,
          block.bars.map(({ label, value }) => ({ label: label.vi, value: value ?? 0 })),
        ),
      });
      const height = 700_000 + block.bars.length * 270_000;
      return paragraph(chartRun(id, charts.length, title, 5_700_000, height), { align: "center", before: 120, after: 120 });
    }
  }
}

/** The text of pieces, without looks. */
export function textOf(pieces: Pieces): string {
  return pieces.map((piece: Piece) => pieceText(piece).text).join("");
}

const bodyLook = { align: "both", first: 720, before: 60, after: 60, line: 264 } as const;

/** The head: issuing body and motto side by side, number and date below, then the title and Kính gửi. */
function headParts({ above, body, number, placeAndDate, title, subject, recipients }: Frame): string[] {
  const widths = [3742, 5442];
  const left =
    above.map((line) => paragraph(runsOf(line, { size: 13 }), { align: "center" })).join("") +
    body.map((line) => paragraph(runsOf(line, { bold: true, size: 13 }), { align: "center" })).join("") +
    paragraph("", { rule: { left: 1150, right: 1150 }, align: "center", after: 0 });
  const right =
    paragraph(run("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { bold: true, size: 12 }), { align: "center" }) +
    paragraph(run("Độc lập - Tự do - Hạnh phúc", { bold: true, size: 13 }), { align: "center" }) +
    paragraph("", { rule: { left: 1180, right: 1180 }, align: "center", after: 0 });
  const head = table(
    tableRow(cell(left, { width: widths[0]! }) + cell(right, { width: widths[1]! })) +
      tableRow(
        cell(paragraph(runsOf(number, { size: 13 }), { align: "center" }), { width: widths[0]! }) +
          cell(paragraph(runsOf(placeAndDate, { italic: true, size: 14 }), { align: "center" }), { width: widths[1]! }),
      ),
    widths,
    false,
  );
  const [only] = recipients;
  const addressed =
    recipients.length === 1 && only !== undefined
      ? [paragraph(run("Kính gửi: ") + runsOf(only), { align: "center", before: 120, after: 180 })]
      : [
          paragraph(run("Kính gửi:"), { left: 2268, before: 120, keepNext: true }),
          ...recipients.map((line, at) =>
            paragraph(run("- ") + runsOf(line) + run(at === recipients.length - 1 ? "." : ";"), {
              left: 2835,
              ...(at === recipients.length - 1 ? { after: 180 } : {}),
            }),
          ),
        ];
  return [
    head,
    paragraph(runsOf(title, { bold: true }), { align: "center", before: 240 }),
    paragraph(runsOf(subject, { bold: true }), { align: "center", left: 567, right: 567 }),
    paragraph("", { rule: { left: 3600, right: 3600 }, align: "center" }),
    ...addressed,
  ];
}

/** Nơi nhận and the signature side by side. */
function tailParts({ receivers, signature }: Frame): string[] {
  const widths = [4592, 4592];
  const left =
    paragraph(run("Nơi nhận:", { bold: true, italic: true, size: 12 })) +
    receivers
      .map((line, at) =>
        paragraph(run("- ", { size: 11 }) + runsOf(line, { size: 11 }) + run(at === receivers.length - 1 ? "." : ";", { size: 11 })),
      )
      .join("");
  const right =
    signature.map((line) => paragraph(run(line, { bold: true }), { align: "center" })).join("") +
    Array.from({ length: 4 }, () => paragraph("", { align: "center" })).join("") +
    paragraph(run("…", { bold: true, mark: true }), { align: "center" });
  return [
    paragraph("", { before: 120, keepNext: true }),
    table(tableRow(cell(left, { width: widths[0]! }) + cell(right, { width: widths[1]! })), widths, false),
  ];
}

function headingXml({ level, number, text }: Extract<Block, { kind: "heading" }>): string {
  const style = `Heading${level}`;
  // Looks are written out, too: an office's own template has heading styles of its own, or none.
  const look: RunLook = level === 4 ? { bold: true, italic: true } : { bold: true };
  if (level === 1)
    return (
      paragraph(run(number, look), { style, before: 240, after: 0, align: "center", keepNext: true }) +
      paragraph(runsOf(text, look), { style, before: 0, align: "center", keepNext: true })
    );
  return paragraph(run(`${number}${level === 4 ? ")" : "."} `, look) + runsOf(text, look), {
    style,
    align: "both",
    first: 720,
    keepNext: true,
  });
}

function tableXml({ caption, columns, rows, strong }: ReportTable): string {
  const width = textWidth({ lying: false });
  const widths = columns.map((column) => Math.round((width * column.width) / 100));
  const head = columns.map(({ header }, at) =>
    cell(paragraph(runsOf(header, { bold: true, size: 12 }), { align: "center" }), { width: widths[at]!, middle: true, fill: "EDEDED" }),
  );
  const lines = rows.map((row, place) =>
    tableRow(
      row
        .map((pieces, at) =>
          cell(
            paragraph(runsOf(pieces, { size: 12, bold: strong.includes(place) }), {
              align: columns[at]?.align ?? "left",
              before: 20,
              after: 20,
            }),
            {
              width: widths[at] ?? 0,
              middle: true,
            },
          ),
        )
        .join(""),
    ),
  );
  return (
    paragraph(runsOf(caption, { bold: true, size: 13 }), { align: "center", before: 120, after: 60, keepNext: true }) +
    table(tableRow(head.join(""), true) + lines.join(""), widths, true) +
    paragraph("", { after: 60 })
  );
}

/** The annexes on lying pages: Phụ lục 1 with its columns by year, Phụ lục 2 by sector. Quarterly reports have none. */
function annexParts(report: Report): string[] {
  if (report.period.kind === "quarter") return [section({ lying: false }, true)];
  const year = report.period.year;
  const upright = paragraphWithSection(section({ lying: false }, true));
  return [
    upright,
    annexHead("PHỤ LỤC 1", `MỘT SỐ CHỈ TIÊU PHÁT TRIỂN KINH TẾ TẬP THỂ NĂM ${year}`, false),
    annexOne(report.annexes.one, report.period),
    annexHead("PHỤ LỤC 2", "SỐ LƯỢNG HỢP TÁC XÃ, LIÊN HIỆP HỢP TÁC XÃ, TỔ HỢP TÁC PHÂN LOẠI THEO NGÀNH NGHỀ", true),
    annexTwo(report),
    section({ lying: true }, false),
  ];
}

function paragraphWithSection(properties: string): string {
  return `<w:p><w:pPr>${properties}</w:pPr></w:p>`;
}

function annexHead(name: string, title: string, pageBreak: boolean): string {
  return (
    paragraph(run(name, { bold: true }), { align: "center", pageBreak }) +
    paragraph(run(title, { bold: true, size: 13 }), { align: "center" }) +
    paragraph(
      run("(Kèm theo Báo cáo số ", { italic: true, size: 13 }) +
        run("…", { italic: true, size: 13, mark: true }) +
        run(")", { italic: true, size: 13 }),
      {
        align: "center",
        after: 120,
      },
    )
  );
}

const annexWidths = [700, 4210, 1660, 1600, 1600, 1600, 1600, 1600];

function annexOne(lines: readonly AnnexLine[], period: ReportPeriod): string {
  const { year } = period;
  const head = (text: string, width: number, more: { span?: number; down?: "start" | "more" } = {}): string =>
    cell(more.down === "more" ? "" : paragraph(run(text, { bold: true, size: 11 }), { align: "center" }), {
      width,
      middle: true,
      fill: "EDEDED",
      ...more,
    });
  const w = annexWidths as [number, number, number, number, number, number, number, number];
  const top =
    head("TT", w[0], { down: "start" }) +
    head("Chỉ tiêu", w[1], { down: "start" }) +
    head("Đơn vị tính", w[2], { down: "start" }) +
    head(`Thực hiện năm ${year - 1}`, w[3], { down: "start" }) +
    head(`Năm ${year}`, w[4] + w[5] + w[6], { span: 3 }) +
    head(`Kế hoạch năm ${year + 1}`, w[7], { down: "start" });
  const below =
    [w[0], w[1], w[2], w[3]].map((width) => head("", width, { down: "more" })).join("") +
    head("Kế hoạch", w[4]) +
    head(partHead(period), w[5]) +
    head("Ước thực hiện cả năm", w[6]) +
    head("", w[7], { down: "more" });
  const rows = (["I", "II", "III"] as const).flatMap((part) => [
    tableRow(
      cell(paragraph(run(part, { bold: true, size: 12 }), { align: "center" }), { width: w[0] }) +
        cell(paragraph(run(partTitles[part], { bold: true, size: 12 })), {
          width: w[1] + w[2] + w[3] + w[4] + w[5] + w[6] + w[7],
          span: 7,
        }),
    ),
    ...lines.filter((line) => line.section === part).map((line) => annexRow(line, w)),
  ]);
  return table(tableRow(top, true) + tableRow(below, true) + rows.join(""), annexWidths, true);
}

const partTitles = { I: "HỢP TÁC XÃ", II: "LIÊN HIỆP HỢP TÁC XÃ", III: "TỔ HỢP TÁC" } as const;

function annexRow({ number, label, unit, before, planned, part, year, next }: AnnexLine, w: readonly number[]): string {
  const put = (runs: string, at: number, align: "left" | "center" | "right"): string =>
    cell(paragraph(runs, { align, before: 10, after: 10 }), { width: w[at]!, middle: true });
  const text = (value: string): string => (value === "" ? run("…", { size: 12, mark: true }) : run(value, { size: 12 }));
  const figure = (own: AnnexLine["year"]): string => {
    const shown = own === null ? null : figureNumber(own);
    if (own === null || shown === null) return text("");
    // A mean says of how many entities it is.
    const rest = own.isMean && own.coverage !== null ? run(`\n(${own.coverage.used}/${own.coverage.all} đơn vị)`, { size: 9 }) : "";
    return run(own.state === "open" ? `… (${shown})` : shown, { size: 12, mark: own.state !== "known" }) + rest;
  };
  return tableRow(
    put(run(number, { size: 12 }), 0, "center") +
      put(run(label, { size: 12, bold: number !== "" }), 1, "left") +
      put(run(unit, { size: 12 }), 2, "center") +
      put(figure(before), 3, "right") +
      put(text(planned?.text ?? ""), 4, "right") +
      put(figure(part), 5, "right") +
      put(figure(year), 6, "right") +
      put(text(next?.text ?? ""), 7, "right"),
  );
}

function annexTwo({ annexes }: Report): string {
  const widths = [900, 7670, 2000, 2000, 2000];
  const put = (runs: string, at: number, align: "left" | "center" | "right", fill?: string): string =>
    cell(paragraph(runs, { align, before: 20, after: 20 }), { width: widths[at]!, middle: true, ...(fill === undefined ? {} : { fill }) });
  const head = ["TT", "Ngành nghề", ...annexes.two.map(({ label }) => label)];
  const names = ["Tổng số", ...annexSectors.map(({ label }) => label.vi), "Sổ chưa ghi ngành nghề"];
  const rows = names.map((name, at) => {
    const bold = at === 0;
    return tableRow(
      put(run(at === 0 ? "" : String(at), { size: 12 }), 0, "center") +
        put(run(name, { size: 12, bold }), 1, "left") +
        annexes.two
          .map(({ total, sectors, unknown }, kind) => {
            const figure = at === 0 ? total : at === names.length - 1 ? unknown : sectors[at - 1]!;
            return put(runsOf([{ kind: "figure", figure }], { size: 12, bold }), kind + 2, "right");
          })
          .join(""),
    );
  });
  const top = head.map((text, at) => put(run(text, { bold: true, size: 12 }), at, "center", "EDEDED"));
  return table(tableRow(top.join(""), true) + rows.join(""), widths, true);
}
