/** What the practice pages ask, form by form: the blocks of the sister portals' menu, made of the dictionary. */
import type { FormField, FormId } from "../../core/forms/form-field.ts";
import { fieldsOf } from "../../core/forms/form-fields.ts";
import { countries, currencies, ethnicGroups, provinces } from "./places.ts";

/** How a question is asked. `country`, `province` and `ward` depend on each other. */
export type AskKind =
  | "text"
  | "area"
  | "date"
  | "number"
  | "money"
  | "select"
  | "radio"
  | "check"
  | "dayMonth"
  | "country"
  | "province"
  | "ward";

export type Ask = {
  readonly field: string;
  readonly label: string;
  readonly kind: AskKind;
  readonly options: readonly string[];
  /** Ends of NAMEs on the sister portals; empty where none is known. */
  readonly names: readonly string[];
  readonly unit: string | null;
};

/** One page of a dossier. `list`: its questions are asked once an item. */
export type Block = { readonly id: string; readonly title: string; readonly asks: readonly Ask[]; readonly list: string | null };

type Plan = { readonly id: string; readonly title: string; readonly starts: readonly string[] };

/** Blocks in the order of filling; the first whose beginnings fit takes the field. */
const plans: readonly Plan[] = [
  { id: "kind", title: "Hình thức đăng ký", starts: ["dossier.", "entity.establishmentBasis", "entity.predecessor"] },
  { id: "address", title: "Địa chỉ trụ sở chính", starts: ["headOffice.", "contact."] },
  { id: "lines", title: "Ngành, nghề kinh doanh", starts: ["businessLines."] },
  { id: "name", title: "Tên hợp tác xã", starts: ["name."] },
  { id: "source", title: "Nguồn vốn điều lệ", starts: ["capital.source."] },
  { id: "asset", title: "Tài sản góp vốn", starts: ["capital.asset."] },
  { id: "capital", title: "Thông tin về vốn", starts: ["capital."] },
  {
    id: "count",
    title: "Số lượng thành viên",
    starts: ["members.officialCount", "members.linkedContributingCount", "members.linkedNonContributingCount"],
  },
  { id: "members", title: "Thông tin về thành viên", starts: ["members."] },
  { id: "legal", title: "Người đại diện theo pháp luật", starts: ["legalRepresentatives."] },
  { id: "director", title: "Giám đốc/Tổng giám đốc", starts: ["tax.director."] },
  { id: "accountant", title: "Kế toán trưởng/Phụ trách kế toán", starts: ["tax.chiefAccountant."] },
  { id: "notice", title: "Địa chỉ nhận thông báo thuế", starts: ["tax.noticeAddress."] },
  { id: "tax", title: "Thông tin về thuế", starts: ["tax."] },
  { id: "owners", title: "Chủ sở hữu hưởng lợi", starts: ["beneficialOwners."] },
  { id: "change", title: "Nội dung thay đổi", starts: ["change."] },
  { id: "head", title: "Người đứng đầu chi nhánh, văn phòng đại diện, địa điểm kinh doanh", starts: ["unit.head."] },
  { id: "unit", title: "Chi nhánh, văn phòng đại diện, địa điểm kinh doanh", starts: ["unit."] },
  { id: "suspension", title: "Tạm ngừng, tiếp tục kinh doanh", starts: ["suspension."] },
  { id: "creditor", title: "Chủ nợ", starts: ["dissolution.creditor."] },
  { id: "dissolution", title: "Giải thể, chấm dứt hoạt động", starts: ["dissolution."] },
  { id: "groupRep", title: "Người đại diện tổ hợp tác", starts: ["group.representative."] },
  { id: "group", title: "Hợp đồng hợp tác, thành viên tổ hợp tác", starts: ["group."] },
  { id: "training", title: "Trình độ cán bộ quản lý", starts: ["yearly.training."] },
  { id: "yearlyMembers", title: "Thành viên", starts: ["yearly.members."] },
  { id: "yearlyWorkers", title: "Lao động", starts: ["yearly.workers."] },
  { id: "yearlyCapital", title: "Nguồn vốn, tài sản", starts: ["yearly.capital.", "yearly.fundContribution"] },
  { id: "yearlyResult", title: "Kết quả sản xuất, kinh doanh", starts: ["yearly.revenue.", "yearly.profit.", "yearly.taxPaid"] },
  { id: "yearly", title: "Thông tin hằng năm", starts: ["yearly."] },
  { id: "entity", title: "Thông tin hợp tác xã", starts: ["entity."] },
  { id: "filer", title: "Người nộp hồ sơ", starts: ["filer."] },
];

