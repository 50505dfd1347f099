import { effect, signal } from "@preact/signals";
import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PreviewPanel } from "../../parts/preview-panel.tsx";
import { book, bookNumber, forgetColumns } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { setInputRules } from "../../state/live.ts";
import { showCell } from "../../state/preview.ts";
import { busy } from "../../state/work.ts";
import { workbook } from "../../state/workbook.ts";
import { NewBook } from "../start/new-book.tsx";
import { SheetList } from "./sheet-list.tsx";
import { TableColumns } from "./table-columns.tsx";
import { TableFacts } from "./table-facts.tsx";
import "./columns.css";

/** The table on show; `null` before one was chosen. */
const chosenTable = signal<number | null>(null);

effect(() => {
  void bookNumber.value;
  chosenTable.value = null;
});

/** How every sheet was understood, with the columns of one table to look over and to correct. */
export function ColumnsView(): JSX.Element | null {
  const open = book.value;
  if (open === null) return null;
  const m = messages.value.columns;
  const table = open.tables.find(({ id }) => id === chosenTable.value) ?? open.tables.find(({ records }) => records > 0) ?? open.tables[0];
  return (
    <div class="split">
      <div class="split-list columns" tabIndex={-1}>
        <SheetList
          book={open}
          chosen={table?.id ?? null}
          onChoose={(chosen) => {
            chosenTable.value = chosen.id;
            showCell({ sheet: chosen.sheet, row: (chosen.headerRows[0] ?? 1) - 1, column: chosen.columns[0]?.index ?? 0 });
          }}
        />
        {table === undefined ? (
          <EmptyState icon="sheet" title={m.noTable}>
            <p class="quiet">{m.noTableHelp}</p>
          </EmptyState>
        ) : (
          <>
            <TableFacts table={table} />
            {table.kind === "scoreForm" ? (
              <p class="columns-memory">{m.readByRows}</p>
            ) : (
              <TableColumns key={table.id} table={table} fieldGroups={open.fieldGroups} />
            )}
          </>
        )}
        {workbook.value !== null && open.tables.some(({ records }) => records > 0) && (
          <p class="columns-memory">
            <button class="button compact" type="button" disabled={busy.value} onClick={() => void setInputRules()}>
              {messages.value.live.rules}
            </button>{" "}
            <span class="quiet small">{messages.value.live.rulesHelp}</span>
          </p>
        )}
        <NewBook />
        <p class="columns-memory quiet small">
          {workbook.value === null ? m.remembered : messages.value.live.remembered}{" "}
          <button class="link" type="button" onClick={() => void forgetColumns()}>
            {m.forget}
          </button>
        </p>
      </div>
      <PreviewPanel />
    </div>
  );
}
