/** What the pane asks of Excel: requests and bytes for each job on a book of some size. */

import { resultSheetNames } from "../../../core/files/result-sheet.ts";
import { bookOf, openInExcel, resultSheet } from "../../addin/workbook/excel/books.ts";
import type { Content } from "../../support/office-host/book.ts";

/** One job: how many requests it makes, how many bytes go each way, the largest of them. */
export type JobTraffic = {
  readonly job: string;
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly largest: number;
};

/** Does every job once on a book of `rows` × `columns` cells and counts what went over. */
export async function trafficOf(rows: number, columns: number): Promise<readonly JobTraffic[]> {
  const cells = Array.from({ length: rows }, (_, row): Content[] =>
    Array.from({ length: columns }, (_, column) => (column === 1 ? `HTX Số ${row}` : row * columns + column)),
  );
  const { host, port } = await openInExcel(bookOf(cells));
  const sheet = "HTX 2024";
  const marks = Array.from({ length: 500 }, (_, at) => ({
    sheet,
    cell: `C${at + 2}`,
    severity: "error" as const,
    message: "Xem lại ô này.",
  }));
  const jobs: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["read the book", () => port.read([sheet])],
    ["mark 500 cells", () => port.mark(marks)],
    [
      "write results",
      () =>
        port.change({
          label: "ghi",
          marks,
          sheets: [
            resultSheet(
              resultSheetNames.findings,
              Array.from({ length: rows }, (_, at) => [at, "01", null, 1]),
            ),
          ],
        }),
    ],
    [
      "fix 100 cells",
      () => port.change({ label: "sửa", fixes: Array.from({ length: 100 }, (_, at) => ({ sheet, cell: `D${at + 2}`, value: "sửa" })) }),
    ],
    ["one changed cell", () => port.readRows({ sheet, area: "C5" })],
    ["keep decisions", () => port.remember(new Map([["quyet-dinh", "x".repeat(2000)]]))],
    ["undo the fix", () => port.undo()],
    ["undo everything", () => port.undoAll()],
  ];
  const found: JobTraffic[] = [];
  for (const [job, run] of jobs) {
    const before = host.traffic.length;
    await run();
    const own = host.traffic.slice(before);
    const sum = (pick: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + pick(one), 0);
    found.push({
      job,
      requests: own.length,
      sent: sum(({ sent }) => sent),
      received: sum(({ received }) => received),
      largest: Math.max(0, ...own.map(({ sent, received }) => Math.max(sent, received))),
    });
  }
  return found;
}
