import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { messages } from "../state/language.ts";
import { refused } from "../state/storage.ts";

/** What the browser does not remember, said once for every kind of it. */
export function NotKept(): JSX.Element | null {
  const m = messages.value.work;
  const understood = useSignal(0);
  const kinds = [...refused.value];
  if (kinds.length <= understood.value) return null;
  return (
    <div class="bar info" role="status">
      <Icon name="warning" />
      <p class="grow">{m.notKept(kinds.map((kind) => m.keptKinds[kind]).join(", "))}</p>
      <button
        class="button compact"
        type="button"
        onClick={() => {
          understood.value = kinds.length;
        }}
      >
        {m.dismiss}
      </button>
    </div>
  );
}
