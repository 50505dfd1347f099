import type { FormId } from "../../../core/forms/form-field.ts";
import type { BlockState } from "../../browser/dossier-store.ts";
import type { HostKind } from "../../browser/hosts.ts";
import type { SkipReason } from "../../engine/result.ts";
import type { ItemState } from "../state/items-done.ts";

const shell = {
  title: "Sổ HTX",
  subtitle: "Điền biểu mẫu",
  language: "English",
  options: "Tùy chọn",
  privacy: "Hồ sơ chỉ ở trong bộ nhớ của máy này.",
  forget: "Xóa hồ sơ",
};

const source = {
  section: "Hồ sơ",
  choose: "Chọn sổ hoặc tệp hồ sơ",
  formats: "Sổ .xlsx, .xls, .csv hoặc tệp .so-htx.json. Cũng có thể kéo thả, hoặc chép ở ngăn Sổ HTX rồi nhấn Ctrl+V ở đây.",
  fetch: "Lấy từ ngăn Sổ HTX",
  offer: (count: number) => `Nhận ${count} hồ sơ từ ngăn Sổ HTX?`,
  takeOffer: "Nhận",
  dropOffer: "Không nhận",
  fromPane: (host: string) => `Ngăn Sổ HTX (${host})`,
  paneClosed: "Trình duyệt chưa cho phép tiện ích vào thẻ này. Ở thẻ có ngăn Sổ HTX, bấm biểu tượng Sổ HTX trên thanh công cụ rồi làm lại.",
  nothingOffered: "Thẻ này không có hồ sơ chờ nhận. Ở ngăn Sổ HTX, chọn đơn vị, bấm “Gửi sang trình duyệt”, rồi làm lại ngay trên thẻ ấy.",
  search: "Tìm",
  searchHint: "tên, mã số hoặc xã",
  list: "Danh sách hồ sơ",
  count: (found: number, all: number) => (found === all ? `${all} hồ sơ` : `${found} trong ${all} hồ sơ`),
  more: (count: number) => `Còn ${count} hồ sơ: hãy gõ thêm vào ô Tìm.`,
  none: "Không có hồ sơ nào khớp.",
  pasted: "Hồ sơ dán từ Sổ HTX",
  fromPage: (host: string) => `Đọc từ ${host}`,
  tooBig: (name: string) => `Tệp “${name}” quá lớn để mở an toàn: hãy xuất lại ít hồ sơ hơn.`,
  notRecords: "Nội dung vừa dán không phải hồ sơ của Sổ HTX: hãy dùng “Gửi sang trình duyệt” rồi dán lại.",
  idle: "Đã xóa hồ sơ khỏi bộ nhớ sau 30 phút không dùng. Hãy mở lại sổ.",
  forgotten: "Đã xóa hồ sơ khỏi bộ nhớ.",
  notKept: "Bộ nhớ của trình duyệt đã đầy: vẫn điền được, nhưng đóng ngăn này thì phải chọn lại sổ.",
};

const forms: Record<FormId, string> = {
  establish: "Đăng ký thành lập HTX, liên hiệp HTX",
  change: "Đăng ký thay đổi, cấp lại",
  members: "Danh sách thành viên",
  "group-establish": "Tổ hợp tác: thành lập, thay đổi",
  branch: "Chi nhánh, văn phòng, địa điểm",
  suspend: "Tạm ngừng, tiếp tục kinh doanh",
  dissolve: "Giải thể, chấm dứt",
  "yearly-group": "Thông tin hằng năm: tổ hợp tác",
  "yearly-cooperative": "Thông tin hằng năm: hợp tác xã",
  "yearly-union": "Thông tin hằng năm: liên hiệp HTX",
};

const record = {
  section: "Hồ sơ đang chọn",
  form: "Biểu mẫu",
  forms,
  ready: (has: number, asked: number) => `Có ${has} trong ${asked} thông tin mà biểu mẫu có thể hỏi.`,
  missing: (count: number) => `Thiếu ${count} thông tin bắt buộc`,
  nothingMissing: "Đủ các thông tin bắt buộc.",
  missingHelp: "Điền vào đây, hoặc để trống rồi nhập tay trên trang.",
  wrong: (errors: number, warnings: number) => `${errors} lỗi, ${warnings} chỗ cần xem`,
  error: "Lỗi",
  warning: "Cần xem",
  item: (number: number) => `mục ${number}`,
  itemChoice: (list: string) => `Mục điền vào trang (${list})`,
  itemAuto: "Theo trang đang mở",
  unset: "— chưa chọn —",
  yes: "Có",
  no: "Không",
  dateHint: "31/12/2026",
  dayMonthHint: "31/12",
  unreadable: "Chưa đọc được: hãy viết lại, ví dụ ngày 31/12/2026, số 1.250.000.",
  save: "Lưu hồ sơ ra tệp",
};

