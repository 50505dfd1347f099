import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["change"];
const forms2: readonly FormId[] = ["change", "group-establish"];

/** What a change dossier changes. */
export const changeFields: readonly FormField[] = [
  formField("change.name", "change", "flag", ["Thay đổi tên hợp tác xã, liên hiệp hợp tác xã", "Thay đổi tên"], {
    nameSuffixes: ["myWizard$NAME_CHANGE_YN_IDFld"],
    forms: forms2,
    required: "conditional",
    basis: "NĐ 295/2026 Đ37",
    mark: "V",
  }),
  formField("change.headOffice", "change", "flag", ["Thay đổi địa chỉ trụ sở chính", "Thay đổi địa chỉ"], {
    forms: forms2,
    required: "conditional",
    basis: "NĐ 295/2026 Đ36",
    mark: "V",
  }),
  formField("change.legalRepresentative", "change", "flag", ["Thay đổi người đại diện theo pháp luật", "Thay đổi người đại diện"], {
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ38",
    mark: "V",
  }),
  formField("change.charterCapital", "change", "flag", ["Thay đổi vốn điều lệ", "Thay đổi vốn"], {
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ39; Luật 17/2023/QH15 Đ47.1",
    mark: "V",
  }),
  formField("change.businessLines", "change", "flag", ["Thay đổi ngành, nghề kinh doanh", "Thay đổi ngành nghề"], {
    forms: forms2,
    required: "conditional",
    basis: "NĐ 295/2026 Đ41",
    mark: "V",
  }),
  formField("change.tax", "change", "flag", ["Thay đổi thông tin đăng ký thuế", "Thay đổi thông tin thuế"], {
    forms: forms2,
    required: "conditional",
    basis: "NĐ 295/2026 Đ42",
    mark: "V",
  }),
  formField(
    "change.foreignMembers",
    "change",
    "flag",
    [
      "Thay đổi thông tin về thành viên chính thức, thành viên liên kết góp vốn là tổ chức kinh tế có vốn đầu tư nước ngoài, cá nhân là nhà đầu tư nước ngoài",
      "Thay đổi thành viên nước ngoài",
    ],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ43", mark: "V" },
  ),
  formField("change.groupMembers", "change", "flag", ["Thay đổi thành viên tổ hợp tác", "Thay đổi thành viên"], {
    forms: ["group-establish"],
    required: "conditional",
    basis: "NĐ 295/2026 Đ61.1đ",
    mark: "V",
  }),
  formField(
    "change.otherInformation",
    "change",
    "flag",
    ["Bổ sung, cập nhật thông tin trong hồ sơ đăng ký", "Bổ sung, cập nhật thông tin"],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ47.1", mark: "V" },
  ),
  formField("change.effectiveDate", "change", "date", ["Ngày thay đổi", "Thời điểm thay đổi"], {
    forms: forms2,
    required: false,
    basis: "Luật 17/2023/QH15 Đ47.1a, Đ48.2a (hạn 10 ngày tính từ ngày này)",
    mark: "I",
  }),
  formField("change.previousCharterCapital", "change", "money", ["Vốn điều lệ đã đăng ký", "Vốn điều lệ cũ"], {
    unit: "VND",
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ39; bố cục mẫu suy ra",
    mark: "I",
  }),
  formField("change.capitalManner", "change", "choice", ["Hình thức tăng, giảm vốn", "Hình thức tăng giảm vốn điều lệ"], {
    options: [
      { value: "memberIncrease", labels: ["Tăng phần vốn góp của thành viên"] },
      { value: "newMember", labels: ["Tiếp nhận phần vốn góp của thành viên mới", "Kết nạp thành viên mới", "Thành viên mới góp vốn"] },
      { value: "unpaid", labels: ["Thành viên chưa góp vốn hoặc chưa góp đủ phần vốn góp đã cam kết"] },
      { value: "returned", labels: ["Trả lại một phần hoặc toàn bộ phần vốn góp cho thành viên"] },
    ],
    forms,
    required: "conditional",
    basis: "Luật 17/2023/QH15 Đ78",
    mark: "I",
  }),
  formField(
    "change.courtDecision",
    "change",
    "text",
    [
      "Theo quyết định của Tòa án đã có hiệu lực pháp luật hoặc phán quyết của Trọng tài có hiệu lực",
      "Số, ngày quyết định của Tòa án hoặc phán quyết của Trọng tài",
    ],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ40, Đ44", mark: "V" },
  ),
  formField(
    "change.enterpriseFounded",
    "change",
    "text",
    ["Thông báo về việc thành lập doanh nghiệp", "Tên doanh nghiệp do hợp tác xã thành lập"],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ45; Luật 17/2023/QH15 Đ81.6", mark: "V" },
  ),
];
