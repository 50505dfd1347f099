import { formFields } from "../../../core/forms/dictionary.ts";
import type { FormField } from "../../../core/forms/form-field.ts";
import { wordsOf } from "../../../core/forms/words.ts";
import { askings } from "./askings.ts";
import { lightShare, type Spelling, wordingRank } from "./read-text.ts";
import { subjectsOf } from "./subjects.ts";

/** One way to ask for a field: its tokens without those of its own subject, and how official the wording is (0 first). */
export type Variant = {
  readonly tokens: ReadonlyMap<string, number>;
  readonly weight: number;
  readonly rank: number;
  /** The label names the field's own subject. */
  readonly names: boolean;
  /** Other fields are asked for in the same words, or those of any person: the place on the page must decide. */
  readonly shared: boolean;
  /** Another field of the same subject is asked for in these words in the first place. */
  readonly outranked: boolean;
  /** It says "không". */
  readonly denies: boolean;
};

export type KnownField = {
  readonly field: FormField;
  readonly subjects: ReadonlySet<string>;
  readonly variants: readonly Variant[];
  readonly vocabulary: ReadonlySet<string>;
  /** Every token that one of its variants has. */
  readonly tokens: ReadonlySet<string>;
  /** It asks for what was before the change. */
  readonly former: boolean;
  /** It asks when or where this paper was issued. */
  readonly issueOf: string | null;
};

export type Lexicon = {
  readonly spelling: Spelling;
  readonly weight: (token: string) => number;
  /** Whether any field is asked for with a token. */
  readonly knows: (token: string) => boolean;
  /** Whether tokens are of a question that only the entity itself is asked. */
  readonly ofEntity: (tokens: ReadonlyMap<string, number>) => boolean;
  /** What is asked for as it was before a change, as sorted tokens. */
  readonly formerly: ReadonlySet<string>;
  /** Fields by a token of one of their variants, or by their subject where it alone asks for them. */
  readonly byToken: ReadonlyMap<string, readonly KnownField[]>;
  readonly all: ReadonlyMap<string, KnownField>;
};

/** The dictionary as tokens, made once a spelling. */
export function lexiconOf(spelling: Spelling): Lexicon {
  lexicons[spelling] ??= build(spelling);
  return lexicons[spelling];
}

const lexicons: Partial<Record<Spelling, Lexicon>> = {};

/** Questions that every person, document or place is asked. */
const ofAnybody: ReadonlySet<string> = new Set(
  "fullName phone email fax website birthDate gender personalId passport nationality ethnicity title country province ward street address issueDate issuePlace code date"
    .split(" ")
    .map((id) => `@${id}`),
);

/** Questions on any thing that is counted. */
const ofAnything: ReadonlySet<string> = new Set(["@percent", "@amount"]);

function build(spelling: Spelling): Lexicon {
  const drafts = formFields.map((field) => {
    const variants = (askings.get(field.id) ?? []).map((asking) => {
      const names = asking[1] === "~";
      const tokens = new Map<string, number>();
      for (const written of asking.slice(names ? 2 : 1).split(" ")) {
        if (written === "") continue;
        const share = written.startsWith("+") ? lightShare : 1;
        const token = share === 1 ? written : written.slice(1);
        tokens.set(/^@|^s\./.test(token) ? token : (wordsOf(token)[0]?.[spelling] ?? token), share);
      }
      return { names, tokens, rank: Number(asking[0]), asked: [...tokens.keys()].sort().join(" ") };
    });
    return { field, own: subjectsOf(field.id), variants };
  });
  const counts = new Map<string, number>();
  const sameWords = new Map<string, Set<string>>();
  for (const { own, variants } of drafts) {
    for (const token of new Set(variants.flatMap(({ tokens }) => [...tokens.keys()]))) counts.set(token, (counts.get(token) ?? 0) + 1);
    for (const { asked } of variants) sameWords.set(asked, (sameWords.get(asked) ?? new Set()).add([...own].join()));
  }
  const firstAsked = new Map<string, string>();
  for (const { field, own, variants } of drafts) {
    const first = variants.find(({ rank }) => rank === 0);
    if (first !== undefined) firstAsked.set(`${[...own].join()} ${first.asked}`, field.id);
  }
  const weights = new Map<string, number>();
  const weight = (token: string): number => {
    let found = weights.get(token);
    if (found === undefined) {
      found = weightOf(token, counts.get(token));
      weights.set(token, found);
    }
    return found;
  };
  const all = new Map<string, KnownField>();
  const byToken = new Map<string, KnownField[]>();
  for (const { field, own, variants } of drafts) {
    // What only a further wording says explains no other.
    const vocabulary = new Set(variants.filter(({ rank }) => rank !== wordingRank).flatMap(({ tokens }) => [...tokens.keys()]));
    const known: KnownField = {
      field,
      subjects: own,
      vocabulary,
      tokens: new Set(variants.flatMap(({ tokens }) => [...tokens.keys()])),
      issueOf: /(certificate|passport)(?:Date|Place)$/.exec(field.id)?.[1] ?? null,
      former: field.id.startsWith("change.previous"),
      variants: variants.map(({ names, tokens, asked, rank }) => ({
        tokens,
        names,
        rank,
        denies: denies(tokens),
        weight: [...tokens].reduce((sum, [token, share]) => sum + weight(token) * share, 0),
        outranked: rank > 0 && (firstAsked.get(`${[...own].join()} ${asked}`) ?? field.id) !== field.id,
        shared: (sameWords.get(asked)?.size ?? 0) > 1 || [...tokens.keys()].every((token) => ofAnybody.has(token) || ofAnything.has(token)),
      })),
    };
    all.set(field.id, known);
    const tokens = new Set(
      known.variants.flatMap((variant) => (variant.tokens.size === 0 ? [...own].map((id) => `s.${id}`) : [...variant.tokens.keys()])),
    );
    for (const token of tokens) {
      const list = byToken.get(token);
      if (list === undefined) byToken.set(token, [known]);
      else list.push(known);
    }
  }
  const ofEntity = (tokens: ReadonlyMap<string, number>): boolean =>
    [...tokens].some(([token, share]) => {
      const fields = share < 1 || ofAnybody.has(token) || token.startsWith("s.") ? undefined : byToken.get(token);
      // Of the charter capital others have a share only.
      if (token === "@charter" && share === 1 && !tokens.has("@percent")) return true;
      return fields?.every(({ subjects }) => subjects.has("main")) === true;
    });
  const formerly = new Set(
    drafts.filter(({ field }) => all.get(field.id)!.former).flatMap(({ variants }) => variants.map(({ asked }) => asked)),
  );
  return { spelling, weight, formerly, knows: (token) => counts.has(token), ofEntity, byToken, all };
}

/** "Góp vốn" and "không góp vốn" differ by the one word that counts; "có … không" only asks. */
export function denies(words: ReadonlyMap<string, number>): boolean {
  return (words.has("không") || words.has("khong")) && !words.has("co1") && !words.has("co");
}

/** A word says the more the fewer fields are asked with it; concepts and subjects say much however often they occur. */
function weightOf(token: string, count: number | undefined): number {
  if (token === "s.main") return 0.5;
  if (count === undefined) return token.startsWith("s.") ? 1.8 : 2;
  return Math.max(2.2 - 0.35 * Math.log2(1 + count), token.startsWith("s.") || ofAnybody.has(token) ? 1.3 : 0.9);
}