const itemStates: Record<ItemState, string> = {
  open: "",
  filled: "đã điền",
  listed: "đã có trên trang",
  unsure: "chưa chắc đã xong",
};

const nextItem = {
  section: "Mục tiếp theo cho trang này",
  place: (list: string, done: number, all: number) => `${list}: trang nhận một mục, còn trống. Đã xong ${done}/${all} mục.`,
  noneLeft: "Mục nào cũng đã làm, hoặc chưa chắc: hãy xem danh sách trên trang rồi chọn mục muốn điền.",
  choose: (list: string) => `Mục sẽ điền (${list})`,
  unset: "— chọn một mục —",
  fill: "Điền mục này",
  states: itemStates,
};

const blocks: Record<string, string> = {
  dossier: "Hồ sơ",
  entity: "Đơn vị",
  name: "Tên",
  headOffice: "Trụ sở",
  contact: "Liên hệ",
  businessLines: "Ngành, nghề",
  capital: "Vốn",
  members: "Thành viên",
  legalRepresentatives: "Người đại diện",
  beneficialOwners: "Chủ sở hữu hưởng lợi",
  tax: "Thuế",
  "tax.noticeAddress": "Địa chỉ nhận thông báo thuế",
  filer: "Người nộp hồ sơ",
  change: "Nội dung thay đổi",
  unit: "Đơn vị phụ thuộc",
  units: "Đơn vị phụ thuộc",
  suspension: "Tạm ngừng",
  dissolution: "Giải thể",
  group: "Tổ hợp tác",
  yearly: "Thông tin hằng năm",
};

const hosts: Record<HostKind, string> = {
  known: "Cổng đã biết",
  state: "Trang của cơ quan nhà nước (.gov.vn), điền theo nhãn",
  local: "Trang trên máy này",
  alike: "Địa chỉ giả dạng cơ quan nhà nước",
  other: "Không phải trang .gov.vn",
};

const page = {
  section: "Trang đang mở",
  unknown: "Chưa được phép xem trang này",
  letIn: "Hãy mở trang cần điền rồi bấm biểu tượng Sổ HTX trên thanh công cụ (hoặc Alt+Shift+H).",
  allow: (host: string) => `Cho phép trên ${host}`,
  hosts,
  portal: (name: string, block: string) => (block === "" ? name : `${name} · ${block}`),
  otherHost: "Trang này không thuộc .gov.vn. Chỉ điền nếu chắc chắn đây là trang của cơ quan mình.",
  insecure: "Trang không mã hóa (http): dữ liệu gửi đi có thể bị xem trộm.",
  noTab: "Không còn trang đó: hãy mở lại trang cần điền.",
  alikeRefused: (host: string) =>
    `Không điền: “${host}” chỉ giống địa chỉ của cơ quan nhà nước. Hãy gõ lại địa chỉ đúng, kết thúc bằng .gov.vn.`,
  closed: "Trình duyệt chưa cho phép tiện ích vào trang này. Bấm biểu tượng Sổ HTX trên thanh công cụ khi đang ở trang đó, rồi làm lại.",
  moved: "Trang đã chuyển sang nơi khác trong lúc làm: đã dừng, không điền gì thêm. Hãy xem lại trang rồi làm lại.",
  otherTab: "Đã chuyển sang thẻ khác: việc vừa làm thuộc về trang trước đó.",
  noMatch: "Trang này không có ô nào khớp với hồ sơ. Không có gì được điền.",
  foreignFrame: (host: string) => `Trang có khung của máy chủ khác (“${host}”): mở khung đó trong một thẻ riêng rồi điền ở đó.`,
  login: "Trang đang hỏi mật khẩu: có thể phiên làm việc đã hết. Hãy đăng nhập lại, mở lại khối này rồi điền tiếp.",
  fault: "Cổng đang báo lỗi hoặc quá tải, hoặc phiên đã hết. Hãy mở lại khối này khi cổng chạy lại; những khối đã điền vẫn được ghi nhớ.",
  noMatchHelp: "Hãy xem có đúng biểu mẫu và đúng trang chưa, hoặc dùng “Dạy trang này”.",
};

