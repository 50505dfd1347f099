import { readWorkbookPart } from "../../core/files/ooxml.ts";
import { fileKind } from "../../core/files/open-book.ts";
import { type ResultColumn, type ResultSheet, type ResultValue, resultSheetNames, sheetKey } from "../../core/files/result-sheet.ts";
import { readXlsx } from "../../core/files/xlsx.ts";
import { openZip } from "../../core/files/zip.ts";
import { cellAt, type SheetCells } from "../../core/model/cells.ts";
import { formatDate, readDate } from "../../core/model/dates.ts";
import { readNumber } from "../../core/model/numbers.ts";
import type { ManualValue, Tick } from "../../core/plans/evaluate/options.ts";
import type { PlanResult, Status, TargetResult } from "../../core/plans/evaluate/result.ts";
import { formatValue, goalText, statusLabels } from "../../core/plans/evaluate/words.ts";
import type { PlanFile, Target } from "../../core/plans/plan.ts";

/** What the officer has said of a plan's items, by the keys of the evaluation. */
export type OfficerWords = {
  readonly ticks: Readonly<Record<string, Tick>>;
  readonly manual: Readonly<Record<string, ManualValue>>;
  readonly readings: Readonly<Record<string, number>>;
};

/** A plan with its result and what the officer has said. */
export type PlanResults = { readonly plan: PlanFile; readonly result: PlanResult; readonly words: OfficerWords };

/** Our sheets of a plan: every target with its result and the officer's ticks, the units that were given something, the due dates. */
export function targetSheets(results: PlanResults): ResultSheet[] {
  const { scorecards, deadlines } = results.result;
  return [
    targetSheet(results),
    ...(scorecards.length > 0 ? [unitSheet(results)] : []),
    ...(deadlines.length > 0 ? [calendarSheet(results)] : []),
  ];
}

/**
 * What a saved copy holds of the officer's ticks, numbers and readings, with the id of their plan; `null` when the book has no
 * such sheet. The bytes must be those of a book that can be read.
 */
export function readOfficerWords(bytes: Uint8Array): { plan: string; words: MutableWords } | null {
  if (fileKind(bytes) !== "xlsx") return null;
  const zip = openZip(bytes);
  const isOurs = ({ name }: { readonly name: string }): boolean => sheetKey(name) === sheetKey(resultSheetNames.targets);
  if (!readWorkbookPart(zip).sheets.some(isOurs)) return null;
  const sheet = readXlsx(zip).find(isOurs);
  return sheet === undefined ? null : wordsOf(sheet);
}

type MutableWords = { ticks: Record<string, Tick>; manual: Record<string, ManualValue>; readings: Record<string, number> };

const kindLabels: Readonly<Record<Target["kind"], string>> = {
  Q: "Chỉ tiêu",
  T: "Nhiệm vụ",
  N: "Định hướng",
  D: "Báo cáo, thời hạn",
  R: "Điều kiện",
  X: "Hồ sơ",
};

const planLine = "Mã kế hoạch: ";
/** Headers by which the officer's words are found again. */
const headers = {
  key: "Mã",
  reading: "Cách hiểu",
  tick: "Đánh dấu",
  on: "Ngày thực hiện",
  occurred: "Phát sinh",
  note: "Ghi chú của cán bộ",
  manual: "Số cán bộ nhập",
} as const;
const doneWords = { yes: "Đã thực hiện", no: "Không thực hiện" } as const;
const occurredWords = { yes: "Có", no: "Không" } as const;

const targetColumns: readonly ResultColumn[] = [
  { header: headers.key, width: 11, look: "text" },
  { header: "Mục", width: 8, look: "text" },
  { header: "Loại", width: 12, look: "text" },
  { header: "Nội dung", width: 44, look: "text" },
  { header: "Mục tiêu", width: 18, look: "text" },
  { header: "Thực hiện", width: 18, look: "text" },
  { header: "Trạng thái", width: 15, look: "strong" },
  { header: "Vì sao", width: 56, look: "text" },
  { header: "Có số liệu", width: 9, look: "text" },
  { header: "Cần", width: 9, look: "text" },
  { header: "Số dòng căn cứ", width: 9, look: "integer" },
  { header: "Hạn", width: 11, look: "text" },
  { header: "Cơ quan thực hiện", width: 28, look: "text" },
  { header: headers.reading, width: 30, look: "text" },
  { header: headers.tick, width: 14, look: "text" },
  { header: headers.on, width: 11, look: "text" },
  { header: headers.occurred, width: 8, look: "text" },
  { header: headers.note, width: 28, look: "text" },
  { header: headers.manual, width: 16, look: "text" },
];

