import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import type { TableOverview } from "../../worker/protocol.ts";

/** What the table lists, where it starts, which rows were left out and what the officer has hidden. */
export function TableFacts({ table }: { table: TableOverview }): JSX.Element {
  const m = messages.value.columns;
  const firstHeader = table.headerRows[0];
  const hidden = [
    ...(table.hiddenSheet ? [m.hiddenSheetRead] : []),
    ...(table.hiddenRows > 0 ? [m.hiddenRowsRead(table.hiddenRows)] : []),
    ...(table.hiddenColumns.length > 0 ? [m.hiddenColumnsRead(table.hiddenColumns)] : []),
  ];
  return (
    <section class="facts">
      <h2 lang="vi">{table.sheet}</h2>
      {table.titles.length > 0 && (
        <p class="quiet small facts-titles" lang="vi">
          {table.titles.slice(0, 4).join(" · ")}
        </p>
      )}
      <dl>
        <dt>{m.kind}</dt>
        <dd>
          {m.kinds[table.kind]} · {m.records(formatNumber(table.records))}
          {table.year !== null && ` · ${m.year(table.year)}`}
        </dd>
        <dt>{m.headerRows}</dt>
        <dd>
          {firstHeader === undefined ? (
            m.noHeader
          ) : (
            <button
              class="link"
              type="button"
              onClick={() => showCell({ sheet: table.sheet, row: firstHeader - 1, column: table.columns[0]?.index ?? 0 })}
            >
              {m.rows(table.headerRows)}
            </button>
          )}
        </dd>
        {table.ignored.length > 0 && (
          <>
            <dt>{m.leftOut}</dt>
            <dd>{table.ignored.map(({ reason, rows, count }) => m.leftOutRows(m.reasons[reason], rows, count)).join(" · ")}</dd>
          </>
        )}
      </dl>
      {hidden.map((text) => (
        <p key={text} class="facts-hidden">
          <Icon name="hidden" />
          {text}
        </p>
      ))}
    </section>
  );
}
