import { fold } from "../../model/text.ts";

/** What a column of a table holds. "past" is what has been, "goal" what is asked, "plain" what the header does not say. */
export type Role = "index" | "indicator" | "unit" | "place" | "goal" | "past" | "plain" | "note" | "money" | "entity" | "responsible";

/** The role of a column by its header and cells. `planStart` is the first year of the plan. */
export function roleOf(header: string, cells: readonly string[], planStart: number | null): Role {
  const words = fold(header);
  if (/^(?:s?tt|so tt|so thu tu|tt \d*)$/.test(words)) return "index";
  if (/^(?:ten (?:htx|hop tac xa|to hop tac|tht|don vi|co so)|ho va ten|ho ten)/.test(words)) return "entity";
  if (/(?:kinh phi|thanh tien|so tien|nguon von|du toan|muc chi|don gia|ngan sach|von dau tu)/.test(words)) return "money";
  if (/(?:don vi tinh|^dvt$|^dv tinh$)/.test(words)) return "unit";
  if (/(?:chu tri|thuc hien chinh|phoi hop|phu trach|don vi thuc hien|co quan)/.test(words)) return "responsible";
  if (
    /(?:ghi chu|thoi gian|thoi han|tien do|san pham|ket qua dau ra|can cu|so sanh|tang|ty le hoan thanh|ty le dat|chenh lech|dat)(?: |$)/.test(
      words,
    ) &&
    !/(?:chi tieu|ke hoach)/.test(words)
  )
    return "note";
  if (
    /^(?:chi tieu|noi dung|ten chi tieu|muc tieu|dien giai|cac chi tieu|nhiem vu|chi tieu chu yeu|noi dung chi tieu|nhom chi tieu|hang muc|noi dung cong viec|nhiem vu giai phap)/.test(
      words,
    ) &&
    !cells.some(isNumber)
  )
    return "indicator";
  if (
    /^(?:don vi|xa phuong|xa|phuong|dia phuong|ten xa|dia ban|xa thi tran|huyen|ten don vi hanh chinh|phuong xa|don vi hanh chinh|cac xa|quan huyen|thon|ap|ban|buon|to dan pho|khu pho|chi hoi|chi bo|chi doan|khom|xom|lang|khu dan cu)(?: |$)/.test(
      words,
    ) &&
    !cells.some(isNumber)
  ) {
    return cells.some((cell) => unitCell.test(fold(cell))) ? "unit" : "place";
  }
  const wanted = /(?:ke hoach|(?:^| )kh(?: |$)|muc tieu|chi tieu|phan dau|giao|du kien|dinh huong|den nam|giai doan)/.test(words);
  const done = /(?:thuc hien|(?:^| )th(?: |$)|uoc|ket qua|hien co|hien trang|nam truoc|da dat|den nay|so lieu|co den)/.test(words);
  const last = yearsIn(words).at(-1);
  if (done && !/^ke hoach/.test(words)) return "past";
  if (last !== undefined && planStart !== null && last < planStart) return "past";
  return wanted || last !== undefined ? "goal" : "plain";
}

/** The years that the words of a header name. */
export function yearsIn(words: string): number[] {
  return [...words.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
}

const unitCell =
  /^(?:htx|hop tac xa|tht|lhhtx|lh htx|nguoi|thanh vien|lao dong|%|trieu dong|tr dong|trd|ty dong|lop|don vi|to|ha|diem|luot|trieu|trieu dong nam)(?: |$)/;

function isNumber(cell: string): boolean {
  return /^[≥≤<>~]?\s?\d[\d.,]*\s?%?$/.test(cell);
}

const headerCell =
  /^(?:s?tt|so tt|so thu tu|dvt|.{0,20}chi tieu.{0,40}|noi dung.{0,40}|muc tieu.{0,30}|don vi.{0,30}|xa|phuong|xa phuong.{0,20}|dia phuong|dia ban|ten .{1,30}|nhiem vu.{0,40}|hang muc)$/;

/** How many rows at the top are names of columns; 0 when the table has none. */
export function countHeaderRows(texts: readonly (readonly string[])[]): number {
  const [top] = texts;
  if (top === undefined || !top.some((cell) => headerCell.test(fold(cell)))) return 0;
  if (top.some((cell) => isNumber(cell) && !/^(?:19|20)\d{2}$/.test(cell))) return 0;
  let rows = 1;
  // A second row without a serial number or an indicator belongs to the header; so does "1 | 2 | 3".
  while (rows < texts.length && rows < 3) {
    const row = texts[rows]!;
    const numbering = row
      .filter((cell) => cell !== "")
      .every((cell, index) => cell === String(index + 1) || /^\(\d\)$/.test(cell) || /^[A-D]$/.test(cell));
    const below =
      (row[0] ?? "") === "" && (row[1] ?? "") === "" && row.some((cell) => /\p{L}/u.test(cell) || /^(?:19|20)\d{2}$/.test(cell));
    if (!(numbering && row.filter((cell) => cell !== "").length > 2) && !below) break;
    rows++;
  }
  return rows;
}
