import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { formatNumber } from "../../parts/numbers.ts";
import { ask } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { report } from "../../state/work.ts";
import type { ScoreDetail, WantedRank, Ways } from "../../worker/protocol.ts";

/** What would bring the cooperative to a rank that the officer wants. */
export function WaysUp({ detail }: { detail: ScoreDetail }): JSX.Element | null {
  const m = messages.value.scores;
  const wanted = useSignal<WantedRank | null>(null);
  const found = useSignal<Ways | null>(null);
  if (detail.ranksAbove.length === 0) return null;

  const find = (rank: WantedRank): void => {
    wanted.value = rank;
    found.value = null;
    ask("waysUp", { id: detail.id, rank }).then((ways) => {
      if (wanted.value === rank) found.value = ways;
    }, report);
  };
  return (
    <section class="ways">
      <h3>{m.waysTitle}</h3>
      <p class="quiet small">{m.waysHelp}</p>
      <div class="ways-ranks" role="group" aria-label={m.wantedRank}>
        {detail.ranksAbove.map(({ rank, from }) => (
          <button key={rank} class="chip" type="button" aria-pressed={wanted.value === rank} onClick={() => find(rank)}>
            {m.reach(m.ranks[rank], formatNumber(from))}
          </button>
        ))}
      </div>
      <div aria-live="polite">{found.value !== null && <FoundWays found={found.value} />}</div>
    </section>
  );
}

function FoundWays({ found }: { found: Ways }): JSX.Element {
  const m = messages.value.scores;
  return (
    <>
      <p>{found.because}</p>
      <ol class="ways-list">
        {found.ways.map((way, index) => (
          <li key={way.steps.map((step) => step.because).join()}>
            <h4>{m.way(index + 1, formatNumber(way.total))}</h4>
            <ul>
              {way.steps.map((step) => (
                <li key={step.id}>{step.because}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {found.more && <p class="quiet small">{m.moreWays}</p>}
      {found.assumptions.length > 0 && (
        <ul class="ways-assumptions quiet small">
          {found.assumptions.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}
