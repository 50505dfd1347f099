import type { JSX } from "preact";
import { planText } from "../../../../core/plans/plan-words.ts";
import { language, messages } from "../../state/language.ts";
import type { PlanDraft } from "../../worker/plan-protocol.ts";
import { addFrom } from "./state.ts";

/** Sentences with numbers that were not taken for targets, and why; any of them can still become one. */
export function Untaken({ draft }: { draft: PlanDraft }): JSX.Element | null {
  const m = messages.value.editor;
  if (draft.unread.length === 0) return null;
  return (
    <details class="editor-untaken">
      <summary>{m.untaken(draft.unread.length)}</summary>
      <ul>
        {draft.unread.map(({ text, offset, line, reason }) => (
          <li key={offset[0]}>
            <p lang="vi">“{text}”</p>
            <p class="quiet small">
              {m.line(line)} · {m.reason}: {planText(reason, language.value)}
            </p>
            <button class="button compact" type="button" onClick={() => void addFrom(offset[0], offset[1])}>
              {m.takeAnyway}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
