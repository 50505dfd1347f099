/** The parts of which the reader makes names of indicators, in both languages; `indicator-words.ts` finds them again in a name. */
import type { Said } from "../../model/language.ts";
import type { Features } from "./features.ts";

/** What is counted; `one` is the English of a single one. */
export const nouns = new Map<string, Said & { readonly one: string }>([
  ["cooperative", { vi: "HTX", en: "cooperatives", one: "cooperative" }],
  ["union", { vi: "liên hiệp HTX", en: "unions of cooperatives", one: "union of cooperatives" }],
  ["group", { vi: "tổ hợp tác", en: "cooperative groups", one: "cooperative group" }],
  ["organisation", { vi: "tổ chức kinh tế tập thể", en: "cooperative organisations", one: "cooperative organisation" }],
  ["creditFund", { vi: "quỹ tín dụng nhân dân", en: "people’s credit funds", one: "people’s credit fund" }],
]);

/** Persons of whom plans speak. */
export const persons = {
  member: { vi: "thành viên", en: "members" },
  worker: { vi: "lao động", en: "workers" },
  manager: { vi: "cán bộ quản lý", en: "managers" },
  director: { vi: "giám đốc HTX", en: "directors of cooperatives" },
} as const satisfies Record<string, Said>;

/** Sectors, behind the noun in Vietnamese and before it in English. */
export const sectorNames = new Map<string, Said>([
  ["agriculture", { vi: "nông nghiệp", en: "agricultural" }],
  ["nonAgriculture", { vi: "phi nông nghiệp", en: "non-agricultural" }],
  ["industry", { vi: "công nghiệp, tiểu thủ công nghiệp", en: "industrial and craft" }],
  ["construction", { vi: "xây dựng", en: "construction" }],
  ["trade", { vi: "thương mại, dịch vụ", en: "trade and service" }],
  ["transport", { vi: "vận tải", en: "transport" }],
  ["credit", { vi: "tín dụng", en: "credit" }],
  ["environment", { vi: "môi trường", en: "environmental" }],
]);

/** What happens to organisations. */
export const eventNames = new Map<Features["event"], Said>([
  ["found", { vi: "thành lập mới", en: "newly founded" }],
  ["dissolve", { vi: "giải thể", en: "dissolved" }],
  ["convert", { vi: "chuyển đổi từ tổ hợp tác", en: "converted from cooperative groups" }],
  ["strengthen", { vi: "được củng cố", en: "strengthened" }],
  ["support", { vi: "được hỗ trợ", en: "supported" }],
  ["reward", { vi: "được đề nghị khen thưởng", en: "proposed for a reward" }],
  ["inspect", { vi: "được kiểm tra", en: "inspected" }],
  ["register", { vi: "được đăng ký, cấp giấy chứng nhận", en: "registered with a certificate" }],
  ["congress", { vi: "tổ chức đại hội", en: "holding their congress" }],
  ["keep", { vi: "được duy trì", en: "kept going" }],
  ["rate", { vi: "được đánh giá, phân loại", en: "rated" }],
  ["report", { vi: "thực hiện chế độ báo cáo", en: "handing in their reports" }],
]);

/** What is said of organisations. */
export const traitNames = new Map<Features["traits"][number], Said>([
  ["highTech", { vi: "ứng dụng công nghệ cao", en: "using high technology" }],
  ["valueChain", { vi: "liên kết chuỗi giá trị", en: "linked in value chains" }],
  ["digital", { vi: "chuyển đổi số", en: "going digital" }],
  ["ocop", { vi: "có sản phẩm OCOP", en: "with OCOP products" }],
  ["vietgap", { vi: "đạt VietGAP", en: "reaching VietGAP" }],
  ["pilot", { vi: "thí điểm", en: "in a pilot" }],
  ["profitable", { vi: "có lãi", en: "making a profit" }],
  ["losing", { vi: "thua lỗ", en: "making a loss" }],
  ["insured", { vi: "tham gia BHXH", en: "in social insurance" }],
]);

/** States of organisations, and what becomes of those that stopped. */
export const states = {
  effective: { vi: "hoạt động hiệu quả", en: "working well (“hiệu quả”)" },
  ledByWomen: { vi: "do phụ nữ làm chủ", en: "led by women" },
  stopped: { vi: "ngừng hoạt động", en: "not active" },
  dissolved: { vi: "được giải thể", en: "dissolved" },
} as const satisfies Record<string, Said>;

/** Schooling and standing of persons. */
export const personTraits = {
  taught: { vi: "được đào tạo, bồi dưỡng", en: "given training" },
  served: { vi: "được hỗ trợ, phục vụ", en: "supported or served" },
  schooled: { vi: "được đào tạo", en: "trained" },
  university: { vi: "trình độ cao đẳng, đại học trở lên", en: "with college or university schooling" },
  vocational: { vi: "trình độ sơ cấp, trung cấp", en: "with elementary or intermediate vocational schooling" },
  trained: { vi: "đã qua đào tạo", en: "already trained" },
  women: { vi: "là nữ", en: "who are women" },
  female: { vi: "nữ", en: "who are women" },
  insured: { vi: "tham gia bảo hiểm xã hội", en: "in social insurance" },
  minority: { vi: "dân tộc thiểu số", en: "of ethnic minorities" },
} as const satisfies Record<string, Said>;

/** Sums of money. */
export const moneyNames = new Map<string, Said>([
  ["revenue", { vi: "Doanh thu", en: "Revenue" }],
  ["profit", { vi: "Lợi nhuận", en: "Profit" }],
  ["charter", { vi: "Vốn điều lệ", en: "Charter capital" }],
  ["capital", { vi: "Tổng nguồn vốn", en: "Total capital" }],
  ["assets", { vi: "Tài sản không chia", en: "Indivisible assets" }],
  ["taxes", { vi: "Nộp ngân sách", en: "Payments to the state budget" }],
  ["property", { vi: "Giá trị tài sản", en: "Value of assets" }],
  ["inside", { vi: "Doanh thu với thành viên", en: "Revenue with members" }],
]);
