import { fold } from "../../model/text.ts";
import type { Deadline, PlanFile, Target } from "../plan.ts";
import { type Assignment, readAssignment } from "./assignments.ts";
import { type Block, readBlocks, type TextBlock } from "./blocks.ts";
import { leadingBody, readBodies } from "./bodies.ts";
import { type Context, readContexts } from "./context.ts";
import { deadlinesOf } from "./deadlines.ts";
import { describeGoal } from "./describe.ts";
import { type Head, readHead } from "./head.ts";
import { goalInWords } from "./in-words.ts";
import { type Item, readSentence, type SentenceReading, startingFrame } from "./items.ts";
import { lineFinder, readLines } from "./lines.ts";
import { readingsOf } from "./readings.ts";
import { readSentences } from "./sentences.ts";
import { flatten, originalSpan, quoteOf, readSource, type Source } from "./source.ts";
import { readTableBlock, type TableGoal } from "./tables.ts";
import { tokenize } from "./tokens.ts";
import { warningsOf } from "./warnings.ts";

/** A sentence with a number that became no target, and why. Offsets count in the text as given; `line` is 1-based. */
export type UnreadSentence = {
  readonly text: string;
  readonly offset: readonly [number, number];
  readonly line: number;
  readonly reason: string;
};

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
    if (block.kind === "text") readTextBlock(reader, block, reader.contexts[index]!);
    else readTable(reader, block, reader.contexts[index]!);
  });
  const { head } = reader;
  const targets = finishTargets(reader);
  const deadlines = reader.deadlines.map((deadline, index): Deadline => ({ id: idOf("D", index), ...deadline }));
  const plan: PlanFile = {
    format: "so-htx-plan",
    version: 1,
    id: options.id ?? planId(head, reader.period),
    title: head.title === "" ? "Kế hoạch chưa có tên" : head.title,
    place: head.place,
    area: head.area,
    document: { number: head.number, issuedOn: head.issuedOn, issuer: head.issuer },
    period: reader.period,
    targets,
    deadlines,
    warnings: warningsOf(text.normalize("NFC"), head, targets, deadlines, lineFinder(text.normalize("NFC"))),
  };
  return { plan, unread: reader.unread, notes: notesOf(plan, head) };
}

type Drafted = { readonly target: Target; readonly parentDraft: Drafted | null; readonly block: Block; responsible: readonly string[] };

type Reader = {
  readonly source: Source;
  readonly head: Head;
  readonly planStart: number | null;
  readonly period: PlanFile["period"];
  readonly bare: boolean;
  readonly blocks: readonly Block[];
  readonly contexts: readonly Context[];
  readonly lineOf: (at: number) => number;
  readonly drafts: Drafted[];
  readonly deadlines: Omit<Deadline, "id">[];
  readonly unread: UnreadSentence[];
  /** "Phân công thực hiện: …" of a section, for the targets before it. */
  readonly divisions: Map<string, string[]>;
};

function openReader(text: string, year: number | null): Reader {
  const source = readSource(text);
  const lines = readLines(source.text);
  const head = readHead(source.text, lines);
  const bare = !/[\u00c0-\u024f\u1e00-\u1eff]/.test(source.text);
  const body = lines.filter((line) => line.from >= head.end);
  const blocks = readBlocks(source.text, body);
  const planStart = year ?? (head.period.from !== null ? Number(head.period.from.slice(0, 4)) : head.issueYear);
  const period =
    head.period.from === null && head.period.to === null && year !== null ? { from: `${year}-01-01`, to: `${year}-12-31` } : head.period;
  return {
    source,
    head,
    planStart,
    period,
    bare,
    blocks,
    contexts: readContexts(source, blocks, head, planStart, bare),
    lineOf: lineFinder(text),
    drafts: [],
    deadlines: [],
    unread: [],
    divisions: new Map(),
  };
}

