import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { GuideOffer } from "../guide/offer.tsx";
import { guideStep, onSample } from "../guide/state.ts";
import { HelpButton } from "../help/help-button.tsx";
import { helpOpen } from "../help/state.ts";
import type { HelpId } from "../help/topic-ids.ts";
import { lazyView } from "../parts/lazy-view.tsx";
import { SafeView } from "../parts/safe-view.tsx";
import { Tabs } from "../parts/tabs.tsx";
import { book, openBook, undoSteps } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { notice } from "../state/work.ts";
import { workbook } from "../state/workbook.ts";
import { NotRead } from "../views/start/not-read.tsx";
import { StartView } from "../views/start/start-view.tsx";
import { Actions } from "./actions.tsx";
import { chosenTab, undoOpen } from "./chosen-tab.ts";
import { followDrops } from "./drop.ts";
import { Foot } from "./foot.tsx";
import { Head } from "./head.tsx";
import { NotKept } from "./not-kept.tsx";
import { Progress } from "./progress.tsx";
import { tabs } from "./tabs.ts";
import { UndoList } from "./undo-list.tsx";

// Whoever knows the pane never loads these.
const Guide = lazyView(async () => (await import("../guide/guide.tsx")).Guide);
const HelpPanel = lazyView(async () => (await import("../help/help-panel.tsx")).HelpPanel);

/** The whole pane: head, tabs with help, the view of the chosen tab, actions, foot. */
export function App(): JSX.Element {
  const inExcel = workbook.value !== null;
  useEffect(() => (inExcel ? undefined : followDrops((file) => void openBook(file.name, file))), [inExcel]);
  const items = tabs.map(({ id, label, count }) => ({ id, label: label(), count: count() }));
  const chosen = tabs.find(({ id }) => id === chosenTab.value);
  const starting = (chosen?.needsBook ?? true) && book.value === null;
  const m = messages.value;
  return (
    <div class="shell">
      <Head needsBook={chosen?.needsBook ?? true} />
      <main class="shell-main">
        <div class="tab-row">
          <Tabs
            label={m.shell.tabs}
            items={items}
            chosen={chosenTab.value}
            onChoose={(id) => {
              chosenTab.value = id;
            }}
          />
          <HelpButton view={starting ? m.help.start : (chosen?.label() ?? "")} />
        </div>
        {guideStep.value !== null && <Guide />}
        <Progress />
        <NotKept />
        {book.value !== null && (inExcel || onSample.value) && (
          <GuideOffer text={inExcel ? m.guide.onBook : m.guide.onSample} start={inExcel ? m.guide.startBook : m.guide.startSample} />
        )}
        {undoOpen.value && <UndoList />}
        <div class="shell-views">
          {tabs.map(({ id, View }) => (
            <section
              key={id}
              id={`panel-${id}`}
              class="panel"
              role="tabpanel"
              aria-labelledby={`tab-${id}`}
              hidden={id !== chosenTab.value}
            >
              {id === chosenTab.value && <SafeView>{starting ? inExcel ? <NotRead /> : <StartView /> : <View />}</SafeView>}
            </section>
          ))}
          {helpOpen.value && <HelpPanel topic={starting ? "start" : (chosenTab.value as HelpId)} />}
        </div>
        {(book.value !== null || undoSteps.value.length > 0 || notice.value !== null) && <Actions />}
      </main>
      <Foot />
    </div>
  );
}
