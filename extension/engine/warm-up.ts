import { plannerFor } from "./plan.ts";
import type { SeenControl } from "./seen.ts";

/** Makes the words of the dictionary ready, and plans some common questions, so that the first page waits for neither. */
export function warmUp(): void {
  const controls = [...sections].flatMap(([heading, labels]) => labels.split("|").map((label) => asked(heading, label)));
  const fields = { "name.vietnamese": "HỢP TÁC XÃ", "capital.charter": 1_000_000, "filer.birthDate": "2000-01-31" };
  for (const form of ["change", "branch", "establish"])
    plannerFor({ form, key: "", label: "", fields, lists: { legalRepresentatives: [] } }, null)(controls);
}

const sections: ReadonlyMap<string, string> = new Map([
  ["Hợp tác xã", "Tên hợp tác xã|Mã số|Điện thoại|Thư điện tử|Vốn điều lệ (triệu đồng)|Số lượng thành viên"],
  ["Người đại diện theo pháp luật", "Họ và tên|Giới tính|Số định danh cá nhân|Chức danh|Quốc tịch"],
  ["Người nộp hồ sơ", "Họ và tên|Ngày sinh|Điện thoại|Thư điện tử"],
  ["Địa chỉ trụ sở chính", "Số nhà, đường|Xã/Phường|Tỉnh/Thành phố|Website"],
]);

function asked(heading: string, label: string): SeenControl {
  return {
    key: `${heading} ${label}`,
    kind: "text",
    type: "text",
    texts: [{ text: label, source: "label" }],
    row: "",
    column: "",
    rowHead: "",
    headings: [heading],
    sections: 1,
    lines: [],
    minor: [],
    furniture: null,
    units: [],
    name: "",
    id: "",
    placeholder: "",
    maxLength: null,
    options: null,
    closed: null,
    value: "",
    standing: false,
    reloads: false,
    sends: false,
    around: [],
    parts: [],
    wholeOnly: false,
  };
}
