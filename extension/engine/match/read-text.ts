import { hasMarks, keyText, type Word, wordsOf } from "../../../core/forms/words.ts";
import { bracketShare, partsOf } from "./label-parts.ts";
import {
  askedOfYou,
  expectedWords,
  formerWords,
  held,
  otherPeriods,
  type Stranger,
  standingWords,
  strangers,
  subjects,
  towards,
  youWords,
} from "./people.ts";
import {
  abbreviatedPhrases,
  abbreviations,
  concepts,
  lightWords,
  markedNeutralWords,
  neutralWords,
  otherWords,
  unitWords,
} from "./phrases.ts";

/** What a text says: tokens with their weight, whom it speaks of, and of which time. */
export type Reading = {
  /** Concepts ("@phone"), subjects ("s.legal") and words, with the share of their weight that counts here. */
  readonly tokens: ReadonlyMap<string, number>;
  readonly subjects: ReadonlySet<string>;
  /** Somebody of whom no record speaks. */
  readonly stranger: Stranger | null;
  /** The entity is named by a word that may mean others ("đơn vị"). */
  readonly vague: boolean;
  readonly time: Time | null;
  /** It speaks of what is new or comes after a change. */
  readonly isNew: boolean;
  /** It asks whoever reads it about themselves ("của bạn"); told only where marks are written. */
  readonly toYou: boolean;
  /** It speaks of a group ("tổ hợp tác") and of no cooperative. */
  readonly ofGroup: boolean;
};

/** What was before a change; what stands now (the same on papers that change it); another period; what is expected (the same for figures). */
export type Time = "former" | "standing" | "other" | "expected";

/** How words are compared: with their marks, or without, for pages that have none. */
export type Spelling = "key" | "plain";

/** Share of words that add little. */
export const lightShare = 0.25;

/** The rank of a way to ask that no label of the dictionary has. */
export const wordingRank = 6;

/** The spelling that a page's labels allow: without marks where hardly any of them has some, whatever the headings have. */
export function spellingOf(labels: Iterable<string>): Spelling {
  let all = 0;
  let marked = 0;
  for (const label of labels) {
    // "Email", "Website" are written alike in both.
    if (!/\p{L}{2}\P{L}+\p{L}{2}/u.test(label)) continue;
    all++;
    if (hasMarks(label)) marked++;
  }
  return marked * 5 > all || all === 0 ? "key" : "plain";
}

/** Reads a label or heading; the result is remembered. */
export function readText(text: string, spelling: Spelling): Reading {
  const remembered = readings[spelling];
  let reading = remembered.get(text);
  if (reading === undefined) {
    reading = read(text, spelling, (word) => word[spelling]);
    if (remembered.size > 20000) remembered.clear();
    remembered.set(text, reading);
  }
  return reading;
}

