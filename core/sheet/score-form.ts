import { cellAddress, columnLetters, isCellError, type SheetCells } from "../model/cells.ts";
import { readChoice } from "../model/choices.ts";
import { readCode, readPhone } from "../model/codes.ts";
import { readDate } from "../model/dates.ts";
import { type FieldId, fieldDefinition } from "../model/fields.ts";
import { readNumber } from "../model/numbers.ts";
import type { CellIssue, Column, IgnoredReason, Scalar, Table } from "../model/records.ts";
import { cleanText, fold } from "../model/text.ts";
import { cellText, filledCells } from "./cell-text.ts";
import { matchCriterion } from "./criteria.ts";
import { headerSearchRows } from "./find-header.ts";
import { matchHeader } from "./header-match.ts";
import { kindOfName } from "./kinds.ts";

/**
 * Reads the vertical self-score form (Phụ lục 2 of TT 01/2020 and its kin): one entity a sheet, one criterion a row.
 * The record's fields stand in cells of their own (`record.cells`). `null` when the sheet is no such form.
 */
export function readScoreForm(sheet: SheetCells): Table | null {
  const head = findFormHead(sheet);
  if (head === null) return null;
  const issues: CellIssue[] = [];
  const values: { [field in FieldId]?: Scalar } = {};
  const cells: { [field in FieldId]?: string } = {};
  const put = (field: FieldId, value: Scalar, row: number, column: number) => {
    if (values[field] !== undefined && values[field] !== null) return;
    values[field] = value;
    cells[field] = cellAddress(row, column);
  };
  const titles = readHeadLines(sheet, head.top, put);
  const { firstRow, ignored } = readCriteria(sheet, head, put, issues);
  if (firstRow === null) return null;
  const year = yearIn(titles.map(({ text }) => text));
  if (year !== null && values.ratingYear === undefined)
    put("ratingYear", year.value, titles[year.at]?.row ?? 0, titles[year.at]?.column ?? 0);
  const name = typeof values.name === "string" ? values.name : null;
  return {
    sheet: sheet.name,
    kind: "scoreForm",
    titles: titles.map(({ text }) => text),
    year: year?.value ?? null,
    headerRows: Array.from({ length: head.bottom - head.top + 1 }, (_, at) => head.top + at + 1),
    columns: head.columns.map((column) => formColumn(sheet, column.index, column.header)),
    records: [{ row: firstRow + 1, kind: (name === null ? null : kindOfName(name)) ?? "cooperative", values, inherited: {}, cells }],
    totals: [],
    ignoredRows: [
      ...[...new Set(titles.map(({ row }) => row))].map((row) => ({ row: row + 1, reason: "title" as const })),
      ...Array.from({ length: head.bottom - head.top + 1 }, (_, at) => ({ row: head.top + at + 1, reason: "header" as const })),
      ...ignored,
    ],
    issues,
    hidden: { sheet: sheet.hidden, rows: sheet.hiddenRows.map((row) => row + 1), columns: sheet.hiddenColumns.map(columnLetters) },
  };
}

type FormHead = {
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly { readonly index: number; readonly header: string }[];
  readonly sequence: number | null;
  readonly label: number;
  readonly points: number;
};

type Put = (field: FieldId, value: Scalar, row: number, column: number) => void;

