import type { Filter } from "../plan.ts";
import { eventInWords, nounOf, nounWithSector, predicateOf } from "./describe-names.ts";
import { announced, type Described, described, predicateBehind } from "./described.ts";
import type { Features } from "./features.ts";
import { baseSaid, conditionsOf, ranksOfShare, riseOf } from "./filters.ts";
import { states } from "./name-parts.ts";
import { baseQualifierOf, qualifierOf, saysOnlyWhoLeads } from "./qualifiers.ts";
import type { QualityGoal } from "./qualities.ts";

/** Goals of a share of the organisations: who is the part, and of whom. */
export function describeShare(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  if (features.minority) {
    const [field, over] = ["members.ethnicHouseholds", "members.households"];
    return described({
      indicator: "Tỷ lệ hộ thành viên là người dân tộc thiểu số",
      for: filter,
      field,
      over,
      stock: true,
      dataNeeded: [field, over],
    });
  }
  const base = baseQualifierOf(features);
  if (base.missing !== null)
    return described({
      indicator: `Tỷ lệ ${nounOf(goal)} ${saidOf(features)}`,
      for: filter,
      stock: true,
      dataNeeded: [base.missing],
      sheet: "external",
    });
  const founded = isOfFounded(features);
  const whole: Filter = {
    ...filter,
    ...(base.where.length > 0 ? { where: [...base.where] } : {}),
    ...(founded ? { event: "founded" as const } : {}),
  };
  const share: Share = { goal, whole, denominator: baseSaid(features), stock: !founded };
  return shareOfWork(share) ?? shareOfRanks(share) ?? shareOfFigures(share) ?? shareOfKind(share);
}

/** A share whose base is known: the records it is of, the base as the text names it. */
type Share = {
  readonly goal: QualityGoal;
  readonly whole: Filter;
  readonly denominator: Filter | null;
  readonly stock: boolean;
};

/** "30% số HTX thành lập mới là HTX nông nghiệp": of those founded, not of all. */
function isOfFounded({ right }: Features): boolean {
  return /^(?:tổng )?(?:số )?(?:htx|hợp tác xã|tht|tổ hợp tác) (?:được )?(?:thành lập mới|mới thành lập)(?= \p{L})/iu.test(right.trim());
}

/** What is done to organisations of a rank or a status. */
function shareOfWork({ goal, whole, denominator, stock }: Share): Described | null {
  const { event, ranks, status, traits, right } = goal.features;
  if (event === "dissolve" && ranks.length === 0)
    return described({
      indicator: `Tỷ lệ ${nounWithSector(goal)} ${predicateOf(goal)} ${states.dissolved.vi}`,
      for: whole,
      numerator: { event: "dissolved" },
      denominator,
      dataNeeded: ["status", "dissolvedOn"],
    });
  // "củng cố 50% số HTX yếu": what is done to them is seen in no record, their rank is only who they are.
  // "100% HTX được tập huấn chuyển đổi số": taught it, and not yet doing it.
  const taught = traits.length > 0 && helped.test(right);
  if (!taught && (!unseen.has(event ?? "") || (ranks.length === 0 && status === null))) return null;
  const done = taught ? predicateBehind(right) : eventInWords(event);
  return described({
    indicator: `Tỷ lệ ${nounOf(goal)} ${taught ? "" : predicateOf(goal)} ${done}`,
    for: whole,
    stock,
    dataNeeded: [done],
    sheet: "external",
  });
}

const helped = /được (?:tham gia )?(?:tập huấn|đào tạo|bồi dưỡng|hướng dẫn|hỗ trợ|tư vấn|tuyên truyền|phổ biến|kiểm tra)/iu;

/** Events of which the books hold nothing. */
const unseen = new Set(["strengthen", "support", "reward", "inspect", "train"]);

/** Those who reach a rank, or rise to one. */
function shareOfRanks({ goal, whole, denominator, stock }: Share): Described | null {
  const { features } = goal;
  const indicator = indicatorOf(goal);
  const rise = riseOf(features);
  if (rise !== null)
    return described({
      indicator: `${indicator} (${predicateBehind(features.right)})`,
      for: { ...whole, ...(rise.rankBefore === undefined ? {} : { rankBefore: rise.rankBefore }) },
      numerator: rise.rank === undefined ? null : { rank: rise.rank },
      denominator: {},
      stock,
      dataNeeded: ["rank", "ratingYear"],
    });
  if (features.ranks.length === 0) return null;
  const where = conditionsOf(features);
  return described({
    indicator,
    for: whole,
    numerator: { rank: ranksOfShare(features), ...(where.length > 0 ? { where } : {}) },
    denominator: denominator ?? { rated: true },
    stock,
    dataNeeded: ["rank", "ratingYear", ...where.map(({ field }) => field)],
  });
}

/** Those of whom fields show what is asked. */
function shareOfFigures({ goal, whole, denominator, stock }: Share): Described | null {
  const { features } = goal;
  const where = conditionsOf(features);
  if (where.length === 0) return null;
  const { missing } = qualifierOf(features);
  // A reading can still measure what fields do hold.
  return missing === null
    ? described({
        indicator: indicatorOf(goal),
        for: whole,
        numerator: { where },
        denominator,
        stock,
        dataNeeded: where.map(({ field }) => field),
      })
    : described({ indicator: `Tỷ lệ ${nounOf(goal)} ${saidOf(features)}`, for: whole, stock, dataNeeded: [missing] });
}

/** Those of a sector, led by somebody, or to whom something happened. */
function shareOfKind({ goal, whole, denominator, stock }: Share): Described {
  const { features } = goal;
  const indicator = indicatorOf(goal);
  // "15% HTX do phụ nữ làm chủ": who leads them is what is counted, not in what.
  if (whole.where !== undefined && saysOnlyWhoLeads(predicateBehind(features.right))) {
    const { where, ...all } = whole;
    return described({ indicator, for: all, numerator: { where }, denominator, stock, dataNeeded: where.map(({ field }) => field) });
  }
  // "70% HTX là HTX nông nghiệp", "HTX nông nghiệp chiếm 70%": the sector is what is counted, not what is counted in.
  const part =
    whole.sector !== undefined &&
    (/(?:^|\s)(?:là|thuộc|trong lĩnh vực)\s/iu.test(features.right) || /(?:^|\s)chiếm\s*$/iu.test(features.left));
  const { sector, ...all } = whole;
  const numerator = part ? { sector } : eventNumerator(features);
  return described({
    indicator,
    for: part ? all : whole,
    numerator,
    denominator,
    stock,
    dataNeeded: [numerator?.where?.[0]?.field ?? (numerator?.rated ? "rank" : part ? "sector" : indicator)],
  });
}

function indicatorOf(goal: QualityGoal): string {
  const { features } = goal;
  const predicate = predicateOf(goal);
  if (predicate !== "") return `Tỷ lệ ${nounWithSector(goal)} ${predicate}`;
  const said = predicateBehind(features.right) || eventInWords(features.event) || saidOf(features);
  return `Tỷ lệ ${nounOf(goal)} ${said}`;
}

/** What is said of the part: behind the number, else where it is announced. */
function saidOf({ left, right }: Features): string {
  return predicateBehind(right) || predicateBehind(announced(left));
}

function eventNumerator({ event }: Features): Filter | null {
  if (event === "congress") return { where: [{ field: "congressDate", is: "in-period" }] };
  if (event === "report") return { where: [{ field: "reportDate", is: "in-period" }] };
  return event === "rate" ? { rated: true } : null;
}
