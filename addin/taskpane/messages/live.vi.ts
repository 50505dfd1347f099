/** Names of the steps that the book keeps for `Hoàn tác`: they stay in it, so they are Vietnamese whatever the language of the pane is. */
export const liveSteps = {
  mark: "Tô màu ô cần xem",
  write: "Ghi kết quả vào sổ",
  targets: "Cập nhật trang Chỉ tiêu",
  rules: "Danh sách chọn và quy tắc nhập",
  comparison: "Ghi trang đối chiếu",
  support: "Ghi các trang hỗ trợ",
  marks: "Dấu trên ô",
  fixOne: (cell: string) => `Sửa ô ${cell}`,
  fixMany: (count: number) => `Sửa ${count} ô`,
};

const boot = {
  reading: "Đang đọc sổ trong Excel…",
  outside:
    "Trang này chạy trong ngăn của Excel. Ngoài Excel, hãy dùng trang Sổ HTX trên trình duyệt: mở được mọi sổ .xlsx, .xls, .csv, kết quả nằm trong bản sao.",
  noAnswer: "Excel chưa trả lời ngăn Sổ HTX. Hãy đóng ngăn rồi mở lại từ thẻ Sổ HTX; nếu vẫn vậy, lưu sổ, đóng Excel và mở lại.",
  noLibrary:
    "Không tải được phần nối với Excel của Microsoft. Hãy kiểm tra mạng, hoặc hỏi người quản trị về địa chỉ nội bộ; trong lúc đó có thể dùng trang trình duyệt.",
  unknown: "Ngăn Sổ HTX không mở được sổ này. Hãy lưu sổ, đóng ngăn rồi mở lại.",
  again: "Thử lại",
  report: "Báo lỗi để chép cho người hỗ trợ; không có chữ nào của sổ:",
  page: "Mở trang trình duyệt",
};

/** Texts of the pane in Excel in Vietnamese. */
export const live = {
  boot,
  notRead: "Sổ chưa được đọc",
  notReadHelp: "Sổ đang mở trong Excel sẽ được đọc ngay trong ngăn này; không có gì rời khỏi máy.",
  readAgain: "Đọc lại sổ",
  book: "Sổ đang mở trong Excel",
  inBook: "Trong sổ",
  markCells: "Tô màu ô",
  comments: "Chú thích khi ghi",
  marked: (count: number) => `Đã tô màu ${count} ô; màu của đơn vị được trả lại khi bỏ tô.`,
  unmarked: "Đã bỏ tô màu, màu cũ của ô được trả lại.",
  commented: (count: number) => `${count} ô có chú thích.`,
  written: (sheets: number) => `Đã ghi ${sheets} trang “Sổ HTX – …”.`,
  stale: "Sổ đã đổi sau lần ghi trước: bấm Ghi kết quả vào sổ để cập nhật các trang Sổ HTX.",
  left: (count: number, cell: string, because: string) =>
    count === 1
      ? `Để nguyên ${cell === "" ? "một chỗ" : `ô ${cell}`}: ${because}`
      : `Để nguyên ${count} chỗ, như ${cell === "" ? "một ô" : `ô ${cell}`}: ${because}`,
  remembered: "Sổ này nhớ cách hiểu cột đã sửa; máy này dùng lại cho sổ khác có cùng tiêu đề.",
  closeNotice: "Đóng thông báo",
  fix: "Sửa ô này",
  fixTo: (value: string) => `Sửa ô này thành “${value}”`,
  fixCertain: (count: string) => `Sửa ${count} chỗ chắc chắn`,
  fixed: (count: number) => `Đã sửa ${count} ô trong sổ.`,
  nothingFixed: "Chưa sửa ô nào.",
  rules: "Danh sách chọn, quy tắc nhập",
  rulesHelp: "Thêm danh sách chọn và giới hạn cho các cột đã hiểu. Quy tắc có sẵn của đơn vị giữ nguyên; lấy lại bằng Hoàn tác.",
  ruled: (count: number) => (count === 0 ? "Không có cột nào cần thêm quy tắc." : `Đã thêm quy tắc nhập cho ${count} cột.`),
  rulesKept: (count: number) => `${count} cột đã có quy tắc riêng, được giữ nguyên.`,
  writeTargets: "Cập nhật trang Chỉ tiêu",
  undone: (label: string) => `Đã hoàn tác: ${label}.`,
  keptCells: (count: number) => `${count} ô đã được sửa sau đó nên giữ nguyên.`,
  undoTitle: "Hoàn tác trong sổ",
  undoHelp: "Mỗi lần bấm Hoàn tác lấy lại một bước, bước mới nhất trước. Ô mà người khác đã sửa sau đó thì giữ nguyên.",
  noSteps: "Sổ HTX chưa ghi gì vào sổ này, nên không có gì để hoàn tác.",
  steps: "Các bước có thể hoàn tác",
  /** The name of a step as the book keeps it. */
  step: (label: string) => label,
  close: "Đóng",
};

/** What is done about findings, in a file and in Excel. */
export const ignoring = {
  ignore: "Bỏ qua",
  reason: "Lý do bỏ qua",
  reasonShape: "ví dụ: đã đối chiếu hồ sơ gốc (không ghi tên người)",
  keep: "Bỏ qua điều này",
  cancel: "Thôi",
  restore: "Xem xét lại",
  ignored: (count: string) => `Đã bỏ qua ${count}`,
  because: (reason: string) => `Bỏ qua vì: ${reason}`,
  undo: (cell: string) => `Bỏ qua ở ô ${cell}`,
  noReason: "không ghi lý do",
};

/** Making a new book. */
export const newBook = {
  make: "Tạo sổ mới",
  help: "Sổ trống có sẵn danh sách HTX, tổ hợp tác, thành viên, xếp loại, hoạt động, báo cáo đã gửi và hướng dẫn.",
  made: (name: string) => `Đã tạo “${name}”. Mở tệp bằng Excel rồi ghi vào trang HTX trước.`,
  opened: "Sổ mới đã mở ở một cửa sổ Excel khác. Hãy lưu lại rồi ghi vào trang HTX trước.",
};
