import type { JSX } from "preact";
import { useId, useState } from "preact/hooks";
import { privacyNotes } from "../../ui/look/privacy.ts";
import { FaultCopy } from "../../ui/parts/fault-copy.tsx";
import { FileButton } from "../../ui/parts/file-button.tsx";
import { Icon } from "../../ui/parts/icon.tsx";
import { HelpFor } from "../panel/help/help-for.tsx";
import { faultText } from "../panel/state/fault.ts";
import { language, messages, useLanguage } from "../panel/state/language.ts";
import { forgetPortal, ownPortals } from "../panel/state/portals.ts";
import { notice, problem, unforeseen } from "../panel/state/work.ts";
import type { Portal } from "../portals/portal.ts";
import { portals as shippedPortals } from "../portals/portal-list.ts";
import { allowed, allowHost, clearEverything, exportPortal, importPortal, revokeHost } from "./state.ts";

/** Portals, hosts, and clearing everything. */
export function OptionsPage(): JSX.Element {
  const { fault, options: texts, shell } = messages.value;
  return (
    <main class="options">
      <header class="options-head">
        <h1>{texts.title}</h1>
        <button
          type="button"
          class="button compact"
          lang={language.value === "vi" ? "en" : "vi"}
          onClick={() => void useLanguage(language.value === "vi" ? "en" : "vi")}
        >
          {shell.language}
        </button>
        <HelpFor topic="options" />
      </header>
      <p class="quiet">{texts.privacy}</p>
      <div role="alert">
        {problem.value !== null && (
          <div class="bar error">
            <p class="grow">{problem.value()}</p>
            {problem.value === unforeseen && <FaultCopy report={faultText.value} texts={fault} />}
          </div>
        )}
      </div>
      <div role="status">{notice.value !== null && <p class="bar info">{notice.value()}</p>}</div>
      <OwnPortals />
      <Hosts />
      <Clear />
      <Privacy />
    </main>
  );
}

/** The privacy notes of the stores, in full. */
function Privacy(): JSX.Element {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{messages.value.help.privacy}</h2>
      <ul class="options-notes">
        {privacyNotes[language.value].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}

function OwnPortals(): JSX.Element {
  const { options: texts } = messages.value;
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{texts.portals}</h2>
      {ownPortals.value.length === 0 && <p class="quiet">{texts.noPortals}</p>}
      <ul>
        {ownPortals.value.map((portal) => (
          <PortalLine key={portal.id} portal={portal} own />
        ))}
      </ul>
      <FileButton label={texts.import} accept=".json" onFile={(file) => void importPortal(file)} />
      {shippedPortals.length > 0 && <h3>{texts.shipped}</h3>}
      <ul>
        {shippedPortals.map((portal) => (
          <PortalLine key={portal.id} portal={portal} own={false} />
        ))}
      </ul>
    </section>
  );
}

function PortalLine({ portal, own }: { portal: Portal; own: boolean }): JSX.Element {
  const { options: texts } = messages.value;
  const fields = portal.pages.reduce((sum, page) => sum + page.fields.length, 0);
  return (
    <li class="options-line">
      <span class="grow">
        <strong lang="vi">{portal.name}</strong>
        <span class="quiet small block">
          {portal.hosts.join(", ")} · {texts.portalDetail(portal.pages.length, fields)}
        </span>
      </span>
      <button type="button" class="button compact" onClick={() => exportPortal(portal)}>
        {texts.export(portal.name)}
      </button>
      {own && (
        <button type="button" class="button compact" onClick={() => void forgetPortal(portal.id)}>
          {texts.remove(portal.name)}
        </button>
      )}
    </li>
  );
}

function Hosts(): JSX.Element {
  const { options: texts } = messages.value;
  const id = useId();
  const [host, setHost] = useState("");
  return (
    <section class="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.hosts}</h2>
      <p class="quiet">{texts.hostsHelp}</p>
      {allowed.value.length === 0 && <p>{texts.noHosts}</p>}
      <ul>
        {allowed.value.map((origin) => (
          <li key={origin} class="options-line">
            <Icon name="lock" />
            <span class="grow">{origin.replace(/\/\*$/, "")}</span>
            <button type="button" class="button compact" onClick={() => void revokeHost(origin)}>
              {texts.revoke(origin.replace(/^[a-z]+:\/\/|\/\*$/g, ""))}
            </button>
          </li>
        ))}
      </ul>
      <div class="field">
        <label class="field-label" for={`${id}-host`}>
          {texts.host}
        </label>
        <div class="options-line">
          <input
            id={`${id}-host`}
            class="input"
            type="text"
            spellcheck={false}
            value={host}
            onInput={(event) => setHost(event.currentTarget.value)}
          />
          <button type="button" class="button" disabled={host.trim() === ""} onClick={() => void allowHost(host)}>
            {texts.allow}
          </button>
        </div>
      </div>
    </section>
  );
}

function Clear(): JSX.Element {
  const { options: texts } = messages.value;
  const id = useId();
  const [asking, setAsking] = useState(false);
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{texts.clear}</h2>
      <p class="quiet">{texts.clearHelp}</p>
      {asking ? (
        <div class="options-line">
          <button
            type="button"
            class="button primary"
            onClick={() => {
              setAsking(false);
              void clearEverything();
            }}
          >
            {texts.confirm}
          </button>
          <button type="button" class="button" onClick={() => setAsking(false)}>
            {texts.cancel}
          </button>
        </div>
      ) : (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {texts.clear}
        </button>
      )}
    </section>
  );
}
