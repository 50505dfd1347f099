import { brokenFile } from "./errors.ts";

/** A stretch of bytes of the document: the attributes of a start tag, or a text. Valid only during the call it is passed to. */
export type XmlView = {
  bytes: Uint8Array;
  start: number;
  end: number /** Text of a CDATA section: entities are not decoded. */;
  literal: boolean;
};

/** Where a tag stands in the bytes that are being read. Valid only during the call it is passed to. */
export type XmlPlace = { start: number; end: number };

/** What a reader of XML is told. Names come without prefix; an empty element is closed at its own tag. A text may come in several calls. */
export type XmlHandler = {
  readonly open: (name: string, attributes: XmlView, place: XmlPlace) => void;
  readonly close: (name: string, place: XmlPlace) => void;
  readonly text?: (text: XmlView) => void;
};

/** A reader that is fed pieces of one document. `end` throws `WorkbookError` when the document stops in the middle. */
export type XmlReader = { readonly push: (piece: Uint8Array) => void; readonly end: () => void };

/** Longest tag or text that a cell can need; anything longer is not a workbook. */
const longestToken = 32_000_000;

/**
 * A reader of XML in UTF-8 that needs no more memory than one tag or text, for parts of hundreds of megabytes.
 * `part` names the part in errors. It knows no DTD, so no entity can grow.
 */
export function xmlReader(part: string, handler: XmlHandler): XmlReader {
  const view: XmlView = { bytes: new Uint8Array(0), start: 0, end: 0, literal: false };
  const place: XmlPlace = { start: 0, end: 0 };
  let rest = new Uint8Array(0);
  let depth = 0;
  let opened = false;

  const scan = (bytes: Uint8Array): number => {
    const length = bytes.length;
    view.bytes = bytes;
    let at = 0;
    for (;;) {
      let tag = at;
      while (tag < length && bytes[tag] !== lessThan) tag++;
      if (tag === length) return at;
      if (tag > at && depth > 0 && handler.text !== undefined) {
        view.start = at;
        view.end = tag;
        view.literal = false;
        handler.text(view);
      }
      at = tag;
      const first = bytes[tag + 1];
      if (first === exclamation || first === question) {
        const end = skipMarkup(bytes, tag, view);
        if (end < 0) return at;
        if (view.literal && depth > 0) handler.text?.(view);
        at = end;
        continue;
      }
      const end = tagEnd(bytes, tag + 1);
      if (end < 0) return at;
      place.start = tag;
      place.end = end + 1;
      if (first === slash) {
        depth--;
        handler.close(localName(bytes, tag + 2, end), place);
      } else {
        const empty = bytes[end - 1] === slash;
        const nameEnd = endOfName(bytes, tag + 1, end);
        const name = localName(bytes, tag + 1, nameEnd);
        view.start = nameEnd;
        view.end = empty ? end - 1 : end;
        view.literal = false;
        opened = true;
        handler.open(name, view, place);
        if (empty) handler.close(name, place);
        else depth++;
      }
      at = end + 1;
    }
  };

  return {
    push: (piece) => {
      let bytes = piece;
      if (rest.length > 0) {
        if (rest.length > longestToken) throw brokenFile(part);
        bytes = new Uint8Array(rest.length + piece.length);
        bytes.set(rest);
        bytes.set(piece, rest.length);
      }
      rest = new Uint8Array(bytes.subarray(scan(bytes)));
    },
    end: () => {
      if (!opened || depth !== 0 || rest.includes(lessThan)) throw brokenFile(part);
    },
  };
}

/** Reads one whole document. Throws `WorkbookError` when it stops in the middle. */
export function readXml(part: string, bytes: Uint8Array, handler: XmlHandler): void {
  const reader = xmlReader(part, handler);
  reader.push(bytes);
  reader.end();
}

/** The value of an attribute by its name without prefix, `null` when it is not there. */
export function attribute(attributes: XmlView, name: string): string | null {
  const { bytes, end } = attributes;
  let at = attributes.start;
  for (;;) {
    while (at < end && bytes[at]! <= space) at++;
    const nameStart = at;
    while (at < end && bytes[at] !== equals && bytes[at]! > space) at++;
    const nameEnd = at;
    while (at < end && bytes[at] !== doubleQuote && bytes[at] !== singleQuote) at++;
    if (at >= end) return null;
    const quote = bytes[at]!;
    const valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (localName(bytes, nameStart, nameEnd) === name) return decode(bytes, valueStart, at, false);
    at++;
  }
}

