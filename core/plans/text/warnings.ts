import { formatDate } from "../../model/dates.ts";
import { fold } from "../../model/text.ts";
import type { Deadline, PlanFile, Target } from "../plan.ts";
import type { Head } from "./head.ts";

export type Warning = PlanFile["warnings"][number];

/** Slips and contradictions of a document, each with the lines it touches. Nothing is corrected by them. */
export function warningsOf(
  text: string,
  head: Head,
  targets: readonly Target[],
  deadlines: readonly Deadline[],
  lineOf: (at: number) => number,
): Warning[] {
  return [
    ...documentWarnings(text, head),
    ...slips(text, lineOf),
    ...lawWarnings(text, head, lineOf),
    ...shareWarnings(targets),
    ...splitWarnings(targets),
    ...assignmentWarnings(targets),
    ...periodWarnings(text, head, targets, lineOf),
    ...stageWarnings(deadlines),
  ];
}

function warning(text: string, lines: readonly number[] = [], targets: readonly string[] = []): Warning {
  return { text, lines: [...new Set(lines)], targets: [...targets] };
}

function documentWarnings(text: string, head: Head): Warning[] {
  const found: Warning[] = [];
  if (head.number === null) found.push(warning("Văn bản không có số: có thể là dự thảo."));
  if (head.issuedOn === null) found.push(warning("Văn bản không ghi đủ ngày ký."));
  const annex = /phụ lục\s*(?:số\s*)?(?:\d{1,2}|[IVX]{1,4})?[^.\n;]{0,30}(?:kèm theo|đính kèm)/iu.exec(text);
  if (annex !== null && !/\n\s*\**\s*(?:PHỤ LỤC|Phụ lục|BIỂU|Phụ biểu)/u.test(text.slice(annex.index + annex[0].length)))
    found.push(warning("Văn bản nhắc đến phụ lục kèm theo nhưng không có phụ lục trong tệp: số chi tiết có thể thiếu."));
  return found;
}

const slipWords: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})KTĐT(?!\p{L})/gu, "“KTĐT” có lẽ là KTTT (kinh tế tập thể)."],
  [/(?<!\p{L})(?:HITX|HTXX)(?!\p{L})/gu, "“HITX” có lẽ là HTX."],
  [/phân đầu|phấn dấu|phần đấu/giu, "“Phân đầu” có lẽ là “Phấn đấu”."],
  [/chuyên đổi số/giu, "“chuyên đổi số” có lẽ là “chuyển đổi số”."],
];

function slips(text: string, lineOf: (at: number) => number): Warning[] {
  const found: Warning[] = [];
  for (const [pattern, words] of slipWords) {
    const lines = [...text.matchAll(pattern)].map((match) => lineOf(match.index));
    if (lines.length > 0) found.push(warning(words, lines));
  }
  // "Thông tư số 03/2014/TT-BKHĐT ngày 26/5/2024": number and date name different years.
  for (const match of text.matchAll(
    /(\d{1,5})\/((?:19|20)\d{2})\/(\p{Lu}[\p{L}\d-]{1,20}),?\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)((?:19|20)\d{2})/gu,
  )) {
    if (match[2] !== match[6])
      found.push(
        warning(`${match[1]}/${match[2]}/${match[3]} ghi ngày của năm ${match[6]}: số và ngày không cùng năm.`, [lineOf(match.index)]),
      );
  }
  const decree = /Nghị định(?:\s+số)?\s+\d{1,4}\/NĐ-CP/u.exec(text);
  if (decree !== null) found.push(warning(`${decree[0].replace(/\s+/g, " ")}: thiếu năm trong số hiệu.`, [lineOf(decree.index)]));
  return found;
}

/** Laws with an end, so far as plans cite them. */
const endedLaws: readonly { readonly pattern: RegExp; readonly until: string; readonly name: string }[] = [
  { pattern: /Luật\s+(?:Hợp\s+tác\s+xã|HTX)\s+(?:năm\s+)?2012|23\/2012\/QH13/iu, until: "2024-07-01", name: "Luật Hợp tác xã năm 2012" },
  { pattern: /193\/2013\/NĐ-CP/u, until: "2024-07-18", name: "Nghị định 193/2013/NĐ-CP" },
];

function lawWarnings(text: string, head: Head, lineOf: (at: number) => number): Warning[] {
  const until = head.period.to ?? head.issuedOn;
  if (until === null) return [];
  const found: Warning[] = [];
  for (const law of endedLaws) {
    const match = law.pattern.exec(text);
    if (match !== null && until >= law.until)
      found.push(warning(`Văn bản dẫn ${law.name}, hết hiệu lực từ ${formatDate(law.until)}.`, [lineOf(match.index)]));
  }
  if (head.area.district.length > 0 && until >= "2025-07-01")
    found.push(warning("Cấp huyện kết thúc từ 01/7/2025: cần xác định đơn vị thay thế."));
  return found;
}

