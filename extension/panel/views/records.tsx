import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { FileButton } from "../../../ui/parts/file-button.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../ui/parts/tongue.ts";
import { HelpFor } from "../help/help-for.tsx";
import { type Line, ListBox } from "../parts/list-box.tsx";
import { messages } from "../state/language.ts";
import { fetchFromPane } from "../state/offer.ts";
import { choose, chosen, found, openFile, origin, query, source } from "../state/source.ts";
import { busy } from "../state/work.ts";

/** Lines drawn at once; the search narrows the rest. */
const mostLines = 200;

/** Where records come from, the search, and the list. */
export function RecordsView(): JSX.Element {
  const { source: texts } = messages.value;
  const id = useId();
  const all = source.value?.items ?? [];
  const hits = found.value;
  const lines = hits.slice(0, mostLines).map((index): Line => ({ key: index, label: all[index]!.label, detail: all[index]!.detail }));
  return (
    <section class="part" aria-labelledby={`${id}-title`}>
      <div class="part-head">
        <h2 id={`${id}-title`}>{texts.section}</h2>
        {source.value !== null && (
          <span class="quiet small part-source" {...tongueOf(origin.value())}>
            {origin.value()}
          </span>
        )}
        <HelpFor topic="records" />
      </div>
      <FileButton
        label={texts.choose}
        accept=".xlsx,.xls,.xlsm,.xlsb,.ods,.csv,.json"
        look={source.value === null ? "primary wide" : "wide"}
        onFile={(file) => void openFile(file)}
      />
      <button type="button" class="button subtle wide" disabled={busy.value} onClick={() => void fetchFromPane()}>
        <Icon name="read" />
        {texts.fetch}
      </button>
      {source.value === null && <p class="quiet small">{texts.formats}</p>}
      <div class="field">
        <label class="field-label" for={`${id}-search`}>
          {texts.search}
        </label>
        <input
          id={`${id}-search`}
          class="input"
          type="search"
          placeholder={texts.searchHint}
          value={query.value}
          disabled={source.value === null}
          onInput={(event) => {
            query.value = event.currentTarget.value;
          }}
        />
      </div>
      <ListBox label={texts.list} lines={lines} chosen={chosen.value} onChoose={(index) => void choose(index)} />
      {source.value !== null && (
        <p class="quiet small" role="status">
          {hits.length === 0 ? texts.none : texts.count(hits.length, all.length)}
          {hits.length > mostLines && ` ${texts.more(hits.length - mostLines)}`}
        </p>
      )}
    </section>
  );
}
