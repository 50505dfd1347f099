import type { JSX } from "preact";
import { asItIs, inEach, type Said } from "../../../../core/model/language.ts";
import { figureNote, figureNumber } from "../../../../core/reports/figure.ts";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { showDay } from "../../parts/days.ts";
import { language } from "../../state/language.ts";
import { evidence, texts } from "./state.ts";
import { TextsInLine } from "./texts-in-line.tsx";

/** The rows that the chosen figure rests on; nothing while none is chosen. */
export function EvidencePanel(): JSX.Element | null {
  const t = texts.value;
  const figure = evidence.value;
  if (figure === null) return null;
  const { label, evidence: rows, evidenceCount, unsure, unsureCount, asOf, source, of, missing } = figure;
  const name = label[language.value];
  const aside: Said[] = [
    asItIs(asOf === "" ? "" : t.asOf(showDay(asOf))),
    inEach((tongue) => figureNote(figure, tongue)),
    ...figure.labels,
    ...(of.length > 0 ? [source] : []),
    ...missing,
  ];
  return (
    <section class="report-evidence" aria-label={t.evidenceOf(name)}>
      <div class="report-evidence-head">
        <h3 {...tongueOf(name)}>
          {name}: {figureNumber(figure, language.value) ?? "…"}
        </h3>
        <button
          class="button subtle compact"
          type="button"
          aria-label={t.close}
          onClick={() => {
            evidence.value = null;
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <p class="quiet small">
        <TextsInLine texts={aside.filter(({ vi }) => vi !== "")} between=" · " />
      </p>
      {of.length === 0 && evidenceCount > 0 && (
        <>
          <h4>{t.evidenceRows(evidenceCount)}</h4>
          <ul>
            {rows.slice(0, 100).map(({ sheet, row, name }) => (
              <li key={`${sheet}!${row}`}>
                <span lang="vi">
                  {name} <span class="quiet small">{`${sheet}!${row}`}</span>
                </span>
              </li>
            ))}
          </ul>
          {evidenceCount > 100 && <p class="quiet small">{t.evidenceMore(evidenceCount - Math.min(100, rows.length))}</p>}
        </>
      )}
      {unsureCount > 0 && (
        <>
          <h4>{t.unsureRows(unsureCount)}</h4>
          <ul>
            {unsure.map(({ sheet, row, name, because }) => (
              <li key={`${sheet}!${row}`}>
                <span lang="vi">
                  {name} <span class="quiet small">{`${sheet}!${row}`}</span>
                </span>
                <span class="quiet small">: {because[language.value]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
