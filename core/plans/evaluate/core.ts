import { citation } from "../../law/citation.ts";
import { formatDate } from "../../model/dates.ts";
import { asItIs, inEach, type Said, together } from "../../model/language.ts";
import { fractionOf } from "../fraction.ts";
import type { Target } from "../plan.ts";
import { dataText } from "../plan-words.ts";
import { yearOfDay } from "./days.ts";
import { explainFound, explainOpen } from "./explain.ts";
import { type Course, type Holds, holds, levelOf, statusOf } from "./judge.ts";
import { measure } from "./measure.ts";
import { dataOfTarget, type Found, type Measured, type Measurement } from "./measurement.ts";
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
  readonly because: Said;
  readonly missing: readonly Said[];
  readonly found: Found | null;
  readonly level: Said | null;
  readonly labels: readonly Said[];
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
    return bare("not-applicable", {
      vi: `Chưa ghi nhận trường hợp “${target.condition}”.`,
      en: `The case “${target.condition}” was not noted yet.`,
    });
  const found = measure(resolved, target.sheet, scope, target.units);
  if (found.kind === "found") return judged(work, target, scope, course, found);
  if (target.condition !== null && found.kind === "missing" && found.missing.length === 0)
    return bare("not-applicable", {
      vi: `Không phát sinh: không có trường hợp “${target.condition}”.`,
      en: `Did not occur: there is no case of “${target.condition}”.`,
    });
  if (given.numerator?.event === "dissolved" && found.kind === "missing" && found.missing.length === 0)
    return bare("not-applicable", {
      vi: "Không phát sinh: không có đơn vị nào ngừng hoạt động hoặc giải thể.",
      en: "Did not occur: no entity was stopped or dissolved.",
    });
  return isTicked(target) ? unticked(work, target, course, found) : unmeasured(target, found, course, work);
}

/** Whether the officer's tick decides: tasks, papers, conditions, and what the text leaves to a person. */
export function isTicked(target: Pick<Target, "kind" | "measure" | "confirm">): boolean {
  return target.kind !== "Q" || target.measure === "exists" || target.confirm === true;
}

