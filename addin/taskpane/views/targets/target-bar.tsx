import type { JSX } from "preact";
import type { TargetCard } from "../../worker/plan-protocol.ts";

/**
 * Where the value found stands beside the goal: the stretch that is good, a line at the goal (two of a range), marks of
 * national targets. Everything on it also stands in words beside it.
 */
export function TargetBar({ target }: { target: TargetCard }): JSX.Element | null {
  const { bar, status } = target;
  if (bar === null) return null;
  const end = bar.to ?? 100;
  return (
    <svg class={`target-bar ${status}`} viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
      <rect class="track" y="3" width="100" height="8" />
      <rect class="good" x={Math.min(bar.from, 99.2)} y="3" width={Math.max(0.8, end - bar.from)} height="8" />
      {bar.found !== null && <rect class="value" y="5" width={bar.found} height="4" />}
      {bar.national.map((at) => (
        <path key={at} class="national" d={`M${at} 0v3M${at} 11v3`} vector-effect="non-scaling-stroke" />
      ))}
      {[bar.goal, ...(bar.goal2 === null ? [] : [bar.goal2])].map((at) => (
        <path key={at} class="goal" d={`M${at} 1v12`} vector-effect="non-scaling-stroke" />
      ))}
    </svg>
  );
}
