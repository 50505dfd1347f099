import type { JSX } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { EmptyState } from "../../parts/empty-state.tsx";
import { lazyView } from "../../parts/lazy-view.tsx";
import { PreviewPanel } from "../../parts/preview-panel.tsx";
import { book, revision } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { choice, evaluateNow, loadPlans, overview, planOptions } from "../../state/plan.ts";
import { busy } from "../../state/work.ts";
import type { PlanOverview } from "../../worker/plan-protocol.ts";
import { draft } from "../plan-editor/state.ts";
import { Checklist } from "./checklist.tsx";
import { EvidencePanel } from "./evidence-panel.tsx";
import { PlanChooser } from "./plan-chooser.tsx";
import { PlanHead } from "./plan-head.tsx";
import { choosing, evidence, part } from "./state.ts";
import { TargetList } from "./target-list.tsx";
import { UnitCards } from "./unit-cards.tsx";
import "./targets.css";

// Few officers correct plans or run pilots: these come when they are asked for.
const PlanEditor = lazyView(async () => (await import("../plan-editor/plan-editor.tsx")).PlanEditor);
const PilotView = lazyView(async () => (await import("./pilot.tsx")).PilotView);

/** A plan beside the book: choosing it, its targets, what is to be ticked, each unit, the pilot, and correcting the plan. */
export function TargetsView(): JSX.Element {
  const m = messages.value.head;
  const list = useRef<HTMLDivElement>(null);
  const plan = overview.value;
  useLayoutEffect(() => void loadPlans(), []);
  useLayoutEffect(() => void evaluateNow(), [planOptions.value, revision.value, language.value, book.value === null]);

  if (part.value === "editor" && draft.value !== null) return <PlanEditor draft={draft.value} />;
  if (choice.value === null || choosing.value || (plan === null && !busy.value)) return <PlanChooser />;
  if (plan === null) return <EmptyState icon="info" title={m.evaluating} />;

  const open = evidence.value;
  const closeEvidence = (): void => {
    evidence.value = null;
    if (open !== null) list.current?.querySelector<HTMLElement>(`[data-evidence="${CSS.escape(`${open.id} ${open.side}`)}"]`)?.focus();
  };
  return (
    <div class="split plan">
      <div ref={list} class="split-list plan-list">
        <PlanHead plan={plan} />
        <PlanPart plan={plan} />
      </div>
      {open !== null && book.value !== null && (
        <PreviewPanel onClose={closeEvidence}>
          <EvidencePanel />
        </PreviewPanel>
      )}
    </div>
  );
}

function PlanPart({ plan }: { plan: PlanOverview }): JSX.Element {
  switch (part.value) {
    case "checklist":
      return <Checklist plan={plan} />;
    case "units":
      return <UnitCards plan={plan} />;
    case "pilot":
      return plan.pilot === null ? <TargetList plan={plan} /> : <PilotView pilot={plan.pilot} />;
    default:
      return <TargetList plan={plan} />;
  }
}
