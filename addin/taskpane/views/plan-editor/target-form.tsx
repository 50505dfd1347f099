import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Target } from "../../../../core/plans/plan.ts";
import { planText } from "../../../../core/plans/plan-words.ts";
import { indicatorSaid, targetLine } from "../../../../core/plans/target-words.ts";
import { unitInPlan } from "../../../../core/plans/unit-words.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { DayField } from "../../parts/day-field.tsx";
import { formatNumber, readNumber } from "../../parts/numbers.ts";
import { TextField } from "../../parts/text-field.tsx";
import { language, messages } from "../../state/language.ts";
import { kindOrder } from "../targets/state.ts";
import { FilterFields } from "./filter-fields.tsx";
import { namesIn } from "./names-in.ts";
import { change, edited, findQuote, retold } from "./state.ts";
import { unitName } from "./unit-name.ts";
import { WordsField } from "./words-field.tsx";

/** Everything that a person can correct of a target: what, how much, of which records, by when, who, and which reading. */
export function TargetForm({ target }: { target: Target }): JSX.Element {
  const m = messages.value.editor;
  const now = useSignal<Target>(target);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const set = (part: Partial<Target>): void => {
    now.value = { ...now.value, ...part };
  };
  const draft = now.value;

  const close = (): void => {
    edited.value = null;
    document.querySelector<HTMLElement>(`[data-line="${CSS.escape(target.id)}"] .editor-words`)?.focus();
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const quoteChanged = draft.quote !== target.quote;
    const offset = quoteChanged ? await findQuote(draft.quote) : draft.offset;
    change(target.id, { ...draft, offset, text: await retold(target, draft) });
    close();
  };
  return (
    <form
      ref={box}
      class="target-form"
      aria-label={m.formOf(target.id)}
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="form-grid">
        <WordFields target={target} draft={draft} set={set} />
        <MeasureFields draft={draft} set={set} />
      </div>
      <FilterFields target={draft} onChange={set} />
      <div class="form-grid">
        <TimeFields draft={draft} set={set} />
        {draft.readings.length > 0 && <ReadingChoice draft={draft} set={set} />}
      </div>
      <p class="form-actions">
        <button class="button primary" type="submit">
          {m.keep}
        </button>
        <button class="button" type="button" onClick={close}>
          {m.cancel}
        </button>
      </p>
    </form>
  );
}

type Fields = { draft: Target; set: (part: Partial<Target>) => void };

/** What it is called, where the document says it, and what it speaks of. */
function WordFields({ target, draft, set }: Fields & { target: Target }): JSX.Element {
  const m = messages.value.editor;
  const kinds = messages.value.targets.kinds;
  return (
    <>
      <WordsField
        label={m.fields.text}
        stored={draft.text}
        said={draft.text === target.text ? targetLine(target)[language.value] : draft.text}
        wide
        onText={(text) => (text === "" ? m.notEmpty : set({ text }))}
      />
      <TextField
        label={m.fields.quote}
        value={draft.quote}
        wide
        help={m.quoteHelp}
        {...tongueOf(draft.quote)}
        onText={(quote) => (quote === "" ? m.notEmpty : set({ quote }))}
      />
      <Select
        label={m.fields.kind}
        value={draft.kind}
        choices={kindOrder.map((kind) => [kind, kinds[kind]])}
        onChoose={(kind) => set({ kind })}
      />
      <Select label={m.fields.subject} value={draft.subject} choices={entries(m.subjects)} onChoose={(subject) => set({ subject })} />
      <WordsField
        label={m.fields.indicator}
        stored={draft.indicator}
        said={indicatorName(draft.indicator)}
        wide
        onText={(indicator) => (indicator === "" ? m.notEmpty : set({ indicator }))}
      />
    </>
  );
}

