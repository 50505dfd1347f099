/**
 * The registration portals for household businesses and for enterprises: ASP.NET WebForms with the same ends of NAMEs. The system for
 * cooperatives belongs to the same family; its own pages could not be seen. Fields whose NAME the dictionary knows need no entry of their
 * own: what stands here is what the portal does beyond that.
 */
import type { Portal, PortalField, PortalPage } from "./portal.ts";

/** Country and province reload the page; the country stands on Việt Nam from the start. */
function places(container: string, fields: string): readonly PortalField[] {
  return [
    { field: `${fields}.country`, name: `${container}$COUNTRY_IDFld`, reloads: true, preset: true },
    { field: `${fields}.province`, name: `${container}$CITY_IDFld`, reloads: true },
    { field: `${fields}.ward`, name: `${container}$WARD_IDFld` },
  ];
}

const pages: readonly PortalPage[] = [
  {
    id: "reorganisation",
    title: "Hình thức đăng ký",
    has: ["REORGCtl$REORG_TYPE_IDFld"],
    fields: [{ field: "entity.establishmentBasis", name: "REORGCtl$REORG_TYPE_IDFld", preset: true }],
  },
  { id: "address", title: "Địa chỉ", has: ["ADDRCtl$CITY_IDFld"], fields: places("ADDRCtl", "headOffice") },
  {
    id: "business-lines",
    title: "Ngành nghề kinh doanh",
    has: ["newBusinessLineCode"],
    list: "businessLines",
    fields: [
      { field: "businessLines.code", name: "newBusinessLineCode", next: true },
      { field: "businessLines.detail", name: "DW_HH_BUSINESS_LINE_DESCRIPTIONFld" },
      { field: "businessLines.main", name: "ismain" },
      { field: "businessLines.outsideSystem", name: "BUSINESS_ACT_TEXTFld" },
    ],
    buttons: [
      {
        does: "takeOver",
        list: "businessLines",
        name: "BtnAddBl",
        text: "Thêm ngành nghề bằng mã số",
        rows: "DW_HH_BUSINESS_LINE_DESCRIPTIONFld",
      },
    ],
  },
  {
    id: "name",
    title: "Tên hợp tác xã",
    has: ["DROP_NAME_TYPE"],
    fields: [
      { field: "name.prefix", name: "DROP_NAME_TYPE", reloads: true },
      { field: "name.own", name: "NAMEFld", capitals: true },
    ],
  },
  {
    id: "member",
    title: "Thông tin về thành viên",
    has: ["MEM_PCtl$PERSCtl$FULL_NAMEFld"],
    list: "members",
    fields: places("MEM_PCtl$PERSCtl$ADDRCCtl", "members"),
  },
  {
    id: "legal-representative",
    title: "Người đại diện theo pháp luật",
    has: ["REPCtl$PERSCtl$FULL_NAMEFld"],
    lacks: ["REPCtl$NameMemberdrFld"],
    list: "legalRepresentatives",
    fields: places("REPCtl$PERSCtl$ADDRCCtl", "legalRepresentatives"),
  },
  {
    id: "tax",
    title: "Thông tin về thuế",
    has: ["UC_DW_TAXEditCtl$TAX_ACCOUNTING_IDFld"],
    fields: [{ field: "tax.noticeAddress.sameAsHeadOffice", name: "UC_DW_TAXEditCtl$REP_RECV_ADDR_TYPEFld", preset: true }],
  },
  {
    id: "tax-notice",
    title: "Địa chỉ nhận thông báo thuế",
    has: ["UC_DW_TAXEditCtl$ADDRCtl$CITY_IDFld"],
    fields: places("UC_DW_TAXEditCtl$ADDRCtl", "tax.noticeAddress").slice(1),
  },
  {
    id: "filer",
    title: "Người nộp hồ sơ",
    has: ["C$PERSCtl$FULL_NAMEFld"],
    fields: [{ field: "filer.role", name: "PERS_SUBGroup", preset: true }, ...places("C$PERSCtl$ADDRCCtl", "filer")],
  },
  {
    id: "unit",
    title: "Chi nhánh, văn phòng đại diện, địa điểm kinh doanh",
    has: ["UC_UNITCtl$ADDRCtl$CITY_IDFld"],
    list: "units",
    fields: places("UC_UNITCtl$ADDRCtl", "unit"),
  },
];

const basis = "tên ô và cách cư xử đọc trong mã nguồn công khai chạy trên cổng; khối chi nhánh suy ra";

/** The portal of household businesses: ids begin with `ctl00_C_`. */
export const household: Portal = {
  format: "so-htx-portal",
  version: 1,
  id: "hokinhdoanh",
  name: "Đăng ký hộ kinh doanh",
  hosts: ["hokinhdoanh.dkkd.gov.vn"],
  basis,
  mark: "V",
  pages,
};

/** The portal of enterprises: ids begin with `C_`, NAMEs are the same. */
export const enterprise: Portal = {
  format: "so-htx-portal",
  version: 1,
  id: "dangkyquamang",
  name: "Đăng ký doanh nghiệp qua mạng",
  hosts: ["dangkyquamang.dkkd.gov.vn"],
  basis,
  mark: "V",
  pages,
};
