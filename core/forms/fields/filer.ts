import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change", "group-establish", "branch", "suspend", "dissolve"];

/** The person who files the dossier. */
export const filerFields: readonly FormField[] = [
  formField("filer.role", "filer", "choice", ["Người nộp hồ sơ là", "Tư cách người nộp hồ sơ", "Tư cách nộp hồ sơ", "Người nộp hồ sơ"], {
    options: [
      {
        value: "signatory",
        labels: [
          "Người có thẩm quyền ký văn bản đề nghị đăng ký",
          "Người đại diện theo pháp luật",
          "Người có thẩm quyền ký",
          "Người ký văn bản",
          "Người ký hồ sơ",
          "Người ký thông báo",
          "Người ký giấy đề nghị",
          "Người ký đơn",
          "Tự mình ký và nộp",
          "Tự ký và nộp",
        ],
      },
      {
        value: "authorised",
        labels: [
          "Người được ủy quyền",
          "Người được ủy quyền thực hiện thủ tục",
          "Người được ủy quyền nộp",
          "Nộp theo ủy quyền",
          "Được ủy quyền",
        ],
      },
    ],
    nameSuffixes: ["PERS_SUBGroup"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ12, Đ31.1",
    mark: "V",
  }),
  formField(
    "filer.fullName",
    "filer",
    "upperText",
    ["Tôi là (ghi họ tên bằng chữ in hoa)", "Họ, chữ đệm và tên người nộp hồ sơ", "Người nộp hồ sơ", "Họ, chữ đệm và tên", "Họ và tên"],
    { nameSuffixes: ["C$PERSCtl$FULL_NAMEFld"], forms, required: true, basis: "NĐ 295/2026 Đ10.1", mark: "V" },
  ),
  formField("filer.birthDate", "filer", "date", ["Ngày, tháng, năm sinh", "Ngày sinh"], {
    nameSuffixes: ["C$PERSCtl$DATE_OF_BIRTHFld"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("filer.gender", "filer", "choice", ["Giới tính"], {
    options: [
      { value: "male", labels: ["Nam"] },
      { value: "female", labels: ["Nữ"] },
    ],
    nameSuffixes: ["C$PERSCtl$GENDER_IDFld"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("filer.personalId", "filer", "code", ["Số định danh cá nhân", "Số CCCD"], {
    nameSuffixes: ["C$PERSCtl$PERS_DOC_NOFld"],
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ10.1",
    mark: "V",
  }),
  formField("filer.phone", "filer", "phone", ["Điện thoại", "Số điện thoại của người nộp hồ sơ", "Điện thoại (nếu có)", "Số điện thoại"], {
    nameSuffixes: ["C$PERSCtl$PHONEFld"],
    forms,
    required: true,
    basis: "NĐ 295/2026 Đ19.2c, Đ30.3b",
    mark: "V",
  }),
  formField("filer.email", "filer", "email", ["Thư điện tử", "Thư điện tử của người nộp hồ sơ", "Thư điện tử (nếu có)", "Email"], {
    nameSuffixes: ["C$PERSCtl$EMAILFld"],
    forms,
    required: "conditional",
    basis: "NĐ 295/2026 Đ30.3b (bắt buộc khi nộp điện tử)",
    mark: "V",
  }),
  formField("filer.nationality", "filer", "choice", ["Quốc tịch"], {
    nameSuffixes: ["C$PERSCtl$NATIONALITY_IDFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu",
    mark: "I",
  }),
  formField("filer.ethnicity", "filer", "choice", ["Dân tộc"], {
    nameSuffixes: ["C$PERSCtl$ETHNIC_IDFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu",
    mark: "I",
  }),
  formField(
    "filer.passportNumber",
    "filer",
    "text",
    [
      "Số Hộ chiếu (đối với cá nhân Việt Nam không có số định danh cá nhân)/Số Hộ chiếu nước ngoài hoặc giấy tờ có giá trị thay thế hộ chiếu nước ngoài",
      "Số Hộ chiếu",
    ],
    { forms, required: "conditional", basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu; NĐ 295/2026 Đ10.4", mark: "I" },
  ),
  formField("filer.passportDate", "filer", "date", ["Ngày cấp", "Ngày cấp hộ chiếu"], {
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu",
    mark: "I",
  }),
  formField("filer.passportPlace", "filer", "text", ["Nơi cấp", "Nơi cấp hộ chiếu"], {
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu",
    mark: "I",
  }),
  formField("filer.street", "filer", "text", ["Số nhà/phòng, ngách/hẻm, ngõ/kiệt, đường/phố/đại lộ, tổ/xóm/ấp/thôn", "Số nhà, đường"], {
    nameSuffixes: ["C$PERSCtl$ADDRCCtl$STREET_NUMBERFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu, Địa chỉ liên lạc",
    mark: "I",
  }),
  formField("filer.ward", "filer", "choice", ["Xã/Phường/Đặc khu", "Xã/Phường"], {
    nameSuffixes: ["C$PERSCtl$ADDRCCtl$WARD_IDFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu, Địa chỉ liên lạc",
    mark: "I",
  }),
  formField("filer.province", "filer", "choice", ["Tỉnh/Thành phố trực thuộc Trung ương", "Tỉnh/Thành phố"], {
    nameSuffixes: ["C$PERSCtl$ADDRCCtl$CITY_IDFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu, Địa chỉ liên lạc",
    mark: "I",
  }),
  formField("filer.permanentAddress", "filer", "text", ["Nơi thường trú"], {
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu",
    mark: "I",
  }),
  formField("filer.country", "filer", "choice", ["Quốc gia"], {
    nameSuffixes: ["C$PERSCtl$ADDRCCtl$COUNTRY_IDFld"],
    forms,
    required: "conditional",
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 trang đầu, Địa chỉ liên lạc",
    mark: "I",
  }),
  formField("filer.resultAddress", "filer", "text", ["Địa chỉ nhận kết quả"], {
    nameSuffixes: ["POSTAL_SERVICEFld"],
    forms,
    required: false,
    basis: "dangkyquamang.dkkd.gov.vn: khối Người nộp hồ sơ (nhãn in chưa đọc)",
    mark: "I",
  }),
];
