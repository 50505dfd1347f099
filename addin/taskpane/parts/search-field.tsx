import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

/** Typing is not searched letter by letter. Milliseconds. */
const pause = 200;

/** A labelled box for words to look for; they are told once the typing rests. */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (text: string) => void }): JSX.Element {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        value={value}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onSearch(typed), pause);
        }}
      />
    </div>
  );
}
