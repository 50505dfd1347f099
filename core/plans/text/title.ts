import type { Line } from "./lines.ts";
import { properCase } from "./place.ts";

/** A line of the head without layout marks. */
export type HeadLine = { readonly line: Line; readonly words: string };

/** What a document calls itself. `end` is the clean offset behind it. */
type Title = { readonly kind: string | null; readonly words: string; readonly end: number };

/** Reads kind and title: below "KẾ HOẠCH", in one line with it, behind "V/v", or in capitals of its own. */
export function readTitle(rows: readonly HeadLine[], numberAt: number): Title {
  const kindAt = rows.findIndex(({ words }) => isKindOfDocument(words));
  if (kindAt >= 0) {
    const below = readBelow(rows, kindAt);
    if (below.words !== "") return { ...below, kind: sentence(rows[kindAt]!.words.replace(/(?<![\s:])[\s:]+$/, "")) };
  }
  const none: Title = { kind: null, words: "", end: 0 };
  return readSubject(rows) ?? readInLine(rows) ?? (kindAt < 0 ? readCapitals(rows, numberAt) : null) ?? none;
}

/** Whether a line is no more than "KẾ HOẠCH", "BÁO CÁO" or the like. */
export function isKindOfDocument(words: string): boolean {
  return kinds.has(words.toUpperCase().replace(/(?<![\s:*])[\s:*]+$/, ""));
}

/** Kind and title as one line to show. */
export function titleText({ kind, words }: Title): string {
  const proper = properCase(words);
  if (kind === null) return proper;
  return `${kind} ${proper.charAt(0).toLowerCase()}${proper.slice(1)}`.trim();
}

/** Marks at the end of a title. */
const endMarks = /(?<![.;:])[.;:]+$/;
/** How a line begins that opens the body of a document ("Căn cứ …", "Thực hiện Nghị quyết …"). */
const bodyBeginning =
  /^(?:căn cứ|thực hiện (?:quyết|nghị|kế|chương|công|chỉ|kết|theo|luật|chủ|đề)|thi hành|nhằm |để |xét |theo (?:đề|quyết|công)|ngày \d|trong |những năm|- )/iu;
const issuerBeginning = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ban chấp hành|ban thường vụ|chủ tịch)(?=\s|$)/iu;

const kinds = new Set(
  "KẾ HOẠCH|BÁO CÁO|NGHỊ QUYẾT|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|CHƯƠNG TRÌNH HÀNH ĐỘNG|CHƯƠNG TRÌNH CÔNG TÁC|ĐỀ ÁN|CHỈ THỊ|PHƯƠNG ÁN|TỜ TRÌNH|THÔNG BÁO|HƯỚNG DẪN|KẾT LUẬN|DỰ THẢO KẾ HOẠCH|ĐỀ CƯƠNG|KE HOACH|BAO CAO|NGHI QUYET|QUYET DINH|CHUONG TRINH|DE AN".split(
    "|",
  ),
);

function readBelow(rows: readonly HeadLine[], kindAt: number): { words: string; end: number } {
  const parts: string[] = [];
  let end = rows[kindAt]!.line.to;
  for (let index = kindAt + 1; index < rows.length && parts.length < 9; index++) {
    const { line, words } = rows[index]!;
    // "CHƯƠNG TRÌNH HÀNH ĐỘNG / thực hiện Nghị quyết …" is a title, "Thực hiện Nghị quyết …, UBND … như sau:" is not.
    const opensBody =
      parts.length === 0
        ? /^căn cứ /iu.test(words) || /(?:như sau|sau đây)\s?:?$/iu.test(words)
        : bodyBeginning.test(words) && !/^\p{Ll}/u.test(words);
    if (words === "" || opensBody || line.marks.some(({ type }) => type !== "star" && type !== "point")) break;
    if (parts.length > 0 && (issuerBeginning.test(words) || /^kính gửi/iu.test(words))) break;
    // A blank line ends the title unless the next line goes on in small letters.
    if (parts.length > 0 && line.afterBlank && !/^[\p{Ll}(]/u.test(words)) break;
    if (parts.join(" ").length > 500) break;
    // "… năm 2024" / "Trên địa bàn thành phố": the line goes on, whatever its first letter.
    const goesOn = parts.length > 0 && /^(?:Trên|Của|Về|Tại|Theo|Đến|Gắn|Trong|Giai đoạn|Năm|Và|Định hướng)(?= )/u.test(words);
    // A sentence or a share right below the title is the first line of the body.
    if (parts.length > 0 && !goesOn && /^(?!\p{Ll}).*(?:[.;:]$|\d ?%)/u.test(words) && words !== words.toUpperCase()) break;
    parts.push(goesOn ? `${words.charAt(0).toLowerCase()}${words.slice(1)}` : words);
    end = line.to;
  }
  return { words: parts.join(" ").replace(endMarks, ""), end };
}

/** "Quyết định phê duyệt kế hoạch … giai đoạn 2026 - 2030" in one line. */
function readInLine(rows: readonly HeadLine[]): Title | null {
  const row = rows
    .slice(0, 12)
    .find(({ words, line }) => titleLine.test(words) && words.length <= 400 && line.marks.length === 0 && !/[;:]$/.test(words));
  return row === undefined ? null : { kind: null, words: row.words.replace(endMarks, ""), end: row.line.to };
}

const titleLine =
  /^(?:kế hoạch|báo cáo|nghị quyết|quyết định|chương trình|đề án|phương án|thông báo) (?:phát|xây|thực|triển|hành|về|kết|tình|công|phê|ban|giao|củng|số|đổi|tổng|đánh|của|phối)/iu;

/** A letter has no name, only its "V/v …". */
function readSubject(rows: readonly HeadLine[]): Title | null {
  const at = rows.findIndex(({ words }) => /^v\/v /iu.test(words));
  if (at < 0) return null;
  let last = at;
  while (last + 1 < rows.length && last < at + 5 && !rows[last + 1]!.line.afterBlank && /^[\p{Ll}\d]/u.test(rows[last + 1]!.words)) last++;
  const words = rows
    .slice(at, last + 1)
    .map((row) => row.words)
    .join(" ");
  return { kind: null, words: words.replace(/^v\/v /iu, ""), end: rows[last]!.line.to };
}

/** Copies often lose the line "KẾ HOẠCH": the first long line in capitals below the number is the title. */
function readCapitals(rows: readonly HeadLine[], numberAt: number): Title | null {
  for (let at = numberAt + 1; at < Math.min(rows.length, numberAt + 12); at++) {
    const { words, line } = rows[at]!;
    if (line.marks.length > 0 || words !== words.toUpperCase() || words.split(" ").length < 4 || issuerBeginning.test(words)) continue;
    if (/CỘNG H|ĐỘC LẬP|CHỦ NGHĨA/u.test(words)) continue;
    return { kind: null, words: words.replace(endMarks, ""), end: line.to };
  }
  return null;
}

function sentence(words: string): string {
  const lower = words.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
