/** Texts of the view Điền biểu mẫu in Vietnamese. */
export const forms = {
  tab: "Điền biểu mẫu",
  title: "Hồ sơ để điền vào cổng dịch vụ",
  help: "Chọn biểu mẫu và các đơn vị rồi gửi sang tiện ích Sổ HTX của trình duyệt, hoặc lưu thành tệp. Tiện ích điền giúp; nộp hồ sơ vẫn do cán bộ bấm.",
  form: "Biểu mẫu",
  search: "Tìm",
  all: (count: string) => `Chọn cả ${count} đơn vị`,
  list: "Đơn vị có thể lập hồ sơ",
  filled: (has: number, asked: number) => `sổ điền được ${has} trên ${asked} trường`,
  missing: (count: number) => `còn thiếu ${count} trường bắt buộc`,
  missingTitle: "Còn thiếu",
  problems: "Cần sửa trước",
  show: (row: number) => `Xem hàng ${row} trong sổ`,
  more: "Xem thêm",
  save: (count: string) => `Lưu tệp hồ sơ (${count})`,
  saved: (name: string, count: number) => `Đã lưu “${name}” với ${count} hồ sơ. Tệp có dữ liệu cá nhân: dùng xong hãy xoá.`,
  send: "Gửi sang trình duyệt",
  handedOver: (count: number) => `Đã gửi ${count} hồ sơ sang tiện ích Sổ HTX: bấm biểu tượng Sổ HTX của trình duyệt rồi bấm “Nhận”.`,
  extensionHere: "Trình duyệt này có tiện ích Sổ HTX: hồ sơ được gửi thẳng sang đó.",
  extensionAway: "Không gửi thẳng được từ đây: hồ sơ được chép để dán vào tiện ích, hoặc lưu thành tệp.",
  sent: (count: number) =>
    `Đã chép ${count} hồ sơ. Mở tiện ích Sổ HTX ngay trên thẻ này rồi bấm “Lấy từ ngăn Sổ HTX”, hoặc dán vào đó (Ctrl+V). Có dữ liệu cá nhân: dùng xong hãy chép chữ khác đè lên.`,
  notSent:
    "Nơi này không cho chép vào bộ nhớ tạm: hãy mở tiện ích Sổ HTX ngay trên thẻ này rồi bấm “Lấy từ ngăn Sổ HTX”, hoặc bấm “Lưu tệp hồ sơ”.",
  nothing: "Sổ không có đơn vị nào cho biểu mẫu này",
  nothingHelp: "Chọn biểu mẫu khác, hoặc xem lại phần cột: cần một danh sách có cột tên đơn vị.",
  notFound: "Không có đơn vị nào hợp với chữ cần tìm",
};
