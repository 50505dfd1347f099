import { Inflate } from "fflate";
import { brokenFile, tooBig, WorkbookError } from "./errors.ts";

/** Most entries a package may list. */
const maximumEntries = 20_000;
/** Most bytes one entry may unpack to. */
export const maximumEntryBytes = 1_000_000_000;
/** Most bytes all entries together may unpack to. */
export const maximumTotalBytes = 1_500_000_000;
/** How many times larger than packed an entry may be, once it is larger than `ratioFreeBytes`. A sheet reaches 50, a bomb 1,000. */
const maximumRatio = 250;
const ratioFreeBytes = 4_000_000;

/** One entry as the central directory describes it. Sizes in bytes; `extra` without the zip64 field. */
export type ZipEntry = {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** DOS time and date. */
  readonly modified: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly extra: Uint8Array;
  readonly attributes: number;
};

/** A zip file and what it lists. Nothing is unpacked yet. */
export type Zip = { readonly bytes: Uint8Array; readonly entries: readonly ZipEntry[] };

const endSignature = 0x06054b50;
const end64LocatorSignature = 0x07064b50;
const end64Signature = 0x06064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const marker32 = 0xffffffff;
const inputSlice = 1 << 15;

/** Reads the central directory. Throws `WorkbookError` for a broken or truncated file and for one that declares more than the limits. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let offset = view.getUint32(end + 16, true);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === end64LocatorSignature) {
    const end64 = readUint64(view, locator + 8);
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== end64Signature) throw brokenFile();
    count = readUint64(view, end64 + 32);
    offset = readUint64(view, end64 + 48);
  }
  if (count > maximumEntries) throw tooBig({ vi: `hơn ${maximumEntries} phần`, en: `more than ${maximumEntries} parts` });
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index++) {
    if (offset + 46 > bytes.length || view.getUint32(offset, true) !== centralSignature) throw brokenFile();
    const nameEnd = offset + 46 + view.getUint16(offset + 28, true);
    const extraEnd = nameEnd + view.getUint16(offset + 30, true);
    if (extraEnd > bytes.length) throw brokenFile();
    entries.push(readEntry(bytes, view, offset, nameEnd, extraEnd));
    offset = extraEnd + view.getUint16(offset + 32, true);
  }
  checkLimits(entries, bytes.length);
  return { bytes, entries };
}

/** The entry of a path such as "xl/workbook.xml"; case, leading and backward slashes do not count. `null` when there is none. */
export function findEntry(zip: Zip, path: string): ZipEntry | null {
  const wanted = plainPath(path);
  return zip.entries.find((entry) => plainPath(entry.name) === wanted) ?? null;
}

/** A path by which entries are the same: case, leading and backward slashes do not count. */
export function plainPath(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The packed bytes of an entry, as they lie in the file. */
export function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array {
  const { bytes } = zip;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.headerOffset;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== localSignature) throw brokenFile(entry.name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + entry.packedSize > bytes.length) throw brokenFile(entry.name);
  return bytes.subarray(start, start + entry.packedSize);
}

/**
 * Unpacks an entry piece by piece. Stops with `WorkbookError` as soon as more comes out than the entry declares, so a file that
 * lies about its sizes costs no memory; also when less comes out or the checksum differs.
 */
export function unpackPieces(zip: Zip, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): void {
  if ((entry.flags & 1) !== 0)
    throw new WorkbookError({
      vi: "được nén có mật khẩu: hãy giải nén bằng mật khẩu rồi chọn sổ bên trong.",
      en: "is packed with a password: unpack it with the password and choose the book inside.",
    });
  const packed = packedBytes(zip, entry);
  let size = 0;
  let crc = -1;
  const take = (piece: Uint8Array): void => {
    size += piece.length;
    if (size > entry.size) throw brokenFile(entry.name);
    crc = updateCrc(crc, piece);
    if (piece.length > 0) onPiece(piece);
  };
  if (entry.method === 0) take(packed);
  else if (entry.method === 8) inflate(packed, take, entry.name);
  else throw brokenFile(entry.name);
  if (size !== entry.size || ~crc >>> 0 !== entry.crc) throw brokenFile(entry.name);
}

/** Unpacks a whole entry. Throws `WorkbookError` like `unpackPieces`. */
export function unpack(zip: Zip, entry: ZipEntry): Uint8Array {
  const whole = new Uint8Array(entry.size);
  let size = 0;
  unpackPieces(zip, entry, (piece) => {
    whole.set(piece, size);
    size += piece.length;
  });
  return whole;
}

