/** What a filling tells afterwards: every value of the record once, filled or left with a reason. */
import type { Filled, FillResult, Skip } from "../result.ts";
import { keyOf, noChoice, type Task } from "../task.ts";
import type { Outcome } from "./perform.ts";

/** What became of one step. */
export type Entry = { readonly task: Task; tries: number; outcome: Outcome | null; skip: Skip | null };

/** The report. `before` and `after` are the skips of the first and the last plan, `tasks` all that was ever planned. */
export function report(
  entries: ReadonlyMap<string, Entry>,
  before: readonly Skip[],
  after: readonly Skip[],
  gone: boolean,
  tasks: readonly Task[],
): Omit<FillResult, "warnings"> {
  const filled: Filled[] = [];
  const skipped: Skip[] = [];
  const told = new Set<string>();
  for (const entry of entries.values()) {
    const { task } = entry;
    const done = filledOf(entry);
    const skip = done === null ? skipOf(entry) : null;
    if (done !== null) filled.push(done);
    if (skip !== null) skipped.push(skip);
    if (done !== null || skip !== null) told.add(keyOf(task.field, task.item));
  }
  for (const task of tasks) {
    const key = keyOf(task.field, task.item);
    if (told.has(key)) continue;
    told.add(key);
    skipped.push(untaken(task, gone, after));
  }
  const planned = new Set(told);
  for (const skip of [...before, ...after]) {
    const key = keyOf(skip.field, skip.item);
    // A second box of a field that was filled elsewhere is told only as it stood before anything was filled.
    if (planned.has(key) ? skip.reason === "no-match" || !before.includes(skip) : told.has(key)) continue;
    told.add(key);
    skipped.push(skip);
  }
  return { filled, skipped };
}

/** Why a planned step was never taken: the page filled or closed the box meanwhile, or took it away. */
function untaken({ field, item, label }: Task, gone: boolean, after: readonly Skip[]): Skip {
  const now = after.find((skip) => skip.field === field && skip.item === item);
  if (now === undefined || now.reason === "no-match" || gone) {
    const detail = gone
      ? { vi: "Trang đã chuyển đi hoặc việc điền đã dừng.", en: "The page went elsewhere, or the filling was stopped." }
      : { vi: `Ô “${label}” không còn trên trang.`, en: `The box “${label}” is no longer on the page.` };
    return { field, item, reason: "page-changed", detail };
  }
  return now.reason === "already-filled"
    ? {
        ...now,
        reason: "portal-filled",
        detail: { vi: `Trang đã tự điền. ${now.detail.vi}`, en: `Filled by the page itself. ${now.detail.en}` },
      }
    : now;
}

/** A step as filled, `null` when it is not. */
export function filledOf({ task, outcome, skip }: Entry): Filled | null {
  if (skip !== null || outcome?.state !== "done") return null;
  const { field, item, label, value } = task;
  return { field, item, label, value: value === "x" ? "Có" : value === "" ? "Không" : value, readBack: outcome.readBack };
}

function skipOf({ task, outcome, skip }: Entry): Skip | null {
  if (skip !== null || outcome === null) return skip;
  const { field, item, label, value } = task;
  return outcome.state === "no-option"
    ? { field, item, reason: "no-option", detail: noChoice(label, value) }
    : {
        field,
        item,
        reason: "read-back-differs",
        detail: {
          vi: `Ô “${label}” hiện “${outcome.readBack}” thay vì “${value}”.`,
          en: `The box “${label}” shows “${outcome.readBack}” instead of “${value}”.`,
        },
      };
}
