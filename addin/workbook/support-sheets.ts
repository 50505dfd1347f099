import { type ResultColumn, type ResultSheet, type ResultValue, resultSheetNames } from "../../core/files/result-sheet.ts";
import { formatDate } from "../../core/model/dates.ts";
import { formatNumber } from "../../core/model/numbers.ts";
import { addressOf } from "../../core/model/records.ts";
import { entityName } from "../../core/plans/evaluate/entities.ts";
import type { Assessment, HeldPolicy, SaidResult } from "../../core/support/assess.ts";
import type { TaskResult } from "../../core/support/checklist/checklist.ts";
import { candidatesOf, priorities } from "../../core/support/compare.ts";
import { lastYear } from "../../core/support/criteria/growth.ts";
import { supportKinds } from "../../core/support/kinds.ts";
import { type Register, type RegisterKey, registerHeadings } from "../../core/support/register.ts";
import { supportHeading } from "../../core/support/result-json.ts";
import type { SupportWords } from "../../core/support/words.ts";
import { choiceHeadings, choiceWords, localHeading, statementHeadings } from "../../core/support/words-sheets.ts";
import { figureText, outcomeText, placeText, taskWords } from "./support-texts.ts";

/** Everything that goes into the copy. `chosen`: policies whose candidates are written side by side. */
export type SupportResults = {
  readonly assessment: Assessment;
  readonly words: SupportWords;
  readonly register: Register | null;
  readonly checklist: readonly TaskResult[] | null;
  readonly chosen: readonly HeldPolicy[];
};

/** Our sheets on support: results with the officer's columns, candidates, the register to go on with, what every body owes. */
export function supportSheets(results: SupportResults): ResultSheet[] {
  return [
    assessmentSheet(results),
    ...(results.chosen.length > 0 || results.words.decisions.size > 0 ? [choiceSheet(results)] : []),
    registerSheet(results),
    ...(results.checklist === null || results.checklist.length === 0 ? [] : [taskSheet(results.checklist)]),
  ];
}

/** Most rows of a table of ours that people work in. */
const mostRows = 100_000;

function assessmentSheet({ assessment, words }: SupportResults): ResultSheet {
  const { world, policies, places } = assessment;
  const year = lastYear(world);
  const ofYear = `năm ${year}`;
  const local = policies.flatMap((policy) => policy.local.filter(({ test }) => test.kind === "word"));
  const columns: ResultColumn[] = [
    { header: statementHeadings.key, width: 16, look: "text" },
    { header: "Tên", width: 34, look: "strong" },
    { header: "Ô", width: 8, look: "link" },
    ...policies.map(({ label }): ResultColumn => ({ header: label, width: 15, look: "text" })),
    { header: "Còn thiếu", width: 50, look: "text" },
    { header: statementHeadings.noSanction, width: 12, look: "text" },
    { header: statementHeadings.audit, width: 12, look: "text" },
    { header: statementHeadings.hardArea, width: 11, look: "text" },
    { header: `${statementHeadings.trained} ${ofYear}`, width: 12, look: "text" },
    { header: `${statementHeadings.commonFund} ${ofYear} (%)`, width: 13, look: "text" },
    { header: statementHeadings.membersDisabled, width: 11, look: "text" },
    { header: statementHeadings.membersEthnic, width: 11, look: "text" },
    { header: statementHeadings.green, width: 12, look: "text" },
    { header: statementHeadings.community, width: 11, look: "text" },
    ...local.map(({ id, label }): ResultColumn => ({ header: localHeading(id, label), width: 16, look: "text" })),
    { header: statementHeadings.note, width: 28, look: "text" },
  ];
  return {
    name: resultSheetNames.supportAssessment,
    lines: [
      { text: "XÉT ĐIỀU KIỆN HƯỞNG CHÍNH SÁCH HỖ TRỢ", look: "title" },
      { text: `${supportHeading(world.asOf)}.`, look: "note" },
      {
        text: `Cán bộ ghi Có hoặc Không, hoặc số, vào các cột từ “${statementHeadings.noSanction}” trở đi; để trống là chưa rõ. Lần xét sau đọc lại các cột này.`,
        look: "note",
      },
    ],
    columns,
    rows: places.slice(0, mostRows).map((at): ResultValue[] => {
      const [{ table, record }] = world.facts.entities[at]!.parts;
      const key = world.keys()[at]!;
      const cell = addressOf(table, record, "name") ?? `A${record.row}`;
      const own = words.statements.get(key);
      const current = own !== undefined && (own.year === null || own.year === year);
      const asked = policies[0];
      return [
        key,
        entityName(world.facts.entities[at]!),
        { text: cell, sheet: table.sheet, cell },
        ...policies.map((policy) => outcomeText(assessment.resultOf(policy, at))),
        asked === undefined ? null : missingText(assessment.sayOf(asked, at)),
        truthText(own?.noSanction),
        truthText(own?.audit),
        truthText(own?.hardArea),
        current ? numberText(own.trained) : null,
        current ? numberText(own.commonFund) : null,
        numberText(own?.membersDisabled),
        numberText(own?.membersEthnic),
        truthText(own?.green),
        truthText(own?.community),
        ...local.map(({ id }) => truthText(own?.local.get(id))),
        own?.note ?? null,
      ];
    }),
    filter: true,
    fixedColumns: 2,
    pagesWide: 3,
  };
}

