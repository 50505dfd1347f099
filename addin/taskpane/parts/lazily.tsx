import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { report, whileBusy } from "../state/work.ts";

/** A view whose script is fetched when it is first shown, so that the first screen does not wait for it. */
export function lazily(load: () => Promise<FunctionComponent>): FunctionComponent {
  const view = signal<FunctionComponent | null>(null);
  let asked = false;
  const fetch = async (): Promise<void> => {
    try {
      const loaded = await whileBusy(load);
      view.value = loaded;
    } catch (reason) {
      // The next showing tries again.
      asked = false;
      report(reason);
    }
  };
  return () => {
    const View = view.value;
    if (View === null && !asked) {
      asked = true;
      // Drawing must not change what other parts of the page are drawn from.
      queueMicrotask(() => void fetch());
    }
    return View === null ? null : <View />;
  };
}
