import type { Filter, Where } from "../plan.ts";
import { asksForMore, type Features, type Rank } from "./features.ts";
import { isPersonSubject } from "./goal.ts";
import type { QualityGoal } from "./qualities.ts";
import type { OrganisationId } from "./subjects.ts";

type Kind = NonNullable<Filter["kind"]>[number];

/** The records a goal speaks of: their kind, sector and status. */
export function baseFilter(goal: QualityGoal): Filter {
  const { sectors, status, event } = goal.features;
  const filter: Filter = { kind: kindsOf(goal) };
  if (goal.features.names.length > 0) filter.name = [...goal.features.names];
  if (sectors.includes("nonAgriculture"))
    filter.sector = ["industry", "construction", "trade", "transport", "credit", "environment", "other"];
  else if (sectors.length > 0) filter.sector = [...sectors];
  if (status === "stopped" && event !== "dissolve") filter.status = ["stopped", "suspended"];
  if (status === "active") filter.status = ["active"];
  return filter;
}

/** "trong tổng số HTX đang hoạt động": the base of a share as the text names it, `null` when it names none. */
export function baseSaid({ left, right }: Features): Filter | null {
  const words = `${left} ${right}`;
  if (/(?:đang|còn) hoạt động/iu.test(words)) return { status: ["active"] };
  if (/tổng số[^,;]{0,40} (?:được|đã|tham gia) (?:đánh giá|xếp loại)/iu.test(words)) return { rated: true };
  return /tổng số/iu.test(words) ? {} : null;
}

/** Flags and figures of a record that the words ask for. */
export function conditionsOf({ traits, figures }: Features): Where[] {
  const where: Where[] = traits.flatMap((trait) => {
    const field = traitFields.get(trait);
    return field === undefined ? [] : [{ field, is: "true" as const }];
  });
  if (traits.includes("profitable")) where.push({ field: "profit.beforeTax", is: ">", value: 0 });
  if (traits.includes("losing")) where.push({ field: "profit.beforeTax", is: "<", value: 0 });
  return [...where, ...figures.flatMap((figure) => figure.where)];
}

/** "khá" as a share is khá or better; "trung bình" and "yếu" are only themselves. */
export function ranksOfShare({ ranks, rankAlone }: Features): Rank[] {
  return ranks.length === 1 && ranks[0] === "fair" && rankAlone !== true ? ["good", "fair"] : [...ranks];
}

/** "tăng thêm 200 thành viên", "giảm 5 HTX yếu", "có thêm 02 HTX loại tốt": a change, which only the state before could show. */
export function asksForChange(goal: QualityGoal): boolean {
  const { event, left, right, money } = goal.features;
  // Growth by the year, and that of money and of persons in %, is measured over the books before.
  if (goal.measure === "share" || goal.unit === "%/year" || (goal.growth && (money !== null || isPersonSubject(goal.subject))))
    return false;
  if (event !== null && movements.has(event) && !/so với/iu.test(right) && !/^[\s,;]*giảm[\s:]*$/iu.test(left)) return false;
  return changing.test(left) || (asksForMore(left) && saysMore(goal));
}

const changing = /(?:^|[\s,;:])(?:tăng|giảm)(?: (?:thêm|bớt|bình quân|hằng năm|hàng năm|mỗi năm))*[\s:]*$/iu;
/** What happens in a period is a number of its own, however it is put. */
const movements: ReadonlySet<string> = new Set(["found", "join", "dissolve", "convert"]);

/** Whether the things counted are more than organisations of a kind and a sector. */
function saysMore({ subject, features: { ranks, traits, figures, quality, status, event, right } }: QualityGoal): boolean {
  if (isPersonSubject(subject)) return subject !== "member";
  const named = ranks.length + traits.length + figures.length > 0 || quality || status !== null;
  return (event === null || event === "rate") && (named || /so với/iu.test(right));
}

/** A rank and all better ones. */
export function ranksFrom(ranks: readonly Rank[]): Rank[] {
  if (ranks.includes("average")) return ["good", "fair", "average"];
  return ranks.includes("fair") ? ["good", "fair"] : ["good"];
}

/** "đưa 06 HTX yếu lên trung bình": the rank before and those after; `null` when the words tell of no rise. */
export function riseOf({ left, right }: Features): Pick<Filter, "rank" | "rankBefore"> | null {
  const rise = /(yếu|kém|trung bình|khá)[^,;]{0,40}? lên (?:xếp )?(?:loại |hạng )?(trung bình|khá|tốt)/iu.exec(`${left} ${right}`);
  if (rise !== null) return { rankBefore: [rankOf(rise[1]!)], rank: ranksFrom([rankOf(rise[2]!)]) };
  // "đưa 02 HTX lên loại khá": from whatever was lower.
  const lift = /(?:^|\s)lên (?:xếp )?(?:loại |hạng )(trung bình|khá|tốt)/iu.exec(right);
  if (lift === null || !/(?:đưa|nâng)/iu.test(left)) return null;
  const to = ranksFrom([rankOf(lift[1]!)]);
  return { rankBefore: (["fair", "average", "weak"] as const).filter((rank) => !to.includes(rank)), rank: to };
}

function rankOf(word: string): Rank {
  const lower = word.toLowerCase();
  return lower === "tốt" ? "good" : lower === "khá" ? "fair" : lower === "trung bình" ? "average" : "weak";
}

const traitFields = new Map([
  ["highTech", "flag.highTech"],
  ["valueChain", "flag.valueChain"],
  ["digital", "flag.digital"],
  ["ocop", "flag.ocop"],
  ["vietgap", "flag.vietgap"],
]);

/** The kinds of organisations of the collective economy where the words single none out. */
const allKinds: readonly Kind[] = ["cooperative", "union", "group"];

function kindsOf({ subject, features: { organisations, together } }: QualityGoal): Kind[] {
  if (subject === "cooperative") return organisations[0] === "creditFund" ? ["creditFund"] : ["cooperative"];
  if (subject === "union" || subject === "group") return [subject];
  const named = organisations.filter((id): id is Exclude<OrganisationId, "any"> => id !== "any");
  if (subject === "organisation") return named.length > 1 ? named : [...allKinds];
  if (isPersonSubject(subject) && together.length > 1)
    return together.includes("any") ? [...allKinds] : together.filter((id) => id !== "any");
  return named.length === 0 ? ["cooperative"] : named.slice(0, 1);
}
