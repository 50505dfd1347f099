import { describe, expect, it } from "vitest";
import type { Target } from "../../../../core/plans/plan.ts";
import { readPlanText } from "../../../../core/plans/text/read.ts";

const plan = (...lines: readonly string[]) =>
  readPlanText(`UBND XÃ TÂN PHÚ\nKẾ HOẠCH\nPhát triển hợp tác xã năm 2027\n\nI. MỤC TIÊU\n${lines.join("\n")}\n`);
const read = (...lines: readonly string[]): Target[] => plan(...lines).plan.targets;

const revenue = (is: ">" | ">=", value: number) => ({ where: [{ field: "revenue.total", is, value }] });

describe("words beside a number of organisations", () => {
  it.each([
    ["- 30% HTX có doanh thu trên 5 tỷ đồng.", revenue(">", 5e9)],
    ["- Tỷ lệ HTX có doanh thu từ 1 tỷ đồng trở lên đạt 60%.", revenue(">=", 1e9)],
    ["- 45% số HTX nông nghiệp có từ 50 thành viên trở lên.", { where: [{ field: "members.total", is: ">=", value: 50 }] }],
  ])("a figure says which of them a share counts: %s", (line, numerator) => {
    const targets = read(line);
    expect(targets).toHaveLength(1);
    expect(targets[0]).toMatchObject({ measure: "share", numerator });
  });

  it.each([
    "- 30% HTX có thu nhập bình quân trên 8 triệu đồng/tháng.",
    "- 30% HTX có doanh thu tăng trên 500 triệu đồng.",
    "- 30% HTX có doanh thu từ dịch vụ nội bộ trên 1 tỷ đồng.",
    "- 30% HTX có doanh thu trên 100 triệu đồng/thành viên.",
  ])("a figure that no field holds is asked for: %s", (line) => {
    expect(read(line)).toMatchObject([{ value: 30, numerator: null, sheet: "external" }]);
  });

  it("an average beside a share stays a goal of its own", () => {
    expect(read("- 100% HTX có lãi, doanh thu bình quân trên 5 tỷ đồng.").at(-1)).toMatchObject({
      measure: "mean",
      field: "revenue.total",
    });
  });

  it.each([
    "- 40% HTX ứng dụng công nghệ cao và có website.",
    "- 60% HTX có sản phẩm đạt chứng nhận VietGAP, hữu cơ.",
    "- 80% HTX hoạt động có lãi, nộp thuế đầy đủ.",
  ])("a flag measures nothing that is asked for beside it, but may as a reading: %s", (line) => {
    const [target] = read(line);
    expect(target).toMatchObject({ measure: "share", numerator: null });
    expect(target?.readings.some(({ change }) => change.numerator?.where?.length === 1)).toBe(true);
  });

  it("a flag is measured with the words that only go round it", () => {
    expect(read("- 50% HTX tham gia các chuỗi liên kết sản xuất, chế biến và tiêu thụ sản phẩm.")[0]?.numerator).toEqual({
      where: [{ field: "flag.valueChain", is: "true" }],
    });
    expect(read("- Có 05 HTX có sản phẩm OCOP đạt 3 sao trở lên.")[0]?.for.where).toEqual([{ field: "flag.ocop", is: "true" }]);
    expect(read("- Có 05 HTX có sản phẩm OCOP đạt 4 sao trở lên.")[0]).toMatchObject({ sheet: "external" });
    expect(read("- 70% HTX xếp loại tốt, khá và có lãi.")[0]?.numerator).toEqual({
      rank: ["good", "fair"],
      where: [{ field: "profit.beforeTax", is: ">", value: 0 }],
    });
  });

  it("who leads them is the part of a share that says no more", () => {
    expect(read("- 15% HTX do nữ làm giám đốc.")[0]).toMatchObject({
      for: { kind: ["cooperative"] },
      numerator: { where: [{ field: "representative.gender", is: "=", value: "female" }] },
    });
    expect(read("- 100% HTX do phụ nữ quản lý được tập huấn.")[0]?.numerator).toBeNull();
  });

  it("what stands behind a list of kinds is said of all", () => {
    const [cooperatives, groups] = read("- Có 30 HTX và 50 THT đang hoạt động.");
    expect([cooperatives?.for.status, groups?.for.status]).toEqual([["active"], ["active"]]);
    const [founded, tourism] = read("- Thành lập mới 02 HTX, 01 HTX nông nghiệp.");
    expect(founded?.for.sector).toBeUndefined();
    expect(tourism?.for.sector).toEqual(["agriculture"]);
  });

  it("a line of business is one only where it is that of the organisations", () => {
    expect(read("- Hỗ trợ 10 HTX tham gia hội chợ xúc tiến thương mại.")[0]?.for.sector).toBeUndefined();
    expect(read("- Có 20 HTX tiếp cận vốn tín dụng.")[0]?.for.sector).toBeUndefined();
    expect(read("- Có 20 HTX hoạt động trong lĩnh vực thương mại, dịch vụ.")[0]?.for.sector).toEqual(["trade"]);
  });

  it("schooling is measured at the step that a field holds", () => {
    expect(read("- Trên 50% giám đốc HTX có trình độ từ trung cấp trở lên.")[0]).toMatchObject({ numerator: null, sheet: "external" });
    expect(read("- 60% cán bộ quản lý HTX có trình độ từ trung cấp trở lên.")[0]).toMatchObject({ field: null, sheet: "external" });
    expect(read("- Trên 80% cán bộ quản lý HTX được đào tạo, bồi dưỡng.")[0]?.indicator).toBe(
      "Tỷ lệ cán bộ quản lý HTX được đào tạo, bồi dưỡng",
    );
  });

  it("a goal goes on with what the state before it says", () => {
    expect(read("- Tỷ lệ HTX xếp loại khá, tốt hiện đạt 48%, đến năm 2030 đạt 65%.")).toMatchObject([
      { value: 65, numerator: { rank: ["fair", "good"] } },
    ]);
  });

  it("leaves no number of a sentence unsaid", () => {
    const { plan: read, unread } = plan("- Tổng số thành viên đạt 1.250 người, tăng 50 thành viên so với năm 2026.");
    expect(read.targets.map(({ value }) => value)).toEqual([1250]);
    expect(unread).toMatchObject([{ text: "tăng 50 thành viên so với năm 2026", reason: "phần tăng, giảm so với kỳ trước" }]);
  });

  it("jobs made in the period are not all who work", () => {
    expect(read("- Tạo việc làm cho 120 lao động.")[0]).toMatchObject({ field: null, sheet: "external" });
    expect(read("- Giải quyết việc làm thường xuyên cho 420 lao động.")[0]).toMatchObject({ field: "workers.total" });
  });

  it("the year of a law at the end of a sentence is no time", () => {
    expect(read("- Củng cố 02 HTX theo Luật Hợp tác xã năm 2023.")[0]?.period).toMatchObject({ to: "2027-12-31" });
  });

  it("names what is measured without the words of asking", () => {
    expect(read("- Phấn đấu tốc độ tăng trưởng khu vực KTTT đạt từ 5% trở lên.")[0]?.indicator).toBe("Tốc độ tăng trưởng khu vực KTTT");
    expect(read("- Phấn đấu tăng thêm 05 THT so với năm 2026.")[0]?.indicator).toBe("Số tổ hợp tác tăng thêm");
    expect(read("- Tỷ lệ HTX nông nghiệp có hợp đồng tiêu thụ nông sản đạt 55%.")[0]?.indicator).toBe(
      "Tỷ lệ HTX nông nghiệp có hợp đồng tiêu thụ nông sản",
    );
  });
});