/** Reads a text afresh; `write` says how a word that belongs to no phrase becomes a token. */
export function read(text: string, spelling: Spelling, write: (word: Word) => string): Reading {
  const index = indexOf(spelling);
  const tokens = new Map<string, number>();
  const times = new Set<string>();
  const parts: { readonly mentions: readonly Mention[]; readonly aside: boolean }[] = [];
  let vague = false;
  let plain = "";
  let keys = "";
  for (const { part, share } of partsOf(text.slice(0, 300))) {
    const words = spelledOut(wordsOf(part), spelling);
    for (const word of words) {
      plain += ` ${word.plain}`;
      keys += ` ${word.key}`;
    }
    const mentions: Mention[] = [];
    let named = -1;
    for (let at = 0; at < words.length; ) {
      const { token: found, length } = isNameOfGroup(words, at) ? { token: null, length: 1 } : phraseOf(words, at, spelling, index);
      const token = found === "!person" && length === 1 && words[at]!.plain === "nguoi" && filesPapers(words, at + 1) ? "s.filer" : found;
      const word = words[at]!;
      at += length;
      if (token !== null && timeTokens.has(token)) times.add(token);
      if (token === skip || timeTokens.has(token ?? "") || (token === null && /^\d{1,4}$/.test(word.plain))) continue;
      if (token === light && share < 1) continue;
      const stranger = token?.startsWith("!") === true;
      // "Các tài sản khác (máy móc, nhà xưởng)": things in brackets are examples.
      if (stranger && !(share < 1 && (words.length === 1 || token === "!thing"))) mentions.push({ id: token.slice(1), stranger });
      if (token?.startsWith("s.")) mentions.push({ id: token.slice(2), stranger });
      // "Chi nhánh khác", "hợp tác xã liên kết" are another than the record's.
      const before = mentions.at(-1);
      if (named === at - length && before !== undefined && isAnother(before.id, word.plain, words[at]?.plain))
        mentions[mentions.length - 1] = { id: before.id === "main" ? "twin" : "party", stranger: true };
      if (token?.startsWith("s.") || token === vagueMain) named = at;
      if (token === vagueMain) {
        mentions.push({ id: "main", stranger });
        vague = true;
      }
      const counted = token === light ? lightShare : wholeInBrackets.has(token ?? "") ? 1 : share;
      if (stranger && length > 1) {
        for (const one of words.slice(at - length, at)) tokens.set(write(one), counted);
        continue;
      }
      const isWord = token === null || token === light || stranger;
      const id = token === vagueMain ? "s.main" : isWord ? write(word) : token.startsWith("=") ? write(wordsOf(token)[0]!) : token;
      tokens.set(id, Math.max(tokens.get(id) ?? 0, counted));
    }
    // "(ngoài người nộp)" says who is not meant.
    parts.push({ mentions: share < 1 && exclusion.test(plainOf(words)) ? [] : mentions, aside: share < 1 });
  }
  // "Địa chỉ (số nhà, đường)" asks for the part that it names.
  if (tokens.has("@street") && tokens.has("@address") && !["@ward", "@province", "@district"].some((place) => tokens.has(place))) {
    tokens.delete("@address");
    tokens.set("@street", 1);
  }
  // "Tỉnh/thành phố nơi ở" asks for one part of an address.
  if (
    tokens.get("@address") === 1 &&
    ["@ward", "@province"].filter((place) => tokens.get(place) === 1).length === 1 &&
    !tokens.has("@street")
  )
    tokens.delete("@address");
  // "Full name in Vietnamese" asks no person.
  if (tokens.has("@fullName") && ["@vietnamese", "@foreignName", "@shortName"].some((one) => tokens.has(one))) {
    tokens.delete("@fullName");
    tokens.set(write(wordsOf("tên")[0]!), 1);
  }
  // "Số giấy tờ (CCCD hoặc hộ chiếu)" asks for the first of the papers that it names.
  const named = ["@personalId", "@passport"].filter((one) => tokens.has(one));
  const paper = named[0];
  if (
    paper !== undefined &&
    named.every((one) => tokens.get(one) === bracketShare) &&
    papers.every((word) => [...tokens.keys()].some((token) => token === write(word)))
  ) {
    for (const token of papersInGeneral) tokens.delete(write(token));
    tokens.delete("@passport");
    tokens.set(paper, 1);
  }
  const { subjects: whose, stranger } = partsAgree(parts.map(({ mentions, aside }) => ({ ...whoseOf(mentions), aside })));
  const time = times.has(past)
    ? "former"
    : times.has(elsewhen)
      ? "other"
      : times.has(standing)
        ? "standing"
        : times.has(expected)
          ? "expected"
          : null;
  return {
    tokens,
    subjects: whose,
    stranger,
    vague: vague && whose.has("main"),
    time,
    isNew: newWords.test(plain),
    toYou: toYou.test(keys),
    ofGroup: groupWords.test(plain) && !cooperativeWords.test(plain),
  };
}

/** "Tên tổ hợp tác" names the group, "Tên tổ" the same in short. */
function isNameOfGroup(words: readonly Word[], at: number): boolean {
  return words[at]!.plain === "ten" && words[at + 1]?.plain === "to" && words[at + 2]?.plain === "hop" && words[at + 3]?.plain === "tac";
}

/** The longest phrase at a place. "Của tổ" is the group's, "của tổ công tác", "tên tổ chức" and "trụ sở của tổ chức" somebody else's. */
function phraseOf(words: readonly Word[], at: number, spelling: Spelling, index: ReadonlyMap<string, string>): Phrase {
  const found = phraseAt(words, at, spelling, index);
  const end = at + found.length;
  const isName = found.token === "s.main" || found.length > 1;
  const isTeam = isName && words[end - 1]!.plain === "to" && otherTeams.has(words[end]?.plain ?? "");
  return isTeam ? phraseAt(words.slice(0, end - 1), at, spelling, index) : found;
}

