import { rankLabels } from "../../model/ranks.ts";
import type { Filter } from "../plan.ts";
import { describePeople } from "./describe-people.ts";
import { announced, clip, type Described, described, withoutTimes, wordsBehind } from "./described.ts";
import type { Features } from "./features.ts";
import { moneyFields } from "./figure-fields.ts";
import { asksForChange, baseFilter, baseSaid, conditionsOf, ranksFrom, ranksOfShare, riseOf } from "./filters.ts";
import { isPersonSubject } from "./goal.ts";
import { baseQualifierOf, communeQualifierOf, qualifierOf, saysOnlyWhoLeads } from "./qualifiers.ts";
import type { QualityGoal } from "./qualities.ts";

/** Turns what was read into filters and fields. What records cannot show is left to be entered by hand. */
export function describeGoal(goal: QualityGoal): Described {
  const level = describeLevel(goal);
  if (!asksForChange(goal) || level.sheet != null) return level;
  const indicator = `${level.indicator} ${/giảm[^,;]{0,20}$/iu.test(goal.features.left) ? "giảm" : "tăng thêm"}`;
  return described({ indicator, for: level.for, stock: level.stock, dataNeeded: [baseMissing], sheet: "external" });
}

function describeLevel(goal: QualityGoal): Described {
  const filter = baseFilter(goal);
  if (isPersonSubject(goal.subject)) return describePeople(goal, filter);
  if (goal.subject === "class")
    return described({ indicator: "Số lớp đào tạo, bồi dưỡng", dataNeeded: ["sổ theo dõi lớp đào tạo, bồi dưỡng"], sheet: "classes" });
  if (goal.subject === "commune") return describeCommunes(goal, filter);
  if (goal.subject === "other") return describeOther(goal);
  if (goal.measure === "mean" || goal.measure === "sum" || (goal.growth && goal.features.money !== null))
    return describeMoney(goal, filter);
  if (goal.measure === "score") return describeScore(goal, filter);
  return goal.measure === "share" ? describeShare(goal, filter) : describeNumber(goal, filter);
}

const nouns = new Map([
  ["cooperative", "HTX"],
  ["union", "liên hiệp HTX"],
  ["group", "tổ hợp tác"],
  ["organisation", "tổ chức kinh tế tập thể"],
]);

function nounOf({ subject, features }: QualityGoal): string {
  if (subject === "cooperative" && features.organisations[0] === "creditFund") return "quỹ tín dụng nhân dân";
  return nouns.get(subject) ?? "HTX";
}

/** "HTX nông nghiệp" */
function nounWithSector(goal: QualityGoal): string {
  const { sectors } = goal.features;
  const sector = sectors.length === 1 ? sectorWords.get(sectors[0]!) : undefined;
  return sector === undefined ? nounOf(goal) : `${nounOf(goal)} ${sector}`;
}

const sectorWords = new Map([
  ["agriculture", "nông nghiệp"],
  ["nonAgriculture", "phi nông nghiệp"],
  ["industry", "công nghiệp, tiểu thủ công nghiệp"],
  ["construction", "xây dựng"],
  ["trade", "thương mại, dịch vụ"],
  ["transport", "vận tải"],
  ["credit", "tín dụng"],
  ["environment", "môi trường"],
]);

const eventWords = new Map([
  ["found", "thành lập mới"],
  ["dissolve", "giải thể"],
  ["convert", "chuyển đổi từ tổ hợp tác"],
  ["strengthen", "được củng cố"],
  ["support", "được hỗ trợ"],
  ["reward", "được đề nghị khen thưởng"],
  ["inspect", "được kiểm tra"],
  ["register", "được đăng ký, cấp giấy chứng nhận"],
  ["congress", "tổ chức đại hội"],
  ["keep", "được duy trì"],
  ["rate", "được đánh giá, phân loại"],
  ["report", "thực hiện chế độ báo cáo"],
]);
/** Events that say of a share what its part does. */
const sharedEvents = new Set(["rate", "congress", "register", "report"]);
const traitWords = new Map([
  ["highTech", "ứng dụng công nghệ cao"],
  ["valueChain", "liên kết chuỗi giá trị"],
  ["digital", "chuyển đổi số"],
  ["ocop", "có sản phẩm OCOP"],
  ["vietgap", "đạt VietGAP"],
  ["pilot", "thí điểm"],
  ["profitable", "có lãi"],
  ["losing", "thua lỗ"],
  ["insured", "tham gia BHXH"],
]);

/** Events of which the books hold nothing. */
const unseen = new Set(["strengthen", "support", "reward", "inspect", "train"]);