function choiceSheet({ assessment, words, chosen }: SupportResults): ResultSheet {
  const written = new Set(chosen.map(({ id }) => id));
  const rows = assessment.policies.flatMap((policy) => {
    const decisions = words.decisions.get(policy.id);
    if (!written.has(policy.id) && decisions === undefined) return [];
    const candidates = candidatesOf(assessment, policy).slice(0, mostRows);
    const keys = assessment.world.keys();
    const shown = new Set(candidates.map(({ at }) => keys[at]!));
    // A decision on somebody who is no candidate any more stays in sight.
    const others = [...(decisions?.keys() ?? [])].filter((key) => !shown.has(key));
    return [
      ...candidates
        .filter(({ at }) => written.has(policy.id) || decisions?.has(keys[at]!))
        .map((candidate): ResultValue[] => [
          policy.label,
          keys[candidate.at]!,
          entityName(assessment.world.facts.entities[candidate.at]!),
          outcomeText(candidate.result),
          placeText(candidate),
          ...priorities.map((own, index) => figureText(candidate.figures[index] ?? null, own) || null),
          ...decisionCells(words, policy.id, keys[candidate.at]!),
        ]),
      ...others.map((key): ResultValue[] => [
        policy.label,
        key,
        null,
        "Không còn là ứng viên",
        null,
        ...priorities.map(() => null),
        ...decisionCells(words, policy.id, key),
      ]),
    ];
  });
  return {
    name: resultSheetNames.supportChoice,
    lines: [
      { text: "SO SÁNH, LỰA CHỌN ĐƠN VỊ ĐƯỢC HỖ TRỢ", look: "title" },
      {
        text: "Thứ tự ưu tiên theo Luật 17/2023/QH15 Điều 18 khoản 3, lần lượt từng mục, không tính điểm. Thứ tự ghi khoảng khi còn mục chưa có số liệu. Cán bộ quyết định và ghi lý do.",
        look: "note",
      },
    ],
    columns: [
      { header: choiceHeadings.policy, width: 26, look: "text" },
      { header: choiceHeadings.key, width: 16, look: "text" },
      { header: "Tên", width: 34, look: "strong" },
      { header: "Kết quả xét", width: 18, look: "text" },
      { header: "Thứ tự có thể", width: 10, look: "text" },
      ...priorities.map(({ label }): ResultColumn => ({ header: label, width: 13, look: "text" })),
      { header: choiceHeadings.chosen, width: 12, look: "text" },
      { header: choiceHeadings.reason, width: 36, look: "text" },
      { header: choiceHeadings.on, width: 12, look: "text" },
    ],
    rows,
    filter: true,
    fixedColumns: 3,
    pagesWide: 2,
  };
}

