import type { JSX } from "preact";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import { workbook } from "../../state/workbook.ts";
import type { YearlyRow } from "../../worker/form-protocol.ts";
import { choose, chosen } from "./state.ts";

/** One unit: whether it is chosen, what its yearly information lacks, whether it was sent. */
export function YearlyLine({ row }: { row: YearlyRow }): JSX.Element {
  const m = messages.value.forms;
  const open = [...row.problems, ...row.missing];
  return (
    <tr>
      <th scope="row">
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
        {workbook.value !== null && (
          <button class="link small yearly-under" type="button" onClick={() => showCell({ sheet: row.sheet, row: row.row - 1, column: 0 })}>
            {m.show(row.row)}
          </button>
        )}
      </th>
      <td>
        {open.length === 0 ? (
          <span class="yearly-complete">{m.complete}</span>
        ) : (
          <details>
            <summary class={row.problems.length > 0 ? "yearly-wrong" : ""}>{m.lacksCount(row.missing.length, row.problems.length)}</summary>
            <ul>
              {open.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </details>
        )}
        <span class="quiet small">{m.has(row.has, row.asked)}</span>
      </td>
      <td>
        <span class={`badge ${row.sending.state === "owed" ? "error" : row.sending.state === "sent" ? "" : "warning"}`}>
          {m.sendings[row.sending.state]}
        </span>
        <span class="quiet small yearly-because">{row.sending.because}</span>
      </td>
    </tr>
  );
}
