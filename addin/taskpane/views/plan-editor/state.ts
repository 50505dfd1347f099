import { batch, signal } from "@preact/signals";
import type { Said } from "../../../../core/model/language.ts";
import { newDeadline, newTarget } from "../../../../core/plans/new-words.ts";
import type { Deadline, PlanFile, Target } from "../../../../core/plans/plan.ts";
import { chosenTab } from "../../shell/chosen-tab.ts";
import { ask, download, pushUndo } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { choice, choosePlan } from "../../state/plan.ts";
import { keep, kept } from "../../state/storage.ts";
import { announcement, announceNotice, run } from "../../state/work.ts";
import type { PlanDraft, PlanSource, Vocabulary } from "../../worker/plan-protocol.ts";
import { part } from "../targets/state.ts";

/** The plan that is being corrected; `null` when none is. */
export const draft = signal<PlanDraft | null>(null);
/** Targets that a person has looked over. */
export const seen = signal<ReadonlySet<string>>(new Set());
/** The target whose quote is shown, and the one whose form is open. */
export const chosen = signal<string | null>(null);
export const edited = signal<string | null>(null);
/** What is wrong with the plan as it stands. */
export const problems = signal<readonly Said[]>([]);
export const vocabulary = signal<Vocabulary | null>(null);

/** A draft larger than this is not kept: browsers give a page about five million characters. */
const longestKept = 2_000_000;

/** Opens the plan in use for correcting. */
export async function editPlan(): Promise<void> {
  const plan = choice.value;
  if (plan === null) return;
  const made = await run("planText", () => ask("draft", { plan, document: null }));
  if (made !== null) openDraft(made);
}

/** Opens a plan that was just read from a document. */
export function openDraft(next: PlanDraft): void {
  batch(() => {
    draft.value = next;
    seen.value = new Set();
    chosen.value = next.plan.targets[0]?.id ?? null;
    edited.value = null;
    problems.value = [];
    part.value = "editor";
    // A plan may be opened from the calendar too.
    chosenTab.value = "targets";
  });
  remember();
  void loadVocabulary();
}

/** Whether a plan was left half corrected. */
export function hasKeptDraft(): boolean {
  return kept("draft") !== null;
}

/** Opens the plan that was left half corrected. */
export function openKeptDraft(): void {
  try {
    const read = JSON.parse(kept("draft") ?? "null") as { draft: PlanDraft; seen: string[] } | null;
    if (read === null || !Array.isArray(read.draft.plan.targets)) throw new Error("no draft");
    openDraft(read.draft);
    seen.value = new Set(read.seen);
  } catch {
    keep("draft", null);
  }
}

/** Leaves the correction; what was done so far is kept on this machine. */
export function closeDraft(): void {
  batch(() => {
    draft.value = null;
    part.value = "targets";
  });
}

/** Puts the document beside the plan: quotes are found in it. */
export async function addDocument(document: PlanSource): Promise<void> {
  const plan = draft.value?.plan;
  if (plan === undefined) return;
  const made = await run("planText", () => ask("draft", { plan, document }));
  if (made === null) return;
  draft.value = made;
  remember();
}

/** Notes that a target is right as it was read. */
export function confirm(id: string, isRight: boolean): void {
  const next = new Set(seen.value);
  if (isRight) next.add(id);
  else next.delete(id);
  seen.value = next;
  remember();
}

/** Changes what the plan is called, for where or for when. */
export function changePlan(to: Partial<PlanFile>): void {
  const now = draft.value;
  if (now === null) return;
  draft.value = { ...now, plan: { ...now.plan, ...to } };
  remember();
}

/** Changes a target; a person who changes it has looked at it. */
export function change(id: string, to: Target): void {
  changeTargets((targets) => targets.map((target) => (target.id === id ? to : target)));
  if (to.id !== id) {
    if (chosen.value === id) chosen.value = to.id;
    if (edited.value === id) edited.value = to.id;
  }
  confirm(to.id, true);
}

/** Takes a target out of the plan; `Hoàn tác` brings it back. */
export function remove(id: string): void {
  const before = draft.value?.plan.targets ?? [];
  const at = before.findIndex((target) => target.id === id);
  const gone = before[at];
  if (gone === undefined) return;
  changeTargets((targets) => targets.filter((target) => target.id !== id));
  chosen.value = (before[at + 1] ?? before[at - 1])?.id ?? null;
  announcement.value = messages.value.editor.removed(id);
  pushUndo(
    () => messages.value.editor.undoRemove(id),
    async () => {
      changeTargets((targets) => [...targets.slice(0, at), gone, ...targets.slice(at)]);
      chosen.value = id;
    },
  );
}

