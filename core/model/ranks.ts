/** Ranks of a rating: Tốt, Khá, Trung bình, Yếu, không xếp loại. */
export type Rank = "good" | "fair" | "average" | "weak" | "unrated";

/** A rank, or `incomplete`: points are missing and more than one rank is still possible. */
export type RankResult = Rank | "incomplete";

/** Vietnamese words of the ranks. */
export const rankLabels: Readonly<Record<RankResult, string>> = {
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  weak: "Yếu",
  unrated: "Không xếp loại",
  incomplete: "Chưa đủ điểm",
};
