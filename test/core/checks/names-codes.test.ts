import { describe, expect, test } from "vitest";
import { codesOf, codesOfBook, findingsOf, inventedNames, tableOf } from "./tables.ts";

const good = ["0100109106", "5400530931", "0105987432", "0300588569", "0101245486", "0301464830"] as const;

describe("two lists of one kind on one sheet", () => {
  const names = ["HTX Sen Hồng", "HTX Lúa Vàng", "HTX Cầu Ngang", "HTX Bến Đò"];
  const list = (own: readonly string[]) => tableOf(own.map((name) => ({ name, commune: "Xã A" })));

  test("that name the same cooperatives are two years or quarters of one list, nothing stands twice", () => {
    expect(codesOfBook([list(names), list(names)])).toEqual([]);
  });

  test("that share one name are one list in pieces, and the name stands twice", () => {
    const [first, second] = [list(names), list(["HTX Gò Mây", "HTX Sen Hồng", "HTX Tân Lập"])];
    const moved = { ...second, records: second.records.map((record) => ({ ...record, row: record.row + 10 })) };
    expect(codesOfBook([first, moved])).toEqual(["name.duplicate@DS HTX!A2", "name.duplicate@DS HTX!A13"]);
  });
});

describe("name.missing", () => {
  test("only where the row has other data", () => {
    expect(codesOf([{ name: null, phone: "0912345678" }])).toEqual(["name.missing@A2"]);
    expect(codesOf([{ name: null, phone: null, "flag.ocop": false }])).toEqual([]);
  });

  test("not where the table has no column of names", () => {
    expect(codesOf([{ code: good[0] }])).toEqual([]);
  });

  test("members have a name of their own or an organisation's", () => {
    const rows = [
      { "members.fullName": null, "members.organisationName": null, "members.address": "Thôn 1" },
      { "members.fullName": null, "members.organisationName": "HTX Hoa Sen", "members.address": "Thôn 1" },
    ];
    expect(codesOf(rows, { kind: "members" })).toEqual(["name.missing@A2"]);
  });
});

describe("name.prefix", () => {
  test.each([
    "HTX Hoa Sen",
    "Hợp tác xã Hoa Sen",
    "HỢP TÁC XÃ HOA SEN",
    "Hợp  tác xã: Hoa Sen",
    "HTXNN Hoa Sen",
    "H.T.X Hoa Sen",
    "LHHTX Hoa Sen",
    "LH HTX Hoa Sen",
    "Liên hiệp HTX Hoa Sen",
    "Tổ hợp tác Hoa Sen",
    "THT Hoa Sen",
    "QTDND Hoa Sen",
    "Quỹ tín dụng nhân dân Hoa Sen",
    "Quỹ hỗ trợ phát triển hợp tác xã tỉnh",
  ])("%s begins as it should", (name) => {
    const table = tableOf([{ name }]);
    const unknown = { ...table, records: table.records.map((record) => ({ ...record, kind: null })) };
    expect(codesOfBook([unknown])).toEqual([]);
  });

  test.each(["Hoa Sen", "Nông nghiệp Hoa Sen", "Tổ liên kết Hoa Sen", "CLB Hoa Sen", "Công ty Hoa Sen", "Thtx"])("%s does not", (name) => {
    expect(codesOf([{ name }])).toEqual(["name.prefix@A2"]);
  });

  test("the prefix of another kind than the row's is told with both kinds", () => {
    const [finding] = findingsOf([{ name: "Tổ hợp tác Hoa Sen", kind: "cooperative" }]);
    expect(finding).toMatchObject({ code: "name.prefix", cell: "A2" });
    expect(finding?.message).toMatch(/tổ hợp tác.*hợp tác xã/);
    expect(codesOf([{ name: "THT Hoa Sen", kind: "group" }])).toEqual([]);
    expect(codesOf([{ name: "QTDND Hoa Sen", kind: "cooperative" }])).toEqual([]);
  });
});

