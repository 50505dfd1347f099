import type { JSX } from "preact";
import { messages } from "../state/language.ts";
import { helpOpen } from "./state.ts";

/** Opens and closes help on the view of that name. */
export function HelpButton({ view }: { view: string }): JSX.Element {
  const label = messages.value.help.open(view);
  return (
    <button
      class="button subtle icon-only help-button"
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={helpOpen.value}
      onClick={() => {
        helpOpen.value = !helpOpen.value;
      }}
    >
      <span aria-hidden="true">?</span>
    </button>
  );
}
