import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { forms as formList, isFormId } from "../../../../core/forms/form-list.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { SearchField } from "../../parts/search-field.tsx";
import { ask, download } from "../../state/book.ts";
import { extensionHere, lookForExtension } from "../../state/extension.ts";
import { language, messages } from "../../state/language.ts";
import { notice, run } from "../../state/work.ts";
import { handOver } from "./hand-over.ts";
import { RecordList } from "./record-list.tsx";
import { form, keys, marked, text, yearlyYear } from "./state.ts";
import { YearlyTable, YearlyYear } from "./yearly-table.tsx";
import "./forms.css";

/** The units of the book as records of a form, to be handed to the browser extension. */
export function FormsView(): JSX.Element {
  const m = messages.value.forms;
  const yearly = form.value.startsWith("yearly-");

  useEffect(() => {
    void lookForExtension();
  }, []);

  const fileOf = () => ask("recordsFile", { form: form.value, year: yearlyYear.value, keys: marked.value });
  const save = (): void => {
    void run("save", async () => {
      const { name, bytes, count } = await fileOf();
      download(name, bytes);
      notice.value = () => messages.value.forms.saved(name, count);
    });
  };
  const send = (): void => {
    void run("save", async () => {
      const { bytes, count } = await fileOf();
      await handOver(bytes, count);
    });
  };
  return (
    <div class="forms">
      <div class="forms-head">
        <h2>{m.title}</h2>
        <p class="quiet small">{m.help}</p>
        <div class="forms-choices">
          <Choice
            label={m.form}
            value={form.value}
            onChoose={(id) => {
              if (isFormId(id)) form.value = id;
            }}
          >
            {formList.map(({ id, title, english }) => (
              <option key={id} value={id}>
                {language.value === "vi" ? title : english}
              </option>
            ))}
          </Choice>
          {yearly && <YearlyYear />}
          <SearchField label={m.search} value={text.value} onSearch={(typed) => (text.value = typed)} />
        </div>
      </div>
      {yearly ? <YearlyTable /> : <RecordList />}
      {keys.value.length > 0 && (
        <div class="forms-save">
          {extensionHere.value !== null && (
            <p class="quiet small forms-extension">{extensionHere.value ? m.extensionHere : m.extensionAway}</p>
          )}
          <button class="button primary" type="button" disabled={marked.value.length === 0} onClick={save}>
            {m.save(formatNumber(marked.value.length))}
          </button>
          <button class="button" type="button" disabled={marked.value.length === 0} onClick={send}>
            {m.send}
          </button>
        </div>
      )}
    </div>
  );
}
