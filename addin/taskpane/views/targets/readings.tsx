import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { messages } from "../../state/language.ts";
import { takeReading } from "../../state/plan.ts";
import type { TargetCard } from "../../worker/plan-protocol.ts";
import { StatusBadge } from "./status-badge.tsx";

/** The ways to read an ambiguous target side by side, each with its status; one of them counts. */
export function Readings({ target }: { target: TargetCard }): JSX.Element | null {
  const m = messages.value.targets;
  const id = useId();
  if (target.readings.length === 0) return null;
  const isItself = !target.readings.some((reading) => reading.chosen);
  const option = (value: number, label: string, isChosen: boolean, badge: JSX.Element | null): JSX.Element => (
    <li key={value} class={isChosen ? "chosen-reading" : ""}>
      <input
        id={`${id}-${value}`}
        type="radio"
        name={id}
        checked={isChosen}
        onChange={() => takeReading(target.id, value === target.defaultReading || value < 0 ? null : value)}
      />
      <label for={`${id}-${value}`}>{label}</label>
      {badge}
    </li>
  );
  return (
    <fieldset class="readings">
      <legend>
        <span aria-hidden="true">{m.readings}</span>
        <span class="unseen">{m.readingsOf(target.id)}</span>
      </legend>
      <ul>
        {target.defaultReading === null && option(-1, m.defaultReading, isItself, isItself ? <StatusBadge status={target.status} /> : null)}
        {target.readings.map((reading, at) => option(at, reading.text, reading.chosen, <StatusBadge status={reading.status} />))}
      </ul>
    </fieldset>
  );
}
