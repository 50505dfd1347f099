import type { Mark, Source } from "../model/law.ts";
import type { EntityKind } from "../model/records.ts";
import { supportStart } from "./support.ts";

/** The policies of the law by their ids. */
export const policyIds = [
  "people",
  "land",
  "tax",
  "capital",
  "technology",
  "market",
  "infrastructure",
  "audit-advice",
  "agriculture",
] as const;

export type PolicyId = (typeof policyIds)[number];

/** What an amount is counted in: % of a cost, đồng, multiples of the regional minimum wage. */
export type AmountUnit = "%" | "VND" | "minimumWage";

/** What the State gives for one content. `most` and `least` are `null` where no text that was read sets them. */
export type Amount = {
  readonly label: string;
  readonly least: number | null;
  readonly most: number | null;
  readonly unit: AmountUnit;
  /** "tháng", "người", "lớp"; `null`: the whole. */
  readonly per: string | null;
  readonly source: Source;
  readonly mark: Mark;
  readonly from: string;
  readonly until: string | null;
};

/** One policy of the law: what it offers, to whom, and by which criteria. */
export type Policy = {
  readonly id: PolicyId;
  readonly label: string;
  readonly source: Source;
  readonly mark: Mark;
  readonly from: string;
  readonly until: string | null;
  readonly for: readonly EntityKind[];
  /** Ids of criteria that all have to be met. */
  readonly criteria: readonly string[];
  readonly contents: readonly string[];
  readonly amounts: readonly Amount[];
};

const document = "Luật Hợp tác xã 17/2023/QH15";
const decree = "Nghị định 113/2024/NĐ-CP";
const everyone: readonly EntityKind[] = ["cooperative", "union", "group"];
const general = ["exists", "registered", "no-sanction", "one-of"] as const;

/** Every policy of chapter II of the law, in the order of its articles. */
export const policies: readonly Policy[] = [
  policy("people", 20, "Phát triển nguồn nhân lực, thông tin, tư vấn", {
    contents: [
      "đào tạo, bồi dưỡng",
      "hỗ trợ trả lương để thu hút lao động có trình độ",
      "thông tin, truyền thông",
      "tư vấn; hỗ trợ tổ hợp tác chuyển đổi thành hợp tác xã",
      "nhân rộng mô hình hiệu quả",
    ],
    amounts: [
      known("Chi phí xây dựng và tổ chức lớp", { most: 100, unit: "%", article: "Điều 7 khoản 3" }),
      known("Học phí, tài liệu của người học", { most: 100, unit: "%", article: "Điều 7 khoản 3" }),
      known("Ăn, ở của người học", { least: 1.5, unit: "minimumWage", article: "Điều 7 khoản 3" }),
      known("Đưa lao động về làm việc, từ ngân sách địa phương", {
        least: 1.5,
        unit: "minimumWage",
        per: "tháng",
        article: "Điều 7 khoản 2 điểm d",
      }),
    ],
  }),
  policy("land", 21, "Đất đai", { contents: ["bố trí quỹ đất, cho thuê đất theo điều kiện", "miễn, giảm tiền thuê đất"] }),
  policy("tax", 22, "Thuế, phí và lệ phí", {
    contents: [
      "ưu đãi cao nhất của lĩnh vực",
      "miễn lệ phí đăng ký tổ hợp tác",
      "miễn, giảm thuế thu nhập đối với giao dịch nội bộ và phần hình thành quỹ chung, tài sản chung không chia",
    ],
  }),
  policy("capital", 23, "Tiếp cận vốn, bảo hiểm", {
    contents: [
      "vay ưu đãi, hỗ trợ lãi suất, bảo lãnh từ quỹ",
      "phí bảo hiểm tài sản chung không chia",
      "bảo hiểm xã hội tự nguyện của thành viên",
    ],
  }),
  policy("technology", 24, "Khoa học, công nghệ, chuyển đổi số", {
    contents: [
      "đổi mới sáng tạo, chuyển đổi số, thương mại điện tử",
      "trang thông tin điện tử nối với hệ thống quốc gia",
      "tư vấn chuyển giao công nghệ",
    ],
  }),
  policy("market", 25, "Tiếp cận thị trường", {
    contents: [
      "thông tin thị trường, vùng nguyên liệu",
      "tiêu chuẩn, nhãn hiệu",
      "hội chợ, xúc tiến thương mại, sàn thương mại điện tử, điểm giới thiệu sản phẩm",
    ],
  }),
  policy("infrastructure", 26, "Kết cấu hạ tầng, trang thiết bị", {
    contents: ["kết cấu hạ tầng, trang thiết bị", "giao công trình công cộng, trụ sở, cửa hàng để quản lý, sử dụng"],
  }),
  policy("audit-advice", 27, "Kiểm toán, đánh giá rủi ro", {
    for: ["cooperative"],
    criteria: [...general, "small", "supported"],
    contents: [
      "chi phí kiểm toán của hợp tác xã siêu nhỏ, nhỏ khi nhận hỗ trợ",
      "tư vấn, đánh giá rủi ro qua hệ thống Liên minh Hợp tác xã",
    ],
  }),
  policy("agriculture", 28, "Hợp tác xã trong nông nghiệp", {
    criteria: [...general, "agricultural"],
    contents: [
      "phí bảo hiểm nông nghiệp",
      "vốn, giống, công nghệ khi chuyển sang sản xuất bền vững, hữu cơ",
      "kết cấu hạ tầng vùng nguyên liệu",
    ],
  }),
];

/** The policy of an id, `null` for an unknown one. */
export function findPolicy(id: string): Policy | null {
  return policies.find((policy) => policy.id === id) ?? null;
}

type Parts = Pick<Policy, "contents"> & Partial<Pick<Policy, "for" | "criteria" | "amounts">>;

function policy(id: PolicyId, article: number, label: string, parts: Parts): Policy {
  const source: Source = { document, article: `Điều ${article}`, mark: "V" };
  return { id, label, source, mark: "V", from: supportStart, until: null, for: everyone, criteria: general, amounts: [], ...parts };
}

type KnownAmount = { least?: number; most?: number; unit: AmountUnit; per?: string; article: string };

function known(label: string, { least = undefined, most = undefined, unit, per, article }: KnownAmount): Amount {
  const source: Source = { document: decree, article, mark: "P" };
  const limits = { least: least ?? null, most: most ?? null, unit, per: per ?? null };
  return { label, ...limits, source, mark: "P", from: "2024-11-01", until: null };
}
