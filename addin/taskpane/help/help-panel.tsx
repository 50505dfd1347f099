import { computed } from "@preact/signals";
import { h, type JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { shapesOf } from "../../../core/look/picture.ts";
import { privacyNotes } from "../../../core/look/privacy.ts";
import { startGuide } from "../guide/state.ts";
import { helpEn } from "../messages/help.en.ts";
import { helpVi } from "../messages/help.vi.ts";
import { Icon } from "../parts/icons.tsx";
import { language } from "../state/language.ts";
import { busy } from "../state/work.ts";
import { version } from "../version.ts";
import { Mark } from "./marks.tsx";
import { pictures } from "./pictures.ts";
import { helpOpen } from "./state.ts";
import type { HelpId } from "./topic-ids.ts";
import "../../../core/look/help.css";
import "../../../core/look/picture.css";
import "./help-panel.css";

const texts = computed(() => (language.value === "vi" ? helpVi : helpEn));

/** Help on the view on show: what it answers, how to read it, its marks, what to do when. The keyboard stands on its heading. */
export function HelpPanel({ topic: id }: { topic: HelpId }): JSX.Element {
  const m = texts.value;
  const topic = m.topics[id];
  const heading = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <aside class="help-panel" aria-labelledby={heading} onKeyDown={(event) => event.key === "Escape" && closeHelp()}>
      <header class="help-head">
        <h2 id={heading} ref={title} tabIndex={-1}>
          {topic.title}
        </h2>
        <button class="button subtle icon-only" type="button" aria-label={m.close} title={m.close} onClick={closeHelp}>
          <Icon name="close" />
        </button>
      </header>
      <div class="help-body">
        <p class="help-answers">{topic.answers}</p>
        <section>
          <h3>{m.read}</h3>
          <Drawing id={id} />
          <ol class="help-read">
            {topic.read.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
        {topic.marks.length > 0 && (
          <section>
            <h3>{m.marks}</h3>
            <ul class="help-marks">
              {topic.marks.map(({ mark, text }) => (
                <li key={text}>
                  <Mark name={mark} />
                  <span>{text}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h3>{m.when}</h3>
          <dl class="help-when">
            {topic.when.map(({ when, do: deed }) => (
              <div key={when}>
                <dt>{when}</dt>
                <dd>{deed}</dd>
              </div>
            ))}
          </dl>
        </section>
        <details class="help-privacy">
          <summary>{m.privacy}</summary>
          <ul>
            {privacyNotes[language.value].map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
        <p>
          <button class="button" type="button" disabled={busy.value} onClick={() => void showSteps()}>
            {m.guide}
          </button>
        </p>
        <p class="quiet small">{m.version(version)}</p>
      </div>
    </aside>
  );
}

function Drawing({ id }: { id: HelpId }): JSX.Element {
  const picture = pictures[id];
  return (
    <svg class="picture" viewBox={`-4 0 ${picture.width + 4} ${picture.height}`} aria-hidden="true">
      {shapesOf(picture).map(({ tag, attributes, text }, at) => h(tag, { ...attributes, key: at }, text))}
    </svg>
  );
}

function closeHelp(): void {
  helpOpen.value = false;
  document.querySelector<HTMLElement>(".help-button")?.focus();
}

async function showSteps(): Promise<void> {
  helpOpen.value = false;
  await startGuide();
}
