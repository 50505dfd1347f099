import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { choiceText } from "../../../core/forms/choice-words.ts";
import type { FormField } from "../../../core/forms/form-field.ts";
import { fieldById } from "../../../core/forms/form-fields.ts";
import { typedValue } from "../../../core/forms/typed-value.ts";
import { Icon } from "../../../ui/parts/icon.tsx";
import { language, messages } from "../state/language.ts";
import { fieldName, shortLabel, unitName } from "../state/names.ts";
import { putValue } from "../state/source.ts";
import type { Gap } from "../worker/protocol.ts";

/** Required values that the record lacks, each with a place to enter it. */
export function Gaps({ missing }: { missing: readonly Gap[] }): JSX.Element {
  const { record: texts } = messages.value;
  if (missing.length === 0) {
    return (
      <p class="small with-icon">
        <Icon name="good" tone="tone-good" />
        {texts.nothingMissing}
      </p>
    );
  }
  return (
    <details class="fold">
      <summary>
        <Icon name="openState" tone="tone-open" />
        {texts.missing(missing.length)}
      </summary>
      <p class="small quiet">{texts.missingHelp}</p>
      {missing.map(({ field, item }) => (
        <GapField key={`${field} ${item}`} id={field} item={item} />
      ))}
    </details>
  );
}

function GapField({ id, item }: { id: string; item: number | null }): JSX.Element | null {
  const { record: texts } = messages.value;
  const control = useId();
  const [wrong, setWrong] = useState(false);
  const field = fieldById(id);
  if (field === null) return null;
  const take = (text: string): void => {
    const value = typedValue(field, text);
    setWrong(value === undefined);
    if (value !== undefined && value !== null) void putValue({ field: field.id, list: field.repeats, item, value });
  };
  const choices = choicesOf(field, texts.yes, texts.no);
  const shared = {
    id: control,
    "aria-invalid": wrong,
    "aria-describedby": wrong ? `${control}-wrong` : undefined,
  };
  return (
    <div class="field">
      <label class="field-label" for={control}>
        {fieldName(id, item)}
        {field.unit !== null && ` (${unitName(field.unit)})`}
      </label>
      {choices === null ? (
        <input
          {...shared}
          class="input"
          type="text"
          placeholder={field.type === "date" ? texts.dateHint : field.type === "dayMonth" ? texts.dayMonthHint : ""}
          onChange={(event) => take(event.currentTarget.value)}
        />
      ) : (
        <select {...shared} class="select" onChange={(event) => take(event.currentTarget.value)}>
          <option value="">{texts.unset}</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
      {wrong && (
        <p id={`${control}-wrong`} class="small tone-bad">
          {texts.unreadable}
        </p>
      )}
    </div>
  );
}

function choicesOf(field: FormField, yes: string, no: string): readonly { readonly value: string; readonly label: string }[] | null {
  if (field.type === "flag") {
    return [
      { value: "yes", label: yes },
      { value: "no", label: no },
    ];
  }
  return field.options?.map((option) => ({ value: option.value, label: shortLabel(choiceText(option, language.value)) })) ?? null;
}
