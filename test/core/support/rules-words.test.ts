import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellValue } from "../../../core/model/cells.ts";
import { assessSupport } from "../../../core/support/assess.ts";
import { hasNoRule, readRules, ruleHeadings } from "../../../core/support/rules.ts";
import {
  joinWords,
  noStatement,
  noWords,
  readWords,
  type SupportWords,
  stateNoSanction,
  withEdits,
  wordsText,
} from "../../../core/support/words.ts";
import { readDecisions, readStatements } from "../../../core/support/words-sheets.ts";
import { grid } from "../../support/grid.ts";
import { expectBoth } from "../../support/languages.ts";
import { book, table } from "../plans/books.ts";
import { asOf, criterionOf, policyOf, stated } from "./books.ts";

type Row = Partial<Record<keyof typeof ruleHeadings, CellValue>>;

function rulesOf(...rows: Row[]) {
  const keys = Object.keys(ruleHeadings) as (keyof typeof ruleHeadings)[];
  return readRules(
    grid([["QUY ĐỊNH CỦA TỈNH"], keys.map((key) => ruleHeadings[key]), ...rows.map((row) => keys.map((key) => row[key] ?? null))]),
  );
}

const law = { document: "NQ 05/2025/NQ-HĐND", from: "01/01/2025" };

