/** How a cell of our own sheets looks. `link` leads to a cell of the officer's, `turned` is a header that reads upwards. */
export type Look = "title" | "note" | "header" | "turned" | "text" | "strong" | "integer" | "decimal" | "link";

/** A value that leads to a cell when it is clicked. */
export type ResultLink = { readonly text: string; readonly sheet: string; readonly cell: string };

/** A value of our own sheets. Text stays text whatever it begins with. */
export type ResultValue = string | number | null | ResultLink;

/** A column of the table of a sheet: header, width in characters, how its values look, whether its header reads upwards. */
export type ResultColumn = { readonly header: string; readonly width: number; readonly look: Look; readonly turned?: true };

/** A sheet of ours: some lines, then one table whose header stays in view, can be filtered and is repeated on every page. */
export type ResultSheet = {
  readonly name: string;
  readonly lines: readonly { readonly text: string; readonly look: Look }[];
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly ResultValue[])[];
  /** Whether the table gets filter buttons. */
  readonly filter: boolean;
  /** How many columns stay in view and are repeated on every page. */
  readonly fixedColumns: number;
  /** How many pages (A4 landscape) a row may take side by side. */
  readonly pagesWide: number;
};

/** Names of our sheets. A sheet of such a name in a book is taken for ours and replaced. */
export const resultSheetNames = {
  findings: "Sổ HTX – Lỗi",
  scores: "Sổ HTX – Điểm",
  summary: "Sổ HTX – Tóm tắt",
  targets: "Sổ HTX – Chỉ tiêu",
  units: "Sổ HTX – Từng đơn vị",
  calendar: "Sổ HTX – Lịch",
  supportAssessment: "Sổ HTX – Xét hỗ trợ",
  supportChoice: "Sổ HTX – Chọn hỗ trợ",
  supportRegister: "Sổ HTX – Hỗ trợ",
  supportTasks: "Sổ HTX – Việc hỗ trợ",
  comparison: "Sổ HTX – Đối chiếu",
  merged: "Sổ HTX – Danh sách gộp",
} as const;

const ourNames = new Set(Object.values(resultSheetNames).map(sheetKey));

/** Whether a sheet of a book is one of ours. */
export function isResultSheet(name: string): boolean {
  return ourNames.has(sheetKey(name));
}

/** Whether a sheet of ours is one that officers go on writing into: what they state, choose, decide and register is read back from it. */
export function isKeptSheet(name: string): boolean {
  return keptNames.has(sheetKey(name));
}

const keptNames = new Set(
  [resultSheetNames.supportAssessment, resultSheetNames.supportChoice, resultSheetNames.supportRegister, resultSheetNames.comparison].map(
    sheetKey,
  ),
);

/** The 1-based row of the table's header. */
export function headerRowOf(sheet: ResultSheet): number {
  return sheet.lines.length + 1;
}

/** A text as a sheet name: without the signs that Excel refuses, at most 31 letters, other than the names taken (folded by `nameKey`). */
export function sheetName(wanted: string, taken: ReadonlySet<string>): string {
  const clean = wanted.replace(/[[\]:*?/\\\u0000-\u001f]/g, " ").replace(/^['\s]+|['\s]+$/g, "");
  const base = cut(clean, 31) || "Trang";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(base, 31 - suffix.length) + suffix;
    if (!taken.has(sheetKey(name))) return name;
  }
}

/** The key under which two sheet names count as the same: Excel tells neither case nor Unicode form apart. */
export function sheetKey(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

/** A text cut to so many UTF-16 units, never inside a letter of two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
