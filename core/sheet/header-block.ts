/** A header block: 0-based rows and the header path of each of its columns. */
export type HeaderBlock = {
  readonly top: number;
  readonly bottom: number;
  /** Row of "(1) (2) (3)" under the block, if there is one. */
  readonly numberingRow: number | null;
  readonly columns: readonly HeaderColumn[];
  /** How well the block reads as a header; comparable between blocks of one sheet. */
  readonly score: number;
};

/** One column of a header block. `path` goes from the outermost parent to the cell; `words` is the same without unit words. */
export type HeaderColumn = { readonly column: number; readonly path: readonly string[]; readonly words: readonly string[] };
