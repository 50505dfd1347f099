import { batch, useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { PreviewPanel } from "../../parts/preview-panel.tsx";
import { analyseNow, ask, check } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { busy, report } from "../../state/work.ts";
import { workbook } from "../../state/workbook.ts";
import type { FindingFilter } from "../../worker/protocol.ts";
import { ChosenFinding } from "./chosen-finding.tsx";
import { FindingFilters } from "./finding-filters.tsx";
import { FindingTree } from "./finding-tree.tsx";
import { LiveTools } from "./live-tools.tsx";
import { chosen, filter, groups, toggled } from "./state.ts";
import "./checks.css";

/** The filter whose groups are on show. */
let shownFilter: FindingFilter | null = null;

/** The findings, grouped by kind and sheet, beside the sheet around the chosen one. */
export function ChecksView(): JSX.Element {
  const m = messages.value.checks;
  const done = check.value;

  useSignalEffect(() => {
    const query = filter.value;
    const counted = check.value;
    if (counted === null) return;
    ask("findingGroups", { filter: query }).then(async (found) => {
      if (filter.value !== query || check.value !== counted) return;
      // After a new check the officer stays at the same finding, if it is still there.
      const before = shownFilter === query ? chosen.peek() : null;
      const now = before === null ? null : await ask("finding", { key: before.key });
      batch(() => {
        groups.value = found;
        if (shownFilter !== query) toggled.value = new Set();
        chosen.value = now !== null && (now.reason !== null) === query.ignored ? now : null;
      });
      shownFilter = query;
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
  if (done.errors + done.warnings + done.ignored === 0) {
    return (
      <EmptyState icon="good" title={m.nothingFound}>
        <p class="quiet">{done.records === 0 ? m.noRecords : m.nothingFoundHelp(formatNumber(done.records))}</p>
      </EmptyState>
    );
  }
  const inExcel = workbook.value !== null;
  return (
    <div class="split">
      <div class="split-list">
        <FindingFilters check={done} />
        {inExcel && <LiveTools check={done} />}
        {groups.value !== null &&
          (groups.value.length === 0 ? (
            <EmptyState
              icon={done.errors + done.warnings === 0 ? "good" : "info"}
              title={done.errors + done.warnings === 0 ? m.nothingFound : m.filteredAway}
            />
          ) : (
            <FindingTree
              groups={groups.value}
              load={(group, from, count) => ask("findings", { filter: filter.value, group, from, count })}
            />
          ))}
      </div>
      {(!inExcel || chosen.value !== null) && (
        <PreviewPanel>
          <ChosenFinding />
        </PreviewPanel>
      )}
    </div>
  );
}