/** "85% khá, 15% trung bình" leaves nothing for the other ranks. */
function shareWarnings(targets: readonly Target[]): Warning[] {
  const groups = new Map<string, Target[]>();
  for (const target of targets) {
    if (target.measure !== "share" || target.numerator?.rank === undefined || target.value === null || target.value2 !== null) continue;
    const key = `${target.section} ${target.line} ${target.subject}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [target]);
    else group.push(target);
  }
  const found: Warning[] = [];
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    const sum = group.reduce((total, target) => total + (target.value ?? 0), 0);
    const ranks = new Set(group.flatMap((target) => target.numerator?.rank ?? []));
    const lines = group.flatMap((target) => target.line ?? []);
    const ids = group.map((target) => target.id);
    if (sum > 100.001) found.push(warning(`Các tỷ lệ xếp loại cộng lại ${sum}%, vượt 100%.`, lines, ids));
    else if (Math.abs(sum - 100) < 0.001 && ranks.size < 4)
      found.push(warning("Các tỷ lệ xếp loại cộng lại đúng 100%: không còn chỗ cho hạng khác và đơn vị không xếp loại.", lines, ids));
  }
  return found;
}

/** "21 HTX mới: 13 nông nghiệp, 08 phi nông nghiệp". */
function splitWarnings(targets: readonly Target[]): Warning[] {
  const parents = new Map(targets.map((target) => [target.id, target]));
  const families = new Map<Target, Target[]>();
  for (const child of targets) {
    const parent = child.parent === null ? undefined : parents.get(child.parent);
    if (parent === undefined || child.measure !== "count" || child.unit !== parent.unit || child.subject !== parent.subject) continue;
    const family = families.get(parent);
    if (family === undefined) families.set(parent, [child]);
    else family.push(child);
  }
  const found: Warning[] = [];
  for (const [parent, children] of families) {
    if (parent.measure !== "count" || parent.value === null || children.length < 2) continue;
    if (children.some((child) => child.value === null || child.each !== null)) continue;
    const sum = children.reduce((total, child) => total + (child.value ?? 0), 0);
    if (sum <= parent.value) continue;
    const ids = [parent.id, ...children.map((child) => child.id)];
    found.push(warning(`Các phần cộng lại ${sum}, nhiều hơn tổng ${parent.value}.`, [parent.line ?? 0], ids));
  }
  return found;
}

/** What is given to communes against the goal of the whole. */
function assignmentWarnings(targets: readonly Target[]): Warning[] {
  const found: Warning[] = [];
  for (const subject of ["cooperative", "group", "union"] as const) {
    const same = targets.filter(
      (target) => target.subject === subject && target.measure === "count" && target.for.event === "founded" && target.value !== null,
    );
    const total = same.find((target) => target.each === null && target.units.length === 0 && target.parent === null);
    const assigned = same.filter((target) => target.units.length > 0);
    if (total === undefined || total.value === null || assigned.length === 0) continue;
    const each = assigned.reduce((sum, target) => sum + (target.value ?? 0) * target.units.length, 0);
    const most = total.value2 ?? total.value;
    if (each >= total.value && each <= most) continue;
    found.push(
      warning(
        `Giao cho các địa phương cộng lại ${each}, chỉ tiêu chung là ${total.value2 === null ? total.value : `${total.value} - ${total.value2}`}.`,
        [total.line ?? 0, ...assigned.map((target) => target.line ?? 0)],
        [total.id, ...assigned.map((target) => target.id)],
      ),
    );
  }
  return found;
}

function periodWarnings(text: string, head: Head, targets: readonly Target[], lineOf: (at: number) => number): Warning[] {
  const found: Warning[] = [];
  const start = head.period.from;
  for (const target of targets) {
    if (start !== null && target.period.to !== null && target.period.to < start)
      found.push(
        warning(`Thời hạn ${formatDate(target.period.to)} sớm hơn kỳ kế hoạch: kiểm tra lại năm.`, [target.line ?? 0], [target.id]),
      );
  }
  const signed = head.issuedOn;
  if (signed === null) return found;
  const lines: number[] = [];
  for (const match of text.matchAll(
    /thực hiện(?:\s+trong)?\s+quý\s+(IV|III|II|I)(?:\s*-\s*(?:IV|III|II|I))?\s*(?:\/|năm)\s*((?:19|20)\d{2})/giu,
  )) {
    const quarter = ["i", "ii", "iii", "iv"].indexOf(match[1]!.toLowerCase());
    const ends = `${match[2]}-${String(quarter * 3 + 3).padStart(2, "0")}-31`;
    if (ends < signed) lines.push(lineOf(match.index));
  }
  if (lines.length > 0) found.push(warning("Thời gian thực hiện bắt đầu trước ngày ký văn bản.", lines));
  return found;
}

/** Two dates for one stage. */
function stageWarnings(deadlines: readonly Deadline[]): Warning[] {
  const stages = new Map<string, Set<string>>();
  for (const deadline of deadlines) {
    const name = /giai đoạn (\d|[ivx]+)/iu.exec(deadline.text)?.[0];
    if (name === undefined || deadline.date === null) continue;
    const key = fold(name);
    stages.set(key, (stages.get(key) ?? new Set()).add(deadline.date));
  }
  return [...stages]
    .filter(([, dates]) => dates.size > 1)
    .map(([name, dates]) =>
      warning(`Giai đoạn ${name.split(" ").pop() ?? ""} có ${dates.size} thời hạn khác nhau: ${[...dates].map(formatDate).join("; ")}.`),
    );
}
