import { longestStopMonths, minimumOperatingMonths } from "../../law/rating.ts";
import type { ScoreTable } from "../table.ts";
import { band, banded, criterion, entered, increase, single } from "./build.ts";

/**
 * Names, groups, ranks and maxima were read. The limits of the bands were not (mark I), and their points are the number
 * of the level counted from 0: half points are equally possible. Of criteria 10–15 only the sum of the maxima is known.
 */

const unchecked = "Chưa đối chiếu bản gốc Phụ lục 1";

export const tt012020: ScoreTable = {
  id: "tt-01-2020",
  title: "Thông tư 01/2020/TT-BKHĐT hướng dẫn phân loại và đánh giá hợp tác xã",
  document: "01/2020/TT-BKHĐT",
  issuedOn: "2020-02-19",
  effectiveFrom: "2020-04-01",
  effectiveTo: "?",
  effectiveToCandidates: [
    {
      firstDayOut: "2024-07-01",
      mark: "I",
      because:
        "Luật Hợp tác xã 17/2023/QH15 thay luật mà thông tư hướng dẫn; Thông tư 09/2024/TT-BKHĐT nhận phần báo cáo số liệu hằng năm; thông tư không có trong Pháp điển (đề mục 12.4) năm 2026",
    },
    {
      firstDayOut: "2025-09-18",
      mark: "P",
      because: "Một trang tin nêu Thông tư 78/2025/TT-BTC bãi bỏ toàn bộ; chưa xác nhận được",
    },
  ],
  appliesTo: ["cooperative", "union"],
  sector: null,
  max: 100,
  unrated: [
    {
      id: "under-12-months",
      label: "mới thành lập, hoạt động chưa đủ 12 tháng",
      kind: "young",
      months: minimumOperatingMonths.items[0].value,
      mark: "P",
    },
    {
      id: "stopped-over-3-months",
      label: "ngừng hoạt động từ trên 3 tháng trong năm",
      kind: "stopped",
      months: longestStopMonths.items[0].value,
      mark: "P",
    },
  ],
  knockOut: [],
  ranks: [
    { id: "good", label: "Tốt", from: 80, to: 100, toInclusive: true, mark: "V" },
    { id: "fair", label: "Khá", from: 65, to: 80, toInclusive: false, mark: "V" },
    { id: "average", label: "Trung bình", from: 50, to: 65, toInclusive: false, mark: "V" },
    { id: "weak", label: "Yếu", from: 0, to: 50, toInclusive: false, mark: "V" },
  ],
  inputs: [
    {
      id: "totalCapitalAverage",
      label: "Tổng nguồn vốn bình quân",
      unit: "VND",
      formula: { kind: "mean", fields: ["capital.start", "capital.end"] },
      mark: "I",
      note: "Tổng nguồn vốn = vốn chủ sở hữu + nợ phải trả; cách lấy bình quân (đầu năm + cuối năm) / 2 chưa đối chiếu",
    },
    {
      id: "totalCapitalGrowth",
      label: "Mức tăng tổng nguồn vốn so với năm trước",
      unit: "VND",
      formula: { kind: "difference", field: "capital.end", minus: "capital.previous" },
      mark: "I",
      note: "So cuối năm với cuối năm trước; có thể hiểu là so hai số bình quân",
    },
    {
      id: "indivisibleAssetsAverage",
      label: "Tổng tài sản không chia bình quân",
      unit: "VND",
      formula: { kind: "mean", fields: ["indivisible.start", "indivisible.end"] },
      mark: "I",
      note: "Từ năm 2024 Luật 17/2023/QH15 dùng khái niệm khác (quỹ chung, tài sản chung không chia): xem lại số liệu",
    },
    {
      id: "indivisibleAssetsGrowth",
      label: "Mức tăng tài sản không chia so với năm trước",
      unit: "VND",
      formula: { kind: "difference", field: "indivisible.end", minus: "indivisible.previous" },
      mark: "I",
      note: "So cuối năm với cuối năm trước; có thể hiểu là so hai số bình quân",
    },
    {
      id: "revenueTotal",
      label: "Tổng doanh thu",
      unit: "VND",
      formula: { kind: "value", field: "revenue.total" },
      mark: "P",
      note: null,
    },
    {
      id: "profitBeforeTax",
      label: "Lợi nhuận trước thuế",
      unit: "VND",
      formula: { kind: "value", field: "profit.beforeTax" },
      mark: "P",
      note: null,
    },
  ],
  groups: [
    {
      id: "I",
      label: "Tài chính",
      max: 30,
      mark: "V",
      criteria: [
        criterion("1", "Vốn của hợp tác xã", 7, "V", "V", [
          banded(
            "1a",
            "Tổng nguồn vốn bình quân của hợp tác xã",
            6,
            "V",
            "totalCapitalAverage",
            [
              band(0, 100_000_000, 0, "I"),
              band(100_000_000, 500_000_000, 1, "I"),
              band(500_000_000, 1_000_000_000, 2, "I"),
              band(1_000_000_000, 5_000_000_000, 3, "I"),
              band(5_000_000_000, 10_000_000_000, 4, "I"),
              band(10_000_000_000, 50_000_000_000, 5, "I"),
              band(50_000_000_000, null, 6, "I"),
            ],
            unchecked,
          ),
          increase("1b", "Tổng nguồn vốn của hợp tác xã tăng so với năm trước", 1, "V", "totalCapitalGrowth", "I", unchecked),
        ]),
        criterion("2", "Tài sản của hợp tác xã", 6, "V", "V", [
          banded(
            "2a",
            "Tổng tài sản không chia bình quân",
            5,
            "V",
            "indivisibleAssetsAverage",
            [
              band(0, 0, 0, "I", { toInclusive: true, label: "không có" }),
              band(0, 100_000_000, 1, "I", { fromInclusive: false }),
              band(100_000_000, 500_000_000, 2, "I"),
              band(500_000_000, 1_000_000_000, 3, "I"),
              band(1_000_000_000, 2_000_000_000, 4, "I"),
              band(2_000_000_000, null, 5, "I"),
            ],
            unchecked,
          ),
          increase("2b", "Tổng tài sản không chia tăng so với năm trước", 1, "P", "indivisibleAssetsGrowth", "I", unchecked),
        ]),
        criterion("3", "Kết quả sản xuất kinh doanh trong năm của hợp tác xã", 11, "V", "V", [
          banded(
            "3a",
            "Tổng doanh thu bán hàng và cung cấp dịch vụ",
            4,
            "P",
            "revenueTotal",
            [
              band(0, 100_000_000, 0, "I"),
              band(100_000_000, 1_000_000_000, 1, "I"),
              band(1_000_000_000, 5_000_000_000, 2, "I"),
              band(5_000_000_000, 10_000_000_000, 3, "I"),
              band(10_000_000_000, null, 4, "I"),
            ],
            unchecked,
          ),
          entered("3b", "Tỷ lệ đáp ứng sản phẩm, dịch vụ cho thành viên", 3, "P"),
          banded(
            "3c",
            "Lợi nhuận (thu nhập) trước thuế",
            4,
            "P",
            "profitBeforeTax",
            [
              band(null, 0, 0, "I", { toInclusive: true, label: "lỗ hoặc không có lợi nhuận" }),
              band(0, 200_000_000, 1, "I", { fromInclusive: false }),
              band(200_000_000, 500_000_000, 2, "I"),
              band(500_000_000, 1_000_000_000, 3, "I"),
              band(1_000_000_000, null, 4, "I"),
            ],
            unchecked,
          ),
        ]),
        criterion("4", "Trích lập các Quỹ của hợp tác xã", 6, "V", "V", [
          entered("4a", "Tỷ lệ trích lập Quỹ đầu tư phát triển", 2, "P"),
          entered("4b", "Tỷ lệ trích lập Quỹ dự phòng tài chính", 2, "P"),
          entered("4c", "Tỷ lệ trích lập các quỹ khác", 2, "P"),
        ]),
      ],
    },
    {
      id: "II",
      label: "Quản trị, điều hành và năng lực",
      max: 30,
      mark: "V",
      criteria: [
        single("5", "Chấp hành pháp luật trong tổ chức, hoạt động của hợp tác xã", 8, "P"),
        single("6", "Giải quyết các tranh chấp, khiếu nại", 6, "P"),
        criterion("7", "Trình độ cán bộ quản lý, điều hành", 6, "V", "P", [
          entered("7a", "Tỷ lệ cán bộ quản lý hợp tác xã qua đào tạo đại học, cao đẳng trở lên", 2, "P"),
          entered("7b", "Tỷ lệ cán bộ quản lý hợp tác xã qua đào tạo sơ cấp, trung cấp", 2, "P"),
          entered("7c", "Tỷ lệ cán bộ trẻ", 2, "P"),
        ]),
        single("8", "Chế độ, chính sách cho thành viên và người lao động", 6, "P"),
        single("9", "Mức độ áp dụng tiến bộ khoa học kỹ thuật, xây dựng thương hiệu, chuỗi giá trị", 4, "P"),
      ],
    },
    {
      id: "III",
      label: "Thành viên, lợi ích thành viên và cộng đồng",
      max: 40,
      mark: "V",
      criteria: [
        single("10", "Mức độ tham gia của thành viên đối với hợp tác xã", null, "?"),
        single("11", "Lợi ích thành viên", null, "?"),
        single("12", "Sản phẩm, dịch vụ hợp tác xã cung ứng cho thành viên", null, "?"),
        single("13", "Công tác thông tin, truyền thông, đào tạo bồi dưỡng", null, "?"),
        single("14", "Mức độ ảnh hưởng tích cực đến cộng đồng", null, "?"),
        single("15", "Hợp tác xã được khen thưởng trong năm", null, "?"),
      ],
    },
  ],
};
