import type { Fault } from "../../../core/model/fault.ts";
import { whenGone } from "../../../core/model/life-sign.ts";
import { language } from "../state/language.ts";
import type { Answer, CallName, Calls } from "./protocol.ts";

/** What a call is rejected with when its worker was ended. */
export const stopped = Symbol("stopped");

/** What a call is rejected with when the browser ended the worker, as it does when memory is short. */
export const died = Symbol("died");

/**
 * What a call is rejected with when the worker said no; `problem` is a sentence in the language in use, `null` when nobody foresaw it: then `fault` is what
 * may be told of the error in that call.
 */
export type Problem = { readonly problem: string | null; readonly fault: Fault | null; readonly call: string };

export type Client = {
  readonly call: <Name extends CallName>(name: Name, input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]>;
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void;
  /** Whether it can answer no more, because it was ended or is gone. */
  readonly isGone: () => boolean;
};

const silent: Fault = { kind: "WorkerError", says: "", frames: [], cause: null };

/** Starts a worker of its own. */
export function startWorker(): Client {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<
    number,
    { readonly resolve: (value: never) => void; readonly reject: (reason: unknown) => void; readonly name: string }
  >();
  let lastId = 0;
  /** Why it answers no more; `null` while it does. */
  let over: unknown = null;
  /** What is to be said once the worker is there; `null` from then on. */
  let held: (() => void)[] | null = [];
  const rejectAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  const finish = (reason: unknown): void => {
    if (over !== null) return;
    over = reason;
    worker.terminate();
    rejectAll(reason);
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    if ("alive" in answer) {
      whenGone(navigator.locks, answer.alive, () => finish(died));
      for (const say of held ?? []) say();
      held = null;
      return;
    }
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("value" in answer) call?.resolve(answer.value as never);
    else call?.reject({ problem: answer.problem?.[language.peek()] ?? null, fault: answer.fault, call: call.name } satisfies Problem);
  };
  worker.onerror = () => {
    const reason = { problem: null, fault: silent, call: "" } satisfies Problem;
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
        const say = (): void => worker.postMessage({ id, name, input });
        if (held === null) say();
        else held.push(say);
      }),
    end: () => finish(stopped),
    isGone: () => over !== null,
  };
}

/** Whether a rejection is a sentence of the worker. */
export function isProblem(reason: unknown): reason is Problem {
  return typeof reason === "object" && reason !== null && "problem" in reason;
}
