import type { Said } from "./language.ts";

/** Ranks of a rating: Tốt, Khá, Trung bình, Yếu, không xếp loại. */
export type Rank = "good" | "fair" | "average" | "weak" | "unrated";

/** A rank, or `incomplete`: points are missing and more than one rank is still possible. */
export type RankResult = Rank | "incomplete";

/** Words of the ranks. */
export const rankLabels: Readonly<Record<RankResult, Said>> = {
  good: { vi: "Tốt", en: "Good" },
  fair: { vi: "Khá", en: "Fair" },
  average: { vi: "Trung bình", en: "Average" },
  weak: { vi: "Yếu", en: "Weak" },
  unrated: { vi: "Không xếp loại", en: "Not rated" },
  incomplete: { vi: "Chưa đủ điểm", en: "Points missing" },
};
