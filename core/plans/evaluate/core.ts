import { formatDate } from "../../model/dates.ts";
import { fractionOf } from "../fraction.ts";
import type { Target } from "../plan.ts";
import { yearOfDay } from "./days.ts";
import { explainFound, explainOpen } from "./explain.ts";
import { type Course, type Holds, holds, levelOf, statusOf } from "./judge.ts";
import { measure } from "./measure.ts";
import type { Found, Measured, Measurement } from "./measurement.ts";
import { manualOf, type Tick, tickOf } from "./options.ts";
import { resolve } from "./resolve.ts";
import type { Coverage, Status } from "./result.ts";
import { kindsOf, type Scope } from "./select.ts";
import { sentence } from "./words.ts";
import { issuedText, type Work } from "./work.ts";

/** What one way to read a target comes to, for the whole or for one unit. */
export type Core = {
  readonly status: Status;
  readonly actual: number | null;
  readonly coverage: Coverage | null;
  readonly because: string;
  readonly missing: readonly string[];
  readonly found: Found | null;
  readonly level: string | null;
  readonly labels: readonly string[];
};

/** A target as it is read: its own words, or with what a reading changes. */
export type Read = Target & Measured;

/** Evaluates one reading of a target. `key` is the id, with the unit where there is one; `units` are a base of communes. */
export function evaluateCore(work: Work, given: Read, scope: Scope, key: string): Core {
  const resolved = resolve(given);
  const target: Read = { ...given, ...resolved };
  const course = work.courseOf(target);
  const tick = tickOf(work.options, key);
  const manual = manualOf(work.options, key);
  if (manual !== null) return judged(work, target, scope, course, byHand(manual.value));
  if (tick?.done !== undefined && tick.done !== null && isTicked(target)) return ticked(target, tick, course);
  if (target.condition !== null && target.measure === "exists" && tick?.occurred !== true)
    return bare("not-applicable", `Chưa ghi nhận trường hợp “${target.condition}”.`);
  const found = measure(resolved, target.sheet, scope, target.units);
  if (found.kind === "found") return judged(work, target, scope, course, found);
  if (target.condition !== null && found.kind === "missing" && found.missing.length === 0)
    return bare("not-applicable", `Không phát sinh: không có trường hợp “${target.condition}”.`);
  if (given.numerator?.event === "dissolved" && found.kind === "missing" && found.missing.length === 0)
    return bare("not-applicable", "Không phát sinh: không có đơn vị nào ngừng hoạt động hoặc giải thể.");
  return isTicked(target) ? unticked(work, target, course, found) : unmeasured(target, found, course, work);
}

/** Whether the officer's tick decides: tasks, papers, conditions, and what the text leaves to a person. */
export function isTicked(target: Pick<Target, "kind" | "measure" | "confirm">): boolean {
  return target.kind !== "Q" || target.measure === "exists" || target.confirm === true;
}

/** A result without anything measured. */
export function bare(status: Status, because: string, missing: readonly string[] = []): Core {
  return { status, actual: null, coverage: null, because, missing, found: null, level: null, labels: [] };
}

function byHand(value: number): Found {
  const exact = fractionOf(value);
  const none = new Uint8Array(0);
  return {
    kind: "found",
    low: exact,
    high: exact,
    actual: value,
    used: 0,
    all: 0,
    parts: null,
    counted: none,
    base: none,
    yes: 0,
    no: 0,
    open: { states: none, conditions: [], imprecise: () => false },
    year: null,
    rating: false,
  };
}

function judged(work: Work, target: Read, scope: Scope, course: Course & { end: string | null }, found: Found): Core {
  const manual = found.base.length === 0;
  const labels = manual ? ["số cán bộ nhập"] : labelsOf(work, scope, found);
  const coverage = manual ? null : { used: found.used, all: found.all };
  const held = holds(found, target, work.options.tolerance ?? 0);
  const core = { actual: found.actual, coverage, missing: [], found, labels };
  const outside = manual ? null : outsideScale(work, target, scope, course, found);
  const says = explainFound(target, found);
  if (outside !== null) return { ...core, status: "not-measurable", because: `${says} ${outside}`, level: null };
  if (target.confirm === true && !manual) return { ...core, ...proposed(held, course, says), level: null };
  const status = statusOf(held, held === "open" && found.open.imprecise(), course);
  const level = status === "met" ? levelOf(found, target) : null;
  const tail = tailOf(work, target, course, found, { held, status, level });
  return {
    ...core,
    status,
    level,
    because: [says, tail, labels.length > 0 ? `(${sentence(labels.join("; "))}.)` : ""].filter(Boolean).join(" "),
  };
}

/** What keeps a rating from being judged: no scale for groups, or only the year before although the year is over. */
function outsideScale(work: Work, target: Read, scope: Scope, course: Course, found: Found): string | null {
  if (!found.rating) return null;
  if (work.options.groupRule !== true && kindsOf(target.for, target.subject).every((kind) => kind === "group"))
    return "Chưa có quy định xếp loại tổ hợp tác: xếp loại ghi trong sổ chỉ là ý kiến của người ghi. Hãy nạp quy định của địa phương.";
  const note = work.ratingNote(scope);
  return note.previous && course.over ? `Sổ mới có ${note.label}, chưa có xếp loại năm ${scope.toYear}.` : null;
}

