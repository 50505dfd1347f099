import type { Severity } from "../../../core/model/findings.ts";
import type { RankResult } from "../../../core/model/ranks.ts";
import type { IgnoredReason, SheetKind, Unit } from "../../../core/model/records.ts";
import type { FieldGroupName, Stage } from "../worker/protocol.ts";
import { comparison } from "./comparison.vi.ts";
import { forms } from "./forms.vi.ts";
import { ignoring, live, newBook } from "./live.vi.ts";
import { planTexts } from "./plan.vi.ts";
import { support } from "./support.vi.ts";

const shell = {
  title: "Sổ HTX",
  subtitle: "Đọc, kiểm tra và chấm điểm sổ hợp tác xã",
  tabs: "Công việc",
  chooseBook: "Chọn sổ",
  privacy: "Dữ liệu ở lại trên máy này.",
};

const start = {
  title: "Mở danh sách hợp tác xã của đơn vị",
  drop: "Kéo thả tệp vào đây, hoặc",
  formats: "Excel (.xlsx, .xls) hoặc .csv. Tệp gốc không bị sửa.",
  stepsTitle: "Ba bước",
  steps: [
    { title: "Xem lại cột", text: "Sổ được đọc như đang có. Chỉ cần xem những cột còn chưa chắc." },
    { title: "Kiểm tra", text: "Lỗi và chỗ đáng ngờ, từng ô một, kèm cách sửa." },
    { title: "Chấm điểm, lưu bản sao", text: "Điểm, xếp loại và lý do; kết quả nằm trong một bản sao của sổ." },
  ],
  privacyTitle: "Dữ liệu ở lại trên máy này.",
  privacy: "Trang này không gửi gì đi đâu. Máy chỉ nhớ tiêu đề cột đã sửa, không nhớ nội dung sổ.",
  noBook: "Chưa có sổ trong tay?",
  sample: "Mở sổ mẫu",
  messySample: "Thử sổ lộn xộn",
};

const guide = {
  title: "Lần đầu dùng Sổ HTX?",
  onSample: "Xem sáu bước trên sổ mẫu, khoảng hai phút.",
  onBook: "Xem sáu bước ngay trên sổ này; không ghi gì vào sổ.",
  startSample: "Xem thử với sổ mẫu",
  startBook: "Xem hướng dẫn",
  decline: "Không cần",
};

const help = {
  open: (view: string) => `Trợ giúp: ${view}`,
  start: "Bắt đầu",
};

const fault = {
  copy: "Chép báo lỗi",
  copied: "Đã chép. Báo lỗi không có chữ nào của sổ; dán vào thư cho người hỗ trợ.",
  byHand: "Nơi này không cho chép: hãy nhấn Ctrl+C trong khung dưới đây.",
  look: "Xem báo lỗi",
  broken: "Phần này không hiện được",
  brokenHelp: "Sổ không bị ảnh hưởng. Hãy mở lại phần này; nếu vẫn vậy, chép báo lỗi gửi người hỗ trợ.",
  again: "Mở lại phần này",
};

const stages: Record<Stage, string> = {
  load: "Đang tải tệp…",
  open: "Đang mở sổ…",
  read: "Đang tìm bảng và hiểu các cột…",
  check: "Đang kiểm tra từng dòng…",
  score: "Đang chấm điểm…",
  plan: "Đang đo các chỉ tiêu…",
  planText: "Đang đọc kế hoạch…",
  results: "Đang chuẩn bị trang kết quả…",
  compare: "Đang ghép hai danh sách…",
  report: "Đang lập báo cáo…",
  save: "Đang tạo bản sao…",
  write: "Đang ghi vào sổ…",
  undo: "Đang hoàn tác…",
  support: "Đang xét điều kiện hỗ trợ…",
};

