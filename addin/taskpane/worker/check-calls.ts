import { fixOf } from "../../workbook/finding-fixes.ts";
import { readIgnored } from "../../workbook/ignored-findings.ts";
import type { Desk } from "./desk.ts";
import { indexAnew } from "./held.ts";
import type { Session } from "./protocol.ts";

/** The session's side of what is to be looked at in the book, and of what settles it. */
export function checkCalls({ held, holding, checked, spoken }: Desk) {
  const index = () => held()?.checked?.index;
  return {
    check: (options, progress) => checked(options, progress).index.overview,
    findingGroups: ({ filter }) => index()?.groups(filter) ?? [],
    findings: ({ filter, group, from, count }) => index()?.rows(filter, group, from, count) ?? [],
    finding: ({ key }) => index()?.row(key) ?? null,
    ignore: ({ ignored }) => {
      const book = holding();
      book.ignored = readIgnored(ignored);
      return book.checked === null ? null : indexAnew(book, book.checked, spoken()).index.overview;
    },
    cellMarks: () => index()?.open.map(({ sheet, cell, severity, message }) => ({ sheet, cell, severity, message })) ?? null,
    fixes: ({ keys }) => {
      const { checked: done, cells, book } = holding();
      return (done?.index.fixable(keys) ?? []).flatMap((finding) => fixOf(finding, cells, book) ?? []);
    },
  } satisfies Partial<Session>;
}
