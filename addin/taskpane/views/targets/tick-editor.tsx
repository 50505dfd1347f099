import type { JSX } from "preact";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { DayField } from "../../parts/day-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { messages } from "../../state/language.ts";
import { tick, tickAt } from "../../state/plan.ts";

type Props = {
  tickKey: string;
  /** What is ticked, for screen readers. */
  text: string;
  /** Of items that only count when something comes up. */
  condition?: string | null;
  /** Day and note are left out where many ticks stand one below the other. */
  bare?: boolean;
  labels?: { readonly yes: string; readonly no: string };
};

/** What the officer says of an item: done or not, when, and a word on it. Pressing a choice again takes it back. */
export function TickEditor({ tickKey, text, condition = null, bare = false, labels }: Props): JSX.Element {
  const m = messages.value.checklist;
  const said = tickAt(tickKey) ?? {};
  const { done = null, on = null, occurred = null, note = null } = said;
  const choose = (value: boolean): void => tick(tickKey, { ...said, done: done === value ? null : value, on: value ? on : null });
  return (
    <div class="tick" role="group" aria-label={m.mark(text)}>
      {condition !== null && (
        <button
          class="chip"
          type="button"
          aria-pressed={occurred === true}
          title={m.occurredWhen(condition)}
          onClick={() => tick(tickKey, { ...said, occurred: occurred === true ? null : true })}
        >
          {m.occurred}
        </button>
      )}
      <button class="chip" type="button" aria-pressed={done === true} onClick={() => choose(true)}>
        <Icon name="good" />
        {labels?.yes ?? m.done}
      </button>
      <button class="chip" type="button" aria-pressed={done === false} onClick={() => choose(false)}>
        <Icon name="close" />
        {labels?.no ?? m.notDone}
      </button>
      {!bare && done === true && <DayField label={m.on} value={on} clearable onDay={(day) => tick(tickKey, { ...said, on: day })} />}
      {!bare && (done !== null || (note !== null && note !== "")) && (
        <TextField
          label={m.note}
          value={note ?? ""}
          placeholder={m.noteShape}
          maxLength={300}
          look="tick-note"
          onText={(typed) => {
            tick(tickKey, { ...said, note: typed === "" ? null : typed });
            return null;
          }}
        />
      )}
    </div>
  );
}