describe("local rules", () => {
  it("are read with their documents and marked L", () => {
    const { rules, problems } = rulesOf(
      { ...law, kind: "Mức hỗ trợ", policy: "Tiếp cận thị trường", text: "Hội chợ", most: 20, unit: "triệu đồng", per: "lần" },
      { ...law, kind: "Mức hỗ trợ", policy: "people", text: "Lao động trẻ", least: 1.5, unit: "lần lương tối thiểu vùng", per: "tháng" },
      { ...law, kind: "Tiêu chí thêm", policy: "market", text: "Từ 20 thành viên", column: "Tổng số thành viên", least: 20 },
      { ...law, kind: "Vùng khó khăn", text: "Xã An Bình, huyện Tân Phú" },
      { ...law, kind: "Yêu cầu kiểm toán", policy: "capital", text: "Vay vốn" },
      { ...law, kind: "Dự toán", text: "Ngân sách tỉnh", least: 2025, most: "1.000", unit: "triệu đồng" },
    );
    expect(problems).toEqual([]);
    expect(rules?.amounts).toMatchObject([
      { policy: "market", most: 20_000_000, unit: "VND", mark: "L", from: "2025-01-01" },
      { policy: "people", least: 1.5, unit: "minimumWage", mark: "L" },
    ]);
    expect(rules?.budgets).toEqual([{ year: 2025, fund: "ngan sach tinh", most: 1_000_000_000 }]);
    expect([rules?.areas.length, rules?.audits.length, rules?.criteria.length]).toEqual([1, 1, 1]);
  });

  it("leave out rows that are examples, but check them", () => {
    const example = { ...law, kind: "Vùng khó khăn", text: "Ví dụ: xã Đồi Gió" };
    const alone = rulesOf(example);
    expect(alone).toMatchObject({ problems: [], rules: { document: "" } });
    expect(alone.rules === null || hasNoRule(alone.rules)).toBe(true);
    const { rules } = rulesOf({ ...example, document: "…" }, { ...law, kind: "Vùng khó khăn", text: "Xã An Bình" });
    expect([rules?.areas.map(({ commune }) => commune), rules?.document]).toEqual([["an binh"], law.document]);
    expect(rulesOf({ ...example, from: "mai" }).rules).toBeNull();
  });

  it("hold on the last day that is written, and not on the next", () => {
    const { rules } = rulesOf({ ...law, kind: "Vùng khó khăn", text: "Xã An Bình", until: "31/12/2025" });
    const stateOn = (day: string) =>
      criterionOf(
        book(table([{ name: "HTX Hoa Sen", commune: "Xã An Bình", certificateDate: "2025-01-01" }], { year: 2025 })),
        "new-hard-area",
        {
          rules,
          asOf: day,
        },
      ).state;
    expect(stateOn("2025-12-31")).toBe("met");
    expect(stateOn("2026-01-01")).not.toBe("met");
  });

  it.each([
    ["A3", { ...law, kind: "Quà", text: "x" }],
    ["B3", { ...law, kind: "Mức hỗ trợ", policy: "nhà ở", text: "x", most: 5, unit: "%" }],
    ["C3", { ...law, kind: "Mức hỗ trợ", policy: "land", most: 5, unit: "%" }],
    ["F3", { ...law, kind: "Mức hỗ trợ", policy: "land", text: "x", unit: "%" }],
    ["F3", { ...law, kind: "Mức hỗ trợ", policy: "land", text: "x", most: 120, unit: "%" }],
    ["F3", { ...law, kind: "Mức hỗ trợ", policy: "land", text: "x", least: 9, most: 5, unit: "%" }],
    ["F3", { ...law, kind: "Mức hỗ trợ", policy: "land", text: "x", most: 50, unit: "đồng" }],
    ["G3", { ...law, kind: "Mức hỗ trợ", policy: "land", text: "x", most: 5, unit: "con bò" }],
    ["D3", { ...law, kind: "Tiêu chí thêm", policy: "land", text: "x", column: "Số con trâu", least: 1 }],
    ["D3", { ...law, kind: "Tiêu chí thêm", policy: "land", text: "x", column: "Tên HTX", least: 1 }],
    ["E3", { ...law, kind: "Tiêu chí thêm", policy: "land", text: "x", column: "Tổng số thành viên" }],
    ["E3", { ...law, kind: "Dự toán", text: "Quỹ", least: 25, most: 5_000_000 }],
    ["J3", { kind: "Vùng khó khăn", text: "Xã A", document: "QĐ 1", from: "mai" }],
    ["K3", { kind: "Vùng khó khăn", text: "Xã A", document: "QĐ 1", from: "01/01/2025", until: "01/01/2024" }],
  ] as [string, Row][])("tell what is wrong at %s", (cell, row) => {
    const { rules, problems } = rulesOf(row);
    for (const { message } of problems) expectBoth(message, message.vi);
    expect(rules).toBeNull();
    expect(problems.map((problem) => problem.cell)).toContain(cell);
  });

  it("tell a sheet without the headings or without rows", () => {
    expect(readRules(grid([["a", "b"]])).problems[0]?.cell).toBe("A1");
    expect(rulesOf().problems[0]?.message.vi).toContain("Chưa có dòng");
  });

  it("never throw", () => {
    const cell = fc.oneof(
      fc.constant<CellValue>(null),
      fc.string(),
      fc.integer(),
      fc.constantFrom<CellValue>("Mức hỗ trợ", "Tiêu chí thêm", "Vùng khó khăn", "Dự toán", "people", "__proto__", { error: "#N/A" }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 11 }), { maxLength: 6 }), (rows) => {
        const { rules, problems } = readRules(grid([Object.values(ruleHeadings), ...rows]));
        expect(rules === null).toBe(problems.some(({ severity }) => severity === "error"));
      }),
      { numRuns: 200 },
    );
  });

  it("tell communes of one name apart by their district", () => {
    const { rules } = rulesOf({ ...law, kind: "Vùng khó khăn", text: "Xã An Bình, huyện Tân Phú" });
    const inDistrict = (district: string | null) =>
      book(table([{ name: "HTX Hoa Sen", commune: "Xã An Bình", district, certificateDate: "2024-01-01" }], { year: 2024 }));
    const stateIn = (district: string | null) => criterionOf(inDistrict(district), "new-hard-area", { rules }).state;
    expect([stateIn("Huyện Tân Phú"), stateIn("Huyện Định Quán"), stateIn(null)]).toEqual(["met", "not-met", "not-known"]);
  });

  it("decide the area, extra criteria and the audit of their policies only, while they hold", () => {
    const { rules } = rulesOf(
      { ...law, kind: "Vùng khó khăn", text: "An Bình" },
      { ...law, kind: "Tiêu chí thêm", policy: "market", text: "Từ 20 thành viên", column: "members.total", least: 20 },
      { ...law, kind: "Tiêu chí thêm", policy: "land", text: "Có phương án sử dụng đất" },
      { ...law, kind: "Yêu cầu kiểm toán", policy: "capital", text: "x" },
    );
    const list = book(
      table(
        [
          { name: "HTX Hoa Sen", commune: "Xã An Bình", certificateDate: "2024-01-01", "members.total": 19 },
          { name: "HTX Tre Xanh", commune: "Xã Tân Lập" },
        ],
        { year: 2024 },
      ),
    );
    expect(criterionOf(list, "new-hard-area", { rules })).toMatchObject({ state: "met", mark: "?" });
    expect(criterionOf(list, "new-hard-area", { rules }, 1)).toMatchObject({ state: "not-met", mark: "L" });
    expect(criterionOf(list, "new-hard-area", { rules, asOf: "2024-12-31" }, 1).state).toBe("not-known");
    const words = stated({
      "htx hoa sen": { noSanction: true },
      "htx tre xanh": { noSanction: true, local: new Map([["local-5", true]]) },
    });
    const found = assessSupport(list, { asOf, rules, words });
    expect(found.resultOf(policyOf(found, "technology"), 0).outcome).toBe("considered");
    expect(found.resultOf(policyOf(found, "market"), 0)).toEqual({ outcome: "not", confirm: false, mark: "L" });
    expect(found.resultOf(policyOf(found, "capital"), 0).outcome).toBe("needs-data");
    expect(found.criteriaOf(policyOf(found, "land"), 0).at(-1)).toMatchObject({ id: "local-5", state: "not-known", mark: "L" });
    expect(found.criteriaOf(policyOf(found, "land"), 1).at(-1)).toMatchObject({ id: "local-5", state: "met" });
  });
});

