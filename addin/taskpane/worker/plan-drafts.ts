import { WorkbookError } from "../../../core/files/errors.ts";
import { fold } from "../../../core/model/text.ts";
import type { PlanFile, Target } from "../../../core/plans/plan.ts";
import { goalInWords } from "../../../core/plans/text/in-words.ts";
import { readPlanText } from "../../../core/plans/text/read.ts";
import { readSource } from "../../../core/plans/text/source.ts";
import type { OpenedPlan, PlanDraft, PlanSource } from "./plan-protocol.ts";
import { planFromJson, textOfSource } from "./plans.ts";

/** Longest text of a document that is read, in characters. */
const longestText = 3_000_000;

/** What a person opened: a plan file, or a document to read targets from. Throws `WorkbookError` for what is neither. */
export function openPlan(source: PlanSource): OpenedPlan {
  const text = textOf(source);
  if (/^\s*\{/.test(text)) {
    const { plan, problems } = planFromJson(text);
    return plan === null ? { problems } : { json: JSON.stringify(plan) };
  }
  return { draft: draftFromText(text, "text" in source ? null : source.name) };
}

/** The targets of a document as a plan to be looked over. */
function draftFromText(text: string, fileName: string | null): PlanDraft {
  const { plan, unread, notes } = readPlanText(text, { id: planId(text, fileName) });
  return {
    plan,
    text,
    unread: unread.map(({ text: sentence, offset, line, reason }) => ({ text: sentence, offset: [offset[0], offset[1]], line, reason })),
    notes: [...notes],
  };
}

/** A plan to be corrected beside the text of its document: every quote is looked for in it. */
export function draftBeside(plan: PlanFile, document: PlanSource | null): PlanDraft {
  if (document === null)
    return { plan: { ...plan, targets: plan.targets.map((target) => ({ ...target, offset: null })) }, text: null, unread: [], notes: [] };
  const text = textOf(document);
  const find = quoteFinder(text);
  return {
    plan: { ...plan, targets: plan.targets.map((target) => ({ ...target, offset: find(target.quote) })) },
    text,
    unread: [],
    notes: [],
  };
}

/** Looks for quotes in a text, whatever its line ends, dashes and quotation marks. Offsets count in the text as given. */
export function quoteFinder(text: string): (quote: string) => [number, number] | null {
  const source = readSource(text);
  const places: number[] = [];
  let flat = "";
  for (let at = 0; at < source.text.length; at++) {
    const sign = source.text[at]!;
    if (/\s/.test(sign) && (flat === "" || flat.endsWith(" "))) continue;
    flat += /\s/.test(sign) ? " " : sign.toLowerCase();
    places.push(at);
  }
  return (quote) => {
    const wanted = readSource(quote).text.replace(/\s+/g, " ").trim().toLowerCase();
    const at = wanted === "" ? -1 : flat.indexOf(wanted);
    if (at < 0) return null;
    const [first, last] = [places[at]!, places[at + wanted.length - 1]!];
    return [source.offsets[first]!, source.offsets[last + 1] ?? text.length];
  };
}

/** A target out of a stretch of the text: what the reader makes of it alone, else its words with nothing decided. */
export function targetFrom(plan: PlanFile, text: string, from: number, to: number): Target {
  const [start, end] = trimmed(text, Math.max(0, Math.min(from, to)), Math.min(text.length, Math.max(from, to)));
  const words = text.slice(start, end);
  const quote = words.replace(/\s+/g, " ").trim();
  const year = Number(plan.period.from?.slice(0, 4) ?? plan.document.issuedOn?.slice(0, 4));
  const [read] = readPlanText(words, Number.isInteger(year) && year > 0 ? { year } : {}).plan.targets;
  const own = {
    id: newId(plan),
    text: quote,
    quote,
    section: null,
    line: text.slice(0, start).split("\n").length,
    offset: [start, end] as [number, number],
    period: plan.period,
    scope: plan.place,
  };
  return read === undefined ? { ...blank, indicator: quote.slice(0, 120) || "chỉ tiêu", ...own } : { ...read, ...own };
}

/** The line of a corrected target, told anew when the old one was told by its numbers. */
export function retold(before: Target, after: Target): string {
  return before.text === goalInWords(before.indicator, before) ? goalInWords(after.indicator, after) : after.text;
}

function textOf(source: PlanSource): string {
  const text = textOfSource(source);
  if (text.length > longestText)
    throw new WorkbookError({
      vi: "dài hơn mọi bản kế hoạch: hãy chỉ dán phần có chỉ tiêu.",
      en: "is longer than any plan: paste only the part with targets.",
    });
  if (text.trim() === "")
    throw new WorkbookError({
      vi: "không có chữ nào: hãy chọn tệp khác hoặc dán nội dung kế hoạch.",
      en: "has no text: choose another file or paste the plan.",
    });
  return text;
}

function trimmed(text: string, from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return [start, end];
}

/** An id under which ticks are found again: the same text gives the same id. */
function planId(text: string, fileName: string | null): string {
  const name = fold((fileName ?? "").replace(/\.[a-z]+$/i, ""))
    .replace(/ /g, "-")
    .slice(0, 40);
  let sum = 2166136261;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619) >>> 0;
  return `${name === "" ? "ke-hoach" : name}-${sum.toString(36)}`;
}

function newId({ targets }: PlanFile): string {
  const taken = new Set(targets.map(({ id }) => id));
  for (let number = targets.length + 1; ; number++) {
    const id = `T-${String(number).padStart(2, "0")}`;
    if (!taken.has(id)) return id;
  }
}

const blank: Omit<Target, "id" | "text" | "quote" | "indicator" | "period"> = {
  kind: "Q",
  section: null,
  line: null,
  offset: null,
  subject: "cooperative",
  measure: "count",
  operator: ">=",
  value: null,
  value2: null,
  unit: null,
  for: {},
  numerator: null,
  denominator: null,
  field: null,
  stock: false,
  each: null,
  approximate: false,
  units: [],
  scope: "",
  due: null,
  base: null,
  parent: null,
  condition: null,
  responsible: [],
  recipients: [],
  dataNeeded: [],
  readings: [],
  informational: false,
  note: null,
  warnings: [],
};
