/** A box on the screen, in CSS pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
/** Where the card stands, which way its arrow points, and how far from its left edge the arrow is. */
export type CardPlace = { readonly left: number; readonly top: number; readonly arrow: "up" | "down" | null; readonly arrowAt: number };

/** Room between the card and what it points at. */
const gap = 14;
/** Room between the card and the edge of the window. */
const edge = 8;
/** The arrow keeps clear of the round corners. */
const corner = 16;

/**
 * Puts a card under its target, else above it; where neither leaves the target free, at the end of the window that is farther from it. The
 * card is always wholly in the window, as far as it fits at all.
 */
export function placeCard(target: Box | null, card: Pick<Box, "width" | "height">, window: Pick<Box, "width" | "height">): CardPlace {
  const right = Math.max(edge, window.width - card.width - edge);
  const bottom = Math.max(edge, window.height - card.height - edge);
  if (target === null) return { left: right, top: bottom, arrow: null, arrowAt: 0 };
  const middle = target.left + target.width / 2;
  const left = clamp(middle - card.width / 2, edge, right);
  const arrowAt = clamp(middle - left, corner, card.width - corner);
  const under = target.top + target.height + gap;
  if (under >= edge && under <= bottom) return { left, top: under, arrow: "up", arrowAt };
  const over = target.top - gap - card.height;
  if (over >= edge && over <= bottom) return { left, top: over, arrow: "down", arrowAt };
  const above = target.top > window.height - target.top - target.height;
  return { left, top: above ? edge : bottom, arrow: null, arrowAt };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
