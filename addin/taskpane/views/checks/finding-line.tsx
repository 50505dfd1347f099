import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import type { FindingGroup, FindingRow } from "../../worker/protocol.ts";
import { chosen } from "./state.ts";

type Line = { id: string; top: number; active: boolean; index: number; of: number; onChoose: () => void };

/** `sheet`: whether the sheet has to be named. */
type GroupProps = Line & { group: FindingGroup; open: boolean; sheet: boolean };

/** The head of a group: kind, sheet, number of findings. */
export function GroupLine({ id, top, active, index, of, onChoose, group, open, sheet }: GroupProps): JSX.Element {
  const m = messages.value.checks;
  return (
    <div
      id={id}
      class={`tree-group${active ? " active" : ""}`}
      role="treeitem"
      aria-level={1}
      aria-setsize={of}
      aria-posinset={index + 1}
      aria-expanded={open}
      style={{ top: `${top}px` }}
      onClick={onChoose}
    >
      <Icon name={open ? "down" : "right"} />
      <span class={`severity ${group.severity}`}>
        <Icon name={group.severity} />
        <span class="unseen">{m.severities[group.severity]}: </span>
      </span>
      <span class="tree-label">{group.label}</span>
      <span class="tree-sheet quiet small" lang="vi">
        {sheet && group.sheet}
      </span>
      <span class="badge">{formatNumber(group.count)}</span>
    </div>
  );
}

/** One finding: its cell, what stands there and what should, and the message. */
export function FindingLine({ id, top, active, index, of, onChoose, finding }: Line & { finding: FindingRow | null }): JSX.Element {
  const m = messages.value.checks;
  const selected = finding !== null && chosen.value?.key === finding.key && chosen.value.id === finding.id;
  return (
    <div
      id={id}
      class={`tree-finding${active ? " active" : ""}`}
      role="treeitem"
      aria-level={2}
      aria-setsize={of}
      aria-posinset={index + 1}
      aria-selected={selected}
      style={{ top: `${top}px` }}
      onClick={onChoose}
    >
      {finding === null ? (
        <span class="quiet">{m.loading}</span>
      ) : (
        <>
          <span class="tree-cell">{finding.cell}</span>
          <span class="tree-change">
            <Change finding={finding} />
          </span>
          <span class="tree-message quiet">{finding.message}</span>
        </>
      )}
    </div>
  );
}

/** The text of the cell and, when it is certain, what it should be. */
export function Change({ finding }: { finding: FindingRow }): JSX.Element {
  const m = messages.value.checks;
  return (
    <>
      <span class="found" lang={finding.found === "" ? undefined : "vi"}>
        {finding.found === "" ? m.emptyCell : finding.found}
      </span>
      {finding.suggestion !== null && (
        <>
          <span class="arrow" aria-hidden="true">
            →
          </span>
          <span class="unseen">{m.shouldBe} </span>
          <b class="suggestion" lang="vi">
            {finding.suggestion}
          </b>
        </>
      )}
    </>
  );
}
