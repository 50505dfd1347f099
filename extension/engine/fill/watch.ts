/** Listens to what a page does while it is filled. */
import type { Root } from "../see/dom.ts";

export type Watch = {
  /** Whether boxes came, went, opened or closed since the last question. */
  readonly boxesChanged: () => boolean;
  /** Whether anything changed since the last question that may show, hide or move a box. */
  readonly touched: () => boolean;
  /**
   * Waits until nothing has changed for a while; longer when the page has shown that it rebuilds itself. `since`: when the first value was
   * written; handlers that answer late have shown it by the first boxes when the last is written.
   */
  readonly settle: (since?: number) => Promise<void>;
  /** Whether the page went away: another address, another document. */
  readonly gone: () => boolean;
  readonly see: (roots: readonly Root[]) => void;
  /** Lets one postback pass that a portal file names. */
  readonly allow: (on: boolean) => void;
  readonly stop: () => void;
};

/** Starts to watch a document. Submissions that the page starts meanwhile are held back and told through `onHeld`. */
export function watch(document: Document, onHeld: () => void): Watch {
  const view = document.defaultView;
  const address = plainAddress(document);
  let changed = false;
  let structural = false;
  let touched = false;
  let last = 0;
  let left = false;
  let allowed = false;
  const now = (): number => view?.performance.now() ?? 0;
  const Observer = view?.MutationObserver ?? MutationObserver;
  const note = (records: readonly MutationRecord[]): void => {
    for (const record of records) {
      touched = true;
      if (record.type === "attributes") {
        if (!closing.has(record.attributeName ?? "")) continue;
        changed = true;
        last = now();
        continue;
      }
      for (const node of [...record.addedNodes, ...record.removedNodes]) {
        if (node.nodeType !== 1) continue;
        last = now();
        structural = true;
        if (
          (node as Element).matches("input,select,textarea,option,[role=combobox]") ||
          (node as Element).querySelector("input,select,textarea,option,[role=combobox]") !== null
        )
          changed = true;
      }
    }
  };
  const observer = new Observer(note);
  const watched = new Set<Root>();
  const hold = (event: Event): void => {
    if (allowed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    onHeld();
  };
  const leave = (): void => {
    left = true;
  };
  view?.addEventListener("pagehide", leave);
  const settleFor = (quiet: number, most: number): Promise<void> =>
    new Promise((resolve) => {
      const start = now();
      const look = (): void => {
        note(observer.takeRecords());
        const time = now();
        if (left || time - start > most || time - Math.max(last, start) >= quiet) resolve();
        else wait(view, 20).then(look);
      };
      look();
    });
  return {
    boxesChanged: () => {
      note(observer.takeRecords());
      const answer = changed;
      changed = false;
      return answer;
    },
    touched: () => {
      note(observer.takeRecords());
      const answer = touched;
      touched = false;
      return answer;
    },
    settle: async (since) => {
      note(observer.takeRecords());
      // Handlers that answer late often do so within a frame.
      await wait(view, Math.max(lastAnswer, 20 - (now() - (since ?? now()))));
      note(observer.takeRecords());
      // A page that never rebuilt anything has nothing to settle.
      if (structural || changed) await settleFor(changed ? 150 : 60, 2500);
    },
    gone: () => left || document.defaultView === null || plainAddress(document) !== address,
    see: (roots) => {
      for (const root of roots) {
        if (watched.has(root)) continue;
        watched.add(root);
        root.addEventListener("submit", hold, true);
        observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: [...closing, ...showing] });
      }
    },
    allow: (on) => {
      allowed = on;
    },
    stop: () => {
      observer.disconnect();
      view?.removeEventListener("pagehide", leave);
      for (const root of watched) root.removeEventListener("submit", hold, true);
    },
  };
}

/** Milliseconds that the last box gets at least. */
const lastAnswer = 3;

/** Attributes that open or close a box, and those that may show or hide it. */
const closing: ReadonlySet<string> = new Set(["disabled", "hidden", "readonly"]);
const showing = ["class", "style", "open", "inert", "aria-hidden", "aria-disabled", "aria-readonly"];

/** Waits some milliseconds of the page's own time. */
export function wait(view: Window | null, time: number): Promise<void> {
  return new Promise((resolve) => {
    (view ?? globalThis).setTimeout(resolve, time);
  });
}

function plainAddress(document: Document): string {
  try {
    return document.URL.replace(/#.*$/, "");
  } catch {
    return "";
  }
}
