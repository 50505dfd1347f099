import { h, type JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { shapesOf } from "../../../core/look/picture.ts";
import { Icon } from "../parts/icon.tsx";
import { language, messages } from "../state/language.ts";
import { pictures } from "./pictures.ts";
import { type HelpId, helpMarks } from "./topic-ids.ts";
import { topicsEn } from "./topics.en.ts";
import { topicsVi } from "./topics.vi.ts";
import "../../../core/look/help.css";
import "../../../core/look/picture.css";
import "./help-for.css";

/** A “?” that unfolds what help says of a part of the panel, right below the part's head. */
export function HelpFor({ topic: id }: { topic: HelpId }): JSX.Element {
  const { help: texts } = messages.value;
  const [isOpen, setOpen] = useState(false);
  const box = useId();
  const topic = (language.value === "vi" ? topicsVi : topicsEn)[id];
  const label = texts.open(topic.title);
  return (
    <>
      <button
        type="button"
        class="button subtle compact icon-only help-toggle"
        aria-label={label}
        title={label}
        aria-expanded={isOpen}
        aria-controls={box}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">?</span>
      </button>
      <div id={box} class="help-inline" role="group" aria-label={label} tabIndex={isOpen ? 0 : -1} hidden={!isOpen}>
        {isOpen && <HelpBody id={id} />}
      </div>
    </>
  );
}

function HelpBody({ id }: { id: HelpId }): JSX.Element {
  const { help: texts } = messages.value;
  const topic = (language.value === "vi" ? topicsVi : topicsEn)[id];
  const picture = pictures[id];
  return (
    <div class="help-body">
      <p class="help-answers">{topic.answers}</p>
      <section>
        <svg class="picture" viewBox={`-4 0 ${picture.width + 4} ${picture.height}`} aria-hidden="true">
          {shapesOf(picture).map(({ tag, attributes, text }, at) => h(tag, { ...attributes, key: at }, text))}
        </svg>
        <ol class="help-read">
          {topic.read.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </section>
      {topic.marks.length > 0 && (
        <section>
          <p class="help-title">{texts.marks}</p>
          <ul class="help-marks">
            {topic.marks.map(({ mark, text }) => (
              <li key={text}>
                <Icon name={helpMarks[mark].icon} tone={helpMarks[mark].tone} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <p class="help-title">{texts.when}</p>
        <dl class="help-when">
          {topic.when.map(({ when, do: deed }) => (
            <div key={when}>
              <dt>{when}</dt>
              <dd>{deed}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
