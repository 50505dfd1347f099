import type { Fault } from "../../../core/model/fault.ts";
import { language } from "../state/language.ts";
import type { Answer, CallName, Calls } from "./protocol.ts";

/** What a call is rejected with when its worker was ended. */
export const stopped = Symbol("stopped");

/**
 * What a call is rejected with when the worker said no; `problem` is a sentence in the language in use, `null` when nobody foresaw it: then `fault` is what
 * may be told of the error in that call.
 */
export type Problem = { readonly problem: string | null; readonly fault: Fault | null; readonly call: string };

export type Client = {
  readonly call: <Name extends CallName>(name: Name, input: Calls[Name]["input"]) => Promise<Calls[Name]["output"]>;
  /** Ends the worker at once, whatever it is doing. */
  readonly end: () => void;
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
  let ended = false;
  const rejectAll = (reason: unknown): void => {
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("value" in answer) call?.resolve(answer.value as never);
    else call?.reject({ problem: answer.problem?.[language.peek()] ?? null, fault: answer.fault, call: call.name } satisfies Problem);
  };
  // The worker's script did not load, or it ran out of memory.
  worker.onerror = () => rejectAll({ problem: null, fault: silent, call: "" } satisfies Problem);
  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(stopped);
        lastId += 1;
        waiting.set(lastId, { resolve, reject, name });
        worker.postMessage({ id: lastId, name, input });
      }),
    end: () => {
      ended = true;
      worker.terminate();
      rejectAll(stopped);
    },
  };
}

/** Whether a rejection is a sentence of the worker. */
export function isProblem(reason: unknown): reason is Problem {
  return typeof reason === "object" && reason !== null && "problem" in reason;
}
