import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeCard } from "../../../addin/taskpane/guide/place.ts";

const card = { width: 320, height: 180 };
const window = { width: 1280, height: 800 };

describe("the card of the first run", () => {
  test("stands under its target, above it where there is no room, and points at its middle", () => {
    expect(placeCard({ left: 100, top: 100, width: 200, height: 30 }, card, window)).toEqual({
      left: 40,
      top: 144,
      arrow: "up",
      arrowAt: 160,
    });
    expect(placeCard({ left: 0, top: 740, width: 100, height: 40 }, card, window)).toEqual({
      left: 8,
      top: 546,
      arrow: "down",
      arrowAt: 42,
    });
  });

  test("is in the window whatever it points at, and off its target wherever there is room", () => {
    const box = fc.record({
      left: fc.integer({ min: -200, max: 1400 }),
      top: fc.integer({ min: -200, max: 1000 }),
      width: fc.integer({ min: 0, max: 1280 }),
      height: fc.integer({ min: 0, max: 800 }),
    });
    fc.assert(
      fc.property(fc.option(box), (target) => {
        const { left, top, arrow } = placeCard(target, card, window);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + card.width).toBeLessThanOrEqual(window.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(top + card.height).toBeLessThanOrEqual(window.height - 8);
        if (target === null || arrow === null) return;
        const clear = arrow === "up" ? top >= target.top + target.height : top + card.height <= target.top;
        expect(clear).toBe(true);
      }),
    );
  });
});
