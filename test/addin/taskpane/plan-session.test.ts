import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import type { PlanChoice, PlanOptions, TargetCard } from "../../../addin/taskpane/worker/plan-protocol.ts";
import type { RatingOptions, Session } from "../../../addin/taskpane/worker/protocol.ts";
import { createSession } from "../../../addin/taskpane/worker/session.ts";
import { ratedBook, sheetNames } from "./test-books.ts";
import { testPlan } from "./test-plans.ts";

const quiet = (): void => undefined;
const rating: RatingOptions = { asOf: "2024-12-31", year: 2024, table: { id: "tt-01-2020" } };
const own: PlanChoice = { own: JSON.stringify(testPlan()) };
const seeds = ["long-khanh-2024", "kon-tum-2021-2025", "pho-minh-2030", "ha-noi-2024"] as const;

let session: Session;

beforeEach(() => {
  session = createSession();
});

function open(bytes: Uint8Array, name = "so.xlsx"): ReturnType<Session["open"]> {
  return session.open({ name, bytes: bytes.slice().buffer as ArrayBuffer, memory: null }, quiet);
}

function options(change: Partial<PlanOptions> = {}): PlanOptions {
  return {
    plan: own,
    asOf: "2024-12-31",
    table: { id: "tt-01-2020" },
    words: { ticks: {}, manual: {}, readings: {} },
    tolerance: 0,
    groupRule: false,
    moveWeekends: false,
    ...change,
  };
}

function card(id: string, change: Partial<PlanOptions> = {}): TargetCard {
  const found = session.evaluate(options(change), quiet).targets.find((target) => target.id === id);
  if (found === undefined) throw new Error(`no target ${id}`);
  return found;
}

/** A document of Word with a paragraph for each line. */
function wordDocument(lines: readonly string[]): ArrayBuffer {
  const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const paragraphs = lines.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`).join("");
  const bytes = zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${namespace}"><w:body>${paragraphs}</w:body></w:document>`),
  });
  return bytes.slice().buffer as ArrayBuffer;
}

function seedText(id: string): string {
  return readFileSync(join(import.meta.dirname, `../../fixtures/plans/seeds/${id}.txt`), "utf8");
}

