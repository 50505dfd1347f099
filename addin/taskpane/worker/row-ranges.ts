/** Rows in words: [1, 2, 3, 6] → "1–3, 6". Empty when there would be more than `most` pieces. */
export function rowRanges(rows: readonly number[], most = 8): string {
  const sorted = [...rows].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index]!;
    let last = first;
    while (index < sorted.length && sorted[index]! <= last + 1) {
      last = sorted[index]!;
      index += 1;
    }
    pieces.push(first === last ? String(first) : `${first}–${last}`);
    if (pieces.length > most) return "";
  }
  return pieces.join(", ");
}
