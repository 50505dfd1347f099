import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { messages } from "../state/language.ts";
import { readDay, showDay } from "./days.ts";
import { TypedInput } from "./typed-input.tsx";

type Props = {
  label: string;
  /** Names the field for screen readers when the label alone would not tell it from its neighbours. */
  name?: string;
  /** ISO day, `null` when there is none. */
  value: string | null;
  /** Without it an empty field keeps the day that was there. */
  clearable?: boolean;
  onDay: (day: string | null) => void;
};

/** A day typed as day/month/year. What is no day is said at the field and not taken. */
export function DayField({ label, name, value, clearable = false, onDay }: Props): JSX.Element {
  const m = messages.value.head;
  const id = useId();
  return (
    <div class="field day-field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <TypedInput
        id={id}
        inputMode="numeric"
        aria-label={name}
        placeholder={m.dayShape}
        value={value === null ? "" : showDay(value)}
        onText={(text) => {
          const day = readDay(text);
          if (day === null && !(clearable && text === "")) return m.dayWrong;
          if (day !== value) onDay(day);
          return null;
        }}
      />
    </div>
  );
}
