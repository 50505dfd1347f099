import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { showDay } from "../../parts/days.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { PilotOverview } from "../../worker/plan-protocol.ts";
import { PilotCandidates } from "./pilot-candidates.tsx";
import { PilotExits } from "./pilot-exits.tsx";
import "./pilot.css";

/** The pilot of a plan: its stages, who may join, who has reached the end, and the closed list of models. */
export function PilotView({ pilot }: { pilot: PilotOverview }): JSX.Element {
  const m = messages.value.pilot;
  return (
    <div class="pilot">
      {pilot.warnings.map((text) => (
        <p key={text} class="target-warning">
          <Icon name="warning" />
          {text}
        </p>
      ))}
      <section>
        <h3>{m.stages}</h3>
        <ol class="pilot-stages">
          {pilot.stages.map((stage) => (
            <li key={stage.id} class={stage.state}>
              <b {...tongueOf(stage.label)}>{stage.label}</b>
              <span>
                {m.stage(stage.from === null ? null : showDay(stage.from), showDay(stage.to))}{" "}
                <span class="badge">{m.states[stage.state]}</span>
              </span>
              {stage.otherTo !== null && <span class="quiet small">{m.otherTo(showDay(stage.otherTo))}</span>}
            </li>
          ))}
        </ol>
      </section>
      <PilotCandidates pilot={pilot} />
      <PilotExits pilot={pilot} />
      <section>
        <h3>{m.modelsTitle(pilot.models.length)}</h3>
        {(["agriculture", "other"] as const).map((branch) => (
          <div key={branch}>
            <h4>{m.branches[branch]}</h4>
            <ul class="pilot-models">
              {pilot.models
                .filter((model) => model.branch === branch)
                .map((model) => (
                  <li key={model.code}>
                    <b>{model.code}</b>
                    <span {...tongueOf(model.label)}>{model.label}</span>
                    <span class="number">{formatNumber(model.count)}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
    </div>
  );
}
