import type { Fault } from "../../../core/model/fault.ts";
import { whenGone } from "../../../core/model/life-sign.ts";
import { language } from "../state/language.ts";
import type { Answer, CallName, Input, Output, Request, Stage } from "./protocol.ts";

/** What a call is rejected with when the worker was ended while it ran. */
export const stopped = Symbol("stopped");

/** What a call is rejected with when the browser ended the worker, as it does when memory is short. */
export const died = Symbol("died");

/**
 * What a call is rejected with when the worker said no; `message` is a Vietnamese sentence, `null` when nobody foresaw it: then `fault` is what
 * may be told of the error.
 */
export type Problem = { readonly problem: true; readonly message: string | null; readonly fault: Fault | null };

export type Client = {
  /** Asks the worker. Byte arrays of `input` are handed over, not copied. Rejects with a {@link Problem} or `stopped`. */
  readonly call: <Name extends CallName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void;
  /** Whether it can answer no more, because it was ended or is gone. */
  readonly isGone: () => boolean;
};

export type Listener = {
  readonly onProgress: (stage: Stage, fraction: number | null) => void;
  /** Number of calls that are under way. */
  readonly onPending: (count: number) => void;
};

const silent: Fault = { kind: "WorkerError", says: "", frames: [], cause: null };

type Waiting = { readonly resolve: (value: never) => void; readonly reject: (reason: unknown) => void };

/** Starts a worker of its own; it answers in the language in use. */
export function startWorker(listener: Listener): Client {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  /** Why it answers no more; `null` while it does. */
  let over: unknown = null;
  /** What is to be said once the worker is there; `null` from then on. */
  let held: (() => void)[] | null = [];

  const settle = (id: number): Waiting | undefined => {
    const call = waiting.get(id);
    waiting.delete(id);
    listener.onPending(waiting.size);
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

  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.kind === "alive") begin(answer.lock);
    else if (answer.kind === "progress") listener.onProgress(answer.stage, answer.fraction);
    else if (answer.kind === "value") settle(answer.id)?.resolve(answer.value as never);
    else settle(answer.id)?.reject({ problem: true, message: answer.message, fault: answer.fault } satisfies Problem);
  };
  worker.onerror = () => {
    const reason = { problem: true, message: null, fault: silent } satisfies Problem;
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
        waiting.set(id, { resolve, reject });
        listener.onPending(waiting.size);
        const request: Request = { id, name, input, language: language.peek() };
        const say = (): void => worker.postMessage(request, "bytes" in input ? [input.bytes] : []);
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
