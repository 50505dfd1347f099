/** Fills a page: plans, takes the steps in an order that pages survive, looks again after every change, reads everything back. */
import type { Said } from "../../../core/model/language.ts";
import type { PortalButton } from "../../portals/portal.ts";
import { type Breathe, breatherOf, inTurns } from "../breath.ts";
import type { FillResult, Progress, SkipReason } from "../result.ts";
import { currentValue, isAlive, type Look, looking } from "../see/look.ts";
import { type Chooser, type Desk, parentOf, type Task } from "../task.ts";
import { addRow } from "./buttons.ts";
import { until } from "./list.ts";
import { onceEach, perform, readBack } from "./perform.ts";
import { type Entry, filledOf, report } from "./report.ts";
import { wait, watch } from "./watch.ts";

export type FillOptions = {
  /** Milliseconds after which the portal has overwritten what it looks up; `null` where no portal file says so. */
  readonly lookupTime?: number | null;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  /** The breath that the planner draws too, where both are in the page. */
  readonly breathe?: Breathe;
};

/** Fills a document by a plan that is made again after every change. Resolves also when the page goes away in between; nothing more is written then. */
export async function fillPage(document: Document, desk: Desk, options: FillOptions = {}): Promise<FillResult> {
  const { plan: planner } = desk;
  const choose = onceEach(desk.choose);
  const lookupTime = options.lookupTime ?? (isSurvey(document) ? surveyLookup : 0);
  const warnings = new Set<Said>();
  const held = (): void => {
    warnings.add(heldBack);
  };
  const watching = watch(document, held);
  const entries = new Map<string, Entry>();
  const mine = new Set<string>();
  const spent = new Set<string>();
  const view = document.defaultView;
  const breathe = options.breathe ?? breatherOf(view);
  let seen: Look = await inTurns(looking(document), breathe);
  watching.see(seen.roots);
  let plan = await planner(seen.controls, []);
  const first = plan;
  const now = (): number => view?.performance.now() ?? 0;
  let lookedUp = 0;
  // A choice may show boxes by style alone.
  let chose = false;
  let firstWrite: number | null = null;
  const lookAgain = async (): Promise<void> => {
    watching.touched();
    chose = false;
    seen = await inTurns(looking(document), breathe);
    watching.see(seen.roots);
    plan = await planner(seen.controls, [...mine]);
  };
  const openTasks = (): readonly Task[] => plan.tasks.filter((task) => isOpen(entries.get(task.id)));
  try {
    for (let turn = 0; turn < 400 && !watching.gone() && !isStopped(options); turn++) {
      const queue = inOrder(openTasks());
      if (queue.length === 0) {
        await watching.settle(firstWrite ?? undefined);
        firstWrite = null;
        if (lookedUp > 0) await untilLookedUp(view, lookedUp + lookupTime);
        lookedUp = 0;
        if (watching.gone()) break;
        // Text that changed nothing round it needs no second look: the boxes themselves are read back below.
        if (watching.touched() || chose || plan.growing) {
          const before = seen;
          seen = await inTurns(looking(document), breathe);
          watching.see(seen.roots);
          if (plan.growing || !sameQuestions(before, seen)) plan = await planner(seen.controls, [...mine]);
          chose = false;
        }
        if ((await checkAll(entries, seen, mine, choose)) || openTasks().length > 0) continue;
        const pressed = await addRow(
          document,
          plan.more.filter((button) => !spent.has(nameOf(button))),
          watching,
        );
        if (pressed === null) break;
        if (!watching.gone()) await lookAgain();
        // A row that asks for nothing of the record would be followed by others without end.
        if (openTasks().length === 0) spent.add(nameOf(pressed));
        continue;
      }
      for (const task of queue) {
        const turn = breathe();
        if (turn !== null) await turn;
        if (watching.gone() || isStopped(options)) break;
        const handle = seen.handles.get(task.control);
        if (handle === undefined || !isAlive(handle)) {
          await lookAgain();
          break;
        }
        if (looksUp(task, lookupTime)) lookedUp = now();
        else if (lookedUp > 0 && lookupTime > 0 && isText(task)) {
          // The portal is about to fill some boxes itself: let it, then fill what is left.
          await untilLookedUp(view, lookedUp + lookupTime);
          lookedUp = 0;
          await lookAgain();
          break;
        }
        const entry = entries.get(task.id) ?? { task, tries: 0, outcome: null, skip: null };
        entries.set(task.id, entry);
        const standing = currentValue(handle).value;
        if (standing !== task.before && standing !== "" && entry.tries === 0) {
          const same = await readBack(task, handle, choose);
          entry.tries = 2;
          if (same.state === "done") entry.outcome = same;
          else leave(entry, "portal-filled", filledByPage(task.label, standing));
          continue;
        }
        entry.tries++;
        const parent = parentOf(task.field);
        const dependent =
          parent !== null &&
          [...entries.values()].some(
            (other) => other.task.field === parent && other.task.item === task.item && other.outcome?.state === "done",
          );
        if (task.reloads) watching.allow(true);
        chose ||= !isText(task);
        firstWrite ??= now();
        entry.outcome = await perform(task, handle, dependent, choose);
        options.onProgress?.({
          done: [...entries.values()].filter(({ outcome }) => outcome !== null).length,
          total: plan.tasks.length,
          label: task.label,
          filled: filledOf(entry),
        });
        if (task.reloads) {
          // The document goes away with the postback; a partial one comes back with new boxes.
          await until(view, 8000, () => watching.gone() || watching.boxesChanged());
          watching.allow(false);
          await watching.settle();
          await lookAgain();
          break;
        }
        // Frameworks rebuild in a microtask.
        await null;
        if (entry.outcome.state === "differs" && !isAlive(handle)) {
          // The box was built anew: what stands in the new one counts.
          await watching.settle();
          watching.boxesChanged();
          noteDependents(task, plan.tasks, mine);
          await lookAgain();
          const renewed = seen.handles.get(task.control);
          if (renewed !== undefined) entry.outcome = await readBack(task, renewed, choose);
          break;
        }
        if (watching.boxesChanged()) {
          noteDependents(task, plan.tasks, mine);
          await lookAgain();
          break;
        }
      }
    }
  } finally {
    watching.stop();
  }
  const gone = watching.gone() || isStopped(options);
  return { ...report(entries, first.skipped, plan.skipped, gone, [...first.tasks, ...plan.tasks]), warnings: [...warnings] };
}

