import type { Page } from "playwright-core";

type Killer = { killAt: string | null; workers: Worker[] };

/**
 * Runs in a page before its own scripts: lets a test end workers as a browser does when memory is short, of which it tells the page nothing.
 * A worker ends when it says that it has come to the step `killAt`, or right after it was asked for what has that name.
 */
export function rememberWorkers(): void {
  const killer: Killer = Object.assign(globalThis as unknown as Killer, { killAt: null, workers: [] });
  const Real = Worker;
  globalThis.Worker = class extends Real {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      killer.workers.push(this);
      this.addEventListener("message", ({ data }: MessageEvent<{ kind?: string; stage?: string }>) => {
        if (data.kind === "progress" && data.stage === killer.killAt) super.terminate();
      });
    }
    override postMessage(message: { name?: string }, more?: Transferable[] | StructuredSerializeOptions): void {
      super.postMessage(message, more as Transferable[]);
      if (message.name === killer.killAt) super.terminate();
    }
  };
}

/** Which step ends a worker from now on; `null` for none. */
export function killAt(page: Page, step: string | null): Promise<void> {
  return page.evaluate((at) => {
    (globalThis as unknown as Killer).killAt = at;
  }, step);
}

/** Ends every worker of the page at once. */
export function killNow(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const worker of (globalThis as unknown as Killer).workers) worker.terminate();
  });
}
