import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { outcomes } from "../../../../core/support/assess.ts";
import { Choice } from "../../parts/choice.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { showDay } from "../../parts/days.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FileButton } from "../../parts/file-button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { asOf, changeOptions } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { workbook } from "../../state/workbook.ts";
import type { PolicyCount, SupportOverview } from "../../worker/support-protocol.ts";
import { BulkStatement } from "./bulk-statement.tsx";
import { CandidateLine } from "./candidate-line.tsx";
import { RegisterPart, TaskPart } from "./register-part.tsx";
import {
  assess,
  dependencies,
  loadRules,
  look,
  outcome,
  overview,
  part,
  policy,
  rows,
  ruleProblems,
  rules,
  type SupportPart,
  saveRulesTemplate,
  saveSupport,
  showMore,
  total,
} from "./state.ts";
import "../../styles/summary.css";
import "./support.css";

const partNames: readonly SupportPart[] = ["candidates", "register", "tasks"];

/** Who qualifies for which support, whom the officer chooses, what was given and what every body owes. */
export function SupportView(): JSX.Element {
  const m = messages.value.support;
  const made = overview.value;
  useLayoutEffect(() => void assess(), dependencies());
  if (made === null) return <EmptyState icon="info" title={m.loading} />;
  return (
    <div class="support">
      <header class="support-head">
        <h2>{made.heading}</h2>
        {made.earlier !== null && (
          <p class="support-earlier">
            <Icon name="warning" /> {made.earlier}
          </p>
        )}
        <div class="support-parts" role="group" aria-label={m.partsLabel}>
          {partNames.map((name) => (
            <button
              key={name}
              class="chip"
              type="button"
              aria-pressed={part.value === name}
              onClick={() => {
                part.value = name;
              }}
            >
              {m.parts[name]}
            </button>
          ))}
        </div>
        <Settings />
        {made.warnings.length > 0 && (
          <details class="support-warnings">
            <summary>
              <Icon name="warning" /> {m.warnings(formatNumber(made.warnings.length))}
            </summary>
            <ul>
              {made.warnings.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        )}
      </header>
      {part.value === "candidates" && <Candidates made={made} />}
      {part.value === "register" && <RegisterPart made={made} />}
      {part.value === "tasks" && <TaskPart made={made} />}
    </div>
  );
}

function Settings(): JSX.Element {
  const m = messages.value.support;
  return (
    <>
      <div class="support-actions">
        <button class="button primary" type="button" onClick={() => void saveSupport()}>
          <Icon name="save" /> {workbook.value === null ? m.save : m.write}
        </button>
        <FileButton label={m.rules} icon="open" accept=".xlsx,.xlsm,.xls,.ods,.csv" onFile={(file) => void loadRules(file)} />
        <button class="button subtle" type="button" onClick={() => void saveRulesTemplate()}>
          {m.rulesTemplate}
        </button>
      </div>
      <details>
        <summary>{m.settings(showDay(asOf.value))}</summary>
        <DayField label={m.asOf} value={asOf.value} onDay={(day) => day !== null && void changeOptions({ asOf: day })} />
      </details>
      {rules.value !== null && (
        <p class="quiet small">
          {m.rulesLoaded(rules.value.document)}{" "}
          <button
            class="link"
            type="button"
            onClick={() => {
              rules.value = null;
            }}
          >
            {m.rulesForget}
          </button>
        </p>
      )}
      {ruleProblems.value.length > 0 && (
        <ul class="support-problems" role="alert">
          {ruleProblems.value.map((text) => (
            <li key={text.vi}>{text[language.value]}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Candidates({ made }: { made: SupportOverview }): JSX.Element {
  const m = messages.value.support;
  const chosen = made.policies.find(({ id }) => id === policy.value) ?? made.policies[0];
  if (chosen === undefined) return <p class="quiet support-none">{m.none}</p>;
  return (
    <>
      <div class="support-policy">
        <Choice label={m.policy} value={chosen.id} onChoose={(id) => look({ policy: id, outcome: null })}>
          {made.policies.map(({ id, label, article, counts }) => (
            <option key={id} value={id}>
              {m.policyCount(label, article, formatNumber(counts.considered), formatNumber(counts["needs-data"]))}
            </option>
          ))}
        </Choice>
        <PolicyFacts policy={chosen} />
        <div class="target-summary" role="group" aria-label={m.outcome}>
          {outcomes.map((name) => (
            <button
              key={name}
              class="summary-count"
              type="button"
              aria-pressed={outcome.value === name}
              onClick={() => look({ outcome: outcome.value === name ? null : name })}
            >
              <b>{formatNumber(chosen.counts[name])}</b>
              <span class="quiet">{m.outcomes[name]}</span>
            </button>
          ))}
        </div>
        <p class="quiet small">{m.placeHelp}</p>
        <BulkStatement />
      </div>
      <ul class="support-list">
        {rows.value.map((line) => (
          <CandidateLine key={line.id} line={line} />
        ))}
      </ul>
      {rows.value.length === 0 && <p class="quiet support-none">{m.none}</p>}
      {rows.value.length < total.value && (
        <button class="button support-more" type="button" onClick={() => void showMore()}>
          {m.more}
        </button>
      )}
      <p class="quiet small support-kept">{workbook.value === null ? m.kept : m.keptInBook}</p>
    </>
  );
}

function PolicyFacts({ policy: { contents, amounts } }: { policy: PolicyCount }): JSX.Element {
  const m = messages.value.support;
  return (
    <details>
      <summary>{m.contents}</summary>
      <ul class="support-facts">
        {[...contents, ...amounts].map((text) => (
          <li key={text}>{text}</li>
        ))}
        <li class="quiet">{m.amountsUnknown}</li>
      </ul>
    </details>
  );
}