/** What is measured, how much of it is wanted, and in what. */
function MeasureFields({ draft, set }: Fields): JSX.Element {
  const m = messages.value.editor;
  const unit = draft.unit === null ? "" : unitName(draft.unit);
  return (
    <>
      <Select label={m.fields.measure} value={draft.measure} choices={entries(m.measures)} onChoose={(measure) => set({ measure })} />
      <Select label={m.fields.operator} value={draft.operator} choices={entries(m.operators)} onChoose={(operator) => set({ operator })} />
      {draft.operator !== "none" && <NumberField label={m.fields.value} value={draft.value} onNumber={(value) => set({ value })} />}
      {draft.operator === "range" && <NumberField label={m.fields.value2} value={draft.value2} onNumber={(value2) => set({ value2 })} />}
      <TextField
        label={m.fields.unit}
        value={unit}
        choices={m.units.map(([, label]) => label)}
        {...tongueOf(unit)}
        onText={(text) => (text === unit ? null : set({ unit: unitTyped(text) }))}
      />
      <label class="check">
        <input type="checkbox" checked={draft.approximate} onChange={(event) => set({ approximate: event.currentTarget.checked })} />
        {m.fields.approximate}
      </label>
      <label class="check">
        <input type="checkbox" checked={draft.stock} onChange={(event) => set({ stock: event.currentTarget.checked })} />
        {m.fields.stock}
      </label>
      <Select
        label={m.fields.each}
        value={draft.each ?? ""}
        choices={entries(m.each)}
        onChoose={(each) => set({ each: each === "" ? null : each })}
      />
    </>
  );
}

/** By when, and who. */
function TimeFields({ draft, set }: Fields): JSX.Element {
  const m = messages.value.editor;
  return (
    <>
      <DayField label={m.fields.from} value={draft.period.from} clearable onDay={(from) => set({ period: { ...draft.period, from } })} />
      <DayField label={m.fields.to} value={draft.period.to} clearable onDay={(to) => set({ period: { ...draft.period, to } })} />
      <DayField label={m.fields.due} value={draft.due} clearable onDay={(due) => set({ due })} />
      <TextField
        label={m.fields.responsible}
        value={draft.responsible.join("; ")}
        wide
        {...tongueOf(draft.responsible.join())}
        onText={(text) => set({ responsible: namesIn(text) })}
      />
    </>
  );
}

type NumberProps = { label: string; value: number | null; onNumber: (value: number | null) => void };

function NumberField({ label, value, onNumber }: NumberProps): JSX.Element {
  return (
    <TextField
      label={label}
      value={value === null ? "" : formatNumber(value)}
      onText={(text) => {
        const number = text === "" ? null : readNumber(text);
        if (text !== "" && number === null) return messages.value.targets.manualWrong;
        onNumber(number);
        return null;
      }}
    />
  );
}

/** Makes one of the readings the meaning of the target; the readings stay beside it. */
function ReadingChoice({ draft, set }: Fields): JSX.Element {
  const m = messages.value.editor;
  return (
    <Select
      label={m.fields.reading}
      value=""
      choices={[["", m.readingStays], ...draft.readings.map(({ text }, at) => [String(at), planText(text, language.value)] as const)]}
      onChoose={(value) => {
        const reading = value === "" ? undefined : draft.readings[Number(value)];
        if (reading !== undefined) set(reading.change);
      }}
    />
  );
}

function Select<Value extends string>({
  label,
  value,
  choices,
  onChoose,
}: {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}): JSX.Element {
  return (
    <Choice
      label={label}
      value={value}
      onChoose={(chosen) => {
        const known = choices.find(([id]) => id === chosen);
        if (known !== undefined) onChoose(known[0]);
      }}
    >
      {choices.map(([id, text]) => (
        <option key={id} value={id}>
          {text}
        </option>
      ))}
    </Choice>
  );
}

/** The name of an indicator in the language of the pane; one that is all the document's own stands as it is. */
function indicatorName(indicator: string): string {
  const said = indicatorSaid(indicator)[language.value];
  return said === `“${indicator}”` ? indicator : said;
}

/** The unit that a person means: one of ours, one that plans have a word for, else the words as they were typed. */
function unitTyped(text: string): string | null {
  if (text === "") return null;
  return messages.value.editor.units.find(([, label]) => label === text)?.[0] ?? unitInPlan(text);
}

function entries<Key extends string>(words: Readonly<Record<Key, string>>): (readonly [Key, string])[] {
  return Object.entries(words) as [Key, string][];
}