const actions = {
  section: "Việc trên trang",
  preview: "Xem trước",
  fill: "Điền",
  compare: "Đối chiếu",
  teach: "Dạy trang này",
  stop: "Dừng",
  read: "Đọc trang",
  unmark: "Bỏ đánh dấu",
  health: "Kiểm tra tệp cổng",
  noRecord: "Hãy chọn một hồ sơ trước.",
  neverSends: "Không bao giờ bấm Lưu, Nộp: cán bộ xem lại rồi tự bấm.",
};

const reasons: Record<SkipReason, string> = {
  "no-match": "Không có ô",
  ambiguous: "Không chắc ô nào",
  hidden: "Ô đang ẩn",
  "read-only": "Ô chỉ đọc",
  disabled: "Ô đang khóa",
  "already-filled": "Đã có sẵn",
  "no-option": "Không có lựa chọn",
  "no-value": "Hồ sơ không có",
  "invalid-value": "Giá trị không hợp",
  "page-changed": "Trang đã đổi",
  "portal-filled": "Trang tự điền",
  "read-back-differs": "Đọc lại khác",
};

const report = {
  preview: "Sẽ điền",
  fill: "Kết quả điền",
  compare: "Kết quả đối chiếu",
  read: "Đọc được từ trang",
  field: "Trường",
  value: "Giá trị",
  state: "Kết quả",
  onPage: "Trên trang",
  box: "Ô trên trang",
  because: "Vì sao",
  willFill: "Sẽ điền",
  filled: "Đã điền",
  same: "Giống",
  differs: "Khác",
  empty: "Trang để trống",
  unreadable: "Không so được",
  missing: "Trang không có",
  read1: "Đọc được",
  unread: "Không chắc",
  reasons,
  fillSummary: (filled: number, there: number, left: number) =>
    `Đã điền ${filled} ô${there === 0 ? "" : `, ${there} ô đã có sẵn`}, để lại ${left}. Hãy xem lại trang rồi tự bấm Lưu.`,
  previewSummary: (count: number, there: number, left: number) =>
    `Sẽ điền ${count} ô${there === 0 ? "" : `, ${there} ô đã có sẵn`}, để lại ${left}. Chưa có gì thay đổi trên trang.`,
  compareSummary: (same: number, differs: number, empty: number) => `Giống ${same}, khác ${differs}, trang để trống ${empty}.`,
  readSummary: (count: number, unread: number) => `Đọc được ${count} giá trị, ${unread} chỗ không chắc nên bỏ lại.`,
  cancelled: "Đã dừng theo yêu cầu. Các ô đã điền vẫn còn trên trang.",
  reloaded: (times: number) => `Trang đã tải lại ${times} lần vì lựa chọn của biểu mẫu; việc điền đã tiếp tục.`,
  showAll: "Hiện cả những giá trị trang này không hỏi",
  showMore: (rows: number) => `Hiện thêm ${rows} dòng`,
  useRead: "Dùng hồ sơ này",
  otherEntity: (label: string, found: string) =>
    `Ô “${label}” trên trang đang có “${found}”, khác hồ sơ: hãy xem có đúng đơn vị, đúng người không trước khi lưu.`,
};

const dossier = {
  section: "Khối dữ liệu",
  states: { done: "Đã điền", open: "Chưa làm", failed: "Còn ô chưa điền được" } satisfies Record<BlockState, string>,
  here: "trang này",
  items: (done: number, all: number) => `Đã điền ${done}/${all} mục`,
  markDone: (block: string) => `Đánh dấu “${block}” đã xong`,
  markOpen: (block: string) => `Đánh dấu “${block}” chưa xong`,
  restart: "Bắt đầu lại",
  progress: (done: number, all: number) => `${done}/${all} khối`,
};

