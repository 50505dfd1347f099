import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { showDay } from "../../parts/days.ts";
import { formatNumber, readNumber } from "../../parts/numbers.ts";
import { TextField } from "../../parts/text-field.tsx";
import { asOf, changeOptions } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { changeSettings, settings } from "../../state/plan.ts";
import type { PlanOverview } from "../../worker/plan-protocol.ts";
import { editPlan } from "../plan-editor/state.ts";
import { choosing, type PlanPart, part } from "./state.ts";

/** Which plan it is, as of when, what to know of it, and its parts. */
export function PlanHead({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.head;
  const { title, place, document, period, own } = plan.plan;
  return (
    <header class="plan-head">
      <h2 lang="vi">{title}</h2>
      <p class="quiet small">
        {[place, document].some((text) => text !== "") && (
          <span lang="vi">{[place, document].filter((text) => text !== "").join(" · ")} · </span>
        )}
        {[period, own ? m.own : ""].filter((text) => text !== "").join(" · ")} ·{" "}
        <button
          class="link"
          type="button"
          onClick={() => {
            choosing.value = true;
          }}
        >
          {m.change}
        </button>
      </p>
      {!plan.measured && (
        <p class="plan-notice">
          <Icon name="info" />
          {m.noBook}
        </p>
      )}
      {plan.gaps.map((text) => (
        <p key={text} class="plan-notice plan-gap">
          <Icon name="warning" />
          {m.gap(text)}
        </p>
      ))}
      <div class="plan-more">
        <details>
          <summary>{m.settings(showDay(asOf.value))}</summary>
          <PlanSettingsFields />
        </details>
        {plan.warnings.length > 0 && (
          <details class="plan-warnings">
            <summary>
              <Icon name="warning" />
              {m.warnings(plan.warnings.length)}
            </summary>
            <ul>
              {plan.warnings.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <PlanParts plan={plan} />
    </header>
  );
}

function PlanParts({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.head;
  const tasks = plan.targets.filter(({ kind }) => kind !== "Q").length;
  const parts: [PlanPart, string, number | null][] = [
    ["targets", m.targets, plan.targets.length],
    ...(tasks > 0 ? [["checklist", m.checklist, tasks] satisfies [PlanPart, string, number]] : []),
    ...(plan.scorecards.length > 0 ? [["units", m.units, plan.scorecards.length] satisfies [PlanPart, string, number]] : []),
    ...(plan.pilot === null ? [] : [["pilot", m.pilot, null] satisfies [PlanPart, string, null]]),
  ];
  return (
    <nav class="plan-parts" aria-label={m.views}>
      {parts.map(([id, label, count]) => (
        <button
          key={id}
          class="chip"
          type="button"
          aria-pressed={part.value === id}
          onClick={() => {
            part.value = id;
          }}
        >
          {label}
          {count !== null && <span class="quiet"> {formatNumber(count)}</span>}
        </button>
      ))}
      <button class="button compact plan-edit" type="button" onClick={() => void editPlan()}>
        <Icon name="edit" />
        {m.edit}
      </button>
    </nav>
  );
}

function PlanSettingsFields(): JSX.Element {
  const m = messages.value.head;
  const { tolerance, groupRule, moveWeekends } = settings.value;
  return (
    <div class="plan-settings">
      <DayField label={m.asOf} value={asOf.value} onDay={(day) => day !== null && void changeOptions({ asOf: day })} />
      <TextField
        label={m.tolerance}
        value={formatNumber(tolerance)}
        inputMode="decimal"
        onText={(text) => {
          const value = readNumber(text);
          if (value === null || value < 0 || value > 100) return m.toleranceWrong;
          changeSettings({ tolerance: value });
          return null;
        }}
      />
      <label class="check">
        <input type="checkbox" checked={groupRule} onChange={(event) => changeSettings({ groupRule: event.currentTarget.checked })} />
        {m.groupRule}
      </label>
      <label class="check">
        <input type="checkbox" checked={moveWeekends} onChange={(event) => changeSettings({ moveWeekends: event.currentTarget.checked })} />
        {m.moveWeekends}
      </label>
    </div>
  );
}
