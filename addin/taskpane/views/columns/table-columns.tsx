import { type Signal, useSignal } from "@preact/signals";
import type { ComponentChildren, JSX, RefObject } from "preact";
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
  const list = useRef<HTMLDivElement>(null);
  const edited = useSignal<number | null>(null);
  const onSave = useCorrected(table, list, edited);
  const groups = fieldGroups.filter((group) => (group.in === "member") === (table.kind === "members"));

  const doubtful = table.columns.filter((column) => column.doubt !== null);
  const known = table.columns.filter((column) => column.doubt === null && column.field !== null);
  const unused = table.columns.filter((column) => column.doubt === null && column.field === null);
  const drawn = useGradually(known.length + unused.length, drawnAtOnce);

  const line = (column: ColumnOverview): JSX.Element => (
    <FoldedColumn key={column.index} table={table} column={column} groups={groups} edited={edited} list={list} onSave={onSave} />
  );
  return (
    <div ref={list}>
      <Group title={m.lookAtTitle(doubtful.length)} count={doubtful.length} kind=" doubtful">
        {doubtful.slice(0, openAtOnce).map((column) => (
          <li key={column.index} class="doubt">
            <ColumnLine table={table} column={column} editing />
            <ColumnEditor table={table} column={column} groups={groups} onSave={() => onSave(column)} />
          </li>
        ))}
        {doubtful.slice(openAtOnce).map(line)}
      </Group>
      <Group title={m.knownTitle(known.length)} count={known.length}>
        {known.slice(0, drawn).map(line)}
      </Group>
      <Group title={m.unusedTitle(unused.length)} count={unused.length} help={m.unusedHelp}>
        {unused.slice(0, Math.max(0, drawn - known.length)).map(line)}
      </Group>
    </div>
  );
}

/** Told which column is corrected, takes the keyboard on from it: the corrected column leaves its place. */
function useCorrected(
  table: TableOverview,
  list: RefObject<HTMLDivElement | null>,
  edited: Signal<number | null>,
): (column: ColumnOverview) => void {
  const corrected = useRef<number | null>(null);
  // To the next doubtful column, else to where the corrected one stands now.
  useEffect(() => {
    edited.value = null;
    const box = list.current;
    const done = corrected.current;
    corrected.current = null;
    if (box === null || done === null) return;
    (box.querySelector<HTMLElement>(".doubt select") ?? editButton(box, done))?.focus();
  }, [table]);
  return (column) => {
    corrected.current = column.index;
  };
}

function editButton(box: HTMLElement, column: number): HTMLElement | null {
  return box.querySelector<HTMLElement>(`[data-edit="${column}"]`);
}

type GroupProps = { title: string; count: number; kind?: string; help?: string; children: ComponentChildren };

function Group({ title, count, kind = "", help, children }: GroupProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <section class={`column-group${kind}`}>
      <h3>{title}</h3>
      {help !== undefined && <p class="quiet small">{help}</p>}
      <ul>{children}</ul>
    </section>
  );
}

type FoldedProps = {
  table: TableOverview;
  column: ColumnOverview;
  groups: readonly FieldGroup[];
  /** The one column whose editor is open. */
  edited: Signal<number | null>;
  list: RefObject<HTMLDivElement | null>;
  onSave: (column: ColumnOverview) => void;
};

/** A column whose editor opens at a press. */
function FoldedColumn({ table, column, groups, edited, list, onSave }: FoldedProps): JSX.Element {
  const editing = edited.value === column.index;
  return (
    <li>
      <ColumnLine
        table={table}
        column={column}
        editing={editing}
        onEdit={() => {
          edited.value = editing ? null : column.index;
        }}
      />
      {editing && (
        <ColumnEditor
          table={table}
          column={column}
          groups={groups}
          autoFocus
          onSave={() => onSave(column)}
          onClose={() => {
            edited.value = null;
            if (list.current !== null) editButton(list.current, column.index)?.focus();
          }}
        />
      )}
    </li>
  );
}
