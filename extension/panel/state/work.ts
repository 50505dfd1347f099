import { batch, computed, effect, signal } from "@preact/signals";
import { isLostFile } from "../../../ui/faults.ts";
import { died, isProblem, stopped } from "../../../ui/worker/client.ts";
import { noteFault } from "./fault.ts";
import { language, messages } from "./language.ts";

/** A sentence of the message files, said in the language of the moment: a bar stays right when the language is changed below it. */
export type Sentence = () => string;

/** What is being done, for the line above the actions; `null` when nothing is. `fraction` is 0–1, `null` when not known. */
export const work = signal<{ readonly label: Sentence; readonly fraction: number | null } | null>(null);

/** One sentence about what went wrong last, until the next thing is done. */
export const problem = signal<Sentence | null>(null);

/** What is said of what nobody foresaw: it can be copied as a report. */
export const unforeseen: Sentence = () => messages.value.work.unknown;

/** One sentence about what was done last. */
export const notice = signal<Sentence | null>(null);

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
export async function run<T>(label: Sentence, stop: () => void, task: () => Promise<T>): Promise<T | null> {
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
    if (reason === stopped) notice.value = () => messages.value.work.stopped;
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
export function progress(label: Sentence, fraction: number | null): void {
  if (work.peek() !== null) work.value = { label, fraction };
}

/** Stops what is being done. */
export function stop(): void {
  stopCurrent?.();
}

/** Something to throw inside {@link run}: the sentence the officer sees. */
export function refuse(refused: Sentence): Refusal {
  return { refused };
}

type Refusal = { readonly refused: Sentence };

function isRefusal(reason: unknown): reason is Refusal {
  return typeof reason === "object" && reason !== null && "refused" in reason;
}

/** Says of anything that went wrong what the officer should know; what nobody foresaw can be copied as a report. */
export function report(reason: unknown): void {
  problem.value = sentenceOf(reason);
}

function sentenceOf(reason: unknown): Sentence {
  if (isRefusal(reason)) return reason.refused;
  if (reason === died) return () => messages.value.work.died;
  if (isProblem(reason) && reason.message !== null) {
    const { message } = reason;
    return () => message[language.value];
  }
  if (isLostFile(reason)) return () => messages.value.work.lostFile;
  console.error(reason);
  noteFault(reason);
  return unforeseen;
}

/** Keeps `<html data-state>` true to what goes on. */
export function showState(): void {
  effect(() => {
    document.documentElement.dataset.state = busy.value ? "busy" : problem.value === null ? "ready" : "error";
  });
}
