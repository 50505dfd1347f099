/** What a control asks: the words of its labels, or of its row and column, each as one question. */
import { plainText } from "../../../core/forms/words.ts";
import type { SeenControl, SeenText } from "../seen.ts";
import { lowestHead, underGeneral } from "./heads.ts";
import { lightShare, type Reading, readText, type Spelling } from "./read-text.ts";
import { contentOf, isFigureColumn, isGeneral, onlyNames, tells } from "./says.ts";

/** The words of one label (or of row and column together), and the words beside it that may complete them. */
export type Asking = {
  readonly reading: Reading;
  readonly beside: Reading | null;
  readonly text: string;
  /** The page ties the words to the box: when they fit nothing, no other words are asked. */
  readonly binding: boolean;
  readonly trust: number;
  /** Words of which the field must be asked with one of each: "Trong đó: nữ" asks for no whole, nor for a part of something else. */
  readonly needs?: readonly ReadonlySet<string>[];
  /** The same, of fields that are taken before all others. */
  readonly prefers?: readonly ReadonlySet<string>[];
  /** Words of the whole that a part is of: one of them belongs to the field. */
  readonly kin?: ReadonlySet<string>;
};

/** What the boxes before one have begun: a period of which it may be the end, a whole of which it may be a part. */
export type Before = { readonly since: string | null; readonly whole: string | null };

/** How far words of each source are those of the box. */
export const trusts: Readonly<Record<SeenText["source"], number>> = {
  label: 1,
  labelledby: 1,
  aria: 1,
  legend: 1,
  column: 1,
  row: 1,
  inside: 0.99,
  before: 0.97,
  placeholder: 0.96,
  title: 0.95,
  name: 0.88,
};
const tied: ReadonlySet<SeenText["source"]> = new Set(["label", "labelledby", "aria", "legend", "column", "row", "inside"]);

/** The questions of a control, the likeliest first. */
export function askingsOf(control: SeenControl, spelling: Spelling, { since, whole }: Before): readonly Asking[] {
  const label = labelOf(control);
  const ask = (text: string, reading: Reading): Asking => ({ reading, beside: null, text, binding: true, trust: 1 });
  if (whole !== null && control.row === "" && control.column === "")
    return asPart(control, askingsOf(control, spelling, { since, whole: null }), whole, spelling);
  // "Có thay đổi" in the row "Vốn điều lệ" asks of the row alone.
  if (control.kind === "checkbox" && control.row !== "" && saysChange.test(plainText(label))) {
    const change = changeAskings(control, ask, spelling);
    if (change.length > 0) return change;
  }
  // "… thành viên chính thức và" ends what the box before it asks.
  if (/\s(?:và|hoặc)$/iu.test(label)) return [];
  if (isShareOf(control)) return since === null ? [] : [ask(label, readText(`${since} tỷ lệ %`, spelling))];
  const named = yearOfPaper.test(plainText(label)) ? readText("Năm báo cáo", spelling) : inPeriod(label, since, spelling);
  if (named !== null) return [ask(label, named)];
  const headed = underHeading(control, spelling);
  if (headed === null) return ownAskings(control, spelling, null);
  const under = ask(headed.text, readText(headed.text, spelling));
  if (headed.rank === "alone") return [under];
  return headed.rank === "last"
    ? ownAskings(control, spelling, under)
    : [{ ...under, binding: false }, ...ownAskings(control, spelling, null)];
}

/** "Vốn tư nhân [ ] đồng, chiếm [ ] %": the share of what the box before it asks. */
export function isShareOf(control: SeenControl): boolean {
  return /^chiem(?: ty le| ti le)?$/.test(plainText(labelOf(control)));
}

/** "BÁO CÁO TÌNH HÌNH HOẠT ĐỘNG CỦA HTX NĂM": the title of a yearly paper ends with its year. */
const yearOfPaper =
  /^(?:(?:bao|cao|thong|tin|tinh|hinh|ket|qua|cap|nhat|ke|khai|phieu|bieu|mau|hoat|dong|san|xuat|kinh|doanh|ve|cua|lien|hiep|hop|tac|xa|htx|lhhtx|to|tht) ){3,16}nam$/;

/** What the heading over a box makes of a label, and whether it asks instead of the label, before or after it. */
type Whole = { readonly text: string; readonly rank: "alone" | "first" | "last" };

