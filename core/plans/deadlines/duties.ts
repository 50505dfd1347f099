import { citation } from "../../law/citation.ts";
import type { Language, Said } from "../../model/language.ts";
import type { Mark, Source } from "../../model/law.ts";
import type { Deadline } from "../plan.ts";
import { dutyText } from "./duty-words.ts";

/** Who owes a duty of the law. The district ended on 01/07/2025. */
export type DutyLevel = "organisation" | "commune" | "district" | "province" | "fund";

/** A report or act that the law asks for on a day of every year, as long as it holds. */
export type LegalDuty = {
  readonly id: string;
  /** Vietnamese. */
  readonly label: string;
  readonly level: DutyLevel;
  readonly from: string;
  readonly to: readonly string[];
  /** Month and day; `null`: the text sets none. */
  readonly month: number | null;
  readonly day: number | null;
  readonly before: boolean;
  /** First day on which it holds and first day on which it no longer does. */
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly source: Source;
  /** How sure duty and day are. */
  readonly mark: Mark;
  readonly note: string | null;
};

const circular09 = "Thông tư 09/2024/TT-BKHĐT";
const decree77 = "Nghị định 77/2019/NĐ-CP";
const circular01 = "Thông tư 01/2020/TT-BKHĐT";
const agriculture = "Thông tư 09/2017/TT-BNNPTNT";
const decree295 = "Nghị định 295/2026/NĐ-CP";
const perhapsReplaced = "Nghị định 294/2026/NĐ-CP có thể đã thay (chưa đối chiếu).";
const communeStep = "Văn bản không nói bước của cấp xã; giữ ngày của cấp huyện trước đây là suy ra.";

