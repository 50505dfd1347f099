import { describe, expect, test } from "vitest";
import type { FieldId } from "../../../core/model/fields.ts";
import { codesOf, findingsOf, inventedNames, tableOf } from "./tables.ts";

const one = (values: object) => codesOf([{ name: "HTX Hoa Sen", ...values }]);
const member = (values: object) => codesOf([{ "members.fullName": "Lê Văn Tư", ...values }], { kind: "members" });

describe("personal ids", () => {
  test.each(["001085012345", "096301000001", "079185999999"])("%s is right", (id) => {
    expect(one({ "representative.personalId": id })).toEqual([]);
    expect(member({ "members.personalId": id })).toEqual([]);
  });

  test("passports of foreigners are accepted", () => {
    expect(member({ "members.personalId": "C1234567" })).toEqual([]);
  });

  test.each(["00108501234", "0010850123456", "12345", "chưa có", "00108501234O"])("%s is wrong", (id) => {
    expect(one({ "representative.personalId": id })).toEqual(["personal-id.format@B2"]);
    expect(member({ "members.personalId": id })).toEqual(["personal-id.format@B2"]);
  });

  test("a lost zero is suggested when the rest is a whole id", () => {
    expect(findingsOf([{ "representative.personalId": "1085012345" }])).toMatchObject([{ suggestion: "001085012345" }]);
    expect(findingsOf([{ "representative.personalId": "85012345" }])).toMatchObject([{ suggestion: null }]);
  });

  test("nine digits are an old id, a warning", () => {
    expect(findingsOf([{ "representative.personalId": "023456789" }])).toMatchObject([{ code: "personal-id.old", severity: "warning" }]);
  });

  test("gender and year of birth stand in the digits", () => {
    const person = (id: string, gender: string, birthDate: string) =>
      one({ "representative.personalId": id, "representative.gender": gender, "representative.birthDate": birthDate });
    expect(person("001085012345", "male", "1985")).toEqual([]);
    expect(person("001185012345", "female", "1985-06-01")).toEqual([]);
    expect(person("001202012345", "male", "2002")).toEqual([]);
    expect(person("001302012345", "female", "2002")).toEqual([]);
    expect(person("001085012345", "female", "1985")).toEqual(["personal-id.gender@B2"]);
    expect(person("001085012345", "male", "1958")).toEqual(["personal-id.birth-year@B2"]);
    expect(person("001202012345", "male", "1902-01-01")).toContain("personal-id.birth-year@B2");
    expect(person("00108501234", "female", "1958")).toEqual(["personal-id.format@B2"]);
    expect(person("005085012345", "female", "1985")).toEqual(["personal-id.birthplace@B2", "personal-id.gender@B2"]);
  });

  test("the same for members", () => {
    expect(member({ "members.personalId": "001085012345", "members.gender": "female", "members.birthDate": "1984" })).toEqual([
      "personal-id.gender@B2",
      "personal-id.birth-year@B2",
    ]);
  });

  test("nothing is said without the other value", () => {
    expect(one({ "representative.personalId": "001085012345", "representative.gender": null, "representative.birthDate": null })).toEqual(
      [],
    );
  });
});

describe("names and genders", () => {
  const person = (name: string, gender: string) => one({ "representative.name": name, "representative.gender": gender });

  test("only what is nearly sure is told", () => {
    expect(person("Lê Thị Hoa", "male")).toEqual(["gender.name@C2"]);
    expect(person("Bà Lê Ngọc Hoa", "male")).toEqual(["gender.name@C2"]);
    expect(person("Ông Lê Ngọc Hoa", "female")).toEqual(["gender.name@C2"]);
    expect(person("Lê Văn Hoa", "female")).toEqual([]);
    expect(person("Lê Thị", "male")).toEqual([]);
    expect(person("Lê Thị Hoa", "female")).toEqual([]);
  });
});

describe("phones and e-mail addresses", () => {
  test.each(["0912345678", "02513812345", "0912345678; 0987654321", "18001234"])("phone %s is right", (phone) => {
    expect(one({ phone })).toEqual([]);
    expect(member({ "members.phone": phone })).toEqual([]);
  });

  test.each(["091234567", "09123456789", "chưa có máy", "0O91234567"])("phone %s is wrong", (phone) => {
    expect(one({ phone })).toEqual(["phone.format@B2"]);
  });

  test.each(["hoasen@example.vn", "a.b-c@mail.example.com", "a@example.vn; b@example.vn", "a@example.vn, b@example.vn"])(
    "e-mail %s is right",
    (email) => {
      expect(one({ email })).toEqual([]);
    },
  );

  test.each(["hoasen@", "hoasen.example.vn", "hoa sen@example.vn", "hoasen@@example.vn", "hoasen@example"])(
    "e-mail %s is wrong",
    (email) => {
      expect(one({ email })).toEqual(["email.format@B2"]);
    },
  );

  test("three entities with one phone are asked about, two are not", () => {
    const rows = (count: number) => inventedNames(count).map((name) => ({ name, phone: "0912345678" }));
    expect(codesOf(rows(2))).toEqual([]);
    expect(codesOf(rows(3))).toEqual(["phone.shared@B2", "phone.shared@B3", "phone.shared@B4"]);
  });

  test("one entity in three years has one phone", () => {
    expect(codesOf([2022, 2023, 2024].map((ratingYear) => ({ name: "HTX Hoa Sen", phone: "0912345678", ratingYear })))).toEqual([]);
  });

  test("one representative of two entities is asked about", () => {
    const rows = inventedNames(2).map((name) => ({ name, "representative.personalId": "001085012345" }));
    expect(codesOf(rows)).toEqual(["representative.shared@B2", "representative.shared@B3"]);
  });
});

