import { basename, extname } from "node:path";
import { openBook, openOwnSheets } from "../../core/files/open-book.ts";
import { type Decisions, makeDecisions, noDecisions, readDecisions } from "../../core/reconcile/decisions.ts";
import { mergeLists, shownValue } from "../../core/reconcile/merge.ts";
import { reconcile } from "../../core/reconcile/reconcile.ts";
import type { Reconciliation, Stand } from "../../core/reconcile/result.ts";
import { readUnits, type UnitChange } from "../../core/reconcile/units.ts";
import { copyExtension, saveCopy } from "../workbook/copy.ts";
import { readDecisionSheet, reconcileSheets } from "../workbook/reconcile-sheets.ts";
import { type Command, type Request, UsageError } from "./command.ts";
import { load, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Matches two lists of the same cooperatives and says what differs. */
export const reconcileCommand: Command = {
  name: "reconcile",
  summary: "ghép hai danh sách của cùng các hợp tác xã, nói rõ chỗ khác nhau",
  usage: "A B",
  files: 2,
  options: ["json", "units", "decisions", "out", "force"],
  help: [
    "Ghép theo mã số, rồi theo tên, xã, người đại diện, ngày thành lập; chỗ chưa chắc để cán bộ quyết định.",
    "--out ghi một bản sao của sổ A có thêm trang đối chiếu và trang danh sách gộp. Ghi quyết định vào cột “Quyết định” của",
    "trang đối chiếu rồi chạy lại với --decisions là bản sao đó.",
    "Mã thoát 1 khi hai danh sách chưa khớp.",
  ],
  run: async (request, output) => {
    const out = await outPath(request);
    const [fileA, fileB] = request.files as [string, string];
    const changes = await loadUnits(request);
    const decisions = await loadDecisions(request);
    const a = await openRequest({ ...request, files: [fileA] }, output);
    const b = await openRequest({ ...request, files: [fileB] }, output);
    output.progress("Đang ghép hai danh sách…");
    const result = reconcile(a.book, b.book, { changes, decisions });
    if (out !== null) {
      const extension = copyExtension(a.bytes);
      if (extname(out).toLowerCase() !== `.${extension}`)
        throw new UsageError(`Bản sao của sổ A phải có đuôi .${extension}: hãy đổi tên tệp sau --out.`);
      const sheets = reconcileSheets(result, mergeLists(a.book, b.book, result, decisions), decisions);
      await writeOut(out, saveCopy(a.bytes, basename(fileA), sheets).bytes);
      output.note(`Đã ghi ${out}.`);
    }
    if (request.options.has("json")) {
      await output.pieces(jsonPieces(result, 2));
      await output.text("\n");
    } else await output.pieces(lines(result, output));
    const { differs, unsure, onlyA, onlyB } = result.summary;
    return differs + unsure + onlyA + onlyB > 0 ? 1 : 0;
  },
};

async function loadUnits({ options }: Request): Promise<readonly UnitChange[]> {
  const path = options.get("units");
  if (path === undefined) return [];
  const readings = openBook(await load(path), basename(path)).sheets.map(readUnits);
  const changes = readings.flatMap((reading) => reading.changes);
  if (changes.length > 0) return changes;
  throw new UsageError(`“${path}”: ${readings[0]?.error?.vi ?? "chưa có dòng nào."}`);
}

async function loadDecisions({ options }: Request): Promise<Decisions> {
  const path = options.get("decisions");
  if (path === undefined) return noDecisions;
  const bytes = await load(path);
  if (bytes[0] === 0x7b) {
    const reading = readDecisions(parse(bytes, path));
    if ("decisions" in reading) return reading.decisions;
    throw new UsageError(`“${path}” ${reading.error.vi}`);
  }
  const decisions = readDecisionSheet(openOwnSheets(bytes, basename(path)));
  if (decisions === null) throw new UsageError(`“${path}” chưa có trang đối chiếu: hãy chọn bản sao do reconcile --out ghi ra.`);
  return makeDecisions(decisions);
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`Tệp “${path}” không phải JSON hợp lệ: hãy chọn tệp quyết định của Sổ HTX.`);
  }
}

function* lines({ fileA, fileB, summary, pairs, unsure, onlyA, onlyB, warnings }: Reconciliation, output: Output): Generator<string> {
  yield `${output.paint("bold", "Đối chiếu hai danh sách")}\nSổ 1: ${fileA} (${summary.a} đơn vị)\nSổ 2: ${fileB} (${summary.b} đơn vị)\n`;
  const differing = pairs.filter(({ status }) => status === "differs");
  if (differing.length > 0) {
    yield `\n${output.paint("bold", "Khác nhau")}\n`;
    const rows = differing.flatMap(({ a, b, differences }) =>
      differences.map(({ field, label, a: one, b: other, keep, because }, at) => [
        at === 0 ? a.name : "",
        at === 0 ? `${a.sheet}!${a.row} ↔ ${b.sheet}!${b.row}` : "",
        label,
        shownValue(field, one) || "(trống)",
        shownValue(field, other) || "(trống)",
        keep === null ? because : `${because} Nên giữ ${keep === "a" ? "sổ 1" : "sổ 2"}.`,
      ]),
    );
    for (const line of tableLines([["Tên", "Dòng", "Mục", "Sổ 1", "Sổ 2", "Ghi chú"], ...rows], 34)) yield `  ${line}\n`;
  }
  if (unsure.length > 0) {
    yield `\n${output.paint("bold", "Chưa chắc, cần cán bộ quyết định")}\n`;
    for (const { a, candidates } of unsure) {
      yield `  ${nameAt(a)}\n`;
      for (const { b, because, against } of candidates) yield `    có thể là ${nameAt(b)}: ${because} ${against}\n`;
    }
  }
  yield* aloneLines("Chỉ có ở sổ 1", onlyA, output);
  yield* aloneLines("Chỉ có ở sổ 2", onlyB, output);
  if (warnings.length > 0) yield `\n${output.paint("bold", "Cần lưu ý")}\n${warnings.map((text) => `  - ${text}\n`).join("")}`;
  const { same, differs, onlyA: here, onlyB: there } = summary;
  yield `\n${same} giống hẳn, ${differs} có mục khác nhau, ${summary.unsure} chưa chắc, ${here} chỉ có ở sổ 1, ${there} chỉ có ở sổ 2.\n`;
}

function* aloneLines(title: string, list: Reconciliation["onlyA"], output: Output): Generator<string> {
  if (list.length === 0) return;
  yield `\n${output.paint("bold", title)}\n`;
  for (const { entity, near } of list)
    yield `  ${nameAt(entity)}${near === null ? "" : ` (gần với ${nameAt(near.other)}: ${near.because})`}\n`;
}

function nameAt({ name, sheet, row, commune }: Stand): string {
  return `${name || "(không tên)"}${commune === null ? "" : `, ${commune}`} (${sheet}!${row})`;
}
