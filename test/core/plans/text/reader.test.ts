import { describe, expect, it } from "vitest";
import type { Target } from "../../../../core/plans/plan.ts";
import { readPlanText } from "../../../../core/plans/text/read.ts";
import { scorePlan } from "../../../fixtures/plans/score.ts";
import { readPlans } from "../../../fixtures/plans/truth.ts";

function read(...lines: readonly string[]): Target[] {
  return readPlanText(`UBND XÃ TÂN PHÚ\nKẾ HOẠCH\nPhát triển hợp tác xã năm 2027\n\nI. MỤC TIÊU\n${lines.join("\n")}\n`).plan.targets;
}

describe("the reader of plan text", () => {
  it.each(readPlans("seeds").map((plan) => [plan.name, plan] as const))("reads the whole of %s", (_name, plan) => {
    const { missed, wrong, baselines } = scorePlan(plan);
    expect({ missed, wrong, baselines }).toEqual({ missed: [], wrong: [], baselines: [] });
  });

  it.each(readPlans("build").map((plan) => [plan.name, plan] as const))("takes no state for a goal in %s", (_name, plan) => {
    const { baselines, right, taken, wanted } = scorePlan(plan);
    expect(baselines).toEqual([]);
    expect(right / taken).toBeGreaterThanOrEqual(0.9);
    expect(right / wanted).toBeGreaterThanOrEqual(0.9);
  });

  it("never counts without a quality that the words name", () => {
    const [women, line, tech, unknown, member, effective] = read(
      "- Có 05 HTX do phụ nữ làm chủ.",
      "- Có 16 HTX chăn nuôi.",
      "- Có 05 HTX ứng dụng công nghệ cao.",
      "- Có 03 HTX nằm trong bảng xếp hạng quốc gia.",
      "- Có 25 hợp tác xã thành viên.",
      "- Có 12 HTX hoạt động hiệu quả.",
    );
    expect(women?.for.where).toEqual([{ field: "representative.gender", is: "=", value: "female" }]);
    expect(line).toMatchObject({ value: 16, sheet: "external", dataNeeded: ["ngành nghề “chăn nuôi” của từng đơn vị"] });
    expect(tech?.for.where).toEqual([{ field: "flag.highTech", is: "true" }]);
    expect(unknown).toMatchObject({ value: 3, sheet: "external" });
    expect(member).toMatchObject({ value: 25, sheet: "external" });
    expect(effective).toMatchObject({ value: 12, stock: false, for: { kind: ["cooperative"] } });
    expect(effective?.readings[0]?.change).toMatchObject({ for: { rank: ["good", "fair"] }, stock: true });
  });

  it("counts a level that is named anew as a level", () => {
    const [founded, level, part] = read("- Thành lập mới 30 HTX, lũy kế đến cuối năm có 505 HTX, trong đó có 330 HTX nông nghiệp.");
    expect(founded?.for.event).toBe("founded");
    expect(level).toMatchObject({ value: 505, stock: true });
    expect(level?.for.event).toBeUndefined();
    expect(part?.for).toEqual({ kind: ["cooperative"], sector: ["agriculture"] });
  });

  it("goes on with what was founded behind “trong đó”", () => {
    const [, part] = read("- Thành lập mới 05 HTX, trong đó có 04 HTX nông nghiệp.");
    expect(part?.for).toEqual({ kind: ["cooperative"], sector: ["agriculture"], event: "founded" });
  });

  it("speaks of communes where communes are counted, and of none that the book cannot show", () => {
    const [covered, blank] = read("- Số xã có HTX: 15/18 xã.", "- Không còn xã trắng về HTX.");
    expect(covered).toMatchObject({ subject: "commune", value: 15, for: { kind: ["cooperative"] } });
    expect(blank).toMatchObject({ subject: "commune", operator: "none", sheet: "external" });
  });

  it("takes what says which ones are counted for no goal of its own", () => {
    const targets = read("- Có 10 HTX có doanh thu trên 10 tỷ đồng.", "- Có 20 HTX tham gia chuỗi liên kết.");
    expect(targets.map(({ value }) => value)).toEqual([10, 20]);
    expect(targets[0]?.for).toEqual({ kind: ["cooperative"], where: [{ field: "revenue.total", is: ">", value: 10_000_000_000 }] });
    expect(targets[1]?.for).toEqual({ kind: ["cooperative"], where: [{ field: "flag.valueChain", is: "true" }] });
  });

  it("measures the income of workers by their field, and that of members by none", () => {
    const [workers, members] = read(
      "- Thu nhập bình quân của lao động đạt 7 triệu đồng/tháng.",
      "- Thu nhập bình quân của thành viên đạt 70 triệu đồng/năm.",
    );
    expect(workers).toMatchObject({ subject: "worker", measure: "mean", field: "income.worker", unit: "VND/month" });
    expect(members).toMatchObject({ subject: "member", measure: "mean", field: null, sheet: "external" });
  });

  it("keeps a quota to its brackets, and one at the beginning for the whole sentence", () => {
    const [, yearly, total] = read("- Thành lập mới 45 HTX (bình quân mỗi năm 15 HTX), nâng tổng số HTX lên 240 HTX.");
    expect([yearly?.each, total?.each]).toEqual(["year", null]);
    expect(read("- Hằng năm, thành lập 02 HTX; mở 03 lớp tập huấn.").map(({ each }) => each)).toEqual(["year", "year"]);
  });

  it("reads amounts in words, scale upon scale", () => {
    const amounts = ["một nghìn tỷ đồng", "hai nghìn ba trăm tỷ đồng", "hai tỷ ba trăm triệu đồng", "ba trăm triệu đồng"];
    const found = read(...amounts.map((amount) => `- Tổng doanh thu của HTX đạt ${amount}.`)).map(({ value }) => value);
    expect(found).toEqual([1e12, 2.3e12, 2.3e9, 3e8]);
  });

  it("sees a lift from the ranks before and after", () => {
    const [lift, strengthened] = read("- Đưa 02 HTX lên loại khá.", "- Củng cố 03 HTX yếu kém.");
    expect(lift?.for).toMatchObject({ rank: ["good", "fair"], rankBefore: ["average", "weak"] });
    expect(strengthened).toMatchObject({ sheet: "support" });
  });

  it("does not count twice what has a number of its own", () => {
    const [good, fair] = read("- HTX xếp loại tốt: 3; khá: 4.");
    expect([good?.for.rank, fair?.for.rank]).toEqual([["good"], ["fair"]]);
    expect(read("- Có 10 HTX xếp loại khá.")[0]?.for.rank).toEqual(["good", "fair"]);
  });

  it("is not misled by words that only sound like a state", () => {
    const [village, branch, rural] = read(
      "- Thực hiện chuyển đổi số: 12 HTX.",
      "- Mỗi cơ sở Hội vận động thành lập ít nhất 01 tổ hợp tác.",
      "- Mỗi xã nông thôn mới có ít nhất 01 HTX xếp loại khá.",
    );
    expect([village?.value, branch?.value, rural?.value]).toEqual([12, 1, 1]);
  });

  it("keeps the ranks of one group together", () => {
    const [count, share] = read("- Có từ 26 HTX trở lên đạt loại khá, tốt, chiếm 58% tổng số HTX.");
    expect(count).toMatchObject({ value: 26, for: { rank: ["fair", "good"] } });
    expect(share).toMatchObject({ value: 58, numerator: { rank: ["fair", "good"] } });
  });

  it("takes letters of a scanner for digits and quotes them as written", () => {
    const [target] = read("- Doanh thu bình quân 1 HTX: 1.85O triệu đồng.");
    expect(target).toMatchObject({ value: 1_850_000_000, field: "revenue.total", quote: "Doanh thu bình quân 1 HTX: 1.85O triệu đồng" });
  });

  it("leaves a text alone that says nothing of a goal", () => {
    expect(readPlanText("Kính gửi các đơn vị.").plan.targets).toEqual([]);
    expect(readPlanText("").notes).toContain("Không tìm thấy chỉ tiêu nào trong văn bản.");
  });

  it("a share that names whom it counts is not of the number before it", () => {
    const indicators = (line: string) => read(line).map(({ indicator }) => indicator);
    expect(indicators("- Ít nhất 03 HTX ứng dụng công nghệ cao; 20% HTX có trụ sở làm việc riêng.")).toEqual([
      "Số HTX ứng dụng công nghệ cao",
      "Tỷ lệ HTX có trụ sở làm việc riêng",
    ]);
    expect(indicators("- Có 19 HTX xếp loại tốt, chiếm 38%.")).toEqual(["Số HTX xếp loại tốt", "Tỷ lệ HTX xếp loại tốt"]);
  });

  it("“khá” beside “tốt” is fair alone, also where a share stands between them", () => {
    const ranks = read("- Có 19 HTX xếp loại tốt, chiếm 38%; 10 HTX xếp loại khá (20%).").map(
      ({ for: of, numerator }) => numerator?.rank ?? of.rank,
    );
    expect(ranks).toEqual([["good"], ["good"], ["fair"], ["fair"]]);
  });

  it("a share of those founded is of those founded", () => {
    const [share] = read("- 30% số HTX thành lập mới là HTX nông nghiệp.");
    expect(share).toMatchObject({ for: { event: "founded" }, numerator: { sector: ["agriculture"] }, stock: false });
  });

  it("a tool of which no field tells is not counted by a broader one", () => {
    for (const line of ["- 10 HTX có website.", "- 5 HTX đạt chứng nhận hữu cơ.", "- 60% HTX sử dụng phần mềm kế toán."])
      expect(read(line)[0], line).toMatchObject({ for: { kind: ["cooperative"] }, numerator: null });
  });

  it("“trước” holds for each of the days that it stands before", () => {
    const { plan } = readPlanText(
      [
        "UBND XÃ TÂN PHÚ\nKẾ HOẠCH\nPhát triển hợp tác xã năm 2027\n\nI. MỤC TIÊU\n- Thành lập mới 01 HTX.\nII. TỔ CHỨC THỰC HIỆN",
        "1. Văn phòng: báo cáo Sở Tài chính trước ngày 20 tháng 6 và ngày 20 tháng 12.",
      ].join("\n"),
    );
    expect(plan.deadlines.map(({ months, day, before }) => [months, day, before])).toEqual([
      [[6], 20, true],
      [[12], 20, true],
    ]);
  });

  it("a part is counted in its whole, and not at all where the whole cannot be", () => {
    const [, part] = read("- Có tối thiểu 120 HTX nông nghiệp ứng dụng công nghệ cao, trong đó 40 HTX do nữ làm giám đốc.");
    expect(part?.for).toEqual({
      kind: ["cooperative"],
      sector: ["agriculture"],
      where: [
        { field: "flag.highTech", is: "true" },
        { field: "representative.gender", is: "=", value: "female" },
      ],
    });
    const [, better] = read("- Có 15 HTX xếp loại khá trở lên, trong đó 5 HTX xếp loại tốt.");
    expect(better?.for.rank).toEqual(["good"]);
    const [, unknown] = read("- Có 10 HTX có website, trong đó 3 HTX nông nghiệp.");
    expect(unknown).toMatchObject({ sheet: "external" });
  });

  it("takes no serial number for a value where the names of columns are not above their cells", () => {
    const shifted = ["Mục tiêu 2028 | Mục tiêu 2030", "1 | Tổng số HTX | HTX | 610 | 630", "2 | HTX giải thể | HTX | 12 | 10"];
    expect(read(...shifted)).toEqual([]);
    const named = ["Giao | Chỉ tiêu | ĐVT | Kế hoạch 2027", "1 | Số HTX thành lập mới | HTX | 3", "2 | Tổng số HTX | HTX | 20"];
    expect(read(...named).map(({ value }) => value)).toEqual([3, 20]);
  });

  it("takes rows pasted from a table, and rows of a list without its lines, for what they are", () => {
    const members = ["STT\tTên hợp tác xã\tXã\tSố thành viên", "1\tHTX Đồi Sim\tXã Hoa Mai\t20", "2\tHTX Bến Đá\tXã Hoa Mai\t31"];
    expect(read("- Thành lập mới 05 hợp tác xã.", "II. DANH SÁCH", ...members).map(({ value }) => value)).toEqual([5]);
    const goals = ["TT\tChỉ tiêu\tĐơn vị tính\tKế hoạch năm 2027", "1\tSố hợp tác xã thành lập mới\tHTX\t5"];
    expect(read(...goals).map(({ value, subject }) => [subject, value])).toEqual([["cooperative", 5]]);
    const bare = ["DANH SÁCH HỢP TÁC XÃ", "1 HTX Đồi Sim", "2 HTX Nông nghiệp Bến Đá", "xã Hoa Mai", "3 HTX Vận tải Suối Ngọc"];
    expect(read("- Thành lập mới 05 hợp tác xã.", ...bare).map(({ value }) => value)).toEqual([5]);
    // Recipients beside a signature are no table.
    const end = ["Nơi nhận:\t\t\tTM. ỦY BAN NHÂN DÂN", "- Như trên;\t\t\tCHỦ TỊCH"];
    expect(readPlanText(`KẾ HOẠCH\nI. MỤC TIÊU\n- Thành lập mới 05 hợp tác xã.\n${end.join("\n")}`).plan.targets).toHaveLength(1);
  });

  it("the bodies to which a section is given answer for its targets, and for no others", () => {
    const [founded, rated] = read(
      "1. Về thành lập",
      "- Phân công thực hiện: Phòng Kinh tế, Hội Nông dân.",
      "- Thành lập mới 05 hợp tác xã.",
      "2. Về xếp loại",
      "- Có 80% hợp tác xã xếp loại tốt, khá.",
    );
    expect(founded).toMatchObject({ section: "I.1", responsible: ["Phòng Kinh tế", "Hội Nông dân"] });
    expect(rated).toMatchObject({ section: "I.2", responsible: [] });
  });

  it("units of the format are written as people write them", () => {
    const made = read("- Đóng góp của kinh tế tập thể vào GRDP đạt 3,5%; tốc độ tăng trưởng bình quân 8%/năm.");
    expect(made.length).toBe(2);
    for (const { indicator } of made) expect(indicator).not.toMatch(/year|VND|count/);
  });

  it("counts organisations only where every word about them is understood", () => {
    const open = [
      "- Thành lập mới 10 HTX nuôi ong.",
      "- Có 10 HTX xuất khẩu.",
      "- Không còn HTX yếu kém quá 12 tháng.",
      "- Giải thể 100% HTX ngừng hoạt động trên 12 tháng.",
      "- Củng cố 50% số HTX yếu, kém.",
    ];
    for (const line of open) expect(read(line)[0], line).toMatchObject({ sheet: "external", numerator: null });
    const [losing] = read("- Không quá 3 HTX thua lỗ.");
    expect(losing?.for.where).toEqual([{ field: "profit.beforeTax", is: "<", value: 0 }]);
    const [plain] = read("- Thành lập mới 10 HTX trên địa bàn toàn tỉnh trong năm 2027.");
    expect(plain).toMatchObject({ for: { event: "founded" }, dataNeeded: ["foundedOn"] });
    expect(plain?.sheet).toBeUndefined();
  });

  it("counts persons only where a field sums up just them", () => {
    const open = [
      "- 100% kế toán trưởng qua đào tạo.",
      "- Có 50 thành viên ban kiểm soát.",
      "- Tỷ lệ thành viên Hội đồng quản trị có trình độ đại học đạt 40%.",
      "- 100% giám đốc, kế toán trưởng HTX được bồi dưỡng kiến thức.",
      "- Hỗ trợ 120 lượt thành viên vay vốn.",
      "- Đưa 20 trí thức trẻ về làm việc tại HTX.",
      "- Phát triển 300 thành viên là người dân tộc thiểu số.",
    ];
    for (const line of open) expect(read(line)[0], line).toMatchObject({ sheet: "external", field: null });
    const attended = read("- Mở 05 lớp bồi dưỡng cho 250 lượt cán bộ.");
    expect(attended[1]).toMatchObject({ value: 250, sheet: "classes", field: null });
    const fields = [
      ["- Có 500 lao động nữ làm việc trong HTX.", "workers.female"],
      ["- Thu hút 1.500 thành viên mới tham gia HTX.", "members.new"],
      ["- Tạo việc làm cho 3.000 lao động thường xuyên.", "workers.total"],
      ["- Có 200 cán bộ quản lý HTX đạt trình độ trung cấp.", "managers.vocational"],
    ] as const;
    for (const [line, field] of fields) expect(read(line)[0], line).toMatchObject({ field });
  });

  it("the revenue of the collective economy is that of all its organisations", () => {
    expect(read("- Tổng doanh thu khu vực KTTT đạt 850 tỷ đồng.")[0]).toMatchObject({
      measure: "sum",
      for: { kind: ["cooperative", "union", "group"] },
    });
  });

  it("a share that is to rise is of those at the lower rank", () => {
    expect(read("- Nâng 10% số HTX trung bình lên khá.")[0]).toMatchObject({
      for: { rankBefore: ["average"] },
      numerator: { rank: ["good", "fair"] },
    });
  });

  it("a goal right below the title is none of its lines", () => {
    const { plan } = readPlanText("KẾ HOẠCH\nPhát triển kinh tế tập thể năm 2027\nTỷ lệ HTX khá, tốt đạt 60%.\n");
    expect(plan.title).toBe("Kế hoạch phát triển kinh tế tập thể năm 2027");
    expect(plan.targets).toMatchObject([{ value: 60, unit: "%" }]);
  });

  it("what is denied is not done, what is to be reached by a year is reached once, what grows has a base", () => {
    expect(read("- Không còn HTX ngừng hoạt động nhưng chưa giải thể.")[0]?.for).toEqual({
      kind: ["cooperative"],
      status: ["stopped", "suspended"],
    });
    const [yearly, once] = read("- Mỗi năm tăng thêm 10 HTX, đến năm 2030 có 350 HTX.");
    expect(yearly).toMatchObject({ each: "year", sheet: "external" });
    expect(once).toMatchObject({ each: null, value: 350 });
    const builders = read("- Thành lập mới 15 HTX, trong đó 03 HTX vận tải, 02 HTX xây dựng.").at(-1);
    expect(builders?.for).toMatchObject({ sector: ["construction"], event: "founded" });
  });
});
