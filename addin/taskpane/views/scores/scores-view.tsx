import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { analyseNow, score } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { busy } from "../../state/work.ts";
import { Distribution } from "./distribution.tsx";
import { ScoreDetailPane } from "./score-detail.tsx";
import { ScoreList } from "./score-list.tsx";
import { ScoreOptions } from "./score-options.tsx";
import { chosen } from "./state.ts";
import "./scores.css";

/** Points and ranks of all cooperatives, and of one in detail. */
export function ScoresView(): JSX.Element {
  const m = messages.value.scores;
  const done = score.value;
  if (done === null) {
    return (
      <EmptyState icon="info" title={busy.value ? m.scoring : m.notScored}>
        {!busy.value && (
          <button class="button primary" type="button" onClick={() => void analyseNow()}>
            {m.scoreNow}
          </button>
        )}
      </EmptyState>
    );
  }
  return (
    <div class={`split scores${chosen.value === null ? "" : " detailed"}`}>
      <div class="split-list scores-list">
        <div class="scores-head">
          <h2>{m.title(done.table.document || done.table.title)}</h2>
          <ScoreOptions score={done} />
          {done.total > 0 && <Distribution score={done} />}
        </div>
        {done.total === 0 ? (
          <EmptyState icon="sheet" title={m.nothingToScore}>
            <p class="quiet">{m.nothingToScoreHelp}</p>
          </EmptyState>
        ) : (
          <ScoreList score={done} />
        )}
      </div>
      {done.total > 0 && <ScoreDetailPane score={done} />}
    </div>
  );
}
