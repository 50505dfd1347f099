/** Pointing at a box on the page. The click of a picking reaches nobody but us. */
import { controlAt } from "./at.ts";
import { showMarks } from "./marks.ts";
import type { Seen } from "./messages.ts";
import { type Look, look } from "./see/look.ts";

let pointed: Node | null = null;

/** Remembers what was last right-clicked, for the context menu. */
export function rememberPointed(document: Document): void {
  document.addEventListener(
    "contextmenu",
    (event) => {
      pointed = nodeOf(event);
    },
    true,
  );
}

/** What was last right-clicked, else what has the focus. */
export function pointedNode(document: Document): Node | null {
  return pointed?.isConnected ? pointed : document.activeElement;
}

/** Waits for a click on a box. Escape or `signal` end it without one; clicks beside boxes are swallowed and waited over. */
export function pickControl(document: Document, signal: AbortSignal): Promise<Seen> {
  return new Promise((resolve) => {
    const seen = look(document);
    const documents = [...new Set(seen.roots.map((root) => root.ownerDocument ?? (root as Document)))];
    const finish = (answer: Seen): void => {
      for (const one of documents) for (const name of swallowed) one.removeEventListener(name, swallow, true);
      signal.removeEventListener("abort", abort);
      if (answer.at === null) showMarks(document, []);
      resolve(answer);
    };
    const none: Seen = { controls: [], at: null };
    const abort = (): void => finish(none);
    const swallow = (event: Event): void => {
      if (event.type === "mouseover") {
        hover(document, event, seen);
        return;
      }
      if (event.type === "keydown") {
        if ((event as KeyboardEvent).key !== "Escape") return;
        event.preventDefault();
        finish(none);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== "click") return;
      const now = look(document);
      const control = controlAt(now, nodeOf(event));
      if (control !== null) finish({ controls: now.controls, at: control.key });
    };
    if (signal.aborted) return resolve(none);
    signal.addEventListener("abort", abort);
    for (const one of documents) for (const name of swallowed) one.addEventListener(name, swallow, true);
  });
}

const swallowed = ["mouseover", "pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown"];

function hover(document: Document, event: Event, seen: Look): void {
  const found = controlAt(seen, nodeOf(event));
  showMarks(document, found === null ? [] : [{ control: found.key, look: "taught" }], seen);
}

/** The innermost node of an event, inside open shadow roots too. */
function nodeOf(event: Event): Node | null {
  return (event.composedPath()[0] as Node | undefined) ?? null;
}
