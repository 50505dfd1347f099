import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change", "group-establish", "branch"];
const forms2: readonly FormId[] = [
  "establish",
  "change",
  "group-establish",
  "branch",
  "yearly-cooperative",
  "yearly-group",
  "yearly-union",
];

/** Business lines, one row a line. */
export const businessLinesFields: readonly FormField[] = [
  formField("businessLines.code", "businessLines", "code", ["Mã ngành", "Mã ngành cấp 4", "Thêm ngành nghề bằng mã số", "Mã số ngành"], {
    repeats: "businessLines",
    nameSuffixes: ["newBusinessLineCode"],
    forms,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.3; NĐ 295/2026 Đ13.1",
    mark: "V",
  }),
  formField(
    "businessLines.name",
    "businessLines",
    "text",
    ["Tên ngành", "Tên ngành, nghề kinh doanh", "Ngành, nghề kinh doanh", "Ngành nghề"],
    {
      repeats: "businessLines",
      nameSuffixes: ["CL_BUSINESS_LINE__NAMEFld"],
      forms: forms2,
      required: true,
      basis: "Luật 17/2023/QH15 Đ43.3; NĐ 295/2026 Đ13.1",
      mark: "V",
    },
  ),
  formField(
    "businessLines.detail",
    "businessLines",
    "text",
    ["Chi tiết ngành, nghề kinh doanh", "Diễn giải chi tiết", "Chi tiết", "Ghi chú ngành nghề", "Diễn giải"],
    {
      repeats: "businessLines",
      nameSuffixes: ["DW_HH_BUSINESS_LINE_DESCRIPTIONFld"],
      forms,
      required: false,
      basis: "NĐ 295/2026 Đ13.6",
      mark: "V",
    },
  ),
  formField(
    "businessLines.main",
    "businessLines",
    "flag",
    ["Ngành, nghề kinh doanh chính", "Ngành, nghề kinh doanh chính (đánh dấu X)", "Ngành chính", "Ngành nghề SXKD chính"],
    {
      repeats: "businessLines",
      nameSuffixes: ["ismain"],
      forms: forms2,
      required: true,
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 4; NĐ 113/2024 Đ4.1 (ngành nghề kinh doanh chính)",
      mark: "I",
    },
  ),
  formField(
    "businessLines.action",
    "businessLines",
    "choice",
    ["Bổ sung, bỏ hoặc sửa đổi chi tiết ngành, nghề", "Loại thay đổi ngành nghề", "Hình thức thay đổi ngành, nghề"],
    {
      repeats: "businessLines",
      options: [
        { value: "add", labels: ["Bổ sung ngành, nghề kinh doanh", "Bổ sung", "Thêm"] },
        { value: "remove", labels: ["Bỏ ngành, nghề kinh doanh", "Bỏ", "Rút", "Loại bỏ"] },
        { value: "edit", labels: ["Sửa đổi chi tiết ngành, nghề kinh doanh", "Sửa đổi", "Sửa chi tiết"] },
      ],
      forms: ["change"],
      required: "conditional",
      basis: "NĐ 295/2026 Đ41 (thông báo thay đổi ngành, nghề)",
      mark: "I",
    },
  ),
  formField(
    "businessLines.outsideSystem",
    "businessLines",
    "text",
    [
      "Ngành, nghề kinh doanh không có trong Hệ thống ngành kinh tế Việt Nam",
      "Ngành, nghề chưa khớp mã với Hệ thống ngành kinh tế Việt Nam",
      "Ngành nghề ngoài hệ thống",
    ],
    { nameSuffixes: ["BUSINESS_ACT_TEXTFld"], forms, required: false, basis: "NĐ 295/2026 Đ13.4–13.5", mark: "V" },
  ),
];