function readTextBlock(reader: Reader, block: TextBlock, context: Context): void {
  const flat = flatten(reader.source, block.from, block.to);
  const division = /^[\s*]*(?:phân công(?: thực hiện)?|đơn vị thực hiện|cơ quan (?:chủ trì|thực hiện))\s*:/iu.exec(flat.text);
  if (division !== null && block.section !== null) reader.divisions.set(block.section, readBodies(flat.text.slice(division[0].length)));
  let frame = startingFrame;
  const assignment = assignmentAbove(reader, block);
  const headingBody = bodyAbove(reader, block);
  for (const sentence of readSentences(flat.text, 0, flat.text.length)) {
    if (!worthReading(flat.text, sentence.from, sentence.to)) continue;
    const reading = readSentence(
      { source: flat, head: reader.head, planStart: reader.planStart, bare: reader.bare, context, assignment },
      sentence,
      frame,
    );
    frame = reading.frame;
    addItems(reader, reading, block, context, headingBody === null ? [] : [headingBody]);
    const dated =
      context.zone === "situation" || context.zone === "end"
        ? []
        : deadlinesOf(reading.analysis, { text: flat.text, headingBody, period: reader.period, planStart: reader.planStart });
    reader.deadlines.push(...dated.map((deadline) => ({ ...deadline, source: block.section ?? "" })));
    if (reading.items.length === 0 && reading.reasons.length > 0 && /\d/.test(flat.text.slice(sentence.from, sentence.to))) {
      const span = originalSpan(flat, sentence.from, sentence.to);
      reader.unread.push({
        text: quoteOf(flat, span),
        offset: span,
        line: reader.lineOf(span[0]),
        reason: dated.length > 0 ? "thời hạn báo cáo" : reading.reasons[0]!,
      });
    }
  }
}

/** Sentences without a number and without a word that can stand for one need no closer look. */
function worthReading(text: string, from: number, to: number): boolean {
  const words = text.slice(from, to);
  return (
    /\d/.test(words) ||
    /(?:không|từng|đều|toàn bộ|tất cả|dứt điểm|đạt loại|xếp loại|đào tạo|giải thể|bằng hoặc|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|báo cáo|gửi|ubnd|giao )/iu.test(
      words,
    )
  );
}

function readTable(reader: Reader, block: Extract<Block, { kind: "table" }>, context: Context): void {
  if (context.zone === "end") return;
  const reading = readTableBlock(reader.source, block, reader.planStart);
  if (reading.reason !== null && block.line > 12) {
    const first = block.rows[0]?.[0];
    const last = block.rows[block.rows.length - 1]?.at(-1);
    if (first !== undefined && last !== undefined) {
      const span = originalSpan(reader.source, first.from, last.to);
      reader.unread.push({
        text: quoteOf(reader.source, span).slice(0, 400),
        offset: span,
        line: reader.lineOf(span[0]),
        reason: reading.reason,
      });
    }
  }
  const zone =
    context.zone === "none" || context.zone === "purpose" || context.zone === "organisation" || context.zone === "task"
      ? "goal"
      : context.zone;
  let parent: Drafted | null = null;
  let group: { name: string | null; frame: Context["frame"] } = { name: null, frame: context.frame };
  for (const goal of reading.goals) {
    const flat = tableSource(goal);
    if (goal.group !== group.name) group = { name: goal.group, frame: frameOfWords(reader, goal.group ?? "", context) };
    const assignment: Assignment | null = goal.unit === null ? null : { level: "commune", names: [goal.unit], to: 0 };
    const period = goal.year === null ? context.period : { from: `${goal.year}-01-01`, to: `${goal.year}-12-31` };
    const setting = {
      source: flat,
      head: reader.head,
      planStart: reader.planStart,
      bare: reader.bare,
      context: { ...context, zone, period, frame: group.frame },
      assignment,
    };
    const reading_ = readSentence(setting, { from: 0, to: flat.text.length }, startingFrame);
    const first = reading_.items[0];
    if (first === undefined) continue;
    const made = addItem(reader, { ...first, span: goal.span, period: first.period ?? period }, block, context, []);
    if (goal.part && parent !== null && parent.target.value !== null)
      reader.drafts[reader.drafts.length - 1] = { ...made, parentDraft: parent };
    else parent = made;
  }
  for (const { cell, responsible } of reading.texts) {
    const flat = flatten(reader.source, cell.from, cell.to);
    for (const sentence of readSentences(flat.text, 0, flat.text.length)) {
      const setting = {
        source: flat,
        head: reader.head,
        planStart: reader.planStart,
        bare: reader.bare,
        context: { ...context, zone },
        assignment: null,
      };
      addItems(
        reader,
        readSentence(setting, sentence, startingFrame),
        block,
        context,
        responsible === null || responsible === "" ? [] : readBodies(responsible),
      );
    }
  }
}

/** The sentence of a table's value; its places are not those of the document. */
function tableSource(goal: TableGoal): Source {
  const offsets = new Int32Array(goal.text.length + 1).fill(goal.span[0]);
  offsets[goal.text.length] = goal.span[1];
  return { original: goal.text, text: goal.text, offsets };
}

function frameOfWords(reader: Reader, words: string, context: Context): Context["frame"] {
  return words === "" ? context.frame : context.frameOf(words, reader.bare);
}

function addItems(reader: Reader, reading: SentenceReading, block: Block, context: Context, bodies: readonly string[]): void {
  const made: Drafted[] = [];
  for (const item of reading.items) {
    const draft = addItem(reader, item, block, context, bodies);
    const parent = item.partOf === null ? undefined : made[item.partOf];
    made.push(draft);
    if (parent !== undefined) reader.drafts[reader.drafts.length - 1] = { ...draft, parentDraft: parent.parentDraft ?? parent };
  }
}

