/** Text typed letter by letter ("T Ổ N G  S Ố") to make it look wide. */
import { hasVietnameseLetter, isSyllable } from "./syllables.ts";

/**
 * Joins letter-spaced text: "H u y ệ n Ý Y ê n 6 0" → "Huyện Ý Yên 60". Where all blanks are single the words are found
 * by capital letters and the shape of Vietnamese syllables. Any other text comes back unchanged.
 */
export function joinLetterSpaced(text: string): string {
  if (text.length > longest || !/(?:^|\s)\S\s+\S\s+\S(?:\s|$)/u.test(text)) return text;
  const wide = /\S\s{2,}\S/.test(text) ? joinWide(text) : null;
  return wide ?? joinRuns(text);
}

/** Headings and names are short; what is longer is running text. */
const longest = 400;

/** The fewest letters a run must have before it counts as letter-spaced; shorter ones may be initials. */
const fewestLetters = 4;

const isLetter = (token: string): boolean => /^\p{L}$/u.test(token);
const isDigit = (token: string): boolean => /^[0-9]$/.test(token);
const isMark = (token: string): boolean => /^[.,:;%()/\-–"+*]$/.test(token);
const isSingle = (token: string): boolean => isLetter(token) || isDigit(token) || isMark(token);

/** Words are separated by two or more blanks: every piece is one word. `null` when the text is not of that kind. */
function joinWide(text: string): string | null {
  const pieces = text.trim().split(/\s{2,}/);
  let letters = 0;
  let plain = 0;
  const words: string[] = [];
  for (const piece of pieces) {
    const tokens = piece.split(/\s/);
    if (tokens.length === 1 && !isSingle(piece)) plain++;
    else if (!tokens.every(isSingle)) return null;
    else letters += tokens.filter(isLetter).length;
    const joined = tokens.length === 1 ? piece : (joinSingles(tokens) ?? (isAcronym(tokens) || isName(tokens) ? tokens.join("") : null));
    if (joined === null) return null;
    words.push(joined);
  }
  return letters >= fewestLetters && plain * 2 <= pieces.length ? words.join(" ") : null;
}

function isAcronym(tokens: readonly string[]): boolean {
  return tokens.every((token) => /^[\p{Lu}]$/u.test(token));
}

/** A word that wide blanks set apart need not be Vietnamese: place names of the highlands ("K o n   C h ờ"). */
function isName(tokens: readonly string[]): boolean {
  return tokens.length >= 2 && tokens.every(isLetter) && /^\p{Lu}$/u.test(tokens[0] ?? "");
}

function joinRuns(text: string): string {
  const tokens = text.trim().split(/\s+/);
  const words: string[] = [];
  let changed = false;
  for (let start = 0; start < tokens.length; ) {
    let end = start;
    while (end < tokens.length && isSingle(tokens[end]!)) end++;
    if (end === start) {
      words.push(tokens[start++]!);
      continue;
    }
    const run = tokens.slice(start, end);
    const letters = run.filter(isLetter).length;
    const enough = letters >= fewestLetters || (letters === 3 && run.length === tokens.length && hasVietnameseLetter(text));
    const joined = enough ? joinSingles(run) : null;
    if (joined === null) words.push(...run);
    else {
      words.push(joined);
      changed = true;
    }
    start = end;
  }
  return changed ? words.join(" ") : text;
}

/** Joins single letters, digits and marks into words; `null` when the letters are no Vietnamese words. */
function joinSingles(tokens: readonly string[]): string | null {
  const parts: string[] = [];
  for (let start = 0; start < tokens.length; ) {
    const same = isLetter(tokens[start]!) ? isLetter : isDigit(tokens[start]!) ? isDigit : isMark;
    let end = start + 1;
    while (end < tokens.length && same !== isMark && same(tokens[end]!)) end++;
    const piece = tokens.slice(start, end).join("");
    if (same === isLetter) {
      const words = splitWords(piece);
      if (words === null) return null;
      parts.push(words);
    } else parts.push(piece);
    start = end;
  }
  return parts
    .join(" ")
    .replace(/ ([.,:;%)])/g, "$1")
    .replace(/\( /g, "(")
    .replace(/(\d[.,]) (?=\d)/g, "$1")
    .replace(/ \/ /g, "/");
}

/** Splits letters into syllables: a capital inside mixed case opens a word; else the fewest, best known syllables. */
function splitWords(letters: string): string | null {
  const upper = letters === letters.toUpperCase();
  const stretches = upper ? [letters] : letters.split(/(?=\p{Lu})/u);
  const words: string[] = [];
  for (const stretch of stretches) {
    const split = splitStretch(stretch);
    if (split === null) return null;
    words.push(...split);
  }
  if (letters.length === 3 && words.length > 1) return null;
  const longEnough = letters.length >= words.length * 2 || words.some((word) => word.length > 3);
  return longEnough ? words.join(" ") : null;
}

type Split = { readonly cost: number; readonly words: readonly string[] };

function splitStretch(stretch: string): readonly string[] | null {
  const lower = stretch.toLowerCase();
  const best: (Split | null)[] = [{ cost: 0, words: [] }];
  for (let end = 1; end <= lower.length; end++) {
    let found: Split | null = null;
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const before = best[start];
      if (before === null || before === undefined) continue;
      const syllable = lower.slice(start, end);
      if (!isSyllable(syllable)) continue;
      const cost = before.cost + syllableCost(syllable);
      // On a tie the later start loses: a consonant between vowels opens the next syllable ("cá nhân", not "cán hân").
      if (found === null || cost < found.cost) found = { cost, words: [...before.words, stretch.slice(start, end)] };
    }
    best.push(found);
  }
  return best[lower.length]?.words ?? null;
}

function syllableCost(syllable: string): number {
  return common.has(syllable) ? 10 : syllable.length === 1 ? 30 : 15;
}

/** Syllables of headings, titles and place words, preferred where letters can be divided in two ways. */
const common = new Set(
  `bình an bảng biểu báo cáo bộ cán chi chỉ chính chủ cho chức công cộng của cá nhân các cấp cơ cầu dân danh dịch diện dự doanh đại điểm đánh giá đơn vị địa chỉ
  đội đồng đức giám giới hạn hà hành hải hạng hiện hiệp hiệu hòa hoạt hội hợp huyện hưng kế kết kê khai không khu kinh kiểm khá kỳ la lao lâm lập liên
  liệu lĩnh loại long lợi lượng mã minh mới mỹ nam nghề nghiệp ngành ngày người nguồn nhân nhuận nhập nhóm nông năm phó phú phân phường phụ quản quận quốc quỹ quy
  sách sản sinh số sở tác tài tân tên tế thanh thành thánh thạnh thể thị thống thôn thu thuế thương thủy thọ tiêu tiền tín tính tình tỉnh toàn tổ tổng tốt trên trị
  trung trường trạng trưởng tuyên tịch tỷ uỷ ủy vận vật về viên việt vốn vụ vực xã xây xếp xuất yên yếu ý và động đông điều điện hưu hữu thông tin tử tự`.split(
    /\s+/,
  ),
);
