import type { JSX } from "preact";
import type { Filter, Target } from "../../../../core/plans/plan.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { TextField } from "../../parts/text-field.tsx";
import { messages } from "../../state/language.ts";
import type { Vocabulary, Word } from "../../worker/plan-protocol.ts";
import { namesIn } from "./names-in.ts";
import { vocabulary } from "./state.ts";

type Props = { target: Target; onChange: (part: Partial<Target>) => void };

/** Bases of a share that plans speak of; `null` is not said. */
const bases: readonly (readonly ["all" | "rated" | "active", Filter])[] = [
  ["all", {}],
  ["rated", { rated: true }],
  ["active", { status: ["active"] }],
];

/** What is measured by a field of the records. */
const measured: ReadonlySet<Target["measure"]> = new Set(["mean", "sum", "score", "share"]);

/** Which records count, and for shares which of them and out of how many. Conditions that have no field here stay as they are. */
export function FilterFields({ target, onChange }: Props): JSX.Element | null {
  const m = messages.value.editor;
  const words = vocabulary.value;
  if (words === null) return null;
  const { measure } = target;
  const communes = (target.for.commune ?? []).join("; ");
  const put = (part: Filter): void => onChange({ for: without({ ...target.for, ...part }) });
  return (
    <fieldset class="form-grid filter-fields">
      <legend>{m.filters}</legend>
      <Several
        label={m.filter.kind}
        words={words.kinds}
        chosen={target.for.kind}
        onChoose={(kind) => put({ kind: kind as Filter["kind"] })}
      />
      <One label={m.filter.sector} words={words.sectors} chosen={target.for.sector} onChoose={(sector) => put({ sector })} />
      <One label={m.filter.status} words={words.statuses} chosen={target.for.status} onChoose={(status) => put({ status })} />
      <Choice
        label={m.filter.event}
        value={target.for.event ?? ""}
        onChoose={(value) => put({ event: value === "" ? undefined : (value as Filter["event"]) })}
      >
        <option value="">{m.any}</option>
        {Object.entries(m.events).map(([id, label]) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Choice>
      <TextField label={m.filter.commune} value={communes} {...tongueOf(communes)} onText={(text) => put({ commune: listOf(text) })} />
      {measure === "share" && <ShareFields target={target} onChange={onChange} words={words} />}
      {measured.has(measure) && <FieldChoice target={target} onChange={onChange} words={words} />}
    </fieldset>
  );
}

type VocabularyProps = Props & { words: Vocabulary };

/** Of a share: which of the records, and out of how many. */
function ShareFields({ target: { numerator, denominator }, onChange, words }: VocabularyProps): JSX.Element {
  const m = messages.value.editor;
  const base = bases.find(([, filter]) => JSON.stringify(filter) === JSON.stringify(denominator))?.[0] ?? null;
  return (
    <>
      <Several
        label={m.filter.rank}
        words={words.ranks}
        chosen={numerator?.rank}
        onChoose={(rank) => onChange({ numerator: orNull(without({ ...numerator, rank: rank as Filter["rank"] })) })}
      />
      <Choice
        label={m.filter.base}
        value={base ?? (denominator === null ? "" : "own")}
        onChoose={(value) => {
          const filter = bases.find(([id]) => id === value)?.[1];
          if (filter !== undefined) onChange({ denominator: filter });
          else if (value === "") onChange({ denominator: null });
        }}
      >
        <option value="">{m.bases.unknown}</option>
        {bases.map(([id]) => (
          <option key={id} value={id}>
            {m.bases[id]}
          </option>
        ))}
        {base === null && denominator !== null && <option value="own">{m.bases.own}</option>}
      </Choice>
    </>
  );
}

function FieldChoice({ target, onChange, words }: VocabularyProps): JSX.Element {
  const { editor: m, columns } = messages.value;
  return (
    <Choice label={m.filter.field} value={target.field ?? ""} onChoose={(value) => onChange({ field: value === "" ? null : value })}>
      <option value="">{m.noField}</option>
      {words.fields.map((group) => (
        <optgroup key={group.group} label={columns.fieldGroups[group.group]}>
          {group.fields.map((field) => (
            <option key={field.field} value={field.field}>
              {field.label}
            </option>
          ))}
        </optgroup>
      ))}
    </Choice>
  );
}

type WordsProps = {
  label: string;
  words: readonly Word[];
  chosen: readonly string[] | undefined;
  onChoose: (ids: string[] | undefined) => void;
};

function One({ label, words, chosen, onChoose }: WordsProps): JSX.Element {
  const m = messages.value.editor;
  const several = chosen !== undefined && chosen.length > 1;
  return (
    <Choice
      label={label}
      value={several ? "several" : (chosen?.[0] ?? "")}
      onChoose={(value) => value !== "several" && onChoose(value === "" ? undefined : [value])}
    >
      <option value="">{m.any}</option>
      {words.map(({ id, label: text }) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
      {several && <option value="several">{chosen.map((id) => words.find((word) => word.id === id)?.label ?? id).join(", ")}</option>}
    </Choice>
  );
}

function Several({ label, words, chosen = [], onChoose }: WordsProps): JSX.Element {
  return (
    <div class="field several wide" role="group" aria-label={label}>
      <span class="field-label">{label}</span>
      <span>
        {words.map(({ id, label: text }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={(event) => {
                const next = event.currentTarget.checked ? [...chosen, id] : chosen.filter((other) => other !== id);
                onChoose(next.length === 0 ? undefined : next);
              }}
            />
            {text}
          </label>
        ))}
      </span>
    </div>
  );
}

/** A filter without conditions that say nothing. */
function without(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Filter;
}

function orNull(filter: Filter): Filter | null {
  return Object.keys(filter).length === 0 ? null : filter;
}

function listOf(text: string): string[] | undefined {
  const list = namesIn(text);
  return list.length === 0 ? undefined : list;
}
