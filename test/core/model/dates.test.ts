import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  dateFromSerial,
  daysBetween,
  firstDay,
  formatDate,
  isDateText,
  isIsoDate,
  lastDay,
  readDate,
  serialFromDate,
} from "../../../core/model/dates.ts";
import { anyText } from "./any-text.ts";

const days = fc.integer({ min: 1, max: 73049 }).filter((serial) => serial !== 60);
const isoDays = days.map((serial) => dateFromSerial(serial)!);

describe("readDate", () => {
  test.each([
    ["15/3/2019", "2019-03-15"],
    ["15-03-2019", "2019-03-15"],
    ["15.3.2019", "2019-03-15"],
    ["15 / 3 / 2019", "2019-03-15"],
    ["03-2019", "2019-03"],
    ["3/2019", "2019-03"],
    ["T3/2019", "2019-03"],
    ["T3 2019", "2019-03"],
    ["T6, 15/3/2019", "2019-03-15"],
    ["tháng 3 năm 2019", "2019-03"],
    ["Tháng 3/2019", "2019-03"],
    ["ngày 15 tháng 3 năm 2019", "2019-03-15"],
    ["15 tháng 3, 2019", "2019-03-15"],
    ["15-Thg3-19", "2019-03-15"],
    ["2019", "2019"],
    ["năm 2019", "2019"],
    ["2019-03-15", "2019-03-15"],
    ["2019/3/5", "2019-03-05"],
    ["2019-03", "2019-03"],
    ["2019-03-15T00:00:00", "2019-03-15"],
    ["15/03/2019 00:00", "2019-03-15"],
    ["15/03/2019 8:30 SA", "2019-03-15"],
    ["15/3/19", "2019-03-15"],
    ["15/3/65", "1965-03-15"],
    ["Thứ sáu, ngày 15/3/2019", "2019-03-15"],
    ["Chủ nhật, 17/03/2019", "2019-03-17"],
    ["ngày 15/3/2019", "2019-03-15"],
    ["'15/3/2019", "2019-03-15"],
    ["15/3/2019*", "2019-03-15"],
    ["15/3/2019 (cấp lần đầu)", "2019-03-15"],
    ["15/3/2019.", "2019-03-15"],
    ["１５/３/２０１９", "2019-03-15"],
    ["15–3–2019", "2019-03-15"],
    ["29/2/2020", "2020-02-29"],
    ["15-Mar-2019", "2019-03-15"],
  ])("%j → %s", (text, value) => {
    expect(readDate(text)).toEqual({ kind: "date", value });
  });

  test.each([
    ["31/02/2020", null],
    ["29/02/2019", null],
    ["00/00/2019", null],
    ["3/15/2019", "2019-03-15"],
    ["1/13/2020", "2020-01-13"],
    ["Số 12 ngày 15/3/2019", "2019-03-15"],
    ["15/3/2019 - 20/3/2019", null],
    ["Quý II/2019", null],
    ["2018-2019", null],
    ["15/3", null],
    ["150319", null],
    ["1/1/1899", null],
    ["12/2101", null],
    ["15/3/201", null],
    ["15/3-2019", null],
    ["Phú Hòa", null],
    ["12", null],
  ])("%j cannot be read, suggestion %s", (text, suggestion) => {
    expect(readDate(text)).toEqual({ kind: "unreadable", suggestion });
  });

  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["-", "unknown"],
    ["…", "unknown"],
    ["chưa có", "unknown"],
    ["Không rõ", "unknown"],
  ])("%j is %s", (text, kind) => {
    expect(readDate(text)).toEqual({ kind });
  });

  test("reads every day in every written form", () => {
    const forms: readonly ((day: string, month: string, year: string) => string)[] = [
      (day, month, year) => `${day}/${month}/${year}`,
      (day, month, year) => `${Number(day)}-${Number(month)}-${year}`,
      (day, month, year) => `${day}.${month}.${year}`,
      (day, month, year) => `${Number(day)} / ${Number(month)} / ${year}`,
      (day, month, year) => `ngày ${day} tháng ${month} năm ${year}`,
      (day, month, year) => `Ngày ${Number(day)}/${Number(month)}/${year}`,
      (day, month, year) => `${year}-${month}-${day}T00:00:00`,
      (day, month, year) => `${day}/${month}/${year} 00:00:00`,
    ];
    fc.assert(
      fc.property(isoDays, fc.constantFrom(...forms), (iso, form) => {
        const [year = "", month = "", day = ""] = iso.split("-");
        expect(readDate(form(day, month, year))).toEqual({ kind: "date", value: iso });
      }),
    );
  });

  test("reads months and years in every written form", () => {
    const forms: readonly ((month: string, year: string) => string)[] = [
      (month, year) => `${month}/${year}`,
      (month, year) => `${Number(month)}-${year}`,
      (month, year) => `T${Number(month)}/${year}`,
      (month, year) => `tháng ${month} năm ${year}`,
      (month, year) => `Tháng ${Number(month)}/${year}`,
    ];
    fc.assert(
      fc.property(isoDays, fc.constantFrom(...forms), (iso, form) => {
        const [year = "", month = ""] = iso.split("-");
        expect(readDate(form(month, year))).toEqual({ kind: "date", value: `${year}-${month}` });
        expect(readDate(`năm ${year}`)).toEqual({ kind: "date", value: year });
      }),
    );
  });

  test("reads what formatDate writes", () => {
    fc.assert(
      fc.property(isoDays, fc.constantFrom(4, 7, 10), (iso, length) => {
        const precise = iso.slice(0, length);
        expect(readDate(formatDate(precise))).toEqual({ kind: "date", value: precise });
      }),
    );
  });

  test("never fails, and gives only existing dates", () => {
    const near = fc
      .array(fc.constantFrom("1", "15", "3", "2019", "31", "/", "-", ".", " ", "tháng ", "ngày ", "năm ", "T", ":", "00"))
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(anyText, near), (text) => {
        const reading = readDate(text);
        if (reading.kind === "date") expect(isIsoDate(reading.value)).toBe(true);
        if (reading.kind === "unreadable" && reading.suggestion !== null) expect(isIsoDate(reading.suggestion)).toBe(true);
      }),
    );
  });
});

