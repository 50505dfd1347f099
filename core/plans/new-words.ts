/** What a plan file calls a target or a due date that a person has added and not named yet. */
import type { Said } from "../model/language.ts";

/** The text of a new target. */
export const newTarget = "Chỉ tiêu mới";

/** The text of a new due date and of its sender. */
export const newDeadline = { text: "Báo cáo", from: "chưa ghi nơi gửi" } as const;

/** The same in both languages. */
export const newNames: readonly Said[] = [
  { vi: newTarget, en: "New target" },
  { vi: newDeadline.text, en: "Report" },
  { vi: newDeadline.from, en: "sender not given" },
];