describe("name.duplicate and name.same", () => {
  const at = (commune: string | null, more: object = {}) => ({ name: "HTX Tân Lập", commune, ...more });

  test("tone marks, capitals, the spelling of the kind and of the commune do not matter", () => {
    const rows = [
      { name: "HTX Hoà Bình", commune: "Xã Phú Hòa" },
      { name: "hợp tác xã HÒA BÌNH", commune: "phú hoà" },
    ];
    expect(codesOf(rows)).toEqual(["name.duplicate@A2", "name.duplicate@A3"]);
  });

  test("another commune, district or kind is another entity", () => {
    expect(codesOf([at("Phú Hòa"), at("Phú Lợi")])).toEqual([]);
    expect(codesOf([at("Phú Hòa", { district: "Tân An" }), at("Phú Hòa", { district: "Tân Bình" })])).toEqual([]);
    expect(
      codesOf([
        { name: "HTX Tân Lập", commune: "Phú Hòa" },
        { name: "THT Tân Lập", commune: "Phú Hòa", kind: "group" },
      ]),
    ).toEqual([]);
  });

  test("codes do not excuse the same name in the same commune", () => {
    expect(codesOf([at("Phú Hòa", { code: good[0] }), at("Phú Hòa", { code: good[1] })])).toEqual([
      "name.duplicate@A2",
      "name.duplicate@A3",
    ]);
  });

  test("unless one of the two is dissolved", () => {
    const rows = [at("Phú Hòa", { code: good[0], status: "dissolved" }), at("Phú Hòa", { code: good[1], status: "active" })];
    expect(codesOf(rows)).toEqual([]);
  });

  test("an unknown commune leaves it open", () => {
    expect(codesOf([at("Phú Hòa"), at(null)])).toEqual(["name.same@A2", "name.same@A3", "commune.missing@B3"]);
  });

  test("without places, only different codes leave it open", () => {
    const named = (more: object = {}) => ({ name: "HTX Tân Lập", ...more });
    expect(codesOf([named(), named()])).toEqual(["name.duplicate@A2", "name.duplicate@A3"]);
    expect(codesOf([named({ code: good[0] }), named({ code: good[1] })])).toEqual(["name.same@A2", "name.same@A3"]);
    expect(codesOf([named({ address: "Thôn 1, xã A" }), named({ address: "Thôn 9, xã B" })])).toEqual([]);
  });

  test("names that only an abbreviation makes one are asked about", () => {
    const rows = [
      { name: "HTX DVNN Kim Thủy", commune: "Phú Hòa" },
      { name: "HTX Dịch vụ nông nghiệp Kim Thủy", commune: "Phú Hòa" },
    ];
    expect(codesOf(rows)).toEqual(["name.same@A2", "name.same@A3"]);
  });

  test("one entity in several rating years is no duplicate", () => {
    const year = (ratingYear: number) => at("Phú Hòa", { code: good[0], ratingYear });
    expect(codesOf([year(2022), year(2023), year(2024)])).toEqual([]);
    expect(codesOf([year(2022), year(2022)])).toHaveLength(4);
  });

  test("many rows are named in short", () => {
    const [first] = findingsOf(Array.from({ length: 9 }, () => at("Phú Hòa")));
    expect(first?.message).toContain("dòng 3, 4, 5 và 5 dòng khác");
  });

  test("in a crowd of one name the rows of one commune are still found", () => {
    const rows = Array.from({ length: 400 }, (_, index) => at(`Phường ${index}`));
    expect(codesOf([...rows, at("Phường 7")])).toEqual(["name.duplicate@A9", "name.duplicate@A402"]);
  });
});

describe("sheets of one kind", () => {
  const list = (names: readonly string[], more: object = {}, codes: readonly string[] = []) =>
    names.map((name, index) => ({ name, commune: "Phú Hòa", code: codes[index] ?? null, ...more }));
  const names = inventedNames(12);

  test("a stray double between two lists is a warning on both", () => {
    const one = tableOf(
      list(names.slice(0, 6), { code: good[0] })
        .slice(0, 1)
        .concat(list(names.slice(1, 6))),
      {},
      "cooperatives",
      "Xã A",
    );
    const two = tableOf(list(names.slice(6, 11)).concat(list(["HTX Ngọc Lan"], { code: good[0] })), {}, "cooperatives", "Xã B");
    const codes = codesOfBook([one, two]).filter((code) => code.startsWith("code.dup"));
    expect(codes).toEqual(["code.duplicate-sheet@Xã A!C2", "code.duplicate-sheet@Xã B!C7"]);
  });

  test("copies and other years of one list are no doubles", () => {
    const rows = names.map((name, index) => ({ name, commune: `Phường ${index}` }));
    expect(codesOfBook([tableOf(rows, {}, "cooperatives", "Gốc"), tableOf(rows, {}, "cooperatives", "Sao")])).toEqual([]);
    const few = rows.slice(0, 3);
    expect(
      codesOfBook([tableOf(few, {}, "cooperatives", "2023"), tableOf([...few.slice(0, 1), ...rows.slice(5)], {}, "cooperatives", "2024")]),
    ).toEqual([]);
  });

  test("tables of one sheet are one list", () => {
    const one = tableOf([{ name: "HTX Hoa Sen", code: good[0] }]);
    const below = tableOf([{ name: "HTX Hoa Mai", code: good[0] }]);
    const two = { ...below, headerRows: [20], records: below.records.map((record) => ({ ...record, row: 21 })) };
    expect(codesOfBook([one, two])).toEqual(["code.duplicate@DS HTX!B2", "code.duplicate@DS HTX!B21"]);
  });

  test("a list and its rating sheet hold the same entities", () => {
    const rows = [{ name: "HTX Hoa Sen", code: good[0], commune: "Phú Hòa" }];
    expect(codesOfBook([tableOf(rows), tableOf(rows, {}, "points", "Điểm")])).toEqual([]);
  });

  test("one code under two names is asked about, a shortened name is not", () => {
    const register = tableOf([{ name: "HTX Dịch vụ nông nghiệp Hoa Sen", code: good[0] }]);
    expect(codesOfBook([register, tableOf([{ name: "HTX Hoa Sen", code: good[0] }], {}, "points", "Điểm")])).toEqual([]);
    expect(codesOfBook([register, tableOf([{ name: "HTX Ngọc Lan", code: good[0] }], {}, "points", "Điểm")])).toEqual([
      "code.other-name@Điểm!A2",
    ]);
  });
});

