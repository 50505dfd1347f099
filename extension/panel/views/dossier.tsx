import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { BlockState } from "../../browser/dossier-store.ts";
import { HelpFor } from "../help/help-for.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { type BlockLine, blockLines, here, restartDossier, setBlock } from "../state/dossier.ts";
import { messages } from "../state/language.ts";

const icons: Readonly<Record<BlockState, { readonly icon: IconName; readonly tone: string }>> = {
  done: { icon: "good", tone: "tone-good" },
  open: { icon: "openState", tone: "quiet" },
  failed: { icon: "warning", tone: "tone-open" },
};

/** The blocks of a dossier: done, open, failed. */
export function DossierView(): JSX.Element | null {
  const { dossier: texts } = messages.value;
  const id = useId();
  const lines = blockLines.value;
  if (lines.length === 0) return null;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{texts.section}</h2>
        <span class="quiet small">{texts.progress(lines.filter(({ state }) => state === "done").length, lines.length)}</span>
        <HelpFor topic="dossier" />
      </div>
      <ul class="blocks">
        {lines.map((line) => (
          <Line key={line.page.id} line={line} />
        ))}
      </ul>
      <button type="button" class="link small" onClick={() => void restartDossier()}>
        {texts.restart}
      </button>
    </section>
  );
}

function Line({ line: { page, state, items } }: { line: BlockLine }): JSX.Element {
  const { dossier: texts } = messages.value;
  const current = here.value.includes(page.id);
  const next = state === "done" ? "open" : "done";
  const begun = items !== null && items.done > 0 && state !== "done";
  const words = [
    begun ? texts.items(items.done, items.all) : "",
    begun && state === "open" ? "" : texts.states[state],
    current ? texts.here : "",
  ];
  return (
    <li class={current ? "block-line current" : "block-line"} aria-current={current ? "step" : undefined}>
      <Icon name={icons[state].icon} tone={icons[state].tone} />
      <span class="block-text">
        <span class="block-title" lang="vi">
          {page.title}
        </span>
        <span class="small quiet">{words.filter((word) => word !== "").join(", ")}</span>
      </span>
      <button
        type="button"
        class="button compact subtle"
        aria-label={next === "done" ? texts.markDone(page.title) : texts.markOpen(page.title)}
        onClick={() => void setBlock(page, next)}
      >
        {next === "done" ? "✓" : "↺"}
      </button>
    </li>
  );
}
