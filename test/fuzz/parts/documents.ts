/** JSON files of every kind, Word documents and templates, plan texts, and single texts. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { reportDocx } from "../../../addin/documents/report-docx.ts";
import { fillTemplate } from "../../../addin/documents/template.ts";
import { readCsv } from "../../../core/files/csv.ts";
import { readDocument } from "../../../core/files/document.ts";
import { openBook } from "../../../core/files/open-book.ts";
import { readRecordsFile, writeRecordsFile } from "../../../core/forms/records-file.ts";
import { readChoice, readFlag } from "../../../core/model/choices.ts";
import { isEmail, readCode, readPersonalId, readPhone } from "../../../core/model/codes.ts";
import { isDateText, readDate } from "../../../core/model/dates.ts";
import { detectLegacyFont, toUnicode } from "../../../core/model/legacy-fonts.ts";
import { joinLetterSpaced } from "../../../core/model/letter-spacing.ts";
import { detectNumberStyle, readNumber } from "../../../core/model/numbers.ts";
import { placeKey, readPlaceHeading } from "../../../core/model/places.ts";
import { plainLine } from "../../../core/model/plain-line.ts";
import { cleanText, fold, nameKey } from "../../../core/model/text.ts";
import { moneyScale, readUnit } from "../../../core/model/units.ts";
import { calendarEvents, calendarOf } from "../../../core/plans/deadlines/calendar.ts";
import { icsText } from "../../../core/plans/deadlines/ics.ts";
import { evaluatePlan } from "../../../core/plans/evaluate/evaluate.ts";
import type { PlanFile } from "../../../core/plans/plan.ts";
import { readPlanFile } from "../../../core/plans/read-plan-file.ts";
import { findPlan, shippedPlanIds } from "../../../core/plans/shipped.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";
import { readDecisions } from "../../../core/reconcile/decisions.ts";
import { makeReport } from "../../../core/reports/make-report.ts";
import { officeOn, readOffice } from "../../../core/reports/offices.ts";
import { readPeriod } from "../../../core/reports/period.ts";
import { scoreBook } from "../../../core/scoring/score.ts";
import { scoreTables } from "../../../core/scoring/table.ts";
import { readTableJson } from "../../../core/scoring/table-json.ts";
import { matchHeader } from "../../../core/sheet/header-match.ts";
import { memoryOf, readMemory } from "../../../core/sheet/memory.ts";
import { readBook } from "../../../core/sheet/read.ts";
import { readWords, wordsText } from "../../../core/support/words.ts";
import { readPortalFile, writePortalFile } from "../../../extension/portals/portal-file.ts";
import { portals } from "../../../extension/portals/portal-list.ts";
import type { Random } from "../../fixtures/books/random.ts";
import { hostileText, longRun } from "../hostile.ts";
import { mutateBytes, mutateJson, mutateText, mutateXml } from "../mutate.ts";
import { broken, type FuzzPart, mustBeSame, mustBeSentence, readOrRefuse } from "../oracle.ts";
import { officeBook } from "./grids.ts";
import { plansOfTest, recordsOfTest } from "./samples.ts";

const asOf = "2024-12-31";
const table = scoreTables[0]!;

const json: FuzzPart = {
  id: "json",
  weight: 15,
  run: (random) => {
    const { value, read } = random.pick(jsonKinds);
    const text = mutateJson(random, value(random));
    read(text, random);
    return text.length;
  },
};

const plan: FuzzPart = {
  id: "plan",
  weight: 2,
  run: (random) => {
    const text = random.chance(0.6) ? mutatedPlan(random) : grownPlan(random);
    const reading = readPlanText(text);
    if (random.chance(0.2)) mustBeSame(readPlanText(text), reading, "a plan reads twice differently");
    const back = readPlanFile(JSON.stringify(reading.plan));
    if ("errors" in back) throw broken(`the plan we read is no plan file: ${back.errors[0]?.vi}`);
    if (random.chance(0.3)) usePlan(random, back.plan);
    return text.length;
  },
};

const docx: FuzzPart = {
  id: "docx",
  weight: 2,
  run: (random) => {
    const bytes = spoiltDocument(random);
    const text = readOrRefuse(() => readDocument(bytes));
    if (text !== null && random.chance(0.2)) readPlanText(text.slice(0, 60_000));
    if (random.chance(0.5)) {
      const filled = fillTemplate(bytes, sampleReport());
      if ("problem" in filled) mustBeSentence(filled.problem.vi);
      else readOrRefuse(() => readDocument(filled.bytes));
    }
    return bytes.length;
  },
};

const text: FuzzPart = {
  id: "text",
  weight: 42.5,
  run: (random) => {
    const given = random.chance(0.004)
      ? longRun(random, 1_000_000)
      : random.chance(0.03)
        ? longRun(random, 20_000)
        : hostileText(random, 300);
    for (const [name, read] of textReaders) {
      const first = read(given);
      if (given.length < 1000) mustBeSame(read(given), first, `${name} differs when called twice`);
    }
    if (fold(fold(given)) !== fold(given)) throw broken(`fold is not at rest: ${JSON.stringify(given.slice(0, 200))}`);
    return given.length;
  },
};

/** The parts of this file. */
export const documentParts: readonly FuzzPart[] = [json, plan, docx, text];

