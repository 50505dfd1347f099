import { rankLabels } from "../../model/ranks.ts";
import type { Features } from "./features.ts";
import type { QualityGoal } from "./qualities.ts";

/** What a goal counts, in words: "HTX", "quỹ tín dụng nhân dân". */
export function nounOf({ subject, features }: QualityGoal): string {
  if (subject === "cooperative" && features.organisations[0] === "creditFund") return "quỹ tín dụng nhân dân";
  return nouns.get(subject) ?? "HTX";
}

/** The organisations of a kind in words, "HTX" where the kind has none. */
export function nounOfKind(kind: string | undefined): string {
  return nouns.get(kind ?? "") ?? "HTX";
}

/** "HTX nông nghiệp" */
export function nounWithSector(goal: QualityGoal): string {
  const { sectors } = goal.features;
  const sector = sectors.length === 1 ? sectorWords.get(sectors[0]!) : undefined;
  return sector === undefined ? nounOf(goal) : `${nounOf(goal)} ${sector}`;
}

/** What is done to the organisations or said of them: "thành lập mới, xếp loại tốt". Empty when it is nothing that lists know. */
export function predicateOf({ features, measure }: QualityGoal): string {
  const { event, ranks, quality, traits, status, figures } = features;
  const words: string[] = [];
  if (event !== null && (measure === "count" || sharedEvents.has(event))) words.push(eventInWords(event));
  if (ranks.length > 0) words.push(rankWords(ranks));
  else if (quality) words.push("hoạt động hiệu quả");
  words.push(...traits.map((trait) => traitWords.get(trait) ?? ""), ...figures.map((figure) => figure.words));
  if (status === "stopped") words.push("ngừng hoạt động");
  return words.filter((word) => word !== "").join(", ");
}

/** What an event is called behind a noun; empty where there is none to name. */
export function eventInWords(event: Features["event"]): string {
  return eventWords.get(event ?? "") ?? "";
}

/** "xếp loại tốt, khá" */
export function rankWords(ranks: Features["ranks"]): string {
  return `xếp loại ${ranks.map((rank) => rankLabels[rank].vi.toLowerCase()).join(", ")}`;
}

const nouns = new Map([
  ["cooperative", "HTX"],
  ["union", "liên hiệp HTX"],
  ["group", "tổ hợp tác"],
  ["organisation", "tổ chức kinh tế tập thể"],
]);

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
