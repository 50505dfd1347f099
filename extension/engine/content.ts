/** The content script: the engine behind a port. Injected on demand; a second injection changes nothing. */
import { fillPage } from "./fill/fill.ts";
import { plan } from "./harness.ts";
import { healthOf } from "./health.ts";
import { showMarks } from "./marks.ts";
import { type Answer, portName, type Request } from "./messages.ts";
import { comparePage, readPage } from "./page-data.ts";
import { look } from "./see/look.ts";
import { pickControl, pointedControl, rememberPointed } from "./teach.ts";

/** The few parts of the extension interface that are used here; the same in every browser. */
type Port = {
  readonly name: string;
  readonly postMessage: (answer: Answer) => void;
  readonly onMessage: { readonly addListener: (listen: (request: Request) => void) => void };
  readonly onDisconnect: { readonly addListener: (listen: () => void) => void };
};
declare const chrome: { readonly runtime: { readonly onConnect: { readonly addListener: (listen: (port: Port) => void) => void } } };

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
  const tell = (answer: Answer): void => {
    if (open) port.postMessage(answer);
  };
  port.onDisconnect.addListener(() => {
    open = false;
    cancel.abort();
    showMarks(document, []);
  });
  port.onMessage.addListener((request) => {
    const { id } = request;
    if (request.ask === "cancel") {
      cancel.abort();
      cancel = new AbortController();
      tell({ id, result: null });
      return;
    }
    if (request.ask === "marks") {
      showMarks(document, request.marks);
      tell({ id, result: null });
      return;
    }
    const { signal } = cancel;
    queue = queue.then(async () => {
      if (!open) return;
      try {
        tell({ id, result: await answer(request, signal, (progress) => tell({ id, progress })) });
      } catch (error) {
        tell({ id, problem: `Không làm được trên trang này: ${error instanceof Error ? error.message : String(error)}` });
      }
    });
  });
}

async function answer(
  request: Exclude<Request, { ask: "cancel" } | { ask: "marks" }>,
  signal: AbortSignal,
  onProgress: NonNullable<Parameters<typeof fillPage>[2]>["onProgress"],
): Promise<Extract<Answer, { result: unknown }>["result"]> {
  switch (request.ask) {
    case "plan":
      return plan(document, request.record, request);
    case "fill":
      return fillPage(document, request.record, { ...request, signal, ...(onProgress === undefined ? {} : { onProgress }) });
    case "compare":
      return comparePage(look(document).controls, request.record, request.profile ?? null, request);
    case "read":
      return readPage(look(document).controls, request.form, request.profile ?? null);
    case "describe":
      return pointedControl(document, request.form);
    case "pick":
      return pickControl(document, request.form, signal);
    case "health":
      return healthOf(look(document).controls, request.profile);
  }
}
