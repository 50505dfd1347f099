import { signal } from "@preact/signals";
import type { FunctionComponent, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { runBeside } from "../state/work.ts";

/** A view whose script is loaded when it is first shown, so that the page itself comes up sooner. */
export function lazyView<Props extends object>(load: () => Promise<FunctionComponent<Props>>): FunctionComponent<Props> {
  const loaded = signal<{ readonly View: FunctionComponent<Props> } | null>(null);
  let loading = false;
  return function LazyView(props: Props): JSX.Element | null {
    useEffect(() => {
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