describe("the officer's words", () => {
  const text = JSON.stringify({
    format: "so-htx-support",
    version: 1,
    statements: { "3600000001": { noSanction: true, trained: 4, year: 2024, commonFund: 5.5, local: { "local-5": false } } },
    decisions: { people: { "3600000001": { chosen: true, reason: "Đủ điều kiện", on: "2025-07-01" } } },
  });

  it("come back as they were written", () => {
    const read = readWords(text);
    if (!("words" in read)) throw new Error("not read");
    expect(readWords(wordsText(read.words))).toEqual(read);
    expect(read.words.decisions.get("people")?.get("3600000001")?.reason).toBe("Đủ điều kiện");
    const more = readWords(text.replace("Đủ điều kiện", "Ưu tiên"));
    if (!("words" in more)) throw new Error("not read");
    expect(joinWords(read.words, more.words).decisions.get("people")?.get("3600000001")?.reason).toBe("Ưu tiên");
  });

  it.each([
    ["{", /JSON/],
    ["{}", /format/],
    [text.replace('"noSanction":true', '"noSanction":"x"'), /statements\.3600000001\.noSanction/],
    [text.replace('"trained":4', '"trained":-4'), /trained/],
    [text.replace('"trained":4', '"tranied":4'), /tranied.*trained/],
    [text.replace('"people"', '"money"'), /money.*people/],
    [text.replace("2025-07-01", "2025-13-01"), /decisions\.people\.3600000001\.on/],
    [text.replace('"chosen":true', '"chosen":"yes"'), /chosen/],
  ])("refuse %s", (wrong, message) => {
    const read = readWords(wrong);
    expect("errors" in read ? read.errors.join(" ") : "").toMatch(message);
  });

  it("are harmless whatever their keys are", () => {
    const read = readWords('{"format":"so-htx-support","version":1,"statements":{"__proto__":{"noSanction":true}},"decisions":{}}');
    expect("words" in read && read.words.statements.get("__proto__")?.noSanction).toBe(true);
    expect(({} as Record<string, unknown>).noSanction).toBeUndefined();
    fc.assert(fc.property(fc.string(), (any) => void readWords(any)));
    fc.assert(fc.property(fc.json(), (any) => void readWords(any)));
  });

  it("are read from our sheets, with what was not understood at its cell", () => {
    const read = readStatements(
      grid([
        ["XÉT"],
        [
          "Mã tra cứu",
          "Tên",
          "Không đang bị xử phạt, án",
          "Số người được đào tạo năm 2024",
          "Tỷ lệ trích quỹ chung năm 2024 (%)",
          "[local-5] Phương án",
        ],
        ["3600000001", "HTX Hoa Sen", "Có", 4, "5,5", "Không"],
        ["3600000002", "HTX Tre Xanh", "có lẽ", "bốn mươi", 120, ""],
        ["3600000003", "HTX Ba", "", "", "", ""],
      ]),
    );
    expect([...read.words.statements.keys()]).toEqual(["3600000001"]);
    expect(read.words.statements.get("3600000001")).toMatchObject({
      noSanction: true,
      year: 2024,
      trained: 4,
      commonFund: 5.5,
      local: new Map([["local-5", false]]),
    });
    expect(read.problems.map(({ cell }) => cell).sort()).toEqual(["C4", "D4", "E4"]);
    const chosen = readDecisions(
      grid([
        ["Chính sách", "Mã tra cứu", "Tên", "Lựa chọn", "Lý do", "Ngày chọn"],
        ["Đất đai", "3600000001", "HTX Hoa Sen", "Chọn", "Gần trụ sở", "01/07/2025"],
        ["Đất đai", "3600000002", "HTX Tre Xanh", "", "", ""],
        ["Nhà ở", "3600000003", "HTX Ba", "Chọn", "", ""],
      ]),
    );
    expect(chosen.words.decisions.get("land")?.get("3600000001")).toEqual({ chosen: true, reason: "Gần trụ sở", on: "2025-07-01" });
    expect(chosen.problems.map(({ cell }) => cell)).toEqual(["A4"]);
  });
});

