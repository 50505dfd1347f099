import { type FieldId, fieldLabel } from "../../core/model/fields.ts";
import type { IgnoredReason, SheetKind, Table, Unit } from "../../core/model/records.ts";
import { readJson } from "../../core/sheet/json.ts";
import { memoryOf } from "../../core/sheet/memory.ts";
import type { Command } from "./command.ts";
import { openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Shows how every sheet was understood. */
export const readCommand: Command = {
  name: "read",
  summary: "cho biết từng trang được hiểu thế nào: dòng tiêu đề, cột, dòng dữ liệu, dòng bỏ qua",
  usage: "FILE",
  files: 1,
  options: ["json", "sheet", "map", "out", "force"],
  help: ["--out ghi cách hiểu cột ra một tệp; sửa tệp đó rồi dùng lại với --map."],
  run: async (request, output) => {
    const out = await outPath(request);
    const { book } = await openRequest(request, output);
    if (out !== null) {
      await writeOut(out, `${JSON.stringify(memoryOf(book), null, 2)}\n`);
      output.note(`Đã ghi cách hiểu cột vào ${out}.`);
    }
    if (request.options.has("json")) {
      await output.pieces(jsonPieces(readJson(book)));
      await output.text("\n");
    } else await output.pieces(lines(book.tables, output));
    return 0;
  },
};

function* lines(tables: readonly Table[], output: Output): Generator<string> {
  for (const [index, table] of tables.entries()) {
    if (index > 0) yield "\n";
    yield `${output.paint("bold", `Trang “${table.sheet}”`)}: ${kindLabels[table.kind]}, ${table.records.length} dòng dữ liệu${headerText(table)}.\n`;
    const rows = table.columns.map(({ column, header, field, confidence, unit }) => [
      column,
      header,
      field === null ? "(không dùng)" : fieldLabel(field),
      field === null ? "" : `${Math.round(confidence * 100)}%`,
      unit === null ? "" : unitLabels[unit],
    ]);
    if (rows.length > 0) for (const line of tableLines([["Cột", "Tiêu đề", "Hiểu là", "Chắc", "Đơn vị"], ...rows])) yield `  ${line}\n`;
    for (const line of formLines(table)) yield `  ${line}\n`;
    for (const line of ignoredLines(table)) yield `  ${line}\n`;
    const { sheet, rows: hiddenRows, columns } = table.hidden;
    const hidden = [
      ...(sheet ? ["cả trang"] : []),
      ...(hiddenRows.length > 0 ? [`${hiddenRows.length} dòng`] : []),
      ...(columns.length > 0 ? [`cột ${columns.join(", ")}`] : []),
    ];
    if (hidden.length > 0) yield `  Đang ẩn nhưng vẫn được đọc: ${hidden.join("; ")}.\n`;
  }
}

function headerText({ headerRows }: Table): string {
  const [first, last] = [headerRows[0], headerRows.at(-1)];
  if (first === undefined) return "";
  return first === last ? `, tiêu đề ở dòng ${first}` : `, tiêu đề ở dòng ${first}–${last}`;
}

/** Records whose values have cells of their own, not columns: each value with its cell. */
function formLines({ records, columns }: Table): Iterable<string> {
  if (columns.some(({ field }) => field !== null)) return [];
  const rows = records.flatMap(({ cells, values }) =>
    Object.entries(cells ?? {}).map(([field, cell]) => [cell ?? "", fieldLabel(field as FieldId), String(values[field as FieldId] ?? "")]),
  );
  return rows.length === 0 ? [] : tableLines([["Ô", "Hiểu là", "Giá trị"], ...rows]);
}

function ignoredLines({ ignoredRows }: Table): string[] {
  const byReason = new Map<IgnoredReason, number[]>();
  for (const { row, reason } of ignoredRows) byReason.set(reason, [...(byReason.get(reason) ?? []), row]);
  return [...byReason].map(([reason, rows]) => {
    const shown = rows.slice(0, 12).join(", ");
    return `Bỏ qua ${rows.length} ${reasonLabels[reason]}: dòng ${shown}${rows.length > 12 ? ", …" : ""}.`;
  });
}

const kindLabels: Readonly<Record<SheetKind, string>> = {
  cooperatives: "danh sách hợp tác xã",
  groups: "danh sách tổ hợp tác",
  points: "bảng điểm nhiều đơn vị",
  scoreForm: "phiếu chấm điểm một đơn vị",
  members: "danh sách thành viên",
  other: "không phải danh sách đã biết",
};

const unitLabels: Readonly<Record<Unit, string>> = {
  VND: "đồng",
  thousandVND: "nghìn đồng",
  millionVND: "triệu đồng",
  billionVND: "tỷ đồng",
  perMonth: "mỗi tháng",
};

const reasonLabels: Readonly<Record<IgnoredReason, string>> = {
  title: "dòng đầu đề",
  header: "dòng tiêu đề",
  numbering: "dòng đánh số cột",
  group: "dòng nhóm",
  total: "dòng cộng",
  note: "dòng ghi chú",
  signature: "dòng ký tên",
  blank: "dòng trống",
};
