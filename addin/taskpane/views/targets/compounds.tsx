import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { messages } from "../../state/language.ts";
import type { PlanOverview } from "../../worker/plan-protocol.ts";
import { StatusBadge } from "./status-badge.tsx";

/** Items that hold only together ("A hoặc B, và C"), with the status of every way to read the sentence. */
export function Compounds({ compounds }: { compounds: PlanOverview["compounds"] }): JSX.Element | null {
  const m = messages.value.targets;
  if (compounds.length === 0) return null;
  return (
    <section class="compounds">
      <h3>{m.compounds}</h3>
      <ul>
        {compounds.map((compound) => (
          <li key={compound.id} class="checklist-item">
            <p class="checklist-text">
              <span>
                <span class="quiet small">{compound.id}</span> <span {...tongueOf(compound.text)}>{compound.text}</span>
              </span>
              <StatusBadge status={compound.status} />
            </p>
            <p class="quiet small">{compound.because}</p>
            {compound.readings.map(({ text, status }) => (
              <p key={text} class="checklist-text small">
                <span {...tongueOf(text)}>{text}</span>
                <StatusBadge status={status} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
