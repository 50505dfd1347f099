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
  decisions: { value: "TỆP", help: "ghi nhận và lựa chọn của cán bộ (.json)" },
  rules: { value: "TỆP", help: "mức hỗ trợ, tiêu chí thêm, vùng khó khăn của địa phương (trang tính)" },
  "data-year": { value: "NĂM", help: "năm của số liệu khi sổ không ghi năm" },
  year: { value: "NĂM", help: "năm của lịch (mặc định: năm của --as-of)" },
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
  /** Lines of help below the options. */
  readonly help: readonly string[];
  /** Does the work and gives the exit status. Throws `UsageError` or `WorkbookError` when it could do nothing. */
  readonly run: (request: Request, output: Output) => Promise<number>;
};
