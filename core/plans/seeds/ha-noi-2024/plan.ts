import type { PlanInput } from "../../plan.ts";
import { goals2024 } from "./goals.ts";
import { tasks } from "./tasks.ts";

/** "Số: /KH-UBND" of TP Hà Nội, 2024, without number and day: the collective economy in 2024. */
export const haNoi2024: PlanInput = {
  format: "so-htx-plan",
  version: 1,
  id: "ha-noi-2024",
  title: "Kế hoạch phát triển kinh tế tập thể, hợp tác xã trên địa bàn thành phố Hà Nội năm 2024",
  place: "TP Hà Nội",
  area: { province: ["Hà Nội"], district: [], commune: [] },
  document: { number: null, issuedOn: "2024", issuer: "UBND thành phố Hà Nội" },
  period: { from: "2024-01-01", to: "2024-12-31" },
  targets: [...goals2024, ...tasks],
  deadlines: [
    {
      id: "HN-27",
      text: "Báo cáo kết quả thực hiện Kế hoạch",
      quote: "trước ngày 10/12/2024",
      from: "Các Sở, ban, ngành, UBND các quận, huyện, thị xã",
      to: ["Sở Kế hoạch và Đầu tư (Cơ quan Thường trực Ban Chỉ đạo)"],
      date: "2024-12-10",
      before: true,
      source: "Kế hoạch phát triển KTTT, HTX năm 2024 của UBND TP Hà Nội, mục IV.2",
    },
  ],
  warnings: [
    { text: "Văn bản không có số, không có ngày: có thể là dự thảo", lines: [3, 5], targets: [] },
    { text: "Thiếu Phụ lục 1: chỉ tiêu chi tiết không đọc được", lines: [53], targets: ["HN-14"] },
    { text: "“KTĐT” 11 lần, có lẽ là KTTT", lines: [15, 17, 19, 21, 25, 27], targets: [] },
    { text: "“HITX” – có lẽ là HTX", lines: [125], targets: ["HN-23"] },
    { text: "“26/5/2024”: TT 03/2014/TT-BKHĐT ký ngày 26/5/2014", lines: [79], targets: ["HN-18"] },
    { text: "“20/CTr-TU” có lẽ là 20-CTr/TU", lines: [11], targets: [] },
    { text: "“Trung tâm Xúc tiến, Đầu tư, …”: thừa dấu phẩy trong tên cơ quan", lines: [111], targets: ["HN-21"] },
    { text: "Ba cách ghi liên hiệp HTX, hai cách ghi tổ hợp tác", lines: [27, 41], targets: ["HN-02", "HN-03"] },
    { text: "Hai tên cho một hệ thống thông tin", lines: [81, 91], targets: ["HN-19"] },
    { text: "Thiếu dấu “;” sau “24 HTX”", lines: [47], targets: ["HN-09"] },
    { text: "60 triệu đồng/năm = 5 triệu đồng/tháng", lines: [49], targets: ["HN-11"] },
    { text: "Hạn báo cáo trước khi hết năm và trước khi có kết quả xếp loại (15/12)", lines: [158], targets: ["HN-04", "HN-27"] },
    { text: "Luật thay đổi từ 01/7/2024 nhưng kế hoạch không nhắc", lines: [79, 81], targets: ["HN-16", "HN-17", "HN-18"] },
    { text: "Phụ lục 08 của một nghị quyết giao cho hai cơ quan chủ trì", lines: [97, 123], targets: ["HN-29"] },
  ],
};