describe("due dates", () => {
  const dates = (line: string) =>
    plan("- Thành lập mới 01 HTX.", "II. TỔ CHỨC THỰC HIỆN", line).plan.deadlines.map(({ from, to, months, day, date }) => ({
      from,
      to,
      months,
      day,
      date,
    }));

  it("each day of a row counts, and the one who reports may stand behind the day", () => {
    expect(dates("- Liên minh HTX tỉnh báo cáo UBND tỉnh trước 25/6 và 25/12.")).toMatchObject([
      { from: "Liên minh HTX tỉnh", months: [6], day: 25 },
      { months: [12], day: 25 },
    ]);
    expect(dates("- Trước ngày 15/12/2027, các HTX gửi báo cáo kết quả hoạt động về UBND xã.")).toMatchObject([
      { from: "các HTX", to: ["UBND xã"], date: "2027-12-15" },
    ]);
    expect(dates("- Phòng Kinh tế báo cáo UBND xã kết quả thực hiện trước ngày 05/12/2027.")).toMatchObject([{ to: ["UBND xã"] }]);
  });

  it("what is to be finished in a quarter is due on its last day", () => {
    expect(dates("- Hoàn thành phân loại, đánh giá HTX năm 2026 trong quý I năm 2027.")).toMatchObject([{ date: "2027-03-31" }]);
  });
});

it("the kind of a document is no part of its issuer", () => {
  expect(plan("- Thành lập mới 01 HTX.").plan.document.issuer).toBe("UBND xã Tân Phú");
});
