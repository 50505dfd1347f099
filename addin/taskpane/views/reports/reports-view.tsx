import type { JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { EmptyState } from "../../parts/empty-state.tsx";
import { loadPlans } from "../../state/plan.ts";
import { busy } from "../../state/work.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { LackList } from "./lack-list.tsx";
import { ReportForm } from "./report-form.tsx";
import { ReportPreview } from "./report-preview.tsx";
import { loadReport, needs, shown, texts } from "./state.ts";
import "./reports.css";

/** Chooses a report, shows it as it will be printed, says what it lacks, and saves it. */
export function ReportsView(): JSX.Element {
  const t = texts.value;
  const made = shown.value;
  useLayoutEffect(() => void loadPlans(), []);
  useLayoutEffect(() => void loadReport(), needs.value);
  return (
    <div class="reports" tabIndex={-1}>
      <ReportForm />
      {made === null ? (
        <EmptyState icon="info" title={busy.value ? t.making : t.title} />
      ) : (
        <>
          <LackList report={made.report} />
          <EvidencePanel />
          <ReportPreview report={made.report} />
        </>
      )}
    </div>
  );
}