const otherTeams: ReadonlySet<string> = new Set("truong pho vien chuc cong dan thanh tu giup kiem giam hop".split(" "));

const papers = wordsOf("giấy tờ");
const papersInGeneral = wordsOf("giấy tờ tùy thân pháp lý cá nhân");

/** "Người được hợp tác xã cử đi nộp hồ sơ": whatever stands between, it is the one who files. */
function filesPapers(words: readonly Word[], from: number): boolean {
  const next = plainOf(words.slice(from, from + 9));
  const files = /^(?:[a-z]+ ){0,6}?(?:nop|gui|mang) (?:ho so|giay to|don|to khai)(?: |$)/.exec(next);
  return files !== null && !/(?:^| )(?:nhan|kiem|duyet|xu ly|tiep|thu|phoi hop|cung|khac|ngoai)(?: |$)/.test(files[0]);
}

const exclusion = /^(?:ngoai|khac|tru|khong phai|khong bao gom|khong la|thay cho|thay mat)(?: |$)/;

function plainOf(words: readonly Word[]): string {
  return words.map(({ plain }) => plain).join(" ");
}

const keysOf = (words: string): string =>
  words
    .split("|")
    .map((one) => keyText(one))
    .join("|");
const you = keysOf(youWords);
/** "của bạn", "về anh chị", "bạn sinh ngày nào". */
const toYou = new RegExp(` (?:(?:${keysOf(towards)}) (?:${you})|(?:${you}) (?:${keysOf(askedOfYou)}))(?: |$)`);
const newWords = / (?:moi|thay doi|(?:doi|dieu chinh|sua) thanh|sau (?:khi )?(?:thay doi|dieu chinh|bo sung))(?: |$)/;
const groupWords = / (?:to hop tac|tht)(?: |$)/;
const cooperativeWords = / (?:hop tac xa|htx|lhhtx)(?: |$)/;

function isAnother(subject: string, word: string, next: string | undefined): boolean {
  return word === "khac" || (subject === "main" && word === "lien" && next === "ket");
}

type Mention = { readonly id: string; readonly stranger: boolean };
type Whose = Pick<Reading, "subjects" | "stranger">;

/** Whom a text speaks of: its first noun says who, what follows whose. */
function whoseOf(mentions: readonly Mention[]): Whose {
  const strong = mentions.filter(({ id, stranger }) => stranger || subjects[id]?.weak === undefined);
  const first = strong[0];
  if (first === undefined) return { subjects: new Set(mentions.map(({ id }) => id)), stranger: null };
  const named = new Set(strong.filter(({ stranger }) => !stranger).map(({ id }) => id));
  const others = strong.filter(({ stranger }) => stranger);
  if (first.stranger) return { subjects: new Set(), stranger: first.id as Stranger };
  const owner = others.find(({ id }) => id === "party" || id === "twin" || id === "portal");
  const heldByOthers =
    held.has(first.id) && (owner !== undefined || (named.has("enterprise") && !mentions.some(({ id }) => id === "main")));
  return heldByOthers ? { subjects: new Set(), stranger: "party" } : { subjects: named, stranger: null };
}

/** What stands in brackets or behind a colon explains who is meant: "Bên A: Tổ hợp tác", "Chủ tịch (người đại diện theo pháp luật)". */
function partsAgree(parts: readonly (Whose & { readonly aside: boolean })[]): Whose {
  let agreed: Whose = { subjects: new Set(), stranger: null };
  const isStrong = ({ subjects: named }: Whose): boolean => [...named].some((id) => subjects[id]?.weak === undefined);
  for (const part of parts) {
    if (isStrong(part)) agreed = isStrong(agreed) ? { ...agreed, subjects: new Set([...agreed.subjects, ...part.subjects]) } : part;
    else if (isStrong(agreed)) continue;
    else if (part.subjects.size > 0 ? agreed.subjects.size === 0 : part.stranger !== null && agreed.stranger === null) {
      // "Hợp tác xã (trực thuộc Sở …)" is still the entity, "Hợp tác xã: người liên hệ" is not.
      if (part.subjects.size > 0 || !part.aside || agreed.subjects.size === 0) agreed = part;
    }
  }
  return agreed;
}

