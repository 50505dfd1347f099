import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../ui/parts/icon.tsx";
import { undoSteps } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { busy } from "../state/work.ts";
import { undoOpen } from "./chosen-tab.ts";

/** What can be undone in the book, the last step first; the keyboard stands on the button that does it. */
export function UndoList(): JSX.Element {
  const m = messages.value.live;
  const steps = [...undoSteps.value].reverse();
  const ready = !busy.value;
  useEffect(() => {
    if (ready) document.querySelector<HTMLElement>(".shell-actions .undo")?.focus();
  }, [ready]);
  return (
    <section class="undo-list" aria-label={m.undoTitle}>
      <div class="undo-list-head">
        <h2>{m.undoTitle}</h2>
        <button class="button subtle icon-only" type="button" aria-label={m.close} onClick={() => (undoOpen.value = false)}>
          <Icon name="close" />
        </button>
      </div>
      <p class="quiet">{steps.length === 0 ? m.noSteps : m.undoHelp}</p>
      {steps.length > 0 && (
        <ol aria-label={m.steps}>
          {steps.map((step, index) => (
            <li key={`${steps.length - index} ${step.label()}`}>{step.label()}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
