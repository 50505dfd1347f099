import type { JSX } from "preact";
import { FileButton } from "../../../../ui/parts/file-button.tsx";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { ComparisonOverview, ComparisonPart } from "../../worker/comparison-protocol.ts";
import { ComparisonLine } from "./comparison-line.tsx";
import {
  chooseSecond,
  chooseUnits,
  countOf,
  decisions,
  loadDecisions,
  overview,
  part,
  rows,
  saveDecisions,
  saveMerged,
  showMore,
  showPart,
  total,
  units,
} from "./state.ts";
import "../../styles/summary.css";
import "./comparison.css";

const accept = ".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt";
const partNames: readonly ComparisonPart[] = ["unsure", "differs", "onlyA", "onlyB"];

/** The open book beside another list: what differs, what a person must decide, what only one of them has. */
export function ComparisonView(): JSX.Element {
  const m = messages.value.comparison;
  const made = overview.value;
  if (made === null) {
    return (
      <EmptyState icon="sheet" title={m.title}>
        <p class="quiet">{m.help}</p>
        <FileButton label={m.choose} accept={accept} look="primary" onFile={(file) => void chooseSecond(file)} />
      </EmptyState>
    );
  }
  return (
    <div class="comparison">
      <Head made={made} />
      <div class="comparison-list">
        {rows.value.length === 0 && <p class="quiet comparison-none">{m.none[part.value]}</p>}
        {rows.value.map((row) => (
          <ComparisonLine key={`${row.entity.key} ${row.other?.key ?? ""}`} row={row} part={part.value} />
        ))}
        {rows.value.length < total.value && (
          <button class="button comparison-more" type="button" onClick={() => void showMore()}>
            {m.more}
          </button>
        )}
      </div>
    </div>
  );
}

function Head({ made }: { made: ComparisonOverview }): JSX.Element {
  const m = messages.value.comparison;
  return (
    <header class="comparison-head">
      <p class="comparison-files">
        <span class="quiet">{m.here}</span> <b lang="vi">{made.fileA}</b> <span class="quiet">{formatNumber(made.summary.a)}</span>
        <span class="quiet">{m.there}</span> <b lang="vi">{made.fileB}</b> <span class="quiet">{formatNumber(made.summary.b)}</span>
      </p>
      <div class="target-summary" role="group" aria-label={m.partsLabel}>
        {partNames.map((name) => (
          <button key={name} class="summary-count" type="button" aria-pressed={part.value === name} onClick={() => void showPart(name)}>
            <b>{formatNumber(countOf(made, name))}</b>
            <span class="quiet">{m.parts[name]}</span>
          </button>
        ))}
      </div>
      <p class="comparison-agreed">
        <Icon name="good" /> {m.agreed(formatNumber(made.summary.same))}
      </p>
      {made.warnings.length > 0 && (
        <details class="comparison-warnings">
          <summary>
            <Icon name="warning" /> {m.warnings} ({formatNumber(made.warnings.length)})
          </summary>
          <ul>
            {made.warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      )}
      <div class="comparison-actions">
        <button class="button primary" type="button" onClick={() => void saveMerged()}>
          <Icon name="save" /> {m.save}
        </button>
        <FileButton label={m.another} accept={accept} onFile={(file) => void chooseSecond(file)} />
      </div>
      <details class="comparison-more-work">
        <summary>{m.moreWork}</summary>
        <p class="quiet small">{m.unitsHelp}</p>
        <div class="comparison-actions">
          <FileButton label={m.units} accept={accept} onFile={(file) => void chooseUnits(file)} />
          {units.value !== null && (
            <button class="button subtle" type="button" onClick={() => void chooseUnits(null)}>
              {m.unitsForget(units.value.name)}
            </button>
          )}
        </div>
        <p class="quiet small">{m.decisionsHelp}</p>
        <div class="comparison-actions">
          <FileButton label={m.loadDecisions} accept=".xlsx,.xlsm,.json" onFile={(file) => void loadDecisions(file)} />
          <button class="button" type="button" disabled={decisions.value.length === 0} onClick={() => void saveDecisions()}>
            {m.saveDecisions(decisions.value.length)}
          </button>
        </div>
      </details>
      {units.value !== null && <p class="small">{m.unitsUsed(units.value.name, formatNumber(units.value.changes.length))}</p>}
    </header>
  );
}
