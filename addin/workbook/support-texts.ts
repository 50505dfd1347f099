/** Answers on support as people read them, on sheets and at a prompt. */
import type { Language } from "../../core/model/language.ts";
import { formatNumber } from "../../core/model/numbers.ts";
import type { PolicyResult } from "../../core/support/assess.ts";
import type { TaskState } from "../../core/support/checklist/checklist.ts";
import type { Figure, Priority } from "../../core/support/compare.ts";

/** Words of a result, as people read them. */
export function outcomeText({ outcome, confirm }: Pick<PolicyResult, "outcome" | "confirm">): string {
  const word = outcomeWords[outcome];
  return confirm ? `${word} (cần đối chiếu văn bản)` : word;
}

/** A figure of a priority as people read it; empty when it is not known. */
export function figureText(figure: Figure, { as }: Pick<Priority, "as">, language: Language = "vi"): string {
  if (figure === null) return "";
  if (as !== "yes-no") return formatNumber(figure);
  return (figure === 1 ? { vi: "có", en: "yes" } : { vi: "không", en: "no" })[language];
}

/** "3" or "2–5": the places that are possible. */
export function placeText({ best, worst }: { readonly best: number; readonly worst: number }): string {
  return best === worst ? formatNumber(best) : `${formatNumber(best)}–${formatNumber(worst)}`;
}

/** The state of a task. */
export const taskWords: Readonly<Record<TaskState, string>> = {
  recorded: "Đã ghi",
  partly: "Đang làm",
  open: "Chưa ghi",
  "past-due": "Quá hạn, chưa ghi đủ",
  "no-case": "Chưa ghi nhận trường hợp",
  "not-shown": "Theo dõi ở phần Chỉ tiêu",
};

const outcomeWords = {
  considered: "Có thể xem xét",
  "needs-data": "Cần thêm số liệu",
  not: "Không thuộc diện",
  "other-law": "Theo luật khác, chưa rõ",
} as const;
