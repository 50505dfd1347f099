import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { CriterionResult } from "../../../../core/support/assess.ts";
import type { Statement } from "../../../../core/support/words.ts";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { TextField } from "../../parts/text-field.tsx";
import { useAsked } from "../../parts/use-asked.ts";
import { ask, asOf } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import type { SupportDetail, SupportLine } from "../../worker/support-protocol.ts";
import { decide, overview, policy, query, state } from "./state.ts";

/** The criteria of one entity, what the officer states of it, and the decision. */
export function CandidateDetail({ line }: { line: SupportLine }): JSX.Element | null {
  const m = messages.value.support;
  const detail = useSignal<SupportDetail | null>(null);
  useAsked(
    () => ask("supportDetail", { ...query.value, policy: policy.value, id: line.id }),
    (found) => (detail.value = found),
    [line.id, policy.value, overview.value],
  );
  const one = detail.value;
  if (one === null) return null;
  const single = one.criteria.filter((criterion) => !criterion.oneOf);
  const several = one.criteria.filter((criterion) => criterion.oneOf);
  return (
    <div class="support-detail">
      {line.figures.length > 0 && (
        <>
          <h3>{m.priorities}</h3>
          <dl class="support-figures">
            {line.figures.map(({ label, text }) => (
              <div key={label}>
                <dt class="quiet small">{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3>{m.criteria}</h3>
      <Criteria criteria={single} />
      {several.length > 0 && (
        <>
          <h3>{m.oneOf}</h3>
          <Criteria criteria={several} />
        </>
      )}
      <h3>{m.statements}</h3>
      <Statements line={line} statement={one.statement} />
      <h3>{m.decision}</h3>
      <DecisionFields line={line} />
    </div>
  );
}

function Criteria({ criteria }: { criteria: readonly CriterionResult[] }): JSX.Element {
  const m = messages.value.support;
  return (
    <ul class="support-criteria">
      {criteria.map(({ id, letter, label, state: own, mark, because, missing, cells }) => (
        <li key={id}>
          <p>
            <span class={`support-state ${own}`}>
              <Icon name={own === "met" ? "good" : own === "not-met" ? "close" : "info"} />
              {m.states[own]}
            </span>{" "}
            {letter === null ? "" : `${letter}) `}
            {label}
            {m.mark[mark] === undefined ? null : <span class="badge">{m.mark[mark]}</span>}
          </p>
          <p class="quiet small">
            {because}
            {cells.length > 0 && <span lang="vi"> ({cells.map(({ sheet, cell }) => `${sheet}!${cell}`).join(", ")})</span>}
          </p>
          {missing.length > 0 && (
            <p class="small">
              <span class="quiet">{m.needs}:</span> {missing.join("; ")}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

const truths = ["noSanction", "audit", "hardArea", "green", "community"] as const;

function Statements({ line, statement }: { line: SupportLine; statement: Statement }): JSX.Element {
  const m = messages.value.support;
  const lastYear = Number(asOf.value.slice(0, 4)) - 1;
  const current = statement.year === null || statement.year === lastYear;
  return (
    <div class="support-statements">
      {truths.map((name) => (
        <div key={name} class="support-truth" role="group" aria-label={m.statementOf(m[name], line.name)}>
          <span>{m[name]}</span>
          {[true, false].map((value) => (
            <button
              key={String(value)}
              class="chip"
              type="button"
              aria-pressed={statement[name] === value}
              onClick={() => void state(line.key, { [name]: statement[name] === value ? null : value })}
            >
              {value ? m.yes : m.no}
            </button>
          ))}
        </div>
      ))}
      <NumberField
        label={m.trained(lastYear)}
        value={current ? statement.trained : null}
        onNumber={(trained) => void state(line.key, { trained, year: lastYear })}
      />
      <NumberField
        label={m.commonFund(lastYear)}
        value={current ? statement.commonFund : null}
        most={100}
        decimals
        onNumber={(commonFund) => void state(line.key, { commonFund, year: lastYear })}
      />
      <NumberField
        label={m.membersDisabled}
        value={statement.membersDisabled}
        onNumber={(membersDisabled) => void state(line.key, { membersDisabled })}
      />
      <NumberField
        label={m.membersEthnic}
        value={statement.membersEthnic}
        onNumber={(membersEthnic) => void state(line.key, { membersEthnic })}
      />
    </div>
  );
}

type NumberFieldProps = {
  label: string;
  value: number | null;
  most?: number;
  decimals?: boolean;
  onNumber: (value: number | null) => void;
};

function NumberField({ label, value, most = 1e9, decimals = false, onNumber }: NumberFieldProps): JSX.Element {
  const m = messages.value.support;
  return (
    <TextField
      label={label}
      value={value === null ? "" : formatNumber(value)}
      maxLength={12}
      inputMode="decimal"
      onText={(text) => {
        const typed = text.trim();
        if (typed === "") return onNumber(null);
        const number = Number(decimals ? typed.replace(",", ".") : typed.replaceAll(".", ""));
        if (!Number.isFinite(number) || number < 0 || number > most || (!decimals && !Number.isInteger(number))) return m.numberWrong;
        return onNumber(number);
      }}
    />
  );
}

function DecisionFields({ line }: { line: SupportLine }): JSX.Element {
  const m = messages.value.support;
  const { decision, key } = line;
  return (
    <div class="support-statements">
      <div class="support-truth" role="group" aria-label={m.statementOf(m.decision, line.name)}>
        {[true, false].map((chosen) => (
          <button
            key={String(chosen)}
            class="chip"
            type="button"
            aria-pressed={decision?.chosen === chosen}
            onClick={() =>
              void decide(key, decision?.chosen === chosen ? null : { chosen, reason: decision?.reason ?? null, on: asOf.value })
            }
          >
            {chosen ? m.choose : m.pass}
          </button>
        ))}
      </div>
      {decision !== null && (
        <TextField
          label={m.reason}
          value={decision.reason ?? ""}
          wide
          maxLength={300}
          onText={(text) => {
            void decide(key, { ...decision, reason: text.trim() === "" ? null : text.trim() });
          }}
        />
      )}
    </div>
  );
}
