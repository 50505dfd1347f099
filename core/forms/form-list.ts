import type { FormId } from "./form-field.ts";

/** One form: its title, the same in English, and the procedures it serves. */
export type Form = { readonly id: FormId; readonly title: string; readonly english: string; readonly procedures: readonly string[] };

/** The forms a record can be made for. */
export const forms: readonly Form[] = [
  {
    id: "establish",
    title: "Giấy đề nghị đăng ký thành lập hợp tác xã, liên hiệp hợp tác xã",
    english: "Request to register a cooperative or a union",
    procedures: ["1.005280"],
  },
  {
    id: "change",
    title: "Giấy đề nghị đăng ký thay đổi, thông báo thay đổi, bổ sung, cấp lại",
    english: "Request or notice of changes, additions, reissue",
    procedures: ["1.005277", "1.004979", "2.002649", "2.002648", "2.001958", "2.002638"],
  },
  {
    id: "members",
    title: "Danh sách thành viên chính thức, thành viên liên kết góp vốn",
    english: "List of official and contributing associate members",
    procedures: ["1.005280", "1.004979"],
  },
  {
    id: "group-establish",
    title: "Giấy đề nghị đăng ký thành lập, thay đổi tổ hợp tác",
    english: "Request to register a cooperative group or its changes",
    procedures: ["2.002637", "2.002639"],
  },
  {
    id: "branch",
    title: "Thông báo chi nhánh, văn phòng đại diện, địa điểm kinh doanh",
    english: "Notice of a branch, representative office or place of business",
    procedures: ["2.002123", "1.005378"],
  },
  {
    id: "suspend",
    title: "Thông báo tạm ngừng kinh doanh, tiếp tục kinh doanh trở lại",
    english: "Notice of suspending or resuming business",
    procedures: ["2.002641"],
  },
  {
    id: "dissolve",
    title: "Thông báo giải thể, chấm dứt hoạt động đơn vị phụ thuộc, tổ hợp tác",
    english: "Notice of dissolution or of ending a dependent unit or a group",
    procedures: ["1.004982", "1.005010", "2.002642"],
  },
  {
    id: "yearly-group",
    title: "Thông tin hằng năm của tổ hợp tác (Mẫu VII-1)",
    english: "Yearly information of a cooperative group (form VII-1)",
    procedures: [],
  },
  {
    id: "yearly-cooperative",
    title: "Thông tin hằng năm của hợp tác xã (Mẫu VII-2)",
    english: "Yearly information of a cooperative (form VII-2)",
    procedures: [],
  },
  {
    id: "yearly-union",
    title: "Thông tin hằng năm của liên hiệp hợp tác xã (Mẫu VII-3)",
    english: "Yearly information of a union (form VII-3)",
    procedures: [],
  },
];

/** Whether a text names a form. */
export function isFormId(id: string): id is FormId {
  return forms.some((form) => form.id === id);
}

/** The form of an id. */
export function formOf(id: FormId): Form {
  return forms.find((form) => form.id === id)!;
}
