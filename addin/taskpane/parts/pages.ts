import { signal } from "@preact/signals";

/** Rows of a long list that are fetched when they come into view. */
export type Pages<Row> = {
  /** A row, `null` until it is there. Reading it draws the component again when rows arrive. */
  readonly at: (index: number) => Row | null;
  /** Fetches what is missing of a stretch, both ends included. */
  readonly want: (first: number, last: number) => void;
};

/** Pages of 100 rows; `load` fetches rows, `onProblem` hears of what it throws. */
export function createPages<Row>(
  load: (from: number, count: number) => Promise<readonly Row[]>,
  onProblem: (reason: unknown) => void,
): Pages<Row> {
  const size = 100;
  const arrived = signal(0);
  const pages = new Map<number, readonly Row[] | null>();

  const fetchPage = async (page: number): Promise<void> => {
    pages.set(page, null);
    try {
      pages.set(page, await load(page * size, size));
      arrived.value += 1;
    } catch (reason) {
      pages.delete(page);
      onProblem(reason);
    }
  };

  return {
    at: (index) => {
      void arrived.value;
      return pages.get(Math.floor(index / size))?.[index % size] ?? null;
    },
    want: (first, last) => {
      for (let page = Math.floor(first / size); page <= Math.floor(last / size); page += 1) {
        if (!pages.has(page)) void fetchPage(page);
      }
    },
  };
}
