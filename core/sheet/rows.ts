import type { CellValue, SheetCells } from "../model/cells.ts";
import { isCellError } from "../model/cells.ts";
import { readChoice, speaksOf } from "../model/choices.ts";
import type { FieldId } from "../model/fields.ts";
import { readPlaceHeading } from "../model/places.ts";
import type { EntityKind, IgnoredReason, Scalar } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { filledCells, isBlankRow, plainText, sheetFont } from "./cell-text.ts";
import { repeatsHeader } from "./find-header.ts";
import type { HeaderBlock } from "./header-block.ts";
import type { MatchedColumn } from "./match-columns.ts";
import { isNumberingRow } from "./under-header.ts";

/** What a group heading says of the rows under it. */
export type Heading = { readonly kind?: EntityKind; readonly values: { readonly [field in FieldId]?: Scalar } };

/** A row below the header, sorted. Rows are 0-based. */
export type SortedRow = { readonly row: number; readonly is: "record" } | LeftOutRow;

/** `mark` is the sort of numbering before a heading ("II." and "IV." are of one level), empty without one. */
export type LeftOutRow = {
  readonly row: number;
  readonly is: IgnoredReason;
  readonly label: string;
  readonly mark: "letter" | "roman" | "number" | "";
  readonly heading: Heading | null;
};

/** Columns by the part they play when rows are sorted. */
type Parts = {
  readonly left: number;
  readonly right: number;
  readonly name: number | null;
  readonly sequence: number | null;
  readonly identity: readonly number[];
  readonly all: readonly number[];
};

const identityFields = new Set<FieldId | null>([
  "code",
  "phone",
  "certificateNumber",
  "representative.name",
  "representative.personalId",
  "email",
  "members.personalId",
  "members.phone",
  "status",
  "rank",
  "certificateDate",
  "foundedOn",
  "address",
]);

/**
 * Sorts the rows under a header block into records and rows left out, each with a reason, up to `end` (0-based,
 * excluded) or to the first row where another table begins (`isNewHeader`). Gives the rows and where it stopped.
 */
export function sortRows(
  sheet: SheetCells,
  block: HeaderBlock,
  columns: readonly MatchedColumn[],
  end: number,
  isNewHeader: (row: number) => boolean,
): { readonly rows: readonly SortedRow[]; readonly stoppedAt: number } {
  const parts = partsOf(columns);
  const numbersRun = columns.find((column) => column.sequence)?.profile.number ?? 0;
  const rows: SortedRow[] = [];
  let signing = false;
  let afterRecord = false;
  let seenRecord = false;
  let row = (block.numberingRow ?? block.bottom) + 1;
  for (; row < end; row++) {
    if (isBlankRow(sheet, row, 0, Number.POSITIVE_INFINITY)) {
      rows.push({ row, is: "blank", label: "", mark: "", heading: null });
      continue;
    }
    const quick: boolean = afterRecord && !signing && isPlainRecord(sheet, row, parts);
    if (!quick && !afterRecord && seenRecord && isNewHeader(row)) break;
    const sorted: SortedRow = quick ? record(row) : sortRow(sheet, row, block, parts, { signing, numbersRun: numbersRun > 0.5 });
    if (sorted.is === "header" && opensNewTable(rows)) break;
    if (sorted.is === "signature") signing = true;
    if (sorted.is === "record") signing = false;
    afterRecord = sorted.is === "record";
    seenRecord ||= afterRecord;
    rows.push(sorted);
  }
  return { rows: trailingNotes(rows), stoppedAt: row };
}

function record(row: number): SortedRow {
  return { row, is: "record" };
}

function partsOf(columns: readonly MatchedColumn[]): Parts {
  const all = columns.map((column) => column.index);
  const name = columns.find((column) => column.field === "name" || column.field === "members.fullName");
  return {
    left: Math.min(...all),
    right: Math.max(...all),
    name: name?.index ?? null,
    sequence: columns.find((column) => column.sequence)?.index ?? null,
    identity: columns.filter((column) => identityFields.has(column.field)).map((column) => column.index),
    all,
  };
}