const teach = {
  section: "Dạy trang này",
  steps: "Bấm vào một ô trên trang, rồi chọn ở đây ô đó là gì. Làm lần lượt từng ô, cuối cùng lưu.",
  waiting: "Đang chờ: hãy bấm vào một ô trên trang. Nhấn Esc để thôi.",
  pick: "Chọn ô trên trang",
  box: (label: string) => `Ô “${label}”`,
  under: (heading: string) => `Dưới mục “${heading}”`,
  means: "Ô này là",
  leaveAlone: "Không bao giờ điền ô này",
  guess: "Gợi ý",
  add: "Ghi nhận",
  taught: (count: number) => `Đã dạy ${count} ô`,
  remove: (label: string) => `Bỏ ô “${label}”`,
  noSelector: "Ô này không có gì riêng để nhận ra lần sau: chưa dạy được.",
  name: "Tên cổng",
  save: "Lưu cổng",
  saved: (name: string) => `Đã lưu cổng “${name}”. Lần sau trang này được nhận ra ngay.`,
  export: "Xuất tệp cổng",
  cancel: "Thôi dạy",
  nothing: "Chưa dạy ô nào.",
};

const work = {
  opening: (name: string) => `Đang mở ${name}…`,
  looking: "Đang xem trang…",
  filling: (label: string) => (label === "" ? "Đang điền…" : `Đang điền: ${label}`),
  comparing: "Đang đối chiếu…",
  reading: "Đang đọc trang…",
  fetching: "Đang lấy hồ sơ từ ngăn Sổ HTX…",
  waiting: "Trang đang tải lại…",
  picking: "Đang chờ bấm vào một ô trên trang…",
  stopped: "Đã dừng. Không có gì thay đổi thêm.",
  lostFile: "Không đọc được tệp: từ khi chọn, tệp đã được sửa, đổi tên, xóa hoặc đang bị khóa, hoặc đó là một thư mục; hãy chọn lại tệp.",
  died: "Trình duyệt đã dừng phần đọc sổ giữa chừng, thường vì máy thiếu bộ nhớ; tệp vẫn nguyên: hãy đóng bớt chương trình rồi thử lại.",
  unknown: "Việc này không làm được. Hãy thử lại; nếu vẫn vậy, hãy đóng ngăn này rồi mở lại.",
  dismiss: "Đã hiểu",
  hide: "Ẩn lời nhắc",
};

const options = {
  title: "Sổ HTX: tùy chọn",
  portals: "Cổng đã dạy",
  noPortals: "Chưa có cổng nào của đơn vị. Mở trang cần điền rồi bấm “Dạy trang này”, hoặc nhập tệp cổng đồng nghiệp gửi.",
  shipped: "Cổng có sẵn",
  import: "Nhập tệp cổng",
  imported: (name: string) => `Đã nhập cổng “${name}”.`,
  export: (name: string) => `Xuất “${name}”`,
  remove: (name: string) => `Xóa “${name}”`,
  portalDetail: (pages: number, fields: number) => `${pages} trang, ${fields} ô`,
  hosts: "Trang được phép vào",
  hostsHelp: "Tiện ích chỉ vào trang khi cán bộ bấm biểu tượng. Cho phép hẳn một máy chủ để khỏi bấm lại mỗi lần mở.",
  noHosts: "Chưa cho phép hẳn máy chủ nào.",
  host: "Tên máy chủ, ví dụ dangky.xa.gov.vn",
  allow: "Cho phép",
  revoke: (host: string) => `Thôi cho phép ${host}`,
  badHost: "Đây không phải tên máy chủ: hãy chép đúng phần giữa “https://” và dấu “/” tiếp theo.",
  alikeHost: (host: string) => `“${host}” chỉ giống địa chỉ của cơ quan nhà nước nên không được cho phép.`,
  clear: "Xóa tất cả",
  clearHelp: "Xóa hồ sơ trong bộ nhớ, tiến độ các hồ sơ, cổng đã dạy, máy chủ đã cho phép và ngôn ngữ.",
  cleared: "Đã xóa tất cả.",
  confirm: "Xóa tất cả, không lấy lại được",
  cancel: "Thôi",
  privacy: "Tiện ích không gửi gì đi đâu và không lưu dữ liệu cá nhân xuống đĩa.",
};

const help = {
  open: (part: string) => `Trợ giúp: ${part}`,
  marks: "Dấu hiệu",
  when: "Khi …",
  privacy: "Dữ liệu và quyền riêng tư",
};

const fault = {
  copy: "Chép báo lỗi",
  copied: "Đã chép. Báo lỗi không có chữ nào của hồ sơ hay của trang.",
  byHand: "Nơi này không cho chép: hãy nhấn Ctrl+C trong khung dưới đây.",
  look: "Xem báo lỗi",
};

/** Every Vietnamese text of the panel and the options page. */
export const vi = { shell, source, record, nextItem, blocks, page, actions, report, dossier, teach, work, options, help, fault };

export type Messages = typeof vi;
