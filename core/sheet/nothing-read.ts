import type { Book } from "../model/records.ts";

/**
 * Why a book gives nothing to work on, as the end of a Vietnamese sentence that begins with the file's name and says what to do;
 * `null` when it has at least one record.
 */
export function nothingRead(book: Book): string | null {
  if (book.tables.some((table) => table.records.length > 0)) return null;
  const known = book.tables.find((table) => table.kind !== "other");
  if (known !== undefined) {
    return `chưa có dòng dữ liệu nào dưới tiêu đề ở trang “${known.sheet}”: hãy điền ít nhất một hợp tác xã hoặc chọn sổ khác.`;
  }
  if (book.tables.every((table) => table.ignoredRows.length === 0)) return "không có dữ liệu nào: hãy chọn sổ có danh sách hợp tác xã.";
  return "không có bảng nào nhận ra được (cần một dòng tiêu đề có cột tên hợp tác xã hoặc tổ hợp tác): hãy kiểm tra dòng tiêu đề hoặc chọn sổ khác.";
}
