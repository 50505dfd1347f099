import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { privacyNotes } from "../../../ui/look/privacy.ts";
import { HelpBody } from "../../../ui/parts/help-body.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { startGuide } from "../guide/state.ts";
import { helpEn } from "../messages/help.en.ts";
import { helpVi } from "../messages/help.vi.ts";
import { language } from "../state/language.ts";
import { busy } from "../state/work.ts";
import { version } from "../version.ts";
import { Mark } from "./marks.tsx";
import { pictures } from "./pictures.ts";
import { helpOpen } from "./state.ts";
import type { HelpId } from "./topic-ids.ts";
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
        <HelpBody topic={topic} picture={pictures[id]} texts={m} title="h3" drawMark={(mark) => <Mark name={mark} />} />
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

function closeHelp(): void {
  helpOpen.value = false;
  document.querySelector<HTMLElement>(".help-button")?.focus();
}

async function showSteps(): Promise<void> {
  helpOpen.value = false;
  await startGuide();
}
