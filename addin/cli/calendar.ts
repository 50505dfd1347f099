import { formatDate } from "../../core/model/dates.ts";
import { type Calendar, calendarEvents, calendarOf } from "../../core/plans/deadlines/calendar.ts";
import { icsText } from "../../core/plans/deadlines/ics.ts";
import type { DeadlineState } from "../../core/plans/deadlines/occurrences.ts";
import type { PlanFile } from "../../core/plans/plan.ts";
import { type Command, type Request, UsageError } from "./command.ts";
import { jsonPieces } from "./json-pieces.ts";
import { asOfDay } from "./options.ts";
import { outPath, writeOut } from "./out-file.ts";
import type { Output } from "./output.ts";
import { loadPlan } from "./plan-input.ts";
import { tableLines } from "./text-table.ts";

/** Lists the due dates of a plan in a year, with those of the law. */
export const calendarCommand: Command = {
  name: "calendar",
  summary: "lịch thời hạn của kế hoạch trong một năm",
  usage: "--plan PLAN --year NĂM",
  files: 0,
  options: ["json", "plan", "year", "as-of", "out", "force"],
  help: [
    "--out ghi một tệp .ics để mở bằng phần mềm lịch: mỗi việc một chuỗi.",
    "Lịch gồm cả các hạn của pháp luật ứng với cấp của kế hoạch.",
  ],
  run: async (request, output) => {
    const asOf = asOfDay(request);
    const year = yearOf(request, asOf);
    const out = await outPath(request);
    const plan = await loadPlan(request);
    const calendar = calendarOf(plan, year, { asOf });
    if (out !== null) {
      if (!out.toLowerCase().endsWith(".ics")) throw new UsageError("Lịch ghi ra tệp .ics: hãy đổi tên tệp sau --out.");
      await writeOut(out, icsText(calendarEvents(plan, year, { asOf }), { name: `${plan.place} ${year}`, asOf }));
      output.note(`Đã ghi lịch vào ${out}.`);
    }
    if (request.options.has("json")) {
      const { id, title, place } = plan;
      await output.pieces(jsonPieces({ plan: { id, title, place }, year, asOf, deadlines: calendar.days, undated: calendar.undated }, 2));
      await output.text("\n");
    } else await output.pieces(lines(plan, calendar, output));
    return 0;
  },
};

function yearOf({ options }: Request, asOf: string): number {
  const given = options.get("year");
  if (given === undefined) return Number(asOf.slice(0, 4));
  if (!/^\d{4}$/.test(given) || Number(given) < 1990 || Number(given) > 2100)
    throw new UsageError(`Năm “${given}” của --year không đúng: hãy ghi bốn chữ số, ví dụ 2024.`);
  return Number(given);
}

const stateLabels: Readonly<Record<DeadlineState, string>> = {
  past: "đã qua",
  today: "hôm nay",
  upcoming: "sắp tới",
  "before-issue": "trước khi ban hành",
};

function* lines(plan: PlanFile, { year, days, undated }: Calendar, output: Output): Generator<string> {
  yield `${output.paint("bold", `Lịch năm ${year}: ${plan.title}`)}\n`;
  const rows = new Map<string, { count: number; cells: readonly string[] }>();
  for (const day of days) {
    const key = `${day.id} ${day.due} ${day.to.join()}`;
    const known = rows.get(key);
    if (known !== undefined) {
      known.count++;
      continue;
    }
    const named = day.before ? ` (văn bản ghi trước ${formatDate(day.due)})` : "";
    const free = day.weekend ? `${day.weekday} (nghỉ)` : day.weekday;
    rows.set(key, {
      count: 1,
      cells: [
        formatDate(day.lastGoodDay),
        free,
        stateLabels[day.state],
        day.from,
        `${day.text}${day.to.length > 0 ? ` → ${day.to.join(", ")}` : ""}${named}`,
      ],
    });
  }
  const table = [...rows.values()].map(({ count, cells: [date = "", weekday = "", state = "", from = "", text = ""] }) => [
    date,
    weekday,
    state,
    count === 1 ? from : `${count} đơn vị`,
    text,
  ]);
  for (const line of tableLines([["Chậm nhất", "Thứ", "", "Nơi gửi", "Việc"], ...table], 34)) yield `  ${line}\n`;
  if (table.length === 0) yield "  Không có hạn nào trong năm này.\n";
  if (undated.length === 0) return;
  yield `\n${output.paint("bold", "Chưa quy định ngày")}\n`;
  for (const { from, text, timesAYear } of undated)
    yield `  - ${text} (${from}${timesAYear === null ? "" : `, ${timesAYear} lần một năm`})\n`;
}
