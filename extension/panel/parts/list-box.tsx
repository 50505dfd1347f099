import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

export type Line = { readonly key: number; readonly label: string; readonly detail: string };

type Props = { label: string; lines: readonly Line[]; chosen: number; onChoose: (key: number) => void };

/** A list of which one line is chosen: by a click, or with the arrow keys, Home, End. */
export function ListBox({ label, lines, chosen, onChoose }: Props): JSX.Element {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const at = lines.findIndex(({ key }) => key === chosen);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen, lines.length]);
  const go = (next: number): void => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, next))];
    if (line !== undefined) onChoose(line.key);
  };
  const steps: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(at + 1),
    ArrowUp: () => go(at < 0 ? lines.length - 1 : at - 1),
    Home: () => go(0),
    End: () => go(lines.length - 1),
    PageDown: () => go(at + 8),
    PageUp: () => go(at - 8),
  };
  return (
    <div
      ref={box}
      role="listbox"
      class="list"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={at < 0 ? undefined : `${id}-${chosen}`}
      onKeyDown={(event) => {
        const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
        if (step === undefined) return;
        event.preventDefault();
        step();
      }}
    >
      {lines.map(({ key, label: text, detail }) => (
        <div
          key={key}
          id={`${id}-${key}`}
          role="option"
          class="line"
          lang="vi"
          aria-selected={key === chosen}
          onClick={() => onChoose(key)}
        >
          <span class="line-label">{text}</span>
          {detail !== "" && <span class="line-detail">{detail}</span>}
        </div>
      ))}
    </div>
  );
}
