import type { JSX } from "preact";
import { FaultCopy } from "../../ui/parts/fault-copy.tsx";
import { Icon } from "../../ui/parts/icon.tsx";
import { api } from "../browser/api.ts";
import { faultText } from "./state/fault.ts";
import { language, messages, useLanguage } from "./state/language.ts";
import { forget, source } from "./state/source.ts";
import { notice, problem, unforeseen, warnings } from "./state/work.ts";
import { Actions } from "./views/actions.tsx";
import { DossierView } from "./views/dossier.tsx";
import { NextItem } from "./views/next-item.tsx";
import { OfferBar } from "./views/offer.tsx";
import { PageBar } from "./views/page-bar.tsx";
import { RecordView } from "./views/record.tsx";
import { RecordsView } from "./views/records.tsx";
import { Reports } from "./views/reports.tsx";
import { TeachView } from "./views/teach.tsx";

/** The panel beside the page. */
export function App(): JSX.Element {
  return (
    <div class="shell">
      <Head />
      <PageBar />
      <Sentences />
      <main class="shell-main">
        <OfferBar />
        <TeachView />
        <RecordsView />
        <RecordView />
        <DossierView />
        <Reports />
      </main>
      <NextItem />
      <Actions />
      <Foot />
    </div>
  );
}

function Head(): JSX.Element {
  const { shell } = messages.value;
  return (
    <header class="shell-head">
      <h1 class="shell-brand">
        <img src="icons/icon.svg" alt="" />
        {shell.title}
        <span class="shell-subtitle">{shell.subtitle}</span>
      </h1>
      <button
        type="button"
        class="button compact subtle"
        lang={language.value === "vi" ? "en" : "vi"}
        onClick={() => void useLanguage(language.value === "vi" ? "en" : "vi")}
      >
        {shell.language}
      </button>
      <button type="button" class="button compact subtle" onClick={() => void api().runtime.openOptionsPage()}>
        {shell.options}
      </button>
    </header>
  );
}

/** What went wrong, what was done, and what to know of it; stays in view while a report is read. */
function Sentences(): JSX.Element {
  const { fault, work } = messages.value;
  return (
    <div class="sentences">
      <div role="alert">
        {problem.value !== null && (
          <div class="bar error">
            <Icon name="error" />
            <span class="grow">{problem.value()}</span>
            {problem.value === unforeseen && <FaultCopy report={faultText.value} texts={fault} />}
            <button
              type="button"
              class="button compact"
              onClick={() => {
                problem.value = null;
              }}
            >
              {work.dismiss}
            </button>
          </div>
        )}
      </div>
      <div role="status">
        {notice.value !== null && (
          <div class="bar info">
            <Icon name="info" />
            <span class="grow">{notice.value()}</span>
          </div>
        )}
        {warnings.value().map((warning, at) => (
          <div key={warning} class="bar warning">
            <Icon name="warning" />
            <span class="grow">{warning}</span>
            <button type="button" class="button compact subtle" aria-label={work.hide} onClick={() => hide(at)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </div>
  );
}

function hide(at: number): void {
  const all = warnings.value;
  warnings.value = () => all().filter((_, place) => place !== at);
}

function Foot(): JSX.Element {
  const { shell } = messages.value;
  return (
    <footer class="shell-foot">
      <span class="with-icon">
        <Icon name="lock" />
        {shell.privacy}
      </span>
      {source.value !== null && (
        <button type="button" class="link" onClick={() => void forget(() => messages.value.source.forgotten)}>
          {shell.forget}
        </button>
      )}
    </footer>
  );
}
