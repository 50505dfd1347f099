import { type FormField, type FormId, formField } from "../form-field.ts";

const forms: readonly FormId[] = ["suspend"];

/** Suspension and resumption. */
export const suspensionFields: readonly FormField[] = [
  formField(
    "suspension.kind",
    "suspension",
    "choice",
    ["Nội dung thông báo", "Thông báo tạm ngừng kinh doanh/tiếp tục kinh doanh trở lại trước thời hạn"],
    {
      options: [
        { value: "suspend", labels: ["Tạm ngừng kinh doanh", "Tạm nghỉ kinh doanh", "Tạm ngừng hoạt động"] },
        { value: "resume", labels: ["Tiếp tục kinh doanh trở lại", "Kinh doanh trở lại", "Hoạt động trở lại"] },
      ],
      forms,
      required: true,
      basis: "NĐ 295/2026 Đ48.1, Đ63.1",
      mark: "V",
    },
  ),
  formField(
    "suspension.subject",
    "suspension",
    "choice",
    ["Đối tượng tạm ngừng, tiếp tục kinh doanh", "Đăng ký tạm ngừng kinh doanh đối với"],
    {
      options: [
        { value: "entity", labels: ["Hợp tác xã, liên hiệp hợp tác xã", "Tổ hợp tác", "Bản thân hợp tác xã", "Toàn bộ hợp tác xã"] },
        {
          value: "unit",
          labels: ["Chi nhánh/văn phòng đại diện/địa điểm kinh doanh", "Chi nhánh", "Văn phòng đại diện", "Địa điểm kinh doanh"],
        },
      ],
      forms,
      required: true,
      basis: "NĐ 295/2026 Đ48.1, Đ63.1",
      mark: "V",
    },
  ),
  formField(
    "suspension.from",
    "suspension",
    "date",
    ["Thời gian tạm ngừng: từ ngày", "Tạm ngừng kinh doanh từ ngày", "Từ ngày", "Ngày bắt đầu tạm ngừng", "Tạm ngừng từ"],
    {
      forms,
      required: "conditional",
      basis: "NĐ 295/2026 Đ48.1 (thông báo trước ít nhất 03 ngày làm việc)",
      mark: "V",
    },
  ),
  formField(
    "suspension.to",
    "suspension",
    "date",
    ["Thời gian tạm ngừng: đến ngày", "Tạm ngừng kinh doanh đến hết ngày", "Đến ngày", "Ngày kết thúc tạm ngừng", "Tạm ngừng đến"],
    {
      forms,
      required: "conditional",
      basis: "NĐ 295/2026 Đ48.1 (mỗi lần không quá 12 tháng; liên tiếp không quá 24 tháng)",
      mark: "V",
    },
  ),
  formField(
    "suspension.resumeFrom",
    "suspension",
    "date",
    [
      "Tiếp tục kinh doanh trở lại từ ngày",
      "Thời điểm tiếp tục kinh doanh trở lại",
      "Ngày hoạt động trở lại",
      "Ngày kinh doanh trở lại",
      "Tiếp tục kinh doanh từ ngày",
      "Ngày tiếp tục kinh doanh",
      "Ngày hoạt động trở lại",
      "Thời điểm hoạt động trở lại",
    ],
    { forms, required: "conditional", basis: "NĐ 295/2026 Đ48.1, Đ48.3", mark: "V" },
  ),
  formField(
    "suspension.reason",
    "suspension",
    "text",
    ["Lý do tạm ngừng", "Lý do tạm ngừng kinh doanh", "Lý do tạm ngừng hoạt động", "Lý do ngừng kinh doanh", "Lý do"],
    {
      forms,
      required: false,
      basis: "biểu mẫu chưa rõ",
      mark: "I",
    },
  ),
  formField(
    "suspension.resumeConfirmed",
    "suspension",
    "flag",
    ["Xác nhận việc tiếp tục kinh doanh trở lại và cam kết đã thực hiện đầy đủ nghĩa vụ đăng ký", "Xác nhận tiếp tục kinh doanh trở lại"],
    {
      forms,
      required: "conditional",
      basis: "NĐ 295/2026 Đ48.8, Đ63.8 (trong 05 ngày làm việc sau khi hết thời hạn tạm ngừng)",
      mark: "V",
    },
  ),
];
