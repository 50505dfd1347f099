import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { HelpFor } from "../help/help-for.tsx";
import { Icon, type IconName } from "../parts/icon.tsx";
import { checkPortal, filling, lastRead, other, saveRecord, useRead } from "../state/job.ts";
import { messages } from "../state/language.ts";
import { marked, unmark } from "../state/line.ts";
import { portal } from "../state/page.ts";
import type { Report, ReportRow, Tone } from "../state/report.ts";
import { busy } from "../state/work.ts";

/** What the last jobs found: the newest above, the last filling always. */
export function Reports(): JSX.Element {
  const { actions: texts } = messages.value;
  return (
    <>
      {(marked.value || portal.value !== null) && (
        <div class="tools">
          {marked.value && (
            <button type="button" class="button compact" onClick={() => void unmark()}>
              {texts.unmark}
            </button>
          )}
          {portal.value !== null && (
            <button type="button" class="button compact subtle" disabled={busy.value} onClick={() => void checkPortal()}>
              {texts.health}
            </button>
          )}
        </div>
      )}
      {other.value !== null && <ReportView make={other.value} />}
      {filling.value !== null && <ReportView make={filling.value} />}
    </>
  );
}

function ReportView({ make }: { make: () => Report }): JSX.Element {
  const report = make();
  const { report: texts } = messages.value;
  const id = useId();
  const place = useRef<HTMLElement>(null);
  // A new report comes into view; the keyboard stays where it was.
  useEffect(() => {
    place.current?.scrollIntoView({ block: "start" });
  }, [make]);
  const preview = report.kind === "preview";
  return (
    <section ref={place} class="part report" aria-labelledby={id}>
      <div class="part-head">
        <h2 id={id}>{texts[report.kind]}</h2>
        <HelpFor topic="report" />
      </div>
      <p role="status">
        {report.summary} <span class="quiet small">{report.where}</span>
      </p>
      <Table name={texts[report.kind]} rows={report.rows} lastColumn={preview ? texts.box : texts.onPage} />
      {report.kind === "read" && <ReadTools />}
      {report.quiet.length > 0 && (
        <details class="fold">
          <summary>{`${texts.showAll} (${report.quiet.length})`}</summary>
          <ul class="notes">
            {report.quiet.map((row, index) => (
              <li key={index}>
                <strong>{row.name}</strong>: {row.detail}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** What can be done with a record that was read. */
function ReadTools(): JSX.Element | null {
  const { record: texts, report } = messages.value;
  const record = lastRead.value;
  if (record === null) return null;
  return (
    <div class="tools">
      <button type="button" class="button" onClick={() => saveRecord(record)}>
        {texts.save}
      </button>
      <button type="button" class="button" disabled={busy.value} onClick={() => void useRead()}>
        {report.useRead}
      </button>
    </div>
  );
}

const icons: Readonly<Record<Tone, IconName>> = { good: "good", bad: "bad", open: "openState" };

/** Rows that are shown before somebody asks for more: thousands would hold up the panel. */
const mostRows = 300;

function Table({ name, rows, lastColumn }: { name: string; rows: readonly ReportRow[]; lastColumn: string }): JSX.Element {
  const { report: texts } = messages.value;
  const [whole, showWhole] = useState(false);
  const shown = whole ? rows : rows.slice(0, mostRows);
  return (
    <div class="table-scroll">
      <table aria-label={name}>
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.value}</th>
            <th scope="col">{lastColumn}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.name}</th>
              <td data-label={texts.state}>
                <span class={`with-icon tone-${row.tone}`}>
                  <Icon name={icons[row.tone]} />
                  {row.state}
                </span>
                {row.detail !== "" && <span class="small quiet block">{row.detail}</span>}
                {row.label !== "" && (
                  <span class="small quiet block" lang="vi">
                    {row.label}
                  </span>
                )}
              </td>
              <td data-label={texts.value} lang="vi">
                {row.value}
              </td>
              <td data-label={lastColumn} lang="vi" class={row.onPage === row.value ? "repeated" : undefined}>
                {row.onPage}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button type="button" class="link small" onClick={() => showWhole(true)}>
          {texts.showMore(rows.length - shown.length)}
        </button>
      )}
    </div>
  );
}
