/** Pointing at a box on the page. The click of a picking reaches nobody but us. */
import { controlAt, describeControl } from "./describe.ts";
import { showMarks } from "./marks.ts";
import type { Description } from "./result.ts";
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

/** Describes the box that was last right-clicked, else the one with the focus; `null` when that is none. */
export function pointedControl(document: Document, form: string | null): Description | null {
  const node = pointed?.isConnected ? pointed : document.activeElement;
  return node === null ? null : describe(document, node, form);
}

/** Waits for a click on a box and describes it. Escape or `signal` gives `null`; clicks beside boxes are swallowed and waited over. */
export function pickControl(document: Document, form: string | null, signal: AbortSignal): Promise<Description | null> {
  return new Promise((resolve) => {
    const seen = look(document);
    const documents = [...new Set(seen.roots.map((root) => root.ownerDocument ?? (root as Document)))];
    const finish = (found: Description | null): void => {
      for (const one of documents) for (const name of swallowed) one.removeEventListener(name, swallow, true);
      signal.removeEventListener("abort", abort);
      if (found === null) showMarks(document, []);
      resolve(found);
    };
    const abort = (): void => finish(null);
    const swallow = (event: Event): void => {
      if (event.type === "mouseover") {
        hover(document, event, seen);
        return;
      }
      if (event.type === "keydown") {
        if ((event as KeyboardEvent).key !== "Escape") return;
        event.preventDefault();
        finish(null);
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.type !== "click") return;
      const node = nodeOf(event);
      const found = node === null ? null : describe(document, node, form);
      if (found !== null) finish(found);
    };
    if (signal.aborted) return resolve(null);
    signal.addEventListener("abort", abort);
    for (const one of documents) for (const name of swallowed) one.addEventListener(name, swallow, true);
  });
}

const swallowed = ["mouseover", "pointerdown", "mousedown", "pointerup", "mouseup", "click", "keydown"];

function hover(document: Document, event: Event, seen: Look): void {
  const node = nodeOf(event);
  const found = node === null ? null : controlAt(seen, node);
  showMarks(document, found === null ? [] : [{ control: found.key, look: "taught" }], seen);
}

function describe(document: Document, node: Node, form: string | null): Description | null {
  const seen = look(document);
  const control = controlAt(seen, node);
  return control === null ? null : describeControl(seen.controls, control, form);
}

/** The innermost node of an event, inside open shadow roots too. */
function nodeOf(event: Event): Node | null {
  return (event.composedPath()[0] as Node | undefined) ?? null;
}
