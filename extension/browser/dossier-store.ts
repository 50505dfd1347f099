/** How far the work on a dossier has come, without anything of its content: kept when the browser closes, so that it can go on. */
import type { StorageArea } from "./api.ts";

/** What became of a block of a portal. */
export type BlockState = "done" | "open" | "failed";

/** States by the id of the portal's page, of pages that take one item of a list which items are done (0 the first); the day of the last change (ISO). */
export type Dossier = {
  readonly blocks: { readonly [page: string]: BlockState };
  readonly items?: { readonly [page: string]: readonly number[] };
  readonly day: string;
};

export type DossierStore = {
  readonly read: (key: string) => Promise<Dossier | null>;
  readonly write: (key: string, dossier: Dossier) => Promise<void>;
  readonly forget: (key: string) => Promise<void>;
  readonly forgetAll: () => Promise<void>;
};

const storeKey = "dossiers";
/** Older dossiers give way. */
const most = 200;

/** The key of a record's dossier on a portal: a digest, from which neither name nor number can be read back without the record itself. */
export async function dossierKey(portal: string, form: string, recordKey: string, label: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([portal, form, recordKey, label]));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A store over the browser's local memory. */
export function dossierStore(area: Pick<StorageArea, "get" | "set" | "remove">): DossierStore {
  const all = async (): Promise<Map<string, Dossier>> => {
    const found = (await area.get(storeKey))[storeKey];
    if (!Array.isArray(found)) return new Map();
    return new Map(
      found.flatMap((entry: unknown): [string, Dossier][] => {
        const dossier = Array.isArray(entry) ? dossierOf(entry[1]) : null;
        return Array.isArray(entry) && typeof entry[0] === "string" && dossier !== null ? [[entry[0], dossier]] : [];
      }),
    );
  };
  const save = (dossiers: ReadonlyMap<string, Dossier>): Promise<void> => area.set({ [storeKey]: [...dossiers].slice(-most) });
  return {
    read: async (key) => (await all()).get(key) ?? null,
    write: async (key, dossier) => {
      const dossiers = await all();
      dossiers.delete(key);
      dossiers.set(key, dossier);
      await save(dossiers);
    },
    forget: async (key) => {
      const dossiers = await all();
      dossiers.delete(key);
      await save(dossiers);
    },
    forgetAll: () => area.remove(storeKey),
  };
}

function dossierOf(value: unknown): Dossier | null {
  if (typeof value !== "object" || value === null) return null;
  const { blocks, items, day } = value as { blocks?: unknown; items?: unknown; day?: unknown };
  if (typeof blocks !== "object" || blocks === null || typeof day !== "string") return null;
  const states = Object.entries(blocks).filter((entry): entry is [string, BlockState] =>
    ["done", "open", "failed"].includes(entry[1] as string),
  );
  const done = Object.entries(typeof items === "object" && items !== null ? items : {}).filter(
    (entry): entry is [string, number[]] => Array.isArray(entry[1]) && entry[1].every((item) => Number.isInteger(item)),
  );
  return { blocks: Object.fromEntries(states), ...(done.length === 0 ? {} : { items: Object.fromEntries(done) }), day };
}