/** A result without anything measured. */
export function bare(status: Status, because: Said, missing: readonly Said[] = []): Core {
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

function judged(work: Work, target: Read, scope: Scope, course: Course, found: Found): Core {
  const manual = found.base.length === 0;
  const labels = manual ? [{ vi: "số cán bộ nhập", en: "number given by the officer" }] : labelsOf(work, scope, found);
  const coverage = manual ? null : { used: found.used, all: found.all };
  const held = holds(found, target, work.options.tolerance ?? 0);
  const core = { actual: found.actual, coverage, missing: [], found, labels };
  const outside = manual ? null : outsideScale(work, target, scope, course, found);
  const says = explainFound(target, found);
  if (outside !== null) return { ...core, status: "not-measurable", because: together([says, outside]), level: null };
  if (target.confirm === true && !manual) return { ...core, ...proposed(held, course, says), level: null };
  const status = statusOf(held, held === "open" && found.open.imprecise(), course);
  const level = status === "met" ? levelOf(found, target) : null;
  const tail = tailOf(work, target, course, found, { held, status, level });
  return {
    ...core,
    status,
    level,
    because: together([
      says,
      tail,
      ...(labels.length > 0 ? [inEach((language) => `(${sentence(together(labels, "; ")[language])}.)`)] : []),
    ]),
  };
}

/** What keeps a rating from being judged: no scale for groups, or only the year before although the year is over. */
function outsideScale(work: Work, target: Read, scope: Scope, course: Course, found: Found): Said | null {
  if (!found.rating) return null;
  if (work.options.groupRule !== true && kindsOf(target.for, target.subject).every((kind) => kind === "group"))
    return {
      vi: "Chưa có quy định xếp loại tổ hợp tác: xếp loại ghi trong sổ chỉ là ý kiến của người ghi. Hãy nạp quy định của địa phương.",
      en: "There is no rule for ranking cooperative groups yet: ranks in the book are only the writer's opinion. Load the local rule.",
    };
  const note = work.ratingNote(scope);
  return note.previous && course.over
    ? {
        vi: `Sổ mới có ${note.label?.vi ?? ""}, chưa có xếp loại năm ${scope.toYear}.`,
        en: `The book has ${note.label?.en ?? ""} only, no ranks of ${scope.toYear}.`,
      }
    : null;
}

function labelsOf(work: Work, scope: Scope, found: Found): Said[] {
  const labels: Said[] = [];
  const note = found.rating ? work.ratingNote(scope) : null;
  if (note !== null && note.label !== null) labels.push(note.label);
  // Whether the circular still holds is not certain from here on, so its scale is a reference.
  if (found.rating && (scope.ratings().year ?? scope.toYear) >= 2024)
    labels.push({
      vi: `thang điểm ${work.table.document === "" ? work.table.title : work.table.document} (tham khảo)`,
      en: `scale of ${citation(work.table.document === "" ? work.table.title : work.table.document).en} (for reference)`,
    });
  if (found.year !== null && found.year < scope.toYear) labels.push({ vi: `số liệu năm ${found.year}`, en: `data of ${found.year}` });
  else if (found.year !== null && found.year === yearOfDay(work.today) && work.today % 10_000 < 1231)
    labels.push({ vi: "số ước, chưa hết năm", en: "estimate, the year is not over" });
  return labels;
}

/** The text gives no number, so what the data show only proposes an answer. */
function proposed(held: Holds, { over }: Course, says: Said): { status: Status; because: Said } {
  const proposal =
    held === "yes"
      ? { vi: "Số liệu cho thấy có kết quả", en: "The data show a result" }
      : held === "no"
        ? { vi: "Số liệu chưa cho thấy kết quả", en: "The data show no result yet" }
        : { vi: "Số liệu chưa đủ rõ", en: "The data are not clear enough" };
  return {
    status: over ? "not-measurable" : "not-due",
    because: {
      vi: `${says.vi} ${proposal.vi}; kế hoạch không nêu số nên cần cán bộ xác nhận.`,
      en: `${says.en} ${proposal.en}; the plan names no number, so the officer has to confirm.`,
    },
  };
}

function tailOf(
  work: Work,
  target: Read,
  course: Course,
  found: Found,
  { held, status, level }: { held: Holds; status: Status; level: Said | null },
): Said {
  if (status === "past-before-issue") return beforeIssueText(work, course.end);
  if (!course.started)
    return {
      vi: `Kỳ tính bắt đầu ngày ${formatDate(target.period.from ?? "")}.`,
      en: `The period begins on ${formatDate(target.period.from ?? "")}.`,
    };
  if (held === "open") return explainOpen(work.facts, found);
  if (status === "met") {
    const may = !course.over && found.base.length > 0 && !isFinal(target);
    const stays = { vi: "Đang đạt, có thể còn thay đổi đến hết kỳ.", en: "Met now; this may change until the end of the period." };
    return together([level === null ? asItIs("") : inEach((language) => `${level[language]}.`), may ? stays : asItIs("")]);
  }
  if (status === "not-measurable")
    return { vi: "Chỉ theo dõi, không đánh giá Đạt hay Chưa đạt.", en: "Followed only, not judged as met or missed." };
  return status === "missed"
    ? { vi: `Đã hết kỳ (${formatDate(course.end ?? "")}).`, en: `The period is over (${formatDate(course.end ?? "")}).` }
    : asItIs("");
}

/** A count of things that happened does not go down again. */
function isFinal({ measure, operator, for: filter }: Measured): boolean {
  return measure === "count" && filter.event !== undefined && (operator === ">=" || operator === ">" || operator === "range");
}

function ticked(target: Target, { done, on, note }: Tick, course: Course): Core {
  const said = note === undefined || note === null || note === "" ? "" : ` ${note}`;
  if (done === true) {
    const day = on === undefined || on === null ? asItIs("") : { vi: ` ngày ${formatDate(on)}`, en: ` on ${formatDate(on)}` };
    const late =
      on !== undefined && on !== null && course.end !== null && on > course.end
        ? { vi: ", sau hạn", en: ", after the due date" }
        : asItIs("");
    return bare("met", { vi: `Cán bộ đánh dấu đã thực hiện${day.vi}${late.vi}.${said}`, en: `Ticked as done${day.en}${late.en}.${said}` });
  }
  if (course.beforeIssue)
    return bare("past-before-issue", { vi: `Cán bộ đánh dấu chưa thực hiện.${said}`, en: `Ticked as not done.${said}` });
  const status = !course.over ? "not-due" : target.informational ? "not-measurable" : "missed";
  return bare(status, { vi: `Cán bộ đánh dấu chưa thực hiện.${said}`, en: `Ticked as not done.${said}` });
}

/** Nobody has said anything yet of what only a person can say. */
function unticked(work: Work, target: Target, course: Course, found: Measurement): Core {
  if (course.beforeIssue) return bare("past-before-issue", beforeIssueText(work, course.end));
  const missing = found.kind === "found" ? [] : found.missing;
  // A column would answer by itself; a sheet that is not read would not.
  const lacks = together(missing, "; ");
  const from =
    found.kind === "missing" && missing.length > 0
      ? { vi: ` Sổ chưa có ${lacks.vi}.`, en: ` The book does not have ${lacks.en}.` }
      : asItIs("");
  if (!course.over) {
    const until = course.end === null ? asItIs("") : { vi: `; hạn ${formatDate(course.end)}`, en: `; due ${formatDate(course.end)}` };
    return bare(
      "not-due",
      { vi: `Chưa đánh dấu trong danh mục việc${until.vi}.${from.vi}`, en: `Not ticked in the list of tasks yet${until.en}.${from.en}` },
      missing,
    );
  }
  const asked = target.kind === "X" ? { vi: "hồ sơ", en: "dossier" } : { vi: "danh mục việc", en: "list of tasks" };
  return bare(
    "not-measurable",
    {
      vi: `Chưa đánh dấu trong ${asked.vi}: hãy ghi đã thực hiện hay chưa.${from.vi}`,
      en: `Not ticked in the ${asked.en} yet: note whether it was done.${from.en}`,
    },
    missing,
  );
}

function unmeasured(target: Target, found: Exclude<Measurement, Found>, course: Course, work: Work): Core {
  if (course.beforeIssue) return bare("past-before-issue", beforeIssueText(work, course.end));
  if (found.kind === "missing") return bare("not-measurable", found.because, found.missing);
  const missing = found.missing.length > 0 ? found.missing : target.dataNeeded.map(dataText);
  const what = missing.length > 0 ? together(missing, "; ") : dataOfTarget;
  return bare(
    "not-measurable",
    { vi: `Sổ không có ${what.vi}: hãy nhập số thực hiện.`, en: `The book does not have ${what.en}: enter the actual number.` },
    missing,
  );
}

function beforeIssueText(work: Work, end: string | null): Said {
  const issued = issuedText(work.plan);
  return {
    vi: `Hạn ${formatDate(end ?? "")} đã qua trước ngày ban hành${issued === null ? "" : ` (${issued})`}.`,
    en: `The due date ${formatDate(end ?? "")} had passed before the plan was issued${issued === null ? "" : ` (${issued})`}.`,
  };
}
