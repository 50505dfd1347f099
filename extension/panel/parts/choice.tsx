import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

type Props = { label: string; value: string; onChoose: (value: string) => void; children: ComponentChildren };

/** A labelled native list of choices. */
export function Choice({ label, value, onChoose, children }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <select id={id} class="select" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