function targetSheet({ plan, result, words }: PlanResults): ResultSheet {
  const own = new Set(plan.targets.map(({ id }) => id));
  const others = [...new Set([...Object.keys(words.ticks), ...Object.keys(words.manual)])].filter((key) => !own.has(key)).sort();
  const about = new Set(plan.targets.filter(({ approximate }) => approximate).map(({ id }) => id));
  const taken = new Set<string>();
  const rows = result.targets.flatMap((target) => {
    const parts = others.filter((key) => key.startsWith(`${target.id}/`));
    for (const key of parts) taken.add(key);
    return [targetRow(target, about.has(target.id), words), ...parts.map((key) => partRow(key, key.slice(target.id.length + 1), words))];
  });
  return {
    name: resultSheetNames.targets,
    lines: [
      { text: "CHỈ TIÊU, NHIỆM VỤ CỦA KẾ HOẠCH", look: "title" },
      { text: `${plan.title}. ${planLine}${plan.id}`, look: "note" },
      { text: `Tính đến ngày ${formatDate(result.asOf)}. ${summaryText(result.targets)}`, look: "note" },
    ],
    columns: targetColumns,
    rows: [...rows, ...others.filter((key) => !taken.has(key)).map((key) => partRow(key, key, words))],
    filter: true,
    fixedColumns: 1,
    pagesWide: 2,
  };
}

function targetRow(target: TargetResult, approximate: boolean, words: OfficerWords): ResultValue[] {
  const { coverage, needed, kind } = target;
  const isWish = kind === "N";
  return [
    target.id,
    target.section,
    kindLabels[kind],
    target.text,
    isWish ? null : goalText({ ...target, operator: target.operator as Target["operator"], approximate }),
    target.actual === null ? null : formatValue(target.actual, target.unit, target.value),
    isWish ? "Không chấm" : statusLabels[target.status],
    target.because,
    coverage === null ? null : `${coverage.used}/${coverage.all}`,
    needed === null ? null : `${needed.count}/${needed.of}`,
    target.evidenceCount === 0 ? null : target.evidenceCount,
    target.due === null ? null : formatDate(target.due),
    target.responsible.join("; "),
    readingText(target, words),
    ...wordsRow(target.id, words),
  ];
}

/** The officer's word on one unit, day or paper of an item. */
function partRow(key: string, text: string, words: OfficerWords): ResultValue[] {
  const blank = targetColumns.slice(4, -wordsColumns).map(() => null);
  return [key, null, "Đánh dấu riêng", text, ...blank, ...wordsRow(key, words)];
}

const wordsColumns = 5;

function wordsRow(key: string, { ticks, manual }: OfficerWords): ResultValue[] {
  const tick = Object.hasOwn(ticks, key) ? ticks[key] : undefined;
  const number = Object.hasOwn(manual, key) ? manual[key] : undefined;
  const { done = null, on = null, occurred = null, note = null } = tick ?? {};
  return [
    done === null ? null : done ? doneWords.yes : doneWords.no,
    on === null ? null : formatDate(on),
    occurred === null ? null : occurred ? occurredWords.yes : occurredWords.no,
    note ?? number?.note ?? null,
    number === undefined ? null : String(number.value).replace(".", ","),
  ];
}

/** The reading that counts; a choice of the officer begins with its number, so that it can be read back. */
function readingText({ id, readings }: TargetResult, words: OfficerWords): string | null {
  const chosen = readings.findIndex((reading) => reading.chosen);
  const reading = readings[chosen];
  if (reading === undefined) return null;
  return Object.hasOwn(words.readings, id) ? `${chosen + 1}) ${reading.text}` : reading.text;
}

function summaryText(targets: readonly TargetResult[]): string {
  const counted = targets.filter(({ kind }) => kind !== "N");
  const parts = (Object.keys(statusLabels) as Status[]).flatMap((status) => {
    const count = counted.filter((target) => target.status === status).length;
    return count === 0 ? [] : [`${count} ${statusLabels[status].toLowerCase()}`];
  });
  return `${counted.length} mục: ${parts.join(", ")}.`;
}

function unitSheet({ result }: PlanResults): ResultSheet {
  return {
    name: resultSheetNames.units,
    lines: [{ text: "KẾT QUẢ CỦA TỪNG ĐƠN VỊ ĐƯỢC GIAO", look: "title" }],
    columns: [
      { header: "Đơn vị", width: 26, look: "strong" },
      { header: "Mã", width: 11, look: "text" },
      { header: "Nội dung được giao", width: 50, look: "text" },
      { header: "Thực hiện", width: 11, look: "decimal" },
      { header: "Trạng thái", width: 16, look: "text" },
      { header: "Vì sao", width: 60, look: "text" },
    ],
    rows: result.scorecards.flatMap(({ unit, items }) =>
      items.map(({ id, text, actual, status, because }): ResultValue[] => [unit, id, text, actual, statusLabels[status], because]),
    ),
    filter: true,
    fixedColumns: 1,
    pagesWide: 1,
  };
}

