import { describe, expect, test } from "vitest";
import { readPlanText } from "../../../../core/plans/text/read.ts";

/** The targets of lines under a heading of goals. */
function targetsOf(...lines: readonly string[]) {
  return readPlanText(`KẾ HOẠCH\nPhát triển kinh tế tập thể năm 2026\n\nI. MỤC TIÊU\n${lines.join("\n")}\n`).plan.targets;
}

const names = (...lines: readonly string[]): string[] => targetsOf(...lines).map(({ indicator }) => indicator);

describe("what is managed", () => {
  test("is a goal among goals", () => {
    expect(targetsOf("- Vận động được 06 hội viên tham gia HTX.")).toMatchObject([{ subject: "member", value: 6 }]);
    expect(targetsOf("- Mỗi chi hội vận động được 05 hội viên vào HTX.")).toMatchObject([{ subject: "member", value: 5 }]);
    expect(targetsOf("- Thành lập được 02 HTX.")).toMatchObject([{ subject: "cooperative", value: 2 }]);
  });

  test.each([
    "- Kết quả: vận động được 06 hội viên tham gia HTX.",
    "- Năm 2025 thành lập được 02 HTX.",
    "- Đến nay thành lập được 02 HTX.",
  ])("is none where it is told: %s", (line) => {
    expect(targetsOf(line)).toEqual([]);
  });

  test("is none under a situation", () => {
    const text = "KẾ HOẠCH\nPhát triển kinh tế tập thể năm 2026\n\nI. TÌNH HÌNH\n- Thành lập được 02 HTX.\n";
    expect(readPlanText(text).plan.targets).toEqual([]);
  });
});

test.each([
  "Không còn phường, thị trấn chưa có THT.",
  "Không còn xã, phường, thị trấn chưa có THT.",
  "Xóa xã, phường trắng về THT.",
  "Không còn thị trấn chưa có THT.",
])("no commune without one: %s", (line) => {
  expect(targetsOf(`- ${line}`)).toMatchObject([{ subject: "commune", operator: "none", value: 0, for: { kind: ["group"] } }]);
});

describe("a heading that calls one organisation by name", () => {
  const targets = targetsOf(
    "1. HTX Nông nghiệp Hòa Bình",
    "- Doanh thu đạt 5 tỷ đồng; lợi nhuận 200 triệu đồng.",
    "- Kết nạp thêm 20 thành viên.",
    "- Toàn xã có 12 HTX, doanh thu bình quân 3 tỷ đồng/HTX.",
    "2. Củng cố HTX yếu",
    "- Doanh thu bình quân đạt 1 tỷ đồng.",
  );

  test("gives its name to what stands below it, until others are spoken of", () => {
    const own = ["HTX Nông nghiệp Hòa Bình"];
    expect(targets.map(({ value, for: { name } }) => [value, name ?? null])).toEqual([
      [5e9, own],
      [2e8, own],
      [20, own],
      [12, null],
      [3e9, null],
      [1e9, null],
    ]);
  });
});

describe("a quality keeps its words", () => {
  test.each([
    ["Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP, hữu cơ: 35%.", "Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP, hữu cơ"],
    ["Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP, hữu cơ đạt 35%.", "Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP, hữu cơ"],
    ["Số HTX có nhà kho, nhà sơ chế: 12 HTX.", "Số HTX có nhà kho, nhà sơ chế"],
  ])("%s", (line, name) => {
    expect(names(`- ${line}`)).toEqual([name]);
  });

  test("and is not counted by a flag that says only some of it", () => {
    const [target] = targetsOf("- Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP, hữu cơ đạt 35%.");
    expect(target).toMatchObject({ numerator: null });
    expect(targetsOf("- Tỷ lệ HTX nông nghiệp đạt chuẩn VietGAP đạt 35%.")).toMatchObject([
      { numerator: { where: [{ field: "flag.vietgap" }] } },
    ]);
  });
});

describe("what is done for organisations names its indicator", () => {
  test.each([
    ["Hỗ trợ máy móc cho 15 HTX.", ["Số HTX được hỗ trợ máy móc"]],
    ["Phấn đấu hỗ trợ kinh phí mua máy sấy cho khoảng 15 HTX nông nghiệp.", ["Số HTX nông nghiệp được hỗ trợ kinh phí mua máy sấy"]],
    ["Hoàn thành việc cấp tem truy xuất nguồn gốc cho 15 HTX.", ["Số HTX được cấp tem truy xuất nguồn gốc"]],
    ["Trao máy tính cho 15 HTX và 10 THT.", ["Số HTX được trao máy tính", "Số tổ hợp tác được trao máy tính"]],
    ["Củng cố 15 HTX.", ["Số HTX được củng cố"]],
  ])("%s", (line, said) => {
    expect(names(`- ${line}`)).toEqual(said);
  });

  test("and none of them is counted from a list of all", () => {
    for (const { sheet } of targetsOf("- Trao máy tính cho 15 HTX và 10 THT.")) expect(sheet).toBe("external");
  });
});
