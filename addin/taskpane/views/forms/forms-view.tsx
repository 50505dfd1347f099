import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";
import { forms as formList, isFormId } from "../../../../core/forms/form-list.ts";
import { Choice } from "../../parts/choice.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { SearchField } from "../../parts/search-field.tsx";
import { ask, asOf, download, revision } from "../../state/book.ts";
import { extensionHere, lookForExtension } from "../../state/extension.ts";
import { messages } from "../../state/language.ts";
import { notice, report, run } from "../../state/work.ts";
import type { Output } from "../../worker/protocol.ts";
import { FormRecordLine } from "./form-record-line.tsx";
import { handOver } from "./hand-over.ts";
import { choose, chosen, form, text } from "./state.ts";
import "./forms.css";

const pageRows = 60;

/** The units of the book as records of a form, to be saved for the browser extension. */
export function FormsView(): JSX.Element {
  const m = messages.value.forms;
  const found = useSignal<Output<"formRecords"> | null>(null);
  const query = { form: form.value, asOf: asOf.value, text: text.value };
  const load = (from: number): Promise<Output<"formRecords">> => ask("formRecords", { ...query, from, count: pageRows });

  useLayoutEffect(() => {
    let wanted = true;
    load(0).then((page) => {
      if (wanted) found.value = page;
    }, report);
    return () => {
      wanted = false;
    };
  }, [query.form, query.asOf, query.text, revision.value]);

  useEffect(() => {
    void lookForExtension();
  }, []);

  const { total, keys, rows } = found.value ?? { total: 0, keys: [], rows: [] };
  const marked = keys.filter((key) => chosen.value.has(key));
  const more = async (): Promise<void> => {
    const next = await load(rows.length);
    found.value = { ...next, rows: [...rows, ...next.rows] };
  };
  const save = (): void => {
    void run("save", async () => {
      const { name, bytes, count } = await ask("recordsFile", { form: form.value, keys: marked });
      download(name, bytes);
      notice.value = m.saved(name, count);
    });
  };
  const send = (): void => {
    void run("save", async () => {
      const { bytes, count } = await ask("recordsFile", { form: form.value, keys: marked });
      await handOver(bytes, count);
    });
  };
  return (
    <div class="forms">
      <div class="forms-head">
        <h2>{m.title}</h2>
        <p class="quiet small">{m.help}</p>
        <Choice
          label={m.form}
          value={form.value}
          onChoose={(id) => {
            if (isFormId(id)) form.value = id;
          }}
        >
          {formList.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
        <SearchField label={m.search} value={text.value} onSearch={(typed) => (text.value = typed)} />
        {total > 0 && (
          <label class="check">
            <input type="checkbox" checked={marked.length === total} onChange={(event) => choose(keys, event.currentTarget.checked)} />
            {m.all(formatNumber(total))}
          </label>
        )}
      </div>
      {found.value !== null && total === 0 && (
        <EmptyState icon="sheet" title={text.value === "" ? m.nothing : m.notFound}>
          {text.value === "" && <p class="quiet">{m.nothingHelp}</p>}
        </EmptyState>
      )}
      {total > 0 && (
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
      )}
      {total > 0 && (
        <div class="forms-save">
          {extensionHere.value !== null && (
            <p class="quiet small forms-extension">{extensionHere.value ? m.extensionHere : m.extensionAway}</p>
          )}
          <button class="button primary" type="button" disabled={marked.length === 0} onClick={save}>
            {m.save(formatNumber(marked.length))}
          </button>
          <button class="button" type="button" disabled={marked.length === 0} onClick={send}>
            {m.send}
          </button>
        </div>
      )}
    </div>
  );
}
