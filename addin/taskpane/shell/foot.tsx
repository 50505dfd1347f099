import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { sayAgain } from "../state/book.ts";
import { language, messages, useLanguage } from "../state/language.ts";

/** Where the data stays, and the other language. */
export function Foot(): JSX.Element {
  const m = messages.value.shell;
  const other = language.value === "vi" ? "en" : "vi";
  return (
    <footer class="shell-foot">
      <span class="shell-privacy">
        <Icon name="lock" /> {m.privacy}
      </span>
      <button class="link" type="button" lang={other} onClick={() => void useLanguage(other).then(sayAgain)}>
        {other === "en" ? "English" : "Tiếng Việt"}
      </button>
    </footer>
  );
}
