import type { Look } from "./see/look.ts";
import type { SeenControl } from "./seen.ts";

/** The control that a node belongs to, `null` when it is none (a heading, a button, a box that is never filled). */
export function controlAt(seen: Look, node: Node | null): SeenControl | null {
  let found: SeenControl | null = null;
  let size = Number.POSITIVE_INFINITY;
  for (const control of seen.controls) {
    const handle = seen.handles.get(control.key)!;
    const boxes = [...handle.boxes, ...(handle.native === null ? [] : [handle.native])];
    const hit = boxes.some((box) => box === node || box.contains(node) || labelsOf(box).some((label) => label.contains(node)));
    if (hit && boxes.length < size) {
      found = control;
      size = boxes.length;
    }
  }
  return found;
}

function labelsOf(box: HTMLElement): readonly Element[] {
  return [...((box as HTMLInputElement).labels ?? [])];
}
