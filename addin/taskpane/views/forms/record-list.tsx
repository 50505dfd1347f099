import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { useAsked } from "../../parts/use-asked.ts";
import { ask, asOf, revision } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { report } from "../../state/work.ts";
import type { Output } from "../../worker/protocol.ts";
import { FormRecordLine } from "./form-record-line.tsx";
import { choose, form, keys, marked, text } from "./state.ts";

const pageRows = 60;

/** The units that a form of registration is for, with what the book has for it. */
export function RecordList(): JSX.Element {
  const m = messages.value.forms;
  const found = useSignal<Output<"formRecords"> | null>(null);
  const query = { form: form.value, asOf: asOf.value, text: text.value };
  const load = (from: number): Promise<Output<"formRecords">> => ask("formRecords", { ...query, from, count: pageRows });

  const take = (page: Output<"formRecords">): void => {
    found.value = page;
    keys.value = page.keys;
  };
  useAsked(() => load(0), take, [query.form, query.asOf, query.text, revision.value, language.value]);

  const { total, rows } = found.value ?? { total: 0, rows: [] };
  const more = async (): Promise<void> => {
    const next = await load(rows.length);
    found.value = { ...next, rows: [...rows, ...next.rows] };
  };
  if (found.value !== null && total === 0) return <NoUnits />;
  return (
    <>
      {total > 0 && (
        <div class="forms-head">
          <label class="check">
            <input
              type="checkbox"
              checked={marked.value.length === total}
              onChange={(event) => choose(keys.value, event.currentTarget.checked)}
            />
            {m.all(formatNumber(total))}
          </label>
        </div>
      )}
      <ul class="forms-list" aria-label={m.list} tabIndex={0}>
        {rows.map((row) => (
          <FormRecordLine key={row.key} row={row} />
        ))}
        {rows.length < total && (
          <li>
            <button class="button compact" type="button" onClick={() => void more().catch(report)}>
              {m.more}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

/** Says why nothing is listed. */
export function NoUnits(): JSX.Element {
  const m = messages.value.forms;
  return (
    <EmptyState icon="sheet" title={text.value === "" ? m.nothing : m.notFound}>
      {text.value === "" && <p class="quiet">{m.nothingHelp}</p>}
    </EmptyState>
  );
}
