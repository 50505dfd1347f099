import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change"];
const forms2: readonly FormId[] = ["establish", "change", "group-establish"];
const forms3: readonly FormId[] = ["establish", "change", "group-establish", "yearly-cooperative", "yearly-group", "yearly-union"];

/** Address of the head office. */
export const headOfficeFields: readonly FormField[] = [
  formField(
    "headOffice.street",
    "headOffice",
    "text",
    [
      "Số nhà/phòng, ngách/hẻm, ngõ/kiệt, đường/phố/đại lộ, tổ/xóm/ấp/thôn",
      "Số nhà, đường phố/tổ/xóm/ấp/thôn",
      "Số nhà, ngách, hẻm, ngõ, đường phố/tổ/xóm/ấp/thôn",
      "Số nhà, đường",
      "Thôn/xóm/ấp",
    ],
    {
      nameSuffixes: ["ADDRCtl$STREET_NUMBERFld"],
      forms: forms2,
      required: true,
      basis: "Luật 17/2023/QH15 Đ43.2; nhãn: TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
      mark: "V",
    },
  ),
  formField(
    "headOffice.ward",
    "headOffice",
    "choice",
    ["Xã/Phường/Đặc khu", "Xã/Phường", "Phường/xã", "Xã, phường, đặc khu", "Xã/Phường/Thị trấn", "Xã"],
    {
      nameSuffixes: ["ADDRCtl$WARD_IDFld"],
      forms: forms3,
      required: true,
      basis: "Luật 17/2023/QH15 Đ43.2; nhãn: TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
      mark: "V",
    },
  ),
  formField("headOffice.province", "headOffice", "choice", ["Tỉnh/Thành phố trực thuộc Trung ương", "Tỉnh/Thành phố", "Tỉnh/TP", "Tỉnh"], {
    nameSuffixes: ["ADDRCtl$CITY_IDFld"],
    forms: forms3,
    required: true,
    basis: "Luật 17/2023/QH15 Đ43.2; nhãn: TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "V",
  }),
  formField("headOffice.country", "headOffice", "choice", ["Quốc gia"], {
    nameSuffixes: ["ADDRCtl$COUNTRY_IDFld"],
    forms: forms2,
    required: false,
    basis: "dangkyquamang.dkkd.gov.vn: khối Địa chỉ (Luật 17/2023/QH15 Đ51: trụ sở đặt trên lãnh thổ Việt Nam)",
    mark: "I",
  }),
  formField(
    "headOffice.full",
    "headOffice",
    "text",
    ["Địa chỉ trụ sở chính", "Địa chỉ trụ sở", "Địa chỉ trụ sở tổ hợp tác", "Địa chỉ", "Trụ sở chính", "Địa chỉ mới"],
    {
      forms: ["members", "branch", "suspend", "dissolve", "yearly-cooperative", "yearly-group", "yearly-union"],
      required: true,
      basis: "Luật 17/2023/QH15 Đ43.2; Luật 17/2023/QH15 Đ98.1a",
      mark: "V",
    },
  ),
  formField("headOffice.inIndustrialPark", "headOffice", "flag", ["Khu công nghiệp", "Nằm trong khu công nghiệp"], {
    nameSuffixes: ["ZONECtl$HO_IN_IZFld"],
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
  formField("headOffice.inExportZone", "headOffice", "flag", ["Khu chế xuất", "Nằm trong khu chế xuất"], {
    nameSuffixes: ["ZONECtl$HO_IN_EPZFld"],
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
  formField("headOffice.inEconomicZone", "headOffice", "flag", ["Khu kinh tế", "Nằm trong khu kinh tế"], {
    nameSuffixes: ["ZONECtl$HO_IN_EZFld"],
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
  formField("headOffice.inHighTechPark", "headOffice", "flag", ["Khu công nghệ cao", "Nằm trong khu công nghệ cao"], {
    nameSuffixes: ["ZONECtl$HO_IN_HTPFld"],
    forms,
    required: false,
    basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 3",
    mark: "I",
  }),
];