const work = {
  stages,
  stop: "Dừng",
  stopped: "Đã dừng. Sổ vẫn như trước.",
  dismiss: "Đã hiểu",
  died: "Trình duyệt đã dừng phần đọc sổ giữa chừng, thường vì máy thiếu bộ nhớ; sổ vẫn nguyên: hãy đóng bớt chương trình rồi thử lại.",
  again: "Thử lại",
  lostFile: "Không đọc được tệp: từ khi chọn, tệp đã được sửa, đổi tên, xóa hoặc đang bị khóa, hoặc đó là một thư mục; hãy chọn lại tệp.",
  notKept: (what: string) =>
    `Trình duyệt không cho nhớ thêm trên máy này (bộ nhớ đầy hoặc bị chặn): ${what} vẫn dùng được nhưng sẽ mất khi đóng trang, sổ thì không bị ảnh hưởng.`,
  keptKinds: {
    language: "ngôn ngữ đã chọn",
    columns: "cách hiểu cột",
    table: "bảng điểm đã chọn",
    plan: "kế hoạch và đánh dấu",
    view: "cách xem",
    ignored: "lý do bỏ qua",
    compared: "quyết định đối chiếu",
    support: "ghi nhận, lựa chọn hỗ trợ",
  },
  unknownProblem: "Việc này không làm được. Hãy thử lại; nếu vẫn vậy, hãy mở lại trang rồi chọn lại sổ.",
};

const book = {
  opened: (file: string, sheets: number, records: number) => `Đã mở ${file}: ${sheets} trang, ${records} dòng dữ liệu.`,
  analysed: (errors: number, warnings: number) => `Đã kiểm tra và chấm điểm: ${errors} lỗi, ${warnings} cảnh báo.`,
  corrected: (header: string) => `Đã sửa cách hiểu cột “${header}”.`,
  undoCorrection: (header: string) => `Sửa cột “${header}”`,
  undoForget: "Quên các cột đã nhớ",
  undoResults: "Chuẩn bị trang kết quả",
  undone: (what: string) => `Đã hoàn tác: ${what}.`,
};

const results = {
  title: "Kết quả",
  write: "Ghi kết quả vào sổ",
  save: "Lưu bản sao",
  undo: "Hoàn tác",
  ready: (sheets: number) => `Đã chuẩn bị ${sheets} trang kết quả.`,
  saved: (name: string) => `Đã lưu bản sao “${name}”.`,
  gains: (sheets: number) => `Bản sao sẽ có thêm ${sheets} trang:`,
  sheet: (name: string, rows: string) => `“${name}” (${rows} dòng)`,
  saveNext: "Các trang của đơn vị giữ nguyên. Bấm nút lưu để tải về.",
};

const preview = {
  title: "Xem trong sổ",
  sheet: "Trang",
  hiddenSheet: (name: string) => `${name} (đang ẩn)`,
  grid: (sheet: string) => `Nội dung trang ${sheet}`,
  emptySheet: "Trang này trống.",
  close: "Đóng phần xem trong sổ",
};

const kinds: Record<SheetKind, string> = {
  cooperatives: "Danh sách HTX",
  groups: "Danh sách tổ hợp tác",
  points: "Bảng điểm",
  scoreForm: "Phiếu tự chấm điểm",
  members: "Danh sách thành viên",
  other: "Nội dung khác",
};

const reasons: Record<IgnoredReason, string> = {
  title: "tên bảng",
  header: "tiêu đề cột",
  numbering: "đánh số cột",
  group: "dòng nhóm",
  total: "dòng tổng",
  note: "ghi chú",
  signature: "phần ký",
  blank: "để trống",
};

const units: Record<Unit, string> = {
  VND: "đồng",
  thousandVND: "nghìn đồng",
  millionVND: "triệu đồng",
  billionVND: "tỷ đồng",
  perMonth: "mỗi tháng",
};

const fieldGroups: Record<FieldGroupName, string> = {
  identity: "Nhận dạng",
  place: "Địa bàn, liên hệ",
  business: "Ngành nghề",
  representative: "Người đại diện",
  people: "Thành viên, lao động, cán bộ",
  money: "Vốn, tài sản, kết quả",
  rating: "Điểm, xếp loại",
  flags: "Đánh dấu, báo cáo",
  member: "Danh sách thành viên",
};

