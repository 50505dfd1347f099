import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { language } from "../../state/language.ts";
import type { ReportOverview } from "../../worker/report-protocol.ts";
import { texts } from "./state.ts";
import { TextsInLine } from "./texts-in-line.tsx";

/** Figures that are missing or not certain, with the column or rows they could come from. */
export function LackList({ report }: { report: ReportOverview["report"] }): JSX.Element {
  const t = texts.value;
  const { lacks, warnings } = report;
  return (
    <section class="report-lacks">
      <details>
        <summary>
          <h3>
            {t.lacks} ({lacks.length})
          </h3>
        </summary>
        <p class="quiet small">{lacks.length === 0 ? t.lacksNone : t.lacksHelp}</p>
        <ul>
          {lacks.map(({ figure, label, state, needs, rows, rowCount }) => (
            <li key={figure}>
              <b {...tongueOf(label[language.value])}>{label[language.value]}</b> <span class="quiet">({t.lackState[state]})</span>
              <br />
              <TextsInLine texts={needs} between="; " />
              {rowCount > 0 && (
                <span class="quiet small">
                  {" "}
                  · {t.lackRows(rowCount)}:{" "}
                  <span lang="vi">
                    {rows
                      .slice(0, 5)
                      .map(({ sheet, row }) => `${sheet}!${row}`)
                      .join(", ")}
                    {rowCount > 5 ? "…" : ""}
                  </span>
                </span>
              )}
            </li>
          ))}
        </ul>
      </details>
      {warnings.length > 0 && (
        <details>
          <summary>
            <h3>
              {t.warnings} ({warnings.length})
            </h3>
          </summary>
          <ul>
            {warnings.map((said) => (
              <li key={said.vi}>{said[language.value]}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
