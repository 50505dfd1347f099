/** The content script: it sees a page and acts on it, as the client at the other end of the port says. A second injection changes nothing. */
import type { Said } from "../../core/model/language.ts";
import { controlAt } from "./at.ts";
import { fillPage } from "./fill/fill.ts";
import { showMarks } from "./marks.ts";
import { type Answer, portName, type Request } from "./messages.ts";
import { pickControl, pointedNode, rememberPointed } from "./pick.ts";
import { look } from "./see/look.ts";
import type { Chooser, Planner, TaskPlan } from "./task.ts";

/** The few parts of the extension interface that are used here; the same in every browser. */
type Port = {
  readonly name: string;
  readonly postMessage: (answer: Answer) => void;
  readonly onMessage: { readonly addListener: (listen: (request: Request) => void) => void };
  readonly onDisconnect: { readonly addListener: (listen: () => void) => void };
};
declare const chrome: { readonly runtime: { readonly onConnect: { readonly addListener: (listen: (port: Port) => void) => void } } };

const cannot: Said = { vi: "Không làm được việc này trên trang đang mở.", en: "This could not be done on the open page." };

const installed = Symbol.for("so-htx");
if (!(installed in globalThis)) {
  Object.defineProperty(globalThis, installed, { value: true });
  rememberPointed(document);
  chrome.runtime.onConnect.addListener((port) => {
    if (port.name === portName) serve(port);
  });
}

function serve(port: Port): void {
  let open = true;
  let cancel = new AbortController();
  let queue: Promise<void> = Promise.resolve();
  let planned: ((plan: TaskPlan) => void) | null = null;
  let chosen: ((at: number | null) => void) | null = null;
  const tell = (answer: Answer): void => {
    if (open) port.postMessage(answer);
  };
  const run = async (request: Request, signal: AbortSignal): Promise<void> => {
    const { id } = request;
    switch (request.ask) {
      case "look":
        tell({ id, seen: { controls: look(document).controls, at: null } });
        return;
      case "pointed": {
        const seen = look(document);
        tell({ id, seen: { controls: seen.controls, at: controlAt(seen, pointedNode(document))?.key ?? null } });
        return;
      }
      case "pick":
        tell({ id, seen: await pickControl(document, signal) });
        return;
      case "fill": {
        // What is cancelled gets the answer that ends the filling.
        const ask = <T>(none: T, send: (resolve: (answer: T) => void) => void): Promise<T> =>
          new Promise((resolve) => {
            const stop = (): void => resolve(none);
            if (signal.aborted) return stop();
            signal.addEventListener("abort", stop, { once: true });
            send(resolve);
          });
        const plan: Planner = (controls, mine) =>
          ask<TaskPlan>({ tasks: [], skipped: [], more: [], growing: false }, (resolve) => {
            planned = resolve;
            tell({ id, toPlan: { controls, mine } });
          });
        const choose: Chooser = (task, options) =>
          ask<number | null>(null, (resolve) => {
            chosen = resolve;
            tell({ id, toChoose: { task: task.id, options } });
          });
        const { lookupTime } = request;
        tell({
          id,
          done: await fillPage(document, { plan, choose }, { lookupTime, signal, onProgress: (progress) => tell({ id, progress }) }),
        });
      }
    }
  };
  port.onDisconnect.addListener(() => {
    open = false;
    cancel.abort();
    showMarks(document, []);
  });
  port.onMessage.addListener((request) => {
    const { id } = request;
    if (request.ask === "planned") planned?.(request.plan);
    else if (request.ask === "chosen") chosen?.(request.at);
    else if (request.ask === "cancel") {
      cancel.abort();
      cancel = new AbortController();
      tell({ id, done: null });
    } else if (request.ask === "marks") {
      showMarks(document, request.marks);
      tell({ id, done: null });
    } else {
      const { signal } = cancel;
      queue = queue.then(() => run(request, signal)).catch(() => tell({ id, problem: cannot }));
    }
  });
}
