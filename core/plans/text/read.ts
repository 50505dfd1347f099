import { fold } from "../../model/text.ts";
import type { PlanFile } from "../plan.ts";
import { finishTargets, numbered } from "./drafts.ts";
import type { Head } from "./head.ts";
import { lineFinder } from "./lines.ts";
import { placeLevels } from "./place.ts";
import { readParagraph } from "./read-paragraph.ts";
import { readTable } from "./read-table.ts";
import { openReader, type UnreadSentence } from "./reader.ts";
import { warningsOf } from "./warnings.ts";

/** What a text was read as. */
export type PlanReading = {
  readonly plan: PlanFile;
  readonly unread: readonly UnreadSentence[];
  /** What the officer should know of the reading as a whole. */
  readonly notes: readonly string[];
};

/**
 * Reads the text of a plan: head, targets, due dates, slips. Every target carries the words it stands on; what has a number and
 * is no target comes back in `unread`. Any string is accepted. `year` is the first year of the plan when the text names none.
 */
export function readPlanText(text: string, options: { readonly id?: string; readonly year?: number } = {}): PlanReading {
  const reader = openReader(text, options.year ?? null);
  reader.blocks.forEach((block, index) => {
    const context = reader.contexts[index]!;
    if (block.kind === "text") readParagraph(reader, block, context);
    else readTable(reader, block, context);
  });
  const { head, period } = reader;
  const targets = finishTargets(reader);
  const deadlines = reader.deadlines.map((deadline, index) => ({ id: numbered("D", index), ...deadline }));
  const composed = text.normalize("NFC");
  const plan: PlanFile = {
    format: "so-htx-plan",
    version: 1,
    id: options.id ?? planId(head, period),
    title: head.title === "" ? "Kế hoạch chưa có tên" : head.title,
    place: head.place,
    area: head.area,
    document: { number: head.number, issuedOn: head.issuedOn, issuer: head.issuer },
    period,
    targets,
    deadlines,
    warnings: warningsOf(composed, head, targets, deadlines, lineFinder(composed)),
  };
  return { plan, unread: reader.unread, notes: notesOf(plan, head) };
}

const levelAhead = new RegExp(`^${placeLevels}\\s`, "iu");

function planId(head: Head, period: PlanFile["period"]): string {
  const place = fold(head.place.replace(levelAhead, "")).replace(/ /g, "-");
  const years = [period.from, period.to].flatMap((date) => (date === null ? [] : [date.slice(0, 4)]));
  const parts = [place, ...new Set(years)].filter((part) => part !== "");
  return parts.length === 0 ? "ke-hoach" : parts.join("-").slice(0, 80);
}

function notesOf(plan: PlanFile, head: Head): string[] {
  const notes: string[] = [];
  if (plan.targets.length === 0) notes.push("Không tìm thấy chỉ tiêu nào trong văn bản.");
  if (plan.period.from === null && plan.period.to === null) notes.push("Không rõ kỳ kế hoạch: hãy ghi năm của kế hoạch.");
  if (!head.collective) notes.push("Văn bản không riêng về kinh tế tập thể: chỉ lấy các chỉ tiêu nói đến HTX, tổ hợp tác.");
  return notes;
}
