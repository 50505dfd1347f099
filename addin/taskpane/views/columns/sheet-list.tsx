import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import type { BookOverview, TableOverview } from "../../worker/protocol.ts";

type Props = { book: BookOverview; chosen: number | null; onChoose: (table: TableOverview) => void };

/** Every sheet of the book and what was found in it. Left out when there is nothing to choose from. */
export function SheetList({ book, chosen, onChoose }: Props): JSX.Element | null {
  const m = messages.value.columns;
  if (book.sheets.length < 2 && book.tables.length < 2) return null;
  return (
    <section class="sheets">
      <h2>{m.sheetsTitle(book.sheets.length)}</h2>
      <ul>
        {book.sheets.flatMap((sheet) => {
          const tables = book.tables.filter((table) => table.sheet === sheet.name);
          if (tables.length === 0) {
            return (
              <li key={sheet.name}>
                <button class="sheet" type="button" onClick={() => showCell({ sheet: sheet.name, row: 0, column: 0 })}>
                  <span class="sheet-name" lang="vi">
                    {sheet.name}
                  </span>
                  <span class="quiet small">{sheet.rows === 0 ? m.empty : m.noTableHere}</span>
                </button>
              </li>
            );
          }
          return tables.map((table, number) => (
            <li key={`${sheet.name} ${table.id}`}>
              <button class="sheet" type="button" aria-current={table.id === chosen ? "true" : undefined} onClick={() => onChoose(table)}>
                <span class="sheet-name" lang={tables.length === 1 ? "vi" : undefined}>
                  {tables.length === 1 ? sheet.name : m.nthTable(sheet.name, number + 1)}
                </span>
                <span class="quiet small">
                  {table.records === 0 ? m.noTableHere : `${m.kinds[table.kind]} · ${m.records(formatNumber(table.records))}`}
                </span>
                <Marks table={table} />
              </button>
            </li>
          ));
        })}
      </ul>
    </section>
  );
}

function Marks({ table }: { table: TableOverview }): JSX.Element {
  const m = messages.value.columns;
  const doubts = table.columns.filter((column) => column.doubt !== null).length;
  return (
    <>
      {table.hiddenSheet && (
        <span class="badge">
          <Icon name="hidden" /> {m.hiddenSheet}
        </span>
      )}
      {doubts > 0 && <span class="badge warning">{m.toLookAt(doubts)}</span>}
    </>
  );
}