function predicateOf({ features, measure }: QualityGoal): string {
  const { event, ranks, quality, traits, status, figures } = features;
  const words: string[] = [];
  if (event !== null && (measure === "count" || sharedEvents.has(event))) words.push(eventWords.get(event) ?? "");
  if (ranks.length > 0) words.push(rankWords(ranks));
  else if (quality) words.push("hoạt động hiệu quả");
  words.push(...traits.map((trait) => traitWords.get(trait) ?? ""), ...figures.map((figure) => figure.words));
  if (status === "stopped") words.push("ngừng hoạt động");
  return words.filter((word) => word !== "").join(", ");
}

function rankWords(ranks: Features["ranks"]): string {
  return `xếp loại ${ranks.map((rank) => rankLabels[rank].vi.toLowerCase()).join(", ")}`;
}

function describeNumber(goal: QualityGoal, filter: Filter): Described {
  const event = eventOf(goal);
  const features: Features = { ...goal.features, event };
  const said = predicateOf({ ...goal, features });
  const predicate = said || clip(features.right);
  const noun = said === "" && predicate !== "" ? nounOf(goal) : nounWithSector(goal);
  const open = unclearOf(goal);
  const grown = open === baseMissing && /^so với/iu.test(clip(features.right));
  const indicator = grown ? `Số ${noun} tăng thêm` : predicate === "" ? `Tổng số ${noun}` : `Số ${noun} ${predicate}`;
  if (helps.has(event ?? "")) return described({ indicator, for: filter, dataNeeded: [predicate || "số thực hiện"], sheet: "support" });
  const { where: qualified, missing, byRank } = qualifierOf(features);
  const unclear = missing ?? open;
  // Without a sheet of its own a reading can still measure it by the ranks.
  if (unclear !== null && byRank) {
    const { status: _, ...anyStatus } = filter;
    return described({ indicator, for: anyStatus, dataNeeded: [unclear] });
  }
  if (unclear !== null) {
    const more = missing === null ? "" : wordsBehind(features.right);
    if (goal.operator === "none" && more !== "")
      return described({ indicator: `Số ${nounOf(goal)} ${more}`, for: filter, stock: true, dataNeeded: [unclear], sheet: "external" });
    const named = more === "" || indicator.includes(more) ? indicator : `${indicator} (${more})`;
    return described({ indicator: named, for: filter, stock: event !== "found", dataNeeded: [unclear], sheet: "external" });
  }
  const where = [...conditionsOf(features), ...qualified];
  const counted: Filter = { ...filter, ...(where.length > 0 ? { where } : {}) };
  const fields = where.map(({ field }) => field);
  if (event === "found") return described({ indicator, for: { ...counted, event: "founded" }, dataNeeded: ["foundedOn", ...fields] });
  if (event === "dissolve") return described({ indicator, for: { ...filter, event: "dissolved" }, dataNeeded: ["dissolvedOn"] });
  if (event === "convert")
    return described({
      indicator,
      for: { ...filter, kind: ["cooperative"], event: "converted" },
      dataNeeded: ["convertedFromGroup", "foundedOn"],
    });
  if (features.ranks.length > 0)
    return described({
      indicator,
      for: { ...counted, ...(riseOf(features) ?? { rank: ranksOfShare(features) }) },
      stock: true,
      dataNeeded: ["rank", "ratingYear"],
    });
  if (where.length > 0) return described({ indicator, for: counted, stock: true, dataNeeded: fields });
  const level = event === null || event === "keep" || event === "raise";
  if (level) return described({ indicator, for: counted, stock: true, dataNeeded: ["status"] });
  return described({ indicator, for: counted, dataNeeded: [predicate || "số thực hiện"], sheet: "support" });
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

const baseMissing = "số đầu kỳ để tính mức tăng";

/** What a number leaves open so that nothing may be counted for it. */
function unclearOf({ features: { event, left, right, named } }: QualityGoal): string | null {
  if (event === "convert" && /(?:htx|hợp tác xã)[^,;]{0,60} (?:sang|thành) /iu.test(named))
    return "danh sách HTX chuyển đổi sang loại hình khác";
  if (/tăng(?: thêm)?\s*$/iu.test(left) && (event === null || /so với/iu.test(right))) return baseMissing;
  return /^\W*(?:phấn đấu )?(?:nâng|tăng)(?: lên)?\s*$/iu.test(left) ? "tên của số được nâng lên (văn bản nêu ở câu trước)" : null;
}

function describeShare(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  const noun = nounOf(goal);
  let stock = true;
  if (features.minority) {
    const [field, over] = ["members.ethnicHouseholds", "members.households"];
    return described({
      indicator: "Tỷ lệ hộ thành viên là người dân tộc thiểu số",
      for: filter,
      field,
      over,
      stock,
      dataNeeded: [field, over],
    });
  }
  const predicate = predicateOf(goal);
  const denominator = baseSaid(features);
  const base = baseQualifierOf(features);
  if (base.missing !== null)
    return described({
      indicator: `Tỷ lệ ${noun} ${wordsBehind(features.right) || withoutTimes(features.left)}`,
      for: filter,
      stock,
      dataNeeded: [base.missing],
      sheet: "external",
    });
  if (base.where.length > 0) filter.where = [...base.where];
  // "30% số HTX thành lập mới là HTX nông nghiệp": of those founded, not of all.
  const founded = /^(?:tổng )?(?:số )?(?:htx|hợp tác xã|tht|tổ hợp tác) (?:được )?(?:thành lập mới|mới thành lập)(?= \p{L})/iu.test(
    features.right.trim(),
  );
  if (founded) {
    filter.event = "founded";
    stock = false;
  }
  if (features.event === "dissolve" && features.ranks.length === 0)
    return described({
      indicator: `Tỷ lệ ${nounWithSector(goal)} ${predicate} được giải thể`,
      for: filter,
      numerator: { event: "dissolved" },
      denominator,
      dataNeeded: ["status", "dissolvedOn"],
    });
  const done = eventWords.get(features.event ?? "") ?? "";
  // "củng cố 50% số HTX yếu": what is done to them is seen in no record, their rank is only who they are.
  if (unseen.has(features.event ?? "") && (features.ranks.length > 0 || features.status !== null))
    return described({
      indicator: `Tỷ lệ ${noun} ${predicate} ${done}`,
      for: filter,
      stock,
      dataNeeded: [done],
      sheet: "external",
    });
  const indicator =
    predicate === ""
      ? `Tỷ lệ ${noun} ${wordsBehind(features.right) || done || wordsBehind(announced(features.left))}`
      : `Tỷ lệ ${nounWithSector(goal)} ${predicate}`;
  const rise = riseOf(features);
  if (rise !== null)
    return described({
      indicator: `${indicator} (${wordsBehind(features.right)})`,
      for: { ...filter, ...(rise.rankBefore === undefined ? {} : { rankBefore: rise.rankBefore }) },
      numerator: rise.rank === undefined ? null : { rank: rise.rank },
      denominator: {},
      stock,
      dataNeeded: ["rank", "ratingYear"],
    });
  const where = conditionsOf(features);
  const fields = where.map(({ field }) => field);
  if (features.ranks.length > 0)
    return described({
      indicator,
      for: filter,
      numerator: { rank: ranksOfShare(features), ...(where.length > 0 ? { where } : {}) },
      denominator: denominator ?? { rated: true },
      stock,
      dataNeeded: ["rank", "ratingYear", ...fields],
    });
  if (where.length > 0) {
    const { missing } = qualifierOf(features);
    // A reading can still measure what fields do hold.
    return missing === null
      ? described({ indicator, for: filter, numerator: { where }, denominator, stock, dataNeeded: fields })
      : described({ indicator: `Tỷ lệ ${noun} ${wordsBehind(features.right)}`, for: filter, stock, dataNeeded: [missing] });
  }
  // "15% HTX do phụ nữ làm chủ": who leads them is what is counted, not in what.
  if (base.where.length > 0 && saysOnlyWhoLeads(wordsBehind(features.right))) {
    const { where: led, ...all } = filter;
    return described({
      indicator,
      for: all,
      numerator: { where: led },
      denominator,
      stock,
      dataNeeded: base.where.map(({ field }) => field),
    });
  }
  // "70% HTX là HTX nông nghiệp": the sector is what is counted, not what is counted in.
  const part = filter.sector !== undefined && /(?:^|\s)(?:là|thuộc|trong lĩnh vực)\s/iu.test(features.right);
  const { sector, ...all } = filter;
  const numerator = part ? { sector } : eventNumerator(features);
  return described({
    indicator,
    for: part ? all : filter,
    numerator,
    denominator,
    stock,
    dataNeeded: [numerator?.where?.[0]?.field ?? (numerator?.rated ? "rank" : indicator)],
  });
}

function eventNumerator({ event }: Features): Filter | null {
  if (event === "congress") return { where: [{ field: "congressDate", is: "in-period" }] };
  if (event === "report") return { where: [{ field: "reportDate", is: "in-period" }] };
  return event === "rate" ? { rated: true } : null;
}

function describeScore(goal: QualityGoal, filter: Filter): Described {
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

const moneyWords = new Map([
  ["revenue", "Doanh thu"],
  ["profit", "Lợi nhuận"],
  ["charter", "Vốn điều lệ"],
  ["capital", "Tổng nguồn vốn"],
  ["assets", "Tài sản không chia"],
]);

function describeMoney(goal: QualityGoal, filter: Filter): Described {
  const { money, left, event } = goal.features;
  const noun = nounOf(goal);
  const inside = money === "revenue" && /doanh thu[^,;:]{0,40} (?:với|từ|cho|đối với) thành viên/iu.test(left);
  const field = inside ? "revenue.members" : money === null ? undefined : moneyFields.get(money);
  const words = inside ? "Doanh thu với thành viên" : (moneyWords.get(money ?? "") ?? clip(left));
  const total = field === undefined || words.startsWith("Tổng") ? words : `Tổng ${words.toLowerCase()}`;
  const whole = goal.measure === "mean" ? `${words} bình quân một ${noun}` : `${total} của ${noun}`;
  const indicator = goal.growth ? `Mức tăng ${whole.charAt(0).toLowerCase()}${whole.slice(1)}` : whole;
  const counted: Filter = event === "found" && money === "charter" ? { ...filter, event: "founded" } : filter;
  const stock = money === "charter" || money === "capital" || money === "assets";
  if (field === undefined) return described({ indicator, for: counted, stock, dataNeeded: [words], sheet: "external" });
  return described({ indicator, for: counted, field, stock, dataNeeded: [field] });
}

/** Communes that have something: how many, or which share of all. */
function describeCommunes(goal: QualityGoal, filter: Filter): Described {
  const { features } = goal;
  const { where: qualified, missing } = communeQualifierOf(features);
  const where = [...conditionsOf(features), ...qualified];
  const counted: Filter = {
    ...filter,
    ...(features.ranks.length > 0 ? { rank: ranksOfShare(features) } : {}),
    ...(where.length > 0 ? { where } : {}),
  };
  const indicator = `${goal.measure === "share" ? "Tỷ lệ" : "Số"} xã, phường có ${nouns.get(filter.kind?.[0] ?? "") ?? "HTX"} ${features.ranks.length > 0 ? rankWords(features.ranks) : ""}`;
  // What has none is seen only against the list of all.
  const blank = goal.operator === "none" || /(?:^|\s)"?trắng/iu.test(`${features.left} ${features.named}`);
  const unknown = blank ? "danh sách xã, phường chưa có HTX" : missing;
  if (unknown !== null)
    return described({
      indicator: blank ? `Số xã, phường trắng ${nouns.get(filter.kind?.[0] ?? "") ?? "HTX"}` : indicator,
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

function describeOther(goal: QualityGoal): Described {
  const left = withoutTimes(
    clip(goal.features.left)
      .replace(/^(?:(?:phấn đấu|bảo đảm|đảm bảo|dự kiến|để|đưa|nâng|đến (?:cuối |hết )?năm (?:19|20)\d{2})(?: đạt)?,? )+/iu, "")
      .replace(/ từ \d[\d.,]* ?(?:%|\p{L}+)(?: đồng)?(?: năm (?:19|20)\d{2})?$/iu, "")
      .replace(/(?:^|\s)(?:phải )?(?:đạt|là|có|lên|còn|đến|tới|được)$/iu, ""),
  );
  const right = clip(goal.features.right.replace(/^\s*trở (?:lên|xuống)/iu, ""));
  const words = clip(
    goal.measure === "share"
      ? shareInWords(left, right)
      : /^(?:diện tích|sản lượng|số|tổng|giá trị|mức|kim ngạch|tốc độ)\s/iu.test(left)
        ? left
        : `${left} ${unitInWords.get(goal.unit) ?? goal.unit} ${right}`,
  );
  const indicator = words === "" ? "Chỉ tiêu khác" : words.charAt(0).toUpperCase() + words.slice(1);
  return described({ indicator, stock: goal.measure === "share", dataNeeded: ["số liệu ngoài sổ"], sheet: "external" });
}

/** Units of the format that are no words of a person, or say nothing of what is measured. */
const unitInWords = new Map([
  ["%/year", "%/năm"],
  ["VND/month", ""],
  ["VND", ""],
  ["points", "điểm"],
  ["count", ""],
]);

function shareInWords(left: string, right: string): string {
  if (/^t[ỷỉ] (?:lệ|trọng|suất)/iu.test(left)) return `${left} ${right}`;
  return `Tỷ lệ ${right.split(" ").length > 2 || left === "" ? right : `${left.charAt(0).toLowerCase()}${left.slice(1)} ${right}`}`;
}
