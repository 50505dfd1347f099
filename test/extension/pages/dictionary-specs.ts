import type { FormField, FormId } from "../../../core/forms/form-field.ts";
import { fieldsOf } from "../../../core/forms/form-fields.ts";
import { forms } from "../../../core/forms/form-list.ts";
import { recordFor } from "../support/records.ts";
import { type Ask, allWards, type Block, block, ethnicities, items, nations, provinces, type Spec } from "./spec.ts";

/** Headings of the blocks of the dictionary; blocks that hold one person or place each stand apart. */
const headings: readonly (readonly [string, string])[] = [
  ["dossier.", "Hồ sơ"],
  ["entity.predecessor", "Hợp tác xã bị chia, bị tách, bị hợp nhất, tổ hợp tác được chuyển đổi"],
  ["entity.", "Thông tin hợp tác xã"],
  ["name.", "Tên hợp tác xã"],
  ["headOffice.", "Địa chỉ trụ sở chính"],
  ["contact.", "Thông tin liên hệ của hợp tác xã"],
  ["businessLines.", "Ngành, nghề kinh doanh"],
  ["capital.source.", "Nguồn vốn điều lệ"],
  ["capital.asset.", "Tài sản góp vốn"],
  ["capital.", "Vốn điều lệ"],
  ["members.officialCount", "Số lượng thành viên"],
  ["members.linked", "Số lượng thành viên"],
  ["members.", "Danh sách thành viên"],
  ["legalRepresentatives.", "Người đại diện theo pháp luật"],
  ["beneficialOwners.", "Chủ sở hữu hưởng lợi"],
  ["tax.director.", "Giám đốc/Tổng giám đốc"],
  ["tax.chiefAccountant.", "Kế toán trưởng/Phụ trách kế toán"],
  ["tax.noticeAddress.", "Địa chỉ nhận thông báo thuế"],
  ["tax.", "Thông tin đăng ký thuế"],
  ["filer.", "Người nộp hồ sơ"],
  ["change.", "Nội dung thay đổi"],
  ["unit.head.", "Người đứng đầu chi nhánh"],
  ["unit.", "Chi nhánh, văn phòng đại diện, địa điểm kinh doanh"],
  ["suspension.", "Tạm ngừng, tiếp tục kinh doanh"],
  ["dissolution.creditor.", "Chủ nợ"],
  ["dissolution.", "Giải thể"],
  ["group.representative.", "Người đại diện tổ hợp tác"],
  ["group.", "Tổ hợp tác"],
  ["yearly.training.", "Trình độ cán bộ quản lý"],
  ["yearly.members.", "Thành viên"],
  ["yearly.workers.", "Lao động"],
  ["yearly.", "Kết quả hoạt động trong năm"],
];

/** Every form, asked with the wording of a rank of each field's labels (0: the official ones). */
export function dictionarySpecs(rank: number): readonly Spec[] {
  return forms.map(({ id, title }) => ({ id: `${id}-${rank}`, form: id, set: (rank % 2) as 0 | 1, title, parts: partsOf(id, rank) }));
}

function partsOf(form: FormId, rank: number): Spec["parts"] {
  const record = recordFor(form, (rank % 2) as 0 | 1, { members: 2, businessLines: 2 });
  const groups = new Map<string, FormField[]>();
  for (const field of fieldsOf(form)) {
    const [, heading = "Khác"] = headings.find(([start]) => field.id.startsWith(start)) ?? [];
    groups.set(heading, [...(groups.get(heading) ?? []), field]);
  }
  return [...groups].map(([heading, fields]) => {
    const list = fields[0]!.repeats;
    const asks = fields.flatMap((field) => askFor(field, rank));
    if (list === "members" || list === "businessLines") {
      const count = record.lists[list]?.length ?? 0;
      return items(heading, Math.min(2, Math.max(1, count)), asks.slice(0, 12));
    }
    return block(heading, list === null ? asks : asks.map((ask) => ({ ...ask, item: 0 }))) satisfies Block;
  });
}

function askFor(field: FormField, rank: number): readonly Ask[] {
  // Totals are computed by the page.
  if (field.id.endsWith(".total") && field.id.startsWith("capital.")) return [];
  const label = field.labels[Math.min(rank, field.labels.length - 1)]!;
  const base = { label, truth: field.id };
  switch (field.type) {
    case "date":
      return [{ ...base, as: "day" }];
    case "dayMonth":
      return [{ ...base, as: "dayMonth" }];
    case "integer":
    case "percent":
      return [{ ...base, as: "number" }];
    case "money":
      if (field.unit === "VND") return [{ ...base, as: "money", suffix: "VNĐ" }];
      return [{ ...base, as: "money", suffix: field.unit!, scale: 1e6 }];
    case "flag":
      return [{ ...base, as: "check" }];
    case "choice": {
      if (field.options !== null) {
        const options = Object.fromEntries(field.options.map(({ value, labels }) => [value, labels[Math.min(rank, labels.length - 1)]!]));
        return [{ ...base, as: field.options.length < 4 ? "radio" : "select", options }];
      }
      if (field.id.endsWith(".ward")) return [{ ...base, as: "select", options: allWards }];
      if (field.id.endsWith(".province")) return [{ ...base, as: "select", options: provinces }];
      if (field.id.endsWith(".ethnicity")) return [{ ...base, as: "select", options: ethnicities }];
      if (field.id.endsWith("Currency"))
        return [{ ...base, as: "select", options: { a: "Euro (EUR)", "Đô la Mỹ (USD)": "Đô la Mỹ (USD)" } }];
      return [{ ...base, as: "select", options: nations }];
    }
    default:
      return [{ ...base, as: "text" }];
  }
}
