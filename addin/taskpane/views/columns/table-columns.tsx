import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useGradually } from "../../parts/gradually.ts";
import { messages } from "../../state/language.ts";
import type { ColumnOverview, FieldGroup, TableOverview } from "../../worker/protocol.ts";
import { ColumnEditor } from "./column-editor.tsx";
import { ColumnLine } from "./column-line.tsx";

/** More open editors than this would hide the rest. */
const openAtOnce = 4;
/** Lines that are drawn in one frame. */
const drawnAtOnce = 12;

type Props = { table: TableOverview; fieldGroups: readonly FieldGroup[] };

/** The columns of a table: first those that a person should look at, with their editors open, then the others. */
export function TableColumns({ table, fieldGroups }: Props): JSX.Element {
  const m = messages.value.columns;
  const edited = useSignal<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** The column that a correction is under way for. */
  const corrected = useRef<number | null>(null);
  const onSave = (column: ColumnOverview): void => {
    corrected.current = column.index;
  };
  const groups = fieldGroups.filter((group) => (group.in === "member") === (table.kind === "members"));

  const doubtful = table.columns.filter((column) => column.doubt !== null);
  const open = doubtful.slice(0, openAtOnce);
  const closed = doubtful.slice(openAtOnce);
  const known = table.columns.filter((column) => column.doubt === null && column.field !== null);
  const unused = table.columns.filter((column) => column.doubt === null && column.field === null);
  const drawn = useGradually(known.length + unused.length, drawnAtOnce);

  // A corrected column leaves its place: the keyboard goes on to the next doubtful one, else to where the column stands now.
  useEffect(() => {
    edited.value = null;
    const box = list.current;
    const done = corrected.current;
    corrected.current = null;
    if (box === null || done === null) return;
    (box.querySelector<HTMLElement>(".doubt select") ?? box.querySelector<HTMLElement>(`[data-edit="${done}"]`))?.focus();
  }, [table]);

  const line = (column: ColumnOverview): JSX.Element => (
    <li key={column.index}>
      <ColumnLine
        table={table}
        column={column}
        editing={edited.value === column.index}
        onEdit={() => {
          edited.value = edited.value === column.index ? null : column.index;
        }}
      />
      {edited.value === column.index && (
        <ColumnEditor
          table={table}
          column={column}
          groups={groups}
          autoFocus
          onSave={() => onSave(column)}
          onClose={() => {
            edited.value = null;
            list.current?.querySelector<HTMLElement>(`[data-edit="${column.index}"]`)?.focus();
          }}
        />
      )}
    </li>
  );

  return (
    <div ref={list}>
      {doubtful.length > 0 && (
        <section class="column-group doubtful">
          <h3>{m.lookAtTitle(doubtful.length)}</h3>
          <ul>
            {open.map((column) => (
              <li key={column.index} class="doubt">
                <ColumnLine table={table} column={column} editing />
                <ColumnEditor table={table} column={column} groups={groups} onSave={() => onSave(column)} />
              </li>
            ))}
            {closed.map(line)}
          </ul>
        </section>
      )}
      {known.length > 0 && (
        <section class="column-group">
          <h3>{m.knownTitle(known.length)}</h3>
          <ul>{known.slice(0, drawn).map(line)}</ul>
        </section>
      )}
      {unused.length > 0 && (
        <section class="column-group">
          <h3>{m.unusedTitle(unused.length)}</h3>
          <p class="quiet small">{m.unusedHelp}</p>
          <ul>{unused.slice(0, Math.max(0, drawn - known.length)).map(line)}</ul>
        </section>
      )}
    </div>
  );
}