/** The row with "Tiêu chí …", "Thang điểm tối đa", "Điểm … tự chấm" that has criteria under it. */
function findFormHead(sheet: SheetCells): FormHead | null {
  for (let row = 0; row < Math.min(sheet.cells.length, headerSearchRows); row++) {
    const filled = filledCells(sheet, row);
    if (filled.length < 3 || filled.length > 12) continue;
    const words = filled.map((cell) => ({ ...cell, folded: fold(cell.text) }));
    const label = words.find(
      ({ folded }) =>
        /(?:^|noi dung )(?:cac )?tieu chi|^noi dung(?: danh gia)?$|^chi tieu(?: danh gia)?$/.test(folded) && folded.length < 60,
    );
    const maximum = words.find(({ folded }) => /thang diem|diem toi da|diem chuan|diem quy dinh|muc diem/.test(folded));
    const points = words.filter(
      ({ folded }) => /diem|tu cham|cham/.test(folded) && !/thang diem|toi da|diem chuan|quy dinh|tieu chi|noi dung|khung/.test(folded),
    );
    const self = points.find(({ folded }) => /tu cham|tu danh gia/.test(folded)) ?? points.at(0);
    if (label === undefined || self === undefined || (maximum === undefined && !/tu cham/.test(self.folded))) continue;
    const sequence = words.find(({ folded }) => /^(?:so )?(?:tt|stt|thu tu)$|^so thu tu$/.test(folded));
    const head = {
      top: row,
      bottom: row,
      columns: filled.map(({ column, text }) => ({ index: column, header: text })),
      sequence: sequence?.column ?? (label.column > 0 ? label.column - 1 : null),
      label: label.column,
      points: self.column,
    };
    if (countCriteria(sheet, head) >= 4) return head;
  }
  return null;
}

function countCriteria(sheet: SheetCells, head: FormHead): number {
  const found = new Set<string>();
  for (let row = head.bottom + 1; row < Math.min(sheet.cells.length, head.bottom + 80); row++) {
    const label = cellText(sheet, row, head.label);
    const match = !/\p{L}{2}/u.test(label) || kindOfName(label) !== null ? null : matchCriterion([label]);
    if (match !== null && match.score >= 0.6) found.add(match.field);
  }
  return found.size;
}

function readCriteria(
  sheet: SheetCells,
  head: FormHead,
  put: Put,
  issues: CellIssue[],
): { firstRow: number | null; ignored: { row: number; reason: IgnoredReason }[] } {
  const ignored: { row: number; reason: IgnoredReason }[] = [];
  let firstRow: number | null = null;
  let current: string | null = null;
  let ended = false;
  for (let row = head.bottom + 1; row < sheet.cells.length; row++) {
    const filled = filledCells(sheet, row);
    if (filled.length === 0) continue;
    const sequence = head.sequence === null ? "" : cellText(sheet, row, head.sequence);
    const label = cellText(sheet, row, head.label) || (filled[0]?.text ?? "");
    const first = filled[0]?.text ?? "";
    const folded = fold(label);
    const isTotal = !/^\(?[a-eđ][.)/:]?$/i.test(sequence) && (isTotalLabel(folded) || isTotalLabel(fold(first)));
    if (/xep loai|xep hang/.test(fold(first)) || /xep loai|xep hang/.test(folded)) {
      readRank(filled, row, put, issues);
      ignored.push({ row: row + 1, reason: "note" });
      continue;
    }
    if (isTotal) {
      ignored.push({ row: row + 1, reason: "total" });
      if (!isPartTotal(folded)) {
        readPoints(sheet, row, head.points, "points.total", put, issues);
        ended = true;
      }
      continue;
    }
    if (/^[IVX]{1,5}[.)]?$/.test(sequence) || (sequence === "" && /^[IVX]{1,5}[.)]\s/.test(label))) {
      ignored.push({ row: row + 1, reason: "group" });
      continue;
    }
    if (/^\(?\d{1,2}\)?$/.test(sequence) && /^\(?\d{1,2}\)?$/.test(label)) {
      ignored.push({ row: row + 1, reason: "numbering" });
      continue;
    }
    const criterion: string | null = ended ? null : criterionOf(sequence, label, current);
    if (criterion === null) {
      ignored.push({
        row: row + 1,
        reason:
          ended || firstRow !== null
            ? /noi nhan|ngay .{0,40}thang|chu tich|giam doc|ky|kiem soat|lap/.test(fold(filled.map((cell) => cell.text).join(" ")))
              ? "signature"
              : "note"
            : "note",
      });
      continue;
    }
    if (/^\d+$/.test(criterion)) current = criterion;
    firstRow ??= row;
    readPoints(sheet, row, head.points, `points.${criterion}`, put, issues);
  }
  return { firstRow, ignored };
}

