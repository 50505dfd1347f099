/** The page that is worked on: its tab, its host, and whether the browser lets us in. */
import { computed, signal } from "@preact/signals";
import { api, type Tab } from "../../browser/api.ts";
import { type HostKind, judgeHost, type Place, placeOf } from "../../browser/hosts.ts";
import type { Portal } from "../../portals/portal.ts";
import { messages } from "./language.ts";
import { knownHosts, portalFor } from "./portals.ts";
import { refuse } from "./work.ts";

/** `place` is `null` while the browser does not tell the address: nobody has let us in yet, or it is no web page. */
export type PageState = {
  readonly tab: number;
  readonly title: string;
  readonly place: Place | null;
  /** The officer has let us into the host for good. */
  readonly allowed: boolean;
};

export const page = signal<PageState | null>(null);

/** The tab that `panel.html?tab=N` names; `null` in the side panel, which goes with the active tab. */
const fixed = Number(new URLSearchParams(location.search).get("tab") ?? Number.NaN);
const fixedTab = Number.isInteger(fixed) && fixed > 0 ? fixed : null;

export const hostKind = computed<HostKind | null>(() =>
  page.value?.place == null ? null : judgeHost(page.value.place.host, knownHosts()),
);
export const portal = computed<Portal | null>(() =>
  page.value?.place == null || hostKind.value === "alike" ? null : portalFor(page.value.place.host),
);

/** Follows the page: the named tab, or whichever is active in this window. */
export async function followPage(): Promise<void> {
  const { tabs } = api();
  await refreshPage();
  tabs.onActivated.addListener(() => void refreshPage());
  tabs.onUpdated.addListener((tab, change) => {
    if (tab === page.peek()?.tab && (change.status !== undefined || change.url !== undefined)) void refreshPage();
  });
  tabs.onRemoved.addListener(() => void refreshPage());
}

/** Looks again which page it is. */
export async function refreshPage(): Promise<PageState | null> {
  const tab = await currentTab();
  const next = tab?.id === undefined ? null : await stateOf(tab.id, tab);
  if (JSON.stringify(next) !== JSON.stringify(page.peek())) page.value = next;
  return next;
}

async function stateOf(id: number, { title, url }: Tab): Promise<PageState> {
  const place = url === undefined ? null : placeOf(url);
  const origin = place?.origin ?? null;
  const allowed = origin !== null && (await api().permissions.contains({ origins: [origin] }));
  return { tab: id, title: title ?? "", place, allowed };
}

/** The page, when something may be filled or read there; refuses with a sentence when not. */
export async function pageToWorkOn(): Promise<PageState> {
  const now = await refreshPage();
  if (now === null) throw refuse(() => messages.value.page.noTab);
  const host = now.place?.host;
  if (host !== undefined && judgeHost(host, knownHosts()) === "alike") throw refuse(() => messages.value.page.alikeRefused(host));
  return now;
}

/** Asks the officer to let us into the page's host. To be called straight from a click. */
export async function askForHost(): Promise<void> {
  const origin = page.peek()?.place?.origin;
  if (origin == null) return;
  await api().permissions.request({ origins: [origin] });
  await refreshPage();
}

async function currentTab(): Promise<Tab | null> {
  const { tabs } = api();
  try {
    if (fixedTab !== null) return await tabs.get(fixedTab);
    const [tab] = await tabs.query({ active: true, currentWindow: true });
    return tab ?? null;
  } catch {
    return null;
  }
}
