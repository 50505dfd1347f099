import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change"];

/** Beneficial owners. */
export const beneficialOwnersFields: readonly FormField[] = [
  formField(
    "beneficialOwners.fullName",
    "beneficialOwners",
    "upperText",
    ["Họ, chữ đệm và tên chủ sở hữu hưởng lợi", "Họ, chữ đệm và tên"],
    { repeats: "beneficialOwners", forms, required: "conditional", basis: "NĐ 295/2026 Đ66.3 (định nghĩa); biểu mẫu chưa rõ", mark: "I" },
  ),
  formField("beneficialOwners.birthDate", "beneficialOwners", "date", ["Ngày, tháng, năm sinh"], {
    repeats: "beneficialOwners",
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ10.1, Đ66.3; biểu mẫu chưa rõ",
    mark: "I",
  }),
  formField("beneficialOwners.gender", "beneficialOwners", "choice", ["Giới tính"], {
    repeats: "beneficialOwners",
    options: [
      { value: "male", labels: ["Nam"] },
      { value: "female", labels: ["Nữ"] },
    ],
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ10.1, Đ66.3; biểu mẫu chưa rõ",
    mark: "I",
  }),
  formField("beneficialOwners.personalId", "beneficialOwners", "code", ["Số định danh cá nhân", "Số giấy tờ pháp lý của cá nhân"], {
    repeats: "beneficialOwners",
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ10.1, Đ66.3; biểu mẫu chưa rõ",
    mark: "I",
  }),
  formField("beneficialOwners.percent", "beneficialOwners", "percent", ["Tỷ lệ phần vốn góp sở hữu (%)", "Tỷ lệ sở hữu (%)"], {
    unit: "%",
    repeats: "beneficialOwners",
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ66.3a (từ 25%)",
    mark: "I",
  }),
  formField(
    "beneficialOwners.criterion",
    "beneficialOwners",
    "choice",
    ["Tiêu chí xác định chủ sở hữu hưởng lợi", "Hình thức sở hữu, kiểm soát"],
    {
      repeats: "beneficialOwners",
      options: [
        { value: "ownership", labels: ["Sở hữu trực tiếp hoặc gián tiếp từ 25% phần vốn góp trở lên"] },
        { value: "control", labels: ["Kiểm soát bằng quyền bầu, miễn nhiệm, bãi nhiệm; sửa đổi Điều lệ; tổ chức lại, giải thể, phá sản"] },
        { value: "topManager", labels: ["Người quản lý có quyền hạn lớn nhất"] },
      ],
      forms,
      required: "conditional",
      basis: "NĐ 295/2026 Đ66.3",
      mark: "I",
    },
  ),
];