/** "Cộng nhóm I", "Tổng mục II"; "Tổng điểm (I + II + III)" is the whole. */
function isPartTotal(folded: string): boolean {
  const groups = folded.match(/\b(?:i|ii|iii|iv)\b/g) ?? [];
  return groups.length === 1 || (groups.length === 0 && /nhom|muc|phan/.test(folded));
}

function isTotalLabel(folded: string): boolean {
  return /^(?:tong|cong)(?: (?:cong|so|diem|nhom|muc|phan|cac|tieu chi|i|ii|iii|iv|[abc]|\d{1,3}))*$/.test(folded);
}

/** The criterion of a row: its name in a shipped table where that is clear, else its number, else its letter under the last number. */
function criterionOf(sequence: string, label: string, current: string | null): string | null {
  const letter =
    /^\(?([a-eđ])[.)/:]?$/i.exec(sequence)?.[1] ??
    (sequence === "" || /^[-+•]$/.test(sequence) ? /^\(?([a-e])[.)/:]\s/i.exec(label)?.[1] : undefined);
  if (letter !== undefined) return current === null ? null : `${current}${letter.toLowerCase()}`;
  const sub = /^(\d{1,2})[.](\d)[.)]?$/.exec(sequence) ?? /^(\d{1,2})[.](\d)[.)]?\s/.exec(label);
  if (sub !== null) return `${Number(sub[1])}${String.fromCharCode(96 + Number(sub[2]))}`;
  const number =
    /^(?:(?:tiêu chí|tiêu chuẩn|mục|TC)\s?(?:số\s)?)?(\d{1,2})[.):]?$/iu.exec(sequence)?.[1] ??
    (sequence === "" ? /^(?:Tiêu chí|TC)?\s?(\d{1,2})[.):]\s?/iu.exec(label)?.[1] : undefined);
  const named = matchCriterion([label.replace(/^(?:Tiêu chí|TC)?\s?\d{1,2}[.):]\s?/i, "")]);
  const byName = named === null || named.numbered ? null : { id: named.field.slice("points.".length), score: named.score };
  if (number !== undefined) {
    // Numbers may start afresh in each group; the names do not.
    return byName !== null && byName.score >= 0.75 && /^\d+$/.test(byName.id) ? byName.id : String(Number(number));
  }
  return byName !== null && byName.score >= 0.7 ? byName.id : null;
}

function readPoints(sheet: SheetCells, row: number, column: number, field: FieldId, put: Put, issues: CellIssue[]): void {
  const value = sheet.cells[row]?.[column] ?? null;
  const issue = (code: CellIssue["code"], found: string) =>
    issues.push({ code, row: row + 1, cell: cellAddress(row, column), field, found, suggestion: null });
  if (value === null || typeof value === "boolean") {
    put(field, null, row, column);
    return;
  }
  if (isCellError(value)) {
    issue("cell.error", value.error);
    put(field, null, row, column);
    return;
  }
  if (typeof value === "number") {
    put(field, value, row, column);
    return;
  }
  const reading = readNumber(cleanText(value).replace(/\s*(?:điểm|đ)\.?$/iu, ""));
  if (reading.kind === "unreadable" || reading.kind === "range") issue("number.unreadable", cleanText(value));
  put(field, reading.kind === "number" ? reading.value : null, row, column);
}

function readRank(filled: readonly { column: number; text: string }[], row: number, put: Put, issues: CellIssue[]): void {
  for (const { column, text } of filled) {
    const said = (/(?:xếp loại|xếp hạng)[^:]{0,40}:\s*(.+)$/iu.exec(text)?.[1] ?? (/xếp (?:loại|hạng)/iu.test(text) ? "" : text))
      .replace(/[.…_]{2,}/g, "")
      .trim();
    if (said === "") continue;
    const { value, suggestion } = readChoice("rank", said);
    if (value !== null) {
      put("rank", value, row, column);
      return;
    }
    if (!/^\d/.test(said))
      issues.push({ code: "choice.unknown", row: row + 1, cell: cellAddress(row, column), field: "rank", found: said, suggestion });
  }
}

