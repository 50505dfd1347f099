import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { faultText } from "../state/fault.ts";
import { messages } from "../state/language.ts";

/** Copies the report of an unforeseen error; the officer sees beforehand what is copied. Nothing when there is none. */
export function FaultCopy(): JSX.Element | null {
  const m = messages.value.fault;
  const text = faultText.value;
  const said = useSignal("");
  const box = useRef<HTMLTextAreaElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  if (text === null) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      said.value = m.copied;
    } catch {
      // Panes of Office may refuse: then the text is there to be copied by hand.
      if (details.current !== null) details.current.open = true;
      box.current?.select();
      said.value = m.byHand;
    }
  };
  return (
    <div class="fault">
      <button class="button compact" type="button" onClick={() => void copy()}>
        {m.copy}
      </button>
      <span role="status">{said.value}</span>
      <details ref={details}>
        <summary>{m.look}</summary>
        <textarea ref={box} class="input" readOnly rows={7} aria-label={m.look} value={text} />
      </details>
    </div>
  );
}
