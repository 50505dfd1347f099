import { describe, expect, it } from "vitest";
import type { Target } from "../../../../core/plans/plan.ts";
import { readPlanText } from "../../../../core/plans/text/read.ts";

const read = (line: string, issuer = "HUYỆN TÂN SƠN"): Target[] =>
  readPlanText(`UBND ${issuer}\nKẾ HOẠCH\nPhát triển hợp tác xã năm 2027\n\nI. MỤC TIÊU\n${line}\n`).plan.targets;

describe("the places of a number", () => {
  it.each([
    ["- Xã Phú Hòa: thành lập 02 HTX; xã An Lạc: 01 HTX; xã Bình Yên: 01 THT.", [["Phú Hòa"], ["An Lạc"], ["Bình Yên"]]],
    ["- Xã Phú Hòa thành lập 02 HTX, xã An Lạc thành lập 01 HTX, 02 THT.", [["Phú Hòa"], ["An Lạc"], ["An Lạc"]]],
    ["- Thành lập mới 02 HTX tại xã Phú Hòa và 01 HTX tại xã An Lạc.", [["Phú Hòa"], ["An Lạc"]]],
    ["- Mỗi xã có ít nhất 01 HTX xếp loại tốt; riêng xã Phú Hòa có 02 HTX.", [[], ["Phú Hòa"]]],
    ["- Riêng phường An Lạc thành lập mới 03 HTX.", [["An Lạc"]]],
    ["- Thành lập 01 HTX tại xã Phú Hòa, 03 THT.", [["Phú Hòa"], []]],
    ["- Thành lập 05 HTX (xã Phú Hòa 02, xã An Lạc 03), 20 THT.", [[], ["Phú Hòa"], ["An Lạc"], []]],
    ["- Thành lập 06 HTX tại các xã Phú Hòa, An Lạc (mỗi xã 03 HTX).", [[], ["Phú Hòa", "An Lạc"]]],
    ["- Củng cố hợp tác xã Phú Hòa, 100% HTX được xếp loại.", [[]]],
    ["- Các xã NTM có thêm 01 HTX.", [[]]],
  ])("are those of its own words: %s", (line, units) => {
    expect(read(line).map((target) => target.units)).toEqual(units);
  });

  it("several behind a number reach it together, unless each has to", () => {
    expect(read("- Thành lập 05 HTX tại phường An Lạc và xã Phú Hòa.")[0]).toMatchObject({
      each: null,
      for: { event: "founded", commune: ["An Lạc", "Phú Hòa"] },
    });
    expect(read("- Tại các xã Phú Hòa, An Lạc mỗi xã thành lập 01 HTX.")[0]).toMatchObject({
      each: "commune",
      units: ["Phú Hòa", "An Lạc"],
    });
  });

  it("the plan's own place is no unit of it", () => {
    expect(read("- Thành lập mới 02 HTX tại xã Phú Hòa.", "XÃ PHÚ HÒA")[0]).toMatchObject({ each: null, units: [] });
  });
});

it("parts in brackets are counted as the whole is, in their place or sector", () => {
  expect(read("- Có 05 HTX xếp loại tốt (xã Phú Hòa: 02; xã An Lạc: 03).")).toMatchObject([
    { for: { rank: ["good"] }, parent: null },
    { for: { rank: ["good"] }, units: ["Phú Hòa"], value: 2, parent: "T-01" },
    { for: { rank: ["good"] }, units: ["An Lạc"], value: 3, parent: "T-01" },
  ]);
  expect(
    read("- Thành lập mới 10 HTX (nông nghiệp 6, phi nông nghiệp 4).").map(({ for: filter, value }) => [
      filter.event,
      filter.sector?.[0],
      value,
    ]),
  ).toEqual([
    ["founded", undefined, 10],
    ["founded", "agriculture", 6],
    ["founded", "industry", 4],
  ]);
});

it("so are parts behind “trong đó”, with or without the name of what is counted", () => {
  const parts = (line: string) => read(line).map(({ for: filter, value, operator }) => [filter.event, filter.sector?.[0], operator, value]);
  const founded = [
    ["founded", undefined, ">=", 20],
    ["founded", "agriculture", ">=", 12],
  ];
  expect(parts("- Thành lập mới 20 HTX, trong đó HTX nông nghiệp 12.")).toEqual(founded);
  expect(parts("- Thành lập mới 20 HTX, trong đó: lĩnh vực nông nghiệp 12.")).toEqual(founded);
  expect(parts("- Số HTX thành lập mới: 20, trong đó: nông nghiệp 12, vận tải 5.")).toEqual([
    ...founded,
    ["founded", "transport", ">=", 5],
  ]);
  expect(parts("- Thành lập mới 20 HTX, trong đó 12 HTX nông nghiệp, còn lại 8 HTX phi nông nghiệp.")).toEqual([
    ...founded,
    ["founded", "industry", ">=", 8],
  ]);
});

it("communes listed behind “các xã:” have each its number", () => {
  expect(
    read("- Giao chỉ tiêu thành lập mới HTX cho các xã: Phú Hòa 02, An Lạc 01, Bình Yên: 01 HTX.").map(({ units, value, for: filter }) => [
      units,
      value,
      filter.event,
    ]),
  ).toEqual([
    [["Phú Hòa"], 2, "founded"],
    [["An Lạc"], 1, "founded"],
    [["Bình Yên"], 1, "founded"],
  ]);
});

describe("an organisation called by name", () => {
  it("has what is said of it measured of it alone", () => {
    expect(
      read(
        "- Doanh thu của HTX Dịch vụ Tân Tiến đạt 3 tỷ đồng; lợi nhuận đạt 200 triệu đồng, có 120 thành viên; thành lập mới 03 HTX; doanh thu bình quân HTX đạt 2 tỷ đồng.",
      ).map(({ for: filter, value }) => [filter.name, value]),
    ).toEqual([
      [["HTX Dịch vụ Tân Tiến"], 3e9],
      [["HTX Dịch vụ Tân Tiến"], 2e8],
      [["HTX Dịch vụ Tân Tiến"], 120],
      [undefined, 3],
      [undefined, 2e9],
    ]);
    expect(read("- HTX Nông nghiệp và Dịch vụ Phú Hòa phấn đấu đạt loại tốt.")[0]?.for).toEqual({
      kind: ["cooperative"],
      name: ["HTX Nông nghiệp và Dịch vụ Phú Hòa"],
    });
  });

  it.each([
    "- Củng cố HTX Phú Hòa, thành lập mới 02 HTX.",
    "- 100% HTX Nông Nghiệp đạt loại khá.",
    "- DOANH THU HTX TÂN TIẾN ĐẠT 3 TỶ ĐỒNG.",
  ])("no number of organisations and no capitals name one: %s", (line) => {
    expect(read(line).map(({ for: filter }) => filter.name)).toEqual([undefined]);
  });
});
