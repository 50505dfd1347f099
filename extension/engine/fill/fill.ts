/** Fills a page: plans, takes the steps in an order that pages survive, looks again after every change, reads everything back. */
import type { FormRecord } from "../../../core/forms/record.ts";
import type { Portal } from "../../portals/portal.ts";
import { keyOf } from "../place.ts";
import { parentOf, planTasks, type Task } from "../plan.ts";
import type { Filled, FillResult, Skip } from "../result.ts";
import { currentValue, isAlive, type Look, look } from "../see/look.ts";
import { addRow } from "./buttons.ts";
import { until } from "./list.ts";
import { type Outcome, perform, readBack } from "./perform.ts";
import { wait, watch } from "./watch.ts";

export type FillOptions = {
  readonly profile?: Portal | null;
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly label: string }) => void;
  readonly signal?: AbortSignal;
};

/** What became of one step. */
type Entry = { readonly task: Task; tries: number; outcome: Outcome | null; skip: Skip | null };

/** Fills a document with a record. Resolves also when the page goes away in between; nothing more is written then. */
export async function fillPage(document: Document, record: FormRecord, options: FillOptions = {}): Promise<FillResult> {
  const portal = options.profile ?? null;
  const warnings = new Set<string>();
  const held = (): void => {
    warnings.add("Trang định tự gửi trong lúc điền; việc gửi đã bị chặn.");
  };
  const watching = watch(document, held);
  const entries = new Map<string, Entry>();
  const rows = new Map<string, number[]>();
  const growing = new Set(growingLists(portal));
  const mine = new Set<string>();
  const filledBefore = new Map<string, string>();
  const view = document.defaultView;
  let seen: Look = look(document);
  watching.see(seen.roots);
  let plan = planTasks(seen.controls, record, portal, { ...options, rows, growing });
  for (const control of seen.controls) filledBefore.set(control.key, control.value);
  const first = plan;
  let lookedUp = 0;
  const lookAgain = (): void => {
    seen = look(document);
    watching.see(seen.roots);
    plan = planTasks(seen.controls, record, portal, { ...options, rows, growing, mine });
  };
  try {
    for (let turn = 0; turn < 400 && !watching.gone() && !isStopped(options); turn++) {
      const queue = inOrder(plan.tasks.filter((task) => isOpen(entries.get(task.id))));
      if (queue.length === 0) {
        if (await addRow(document, record, portal, plan.rows, seen.controls, watching)) {
          lookAgain();
          continue;
        }
        await watching.settle();
        if (lookedUp > 0) await untilLookedUp(view, lookedUp, portal, document);
        lookedUp = 0;
        if (watching.gone()) break;
        lookAgain();
        if (!checkAll(entries, seen, mine)) break;
        continue;
      }
      for (const task of queue) {
        if (watching.gone() || isStopped(options)) break;
        const handle = seen.handles.get(task.control);
        if (handle === undefined || !isAlive(handle)) {
          lookAgain();
          break;
        }
        if (looksUp(task, portal, document)) lookedUp = view?.performance.now() ?? 0;
        else if (lookedUp > 0 && portal?.lookupTime !== undefined && isText(task)) {
          // The portal is about to fill some boxes itself: let it, then fill what is left.
          await untilLookedUp(view, lookedUp, portal, document);
          lookedUp = 0;
          lookAgain();
          break;
        }
        const entry = entries.get(task.id) ?? { task, tries: 0, outcome: null, skip: null };
        entries.set(task.id, entry);
        const now = currentValue(handle).value;
        if (now !== task.match.control.value && now !== "" && entry.tries === 0) {
          const same = readBack(task, handle);
          entry.tries = 2;
          if (same.state === "done") entry.outcome = same;
          else entry.skip = { field: task.field, reason: "portal-filled", detail: `Trang đã tự điền “${now}” vào ô “${task.label}”.` };
          continue;
        }
        entry.tries++;
        const parent = parentOf(task.field);
        const dependent =
          parent !== null &&
          [...entries.values()].some(
            (other) => other.task.field === parent && other.task.item === task.item && other.outcome?.state === "done",
          );
        if (task.match.control.reloads) watching.allow(true);
        entry.outcome = await perform(task, handle, dependent);
        options.onProgress?.({
          done: [...entries.values()].filter(({ outcome }) => outcome !== null).length,
          total: plan.tasks.length,
          label: task.label,
        });
        if (task.match.control.reloads) {
          // The document goes away with the postback; a partial one comes back with new boxes.
          await until(view, 8000, () => watching.gone() || watching.boxesChanged());
          watching.allow(false);
          await watching.settle();
          lookAgain();
          break;
        }
        // Frameworks rebuild in a microtask.
        await null;
        if (watching.boxesChanged()) {
          noteDependents(task, plan.tasks, mine);
          lookAgain();
          break;
        }
      }
    }
  } finally {
    watching.stop();
  }
  return report(
    entries,
    first.skipped,
    plan.skipped,
    watching.gone() || options.signal?.aborted === true,
    [...first.tasks, ...plan.tasks],
    warnings,
  );
}

function isOpen(entry: Entry | undefined): boolean {
  return entry === undefined || (entry.skip === null && entry.outcome?.state !== "done" && entry.tries < 2);
}

/** Lists that the portal's own harmless buttons let grow. */
function growingLists(portal: Portal | null): readonly string[] {
  return portal === null
    ? []
    : portal.pages.flatMap(({ buttons }) => (buttons ?? []).filter(({ does }) => does === "addRow").map(({ list }) => list));
}

