import type { JSX } from "preact";
import { Icon } from "../../parts/icons.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { EvidenceSide, TargetCard } from "../../worker/plan-protocol.ts";
import { Readings } from "./readings.tsx";
import { evidence } from "./state.ts";

/** What an answer rests on: the sentence, how much data there was, what is missing, other readings, rows, the country. */
export function TargetFacts({ target }: { target: TargetCard }): JSX.Element {
  const m = messages.value.targets;
  const { coverage, needed, labels, level, national } = target;
  return (
    <div class="target-facts">
      <p>{target.because}</p>
      <p class="target-marks">
        {level !== null && <span class="badge">{level}</span>}
        {coverage !== null && coverage.all > 0 && (
          <span class={`badge${coverage.used < coverage.all ? " warning" : ""}`}>
            {m.coverage(formatNumber(coverage.used), formatNumber(coverage.all))}
          </span>
        )}
        {needed !== null && target.status !== "met" && (
          <span class="badge">
            {m.needed(formatNumber(needed.count), formatNumber(needed.of))}
            {needed.more > 0 && ` (${m.more(formatNumber(needed.more))})`}
          </span>
        )}
        {target.progress !== null && target.progress < 1 && target.unit !== "%" && (
          <span class="badge">{m.progress(formatNumber(Math.floor(target.progress * 1000) / 10))}</span>
        )}
        {target.remaining !== null && !target.because.includes(target.remaining.text) && <span class="badge">{target.remaining.text}</span>}
        {labels.map((label) => (
          <span key={label} class="badge">
            {label}
          </span>
        ))}
        {target.informational && target.kind !== "N" && <span class="badge">{m.informational}</span>}
        {target.partOf !== null && <span class="badge">{m.partOf(target.partOf)}</span>}
      </p>
      {target.missingData.length > 0 && (
        <div class="target-missing">
          <h4>{m.missing}</h4>
          <ul>
            {target.missingData.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {target.warnings.map((text) => (
        <p key={text} class="target-warning">
          <Icon name="warning" />
          {text}
        </p>
      ))}
      <Readings target={target} />
      <Evidence target={target} />
      {national.length > 0 && (
        <details class="target-national small">
          <summary>{m.national(national.length)}</summary>
          <ul class="quiet">
            {national.map((line) => (
              <li key={line.id}>
                {m.nationalLine(line.year, line.text, line.document)}
                {!line.sure && ` – ${m.unchecked}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** Buttons that show the rows in the book. */
function Evidence({ target }: { target: TargetCard }): JSX.Element | null {
  const m = messages.value.targets;
  const sides: [EvidenceSide, number, (count: string) => string][] = [
    ["for", target.evidenceCount, m.countedRows],
    ["against", target.againstCount, m.againstRows],
    ["unsure", target.unsureCount, m.unsureRows],
  ];
  const there = sides.filter(([, count]) => count > 0);
  if (there.length === 0) return null;
  const open = evidence.value?.id === target.id ? evidence.value.side : null;
  return (
    <p class="target-evidence" role="group" aria-label={m.evidence}>
      {there.map(([side, count, label]) => (
        <button
          key={side}
          class="chip"
          type="button"
          data-evidence={`${target.id} ${side}`}
          aria-pressed={open === side}
          aria-label={m.evidenceOf(target.id, label(formatNumber(count)))}
          onClick={() => {
            evidence.value = open === side ? null : { id: target.id, side };
          }}
        >
          <Icon name="sheet" />
          {label(formatNumber(count))}
        </button>
      ))}
    </p>
  );
}
