import type { Pixels } from "./png.ts";

/** A shape on a board of 32 × 32 units: whether a point is inside it. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in a colour "#RRGGBB", above those before it. */
export type Layer = { readonly shape: Shape; readonly color: string };

/** Paints layers, the last on top, with smooth edges. */
export function paint(layers: readonly Layer[], size: number): Pixels {
  const bytes = new Uint8Array(size * size * 4);
  const colors = layers.map(({ color }) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
  const unit = board / size;
  const topAt = (x: number, y: number): number => layers.findLastIndex(({ shape }) => shape(x * unit, y * unit));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const tops = isPlain(topAt, column, row, size) ? [topAt(column + 0.5, row + 0.5)] : grid.map(([x, y]) => topAt(column + x, row + y));
      const covered = tops.filter((top) => top >= 0);
      const at = (row * size + column) * 4;
      for (let channel = 0; channel < 3 && covered.length > 0; channel++) {
        bytes[at + channel] = Math.round(covered.reduce((sum, top) => sum + (colors[top]?.[channel] ?? 0), 0) / covered.length);
      }
      bytes[at + 3] = Math.round((covered.length * 255) / tops.length);
    }
  }
  return { size, bytes };
}

/** Whether a pixel of a big picture lies inside one layer, as its corners and its middle say. In small ones thin lines would be missed. */
function isPlain(topAt: (x: number, y: number) => number, column: number, row: number, size: number): boolean {
  if (size < 40) return false;
  const middle = topAt(column + 0.5, row + 0.5);
  return [0.02, 0.98].every((x) => [0.02, 0.98].every((y) => topAt(column + x, row + y) === middle));
}

/** A rectangle with rounded corners. */
export function box(left: number, top: number, width: number, height: number, radius = 0): Shape {
  return (x, y) => {
    const dx = Math.max(left + radius - x, 0, x - (left + width - radius));
    const dy = Math.max(top + radius - y, 0, y - (top + height - radius));
    return x >= left && x <= left + width && y >= top && y <= top + height && dx * dx + dy * dy <= radius * radius + 1e-9;
  };
}

/** A filled circle. */
export function circle(centerX: number, centerY: number, radius: number): Shape {
  return (x, y) => (x - centerX) ** 2 + (y - centerY) ** 2 <= radius * radius;
}

/** A circle without its middle. */
export function ring(centerX: number, centerY: number, outer: number, inner: number): Shape {
  return without(circle(centerX, centerY, outer), circle(centerX, centerY, inner));
}

/** A line of some width with round ends through points. */
export function line(points: readonly (readonly [number, number])[], width: number): Shape {
  return (x, y) =>
    points.some((to, index) => {
      const from = points[index - 1];
      return from !== undefined && distanceTo(x, y, from, to) <= width / 2;
    });
}

/** The area inside a ring of points. */
export function polygon(points: readonly (readonly [number, number])[]): Shape {
  return (x, y) => {
    let inside = false;
    let [x2, y2] = points.at(-1) ?? [0, 0];
    for (const [x1, y1] of points) {
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      [x2, y2] = [x1, y1];
    }
    return inside;
  };
}

/** What two shapes have in common: two circles make a leaf. */
export function both(first: Shape, second: Shape): Shape {
  return (x, y) => first(x, y) && second(x, y);
}

function without(first: Shape, second: Shape): Shape {
  return (x, y) => first(x, y) && !second(x, y);
}

/** Points on an arc, angles in degrees clockwise from the right. */
export function arc(centerX: number, centerY: number, radius: number, from: number, to: number): [number, number][] {
  return Array.from({ length: 25 }, (_, index) => {
    const angle = ((from + ((to - from) * index) / 24) * Math.PI) / 180;
    return [centerX + radius * Math.cos(angle), centerY + radius * Math.sin(angle)];
  });
}

const board = 32;
/** Points of a pixel that are looked at. */
const grid = Array.from({ length: 16 }, (_, index): readonly [number, number] => [
  ((index % 4) + 0.5) / 4,
  (Math.floor(index / 4) + 0.5) / 4,
]);

function distanceTo(x: number, y: number, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
