import type { Fault } from "../../core/model/fault.ts";
import type { Language, Said } from "../../core/model/language.ts";
import { whenGone } from "./life-sign.ts";
import type { Answer, Call, Request } from "./protocol.ts";

/** What a call is rejected with when the worker was ended while it ran. */
export const stopped = Symbol("stopped");

/** What a call is rejected with when the browser ended the worker, as it does when memory is short. */
export const died = Symbol("died");

/**
 * What a call is rejected with when the worker said no; `message` is a sentence in every language, `null` when nobody foresaw it:
 * then `fault` is what may be told of the error.
 */
export type Problem = { readonly problem: true; readonly message: Said | null; readonly fault: Fault | null; readonly call: string };

/** The calls of a worker by name. */
type CallsOf<Calls> = { readonly [Name in keyof Calls]: Call<unknown, unknown> };

export type WorkerClient<Calls extends CallsOf<Calls>> = {
  /** Asks the worker. Byte arrays of `input` are handed over, not copied. Rejects with a {@link Problem}, `stopped` or `died`. */
  readonly call: <Name extends keyof Calls & string>(name: Name, input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]>;
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void;
  /** Whether it can answer no more, because it was ended or is gone. */
  readonly isGone: () => boolean;
};

export type Listener<Stage> = {
  readonly onProgress: (stage: Stage, fraction: number | null) => void;
  /** Number of calls that are under way. */
  readonly onPending: (count: number) => void;
};

const silent: Fault = { kind: "WorkerError", says: "", frames: [], cause: null };

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (reason: unknown) => void; readonly name: string };

/** Speaks with a worker that was just started, at each call in the language in use. */
export function connect<Calls extends CallsOf<Calls>, Stage>(
  worker: Worker,
  language: () => Language,
  listener: Partial<Listener<Stage>> = {},
): WorkerClient<Calls> {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /** Why it answers no more; `null` while it does. */
  let over: unknown = null;
  /** What is to be said once the worker is there; `null` from then on. */
  let held: (() => void)[] | null = [];

  const settle = (id: number): Waiting | undefined => {
    const call = waiting.get(id);
    waiting.delete(id);
    listener.onPending?.(waiting.size);
    return call;
  };
  const rejectAll = (reason: unknown): void => {
    for (const id of [...waiting.keys()]) settle(id)?.reject(reason);
  };
  const finish = (reason: unknown): void => {
    if (over !== null) return;
    over = reason;
    worker.terminate();
    rejectAll(reason);
  };
  const begin = (lock: string | null): void => {
    whenGone(navigator.locks, lock, () => finish(died));
    for (const say of held ?? []) say();
    held = null;
  };

  worker.onmessage = ({ data: answer }: MessageEvent<Answer<Stage>>) => {
    if (answer.kind === "alive") return begin(answer.lock);
    if (answer.kind === "progress") return listener.onProgress?.(answer.stage, answer.fraction);
    const call = settle(answer.id);
    if (answer.kind === "value") call?.resolve(answer.value as never);
    else call?.reject({ problem: true, message: answer.message, fault: answer.fault, call: call.name } satisfies Problem);
  };
  worker.onerror = () => {
    const reason = { problem: true, message: null, fault: silent, call: "" } satisfies Problem;
    // Its script did not load, or something broke in it beside a call.
    if (held !== null) finish(reason);
    else rejectAll(reason);
  };

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (over !== null) return reject(over);
        lastId += 1;
        const id = lastId;
        waiting.set(id, { resolve, reject, name });
        listener.onPending?.(waiting.size);
        const request: Request = { id, name, input, language: language() };
        const say = (): void => worker.postMessage(request, bytesOf(input));
        if (held === null) say();
        else held.push(say);
      }),
    end: () => finish(stopped),
    isGone: () => over !== null,
  };
}

/** Whether a rejection is a problem that the worker reported. */
export function isProblem(reason: unknown): reason is Problem {
  return typeof reason === "object" && reason !== null && "problem" in reason;
}

/** The bytes of a file in what page and worker say to each other: they are handed over, not copied. */
export function bytesOf(value: unknown): Transferable[] {
  return typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof ArrayBuffer ? [value.bytes] : [];
}
