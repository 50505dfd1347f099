/** Whether a value is canonical for its field: what a form could never take is told before anything is filled. */

import { isEmail, readPhone } from "../model/codes.ts";
import { isIsoDate } from "../model/dates.ts";
import type { Said } from "../model/language.ts";
import { choiceText } from "./choice-words.ts";
import type { FormField } from "./form-field.ts";
import type { FormValue } from "./record.ts";

/** What is wrong with a value, one sentence with what to do; `null` when nothing is. An empty value is never wrong. */
export function valueProblem(field: FormField, value: FormValue): Said | null {
  if (value === null || value === "") return null;
  switch (field.type) {
    case "flag":
      return typeof value === "boolean" ? null : { vi: "Phải là có hoặc không.", en: "It must be yes or no." };
    case "integer":
      return isWhole(value) ? null : { vi: "Phải là số nguyên không âm.", en: "It must be a whole number, not negative." };
    case "money":
      return typeof value === "number" && Number.isSafeInteger(value)
        ? null
        : { vi: "Phải là số tiền nguyên, tính bằng đồng.", en: "It must be a whole amount in VND." };
    case "percent":
      return typeof value === "number" && value >= 0 && value <= 100
        ? null
        : { vi: "Phải là tỷ lệ từ 0 đến 100.", en: "It must be a share from 0 to 100." };
    case "date":
      return dateProblem(value);
    case "dayMonth":
      return typeof value === "string" &&
        /^(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])$/.test(value) &&
        isIsoDate(`2000-${value.slice(3)}-${value.slice(0, 2)}`)
        ? null
        : { vi: "Phải là ngày và tháng dạng 31/12.", en: "It must be a day and month such as 31/12." };
    case "phone":
      return typeof value === "string" && readPhone(value).valid
        ? null
        : {
            vi: "Số điện thoại không đúng: cần 10 hoặc 11 chữ số, bắt đầu bằng 0.",
            en: "Wrong phone number: it has 10 or 11 digits and begins with 0.",
          };
    case "email":
      return typeof value === "string" && isEmail(value.trim())
        ? null
        : { vi: "Địa chỉ thư điện tử không đúng dạng ten@donvi.vn.", en: "The e-mail address is not of the form name@office.vn." };
    case "choice":
      if (field.options === null || field.options.some((option) => option.value === value)) return null;
      return {
        vi: `Không phải lựa chọn của biểu mẫu: cần ${field.options.map(({ labels }) => `“${labels[0]}”`).join(", ")}.`,
        en: `Not a choice of the form: one of ${field.options.map((option) => `“${choiceText(option, "en")}”`).join(", ")} is needed.`,
      };
    default:
      return typeof value === "string" ? null : { vi: "Phải là chữ.", en: "It must be text." };
  }
}

function isWhole(value: FormValue): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function dateProblem(value: FormValue): Said | null {
  if (typeof value !== "string" || !isIsoDate(value))
    return { vi: "Không phải ngày có thật: cần ngày/tháng/năm.", en: "Not a date that exists: day/month/year is needed." };
  return value.length < 10
    ? { vi: "Mới có năm hoặc tháng: biểu mẫu cần đủ ngày, tháng, năm.", en: "Only a year or a month: the form needs day, month and year." }
    : null;
}
