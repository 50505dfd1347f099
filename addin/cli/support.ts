import { basename, extname } from "node:path";
import { openBook } from "../../core/files/open-book.ts";
import { supportStart } from "../../core/law/support.ts";
import { findPolicy, policyIds } from "../../core/law/support-policies.ts";
import { formatMoney } from "../../core/model/numbers.ts";
import { entityName } from "../../core/plans/evaluate/entities.ts";
import { factsOf } from "../../core/plans/evaluate/facts.ts";
import { type Assessment, assessSupport, type HeldPolicy, policyIn } from "../../core/support/assess.ts";
import { checklistOf, type TaskResult } from "../../core/support/checklist/checklist.ts";
import { candidatesOf, priorities } from "../../core/support/compare.ts";
import type { SheetProblem } from "../../core/support/own-sheet.ts";
import type { Register } from "../../core/support/register.ts";
import { type SupportParts, supportHeading, supportJson } from "../../core/support/result-json.ts";
import { earlierLaw } from "../../core/support/result-words.ts";
import { hasNoRule, type LocalRules, readRules } from "../../core/support/rules.ts";
import { joinWords, noWords, readWords, type SupportWords } from "../../core/support/words.ts";
import { saveCopy } from "../workbook/copy.ts";
import { keptRegister, readKeptSupport } from "../workbook/kept-support.ts";
import { rulesTemplate } from "../workbook/rules-template.ts";
import { supportSheets } from "../workbook/support-sheets.ts";
import { figureText, outcomeText, placeText, taskWords } from "../workbook/support-texts.ts";
import { type Command, type Request, UsageError } from "./command.ts";
import { load, openRequest } from "./input.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { checkCopyName, outPath, writeOut } from "./out-file.ts";
import type { Color, Output } from "./output.ts";
import { loadPlan } from "./plan-input.ts";
import { tableLines } from "./text-table.ts";

/** Shows who may be considered for which support, what is missing to know, and what was given. */
export const supportCommand: Command = {
  name: "support",
  summary: "xét ai đủ điều kiện hưởng chính sách hỗ trợ nào, sổ hỗ trợ, việc còn nợ",
  usage: "FILE [--policy ID]",
  files: 1,
  options: ["json", "policy", "plan", "decisions", "rules", "rules-template", "data-year", "sheet", "as-of", "map", "out", "force"],
  alone: "rules-template",
  help: [
    `ID là một trong: ${policyIds.join(", ")}; có ID thì so sánh từng đơn vị của chính sách đó.`,
    "--as-of là ngày xét: số liệu lấy của các năm trước năm ấy.",
    "--out ghi một bản sao của sổ có các trang xét, chọn, sổ hỗ trợ; điền tiếp rồi chạy lại trên bản sao.",
    "--plan thêm việc hỗ trợ mà từng cơ quan còn nợ theo kế hoạch.",
    "--rules-template ghi mẫu để điền quy định của tỉnh, rồi nạp lại bằng --rules; dùng không cần FILE.",
    "Mã thoát 1 khi sổ hỗ trợ có lỗi.",
  ],
  run: async (request, output) => {
    if (request.options.has("rules-template")) return await writeTemplate(request, output);
    const asOf = asOfDay(request);
    const out = await outPath(request);
    const wanted = policyOf(request);
    const plan = request.options.has("plan") ? await loadPlan(request) : null;
    const rules = await loadRules(request, output);
    const given = await loadDecisions(request);
    const { book, bytes, path } = await openRequest(request, output);
    output.progress("Đang xét điều kiện hỗ trợ…");
    const kept = readKeptSupport(bytes);
    const words = joinWords(kept.words, given);
    const facts = factsOf(book);
    const register = keptRegister(kept, facts, { asOf, rules });
    const assessment = assessSupport(book, { asOf, dataYear: dataYearOf(request), words, register, rules });
    const only = wanted === null ? null : policyIn(assessment, wanted);
    const checklist = plan === null ? null : checklistOf(plan, register, { asOf, kindOf: assessment.world.kindOf });
    const warnings = [...kept.problems.map(problemText), ...unusedWords(words, assessment)];
    if (out !== null) {
      checkCopyName(out, bytes);
      const chosen = only === null ? [] : [only];
      const copy = saveCopy(bytes, basename(path), supportSheets({ assessment, words, register, checklist, chosen }));
      await writeOut(out, copy.bytes);
      output.note(`Đã ghi ${out}.${copy.note === null ? "" : ` ${copy.note.vi}`}`);
    }
    if (request.options.has("json")) {
      await output.pieces(jsonPieces(supportJson({ assessment, only, words, register, checklist, warnings }), 2));
      await output.text("\n");
    } else await output.pieces(lines({ assessment, only, words, register, checklist, warnings }, output));
    return register?.problems.some(({ severity }) => severity === "error") === true ? 1 : 0;
  },
};

