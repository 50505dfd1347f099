import type { StoreLanguage, StoreText } from "../../ui/look/store-text.ts";

/** What AppSource shows of the add-in. */
export const listing: Readonly<Record<StoreLanguage, StoreText>> = {
  vi: {
    name: "Sổ HTX",
    summary: "Kiểm tra, chấm điểm và báo cáo sổ hợp tác xã ngay trong Excel. Dữ liệu không rời khỏi máy.",
    description: [
      "Dành cho cán bộ theo dõi hợp tác xã, liên hiệp hợp tác xã và tổ hợp tác. Sổ HTX đọc sổ Excel đang có, không bắt đổi mẫu.",
      [
        "Làm được gì:",
        "• Chỉ rõ ô sai, vì sao và cách sửa; sửa tại chỗ, hoàn tác được.",
        "• Chấm điểm, xếp loại từng hợp tác xã theo bộ tiêu chí, kèm lý do từng điểm; chỉ nêu xếp loại khi chắc chắn.",
        "• Đo từng chỉ tiêu của kế hoạch trên sổ, kèm căn cứ; lịch hạn báo cáo.",
        "• Lập báo cáo Word và phụ lục Excel; chỗ chưa chắc chắn để vàng.",
        "• Đối chiếu hai danh sách; xét điều kiện hỗ trợ; chuyển hồ sơ sang tiện ích điền biểu mẫu.",
      ].join("\n"),
      "Sổ của đơn vị là của đơn vị: kết quả nằm ở các trang riêng, Hoàn tác trả sổ về như trước. Không có máy chủ, không gửi gì đi đâu.",
      "Dùng được với Excel 2021, Excel 2024, Microsoft 365 và Excel trên web. Không cần đăng nhập.",
    ],
  },
  en: {
    name: "Sổ HTX",
    summary: "Checks, scores and reports books of Vietnam's cooperatives in Excel. Data stay on the machine.",
    description: [
      "For the officers who keep books of Vietnam's cooperatives, unions and cooperative groups. Sổ HTX reads the Excel book as it is; nothing has to be moved into a template.",
      [
        "What it does:",
        "• Says which cell is wrong, why and how to mend it; mends it in place, with undo.",
        "• Scores and ranks every cooperative by the legal criteria, with the reason of each point; a rank is told only when it is certain.",
        "• Measures every target of a plan on the book, with the evidence; a calendar of due dates.",
        "• Makes the Word report and the Excel annexes; what is not certain stays yellow.",
        "• Compares two lists, considers support, hands records to the extension that fills forms.",
      ].join("\n"),
      "Your book stays yours: results go to sheets of their own, and Undo brings the book back as it was. There is no server, nothing is sent anywhere.",
      "Works with Excel 2021, Excel 2024, Microsoft 365 and Excel on the web. No account is needed.",
    ],
  },
};

export const category = "Productivity; Government";

/** What the reviewers of AppSource ask. */
export const facts: readonly (readonly [question: string, answer: string])[] = [
  [
    "PERMISSION ReadWriteDocument",
    "The add-in reads the sheets, writes results into sheets of its own and, when asked, mends cells; all of it can be undone.",
  ],
  [
    "TEST NOTES",
    "No account is needed. Open the pane and choose “Xem thử với sổ mẫu” in a browser, or open the sample book in Excel and press Kiểm tra.",
  ],
];