function nameOf({ does, list, text, heading }: PortalButton): string {
  return JSON.stringify([does, list, text, heading]);
}

function isOpen(entry: Entry | undefined): boolean {
  return entry === undefined || (entry.skip === null && entry.outcome?.state !== "done" && entry.tries < 2);
}

/**
 * What reloads comes first and parents before children; then choices, which open and close boxes; then what the portal looks up; free text
 * last, where nothing resets it any more.
 */
function inOrder(tasks: readonly Task[]): readonly Task[] {
  const rank = (task: Task): number => {
    const { kind, reloads } = task;
    if (task.entry?.next === true) return -1;
    const level = task.field.endsWith(".country") ? 0 : task.field.endsWith(".province") ? 1 : task.field.endsWith(".ward") ? 2 : 0;
    if (reloads) return level;
    if (level === 1 && kind !== "text") return 10;
    if (["radios", "checkbox", "checkboxes", "rowRadio", "select", "list", "suggest"].includes(kind)) return level === 2 ? 30 : 20;
    return task.entry?.looksUp || /personalId$/.test(task.field) ? 40 : 50;
  };
  return tasks
    .map((task, index) => ({ task, index, rank: rank(task) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ task }) => task);
}

function isText(task: Task): boolean {
  return ["text", "number", "date", "dateParts", "dayMonth"].includes(task.kind);
}

/** Whether the page looks persons up once their number is known: the portal says so, or it is built as that portal is. */
function looksUp(task: Task, lookupTime: number): boolean {
  return task.entry?.looksUp === true || (lookupTime > 0 && task.entry === null && /personalId$/.test(task.field));
}

function isSurvey(document: Document): boolean {
  return document.querySelector(".sd-root-modern,.sv-root-modern,.sv_main") !== null;
}

const surveyLookup = 3000;

const heldBack: Said = {
  vi: "Trang định tự gửi trong lúc điền; việc gửi đã bị chặn.",
  en: "The page was about to send itself during the filling; the sending was held back.",
};

async function untilLookedUp(view: Window | null, end: number): Promise<void> {
  const rest = end - (view?.performance.now() ?? 0);
  if (rest > 0) await wait(view, rest);
}

/** Whether a page asks what it asked before, whatever has been answered since. */
function sameQuestions(before: Look, after: Look): boolean {
  return (
    before.controls.length === after.controls.length &&
    before.controls.every((old, index) => {
      const now = after.controls[index]!;
      return old.key === now.key && old.closed === now.closed && old.reloads === now.reloads && old.options?.length === now.options?.length;
    })
  );
}

/** A list that a choice of ours has just filled stands on its first option by the page's doing. */
function noteDependents(task: Task, tasks: readonly Task[], mine: Set<string>): void {
  for (const other of tasks) if (parentOf(other.field) === task.field && other.item === task.item) mine.add(other.control);
}

/** Reads every value back; whether something was reset and is worth one more try. */
async function checkAll(entries: ReadonlyMap<string, Entry>, seen: Look, mine: Set<string>, choose: Chooser): Promise<boolean> {
  let again = false;
  for (const entry of entries.values()) {
    if (entry.outcome?.state !== "done") continue;
    const handle = seen.handles.get(entry.task.control);
    if (handle === undefined) continue;
    const now = await readBack(entry.task, handle, choose);
    if (now.state === "done") {
      entry.outcome = now;
      continue;
    }
    if (now.readBack === "" && entry.tries < 2) {
      entry.outcome = null;
      again = true;
      mine.add(entry.task.control);
    } else {
      const { label } = entry.task;
      if (now.readBack === "") leave(entry, "read-back-differs", emptiedByPage(label));
      else leave(entry, "portal-filled", changedByPage(label, now.readBack));
    }
  }
  return again;
}

function leave(entry: Entry, reason: SkipReason, detail: Said): void {
  const { field, item } = entry.task;
  entry.skip = { field, item, reason, detail };
}

function isStopped({ signal }: FillOptions): boolean {
  return signal?.aborted === true;
}

function filledByPage(label: string, found: string): Said {
  return { vi: `Trang đã tự điền “${found}” vào ô “${label}”.`, en: `The page itself put “${found}” into the box “${label}”.` };
}

function emptiedByPage(label: string): Said {
  return { vi: `Trang đã xóa giá trị vừa điền vào ô “${label}”.`, en: `The page emptied the box “${label}” after it was filled.` };
}

function changedByPage(label: string, found: string): Said {
  return { vi: `Trang đã tự thay bằng “${found}” ở ô “${label}”.`, en: `The page changed the box “${label}” to “${found}”.` };
}
