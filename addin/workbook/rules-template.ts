import { policies } from "../../core/law/support-policies.ts";
import { exampleWord, ruleHeadings, ruleWords } from "../../core/support/rules.ts";
import type { InputRule } from "./port.ts";
import { layOut } from "./ready-book.ts";
import type { ReadyColumn, ReadySheet } from "./ready-book-sheets.ts";

/** A book in which an office writes what its province has set for support: headings, drop-down lists, one example of each kind of row. */
export function rulesTemplate(): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: "mau-quy-dinh-ho-tro.xlsx", bytes: layOut(guide, [sheet], "2099-12-31") };
}

const guide: readonly string[] = [
  "MẪU QUY ĐỊNH HỖ TRỢ CỦA TỈNH",
  "Ghi vào trang “Quy định” những gì Hội đồng nhân dân, Ủy ban nhân dân tỉnh đã quy định thêm. Mỗi dòng một quy định; dòng nào cũng cần văn bản và ngày có hiệu lực.",
  `1. Dòng có nội dung bắt đầu bằng “${exampleWord}” chỉ để xem cách ghi, không được tính. Xóa đi hoặc để nguyên đều được.`,
  `2. “${ruleWords.amount}”: chính sách, nội dung, mức ở cột Từ và Đến (một trong hai cũng được), đơn vị tính (đồng, triệu đồng, %, lần lương tối thiểu vùng), tính cho (tháng, người, lớp).`,
  `3. “${ruleWords.criterion}”: tiêu chí riêng của tỉnh. Ghi tên cột của sổ và mức ở Từ, Đến; để trống cột của sổ nếu cán bộ tự xác nhận từng đơn vị.`,
  `4. “${ruleWords.area}”: mỗi xã, phường một dòng ở cột Nội dung; thêm huyện sau dấu phẩy nếu trùng tên.`,
  `5. “${ruleWords.audit}”: chính sách mà tỉnh đòi báo cáo kiểm toán.`,
  `6. “${ruleWords.budget}”: nguồn kinh phí ở cột Nội dung (đúng như ghi trong sổ hỗ trợ), năm ở cột Từ, số tiền ở cột Đến.`,
  `7. Chính sách ghi một trong: ${policies.map(({ label }) => label).join("; ")}.`,
  "8. Nạp tệp này ở thẻ Hỗ trợ, nút “Nạp quy định địa phương”, hoặc ở dấu nhắc lệnh với --rules. Có dòng nào sai thì chỉ rõ ô, và chưa dùng cả tệp.",
];

const list = (words: readonly string[], message: string): NonNullable<ReadyColumn["rule"]> => {
  const rule: InputRule = { kind: "list", words };
  return { rule, message };
};

const [people, market] = [policies[0]!.label, policies.find(({ id }) => id === "market")!.label];
const document = "Nghị quyết số …/NQ-HĐND";
const from = "01/01/2025";

const sheet: ReadySheet = {
  name: "Quy định",
  title: "QUY ĐỊNH HỖ TRỢ CỦA TỈNH",
  note: `Mỗi dòng một quy định. Dòng bắt đầu bằng “${exampleWord}” không được tính. Cách ghi ở trang Hướng dẫn.`,
  columns: [
    { header: ruleHeadings.kind, width: 18, rule: list(Object.values(ruleWords), "Hãy chọn loại dòng trong danh sách.") },
    // Labels hold commas, which part the words of a list: they are checked when the sheet is loaded.
    { header: ruleHeadings.policy, width: 42 },
    { header: ruleHeadings.text, width: 42 },
    { header: ruleHeadings.column, width: 22 },
    { header: ruleHeadings.least, width: 10, look: "wrapped" },
    { header: ruleHeadings.most, width: 14, look: "wrapped" },
    { header: ruleHeadings.unit, width: 24 },
    { header: ruleHeadings.per, width: 12 },
    { header: ruleHeadings.document, width: 28 },
    { header: ruleHeadings.from, width: 13 },
    { header: ruleHeadings.until, width: 13 },
  ],
  rows: [
    [
      ruleWords.amount,
      people,
      `${exampleWord}: đưa lao động trẻ về làm việc`,
      null,
      1.5,
      2,
      "lần lương tối thiểu vùng",
      "tháng",
      document,
      from,
      null,
    ],
    [
      ruleWords.criterion,
      market,
      `${exampleWord}: có ít nhất 20 thành viên`,
      "Tổng số thành viên",
      20,
      null,
      null,
      null,
      document,
      from,
      null,
    ],
    [ruleWords.criterion, market, `${exampleWord}: có cam kết giữ vùng nguyên liệu`, null, null, null, null, null, document, from, null],
    [ruleWords.area, null, `${exampleWord} xã Đồi Gió, huyện Suối Mây`, null, null, null, null, null, document, from, null],
    [ruleWords.audit, people, exampleWord, null, null, null, null, null, document, from, null],
    [ruleWords.budget, null, `${exampleWord}: ngân sách tỉnh`, null, 2025, 1000, "triệu đồng", null, document, from, null],
  ],
};
