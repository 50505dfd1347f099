import { isEmail, readPhone } from "../model/codes.ts";
import { cleanText, fold } from "../model/text.ts";

/** The phone in a cell that holds more than it ("0912 345 678, an@htx.vn", "Ông An: 0912345678"); other cells come back as they are. */
export function phonePart(text: string): string {
  if (readPhone(text).valid || !/@|\p{L}{2}/u.test(text)) return text;
  const phones = [...text.matchAll(/(?<![\d.])(?:\+84|0)\d(?:[ .-]?\d){7,9}(?![\d.]*\d)/g)].map((match) => match[0]);
  const [only] = phones;
  return only !== undefined && phones.length === 1 && readPhone(only).valid ? only : text;
}

/** A person's name and the one phone number beside it ("Bùi Kim Chi - 0905.123.456", "Huỳnh Tấn (ĐT: 0914777888)"); `null` for other cells. */
export function nameAndPhone(text: string): { readonly name: string; readonly phone: string } | null {
  if (text.length > longestNameAndPhone) return null;
  const phone = phonePart(text);
  if (phone === text) return null;
  const [before = "", after = ""] = text.split(phone);
  const words = /(?:[\s,;:.–\-/(]+(?:số\s+)?(?:điện thoại|đt|sđt|đtdđ|dđ|tel)?[\s:.]*)$/iu;
  const name = before.replace(words, "").trim();
  return /^[\p{L}\p{M}.' ]{2,60}$/u.test(name) && /^[\s).;,]*$/.test(after) ? { name, phone } : null;
}

const longestNameAndPhone = 200;

/**
 * A name above its address in one cell ("HTX Sông Công ⏎ Ấp 1, xã Hòa Lợi"), each cleaned; `null` for other cells. `asked`: the header
 * asks for both, so that a line of the place alone is the address and not the end of a long name.
 */
export function nameAndAddress(raw: string, asked: boolean): { readonly name: string; readonly address: string } | null {
  const [first = "", ...rest] = raw
    .slice(0, 1000)
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter((line) => line !== "");
  const address = rest
    .join(", ")
    .replace(/^[(–-]\s*|\)$/g, "")
    .replace(/^(?:đ\/c|địa chỉ|đc)\s*:?\s*/iu, "");
  return address !== "" && startsPlace.test(fold(address)) && (asked || address.includes(",")) ? { name: first, address } : null;
}

const startsPlace =
  /^(?:ap|thon|xom|xa|phuong|p|to|tdp|kp|khu pho|khu|so|ban|buon|bon|lang|duong|quoc lo|ql|thi tran|tt|huyen|tp|hem|ngo|\d+\S*)(?: |$)/;

/** The address in a cell that holds more than one e-mail address; other cells come back as they are. */
export function emailPart(text: string): string {
  if (isEmail(text) || !text.includes("@")) return text;
  const addresses = text.split(/[\s,;:/()<>]+/).filter(isEmail);
  const [only] = addresses;
  // Two words around one sign are a slip of the same address, not two things in one cell.
  return only !== undefined && addresses.length === 1 && /\d{8}|,|;|\n/.test(text) ? only : text;
}

/** The count that leads a cell with a part of it: "25 (nữ 10)", "25, trong đó nữ 10", "25 người (có 10 nữ)". */
export function countPart(text: string): string {
  const whole = /^\d[\d.]*(?:\s?(?:người|tv|lđ|hộ|thành viên|lao động))?(?=\s*(?:\(|[,;]\s*(?:trong đó|tr\.?đó|gồm)))/iu.exec(text)?.[0];
  const rest = text.slice(whole?.length ?? 0);
  return whole !== undefined && /\p{L}/u.test(rest) && /\d/.test(rest) ? whole : text;
}