function policyOf({ options }: Request): string | null {
  const given = options.get("policy");
  if (given === undefined) return null;
  if (findPolicy(given) === null) throw new UsageError(`Không có chính sách “${given}”: hãy dùng ${policyIds.join(", ")}.`);
  return given;
}

function dataYearOf({ options }: Request): number | null {
  const given = options.get("data-year");
  if (given === undefined) return null;
  if (!/^\d{4}$/.test(given) || Number(given) < 1990 || Number(given) > 2100)
    throw new UsageError(`Năm “${given}” của --data-year không đúng: hãy ghi bốn chữ số, ví dụ 2024.`);
  return Number(given);
}

async function writeTemplate({ options }: Request, output: Output): Promise<number> {
  const path = options.get("rules-template") ?? "";
  if (extname(path).toLowerCase() !== ".xlsx") throw new UsageError("Mẫu quy định ghi ra tệp .xlsx: hãy đổi tên tệp sau --rules-template.");
  await outPath({ files: [], options: new Map([...options, ["out", path]]) });
  await writeOut(path, rulesTemplate().bytes);
  output.note(`Đã ghi mẫu quy định vào ${path}: điền trang “Quy định” rồi nạp bằng --rules.`);
  return 0;
}

async function loadRules({ options }: Request, output: Output): Promise<LocalRules | null> {
  const given = options.get("rules");
  if (given === undefined) return null;
  const bytes = await load(given, `Không tìm thấy tệp quy định “${given}”: hãy kiểm tra lại đường dẫn.`);
  const readings = openBook(bytes, basename(given)).sheets.map(readRules);
  const read = readings.find(({ rules }) => rules !== null)?.rules;
  if (read != null) {
    if (hasNoRule(read)) output.note(`“${given}” chỉ có dòng ví dụ, chưa có quy định nào của tỉnh.`);
    return read;
  }
  // A sheet without the headings has one error, at its first cell: another sheet was meant.
  const meant = readings.find(({ problems }) => problems.some(({ cell }) => cell !== "A1")) ?? readings[0];
  const [first] = meant?.problems ?? [];
  const where = first === undefined ? "tệp không có trang nào" : `chỗ đầu: ${problemText(first)}`;
  throw new UsageError(`Quy định “${given}” chưa dùng được, ${meant?.problems.length ?? 0} chỗ sai; ${where}`);
}

async function loadDecisions({ options }: Request): Promise<SupportWords> {
  const given = options.get("decisions");
  if (given === undefined) return noWords;
  const bytes = await load(given, `Không tìm thấy tệp “${given}” của --decisions: hãy kiểm tra lại đường dẫn.`);
  // A workbook is a copy that was written with --out.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readKeptSupport(bytes).words;
  const reading = readWords(new TextDecoder().decode(bytes));
  if ("words" in reading) return reading.words;
  throw new UsageError(`Tệp “${given}” chưa dùng được, ${reading.errors.length} chỗ sai; chỗ đầu: ${reading.errors[0] ?? ""}`);
}

/** Words about somebody whom the book does not know. */
function unusedWords({ statements, decisions }: SupportWords, { world }: Assessment): string[] {
  const given = new Set([...statements.keys(), ...[...decisions.values()].flatMap((byKey) => [...byKey.keys()])]);
  if (given.size === 0) return [];
  const known = new Set(world.keys());
  const lost = [...given].filter((key) => !known.has(key));
  return lost.length === 0
    ? []
    : [
        `Ghi nhận cho đơn vị không có trong danh sách: ${lost.slice(0, 5).join(", ")}${lost.length > 5 ? ` và ${lost.length - 5} mã khác` : ""}.`,
      ];
}

function problemText({ sheet, cell, message }: SheetProblem): string {
  return `trang “${sheet}” ô ${cell}: ${message.vi}`;
}

