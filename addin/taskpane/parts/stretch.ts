/** Rows or columns from one to another, both included; none when the last comes before the first. */
export type Stretch = { readonly first: number; readonly last: number };

/** The indexes of a stretch, in order. */
export function indexesOf({ first, last }: Stretch): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** Whether an index is one of a stretch. */
export function isWithin(index: number, { first, last }: Stretch): boolean {
  return index >= first && index <= last;
}