describe("codes", () => {
  const code = (value: string | null, more: object = {}) => codesOf([{ name: "HTX Hoa Sen", code: value, ...more }]);

  test.each(good)("%s is right", (value) => {
    expect(code(value)).toEqual([]);
    expect(code(`${value}001`)).toEqual([]);
  });

  test.each(["010010910", "01001091067", "010010910600", "01001091060011", "0100-109A06", "chưa có"])("%s has a wrong length", (value) => {
    expect(code(value)).toEqual(["code.length@B2"]);
  });

  test("any other tenth digit is wrong", () => {
    for (let digit = 0; digit < 10; digit++) expect(code(`010010910${digit}`)).toEqual(digit === 6 ? [] : ["code.check-digit@B2"]);
    expect(code("0100109107001")).toEqual(["code.check-digit@B2"]);
  });

  test("where no digit can prove the base, 0 is a doubt and the rest is wrong", () => {
    expect(code("0100000050")).toEqual(["code.check-digit-unsure@B2"]);
    expect(code("0100000051")).toEqual(["code.check-digit@B2"]);
  });

  test("missing only where there is a column, and not for groups", () => {
    expect(code(null)).toEqual(["code.missing@B2"]);
    expect(codesOf([{ name: "HTX Hoa Sen" }])).toEqual([]);
    expect(codesOf([{ name: "THT Hoa Sen", code: null }], { kind: "groups" })).toEqual([]);
    expect(codesOf([{ name: "THT Hoa Sen", code: null, kind: "group" }])).toEqual([]);
  });

  test("a certificate number is named in the message", () => {
    const [finding] = findingsOf([{ name: "HTX Hoa Sen", code: null, certificateNumber: "4907A000123" }]);
    expect(finding?.message).toContain("4907A000123");
  });

  test("a group may have its representative's personal id", () => {
    expect(codesOf([{ name: "THT Hoa Sen", code: "001085012345" }], { kind: "groups" })).toEqual([]);
    expect(codesOf([{ name: "THT Hoa Sen", code: "00108501234" }], { kind: "groups" })).toEqual(["code.length@B2"]);
  });

  test("fragments and rows of one digit are no duplicates", () => {
    const rows = (value: string) => [
      { name: "HTX Hoa Sen", code: value },
      { name: "HTX Hoa Mai", code: value },
    ];
    expect(codesOf(rows("123"))).toEqual(["code.length@B2", "code.length@B3"]);
    expect(codesOf(rows("1111111111"))).toEqual(["code.check-digit@B2", "code.check-digit@B3"]);
    expect(codesOf(rows(good[2]))).toEqual(["code.duplicate@B2", "code.duplicate@B3"]);
  });

  test("a wrong code that stands twice is wrong and twice", () => {
    const rows = [
      { name: "HTX Hoa Sen", code: "0100109107" },
      { name: "HTX Hoa Mai", code: "0100109107" },
    ];
    expect(codesOf(rows)).toEqual(["code.check-digit@B2", "code.duplicate@B2", "code.check-digit@B3", "code.duplicate@B3"]);
  });
});

describe("commune.missing", () => {
  test("only where the list tells communes", () => {
    expect(
      codesOf([
        { name: "HTX Hoa Sen", commune: null },
        { name: "HTX Hoa Mai", commune: "Phú Hòa" },
      ]),
    ).toEqual(["commune.missing@B2"]);
    expect(codesOf([{ name: "HTX Hoa Sen" }])).toEqual([]);
  });
});
