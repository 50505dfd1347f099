import type { Filter } from "../plan.ts";
import { nounOf, nounWithSector, predicateOf } from "./describe-names.ts";
import { announced, clip, type Described, described, predicateBehind } from "./described.ts";
import type { Features } from "./features.ts";
import { conditionsOf, ranksOfShare, riseOf } from "./filters.ts";
import { eventNames, sectorNames, states } from "./name-parts.ts";
import { qualifierOf } from "./qualifiers.ts";
import type { QualityGoal } from "./qualities.ts";

/** Goals that count organisations: how many there are, or to how many something happens. */
export function describeOrganisations(goal: QualityGoal, filter: Filter): Described {
  const event = eventOf(goal);
  const features: Features = { ...goal.features, event };
  const said = predicateOf({ ...goal, features });
  const behind = saidBehind(features);
  const predicate = said || (/^so với/iu.test(behind) ? "" : behind);
  const noun = said === "" && predicate !== "" ? nounOf(goal) : nounWithSector(goal);
  const open = unclearOf(goal);
  if (open === alliance) return described({ indicator: "Số thành viên của Liên minh HTX", dataNeeded: [open], sheet: "external" });
  const done = doneFor(features.left);
  const named = predicate === "" ? (done === null ? `Tổng số ${noun}` : `Số ${noun} ${done}`) : `Số ${noun} ${predicate}`;
  if (helps.has(event ?? ""))
    return described({
      indicator: done !== null && bareEvents.has(said) ? `Số ${noun} ${done}` : named,
      for: filter,
      dataNeeded: [predicate || "số thực hiện"],
      sheet: "support",
    });
  const { where: qualified, missing, byRank } = qualifierOf(features);
  const unclear = missing ?? open;
  // Without a sheet of its own a reading can still measure it by the ranks.
  if (unclear !== null && byRank) {
    const { status: _, ...anyStatus } = filter;
    return described({ indicator: named, for: anyStatus, dataNeeded: [unclear] });
  }
  if (unclear !== null) {
    const more = missing === null ? "" : predicateBehind(features.right) || announcedOf(features.left);
    if (goal.operator === "none" && more !== "")
      return described({ indicator: `Số ${nounOf(goal)} ${more}`, for: filter, stock: true, dataNeeded: [unclear], sheet: "external" });
    const indicator =
      more === "" || named.includes(more) ? named : predicate === "" && done === null ? `Số ${nounOf(goal)} ${more}` : `${named} (${more})`;
    return described({ indicator, for: filter, stock: event !== "found", dataNeeded: [unclear], sheet: "external" });
  }
  const where = [...conditionsOf(features), ...qualified];
  const indicator =
    qualified.length === 0 || /nữ(?:\s|$)/iu.test(named)
      ? named
      : `${predicate === "" ? `Số ${noun}` : `${named},`} ${states.ledByWomen.vi}`;
  const counted: Filter = { ...filter, ...(where.length > 0 ? { where } : {}) };
  const shown = shownInFields(features, filter, counted);
  return described({ indicator, ...(shown ?? { for: counted, dataNeeded: [predicate || "số thực hiện"], sheet: "support" }) });
}

/** How fields show what happened to the organisations or what they are; `null` where none does. `counted` is the filter with all conditions. */
function shownInFields(
  features: Features,
  filter: Filter,
  counted: Filter,
): (Pick<Described, "for" | "dataNeeded"> & Partial<Pick<Described, "stock">>) | null {
  const { event, ranks } = features;
  const fields = (counted.where ?? []).map(({ field }) => field);
  if (event === "found") return { for: { ...counted, event: "founded" }, dataNeeded: ["foundedOn", ...fields] };
  if (event === "dissolve") return { for: { ...filter, event: "dissolved" }, dataNeeded: ["dissolvedOn"] };
  if (event === "convert")
    return { for: { ...filter, kind: ["cooperative"], event: "converted" }, dataNeeded: ["convertedFromGroup", "foundedOn"] };
  if (ranks.length > 0) {
    const ranked = riseOf(features) ?? { rank: ranksOfShare(features) };
    return { for: { ...counted, ...ranked }, stock: true, dataNeeded: ["rank", "ratingYear"] };
  }
  if (fields.length > 0) return { for: counted, stock: true, dataNeeded: fields };
  const level = event === null || event === "keep" || event === "raise";
  return level ? { for: counted, stock: true, dataNeeded: ["status"] } : null;
}