/** Whether an attribute of type boolean is there and true. */
export function isSet(attributes: XmlView, name: string): boolean {
  const value = attribute(attributes, name);
  return value === "1" || value === "true" || value === "on";
}

/** The text of a view, its entities decoded. */
export function textOf(view: XmlView): string {
  return decode(view.bytes, view.start, view.end, view.literal);
}

const space = 0x20;
const exclamation = 0x21;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const minus = 0x2d;
const slash = 0x2f;
const colon = 0x3a;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const question = 0x3f;

/** Text may begin anywhere in the bytes: what looks like the mark of a file's beginning belongs to it. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function decode(bytes: Uint8Array, start: number, end: number, literal: boolean): string {
  let plain = true;
  let entities = false;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) plain = false;
    else if (byte === ampersand) entities = true;
    else if (byte === 0x0d) entities = true;
  }
  // Short plain text is most of a sheet, and a TextDecoder call costs more than it.
  const text =
    plain && end - start < 64
      ? String.fromCharCode.apply(null, bytes.subarray(start, end) as unknown as number[])
      : decoder.decode(bytes.subarray(start, end));
  return entities ? decodeEntities(text, literal) : text;
}

function decodeEntities(text: string, literal: boolean): string {
  const lines = text.replace(/\r\n?/g, "\n");
  return literal ? lines : lines.replace(/&(#x?[0-9a-fA-F]{1,8}|[a-z]{2,4});/g, (whole, name: string) => entity(name) ?? whole);
}

const namedEntities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function entity(name: string): string | undefined {
  if (!name.startsWith("#")) return namedEntities.get(name);
  const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** Where a comment, declaration or CDATA section ends, -1 when that is not in these bytes; sets `view` for CDATA. */
function skipMarkup(bytes: Uint8Array, tag: number, view: XmlView): number {
  view.literal = false;
  if (bytes[tag + 1] === question) return after(bytes, tag + 2, question, greaterThan);
  if (bytes[tag + 2] === minus && bytes[tag + 3] === minus) return after(bytes, tag + 4, minus, minus, greaterThan);
  if (bytes[tag + 2] === 0x5b /* [ */) {
    const end = after(bytes, tag + 9, 0x5d, 0x5d, greaterThan);
    if (end < 0) return -1;
    view.start = tag + 9;
    view.end = end - 3;
    view.literal = true;
    return end;
  }
  // A tag that starts "<!" at the end of a piece may still turn out to be a comment.
  return bytes.length - tag < 9 ? -1 : declarationEnd(bytes, tag + 2);
}

function declarationEnd(bytes: Uint8Array, from: number): number {
  let brackets = 0;
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === 0x5b) brackets++;
    else if (bytes[at] === 0x5d) brackets--;
    else if (bytes[at] === greaterThan && brackets <= 0) return at + 1;
  }
  return -1;
}

function after(bytes: Uint8Array, from: number, ...end: readonly number[]): number {
  const first = end[0]!;
  for (let at = from; at + end.length <= bytes.length; at++) {
    if (bytes[at] === first && end.every((byte, index) => bytes[at + index] === byte)) return at + end.length;
  }
  return -1;
}

/** The place of the ">" of a tag, -1 when it is not in these bytes. A ">" inside quotes belongs to a value. */
function tagEnd(bytes: Uint8Array, from: number): number {
  const length = bytes.length;
  for (let at = from; at < length; at++) {
    const byte = bytes[at]!;
    if (byte === greaterThan) return at;
    if (byte === doubleQuote || byte === singleQuote) {
      at++;
      while (at < length && bytes[at] !== byte) at++;
    }
  }
  return -1;
}

function endOfName(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at]! > space && bytes[at] !== slash) at++;
  return at;
}

const shortNames: string[] = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const knownNames = new Map<number, { readonly name: string; readonly length: number }>();

function localName(bytes: Uint8Array, start: number, end: number): string {
  while (end > start && bytes[end - 1]! <= space) end--;
  for (let at = start; at < end; at++) if (bytes[at] === colon) start = at + 1;
  const length = end - start;
  if (length === 1) return shortNames[bytes[start]! & 127]!;
  let hash = length;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const known = knownNames.get(hash);
  if (known !== undefined && known.length === length && sameName(bytes, start, known.name)) return known.name;
  const name = decoder.decode(bytes.subarray(start, end));
  if (known === undefined && knownNames.size < 2000 && name.length === length) knownNames.set(hash, { name, length });
  return name;
}

function sameName(bytes: Uint8Array, start: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name.charCodeAt(at)) return false;
  return true;
}
