import type { TargetedKeyboardEvent } from "preact";

/** What a key stands for, by its name. */
export type KeyActs = ReadonlyMap<string, () => void>;

type Place = {
  readonly at: number;
  readonly count: number;
  /** Lines that are in view. */
  readonly page: number;
  readonly moveTo: (index: number) => void;
};

/** The keys that move through a list of lines; `moveTo` keeps within it. */
export function listKeys({ at, count, page, moveTo }: Place): KeyActs {
  return new Map([
    ["ArrowDown", () => moveTo(at + 1)],
    ["ArrowUp", () => moveTo(at - 1)],
    ["PageDown", () => moveTo(at + page)],
    ["PageUp", () => moveTo(at - page)],
    ["Home", () => moveTo(0)],
    ["End", () => moveTo(count - 1)],
  ]);
}

/** Does what a key stands for; any other key stays the browser's. */
export function actOnKey(event: TargetedKeyboardEvent<HTMLElement>, acts: KeyActs): void {
  const act = acts.get(event.key);
  if (act === undefined) return;
  event.preventDefault();
  act();
}