const stateLabels = {
  past: "Đã qua",
  today: "Hôm nay",
  upcoming: "Sắp tới",
  "before-issue": "Trước khi ban hành",
} as const;
const arrivalLabels = { "in-time": "đúng hạn", close: "sát hạn", late: "trễ hạn" } as const;

function calendarSheet({ result }: PlanResults): ResultSheet {
  return {
    name: resultSheetNames.calendar,
    lines: [
      { text: "LỊCH BÁO CÁO, THỜI HẠN", look: "title" },
      { text: "“Ngày cuối còn đúng hạn” của “trước ngày” là ngày liền trước ngày nêu trong kế hoạch.", look: "note" },
    ],
    columns: [
      { header: "Ngày cuối còn đúng hạn", width: 13, look: "strong" },
      { header: "Thứ", width: 10, look: "text" },
      { header: "Ngày nêu trong kế hoạch", width: 13, look: "text" },
      { header: "Mã", width: 11, look: "text" },
      { header: "Việc", width: 44, look: "text" },
      { header: "Nơi gửi", width: 30, look: "text" },
      { header: "Nơi nhận", width: 30, look: "text" },
      { header: "Tình trạng", width: 14, look: "text" },
      { header: "Ngày đã gửi", width: 18, look: "text" },
    ],
    rows: result.deadlines.map(({ lastGoodDay, weekday, weekend, due, before, id, text, from, to, state, sentOn, arrival }) => [
      formatDate(lastGoodDay),
      weekend ? `${weekday} (ngày nghỉ)` : weekday,
      before ? `trước ${formatDate(due)}` : formatDate(due),
      id,
      text,
      from,
      to.join("; "),
      stateLabels[state],
      sentOn === null ? null : `${formatDate(sentOn)}${arrival === null ? "" : ` (${arrivalLabels[arrival]})`}`,
    ]),
    filter: true,
    fixedColumns: 1,
    pagesWide: 1,
  };
}

/** Rows above the table in which the plan is named. */
const linesAbove = 12;

function wordsOf(sheet: SheetCells): { plan: string; words: MutableWords } | null {
  const plan = planIdOf(sheet);
  const top = headerOf(sheet);
  if (plan === null || top === null) return null;
  const words: MutableWords = { ticks: {}, manual: {}, readings: {} };
  for (let row = top.row + 1; row < sheet.cells.length; row++) {
    const text = (header: keyof typeof headers): string => cellText(sheet, row, top.columns.get(headers[header]));
    const key = text("key");
    // An own property of that name would be a trap for whoever reads it.
    if (key === "" || key === "__proto__") continue;
    const done = text("tick") === doneWords.yes ? true : text("tick") === doneWords.no ? false : null;
    const occurred = text("occurred") === occurredWords.yes ? true : text("occurred") === occurredWords.no ? false : null;
    const day = readDate(text("on"));
    const note = text("note");
    const number = readNumber(text("manual"));
    const reading = /^(\d{1,2})\) /.exec(text("reading"))?.[1];
    if (number.kind === "number") words.manual[key] = { value: number.value, ...(note === "" ? {} : { note }) };
    if (done !== null || occurred !== null || (note !== "" && number.kind !== "number"))
      words.ticks[key] = { done, occurred, on: day.kind === "date" ? day.value : null, note: note === "" ? null : note };
    if (reading !== undefined) words.readings[key] = Number(reading) - 1;
  }
  return { plan, words };
}

function planIdOf(sheet: SheetCells): string | null {
  for (let row = 0; row < linesAbove; row++) {
    const text = cellText(sheet, row, 0);
    const at = text.lastIndexOf(planLine);
    if (at >= 0) return text.slice(at + planLine.length).trim() || null;
  }
  return null;
}

function headerOf(sheet: SheetCells): { row: number; columns: ReadonlyMap<string, number> } | null {
  for (let row = 0; row < linesAbove; row++) {
    const columns = new Map<string, number>();
    for (let column = 0; column < 40; column++) {
      const text = cellText(sheet, row, column);
      if (text !== "") columns.set(text, column);
    }
    if (columns.has(headers.key) && columns.has(headers.tick)) return { row, columns };
  }
  return null;
}

function cellText(sheet: SheetCells, row: number, column: number | undefined): string {
  const value = column === undefined ? null : cellAt(sheet, row, column);
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}
