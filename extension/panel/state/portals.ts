import { computed, signal } from "@preact/signals";
import { api } from "../../browser/api.ts";
import type { Portal, PortalPage } from "../../portals/portal.ts";
import { readPortalFile } from "../../portals/portal-file.ts";
import { portals as shippedPortals } from "../../portals/portal-list.ts";

/** Portals that the office has taught or been given; they go before the shipped ones. */
export const ownPortals = signal<readonly Portal[]>([]);
const allPortals = computed<readonly Portal[]>(() => [...ownPortals.value, ...shippedPortals]);

const key = "portals";

/** Loads the office's own portals and keeps them in step with the other pages of the extension. */
export async function restorePortals(): Promise<void> {
  await load();
  api().storage.onChanged.addListener((changes, area) => {
    if (area === "local" && key in changes) void load();
  });
}

/** Every exact host that some portal names. */
export function knownHosts(): readonly string[] {
  return allPortals.value.flatMap(({ hosts }) => hosts);
}

/** The portal of a host: what the office was taught of it first, then what comes with the extension; `null` when neither names it. */
export function portalFor(host: string): Portal | null {
  const [first, ...others] = allPortals.value.filter(({ hosts }) => hosts.includes(host));
  if (first === undefined) return null;
  const lookupTime = [first, ...others].find((portal) => portal.lookupTime !== undefined)?.lookupTime;
  return {
    ...first,
    ...(lookupTime === undefined ? {} : { lookupTime }),
    pages: others.reduce<readonly PortalPage[]>(withPages, first.pages),
  };
}

/** Pages of another portal of the same host; one of an id that is there already was taught anew. */
function withPages(pages: readonly PortalPage[], other: Portal): readonly PortalPage[] {
  const ids = new Set(pages.map(({ id }) => id));
  return pages.concat(other.pages.filter(({ id }) => !ids.has(id)));
}

/** Keeps a portal; one of the same id gives way. */
export async function keepPortal(portal: Portal): Promise<void> {
  await save([...ownPortals.peek().filter(({ id }) => id !== portal.id), portal]);
}

/** Forgets one of the office's own portals. */
export async function forgetPortal(id: string): Promise<void> {
  await save(ownPortals.peek().filter((portal) => portal.id !== id));
}

async function save(portals: readonly Portal[]): Promise<void> {
  await api().storage.local.set({ [key]: portals });
  ownPortals.value = portals;
}

async function load(): Promise<void> {
  const found = (await api().storage.local.get(key))[key];
  ownPortals.value = Array.isArray(found)
    ? found.flatMap((one: unknown) => {
        const read = readPortalFile(JSON.stringify(one));
        return "portal" in read ? [read.portal] : [];
      })
    : [];
}