function* lines(shown: SupportParts, output: Output): Generator<string> {
  const { assessment, only, register, checklist, warnings } = shown;
  yield `${output.paint("bold", supportHeading(assessment.world.asOf))}\n\n`;
  if (only === null) yield* policyLines(assessment, output);
  else yield* candidateLines(shown, only, output);
  yield* registerLines(register, output);
  if (checklist !== null) yield* checklistLines(checklist, output);
  const told = [...assessment.world.facts.warnings.map(({ vi }) => vi), ...warnings];
  if (told.length > 0) yield `\n${output.paint("bold", "Cần lưu ý")}\n${told.map((text) => `  - ${text}\n`).join("")}`;
}

function* policyLines(assessment: Assessment, output: Output): Generator<string> {
  const head = ["Mã", "Chính sách", "Điều", "Có thể xem xét", "Cần thêm số liệu", "Không thuộc diện", "Luật khác"];
  const rows = assessment.policies.map((policy) => {
    const counts = assessment.countsOf(policy);
    const numbers = [counts.considered, counts["needs-data"], counts.not, counts["other-law"]].map(String);
    return [policy.id, policy.label, policy.source.article ?? "", ...numbers];
  });
  for (const [at, line] of [...tableLines([head, ...rows], 44)].entries()) yield `  ${at === 0 ? output.paint("bold", line) : line}\n`;
  if (assessment.world.asOf < supportStart) yield `\n${earlierLaw.vi}\n`;
  yield* missingLines(assessment, output);
  yield "\nGõ thêm --policy MÃ để xem và so sánh từng đơn vị, --out TỆP để ghi thêm số liệu vào bản sao.\n";
}

/** What is missing most often for the general criteria, so that the officer knows what to collect. */
function* missingLines(assessment: Assessment, output: Output): Generator<string> {
  const [policy] = assessment.policies;
  if (policy === undefined) return;
  const counts = new Map<string, number>();
  for (const at of assessment.places) {
    if (assessment.resultOf(policy, at).outcome !== "needs-data") continue;
    for (const { missing, state, letter } of assessment.criteriaOf(policy, at)) {
      if (state !== "not-known") continue;
      for (const text of missing) {
        const line = letter === null ? text : `${text} (điểm ${letter}; đạt một trong a–f là đủ)`;
        counts.set(line, (counts.get(line) ?? 0) + 1);
      }
    }
  }
  if (counts.size === 0) return;
  yield `\n${output.paint("bold", "Số liệu còn thiếu nhiều nhất")}\n`;
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 8);
  for (const line of tableLines(most.map(([text, count]) => [`${count} đơn vị`, text]))) yield `  ${line}\n`;
}

/** Most candidates shown at the prompt. */
const mostShown = 200;

