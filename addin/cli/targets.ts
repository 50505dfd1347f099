import { formatDate } from "../../core/model/dates.ts";
import { missedOf } from "../../core/plans/evaluate/compounds.ts";
import { evaluatePlan } from "../../core/plans/evaluate/evaluate.ts";
import type { PlanResult, TargetResult } from "../../core/plans/evaluate/result.ts";
import { formatValue, goalText, statusLabels } from "../../core/plans/evaluate/words.ts";
import type { PlanFile } from "../../core/plans/plan.ts";
import type { Command } from "./command.ts";
import { loadTable, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import type { Color, Output } from "./output.ts";
import { loadPlan } from "./plan-input.ts";
import { planWords } from "./plan-words.ts";
import { tableLines } from "./text-table.ts";

/** Shows each target of a plan beside the value from the book. */
export const targetsCommand: Command = {
  name: "targets",
  summary: "đối chiếu từng chỉ tiêu của kế hoạch với số liệu trong sổ",
  usage: "FILE --plan PLAN",
  files: 1,
  options: ["json", "plan", "sheet", "as-of", "table", "map"],
  help: [
    "PLAN là mã kế hoạch có sẵn (long-khanh-2024, kon-tum-2021-2025, pho-minh-2030, ha-noi-2024) hoặc một tệp kế hoạch.",
    "Những gì cán bộ đã đánh dấu trong trang chỉ tiêu của sổ được dùng lại.",
    "Lớp học, học viên, khoản hỗ trợ ghi trong sổ hỗ trợ (trang “Sổ HTX – Hỗ trợ”) được tính vào chỉ tiêu.",
    "Mã thoát 1 khi có chỉ tiêu chưa đạt.",
  ],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const plan = await loadPlan(request);
    const table = await loadTable(request);
    const opened = await openRequest(request, output);
    output.progress("Đang đối chiếu chỉ tiêu…");
    const { words } = planWords(opened, plan, asOf);
    const result = evaluatePlan(plan, opened.book, { asOf, table, groupRule: table.appliesTo.includes("group"), ...words });
    const missed = missedOf(plan, result);
    if (request.options.has("json")) {
      await output.pieces(jsonPieces(result, 2));
      await output.text("\n");
    } else await output.pieces(lines(plan, result, missed, output));
    return missed.length > 0 ? 1 : 0;
  },
};

function* lines(plan: PlanFile, result: PlanResult, missed: readonly string[], output: Output): Generator<string> {
  yield `${output.paint("bold", plan.title)}\n`;
  yield `Tính đến ${formatDate(result.asOf)}.\n\n`;
  const rows = result.targets.map((target) => [target.id, statusLabels[target.status], actualText(target), goalOf(target), target.because]);
  const table = [...tableLines([["Mã", "Kết quả", "Thực hiện", "Cần", "Diễn giải"], ...rows], 30)];
  for (const [at, line] of table.entries()) {
    const target = result.targets[at - 1];
    yield `  ${target === undefined ? output.paint("bold", line) : output.paint(colorOf(target), line)}\n`;
    for (const reading of target?.readings ?? []) {
      if (!reading.chosen) yield `      ${output.paint("dim", `cách hiểu khác: ${reading.text}: ${statusLabels[reading.status]}`)}\n`;
    }
  }
  yield* unitLines(result, output);
  yield* deadlineLines(result, output);
  if (result.warnings.length > 0)
    yield `\n${output.paint("bold", "Cần lưu ý")}\n${result.warnings.map((text) => `  - ${text}\n`).join("")}`;
  const scored = result.targets.filter(({ kind }) => kind !== "N");
  const met = scored.filter(({ status }) => status === "met").length;
  const open = scored.filter(({ status }) => status === "not-measurable").length;
  yield `\n${met} đạt, ${missed.length} chưa đạt${missed.length > 0 ? ` (${missed.join(", ")})` : ""}, ${open} chưa đo được, trong ${scored.length} mục.\n`;
}

function* unitLines({ scorecards }: PlanResult, output: Output): Generator<string> {
  if (scorecards.length === 0) return;
  yield `\n${output.paint("bold", "Theo đơn vị được giao")}\n`;
  const rows = scorecards.map(({ unit, status, items }) => [
    unit,
    statusLabels[status],
    items.map((item) => `${item.id} ${statusLabels[item.status].toLowerCase()}`).join("; "),
  ]);
  for (const line of tableLines(rows)) yield `  ${line}\n`;
}

/** The days still to come, one line a duty and day whoever owes it. */
function* deadlineLines({ deadlines }: PlanResult, output: Output): Generator<string> {
  const coming = deadlines.filter(({ state }) => state === "today" || state === "upcoming");
  const first = new Map(coming.map((row) => [`${row.id} ${row.due} ${row.to.join()}`, row] as const));
  if (first.size === 0) return;
  yield `\n${output.paint("bold", "Hạn sắp tới")}\n`;
  const rows = [...first.values()]
    .slice(0, 8)
    .map((row) => [
      formatDate(row.lastGoodDay),
      row.weekday,
      `${row.id}: ${row.text}${row.to.length > 0 ? ` → ${row.to.join(", ")}` : ""}`,
    ]);
  for (const line of tableLines(rows)) yield `  ${line}\n`;
}

function actualText({ actual, unit, value }: TargetResult): string {
  return actual === null ? "" : formatValue(actual, unit, value);
}

function goalOf(target: TargetResult): string {
  const scored = target.kind === "Q" && (target.value !== null || target.operator === "all" || target.operator === "none");
  return scored ? goalText({ ...target, operator: target.operator as "all", approximate: false }) : "";
}

function colorOf({ status, informational }: TargetResult): Color {
  if (status === "met") return "green";
  if (status === "missed") return informational ? "yellow" : "red";
  return "dim";
}
