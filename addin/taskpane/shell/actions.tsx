import type { JSX } from "preact";
import { Icon } from "../parts/icons.tsx";
import { formatNumber } from "../parts/numbers.ts";
import { book, prepared, prepareResults, saveCopy, undo, undoSteps } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { notice } from "../state/work.ts";

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
      {notice.value !== null && (
        <div class="bar info">
          <Icon name="good" />
          <p class="grow">{notice.value}</p>
        </div>
      )}
      <div class="shell-actions" role="group" aria-label={m.title}>
        <button
          class="button subtle undo"
          type="button"
          disabled={last === undefined}
          aria-description={last?.label}
          title={last?.label}
          onClick={() => void undo()}
        >
          <Icon name="undo" />
          <span>{m.undo}</span>
        </button>
        {book.value !== null && (
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
    </>
  );
}
