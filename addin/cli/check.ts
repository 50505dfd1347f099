import { checkBook } from "../../core/checks/check.ts";
import type { Finding } from "../../core/model/findings.ts";
import type { Command } from "./command.ts";
import { loadTable, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { outPath, writeCopy } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Lists the findings, each at its cell. */
export const checkCommand: Command = {
  name: "check",
  summary: "tìm lỗi và chỗ đáng ngờ, chỉ rõ từng ô",
  usage: "FILE",
  files: 1,
  options: ["json", "sheet", "as-of", "table", "map", "out", "force"],
  help: ["--out ghi một bản sao của sổ có thêm trang lỗi và trang tóm tắt."],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const out = await outPath(request);
    const table = await loadTable(request);
    const opened = await openRequest(request, output);
    output.progress("Đang kiểm tra…");
    const check = checkBook(opened.book, { asOf, table });
    if (out !== null) await writeCopy(out, opened, { book: opened.book, asOf, check, score: null }, output);
    if (request.options.has("json")) {
      const { file } = opened.book;
      const findings = check.findings.map(({ english: _, ...finding }) => finding);
      await output.pieces(jsonPieces({ file, summary: check.summary, findings }, 2));
      await output.text("\n");
    } else {
      const { errors, warnings, records } = check.summary;
      await output.pieces(lines(check.findings, output));
      await output.text(`${errors} lỗi, ${warnings} chỗ cần xem lại trong ${records} dòng.\n`);
    }
    return check.summary.errors > 0 ? 1 : 0;
  },
};

function* lines(findings: readonly Finding[], output: Output): Generator<string> {
  const bySheet = new Map<string, Finding[]>();
  for (const finding of findings) {
    const sheet = bySheet.get(finding.sheet);
    if (sheet === undefined) bySheet.set(finding.sheet, [finding]);
    else sheet.push(finding);
  }
  for (const [sheet, list] of bySheet) {
    yield `${output.paint("bold", `Trang “${sheet}”`)}\n`;
    let at = 0;
    for (const line of tableLines(list.map(({ cell, severity, message }) => [cell, severity === "error" ? "lỗi" : "xem lại", message]))) {
      yield `  ${output.paint(list[at++]!.severity === "error" ? "red" : "yellow", line)}\n`;
    }
    yield "\n";
  }
}
