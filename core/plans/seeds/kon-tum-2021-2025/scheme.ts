import type { PilotScheme } from "../../pilot/scheme.ts";

const agriculture: readonly (readonly [string, string, number])[] = [
  ["1a", "HTX vừa sản xuất, vừa tham gia thị trường", 143],
  ["1b", "HTX tích tụ, tập trung ruộng đất có quy mô lớn và ứng dụng công nghệ cao vào sản xuất", 145],
  ["1c", "HTX nông nghiệp đảm nhiệm các dịch vụ đầu vào, sơ chế/chế biến và đầu ra trong chuỗi giá trị nông sản", 147],
  ["1d", "HTX ứng phó biến đổi khí hậu", 150],
  ["1đ", "HTX phát triển nông lâm thủy sản bền vững", 152],
  ["1e", "HTX sản xuất sản phẩm OCOP, gắn với du lịch nông thôn, miền núi", 154],
  ["1g", "Doanh nghiệp tham gia là thành viên HTX sản xuất chế biến nông lâm thủy sản", 156],
  ["1h", "HTX đánh bắt, nuôi trồng thủy hải sản và bảo vệ nguồn lợi cộng đồng", 158],
];
const others: readonly (readonly [string, string, number])[] = [
  ["2a", "HTX hoạt động xây dựng", 162],
  ["2b", "HTX giao thông vận tải", 164],
  ["2c", "HTX tiểu thủ công nghiệp gắn với phục hồi và phát triển làng nghề truyền thống", 166],
  ["2d", "HTX dịch vụ vì cộng đồng (hoạt động lĩnh vực môi trường, y tế, giáo dục, quản lý chợ...)", 168],
];

/** Codes of the 12 models, as the filter of pilots. */
export const modelCodesOfPlan = [...agriculture, ...others].map(([code]) => code);

/** The pilot of Kế hoạch 1185/KH-UBND: letters of the models as printed (no "f", with "đ"). */
export const konTumPilot: PilotScheme = {
  models: [
    ...agriculture.map(([code, label, line]) => ({ code, label, branch: "agriculture" as const, line })),
    ...others.map(([code, label, line]) => ({ code, label, branch: "other" as const, line })),
  ],
  conditions: [
    {
      id: "KT-08",
      label: "Hoạt động theo Luật Hợp tác xã năm 2012",
      group: "mandatory",
      test: { kind: "tick" },
      note: "Xem giấy chứng nhận, tình trạng chuyển đổi.",
    },
    {
      id: "KT-09",
      label: "Đang hoạt động theo một trong 12 mô hình",
      group: "mandatory",
      test: { kind: "active-in-model" },
      note: null,
    },
    {
      id: "KT-10",
      label: "Có lãi liên tục trong 03 năm tài chính gần nhất",
      group: "mandatory",
      test: { kind: "profit", field: "profit.afterTax", years: [2018, 2019, 2020] },
      note: "Không nêu trước hay sau thuế: mặc định sau thuế, trên 0 trong từng năm 2018, 2019, 2020.",
    },
    { id: "KT-11", label: "Nộp đầy đủ hồ sơ đăng ký", group: "mandatory", test: { kind: "papers" }, note: null },
    {
      id: "KT-12",
      label: "Đánh giá năm 2020 loại Khá (từ 65 điểm) trở lên",
      group: "mandatory",
      test: { kind: "points", year: 2020, atLeast: 65 },
      note: "Năm 2020 giữ nguyên cả khi thay thế về sau.",
    },
    {
      id: "KT-13",
      label: "Có phương án sản xuất kinh doanh và hằng năm tổ chức Đại hội thành viên",
      group: "mandatory",
      test: { kind: "tick" },
      note: "Hai việc: phương án và đại hội hằng năm.",
    },
    {
      id: "KT-14",
      label: "Nhiều thành viên, được thành viên và chính quyền cơ sở đồng tình",
      group: "priority",
      test: { kind: "tick" },
      note: "Không có ngưỡng: cán bộ nhận định.",
    },
    {
      id: "KT-15",
      label: "Quy mô lớn, sản phẩm chủ lực, xuất khẩu, chuỗi giá trị, công nghệ cao, tăng trưởng xanh",
      group: "priority",
      test: { kind: "flags", anyOf: ["flag.highTech", "flag.valueChain"] },
      note: "Không rõ cần tất cả hay chỉ một trong các nội dung: mặc định một.",
    },
    {
      id: "KT-16",
      label: "Có hợp đồng liên kết, dự án liên kết trong sản xuất và tiêu thụ",
      group: "priority",
      test: { kind: "flags", anyOf: ["flag.valueChain"] },
      note: "Ít nhất 1 là suy ra.",
    },
    {
      id: "KT-17",
      label: "Đông thành viên nữ, phụ nữ quản lý; vùng dân tộc thiểu số, miền núi; người yếu thế; thanh niên khởi nghiệp",
      group: "priority",
      test: { kind: "tick" },
      note: "Không có ngưỡng: cán bộ nhận định.",
    },
    {
      id: "KT-18",
      label: "Từ 20% hộ đồng bào dân tộc thiểu số tham gia",
      group: "priority",
      test: { kind: "share", field: "members.ethnicHouseholds", over: "members.households", atLeast: 20 },
      note: "Điều kiện riêng của Kon Tum; mẫu số mặc định là số hộ thành viên.",
    },
  ],
  papers: [
    { id: "KT-21", label: "Báo cáo tình hình hoạt động, phương án sản xuất kinh doanh" },
    { id: "KT-22", label: "Báo cáo tài chính 03 năm gần nhất" },
    { id: "KT-23", label: "Bản tự đánh giá xếp loại năm 2020 (từ 65 điểm)" },
    { id: "KT-24", label: "Bản đăng ký tham gia" },
  ],
  stages: [
    {
      id: "1",
      label: "Lựa chọn mô hình hợp tác xã thí điểm",
      from: "2021-07-01",
      to: "2021-09-30",
      otherTo: "2021-12-31",
      targets: ["KT-05", "KT-26"],
    },
    {
      id: "2",
      label: "Hoàn thiện mô hình thí điểm, nhân rộng một số mô hình đã hoàn thiện",
      from: null,
      to: "2025-06-30",
      otherTo: null,
      targets: ["KT-06"],
    },
    {
      id: "3",
      label: "Tổng kết, đề xuất phương án nhân rộng",
      from: "2025-07-01",
      to: "2025-09-30",
      otherTo: "2025-12-31",
      targets: ["KT-07"],
    },
  ],
  exit: {
    totalTarget: "KT-27",
    criteriaTarget: "KT-28",
    lowest: 80,
    highest: 100,
    baselineYear: 2020,
    exitYear: 2025,
    criteria: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15"],
  },
  most: { count: 5, source: "QĐ 167/QĐ-TTg" },
};
