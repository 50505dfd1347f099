/** Records with personal data: in the browser's session memory only, and gone when nobody has used them for a while. */
import type { StorageArea } from "./api.ts";

/** Milliseconds without use after which records are forgotten. */
export const idleLimit = 30 * 60_000;

/** Name of the alarm by which the background page forgets what nobody uses. */
export const forgetAlarm = "forget-records";

/** What is kept of the officer's work: the text of a records file, and which record and form are in hand. */
export type Kept = { readonly source: string; readonly records: string; readonly chosen: number; readonly form: string };

/** The port to memory and clock; tests put a clock of their own here. */
export type SessionPort = { readonly area: Pick<StorageArea, "get" | "set" | "remove">; readonly now: () => number };

export type SessionStore = {
  /** What is kept, `null` when there is nothing or its time is over; what is over is forgotten at once. */
  readonly read: () => Promise<Kept | null>;
  readonly write: (kept: Kept) => Promise<void>;
  /** Notes that the officer is at work. Nothing that was over comes back. */
  readonly touch: () => Promise<void>;
  readonly forget: () => Promise<void>;
  /** Forgets what is over; whether there is still something. */
  readonly sweep: () => Promise<boolean>;
};

const dataKey = "records";
const timeKey = "usedAt";
/** The session memory holds 10 MB; larger sets stay with the open panel alone. */
const mostCharacters = 4_000_000;

/** A store over the browser's session memory. */
export function sessionStore({ area, now }: SessionPort): SessionStore {
  const forget = (): Promise<void> => area.remove([dataKey, timeKey]);
  const isOver = (usedAt: unknown): boolean => typeof usedAt !== "number" || now() - usedAt >= idleLimit || now() < usedAt - idleLimit;
  const sweep = async (): Promise<boolean> => {
    const found = await area.get([dataKey, timeKey]);
    if (found[dataKey] === undefined) return false;
    if (!isOver(found[timeKey])) return true;
    await forget();
    return false;
  };
  return {
    forget,
    sweep,
    read: async () => {
      if (!(await sweep())) return null;
      return keptOf((await area.get(dataKey))[dataKey]);
    },
    write: async (kept) => {
      if (kept.records.length > mostCharacters) await forget();
      else await area.set({ [dataKey]: kept, [timeKey]: now() });
    },
    touch: async () => {
      if (await sweep()) await area.set({ [timeKey]: now() });
    },
  };
}

function keptOf(value: unknown): Kept | null {
  if (typeof value !== "object" || value === null) return null;
  const { source, records, chosen, form } = value as Partial<Kept>;
  return typeof source === "string" && typeof records === "string" && typeof chosen === "number" && typeof form === "string"
    ? { source, records, chosen, form }
    : null;
}
