import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { messages } from "../../state/language.ts";
import { showCell } from "../../state/preview.ts";
import type { ColumnOverview, TableOverview } from "../../worker/protocol.ts";

/** From this confidence on a column needs no number beside it. */
const sureFrom = 0.9;

type Props = { table: TableOverview; column: ColumnOverview; editing: boolean; onEdit?: (() => void) | undefined };

/** One column in a line: its letter and heading, what it was taken for, its unit, samples of its cells. */
export function ColumnLine({ table, column, editing, onEdit }: Props): JSX.Element {
  const m = messages.value.columns;
  const headerRow = (table.headerRows.at(-1) ?? 1) - 1;
  const showIt = (): void => showCell({ sheet: table.sheet, row: headerRow, column: column.index });
  const header = column.unnamed ? m.noHeading : column.header;
  return (
    <div class="column">
      <button class="column-letter" type="button" aria-label={m.show(column.column)} title={m.show(column.column)} onClick={showIt}>
        {column.column}
      </button>
      <span class="column-header">
        <span lang={column.unnamed ? undefined : "vi"}>{header}</span>
        {column.hidden && (
          <span class="badge">
            <Icon name="hidden" /> {m.hiddenColumn}
          </span>
        )}
      </span>
      <span class={`column-field${column.field === null ? " quiet" : ""}`}>
        <span class="unseen">{m.takenFor} </span>
        {column.label ?? m.notUsed}
        <Sureness column={column} />
      </span>
      <span class="column-unit quiet small">
        {column.unit !== null && m.units[column.unit]}
        {column.hasDash && ` ${column.dash === 0 ? m.dashIsZero : m.dashIsUnknown}`}
      </span>
      <span class="column-samples quiet small" lang={column.samples.length === 0 ? undefined : "vi"}>
        {column.samples.length === 0 ? m.emptyColumn : column.samples.join(" · ")}
      </span>
      {onEdit !== undefined && (
        <button
          class="button subtle compact column-edit"
          type="button"
          data-edit={column.index}
          aria-expanded={editing}
          aria-label={editing ? `${m.closeEditor}: ${m.editorOf(column.column, header)}` : m.editColumn(column.column, header)}
          onClick={onEdit}
        >
          <Icon name={editing ? "close" : "edit"} />
          {editing ? m.closeEditor : m.edit}
        </button>
      )}
    </div>
  );
}

function Sureness({ column }: { column: ColumnOverview }): JSX.Element | null {
  const m = messages.value.columns;
  if (column.doubt === "unit") return <span class="badge warning">{m.unitGuessed}</span>;
  if (column.doubt === "field") return <span class="badge warning">{m.unsure(Math.round(column.confidence * 100))}</span>;
  if (column.field === null) return null;
  return column.confidence >= sureFrom ? (
    <span class="sure" title={m.sure}>
      <Icon name="good" />
      <span class="unseen">{m.sure}</span>
    </span>
  ) : (
    <span class="quiet small"> {Math.round(column.confidence * 100)} %</span>
  );
}
