import { formatDate } from "../../model/dates.ts";
import { asItIs, type Said, together } from "../../model/language.ts";
import { arrivalOf, dayWithWeekday, type Occurrence, occurrencesOf, stateOf, yearsOf } from "../deadlines/occurrences.ts";
import type { Deadline, Target } from "../plan.ts";
import { dataText } from "../plan-words.ts";
import { indicatorSaid } from "../target-words.ts";
import { bare, type Core } from "./core.ts";
import { togetherStatus } from "./judge.ts";
import { tickOf } from "./options.ts";
import type { DeadlineResult } from "./result.ts";
import type { UnitAnswer, UnitsCore } from "./units.ts";
import { sentence, someOf } from "./words.ts";
import { issuedText, type Work } from "./work.ts";

/** All occurrences of the plan's duties with what was recorded of them, in order of time. */
export function deadlineResults(work: Work): DeadlineResult[] {
  const { plan, options } = work;
  return plan.deadlines
    .flatMap((deadline) => allOccurrences(work, deadline))
    .map((occurrence) => {
      const sentOn = sentOnOf(work, occurrence);
      return {
        ...occurrence,
        state: stateOf(occurrence, options.asOf, plan.document.issuedOn),
        sentOn,
        arrival: sentOn === null ? null : arrivalOf(occurrence, sentOn),
      };
    })
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** Evaluates a report or date: its occurrences up to today against what the officer recorded. */
export function evaluateDuty(work: Work, target: Target): UnitsCore {
  const deadlines = work.plan.deadlines.filter(({ id }) => id === target.id);
  const whole = tickOf(work.options, target.id);
  const rows = deadlines.flatMap((deadline) => allOccurrences(work, deadline));
  if (rows.length === 0) return { core: withoutDay(work, target, whole?.done ?? null, whole?.on ?? null), units: [] };
  const units = bySender(rows).map(([unit, own]) => unitOf(work, unit, own));
  const { options, plan } = work;
  const open = rows.filter((row) => stateOf(row, options.asOf, plan.document.issuedOn) !== "before-issue");
  if (open.length === 0) {
    const issued = issuedText(plan);
    const because = {
      vi: `Các hạn đã qua trước ngày ban hành${issued === null ? "" : ` (${issued})`}.`,
      en: `Its due dates had passed before the plan was issued${issued === null ? "" : ` (${issued})`}.`,
    };
    return { core: bare("past-before-issue", because), units };
  }
  return { core: bare(dutyStatus(work, open), because(work, target, open)), units: units.length > 1 ? units : [] };
}

function allOccurrences({ plan, options }: Work, deadline: Deadline): Occurrence[] {
  const from = Number((plan.period.from ?? plan.document.issuedOn ?? options.asOf).slice(0, 4));
  const to = Number((plan.period.to ?? options.asOf).slice(0, 4));
  return yearsOf(deadline, from, to).flatMap((year) => occurrencesOf(deadline, year, { moveWeekends: options.moveWeekends ?? false }));
}

function sentOnOf({ options }: Work, { id, due, from, key }: Occurrence): string | null {
  const tick = tickOf(options, key, `${id}/${due}/${from}`, `${id}/${due}`);
  if (tick === null || tick.done === false) return null;
  return tick.on ?? (tick.done === true ? due : null);
}

function rowStatus(work: Work, row: Occurrence): Core["status"] {
  const { options, plan } = work;
  const sentOn = sentOnOf(work, row);
  if (sentOn !== null) return arrivalOf(row, sentOn) === "late" ? "missed" : "met";
  if (stateOf(row, options.asOf, plan.document.issuedOn) !== "past") return "not-due";
  const tick = tickOf(options, row.key, `${row.id}/${row.due}/${row.from}`, `${row.id}/${row.due}`);
  return tick?.done === false ? "missed" : "not-measurable";
}

/** While days are to come, a past one of which nothing was recorded does not yet decide. */
function dutyStatus(work: Work, rows: readonly Occurrence[]): Core["status"] {
  const statuses = rows.map((row) => rowStatus(work, row));
  return !statuses.includes("missed") && statuses.includes("not-due") ? "not-due" : togetherStatus(statuses);
}

function bySender(rows: readonly Occurrence[]): [string, Occurrence[]][] {
  const senders = new Map<string, Occurrence[]>();
  for (const row of rows) senders.set(row.from, [...(senders.get(row.from) ?? []), row]);
  return [...senders];
}

function unitOf(work: Work, unit: string, rows: readonly Occurrence[]): UnitAnswer {
  const { options, plan } = work;
  const open = rows.filter((row) => stateOf(row, options.asOf, plan.document.issuedOn) !== "before-issue");
  const sent = open.filter((row) => sentOnOf(work, row) !== null).length;
  const status = open.length === 0 ? "past-before-issue" : dutyStatus(work, open);
  return {
    unit,
    status,
    actual: sent,
    because: { vi: `Đã ghi nhận gửi ${sent}/${open.length} kỳ.`, en: `Noted as sent: ${sent} of ${open.length} periods.` },
  };
}

function because(work: Work, target: Target, rows: readonly Occurrence[]): Said {
  const { options } = work;
  const statuses = rows.map((row) => ({ row, status: rowStatus(work, row) }));
  const late = statuses.filter(({ status }) => status === "missed").map(({ row }) => describe(row));
  const unknown = statuses.filter(({ status }) => status === "not-measurable").map(({ row }) => describe(row));
  const close = rows.filter((row) => {
    const sentOn = sentOnOf(work, row);
    return sentOn !== null && arrivalOf(row, sentOn) === "close";
  });
  const next = rows.find((row) => row.lastGoodDay >= options.asOf && sentOnOf(work, row) === null);
  const sent = rows.filter((row) => sentOnOf(work, row) !== null).length;
  return together([
    {
      vi: `${sentence(target.indicator)}: đã ghi nhận ${sent}/${rows.length} lần.`,
      en: `${indicatorSaid(target.indicator).en}: noted ${sent} of ${rows.length} times.`,
    },
    late.length > 0 ? { vi: `Trễ hoặc không thực hiện: ${someOf(late)}.`, en: `Late or not done: ${someOf(late, 5, "en")}.` } : asItIs(""),
    unknown.length > 0
      ? { vi: `Chưa ghi ngày thực hiện: ${someOf(unknown)}.`, en: `No day noted: ${someOf(unknown, 5, "en")}.` }
      : asItIs(""),
    close.length > 0
      ? { vi: `Gửi sát hạn: ${someOf(close.map(describe))}.`, en: `Sent on the named day: ${someOf(close.map(describe), 5, "en")}.` }
      : asItIs(""),
    next === undefined
      ? asItIs("")
      : {
          vi: `Hạn tới: ${dayWithWeekday(next.lastGoodDay)}${next.weekend ? " (ngày nghỉ)" : ""}.`,
          en: `Next due: ${dayWithWeekday(next.lastGoodDay, "en")}${next.weekend ? " (day off)" : ""}.`,
        },
  ]);
}

/** The day and sender; the recipient where the key tells several apart. */
function describe({ due, from, to, key }: Occurrence): string {
  const [recipient = ""] = to;
  return `${formatDate(due)} (${from}${to.length === 1 && key.endsWith(`/${recipient}`) ? ` → ${recipient}` : ""})`;
}

/** A duty without a day: the officer's word, or nothing to go by. */
function withoutDay(work: Work, target: Target, done: boolean | null, on: string | null): Core {
  const { over, beforeIssue, end } = work.courseOf(target);
  if (done === true)
    return bare("met", {
      vi: `Cán bộ đánh dấu đã thực hiện${on === null ? "" : ` ngày ${formatDate(on)}`}.`,
      en: `Ticked as done${on === null ? "" : ` on ${formatDate(on)}`}.`,
    });
  if (done === false && over && !target.informational)
    return bare("missed", { vi: "Cán bộ đánh dấu chưa thực hiện.", en: "Ticked as not done." });
  if (beforeIssue)
    return bare("past-before-issue", { vi: `Kỳ đã qua trước ngày ban hành.`, en: "The period had passed before the plan was issued." });
  const until = end === null ? asItIs("") : { vi: ` Kỳ tính đến ${formatDate(end)}.`, en: ` The period runs to ${formatDate(end)}.` };
  if (!over)
    return bare("not-due", {
      vi: `Chưa quy định ngày: đơn vị tự đặt.${until.vi}`,
      en: `No day is set: the office sets its own.${until.en}`,
    });
  return bare(
    "not-measurable",
    { vi: `Chưa quy định ngày và chưa ghi nhận lần gửi nào.${until.vi}`, en: `No day is set and nothing was noted as sent.${until.en}` },
    target.dataNeeded.map(dataText),
  );
}
