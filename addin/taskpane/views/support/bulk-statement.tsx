import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { formatNumber } from "../../parts/numbers.ts";
import { TextField } from "../../parts/text-field.tsx";
import { messages } from "../../state/language.ts";
import { busy } from "../../state/work.ts";
import { bulkChosen, bulkOpen, bulkReason, bulkScope, outcome, stateMany } from "./state.ts";

const scopes = ["all", "shown", "chosen"] as const;

/** States of many entities in one step that they serve no sanction, with the reason that stays beside each. */
export function BulkStatement(): JSX.Element {
  const m = messages.value.support;
  const group = useId();
  const scope = bulkScope.value;
  const shown = outcome.value === null ? m.every : m.outcomes[outcome.value];
  const labels = { all: m.bulkAll, shown: m.bulkShown(shown), chosen: m.bulkChosen(formatNumber(bulkChosen.value.size)) };
  const isReady = bulkReason.value.trim() !== "" && (scope !== "chosen" || bulkChosen.value.size > 0);
  return (
    <details
      open={bulkOpen.value}
      onToggle={(event) => {
        bulkOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{m.bulk}</summary>
      <div class="support-bulk">
        <p class="quiet small">{m.bulkHelp}</p>
        <div role="radiogroup" aria-label={m.bulkFor} class="support-bulk-scopes">
          {scopes.map((name) => (
            <label key={name} class="check">
              <input
                type="radio"
                name={group}
                checked={scope === name}
                onChange={() => {
                  bulkScope.value = name;
                }}
              />
              {labels[name]}
            </label>
          ))}
        </div>
        <TextField
          label={m.bulkReason}
          value={bulkReason.value}
          placeholder={m.bulkReasonShape}
          maxLength={300}
          onText={(text) => {
            bulkReason.value = text;
          }}
        />
        <p>
          <button class="button" type="button" disabled={!isReady || busy.value} onClick={() => void stateMany()}>
            {m.bulkState}
          </button>
        </p>
      </div>
    </details>
  );
}
