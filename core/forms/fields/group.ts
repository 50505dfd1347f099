import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["group-establish"];
const forms2: readonly FormId[] = ["group-establish", "yearly-group"];
const forms3: readonly FormId[] = ["group-establish", "suspend"];

/** Cooperative groups. */
export const groupFields: readonly FormField[] = [
  formField("group.contractDate", "group", "date", ["Ngày ký hợp đồng hợp tác", "Ngày hợp đồng hợp tác", "Ngày ký hợp đồng"], {
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ59.1 (hạn 05 ngày làm việc tính từ ngày ký)",
    mark: "V",
  }),
  formField("group.contractTermKind", "group", "choice", ["Thời hạn hợp đồng hợp tác", "Thời hạn hợp đồng"], {
    options: [
      { value: "openEnded", labels: ["Không xác định thời hạn", "Không thời hạn", "Vô thời hạn"] },
      { value: "fixed", labels: ["Xác định thời hạn", "Có thời hạn"] },
    ],
    forms,
    required: false,
    basis: "Luật 17/2023/QH15 Đ107.2",
    mark: "I",
  }),
  formField(
    "group.contractEnd",
    "group",
    "date",
    ["Ngày hết hạn hợp đồng hợp tác", "Hợp đồng hợp tác đến ngày", "Ngày hết hạn hợp đồng", "Ngày hết hạn", "Hết hạn ngày"],
    {
      forms,
      required: "conditional",
      basis: "Luật 17/2023/QH15 Đ107.2 (từ 12 tháng trở lên phải đăng ký)",
      mark: "I",
    },
  ),
  formField("group.totalContribution", "group", "money", ["Tổng giá trị phần vốn góp", "Tổng vốn góp", "Tổng giá trị phần đóng góp"], {
    unit: "VND",
    nameSuffixes: ["CPT_CHARTER_AMOUNTFld"],
    forms: forms2,
    required: true,
    basis: "NĐ 295/2026 Đ60.2d, Đ61.1d",
    mark: "V",
  }),
  formField("group.memberCount", "group", "integer", ["Số lượng thành viên tổ hợp tác", "Số thành viên", "Số tổ viên"], {
    unit: "thành viên",
    forms: forms2,
    required: true,
    basis: "NĐ 295/2026 Đ59.1c (danh sách thành viên); ≥ 2: Luật 17/2023/QH15 Đ4.21",
    mark: "I",
  }),
  formField(
    "group.previouslyNotified",
    "group",
    "flag",
    [
      "Đã thông báo thành lập tổ hợp tác tới Ủy ban nhân dân cấp xã",
      "Tổ hợp tác đã được thành lập trước ngày Luật Hợp tác xã có hiệu lực thi hành",
    ],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ59.3, Đ68.4", mark: "V" },
  ),
  formField("group.representative.kind", "group", "choice", ["Người đại diện tổ hợp tác là"], {
    options: [
      { value: "individual", labels: ["Cá nhân"] },
      { value: "legalEntity", labels: ["Pháp nhân"] },
    ],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ59.1d",
    mark: "V",
  }),
  formField(
    "group.representative.fullName",
    "group",
    "upperText",
    ["Họ, chữ đệm và tên người đại diện tổ hợp tác", "Người đại diện tổ hợp tác", "Tổ trưởng tổ hợp tác", "Tổ trưởng"],
    {
      nameSuffixes: ["OWN_PCtl$PERSCtl$FULL_NAMEFld"],
      forms: ["group-establish", "suspend", "dissolve", "yearly-group"],
      required: true,
      basis: "NĐ 295/2026 Đ10.1, Đ59.1",
      mark: "V",
    },
  ),
  formField("group.representative.birthDate", "group", "date", ["Ngày, tháng, năm sinh"], {
    nameSuffixes: ["OWN_PCtl$PERSCtl$DATE_OF_BIRTHFld"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("group.representative.gender", "group", "choice", ["Giới tính"], {
    options: [
      { value: "male", labels: ["Nam"] },
      { value: "female", labels: ["Nữ"] },
    ],
    nameSuffixes: ["OWN_PCtl$PERSCtl$GENDER_IDFld"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("group.representative.personalId", "group", "code", ["Số định danh cá nhân"], {
    nameSuffixes: ["OWN_PCtl$PERSCtl$PERS_DOC_NOFld"],
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("group.representative.address", "group", "text", ["Địa chỉ liên lạc", "Chỗ ở hiện nay"], {
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2",
    mark: "I",
  }),
  formField("group.representative.phone", "group", "phone", ["Số điện thoại của người đại diện tổ hợp tác", "Điện thoại"], {
    nameSuffixes: ["OWN_PCtl$PERSCtl$PHONEFld"],
    forms: forms3,
    required: "conditional",
    basis: "NĐ 295/2026 Đ63.2a (bắt buộc khi tạm ngừng, tiếp tục)",
    mark: "V",
  }),
  formField("group.representative.email", "group", "email", ["Địa chỉ thư điện tử của người đại diện tổ hợp tác", "Thư điện tử"], {
    nameSuffixes: ["OWN_PCtl$PERSCtl$EMAILFld"],
    forms: forms3,
    required: "conditional",
    basis: "NĐ 295/2026 Đ63.2a (bắt buộc khi tạm ngừng, tiếp tục)",
    mark: "V",
  }),
  formField("group.representative.organisationName", "group", "upperText", ["Tên pháp nhân đại diện tổ hợp tác", "Tên tổ chức"], {
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ59.1d",
    mark: "V",
  }),
  formField(
    "group.representative.organisationCode",
    "group",
    "code",
    ["Mã số pháp nhân đại diện tổ hợp tác", "Mã số doanh nghiệp/Số Quyết định thành lập"],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ59.1d; nhãn suy ra", mark: "I" },
  ),
];
