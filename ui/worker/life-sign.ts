/** What the browser offers of its locks; `undefined` in old browsers and on pages without a secure address. */
export type Locks = { readonly request: (name: string, whileHeld: () => unknown) => Promise<unknown> } | undefined;

/**
 * In a worker: holds a lock as long as the worker lives. Calls `tell` once, when the lock is held, or with `null` where there are no locks.
 * Browsers tell nobody of a worker that they ended, as when memory is short; but they give its locks free.
 */
export function holdWhileAlive(locks: Locks, name: string, tell: (name: string | null) => void): void {
  if (locks === undefined) {
    tell(null);
    return;
  }
  const forever = new Promise(() => undefined);
  const held = (): Promise<unknown> => {
    tell(name);
    return forever;
  };
  try {
    locks.request(name, held).catch(() => tell(null));
  } catch {
    tell(null);
  }
}

/** In the page: calls `gone` when the worker that holds the lock is no more, whoever ended it; never where there are no locks. */
export function whenGone(locks: Locks, name: string | null, gone: () => void): void {
  if (locks === undefined || name === null) return;
  locks.request(name, gone).catch(() => undefined);
}
