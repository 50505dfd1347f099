import { calendarFile, calendarYear } from "./calendar.ts";
import type { Desk } from "./desk.ts";
import { draftBeside, openPlan, quoteFinder, retold, targetFrom } from "./plan-drafts.ts";
import { checkPlan, planOf, shippedHeads } from "./plans.ts";
import type { Session } from "./protocol.ts";
import { candidatesOf, planOverview, targetRows } from "./targets.ts";
import { vocabulary } from "./vocabulary.ts";

/** The session's side of plans: their targets on the open book, their due dates, and the editor of a plan. */
export function planCalls({ held, spoken, evaluated }: Desk) {
  return {
    plans: () => shippedHeads(spoken()),
    openPlan: (source, progress) => {
      progress("planText");
      return openPlan(source);
    },
    evaluate: (options) => planOverview(evaluated(options), "own" in options.plan, held() !== null),
    targetRows: ({ id, side, ...options }) => targetRows(evaluated(options), id, side),
    candidates: ({ everyone, from, count, ...options }) => {
      const all = candidatesOf(evaluated(options), everyone);
      return { total: all.length, rows: all.slice(from, from + count) };
    },
    calendar: (query) => calendarYear(query, spoken()),
    calendarFile: (query) => calendarFile(query),
    draft: ({ plan, document }, progress) => {
      progress("planText");
      return draftBeside("targets" in plan ? plan : planOf(plan), document);
    },
    targetFrom: ({ plan, text, from, to }) => targetFrom(plan, text, from, to),
    retold: ({ before, after }) => retold(before, after),
    findQuote: ({ text, quote }) => quoteFinder(text)(quote),
    vocabulary: () => vocabulary(spoken()),
    checkPlan: ({ plan }) => checkPlan(plan),
  } satisfies Partial<Session>;
}
