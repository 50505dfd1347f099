/**
 * What is done with data, in the words of the stores, the panel, its options and the pane's help: one text everywhere. Each line is a promise that
 * a test of the product holds.
 */
export const privacyNotes: Readonly<Record<"vi" | "en", readonly string[]>> = {
  vi: [
    "Sổ, hồ sơ và kết quả chỉ được xử lý trên máy này. Không có máy chủ, không gửi gì đi đâu, không đo đếm người dùng.",
    "Dữ liệu cá nhân chỉ ở trong bộ nhớ khi đang dùng: đóng trang, đóng ngăn hay đóng trình duyệt là hết. Tiện ích còn tự xóa hồ sơ sau 30 phút không dùng.",
    "Máy nhớ: ngôn ngữ, tiêu đề cột đã sửa, bảng điểm, kế hoạch và điều đã ghi nhận theo kế hoạch, lý do bỏ qua, quyết định khi đối chiếu và xét hỗ trợ, cổng đã dạy, trang đã cho phép. Không nhớ nội dung của sổ.",
    "Trong Excel, kết quả và điều đã nhớ của sổ nằm trong chính sổ ấy. Ngăn trong Excel tải thư viện office.js của Microsoft; ngoài ra không tải gì từ ngoài.",
    "Tiện ích chỉ xem và điền trang mà cán bộ mở rồi bấm biểu tượng, hoặc trang đã cho phép hẳn. Tiện ích không bao giờ bấm Lưu hay Nộp.",
    "Báo lỗi chỉ được chép khi cán bộ bấm, không chứa chữ nào của sổ, tên người hay tên tệp; gửi đi hay không là do cán bộ.",
  ],
  en: [
    "Books, records and results are worked on only on this machine. There is no server, nothing is sent anywhere, use is not counted.",
    "Personal data is held in memory while it is in use: it is gone when the page, the pane or the browser is closed. The extension also clears records after 30 minutes without use.",
    "What is remembered: the language, corrected column headings, the score table, the plan and what was noted for it, reasons for ignoring, decisions made in comparing and in support, portals that were taught, pages that were allowed. The content of a book is not.",
    "In Excel, results and what belongs to a book stay in that book. The pane in Excel loads Microsoft's office.js library; nothing else comes from outside.",
    "The extension sees and fills only a page that you opened and pressed its button on, or that you allowed for good. It never presses save or submit.",
    "An error report is copied only when you press for it, and holds no word of the book, no person's name and no file name; whether it is sent is up to you.",
  ],
};