describe("age of the representative", () => {
  test.each([
    ["2006-12-31", 0],
    ["2007-01-01", 1],
    ["2006", 0],
    ["2007", 1],
    ["1934-01-01", 0],
    ["1933-12-31", 1],
    ["1900-01-01", 1],
  ])("born %s: %i", (birthDate, findings) => {
    expect(one({ "representative.birthDate": birthDate })).toEqual(findings === 0 ? [] : ["representative.age@B2"]);
  });
});

describe("date.future", () => {
  test.each<[FieldId, string, boolean]>([
    ["foundedOn", "2024-12-31", false],
    ["foundedOn", "2025-01-01", true],
    ["foundedOn", "2024-12", false],
    ["foundedOn", "2025-01", true],
    ["foundedOn", "2024", false],
    ["foundedOn", "2025", true],
    ["certificateDate", "2033-05-12", true],
    ["representative.birthDate", "2033-05-12", true],
    ["statusDate", "2025-02-01", true],
    ["reportDate", "2025-02-01", true],
  ])("%s %s: %s", (field, date, future) => {
    expect(one({ [field]: date })).toEqual(future ? ["date.future@B2"] : []);
  });

  test("a rating year is a year", () => {
    expect(one({ ratingYear: 2024 })).toEqual([]);
    expect(one({ ratingYear: 2025 })).toEqual(["date.future@B2"]);
  });

  test("a planned congress or payment is no error", () => {
    expect(findingsOf([{ congressDate: "2025-04-01" }])).toMatchObject([{ code: "date.planned", severity: "warning" }]);
    expect(member({ "members.contributionDate": "2025-04-01" })).toEqual(["date.planned@B2"]);
    expect(member({ "members.joinedOn": "2025-04-01" })).toEqual(["date.future@B2"]);
  });
});

describe("date.order", () => {
  test("imprecise dates are out of order only when no reading puts them right", () => {
    expect(one({ foundedOn: "2019", dissolvedOn: "2019-03-15" })).toEqual([]);
    expect(one({ foundedOn: "2019-04", dissolvedOn: "2019-03-15" })).toEqual(["date.order@C2"]);
    expect(one({ foundedOn: "2019-03-20", dissolvedOn: "2019-03" })).toEqual([]);
    expect(one({ foundedOn: "2020", dissolvedOn: "2019" })).toEqual(["date.order@C2"]);
    expect(one({ foundedOn: "2019-03-15", dissolvedOn: "2019-03-15" })).toEqual([]);
  });

  test("one wrong date is told once", () => {
    const dates = { foundedOn: "2022-05-01", certificateDate: "2012-06-01", statusDate: "2020-01-01", dissolvedOn: "2021-01-01" };
    expect(one(dates)).toEqual(["date.order@C2"]);
  });

  test("two pairs apart are told apart", () => {
    const dates = { foundedOn: "2012-05-01", certificateDate: "2012-04-01", dissolvedOn: "2011-01-01", statusDate: "2010-01-01" };
    expect(one(dates)).toEqual(["date.order@C2"]);
    expect(member({ "members.birthDate": "1990", "members.joinedOn": "1989" })).toEqual(["date.order@C2"]);
  });

  test("a date in the future explains the order", () => {
    expect(one({ foundedOn: "2031-05-01", certificateDate: "2020-06-01" })).toEqual(["date.future@B2"]);
  });
});

describe("date.too-early", () => {
  test.each([
    ["1949-12-31", true],
    ["1949", true],
    ["1950", false],
    ["1900-01-01", true],
    ["1958-03-01", false],
  ])("%s: %s", (foundedOn, early) => {
    expect(one({ foundedOn })).toEqual(early ? ["date.too-early@B2"] : []);
  });
});

describe("rows without a table of their own", () => {
  test("a column that is not there is never asked for", () => {
    expect(tableOf([{ name: "HTX Hoa Sen" }]).columns).toHaveLength(1);
    expect(one({})).toEqual([]);
  });
});
