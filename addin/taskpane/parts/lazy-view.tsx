import { signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { runBeside } from "../state/work.ts";

/** A view whose script is loaded when it is first shown, so that the page itself comes up sooner. */
export function lazyView<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  const loaded = signal<{ readonly View: FunctionComponent<Props> } | null>(null);
  let loading = false;
  // Work that a view begins is begun as it is drawn, before anything else sees the page: `<html data-state>` is never "ready" in between.
  return function LazyView(props: Props): JSX.Element | null {
    useLayoutEffect(() => {
      if (loading) return;
      loading = true;
      void runBeside(async () => {
        try {
          loaded.value = { View: await load() };
        } finally {
          // One that failed is tried again when the view is shown again.
          loading = loaded.value !== null;
        }
      });
    }, []);
    if (loaded.value === null) return null;
    const { View } = loaded.value;
    return <View {...props} />;
  };
}
