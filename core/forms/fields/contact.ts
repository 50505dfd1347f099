import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change", "group-establish", "yearly-cooperative", "yearly-group", "yearly-union"];
const forms2: readonly FormId[] = ["establish", "change", "group-establish"];

/** Contact of the head office. */
export const contactFields: readonly FormField[] = [
  formField("contact.phone", "contact", "phone", ["Điện thoại", "Số điện thoại", "Số điện thoại liên hệ", "SĐT", "ĐT"], {
    nameSuffixes: ["DCONTCtl$HO_PHONEFld", "DCONTClt$HO_PHONEFld"],
    forms,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.2",
    mark: "V",
  }),
  formField("contact.fax", "contact", "phone", ["Số fax (nếu có)", "Fax"], {
    nameSuffixes: ["DCONTCtl$HO_FAXFld", "DCONTClt$HO_FAXFld"],
    forms: forms2,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
  formField("contact.email", "contact", "email", ["Thư điện tử (nếu có)", "Thư điện tử", "Email", "E-mail", "Địa chỉ thư điện tử"], {
    nameSuffixes: ["DCONTCtl$HO_EMAILFld", "DCONTClt$HO_EMAILFld"],
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
  formField("contact.website", "contact", "text", ["Website (nếu có)", "Website", "Trang thông tin điện tử"], {
    nameSuffixes: ["DCONTCtl$HO_URLFld", "DCONTClt$HO_URLFld"],
    forms: forms2,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
];
