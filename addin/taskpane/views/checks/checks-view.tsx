import { batch, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { PreviewPanel } from "../../parts/preview-panel.tsx";
import { analyseNow, ask, check } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { busy, report } from "../../state/work.ts";
import { ChosenFinding } from "./chosen-finding.tsx";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingTree } from "./finding-tree.tsx";
import { chosen, filter, groups, toggled } from "./state.ts";
import "./checks.css";

/** The findings, grouped by kind and sheet, beside the sheet around the chosen one. */
export function ChecksView(): JSX.Element {
  const m = messages.value.checks;
  const done = check.value;

  useSignalEffect(() => {
    const query = filter.value;
    if (check.value === null) return;
    ask("findingGroups", { filter: query }).then((found) => {
      if (filter.value !== query) return;
      batch(() => {
        groups.value = found;
        toggled.value = new Set();
        chosen.value = null;
      });
    }, report);
  });

  if (done === null) {
    return (
      <EmptyState icon="info" title={busy.value ? m.checking : m.notChecked}>
        {!busy.value && (
          <button class="button primary" type="button" onClick={() => void analyseNow()}>
            {m.checkNow}
          </button>
        )}
      </EmptyState>
    );
  }
  if (done.errors + done.warnings === 0) {
    return (
      <EmptyState icon="good" title={m.nothingFound}>
        <p class="quiet">{done.records === 0 ? m.noRecords : m.nothingFoundHelp(formatNumber(done.records))}</p>
      </EmptyState>
    );
  }
  return (
    <div class="split">
      <div class="split-list">
        <FindingFilters check={done} />
        {groups.value !== null &&
          (groups.value.length === 0 ? (
            <EmptyState icon="info" title={m.filteredAway} />
          ) : (
            <FindingTree
              groups={groups.value}
              load={(group, from, count) => ask("findings", { filter: filter.value, group, from, count })}
            />
          ))}
      </div>
      <PreviewPanel>
        <ChosenFinding />
      </PreviewPanel>
    </div>
  );
}
