import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { deadlineText } from "../../../../core/plans/deadlines/deadline-words.ts";
import type { Deadline } from "../../../../core/plans/plan.ts";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { DayField } from "../../parts/day-field.tsx";
import { showDay } from "../../parts/days.ts";
import { TextField } from "../../parts/text-field.tsx";
import { language, messages } from "../../state/language.ts";
import { namesIn } from "./names-in.ts";
import { addDeadline, changeDeadline, removeDeadline } from "./state.ts";
import { WordsField } from "./words-field.tsx";

/** The due dates of the plan, to be set, corrected or taken out. */
export function DeadlineLines({ deadlines }: { deadlines: readonly Deadline[] }): JSX.Element {
  const m = messages.value.editor;
  const opened = useSignal<string | null>(null);
  return (
    <details class="editor-deadlines">
      <summary>{m.deadlines(deadlines.length)}</summary>
      <ul class="editor-lines">
        {deadlines.map((deadline) => (
          <li key={deadline.id} class="editor-line">
            <p class="editor-words">
              <span class="quiet small">{deadline.id}</span>
              <span {...tongueOf(inTongue(deadline.text))}>{inTongue(deadline.text)}</span>
              <span class="editor-meaning">
                <span {...tongueOf(inTongue(deadline.from))}>{inTongue(deadline.from)}</span> →{" "}
                <span {...tongueOf(namesOf(deadline.to))}>{namesOf(deadline.to)}</span> · {whenText(deadline)}
              </span>
            </p>
            <span class="editor-line-actions">
              <button
                class="chip"
                type="button"
                aria-expanded={opened.value === deadline.id}
                aria-label={`${m.edit}, ${deadline.id}`}
                onClick={() => {
                  opened.value = opened.value === deadline.id ? null : deadline.id;
                }}
              >
                <Icon name="edit" />
                {m.edit}
              </button>
              <button class="chip" type="button" aria-label={`${m.remove}, ${deadline.id}`} onClick={() => removeDeadline(deadline.id)}>
                <Icon name="close" />
                {m.remove}
              </button>
            </span>
            {opened.value === deadline.id && <DeadlineForm deadline={deadline} />}
          </li>
        ))}
      </ul>
      <button
        class="button compact"
        type="button"
        onClick={() => {
          opened.value = addDeadline();
        }}
      >
        {m.addDeadline}
      </button>
    </details>
  );
}

/** Every change counts at once. */
function DeadlineForm({ deadline }: { deadline: Deadline }): JSX.Element {
  const m = messages.value.editor;
  const set = (part: Partial<Deadline>): void => changeDeadline(deadline.id, { ...deadline, ...part });
  const takeDay = (text: string): string | null => {
    const day = Number(text);
    if (text !== "" && !(Number.isInteger(day) && day >= 0 && day <= 31)) return m.dayWrong;
    set({ day: text === "" ? null : day, date: text === "" ? deadline.date : null });
    return null;
  };
  return (
    <div class="target-form">
      <div class="form-grid">
        <WordsField
          label={m.deadlineFields.text}
          stored={deadline.text}
          said={inTongue(deadline.text)}
          wide
          onText={(text) => (text === "" ? m.notEmpty : set({ text }))}
        />
        <WordsField
          label={m.deadlineFields.from}
          stored={deadline.from}
          said={inTongue(deadline.from)}
          onText={(from) => (from === "" ? m.notEmpty : set({ from }))}
        />
        <WordsField
          label={m.deadlineFields.to}
          stored={deadline.to.join("; ")}
          said={namesOf(deadline.to)}
          onText={(text) => set({ to: namesIn(text).map((name) => deadline.to.find((known) => inTongue(known) === name) ?? name) })}
        />
        <DayField
          label={m.deadlineFields.date}
          value={deadline.date !== null && deadline.date.length === 10 ? deadline.date : null}
          clearable
          onDay={(date) => set(date === null ? { date } : { date, months: [], day: null })}
        />
        <div class="field several wide" role="group" aria-label={m.deadlineFields.months}>
          <span class="field-label">{m.deadlineFields.months}</span>
          <span>
            {Array.from({ length: 12 }, (_, at) => at + 1).map((month) => (
              <label key={month} class="check">
                <input
                  type="checkbox"
                  checked={deadline.months.includes(month)}
                  onChange={(event) => {
                    const others = deadline.months.filter((other) => other !== month);
                    set({ months: event.currentTarget.checked ? [...others, month].sort((a, b) => a - b) : others, date: null });
                  }}
                />
                {month}
              </label>
            ))}
          </span>
        </div>
        <TextField label={m.deadlineFields.day} value={deadline.day === null ? "" : String(deadline.day)} onText={takeDay} />
        <label class="check">
          <input type="checkbox" checked={deadline.before} onChange={(event) => set({ before: event.currentTarget.checked })} />
          {m.deadlineFields.before}
        </label>
      </div>
    </div>
  );
}

/** A name of the plan in the language of the pane; the document's own words stay. */
function inTongue(text: string): string {
  return deadlineText(text, language.value);
}

function namesOf(names: readonly string[]): string {
  return names.map(inTongue).join("; ");
}

function whenText({ date, months, day, before }: Deadline): string {
  const m = messages.value.editor;
  const sign = before ? "< " : "";
  if (date !== null) return `${sign}${date.length === 10 ? showDay(date) : date}`;
  return day === null || months.length === 0 ? m.noDay : months.map((month) => `${sign}${day === 0 ? "…" : day}/${month}`).join(", ");
}
