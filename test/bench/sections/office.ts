import { trafficOf } from "../support/excel-jobs.ts";
import { kilobytes, type Section } from "../support/line.ts";
import { fittedExponent } from "../support/timing.ts";

/** What each job asks of Excel, and how that grows with the rows of the book. */
export const office: Section = async ({ quick, put }) => {
  const columns = 20;
  const rows = quick ? [100, 1000] : [100, 1000, 10_000];
  const traffic = [];
  for (const count of rows) traffic.push(await trafficOf(count, columns));
  const middle = traffic[1]!;
  for (const { job, requests, sent, received, largest } of middle) {
    put(
      `Excel: ${job}`,
      requests,
      "requests",
      `${rows[1]} × ${columns}: ${kilobytes(sent)} sent, ${kilobytes(received)} received, largest ${kilobytes(largest)}`,
    );
  }
  for (const [at, { job }] of middle.entries()) {
    // What the other jobs send is of the cells they touch, however large the book is.
    if (!/^(?:read|write)/.test(job)) continue;
    const bytes = traffic.map((jobs) => jobs[at]!.sent + jobs[at]!.received);
    const asked = traffic.map((jobs) => jobs[at]!.requests);
    const shown = rows.map((count, of) => `${count}: ${asked[of]} with ${kilobytes(bytes[of]!)}`).join(", ");
    put(`growth of bytes, Excel: ${job}`, fittedExponent(rows, bytes), "exponent", shown);
  }
};
