import { isCompoundFile } from "./cfb.ts";
import { documentText } from "./docx-body.ts";
import { noNumbering, readNumberedStyles, readNumbering } from "./docx-numbering.ts";
import { WorkbookError } from "./errors.ts";
import { readRelationships, unpackPart } from "./ooxml.ts";
import { findEntry, openZip, type Zip } from "./zip.ts";

/**
 * The text of a Word document (.docx): one line per paragraph with its list number before it, a table row as `| a | b |`. Deleted,
 * struck and hidden words are left out. Throws `WorkbookError` for what is no document, is broken, or unpacks to more than any plan holds.
 */
export function docxText(bytes: Uint8Array): string {
  if (isCompoundFile(bytes)) throw new WorkbookError(oldDocument);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WorkbookError(notADocument);
  const { zip, part } = unbroken(() => {
    const opened = openZip(bytes);
    return { zip: opened, part: documentPart(opened) };
  });
  if (part === null) throw new WorkbookError(notADocument);
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const [numbering, styles] = [`${folder}numbering.xml`, `${folder}styles.xml`];
  if ([part, numbering, styles].some((path) => (findEntry(zip, path)?.size ?? 0) > longestPart)) throw new WorkbookError(tooLong);
  const text = unbroken(() =>
    documentText(
      { name: part, bytes: unpackPart(zip, part) },
      findEntry(zip, numbering) === null ? noNumbering : readNumbering(numbering, unpackPart(zip, numbering)),
      findEntry(zip, styles) === null ? new Map() : readNumberedStyles(styles, unpackPart(zip, styles)),
    ),
  );
  if (text.trim() === "") throw new WorkbookError(noWords);
  return text;
}

/** The path of the text of the document, `null` when the package holds something else. Throws `WorkbookError` for a broken package. */
export function documentPart(zip: Zip): string | null {
  const main = readRelationships(zip, "").find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml";
  if (/(?:^|\/)(?:xl|ppt)\//i.test(main)) return null;
  return findEntry(zip, main) === null ? null : main;
}

/** Most bytes a part may unpack to: the text of a plan of a thousand pages takes 30 million. */
const longestPart = 120_000_000;

const oldDocument = {
  vi: "là văn bản Word kiểu cũ (.doc) hoặc được bảo vệ bằng mật khẩu: hãy mở bằng Word, bỏ mật khẩu nếu có, lưu thành .docx rồi chọn lại.",
  en: "is an old Word document (.doc) or needs a password: open it with Word, remove the password if there is one, save it as .docx and choose that.",
};
const notADocument = {
  vi: "không phải là văn bản Word (.docx): hãy chọn tệp .docx, .txt hoặc dán nội dung kế hoạch vào ô văn bản.",
  en: "is no Word document (.docx): choose a .docx or .txt file, or paste the plan into the text box.",
};
const tooLong = {
  vi: "dài hơn mọi bản kế hoạch: hãy chỉ giữ lại phần có chỉ tiêu rồi chọn lại, hoặc dán phần đó vào ô văn bản.",
  en: "is longer than any plan: keep only the part with targets and choose it again, or paste that part into the text box.",
};
const noWords = {
  vi: "không có chữ nào, có lẽ là bản chụp (ảnh): hãy dùng bản có chữ hoặc dán nội dung kế hoạch vào ô văn bản.",
  en: "has no text, perhaps it is a scan (pictures): use a version with text, or paste the plan into the text box.",
};
const broken = {
  vi: "bị hỏng, chép chưa hết hoặc được nén bất thường: hãy mở bằng Word, lưu lại dạng .docx rồi chọn lại, hoặc dán nội dung vào ô văn bản.",
  en: "is damaged, not copied completely or packed in an unusual way: open it with Word, save it as .docx and choose that, or paste the plan into the text box.",
};

/** The errors of packages tell people to use Excel; a document has words of its own. */
function unbroken<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof WorkbookError ? new WorkbookError(broken) : error;
  }
}
