import type { Filter } from "../plan.ts";
import { nounOfKind, rankWords } from "./describe-names.ts";
import { type Described, described } from "./described.ts";
import { conditionsOf, ranksOfShare } from "./filters.ts";
import { communeQualifierOf } from "./qualifiers.ts";
import type { QualityGoal } from "./qualities.ts";

/** Communes that have something: how many, or which share of all. */
export function describeCommunes(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  const { where: qualified, missing } = communeQualifierOf(features);
  const where = [...conditionsOf(features), ...qualified];
  const counted: Filter = {
    ...filter,
    ...(features.ranks.length > 0 ? { rank: ranksOfShare(features) } : {}),
    ...(where.length > 0 ? { where } : {}),
  };
  const indicator = `${goal.measure === "share" ? "Tỷ lệ" : "Số"} xã, phường có ${nounOfKind(filter.kind?.[0])} ${features.ranks.length > 0 ? rankWords(features.ranks) : ""}`;
  // What has none is seen only against the list of all.
  const blank = goal.operator === "none" || /(?:^|\s)"?trắng/iu.test(`${features.left} ${features.named}`);
  const unknown = blank ? "danh sách xã, phường chưa có HTX" : missing;
  if (unknown !== null)
    return described({
      indicator: blank ? `Số xã, phường trắng ${nounOfKind(filter.kind?.[0])}` : indicator,
      for: filter,
      stock: true,
      dataNeeded: [unknown],
      sheet: "external",
    });
  return described({
    indicator,
    for: counted,
    stock: true,
    dataNeeded: ["commune", "danh sách xã, phường", ...where.map(({ field }) => field)],
  });
}
