/** One line of the table: a figure, `null` where it cannot be measured here. */
export type Line = { readonly what: string; readonly figure: number | null; readonly unit: string; readonly note: string };

/** What a section measures with: `quick` for a look only, `rows` records, `put` takes each line as it is there. */
export type Section = (bench: {
  readonly quick: boolean;
  readonly rows: number;
  readonly put: (what: string, figure: number | null, unit: string, note: string) => void;
}) => void | Promise<void>;

/** Kilobytes as people read them. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
