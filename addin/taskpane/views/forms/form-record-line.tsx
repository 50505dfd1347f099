import type { JSX } from "preact";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import { workbook } from "../../state/workbook.ts";
import type { FormRow } from "../../worker/form-protocol.ts";
import { choose, chosen } from "./state.ts";

/** One unit: whether it is chosen, how much of the form the book fills in, and what is missing. */
export function FormRecordLine({ row }: { row: FormRow }): JSX.Element {
  const m = messages.value.forms;
  return (
    <li class="form-record">
      <label class="check">
        <input type="checkbox" checked={chosen.value.has(row.key)} onChange={(event) => choose([row.key], event.currentTarget.checked)} />
        <span>
          <b lang="vi">{row.label}</b>
          {row.commune !== "" && (
            <span class="quiet small" lang="vi">
              {" · "}
              {row.commune}
            </span>
          )}
        </span>
      </label>
      <div class="form-record-state small">
        <span class="quiet">{m.filled(row.has, row.asked)}</span>
        {row.problems.length > 0 && <span class="badge error">{`${m.problems}: ${row.problems.length}`}</span>}
        {workbook.value !== null && (
          <button class="link" type="button" onClick={() => showCell({ sheet: row.sheet, row: row.row - 1, column: 0 })}>
            {m.show(row.row)}
          </button>
        )}
        {(row.missing.length > 0 || row.problems.length > 0) && (
          <details>
            <summary>{row.missing.length > 0 ? m.missing(row.missing.length) : m.problems}</summary>
            {row.problems.length > 0 && (
              <>
                <b>{m.problems}</b>
                <ul>
                  {row.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </>
            )}
            {row.missing.length > 0 && (
              <>
                <b>{m.missingTitle}</b>
                <ul>
                  {row.missing.map((label) => (
                    <li key={label}>{label}</li>
                  ))}
                </ul>
              </>
            )}
          </details>
        )}
      </div>
    </li>
  );
}