function ownAskings(control: SeenControl, spelling: Spelling, under: Asking | null): readonly Asking[] {
  const ask = (text: string, reading: Reading, more: Partial<Asking> = {}): Asking => ({
    reading,
    beside: null,
    text,
    binding: false,
    trust: 1,
    ...more,
  });
  const { row, column, own, isOwn, side } = partsOf(control, spelling);
  if (side !== null) {
    const text = side === "row" ? underGeneral(control.column, spelling) : control.row;
    const change = changeAskings(control, ask, spelling);
    return [...change, ask(text, readText(text, spelling), { binding: own.length === 0 }), ...(under === null ? [] : [under])];
  }
  if (!isOwn && (tells(row) || tells(column))) {
    const asks: Asking[] = [...changeAskings(control, ask, spelling)];
    const figure = column === null || isFigureColumn(control.column, column);
    // A remark on what the row asks is nothing that the row asks.
    if (column !== null && tells(row) && remarks.test(plainText(control.column))) return [ask(control.column, column, { binding: true })];
    const part = figure && row !== null ? partOfRow(control, row, spelling) : null;
    if (part !== null) asks.push(part);
    if (figure && (!tells(row) || saysOnlyNew(row)) && under !== null) asks.push(under);
    const needs = part === null ? {} : { prefers: part.needs!, needs: /trong đó/iu.test(control.row) ? part.needs!.slice(0, 1) : [] };
    if (row !== null && tells(row))
      asks.push(figure ? ask(control.row, row, needs) : ask(`${control.row} / ${control.column}`, joined(row, column)));
    const tail = figure && row !== null && row.stranger === null ? afterColon(control.row, spelling) : null;
    if (tail !== null) asks.push(ask(control.row, { ...row!, tokens: readText(tail, spelling).tokens }, { trust: 0.95 }));
    if (column !== null && tells(column)) asks.push(ask(control.column, column, { beside: row }));
    const lower = lowestHead(control.column, spelling);
    if (lower !== null) asks.push(ask(control.column, lower, { beside: row, trust: 0.95 }));
    return asks.length === 1 ? asks.map((one) => ({ ...one, binding: own.length === 0 })) : asks;
  }
  const asks = own.flatMap(({ text, source }, index) => {
    const tail = afterColon(text, spelling);
    const lead = tail === null ? null : readText(text.slice(0, text.length - tail.length), spelling);
    const inTwo = tail !== null && lead !== null && lead.stranger === null;
    const binding = index === own.length - 1 || tied.has(source);
    const first = ask(text, readText(text, spelling), { beside: row ?? column, binding: binding && !inTwo, trust: trusts[source] });
    if (!inTwo) return [first];
    const rest = readText(tail, spelling);
    const reading = { ...rest, subjects: rest.subjects.size > 0 ? rest.subjects : lead.subjects };
    return [first, ask(text, reading, { beside: lead, binding, trust: trusts[source] * 0.95 })];
  });
  const more = [...changeAskings(control, ask, spelling), ...(under === null ? [] : [under])];
  return more.length === 0 ? asks : [...asks.map((one) => ({ ...one, binding: false })), ...more];
}

const remarks = /^(?:ghi chu|dien giai|giai trinh|nhan xet|y kien|luu y|minh chung|tai lieu kem theo|can cu)(?: |$)/;

/** The marks of a part: "- nữ", "Trong đó: là thành viên", "Trong số đó có bao nhiêu người …". */
function partMark(text: string): string {
  return partWords.exec(text)![0];
}

/** "- ", "C2. – ", "Trong đó: ", "Tr.đó: ", "13. Trong số đó, ". */
const partWords =
  /^(?:(?:\(?[\da-zđ]{1,3}(?:\.\d{1,2})*[.):]\s*)?(?:(?:[-+–•]\s*)?(?:trong|tr\.) ?(?:số )?đó(?: (?:là|có))?\s*[:,]?\s*|[-+–•]\s*)|)/iu;

/** Whether a label says that it asks for a part of what was asked before. */
export function isPart(label: string): boolean {
  return partMark(label) !== "";
}

