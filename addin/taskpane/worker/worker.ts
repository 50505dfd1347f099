import { z } from "zod/mini";
import { WorkbookError } from "../../../core/files/errors.ts";
import { faultOf } from "../../../core/model/fault.ts";
import { holdWhileAlive } from "../../../core/model/life-sign.ts";
import type { Answer, CallName, Input, Request, Stage } from "./protocol.ts";
import { createSession, type Idle, type Session, type Speaking } from "./session.ts";

// Schemas must not be compiled with `new Function`: pages forbid it.
z.config({ jitless: true });

/** What the worker's global scope offers, without the types of a window. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (answer: Answer, transfer?: Transferable[]) => void;
  location: { href: string };
};

const session: Session & Idle & Speaking = createSession();
const calls: Session = session;

scope.onmessage = ({ data: { id, name, input, language } }) => {
  const progress = (stage: Stage, fraction: number | null = null): void => scope.postMessage({ id, kind: "progress", stage, fraction });
  session.speak(language);
  try {
    const value = answer(name, input, progress);
    scope.postMessage({ id, kind: "value", value }, bytesOf(value));
    if (name === "open" || name === "check") prepareSoon();
  } catch (error) {
    const foreseen = error instanceof WorkbookError;
    scope.postMessage({
      id,
      kind: "problem",
      message: foreseen ? error.said[language] : null,
      fault: foreseen ? null : faultOf(error, [ownFolder]),
    });
    // What nobody foresaw belongs into the console, for whoever looks into it.
    if (!foreseen) console.error(error);
  }
};

holdWhileAlive(navigator.locks, `so-htx ${String(Math.random()).slice(2)}`, (lock) => scope.postMessage({ kind: "alive", lock }));

/** What the addresses of our own files begin with. */
const ownFolder = scope.location.href.replace(/assets\/[^/]*$/, "");

let timer: ReturnType<typeof setTimeout> | undefined;

/** A moment after the last call, when the page is not waiting for anything. */
function prepareSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => session.prepare(), 50);
}

function answer<Name extends CallName>(
  name: Name,
  input: Input<Name>,
  progress: (stage: Stage, fraction?: number | null) => void,
): unknown {
  return calls[name](input, progress);
}

/** Files are handed over, not copied. */
function bytesOf(value: unknown): Transferable[] {
  return typeof value === "object" && value !== null && "bytes" in value && value.bytes instanceof ArrayBuffer ? [value.bytes] : [];
}
