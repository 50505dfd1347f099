import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";

type Props = {
  label: string;
  /** Names the control for screen readers when the label alone would not tell it from its neighbours. */
  name?: string;
  value: string;
  /** Leaves the label to screen readers, where the choice explains itself. */
  bare?: boolean;
  onChoose: (value: string) => void;
  children: ComponentChildren;
};

/** A labelled native list of choices. */
export function Choice({ label, name, value, bare = false, onChoose, children }: Props): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label class={bare ? "unseen" : "field-label"} for={id}>
        {label}
      </label>
      <select id={id} class="select" aria-label={name} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
