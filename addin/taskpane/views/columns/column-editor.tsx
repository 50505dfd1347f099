import { type Signal, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Unit } from "../../../../core/model/records.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { correctColumn } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import type { ColumnOverview, FieldGroup, TableOverview } from "../../worker/protocol.ts";

type Props = {
  table: TableOverview;
  column: ColumnOverview;
  groups: readonly FieldGroup[];
  autoFocus?: boolean;
  onSave: () => void;
  onClose?: () => void;
};

const units = ["VND", "thousandVND", "millionVND", "billionVND", "perMonth"] as const satisfies readonly Unit[];

/** What a person can say about a column: its field, its unit, what "-" means in it. */
export function ColumnEditor({ table, column, groups, autoFocus = false, onSave, onClose }: Props): JSX.Element {
  const m = messages.value.columns;
  const field = useSignal(column.field ?? "");
  const unit = useSignal<string>(column.unit ?? "");
  const dash = useSignal(column.dash === 0 ? "0" : "");
  const sending = useSignal(false);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (autoFocus) box.current?.querySelector("select")?.focus();
  }, []);

  const known = groups.flatMap((group) => group.fields).find((choice) => choice.field === field.value);
  const changed =
    field.value !== (column.field ?? "") || unit.value !== (column.unit ?? "") || (dash.value === "0") !== (column.dash === 0);
  const header = column.unnamed ? m.noHeading : column.header;
  const takesUnit = known?.takesUnit ?? column.takesUnit;

  const save = (event: Event): void => {
    event.preventDefault();
    if (sending.value) return;
    sending.value = true;
    onSave();
    void correctColumn(
      {
        table: table.id,
        column: column.index,
        field: field.value === "" ? null : field.value,
        unit: takesUnit ? chosenUnit(column, unit.value) : null,
        dash: dash.value === "0" ? 0 : null,
      },
      header,
    ).finally(() => {
      sending.value = false;
    });
  };

  return (
    <form
      ref={box}
      class="column-editor"
      aria-label={m.editorOf(column.column, header)}
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose?.();
      }}
    >
      {column.alternatives.length > 0 && column.doubt !== "unit" && <Alternatives column={column} field={field} />}
      {column.unnamed && <p class="quiet small">{m.onlyThisBook}</p>}
      <div class="column-choices">
        <FieldChoice column={column} groups={groups} field={field} />
        {takesUnit && <UnitChoice column={column} unit={unit} />}
        {(known?.takesDash ?? column.takesDash) && (
          <Choice label={m.dash} name={m.dashOf(column.column)} value={dash.value} onChoose={(value) => (dash.value = value)}>
            <option value="">{m.dashUnknown}</option>
            <option value="0">{m.dashZero}</option>
          </Choice>
        )}
        <button
          class={`button${changed || column.doubt !== null ? " primary" : ""}`}
          type="submit"
          aria-label={`${changed ? m.save : m.confirm}, ${m.columnName(column.column)}`}
        >
          {changed ? m.save : m.confirm}
        </button>
      </div>
    </form>
  );
}

/** What else the column may be, one press each. */
function Alternatives({ column, field }: { column: ColumnOverview; field: Signal<string> }): JSX.Element {
  return (
    <div class="column-alternatives">
      <span class="quiet small">{messages.value.columns.perhaps}</span>
      {column.alternatives.map((choice) => (
        <button
          key={choice.field}
          class="chip"
          type="button"
          aria-pressed={field.value === choice.field}
          onClick={() => {
            field.value = choice.field;
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

type FieldProps = { column: ColumnOverview; groups: readonly FieldGroup[]; field: Signal<string> };

function FieldChoice({ column, groups, field }: FieldProps): JSX.Element {
  const m = messages.value.columns;
  return (
    <Choice label={m.field} name={m.fieldOf(column.column)} value={field.value} onChoose={(value) => (field.value = value)}>
      <option value="">{m.notUsed}</option>
      {groups.map((group) => (
        <optgroup key={group.group} label={m.fieldGroups[group.group]}>
          {group.fields.map((choice) => (
            <option key={choice.field} value={choice.field}>
              {choice.label}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
}

function UnitChoice({ column, unit }: { column: ColumnOverview; unit: Signal<string> }): JSX.Element {
  const m = messages.value.columns;
  return (
    <Choice label={m.unit} name={m.unitOf(column.column)} value={unit.value} onChoose={(value) => (unit.value = value)}>
      <option value="">{m.noUnit}</option>
      {units.map((choice) => (
        <option key={choice} value={choice}>
          {m.units[choice]}
        </option>
      ))}
    </Choice>
  );
}

/**
 * The unit that a person has said. "Per month" that was read or guessed is left to the reader when it was not changed: it
 * stands together with a factor that only the heading or the numbers tell.
 */
function chosenUnit(column: ColumnOverview, value: string): Unit | null {
  const unit = units.find((known) => known === value) ?? null;
  const untouched = unit === column.unit && column.unitFrom !== "person";
  return untouched && (unit === "perMonth" || column.unitFrom !== "magnitude") ? null : unit;
}
