import { signal } from "@preact/signals";
import { api } from "../browser/api.ts";
import { judgeHost, placeOf } from "../browser/hosts.ts";
import { download } from "../panel/state/download.ts";
import { language, messages } from "../panel/state/language.ts";
import { keepPortal, knownHosts } from "../panel/state/portals.ts";
import { notice, problem } from "../panel/state/work.ts";
import type { Portal } from "../portals/portal.ts";
import { readPortalFile, writePortalFile } from "../portals/portal-file.ts";

/** Patterns of the hosts that were allowed for good. */
export const allowed = signal<readonly string[]>([]);

/** Looks again which hosts are allowed. */
export async function refreshHosts(): Promise<void> {
  allowed.value = (await api().permissions.getAll()).origins ?? [];
}

/** Asks for a host that the officer typed; straight from the click, as browsers want it. */
export async function allowHost(text: string): Promise<void> {
  const place = placeOf(text.includes("://") ? text.trim() : `https://${text.trim()}`);
  const asked = place === null || place.origin === null || !/^[a-z0-9.-]+$/.test(place.host) ? null : place;
  problem.value = asked === null ? () => messages.value.options.badHost : null;
  if (asked === null || asked.origin === null) return;
  if (judgeHost(asked.host, knownHosts()) === "alike") {
    problem.value = () => messages.value.options.alikeHost(asked.host);
    return;
  }
  await api().permissions.request({ origins: [asked.origin] });
  await refreshHosts();
}

/** Takes an allowance back. */
export async function revokeHost(origin: string): Promise<void> {
  await api().permissions.remove({ origins: [origin] });
  await refreshHosts();
}

/** Takes in a portal file of a colleague. */
export async function importPortal(file: File): Promise<void> {
  const read = readPortalFile(file.size > 4_000_000 ? "" : await file.text());
  if ("problem" in read) {
    problem.value = () => read.problem[language.value];
    return;
  }
  const alike = read.portal.hosts.find((host) => judgeHost(host, []) === "alike");
  if (alike !== undefined) {
    problem.value = () => messages.value.options.alikeHost(alike);
    return;
  }
  problem.value = null;
  await keepPortal(read.portal);
  notice.value = () => messages.value.options.imported(read.portal.name);
}

/** Saves a portal as a file. */
export function exportPortal(portal: Portal): void {
  download(`${portal.id}.so-htx-portal.json`, writePortalFile(portal));
}

/** Clears whatever the extension holds. */
export async function clearEverything(): Promise<void> {
  const { storage, permissions } = api();
  await Promise.all([storage.session.clear(), storage.local.clear()]);
  if (allowed.value.length > 0) await permissions.remove({ origins: allowed.value });
  await refreshHosts();
  notice.value = () => messages.value.options.cleared;
}