/** The common case in a long list, decided without looking at words: running number, name, and more. */
function isPlainRecord(sheet: SheetCells, row: number, parts: Parts): boolean {
  if (parts.name === null || parts.sequence === null || parts.identity.length === 0) return false;
  const cells = sheet.cells[row];
  if (cells === undefined || typeof cells[parts.sequence] !== "number" || typeof cells[parts.name] !== "string") return false;
  return parts.identity.some((column) => !isEmpty(cells[column]));
}

function sortRow(
  sheet: SheetCells,
  row: number,
  block: HeaderBlock,
  parts: Parts,
  state: { signing: boolean; numbersRun: boolean },
): SortedRow {
  const filled = filledCells(sheet, row);
  const inTable = filled.filter((cell) => cell.column >= parts.left && cell.column <= parts.right);
  const name = textOf(sheet, row, parts.name);
  const sequence = textOf(sheet, row, parts.sequence);
  const first = filled[0]?.text ?? "";
  const identity = parts.identity.filter((column) => column !== parts.name && !isEmpty(sheet.cells[row]?.[column])).length;
  const others = inTable.filter((cell) => cell.column !== parts.name && cell.column !== parts.sequence);
  const leftOut = (is: IgnoredReason, label: string, heading: Heading | null = null): SortedRow => ({
    row,
    is,
    label,
    mark: markOf(first),
    heading,
  });
  if (repeatsHeader(sheet, row, block)) return leftOut("header", first);
  if (isNumberingRow(sheet, row) && (name === "" || /^\(?(?:\d{1,2}|[A-ZĐ])\)?$/.test(name))) return leftOut("numbering", first);
  if (maximumRow.test(fold(name === "" ? first : name)) && !numberedSequence.test(sequence)) return leftOut("header", first);
  const numberedRow = /^\d{1,5}[.)]?$/.test(sequence);
  const strong = name !== "" && (identity > 0 || others.length >= 3) && (numberedRow || hasEntityPrefix(name));
  if (!strong) {
    if (state.signing || filled.some((cell) => filled.length <= 5 && identity <= 1 && isSignature(cell.text)))
      return leftOut("signature", first);
    if (filled.length <= 3 && identity === 0 && isNote(first) && readPlaceHeading(stripMark(first)) === null) return leftOut("note", first);
  }
  const label = totalLabel(sequence) ?? totalLabel(name) ?? (identity <= 1 ? totalLabel(first) : null);
  if (label !== null && (identity === 0 || !hasEntityPrefix(name))) return leftOut("total", label, headingOf(label));
  const heading = groupLabel(filled, name, sequence, others.length, identity, state.numbersRun);
  if (heading !== null) return leftOut("group", heading, headingOf(heading));
  if (name !== "") {
    if (others.length > 0 || numberedRow || hasEntityPrefix(name)) return record(row);
    return leftOut("group", name, headingOf(name));
  }
  if (identity > 0 && (numberedRow || identity >= 2 || others.length >= 3)) return record(row);
  // Numbers without a name: a sum whose label was forgotten.
  if (others.length >= 2 && others.every((cell) => cell.number || /^[\d.,\s%-]+$/.test(cell.text)))
    return numberedRow && others.length >= 3 ? record(row) : leftOut("total", first);
  if (numberedRow && others.length >= 2) return record(row);
  if (numberedRow && others.length === 0) return leftOut("blank", first);
  return leftOut(first.length > 60 ? "note" : "group", first, headingOf(first));
}

function textOf(sheet: SheetCells, row: number, column: number | null): string {
  const value = column === null ? null : (sheet.cells[row]?.[column] ?? null);
  if (value === null || isCellError(value)) return "";
  return typeof value === "string" ? plainText(value, sheetFont(sheet)) : String(value);
}

