import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { ScoreOverview } from "../../worker/protocol.ts";
import { RankShape } from "./rank-badge.tsx";
import { rank, rankOrder } from "./state.ts";

/** How many cooperatives have each rank, as bars that also filter the list. */
export function Distribution({ score }: { score: ScoreOverview }): JSX.Element {
  const m = messages.value.scores;
  const most = Math.max(1, ...rankOrder.map((name) => score.counts[name]));
  const summary = rankOrder.map((name) => `${m.ranks[name]}: ${formatNumber(score.counts[name])}`).join("; ");
  return (
    <div class="distribution" role="group" aria-label={m.distribution}>
      <p class="unseen">{m.distributionText(formatNumber(score.total), summary)}</p>
      {rankOrder.map((name) => {
        const count = score.counts[name];
        return (
          <button
            key={name}
            class="distribution-row"
            type="button"
            aria-pressed={rank.value === name}
            aria-description={m.onlyRank}
            disabled={count === 0 && rank.value !== name}
            onClick={() => {
              rank.value = rank.value === name ? null : name;
            }}
          >
            <span class="rank">
              <RankShape rank={name} />
              {m.ranks[name]}
            </span>
            <svg class={`distribution-bar ${name}`} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
              <rect class="track" width="100" height="12" />
              <rect class="value" width={(count / most) * 100} height="12" />
            </svg>
            <span class="number"> {formatNumber(count)}</span>
          </button>
        );
      })}
    </div>
  );
}
