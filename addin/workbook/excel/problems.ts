import { WorkbookError } from "../../../core/files/errors.ts";

/** An error whose message is one whole Vietnamese sentence. */
export function problem(sentence: string): WorkbookError {
  const error = new WorkbookError(sentence);
  error.message = sentence;
  return error;
}

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
  if (error instanceof DOMException && error.name === "AbortError") return problem("Đã dừng theo yêu cầu.");
  return problem(
    sentences.get(codeOf(error)) ??
      `Excel không làm được việc này (${reasonOf(error)}): hãy lưu sổ, đóng rồi mở lại ngăn Sổ HTX và thử lại.`,
  );
}

/** Excel gave no answer in time. */
export function noAnswer(seconds: number): WorkbookError {
  return problem(
    `Excel chưa trả lời sau ${seconds} giây. Nếu đang sửa dở một ô, hãy bấm Enter hoặc Esc; nếu Excel đang bận tính toán, hãy đợi tính xong. Sau đó làm lại; nếu thấy có phần đã ghi, bấm Hoàn tác.`,
  );
}

export function sheetGone(name: string): WorkbookError {
  return problem(`Trang “${name}” không còn trong sổ (đã xoá hoặc đổi tên): hãy đọc lại sổ rồi thử lại.`);
}

export function sheetProtected(name: string): WorkbookError {
  return problem(`Trang “${name}” đang được bảo vệ nên chưa ghi gì: vào Xem lại > Bỏ bảo vệ trang tính, rồi làm lại.`);
}

export function bookProtected(): WorkbookError {
  return problem(
    "Cấu trúc sổ đang được bảo vệ nên không thêm trang được, chưa ghi gì: vào Xem lại > Bảo vệ sổ làm việc để bỏ, rồi làm lại.",
  );
}

const missing = new Set(["ApiNotFound", "ApiNotAvailable", "NotImplemented", "UnsupportedOperation"]);
const tooBig = new Set(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded", "PayloadTooLarge", "RequestAborted"]);

const sentences: ReadonlyMap<string, string> = new Map([
  ["InvalidOperationInCellEditMode", "Excel đang sửa dở một ô: bấm Enter để giữ hoặc Esc để bỏ, rồi làm lại."],
  ["AccessDenied", "Sổ hoặc trang đang được bảo vệ hay chỉ đọc: hãy bỏ bảo vệ ở thẻ Xem lại, hoặc lưu thành bản khác, rồi làm lại."],
  ["ItemNotFound", "Trang hoặc ô cần dùng không còn trong sổ: hãy đọc lại sổ rồi thử lại."],
  ["InvalidReference", "Trang hoặc ô cần dùng không còn trong sổ: hãy đọc lại sổ rồi thử lại."],
  ["ItemAlreadyExists", "Sổ vừa có thêm một trang cùng tên: hãy đọc lại sổ rồi thử lại."],
  ["InvalidSelection", "Một sổ khác đang được chọn: hãy bấm vào cửa sổ của sổ này rồi thử lại."],
  ["ResponsePayloadSizeLimitExceeded", "Sổ có những ô quá dài để đọc một lần: hãy xoá các trang không dùng hoặc tách sổ rồi thử lại."],
  ["RequestPayloadSizeLimitExceeded", "Kết quả quá lớn để ghi một lần: hãy thu hẹp số trang cần ghi rồi thử lại."],
  ["ActivityLimitReached", "Excel đang bận: hãy đợi một phút rồi thử lại."],
  ["HostIsBusy", "Excel đang bận hoặc đang mở một hộp thoại: hãy đóng hộp thoại rồi thử lại."],
]);

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code !== "") return code;
  return error instanceof Error ? error.message.slice(0, 80) : "không rõ lý do";
}
