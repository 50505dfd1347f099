/** What the reader found in single cells, put into words. One code of the reader is one rule. */

import { type ChoiceField, choiceIds, choiceLabel } from "../model/choices.ts";
import { formatDate } from "../model/dates.ts";
import { fieldDefinition, fieldLabel } from "../model/fields.ts";
import { asItIs, inEach, type Language, type Said } from "../model/language.ts";
import { formatMoney, formatNumber } from "../model/numbers.ts";
import type { CellIssue, SheetKind } from "../model/records.ts";
import { allSheets, dataContract, type Note, ownSource, type Rule, type RuleHead, type TableExample, tableRule } from "./rule.ts";

const everySheet: readonly SheetKind[] = [...allSheets, "other"];

type IssueHead = Pick<RuleHead, "severity" | "label" | "source" | "gathers"> & {
  readonly id: CellIssue["code"];
  /** What is wrong and what to do, after the name of the column. */
  readonly words: (issue: CellIssue) => Said;
  readonly good: TableExample;
  readonly bad: TableExample;
};

/** A rule that says what the reader found under one code. */
function issueRule({ words, ...head }: IssueHead): Rule {
  return tableRule({
    ...head,
    appliesTo: everySheet,
    fields: [],
    run: ({ table }) => {
      const issues = table.issues.filter(({ code }) => code === head.id);
      if (issues.length === 0) return null;
      const records = new Map(table.records.map((record) => [record.row, record]));
      return issues.map((issue): Note => {
        const { cell, field, found, row } = issue;
        const said = words(issue);
        const message = inEach((language) => `${subjectOf(issue, language)}${said[language]}`);
        const record = records.get(row);
        return { cell, field, found, suggestion: suggestionOf(issue), message, ...(record === undefined ? {} : { record }) };
      });
    },
  });
}

