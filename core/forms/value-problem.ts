/** Whether a value is canonical for its field: what a form could never take is told before anything is filled. */
import { isEmail, readPhone } from "../model/codes.ts";
import { isIsoDate } from "../model/dates.ts";
import type { FormField } from "./form-field.ts";
import type { FormValue } from "./record.ts";

/** What is wrong with a value, one Vietnamese sentence with what to do; `null` when nothing is. An empty value is never wrong. */
export function valueProblem(field: FormField, value: FormValue): string | null {
  if (value === null || value === "") return null;
  switch (field.type) {
    case "flag":
      return typeof value === "boolean" ? null : "Phải là có hoặc không.";
    case "integer":
      return isWhole(value) ? null : "Phải là số nguyên không âm.";
    case "money":
      return typeof value === "number" && Number.isSafeInteger(value) ? null : "Phải là số tiền nguyên, tính bằng đồng.";
    case "percent":
      return typeof value === "number" && value >= 0 && value <= 100 ? null : "Phải là tỷ lệ từ 0 đến 100.";
    case "date":
      return dateProblem(value);
    case "dayMonth":
      return typeof value === "string" &&
        /^(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])$/.test(value) &&
        isIsoDate(`2000-${value.slice(3)}-${value.slice(0, 2)}`)
        ? null
        : "Phải là ngày và tháng dạng 31/12.";
    case "phone":
      return typeof value === "string" && readPhone(value).valid
        ? null
        : "Số điện thoại không đúng: cần 10 hoặc 11 chữ số, bắt đầu bằng 0.";
    case "email":
      return typeof value === "string" && isEmail(value.trim()) ? null : "Địa chỉ thư điện tử không đúng dạng ten@donvi.vn.";
    case "choice":
      if (field.options === null || field.options.some((option) => option.value === value)) return null;
      return `Không phải lựa chọn của biểu mẫu: cần ${field.options.map(({ labels }) => `“${labels[0]}”`).join(", ")}.`;
    default:
      return typeof value === "string" ? null : "Phải là chữ.";
  }
}

function isWhole(value: FormValue): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function dateProblem(value: FormValue): string | null {
  if (typeof value !== "string" || !isIsoDate(value)) return "Không phải ngày có thật: cần ngày/tháng/năm.";
  return value.length < 10 ? "Mới có năm hoặc tháng: biểu mẫu cần đủ ngày, tháng, năm." : null;
}
