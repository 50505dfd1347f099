import { Deflate } from "fflate";
import { concatenate } from "../../core/files/bytes.ts";
import { tooBig } from "../../core/files/errors.ts";
import { packedBytes, updateCrc, type Zip, type ZipEntry } from "../../core/files/zip.ts";

/** An entry of a zip file being written, packed already. */
export type PackedEntry = Omit<ZipEntry, "headerOffset"> & { readonly packed: readonly Uint8Array[] };

/** An entry of another zip file as it is: its bytes are copied, not unpacked. */
export function keptEntry(zip: Zip, entry: ZipEntry): PackedEntry {
  return { ...entry, packed: [packedBytes(zip, entry)] };
}

/** A new entry from its content, piece by piece, so that a long sheet never stands unpacked in memory. */
export function newEntry(name: string, pieces: Iterable<Uint8Array>): PackedEntry {
  const packed: Uint8Array[] = [];
  const deflater = new Deflate({ level: 6 }, (piece) => packed.push(piece));
  let size = 0;
  let crc = -1;
  for (const piece of pieces) {
    size += piece.length;
    crc = updateCrc(crc, piece);
    deflater.push(piece);
  }
  deflater.push(new Uint8Array(0), true);
  return {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: utf8Flag,
    method: 8,
    modified: firstDay,
    crc: ~crc >>> 0,
    packedSize: packed.reduce((length, piece) => length + piece.length, 0),
    size,
    extra: new Uint8Array(0),
    attributes: 0,
    packed,
  };
}

/** A zip file of these entries, in their order. Throws `WorkbookError` when it would need more than 4 GB. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    pieces.push(header, ...entry.packed);
    directory.push(centralRecord(entry, offset));
    offset += header.length + entry.packedSize;
  }
  const central = concatenate(directory);
  if (offset + central.length > 0xfffffffe || entries.length > 0xfffe) throw tooBig({ vi: "hơn 4 GB", en: "more than 4 GB" });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, central.length, true);
  end.setUint32(16, offset, true);
  return concatenate([...pieces, central, new Uint8Array(end.buffer)]);
}

const utf8Flag = 0x800;
const descriptorFlag = 0x8;
const version = 20;
/** 1 January 1980, the first day that a zip file can name: the same copy is always the same bytes. */
const firstDay = 0x00210000;

function localHeader(entry: PackedEntry): Uint8Array {
  const header = new DataView(new ArrayBuffer(30));
  header.setUint32(0, 0x04034b50, true);
  writeCommon(header, 4, entry);
  header.setUint16(26, entry.nameBytes.length, true);
  return concatenate([new Uint8Array(header.buffer), entry.nameBytes]);
}

function centralRecord(entry: PackedEntry, offset: number): Uint8Array {
  const record = new DataView(new ArrayBuffer(46));
  record.setUint32(0, 0x02014b50, true);
  record.setUint16(4, version, true);
  writeCommon(record, 6, entry);
  record.setUint16(28, entry.nameBytes.length, true);
  record.setUint16(30, entry.extra.length, true);
  record.setUint32(38, entry.attributes, true);
  record.setUint32(42, offset, true);
  return concatenate([new Uint8Array(record.buffer), entry.nameBytes, entry.extra]);
}

/** The fields that both headers have, in the same order: version, flags, method, time, checksum, sizes. */
function writeCommon(view: DataView, at: number, entry: PackedEntry): void {
  view.setUint16(at, version, true);
  // Sizes stand in the header itself, so no descriptor follows the data.
  view.setUint16(at + 2, entry.flags & ~descriptorFlag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packedSize, true);
  view.setUint32(at + 18, entry.size, true);
}
