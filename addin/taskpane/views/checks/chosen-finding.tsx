import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { messages } from "../../state/language.ts";
import { fixFindings } from "../../state/live.ts";
import { busy } from "../../state/work.ts";
import { workbook } from "../../state/workbook.ts";
import type { FindingRow } from "../../worker/protocol.ts";
import { Change } from "./finding-line.tsx";
import { ignoreFinding, restoreFinding } from "./ignoring.ts";
import { ReasonForm } from "./reason-form.tsx";
import { chosen } from "./state.ts";

/** The whole message of the chosen finding, and what can be done about it. */
export function ChosenFinding(): JSX.Element {
  const m = messages.value.checks;
  const finding = chosen.value;
  if (finding === null) return <p class="chosen quiet">{m.choose}</p>;
  return (
    <div class="chosen" aria-live="polite">
      <p class="chosen-title">
        <span class={`severity ${finding.severity}`}>
          <Icon name={finding.severity} />
        </span>
        <b>{finding.cell}</b>
        {finding.field !== null && <span class="quiet">{finding.field}</span>}
        <Change finding={finding} />
      </p>
      <p>{finding.message}</p>
      <Deeds finding={finding} />
    </div>
  );
}

function Deeds({ finding }: { finding: FindingRow }): JSX.Element {
  const m = messages.value;
  const asking = useSignal(false);
  useEffect(() => {
    asking.value = false;
  }, [finding.key]);
  if (finding.reason !== null) {
    return (
      <div class="chosen-deeds">
        <span class="quiet">{m.ignoring.because(finding.reason === "" ? m.ignoring.noReason : finding.reason)}</span>
        <button class="button compact" type="button" onClick={() => void restoreFinding(finding)}>
          {m.ignoring.restore}
        </button>
      </div>
    );
  }
  if (asking.value) {
    return <ReasonForm onCancel={() => (asking.value = false)} onKeep={(reason) => void ignoreFinding(finding, reason)} />;
  }
  return (
    <div class="chosen-deeds">
      {workbook.value !== null && finding.fix !== null && finding.suggestion !== null && (
        <button
          class="button compact primary"
          type="button"
          disabled={busy.value}
          aria-label={m.live.fixTo(finding.suggestion)}
          onClick={() => void fixFindings([finding.key])}
        >
          {m.live.fix}
        </button>
      )}
      <button class="button compact" type="button" onClick={() => (asking.value = true)}>
        {m.ignoring.ignore}
      </button>
    </div>
  );
}
