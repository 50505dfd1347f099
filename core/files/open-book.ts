import type { BookCells, SheetCells } from "../model/cells.ts";
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
    if (sheets.length === 0) throw new WorkbookError("chỉ có các trang kết quả của Sổ HTX: hãy chọn sổ có trang dữ liệu.");
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
  if (bytes.length === 0) throw new WorkbookError("rỗng (0 byte): hãy xin lại bản gốc hoặc tải lại.");
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
    if (findEntry(zip, "Index/Document.iwa") !== null) throw notBook("một sổ của Apple Numbers");
    throw notBook("một tệp nén", "hãy giải nén rồi chọn sổ Excel bên trong");
  }
  if (/^word\//i.test(main)) throw notBook("một văn bản Word");
  if (/^ppt\//i.test(main)) throw notBook("một bài trình chiếu PowerPoint");
  return /\.bin$/i.test(main) ? "xlsb" : "xlsx";
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const file = openCompoundFile(bytes);
  if (file.names.includes("EncryptedPackage")) throw protectedBook();
  const stream = file.stream("Workbook") ?? file.stream("Book") ?? file.stream("WORKBOOK") ?? file.stream("BOOK");
  if (stream !== null) return stream;
  if (file.names.includes("WordDocument")) throw notBook("một văn bản Word");
  if (file.names.includes("PowerPoint Document")) throw notBook("một bài trình chiếu PowerPoint");
  throw notBook("một tệp của chương trình khác");
}

function readTextBook(bytes: Uint8Array, fileName: string): SheetCells[] {
  if (bytes.length > maximumTextBytes) throw tooBig(`văn bản dài ${Math.ceil(bytes.length / 1_000_000)} MB`);
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw notBook("một tệp không rõ loại");
  const decoded = decodeText(bytes, encoding);
  const start = decoded.slice(0, 4096).trimStart();
  if (start === "" && decoded.trim() === "") throw new WorkbookError("không có chữ nào bên trong: hãy xin lại bản gốc hoặc tải lại.");
  const sheetName = nameOf(fileName);
  if (start.startsWith("<")) {
    if (start.includes("urn:schemas-microsoft-com:office:spreadsheet") && /<\?mso-application|<([a-z]+:)?Workbook/i.test(start)) {
      return readXml2003(new TextEncoder().encode(decoded));
    }
    if (/<(!doctype\s+html|html|head|body|meta|table|tr|div|style|p|center|font)[\s>]/i.test(start)) {
      const page = encoding.startsWith("windows") ? decodeText(bytes, statedEncoding(start) ?? encoding) : decoded;
      return [readHtml(page, sheetName)];
    }
    if (start.startsWith("<?xml")) throw notBook("một tệp XML");
  }
  if (/^MIME-Version:/i.test(start)) throw notBook("một trang web lưu vào một tệp (.mht)", "hãy mở bằng Excel rồi lưu thành .xlsx");
  if (start.startsWith("{\\rtf")) throw notBook("một văn bản RTF");
  if (start.startsWith("ID;P")) throw notBook("một sổ dạng SYLK", "hãy mở bằng Excel rồi lưu thành .xlsx");
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

const otherKinds: readonly { readonly start: readonly number[]; readonly at?: number; readonly name: string }[] = [
  { start: [0x25, 0x50, 0x44, 0x46], name: "một tệp PDF" },
  { start: [0x89, 0x50, 0x4e, 0x47], name: "một tấm ảnh" },
  { start: [0xff, 0xd8, 0xff], name: "một tấm ảnh" },
  { start: [0x47, 0x49, 0x46, 0x38], name: "một tấm ảnh" },
  { start: [0x49, 0x49, 0x2a, 0x00], name: "một tấm ảnh" },
  { start: [0x4d, 0x4d, 0x00, 0x2a], name: "một tấm ảnh" },
  { start: [0x57, 0x45, 0x42, 0x50], at: 8, name: "một tấm ảnh" },
  { start: [0x66, 0x74, 0x79, 0x70], at: 4, name: "một tấm ảnh hoặc đoạn phim" },
  { start: [0x52, 0x61, 0x72, 0x21], name: "một tệp nén" },
  { start: [0x37, 0x7a, 0xbc, 0xaf], name: "một tệp nén" },
  { start: [0x1f, 0x8b], name: "một tệp nén" },
];

function notBook(what: string, remedy = "hãy chọn tệp .xlsx, .xls hoặc .csv"): WorkbookError {
  return new WorkbookError(`không phải sổ Excel mà là ${what}: ${remedy}.`);
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