function addItem(reader: Reader, item: Item, block: Block, context: Context, bodies: readonly string[]): Drafted {
  const target = targetOf(reader, item, block, context);
  const own = item.units.length > 0 ? item.units.map((unit) => `UBND ${unit}`) : [];
  const draft: Drafted = { target, parentDraft: null, block, responsible: own.length > 0 ? own : bodies };
  reader.drafts.push(draft);
  return draft;
}

function targetOf(reader: Reader, item: Item, block: Block, context: Context): Target {
  const { goal } = item;
  const described = describeGoal(goal);
  const base: Target = {
    id: "T",
    kind: "Q",
    text: "",
    quote: quoteOf(reader.source, item.span),
    section: block.section,
    line: reader.lineOf(item.span[0]),
    offset: [item.span[0], item.span[1]],
    subject: goal.subject,
    measure: goal.measure,
    operator: goal.operator,
    value: goal.value,
    value2: goal.value2,
    unit: goal.unit,
    ...described,
    each: item.each,
    approximate: goal.approximate,
    units: [...item.units],
    scope: item.units.length > 0 ? item.units.join("; ") : reader.head.place,
    period: periodOf(item, context, reader.period),
    due: item.due,
    base: item.base,
    parent: null,
    condition: conditionOf(item.words),
    responsible: [],
    recipients: [],
    readings: [],
    informational: goal.informational,
    note: null,
    warnings: [],
  };
  if (goal.growth && goal.unit !== "%/year") base.growth = "plain";
  if (goal.value === null || (goal.measure === "count" && /không nêu số/u.test(goal.note ?? ""))) base.confirm = true;
  const target = { ...base, ...readingsOf(item, base) };
  if (item.alternative)
    target.note = [target.note, "Một trong các cách làm văn bản nêu (“hoặc”)."].filter((note) => note !== null).join(" ");
  return { ...target, text: goalInWords(target.indicator, target) };
}

function periodOf(item: Item, context: Context, plan: PlanFile["period"]): Target["period"] {
  const own = item.period ?? context.period ?? plan;
  return { from: own.from ?? (plan.from !== null && (own.to === null || plan.from <= own.to) ? plan.from : null), to: own.to ?? plan.to };
}

function conditionOf(words: string): string | null {
  return /(?:khi gặp|nếu có|trường hợp)[^,;.]{0,80}/iu.exec(words)?.[0] ?? null;
}

/** Numbers the targets in the order of the text and says who is responsible. */
function finishTargets(reader: Reader): Target[] {
  const ordered = reader.drafts
    .map((draft, index) => ({ draft, index }))
    .sort((a, b) => (a.draft.target.offset?.[0] ?? 0) - (b.draft.target.offset?.[0] ?? 0) || a.index - b.index);
  const ids = new Map<Target, string>(ordered.map(({ draft }, index) => [draft.target, idOf("T", index)]));
  return ordered.map(({ draft }) => {
    const division = draft.block.section === null ? undefined : reader.divisions.get(draft.block.section);
    return {
      ...draft.target,
      id: ids.get(draft.target) ?? "T-00",
      parent: draft.parentDraft === null ? null : (ids.get(draft.parentDraft.target) ?? null),
      responsible: draft.responsible.length > 0 ? [...draft.responsible] : (division ?? []),
    };
  });
}

function assignmentAbove(reader: Reader, block: TextBlock): Assignment | null {
  const parent = block.parents[block.parents.length - 1];
  if (parent === undefined) return null;
  const flat = flatten(reader.source, parent.from, Math.min(parent.to, parent.from + 400));
  if (!/:["')*\s]*$/.test(flat.text)) return null;
  const tokens = tokenize(flat.text);
  return readAssignment({ tokens }, (token) => flat.text.slice(token.from, token.to));
}

/** "3. Phòng Kinh tế: …", "Giao UBND xã A …": the body of the nearest heading that names one. */
function bodyAbove(reader: Reader, block: TextBlock): string | null {
  for (const link of [block, ...[...block.parents].reverse()]) {
    const words = flatten(reader.source, link.from, Math.min(link.to, link.from + 300)).text;
    const body = leadingBody(words);
    if (body !== null) return body;
  }
  return null;
}

function idOf(letter: string, index: number): string {
  return `${letter}-${String(index + 1).padStart(2, "0")}`;
}

function planId(head: Head, period: PlanFile["period"]): string {
  const place = fold(head.place.replace(/^(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s/iu, "")).replace(/ /g, "-");
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
