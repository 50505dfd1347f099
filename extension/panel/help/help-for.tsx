import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { HelpBody } from "../../../ui/parts/help-body.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { language, messages } from "../state/language.ts";
import { pictures } from "./pictures.ts";
import { type HelpId, helpMarks } from "./topic-ids.ts";
import { topicsEn } from "./topics.en.ts";
import { topicsVi } from "./topics.vi.ts";
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
        {isOpen && (
          <div class="help-body">
            <HelpBody
              topic={topic}
              picture={pictures[id]}
              texts={texts}
              title="p"
              drawMark={(mark) => <Icon name={helpMarks[mark].icon} tone={helpMarks[mark].tone} />}
            />
          </div>
        )}
      </div>
    </>
  );
}
