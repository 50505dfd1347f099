import { minimumOperatingMonthsAgriculture } from "../../law/rating.ts";
import type { ScoreTable } from "../table.ts";
import { band, banded, criterion, entered, single } from "./build.ts";

/** Agricultural cooperatives. Letters of the items are ours; the maxima of criteria 2–6 together are 100 − 38 (I). */
export const tt092017: ScoreTable = {
  id: "tt-09-2017",
  title: "Thông tư 09/2017/TT-BNNPTNT hướng dẫn phân loại và đánh giá hợp tác xã hoạt động trong lĩnh vực nông nghiệp",
  document: "09/2017/TT-BNNPTNT",
  issuedOn: "2017-04-17",
  effectiveFrom: "2017-05-31",
  effectiveTo: null,
  effectiveToCandidates: [],
  appliesTo: ["cooperative"],
  sector: "agriculture",
  max: 100,
  unrated: [
    {
      id: "under-12-months",
      label: "mới thành lập và sản xuất kinh doanh chưa đủ 12 tháng trong năm",
      kind: "young",
      months: minimumOperatingMonthsAgriculture.items[0].value,
      mark: "V",
    },
  ],
  knockOut: [
    {
      id: "sanctioned",
      label: "trong năm bị cơ quan có thẩm quyền xử phạt vi phạm hành chính trong hoạt động của hợp tác xã",
      field: "sanctioned",
      rank: "weak",
      mark: "V",
    },
  ],
  ranks: [
    { id: "good", label: "Tốt", from: 80, to: 100, toInclusive: true, mark: "V" },
    { id: "fair", label: "Khá", from: 65, to: 80, toInclusive: false, mark: "V" },
    { id: "average", label: "Trung bình", from: 50, to: 65, toInclusive: false, mark: "V" },
    { id: "weak", label: "Yếu", from: 0, to: 50, toInclusive: false, mark: "V" },
  ],
  inputs: [
    {
      id: "revenueToPlanRatio",
      label: "Doanh thu thực hiện so với kế hoạch",
      unit: "%",
      formula: { kind: "quotient", field: "revenue.total", by: "revenue.planned", times: 100 },
      mark: "P",
      note: "Doanh thu kế hoạch theo kế hoạch năm của chính HTX",
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
      id: "incomePerMember",
      label: "Thu nhập sau nghĩa vụ tài chính bình quân một thành viên",
      unit: "VND/thành viên",
      formula: { kind: "quotient", field: "profit.afterTax", by: "members.total", times: 1 },
      mark: "I",
      note: "Lấy lợi nhuận sau thuế chia cho tổng số thành viên; văn bản không nói rõ thành viên nào, tính tại ngày nào",
    },
    {
      id: "developmentFundShare",
      label: "Tỷ lệ trích Quỹ đầu tư phát triển",
      unit: "% thu nhập",
      formula: { kind: "quotient", field: "fund.development", by: "profit.afterTax", times: 100 },
      mark: "I",
      note: "“Thu nhập” được hiểu là lợi nhuận sau thuế",
    },
    {
      id: "reserveFundShare",
      label: "Tỷ lệ trích Quỹ dự phòng tài chính",
      unit: "% thu nhập",
      formula: { kind: "quotient", field: "fund.reserve", by: "profit.afterTax", times: 100 },
      mark: "I",
      note: "“Thu nhập” được hiểu là lợi nhuận sau thuế",
    },
  ],
  groups: [
    {
      id: "all",
      label: "Tiêu chí đánh giá hợp tác xã nông nghiệp",
      max: 100,
      mark: "I",
      criteria: [
        criterion("1", "Doanh thu và kết quả hoạt động sản xuất kinh doanh trong năm của hợp tác xã", 38, "V", "I", [
          banded("1a", "Doanh thu thực hiện so với doanh thu kế hoạch", 8, "P", "revenueToPlanRatio", [
            band(0, 100, 0, "P"),
            band(100, 120, 4, "P"),
            band(120, null, 8, "P"),
          ]),
          banded("1b", "Tổng doanh thu trong năm của hợp tác xã", 10, "P", "revenueTotal", [
            band(0, 1_000_000_000, 4, "P"),
            band(1_000_000_000, 5_000_000_000, 6, "P"),
            band(5_000_000_000, 10_000_000_000, 8, "P"),
            band(10_000_000_000, null, 10, "P"),
          ]),
          banded("1c", "Thu nhập sau khi thực hiện nghĩa vụ tài chính bình quân một thành viên", 10, "P", "incomePerMember", [
            band(null, 0, 0, "P", { toInclusive: true, label: "không có lãi sau thuế" }),
            band(0, 1_000_000, 2, "P", { fromInclusive: false }),
            band(1_000_000, 5_000_000, 4, "P"),
            band(5_000_000, 10_000_000, 7, "P"),
            band(10_000_000, null, 10, "P"),
          ]),
          banded("1d", "Trích Quỹ đầu tư phát triển không thấp hơn 20% thu nhập", 5, "P", "developmentFundShare", [
            band(null, 20, 0, "P"),
            band(20, null, 5, "P"),
          ]),
          banded("1e", "Trích Quỹ dự phòng tài chính không thấp hơn 5% thu nhập", 5, "P", "reserveFundShare", [
            band(null, 5, 0, "P"),
            band(5, null, 5, "P"),
          ]),
        ]),
        criterion("2", "Lợi ích của các thành viên hợp tác xã", null, "V", "?", [
          entered("2a", "Ưu đãi giá dịch vụ cho thành viên so với khách hàng không phải thành viên", 8, "P", {
            note: "Mới biết: không ưu đãi được 0 điểm",
          }),
          entered("2b", "Các nội dung còn lại của tiêu chí 2", null, "?"),
        ]),
        single("3", "Vốn hoạt động của hợp tác xã", null, "?"),
        single("4", "Quy mô thành viên ảnh hưởng tích cực đến cộng đồng", null, "?"),
        single("5", "Hợp tác xã được khen thưởng trong năm", null, "?"),
        single("6", "Mức độ hài lòng của thành viên đối với hợp tác xã", null, "?", {
          note: "Bình quân điểm của các phiếu khảo sát hợp lệ (Điều 5); cách quy ra điểm chưa biết",
        }),
      ],
    },
  ],
};