/** A part of what the box before it asks: the two together, or what speaks of that whole itself. */
function asPart(control: SeenControl, own: readonly Asking[], whole: string, spelling: Spelling): readonly Asking[] {
  const label = labelOf(control);
  const kin = new Set(
    [...readText(whole, spelling).tokens].filter(([token, share]) => share === 1 && !totalWords.has(token)).map(([token]) => token),
  );
  if (kin.size === 0) return own;
  const part = partOf(label, whole, readText(label, spelling), spelling);
  // "- Nữ" may be one of a list of points; "– từ các thành viên" and "Trong đó" are of what stands before.
  const further = /^[-+–•]\s*\p{Lu}/u.test(label) ? own : own.map((one) => ({ ...one, kin }));
  if (part === null) return further;
  // The part tells; of the whole each field names as much as it wants.
  const said = readText(label, spelling).tokens;
  const tokens = new Map([...part.reading.tokens].map(([token, share]) => [token, said.has(token) ? share : Math.min(share, lightShare)]));
  return [{ ...part, reading: { ...part.reading, tokens }, needs: [kin, ...part.needs!.slice(1)] }, ...further];
}

const totalWords: ReadonlySet<string> = new Set(["tông3", "tong", "công4", "cong", "s.main"]);

/** "Trong đó: là thành viên" below "Tổng số lao động": the two together. */
function partOfRow({ row, headings, sections }: SeenControl, reading: Reading, spelling: Spelling): Asking | null {
  return partOf(row, sections > 0 ? headings[0]! : "", reading, spelling);
}

function partOf(label: string, whole: string, { stranger }: Reading, spelling: Spelling): Asking | null {
  const part = partMark(label);
  if (part === "" || whole === "" || stranger !== null) return null;
  const reading = readText(`${whole.replace(/(?<![\s:?])[\s:?]+$/, "")} ${label.slice(part.length)}`, spelling);
  const [of, said] = [whole, label.slice(part.length)].map((text) =>
    [...readText(text, spelling).tokens].filter(([, share]) => share === 1).map(([token]) => token),
  );
  const needs = [new Set(of), ...said!.map((token) => new Set([token]))];
  return of!.length === 0 || said!.every((token) => of!.includes(token))
    ? null
    : { reading, beside: null, text: `${whole}: ${label.slice(part.length)}`, binding: false, trust: 1, needs };
}

/** A tick "Vốn điều lệ" under "Thay đổi nội dung nào?" or in a column "Có đổi?" asks whether it changes. */
function changeAskings(
  { kind, row, column, rowHead, headings, sections, texts }: SeenControl,
  ask: (text: string, reading: Reading) => Asking,
  spelling: Spelling,
): readonly Asking[] {
  if (kind !== "checkbox") return [];
  const own = texts.find(({ source }) => source !== "name")?.text ?? "";
  const over = marks.has(plainText(column)) ? [rowHead, ...headings] : [column];
  const label =
    row !== "" && [own, ...over].some((text, at) => (at === 0 ? saysChange : changes).test(plainText(text)))
      ? row
      : sections > 0 && changes.test(plainText(headings[0]!))
        ? own
        : "";
  // "Trụ sở chính: số nhà, đường": what follows the colon only details what changes.
  const thing = label.split(":")[0]!.trim();
  return thing === "" || changes.test(plainText(thing))
    ? []
    : [ask(label, readText(`Thay đổi ${seat.test(plainText(thing)) ? "địa chỉ trụ sở chính" : thing}`, spelling))];
}

const saysChange = /^(?:co )?(?:thay doi|dieu chinh)$/;

/** "Trụ sở chính" alone is where it is. */
const seat = /^(?:noi dat )?tru so(?: chinh)?(?: cua (?:hop tac xa|htx))?$/;
const changes = /(?:^| )(?:doi|dieu chinh)(?: |$)/;
/** Heads of columns that hold nothing but marks. */
const marks: ReadonlySet<string> = new Set("|chon|x|danh dau|danh dau x|tich|tick".split("|"));

/** "Tạm ngừng từ ngày" [ ] "đến ngày" [ ]: the second box ends what the first begins; "Năm tài chính: từ" begins with a day. */
function inPeriod(label: string, since: string | null, spelling: Spelling): Reading | null {
  if (since === null) {
    const bare = label.replace(/\([^()]*\)/g, " ").replace(/(?<![\s:])[\s:]+$/, "");
    return endsWithFrom.test(bare) ? readText(`${bare} ngày`, spelling) : null;
  }
  const own = [...readText(label, spelling).tokens].filter(([, share]) => share === 1).map(([token]) => token);
  const bare = label.replace(/\([^()]*\)/g, " ");
  if (plainText(bare) !== "den" && (own.length === 0 || own.some((token) => token !== "@to"))) return null;
  const begun = inPeriod(since, null, spelling) ?? readText(since, spelling);
  const tokens = new Map([...begun.tokens].filter(([token]) => token !== "@from"));
  return isGeneral({ tokens }, spelling) ? null : { ...begun, tokens: tokens.set("@to", 1) };
}

