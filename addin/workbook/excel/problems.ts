import { WorkbookError, whole } from "../../../core/files/errors.ts";
import type { Said } from "../../../core/model/language.ts";

/** An error whose message is one whole sentence. */
export const problem = whole;

/** The code of an error of Excel ("ItemNotFound"), "" for anything else. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : "";
}

/** Whether Excel refused because it lacks what was asked. */
export function isMissingFeature(error: unknown): boolean {
  return missing.has(codeOf(error));
}

/** Whether Excel refused because a request or an answer was too big. */
export function isTooBig(error: unknown): boolean {
  return tooBig.has(codeOf(error));
}

/** Whether a cell is being edited. */
export function isEditing(error: unknown): boolean {
  return codeOf(error) === "InvalidOperationInCellEditMode";
}

/** Whatever Excel threw as a sentence for the officer. */
export function problemOf(error: unknown): WorkbookError {
  if (error instanceof WorkbookError) return error;
  if (error instanceof DOMException && error.name === "AbortError")
    return problem({ vi: "Đã dừng theo yêu cầu.", en: "Stopped as asked." });
  return problem(
    sentences.get(codeOf(error)) ?? {
      vi: `Excel không làm được việc này (${reasonOf(error) ?? "không rõ lý do"}): hãy lưu sổ, đóng rồi mở lại ngăn Sổ HTX và thử lại.`,
      en: `Excel cannot do this (${reasonOf(error) ?? "for no reason known"}): save the book, close and open the pane of Sổ HTX and try again.`,
    },
  );
}

/** Excel gave no answer in time. */
export function noAnswer(seconds: number): WorkbookError {
  return problem({
    vi: `Excel chưa trả lời sau ${seconds} giây. Nếu đang sửa dở một ô, hãy bấm Enter hoặc Esc; nếu Excel đang bận tính toán, hãy đợi tính xong. Sau đó làm lại; nếu thấy có phần đã ghi, bấm Hoàn tác.`,
    en: `Excel has not answered after ${seconds} seconds. If a cell is being edited, press Enter or Esc; if Excel is calculating, wait until it is done. Then do it again; if a part was written, press Undo.`,
  });
}

export function sheetGone(name: string): WorkbookError {
  return problem({
    vi: `Trang “${name}” không còn trong sổ (đã xoá hoặc đổi tên): hãy đọc lại sổ rồi thử lại.`,
    en: `Sheet “${name}” is no longer in the book (deleted or renamed): read the book again and retry.`,
  });
}

export function sheetProtected(name: string): WorkbookError {
  return problem({
    vi: `Trang “${name}” đang được bảo vệ nên chưa ghi gì: vào Xem lại > Bỏ bảo vệ trang tính, rồi làm lại.`,
    en: `Sheet “${name}” is protected, so nothing was written: go to Review > Unprotect Sheet and do it again.`,
  });
}

export function bookProtected(): WorkbookError {
  return problem({
    vi: "Cấu trúc sổ đang được bảo vệ nên không thêm trang được, chưa ghi gì: vào Xem lại > Bảo vệ sổ làm việc để bỏ, rồi làm lại.",
    en: "The structure of the book is protected, so no sheet can be added and nothing was written: go to Review > Protect Workbook to remove it and do it again.",
  });
}

const missing = new Set(["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"]);
const tooBig = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "PayloadTooLarge", "RequestAborted"]);

const sentences: ReadonlyMap<string, Said> = new Map([
  [
    "InvalidOperationInCellEditMode",
    {
      vi: "Excel đang sửa dở một ô: bấm Enter để giữ hoặc Esc để bỏ, rồi làm lại.",
      en: "A cell is being edited in Excel: press Enter to keep or Esc to drop it, then do it again.",
    },
  ],
  [
    "AccessDenied",
    {
      vi: "Sổ hoặc trang đang được bảo vệ hay chỉ đọc: hãy bỏ bảo vệ ở thẻ Xem lại, hoặc lưu thành bản khác, rồi làm lại.",
      en: "The book or sheet is protected or read-only: remove the protection under Review, or save another copy, and do it again.",
    },
  ],
  [
    "ItemNotFound",
    {
      vi: "Trang hoặc ô cần dùng không còn trong sổ: hãy đọc lại sổ rồi thử lại.",
      en: "The sheet or cell that is needed is no longer in the book: read the book again and retry.",
    },
  ],
  [
    "InvalidReference",
    {
      vi: "Trang hoặc ô cần dùng không còn trong sổ: hãy đọc lại sổ rồi thử lại.",
      en: "The sheet or cell that is needed is no longer in the book: read the book again and retry.",
    },
  ],
  [
    "ItemAlreadyExists",
    {
      vi: "Sổ vừa có thêm một trang cùng tên: hãy đọc lại sổ rồi thử lại.",
      en: "A sheet of the same name was just added to the book: read the book again and retry.",
    },
  ],
  [
    "InvalidSelection",
    {
      vi: "Một sổ khác đang được chọn: hãy bấm vào cửa sổ của sổ này rồi thử lại.",
      en: "Another book is in front: click the window of this book and try again.",
    },
  ],
  [
    "ResponsePayloadSizeLimitExceeded",
    {
      vi: "Sổ có những ô quá dài để đọc một lần: hãy xoá các trang không dùng hoặc tách sổ rồi thử lại.",
      en: "The book has cells too long to be read at once: delete sheets that are not used or split the book and try again.",
    },
  ],
  [
    "RequestPayloadSizeLimitExceeded",
    {
      vi: "Kết quả quá lớn để ghi một lần: hãy thu hẹp số trang cần ghi rồi thử lại.",
      en: "The result is too big to be written at once: write fewer sheets and try again.",
    },
  ],
  ["ActivityLimitReached", { vi: "Excel đang bận: hãy đợi một phút rồi thử lại.", en: "Excel is busy: wait a minute and try again." }],
  [
    "HostIsBusy",
    {
      vi: "Excel đang bận hoặc đang mở một hộp thoại: hãy đóng hộp thoại rồi thử lại.",
      en: "Excel is busy or shows a dialog: close the dialog and try again.",
    },
  ],
]);

function reasonOf(error: unknown): string | null {
  const code = codeOf(error);
  if (code !== "") return code;
  return error instanceof Error ? error.message.slice(0, 80) : null;
}
