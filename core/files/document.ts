import type { Said } from "../model/language.ts";
import { docxText } from "./docx.ts";
import { WorkbookError } from "./errors.ts";
import { decodeText, detectEncoding } from "./text-encoding.ts";

/**
 * The text of a document of words: Word (.docx) or plain text in any encoding. Throws `WorkbookError` for everything else, with what
 * to do about it.
 */
export function readDocument(bytes: Uint8Array): string {
  const known = kinds.find(({ begin }) => begin.every((byte, at) => bytes[at] === byte));
  if (known?.reason === null) return docxText(bytes);
  if (known !== undefined) throw new WorkbookError(known.reason);
  const encoding = detectEncoding(bytes);
  if (encoding === null) throw new WorkbookError(notText);
  const text = decodeText(bytes, encoding);
  if (text.trim() === "") throw new WorkbookError({ vi: "không có chữ nào: hãy chọn tệp khác.", en: "has no text: choose another file." });
  return text;
}

const notText = {
  vi: "không phải là văn bản: hãy chọn tệp .docx hoặc .txt của kế hoạch.",
  en: "is no text: choose the .docx or .txt file of the plan.",
};
const picture = {
  vi: "là ảnh, không có chữ để đọc: hãy chọn tệp .docx hoặc .txt của kế hoạch.",
  en: "is a picture without text to read: choose the .docx or .txt file of the plan.",
};

/** Files by how they begin; `null`: Word, whose reader tells the rest. */
const kinds: readonly { readonly begin: readonly number[]; readonly reason: Said | null }[] = [
  { begin: [0x50, 0x4b], reason: null },
  { begin: [0xd0, 0xcf, 0x11, 0xe0], reason: null },
  { begin: [0x89, 0x50, 0x4e, 0x47], reason: picture },
  { begin: [0xff, 0xd8, 0xff], reason: picture },
  { begin: letters("GIF8"), reason: picture },
  {
    begin: letters("%PDF"),
    reason: {
      vi: "là tệp PDF: hãy mở tệp, chép phần chữ của kế hoạch vào một tệp .txt (hoặc lưu thành .docx) rồi chọn lại.",
      en: "is a PDF file: open it, copy the text of the plan into a .txt file (or save it as .docx) and choose that.",
    },
  },
  {
    begin: letters("{\\rtf"),
    reason: {
      vi: "là văn bản RTF: hãy mở bằng Word, lưu thành .docx rồi chọn lại.",
      en: "is an RTF document: open it with Word, save it as .docx and choose that.",
    },
  },
];

function letters(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}
