import type { PlanInput } from "../../plan.ts";
import { goals2030 } from "./goals-2030.ts";
import { signed } from "./places.ts";
import { solutions, vision2045 } from "./vision-2045.ts";

/** "207 /UBND" of phường Phổ Minh, 20/9/2023: goals to 2030 and 2045 inside a report on one year of NQ 20-NQ/TW. */
export const phoMinh2030: PlanInput = {
  format: "so-htx-plan",
  version: 1,
  id: "pho-minh-2030",
  title: "Báo cáo đánh giá 01 năm thực hiện Nghị quyết số 20-NQ/TW (mục tiêu đến năm 2030, tầm nhìn 2045)",
  place: "phường Phổ Minh",
  area: { province: [], district: [], commune: ["Phổ Minh"] },
  document: { number: "207/UBND", issuedOn: signed, issuer: "UBND phường Phổ Minh" },
  period: { from: signed, to: "2045-12-31" },
  targets: [...goals2030, ...vision2045, ...solutions],
  warnings: [
    { text: "Tên là đánh giá 01 năm nhưng không có kết quả nào", lines: [9], targets: [] },
    { text: "“207 /UBND” không có loại văn bản", lines: [3], targets: [] },
    { text: "Ký một ngày sau văn bản yêu cầu (2836/UBND ngày 19/9/2023)", lines: [5, 11], targets: [] },
    { text: "“Tỷ lệ cán bộ quản lý 02 người”: tỷ lệ nhưng đơn vị là người", lines: [25], targets: ["PM-04"] },
    {
      text: "Chỉ có một HTX: “80%” và “bình quân” không nói thêm gì",
      lines: [25, 27, 31],
      targets: ["PM-06", "PM-07", "PM-08", "PM-15", "PM-16"],
    },
    { text: "Hai cán bộ quản lý: trong khoảng 50% – 70% chỉ có thể là 50%", lines: [29], targets: ["PM-13"] },
    {
      text: "Năm 2030 và 2045 bằng nhau về thành viên, lao động, xếp loại",
      lines: [23, 29],
      targets: ["PM-01", "PM-02", "PM-03", "PM-10", "PM-11", "PM-12"],
    },
    { text: "Tỷ suất lợi nhuận giảm từ 6,7% (2030) xuống 5,5% (2045)", lines: [27, 31], targets: ["PM-08", "PM-16"] },
    {
      text: "1.105 thành viên không đổi, bên cạnh “thu hút thêm thành viên mới”",
      lines: [23, 29, 55],
      targets: ["PM-01", "PM-10", "PM-19"],
    },
    {
      text: "Doanh thu, lợi nhuận ghi “/hợp tác xã” hoặc không ghi, không chỗ nào ghi “/năm”",
      lines: [27, 31],
      targets: ["PM-07", "PM-08", "PM-15", "PM-16"],
    },
    { text: "“1.105” (dấu nghìn) bên cạnh “1,5” (dấu thập phân)", lines: [23, 27], targets: ["PM-01", "PM-07"] },
    { text: "“Cán bộ hợp tác xã” (2030) thành “cán bộ quản lý” (2045)", lines: [25, 29], targets: ["PM-05", "PM-13"] },
    { text: "Câu chữ chép của cấp trên (“của thị xã”)", lines: [37, 71, 85, 95, 105], targets: [] },
    { text: "“xã viên” bên cạnh “thành viên”", lines: [43], targets: ["PM-18"] },
    { text: "Dẫn Luật HTX 2012 cho mục tiêu 2030, 2045; luật này hết hiệu lực ngày 01/7/2024", lines: [27], targets: ["PM-09"] },
    { text: "Đoạn văn bị ngắt giữa câu", lines: [23, 25, 45, 47, 57, 59], targets: ["PM-03"] },
  ],
};
