import { batch, computed, effect, signal } from "@preact/signals";
import { WorkbookError } from "../../../core/files/errors.ts";
import { isLostFile } from "../../../ui/faults.ts";
import { died, isProblem, type Listener, stopped } from "../../../ui/worker/client.ts";
import type { Stage } from "../worker/protocol.ts";
import { faultText, noteFault } from "./fault.ts";
import { language, messages } from "./language.ts";

/** What is being worked on, for the progress bar; `null` when nothing is. `fraction` is 0–1, `null` when not known. */
export const work = signal<{ stage: Stage; fraction: number | null } | null>(null);

/** A sentence of the message files, said in the language of the moment: a bar stays right when the language is changed below it. */
export type Sentence = () => string;

/** What went wrong last, until the next thing is done. */
export const problem = signal<Sentence | null>(null);

/** What `Thử lại` does beside that sentence; `null` where the officer repeats the step. */
export const tryAgain = signal<(() => Promise<void>) | null>(null);

/** What was done last, for everybody to see. */
export const notice = signal<Sentence | null>(null);

/** One sentence for screen readers about what has just been done. */
export const announcement = signal("");

/** Shows what was done and says it to screen readers. */
export function announceNotice(sentence: Sentence): void {
  notice.value = sentence;
  announcement.value = sentence();
}

/** Work shorter than this, in milliseconds, needs no progress bar. */
const noticed = 250;

const running = signal(0);
const pending = signal(0);

/** Whether any work is going on, the loading of rows included. */
export const busy = computed(() => running.value + pending.value > 0);

/**
 * Does a piece of work that the officer sees: progress bar, `Dừng`, a sentence when it fails. `null` when it did not succeed. `again` does the
 * same once more, for a worker that was ended meanwhile.
 */
export async function run<T>(stage: Stage, task: () => Promise<T>, again: (() => Promise<void>) | null = null): Promise<T | null> {
  batch(() => {
    running.value = running.peek() + 1;
    problem.value = null;
    notice.value = null;
    if (work.peek() === null) work.value = { stage, fraction: null };
  });
  try {
    return await task();
  } catch (reason) {
    report(reason, again);
    return null;
  } finally {
    running.value = running.peek() - 1;
    clearWhenIdle();
  }
}

/** Does a short piece of work: it is only shown when it takes longer than a person notices. */
export async function runQuietly<T>(stage: Stage, task: () => Promise<T>): Promise<T | null> {
  const timer = setTimeout(() => {
    if (work.peek() === null) work.value = { stage, fraction: null };
  }, noticed);
  try {
    return await task();
  } catch (reason) {
    report(reason);
    return null;
  } finally {
    clearTimeout(timer);
    clearWhenIdle();
  }
}

/** Does something beside all else, which the page waits for before it says that it is ready. */
export async function runBeside(task: () => Promise<void>): Promise<void> {
  running.value = running.peek() + 1;
  try {
    await task();
  } catch (reason) {
    report(reason);
  } finally {
    running.value = running.peek() - 1;
    clearWhenIdle();
  }
}

const stoppers = new Set<() => void>();

/** Does a task that `Dừng` can end: it gets a signal that tells when. */
export async function stoppable<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  stoppers.add(end);
  try {
    return await task(controller.signal);
  } catch (reason) {
    throw controller.signal.aborted ? stopped : reason;
  } finally {
    stoppers.delete(end);
  }
}

/** Ends every task that can be ended. */
export function stopTasks(): void {
  for (const end of [...stoppers]) end();
}

/** Says what went wrong; work that was stopped on purpose is no problem. What nobody foresaw can be copied as a report. */
export function report(reason: unknown, again: (() => Promise<void>) | null = null): void {
  if (reason === stopped) {
    announcement.value = messages.value.work.stopped;
    return;
  }
  const sentence = sentenceOf(reason);
  if (sentence === null) void noteFault(reason, work.peek()?.stage ?? "");
  else faultText.value = null;
  tryAgain.value = reason === died ? again : null;
  problem.value = sentence ?? (() => messages.value.work.unknownProblem);
}

/** Listens to one worker; `leave` takes its calls out of the count when the worker is ended. */
export function listenToWorker(): Listener<Stage> {
  let mine = 0;
  return {
    onProgress: (stage, fraction) => {
      work.value = { stage, fraction };
    },
    onPending: (count) => {
      // Asking must not make an effect depend on how much is being asked.
      pending.value = pending.peek() + count - mine;
      mine = count;
      clearWhenIdle();
    },
  };
}

/** Keeps `<html data-state>` true to what goes on. */
export function showState(): void {
  effect(() => {
    document.documentElement.dataset.state = busy.value ? "busy" : problem.value === null ? "ready" : "error";
  });
}

/** What the worker or the workbook has said; `null` for what nobody foresaw. */
function sentenceOf(reason: unknown): Sentence | null {
  if (reason === died) return () => messages.value.work.died;
  if (isProblem(reason)) {
    const { message } = reason;
    return message === null ? null : () => message[language.value];
  }
  if (isLostFile(reason)) return () => messages.value.work.lostFile;
  return reason instanceof WorkbookError ? () => reason.said[language.value] : null;
}

function clearWhenIdle(): void {
  if (!busy.peek()) work.value = null;
}
