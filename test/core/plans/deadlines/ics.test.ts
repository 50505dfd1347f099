import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../../core/model/dates.ts";
import { calendarEvents, calendarOf } from "../../../../core/plans/deadlines/calendar.ts";
import { icsText } from "../../../../core/plans/deadlines/ics.ts";
import { findPlan } from "../../../../core/plans/shipped.ts";
import { planWith } from "../plans.ts";

type Line = { readonly name: string; readonly parameters: string; readonly value: string };
type Component = { readonly name: string; readonly lines: Line[]; readonly inside: Component[] };

/** A small reader of RFC 5545: unfolds, splits and nests; throws on what the rules forbid. */
function parse(text: string): Component {
  if (!text.endsWith("\r\n")) throw new Error("no CRLF at the end");
  const physical = text.slice(0, -2).split("\r\n");
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`bare line end in ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
  }
  const logical: string[] = [];
  for (const line of physical) {
    if (line.startsWith(" ")) logical[logical.length - 1] += line.slice(1);
    else logical.push(line);
  }
  const root: Component = { name: "ROOT", lines: [], inside: [] };
  const open = [root];
  for (const line of logical) {
    const match = /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/s.exec(line);
    if (match === null) throw new Error(`no content line: ${line}`);
    const [, name = "", parameters = "", value = ""] = match;
    const top = open.at(-1)!;
    if (name === "BEGIN") {
      const component: Component = { name: value, lines: [], inside: [] };
      top.inside.push(component);
      open.push(component);
    } else if (name === "END") {
      if (open.pop()?.name !== value) throw new Error(`END:${value} closes something else`);
    } else top.lines.push({ name, parameters, value });
  }
  if (open.length !== 1 || root.inside.length !== 1) throw new Error("not one calendar");
  return root.inside[0]!;
}

const value = (component: Component, name: string): string => {
  const found = component.lines.filter((line) => line.name === name);
  if (found.length !== 1) throw new Error(`${found.length} × ${name}`);
  return found[0]!.value;
};

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign === "n" || sign === "N" ? "\n" : sign));

/** The days of a series: its start, its rule or its further dates. */
function daysOf(event: Component): string[] {
  const iso = (compact: string): string => `${compact.slice(0, 4)}-${compact.slice(4, 6)}-${compact.slice(6)}`;
  const start = iso(value(event, "DTSTART"));
  const rule = event.lines.find(({ name }) => name === "RRULE")?.value;
  const dates = event.lines.find(({ name }) => name === "RDATE")?.value;
  if (rule === undefined) return [start, ...(dates?.split(",").map(iso) ?? [])];
  const parts = new Map(rule.split(";").map((part) => part.split("=") as [string, string]));
  expect([...parts.keys()]).toEqual(["FREQ", "BYMONTH", "BYMONTHDAY", "UNTIL"]);
  expect(parts.get("FREQ")).toBe("YEARLY");
  const until = iso(parts.get("UNTIL")!);
  const days: string[] = [];
  for (let day = start; day <= until; day = addDays(day, 1)!) {
    const lastOfMonth = addDays(day, 1)!.endsWith("-01");
    const named = Number(parts.get("BYMONTHDAY"));
    const fits = named === -1 ? lastOfMonth : Number(day.slice(8)) === named;
    if (
      fits &&
      parts
        .get("BYMONTH")!
        .split(",")
        .includes(String(Number(day.slice(5, 7))))
    )
      days.push(day);
  }
  return days;
}

const options = { asOf: "2024-04-15" };
const file = (id: string, year: number, law = true) => {
  const plan = findPlan(id)!;
  return parse(icsText(calendarEvents(plan, year, { ...options, law }), { name: plan.title, asOf: options.asOf }));
};

describe("calendar files", () => {
  it.each([
    ["long-khanh-2024", 2024],
    ["kon-tum-2021-2025", 2021],
    ["kon-tum-2021-2025", 2025],
    ["ha-noi-2024", 2024],
    ["pho-minh-2030", 2026],
  ] as const)("%s %i is a calendar by the rules, with the days of the plan", (id, year) => {
    const calendar = file(id, year);
    expect(calendar.name).toBe("VCALENDAR");
    expect(value(calendar, "VERSION")).toBe("2.0");
    expect(value(calendar, "PRODID")).not.toBe("");
    const uids = calendar.inside.map((event) => value(event, "UID"));
    expect(new Set(uids).size).toBe(uids.length);
    for (const event of calendar.inside) {
      expect(event.name).toBe("VEVENT");
      expect(value(event, "DTSTAMP")).toBe("20240415T000000Z");
      expect(event.lines.find(({ name }) => name === "DTSTART")?.parameters).toBe(";VALUE=DATE");
      expect(value(event, "SUMMARY")).not.toBe("");
      expect(event.inside.map(({ name }) => name)).toEqual(["VALARM", "VALARM"]);
      for (const alarm of event.inside) {
        expect(value(alarm, "ACTION")).toBe("DISPLAY");
        expect(value(alarm, "TRIGGER")).toMatch(/^-P(?:\d+D)?T\d+H$/);
      }
    }
    const listed = calendarOf(findPlan(id)!, year, options).days.filter(({ state }) => state !== "before-issue");
    const expected = new Set(listed.map(({ lastGoodDay }) => lastGoodDay));
    expect(new Set(calendar.inside.flatMap(daysOf))).toEqual(expected);
  });

  it("has one series a duty and recipient", () => {
    const calendar = file("long-khanh-2024", 2024, false);
    expect(calendar.inside.map((event) => [value(event, "UID"), daysOf(event)])).toEqual([
      ["LK-26.2024.long-khanh-2024@so-htx", ["2024-06-10", "2024-09-10", "2024-12-10"]],
      ["LK-29.1.2024.long-khanh-2024@so-htx", ["2024-06-20", "2024-09-20", "2024-12-20"]],
      ["LK-29.2.2024.long-khanh-2024@so-htx", ["2024-06-20", "2024-09-20", "2024-12-20"]],
      ["LK-36.2024.long-khanh-2024@so-htx", ["2024-06-10", "2024-09-10", "2024-12-10"]],
    ]);
    expect(unescaped(value(calendar.inside[3]!, "DESCRIPTION"))).toContain("Hàng Gòn, Xuân Tân");
  });

  it("stands on the last good day and says which day the text names", () => {
    const [event] = file("ha-noi-2024", 2024, false).inside;
    expect(daysOf(event!)).toEqual(["2024-12-09"]);
    expect(unescaped(value(event!, "DESCRIPTION"))).toContain("trước ngày 10/12/2024");
  });

  it("writes the last day of months as a rule, and other days one by one", () => {
    const deadline = { text: "Báo cáo", from: "A", to: ["B"], years: [2024, 2024] as [number, number] };
    const plan = planWith([], {
      deadlines: [
        { ...deadline, id: "D-1", months: [3, 6, 9, 12], day: 0 },
        { ...deadline, id: "D-2", months: [1, 4], day: 1, before: true },
        { ...deadline, id: "D-3", months: [1, 2, 3], day: 1, before: true },
      ],
    });
    const calendar = parse(icsText(calendarEvents(plan, 2024, { asOf: "2023-01-01", law: false }), { name: "x", asOf: "2023-01-01" }));
    expect(calendar.inside.map(daysOf)).toEqual([
      ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"],
      ["2023-12-31", "2024-03-31"],
      ["2023-12-31", "2024-01-31", "2024-02-29"],
    ]);
    expect(calendar.inside.map(({ lines }) => lines.some(({ name }) => name === "RRULE"))).toEqual([true, false, false]);
  });

  it("keeps every text, whatever it holds", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 200 }),
        fc.string({ unit: "binary", maxLength: 200 }),
        (summary, description) => {
          const event = { uid: "x@so-htx", summary, description, start: "2024-01-01", further: [], rule: null };
          const [read] = parse(icsText([event], { name: summary, asOf: "2024-01-01" })).inside;
          const kept = (text: string): string => text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "");
          return unescaped(value(read!, "SUMMARY")) === kept(summary) && unescaped(value(read!, "DESCRIPTION")) === kept(description);
        },
      ),
    );
  });
});
