import { basename } from "node:path";
import { readDocument } from "../../core/files/document.ts";
import { WorkbookError } from "../../core/files/errors.ts";
import { formatDate } from "../../core/model/dates.ts";
import { goalText } from "../../core/plans/evaluate/words.ts";
import type { Deadline, PlanFile, Target } from "../../core/plans/plan.ts";
import { type PlanReading, readPlanText } from "../../core/plans/text/read.ts";
import type { Command } from "./command.ts";
import { load } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { tableLines } from "./text-table.ts";

/** Reads the text of a plan and lists its targets and due dates as a plan file. */
export const planCommand: Command = {
  name: "plan",
  summary: "đọc văn bản kế hoạch (.txt, .docx), liệt kê chỉ tiêu và thời hạn thành một tệp kế hoạch",
  usage: "TEXT",
  files: 1,
  options: ["json", "out", "force"],
  help: ["--out ghi tệp kế hoạch, dùng lại được với --plan của các lệnh khác.", "Câu có số mà không lấy được in ở cuối, kèm lý do."],
  run: async (request, output) => {
    const out = await outPath(request);
    const path = request.files[0]!;
    const bytes = await load(path, `Không tìm thấy tệp “${path}”: hãy kiểm tra lại đường dẫn.`);
    output.progress("Đang đọc văn bản…");
    const reading = readPlanText(planText(bytes, path));
    if (out !== null) {
      await writeOut(out, `${JSON.stringify(reading.plan, null, 2)}\n`);
      output.note(`Đã ghi tệp kế hoạch vào ${out}.`);
    }
    if (request.options.has("json")) {
      const { plan, unread, notes } = reading;
      await output.pieces(jsonPieces({ plan, unread: unread.map(({ text }) => text), unreadReasons: unread, notes }, 3));
      await output.text("\n");
    } else await output.pieces(lines(reading, output));
    return 0;
  },
};

function* lines({ plan, unread, notes }: PlanReading, output: Output): Generator<string> {
  yield `${output.paint("bold", plan.title)}\n`;
  const { number, issuedOn, issuer } = plan.document;
  yield `${[number === null ? null : `Số ${number}`, issuedOn === null ? null : `ngày ${formatDate(issuedOn)}`, issuer].filter(Boolean).join(", ")}\n\n`;
  if (plan.targets.length === 0) yield "Không tìm thấy chỉ tiêu nào trong văn bản này.\n";
  const rows = plan.targets.map((target) => [target.id, targetGoal(target), periodOf(target), target.text]);
  if (rows.length > 0) for (const line of tableLines([["Mã", "Cần", "Thời hạn", "Chỉ tiêu"], ...rows], 36)) yield `  ${line}\n`;
  yield* deadlineLines(plan, output);
  if (unread.length > 0) {
    yield `\n${output.paint("bold", "Câu có số nhưng không lấy làm chỉ tiêu")}\n`;
    for (const { line, text, reason } of unread) yield `  dòng ${line}: ${shortened(text)} (${reason})\n`;
  }
  const remarks = [...notes, ...plan.warnings.map((warning) => warning.text)];
  if (remarks.length > 0) yield `\n${output.paint("bold", "Cần lưu ý")}\n${remarks.map((text) => `  - ${text}\n`).join("")}`;
  yield `\n${plan.targets.length} chỉ tiêu, ${plan.deadlines.length} thời hạn. Hãy xem lại từng dòng trước khi dùng.\n`;
}

function* deadlineLines({ deadlines }: PlanFile, output: Output): Generator<string> {
  if (deadlines.length === 0) return;
  yield `\n${output.paint("bold", "Thời hạn")}\n`;
  const rows = deadlines.map((deadline) => [deadline.id, dayOf(deadline), deadline.from, [deadline.text, ...deadline.to].join(" → ")]);
  for (const line of tableLines(rows, 36)) yield `  ${line}\n`;
}

function dayOf({ date, months, day, before }: Deadline): string {
  const strict = before ? "trước " : "";
  if (date !== null) return `${strict}${formatDate(date)}`;
  if (day === null) return "chưa quy định ngày";
  return `${strict}${day === 0 ? "ngày cuối" : `ngày ${day}`} tháng ${months.join(", ")}`;
}

function targetGoal(target: Target): string {
  return target.value === null && target.operator !== "all" && target.operator !== "none" ? "" : goalText(target);
}

function periodOf({ due, period }: Target): string {
  const end = due ?? period.to;
  return end === null ? "" : formatDate(end);
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function planText(bytes: Uint8Array, path: string): string {
  try {
    return readDocument(bytes);
  } catch (error) {
    throw error instanceof WorkbookError ? new WorkbookError(error.reason, basename(path)) : error;
  }
}
