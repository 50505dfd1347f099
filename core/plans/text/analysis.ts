import type { Where } from "../plan.ts";
import { type Mention, mentionsIn } from "./assignments.ts";
import { findMasks, isMasked, type Mask } from "./masks.ts";
import { type Named, namedIn } from "./named.ts";
import { findTimes, type Time } from "./periods.ts";
import { findPhrases, type Hit } from "./phrases.ts";
import { findQuantities, isMark, type Quantity } from "./quantities.ts";
import type { Sentence } from "./sentences.ts";
import { type Token, tokenize } from "./tokens.ts";
import { type Concept, concepts } from "./words/concepts.ts";
import { type Cue, cues } from "./words/cues.ts";

/** A time of a sentence with its place among the tokens. */
export type PlacedTime = { readonly time: Time; readonly from: number; readonly to: number };

/**
 * A figure that says which organisations are counted: "10 HTX có doanh thu trên 10 tỷ đồng". `where` is empty when no field holds it.
 * Places among the tokens, from the word that opens it ("có") to its last.
 */
export type FigureCondition = { readonly from: number; readonly to: number; readonly where: readonly Where[] };

/** A sentence taken apart. All places are places among its tokens. */
export type Analysis = {
  /** The clean text that the sentence and all offsets count in. */
  readonly text: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit<Concept>[];
  readonly cues: readonly Hit<Cue>[];
  readonly times: readonly PlacedTime[];
  readonly masks: readonly Mask[];
  readonly quantities: readonly Quantity[];
  /** The communes and districts named. */
  readonly places: readonly Mention[];
  /** The organisations called by name. */
  readonly calledByName: readonly Named[];
  readonly conditions: readonly FigureCondition[];
  /** Whether a token stands inside round brackets, and where they open. */
  readonly bracket: Int32Array;
};

/** Takes a sentence apart. `year` fills in for days without a year, `bare`: the document is typed without marks. */
export function analyse(text: string, sentence: Sentence, year: number | null, bare: boolean): Analysis {
  const { from, to } = sentence;
  const tokens = tokenize(text, from, to);
  const masks = findMasks(text, from, to);
  const placed: PlacedTime[] = [];
  const masked = tokens.map((token) => masks.some((mask) => mask.from < token.to && token.from < mask.to));
  const dates = findTimes(text, from, to, year);
  for (const time of dates) {
    let first = -1;
    let last = -1;
    tokens.forEach((token, index) => {
      if (token.from < time.to && time.from < token.to) {
        if (first < 0) first = index;
        last = index;
        masked[index] = true;
      }
    });
    if (first >= 0 && !ofDocument(text, time, masks)) placed.push({ time, from: first, to: last + 1 });
  }
  const hits = findPhrases(concepts, tokens, bare);
  return {
    text,
    sentence,
    tokens,
    hits,
    cues: findPhrases(cues, tokens, bare),
    times: placed,
    masks,
    quantities: findQuantities(tokens, masked, bare),
    places: mentionsIn(tokens, (token) => text.slice(token.from, token.to)),
    calledByName: bare ? [] : namedIn(tokens, hits, text),
    conditions: [],
    bracket: bracketsOf(tokens),
  };
}

/** A date that belongs to a document or a law. */
function ofDocument(text: string, time: Time, masks: readonly Mask[]): boolean {
  if (isMasked(time, masks)) return true;
  const before = text.slice(Math.max(0, time.from - 40), time.from).replace(/\s+/g, " ");
  if (/(?:hiệu lực|thi hành)(?: thi hành)?(?: kể)? từ(?: ngày)? ?$/iu.test(before)) return true;
  if (/(?:thông qua|ký|khóa|khoá|luật|ban hành)(?: ngày| năm)? ?$/iu.test(before)) return true;
  return masks.some(
    (mask) => mask.reason === "document" && mask.to <= time.from && /^[\s,]*(?:ngày[\s,]*)?$/iu.test(text.slice(mask.to, time.from)),
  );
}

function bracketsOf(tokens: readonly Token[]): Int32Array {
  const brackets = new Int32Array(tokens.length).fill(-1);
  const open: number[] = [];
  tokens.forEach((token, index) => {
    if (isMark(token, ")")) open.pop();
    brackets[index] = open[open.length - 1] ?? -1;
    if (isMark(token, "(")) open.push(index);
  });
  // A bracket that never closes holds nothing.
  for (const start of open) for (let index = start + 1; index < tokens.length; index++) if (brackets[index] === start) brackets[index] = -1;
  return brackets;
}