/** Tokens that keep their whole weight in brackets: they say which of two boxes is meant. */
const wholeInBrackets: ReadonlySet<string> = new Set(["@inWords", "@percent", "@amount", "@foreignName", "@shortName"]);

const readings: Readonly<Record<Spelling, Map<string, Reading>>> = { key: new Map(), plain: new Map() };
const indexes: Partial<Record<Spelling, ReadonlyMap<string, string>>> = {};

const skip = "-";
const light = "+";
const past = "<";
const standing = "=<";
const elsewhen = "<>";
const expected = "?<";
const timeTokens: ReadonlySet<string> = new Set([past, standing, elsewhen, expected]);
const vagueMain = "?main";
/** What the index holds for the beginning of a longer phrase. */
const begins = "…";
const fullWords: Partial<Record<Spelling, ReadonlyMap<string, readonly Word[]>>> = {};

/** Words with abbreviations spelled out. */
function spelledOut(words: readonly Word[], spelling: Spelling): readonly Word[] {
  fullWords[spelling] ??= new Map(
    [...Object.entries(abbreviations), ...Object.entries(abbreviatedPhrases)].map(([short, long]) => [
      wordsOf(short)
        .map((word) => word[spelling])
        .join(" "),
      wordsOf(long),
    ]),
  );
  const full = fullWords[spelling];
  const out: Word[] = [];
  for (let at = 0; at < words.length; at++) {
    const pair = at + 1 < words.length ? full.get(`${words[at]![spelling]} ${words[at + 1]![spelling]}`) : undefined;
    if (pair !== undefined) at++;
    out.push(...(pair ?? full.get(words[at]![spelling]) ?? [words[at]!]));
  }
  return out;
}

type Phrase = { readonly token: string | null; readonly length: number };

function phraseAt(words: readonly Word[], at: number, spelling: Spelling, index: ReadonlyMap<string, string>): Phrase {
  let phrase = "";
  let token: string | null = null;
  let length = 1;
  for (let end = at; end < words.length; end++) {
    phrase = end === at ? words[end]![spelling] : `${phrase} ${words[end]![spelling]}`;
    const found = index.get(phrase);
    if (found === undefined) break;
    if (found === begins) continue;
    token = found;
    length = end - at + 1;
  }
  return { token, length };
}

/** Phrase → token; the first to claim a phrase keeps it. Beginnings of phrases are there too, so that a search may stop early. */
function indexOf(spelling: Spelling): ReadonlyMap<string, string> {
  const made = indexes[spelling];
  if (made !== undefined) return made;
  const index = new Map<string, string>();
  const add = (phrases: string, token: string): void => {
    for (const phrase of phrases.split("|")) {
      const words = wordsOf(phrase).map((word) => word[spelling]);
      const key = words.join(" ");
      // Without marks "bàn", "bán" and "ban" look alike.
      if (token.startsWith("!") && spelling === "plain" && key.length < 5) continue;
      const known = index.get(key);
      if (known === undefined || known === begins) index.set(key, token);
      for (let length = 1; length < words.length; length++) {
        const start = words.slice(0, length).join(" ");
        if (!index.has(start)) index.set(start, begins);
      }
    }
  };
  for (const [id, { phrases, vague }] of Object.entries(subjects)) {
    add(phrases, `s.${id}`);
    if (vague !== undefined) add(vague, vagueMain);
  }
  for (const [id, phrases] of Object.entries(concepts)) add(phrases, `@${id}`);
  for (const [word, phrases] of Object.entries(otherWords)) add(phrases, `=${word}`);
  add(formerWords, past);
  add(standingWords, standing);
  add(otherPeriods, elsewhen);
  add(expectedWords, expected);
  add(unitWords, skip);
  add(neutralWords, skip);
  if (spelling === "key") add(markedNeutralWords, skip);
  add(lightWords, light);
  for (const [kind, phrases] of Object.entries(strangers)) add(phrases, `!${kind}`);
  indexes[spelling] = index;
  return index;
}
