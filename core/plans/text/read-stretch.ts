import type { Assignment } from "./assignments.ts";
import type { Block } from "./blocks.ts";
import type { Context } from "./context.ts";
import { deadlinesOf } from "./deadlines.ts";
import { addItems } from "./drafts.ts";
import { readSentence } from "./items.ts";
import type { Reader } from "./reader.ts";
import { readSentences } from "./sentences.ts";
import { flatten, originalSpan, quoteOf } from "./source.ts";
import { emptyFrame } from "./subjects.ts";

/** What stands around a stretch of sentences. */
type Surroundings = {
  readonly block: Block;
  readonly context: Context;
  /** Units of the heading above. */
  readonly assignment: Assignment | null;
  /** Responsible for what the stretch sets. */
  readonly bodies: readonly string[];
};

/** Reads the sentences of a paragraph or a table's cell into targets, due dates and what stays unread. Offsets are clean. */
export function readStretch(reader: Reader, from: number, to: number, { block, context, assignment, bodies }: Surroundings): void {
  const { source, head, planStart, period, bare } = reader;
  const flat = flatten(source, from, to);
  const setting = { source: flat, head, planStart, bare, context, assignment };
  const silent = context.zone === "situation" || context.zone === "end";
  let frame = emptyFrame;
  for (const sentence of readSentences(flat.text, 0, flat.text.length)) {
    const words = flat.text.slice(sentence.from, sentence.to);
    if (!worthReading.test(words)) continue;
    const reading = readSentence(setting, sentence, frame);
    frame = reading.frame;
    addItems(reader, reading.items, block, context, bodies);
    const dated = silent ? [] : deadlinesOf(reading.analysis, { text: flat.text, headingBody: bodies[0] ?? null, period, planStart });
    reader.deadlines.push(...dated.map((deadline) => ({ ...deadline, source: block.section ?? "" })));
    const leave = (span: readonly [number, number], reason: string): void => {
      reader.unread.push({ text: quoteOf(flat, span), offset: [...span], line: reader.lineOf(span[0]), reason });
    };
    if (reading.items.length > 0) {
      for (const { span, reason } of reading.refused) leave(span, reason);
      continue;
    }
    const reason = dated.length > 0 ? "thời hạn báo cáo" : reading.reasons[0];
    if (reason !== undefined && /\d/.test(words)) leave(originalSpan(flat, sentence.from, sentence.to), reason);
  }
}

/** Sentences without a number and without a word that can stand for one need no closer look. */
const worthReading =
  /\d|không|xóa|xoá|từng|đều|toàn bộ|tất cả|dứt điểm|đạt loại|xếp loại|đào tạo|giải thể|bằng hoặc|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|nửa|báo cáo|gửi|ubnd|giao /iu;