describe("words in two places", () => {
  const said = (key: string, change: Partial<typeof noStatement>): SupportWords => ({
    ...noWords,
    statements: new Map([[key, { ...noStatement, ...change }]]),
  });

  it("take what was edited in the book since, also what was taken away there, and keep the rest", () => {
    const own = said("1", { noSanction: true, audit: true, note: "cũ" });
    const edited = withEdits(own, said("1", { noSanction: true, note: "cũ" }), said("1", { noSanction: false }));
    expect(edited.statements.get("1")).toEqual({ ...noStatement, noSanction: false, audit: true });
    expect(withEdits(own, noWords, noWords)).toEqual(own);
    const chosen = (reason: string): SupportWords => ({
      ...noWords,
      decisions: new Map([["land", new Map([["1", { chosen: true, reason, on: null }]])]]),
    });
    expect(withEdits(chosen("a"), chosen("a"), noWords).decisions.get("land")?.size).toBe(0);
    expect(withEdits(noWords, noWords, chosen("b")).decisions.get("land")?.get("1")?.reason).toBe("b");
  });

  it("state of many at once that no sanction is served, with the reason, and nobody against an earlier word", () => {
    const own: SupportWords = {
      ...noWords,
      statements: new Map([
        ["1", { ...noStatement, noSanction: false }],
        ["2", { ...noStatement, note: "gần chợ" }],
      ]),
    };
    const { words, stated } = stateNoSanction(own, ["1", "2", "3"], "theo văn bản trả lời");
    expect(stated).toBe(2);
    expect(words.statements.get("1")).toEqual({ ...noStatement, noSanction: false });
    expect(words.statements.get("2")).toEqual({ ...noStatement, noSanction: true, note: "gần chợ; theo văn bản trả lời" });
    expect(words.statements.get("3")).toEqual({ ...noStatement, noSanction: true, note: "theo văn bản trả lời" });
    expect(own.statements.get("2")?.noSanction).toBeNull();
  });
});