/** Title and "label: value" lines above the criteria. */
function readHeadLines(sheet: SheetCells, top: number, put: Put): { row: number; column: number; text: string }[] {
  const lines: { row: number; column: number; text: string }[] = [];
  for (let row = 0; row < top; row++) {
    const filled = filledCells(sheet, row);
    filled.forEach(({ column, text }, at) => {
      lines.push({ row, column, text });
      for (const { label, value } of labelled(text)) {
        const next = filled[at + 1];
        const beside = value === "" && next !== undefined && !next.text.includes(":") ? next : null;
        const content = (beside?.text ?? value).replace(/[.…_]{3,}/g, " ").trim();
        const field = headField(label);
        if (field !== null && content !== "") put(field, headValue(field, content), row, beside?.column ?? column);
      }
    });
  }
  const alone = lines.find(({ text }) => kindOfName(text) !== null && text.length > 8 && !/đánh giá|xếp loại|năm \d|[:：]/iu.test(text));
  if (alone !== undefined) put("name", alone.text, alone.row, alone.column);
  return lines;
}

/** "Điện thoại: 0912 … Email: a@b.vn" → both. */
function labelled(text: string): { label: string; value: string }[] {
  const parts = text.split(/(?<=\S)\s+(?=(?:Điện thoại|ĐT|SĐT|Email|E-mail|Fax|Mã số|Ngày cấp|Website)\s*[:：])/iu);
  return parts.flatMap((part) => {
    const at = part.search(/[:：]/);
    return at <= 0 || at > 70 ? [] : [{ label: part.slice(0, at), value: part.slice(at + 1).trim() }];
  });
}

const headFields: ReadonlySet<FieldId> = new Set<FieldId>([
  "name",
  "code",
  "certificateNumber",
  "certificateDate",
  "address",
  "commune",
  "district",
  "province",
  "phone",
  "email",
  "sector",
  "mainLine",
  "representative.name",
  "members.total",
  "foundedOn",
  "ratingYear",
]);

function headField(label: string): FieldId | null {
  const bare = label.replace(/^\s*(?:\d{1,2}[.)]|[-+•*])\s*/, "");
  const found = matchHeader([bare], "entity");
  const best = found[0]?.score ?? 0;
  return found.find(({ field, score }) => score === best && score >= 0.75 && headFields.has(field))?.field ?? null;
}

function headValue(field: FieldId, text: string): Scalar {
  switch (fieldDefinition(field)?.type) {
    case "code":
      return readCode(text).code || null;
    case "phone":
      return readPhone(text).value || null;
    case "date": {
      const date = readDate(text);
      return date.kind === "date" ? date.value : null;
    }
    case "integer": {
      const number = readNumber(text, undefined, true);
      return number.kind === "number" ? number.value : null;
    }
    case "year": {
      const year = /^(?:năm\s*)?((?:19|20)\d\d)$/iu.exec(text)?.[1];
      return year === undefined ? null : Number(year);
    }
    case "choice":
      return readChoice("sector", text).value;
    default:
      return text;
  }
}

function yearIn(texts: readonly string[]): { value: number; at: number } | null {
  for (let at = 0; at < texts.length; at++) {
    const year = /năm\s*[:.]*\s*((?:19|20)\d\d)(?!\d)/iu.exec(texts[at] ?? "")?.[1];
    if (year !== undefined && !/thông tư|nghị định|ngày/iu.test(texts[at] ?? "")) return { value: Number(year), at };
  }
  return null;
}

function formColumn(sheet: SheetCells, index: number, header: string): Column {
  return {
    index,
    column: columnLetters(index),
    header,
    field: null,
    confidence: 0,
    unit: null,
    scale: 1,
    unitFrom: null,
    dash: null,
    alternatives: [],
    hidden: sheet.hiddenColumns.includes(index),
  };
}
