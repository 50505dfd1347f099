import type { JSX } from "preact";
import { planText } from "../../../../core/plans/plan-words.ts";
import { FileButton } from "../../parts/file-button.tsx";
import { Icon } from "../../parts/icons.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { language, messages } from "../../state/language.ts";
import type { PlanDraft } from "../../worker/plan-protocol.ts";
import { DeadlineLines } from "./deadline-lines.tsx";
import { PlanFields } from "./plan-fields.tsx";
import { addDocument, closeDraft, problems, saveDraft, seen, useDraft } from "./state.ts";
import { TargetLines } from "./target-lines.tsx";
import { TextPane } from "./text-pane.tsx";
import { Untaken } from "./untaken.tsx";
import "./plan-editor.css";

/** The text of a plan beside the targets that were read from it: each one is looked over, corrected, removed, or added. */
export function PlanEditor({ draft }: { draft: PlanDraft }): JSX.Element {
  const m = messages.value.editor;
  const { targets } = draft.plan;
  const done = targets.filter(({ id }) => seen.value.has(id)).length;
  return (
    <div class="plan-editor">
      <header class="editor-head">
        <button class="button subtle compact" type="button" onClick={closeDraft}>
          <Icon name="back" />
          {m.back}
        </button>
        <h2>{m.title}</h2>
        <p class="quiet small" role="status">
          {m.progress(formatNumber(done), formatNumber(targets.length))}
        </p>
        <span class="editor-actions">
          <button class="button" type="button" onClick={() => void saveDraft()}>
            <Icon name="save" />
            {m.save}
          </button>
          <button class="button primary" type="button" onClick={() => void useDraft()}>
            {m.use}
          </button>
        </span>
        <PlanFields plan={draft.plan} />
        {draft.notes.map((text) => (
          <p key={text} class="target-warning">
            <Icon name="warning" />
            {planText(text, language.value)}
          </p>
        ))}
        {problems.value.length > 0 && (
          <div class="plan-problems" role="alert">
            <h3>{m.problems}</h3>
            <ul>
              {problems.value.map((text) => (
                <li key={text.vi}>{text[language.value]}</li>
              ))}
            </ul>
          </div>
        )}
      </header>
      <div class="editor-panes">
        {draft.text === null ? (
          <section class="editor-text none" aria-label={m.text}>
            <p class="quiet">{m.noText}</p>
            <FileButton
              label={m.openText}
              icon="open"
              accept=".docx,.txt"
              onFile={(file) => void file.arrayBuffer().then((bytes) => addDocument({ name: file.name, bytes }))}
            />
          </section>
        ) : (
          <TextPane draft={draft} text={draft.text} />
        )}
        <section class="editor-targets" aria-label={m.targets}>
          <TargetLines plan={draft.plan} hasText={draft.text !== null} />
          <DeadlineLines deadlines={draft.plan.deadlines} />
          <Untaken draft={draft} />
        </section>
      </div>
    </div>
  );
}