/** Duties of the law that every office shares. Days change with the law: a change is a new line. */
export const legalDuties: readonly LegalDuty[] = [
  {
    id: "law.vii-1-3",
    label: "Cập nhật thông tin năm của THT, HTX, LHHTX (Mẫu VII-1, VII-2, VII-3)",
    level: "organisation",
    from: "THT, HTX, LHHTX",
    to: ["Hệ thống thông tin quốc gia về hợp tác xã"],
    month: 12,
    day: 15,
    before: false,
    validFrom: "2024-07-01",
    validUntil: null,
    source: { document: circular09, article: "Điều 5, Điều 6", mark: "V" },
    mark: "V",
    note: "Số liệu từ 15/12 năm trước đến 14/12.",
  },
  {
    id: "law.vii-4-district",
    label: "Cập nhật của cơ quan đăng ký cấp huyện (Mẫu VII-4)",
    level: "district",
    from: "Cơ quan đăng ký kinh doanh cấp huyện",
    to: ["Cơ quan đăng ký kinh doanh cấp tỉnh"],
    month: 12,
    day: 18,
    before: false,
    validFrom: "2024-07-01",
    validUntil: "2025-07-01",
    source: { document: circular09, article: "Điều 7 khoản 1", mark: "V" },
    mark: "V",
    note: null,
  },
  {
    id: "law.vii-4-commune",
    label: "Cập nhật của cơ quan đăng ký cấp xã (Mẫu VII-4)",
    level: "commune",
    from: "Cơ quan đăng ký kinh doanh cấp xã",
    to: ["Sở Tài chính"],
    month: 12,
    day: 18,
    before: false,
    validFrom: "2025-07-01",
    validUntil: null,
    source: { document: circular09, article: "Điều 7 khoản 1", mark: "I" },
    mark: "I",
    note: communeStep,
  },
  {
    id: "law.vii-4-province-ministry-of-planning",
    label: "Cập nhật của cơ quan đăng ký cấp tỉnh (Mẫu VII-4)",
    level: "province",
    from: "Cơ quan đăng ký kinh doanh cấp tỉnh",
    to: ["Bộ Kế hoạch và Đầu tư"],
    month: 12,
    day: 21,
    before: false,
    validFrom: "2024-07-01",
    validUntil: "2025-07-01",
    source: { document: circular09, article: "Điều 7 khoản 2", mark: "V" },
    mark: "V",
    note: "Bộ Kế hoạch và Đầu tư nhập vào Bộ Tài chính trong năm 2025 (ngày chưa đối chiếu).",
  },
  {
    id: "law.vii-4-province",
    label: "Cập nhật của cơ quan đăng ký cấp tỉnh (Mẫu VII-4)",
    level: "province",
    from: "Sở Tài chính",
    to: ["Bộ Tài chính"],
    month: 12,
    day: 21,
    before: false,
    validFrom: "2025-07-01",
    validUntil: null,
    source: { document: circular09, article: "Điều 7 khoản 2", mark: "I" },
    mark: "I",
    note: "Nơi nhận đổi theo sắp xếp bộ máy; ngày giữ như trước là suy ra.",
  },
  {
    id: "law.group-report",
    label: "Báo cáo năm của tổ hợp tác (Mẫu 1.04)",
    level: "organisation",
    from: "Tổ hợp tác",
    to: ["UBND cấp xã"],
    month: 12,
    day: 16,
    before: true,
    // The day of signature: the day in force was not read.
    validFrom: "2019-10-10",
    validUntil: null,
    source: { document: decree77, article: "Điều 29 khoản 1", mark: "V" },
    mark: "V",
    note: `Số liệu từ 15/12 năm trước đến 14/12. ${perhapsReplaced}`,
  },
  {
    id: "law.group-summary-to-district",
    label: "Tổng hợp tình hình tổ hợp tác (Mẫu II.02)",
    level: "commune",
    from: "UBND cấp xã",
    to: ["UBND cấp huyện"],
    month: 12,
    day: 30,
    before: false,
    validFrom: "2019-10-10",
    validUntil: "2025-07-01",
    source: { document: decree77, article: "Điều 29 khoản 2", mark: "V" },
    mark: "V",
    note: null,
  },
  {
    id: "law.group-summary",
    label: "Tổng hợp tình hình tổ hợp tác (Mẫu II.02)",
    level: "commune",
    from: "UBND cấp xã",
    to: ["UBND cấp tỉnh"],
    month: 12,
    day: 30,
    before: false,
    validFrom: "2025-07-01",
    validUntil: null,
    source: { document: decree77, article: "Điều 29 khoản 2", mark: "I" },
    mark: "I",
    note: `Bước qua cấp huyện không còn từ 01/7/2025. ${perhapsReplaced}`,
  },
  {
    id: "law.group-summary-district",
    label: "Tổng hợp tình hình tổ hợp tác của huyện (Mẫu II.02)",
    level: "district",
    from: "UBND cấp huyện",
    to: ["UBND cấp tỉnh"],
    month: 1,
    day: 15,
    before: false,
    validFrom: "2019-10-10",
    validUntil: "2025-07-01",
    source: { document: decree77, article: "Điều 29 khoản 3", mark: "V" },
    mark: "V",
    note: "Số liệu của năm trước.",
  },
  {
    id: "law.group-summary-province",
    label: "Tổng hợp tình hình tổ hợp tác của tỉnh (Mẫu II.02)",
    level: "province",
    from: "UBND cấp tỉnh",
    to: ["Bộ quản lý nhà nước về kinh tế tập thể"],
    month: 1,
    day: 30,
    before: false,
    validFrom: "2019-10-10",
    validUntil: null,
    source: { document: decree77, article: "Điều 29 khoản 4", mark: "V" },
    mark: "V",
    note: `Số liệu của năm trước. ${perhapsReplaced}`,
  },
  {
    id: "law.support-report",
    label: "Báo cáo năm về hỗ trợ HTX (Phụ lục 01, 02, 03)",
    level: "province",
    from: "Bộ, ngành, UBND tỉnh",
    to: ["Bộ quản lý nhà nước về kinh tế tập thể", "cơ quan chủ trì chương trình"],
    month: 12,
    day: 20,
    before: true,
    validFrom: "2021-12-30",
    validUntil: null,
    source: { document: "Thông tư 124/2021/TT-BTC", article: "Điều 17", mark: "V" },
    mark: "V",
    note: "Số liệu từ 15/12 năm trước đến 14/12. Nội dung các phụ lục chưa đọc được.",
  },
  {
    id: "law.fund-half-year",
    label: "Báo cáo 6 tháng của Quỹ hợp tác xã địa phương",
    level: "fund",
    from: "Quỹ hợp tác xã địa phương",
    to: ["UBND cấp tỉnh", "Liên minh HTX tỉnh", "Sở Tài chính", "Ngân hàng Nhà nước", "Quỹ hợp tác xã trung ương"],
    month: 7,
    day: 31,
    before: true,
    validFrom: "2021-03-31",
    validUntil: null,
    source: { document: "Nghị định 45/2021/NĐ-CP", article: "Điều 44", mark: "V" },
    mark: "V",
    note: "Nghị định 253/2025/NĐ-CP có thể đã thay (chưa đối chiếu).",
  },
  {
    id: "law.self-rating",
    label: "HTX gửi Bảng đánh giá HTX (Phụ lục 2) cùng báo cáo năm",
    level: "organisation",
    from: "HTX, LHHTX",
    to: ["Cơ quan đăng ký hợp tác xã"],
    month: 12,
    day: 15,
    before: false,
    validFrom: "2020-04-01",
    validUntil: null,
    source: { document: circular01, article: "Điều 9", mark: "V" },
    mark: "V",
    note: "Thông tư còn áp dụng hay không là chưa chắc: dùng để tham khảo.",
  },
  {
    id: "law.rating-summary-district",
    label: "Tổng hợp xếp loại HTX của cấp huyện",
    level: "district",
    from: "Cơ quan đăng ký cấp huyện",
    to: ["Cơ quan đăng ký cấp tỉnh"],
    month: 12,
    day: 18,
    before: false,
    validFrom: "2020-04-01",
    validUntil: "2025-07-01",
    source: { document: circular01, article: "Điều 9", mark: "V" },
    mark: "V",
    note: null,
  },
  {
    id: "law.agriculture-self-score",
    label: "HTX nông nghiệp gửi bảng tự chấm điểm",
    level: "organisation",
    from: "HTX nông nghiệp",
    to: ["Phòng NN&PTNT hoặc Phòng Kinh tế cấp huyện"],
    month: 4,
    day: 1,
    before: true,
    validFrom: "2017-05-31",
    validUntil: null,
    source: { document: agriculture, article: "Điều 5", mark: "V" },
    mark: "V",
    note: "Số liệu của năm trước. Nơi nhận cấp huyện không còn từ 01/7/2025; nơi nhận mới chưa rõ.",
  },
  {
    id: "law.agriculture-district",
    label: "Cấp huyện báo cáo kết quả đánh giá HTX nông nghiệp",
    level: "district",
    from: "Phòng NN&PTNT hoặc Phòng Kinh tế cấp huyện",
    to: ["Sở NN&PTNT"],
    month: 4,
    day: 10,
    before: true,
    validFrom: "2017-05-31",
    validUntil: "2025-07-01",
    source: { document: agriculture, article: "Điều 5", mark: "V" },
    mark: "V",
    note: null,
  },
  {
    id: "law.agriculture-province",
    label: "Cấp tỉnh báo cáo kết quả đánh giá HTX nông nghiệp",
    level: "province",
    from: "Sở NN&PTNT",
    to: ["Bộ NN&PTNT"],
    month: 4,
    day: 15,
    before: true,
    validFrom: "2017-05-31",
    validUntil: null,
    source: { document: agriculture, article: "Điều 5", mark: "V" },
    mark: "V",
    note: "Tên cơ quan đổi theo sắp xếp bộ máy.",
  },
  {
    id: "law.congress",
    label: "Đại hội thành viên thường niên (04 tháng sau khi kết thúc năm tài chính)",
    level: "organisation",
    from: "HTX, LHHTX",
    to: [],
    month: 4,
    day: 30,
    before: false,
    validFrom: "2024-07-01",
    validUntil: null,
    source: { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 59 khoản 1", mark: "V" },
    mark: "D",
    note: "30/4 khi năm tài chính là năm dương lịch.",
  },
  {
    id: "law.registration-report-commune",
    label: "Báo cáo tình hình đăng ký THT, HTX, LHHTX",
    level: "commune",
    from: "Cơ quan đăng ký kinh doanh cấp xã",
    to: ["Sở Tài chính", "cơ quan có liên quan"],
    month: null,
    day: null,
    before: false,
    validFrom: "2026-07-23",
    validUntil: null,
    source: { document: decree295, article: "Điều 7 khoản 9", mark: "V" },
    mark: "V",
    note: "Theo chế độ báo cáo của cơ quan hành chính nhà nước: không nêu ngày.",
  },
  {
    id: "law.registration-report-province",
    label: "Báo cáo tình hình đăng ký của tỉnh",
    level: "province",
    from: "Sở Tài chính",
    to: ["UBND tỉnh", "cơ quan có liên quan"],
    month: null,
    day: null,
    before: false,
    validFrom: "2026-07-23",
    validUntil: null,
    source: { document: decree295, article: "Điều 6 khoản 3", mark: "V" },
    mark: "V",
    note: "Theo chế độ báo cáo của cơ quan hành chính nhà nước: không nêu ngày.",
  },
];

/** Duties of some levels that hold in a year, as deadlines of that year. */
export function legalDeadlines(year: number, levels: readonly DutyLevel[]): Deadline[] {
  return legalDuties.filter((duty) => levels.includes(duty.level) && holdsIn(duty, year)).map((duty) => deadlineOf(duty, year));
}

/** Which duties of the law concern a plan: those of its own level and of the levels below it. */
export function levelsOf(area: {
  readonly province: readonly string[];
  readonly district: readonly string[];
  readonly commune: readonly string[];
}): DutyLevel[] {
  if (area.commune.length > 0) return ["organisation", "commune"];
  if (area.district.length > 0) return ["organisation", "commune", "district"];
  return ["organisation", "commune", "district", "province"];
}

function holdsIn({ month, day, validFrom, validUntil }: LegalDuty, year: number): boolean {
  const stem = String(year).padStart(4, "0");
  if (month === null || day === null) return validFrom <= `${stem}-12-31` && (validUntil === null || validUntil > `${stem}-01-01`);
  const due = `${stem}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return validFrom <= due && (validUntil === null || due < validUntil);
}

/** On what a duty of the law rests, and how sure that is; `null` for what is no duty of the law. */
export function legalSource(id: string, language: Language): string | null {
  const duty = legalDuties.find((known) => known.id === id);
  return duty === undefined ? null : sourceText(duty, language);
}

function sourceText({ source, note, mark }: LegalDuty, language: Language): string {
  const remark = mark === "V" ? "" : ` (${(markWords.get(mark) ?? unchecked)[language]})`;
  return `${citation(`${source.document}, ${source.article ?? ""}`)[language]}${remark}${note === null ? "" : `. ${dutyText(note, language)}`}`;
}

function deadlineOf(duty: LegalDuty, year: number): Deadline {
  const { id, label, from, to, month, day, before } = duty;
  return {
    id,
    text: label,
    quote: null,
    from,
    to: [...to],
    months: month === null ? [] : [month],
    day,
    date: null,
    before,
    years: [year, year],
    source: sourceText(duty, "vi"),
  };
}

const unchecked: Said = { vi: "chưa đối chiếu", en: "not checked" };

const markWords: ReadonlyMap<Mark, Said> = new Map([
  ["I", { vi: "suy ra, chưa đối chiếu bản gốc", en: "inferred, not checked against the original" }],
  ["D", { vi: "tính từ văn bản", en: "computed from the document" }],
  ["M", unchecked],
]);
