import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";

type Props = {
  /** The report; `null` when there is none, and then nothing is shown. */
  report: string | null;
  texts: { readonly copy: string; readonly look: string; readonly copied: string; readonly byHand: string };
};

/** Copies the report of an unforeseen error; the officer sees beforehand what is copied. */
export function FaultCopy({ report, texts }: Props): JSX.Element | null {
  const said = useSignal("");
  const box = useRef<HTMLTextAreaElement>(null);
  const details = useRef<HTMLDetailsElement>(null);
  if (report === null) return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(report);
      said.value = texts.copied;
    } catch {
      // Panes of Office may refuse: then the text is there to be copied by hand.
      if (details.current !== null) details.current.open = true;
      box.current?.select();
      said.value = texts.byHand;
    }
  };
  return (
    <div class="fault">
      <button class="button compact" type="button" onClick={() => void copy()}>
        {texts.copy}
      </button>
      <span class="small" role="status">
        {said.value}
      </span>
      <details ref={details}>
        <summary>{texts.look}</summary>
        <textarea ref={box} class="input" readOnly rows={7} aria-label={texts.look} value={report} />
      </details>
    </div>
  );
}