/**
 * What reloads comes first and parents before children; then choices, which open and close boxes; then what the portal looks up; free text
 * last, where nothing resets it any more.
 */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const rank = (task: Task): number => {
    const { kind, reloads } = task.match.control;
    const level = task.field.endsWith(".country") ? 0 : task.field.endsWith(".province") ? 1 : task.field.endsWith(".ward") ? 2 : 0;
    if (reloads) return level;
    if (level === 1 && kind !== "text") return 10;
    if (["radios", "checkbox", "checkboxes", "rowRadio", "select", "list", "suggest"].includes(kind)) return level === 2 ? 30 : 20;
    return task.match.entry?.looksUp || /personalId$/.test(task.field) ? 40 : 50;
  };
  return tasks
    .map((task, index) => ({ task, index, rank: rank(task) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ task }) => task);
}

function isText(task: Task): boolean {
  return ["text", "number", "date", "dateParts", "dayMonth"].includes(task.match.control.kind);
}

/** Whether the page looks persons up once their number is known: the portal says so, or it is built as that portal is. */
function looksUp(task: Task, portal: Portal | null, document: Document): boolean {
  if (task.match.entry?.looksUp === true) return true;
  return portal === null && /personalId$/.test(task.field) && isSurvey(document);
}

function isSurvey(document: Document): boolean {
  return document.querySelector(".sd-root-modern,.sv-root-modern,.sv_main") !== null;
}

async function untilLookedUp(view: Window | null, since: number, portal: Portal | null, document: Document): Promise<void> {
  const time = portal?.lookupTime ?? (isSurvey(document) ? 3000 : 0);
  const rest = since + time - (view?.performance.now() ?? 0);
  if (rest > 0) await wait(view, rest);
}

/** A list that a choice of ours has just filled stands on its first option by the page's doing. */
function noteDependents(task: Task, tasks: readonly Task[], mine: Set<string>): void {
  for (const other of tasks) if (parentOf(other.field) === task.field && other.item === task.item) mine.add(other.control);
}

/** Reads every value back; whether something was reset and is worth one more try. */
function checkAll(entries: ReadonlyMap<string, Entry>, seen: Look, mine: Set<string>): boolean {
  let again = false;
  for (const entry of entries.values()) {
    if (entry.outcome?.state !== "done") continue;
    const handle = seen.handles.get(entry.task.control);
    if (handle === undefined) continue;
    const now = readBack(entry.task, handle);
    if (now.state === "done") {
      entry.outcome = now;
      continue;
    }
    if (now.readBack === "" && entry.tries < 2) {
      entry.outcome = null;
      again = true;
      mine.add(entry.task.control);
    } else {
      entry.skip =
        now.readBack === ""
          ? { field: entry.task.field, reason: "read-back-differs", detail: `Trang đã xóa giá trị vừa điền vào ô “${entry.task.label}”.` }
          : {
              field: entry.task.field,
              reason: "portal-filled",
              detail: `Trang đã tự thay bằng “${now.readBack}” ở ô “${entry.task.label}”.`,
            };
    }
  }
  return again;
}

function report(
  entries: ReadonlyMap<string, Entry>,
  before: readonly Skip[],
  after: readonly Skip[],
  gone: boolean,
  tasks: readonly Task[],
  warnings: ReadonlySet<string>,
): FillResult {
  const filled: Filled[] = [];
  const skipped: Skip[] = [];
  const told = new Set<string>();
  const fields = new Set<string>();
  const manners = new Set<string>();
  for (const { task, outcome, skip } of entries.values()) {
    const key = keyOf(task.field, task.item);
    if (manners.has(task.id)) continue;
    manners.add(task.id);
    if (skip === null && outcome?.state === "done") {
      filled.push({
        field: task.field,
        label: task.label,
        value: task.value === "x" ? "Có" : task.value === "" ? "Không" : task.value,
        readBack: outcome.readBack,
      });
      told.add(key);
      fields.add(task.field);
    } else if (skip !== null) {
      skipped.push(skip);
      told.add(key);
      fields.add(task.field);
    } else if (outcome !== null) {
      skipped.push(
        outcome.state === "no-option"
          ? { field: task.field, reason: "no-option", detail: `Ô “${task.label}” không có lựa chọn “${task.value}”.` }
          : {
              field: task.field,
              reason: "read-back-differs",
              detail: `Ô “${task.label}” hiện “${outcome.readBack}” thay vì “${task.value}”.`,
            },
      );
      told.add(key);
      fields.add(task.field);
    }
  }
  for (const task of tasks) {
    const key = keyOf(task.field, task.item);
    if (told.has(key)) continue;
    told.add(key);
    fields.add(task.field);
    skipped.push({
      field: task.field,
      reason: "page-changed",
      detail: gone ? "Trang đã chuyển đi hoặc việc điền đã dừng." : `Ô “${task.label}” không còn trên trang.`,
    });
  }
  for (const skip of [...after, ...before]) {
    const key = `${skip.field} ${skip.detail}`;
    if (told.has(key) || fields.has(skip.field)) continue;
    told.add(key);
    skipped.push(skip);
  }
  return { filled, skipped, warnings: [...warnings] };
}

function isStopped({ signal }: FillOptions): boolean {
  return signal?.aborted === true;
}
