/** The shape of Vietnamese syllables: what may stand before and after the vowel, and which tones a closed syllable can carry. */

/** Whether a lower-case NFC word is a well-formed Vietnamese syllable with its marks in place ("huyện", "quốc", "xã"). */
export function isSyllable(word: string): boolean {
  if (word.length === 0 || word.length > 7) return false;
  let known = knownSyllables.get(word);
  if (known === undefined) {
    known = hasSyllableShape(word);
    if (knownSyllables.size < 20000) knownSyllables.set(word, known);
  }
  return known;
}

/** Whether a syllable also has its tone mark on the right vowel; "hoà" and "hòa" are both right, "qúy" and "nghìêp" are not. */
export function isSpelledSyllable(word: string): boolean {
  return isSyllable(word) && hasToneInPlace(word);
}

/** Whether a text holds a letter that only Vietnamese writes (ă, đ, ơ, ư, a vowel with a tone mark), in NFC. */
export function hasVietnameseLetter(text: string): boolean {
  return /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/.test(text);
}

/** Whether a folded word ("nguyen", "duc") could be a syllable with its marks put back. */
export function isFoldedSyllable(word: string): boolean {
  const onset = foldedOnsets.find((start) => word.startsWith(start) && foldedRimes.has(word.slice(start.length)));
  return onset !== undefined || word === "gi";
}

const knownSyllables = new Map<string, boolean>();

const onsets = ["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", ..."bcdđghklmnprstvx", ""];

const rimes = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et
  ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt uêu ui um un ung uôc uôi uôm uôn uông uôt uơ up ut
  uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu`.split(/\s+/),
);

const foldedOnsets = onsets.map((onset) => onset.replace("đ", "d"));
const foldedRimes = new Set([...rimes].map((rime) => rime.normalize("NFD").replace(/\p{M}+/gu, "")));

/** Tone marks in NFD; the marks of ă, â, ê, ô, ơ, ư are part of the letter. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

function hasSyllableShape(word: string): boolean {
  const apart = word.normalize("NFD");
  const marks = apart.match(tones) ?? [];
  if (marks.length > 1) return false;
  const toneless = apart.replace(tones, "").normalize("NFC");
  const mark = marks[0];
  const closed = /(?:[ckpt]|ch)$/.test(toneless);
  if (closed && mark !== "\u0301" && mark !== "\u0323") return false;
  return onsets.some((onset) => toneless.startsWith(onset) && fits(onset, toneless.slice(onset.length)));
}

/** The tone stands on ă, â, ê, ô, ơ, ư if there is one (on the ơ of ươ); else before a last glide, or on the last vowel of a closed rime. */
function hasToneInPlace(word: string): boolean {
  const apart = word.normalize("NFD");
  const tone = apart.search(tones);
  if (tone < 0) return true;
  const toneless = apart.replace(tones, "").normalize("NFC");
  const place = apart.slice(0, tone).normalize("NFC").length - 1;
  return onsets.some(
    (onset) =>
      toneless.startsWith(onset) &&
      fits(onset, toneless.slice(onset.length)) &&
      toneFits(toneless.slice(onset.length), place - onset.length),
  );
}

function toneFits(rime: string, place: number): boolean {
  const vowels = /^[aăâeêioôơuưy]+/.exec(rime)?.[0] ?? "";
  const marked = Math.max(...[..."ăâêôơ"].map((letter) => vowels.lastIndexOf(letter)), vowels.lastIndexOf("ư"));
  if (marked >= 0) return place === (vowels.startsWith("ươ") ? 1 : marked);
  if (vowels.length === 1) return place === 0;
  if (vowels.length < rime.length) return place === vowels.length - 1;
  if (vowels.length === 3) return place === 1;
  // hoà, hòa; khoẻ, khỏe; thuý, thúy
  return place === 0 || (place === 1 && /^(?:oa|oe|uy)$/.test(rime));
}

/** c, g and ng stand before back vowels; k, gh and ngh before e, ê, i, y. */
function fits(onset: string, rime: string): boolean {
  if (!rimes.has(rime)) return false;
  const front = /^[eêiy]/.test(rime);
  if (onset === "k" || onset === "gh" || onset === "ngh") return front;
  if (onset === "c" || onset === "ng") return !front;
  // "gì", "gìn": the i of "gi" is the vowel itself.
  if (onset === "g") return !front || rime === "i" || rime === "in";
  if (onset === "qu") return !/^[ouư]/.test(rime);
  return onset !== "" || !rime.startsWith("iê");
}
