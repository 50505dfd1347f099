import type { Fault } from "../../../core/model/fault.ts";
import { language } from "../state/language.ts";
import type { Answer, CallName, Input, Output, Request, Stage } from "./protocol.ts";

/** What a call is rejected with when the worker was ended while it ran. */
export const stopped = Symbol("stopped");

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
  let ended = false;

  const settle = (id: number): Waiting | undefined => {
    const call = waiting.get(id);
    waiting.delete(id);
    listener.onPending(waiting.size);
    return call;
  };
  const rejectAll = (reason: unknown): void => {
    for (const id of [...waiting.keys()]) settle(id)?.reject(reason);
  };

  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    if (answer.kind === "progress") listener.onProgress(answer.stage, answer.fraction);
    else if (answer.kind === "value") settle(answer.id)?.resolve(answer.value as never);
    else settle(answer.id)?.reject({ problem: true, message: answer.message, fault: answer.fault } satisfies Problem);
  };
  // The worker's script did not load, or it ran out of memory.
  worker.onerror = () => rejectAll({ problem: true, message: null, fault: silent } satisfies Problem);

  return {
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(stopped);
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        listener.onPending(waiting.size);
        worker.postMessage({ id: lastId, name, input, language: language.peek() } satisfies Request, "bytes" in input ? [input.bytes] : []);
      }),
    end: () => {
      ended = true;
      worker.terminate();
      rejectAll(stopped);
    },
  };
}

/** Whether a rejection is a problem that the worker reported. */
export function isProblem(reason: unknown): reason is Problem {
  return typeof reason === "object" && reason !== null && "problem" in reason;
}
