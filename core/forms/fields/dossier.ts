import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = [
  "establish",
  "change",
  "group-establish",
  "branch",
  "suspend",
  "dissolve",
  "members",
  "yearly-cooperative",
  "yearly-group",
  "yearly-union",
];

/** Head of every dossier. */
export const dossierFields: readonly FormField[] = [
  formField(
    "dossier.recipient",
    "dossier",
    "text",
    ["Kính gửi", "Cơ quan đăng ký kinh doanh cấp xã", "Cơ quan đăng ký hợp tác xã", "Tên cơ quan đăng ký hợp tác xã"],
    { forms, required: true, basis: 'TT 68/2025/TT-BTC PL I Mẫu số 2, dòng "Kính gửi"', mark: "I" },
  ),
  formField("dossier.place", "dossier", "text", ["Địa danh", "Nơi lập"], {
    forms,
    required: true,
    basis: 'TT 68/2025/TT-BTC PL I Mẫu số 2, dòng "......, ngày..... tháng...... năm......"',
    mark: "I",
  }),
  formField("dossier.date", "dossier", "date", ["Ngày, tháng, năm", "Ngày lập", "Ngày lập hồ sơ"], {
    forms,
    required: true,
    basis: 'TT 68/2025/TT-BTC PL I Mẫu số 2, dòng "......, ngày..... tháng...... năm......"',
    mark: "I",
  }),
  formField("dossier.registrationType", "dossier", "choice", ["Chọn loại đăng ký", "Chọn loại đăng ký trực tuyến", "Loại đăng ký"], {
    options: [
      { value: "new", labels: ["Thành lập mới"] },
      { value: "change", labels: ["Đăng ký thay đổi"] },
      { value: "reissue", labels: ["Cấp lại", "Đề nghị cấp lại"] },
    ],
    nameSuffixes: ["myWizard$CtlType"],
    forms: ["establish", "change", "group-establish", "branch", "suspend", "dissolve"],
    required: true,
    basis: "hokinhdoanh.dkkd.gov.vn, dangkyquamang.dkkd.gov.vn: bước 1 của wizard",
    mark: "I",
  }),
  formField("dossier.amendmentType", "dossier", "choice", ["Chọn loại đăng ký thay đổi", "Loại đăng ký thay đổi"], {
    options: [
      { value: "content", labels: ["Thay đổi nội dung", "Thay đổi nội dung đăng ký"] },
      { value: "suspend", labels: ["Tạm ngừng kinh doanh"] },
      { value: "dissolve", labels: ["Chấm dứt hoạt động", "Giải thể"] },
    ],
    nameSuffixes: ["myWizard$CtlAmendmentType"],
    forms: ["change", "suspend", "dissolve"],
    required: "conditional",
    basis: "hokinhdoanh.dkkd.gov.vn: bước 3 của wizard",
    mark: "I",
  }),
  formField("dossier.reissueReason", "dossier", "text", ["Lý do đề nghị cấp lại", "Lý do cấp lại"], {
    nameSuffixes: ["REI_REASONTxt"],
    forms: ["change"],
    required: "conditional",
    basis: "NĐ 295/2026 Đ50, Đ60.4 (mất, cháy, rách, nát, bị tiêu hủy)",
    mark: "I",
  }),
];
