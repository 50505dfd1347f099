import type { BookCells, SheetCells } from "../model/cells.ts";
import type { Said } from "../model/language.ts";
import { readBiff } from "./biff.ts";
import { isCompoundFile, openCompoundFile } from "./cfb.ts";
import { readCsv } from "./csv.ts";
import { brokenFile, protectedBook, tooBig, WorkbookError } from "./errors.ts";
import { readHtml } from "./html.ts";
import { readOds } from "./ods.ts";
import { workbookPath } from "./ooxml.ts";
import { isResultSheet } from "./result-sheet.ts";
import { decodeText, detectEncoding } from "./text-encoding.ts";
import { readXlsb } from "./xlsb.ts";
import { readXlsx } from "./xlsx.ts";
import { readXml2003 } from "./xml2003.ts";
import { findEntry, openZip, type Zip } from "./zip.ts";

/** Longest text (CSV, web page) that is read, in bytes. */
const maximumTextBytes = 400_000_000;

/**
 * Reads a workbook: .xlsx, .xlsm, .xlsb, .xls, .ods, separated values, and tables of web pages or XML that were named .xls.
 * The content decides, never the file name. Sheets of ours that an earlier copy gained are left out: they hold results. Throws `WorkbookError`, whose message is one Vietnamese sentence for the person,
 * when the bytes are no workbook, are damaged or protected, or would unpack to more than the limits.
 */
export function openBook(bytes: Uint8Array, fileName: string): BookCells {
  try {
    const sheets = readSheets(bytes, fileName).filter(({ name }) => !isResultSheet(name));
    if (sheets.length === 0)
      throw new WorkbookError({
        vi: "chỉ có các trang kết quả của Sổ HTX: hãy chọn sổ có trang dữ liệu.",
        en: "has result sheets of Sổ HTX only: choose the book with the sheet of data.",
      });
    return { file: fileName, sheets };
  } catch (error) {
    throw new WorkbookError(error instanceof WorkbookError ? error.reason : brokenFile().reason, fileName);
  }
}

/** The sheets of ours that a saved copy gained, to read back what the officer wrote into them; none is an empty book. Throws `WorkbookError` as `openBook` does. */
export function openOwnSheets(bytes: Uint8Array, fileName: string): BookCells {
  try {
    return { file: fileName, sheets: readSheets(bytes, fileName).filter(({ name }) => isResultSheet(name)) };
  } catch (error) {
    throw new WorkbookError(error instanceof WorkbookError ? error.reason : brokenFile().reason, fileName);
  }
}

/** What a file is by its content. */
export type FileKind = "xlsx" | "xlsb" | "ods" | "xls" | "text";

