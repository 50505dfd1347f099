import { z } from "zod/mini";
import { WorkbookError } from "../../core/files/errors.ts";
import { faultOf } from "../../core/model/fault.ts";
import { bytesOf } from "./client.ts";
import { holdWhileAlive } from "./life-sign.ts";
import type { Answer, Request } from "./protocol.ts";

/** Says how far a call has come; `fraction` is 0–1, `null` when not known. */
type Progress<Stage> = (stage: Stage, fraction?: number | null) => void;

/** In a worker: answers every request of the page. A `WorkbookError` is a sentence for the officer, any other error a fault to report. */
export function serve<Stage>(answer: (request: Request, progress: Progress<Stage>) => unknown): void {
  // Schemas must not be compiled with `new Function`: pages forbid it.
  z.config({ jitless: true });
  scope.onmessage = ({ data: request }) => {
    const { id } = request;
    const say = (said: Answer<Stage>, transfer?: Transferable[]): void => scope.postMessage(said, transfer);
    try {
      const value = answer(request, (stage, fraction = null) => say({ id, kind: "progress", stage, fraction }));
      say({ id, kind: "value", value }, bytesOf(value));
    } catch (error) {
      const foreseen = error instanceof WorkbookError;
      const message = foreseen ? error.said : null;
      say({ id, kind: "problem", message, fault: foreseen ? null : faultOf(error, [ownFolder()]) });
      // What nobody foresaw belongs into the console, for whoever looks into it.
      if (!foreseen) console.error(error);
    }
  };
  holdWhileAlive(navigator.locks, `so-htx ${String(Math.random()).slice(2)}`, (lock) => scope.postMessage({ kind: "alive", lock }));
}

/** What the worker's global scope offers, without the types of a window. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Request>) => void;
  postMessage: (answer: Answer<unknown>, transfer?: Transferable[]) => void;
  location: { href: string };
};

/** What the addresses of our own files begin with: scripts of workers lie in a folder of ours. */
function ownFolder(): string {
  return new URL("..", scope.location.href).href;
}