/** Everything that reads one text, by name. */
const textReaders: readonly (readonly [string, (text: string) => unknown])[] = [
  ["fold", fold],
  ["cleanText", cleanText],
  ["nameKey", nameKey],
  ["plainLine", plainLine],
  ["placeKey", placeKey],
  ["readPlaceHeading", readPlaceHeading],
  ["joinLetterSpaced", joinLetterSpaced],
  ["detectLegacyFont", detectLegacyFont],
  ["toUnicode tcvn3", (given) => toUnicode(given, "tcvn3")],
  ["toUnicode vni", (given) => toUnicode(given, "vni")],
  ["readNumber", (given) => readNumber(given)],
  ["readNumber whole", (given) => readNumber(given, detectNumberStyle([given]), true)],
  ["readDate", readDate],
  ["isDateText", isDateText],
  ["readCode", readCode],
  ["readPersonalId", readPersonalId],
  ["readPhone", readPhone],
  ["isEmail", isEmail],
  ["readFlag", readFlag],
  ["readUnit", readUnit],
  ["moneyScale", moneyScale],
  ...(["kind", "status", "sector", "rank", "gender"] as const).map(
    (field) => [`readChoice ${field}`, (given: string) => readChoice(field, given)] as const,
  ),
  ["matchHeader", (given) => matchHeader([given], "entity")],
  ["readCsv", (given) => readOrRefuse(() => readCsv(given, "Trang"))],
];

function usePlan(random: Random, made: PlanFile): void {
  const book = readBook(officeBook(random), {});
  const result = evaluatePlan(made, book, { asOf, table, groupRule: false });
  mustBeSame(evaluatePlan(made, book, { asOf, table, groupRule: false }), result, "targets differ when evaluated twice");
  const year = random.pick([1990, 2024, 2025, 2100]);
  calendarOf(made, year, { asOf });
  const ics = icsText(calendarEvents(made, year, { asOf }), { name: made.place, asOf });
  for (const line of ics.split("\r\n"))
    if (new TextEncoder().encode(line).length > 75 || /[\n\r]/.test(line)) throw broken(`a calendar line is no line: ${line}`);
  if (!ics.endsWith("END:VCALENDAR\r\n") || ics.split("BEGIN:VEVENT").length !== ics.split("END:VEVENT").length)
    throw broken("the calendar is cut off");
}

function mutatedPlan(random: Random): string {
  const whole = random.pick(plansOfTest());
  const length = random.whole(100, 2500);
  const at = random.whole(0, Math.max(0, whole.length - length));
  const stretch = whole.slice(at, at + length);
  return random.chance(0.9) ? mutateText(random, stretch) : stretch.normalize("NFD");
}

const planPieces = [
  "Đến năm 2025",
  "Phấn đấu",
  "có ít nhất",
  "trên",
  "dưới",
  "khoảng",
  "80%",
  "từ 5 đến 7",
  "15.000",
  "1,5 tỷ đồng",
  "200 triệu đồng/năm",
  "hợp tác xã",
  "HTX nông nghiệp",
  "tổ hợp tác",
  "liên hiệp HTX",
  "thành viên",
  "lao động",
  "xếp loại tốt, khá",
  "thành lập mới",
  "giải thể",
  "trước ngày 15/12",
  "hằng quý",
  "hằng năm",
  "vào tháng 6",
  "báo cáo Ủy ban nhân dân huyện",
  "mỗi xã",
  "bình quân",
  "tăng",
  "so với năm 2020",
  "doanh thu",
  "không để",
  "100%",
  "trong đó",
  "và",
  ",",
  ";",
  ".",
  ":",
  "\n",
  "\n- ",
  "\n1. ",
  "\n| a | b |\n| 1 | 2 |\n",
  "(",
  ")",
  "“",
  "”",
  "2021-2025",
  "31/02/2024",
  "quý I",
  "0",
  "-5%",
  "99999999999999999999",
  "tối thiểu 0,0001%",
] as const;

function grownPlan(random: Random): string {
  return Array.from({ length: random.whole(1, 120) }, () =>
    random.chance(0.06) ? hostileText(random, 200) : random.pick(planPieces),
  ).join(random.chance(0.9) ? " " : "");
}

let documents: Uint8Array[] | null = null;

function spoiltDocument(random: Random): Uint8Array {
  documents ??= [reportDocx(sampleReport()), templateDocument()];
  const bytes = random.pick(documents);
  if (random.chance(0.2)) return mutateBytes(random, bytes);
  const parts = unzipSync(bytes);
  const name = random.chance(0.8) ? "word/document.xml" : random.pick(Object.keys(parts));
  if (parts[name] !== undefined) parts[name] = strToU8(mutateXml(random, strFromU8(parts[name])));
  return zipSync(parts, { level: 1 });
}

