import type { Filter } from "../plan.ts";
import { nounOf, rankWords } from "./describe-names.ts";
import { type Described, described } from "./described.ts";
import { ranksFrom } from "./filters.ts";
import type { QualityGoal } from "./qualities.ts";

/** Goals of the rating itself: the points of an organisation, or the rank that it reaches. */
export function describeScore(goal: QualityGoal, filter: Filter): Described {
  const { ranks } = goal.features;
  const noun = nounOf(goal);
  if (goal.unit === "points")
    return described({
      indicator: `Tổng điểm đánh giá của ${noun}`,
      for: filter,
      field: "points.total",
      stock: true,
      dataNeeded: ["points.total", "ratingYear"],
    });
  const indicator = `Xếp loại của ${noun}${ranks.length === 0 ? "" : ` (${rankWords(ranks)} trở lên)`}`;
  return described({
    indicator,
    for: filter,
    numerator: { rank: ranksFrom(ranks) },
    field: "rank",
    stock: true,
    dataNeeded: ["rank", "ratingYear"],
  });
}
