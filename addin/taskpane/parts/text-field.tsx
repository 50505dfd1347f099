import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import { TypedInput } from "./typed-input.tsx";

type Props = {
  label: string;
  value: string;
  /** Takes a whole line of a form. */
  wide?: boolean;
  /** Suggestions beside what may be typed freely. */
  choices?: readonly string[];
  help?: ComponentChildren;
  placeholder?: string;
  maxLength?: number;
  inputMode?: "decimal" | "numeric";
  look?: string;
  /** `vi` for words of a document on a page in English. */
  lang?: "vi" | undefined;
  /** Takes what was typed; a text that it answers with says what is wrong. */
  onText: (text: string) => unknown;
};

/** A labelled line of text; what was typed is told when the field is left. */
export function TextField({
  label,
  value,
  wide = false,
  choices,
  help,
  placeholder,
  maxLength,
  inputMode,
  look = "",
  lang,
  onText,
}: Props): JSX.Element {
  const id = useId();
  return (
    <div class={`field${wide ? " wide" : ""} ${look}`}>
      <label class="field-label" for={id}>
        {label}
      </label>
      <TypedInput
        id={id}
        list={choices === undefined ? undefined : `${id}-list`}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        placeholder={placeholder}
        maxLength={maxLength}
        lang={lang}
        inputMode={inputMode}
        value={value}
        onText={(text) => {
          const wrong = onText(text);
          return typeof wrong === "string" ? wrong : null;
        }}
      />
      {choices !== undefined && (
        <datalist id={`${id}-list`}>
          {choices.map((choice) => (
            <option key={choice} value={choice} />
          ))}
        </datalist>
      )}
      {help !== undefined && (
        <p id={`${id}-help`} class="quiet small">
          {help}
        </p>
      )}
    </div>
  );
}
