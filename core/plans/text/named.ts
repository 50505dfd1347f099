import type { Hit } from "./phrases.ts";
import type { Token } from "./tokens.ts";
import type { Concept } from "./words/concepts.ts";

/** One organisation by its name: "HTX Nông nghiệp Phú Hòa". Places among the tokens, from the word of its kind on. */
export type Named = { readonly from: number; readonly to: number; readonly text: string };

/**
 * The organisations that a sentence calls by name: their kind, words of what they do, and two capitalised words at the end that no list
 * knows. In a sentence of capitals nothing is a name.
 */
export function namedIn(tokens: readonly Token[], hits: readonly Hit<Concept>[], text: string): readonly Named[] {
  const words = tokens.filter(({ kind }) => kind === "word");
  if (words.filter(({ upper }) => upper).length > 0.8 * words.length) return [];
  return hits.flatMap(({ meaning, from, to }): Named[] => {
    if (meaning.kind !== "organisation" || tokens[from - 1]?.text === "minh" || tokens[from - 1]?.text === "các") return [];
    let end = to;
    let own = 0;
    for (let at = to; at < tokens.length && own < 4; at++) {
      const known = hits.find((hit) => hit.from <= at && at < hit.to);
      const token = tokens[at]!;
      if (known !== undefined && known.meaning.kind !== "sector") break;
      const joins = (token.text === "và" || token.text === "-") && tokens[at + 1]?.upper === true && own === 0;
      if (known === undefined && !joins && !(token.kind === "word" && token.upper)) break;
      own = known === undefined && !joins ? own + 1 : 0;
      if (own >= 2) end = at + 1;
    }
    return end === to ? [] : [{ from, to: end, text: text.slice(tokens[from]!.from, tokens[end - 1]!.to) }];
  });
}
