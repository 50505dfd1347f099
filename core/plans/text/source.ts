/**
 * The text of a plan in one clean spelling, with the way back: NFC, one kind of dash, quotation mark and blank, no invisible
 * characters. Every character knows where it stood, so a quote can be cut from the original.
 */
export type Source = {
  readonly original: string;
  readonly text: string;
  /** Place in the original of each character of `text`, and the original's length at the end. */
  readonly offsets: Int32Array;
};

/** Cleans a text. Any string is accepted. */
export function readSource(original: string): Source {
  const offsets = new Int32Array(original.length * maximumGrowth + 1);
  const pieces: string[] = [];
  const parts = cellBreaks(original);
  let length = 0;
  const add = (clean: string, offset: number): void => {
    for (let index = 0; index < clean.length; index++) offsets[length++] = offset;
    pieces.push(clean);
  };
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    const next = at + 1 < original.length ? original.charCodeAt(at + 1) : 0;
    if (code < 0x80 && !isCombining(next)) {
      if (code === 0x09 || code === 0x20) add(parts(at) ? "|" : " ", at);
      else if (code >= 0x20 || code === 0x0a) add(original[at]!, at);
      else if (code === 0x0d && next !== 0x0a) add("\n", at);
      at++;
      continue;
    }
    // One letter with all its marks becomes one composed letter.
    let end = at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
    while (end < original.length && end - at < longestCluster && isCombining(original.charCodeAt(end))) end++;
    const cluster = original.slice(at, end);
    add(substitute(cluster.normalize("NFC")).slice(0, (end - at) * maximumGrowth), at);
    at = end;
  }
  offsets[length] = original.length;
  return { original, text: withDigits(pieces.join("")), offsets: offsets.subarray(0, length + 1) };
}

/**
 * Tells, for places asked for in order, whether a blank parts two cells: in rows that a table of Word or Excel becomes when it is
 * pasted (the same tabs line by line), or a table set with blanks (a row of names above rows of as many cells).
 */
function cellBreaks(original: string): (at: number) => boolean {
  const rows: { readonly from: number; readonly text: string }[] = [];
  for (let from = 0; from < original.length; ) {
    const end = original.indexOf("\n", from);
    const to = end < 0 ? original.length : end;
    rows.push({ from, text: original.slice(from, to) });
    from = to + 1;
  }
  const breaks: number[] = [];
  for (let first = 0; first < rows.length; ) {
    const parts = tabbed.partsOf(rows[first]!.text) !== null ? tabbed : spaced;
    const width = parts.partsOf(rows[first]!.text)?.length ?? -1;
    let end = first + 1;
    while (width >= 2 && end < rows.length && parts.partsOf(rows[end]!.text)?.length === width) end++;
    const isTable = end - first >= 2 && parts.begins(rows[first]!.text);
    if (isTable) for (const { from, text } of rows.slice(first, end)) breaks.push(...parts.partsOf(text)!.map((at) => from + at));
    first = end;
  }
  let next = 0;
  return (at) => {
    while (next < breaks.length && breaks[next]! < at) next++;
    return breaks[next] === at;
  };
}

/** A way of setting tables: where the breaks of a row are, `null` when it is no row, and whether a row may be the first. */
type Setting = { readonly partsOf: (row: string) => readonly number[] | null; readonly begins: (row: string) => boolean };

/** Two things on a line are a signature beside its recipients. */
const fewestCells = 3;

const tabbed: Setting = {
  partsOf: (row) => {
    const cells = row.split("\t").filter((cell) => cell.trim() !== "").length;
    return cells < 2 ? null : [...row.matchAll(/\t/g)].map(({ index }) => index);
  },
  begins: (row) => row.split("\t").filter((cell) => cell.trim() !== "").length >= fewestCells,
};

const spaced: Setting = {
  partsOf: (row) => {
    const begin = row.length - row.trimStart().length;
    const found = [...row.trim().matchAll(/ {2,}/g)].map(({ index }) => begin + index);
    return found.length < fewestCells - 1 ? null : found;
  },
  begins: (row) => /^\s*(?:s?tt|chỉ tiêu|nội dung|tên chỉ tiêu|mục tiêu|đơn vị|xã|địa phương|địa bàn)(?=\s)/iu.test(row.normalize("NFC")),
};

/** Letters that a scanner took for digits: "1.85O", "O1 HTX", "6O%". The length stays. */
function withDigits(text: string): string {
  return text
    .replace(/(?<=\d[.,]?)[OoОо](?![\p{L}])/gu, "0")
    .replace(/(?<![\p{L}\d])[OoОоl](?=\d(?:\d|[.,]\d|\s))/gu, (letter) => (letter === "l" ? "1" : "0"));
}

/** A stretch as one line: every run of blanks and line ends is one blank, asterisks vanish. Its offsets are those of the original. */
export function flatten(source: Source, from: number, to: number): Source {
  const offsets = new Int32Array(to - from + 1);
  const pieces: string[] = [];
  let length = 0;
  let start = from;
  let blank = true;
  const copy = (end: number): void => {
    if (start < end) pieces.push(source.text.slice(start, end));
  };
  for (let at = from; at < to; at++) {
    const code = source.text.charCodeAt(at);
    if (code > 0x20 && code !== asterisk) {
      offsets[length++] = source.offsets[at]!;
      blank = false;
      continue;
    }
    copy(at);
    start = at + 1;
    if (code === asterisk || blank) continue;
    pieces.push(" ");
    offsets[length++] = source.offsets[at]!;
    blank = true;
  }
  copy(to);
  offsets[length] = source.offsets[to]!;
  return { original: source.original, text: pieces.join(""), offsets: offsets.subarray(0, length + 1) };
}

const asterisk = 0x2a;

/** The stretch of the original that a stretch of the clean text came from, without blanks at its ends. */
export function originalSpan(source: Source, from: number, to: number): [number, number] {
  let start = source.offsets[from] ?? source.original.length;
  let end = source.offsets[to] ?? source.original.length;
  while (start < end && isLayout(source.original.charCodeAt(start))) start++;
  while (end > start && isLayout(source.original.charCodeAt(end - 1))) end--;
  return [start, end];
}

/** Word for word, line ends as blanks. */
export function quoteOf(source: Source, [from, to]: readonly [number, number]): string {
  return source.original.slice(from, to).replace(/\s+/g, " ").trim();
}

const maximumGrowth = 2;
const longestCluster = 12;

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

function isLayout(code: number): boolean {
  return code === asterisk || isBlank(code);
}

function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200f);
}

const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u0080-\u009f]/g;

function substitute(text: string): string {
  return text
    .replace(invisible, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " ")
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(/[\u2010-\u2015\u2212\uf02d]/g, "-")
    .replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"')
    .replace(/[\u2018-\u201b]/g, "'")
    .replace(/[\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u2043\u2219\u00b7\uf0b7\uf0a7\uf0d8\u27a2\u2713\u2714]/g, "\u2022")
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u00b2/g, "2")
    .replace(/\u00b3/g, "3");
}
