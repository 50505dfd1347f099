import type { FindingGroup } from "../../worker/protocol.ts";

/** Heights of the two kinds of line, in pixels. */
export const groupHeight = 40;
export const findingHeight = 60;

/** One line of the tree: the head of a group, or the finding of a group with its index in it. */
export type TreeLine = { readonly group: number; readonly finding: number | null; readonly top: number; readonly height: number };

/** Where every line of a tree of groups stands, without listing the lines. */
export type TreeLayout = {
  readonly height: number;
  readonly count: number;
  /** The lines that touch a stretch of pixels. */
  readonly between: (top: number, bottom: number) => TreeLine[];
  /** The line at an index, heads and open findings counted in order. */
  readonly at: (index: number) => TreeLine | null;
  readonly indexOf: (group: number, finding: number | null) => number;
};

/** Lays out groups one under the other; only the open ones show their findings. */
export function layoutTree(groups: readonly FindingGroup[], isOpen: (key: string) => boolean): TreeLayout {
  const tops: number[] = [];
  const firstIndexes: number[] = [];
  let height = 0;
  let count = 0;
  const shownIn = (group: FindingGroup): number => (isOpen(group.key) ? group.count : 0);
  for (const group of groups) {
    tops.push(height);
    firstIndexes.push(count);
    height += groupHeight + shownIn(group) * findingHeight;
    count += 1 + shownIn(group);
  }

  const head = (group: number): TreeLine => ({ group, finding: null, top: tops[group]!, height: groupHeight });
  const line = (group: number, finding: number): TreeLine => ({
    group,
    finding,
    top: tops[group]! + groupHeight + finding * findingHeight,
    height: findingHeight,
  });

  return {
    height,
    count,
    between: (top, bottom) => {
      const lines: TreeLine[] = [];
      groups.forEach((group, index) => {
        const start = tops[index]!;
        const end = start + groupHeight + shownIn(group) * findingHeight;
        if (end <= top || start >= bottom) return;
        if (start + groupHeight > top) lines.push(head(index));
        const first = Math.max(0, Math.floor((top - start - groupHeight) / findingHeight));
        const last = Math.min(shownIn(group) - 1, Math.floor((bottom - start - groupHeight - 1) / findingHeight));
        for (let finding = first; finding <= last; finding += 1) lines.push(line(index, finding));
      });
      return lines;
    },
    at: (index) => {
      if (index < 0 || index >= count) return null;
      let group = 0;
      while (group + 1 < groups.length && firstIndexes[group + 1]! <= index) group += 1;
      const inside = index - firstIndexes[group]!;
      return inside === 0 ? head(group) : line(group, inside - 1);
    },
    indexOf: (group, finding) => (firstIndexes[group] ?? 0) + (finding === null ? 0 : finding + 1),
  };
}
