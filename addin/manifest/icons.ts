import { arc, both, box, circle, type Layer, line, paint, polygon, ring, type Shape } from "./draw.ts";
import { pngFile } from "./png.ts";

/** The pictures of the add-in: the app itself and one for each button of the ribbon. */
export const iconNames = ["app", "check", "score", "target", "form", "undo"] as const;
export type IconName = (typeof iconNames)[number];

/** Sizes in pixels that Office asks for, and 128 for catalogues. */
export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 80, 128] as const;

/** Every icon as a file of the site, by its path. */
export function iconFiles(): { readonly path: string; readonly bytes: Uint8Array }[] {
  return iconNames.flatMap((name) => iconSizes.map((size) => ({ path: `icons/${name}-${size}.png`, bytes: iconFile(name, size) })));
}

/** One icon as a PNG file. Small ones leave out what would only blur. */
export function iconFile(name: IconName, size: number): Uint8Array {
  return pngFile(paint(drawings[name](size <= 20), size));
}

const green = "#107C41";
const dark = "#0B5A2F";
const leaf = "#F2C94C";
const paper = "#FFFFFF";
const ink = "#3B4A44";
const accent = "#C2410C";

const drawings: Readonly<Record<IconName, (isSmall: boolean) => Layer[]>> = {
  app: (isSmall) => [
    { shape: box(4, 2, 24, 28, 4), color: green },
    { shape: both(box(4, 2, 24, 28, 4), box(4, 2, 5, 28)), color: dark },
    { shape: box(12, 7, 13, isSmall ? 6 : 9, 1.5), color: paper },
    ...(isSmall
      ? []
      : [
          { shape: box(14, 9.4, 9, 1.4, 0.7), color: green },
          { shape: box(14, 12.2, 6, 1.4, 0.7), color: green },
        ]),
    ...leafAt(18.5, isSmall ? 21.5 : 22.6, isSmall ? 1.15 : 1),
  ],
  check: (isSmall) => [
    ...page(),
    ...(isSmall ? [] : rows([8, 12.5, 17], 14)),
    { shape: circle(22.5, 22.5, 8), color: paper },
    { shape: circle(22.5, 22.5, 6.8), color: green },
    {
      shape: line(
        [
          [19.2, 22.8],
          [21.6, 25.2],
          [26, 20.4],
        ],
        2,
      ),
      color: paper,
    },
  ],
  score: (isSmall) => [
    {
      shape: polygon([
        [9, 17],
        [6, 30],
        [11, 28],
        [14.5, 31],
        [17, 20],
      ]),
      color: ink,
    },
    {
      shape: polygon([
        [23, 17],
        [26, 30],
        [21, 28],
        [17.5, 31],
        [15, 20],
      ]),
      color: ink,
    },
    { shape: circle(16, 12, 10.5), color: leaf },
    { shape: ring(16, 12, 10.5, 9), color: "#C99A1E" },
    { shape: star(16, 12.2, isSmall ? 6.4 : 5.8), color: paper },
  ],
  target: () => [
    { shape: circle(14.5, 17.5, 12.5), color: green },
    { shape: circle(14.5, 17.5, 9.5), color: paper },
    { shape: circle(14.5, 17.5, 6.6), color: green },
    { shape: circle(14.5, 17.5, 3.4), color: paper },
    {
      shape: line(
        [
          [14.5, 17.5],
          [26, 6],
        ],
        2.4,
      ),
      color: accent,
    },
    {
      shape: polygon([
        [23.5, 3],
        [24.8, 7.2],
        [29, 8.5],
        [31, 5.2],
        [27.6, 4.4],
        [26.8, 1],
      ]),
      color: accent,
    },
  ],
  form: (isSmall) => [
    ...page(),
    ...(isSmall ? rows([9, 15], 13) : rows([8, 12.5, 17, 21.5], 14)),
    {
      shape: polygon([
        [27, 8],
        [31, 12],
        [19.5, 23.5],
        [14, 25],
        [15.5, 19.5],
      ]),
      color: paper,
    },
    {
      shape: polygon([
        [26.8, 9.8],
        [29.2, 12.2],
        [19, 22.4],
        [15.6, 23.4],
        [16.6, 20],
      ]),
      color: accent,
    },
  ],
  undo: () => [
    { shape: line(arc(18, 16, 10, 195, 490), 3.2), color: ink },
    {
      shape: polygon([
        [5.6, 22.4],
        [14.4, 14.6],
        [2.4, 11.2],
      ]),
      color: accent,
    },
  ],
};

/** A leaf on its vein, one unit of scale being some 11 units long. */
function leafAt(x: number, y: number, scale: number): Layer[] {
  const blade = both(circle(x - 3.4 * scale, y - 3.4 * scale, 7.4 * scale), circle(x + 3.4 * scale, y + 3.4 * scale, 7.4 * scale));
  return [
    { shape: blade, color: leaf },
    {
      shape: line(
        [
          [x - 5.4 * scale, y + 5.4 * scale],
          [x + 2.6 * scale, y - 2.6 * scale],
        ],
        1.1 * scale,
      ),
      color: dark,
    },
  ];
}

function page(): Layer[] {
  return [
    { shape: box(3, 2, 21, 28, 2.5), color: ink },
    { shape: box(5, 4, 17, 24, 1), color: paper },
  ];
}

function rows(tops: readonly number[], width: number): Layer[] {
  return tops.map((top) => ({ shape: box(7.5, top, width - 2, 1.8, 0.9), color: green }));
}

function star(x: number, y: number, radius: number): Shape {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const angle = (index * 36 - 90) * (Math.PI / 180);
    const length = index % 2 === 0 ? radius : radius * 0.42;
    return [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  });
  return polygon(points);
}
