import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fieldById, fieldsOf } from "../../../core/forms/form-fields.ts";
import type { Description } from "../../engine/result.ts";
import { HelpFor } from "../help/help-for.tsx";
import { Choice } from "../parts/choice.tsx";
import { Icon } from "../parts/icon.tsx";
import { messages } from "../state/language.ts";
import { fieldName } from "../state/names.ts";
import { page } from "../state/page.ts";
import { form } from "../state/source.ts";
import {
  endTeaching,
  exportLessons,
  forgetLesson,
  type Lesson,
  lessons,
  pick,
  picked,
  saveLessons,
  teach,
  teaching,
} from "../state/teach.ts";
import { busy } from "../state/work.ts";

/** Teaching: the box just clicked, what has been taught, and saving it. */
export function TeachView(): JSX.Element | null {
  const { teach: texts } = messages.value;
  const id = useId();
  const [name, setName] = useState("");
  const place = useRef<HTMLElement>(null);
  const isOn = teaching.value;
  useEffect(() => {
    if (isOn) place.current?.scrollIntoView({ block: "start" });
  }, [isOn]);
  if (!isOn) return null;
  return (
    <section ref={place} class="part teach" aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`}>{texts.section}</h2>
        <HelpFor topic="teach" />
      </div>
      <p class="small">{busy.value ? texts.waiting : texts.steps}</p>
      {picked.value === null ? (
        <button type="button" class="button" disabled={busy.value} onClick={() => void pick()}>
          <Icon name="teach" />
          {texts.pick}
        </button>
      ) : (
        <Picked key={picked.value.control} box={picked.value} />
      )}
      <p class="small quiet" role="status">
        {lessons.value.length === 0 ? texts.nothing : texts.taught(lessons.value.length)}
      </p>
      <ul class="blocks">
        {lessons.value.map((lesson, index) => (
          <LessonLine key={JSON.stringify(lesson.selector)} lesson={lesson} onRemove={() => forgetLesson(index)} />
        ))}
      </ul>
      <div class="field">
        <label class="field-label" for={`${id}-name`}>
          {texts.name}
        </label>
        <input
          id={`${id}-name`}
          class="input"
          type="text"
          placeholder={page.value?.place?.host ?? ""}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="tools">
        <button type="button" class="button primary" disabled={lessons.value.length === 0} onClick={() => void saveLessons(name)}>
          {texts.save}
        </button>
        <button type="button" class="button" disabled={lessons.value.length === 0} onClick={() => exportLessons(name)}>
          {texts.export}
        </button>
        <button type="button" class="button subtle" onClick={endTeaching}>
          {texts.cancel}
        </button>
      </div>
    </section>
  );
}

/** Choosing what the clicked box is: likely fields first, then every field of the form. */
function Picked({ box }: { box: Description }): JSX.Element {
  const { teach: texts, record } = messages.value;
  const [field, setField] = useState(box.guesses[0] ?? "");
  useEffect(() => setField(box.guesses[0] ?? ""), [box]);
  if (box.selector === null) return <p class="small tone-open">{texts.noSelector}</p>;
  const others = fieldsOf(form.value).filter(({ id }) => !box.guesses.includes(id));
  return (
    <div class="picked">
      <p>
        <strong>{texts.box(box.label)}</strong>
        {box.heading !== "" && <span class="small quiet block">{texts.under(box.heading)}</span>}
      </p>
      <Choice label={texts.means} value={field} onChoose={setField}>
        <option value="">{record.unset}</option>
        <option value="-">{texts.leaveAlone}</option>
        {box.guesses.length > 0 && (
          <optgroup label={texts.guess}>
            {box.guesses.map((id) => (
              <option key={id} value={id}>
                {fieldName(id, null)}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={record.forms[form.value]}>
          {others.map(({ id }) => (
            <option key={id} value={id}>
              {fieldName(id, null)}
            </option>
          ))}
        </optgroup>
      </Choice>
      <button type="button" class="button primary" disabled={field === ""} onClick={() => void teach(field === "-" ? null : field)}>
        {texts.add}
      </button>
    </div>
  );
}

function LessonLine({ lesson, onRemove }: { lesson: Lesson; onRemove: () => void }): JSX.Element {
  const { teach: texts } = messages.value;
  const meaning = lesson.field === null || fieldById(lesson.field) === null ? texts.leaveAlone : fieldName(lesson.field, null);
  return (
    <li class="block-line">
      <Icon name="good" tone="tone-good" />
      <span class="block-title">
        <span lang="vi">{lesson.label}</span> → {meaning}
      </span>
      <button type="button" class="button compact subtle icon-only" aria-label={texts.remove(lesson.label)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </li>
  );
}
