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
    ["- HTX có trên 50 thành viên đạt 30%.", { where: [{ field: "members.total", is: ">", value: 50 }] }],
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

  it("persons for whom something is done are not all there are", () => {
    for (const line of [
      "- HTX bao tiêu sản phẩm cho 500 thành viên.",
      "- Cho vay ưu đãi đối với 20 HTX, ít nhất 100 thành viên.",
      "- Đào tạo nghề cho 200 lao động của HTX.",
      "- Số lao động đã qua đào tạo trong HTX đạt 120 người.",
    ])
      expect(read(line).at(-1), line).toMatchObject({ field: null });
    expect(read("- Đóng bảo hiểm xã hội cho 80 lao động.")[0]).toMatchObject({ field: "workers.insured" });
  });

  it("who of the persons counted before them", () => {
    const people = (line: string) => read(line).map(({ indicator, field, value }) => [indicator, field, value]);
    expect(people("- Lao động thường xuyên 500 người, trong đó nữ 210.")).toEqual([
      ["Số lao động", "workers.total", 500],
      ["Số lao động nữ", "workers.female", 210],
    ]);
    expect(people("- Thu hút 300 thành viên mới, trong đó có 120 nữ.")[1]).toEqual(["Số thành viên mới nữ", null, 120]);
  });

  it("the part of a share stands before “chiếm”, its base behind the number", () => {
    expect(read("- Số HTX có lãi chiếm 75% số HTX đang hoạt động.")[0]).toMatchObject({
      for: { status: ["active"] },
      numerator: { where: [{ field: "profit.beforeTax" }] },
    });
    expect(read("- Số HTX nông nghiệp chiếm 70% tổng số HTX.")[0]).toMatchObject({
      numerator: { sector: ["agriculture"] },
      denominator: {},
    });
  });

  it("a number of each of what no record names is not counted over all", () => {
    expect(read("- Mỗi thôn có ít nhất 01 THT.")[0]).toMatchObject({ sheet: "external", note: "Áp dụng cho mỗi thôn." });
    expect(read("- Các xã nông thôn mới có ít nhất 01 HTX.")[0]).toMatchObject({ each: "commune", sheet: "external" });
    expect(read("- Các xã, phường có ít nhất 02 HTX, 03 THT.").map(({ each, dataNeeded }) => [each, dataNeeded])).toEqual([
      ["commune", ["status"]],
      ["commune", ["status"]],
    ]);
  });

  it("what is paid into the budget is a goal, the budget of the work is none", () => {
    expect(read("- HTX nộp ngân sách bình quân 50 triệu đồng/năm.")[0]).toMatchObject({
      indicator: "Nộp ngân sách bình quân một HTX",
      field: null,
      value: 50e6,
    });
    expect(read("- Ngân sách nhà nước bố trí 5 tỷ đồng cho các HTX.")).toEqual([]);
  });

  it("poor households, groups fit to become cooperatives, all assets are not what books hold", () => {
    for (const line of [
      "- Số hộ nghèo tham gia HTX đạt 150 hộ.",
      "- Có 5 tổ hợp tác đủ điều kiện chuyển đổi lên hợp tác xã.",
      "- Tổng tài sản của HTX tăng 12% so với năm 2026.",
      "- Mỗi huyện có 2 - 3 mô hình HTX điểm.",
    ])
      expect(read(line)[0], line).toMatchObject({ field: null, sheet: "external" });
  });

  it("names what is announced where only “trở lên” or a time stands behind the number", () => {
    expect(read("- Tỷ lệ HTX có cán bộ trẻ đạt 70% trở lên vào năm 2027 và 100% vào năm 2030.").map(({ indicator }) => indicator)).toEqual([
      "Tỷ lệ HTX có cán bộ trẻ",
      "Tỷ lệ HTX có cán bộ trẻ",
    ]);
    expect(read("- Thành lập mới 01 HTX do phụ nữ làm chủ.")[0]?.indicator).toBe("Số HTX thành lập mới, do phụ nữ làm chủ");
    expect(read("- Doanh thu bình quân của HTX phi nông nghiệp đạt 3 tỷ đồng.")[0]?.indicator).toBe(
      "Doanh thu bình quân một HTX phi nông nghiệp",
    );
  });

  it("a figure that describes goes on without its name", () => {
    expect(
      read("- HTX có doanh thu trên 1 tỷ đồng đạt 50% tổng số HTX; trên 5 tỷ đồng đạt 10%.").map(({ measure, value, numerator }) => [
        measure,
        value,
        numerator?.where?.[0]?.value,
      ]),
    ).toEqual([
      ["share", 50, 1e9],
      ["share", 10, 5e9],
    ]);
  });

  it("what is raised from members is no mean, and numbers of the whole country are none of a commune’s", () => {
    expect(read("- Huy động vốn góp của thành viên đạt 20 tỷ đồng.")[0]).toMatchObject({ field: null, measure: "sum", sheet: "external" });
    expect(read("- Đến năm 2030, cả nước có khoảng 45.000 HTX; toàn xã có 06 HTX.").map(({ value }) => value)).toEqual([6]);
  });

  it("organisations where persons work are no number of them, and a sector in brackets is a sector", () => {
    expect(read("- Có 20 lao động trẻ về làm việc tại 15 HTX.")[1]).toMatchObject({ value: 15, sheet: "external" });
    expect(read("- Có 12 HTX (10 HTX nông nghiệp, 02 HTX phi nông nghiệp).")[2]?.indicator).toBe("Tổng số HTX phi nông nghiệp");
  });

  it("a fall behind a number of newcomers is a change of its own", () => {
    expect(read("- Kết nạp 500 thành viên mới; giảm 50 thành viên.")[1]).toMatchObject({ field: null, sheet: "external" });
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

describe("whose number it is", () => {
  it("members are those of what was counted right before them", () => {
    expect(read("- Có 1.400 tổ hợp tác với 18.000 thành viên, 450 hợp tác xã với 71.000 thành viên và 900 lao động.")).toMatchObject([
      { subject: "group", value: 1_400 },
      { field: "members.total", value: 18_000, for: { kind: ["group"] } },
      { subject: "cooperative", value: 450 },
      { field: "members.total", value: 71_000, for: { kind: ["cooperative"] } },
      { field: "workers.total", value: 900, for: { kind: ["cooperative"] } },
    ]);
    expect(read("- Tổng số lao động làm việc trong HTX, THT là 3.500 người.")[0]?.for.kind).toEqual(["cooperative", "group"]);
  });

  it("members of new cooperatives are theirs, members beside new cooperatives are new ones", () => {
    expect(read("- Thành lập mới 03 HTX với 60 thành viên.")[1]).toMatchObject({ field: "members.total", for: { event: "founded" } });
    expect(read("- Phát triển thêm 03 HTX, 05 THT, 100 thành viên.")).toMatchObject([
      { for: { kind: ["cooperative"], event: "founded" } },
      { for: { kind: ["group"], event: "founded" } },
      { field: "members.new", for: { kind: ["cooperative", "group"] } },
    ]);
    expect(read("- Toàn xã có trên 7.000 thành viên HTX.")[0]).toMatchObject({ field: "members.total", operator: ">" });
  });

  it("a mean is one for all of its list", () => {
    expect(read("- Bình quân mỗi HTX có 95 thành viên, 22 lao động thường xuyên.")).toMatchObject([
      { measure: "mean", field: "members.total" },
      { measure: "mean", field: "workers.total", value: 22 },
    ]);
  });

  it("women who direct are counted by whom they represent", () => {
    const women = { where: [{ field: "representative.gender", is: "=", value: "female" }] };
    expect(read("- Tỷ lệ nữ giám đốc HTX đạt 20%.")[0]).toMatchObject({ measure: "share", numerator: women });
    expect(read("- Tỷ lệ cán bộ quản lý nữ có trình độ đại học đạt 20%.")[0]).toMatchObject({ field: null, sheet: "external" });
  });

  it("numbers told in turn are left to the officer", () => {
    const { plan: read, unread } = plan("- Doanh thu của HTX và THT lần lượt đạt 3 tỷ đồng và 500 triệu đồng.");
    expect(read.targets).toEqual([]);
    expect(unread.map(({ reason }) => reason).join()).toContain("lần lượt");
  });
});

describe("changes", () => {
  it.each([
    "- Số thành viên tăng thêm 200 người so với năm 2026.",
    "- Tổng vốn điều lệ tăng thêm 15 tỷ đồng.",
    "- Doanh thu bình quân tăng 200 triệu đồng so với năm trước.",
    "- Thu nhập bình quân của người lao động tăng 500 nghìn đồng/người/tháng.",
    "- Giảm 5 HTX yếu kém so với năm 2026.",
    "- Có thêm 02 HTX được xếp loại tốt.",
    "- Thêm 03 HTX có sản phẩm OCOP.",
  ])("are never measured as a level: %s", (line) => {
    expect(read(line)).toMatchObject([{ field: null, sheet: "external", dataNeeded: ["số đầu kỳ để tính mức tăng"] }]);
  });

  it("more of a kind are new ones", () => {
    expect(read("- Toàn xã có thêm ít nhất 01 HTX, 02 THT.")).toMatchObject([
      { for: { kind: ["cooperative"], event: "founded" } },
      { for: { kind: ["group"], event: "founded" } },
    ]);
  });

  it("a level reached by a rise is a level", () => {
    expect(read("- Tổng vốn điều lệ tăng lên 15 tỷ đồng.")[0]).toMatchObject({ field: "capital.charter", measure: "sum" });
  });
});

it("what shall not be says nothing of the number before it", () => {
  expect(read("- Tỷ lệ HTX loại khá, tốt đạt 50% trở lên, không có HTX thua lỗ.")).toMatchObject([
    { numerator: { rank: expect.arrayContaining(["good", "fair"]) } },
    { operator: "none", for: { where: [{ field: "profit.beforeTax", is: "<", value: 0 }] } },
  ]);
});

it("a figure between two ends says which of them are counted", () => {
  const where = [
    { field: "revenue.total", is: ">=", value: 1e9 },
    { field: "revenue.total", is: "<", value: 5e9 },
  ];
  expect(read("- Số HTX có doanh thu từ 1 tỷ đến dưới 5 tỷ đồng đạt 20 HTX.")).toMatchObject([{ value: 20, for: { where } }]);
});

it("what none shall be is asked for by its own words", () => {
  const found = read("- 100% HTX kê khai thuế, không có HTX nợ thuế, không để HTX vi phạm pháp luật.");
  expect(found.map(({ operator, indicator, sheet }) => [operator, indicator, sheet]).slice(1)).toEqual([
    ["none", "Số HTX nợ thuế", "external"],
    ["none", "Số HTX vi phạm pháp luật", "external"],
  ]);
});

it("so many of every ten are no numbers of what there is", () => {
  expect(read("- Cứ 10 HTX thì có 6 HTX đạt loại khá trở lên.")).toEqual([]);
});

it("persons of classes are learners, members of one are a mean, things are done for organisations", () => {
  expect(read("- Tổ chức 05 lớp bồi dưỡng cho 250 cán bộ quản lý HTX.")[1]).toMatchObject({ field: null, sheet: "classes" });
  expect(read("- Tổng số thành viên THT là 1.200 người, bình quân 12 thành viên/THT.")[1]).toMatchObject({
    measure: "mean",
    indicator: "Số thành viên bình quân một tổ hợp tác",
    for: { kind: ["group"] },
  });
  expect(read("- Hoàn thành 100% việc chuyển đổi số cho 15 HTX.")).toMatchObject([{ value: 15, sheet: "external" }]);
  expect(read("- Số HTX có doanh thu trên 10 tỷ đồng tăng thêm 05 HTX.")).toMatchObject([{ value: 5, sheet: "external" }]);
});

it("what they are taught is not yet what they do", () => {
  expect(read("- 100% HTX được tập huấn chuyển đổi số.")).toMatchObject([{ numerator: null, sheet: "external" }]);
});

it("“trở lên” before a colon is said of the figure before it", () => {
  const where = [{ field: "revenue.total", is: ">=", value: 1e9 }];
  expect(read("- Số HTX có tổng doanh thu từ 1 tỷ đồng/năm trở lên: 08 HTX.")).toMatchObject([{ value: 8, for: { where } }]);
});
