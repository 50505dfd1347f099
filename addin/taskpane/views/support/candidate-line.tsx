import type { JSX } from "preact";
import type { Outcome } from "../../../../core/support/assess.ts";
import { Icon, type IconName } from "../../../../ui/parts/icon.tsx";
import { showRow } from "../../shell/show-row.ts";
import { messages } from "../../state/language.ts";
import type { SupportLine } from "../../worker/support-protocol.ts";
import { CandidateDetail } from "./candidate-detail.tsx";
import { bulkChosen, bulkOpen, bulkScope, opened, tick } from "./state.ts";

const icons: Readonly<Record<Outcome, IconName>> = { considered: "good", "needs-data": "info", not: "close", "other-law": "info" };

/** One entity under the chosen policy: result, what is missing, its figures; opened with its criteria and the officer's words. */
export function CandidateLine({ line }: { line: SupportLine }): JSX.Element {
  const m = messages.value.support;
  const isOpen = opened.value === line.id;
  const needs = [...line.missing, ...(line.missingOneOf.length > 0 ? [m.needsLetters] : [])];
  return (
    <li class="support-line">
      <div class="support-line-head">
        {bulkOpen.value && bulkScope.value === "chosen" && (
          <input
            type="checkbox"
            aria-label={m.bulkTick(line.name)}
            checked={bulkChosen.value.has(line.key)}
            onChange={(event) => tick(line.key, event.currentTarget.checked)}
          />
        )}
        <button
          class="support-name"
          type="button"
          aria-expanded={isOpen}
          aria-label={m.open(line.name)}
          onClick={() => {
            opened.value = isOpen ? null : line.id;
          }}
        >
          <Icon name={isOpen ? "down" : "right"} />
          <b lang="vi">{line.name}</b>
        </button>
        <span class={`support-outcome ${line.outcome}`}>
          <Icon name={icons[line.outcome]} />
          {m.outcomes[line.outcome]}
          {line.confirm && <span class="quiet small">({m.confirm})</span>}
        </span>
      </div>
      <p class="small">{line.because}</p>
      {needs.length > 0 && (
        <p class="small">
          <span class="quiet">{m.needs}:</span> {needs.join("; ")}
        </p>
      )}
      {line.decision !== null && (
        <p class="small support-decision">
          <Icon name={line.decision.chosen ? "good" : "close"} />{" "}
          {line.decision.chosen ? m.chosen(line.decision.reason) : m.passed(line.decision.reason)}
        </p>
      )}
      <p class="quiet small">
        {line.place === null ? "" : `${m.place(line.place)} · `}
        {m.row(line.sheet, line.row)} ·{" "}
        <button class="link" type="button" onClick={() => showRow(line)}>
          {m.showRow}
        </button>
      </p>
      {isOpen && <CandidateDetail line={line} />}
    </li>
  );
}
