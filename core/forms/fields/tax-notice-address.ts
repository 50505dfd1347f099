import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["establish", "change", "group-establish", "branch"];

/** Address for tax notices. */
export const taxNoticeAddressFields: readonly FormField[] = [
  formField(
    "tax.noticeAddress.sameAsHeadOffice",
    "tax.noticeAddress",
    "choice",
    ["Địa chỉ nhận thông báo thuế", "Địa chỉ nhận thông báo thuế (chỉ kê khai nếu khác địa chỉ trụ sở chính)"],
    {
      options: [
        { value: "same", labels: ["Giống địa chỉ trụ sở chính", "Giống trụ sở chính"] },
        { value: "different", labels: ["Địa chỉ khác", "Khác địa chỉ trụ sở chính"] },
      ],
      nameSuffixes: ["UC_DW_TAXEditCtl$REP_RECV_ADDR_TYPEFld"],
      forms,
      required: false,
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.3",
      mark: "I",
    },
  ),
  formField(
    "tax.noticeAddress.street",
    "tax.noticeAddress",
    "text",
    ["Số nhà/phòng, ngách/hẻm, ngõ/kiệt, đường/phố/đại lộ, tổ/xóm/ấp/thôn", "Địa chỉ nhận thông báo thuế: số nhà, đường"],
    {
      nameSuffixes: ["UC_DW_TAXEditCtl$ADDRCtl$STREET_NUMBERFld"],
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.3",
      mark: "I",
    },
  ),
  formField(
    "tax.noticeAddress.ward",
    "tax.noticeAddress",
    "choice",
    ["Xã/Phường/Đặc khu", "Địa chỉ nhận thông báo thuế: Xã/Phường/Đặc khu"],
    {
      nameSuffixes: ["UC_DW_TAXEditCtl$ADDRCtl$WARD_IDFld"],
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.3",
      mark: "I",
    },
  ),
  formField(
    "tax.noticeAddress.province",
    "tax.noticeAddress",
    "choice",
    ["Tỉnh/Thành phố trực thuộc Trung ương", "Địa chỉ nhận thông báo thuế: Tỉnh/Thành phố"],
    {
      nameSuffixes: ["UC_DW_TAXEditCtl$ADDRCtl$CITY_IDFld"],
      forms,
      required: "conditional",
      basis: "TT 68/2025/TT-BTC PL I Mẫu số 2 mục 10.3",
      mark: "I",
    },
  ),
  formField("tax.noticeAddress.phone", "tax.noticeAddress", "phone", ["Điện thoại", "Điện thoại nhận thông báo thuế"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$REP_RECEIVER_PHONEFld"],
    forms,
    required: false,
    basis: "dangkyquamang.dkkd.gov.vn: khối Thông tin về thuế",
    mark: "I",
  }),
  formField("tax.noticeAddress.fax", "tax.noticeAddress", "phone", ["Số fax", "Fax nhận thông báo thuế"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$REP_RECEIVER_FAXFld"],
    forms,
    required: false,
    basis: "dangkyquamang.dkkd.gov.vn: khối Thông tin về thuế",
    mark: "I",
  }),
  formField("tax.noticeAddress.email", "tax.noticeAddress", "email", ["Thư điện tử", "Thư điện tử nhận thông báo thuế"], {
    nameSuffixes: ["UC_DW_TAXEditCtl$REP_RECEIVER_EMAILFld"],
    forms,
    required: false,
    basis: "dangkyquamang.dkkd.gov.vn: khối Thông tin về thuế",
    mark: "I",
  }),
];
