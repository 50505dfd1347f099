import type { JSX } from "preact";
import type { FormValues } from "../../../core/forms/record.ts";
import type { ItemState } from "../state/items-done.ts";
import { messages } from "../state/language.ts";
import { itemName } from "../state/names.ts";

/** The items of a list to choose from, each with its number, its name and what has become of it. */
export function ItemOptions({ all, states }: { all: readonly FormValues[]; states: readonly ItemState[] }): JSX.Element {
  const { nextItem: texts } = messages.value;
  return (
    <>
      {all.map((values, item) => {
        const state = texts.states[states[item] ?? "open"];
        return (
          <option key={item} value={String(item)} lang="vi">
            {itemName(values, item)}
            {state === "" ? "" : ` – ${state}`}
          </option>
        );
      })}
    </>
  );
}
