import type { Desk } from "./desk.ts";
import { formRecords, recordsFile } from "./form-records.ts";
import type { Session } from "./protocol.ts";
import { yearlyRows } from "./yearly-records.ts";

/** The session's side of records for the browser extension. */
export function formCalls({ holding, spoken }: Desk) {
  return {
    formRecords: (query) => formRecords(holding().book, query, spoken()),
    yearly: (query) => yearlyRows(holding().book, query, spoken()),
    recordsFile: ({ form, year, keys }) => recordsFile(holding().book, form, year, keys),
  } satisfies Partial<Session>;
}
