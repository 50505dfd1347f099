import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { formatDate } from "../../../../core/model/dates.ts";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { useAsked } from "../../parts/use-asked.ts";
import { YearChoice } from "../../parts/year-choice.tsx";
import { ask, asOf, revision } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { report } from "../../state/work.ts";
import type { YearlyOrder } from "../../worker/form-protocol.ts";
import type { Output } from "../../worker/protocol.ts";
import { NoUnits } from "./record-list.tsx";
import { choose, chooseOnly, chosenYear, form, keys, marked, order, text, yearlyYear } from "./state.ts";
import { YearlyLine } from "./yearly-line.tsx";

const pageRows = 60;

/** The yearly information of every unit of the form: who owes it, what is missing, which records lack nothing. */
export function YearlyTable(): JSX.Element {
  const m = messages.value.forms;
  const found = useSignal<Output<"yearly">>(null);
  const query = { form: form.value, year: yearlyYear.value, asOf: asOf.value, text: text.value, order: order.value };
  const load = (from: number): Promise<Output<"yearly">> => ask("yearly", { ...query, from, count: pageRows });

  const take = (page: Output<"yearly">): void => {
    found.value = page;
    keys.value = page?.keys ?? [];
  };
  useAsked(() => load(0), take, [query.form, query.year, query.asOf, query.text, query.order, revision.value, language.value]);

  const page = found.value;
  if (page === null) return <div class="forms-head" />;
  const more = async (): Promise<void> => {
    const next = await load(page.rows.length);
    if (next !== null) found.value = { ...next, rows: [...page.rows, ...next.rows] };
  };
  return (
    <>
      <YearlyHead page={page} />
      {page.total === 0 && <NoUnits />}
      <div class="forms-list" tabIndex={0} role="region" aria-label={m.yearlyTable}>
        {page.total > 0 && <Units page={page} />}
        {page.rows.length < page.total && (
          <button class="button compact forms-more" type="button" onClick={() => void more().catch(report)}>
            {m.more}
          </button>
        )}
        {page.left.length > 0 && <UnitsLeft page={page} />}
      </div>
    </>
  );
}

type Page = { page: NonNullable<Output<"yearly">> };

/** The window of the figures, how many owe them, and the choice of many at once. */
function YearlyHead({ page }: Page): JSX.Element {
  const m = messages.value.forms;
  return (
    <div class="forms-head">
      <p class="small">
        {m.yearlyWindow(formatDate(page.window.from), formatDate(page.window.to), formatDate(page.due))}{" "}
        <b>{m.yearlyCounts(formatNumber(page.total), formatNumber(page.owing), formatNumber(page.complete.length))}</b>
      </p>
      {page.total > 0 && (
        <div class="forms-choose">
          <label class="check">
            <input
              type="checkbox"
              checked={marked.value.length === page.total}
              onChange={(event) => choose(page.keys, event.currentTarget.checked)}
            />
            {m.all(formatNumber(page.total))}
          </label>
          <button class="button compact" type="button" disabled={page.complete.length === 0} onClick={() => chooseOnly(page.complete)}>
            {m.chooseComplete(formatNumber(page.complete.length))}
          </button>
        </div>
      )}
    </div>
  );
}

function Units({ page }: Page): JSX.Element {
  const m = messages.value.forms;
  return (
    <table class="yearly-table" aria-label={m.yearlyTable}>
      <thead>
        <tr>
          <SortHead by="name" label={m.unit} />
          <SortHead by="missing" label={m.lacks} />
          <SortHead by="sending" label={m.sending} />
        </tr>
      </thead>
      <tbody>
        {page.rows.map((row) => (
          <YearlyLine key={row.key} row={row} />
        ))}
      </tbody>
    </table>
  );
}

/** Units that owe nothing, with the reason. */
function UnitsLeft({ page: { left } }: Page): JSX.Element {
  return (
    <details class="forms-left small">
      <summary>{messages.value.forms.left(left.length)}</summary>
      <ul>
        {left.map(({ name, sheet, row, because }) => (
          <li key={`${sheet} ${row}`}>
            <b lang="vi">{name}</b>: {because}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Chooses the year of the information. */
export function YearlyYear(): JSX.Element {
  const now = Number(asOf.value.slice(0, 4));
  const years = [...new Set([yearlyYear.value, ...Array.from({ length: 6 }, (_, at) => now - at)])].sort((a, b) => b - a);
  return (
    <YearChoice label={messages.value.forms.year} year={yearlyYear.value} years={years} onChoose={(next) => (chosenYear.value = next)} />
  );
}

function SortHead({ by, label }: { by: YearlyOrder["by"]; label: string }): JSX.Element {
  const now = order.value;
  const sorted = now.by !== by ? undefined : now.down ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={sorted}>
      <button
        class="sort"
        type="button"
        onClick={() => {
          order.value = { by, down: now.by === by && !now.down };
        }}
      >
        {label}
        {sorted !== undefined && (
          <span class={sorted === "ascending" ? "sort-up" : ""}>
            <Icon name="down" />
          </span>
        )}
      </button>
    </th>
  );
}
