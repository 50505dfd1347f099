import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

type Props = {
  id: string;
  value: string;
  list?: string | undefined;
  inputMode?: "decimal" | "numeric" | undefined;
  placeholder?: string | undefined;
  maxLength?: number | undefined;
  /** `vi` for words of a document on a page in English. */
  lang?: "vi" | undefined;
  "aria-label"?: string | undefined;
  "aria-describedby"?: string | undefined;
  /** Takes what was typed once the field is left or Enter is pressed; answers with what is wrong with it, `null` when nothing is. */
  onText: (text: string) => string | null;
};

/** A line to type in. What is being typed stays whatever happens around it; what is wrong is said at the field and stays too. */
export function TypedInput({ id, value, list, inputMode, placeholder, maxLength, lang, onText, ...aria }: Props): JSX.Element {
  const typed = useSignal<string | null>(null);
  return (
    <input
      id={id}
      class="input"
      list={list}
      inputMode={inputMode}
      placeholder={placeholder}
      maxLength={maxLength}
      lang={lang}
      aria-label={aria["aria-label"]}
      aria-describedby={aria["aria-describedby"]}
      autocomplete="off"
      value={typed.value ?? value}
      onInput={(event) => {
        typed.value = event.currentTarget.value;
        event.currentTarget.setCustomValidity("");
      }}
      onChange={(event) => {
        const input = event.currentTarget;
        const wrong = onText(input.value.trim());
        input.setCustomValidity(wrong ?? "");
        if (wrong === null) typed.value = null;
        else input.reportValidity();
      }}
    />
  );
}