const columns = {
  tab: "Cột",
  toLookAt: (count: number) => `${count} cột cần xem`,
  sheetsTitle: (count: number) => `${count} trang trong sổ`,
  noTable: "Chưa thấy bảng danh sách nào trong sổ",
  noTableHelp: "Hãy kiểm tra: bảng cần có một dòng tiêu đề (Tên HTX, Mã số, …) trong khoảng 20 dòng đầu của trang.",
  nthTable: (sheet: string, number: number) => `${sheet} – bảng ${number}`,
  noTableHere: "không có bảng danh sách",
  empty: "trang trống",
  records: (count: string) => `${count} dòng`,
  hiddenSheet: "đang ẩn",
  kinds,
  kind: "Nội dung",
  year: (year: number) => `năm ${year}`,
  headerRows: "Tiêu đề",
  noHeader: "không có",
  rows: (rows: readonly number[]) => (rows.length === 1 ? `hàng ${rows[0]}` : `hàng ${rows[0]}–${rows.at(-1)}`),
  leftOut: "Không tính",
  leftOutRows: (reason: string, rows: string, count: number) => (rows === "" ? `${count} hàng ${reason}` : `${reason}: hàng ${rows}`),
  reasons,
  hiddenSheetRead: "Trang này đang ẩn trong sổ; vẫn được đọc.",
  hiddenRowsRead: (count: number) => `${count} hàng đang ẩn trong sổ; vẫn được đọc.`,
  hiddenColumnsRead: (letters: readonly string[]) => `Cột ${letters.join(", ")} đang ẩn trong sổ; vẫn được đọc.`,
  hiddenColumn: "đang ẩn",
  lookAtTitle: (count: number) => `Cần xem lại (${count})`,
  knownTitle: (count: number) => `Đã hiểu (${count})`,
  unusedTitle: (count: number) => `Không dùng (${count})`,
  readByRows: "Phiếu này được đọc theo hàng, mỗi hàng một tiêu chí, nên không có cột nào cần chọn.",
  unusedHelp: "Các cột này không vào kiểm tra và chấm điểm. Nếu cần, bấm Sửa để chọn trường.",
  noHeading: "(không có tiêu đề)",
  takenFor: "hiểu là",
  notUsed: "Không dùng cột này",
  emptyColumn: "cột trống",
  show: (column: string) => `Xem cột ${column} trong sổ`,
  columnName: (column: string) => `cột ${column}`,
  sure: "chắc chắn",
  unsure: (percent: number) => `chưa chắc (${percent} %)`,
  unitGuessed: "đơn vị đoán theo độ lớn",
  dashIsZero: "“-” là 0",
  dashIsUnknown: "“-” là chưa biết",
  edit: "Sửa",
  closeEditor: "Đóng",
  editColumn: (column: string, header: string) => `Sửa cột ${column}: ${header}`,
  editorOf: (column: string, header: string) => `Cột ${column}: ${header}`,
  perhaps: "Có phải:",
  field: "Trường",
  fieldOf: (column: string) => `Trường của cột ${column}`,
  fieldGroups,
  unit: "Đơn vị",
  unitOf: (column: string) => `Đơn vị của cột ${column}`,
  units,
  noUnit: "theo tiêu đề",
  dash: "Dấu “-”",
  dashOf: (column: string) => `Nghĩa của dấu “-” trong cột ${column}`,
  dashUnknown: "chưa biết",
  dashZero: "bằng 0",
  confirm: "Đúng rồi",
  save: "Dùng lựa chọn này",
  onlyThisBook: "Cột không có tiêu đề nên lựa chọn chỉ dùng cho sổ này.",
  remembered: "Máy này nhớ cách hiểu cột đã sửa cho các sổ có cùng tiêu đề.",
  forget: "Quên hết",
};

const severities: Record<Severity, string> = { error: "Lỗi", warning: "Cảnh báo" };

const checks = {
  tab: "Kiểm tra",
  count: (count: string) => `${count} điều cần xem`,
  checking: "Đang kiểm tra…",
  notChecked: "Sổ chưa được kiểm tra",
  checkNow: "Kiểm tra ngay",
  nothingFound: "Không thấy lỗi nào",
  nothingFoundHelp: (records: string) => `${records} dòng đã qua mọi phép kiểm tra. Có thể sang phần chấm điểm.`,
  noRecords: "Sổ không có dòng dữ liệu nào để kiểm tra. Hãy xem lại phần cột.",
  severity: "Mức độ",
  severities,
  all: "Tất cả",
  errors: "Lỗi",
  warnings: "Cảnh báo",
  code: "Loại",
  everyCode: "Mọi loại",
  search: "Lọc theo chữ",
  filteredAway: "Không có điều nào hợp với bộ lọc",
  list: "Những điều cần xem",
  loading: "đang tải…",
  emptyCell: "(trống)",
  shouldBe: "nên là",
  choose: "Chọn một dòng để xem ô đó trong sổ.",
};