function labelsOf(work: Work, scope: Scope, found: Found): string[] {
  const labels: string[] = [];
  const note = found.rating ? work.ratingNote(scope) : null;
  if (note !== null && note.label !== null) labels.push(note.label);
  // Whether the circular still holds is not certain from here on, so its scale is a reference.
  if (found.rating && (scope.ratings().year ?? scope.toYear) >= 2024)
    labels.push(`thang điểm ${work.table.document === "" ? work.table.title : work.table.document} (tham khảo)`);
  if (found.year !== null && found.year < scope.toYear) labels.push(`số liệu năm ${found.year}`);
  else if (found.year !== null && found.year === yearOfDay(work.today) && work.today % 10_000 < 1231) labels.push("số ước, chưa hết năm");
  return labels;
}

/** The text gives no number, so what the data show only proposes an answer. */
function proposed(held: Holds, { over }: Course, says: string): { status: Status; because: string } {
  const proposal = held === "yes" ? "Số liệu cho thấy có kết quả" : held === "no" ? "Số liệu chưa cho thấy kết quả" : "Số liệu chưa đủ rõ";
  return { status: over ? "not-measurable" : "not-due", because: `${says} ${proposal}; kế hoạch không nêu số nên cần cán bộ xác nhận.` };
}

function tailOf(
  work: Work,
  target: Read,
  course: Course & { end: string | null },
  found: Found,
  { held, status, level }: { held: Holds; status: Status; level: string | null },
): string {
  if (status === "past-before-issue") return beforeIssueText(work, course.end);
  if (!course.started) return `Kỳ tính bắt đầu ngày ${formatDate(target.period.from ?? "")}.`;
  if (held === "open") return explainOpen(work.facts, found);
  if (status === "met") {
    const may = !course.over && found.base.length > 0 && !isFinal(target);
    return [level === null ? "" : `${level}.`, may ? "Đang đạt, có thể còn thay đổi đến hết kỳ." : ""].filter(Boolean).join(" ");
  }
  if (status === "not-measurable") return "Chỉ theo dõi, không đánh giá Đạt hay Chưa đạt.";
  return status === "missed" ? `Đã hết kỳ (${formatDate(course.end ?? "")}).` : "";
}

/** A count of things that happened does not go down again. */
function isFinal({ measure, operator, for: filter }: Measured): boolean {
  return measure === "count" && filter.event !== undefined && (operator === ">=" || operator === ">" || operator === "range");
}

function ticked(target: Target, { done, on, note }: Tick, course: Course & { end: string | null }): Core {
  const said = note === undefined || note === null || note === "" ? "" : ` ${note}`;
  if (done === true) {
    const day = on === undefined || on === null ? "" : ` ngày ${formatDate(on)}`;
    const late = on !== undefined && on !== null && course.end !== null && on > course.end ? ", sau hạn" : "";
    return bare("met", `Cán bộ đánh dấu đã thực hiện${day}${late}.${said}`);
  }
  if (course.beforeIssue) return bare("past-before-issue", `Cán bộ đánh dấu chưa thực hiện.${said}`);
  const status = !course.over ? "not-due" : target.informational ? "not-measurable" : "missed";
  return bare(status, `Cán bộ đánh dấu chưa thực hiện.${said}`);
}

/** Nobody has said anything yet of what only a person can say. */
function unticked(work: Work, target: Target, course: Course & { end: string | null }, found: Measurement): Core {
  if (course.beforeIssue) return bare("past-before-issue", beforeIssueText(work, course.end));
  const missing = found.kind === "found" ? [] : found.missing;
  // A column would answer by itself; a sheet that is not read would not.
  const from = found.kind === "missing" && missing.length > 0 ? ` Sổ chưa có ${missing.join("; ")}.` : "";
  if (!course.over) {
    const until = course.end === null ? "" : `; hạn ${formatDate(course.end)}`;
    return bare("not-due", `Chưa đánh dấu trong danh mục việc${until}.${from}`, missing);
  }
  const asked = target.kind === "X" ? "hồ sơ" : "danh mục việc";
  return bare("not-measurable", `Chưa đánh dấu trong ${asked}: hãy ghi đã thực hiện hay chưa.${from}`, missing);
}

function unmeasured(target: Target, found: Exclude<Measurement, Found>, course: Course & { end: string | null }, work: Work): Core {
  if (course.beforeIssue) return bare("past-before-issue", beforeIssueText(work, course.end));
  if (found.kind === "missing") return bare("not-measurable", found.because, found.missing);
  const missing = found.missing.length > 0 ? found.missing : target.dataNeeded;
  const what = missing.length > 0 ? missing.join("; ") : "số liệu của chỉ tiêu này";
  return bare("not-measurable", `Sổ không có ${what}: hãy nhập số thực hiện.`, missing);
}

function beforeIssueText(work: Work, end: string | null): string {
  const issued = issuedText(work.plan);
  return `Hạn ${formatDate(end ?? "")} đã qua trước ngày ban hành${issued === null ? "" : ` (${issued})`}.`;
}
