import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { officeText } from "../../../../core/reports/office-words.ts";
import type { ReportKind } from "../../../../core/reports/period.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { FileButton } from "../../../../ui/parts/file-button.tsx";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { YearChoice } from "../../parts/year-choice.tsx";
import { asOf } from "../../state/book.ts";
import { language } from "../../state/language.ts";
import { openYearly } from "../forms/state.ts";
import {
  choosePrevious,
  chosenPart,
  chosenYear,
  kind,
  office,
  period,
  place,
  previous,
  savePaper,
  shown,
  template,
  texts,
} from "./state.ts";

/** What the report is for, by whom, beside which book, and the buttons that save it. */
export function ReportForm(): JSX.Element {
  const t = texts.value;
  const plan = shown.value?.report.plan ?? null;
  return (
    <header class="report-form">
      <h2>{t.title}</h2>
      <p class="quiet small">{plan === null ? t.noPlan : t.withPlan(plan.title)}</p>
      <ReportChoices />
      {kind.value === "year" && (
        <p>
          <button class="link" type="button" onClick={() => openYearly(period.value.year)}>
            {t.yearly(period.value.year)}
          </button>
        </p>
      )}
      <ReportSources />
      <div class="report-files">
        <button class="button primary" type="button" onClick={() => void savePaper("report")}>
          <Icon name="save" />
          {t.saveReport}
        </button>
        <button class="button" type="button" onClick={() => void savePaper("annexes")}>
          <Icon name="save" />
          {t.saveAnnexes}
        </button>
        <button class="button" type="button" onClick={() => void savePaper("evaluation")}>
          <Icon name="save" />
          {t.saveForms}
        </button>
      </div>
    </header>
  );
}

/** Which report, of which time, by whom, about where. */
function ReportChoices(): JSX.Element {
  const t = texts.value;
  const parts = kind.value === "quarter" ? t.quarters : kind.value === "half" ? t.halves : [];
  return (
    <div class="report-choices">
      <Choice
        label={t.kind}
        value={kind.value}
        onChoose={(next) => {
          kind.value = next as ReportKind;
          chosenPart.value = null;
        }}
      >
        {(["quarter", "half", "year"] as const).map((id) => (
          <option key={id} value={id}>
            {t.kinds[id]}
          </option>
        ))}
      </Choice>
      {parts.length > 0 && (
        <Choice
          label={t.period}
          value={String(period.value.part)}
          onChoose={(next) => {
            chosenPart.value = Number(next);
          }}
        >
          {parts.map((label, at) => (
            <option key={label} value={String(at + 1)}>
              {label}
            </option>
          ))}
        </Choice>
      )}
      <ReportYear />
      <div class="report-office">
        <Choice
          label={t.office}
          value={shown.value?.office ?? office.value ?? ""}
          onChoose={(next) => {
            office.value = next;
          }}
        >
          {(shown.value?.offices ?? []).map(({ id, label }) => (
            <option key={id} value={id}>
              {officeText(label, language.value)}
            </option>
          ))}
        </Choice>
      </div>
      <PlaceField />
    </div>
  );
}

/** The book of the period before and the office's own template, where they are chosen. */
function ReportSources(): JSX.Element {
  const t = texts.value;
  return (
    <div class="report-files">
      <FileButton label={t.previous} accept=".xlsx,.xls,.csv" onFile={choosePrevious} />
      {previous.value !== null && <Chosen text={t.previousFile(previous.value.name)} onRemove={() => choosePrevious(null)} />}
      <FileButton
        label={t.template}
        accept=".docx"
        onFile={(file) => {
          template.value = { name: file.name, file };
        }}
      />
      {template.value !== null && (
        <Chosen
          text={t.templateFile(template.value.name)}
          onRemove={() => {
            template.value = null;
          }}
        />
      )}
    </div>
  );
}

function ReportYear(): JSX.Element {
  const now = Number(asOf.value.slice(0, 4));
  const years = Array.from({ length: 10 }, (_, at) => now - at);
  return <YearChoice label={texts.value.year} year={period.value.year} years={years} onChoose={(next) => (chosenYear.value = next)} />;
}

function PlaceField(): JSX.Element {
  const t = texts.value;
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {t.place}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        maxLength={100}
        placeholder={t.placeHelp}
        value={place.value}
        onChange={(event) => {
          place.value = event.currentTarget.value;
        }}
      />
    </div>
  );
}

function Chosen({ text, onRemove }: { text: string; onRemove: () => void }): JSX.Element {
  return (
    <span class="report-chosen">
      {text}
      <button class="button subtle compact" type="button" aria-label={texts.value.remove(text)} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </span>
  );
}
