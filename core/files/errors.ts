/**
 * A workbook that cannot be used. `reason` is a Vietnamese predicate that says what is wrong and what to do
 * ("bị hỏng …: hãy …"); `message` is the whole sentence, with the file's name once `openBook` knows it.
 */
export class WorkbookError extends Error {
  readonly reason: string;

  constructor(reason: string, fileName?: string) {
    super(fileName === undefined ? `Tệp ${reason}` : `Tệp “${fileName}” ${reason}`);
    this.name = "WorkbookError";
    this.reason = reason;
  }
}

/** The error of a file whose bytes contradict themselves. `where` names the part, if it is known. */
export function brokenFile(where?: string): WorkbookError {
  const place = where === undefined ? "" : ` (phần ${where})`;
  return new WorkbookError(`bị hỏng hoặc chép chưa hết${place}: hãy mở bằng Excel, lưu lại rồi chọn lại, hoặc xin lại bản gốc.`);
}

/** The error of a file that is bigger, once unpacked, than any real book. `what` says which limit it passes. */
export function tooBig(what: string): WorkbookError {
  return new WorkbookError(
    `quá lớn để mở an toàn (${what}): hãy xoá các trang, dòng, cột không dùng rồi lưu lại, hoặc tách thành nhiều sổ.`,
  );
}

/** The error of a book that opens only with a password. */
export function protectedBook(): WorkbookError {
  return new WorkbookError(
    "được bảo vệ bằng mật khẩu: hãy mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi chọn lại.",
  );
}

/** The error of a book without a sheet that could hold data. */
export function noSheets(): WorkbookError {
  return new WorkbookError("không có trang tính nào: hãy chọn sổ có ít nhất một trang dữ liệu.");
}

/** The error of a list that does not fit into one sheet of Excel. */
export function tooManyRows(): WorkbookError {
  return new WorkbookError("có hơn 1.048.576 dòng, nhiều hơn một trang tính chứa được: hãy tách thành nhiều tệp.");
}
