import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import type { Said } from "../../../../core/model/language.ts";
import { FileButton } from "../../parts/file-button.tsx";
import { ask, changeOptions, download } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { run } from "../../state/work.ts";
import type { ScoreOverview } from "../../worker/protocol.ts";

/** A score table of the office: the template to fill in, and the way to load it. */
export function OwnTable({ score }: { score: ScoreOverview }): JSX.Element {
  const m = messages.value.scores;
  const problems = useSignal<readonly Said[]>([]);

  const load = async (file: File): Promise<void> => {
    problems.value = [];
    const read = await run("load", async () => ask("readTable", { name: file.name, bytes: await file.arrayBuffer() }));
    if (read === null) return;
    problems.value = read.problems;
    if (read.table !== null) await changeOptions({ table: { own: read.table } });
  };
  const saveTemplate = async (): Promise<void> => {
    const base = score.table.own ? (score.tables[0]?.id ?? "") : score.table.id;
    const template = await run("save", () => ask("tableTemplate", { table: base }));
    if (template !== null) download(template.name, template.bytes);
  };

  return (
    <section class="own-table">
      <h3>{m.ownTables}</h3>
      <p class="quiet small">{m.ownTablesHelp}</p>
      <div class="own-table-actions">
        <button class="button compact" type="button" onClick={() => void saveTemplate()}>
          {m.saveTemplate}
        </button>
        <FileButton label={m.loadTable} icon="open" accept=".xlsx,.xls,.csv" look="compact" onFile={(file) => void load(file)} />
      </div>
      {problems.value.length > 0 && (
        <ul class="own-table-problems" role="alert">
          {problems.value.map((text) => (
            <li key={text.vi}>{text[language.value]}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