export const cellRules: readonly Rule[] = [
  issueRule({
    id: "cell.error",
    severity: "error",
    label: { vi: "Ô báo lỗi của Excel", en: "Cell with an Excel error" },
    source: ownSource("Mã lỗi của Excel", "M"),
    words: ({ found }) => ({
      vi: `công thức báo lỗi ${found}. Sửa công thức hoặc nhập lại giá trị; ô này chưa được tính vào đâu.`,
      en: `the formula gives the error ${found}. Correct the formula or type the value again; this cell is not counted anywhere yet.`,
    }),
    good: { rows: [{ "members.total": 12 }] },
    bad: {
      rows: [{ "members.total": null }],
      issues: [{ code: "cell.error", cell: "A2", field: "members.total", found: "#REF!", suggestion: null }],
    },
  }),
  issueRule({
    id: "number.unreadable",
    severity: "error",
    label: { vi: "Số không đọc được", en: "Number that cannot be read" },
    source: ownSource("Cách viết số tiếng Việt", "M"),
    gathers: true,
    words: (issue) => ({
      vi: `“${issue.found}” không đọc được thành số. Nhập lại theo dạng 1.234,5${perhaps(issue).vi}.`,
      en: `“${issue.found}” cannot be read as a number. Type it again in the form 1.234,5${perhaps(issue).en}.`,
    }),
    good: { rows: [{ "capital.charter": 3_207_500_000 }] },
    bad: {
      rows: [{ "capital.charter": null }],
      issues: [{ code: "number.unreadable", cell: "A2", field: "capital.charter", found: "21,096,4", suggestion: null }],
    },
  }),
  issueRule({
    id: "number.ambiguous",
    severity: "warning",
    label: { vi: "Số có thể đọc hai cách", en: "Number that can be read in two ways" },
    source: ownSource("Cách viết số tiếng Việt", "M"),
    words: (issue) => ({
      vi: `“${issue.found}” có thể là số lẻ hoặc số hàng nghìn${perhaps(issue).vi}. Nhập lại: dấu chấm ngăn hàng nghìn, dấu phẩy trước phần lẻ.`,
      en: `“${issue.found}” may be a decimal or a number of thousands${perhaps(issue).en}. Type it again: a point between thousands, a comma before decimals.`,
    }),
    good: { rows: [{ "members.total": 36_508 }] },
    bad: {
      rows: [{ "members.total": 36_508 }],
      issues: [{ code: "number.ambiguous", cell: "A2", field: "members.total", found: "36,508", suggestion: null }],
    },
  }),
  issueRule({
    id: "unit.suspicious",
    severity: "warning",
    label: { vi: "Giá trị có vẻ sai đơn vị tính", en: "Value that seems to be in another unit" },
    source: ownSource("Độ lớn thường gặp của từng chỉ tiêu", "M"),
    gathers: true,
    words: (issue) => ({
      vi: `“${issue.found}” có vẻ viết theo đơn vị khác với đơn vị của cột${perhaps(issue).vi}. Đối chiếu lại rồi nhập theo đơn vị của cột.`,
      en: `“${issue.found}” seems to be written in another unit than that of the column${perhaps(issue).en}. Compare with the source and type it in the unit of the column.`,
    }),
    good: { rows: [{ "revenue.total": 2_700_000_000 }] },
    bad: {
      rows: [{ "revenue.total": 2_700 }],
      issues: [{ code: "unit.suspicious", cell: "A2", field: "revenue.total", found: "2.700", suggestion: null }],
    },
  }),
  issueRule({
    id: "date.unreadable",
    severity: "error",
    label: { vi: "Ngày không có thật hoặc không đọc được", en: "Date that does not exist or cannot be read" },
    source: ownSource("Lịch dương", "D"),
    gathers: true,
    words: (issue) => ({
      vi: `“${issue.found}” không phải là một ngày có thật${perhaps(issue).vi}. Nhập lại theo dạng ngày/tháng/năm, ví dụ 15/04/2024.`,
      en: `“${issue.found}” is not a date that exists${perhaps(issue).en}. Type it again as day/month/year, for example 15/04/2024.`,
    }),
    good: { rows: [{ foundedOn: "2020-02-29" }] },
    bad: {
      rows: [{ foundedOn: null }],
      issues: [{ code: "date.unreadable", cell: "A2", field: "foundedOn", found: "31/02/2020", suggestion: null }],
    },
  }),
  issueRule({
    id: "status.unknown",
    severity: "warning",
    label: { vi: "Từ chỉ trạng thái không có trong danh mục", en: "Word for the status that is not in the list" },
    source: ownSource("Nghị định 295/2026/NĐ-CP Điều 27, 28 và từ ngữ trong các sổ", "I"),
    gathers: true,
    words: choiceWords,
    good: { rows: [{ status: "active" }] },
    bad: {
      rows: [{ status: null }],
      issues: [{ code: "status.unknown", cell: "A2", field: "status", found: "Hoạt độg", suggestion: "Đang hoạt động" }],
    },
  }),
  issueRule({
    id: "choice.unknown",
    severity: "warning",
    label: { vi: "Từ không có trong danh mục", en: "Word that is not in the list" },
    source: dataContract,
    gathers: true,
    words: choiceWords,
    good: { rows: [{ "representative.gender": "female" }] },
    bad: {
      rows: [{ "representative.gender": null }],
      issues: [{ code: "choice.unknown", cell: "A2", field: "representative.gender", found: "Nử", suggestion: "Nữ" }],
    },
  }),
  issueRule({
    id: "text.legacy-font",
    severity: "error",
    label: { vi: "Chữ gõ bằng phông cũ (TCVN3, VNI)", en: "Text typed in an old font (TCVN3, VNI)" },
    source: ownSource("TCVN 6909:2001 (Unicode)", "M"),
    words: ({ suggestion }) => ({
      vi: `chữ gõ bằng phông cũ (TCVN3 hoặc VNI), máy khác không đọc được. Chuyển sang Unicode${suggestion === null ? "" : `: “${suggestion}”`}.`,
      en: `the text was typed in an old font (TCVN3 or VNI), which other machines cannot read. Convert it to Unicode${suggestion === null ? "" : `: “${suggestion}”`}.`,
    }),
    good: { rows: [{ note: "Bé kế hoạch" }] },
    bad: {
      rows: [{ note: "Bé kÕ ho¹ch" }],
      issues: [{ code: "text.legacy-font", cell: "A2", field: "note", found: "Bé kÕ ho¹ch", suggestion: "Bộ kế hoạch" }],
    },
  }),
  issueRule({
    id: "text.formula",
    severity: "error",
    label: { vi: "Chữ sẽ chạy như công thức", en: "Text that would run as a formula" },
    source: ownSource("Cách Excel hiểu ô bắt đầu bằng = + - @", "M"),
    words: () => ({
      vi: "nội dung bắt đầu như một công thức và sẽ chạy khi ghi lại vào sổ. Thêm dấu nháy đơn (') ở đầu hoặc bỏ ký tự đầu.",
      en: "the content begins like a formula and would run when it is written back into the book. Put an apostrophe (') in front or remove the first character.",
    }),
    good: { rows: [{ note: "Đã nộp báo cáo" }] },
    bad: {
      rows: [{ note: "=1+1" }],
      issues: [{ code: "text.formula", cell: "A2", field: "note", found: "=1+1", suggestion: null }],
    },
  }),
  issueRule({
    id: "code.lost-zero",
    severity: "error",
    label: { vi: "Mã số mất số 0 ở đầu", en: "Code that lost its leading zero" },
    source: ownSource("Ô dạng số bỏ số 0 ở đầu", "M"),
    words: ({ found, suggestion }) => ({
      vi: `ô dạng số nên “${found}” mất số 0 ở đầu. Định dạng cột là Văn bản (Text) rồi nhập lại${suggestion === null ? "" : `: ${suggestion}`}.`,
      en: `the cell is a number, so “${found}” lost its leading 0. Format the column as Text and type it again${suggestion === null ? "" : `: ${suggestion}`}.`,
    }),
    good: { rows: [{ code: "0100109106" }] },
    bad: {
      rows: [{ code: "0100109106" }],
      issues: [{ code: "code.lost-zero", cell: "A2", field: "code", found: "100109106", suggestion: "0100109106" }],
    },
  }),
];

