/**
 * Small drawings of a view's parts, the same for every surface and language: bars stand for text, numbers point at what the help explains.
 * They are data; a surface puts the shapes into an `<svg>`, coloured by `ui/look/picture.css`.
 */
export type Tone = "plain" | "quiet" | "strong" | "brand" | "error" | "warning" | "info" | "fill";

/** A part of a drawing: its kind, place and size in units of the drawing, and its colour or number. */
export type Part =
  | readonly [kind: "card", x: number, y: number, width: number, height: number, tone?: Tone]
  | readonly [kind: "bar", x: number, y: number, width: number, height: number, tone?: Tone]
  | readonly [kind: "text", x: number, y: number, width: number, tone?: Tone]
  | readonly [kind: "dot", x: number, y: number, tone?: Tone]
  | readonly [kind: "arrow", x: number, y: number, length: number]
  | readonly [kind: "number", x: number, y: number, number: number];

export type Picture = { readonly width: number; readonly height: number; readonly parts: readonly Part[] };

/** An element of SVG: its name, its attributes, and its text if it has one. */
export type Shape = {
  readonly tag: "rect" | "circle" | "path" | "text";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
};

/** The elements of a drawing, in the order in which they are painted. */
export function shapesOf(picture: Picture): readonly Shape[] {
  return picture.parts.flatMap(shapesOfPart);
}

function shapesOfPart(part: Part): Shape[] {
  switch (part[0]) {
    case "card": {
      const [, x, y, width, height, tone = "plain"] = part;
      return [
        { tag: "rect", attributes: { class: `picture-card ${tone}`, x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1, rx: 3 } },
      ];
    }
    case "bar": {
      const [, x, y, width, height, tone = "plain"] = part;
      return [{ tag: "rect", attributes: { class: `picture-bar ${tone}`, x, y, width, height, rx: 1 } }];
    }
    case "text": {
      const [, x, y, width, tone = "quiet"] = part;
      return [{ tag: "rect", attributes: { class: `picture-text ${tone}`, x, y, width, height: 5, rx: 2.5 } }];
    }
    case "dot": {
      const [, cx, cy, tone = "plain"] = part;
      return [{ tag: "circle", attributes: { class: `picture-bar ${tone}`, cx, cy, r: 4 } }];
    }
    case "arrow": {
      const [, x, y, length] = part;
      return [{ tag: "path", attributes: { class: "picture-arrow", d: `M${x} ${y}h${length}m-4-4 4 4-4 4` } }];
    }
    case "number": {
      const [, cx, cy, number] = part;
      return [
        { tag: "circle", attributes: { class: "picture-number", cx, cy, r: 8 } },
        { tag: "text", attributes: { class: "picture-digit", x: cx, y: cy + 3.5, "text-anchor": "middle" }, text: String(number) },
      ];
    }
  }
}
