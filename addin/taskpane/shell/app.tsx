import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
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
import { Progress } from "./progress.tsx";
import { tabs } from "./tabs.ts";
import { UndoList } from "./undo-list.tsx";

/** The whole pane: head, tabs, the view of the chosen tab, actions, foot. */
export function App(): JSX.Element {
  const inExcel = workbook.value !== null;
  useEffect(() => (inExcel ? undefined : followDrops((file) => void openBook(file.name, file))), [inExcel]);
  const items = tabs.map(({ id, label, count }) => ({ id, label: label(), count: count() }));
  return (
    <div class="shell">
      <Head needsBook={tabs.find(({ id }) => id === chosenTab.value)?.needsBook ?? true} />
      <main class="shell-main">
        <Tabs
          label={messages.value.shell.tabs}
          items={items}
          chosen={chosenTab.value}
          onChoose={(id) => {
            chosenTab.value = id;
          }}
        />
        <Progress />
        {undoOpen.value && <UndoList />}
        {tabs.map(({ id, View, needsBook }) => (
          <section key={id} id={`panel-${id}`} class="panel" role="tabpanel" aria-labelledby={`tab-${id}`} hidden={id !== chosenTab.value}>
            {id === chosenTab.value && (needsBook && book.value === null ? inExcel ? <NotRead /> : <StartView /> : <View />)}
          </section>
        ))}
        {(book.value !== null || undoSteps.value.length > 0 || notice.value !== null) && <Actions />}
      </main>
      <Foot />
    </div>
  );
}
