import type { Said } from "../model/language.ts";

/**
 * A workbook that cannot be used. `reason` is a predicate that says what is wrong and what to do ("bị hỏng …: hãy …"); `message` is the
 * whole Vietnamese sentence, with the file's name once `openBook` knows it.
 */
export class WorkbookError extends Error {
  readonly reason: Said;
  /** The whole sentence in every language. */
  said: Said;

  constructor(reason: Said, fileName?: string) {
    const said = {
      vi: fileName === undefined ? `Tệp ${reason.vi}` : `Tệp “${fileName}” ${reason.vi}`,
      en: fileName === undefined ? `The file ${reason.en}` : `The file “${fileName}” ${reason.en}`,
    };
    super(said.vi);
    this.name = "WorkbookError";
    this.reason = reason;
    this.said = said;
  }
}

/** An error that is one whole sentence and speaks of no file. */
export function whole(sentence: Said): WorkbookError {
  const error = new WorkbookError(sentence);
  error.message = sentence.vi;
  error.said = sentence;
  return error;
}

/** The error of a file whose bytes contradict themselves. `where` names the part, if it is known. */
export function brokenFile(where?: string | Said): WorkbookError {
  const part = typeof where === "string" ? { vi: where, en: where } : where;
  const place = part === undefined ? { vi: "", en: "" } : { vi: ` (phần ${part.vi})`, en: ` (part ${part.en})` };
  return new WorkbookError({
    vi: `bị hỏng hoặc chép chưa hết${place.vi}: hãy mở bằng Excel, lưu lại rồi chọn lại, hoặc xin lại bản gốc.`,
    en: `is damaged or was not copied completely${place.en}: open it with Excel, save it and choose it again, or ask for the original.`,
  });
}

/** The error of a file that is bigger, once unpacked, than any real book. `what` says which limit it passes. */
export function tooBig(what: Said): WorkbookError {
  return new WorkbookError({
    vi: `quá lớn để mở an toàn (${what.vi}): hãy xoá các trang, dòng, cột không dùng rồi lưu lại, hoặc tách thành nhiều sổ.`,
    en: `is too big to open safely (${what.en}): delete sheets, rows and columns that are not used and save it, or split it into several books.`,
  });
}

/** The error of a book that opens only with a password. */
export function protectedBook(): WorkbookError {
  return new WorkbookError({
    vi: "được bảo vệ bằng mật khẩu: hãy mở bằng Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi chọn lại.",
    en: "is protected by a password: open it with Excel, go to File > Info > Protect Workbook to remove the password, save it and choose it again.",
  });
}

/** The error of a book without a sheet that could hold data. */
export function noSheets(): WorkbookError {
  return new WorkbookError({
    vi: "không có trang tính nào: hãy chọn sổ có ít nhất một trang dữ liệu.",
    en: "has no sheet: choose a book with at least one sheet of data.",
  });
}

/** The error of a list that does not fit into one sheet of Excel. */
export function tooManyRows(): WorkbookError {
  return new WorkbookError({
    vi: "có hơn 1.048.576 dòng, nhiều hơn một trang tính chứa được: hãy tách thành nhiều tệp.",
    en: "has more than 1.048.576 rows, more than a sheet can hold: split it into several files.",
  });
}