/** "Vốn điều lệ: ", or nothing when the cell belongs to no field. */
function subjectOf({ field }: CellIssue, language: Language): string {
  return field === null || fieldDefinition(field) === null ? "" : `${fieldLabel(field, language)}: `;
}

function choiceWords(issue: CellIssue): Said {
  const suggestion = suggestionOf(issue);
  const found = { vi: `“${issue.found}” không có trong danh mục`, en: `“${issue.found}” is not in the list` };
  return suggestion === null
    ? { vi: `${found.vi}. Chọn lại một từ của danh mục.`, en: `${found.en}. Choose a word of the list.` }
    : {
        vi: `${found.vi}; có phải là “${suggestion}”? Sửa lại theo danh mục.`,
        en: `${found.en}; is “${suggestion}” meant? Correct it after the list.`,
      };
}

/** The reader suggests a choice by its id; the officer's cell holds its word. */
function suggestionOf({ field, suggestion }: CellIssue): string | number | null {
  if (field === null || typeof suggestion !== "string" || fieldDefinition(field)?.type !== "choice") return suggestion;
  const choice = field.slice(field.lastIndexOf(".") + 1);
  return isChoiceField(choice) && choiceIds(choice).includes(suggestion) ? choiceLabel(choice, suggestion) : suggestion;
}

function isChoiceField(id: string): id is ChoiceField {
  return id === "kind" || id === "status" || id === "sector" || id === "rank" || id === "gender";
}

/** " (có thể là 2.700.000.000 đồng)", or nothing without a suggestion. */
function perhaps({ field, suggestion }: CellIssue): Said {
  if (suggestion === null) return asItIs("");
  const type = field === null ? undefined : fieldDefinition(field)?.type;
  const shown =
    typeof suggestion === "string"
      ? type === "date"
        ? formatDate(suggestion)
        : suggestion
      : type === "money" || type === "moneyPerYear"
        ? formatMoney(suggestion)
        : formatNumber(suggestion);
  return { vi: ` (có thể là ${shown})`, en: ` (perhaps ${shown})` };
}
