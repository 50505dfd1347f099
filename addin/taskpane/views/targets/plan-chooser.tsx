import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useLayoutEffect } from "preact/hooks";
import { FileButton } from "../../../../ui/parts/file-button.tsx";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { ProblemList } from "../../parts/problem-list.tsx";
import { ask } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { choice, choosePlan, loadPlans, overview, plans } from "../../state/plan.ts";
import { run, type Sentence } from "../../state/work.ts";
import type { PlanSource } from "../../worker/plan-protocol.ts";
import { hasKeptDraft, openDraft, openKeptDraft } from "../plan-editor/state.ts";
import { choosing } from "./state.ts";

/** Kinds of file that hold a plan. */
const planFiles = ".json,.docx,.txt";

/** The plans that are shipped, and the ways to use the office's own. */
export function PlanChooser(): JSX.Element {
  const m = messages.value.chooser;
  const problems = useSignal<readonly Sentence[]>([]);
  useLayoutEffect(() => void loadPlans(), []);

  const open = async (source: PlanSource): Promise<void> => {
    problems.value = [];
    const opened = await run("planText", () => ask("openPlan", source));
    if (opened === null) return;
    if ("problems" in opened) problems.value = opened.problems.map((said) => () => said[language.value]);
    else if ("json" in opened) choosePlan({ own: opened.json });
    else openDraft(opened.draft);
  };

  return (
    <div class="plan-chooser">
      <h2>{m.title}</h2>
      <p class="quiet">{m.help}</p>
      {choice.value !== null && overview.value !== null && (
        <button
          class="button subtle compact"
          type="button"
          onClick={() => {
            choosing.value = false;
          }}
        >
          <Icon name="back" />
          {m.back}
        </button>
      )}
      <ProblemList title={m.problems} problems={problems.value.map((sentence) => sentence())} />
      <ShippedPlans />
      <OwnPlan open={open} refuse={(sentence) => (problems.value = [sentence])} />
    </div>
  );
}

function ShippedPlans(): JSX.Element {
  const m = messages.value.chooser;
  const current = choice.value;
  return (
    <section>
      <h3>{m.shipped}</h3>
      <ul class="plan-choices">
        {(plans.value ?? []).map((plan) => (
          <li key={plan.id}>
            <button
              type="button"
              aria-current={current !== null && "id" in current && current.id === plan.id ? "true" : undefined}
              onClick={() => choosePlan({ id: plan.id })}
            >
              <b lang="vi">{plan.place}</b>
              <span lang="vi">{plan.title}</span>
              <span class="quiet small">
                {plan.document !== "" && <span lang="vi">{plan.document} · </span>}
                {[plan.period, m.items(plan.targets)].filter((text) => text !== "").join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type OwnProps = { open: (source: PlanSource) => Promise<void>; refuse: (sentence: Sentence) => void };

/** The draft that was kept, a file, or the text of a plan. */
function OwnPlan({ open, refuse }: OwnProps): JSX.Element {
  const m = messages.value.chooser;
  const id = useId();
  const pasted = useSignal("");
  const openFile = async (file: File): Promise<void> => open({ name: file.name, bytes: await file.arrayBuffer() });
  const readPasted = (): void => {
    if (pasted.value.trim() === "") refuse(() => messages.value.chooser.nothing);
    else void open({ text: pasted.value });
  };
  return (
    <section>
      <h3>{m.own}</h3>
      <p class="quiet small">{m.ownHelp}</p>
      {hasKeptDraft() && (
        <button class="button" type="button" onClick={openKeptDraft}>
          <Icon name="edit" />
          {messages.value.editor.resume}
        </button>
      )}
      <FileButton label={m.open} accept={planFiles} onFile={(file) => void openFile(file)} />
      <div class="field plan-paste">
        <label class="field-label" for={id}>
          {m.paste}
        </label>
        <textarea
          id={id}
          class="input"
          rows={6}
          value={pasted.value}
          onInput={(event) => {
            pasted.value = event.currentTarget.value;
          }}
        />
        <button class="button" type="button" onClick={readPasted}>
          {m.read}
        </button>
      </div>
    </section>
  );
}