const endsWithFrom = /\p{L}[^\p{L}]+từ[\s:]*$/iu;

/** Whether a label asks when something begins, so that the next may ask when it ends. */
export function begins(label: string, { tokens }: Reading): boolean {
  return tokens.has("@from") || endsWithFrom.test(label.replace(/\([^()]*\)/g, " "));
}

/** What a control is called: its label, else its row or column; its NAME where it has no other words. */
export function labelOf({ texts, row, column }: SeenControl): string {
  const text = texts.find(({ source }) => source !== "name")?.text ?? (row !== "" ? row : column);
  return text !== "" ? text : (texts[0]?.text ?? "");
}

/** Further words at the box, which may say whose it is: "Email" – "Địa chỉ email của người nộp hồ sơ". */
export function hintsOf(control: SeenControl): readonly string[] {
  const label = labelOf(control);
  return control.texts.filter(({ text, source }) => source !== "name" && text !== label).map(({ text }) => text);
}

/** Texts of row and column that only say whose the box is, nearest first: the rest asks what. */
export function sidesOf(control: SeenControl, spelling: Spelling): readonly string[] {
  if (control.row === "" && control.column === "") return [];
  const { isOwn, side } = partsOf(control, spelling);
  if (isOwn) return [control.row, control.column].filter((text) => text !== "");
  return side === null ? [] : [side === "row" ? control.row : control.column];
}

type Parts = {
  readonly row: Reading | null;
  readonly column: Reading | null;
  /** Texts of the box itself that say something. */
  readonly own: readonly SeenText[];
  /** Whether these are surer than row and column. */
  readonly isOwn: boolean;
  /** Which of row and column only names somebody, while the other asks. */
  readonly side: "row" | "column" | null;
};

function partsOf(control: SeenControl, spelling: Spelling): Parts {
  const row = control.row === "" ? null : readText(control.row, spelling);
  // "E" is how a spreadsheet names its column.
  const column = /^\p{L}?$/u.test(control.column) ? null : readText(underGeneral(control.column, spelling), spelling);
  const own = control.texts.filter(({ text }) => tells(readText(text, spelling)));
  // A tick's own name says what it marks, whatever its row and column have in common.
  const isOwn = own.some((text) => isWritten(text) || (control.kind === "checkbox" && text.source === "aria"));
  const both = !isOwn && tells(row) && tells(column) && !isFigureColumn(control.column, column);
  const [rowNames, columnNames] = [row, column].map(
    (one) => onlyNames(one) && (!both || !onlyNames(one === row ? column : row) || isEntity(one!)),
  );
  const side = both && columnNames !== rowNames ? (columnNames ? "column" : "row") : null;
  return { row, column, own, isOwn, side };
}

/** Whether a text names the entity and nobody else, so that beside "Số thành viên" it only says whose they are. */
function isEntity({ subjects }: Reading): boolean {
  return subjects.size === 1 && subjects.has("main");
}

/** Whether the page wrote the text at the box itself, so that row and column only surround it. */
function isWritten({ source }: SeenText): boolean {
  return source === "label" || source === "labelledby" || source === "inside";
}

