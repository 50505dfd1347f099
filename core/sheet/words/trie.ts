import { fold } from "../../model/text.ts";
import { otherConcept } from "./other.ts";
import type { Phrases } from "./phrases.ts";
import { type HeaderToken, tonedKey } from "./spelling.ts";

/** Phrases by their folded words; a node holds the phrases that end there with the tones of their words. */
type Node = { readonly next: Map<string, Node>; readonly ends: { readonly concept: string; readonly toned: readonly string[] }[] };

/** A set of phrases to look for in a row of words. */
export type PhraseIndex = {
  /** The longest phrase that begins at a word: its concept and the number of its words, `null` without one. */
  readonly at: (tokens: readonly HeaderToken[], start: number) => { readonly concept: string; readonly length: number } | null;
  /** Whether a folded word stands in some phrase. */
  readonly has: (folded: string) => boolean;
};

/** Makes an index of phrases; of equally long ones the first counts. */
export function phraseIndex(phrases: Phrases): PhraseIndex {
  const root: Node = { next: new Map(), ends: [] };
  const words = new Set<string>();
  for (const [concept, list] of phrases)
    for (const phrase of list.split("|")) {
      const own = phrase.split(" ");
      for (const word of own) words.add(fold(word));
      put(root, own, concept === "other" ? otherConcept(phrase) : concept);
    }
  // "Đ.thoại", "G/chú", "T.lập", "Dthu": the first word of two cut to its letter, where that is not another phrase already.
  for (const [concept, list] of phrases) {
    if (concept === "other") continue;
    for (const [first, second, more] of list.split("|").map((phrase) => phrase.split(" "))) {
      if (first === undefined || second === undefined || more !== undefined) continue;
      put(root, [first.slice(0, 1), second], concept);
      if (second.length >= 2) put(root, [first.slice(0, 1) + second], concept);
    }
  }
  return { at: (tokens, start) => longest(root, tokens, start), has: (folded) => words.has(folded) };
}

function put(root: Node, words: readonly string[], concept: string): void {
  let node = root;
  for (const word of words) {
    const key = word === "#" ? word : fold(word);
    let next = node.next.get(key);
    if (next === undefined) {
      next = { next: new Map(), ends: [] };
      node.next.set(key, next);
    }
    node = next;
  }
  node.ends.push({ concept, toned: words.map(tonedKey) });
}

function longest(root: Node, tokens: readonly HeaderToken[], start: number): { concept: string; length: number } | null {
  let node = root;
  let best: { concept: string; length: number } | null = null;
  for (let at = start; at < tokens.length; at++) {
    const next = node.next.get(tokens[at]?.folded ?? "");
    if (next === undefined) break;
    node = next;
    const end = node.ends.find(({ toned }) =>
      toned.every((word, index) => {
        const own = tokens[start + index]?.toned ?? null;
        return own === null || own === word;
      }),
    );
    if (end !== undefined) best = { concept: end.concept, length: at - start + 1 };
  }
  return best;
}
