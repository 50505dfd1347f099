import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { useAsked } from "../../parts/use-asked.ts";
import { ask } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { overview, planOptions } from "../../state/plan.ts";
import { showCell } from "../../state/preview.ts";
import type { EvidenceRow } from "../../worker/plan-protocol.ts";
import { evidence } from "./state.ts";

/** More names than this would fill the page; the arrows go through all of them. */
const mostNames = 200;

/** The rows that a target rests on, one after another in the book. */
export function EvidencePanel(): JSX.Element | null {
  const m = messages.value.targets;
  const found = useSignal<{ count: number; rows: readonly EvidenceRow[] }>({ count: 0, rows: [] });
  const at = useSignal(0);
  const wanted = evidence.value;

  const show = (index: number): void => {
    const row = found.value.rows[index];
    if (row === undefined) return;
    at.value = index;
    showCell({ sheet: row.sheet, row: row.row - 1, column: 0 });
  };
  useAsked(
    () => {
      const options = planOptions.peek();
      return wanted === null || options === null ? null : ask("targetRows", { ...options, ...wanted });
    },
    (rows) => {
      found.value = rows;
      show(0);
    },
    [wanted, overview.value],
  );
  if (wanted === null) return null;

  const { count, rows } = found.value;
  const words = { for: m.countedRows, against: m.againstRows, unsure: m.unsureRows }[wanted.side](formatNumber(count));
  return (
    <div class="evidence">
      <p class="evidence-head">
        <b>{m.evidenceOf(wanted.id, words)}</b>
        <Steps at={at.value} of={rows.length} show={show} />
      </p>
      <ul class="evidence-rows" tabIndex={0} aria-label={m.evidence}>
        {rows.slice(0, mostNames).map((row, index) => (
          <li key={`${row.sheet} ${row.row}`}>
            <button
              class="link"
              type="button"
              lang={row.name === "" ? undefined : "vi"}
              aria-current={index === at.value ? "true" : undefined}
              onClick={() => show(index)}
            >
              {row.name === "" ? m.row(row.sheet, row.row) : row.name}
            </button>{" "}
            <span class="quiet small">
              {m.row(row.sheet, row.row)}
              {row.because !== null && ` – ${row.because}`}
            </span>
          </li>
        ))}
        {rows.length > mostNames && <li class="quiet small">{m.moreRows(formatNumber(rows.length - mostNames))}</li>}
      </ul>
    </div>
  );
}

/** One row after another; `at` is 0-based. */
function Steps({ at, of, show }: { at: number; of: number; show: (index: number) => void }): JSX.Element {
  const m = messages.value.targets;
  return (
    <span class="evidence-steps">
      <button class="button compact" type="button" aria-label={m.previousRow} disabled={at === 0} onClick={() => show(at - 1)}>
        <Icon name="back" />
      </button>
      <span class="number" role="status">
        {m.rowOf(formatNumber(of === 0 ? 0 : at + 1), formatNumber(of))}
      </span>
      <button class="button compact" type="button" aria-label={m.nextRow} disabled={at >= of - 1} onClick={() => show(at + 1)}>
        <Icon name="right" />
      </button>
    </span>
  );
}