/** "Trước thay đổi", "Vốn mới", "từ", "đến" say only when; what they ask for is what the heading over them names. */
function underHeading({ kind, texts, row, column, headings, sections, minor }: SeenControl, spelling: Spelling): Whole | null {
  const own = texts.find(({ source }) => source !== "name")?.text ?? "";
  const label = own || column || row;
  const heading = sections > 0 ? headings[0] : undefined;
  const ofRow = row === "" ? null : readText(row, spelling);
  if (heading === undefined || label.length > 60 || (tells(ofRow) && !saysOnlyNew(ofRow))) return null;
  const named = readText(heading, spelling);
  if (!tells(named)) return null;
  const open = heading.replace(wholePeriod, "");
  if (label.length < 24) {
    // "Ngày / Date": a second language repeats the first.
    const plain = plainText(label.replace(/\([^()]*\)|\s\/\s[\p{L}\s.]*$/gu, " "));
    const edge = edges.get(plain);
    // "Thời hạn" names no thing of which it is the beginning; a heading proper may be about more.
    if (edge !== undefined) {
      const rank = !plain.includes(" ") || minor.includes(heading) ? "alone" : "last";
      return isGeneral(named, spelling) ? null : { text: `${open} ${edge}`, rank };
    }
    if (amounts.has(plain)) return { text: heading, rank: totals.has(plain) && kind !== "checkbox" ? "first" : "last" };
    if (plain === "ma" && named.subjects.has("line")) return { text: "Mã ngành", rank: "alone" };
    if (numberOrDay.has(plain)) return { text: `${label.split(/\s\/\s/)[0]} ${heading.split(/\s\/\s/)[0]}`, rank: "alone" };
  }
  const { tokens, time, isNew } = readText(label, spelling);
  if (time === null && !isNew) return null;
  // "Thay đổi vốn điều lệ", then "Vốn trước khi thay đổi": of the thing, not whether it changes.
  const thing = kind === "text" || kind === "number" ? heading.replace(changing, "") : heading;
  const rest = [...tokens].filter(([, share]) => share === 1).map(([token]) => token);
  if (rest.length === 0) return { text: thing, rank: "alone" };
  const words = new Set(plainText(heading).split(" "));
  const within = rest.every((token) => named.tokens.has(token) || words.has(plainText(token).replace(/\d$/, "")));
  return within ? { text: thing, rank: "last" } : null;
}

/** "Số liệu tính từ ngày nào đến ngày nào?" over the boxes of both. */
const wholePeriod = /\s(?:tính\s)?từ ngày(?: nào)?,? (?:đến|tới)(?: hết)? ngày(?: nào)?\s*[?:]*$/iu;

const changing = /^(?:[\d.IVX]{1,6}[.)]?\s+)?(?:đăng ký\s+)?(?:thay đổi|điều chỉnh)\s+/iu;

/** "Đăng ký mới": of what stands over it, as it is from now on. */
function saysOnlyNew(reading: Reading): boolean {
  return reading.isNew && contentOf(reading) === "" && reading.subjects.size === 0;
}

/** "Số", "Ngày" under "Nghị quyết". */
const numberOrDay: ReadonlySet<string> = new Set(["so", "ngay"]);
const totals: ReadonlySet<string> = new Set(["tong so", "tong cong"]);
/** Labels of an amount whose thing stands over it: "Vốn điều lệ", then "Bằng số". */
const amounts: ReadonlySet<string> = new Set([
  "bang so",
  "so tien",
  "tong so",
  "tong cong",
  "gia tri",
  "so tien bang so",
  "muc",
  "muc von",
]);
/** Of which day a label asks, where the thing stands over it: "Kỳ số liệu: từ ngày … đến ngày …". */
const edges: ReadonlyMap<string, string> = new Map([
  ["tu", "từ ngày"],
  ["tu ngay", "từ ngày"],
  ["den", "đến ngày"],
  ["den ngay", "đến ngày"],
  ["den het ngay", "đến ngày"],
]);

/** "2. Nơi đặt trụ sở: thôn" asks for what stands behind its colon. */
function afterColon(text: string, spelling: Spelling): string | null {
  const [, lead = "", sign, tail] = /^([^:]{3,60})(:|\s[-–])\s*([^:]*\p{L}{2}[^:]*):?\s*$/u.exec(text.slice(0, 200)) ?? [];
  // "Điện thoại - Fax" asks for both; before a dash stands at most whose, or what place.
  if (tail === undefined || (sign !== ":" && !saysPlace.test(plainText(lead)) && !onlySaysWhose(readText(lead, spelling), spelling)))
    return null;
  // "Giấy chứng nhận: ngày" asks for no day but that of the paper.
  const rest = readText(tail, spelling);
  return [...rest.tokens].every(([token, share]) => share < 1 || token === "@day") || isGeneral(rest, spelling) ? null : tail;
}

/** "Địa điểm - Phường/xã". */
const saysPlace = /^(?:dia (?:diem|chi)|noi dat)$/;

function onlySaysWhose({ tokens }: Reading, spelling: Spelling): boolean {
  const asking = [...tokens].filter(([token, share]) => share === 1 && token !== "@address" && !token.startsWith("s."));
  return isGeneral({ tokens: new Map(asking) }, spelling);
}

function joined(a: Reading, b: Reading): Reading {
  const tokens = new Map(a.tokens);
  for (const [token, share] of b.tokens) tokens.set(token, Math.max(share, tokens.get(token) ?? 0));
  return { ...a, tokens, subjects: new Set([...a.subjects, ...b.subjects]), stranger: a.stranger ?? b.stranger };
}
