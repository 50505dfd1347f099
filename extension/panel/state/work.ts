import { batch, computed, effect, signal } from "@preact/signals";
import { asItIs } from "../../../core/model/language.ts";
import { isLostFile } from "../../../ui/faults.ts";
import { died, isProblem, type Problem, stopped } from "../../../ui/worker/client.ts";
import { noteFault } from "./fault.ts";
import { language, messages } from "./language.ts";

/** What is being done, for the line above the actions; `null` when nothing is. `fraction` is 0–1, `null` when not known. */
export const work = signal<{ readonly label: string; readonly fraction: number | null } | null>(null);

/** One sentence about what went wrong last, until the next thing is done. */
export const problem = signal<string | null>(null);

/** One sentence about what was done last. */
export const notice = signal<string | null>(null);

/** No sentence at all. */
export const nothing = (): readonly string[] => [];

/** Sentences that stay beside a result, made in the language in use: what the officer should know of it. */
export const warnings = signal<() => readonly string[]>(nothing);

const aside = signal(0);

export const busy = computed(() => work.value !== null || aside.value > 0);

/** Does something short that needs no progress line; meanwhile nothing else may be begun. */
export async function meanwhile<T>(task: () => Promise<T>): Promise<T> {
  aside.value = aside.peek() + 1;
  try {
    return await task();
  } finally {
    aside.value = aside.peek() - 1;
  }
}

let stopCurrent: (() => void) | null = null;
let current = 0;

/** Does a piece of work that the officer sees. Work begun while another runs is refused with `null`. `stop` is what `Dừng` does. */
export async function run<T>(label: string, stop: () => void, task: () => Promise<T>): Promise<T | null> {
  if (work.peek() !== null) return null;
  current += 1;
  const mine = current;
  stopCurrent = stop;
  batch(() => {
    work.value = { label, fraction: null };
    problem.value = null;
    notice.value = null;
  });
  try {
    return await task();
  } catch (reason) {
    if (reason === stopped) notice.value = messages.value.work.stopped;
    else problem.value = sentenceOf(reason);
    return null;
  } finally {
    if (mine === current) {
      work.value = null;
      stopCurrent = null;
    }
  }
}

/** Says how far the work has come. */
export function progress(label: string, fraction: number | null): void {
  if (work.peek() !== null) work.value = { label, fraction };
}

/** Stops what is being done. */
export function stop(): void {
  stopCurrent?.();
}

/** Something to throw inside {@link run}: the sentence the officer sees. */
export function refuse(sentence: string): Problem {
  return { problem: true, message: asItIs(sentence), fault: null, call: "" };
}

/** Says of anything that went wrong what the officer should know; what nobody foresaw can be copied as a report. */
export function report(reason: unknown): void {
  problem.value = sentenceOf(reason);
}

function sentenceOf(reason: unknown): string {
  if (reason === died) return messages.value.work.died;
  if (isProblem(reason) && reason.message !== null) return reason.message[language.value];
  if (isLostFile(reason)) return messages.value.work.lostFile;
  console.error(reason);
  noteFault(reason);
  return messages.value.work.unknown;
}

/** Keeps `<html data-state>` true to what goes on. */
export function showState(): void {
  effect(() => {
    document.documentElement.dataset.state = busy.value ? "busy" : problem.value === null ? "ready" : "error";
  });
}
