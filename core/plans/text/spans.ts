import type { Analysis } from "./analysis.ts";
import { originalSpan, type Source } from "./source.ts";
import type { Token } from "./tokens.ts";

/** The stretch from the first to the last word, without marks at its ends. */
export function spanOf(
  source: Source,
  { tokens }: Analysis,
  from: number,
  to: number,
  numberAt: number,
): { span: [number, number]; words: string } {
  let first = Math.min(shortened(tokens, from, numberAt), tokens.length - 1);
  let last = Math.min(to, tokens.length) - 1;
  while (
    first < last &&
    (tokens[first]!.kind === "mark" ? !/[([≥≤<>~]/.test(tokens[first]!.text) : /^(?:và|với|cho|nhưng|gồm)$/u.test(tokens[first]!.text))
  )
    first++;
  while (last > first && tokens[last]!.kind === "mark" && /[,;:.(-]/.test(tokens[last]!.text)) last--;
  const span = originalSpan(source, tokens[first]!.from, tokens[last]!.to);
  return { span, words: source.text.slice(tokens[first]!.from, tokens[last]!.to) };
}

/** A long way to the number is cut at a comma: the last parts say what is counted. */
function shortened(tokens: readonly Token[], from: number, numberAt: number): number {
  const number = tokens[Math.min(numberAt, tokens.length - 1)]!;
  if (number.from - (tokens[from]?.from ?? 0) <= longestLead) return from;
  for (let at = from; at < numberAt; at++) {
    if (tokens[at]!.text === "," && number.from - tokens[at]!.from <= longestLead) return at + 1;
  }
  return from;
}

const longestLead = 180;