function isEmpty(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

const entityPrefix = /^(?:htx|hop tac xa|lhhtx|lh htx|lien hiep|tht|to hop tac|qtdnd|quy tin dung)(?: |$)/;

function hasEntityPrefix(name: string): boolean {
  return entityPrefix.test(fold(name));
}

/** "Điểm tối đa", "Thang điểm" under the names of the criteria. */
const maximumRow = /^(?:thang diem|(?:so )?diem (?:toi da|chuan|quy dinh)|muc diem toi da|toi da|diem toi da cua tieu chi)$/;
const numberedSequence = /^\d/;

const signatureStart =
  /^(?:noi nhan|nguoi lap|lap bieu|lap bang|thu truong|tm |t m |kt |k t |tuq |tl |xac nhan cua|xac nhan don vi|ky ten|ky ghi ro|ky va ghi|ky dong dau|truong phong|pho truong phong|chu tich$|pho chu tich$|giam doc$|pho giam doc$|ke toan$|ke toan truong$|can bo tong hop|can bo lap|cong chuc lap|chuyen vien|nguoi tong hop|nguoi bao cao|ban kiem soat$|chu nhiem$|nguoi kiem tra|tham tra|luu vt|nhu tren$|nhu kinh gui)/;
const dateLine = /(?:^|\s)ngay .{0,12}thang .{0,12}nam(?: |$)/;

function isSignature(text: string): boolean {
  const folded = fold(text);
  return (
    folded.length <= 90 &&
    (signatureStart.test(folded) || (dateLine.test(folded) && folded.length <= 60 && !/tinh den|den ngay|tu ngay/.test(folded)))
  );
}

function isNote(text: string): boolean {
  return (
    /^\(?\*+\)?(?:\s|\S)|^(?:ghi chú|lưu ý|chú thích|chú giải|nguồn|ghi chu|note)\s*[:：(]/iu.test(text) ||
    /^(?:ghi chu|luu y|chu thich|chu giai)$/.test(fold(text))
  );
}

/** The label of a total row, by its own accents: "Cộng", "Tổng số", "TỔNG CỘNG (43 HTX)", "Toàn huyện"; not "Công Thành", "Tổng hợp". */
function totalLabel(text: string): string | null {
  const lower = text
    .toLowerCase()
    .replace(/^[ivx\d]{1,4}[.)]\s*/u, "")
    .trim();
  if (
    /^(?:tổng|cộng)(?:\s+(?:tổng|cộng|số|chung|toàn|các|nhóm|xã|phường|huyện|mục|phần|htx|tht|lhhtx|hợp tác xã|tổ hợp tác|[ivx]{1,4}|\d+).*|\s*[:(+/=.].*|\s*)$/u.test(
      lower,
    )
  )
    return text;
  // "Cộng thị trấn Xuân Hưng": the sum of a place.
  const summed = /^(?:tổng(?: số| cộng)?|cộng)\s+(?=\S)/iu.exec(text);
  if (summed !== null && readPlaceHeading(text.slice(summed[0].length)) !== null) return text;
  if (
    /^(?:toàn (?:huyện|xã|phường|tỉnh|thành phố|thị xã|quận|ngành)|bình quân|trung bình chung|lũy kế|luỹ kế|total)(?:\s|:|\(|$)/u.test(
      lower,
    )
  )
    return text;
  if (/^t\s?ổ\s?n\s?g/u.test(lower) && /^(?:tổng số|tổng cộng|tổng)$/u.test(lower.replace(/\s+/g, " "))) return text;
  return null;
}

/** The label of a group heading, or `null` when the row is a record. */
function groupLabel(
  filled: readonly { column: number; text: string; number: boolean }[],
  name: string,
  sequence: string,
  others: number,
  identity: number,
  numbersRun: boolean,
): string | null {
  const first = filled[0]?.text ?? "";
  const marked = /^(?:(?:[IVX]{1,5}|[A-ZĐ])[.)/]?|[a-zđ][.)/])$/.test(sequence);
  if (marked && identity === 0 && (numbersRun || others === 0)) return name !== "" ? name : first;
  if (/^(?:trong đó|bao gồm|chia ra)\s*:?/iu.test(first) && identity === 0) return first;
  const inline =
    /^(?:(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})[.)\-:]\s*)\S/u.test(first) ||
    readPlaceHeading(stripMark(first)) !== null ||
    headingKind(fold(stripMark(first))) !== null;
  if (identity === 0 && filled.length === 1 && (inline || name === ""))
    return hasEntityPrefix(stripMark(first)) && headingKind(fold(stripMark(first))) === null && name !== "" ? null : first;
  if (identity === 0 && others > 0 && sequence === "" && name !== "" && !hasEntityPrefix(name) && readPlaceHeading(name) !== null)
    return name;
  if (identity === 0 && sequence !== "" && !/^\d/.test(sequence) && inline && filled[0]?.text === sequence) return first;
  return null;
}