/** "Số HTX có nhà kho:" → "có nhà kho". */
function announcedOf(left: string): string {
  return /(?:^|\s)(?:số|tổng số|số lượng)\s/iu.test(left) ? predicateBehind(announced(left)) : "";
}

/** "Phấn đấu cấp tem truy xuất nguồn gốc cho" → "được cấp tem truy xuất nguồn gốc"; `null` where no verb says what is done for them. */
function doneFor(left: string): string | null {
  const done = /(?:^|[,;:]\s*)([^,;:\d]{4,90}?)\s+(?:cho|đối với|tại)(?: các)?(?: (?:khoảng|ít nhất|tối thiểu|trên|gần))?[\s:]*$/iu.exec(
    clip(left),
  )?.[1];
  const bare = done?.replace(leadIn, "") ?? "";
  return deed.test(bare) ? `được ${bare.charAt(0).toLowerCase()}${bare.slice(1)}` : null;
}

const leadIn = /^(?:(?:phấn đấu|hoàn thành|thực hiện|triển khai|tiếp tục|tập trung|phối hợp|việc|và)\s+)+/iu;
const deed =
  /^(?:hỗ trợ|cấp|cung cấp|cung ứng|trao|tặng|tư vấn|tập huấn|đào tạo|bồi dưỡng|hướng dẫn|cho vay|giải ngân|xây dựng|lắp đặt|trang bị|bàn giao|kết nối|giới thiệu|quảng bá|thiết kế|đăng ký|tổ chức|chuyển giao|bố trí|đầu tư|mở|tuyên truyền|phổ biến|khảo sát|rà soát|kiểm tra|chứng nhận|thuê|ứng dụng|giao) \S/iu;
/** What events alone say: the words of the deed say it and more. */
const bareEvents = new Set(["support", "train", "inspect"].map((event) => eventNames.get(event as Features["event"])?.vi ?? "").concat(""));

/** What stands behind the name and says more than their sector. */
function saidBehind({ right, sectors }: Features): string {
  const words = clip(right.includes("(") ? right : right.replaceAll(")", " "));
  const sector = sectors.length === 1 ? sectorNames.get(sectors[0]!)?.vi : undefined;
  return words.toLowerCase() === sector ? "" : words;
}

/** What is done for organisations: no list of them shows it, only notes of the work. */
const helps = new Set(["support", "strengthen", "train", "inspect", "reward"]);

/** "Phát triển thêm 03 HTX", "HTX mới: 2" found them; "xử lý 12 HTX ngừng hoạt động" ends them. */
function eventOf({ features }: QualityGoal): Features["event"] {
  const { event, isNew, status, left } = features;
  if (event === "join") return null;
  if (event === null && isNew) return "found";
  if (status === "stopped" && (event === null || event === "build" || event === "inspect") && /(?:xử lý|giải quyết)/iu.test(left))
    return "dissolve";
  // "hỗ trợ đưa 02 HTX lên loại khá" is seen in the ranks.
  return (event === "support" || event === "strengthen") && riseOf(features) !== null ? "raise" : event;
}

const alliance = "danh sách thành viên của Liên minh HTX";

/** What a number leaves open so that nothing may be counted for it. */
function unclearOf({ features: { event, left, named } }: QualityGoal): string | null {
  if (event === "convert" && /đủ điều kiện|có khả năng|tiềm năng|có nhu cầu/iu.test(named)) return "danh sách tổ hợp tác có thể chuyển đổi";
  if (event === "convert" && /(?:htx|hợp tác xã)[^,;]{0,60} (?:sang|thành) /iu.test(named))
    return "danh sách HTX chuyển đổi sang loại hình khác";
  if (/^\W*thành viên/iu.test(named)) return alliance;
  // "hoàn thành việc … cho 15 HTX": what is done to them stands further before.
  if (event === null && /(?:^|\s)(?:cho|đối với|tại|ở|thuộc|từ)[\s:]*$/iu.test(left)) return "việc thực hiện cho từng đơn vị";
  return /^\W*(?:phấn đấu )?(?:nâng|tăng)(?: lên)?\s*$/iu.test(left) ? "tên của số được nâng lên (văn bản nêu ở câu trước)" : null;
}
