import type { JSX, TargetedKeyboardEvent } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

export type TabItem = {
  readonly id: string;
  readonly label: string;
  /** A short count beside the name; a screen reader hears it as the tab's description, so that the name stays the same. */
  readonly count?: { readonly text: string; readonly said: string } | undefined;
};

/** A list of tabs: arrows, Home and End move and choose, as in Excel. */
export function Tabs({
  label,
  items,
  chosen,
  onChoose,
}: {
  label: string;
  items: readonly TabItem[];
  chosen: string;
  onChoose: (id: string) => void;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  // Where the window is narrow, or becomes so, not all tabs are in view.
  useLayoutEffect(() => {
    const list = box.current;
    if (list === null) return;
    const observer = new ResizeObserver(() => showTab(list, chosen));
    observer.observe(list);
    showTab(list, chosen);
    return () => observer.disconnect();
  }, [chosen]);
  const moveTo = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    const at = items.findIndex((item) => item.id === chosen);
    const target = new Map([
      ["ArrowRight", at + 1],
      ["ArrowLeft", at - 1],
      ["Home", 0],
      ["End", items.length - 1],
    ]).get(event.key);
    if (target === undefined) return;
    event.preventDefault();
    const next = items[(target + items.length) % items.length];
    if (next === undefined) return;
    onChoose(next.id);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  };
  return (
    <div ref={box} class="tabs" role="tablist" aria-label={label} onKeyDown={moveTo}>
      {items.map((item) => (
        <button
          key={item.id}
          id={`tab-${item.id}`}
          class="tab"
          type="button"
          role="tab"
          aria-selected={item.id === chosen}
          aria-controls={`panel-${item.id}`}
          aria-label={item.label}
          data-count={item.count?.text}
          aria-description={item.count?.said}
          tabIndex={item.id === chosen ? 0 : -1}
          onClick={() => onChoose(item.id)}
        >
          {item.label}
        </button>
      ))}
    </div>
  );
}

function showTab(list: HTMLElement, id: string): void {
  const tab = list.querySelector<HTMLElement>(`#tab-${id}`);
  if (tab === null) return;
  if (tab.offsetLeft < list.scrollLeft) list.scrollLeft = tab.offsetLeft;
  else list.scrollLeft = Math.max(list.scrollLeft, tab.offsetLeft + tab.offsetWidth - list.clientWidth);
}
