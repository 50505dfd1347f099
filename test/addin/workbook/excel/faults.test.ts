import { describe, expect, test } from "vitest";
import { excelWorkbook } from "../../../../addin/workbook/excel.ts";
import type { Change, WorkbookPort } from "../../../../addin/workbook/port.ts";
import { resultSheetNames } from "../../../../core/files/result-sheet.ts";
import type { Book } from "../../../support/office-host/book.ts";
import { createHost, type Host, snapshot } from "../../../support/office-host/host.ts";
import { loadOffice } from "../../../support/office-host/node.ts";
import type { RequestBody, ResponseBody } from "../../../support/office-host/request.ts";
import { bookOf, reopen, resultSheet } from "./books.ts";

const rows = [
  ["DANH SÁCH HTX", "", "", ""],
  ["TT", "Tên HTX", "Mã số", "Xếp loại"],
  [1, "HTX Sông Xanh", "0101234567", "Tốt"],
  [2, "HTX Đồi Gió", "101234568", "Khá"],
  [3, "HTX Bãi Bồi", "=1+1", ""],
] as const;

const marks = ["B3", "C4", "C5"].map((cell) => ({ sheet: "HTX 2024", cell, severity: "error" as const, message: "Xem lại." }));
const write: Change = {
  label: "ghi kết quả",
  marks,
  comments: marks,
  sheets: [resultSheet(resultSheetNames.findings, [[1, "01", null, 2]])],
};
const fix: Change = {
  label: "sửa ô",
  fixes: [
    { sheet: "HTX 2024", cell: "C4", value: "0101234568" },
    { sheet: "HTX 2024", cell: "D5", value: "Yếu" },
    { sheet: "HTX 2024", cell: "E3", value: { date: "2019-03-15" } },
  ],
};
const rule: Change = {
  label: "đặt danh sách chọn",
  rules: [{ sheet: "HTX 2024", area: "D3:D9", rule: { kind: "list", words: ["Tốt", "Khá"] }, message: "Chọn trong danh sách." }],
};

type Job = { readonly before: (port: WorkbookPort) => Promise<unknown>; readonly run: (port: WorkbookPort) => Promise<unknown> };
const nothing = async (): Promise<void> => {};

/** Every job that changes a book, after what has to be there for it. */
const jobs: Readonly<Record<string, Job>> = {
  "writing results": { before: nothing, run: (port) => port.change(write) },
  "writing results again": { before: (port) => port.change(write), run: (port) => port.change(write) },
  "fixing cells": { before: nothing, run: (port) => port.change(fix) },
  "setting input rules": { before: nothing, run: (port) => port.change(rule) },
  "marking cells": { before: nothing, run: (port) => port.mark(marks) },
  "taking marks off": { before: (port) => port.mark(marks), run: (port) => port.mark([]) },
  "undoing a fix": { before: (port) => port.change(fix), run: (port) => port.undo() },
  "undoing results": { before: (port) => port.change(write), run: (port) => port.undo() },
  "undoing everything": {
    before: async (port) => {
      await port.change(fix);
      await port.change(write);
    },
    run: (port) => port.undoAll(),
  },
  "saving decisions": {
    before: (port) => port.remember(new Map([["so-htx.map", "cũ"]])),
    run: (port) => port.remember(new Map([["so-htx.map", "mới"]])),
  },
};

/** How a request goes wrong: before Excel looks at it, in the middle of it, only its answer is lost, or all that would follow too. */
const ways = ["refused", "half done", "answer lost", "half done and the pane gone"] as const;

describe.each(Object.entries(jobs))("%s while Excel fails", (_, { before, run }) => {
  test.each(ways)("at any request, %s: all, nothing, or Hoàn tác brings the book back", async (way) => {
    const untouched = snapshot(bookOf(rows));
    const whole = await outcomeOf({ before, run }, null, way);
    expect(whole.requests).toBeGreaterThan(0);
    for (let at = 0; at < whole.requests; at++) {
      const { host, start } = await outcomeOf({ before, run }, at, way);
      const after = snapshot(host.book);
      const later = await reopen(host);
      const told = `request ${at} of ${whole.requests}`;
      if (JSON.stringify(after) === JSON.stringify(start) || JSON.stringify(after) === JSON.stringify(whole.end)) continue;
      // A job that stopped between the two is taken back like any other.
      await later.undoAll();
      await later.mark([]);
      await later.remember(new Map([["so-htx.map", null]]));
      expect(snapshot(host.book), told).toEqual(untouched);
    }
  });
});

type Outcome = { readonly host: Host; readonly start: unknown; readonly end: unknown; readonly requests: number };

/** Does a job on a fresh book and lets its request of this number fail; `null`: none fails. */
async function outcomeOf({ before, run }: Job, failing: number | null, way: (typeof ways)[number]): Promise<Outcome> {
  const book: Book = bookOf(rows);
  const host = createHost(book);
  const state = { counting: false, count: 0 };
  const faulty: Host = {
    ...host,
    answer: async (body, flags) => {
      const own = state.counting ? state.count++ : -1;
      const gone = way === "half done and the pane gone" && failing !== null && own > failing;
      if (own !== failing && !gone) return host.answer(body, flags);
      if (way.startsWith("half done") && !gone) await host.answer(firstHalf(body), flags);
      if (way === "answer lost") await host.answer(body, flags);
      return lost;
    },
  };
  const port = await excelWorkbook(loadOffice(faulty));
  await before(port);
  const start = snapshot(book);
  state.counting = true;
  await run(port).catch((error: unknown) => {
    // What the officer reads is a sentence, never an error of the library.
    expect((error as Error).name).toBe("WorkbookError");
  });
  state.counting = false;
  return { host, start, end: snapshot(book), requests: state.count };
}

const lost: ResponseBody = {
  Error: { Code: "GeneralException", Message: "There was an internal error.", Location: "" },
  Results: [],
  TraceIds: [],
} as unknown as ResponseBody;

function firstHalf(body: RequestBody): RequestBody {
  return { ...body, Actions: body.Actions.slice(0, Math.floor(body.Actions.length / 2)) };
}