function markOf(text: string): LeftOutRow["mark"] {
  const mark = /^(?:([IVX]{1,5})|([A-HĐ])|\d{1,2})(?=[.)\-:/]|$)/u.exec(text);
  return mark === null ? "" : mark[1] !== undefined ? "roman" : mark[2] !== undefined ? "letter" : "number";
}

function stripMark(text: string): string {
  return text.replace(/^[*•+–-]+\s*/u, "").replace(/^(?:[IVX]{1,5}|[A-HĐ]|\d{1,2})[.)\-:/]\s*/u, "");
}

/** What a heading says: a kind of entity, a place, a sector. */
function headingOf(label: string): Heading | null {
  const bare = stripMark(label)
    .replace(/(?<!\s)\s*[(:].*$/u, "")
    .replace(/^(?:Tổng (?:số|cộng)|Tổng|Cộng)\s+/iu, "");
  const place = readPlaceHeading(bare);
  if (place !== null) return { values: { [place.level]: place.name } };
  const kind = headingKind(fold(bare));
  if (kind !== null) return { kind, values: {} };
  const field = bare.replace(/^(?:lĩnh vực|nhóm|ngành|khối)\s+/iu, "");
  const sector = readChoice("sector", field).value;
  if (sector !== null) return { values: { sector } };
  // "Phi nông nghiệp", "Các lĩnh vực ngoài nông nghiệp" speak of a sector without naming one.
  return speaksOf("sector", field) ? { values: { sector: null } } : null;
}

/** The kind a heading names when it names nothing else: "II. TỔ HỢP TÁC", "Danh sách các HTX", not "HTX Phú Hòa". */
function headingKind(folded: string): EntityKind | null {
  const bare = folded
    .replace(/^(?:danh sach |cac |khoi |so |loai hinh |doi voi )+/, "")
    .replace(/ (?:dang hoat dong|\d+ (?:htx|tht|don vi))$/, "");
  if (/^(?:hop tac xa|htx)(?: nong nghiep| phi nong nghiep)?$/.test(bare)) return "cooperative";
  if (/^(?:lien hiep (?:cac )?(?:hop tac xa|htx)|lhhtx|lh htx)$/.test(bare)) return "union";
  if (/^(?:to hop tac|tht)$/.test(bare)) return "group";
  return /^(?:quy tin dung(?: nhan dan)?|qtdnd|qtd)$/.test(bare) ? "creditFund" : null;
}

/** A repeated head after a heading of its own opens a table of its own; after records it is a new page of the same table. */
function opensNewTable(rows: readonly SortedRow[]): boolean {
  const before = rows.findLast((row) => row.is !== "blank");
  return (
    before !== undefined &&
    before.is !== "record" &&
    before.is !== "total" &&
    before.is !== "numbering" &&
    before.is !== "header" &&
    rows.at(-2)?.is !== "record"
  );
}

/** Headings after the last record are remarks. */
function trailingNotes(rows: readonly SortedRow[]): SortedRow[] {
  const last = rows.findLastIndex((row) => row.is === "record" || row.is === "total");
  const trimmed = rows.slice(0, rows.findLastIndex((row) => row.is !== "blank") + 1);
  return trimmed.map((row, at) => (at > last && row.is === "group" ? { ...row, is: "note" } : row));
}
