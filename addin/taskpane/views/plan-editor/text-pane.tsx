import { useSignal } from "@preact/signals";
import type { ComponentChildren, JSX, TargetedKeyboardEvent } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { useGradually } from "../../parts/gradually.ts";
import { messages } from "../../state/language.ts";
import type { PlanDraft } from "../../worker/plan-protocol.ts";
import { addFrom, chosen } from "./state.ts";
import { type Piece, type TextLine, textLines } from "./text-pieces.ts";

/** Lines that are drawn in one frame. */
const drawnAtOnce = 120;

/** The text of the document with the quotes in it; a stretch that is selected can become a target. */
export function TextPane({ draft, text }: { draft: PlanDraft; text: string }): JSX.Element {
  const m = messages.value.editor;
  const box = useRef<HTMLDivElement>(null);
  const selected = useSignal<{ from: number; to: number } | null>(null);
  const lines = useMemo(() => textLines(text, draft), [text, draft.plan.targets, draft.unread]);
  const drawn = useGradually(lines.length, drawnAtOnce);
  const content = useMemo(() => lines.slice(0, drawn).map((line) => <Line key={line.at} line={line} />), [lines, drawn]);

  useEffect(() => {
    const follow = (): void => {
      const selection = document.getSelection();
      if (selection === null || box.current === null) return;
      const inside = selection.rangeCount > 0 && box.current.contains(selection.anchorNode) && box.current.contains(selection.focusNode);
      // A click elsewhere, on the button too, leaves what was selected as it was.
      if (inside) selected.value = selection.isCollapsed ? null : rangeOf(selection.getRangeAt(0));
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, []);

  // The text is long: it is not drawn again for every target that is chosen.
  const id = chosen.value;
  useEffect(() => {
    const marks = id === null ? [] : [...(box.current?.querySelectorAll<HTMLElement>(`[data-targets~="${CSS.escape(id)}"]`) ?? [])];
    for (const mark of marks) mark.classList.add("current");
    bringIntoView(marks[0], box.current);
    return () => {
      for (const mark of marks) mark.classList.remove("current");
    };
  }, [id, content]);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== "Enter" && event.key !== " ") return;
    if (choose(event.target)) event.preventDefault();
  };
  const range = selected.value;
  return (
    <section class="editor-text" aria-label={m.text}>
      <div class="editor-text-tools">
        <button
          class="button compact"
          type="button"
          disabled={range === null}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (range !== null) void addFrom(range.from, range.to);
            selected.value = null;
          }}
        >
          {m.addSelection}
        </button>
        <span class="quiet small">{m.selectHelp}</span>
      </div>
      <div
        ref={box}
        class="document"
        lang="vi"
        role="group"
        aria-label={m.text}
        tabIndex={0}
        onClick={(event) => choose(event.target)}
        onKeyDown={onKeyDown}
      >
        {content}
      </div>
    </section>
  );
}

function Line({ line }: { line: TextLine }): JSX.Element {
  return <p data-at={line.at}>{line.pieces.map(pieceContent)}</p>;
}

function pieceContent({ text, ids, untaken }: Piece, at: number): ComponentChildren {
  if (ids.length > 0) {
    return (
      <span key={at} class="quote" data-targets={ids.join(" ")} role="button" tabIndex={0} title={ids.join(", ")}>
        {text}
      </span>
    );
  }
  return untaken ? (
    <span key={at} class="untaken">
      {text}
    </span>
  ) : (
    text
  );
}

/** Chooses the target in whose quote a click or key fell; of several the one after that which is chosen. */
function choose(at: EventTarget | null): boolean {
  const mark = at instanceof Element ? at.closest<HTMLElement>("[data-targets]") : null;
  const ids = mark?.dataset.targets?.split(" ") ?? [];
  if (ids.length === 0 || document.getSelection()?.isCollapsed === false) return false;
  chosen.value = ids[(ids.indexOf(chosen.value ?? "") + 1) % ids.length] ?? null;
  return true;
}

/** The stretch of the text that a selection covers. */
function rangeOf(range: Range): { from: number; to: number } | null {
  const from = offsetOf(range.startContainer, range.startOffset);
  const to = offsetOf(range.endContainer, range.endOffset);
  return from === null || to === null || to <= from ? null : { from, to };
}

function offsetOf(node: Node, offset: number): number | null {
  const line = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-at]");
  if (line === null || line === undefined) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.at) + before.toString().length;
}

/** Scrolls the text and nothing around it. */
function bringIntoView(mark: HTMLElement | undefined, box: HTMLElement | null): void {
  if (mark === undefined || box === null) return;
  const { offsetTop: top, offsetHeight: height } = mark;
  if (top < box.scrollTop || top + height > box.scrollTop + box.clientHeight) box.scrollTop = top - (box.clientHeight - height) / 2;
}
