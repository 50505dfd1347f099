/** Why a value does not become a text for a box, in words. */
import type { Said } from "../model/language.ts";
import type { PageProblem } from "./page-values.ts";

/** One sentence on a problem of `pageText`. */
export function sayProblem(problem: PageProblem): Said {
  if (typeof problem === "string") return sentences[problem];
  if ("unreal" in problem)
    return { vi: `“${problem.unreal}” không phải ngày có thật.`, en: `“${problem.unreal}” is no day of the calendar.` };
  if ("partial" in problem)
    return {
      vi: `Hồ sơ chỉ có “${problem.partial}”, ô cần đủ ngày, tháng, năm.`,
      en: `The record has only “${problem.partial}”, the box asks for day, month and year.`,
    };
  return {
    vi: `Giá trị dài ${problem.length} ký tự, ô chỉ nhận ${problem.most}.`,
    en: `The value has ${problem.length} characters, the box takes ${problem.most}.`,
  };
}

const sentences: Readonly<Record<Extract<PageProblem, string>, Said>> = {
  "no-value": { vi: "Hồ sơ không có giá trị này.", en: "The record has no such value." },
  "no-whole-number": { vi: "Giá trị không phải số nguyên.", en: "The value is no whole number." },
  "no-number": { vi: "Giá trị không phải số.", en: "The value is no number." },
  "no-date": { vi: "Giá trị không phải ngày.", en: "The value is no date." },
  "no-day-and-month": { vi: "Giá trị không phải ngày/tháng.", en: "The value is no day and month." },
  "no-amount": { vi: "Giá trị không phải số tiền.", en: "The value is no amount of money." },
  "not-in-words": { vi: "Số tiền này không viết thành chữ được.", en: "This amount cannot be written in words." },
  "not-exact": {
    vi: "Số tiền không viết gọn được theo đơn vị của ô.",
    en: "The amount cannot be written exactly in the unit of the box.",
  },
};
