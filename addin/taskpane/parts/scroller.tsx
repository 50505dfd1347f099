import type { ComponentChildren, JSX, RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

/** The part of a long content that is in view, in the content's own pixels. */
export type Viewport = { readonly top: number; readonly left: number; readonly height: number; readonly width: number };

export type Scroller = {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly view: Viewport;
  /** Height of the element that makes the scroll bar. */
  readonly barHeight: number;
  /** Scrolls as little as needed to bring a stretch of the content into view. */
  readonly reveal: (place: { top: number; bottom: number; left?: number; right?: number }) => void;
};

/** Browsers cannot lay out boxes much taller than this (Firefox: about 17 million pixels). */
const tallest = 8_000_000;

/**
 * Follows the scrolling of a box whose content is drawn only where it is in view. Content taller than browsers can lay
 * out is scrolled in proportion.
 */
export function useScroller(contentHeight: number): Scroller {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<Viewport>({ top: 0, left: 0, height: 0, width: 0 });
  const barHeight = Math.min(contentHeight, tallest);

  const ratio = (height: number): number => (contentHeight <= tallest ? 1 : (contentHeight - height) / (tallest - height));

  useLayoutEffect(() => {
    const box = ref.current;
    if (box === null) return;
    const measure = (): void => {
      const { scrollTop, scrollLeft, clientHeight, clientWidth } = box;
      setView({ top: scrollTop * ratio(clientHeight), left: scrollLeft, height: clientHeight, width: clientWidth });
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(box);
    box.addEventListener("scroll", measure, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", measure);
    };
  }, [contentHeight]);

  const reveal = useMemo<Scroller["reveal"]>(
    () =>
      ({ top, bottom, left, right }) => {
        const box = ref.current;
        if (box === null) return;
        const scale = ratio(box.clientHeight);
        const at = box.scrollTop * scale;
        if (top < at) box.scrollTop = top / scale;
        else if (bottom > at + box.clientHeight) box.scrollTop = (bottom - box.clientHeight) / scale;
        if (left !== undefined && left < box.scrollLeft) box.scrollLeft = left;
        else if (right !== undefined && right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
      },
    [contentHeight],
  );

  return { ref, view, barHeight, reveal };
}

type LayerProps = { scroller: Scroller; width?: number; children: ComponentChildren };

/** What is drawn of a long content, before a scroll bar of its full size. `width`: that of a content that is scrolled sideways too, in pixels. */
export function ScrollLayer({ scroller: { view, barHeight }, width, children }: LayerProps): JSX.Element {
  const sizeOf = (height: number, across: number) => ({ height: `${height}px`, ...(width === undefined ? {} : { width: `${across}px` }) });
  return (
    <div class="scroll-bar" role="presentation" style={sizeOf(barHeight, width ?? 0)}>
      <div class="scroll-layer" role="presentation" style={sizeOf(view.height, view.width)}>
        {children}
      </div>
    </div>
  );
}
