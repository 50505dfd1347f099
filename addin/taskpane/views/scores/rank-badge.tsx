import type { JSX } from "preact";
import type { RankResult } from "../../../../core/model/ranks.ts";
import { messages } from "../../state/language.ts";

/** A shape for every rank, so that colour is never needed to tell them apart. */
const shapes: Record<RankResult, JSX.Element> = {
  good: <path d="M6 1 11 10H1z" />,
  fair: <circle cx="6" cy="6" r="5" />,
  average: <path d="M1.5 1.5h9v9h-9z" />,
  weak: <path d="M1 2h10L6 11z" />,
  unrated: <path d="M1 4.5h10v3H1z" />,
  incomplete: <path d="M6 1.5a4.5 4.5 0 1 0 .01 0zM6 6V1.5M6 6h4.5" fill="none" stroke="currentColor" stroke-width="1.5" />,
};

/** The shape of a rank alone, for places where its name stands beside. */
export function RankShape({ rank }: { rank: RankResult }): JSX.Element {
  return (
    <svg class={`rank-shape ${rank}`} viewBox="0 0 12 12" fill="currentColor" aria-hidden="true">
      {shapes[rank]}
    </svg>
  );
}

/** A rank in shape and word. */
export function RankBadge({ rank }: { rank: RankResult }): JSX.Element {
  return (
    <span class="rank">
      <RankShape rank={rank} />
      {messages.value.scores.ranks[rank]}
    </span>
  );
}
