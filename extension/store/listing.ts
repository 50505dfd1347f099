import type { StoreLanguage, StoreText } from "../../ui/look/store-text.ts";

/** What the stores of Chrome, Edge and Firefox show. Name and summary stand in `locales` too: a test holds them equal. */
export const listing: Readonly<Record<StoreLanguage, StoreText>> = {
  vi: {
    name: "Sổ HTX: điền biểu mẫu",
    summary:
      "Điền biểu mẫu đăng ký và thông tin hằng năm của hợp tác xã từ sổ Excel. Không gửi dữ liệu đi đâu, không bao giờ tự bấm Lưu hay Nộp.",
    description: [
      "Dành cho cán bộ theo dõi hợp tác xã, liên hiệp hợp tác xã và tổ hợp tác ở xã, phường, đặc khu: khỏi gõ lại sổ Excel vào cổng dịch vụ.",
      [
        "Cách dùng:",
        "• Mở trang cần điền, bấm biểu tượng Sổ HTX (hoặc Alt+Shift+H).",
        "• Chọn sổ Excel hoặc tệp hồ sơ, chọn đơn vị và biểu mẫu.",
        "• Xem trước những gì sẽ điền; chỗ thiếu, chỗ sai được nói rõ.",
        "• Bấm Điền, xem lại trang, rồi tự bấm Lưu.",
      ].join("\n"),
      [
        "Có gì:",
        "• Đọc lại từng ô sau khi điền; ô nào để lại cũng có lý do.",
        "• Đối chiếu: đánh dấu chỗ trang khác hồ sơ. Đọc trang: lấy dữ liệu của trang thành hồ sơ.",
        "• Chịu được trang tải lại khi chọn tỉnh, danh sách đến chậm, biểu mẫu nhiều khối.",
        "• Trang lạ: dạy một lần, lưu thành tệp để chia cho đồng nghiệp.",
      ].join("\n"),
      "Không có máy chủ. Hồ sơ chỉ ở trong bộ nhớ, tự xóa khi đóng trình duyệt hoặc sau 30 phút không dùng. Tiện ích không bao giờ bấm Lưu, Nộp hay Ký.",
    ],
  },
  en: {
    name: "Sổ HTX: fill in forms",
    summary:
      "Fills registration and yearly forms of Vietnamese cooperatives from an Excel book. Sends nothing, never presses save or submit.",
    description: [
      "For the officers of Vietnam's communes who keep books of cooperatives, unions and cooperative groups: no more typing of the Excel book into the portal.",
      [
        "How it goes:",
        "• Open the page to fill and press the Sổ HTX button (or Alt+Shift+H).",
        "• Choose the Excel book or a records file, the cooperative and the form.",
        "• Preview what will be filled; what is missing or wrong is told.",
        "• Press Fill, look over the page, and press its save button yourself.",
      ].join("\n"),
      [
        "What it does:",
        "• Reads every box back after filling; a box that is left has its reason.",
        "• Compares page and record, and reads a page into a record.",
        "• Copes with pages that reload when a province is chosen, lists that come late, forms of many blocks.",
        "• Unknown pages are taught once and shared with colleagues as a file.",
      ].join("\n"),
      "There is no server. Records stay in memory and go when the browser is closed or after 30 minutes without use. The extension never saves, submits or signs.",
    ],
  },
};

/** Categories by the words of each store. */
export const categories = { chrome: "Workflow & Planning", edge: "Productivity", firefox: "Other" } as const;

/** The one purpose that stores ask for. */
const purpose =
  "Filling registration and yearly forms of Vietnamese cooperatives from the officer's own book, on the officer's own machine.";

/** Why each permission is asked for, in the words for reviewers. Keys are those of the manifest. */
export const permissionReasons: Readonly<Record<string, string>> = {
  activeTab: "The page is seen and filled only after the officer pressed the toolbar button, the menu item or the key on it.",
  scripting: "Brings the bundled content script into that page to find its boxes and fill them. No remote code is run.",
  storage: "Keeps records in session memory only, and on disk the language, taught portals and the progress of dossiers under a digest.",
  alarms: "Clears records from memory after 30 minutes without use when the panel is closed.",
  contextMenus: "One item, “what is this box?”, to teach an unknown page.",
  sidePanel: "Shows the panel beside the page.",
  optional_host_permissions:
    "Nothing is granted by it. The officer can allow one exact host, the portal of the own office, so that the button need not be pressed each time.",
  externally_connectable:
    "Lets the product's own pane, served on this machine (localhost, 127.0.0.1), hand over a record. No other page may speak to it.",
};

/** Answers to what stores ask about data. */
export const dataAnswers: readonly (readonly [question: string, answer: string])[] = [
  ["SINGLE PURPOSE", purpose],
  ["REMOTE CODE", "No. Everything that runs is in the archive."],
  ["DATA COLLECTED", "None. Nothing is sent anywhere; there is no server and no telemetry."],
  ["DATA SOLD OR SHARED", "No."],
];