/** Changes a due date of the plan, or adds one under a new id. */
export function changeDeadline(id: string, to: Deadline): void {
  const deadlines = draft.value?.plan.deadlines ?? [];
  const isKnown = deadlines.some((deadline) => deadline.id === id);
  changePlan({ deadlines: isKnown ? deadlines.map((deadline) => (deadline.id === id ? to : deadline)) : [...deadlines, to] });
}

/** Takes a due date out of the plan; `Hoàn tác` brings it back. */
export function removeDeadline(id: string): void {
  const before = draft.value?.plan.deadlines ?? [];
  changePlan({ deadlines: before.filter((deadline) => deadline.id !== id) });
  announcement.value = messages.value.editor.removed(id);
  pushUndo(
    () => messages.value.editor.undoRemove(id),
    async () => changePlan({ deadlines: before }),
  );
}

/** Adds a due date without a day yet and returns its id. */
export function addDeadline(): string {
  const taken = new Set((draft.value?.plan.deadlines ?? []).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`H-${number}`)) number += 1;
  const id = `H-${number}`;
  changeDeadline(id, {
    id,
    ...newDeadline,
    quote: null,
    to: [],
    months: [],
    day: null,
    date: null,
    before: false,
    years: null,
    source: "",
  });
  return id;
}

/** Makes a target out of a stretch of the text and opens its form. */
export async function addFrom(from: number, to: number): Promise<void> {
  const { plan, text } = draft.value ?? {};
  if (plan === undefined || text === undefined || text === null) return;
  const made = await run("planText", () => ask("targetFrom", { plan, text, from, to }));
  if (made !== null) insert(made);
}

/** Adds a target without a quote in the text; its words are typed. */
export async function addBlank(): Promise<void> {
  const plan = draft.value?.plan;
  if (plan === undefined) return;
  const made = await run("planText", () => ask("targetFrom", { plan, text: newTarget, from: 0, to: newTarget.length }));
  if (made !== null) insert({ ...made, offset: null, line: null });
}

/** Looks for a quote that was typed in the text of the document. */
export async function findQuote(quote: string): Promise<[number, number] | null> {
  const text = draft.value?.text ?? null;
  return text === null || quote.trim() === "" ? null : ask("findQuote", { text, quote });
}

/** The line of a corrected target: words that say its numbers go with them, those that a person wrote stay. */
export async function retold(before: Target, after: Target): Promise<string> {
  return after.text === before.text ? ask("retold", { before, after }) : after.text;
}

/** Uses the corrected plan at once. */
export async function useDraft(): Promise<void> {
  const checked = await checkedPlan();
  if (checked === null) return;
  choosePlan({ own: checked.json });
  draft.value = null;
  part.value = "targets";
  keep("draft", null);
}

/** Hands the corrected plan to the browser as a file. */
export async function saveDraft(): Promise<void> {
  const checked = await checkedPlan();
  if (checked === null) return;
  download(checked.name, new TextEncoder().encode(checked.json).buffer as ArrayBuffer);
  announceNotice(() => messages.value.editor.saved(checked.name));
}

async function checkedPlan(): Promise<{ json: string; name: string } | null> {
  const plan = draft.value?.plan;
  if (plan === undefined) return null;
  const checked = await run("planText", () => ask("checkPlan", { plan }));
  if (checked === null) return null;
  problems.value = checked.problems;
  return checked.problems.length > 0 ? null : checked;
}

function insert(target: Target): void {
  const place = target.offset?.[0] ?? Number.POSITIVE_INFINITY;
  changeTargets((targets) => {
    const at = targets.findIndex(({ offset }) => (offset?.[0] ?? -1) > place);
    return at < 0 ? [...targets, target] : [...targets.slice(0, at), target, ...targets.slice(at)];
  });
  batch(() => {
    chosen.value = target.id;
    edited.value = target.id;
  });
}

function changeTargets(make: (targets: readonly Target[]) => Target[]): void {
  const now = draft.value;
  if (now === null) return;
  draft.value = { ...now, plan: { ...now.plan, targets: make(now.plan.targets) } };
  remember();
}

async function loadVocabulary(): Promise<void> {
  if (vocabulary.value === null) vocabulary.value = await run("planText", () => ask("vocabulary", {}));
}

let timer: ReturnType<typeof setTimeout> | undefined;

/** Keeps the draft a moment after the last change. */
function remember(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (draft.value === null) return;
    const json = JSON.stringify({ draft: draft.value, seen: [...seen.value] });
    keep("draft", json.length > longestKept ? null : json);
  }, 800);
}