describe("a plan beside a book", () => {
  test("11 of 13 are not 85 %, 12 are; what is needed is said", () => {
    open(ratedBook(11));
    expect(card("A-1")).toMatchObject({
      status: "missed",
      found: "84,62%",
      goal: "từ 85%",
      needed: { count: 12, of: 13, more: 1 },
      coverage: { used: 13, all: 13 },
      evidenceCount: 11,
      againstCount: 2,
      bar: { found: 84.62, goal: 85, from: 85, to: null },
    });
    open(ratedBook(12));
    expect(card("A-1")).toMatchObject({ status: "met", found: "92,31%" });
  });

  test("rows that count and rows that do not are those of the book", () => {
    open(ratedBook(11));
    const rows = (side: "for" | "against" | "unsure") => session.targetRows({ ...options(), id: "A-1", side }, quiet);
    expect(rows("against").rows.map(({ sheet, row, name }) => [sheet, row, name])).toEqual([
      ["HTX", 14, "HTX Lúa Vàng 12"],
      ["HTX", 15, "HTX Lúa Vàng 13"],
    ]);
    expect(rows("for").count).toBe(11);
    expect(rows("unsure")).toEqual({ count: 0, rows: [] });
    expect(session.targetRows({ ...options(), id: "no such", side: "for" }, quiet)).toEqual({ count: 0, rows: [] });
  });

  test("another reading is taken, and the default is known", () => {
    open(ratedBook(11));
    const before = card("A-1");
    expect(before.defaultReading).toBe(0);
    expect(before.readings.map(({ status, chosen }) => [status, chosen])).toEqual([
      ["missed", true],
      ["met", false],
    ]);
    const after = card("A-1", { words: { ticks: {}, manual: {}, readings: { "A-1": 1 } } });
    expect(after).toMatchObject({ status: "met", goal: "không quá 85%", bar: { from: 0, to: 85 } });
  });

  test("data that are missing are named with where they could come from", () => {
    open(ratedBook(11));
    const target = card("A-3");
    expect(target).toMatchObject({ status: "not-measurable", found: null, byHand: true });
    expect(target.missingData.join()).toMatch(/cột “.+” \(trang “.+”\)/);
    const given = card("A-3", { words: { ticks: {}, manual: { "A-3": { value: 120_000_000 } }, readings: {} } });
    expect(given).toMatchObject({ status: "met", found: "120.000.000 đồng" });
  });

  test("what the officer ticks counts, for the whole or for one unit", () => {
    open(ratedBook(11));
    expect(card("B-1")).toMatchObject({ status: "not-measurable", ticked: true, dated: false });
    const ticks = { "B-1": { done: true, on: "2024-11-20" }, "B-2/Xuân An": { done: true } };
    const words = { ticks, manual: {}, readings: {} };
    expect(card("B-1", { words })).toMatchObject({ status: "met" });
    expect(card("B-2", { words }).units).toMatchObject([
      { unit: "Xuân An", status: "met" },
      { unit: "Hàng Gòn", status: "not-measurable" },
    ]);
    const cards = session.evaluate(options({ words }), quiet).scorecards;
    expect(cards.map(({ unit, status }) => [unit, status])).toEqual([
      ["Xuân An", "met"],
      ["Hàng Gòn", "not-measurable"],
    ]);
  });

  test("wishes are listed and not counted", () => {
    open(ratedBook(11));
    const { summary, targets } = session.evaluate(options(), quiet);
    expect(targets.map(({ id }) => id)).toContain("N-1");
    expect(Object.values(summary).reduce((sum, count) => sum + count, 0)).toBe(targets.length - 1);
  });

  test("without a book nothing is measured and nothing breaks", () => {
    const plan = session.evaluate(options(), quiet);
    expect(plan.measured).toBe(false);
    expect(plan.targets.every(({ found }) => found === null)).toBe(true);
  });

  test("a correction of a column makes the targets anew", () => {
    const book = open(ratedBook(11));
    expect(card("A-1").status).toBe("missed");
    const column = book.tables[0]!.columns.find(({ field }) => field === "rank")!;
    session.correct({ table: book.tables[0]!.id, column: column.index, field: null, unit: null, dash: null }, quiet);
    expect(card("A-1").status).toBe("not-measurable");
  });

  test.each(seeds)("%s: every item has a card, in the order of the plan", (id) => {
    open(ratedBook(11));
    const head = session.plans({}, quiet).find((plan) => plan.id === id)!;
    const plan = session.evaluate(options({ plan: { id } }), quiet);
    expect(plan.targets).toHaveLength(head.targets);
    for (const { bar } of plan.targets) {
      if (bar === null) continue;
      for (const place of [bar.found ?? 0, bar.from, bar.to ?? 100, bar.goal, bar.goal2 ?? 0, ...bar.national]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }
  });

  test("a plan that cannot be read any more is one sentence", () => {
    expect(() => session.evaluate(options({ plan: { id: "no-such-plan" } }), quiet)).toThrow(/hãy chọn lại kế hoạch/);
    expect(() => session.evaluate(options({ plan: { own: "{}" } }), quiet)).toThrow(/hãy chọn lại kế hoạch/);
  });
});

describe("the pilot", () => {
  test("looks at everyone when it is asked to, page by page", () => {
    open(ratedBook(11));
    const query = { ...options({ plan: { id: "kon-tum-2021-2025" }, asOf: "2021-06-01" }), from: 0, count: 5 };
    expect(session.candidates({ ...query, everyone: false }, quiet).total).toBe(0);
    const first = session.candidates({ ...query, everyone: true }, quiet);
    expect(first.total).toBe(13);
    expect(first.rows).toHaveLength(5);
    const rest = session.candidates({ ...query, everyone: true, from: 5, count: 100 }, quiet);
    expect(new Set([...first.rows, ...rest.rows].map(({ key }) => key)).size).toBe(13);
    const { pilot } = session.evaluate(options({ plan: { id: "kon-tum-2021-2025" } }), quiet);
    expect(pilot!.models).toHaveLength(12);
    expect(pilot!.scheme.papers.length).toBeGreaterThan(0);
  });

  test("a paper that was ticked makes a candidate", () => {
    open(ratedBook(11));
    const plan: PlanChoice = { id: "kon-tum-2021-2025" };
    const paper = session.evaluate(options({ plan }), quiet).pilot!.scheme.papers[0]!;
    const everyone = { everyone: true, from: 0, count: 1 };
    const one = session.candidates({ ...options({ plan }), ...everyone }, quiet).rows[0]!;
    const words = { ticks: { [`${paper.id}/${one.key}`]: { done: false } }, manual: {}, readings: {} };
    const marked = session.candidates({ ...options({ plan, words }), ...everyone, everyone: false }, quiet);
    expect(marked.rows.map(({ key }) => key)).toEqual([one.key]);
    expect(marked.rows[0]!.missingPapers).toEqual([paper.label]);
  });
});

describe("the calendar", () => {
  const query = { ...options({ asOf: "2024-06-01" }), year: 2024, law: false };

  test("puts senders of one duty and day together; before the day is the last good one", () => {
    const { days, undated, years } = session.calendar(query, quiet);
    expect(days.map(({ id, lastGoodDay, state }) => [id, lastGoodDay, state])).toEqual([
      ["D-2", "2024-03-10", "past"],
      ["D-2", "2024-06-10", "upcoming"],
      ["D-2", "2024-09-10", "upcoming"],
      ["D-1", "2024-12-09", "upcoming"],
      ["D-2", "2024-12-10", "upcoming"],
    ]);
    expect(days[3]).toMatchObject({ due: "2024-12-10", before: true, weekday: "thứ Hai", weekend: false });
    expect(days[3]!.rows.map(({ from }) => from)).toEqual(["UBND phường Xuân An", "UBND xã Hàng Gòn"]);
    expect(days[0]).toMatchObject({ weekend: true, weekday: "Chủ nhật" });
    expect(undated.map(({ id }) => id)).toEqual(["D-3"]);
    expect(years[0]).toBeLessThanOrEqual(2024);
  });

  test("what was sent is recorded by its row", () => {
    const { days } = session.calendar(query, quiet);
    const [first, second] = days[3]!.rows;
    const ticks = { [first!.key]: { done: true, on: "2024-12-10" }, [second!.key]: { done: true, on: "2024-12-09" } };
    const after = session.calendar({ ...query, words: { ticks, manual: {}, readings: {} } }, quiet);
    expect(after.days[3]!.rows.map(({ sentOn, arrival }) => [sentOn, arrival])).toEqual([
      ["2024-12-10", "close"],
      ["2024-12-09", "in-time"],
    ]);
  });

  test("starts with the year of the plan that is nearest to today", () => {
    expect(session.calendar({ ...query, year: null, asOf: "2030-01-01" }, quiet).year).toBe(2024);
    expect(session.calendar({ ...query, plan: { id: "kon-tum-2021-2025" }, year: null, asOf: "2023-05-05" }, quiet).year).toBe(2023);
  });

  test("duties of the law are added when they are wanted", () => {
    const law = session.calendar({ ...query, law: true }, quiet).days.filter(({ fromLaw }) => fromLaw);
    expect(law.length).toBeGreaterThan(0);
    expect(session.calendar(query, quiet).days.some(({ fromLaw }) => fromLaw)).toBe(false);
  });

  test("is saved as a calendar file with one series a duty", () => {
    const { name, bytes } = session.calendarFile(query, quiet);
    const text = new TextDecoder().decode(bytes);
    expect(name).toBe("lich-ke-hoach-thu-2024.ics");
    expect(text.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });
});

describe("a plan of the office", () => {
  const opened = (text: string) => session.openPlan({ text }, quiet);

  test("a plan file is used at once", () => {
    const read = opened(JSON.stringify(testPlan()));
    expect("json" in read && JSON.parse(read.json)).toEqual(testPlan());
  });

  test("a plan file that is wrong says where and what is known", () => {
    const plan = JSON.parse(JSON.stringify(testPlan())) as { targets: { for: object }[] };
    plan.targets[0]!.for = { colour: ["red"] };
    const read = opened(JSON.stringify(plan, null, 2));
    expect("problems" in read && read.problems.map(({ vi }) => vi).join()).toMatch(/colour.*sector/);
    const broken = opened("{ no json");
    expect("problems" in broken && broken.problems).toHaveLength(1);
  });

  test("the text of a plan becomes targets that stand at their quotes", () => {
    const text = seedText("long-khanh-2024");
    const read = opened(text);
    if (!("draft" in read)) throw new Error("no draft");
    const { plan, unread } = read.draft;
    expect(plan.targets.length).toBeGreaterThan(5);
    for (const { offset, quote } of plan.targets) expect(text.slice(offset![0], offset![1]).replace(/\s+/g, " ")).toBe(quote);
    for (const { offset, reason } of unread) {
      expect(text.slice(offset[0], offset[1])).toMatch(/\d/);
      expect(reason).not.toBe("");
    }
    const again = opened(text);
    expect("draft" in again && again.draft.plan.id).toBe(plan.id);
  });

  test("a Word document is read like its text", () => {
    const lines = [
      "Kế hoạch phát triển kinh tế tập thể năm 2024",
      "- Thành lập mới ít nhất 05 HTX nông nghiệp.",
      "- 85% HTX xếp loại khá trở lên.",
    ];
    const read = session.openPlan({ name: "ke-hoach.docx", bytes: wordDocument(lines) }, quiet);
    if (!("draft" in read)) throw new Error("no draft");
    expect(read.draft.plan.targets.map(({ value }) => value)).toEqual([5, 85]);
    for (const { offset, quote } of read.draft.plan.targets) expect(read.draft.text!.slice(...offset!)).toBe(quote);
    const { plan } = session.draft({ plan: testPlan(), document: { name: "ke-hoach.docx", bytes: wordDocument(lines) } }, quiet);
    expect(plan.targets.find(({ id }) => id === "A-1")!.offset).not.toBeNull();
    expect(plan.targets.find(({ id }) => id === "A-2")!.offset).toBeNull();
    const book = ratedBook(3).slice().buffer as ArrayBuffer;
    expect(() => session.openPlan({ name: "so.xlsx", bytes: book }, quiet)).toThrow(/^Tệp “so.xlsx”/);
  });

  test("text without a target, and no text at all", () => {
    const read = opened("Trời hôm nay đẹp.");
    expect("draft" in read && read.draft.plan.targets).toEqual([]);
    expect(() => opened("   \n ")).toThrow(/không có chữ nào/);
    const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 0, 0, 1]).buffer;
    expect(() => session.openPlan({ name: "anh.png", bytes }, quiet)).toThrow(/hãy chọn tệp/);
  });

  test.each(seeds)("%s: every quote is found in its document", (id) => {
    const text = seedText(id);
    const { plan } = session.draft({ plan: { id }, document: { text } }, quiet);
    expect(plan.targets.filter(({ offset }) => offset === null).map(({ quote }) => quote)).toEqual([]);
  });

  test("without its document a plan is corrected all the same", () => {
    const { plan, text } = session.draft({ plan: own, document: null }, quiet);
    expect(text).toBeNull();
    expect(plan.targets.map(({ offset }) => offset)).toEqual(plan.targets.map(() => null));
  });

  test("a stretch of the text becomes a target, whatever it says", () => {
    const text = "Năm 2024 phấn đấu:\n- Thành lập mới ít nhất 05 HTX nông nghiệp.\n- Giữ gìn đoàn kết.\n";
    const plan = { ...testPlan(), targets: [] };
    const from = text.indexOf("Thành lập");
    const made = session.targetFrom({ plan, text, from, to: text.indexOf(".", from) + 1 }, quiet);
    expect(made).toMatchObject({ value: 5, offset: [from, text.indexOf(".", from) + 1], line: 2 });
    const at = text.indexOf("Giữ gìn");
    const other = session.targetFrom({ plan: { ...plan, targets: [made] }, text, from: at - 2, to: text.length }, quiet);
    expect(other).toMatchObject({ quote: "- Giữ gìn đoàn kết.", value: null });
    expect(other.id).not.toBe(made.id);
    expect(session.checkPlan({ plan: { ...plan, targets: [made, other] } }, quiet).problems).toEqual([]);
  });

  test("a plan that is saved is read back; one that is wrong is not", () => {
    const { json, name, problems } = session.checkPlan({ plan: testPlan() }, quiet);
    expect(problems).toEqual([]);
    expect(name).toBe("ke-hoach-thu.so-htx-plan.json");
    expect("json" in session.openPlan({ text: json }, quiet)).toBe(true);
    const twice = testPlan();
    expect(
      session
        .checkPlan({ plan: { ...twice, targets: [...twice.targets, twice.targets[0]!] } }, quiet)
        .problems.map(({ vi }) => vi)
        .join(),
    ).toContain("A-1");
  });

  test("the words to choose from are those of the fields", () => {
    const words = session.vocabulary({}, quiet);
    expect(words.ranks.map(({ id }) => id)).toContain("fair");
    expect(words.fields.flatMap(({ fields }) => fields).map(({ field }) => field)).toContain("revenue.total");
  });
});

