import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { messages } from "../../state/language.ts";

/** Asks why a finding is left as it is. Enter keeps it, Escape goes back. */
export function ReasonForm({ onKeep, onCancel }: { onKeep: (reason: string) => void; onCancel: () => void }): JSX.Element {
  const m = messages.value.ignoring;
  const id = useId();
  const reason = useSignal("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <form
      class="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(reason.value.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label class="field-label" for={id}>
        {m.reason}
      </label>
      <input
        ref={input}
        id={id}
        class="input"
        maxLength={200}
        placeholder={m.reasonShape}
        value={reason.value}
        onInput={(event) => {
          reason.value = event.currentTarget.value;
        }}
      />
      <span class="reason-deeds">
        <button class="button compact primary" type="submit">
          {m.keep}
        </button>
        <button class="button compact subtle" type="button" onClick={onCancel}>
          {m.cancel}
        </button>
      </span>
    </form>
  );
}
