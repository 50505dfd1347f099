import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Candidate } from "../../../../core/plans/pilot/result.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { useAsked } from "../../parts/use-asked.ts";
import { showRow } from "../../shell/show-row.ts";
import { ask, book } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { overview, planOptions } from "../../state/plan.ts";
import type { PilotOverview } from "../../worker/plan-protocol.ts";
import { AnswerBadge } from "./answer-badge.tsx";
import { TickEditor } from "./tick-editor.tsx";

const page = 40;

/** Who may join: conditions met, not met and not known, papers that are missing; the eligible first, in layers of priority. */
export function PilotCandidates({ pilot }: { pilot: PilotOverview }): JSX.Element {
  const m = messages.value.pilot;
  const everyone = useSignal(false);
  const asked = useSignal(page);
  const found = useSignal<{ total: number; rows: readonly Candidate[] }>({ total: 0, rows: [] });
  const opened = useSignal<string | null>(null);
  useAsked(
    () => {
      const options = planOptions.peek();
      return options === null ? null : ask("candidates", { ...options, everyone: everyone.value, from: 0, count: asked.value });
    },
    (rows) => (found.value = rows),
    [overview.value, everyone.value, asked.value],
  );

  const { total, rows } = found.value;
  return (
    <section class="candidates">
      <h3>
        {m.candidates} <span class="quiet small">{formatNumber(total)}</span>
      </h3>
      {book.value === null ? (
        <p class="quiet">{m.noBook}</p>
      ) : (
        <label class="check">
          <input
            type="checkbox"
            checked={everyone.value}
            onChange={(event) => {
              asked.value = page;
              everyone.value = event.currentTarget.checked;
            }}
          />
          {m.everyone}
        </label>
      )}
      {book.value !== null && total === 0 && (
        <EmptyState icon="info" title={m.noCandidates}>
          <p class="quiet">{m.noCandidatesHelp}</p>
        </EmptyState>
      )}
      {total > 0 && <p class="quiet small">{m.layerHelp}</p>}
      <ol class="candidate-list">
        {rows.map((candidate) => (
          <CandidateItem key={candidate.key} candidate={candidate} pilot={pilot} opened={opened} />
        ))}
      </ol>
      {rows.length < total && (
        <button
          class="button"
          type="button"
          onClick={() => {
            asked.value += page;
          }}
        >
          {m.more}
        </button>
      )}
    </section>
  );
}

type ItemProps = { candidate: Candidate; pilot: PilotOverview; opened: Signal<string | null> };

/** One candidate; its conditions are drawn while it is the one that is opened. */
function CandidateItem({ candidate, pilot, opened }: ItemProps): JSX.Element {
  const { key } = candidate;
  return (
    <li>
      <details
        open={opened.value === key}
        onToggle={(event) => {
          if (event.currentTarget.open) opened.value = key;
          else if (opened.value === key) opened.value = null;
        }}
      >
        <summary>
          <CandidateLine candidate={candidate} />
        </summary>
        {opened.value === key && <CandidateConditions candidate={candidate} pilot={pilot} />}
      </details>
    </li>
  );
}

function CandidateLine({ candidate }: { candidate: Candidate }): JSX.Element {
  const m = messages.value.pilot;
  const { conditions, eligible, layer, missingPapers, openPapers, model } = candidate;
  const met = conditions.filter(({ answer }) => answer === "yes").length;
  return (
    <span class="candidate-line">
      <b lang="vi">{candidate.name}</b>
      <span class="candidate-marks">
        <AnswerBadge answer={eligible} label={m.eligible[eligible]} />
        {layer !== null && <span class="badge">{m.layer(layer)}</span>}
        {model !== null && <span class="badge">{m.model(model)}</span>}
        <span class="badge">{m.met(met, conditions.length)}</span>
        {missingPapers.length > 0 && <span class="badge warning">{m.missingPapers(missingPapers.length)}</span>}
        {openPapers.length > 0 && <span class="badge">{m.openPapers(openPapers.length)}</span>}
      </span>
    </span>
  );
}

function CandidateConditions({ candidate, pilot }: { candidate: Candidate; pilot: PilotOverview }): JSX.Element {
  const m = messages.value.pilot;
  const { key, name, sheet, row } = candidate;
  const labels = { yes: m.agree, no: m.disagree };
  return (
    <div class="candidate-more">
      <button class="link small" type="button" onClick={() => showRow({ sheet, row })}>
        {messages.value.targets.row(sheet, row)} – {m.showRow}
      </button>
      {(["mandatory", "priority"] as const).map((group) => (
        <div key={group}>
          <h4>{m[group]}</h4>
          <ul class="conditions">
            {candidate.conditions
              .filter((condition) => condition.group === group)
              .map((condition) => (
                <li key={condition.id}>
                  <p class="checklist-text">
                    <span>
                      <span class="quiet small">{condition.id}</span> {condition.label}
                    </span>
                    <AnswerBadge answer={condition.answer} label={m.answers[condition.answer]} />
                  </p>
                  <p class="quiet small">
                    {condition.because} {pilot.scheme.conditions.find(({ id }) => id === condition.id)?.note ?? ""}
                  </p>
                  <TickEditor tickKey={`${condition.id}/${key}`} text={m.markFor(condition.label, name)} bare labels={labels} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      <h4>{m.papers}</h4>
      <ul class="conditions">
        {pilot.scheme.papers.map((paper) => (
          <li key={paper.id} class="candidate-paper">
            <span>
              <span class="quiet small">{paper.id}</span> {paper.label}
            </span>
            <TickEditor tickKey={`${paper.id}/${key}`} text={m.markFor(paper.label, name)} bare labels={{ yes: m.have, no: m.lack }} />
          </li>
        ))}
      </ul>
    </div>
  );
}