function templateDocument(): Uint8Array {
  const parts = unzipSync(reportDocx(sampleReport()));
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const lines = ["{{noi_dung}}", "{{ky}}", "{{</w:t></w:r><w:r><w:t>nam}}", "{{coop.total}}", "{{khong_co}}", "Kính gửi {{kinh_gui}}"];
  const body = lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join("");
  parts["word/document.xml"] = strToU8(
    `<w:document xmlns:w="${main}"><w:body>${body}<w:sdt><w:sdtPr><w:tag w:val="nam"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:body></w:document>`,
  );
  return zipSync(parts, { level: 1 });
}

let report: ReturnType<typeof makeReport>["report"] | null = null;

function sampleReport() {
  if (report !== null) return report;
  const office = officeOn("district", asOf);
  if ("problem" in office) throw new Error(office.problem.vi);
  const book = readBook(openedSample(), {});
  report = makeReport(book, findPlan(shippedPlanIds[0]!), {
    asOf,
    table,
    period: readPeriod("2024", null)!,
    office: office.office,
    place: null,
    groupRule: false,
  }).report;
  return report;
}

function openedSample() {
  const csv = "STT,Tên HTX,Mã số,Xã,Xếp loại\n1,HTX Hoa Sen,0100109106,Xã Hoa Mai,Tốt\n2,HTX <b>&amp; ]]>,0100109107,=1+1,Khá\n";
  return openBook(strToU8(csv), "so.csv");
}

type JsonKind = { readonly value: (random: Random) => unknown; readonly read: (text: string, random: Random) => void };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const jsonKinds: readonly JsonKind[] = [
  {
    value: (random) => random.pick(recordsOfTest()),
    read: (given) => {
      const file = readRecordsFile(given);
      if ("problem" in file) return mustBeSentence(file.problem.vi);
      file.left.forEach((line) => {
        mustBeSentence(line.vi.replace(/[\r\n\u0000]+/g, " "));
      });
      const written = writeRecordsFile(file.form, file.records);
      const back = readRecordsFile(written);
      if ("problem" in back) throw broken(`our own records file is refused: ${back.problem.vi}`);
      mustBeSame(back.records, file.records, "records read back differently");
    },
  },
  {
    value: (random) => findPlan(random.pick(shippedPlanIds)),
    read: (given, random) => {
      const file = readPlanFile(given);
      if ("errors" in file) {
        if (file.errors.length === 0) throw broken("a plan is refused without a reason");
        return;
      }
      mustBeSame("plan" in readPlanFile(JSON.stringify(file.plan)), true, "a plan that was read is refused");
      usePlan(random, file.plan);
    },
  },
  {
    value: (random) => random.pick(portals),
    read: (given) => {
      const file = readPortalFile(given);
      if ("problem" in file) return mustBeSentence(file.problem.vi.replace(/[\r\n\u0000]+/g, " "));
      const back = readPortalFile(writePortalFile(file.portal));
      if ("problem" in back) throw broken(`our own portal file is refused: ${back.problem.vi}`);
      mustBeSame(back.portal, file.portal, "a portal reads back differently");
    },
  },
  {
    value: (random) => memoryOf(readBook(officeBook(random), {})),
    read: (given, random) => {
      const file = readMemory(parsed(given));
      if ("error" in file) return mustBeSentence(file.error.replace(/[\r\n\u0000]+/g, " ").slice(0, 900));
      readBook(officeBook(random), { memory: file.memory });
    },
  },
  {
    value: () => ({
      format: "so-htx-decisions",
      version: 1,
      decisions: [
        { a: "x", b: "y", verdict: "same", keep: [{ field: "phone", side: "a" }] },
        { a: "__proto__", b: "constructor", verdict: "different" },
      ],
    }),
    read: (given) => {
      const file = readDecisions(parsed(given));
      if ("error" in file) mustBeSentence(file.error.vi.replace(/[\r\n\u0000]+/g, " ").slice(0, 900));
    },
  },
  {
    value: () => ({
      format: "so-htx-support",
      version: 1,
      statements: { "HTX Hoa Sen": { noSanction: true, trained: 3, local: { a: true }, note: "x" } },
      decisions: { people: { "HTX Hoa Sen": { chosen: true, reason: "x", on: "2025-01-02" } } },
    }),
    read: (given) => {
      const file = readWords(given);
      if ("errors" in file) {
        if (file.errors.length === 0) throw broken("decisions are refused without a reason");
        return;
      }
      const back = readWords(wordsText(file.words));
      if ("errors" in back) throw broken(`our own decisions are refused: ${back.errors[0]}`);
      mustBeSame(wordsText(back.words), wordsText(file.words), "decisions read back differently");
    },
  },
  {
    value: () => officeValue(),
    read: (given) => {
      const file = readOffice(parsed(given));
      if ("problem" in file) mustBeSentence(file.problem.vi.replace(/[\r\n\u0000]+/g, " ").slice(0, 900));
    },
  },
  {
    value: () => table,
    read: (given, random) => {
      const file = readTableJson(parsed(given));
      if (file.table !== null) scoreBook(readBook(officeBook(random), {}), { asOf, table: file.table });
      else if (file.errors.length === 0) throw broken("a table is refused without a reason");
    },
  },
];

function officeValue(): unknown {
  const office = officeOn("commune", asOf);
  return "office" in office ? office.office : {};
}
