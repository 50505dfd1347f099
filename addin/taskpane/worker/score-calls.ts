import type { Desk } from "./desk.ts";
import { scoredBy } from "./held.ts";
import type { Session } from "./protocol.ts";
import { scoreDetail, scoreOverview, waysToRank } from "./scores.ts";
import { readOwnTable, tableOf, tableTemplate } from "./tables.ts";

/** The session's side of points and ranks, and of the office's own score table. */
export function scoreCalls({ held, holding, spoken }: Desk) {
  return {
    score: (options, progress) => scoreOverview(scoredBy(holding(), options, progress).score, spoken()),
    scoreRows: ({ from, count, ...query }) => held()?.scored?.list({ ...query, language: spoken() }, from, count) ?? { total: 0, rows: [] },
    scoreDetail: ({ id }) => {
      const scored = held()?.scored ?? null;
      return scored === null ? null : scoreDetail(scored.score, id, spoken());
    },
    waysUp: ({ id, rank }) => {
      const { scored } = holding();
      if (scored === null) throw new Error("nothing is scored yet");
      return waysToRank(scored.score, id, rank, spoken());
    },
    readTable: ({ name, bytes }) => readOwnTable(new Uint8Array(bytes), name),
    tableTemplate: ({ table }) => tableTemplate(tableOf({ id: table })),
  } satisfies Partial<Session>;
}
