import type { Output } from "./output.ts";

/** What was typed wrong; the message is one Vietnamese sentence that says what to do. */
export class UsageError extends Error {}

/** The options of all commands, by name; a command lists those it takes. `value`: what stands after it, `null` for a switch. */
export const optionDefinitions = {
  json: { value: null, help: "in một tài liệu JSON thay cho bảng" },
  sheet: { value: "TÊN", help: "chỉ đọc trang này" },
  "as-of": { value: "NĂM-THÁNG-NGÀY", help: "tính đến ngày này (mặc định: hôm nay)" },
  table: { value: "MÃ|TỆP", help: "bảng điểm: mã có sẵn, hoặc sổ bảng điểm của đơn vị" },
  map: { value: "TỆP", help: "cách hiểu cột đã lưu từ lệnh read --out" },
  plan: { value: "MÃ|TỆP", help: "kế hoạch: mã có sẵn, hoặc tệp kế hoạch" },
  policy: { value: "MÃ", help: "chính sách hỗ trợ được xem từng đơn vị" },
  rules: { value: "TỆP", help: "mức hỗ trợ, tiêu chí thêm, vùng khó khăn của địa phương (trang tính)" },
  "rules-template": { value: "TỆP", help: "ghi mẫu trống của quy định địa phương ra tệp .xlsx này" },
  "data-year": { value: "NĂM", help: "năm của số liệu khi sổ không ghi năm" },
  year: { value: "NĂM", help: "năm của lịch (mặc định: năm của --as-of)" },
  units: { value: "TỆP", help: "bảng xã cũ, xã mới (.xlsx, .csv)" },
  decisions: { value: "TỆP", help: "những gì cán bộ đã quyết định ở lần trước: tệp .json, hoặc bản sao đã ghi bằng --out" },
  kind: { value: "LOẠI", help: "quarter (quý), half (6 tháng), year (năm) hoặc evaluation (bảng đánh giá, Phụ lục 2)" },
  period: { value: "KỲ", help: "kỳ báo cáo: 2024-Q1, 2024-H1, 2024 (mặc định: kỳ của --as-of, hoặc năm ghi trên sổ nếu năm ấy đã hết)" },
  office: {
    value: "CẤP|TỆP",
    help: "cơ quan báo cáo: commune, commune-office, district, district-office, department, province, hoặc tệp JSON",
  },
  place: { value: "ĐỊA BÀN", help: "tên địa bàn, ví dụ “xã Phú Hòa” (mặc định: theo kế hoạch)" },
  previous: { value: "SỔ", help: "sổ của kỳ trước, để so sánh" },
  template: { value: "TỆP", help: "mẫu .docx của đơn vị, có chỗ ghi {{tên}} hoặc ô nội dung có thẻ" },
  only: { value: "TÊN|MÃ SỐ", help: "chỉ lập cho đơn vị này" },
  form: { value: "MẪU", help: "biểu mẫu của hồ sơ" },
  out: { value: "TỆP", help: "ghi kết quả ra tệp này" },
  force: { value: null, help: "cho phép --out ghi đè lên tệp đã có" },
  port: { value: "SỐ", help: "cổng (mặc định: cổng trống đầu tiên từ 8765)" },
  sample: { value: null, help: "mở sẵn sổ mẫu" },
} as const;

export type OptionName = keyof typeof optionDefinitions;

/** What was typed after the name of a command. Values are as typed; switches are "true". */
export type Request = { readonly files: readonly string[]; readonly options: ReadonlyMap<OptionName, string> };

/** One command. To add one, copy a neighbour and put it into the list of `commands.ts`. */
export type Command = {
  readonly name: string;
  /** A few words for the list of commands. */
  readonly summary: string;
  /** The words after the name, for example "FILE". */
  readonly usage: string;
  /** How many files are named. */
  readonly files: number;
  readonly options: readonly OptionName[];
  /** An option whose work needs none of the files. */
  readonly alone?: OptionName;
  /** Lines of help below the options. */
  readonly help: readonly string[];
  /** Does the work and gives the exit status. Throws `UsageError` or `WorkbookError` when it could do nothing. */
  readonly run: (request: Request, output: Output) => Promise<number>;
};