describe("the copy with a plan", () => {
  test("holds targets, units and due dates, and what the officer said comes back from it", () => {
    open(ratedBook(11));
    const words = {
      ticks: {
        "B-1": { done: true, on: "2024-11-20", occurred: null, note: "biên bản số 5" },
        "B-2/Xuân An": { done: false, on: null, occurred: null, note: null },
        "D-1/2024-12-10/UBND xã Hàng Gòn": { done: true, on: "2024-12-09", occurred: null, note: null },
      },
      manual: { "A-3": { value: 84_600_000.5 } },
      readings: { "A-1": 1 },
    };
    const plan = options({ words });
    const sheets = session.resultSheets({ ...rating, plan }, quiet).map(({ name }) => name);
    expect(sheets).toEqual(expect.arrayContaining(["Sổ HTX – Chỉ tiêu", "Sổ HTX – Từng đơn vị", "Sổ HTX – Lịch"]));
    const { name, bytes } = session.saveCopy({ ...rating, plan }, quiet);
    expect(sheetNames(new Uint8Array(bytes))).toEqual(["HTX", ...sheets]);

    const again = open(new Uint8Array(bytes), name);
    expect(again.words).toEqual({ plan: "ke-hoach-thu", words });
    expect(again.records).toBe(13);
    expect(card("A-1", { words: again.words!.words })).toMatchObject({ status: "met" });
  });

  test("a copy without a plan has no sheet of targets, and no words", () => {
    open(ratedBook(11));
    const { name, bytes } = session.saveCopy(rating, quiet);
    expect(sheetNames(new Uint8Array(bytes)).filter((sheet) => sheet.includes("Chỉ tiêu"))).toEqual([]);
    expect(open(new Uint8Array(bytes), name).words).toBeNull();
  });

  test("a key that is no word of ours does no harm", () => {
    open(ratedBook(11));
    const ticks = JSON.parse('{"__proto__":{"done":true},"A-1/=1+1":{"done":true}}') as Record<string, { done: boolean }>;
    const { name, bytes } = session.saveCopy({ ...rating, plan: options({ words: { ticks, manual: {}, readings: {} } }) }, quiet);
    const { words } = open(new Uint8Array(bytes), name);
    expect(Object.keys(words!.words.ticks)).toEqual(["A-1/=1+1"]);
    expect(Object.hasOwn(Object.prototype, "done")).toBe(false);
  });
});