/** The blocks of a form. */
export function blocksOf(form: FormId): readonly Block[] {
  const asks = new Map<Plan, Ask[]>();
  for (const field of fieldsOf(form)) {
    // Totals are computed by the page itself.
    if (/^capital\..*\.total$/.test(field.id) || isLeftOut(field.id, form)) continue;
    const plan = plans.find(({ starts }) => starts.some((start) => field.id.startsWith(start)))!;
    asks.set(plan, [...(asks.get(plan) ?? []), askOf(field)]);
  }
  return plans.flatMap((plan) => {
    const own = asks.get(plan);
    const list = plan.id === "lines" ? "businessLines" : (listOf(own ?? []) ?? null);
    return own === undefined ? [] : [{ id: plan.id, title: titleOf(plan, form), asks: own, list }];
  });
}

/** One form asks for the whole name or for its parts, for an address as a whole or in parts, never for both. */
function isLeftOut(id: string, form: FormId): boolean {
  if (form === "establish" || form === "group-establish") {
    if (id === "name.vietnamese") return true;
  } else if (id === "name.prefix" || id === "name.own") return true;
  if (id === "dossier.amendmentType" || id === "dossier.registrationType") return false;
  const whole = /^(legalRepresentatives|members)\.address$/.exec(id);
  return whole !== null && fieldsOf(form).some((field) => field.id === `${whole[1]}.street`);
}

function titleOf({ id, title }: Plan, form: FormId): string {
  return form.includes("group") && ["name", "entity"].includes(id) ? title.replace("hợp tác xã", "tổ hợp tác") : title;
}

function listOf(asks: readonly Ask[]): string | undefined {
  const start = asks[0]?.field.split(".")[0];
  if (start === "legalRepresentatives" || start === "beneficialOwners") return start;
  if (start === "unit") return "units";
  return start === "members" && !asks[0]!.field.endsWith("Count") ? "members" : undefined;
}

function askOf(field: FormField): Ask {
  const unit = field.unit === "VND" ? "VNĐ" : field.unit;
  const named = field.unit === null || field.type !== "money" || field.labels[0]!.includes(unit!);
  const label = named ? field.labels[0]! : `${field.labels[0]!} (${unit})`;
  return { field: field.id, label, kind: kindOf(field), options: optionsOf(field), names: field.nameSuffixes, unit: field.unit };
}

function kindOf({ id, type, options, labels }: FormField): AskKind {
  if (id.endsWith(".country")) return "country";
  if (id.endsWith(".province")) return "province";
  if (id.endsWith(".ward")) return "ward";
  if (type === "choice") return options !== null && options.length <= 3 ? "radio" : "select";
  if (type === "flag") return "check";
  if (type === "integer" || type === "percent") return "number";
  if (type === "date" || type === "dayMonth" || type === "money") return type;
  return /phương án|thủ tục|cách thức|ghi chú|lý do/iu.test(labels[0]!) ? "area" : "text";
}

function optionsOf({ id, type, options }: FormField): readonly string[] {
  if (options !== null) return options.map(({ labels }) => labels[0]!);
  if (id.endsWith(".country")) return countries;
  if (id.endsWith(".nationality")) return countries;
  if (id.endsWith(".province")) return provinces;
  if (id.endsWith(".ethnicity")) return ethnicGroups;
  return type === "choice" && !id.endsWith(".ward") ? currencies : [];
}
