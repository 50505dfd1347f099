import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import { commenting, fixFindings, mark, marking } from "../../state/live.ts";
import { busy } from "../../state/work.ts";
import type { CheckOverview } from "../../worker/protocol.ts";

/** What can be done about all findings at once in the book that is open in Excel. */
export function LiveTools({ check }: { check: CheckOverview }): JSX.Element {
  const m = messages.value.live;
  return (
    <div class="live-tools" role="group" aria-label={m.inBook}>
      <label class="check">
        <input
          type="checkbox"
          checked={marking.value === true}
          disabled={busy.value}
          onChange={(event) => void mark(event.currentTarget.checked)}
        />
        {m.markCells}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={commenting.value}
          onChange={(event) => {
            commenting.value = event.currentTarget.checked;
          }}
        />
        {m.comments}
      </label>
      {check.certain > 0 && (
        <button class="button compact" type="button" disabled={busy.value} onClick={() => void fixFindings(null)}>
          {m.fixCertain(formatNumber(check.certain))}
        </button>
      )}
    </div>
  );
}