function* candidateLines({ assessment, words }: SupportParts, policy: HeldPolicy, output: Output): Generator<string> {
  yield `${output.paint("bold", `${policy.label} (${policy.source.document} ${policy.source.article ?? ""})`)}\n`;
  for (const content of policy.contents) yield `  - ${content}\n`;
  for (const { label, least, most, unit, per, source, mark } of [...policy.amounts, ...policy.localAmounts]) {
    const word = unit === "%" ? "%" : unit === "VND" ? "" : " lần lương tối thiểu vùng";
    const show = (value: number): string => (unit === "VND" ? formatMoney(value) : `${String(value).replace(".", ",")}${word}`);
    const range = [least === null ? "" : `từ ${show(least)}`, most === null ? "" : `đến ${show(most)}`]
      .filter((part) => part !== "")
      .join(" ");
    const sure = mark === "L" ? "quy định của địa phương" : "theo bản thuật lại";
    yield `  - Mức: ${label}: ${range}${per === null ? "" : ` một ${per}`} (${source.document}${source.article === undefined ? "" : ` ${source.article}`}, ${sure})\n`;
  }
  const { world, places } = assessment;
  const candidates = candidatesOf(assessment, policy);
  const decisions = words.decisions.get(policy.id);
  const shown = candidates.slice(0, mostShown);
  // Priorities of which nothing is known of anybody would only fill the screen.
  const known = priorities.map((_, index) => candidates.some(({ figures }) => figures[index] !== null));
  const columns = priorities.flatMap((own, index) => (known[index] === true ? [{ own, index }] : []));
  const head = ["Thứ tự có thể", "Tên", "Kết quả", ...columns.map(({ index }) => `(${index + 1})`), "Quyết định", "Vì sao; còn thiếu"];
  const rows = shown.map((candidate) => {
    const { because, missing, missingOneOf } = assessment.sayOf(policy, candidate.at);
    const decision = decisions?.get(world.keys()[candidate.at]!);
    const said =
      decision === undefined ? "" : `${decision.chosen ? "chọn" : "không chọn"}${decision.reason === null ? "" : `: ${decision.reason}`}`;
    const figures = columns.map(({ own, index }) => figureText(candidate.figures[index] ?? null, own) || "?");
    const letters = missingOneOf.length > 0 ? ["số liệu của một trong các điểm ấy"] : [];
    const needs = [...missing, ...letters];
    const tail = needs.length === 0 ? because : `${because} Cần: ${needs.join("; ")}.`;
    return [placeText(candidate), entityName(world.facts.entities[candidate.at]!), outcomeText(candidate.result), ...figures, said, tail];
  });
  yield `\n${output.paint("bold", `${candidates.length} ứng viên`)}, so lần lượt theo thứ tự ưu tiên của Điều 18 khoản 3, không tính điểm; “?” là chưa có số liệu:\n`;
  for (const [index, { label }] of priorities.entries())
    yield `  (${index + 1}) ${label}${known[index] === true ? "" : " – chưa có số liệu của đơn vị nào"}\n`;
  if (candidates.length > 0)
    for (const [at, line] of [...tableLines([head, ...rows], 34)].entries()) yield `  ${at === 0 ? output.paint("bold", line) : line}\n`;
  if (candidates.length > mostShown) yield `  … và ${candidates.length - mostShown} đơn vị khác (dùng --json hoặc --out để lấy hết)\n`;
  const others = places.filter((at) => ["not", "other-law"].includes(assessment.resultOf(policy, at).outcome));
  if (others.length === 0) return;
  yield `\n${output.paint("bold", `${others.length} đơn vị khác`)}\n`;
  const rest = others
    .slice(0, mostShown)
    .map((at) => [
      entityName(world.facts.entities[at]!),
      outcomeText(assessment.resultOf(policy, at)),
      assessment.sayOf(policy, at).because,
    ]);
  for (const line of tableLines(rest, 40)) yield `  ${line}\n`;
  if (others.length > mostShown) yield `  … và ${others.length - mostShown} đơn vị khác\n`;
}

function* registerLines(register: Register | null, output: Output): Generator<string> {
  if (register === null) return;
  const sum = register.rows.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const errors = register.problems.filter(({ severity }) => severity === "error").length;
  yield `\n${output.paint("bold", "Sổ hỗ trợ")}: ${register.rows.length} dòng dùng được, ${formatMoney(sum)}; ${errors} lỗi, ${register.problems.length - errors} chỗ cần xem lại.\n`;
  const rows = register.problems.map(({ cell, severity, message }) => [cell, severity === "error" ? "lỗi" : "xem lại", message.vi]);
  for (const [at, line] of [...tableLines(rows)].entries())
    yield `  ${output.paint(register.problems[at]?.severity === "error" ? "red" : "yellow", line)}\n`;
}

const stateColors: Readonly<Record<TaskResult["state"], Color>> = {
  recorded: "green",
  partly: "yellow",
  open: "dim",
  "past-due": "red",
  "no-case": "dim",
  "not-shown": "dim",
};

function* checklistLines(checklist: readonly TaskResult[], output: Output): Generator<string> {
  yield `\n${output.paint("bold", "Việc hỗ trợ của từng cơ quan")}\n`;
  const bodies = [...new Set(checklist.map(({ bodies: [body = ""] }) => body))];
  for (const body of bodies) {
    const tasks = checklist.filter(({ bodies: [first = ""] }) => first === body);
    yield `  ${output.paint("bold", body === "" ? "Chưa phân công" : body)}\n`;
    const rows = tasks.map(({ section, when, state, text, because }) => [section, when, taskWords[state].toLowerCase(), text, because]);
    for (const [at, line] of [...tableLines(rows, 50)].entries()) yield `    ${output.paint(stateColors[tasks[at]!.state], line)}\n`;
  }
  if (checklist.length === 0) yield "  Kế hoạch này không có việc hỗ trợ nào.\n";
}
