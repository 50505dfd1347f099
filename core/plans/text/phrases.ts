import { plainWord, spokenWord, type Token } from "./tokens.ts";

/** Phrases with what they mean. Phrases of two and more words forgive tone marks (of two short words only one's), single words do not. */
export type PhraseTable<Meaning> = { readonly root: Branch<Meaning>; readonly longest: number };

/** A phrase found in a row of tokens; `to` is one past its last token. */
export type Hit<Meaning> = { readonly meaning: Meaning; readonly from: number; readonly to: number };

type Branch<Meaning> = {
  readonly next: Map<string, Branch<Meaning>>;
  /** Several single words may have one key: "hộ" and "hồ". */
  readonly ends: { readonly spoken: string; readonly meaning: Meaning }[];
};

/** Builds a table of lists written as "a|b c|d". */
export function phraseTable<Meaning>(entries: Iterable<readonly [phrases: string, meaning: Meaning]>): PhraseTable<Meaning> {
  const root: Branch<Meaning> = { next: new Map(), ends: [] };
  let longest = 1;
  for (const [phrases, meaning] of entries) {
    for (const phrase of phrases.split("|")) {
      const words = phrase.trim().split(/\s+/);
      longest = Math.max(longest, words.length);
      let branch = root;
      for (const word of words) {
        const key = plainWord(word);
        let next = branch.next.get(key);
        if (next === undefined) {
          next = { next: new Map(), ends: [] };
          branch.next.set(key, next);
        }
        branch = next;
      }
      branch.ends.push({ spoken: words.map(spokenWord).join(" "), meaning });
    }
  }
  return { root, longest };
}

/** The longest phrase that begins at a token, `null` when there is none. Only words count; a mark ends a phrase. */
export function phraseAt<Meaning>(table: PhraseTable<Meaning>, tokens: readonly Token[], at: number, bare: boolean): Hit<Meaning> | null {
  let branch = table.root;
  let best: Hit<Meaning> | null = null;
  for (let index = at; index < tokens.length && index - at < table.longest; index++) {
    const token = tokens[index]!;
    if (token.kind !== "word") break;
    const next = branch.next.get(token.plain);
    if (next === undefined) break;
    branch = next;
    const meaning = endOf(branch, tokens, at, index + 1, bare);
    if (meaning !== undefined) best = { meaning, from: at, to: index + 1 };
  }
  return best;
}

/** All phrases of a row of tokens from left to right, the longest at each place, none inside another. */
export function findPhrases<Meaning>(table: PhraseTable<Meaning>, tokens: readonly Token[], bare: boolean): Hit<Meaning>[] {
  const hits: Hit<Meaning>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const hit = phraseAt(table, tokens, at, bare);
    if (hit === null) at++;
    else {
      hits.push(hit);
      at = hit.to;
    }
  }
  return hits;
}

/** `bare`: the whole document is typed without marks, so no word can be told by them. */
function endOf<Meaning>(branch: Branch<Meaning>, tokens: readonly Token[], from: number, to: number, bare: boolean): Meaning | undefined {
  if (branch.ends.length === 0) return undefined;
  let spoken = spokenWord(tokens[from]!.text);
  for (let index = from + 1; index < to; index++) spoken += ` ${spokenWord(tokens[index]!.text)}`;
  const exact = branch.ends.find((end) => end.spoken === spoken);
  if (exact !== undefined) return exact.meaning;
  if (bare || to - from > 2) return branch.ends[0]!.meaning;
  // Two short words may be others altogether: "mỗi cơ sở" is no "mới có".
  const words = spoken.split(" ");
  return to - from === 2
    ? branch.ends.find((end) => end.spoken.split(" ").some((word, index) => word === words[index] || word.length > 4))?.meaning
    : undefined;
}
