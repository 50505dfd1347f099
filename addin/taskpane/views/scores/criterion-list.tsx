import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { ScoreItem } from "../../worker/protocol.ts";

/** The criteria of a group: points, where they come from, how sure the rule is, and why. */
export function CriterionList({ items }: { items: readonly ScoreItem[] }): JSX.Element {
  const m = messages.value.scores;
  return (
    <ul class="criteria">
      {items.map((item) => {
        const mark = markText(item);
        return (
          <li key={item.id} class={item.source}>
            <p class="criterion-title">
              <span class="criterion-id">{item.id}</span>
              <span>{item.label}</span>
            </p>
            <p class="criterion-points number">
              <b>{item.points === null ? "–" : formatNumber(item.points)}</b>
              <span class="quiet"> / {item.max === null ? "?" : formatNumber(item.max)}</span>
            </p>
            <p class="criterion-marks">
              <span class={`badge${item.source === "missing" ? " warning" : ""}`}>{m.sources[item.source]}</span>
              {mark !== null && <span class="badge">{mark}</span>}
            </p>
            <p class="criterion-because quiet">{item.because}</p>
          </li>
        );
      })}
    </ul>
  );
}

function markText({ mark }: ScoreItem): string | null {
  const m = messages.value.scores.marks;
  if (mark === "I" || mark === "M" || mark === "D") return m.unchecked;
  if (mark === "?") return m.unknown;
  return mark === "L" ? m.own : null;
}
