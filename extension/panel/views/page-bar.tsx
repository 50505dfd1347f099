import type { JSX } from "preact";
import { HelpFor } from "../help/help-for.tsx";
import { Icon } from "../parts/icon.tsx";
import { blockHere } from "../state/dossier.ts";
import { messages } from "../state/language.ts";
import { askForHost, hostKind, page, portal } from "../state/page.ts";

/** Which page is worked on, and whether it may be. */
export function PageBar(): JSX.Element {
  const { page: texts } = messages.value;
  const place = page.value?.place ?? null;
  const kind = hostKind.value;
  return (
    <section class={`page-bar ${kind === "alike" ? "alarm" : ""}`} aria-label={texts.section}>
      <Icon name={kind === "alike" ? "warning" : place === null ? "lock" : "page"} />
      <div class="page-text" role="status">
        {place === null || kind === null ? (
          <>
            <strong>{texts.unknown}</strong>
            <span class="small quiet">{texts.letIn}</span>
          </>
        ) : (
          <>
            <strong class="page-host">{place.host}</strong>
            <span class="small" lang={portal.value === null ? undefined : "vi"}>
              {portal.value === null ? texts.hosts[kind] : texts.portal(portal.value.name, blockHere.value?.title ?? "")}
            </span>
            {kind === "alike" && <span class="small">{texts.alikeRefused(place.host)}</span>}
            {kind === "other" && <span class="small tone-open">{texts.otherHost}</span>}
            {!place.secure && <span class="small tone-open">{texts.insecure}</span>}
          </>
        )}
      </div>
      {place !== null && kind !== "alike" && page.value?.allowed === false && <AllowButton host={place.host} />}
      <HelpFor topic="page" />
    </section>
  );
}

/** Asks for the host for good; most officers never need it. */
function AllowButton({ host }: { host: string }): JSX.Element {
  return (
    <button type="button" class="button compact subtle" onClick={() => void askForHost()}>
      {messages.value.page.allow(host)}
    </button>
  );
}
