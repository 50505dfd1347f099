import type { BookCells } from "../model/cells.ts";
import type { Book } from "../model/records.ts";
import { headerSearchRows, likestHeader } from "./find-header.ts";

/**
 * Why a book gives nothing to work on, as the end of a Vietnamese sentence that begins with the file's name and says what to do;
 * `null` when it has at least one record. `cells` are those that the book was read from.
 */
export function nothingRead(book: Book, cells: BookCells): string | null {
  if (book.tables.some((table) => table.records.length > 0)) return null;
  const known = book.tables.find((table) => table.kind !== "other");
  if (known !== undefined) {
    return `chưa có dòng dữ liệu nào dưới tiêu đề ở trang “${known.sheet}”: hãy điền ít nhất một hợp tác xã hoặc chọn sổ khác.`;
  }
  if (book.tables.every((table) => table.ignoredRows.length === 0)) return "không có dữ liệu nào: hãy chọn sổ có danh sách hợp tác xã.";
  return `không có bảng nào nhận ra được: đã tìm trong ${headerSearchRows} dòng đầu mỗi trang một dòng tiêu đề có cột tên (“Tên HTX”, “Tên tổ hợp tác”, “Họ và tên”) và ít nhất một cột đã biết nữa; ${likestInWords(cells)} Hãy sửa dòng tiêu đề hoặc chọn sổ khác.`;
}

/** How many headers of the likest row are shown, and how much of each. */
const shownHeaders = 6;
const shownLetters = 30;

function likestInWords(cells: BookCells): string {
  const rows = cells.sheets.flatMap((sheet) => {
    const row = likestHeader(sheet);
    return row === null ? [] : [{ ...row, sheet: sheet.name }];
  });
  const best = rows.reduce<(typeof rows)[number] | null>((most, one) => (most === null || one.score > most.score ? one : most), null);
  if (best === null) return "không dòng nào có từ hai ô chữ trở lên.";
  const shown = best.texts
    .slice(0, shownHeaders)
    .map((text) => (text.length > shownLetters ? `${text.slice(0, shownLetters).trim()}…` : text));
  const more = best.texts.length > shownHeaders ? ` và ${best.texts.length - shownHeaders} ô nữa` : "";
  return `dòng giống tiêu đề nhất là dòng ${best.row + 1} trang “${best.sheet}”: ${shown.map((text) => `“${text}”`).join(", ")}${more}.`;
}