/** The CRC-32 register after more bytes; start with -1 and invert the last. */
export function updateCrc(crc: number, bytes: Uint8Array): number {
  const length = bytes.length;
  const whole = length - (length % 8);
  let at = 0;
  for (; at < whole; at += 8) {
    const low = crc ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
    crc =
      crcTable[1792 + (low & 255)]! ^
      crcTable[1536 + ((low >>> 8) & 255)]! ^
      crcTable[1280 + ((low >>> 16) & 255)]! ^
      crcTable[1024 + (low >>> 24)]! ^
      crcTable[768 + bytes[at + 4]!]! ^
      crcTable[512 + bytes[at + 5]!]! ^
      crcTable[256 + bytes[at + 6]!]! ^
      crcTable[bytes[at + 7]!]!;
  }
  for (; at < length; at++) crc = crcTable[(crc ^ bytes[at]!) & 255]! ^ (crc >>> 8);
  return crc;
}

const crcTable = makeCrcTable();

function makeCrcTable(): Int32Array {
  const table = new Int32Array(8 * 256);
  for (let index = 0; index < 256; index++) {
    let crc = index;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    table[index] = crc;
  }
  // Eight tables, one per byte of a step: three times as fast as one byte a step.
  for (let index = 256; index < table.length; index++) table[index] = (table[index - 256]! >>> 8) ^ table[table[index - 256]! & 255]!;
  return table;
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void, name: string): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at < packed.length || at === 0; at += inputSlice) {
      inflater.push(packed.subarray(at, at + inputSlice), at + inputSlice >= packed.length);
    }
  } catch (error) {
    throw error instanceof WorkbookError ? error : brokenFile(name);
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at;
  throw brokenFile();
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, nameEnd: number, extraEnd: number): ZipEntry {
  let packedSize = view.getUint32(offset + 20, true);
  let size = view.getUint32(offset + 24, true);
  let headerOffset = view.getUint32(offset + 42, true);
  const kept: number[] = [];
  for (let at = nameEnd; at + 4 <= extraEnd; ) {
    const length = view.getUint16(at + 2, true);
    const next = at + 4 + length;
    if (next > extraEnd) break;
    if (view.getUint16(at, true) === 1) {
      // The field holds only those numbers that do not fit in the record, in this order.
      let value = at + 4;
      const wide = (narrow: number): number => {
        if (narrow !== marker32) return narrow;
        if (value + 8 > next) throw brokenFile();
        value += 8;
        return readUint64(view, value - 8);
      };
      size = wide(size);
      packedSize = wide(packedSize);
      headerOffset = wide(headerOffset);
    } else kept.push(...bytes.subarray(at, next));
    at = next;
  }
  const nameBytes = bytes.subarray(offset + 46, nameEnd);
  return {
    name: new TextDecoder().decode(nameBytes),
    nameBytes,
    flags: view.getUint16(offset + 8, true),
    method: view.getUint16(offset + 10, true),
    modified: view.getUint32(offset + 12, true),
    crc: view.getUint32(offset + 16, true),
    packedSize,
    size,
    headerOffset,
    extra: Uint8Array.from(kept),
    attributes: view.getUint32(offset + 38, true),
  };
}

function checkLimits(entries: readonly ZipEntry[], fileSize: number): void {
  let total = 0;
  let packed = 0;
  for (const entry of entries) {
    total += entry.size;
    packed += entry.packedSize;
    if (entry.size > maximumEntryBytes)
      throw tooBig({
        vi: `phần ${entry.name} khi mở ra chiếm ${megabytes(entry.size)} MB`,
        en: `part ${entry.name} takes ${megabytes(entry.size)} MB when unpacked`,
      });
    if (entry.size > ratioFreeBytes && entry.size > entry.packedSize * maximumRatio) {
      throw tooBig({
        vi: `phần ${entry.name} được nén bất thường, mở ra chiếm ${megabytes(entry.size)} MB`,
        en: `part ${entry.name} is packed in an unusual way and takes ${megabytes(entry.size)} MB when unpacked`,
      });
    }
  }
  if (total > maximumTotalBytes)
    throw tooBig({ vi: `khi mở ra chiếm ${megabytes(total)} MB`, en: `it takes ${megabytes(total)} MB when unpacked` });
  // Entries that overlap are how a small file unpacks to a huge one within every other limit.
  if (packed > fileSize) throw brokenFile();
}

function megabytes(size: number): number {
  return Math.ceil(size / 1_000_000);
}

function readUint64(view: DataView, at: number): number {
  if (at < 0 || at + 8 > view.byteLength) throw brokenFile();
  const value = view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
  if (!Number.isSafeInteger(value)) throw brokenFile();
  return value;
}
