import type { JSX } from "preact";
import { Icon } from "../../parts/icons.tsx";
import { messages } from "../../state/language.ts";
import { Change } from "./finding-line.tsx";
import { chosen } from "./state.ts";

/** The whole message of the chosen finding. */
export function ChosenFinding(): JSX.Element {
  const m = messages.value.checks;
  const finding = chosen.value;
  if (finding === null) return <p class="chosen quiet">{m.choose}</p>;
  return (
    <div class="chosen" aria-live="polite">
      <p class="chosen-title">
        <span class={`severity ${finding.severity}`}>
          <Icon name={finding.severity} />
        </span>
        <b>{finding.cell}</b>
        {finding.field !== null && <span class="quiet">{finding.field}</span>}
        <Change finding={finding} />
      </p>
      <p>{finding.message}</p>
    </div>
  );
}
