import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change"];
const forms2: readonly FormId[] = ["establish", "change", "group-establish", "branch"];
const gender = [
  { value: "male", labels: ["Nam"] },
  { value: "female", labels: ["Nữ"] },
];

/** Tax registration. */
export const taxFields: readonly FormField[] = [
  formField(
    "tax.director.fullName",
    "tax",
    "upperText",
    ["Họ, chữ đệm và tên Giám đốc/Tổng giám đốc", "Thông tin về Giám đốc/Tổng giám đốc (nếu có)", "Họ và tên giám đốc", "Giám đốc"],
    { forms, required: false, basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.1", mark: "I" },
  ),
  formField("tax.director.birthDate", "tax", "date", ["Ngày, tháng, năm sinh", "Ngày, tháng, năm sinh Giám đốc/Tổng giám đốc"], {
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.1",
    mark: "I",
  }),
  formField("tax.director.gender", "tax", "choice", ["Giới tính", "Giới tính Giám đốc/Tổng giám đốc"], {
    options: gender,
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.1",
    mark: "I",
  }),
  formField("tax.director.personalId", "tax", "code", ["Số định danh cá nhân", "Số định danh cá nhân Giám đốc/Tổng giám đốc"], {
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.1",
    mark: "I",
  }),
  formField("tax.director.phone", "tax", "phone", ["Điện thoại", "Điện thoại Giám đốc/Tổng giám đốc"], {
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.1",
    mark: "I",
  }),
  formField(
    "tax.chiefAccountant.fullName",
    "tax",
    "upperText",
    [
      "Họ, chữ đệm và tên Kế toán trưởng/Phụ trách kế toán",
      "Thông tin về Kế toán trưởng/Phụ trách kế toán (nếu có)",
      "Họ và tên kế toán trưởng",
      "Kế toán trưởng",
    ],
    { forms, required: false, basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.2", mark: "I" },
  ),
  formField(
    "tax.chiefAccountant.birthDate",
    "tax",
    "date",
    ["Ngày, tháng, năm sinh", "Ngày, tháng, năm sinh Kế toán trưởng/Phụ trách kế toán"],
    { forms, required: false, basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.2", mark: "I" },
  ),
  formField("tax.chiefAccountant.gender", "tax", "choice", ["Giới tính", "Giới tính Kế toán trưởng/Phụ trách kế toán"], {
    options: gender,
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.2",
    mark: "I",
  }),
  formField(
    "tax.chiefAccountant.personalId",
    "tax",
    "code",
    ["Số định danh cá nhân", "Số định danh cá nhân Kế toán trưởng/Phụ trách kế toán"],
    { forms, required: false, basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.2", mark: "I" },
  ),
  formField("tax.chiefAccountant.phone", "tax", "phone", ["Điện thoại", "Điện thoại Kế toán trưởng/Phụ trách kế toán"], {
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.2",
    mark: "I",
  }),
  formField("tax.startDate", "tax", "date", ["Ngày bắt đầu hoạt động", "Ngày bắt đầu hoạt động kinh doanh"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$BUSINESS_START_DATEFld"],
    forms: forms2,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.4; NĐ 295/2026 Đ34.2, Đ60.3 (ngày bắt đầu sau ngày cấp)",
    mark: "V",
  }),
  formField("tax.accounting", "tax", "choice", ["Hình thức hạch toán"], {
    options: [
      { value: "independent", labels: ["Hạch toán độc lập"] },
      { value: "dependent", labels: ["Hạch toán phụ thuộc"] },
    ],
    nameSuffixes: ["UC_DW_TAXEditCtl$TAX_ACCOUNTING_IDFld"],
    forms: forms2,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.7 (khối thuế); TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.5",
    mark: "I",
  }),
  formField("tax.consolidated", "tax", "flag", ["Có báo cáo tài chính hợp nhất", "Báo cáo tài chính hợp nhất"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$CONSOLIDATED_FINANCIAL_YN_IDId", "UC_DW_TAXEditCtl$CONSOLIDATED_FINANCIAL_YN_IDIdl"],
    forms: forms2,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.5",
    mark: "I",
  }),
  formField("tax.fiscalYearStart", "tax", "dayMonth", ["Năm tài chính: Áp dụng từ ngày", "Năm tài chính từ ngày", "Áp dụng từ ngày"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$FIN_YEAR_START_DAYFld", "UC_DW_TAXEditCtl$FIN_YEAR_START_MONTHFld"],
    forms: forms2,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.7 (khối thuế); TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.6",
    mark: "I",
  }),
  formField("tax.fiscalYearEnd", "tax", "dayMonth", ["Năm tài chính: đến ngày", "Năm tài chính đến ngày", "đến ngày"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$FIN_YEAR_END_DAYFld", "UC_DW_TAXEditCtl$FIN_YEAR_END_MONTHFld"],
    forms: forms2,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.7 (khối thuế); TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.6",
    mark: "I",
  }),
  formField("tax.employees", "tax", "integer", ["Tổng số lao động (dự kiến)", "Tổng số lao động", "Số lao động dự kiến"], {
    unit: "người",
    nameSuffixes: ["UC_DW_TAXEditCtl$TOTAL_OF_LABORSFld"],
    forms: forms2,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.7",
    mark: "I",
  }),
  formField("tax.botProject", "tax", "choice", ["Hoạt động theo dự án BOT/BTO/BT/BOO, BLT, BTL, O&M"], {
    options: [
      { value: "yes", labels: ["Có"] },
      { value: "no", labels: ["Không"] },
    ],
    nameSuffixes: ["IS_BOT_BT_ID_YESNO_IDId", "IS_BOT_BT_ID_YESNO_IDIdd"],
    forms: forms2,
    required: true,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.8",
    mark: "I",
  }),
  formField(
    "tax.vatMethod",
    "tax",
    "choice",
    ["Phương pháp tính thuế GTGT", "Phương pháp tính thuế giá trị gia tăng (chọn 1 trong 4 phương pháp)"],
    {
      options: [
        { value: "deduction", labels: ["Khấu trừ"] },
        { value: "directOnValueAdded", labels: ["Trực tiếp trên GTGT"] },
        { value: "directOnRevenue", labels: ["Trực tiếp trên doanh số"] },
        { value: "notSubject", labels: ["Không phải nộp thuế GTGT"] },
      ],
      nameSuffixes: ["UC_DW_TAXEditCtl$TAX_CAL_METHOD_IDRbBox"],
      forms: ["establish", "group-establish", "branch"],
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.9 (chỉ khi thành lập mới); NĐ 295/2026 Đ42.1 (đổi phương pháp không nộp tại đây)",
      mark: "I",
    },
  ),
  formField(
    "tax.socialInsurance",
    "tax",
    "choice",
    ["Phương thức đóng bảo hiểm xã hội", "Phương thức đóng bảo hiểm xã hội (chọn 1 trong 3 phương thức)", "Đóng bảo hiểm xã hội"],
    {
      options: [
        { value: "monthly", labels: ["Hàng tháng", "Mỗi tháng"] },
        { value: "quarterly", labels: ["03 tháng một lần", "Mỗi 3 tháng"] },
        { value: "halfYearly", labels: ["06 tháng một lần", "Mỗi 6 tháng"] },
      ],
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 11; đối với HTX chưa rõ",
      mark: "I",
    },
  ),
];