test("the shape of dates is told from other text", () => {
  expect(["15/3/2019", "3/2019", "2019", "ngày 15 tháng 3 năm 2019"].map(isDateText)).toEqual([true, true, true, true]);
  expect(["", "12", "Phú Hòa", "0912345678", "1.234.567", "31/02/2020", "15/3"].map(isDateText)).toEqual(Array(7).fill(false));
});

describe("serial numbers", () => {
  test.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, null],
    [61, "1900-03-01"],
    [43539, "2019-03-15"],
    [43539.75, "2019-03-15"],
    [2958465, "9999-12-31"],
    [2958466, null],
    [0, null],
    [-1, null],
    [Number.NaN, null],
  ])("%d is %s", (serial, iso) => {
    expect(dateFromSerial(serial)).toBe(iso);
  });

  test("count from 1904 in books of old Macs", () => {
    expect(dateFromSerial(0, true)).toBe("1904-01-01");
    expect(dateFromSerial(43539 - 1462, true)).toBe("2019-03-15");
    expect(serialFromDate("1903-12-31", true)).toBeNull();
  });

  test("round trip", () => {
    fc.assert(fc.property(days, (serial) => serialFromDate(dateFromSerial(serial)!) === serial));
    fc.assert(fc.property(fc.integer({ min: 0, max: 70000 }), (serial) => serialFromDate(dateFromSerial(serial, true)!, true) === serial));
  });

  test("agree with the calendar of the machine", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: 2958465 }),
        (serial) => dateFromSerial(serial) === new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10),
      ),
    );
  });
});

describe("imprecise dates", () => {
  test("first and last day", () => {
    expect([firstDay("2019"), lastDay("2019")]).toEqual(["2019-01-01", "2019-12-31"]);
    expect([firstDay("2020-02"), lastDay("2020-02")]).toEqual(["2020-02-01", "2020-02-29"]);
    expect([firstDay("2020-02-30"), lastDay("Phú Hòa")]).toEqual([null, null]);
  });

  test.each<[string, string, -1 | 0 | 1 | null]>([
    ["2019", "2020-01-01", -1],
    ["2019-05", "2019-04-30", 1],
    ["2019-03-15", "2019-03-15", 0],
    ["2019", "2019-03", null],
    ["2019", "2019", null],
    ["2019-03", "2019-03-15", null],
    ["abc", "2019", null],
  ])("%s against %s: %s", (a, b, order) => {
    expect(compareDates(a, b)).toBe(order);
  });

  test("comparing the other way round gives the opposite", () => {
    const dates = fc.tuple(isoDays, fc.constantFrom(4, 7, 10)).map(([iso, length]) => iso.slice(0, length));
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        const order = compareDates(a, b);
        const opposite = compareDates(b, a);
        expect(opposite).toBe(order === null || order === 0 ? order : order === 1 ? -1 : 1);
      }),
    );
  });
});

describe("calculating with dates", () => {
  test.each([
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-03-15", -3, "2018-12-15"],
    ["2019-11", 3, "2020-02"],
    ["2019", 12, "2020"],
    ["2019", 5, null],
    ["x", 1, null],
  ])("%s and %d months: %s", (iso, months, later) => {
    expect(addMonths(iso, months)).toBe(later);
  });

  test("days between undo adding days", () => {
    fc.assert(
      fc.property(isoDays, fc.integer({ min: -20000, max: 20000 }), (iso, count) => daysBetween(iso, addDays(iso, count)!) === count),
    );
    expect(daysBetween("2019", "2019-03-15")).toBeNull();
    expect(addDays("2019-03", 1)).toBeNull();
  });

  test("only existing dates are ISO dates", () => {
    expect(["2019", "2019-03", "2019-03-15"].map(isIsoDate)).toEqual([true, true, true]);
    expect(["2019-13", "2019-02-29", "19-03-15", "0000", "", "2019-3-5"].map(isIsoDate)).toEqual(Array(6).fill(false));
  });

  test("dates are shown day first", () => {
    expect(["2019-03-15", "2019-03", "2019", "?"].map(formatDate)).toEqual(["15/03/2019", "03/2019", "2019", "?"]);
  });
});
