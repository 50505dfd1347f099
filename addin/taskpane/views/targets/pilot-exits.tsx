import type { JSX } from "preact";
import type { Exit } from "../../../../core/plans/pilot/result.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import { tick, tickAt } from "../../state/plan.ts";
import type { PilotOverview } from "../../worker/plan-protocol.ts";
import { AnswerBadge } from "./answer-badge.tsx";

/** What the pilots must have reached at the end: their total, and no criterion below where it began. */
export function PilotExits({ pilot }: { pilot: PilotOverview }): JSX.Element {
  const m = messages.value.pilot;
  const { lowest, highest, baselineYear } = pilot.scheme.exit;
  return (
    <section class="exits">
      <h3>{m.exits}</h3>
      <p class="quiet small">{m.exitHelp(formatNumber(lowest), formatNumber(highest), baselineYear)}</p>
      {pilot.exits.length === 0 ? (
        <p class="quiet">{m.noExits}</p>
      ) : (
        pilot.exits.map((exit) => (
          <details key={exit.key}>
            <summary>
              <span class="candidate-line">
                <b>{exit.name}</b>
                <span class="candidate-marks">
                  <span class="badge">
                    {m.total}: {exit.total === null ? "–" : formatNumber(exit.total)}
                  </span>
                  <AnswerBadge answer={exit.totalAnswer} label={m.answers[exit.totalAnswer]} />
                </span>
              </span>
            </summary>
            <ExitCriteria exit={exit} pilot={pilot} />
          </details>
        ))
      )}
    </section>
  );
}

function ExitCriteria({ exit, pilot }: { exit: Exit; pilot: PilotOverview }): JSX.Element {
  const m = messages.value.pilot;
  const { baselineYear, criteriaTarget } = pilot.scheme.exit;
  return (
    <>
      <p>{exit.because}</p>
      <p class="candidate-marks">
        {m.flaggedAnswer}: <AnswerBadge answer={exit.flaggedAnswer} label={m.answers[exit.flaggedAnswer]} />
        {m.allAnswer}: <AnswerBadge answer={exit.allAnswer} label={m.answers[exit.allAnswer]} />
      </p>
      <div class="matrix-box" tabIndex={0}>
        <table class="exit-table" aria-label={`${m.exits} – ${exit.name}`}>
          <thead>
            <tr>
              <th scope="col">{m.criterion}</th>
              <th scope="col" class="number">
                {m.before(baselineYear)}
              </th>
              <th scope="col" class="number">
                {exit.year === null ? m.now : m.before(exit.year)}
              </th>
              <th scope="col">{m.answer}</th>
              <th scope="col">{m.flagged}</th>
            </tr>
          </thead>
          <tbody>
            {exit.criteria.map((criterion) => {
              const key = `${criteriaTarget}/${exit.key}/${criterion.id}`;
              return (
                <tr key={criterion.id}>
                  <th scope="row">
                    {criterion.id}. {criterion.label}
                  </th>
                  <td class="number">{criterion.baseline === null ? "–" : formatNumber(criterion.baseline)}</td>
                  <td class="number">{criterion.now === null ? "–" : formatNumber(criterion.now)}</td>
                  <td>
                    <AnswerBadge answer={criterion.answer} label={m.answers[criterion.answer]} />
                  </td>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={m.flagFor(criterion.id, exit.name)}
                      checked={tickAt(key)?.done === true}
                      onChange={(event) => tick(key, event.currentTarget.checked ? { done: true } : null)}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
