import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { formatNumber } from "../parts/numbers.ts";
import { book, planInCopy, prepared, prepareResults, saveCopy, undo, undoSteps } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { stale, writeResults, writeTargets } from "../state/live.ts";
import { busy, notice } from "../state/work.ts";
import { workbook } from "../state/workbook.ts";
import { chosenTab } from "./chosen-tab.ts";

/** What is done with the book: results into it, a copy of it; and one step back, also in a plan without a book. */
export function Actions(): JSX.Element {
  const m = messages.value.results;
  const sheets = prepared.value;
  const last = undoSteps.value.at(-1);
  return (
    <>
      {sheets !== null && notice.value === null && (
        <div class="bar info results-ready">
          <Icon name="good" />
          <p class="grow">
            {m.gains(sheets.length)} {sheets.map(({ name, rows }) => m.sheet(name, formatNumber(rows))).join(", ")}. {m.saveNext}
          </p>
        </div>
      )}
      {stale.value && notice.value === null && (
        <div class="bar info">
          <Icon name="info" />
          <p class="grow">{messages.value.live.stale}</p>
        </div>
      )}
      {notice.value !== null && (
        <div class="bar info">
          <Icon name="good" />
          <p class="grow">{notice.value()}</p>
          <button
            class="button subtle icon-only compact"
            type="button"
            aria-label={messages.value.live.closeNotice}
            onClick={() => {
              notice.value = null;
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      {(book.value !== null || last !== undefined) && (
        <div class={`shell-actions${workbook.value === null ? "" : " in-excel"}`} role="group" aria-label={m.title}>
          <button
            class="button subtle undo"
            type="button"
            disabled={last === undefined || (workbook.value !== null && busy.value)}
            aria-description={last === undefined ? undefined : last.label()}
            title={last === undefined ? undefined : last.label()}
            onClick={() => void undo()}
          >
            <Icon name="undo" />
            <span>{m.undo}</span>
          </button>
          {workbook.value !== null && <LiveActions />}
          {workbook.value === null && book.value !== null && (
            <>
              <button class="button" type="button" onClick={() => void prepareResults()}>
                {m.write}
              </button>
              <button class={`button${sheets === null ? "" : " primary"}`} type="button" onClick={() => void saveCopy()}>
                <Icon name="save" />
                {m.save}
              </button>
            </>
          )}
        </div>
      )}
    </>
  );
}

/** What is written into the book that is open in Excel. */
function LiveActions(): JSX.Element | null {
  if (book.value === null) return null;
  return (
    <>
      {chosenTab.value === "targets" && planInCopy.value !== null && (
        <button class="button" type="button" disabled={busy.value} onClick={() => void writeTargets()}>
          {messages.value.live.writeTargets}
        </button>
      )}
      <button
        class={`button${chosenTab.value === "forms" ? "" : " primary"}`}
        type="button"
        disabled={busy.value}
        onClick={() => void writeResults()}
      >
        {messages.value.results.write}
      </button>
    </>
  );
}
