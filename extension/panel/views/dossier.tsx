import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { BlockState } from "../../browser/dossier-store.ts";
import { HelpFor } from "../help/help-for.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { blocks, here, restartDossier, setBlock } from "../state/dossier.ts";
import { messages } from "../state/language.ts";
import { portal } from "../state/page.ts";
import { prepared } from "../state/source.ts";

const icons: Readonly<Record<BlockState, { readonly icon: IconName; readonly tone: string }>> = {
  done: { icon: "good", tone: "tone-good" },
  open: { icon: "openState", tone: "quiet" },
  failed: { icon: "warning", tone: "tone-open" },
};

/** The blocks of a portal with more than one page: done, open, failed. */
export function DossierView(): JSX.Element | null {
  const { dossier: texts } = messages.value;
  const id = useId();
  // A page without boxes of its own is any page of the portal, no block.
  const pages = portal.value?.pages.filter(({ fields }) => fields.length > 0) ?? [];
  if (pages.length < 2 || prepared.value === null) return null;
  const stateOf = (page: string): BlockState => blocks.value.get(page) ?? "open";
  const done = pages.filter((page) => stateOf(page.id) === "done").length;
  return (
    <section class="part" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{texts.section}</h2>
        <span class="quiet small">{texts.progress(done, pages.length)}</span>
        <HelpFor topic="dossier" />
      </div>
      <ul class="blocks">
        {pages.map((page) => {
          const state = stateOf(page.id);
          const next = state === "done" ? "open" : "done";
          return (
            <li
              key={page.id}
              class={here.value.includes(page.id) ? "block-line current" : "block-line"}
              aria-current={here.value.includes(page.id) ? "step" : undefined}
            >
              <Icon name={icons[state].icon} tone={icons[state].tone} />
              <span class="block-title">{page.title}</span>
              <span class="small quiet">
                {here.value.includes(page.id) ? `${texts.states[state]}, ${texts.here}` : texts.states[state]}
              </span>
              <button
                type="button"
                class="button compact subtle"
                aria-label={next === "done" ? texts.markDone(page.title) : texts.markOpen(page.title)}
                onClick={() => void setBlock(page.id, next)}
              >
                {next === "done" ? "✓" : "↺"}
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" class="link small" onClick={() => void restartDossier()}>
        {texts.restart}
      </button>
    </section>
  );
}