function registerSheet({ register }: SupportResults): ResultSheet {
  const keys = Object.keys(registerHeadings) as RegisterKey[];
  const widths: Partial<Record<RegisterKey, number>> = {
    kind: 28,
    entity: 34,
    code: 14,
    klass: 20,
    amount: 16,
    fund: 22,
    decision: 18,
    note: 30,
  };
  const told = new Map<number, string[]>();
  for (const { cell, severity, message } of register?.problems ?? []) {
    const row = Number(/(?<!\d)\d+$/.exec(cell)?.[0]);
    told.set(row, [...(told.get(row) ?? []), `${severity === "error" ? "Lỗi" : "Xem lại"}: ${message.vi}`]);
  }
  return {
    name: resultSheetNames.supportRegister,
    lines: [
      { text: "SỔ HỖ TRỢ", look: "title" },
      {
        text: "Mỗi dòng một khoản hỗ trợ, một lớp, hoặc một đơn vị dự lớp. Số tiền ghi đủ số đồng. Lần sau dòng được đọc lại và kiểm tra.",
        look: "note",
      },
      ...kindLines(),
    ],
    columns: [
      ...keys.map(
        (key): ResultColumn => ({
          header: registerHeadings[key],
          width: widths[key] ?? 12,
          look: key === "amount" || key === "persons" ? "integer" : "text",
        }),
      ),
      { header: "Kiểm tra", width: 60, look: "text" },
    ],
    rows: (register?.written ?? []).map(({ row, values }): ResultValue[] => [
      ...keys.map((key) => values[key]),
      told.get(row)?.join(" ") ?? null,
    ]),
    filter: true,
    fixedColumns: 2,
    pagesWide: 2,
  };
}

/** The kinds of support, some on each line, so that a page shows them all. */
function kindLines(): ResultSheet["lines"] {
  const labels = supportKinds.map(({ label }) => label);
  const perLine = 8;
  return Array.from({ length: Math.ceil(labels.length / perLine) }, (_, line) => ({
    text: `${line === 0 ? "Loại hỗ trợ: " : ""}${labels.slice(line * perLine, (line + 1) * perLine).join("; ")}`,
    look: "note" as const,
  }));
}

function taskSheet(tasks: readonly TaskResult[]): ResultSheet {
  return {
    name: resultSheetNames.supportTasks,
    lines: [{ text: "VIỆC HỖ TRỢ CỦA TỪNG CƠ QUAN THEO KẾ HOẠCH", look: "title" }],
    columns: [
      { header: "Cơ quan chủ trì", width: 30, look: "strong" },
      { header: "Mục", width: 10, look: "text" },
      { header: "Việc", width: 46, look: "text" },
      { header: "Thời gian", width: 20, look: "text" },
      { header: "Hạn", width: 11, look: "text" },
      { header: "Tình trạng", width: 18, look: "text" },
      { header: "Vì sao", width: 46, look: "text" },
      { header: "Phối hợp", width: 34, look: "text" },
      { header: "Văn bản viết", width: 60, look: "text" },
      { header: "Dòng trong sổ hỗ trợ", width: 12, look: "text" },
    ],
    rows: byBody(tasks).map(({ bodies, section, text, when, period, state, because, quote, rows }) => [
      bodies[0] ?? null,
      section,
      text,
      when,
      period.to === null ? null : formatDate(period.to),
      taskWords[state],
      because,
      bodies.slice(1).join("; ") || null,
      `“${quote}”`,
      rows.join(", ") || null,
    ]),
    filter: true,
    fixedColumns: 1,
    pagesWide: 2,
  };
}

/** Tasks of one body together, bodies in the order in which the plan names them. */
function byBody(tasks: readonly TaskResult[]): TaskResult[] {
  const groups = new Map<string, TaskResult[]>();
  for (const task of tasks) {
    const body = task.bodies[0] ?? "";
    groups.set(body, [...(groups.get(body) ?? []), task]);
  }
  return [...groups.values()].flat();
}

function decisionCells(words: SupportWords, policy: string, key: string): ResultValue[] {
  const own = words.decisions.get(policy)?.get(key);
  if (own === undefined) return [null, null, null];
  return [own.chosen ? choiceWords.yes : choiceWords.no, own.reason, own.on === null ? null : formatDate(own.on)];
}

function truthText(value: boolean | null | undefined): string | null {
  return value === null || value === undefined ? null : value ? "Có" : "Không";
}

function numberText(value: number | null | undefined): string | null {
  return value === null || value === undefined ? null : formatNumber(value);
}

/** What is missing, in one text; `null` for nothing. */
function missingText({ missing, missingOneOf }: SaidResult): string | null {
  const parts = [...missing, ...(missingOneOf.length > 0 ? [`một trong: ${missingOneOf.join("; ")}`] : [])];
  return parts.length === 0 ? null : parts.join("; ");
}
