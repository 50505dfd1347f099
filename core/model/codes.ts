/** Identity numbers: cooperative (tax) codes, personal ids, phones, e-mail addresses. All are text; only digits count. */

/** A code cell. `lostZero`: the cell held a number that lost its leading zero; `code` has it again. */
export type CodeReading = { readonly code: string; readonly lostZero: boolean };

/**
 * Reads a cooperative or tax code: 10 digits, 13 for a dependent unit (also written 10-3). Blanks, dots, dashes and apostrophes go.
 * A lost zero is restored only when the check digit proves it. Text that is no code comes back trimmed.
 */
export function readCode(value: string | number): CodeReading {
  const text = typeof value === "number" ? String(value) : toAscii(value).trim();
  const digits = text.replace(/^(?:mst|mã số thuế|mã số htx|mã số|ms)\s*[:.]?\s*(?=\d)/iu, "").replace(/[\s.\-‐-–_'"`’‘]+/g, "");
  if (!/^\d+$/.test(digits)) return { code: text, lostZero: false };
  const restored = `0${digits}`;
  // No code begins with 00, so a code that still begins with 0 has lost nothing.
  const lostZero = /^[1-9](?:\d{8}|\d{11})$/.test(digits) && hasCheckDigit(restored.slice(0, 10));
  return { code: lostZero ? restored : digits, lostZero };
}

/** Whether the tenth digit of a code proves the first nine. Longer codes are judged by their first ten digits. */
export function hasCheckDigit(code: string): boolean {
  if (!/^\d{10}(?:\d{3})?$/.test(code)) return false;
  return withCheckDigit(code.slice(0, 9)) === code.slice(0, 10);
}

/** Nine digits with their check digit; `null` when they are not nine digits or have none (the sum leaves 0). */
export function withCheckDigit(nineDigits: string): string | null {
  if (!/^\d{9}$/.test(nineDigits)) return null;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(nineDigits[index]), 0);
  const check = 10 - (sum % 11);
  return check === 10 ? null : `${nineDigits}${check}`;
}

/** A personal id. `valid`: twelve digits with the code of a province or of a country of birth. `gender` and `birthYear` are `null` when not valid. */
export type PersonalId = {
  readonly value: string;
  readonly valid: boolean;
  readonly gender: "male" | "female" | null;
  readonly birthYear: number | null;
};

/** Reads a personal id (12 digits: province 3, gender and century 1, year 2, number 6). `null` for an empty cell. */
export function readPersonalId(value: string | number): PersonalId | null {
  const text = typeof value === "number" ? String(value) : toAscii(value).trim();
  if (text === "") return null;
  const digits = text.replace(/[\s.\-'"`’‘]+/g, "");
  const century = Number(digits[3]);
  const valid = /^\d{12}$/.test(digits) && isBirthplace(digits.slice(0, 3));
  if (!valid) return { value: /^\d+$/.test(digits) ? digits : text, valid: false, gender: null, birthYear: null };
  const birthYear = 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6));
  return { value: digits, valid: true, gender: century % 2 === 0 ? "male" : "female", birthYear };
}

/** A phone cell. `value` is digits with the leading 0; several phones keep the cell's own text. */
export type PhoneReading = { readonly value: string; readonly valid: boolean; readonly lostZero: boolean };

/** Reads a phone: mobiles, landlines, +84, the old eleven-digit mobiles, service numbers; a number cell gets its 0 back. */
export function readPhone(value: string | number): PhoneReading {
  const text = typeof value === "number" ? String(value) : toAscii(value).normalize("NFC").trim();
  const single = readOnePhone(text);
  if (single.valid) return single;
  const several = [/[;,/&\n]| - | hoặc | và /u, /-/, /\s+/].some((separator) => {
    const phones = text.split(separator).filter((part) => part.trim() !== "");
    return phones.length > 1 && phones.every((phone) => readOnePhone(phone).valid);
  });
  return several ? { value: text.replace(/\s+/g, " "), valid: true, lostZero: false } : single;
}

/** Whether a text is one e-mail address. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\.)+[A-Za-z]{2,24}$/.test(text) &&
    !/\.\.|^\.|\.@/.test(text)
  );
}

/** Weights of the first nine digits of a tax code. */
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

/** Province codes of personal ids; ids issued before the mergers of 2025 keep theirs. */
const provinceCodes = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054
  056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`.split(/\s+/),
);

/** Citizens born abroad carry the code of a country, from 101 on. */
function isBirthplace(code: string): boolean {
  return provinceCodes.has(code) || code > "100";
}

function toAscii(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff0b]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g, "");
}

function readOnePhone(text: string): PhoneReading {
  const bare = text.replace(/^(?:đt|sđt|dđ|tel|số)[\s.:]*/iu, "").replace(/[\s.\-()'"`’‘_]+/g, "");
  const national = bare.replace(/^(?:\+|00)84(?:\(0\))?0?/, "0");
  if (!/^\d+$/.test(national)) return { value: text, valid: false, lostZero: false };
  if (isPhone(national)) return { value: national, valid: true, lostZero: false };
  if (/^84\d{9,10}$/.test(national) && isPhone(`0${national.slice(2)}`))
    return { value: `0${national.slice(2)}`, valid: true, lostZero: false };
  // A landline or service number without its 0 cannot be told from another number.
  if (/^[35789]\d{8}$|^2\d{9}$/.test(national) && isPhone(`0${national}`)) return { value: `0${national}`, valid: true, lostZero: true };
  return { value: text, valid: false, lostZero: false };
}

/** Mobiles 03 05 07 08 09 with ten digits, landlines 02 with eleven, mobiles 012 016 018 019 as before 2018, 1800 and 1900. */
function isPhone(digits: string): boolean {
  return /^0[35789]\d{8}$|^02\d{9}$|^01(?:2\d|6[2-9]|8[68]|99)\d{7}$|^1[89]00\d{4}(?:\d{2})?$/.test(digits);
}
