import type { JSX } from "preact";
import type { Severity } from "../../../../core/model/findings.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { SearchField } from "../../parts/search-field.tsx";
import { messages } from "../../state/language.ts";
import type { CheckOverview } from "../../worker/protocol.ts";
import { code, ignored, severity, text } from "./state.ts";

/** What is let through: severity, kind, and words in the message, the cell or its text. */
export function FindingFilters({ check }: { check: CheckOverview }): JSX.Element {
  const m = messages.value.checks;
  const chip = (value: Severity | null, label: string, count: number): JSX.Element => (
    <button
      class={`chip ${value ?? ""}`}
      type="button"
      aria-pressed={severity.value === value}
      onClick={() => {
        severity.value = value;
      }}
    >
      {value !== null && <Icon name={value} />}
      {label} <span class="quiet">{formatNumber(count)}</span>
    </button>
  );
  return (
    <div class="filters">
      <div class="filters-chips" role="group" aria-label={m.severity}>
        {chip(null, m.all, check.errors + check.warnings)}
        {chip("error", m.errors, check.errors)}
        {chip("warning", m.warnings, check.warnings)}
        {(check.ignored > 0 || ignored.value) && (
          <button
            class="chip"
            type="button"
            aria-pressed={ignored.value}
            onClick={() => {
              ignored.value = !ignored.value;
            }}
          >
            {messages.value.ignoring.ignored(formatNumber(check.ignored))}
          </button>
        )}
      </div>
      <Choice label={m.code} value={code.value ?? ""} onChoose={(value) => (code.value = value === "" ? null : value)}>
        <option value="">{m.everyCode}</option>
        {check.codes.map((kind) => (
          <option key={kind.code} value={kind.code}>
            {kind.label} ({formatNumber(kind.count)})
          </option>
        ))}
      </Choice>
      <SearchField
        label={m.search}
        value={text.value}
        onSearch={(typed) => {
          text.value = typed;
        }}
      />
    </div>
  );
}