/** The kind of a file. Throws `WorkbookError` when it is no workbook. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0)
    throw new WorkbookError({
      vi: "rỗng (0 byte): hãy xin lại bản gốc hoặc tải lại.",
      en: "is empty (0 bytes): ask for the original or download it again.",
    });
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])) return packageKind(openZip(bytes));
  if (isCompoundFile(bytes) || isBareBiff(bytes)) return "xls";
  const other = otherKinds.find(({ start, at = 0 }) => startsWith(bytes.subarray(at), start));
  if (other !== undefined) throw notBook(other.name);
  return "text";
}

function readSheets(bytes: Uint8Array, fileName: string): SheetCells[] {
  switch (fileKind(bytes)) {
    case "xlsx":
      return readXlsx(openZip(bytes));
    case "xlsb": {
      const zip = openZip(bytes);
      return readXlsb(zip, workbookPath(zip) ?? "xl/workbook.bin");
    }
    case "ods":
      return readOds(openZip(bytes));
    case "xls":
      return readBiff(isCompoundFile(bytes) ? workbookStream(bytes) : bytes);
    case "text":
      return readTextBook(bytes, fileName);
  }
}

function packageKind(zip: Zip): FileKind {
  const main = workbookPath(zip);
  if (main === null) {
    if (findEntry(zip, "content.xml") !== null && findEntry(zip, "META-INF/manifest.xml") !== null) return "ods";
    if (findEntry(zip, "Index/Document.iwa") !== null) throw notBook({ vi: "một sổ của Apple Numbers", en: "an Apple Numbers book" });
    throw notBook(
      { vi: "một tệp nén", en: "an archive" },
      { vi: "hãy giải nén rồi chọn sổ Excel bên trong", en: "unpack it and choose the Excel book inside" },
    );
  }
  if (/^word\//i.test(main)) throw notBook({ vi: "một văn bản Word", en: "a Word document" });
  if (/^ppt\//i.test(main)) throw notBook({ vi: "một bài trình chiếu PowerPoint", en: "a PowerPoint presentation" });
  return /\.bin$/i.test(main) ? "xlsb" : "xlsx";
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  if (file.names.includes("EncryptedPackage")) throw protectedBook();
  const stream = file.stream("Workbook") ?? file.stream("Book") ?? file.stream("WORKBOOK") ?? file.stream("BOOK");
  if (stream !== null) return stream;
  if (file.names.includes("WordDocument")) throw notBook({ vi: "một văn bản Word", en: "a Word document" });
  if (file.names.includes("PowerPoint Document")) throw notBook({ vi: "một bài trình chiếu PowerPoint", en: "a PowerPoint presentation" });
  throw notBook({ vi: "một tệp của chương trình khác", en: "a file of another program" });
}

function readTextBook(bytes: Uint8Array, fileName: string): SheetCells[] {
  if (bytes.length > maximumTextBytes)
    throw tooBig({
      vi: `văn bản dài ${Math.ceil(bytes.length / 1_000_000)} MB`,
      en: `a text of ${Math.ceil(bytes.length / 1_000_000)} MB`,
    });
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw notBook({ vi: "một tệp không rõ loại", en: "a file of an unknown kind" });
  const decoded = decodeText(bytes, encoding);
  const start = decoded.slice(0, 4096).trimStart();
  if (start === "" && decoded.trim() === "")
    throw new WorkbookError({
      vi: "không có chữ nào bên trong: hãy xin lại bản gốc hoặc tải lại.",
      en: "has nothing inside: ask for the original or download it again.",
    });
  const sheetName = nameOf(fileName);
  if (start.startsWith("<")) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && /<\?mso-application|<([a-z]+:)?Workbook/i.test(start)) {
      return readXml2003(new TextEncoder().encode(decoded));
    }
    if (/<(!doctype\s+html|html|head|body|meta|table|tr|div|style|p|center|font)[\s>]/i.test(start)) {
      const page = encoding.startsWith("windows") ? decodeText(bytes, statedEncoding(start) ?? encoding) : decoded;
      return [readHtml(page, sheetName)];
    }
    if (start.startsWith("<?xml")) throw notBook({ vi: "một tệp XML", en: "an XML file" });
  }
  if (/^MIME-Version:/i.test(start))
    throw notBook(
      { vi: "một trang web lưu vào một tệp (.mht)", en: "a web page saved in one file (.mht)" },
      { vi: "hãy mở bằng Excel rồi lưu thành .xlsx", en: "open it with Excel and save it as .xlsx" },
    );
  if (start.startsWith("{\\rtf")) throw notBook({ vi: "một văn bản RTF", en: "an RTF document" });
  if (start.startsWith("ID;P"))
    throw notBook(
      { vi: "một sổ dạng SYLK", en: "a SYLK book" },
      { vi: "hãy mở bằng Excel rồi lưu thành .xlsx", en: "open it with Excel and save it as .xlsx" },
    );
  return [readCsv(decoded, sheetName)];
}

/** The encoding that a page names for itself, `null` when it names none that is known. */
function statedEncoding(start: string): string | null {
  const name = /charset\s{0,3}=\s{0,3}["']?([\w-]{3,20})/i.exec(start)?.[1];
  if (name === undefined || !/^(windows|iso)-/i.test(name)) return null;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

const otherKinds: readonly { readonly start: readonly number[]; readonly at?: number; readonly name: Said }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], name: { vi: "một tệp PDF", en: "a PDF file" } },
  { start: [0x89, 0x50, 0x4e, 0x47], name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0xff, 0xd8, 0xff], name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0x47, 0x49, 0x46, 0x38], name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0x49, 0x49, 0x2a, 0x00], name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0x4d, 0x4d, 0x00, 0x2a], name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0x57, 0x45, 0x42, 0x50], at: 8, name: { vi: "một tấm ảnh", en: "a picture" } },
  { start: [0x66, 0x74, 0x79, 0x70], at: 4, name: { vi: "một tấm ảnh hoặc đoạn phim", en: "a picture or film" } },
  { start: [0x52, 0x61, 0x72, 0x21], name: { vi: "một tệp nén", en: "an archive" } },
  { start: [0x37, 0x7a, 0xbc, 0xaf], name: { vi: "một tệp nén", en: "an archive" } },
  { start: [0x1f, 0x8b], name: { vi: "một tệp nén", en: "an archive" } },
];

function notBook(
  what: Said,
  remedy: Said = { vi: "hãy chọn tệp .xlsx, .xls hoặc .csv", en: "choose an .xlsx, .xls or .csv file" },
): WorkbookError {
  return new WorkbookError({
    vi: `không phải sổ Excel mà là ${what.vi}: ${remedy.vi}.`,
    en: `is no Excel book but ${what.en}: ${remedy.en}.`,
  });
}

/** A workbook of Excel 2 to 4: records without a container, the first of which begins a sheet. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 9 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && [4, 6, 8, 16].includes(bytes[2] ?? -1) && bytes[3] === 0;
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The name of the only sheet of a text: the file's name without folder and extension, as long as Excel allows. */
function nameOf(fileName: string): string {
  const base = fileName.slice(Math.max(fileName.lastIndexOf("/"), fileName.lastIndexOf("\\")) + 1).replace(/\.[^.]{1,5}$/, "");
  return (
    base
      .replace(/[[\]:*?/\\]/g, " ")
      .trim()
      .slice(0, 31) || "Trang 1"
  );
}
