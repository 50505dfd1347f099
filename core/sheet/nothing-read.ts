import type { BookCells } from "../model/cells.ts";
import type { Said } from "../model/language.ts";
import type { Book } from "../model/records.ts";
import { headerSearchRows, likestHeader } from "./find-header.ts";

/**
 * Why a book gives nothing to work on, as the end of a Vietnamese sentence that begins with the file's name and says what to do;
 * `null` when it has at least one record. `cells` are those that the book was read from.
 */
export function nothingRead(book: Book, cells: BookCells): Said | null {
  if (book.tables.some((table) => table.records.length > 0)) return null;
  const known = book.tables.find((table) => table.kind !== "other");
  if (known !== undefined) {
    return {
      vi: `chưa có dòng dữ liệu nào dưới tiêu đề ở trang “${known.sheet}”: hãy điền ít nhất một hợp tác xã hoặc chọn sổ khác.`,
      en: `has no row of data under the heading of sheet “${known.sheet}” yet: fill in at least one cooperative, or choose another book.`,
    };
  }
  if (book.tables.every((table) => table.ignoredRows.length === 0))
    return {
      vi: "không có dữ liệu nào: hãy chọn sổ có danh sách hợp tác xã.",
      en: "has no data: choose a book with a list of cooperatives.",
    };
  const likest = likestInWords(cells);
  return {
    vi: `không có bảng nào nhận ra được: đã tìm trong ${headerSearchRows} dòng đầu mỗi trang một dòng tiêu đề có cột tên (“Tên HTX”, “Tên tổ hợp tác”, “Họ và tên”) và ít nhất một cột đã biết nữa; ${likest.vi} Hãy sửa dòng tiêu đề hoặc chọn sổ khác.`,
    en: `has no table that can be recognised: within the first ${headerSearchRows} rows of every sheet a row of headings was looked for, with a column of names (“Tên HTX”, “Tên tổ hợp tác”, “Họ và tên”) and at least one more known column; ${likest.en} Correct the headings or choose another book.`,
  };
}

/** How many headers of the likest row are shown, and how much of each. */
const shownHeaders = 6;
const shownLetters = 30;

function likestInWords(cells: BookCells): Said {
  const rows = cells.sheets.flatMap((sheet) => {
    const row = likestHeader(sheet);
    return row === null ? [] : [{ ...row, sheet: sheet.name }];
  });
  const best = rows.reduce<(typeof rows)[number] | null>((most, one) => (most === null || one.score > most.score ? one : most), null);
  if (best === null) return { vi: "không dòng nào có từ hai ô chữ trở lên.", en: "no row has two cells of text or more." };
  const shown = best.texts
    .slice(0, shownHeaders)
    .map((text) => (text.length > shownLetters ? `${text.slice(0, shownLetters).trim()}…` : text));
  const rest = best.texts.length - shownHeaders;
  const quoted = shown.map((text) => `“${text}”`).join(", ");
  return {
    vi: `dòng giống tiêu đề nhất là dòng ${best.row + 1} trang “${best.sheet}”: ${quoted}${rest > 0 ? ` và ${rest} ô nữa` : ""}.`,
    en: `most like headings is row ${best.row + 1} of sheet “${best.sheet}”: ${quoted}${rest > 0 ? ` and ${rest} more cells` : ""}.`,
  };
}
