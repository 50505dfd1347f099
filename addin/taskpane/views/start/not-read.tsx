import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { messages } from "../../state/language.ts";
import { readLive } from "../../state/live.ts";
import { busy } from "../../state/work.ts";

/** What stands where the book in Excel has not been read yet, or its reading was stopped. */
export function NotRead(): JSX.Element {
  const m = messages.value.live;
  return (
    <EmptyState icon="sheet" title={busy.value ? m.boot.reading : m.notRead}>
      <p class="quiet">{m.notReadHelp}</p>
      {!busy.value && (
        <button class="button primary" type="button" onClick={() => void readLive()}>
          {m.readAgain}
        </button>
      )}
    </EmptyState>
  );
}
