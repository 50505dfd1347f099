import type { PlanInput } from "../../plan.ts";
import { assignments } from "./assignments.ts";
import { communeCommittees, communes, finance, otherCommunes } from "./places.ts";
import { support } from "./support.ts";
import { tasks } from "./tasks.ts";

const quarterEnds = [3, 6, 9, 12];
const source = "Kế hoạch 558/KH-UBND";

/** Kế hoạch 558/KH-UBND of TP Long Khánh, 15/4/2024: the collective economy in 2024. */
export const longKhanh2024: PlanInput = {
  format: "so-htx-plan",
  version: 1,
  id: "long-khanh-2024",
  title: "Kế hoạch xây dựng và phát triển kinh tế tập thể năm 2024 trên địa bàn thành phố Long Khánh",
  place: "TP Long Khánh, tỉnh Đồng Nai",
  area: { province: ["Đồng Nai"], district: ["Long Khánh"], commune: [] },
  document: { number: "558/KH-UBND", issuedOn: "2024-04-15", issuer: "UBND thành phố Long Khánh" },
  period: { from: "2024-01-01", to: "2024-12-31" },
  targets: [...tasks, ...support, ...assignments],
  compounds: [
    {
      id: "LK-35",
      text: "Phát triển thêm tổ viên, thành viên hoặc chuyển đổi THT thành HTX; và giải thể HTX không còn hoạt động",
      allOf: [["LK-35a", "LK-35b"], ["LK-35c"]],
      units: otherCommunes,
      readings: [
        { text: "(thêm tổ viên, thành viên hoặc chuyển đổi) và giải thể", allOf: [["LK-35a", "LK-35b"], ["LK-35c"]] },
        {
          text: "thêm tổ viên, thành viên; hoặc (chuyển đổi và giải thể)",
          allOf: [
            ["LK-35a", "LK-35b"],
            ["LK-35a", "LK-35c"],
          ],
        },
        { text: "một trong các việc là đủ", allOf: [["LK-35a", "LK-35b", "LK-35c"]] },
      ],
    },
  ],
  deadlines: [
    {
      id: "LK-05",
      text: "Báo cáo tháng",
      quote: "Hàng tháng, quý báo cáo kết quả về Phòng Tài chính - Kế hoạch thành phố",
      from: communeCommittees,
      senders: communes,
      to: [finance],
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      years: [2024, 2024],
      source: `${source}, mục II.3`,
    },
    {
      id: "LK-05b",
      text: "Báo cáo quý",
      quote: "Hàng tháng, quý báo cáo kết quả về Phòng Tài chính - Kế hoạch thành phố",
      from: communeCommittees,
      senders: communes,
      to: [finance],
      months: quarterEnds,
      years: [2024, 2024],
      source: `${source}, mục II.3`,
    },
    {
      id: "LK-26",
      text: "Báo cáo quý theo ngành, lĩnh vực phụ trách",
      quote: "Định kỳ hàng quý (*ngày 10 tháng cuối quý*)",
      from: "Thành viên Ban chỉ đạo thành phố",
      to: [finance],
      months: quarterEnds,
      day: 10,
      years: [2024, 2024],
      source: `${source}, mục IV.1`,
    },
    {
      id: "LK-29",
      text: "Báo cáo quý kết quả hoạt động kinh tế tập thể",
      quote: "vào ngày 20 tháng cuối quý",
      from: "UBND TP Long Khánh",
      to: ["Ban chỉ đạo Xây dựng và Phát triển kinh tế tập thể tỉnh", "Thành ủy"],
      months: quarterEnds,
      day: 20,
      years: [2024, 2024],
      source: `${source}, mục IV.2`,
    },
    {
      id: "LK-36",
      text: "Báo cáo quý của phường, xã",
      quote: "Định kỳ hàng quý (*ngày 10 tháng cuối quý*) báo cáo về Phòng Tài chính - Kế hoạch tổng hợp",
      from: communeCommittees,
      senders: communes,
      to: [finance],
      months: quarterEnds,
      day: 10,
      years: [2024, 2024],
      source: `${source}, mục IV.4`,
    },
  ],
  warnings: [
    {
      text: "Chỉ tiêu THT không khớp giao việc: thành phố 02 – 03 THT, bốn phường 4 THT (mỗi phường 1) hoặc 1 (cùng 1)",
      lines: [41, 145],
      targets: ["LK-06", "LK-34"],
    },
    {
      text: "Chỉ tiêu HTX không khớp giao việc: thành phố 01 – 02 HTX, chỉ giao cụ thể 01 cho xã Hàng Gòn",
      lines: [43, 143],
      targets: ["LK-07", "LK-33"],
    },
    {
      text: "85% khá + 15% trung bình = 100%, không còn chỗ cho loại Tốt, Yếu hoặc không xếp loại; chỉ THT ghi “trở lên”",
      lines: [49, 51],
      targets: ["LK-08", "LK-09", "LK-11", "LK-12"],
    },
    {
      text: "Xếp loại THT, trong khi TT 01/2020/TT-BKHĐT chỉ áp dụng cho HTX, LHHTX",
      lines: [49, 125],
      targets: ["LK-08", "LK-09", "LK-28"],
    },
    {
      text: "Ký ngày 15/4/2024 nhưng có việc của quý I và hạn báo cáo 10/3, 20/3/2024 đã qua",
      lines: [29, 105, 119, 131, 149],
      targets: ["LK-02", "LK-23", "LK-26", "LK-29", "LK-36"],
    },
    { text: "Một chỗ báo cáo hàng tháng và quý, chỗ khác chỉ báo cáo quý", lines: [37, 149], targets: ["LK-05", "LK-05b", "LK-36"] },
    {
      text: "“vào ngày 20” bên cạnh “ngày 10”: đều hiểu là chậm nhất ngày đó",
      lines: [119, 131, 149],
      targets: ["LK-26", "LK-29", "LK-36"],
    },
    { text: "“Phân đầu” – có lẽ là “Phấn đấu”", lines: [49], targets: ["LK-08"] },
    { text: "“chuyên đổi số”; “mô hình hợp tác xã điển;” thiếu chữ", lines: [73], targets: ["LK-18"] },
    { text: "“khác / phục” bị ngắt giữa hai đoạn", lines: [123, 125], targets: ["LK-27"] },
    {
      text: "“Nghị định 107/NĐ-CP … của Thủ Tướng Chính Phủ”: thiếu năm (107/2017/NĐ-CP), nghị định là của Chính phủ",
      lines: [57],
      targets: [],
    },
    { text: "“Luật Hợp tác xã số 17/2023” = Luật 17/2023/QH15", lines: [15, 31, 35], targets: [] },
    { text: "Dẫn TT 07/2019 mà không dẫn TT 09/2019 đã sửa thời hạn báo cáo", lines: [35], targets: ["LK-05", "LK-05b"] },
    { text: "Mục III.6 dựa trên văn bản cho nhiệm vụ năm 2023", lines: [103], targets: ["LK-23"] },
    { text: "Mục III.7 không có thời gian và không có “Phân công thực hiện”", lines: [109], targets: ["LK-24"] },
    { text: "Luật thay đổi từ 01/7/2024, giữa kỳ kế hoạch", lines: [15], targets: ["LK-02", "LK-11"] },
  ],
};
