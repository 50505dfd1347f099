/** The line to the page: one port to the content script of a tab, requests with numbers, answers by number. */
import { type Api, api } from "../../browser/api.ts";
import { type Answer, type Progress, portName, type Request, type Results } from "../../engine/messages.ts";

/** What a request is rejected with when the page went away before it answered. */
export const gone = Symbol("gone");
/** What opening is rejected with when the browser does not let the extension into the page. */
export const closedToUs = Symbol("closed");

/** What the page says when it cannot do something. */
export type PageProblem = { readonly sentence: string };

type Asked<Ask extends Request["ask"]> = Omit<Extract<Request, { readonly ask: Ask }>, "id" | "ask">;

export type Link = {
  readonly ask: <Ask extends Request["ask"]>(
    ask: Ask,
    request: Asked<Ask>,
    onProgress?: (progress: Progress) => void,
  ) => Promise<Results[Ask]>;
  readonly close: () => void;
  readonly isOpen: () => boolean;
};

/** Brings the content script into the top frame of a tab and opens a line to it. */
export async function openLink(tab: number, browser: Api = api()): Promise<Link> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tab }, files: ["/content.js"] });
  } catch {
    throw closedToUs;
  }
  const port = browser.tabs.connect(tab, { name: portName, frameId: 0 });
  const waiting = new Map<
    number,
    {
      readonly resolve: (value: never) => void;
      readonly reject: (reason: unknown) => void;
      readonly onProgress?: ((progress: Progress) => void) | undefined;
    }
  >();
  let open = true;
  let lastId = 0;
  port.onMessage.addListener((message) => {
    const answer = message as Answer;
    const call = waiting.get(answer.id);
    if (call === undefined) return;
    if ("progress" in answer) {
      call.onProgress?.(answer.progress);
      return;
    }
    waiting.delete(answer.id);
    if ("result" in answer) call.resolve(answer.result as never);
    else call.reject({ sentence: answer.problem } satisfies PageProblem);
  });
  port.onDisconnect.addListener(() => {
    open = false;
    for (const { reject } of waiting.values()) reject(gone);
    waiting.clear();
  });
  return {
    ask: (ask, request, onProgress) =>
      new Promise((resolve, reject) => {
        if (!open) return reject(gone);
        lastId += 1;
        waiting.set(lastId, { resolve, reject, onProgress });
        port.postMessage({ id: lastId, ask, ...request });
      }),
    close: () => {
      open = false;
      port.disconnect();
      for (const { reject } of waiting.values()) reject(gone);
      waiting.clear();
    },
    isOpen: () => open,
  };
}

/** Whether a rejection is a sentence of the page. */
export function isPageProblem(reason: unknown): reason is PageProblem {
  return typeof reason === "object" && reason !== null && "sentence" in reason;
}