const ranks: Record<RankResult, string> = {
  good: "Tốt",
  fair: "Khá",
  average: "Trung bình",
  weak: "Yếu",
  incomplete: "Chưa đủ điểm",
  unrated: "Không xếp loại",
};

const scores = {
  tab: "Chấm điểm",
  scoring: "Đang chấm điểm…",
  notScored: "Sổ chưa được chấm điểm",
  scoreNow: "Chấm điểm ngay",
  title: (table: string) => `Chấm điểm theo bộ tiêu chí ${table} (tham khảo)`,
  nothingToScore: "Không có HTX nào để chấm điểm",
  nothingToScoreHelp: "Cần một danh sách có cột tên HTX, hoặc phiếu tự chấm điểm. Hãy xem lại phần cột.",
  table: "Bảng điểm",
  ownTable: (title: string) => `${title} (của đơn vị)`,
  settings: (day: string, year: string) => `Tính đến ${day}, năm đánh giá ${year} – thay đổi`,
  asOf: "Tính đến ngày",
  dayShape: "ngày/tháng/năm",
  dayWrong: "Hãy ghi ngày theo dạng ngày/tháng/năm, ví dụ 31/12/2025.",
  year: "Năm đánh giá",
  yearFromBook: "theo sổ",
  ownTables: "Bảng điểm của đơn vị",
  ownTablesHelp:
    "Lưu bảng mẫu, điền khung điểm theo bản gốc của đơn vị rồi nạp lại. Điểm tính theo bảng này mang dấu “theo bản của đơn vị”.",
  saveTemplate: "Lưu bảng mẫu",
  loadTable: "Nạp bảng điểm",
  ranks,
  distribution: "Số HTX theo xếp loại",
  distributionText: (total: string, summary: string) => `Phân bố xếp loại của ${total} đơn vị: ${summary}.`,
  onlyRank: "chỉ xem xếp loại này",
  search: "Lọc theo tên",
  shown: (shown: string, total: string) => (shown === total ? `${total} đơn vị` : `${shown} / ${total} đơn vị`),
  list: "Điểm và xếp loại",
  row: "Hàng",
  name: "Tên",
  rank: "Xếp loại",
  total: "Điểm",
  size: "Quy mô",
  sizeBy: { law: "NĐ 113", capital: "TT 01 vốn", members: "TT 01 TV" },
  loading: "đang tải…",
  detail: "Chi tiết điểm",
  choose: "Chọn một đơn vị để xem từng tiêu chí",
  back: "Danh sách",
  place: (sheet: string, row: number) => `Trang ${sheet}, hàng ${row}`,
  showRow: "Xem trong sổ",
  points: "điểm",
  possibleRange: "điểm: thấp nhất – cao nhất còn có thể",
  sizeTitle: "Quy mô",
  sizeMembers: "Theo số thành viên (TT 01/2020, Điều 4)",
  sizeCapital: "Theo tổng nguồn vốn (TT 01/2020, Điều 5)",
  sizeLaw: "Theo Luật 17/2023 và Nghị định 113/2024",
  unknown: "chưa xác định",
  sources: { computed: "tính từ số liệu", entered: "điểm đã nhập", missing: "còn thiếu" },
  marks: { unchecked: "chưa đối chiếu bản gốc", unknown: "chưa biết – nhập tay", own: "theo bản của đơn vị" },
  waysTitle: "Đường lên hạng",
  waysHelp: "Chọn xếp loại mong muốn để xem cần thêm gì.",
  wantedRank: "Xếp loại mong muốn",
  reach: (rank: string, from: string) => `${rank} (từ ${from} điểm)`,
  way: (number: number, total: string) => `Cách ${number}: đạt ${total} điểm`,
  moreWays: "Còn những cách khác cũng cần ít việc như vậy.",
};

/** Every text of the pane in Vietnamese. The other languages have the same shape. */
export const vi = {
  shell,
  start,
  guide,
  help,
  fault,
  work,
  book,
  results,
  preview,
  columns,
  checks,
  ignoring,
  scores,
  live,
  newBook,
  forms,
  comparison,
  support,
  ...planTexts,
};

export type Messages = typeof vi;
