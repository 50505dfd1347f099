import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { showDay } from "../../parts/days.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { TargetCard } from "../../worker/plan-protocol.ts";
import { ManualNumber } from "./manual-number.tsx";
import { StatusBadge } from "./status-badge.tsx";
import { TickEditor } from "./tick-editor.tsx";

/** What the document says of a target, the result of each unit, and what the officer may add. */
export function TargetDetails({ target }: { target: TargetCard }): JSX.Element {
  const m = messages.value.targets;
  const { section, line, units } = target;
  const facts: [string, string | null][] = [
    [m.period, target.period],
    [m.due, target.due === null ? null : showDay(target.due)],
    [m.scope, target.scope],
    [m.responsible, target.responsible.join("; ")],
    [m.recipients, target.recipients.join("; ")],
    [m.condition, target.condition],
    [m.note, target.note],
  ];
  return (
    <div class="target-details">
      {target.ticked && !target.dated && target.kind !== "N" && (
        <TickEditor tickKey={target.id} text={target.text} condition={target.condition} />
      )}
      {target.byHand && <ManualNumber target={target} />}
      {units.length > 0 && (
        <details class="target-units">
          <summary>{m.units(units.length)}</summary>
          <ul>
            {units.map((unit) => (
              <li key={unit.unit}>
                <span lang="vi">{unit.unit}</span>
                {unit.actual !== null && <span class="number">{formatNumber(unit.actual)}</span>}
                <StatusBadge status={unit.status} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <blockquote>
        <span class="quiet small">
          {[m.quote, section === null ? null : m.sectionOf(section), line === null ? null : m.line(line)].filter(Boolean).join(", ")}
        </span>
        <span lang="vi">“{target.quote}”</span>
      </blockquote>
      <dl>
        {facts
          .filter(([, value]) => value !== null && value !== "")
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd {...tongueOf(value ?? "")}>{value}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}
