import type { Filter } from "../plan.ts";
import { nounWithSector } from "./describe-names.ts";
import { clip, type Described, described } from "./described.ts";
import { moneyFields } from "./figure-fields.ts";
import { moneyNames } from "./name-parts.ts";
import type { QualityGoal } from "./qualities.ts";

/** Goals of money: revenue, profit, capital of the organisations, summed or as a mean. */
export function describeMoney(goal: QualityGoal, filter: Filter): Described {
  const { money, left, event } = goal.features;
  const noun = nounWithSector(goal);
  const inside = money === "revenue" && /doanh thu[^,;:]{0,40} (?:với|từ|cho|đối với) thành viên/iu.test(left);
  const field = inside ? "revenue.members" : money === null ? undefined : moneyFields.get(money);
  const words = moneyNames.get(inside ? "inside" : (money ?? ""))?.vi ?? clip(left);
  const total = field === undefined || words.startsWith("Tổng") ? words : `Tổng ${words.toLowerCase()}`;
  const whole = goal.measure === "mean" ? `${words} bình quân một ${noun}` : `${total} của ${noun}`;
  const indicator = goal.growth ? `Mức tăng ${whole.charAt(0).toLowerCase()}${whole.slice(1)}` : whole;
  const counted: Filter = event === "found" && money === "charter" ? { ...filter, event: "founded" } : filter;
  const stock = money === "charter" || money === "capital" || money === "assets";
  if (field === undefined) return described({ indicator, for: counted, stock, dataNeeded: [words], sheet: "external" });
  return described({ indicator, for: counted, field, stock, dataNeeded: [field] });
}
