import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { FormId } from "../../../core/forms/form-field.ts";
import { Choice } from "../../../ui/parts/choice.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { HelpFor } from "../help/help-for.tsx";
import { saveRecord } from "../state/job.ts";
import { language, messages } from "../state/language.ts";
import { fieldName } from "../state/names.ts";
import { itemStates } from "../state/next-item.ts";
import { chooseForm, form, items, prepared } from "../state/source.ts";
import type { Note } from "../worker/protocol.ts";
import { Gaps } from "./gaps.tsx";
import { ItemOptions } from "./item-options.tsx";

/** The form, and what the record in hand has, lacks and gets wrong for it. */
export function RecordView(): JSX.Element {
  const { record: texts } = messages.value;
  const id = useId();
  const made = prepared.value;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{texts.section}</h2>
        <HelpFor topic="record" />
      </div>
      <Choice label={texts.form} value={form.value} onChoose={(id) => void chooseForm(id)}>
        {(Object.keys(texts.forms) as FormId[]).map((id) => (
          <option key={id} value={id}>
            {texts.forms[id]}
          </option>
        ))}
      </Choice>
      {made !== null && (
        <>
          <p class="record-name" lang="vi">
            {made.record.label}
          </p>
          <p class="small quiet">{texts.ready(made.has, made.asked)}</p>
          <Notes notes={[...made.notes, ...made.bookNotes]} />
          <Gaps missing={made.missing} />
          <ItemChoices />
          <button type="button" class="link small" onClick={() => saveRecord(made.record)}>
            {texts.save}
          </button>
        </>
      )}
    </section>
  );
}

function Notes({ notes }: { notes: readonly Note[] }): JSX.Element | null {
  const { record: texts } = messages.value;
  if (notes.length === 0) return null;
  const errors = notes.filter(({ severity }) => severity === "error").length;
  return (
    <details class="fold" open={errors > 0}>
      <summary>
        <Icon name={errors > 0 ? "error" : "warning"} tone={errors > 0 ? "tone-bad" : "tone-open"} />
        {texts.wrong(errors, notes.length - errors)}
      </summary>
      <ul class="notes">
        {notes.map(({ field, item, severity, message }) => (
          <li key={`${field} ${item} ${message.vi}`}>
            <span class={`badge ${severity}`}>{severity === "error" ? texts.error : texts.warning}</span>{" "}
            {field !== null && <strong>{fieldName(field, item)}: </strong>}
            {message[language.value]}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** For pages that take one item of a list at a time. */
function ItemChoices(): JSX.Element | null {
  const { record: texts, blocks } = messages.value;
  const lists = Object.entries(prepared.value?.record.lists ?? {}).filter(([, all]) => all.length > 1);
  if (lists.length === 0) return null;
  return (
    <>
      {lists.map(([list, all]) => (
        <Choice
          key={list}
          label={texts.itemChoice(blocks[list] ?? list)}
          value={String(items.value[list] ?? "")}
          onChoose={(value) => {
            const { [list]: _, ...rest } = items.value;
            items.value = value === "" ? rest : { ...rest, [list]: Number(value) };
          }}
        >
          <option value="">{texts.itemAuto}</option>
          <ItemOptions all={all} states={itemStates.value.get(list) ?? []} />
        </Choice>
      ))}
    </>
  );
}
