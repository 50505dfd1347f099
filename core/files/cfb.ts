import { concatenate } from "./bytes.ts";
import { brokenFile } from "./errors.ts";

/** A compound file, the container of .xls and of encrypted books: what lies in its outermost storage. */
export type CompoundFile = {
  readonly names: readonly string[];
  /** The bytes of the first stream of a name, `null` when there is none. Throws `WorkbookError` when its chain is broken. */
  readonly stream: (name: string) => Uint8Array | null;
};

type Entry = {
  readonly name: string;
  readonly type: number;
  /** Indexes of the neighbours in its storage and of the first entry inside it. */
  readonly links: readonly [left: number, right: number, child: number];
  readonly start: number;
  readonly size: number;
};

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const smallSectorSize = 64;
/** Numbers from here on end a chain. */
const endOfChain = 0xfffffffa;
const headerTables = 109;

/** Whether bytes start as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Reads the directory of a compound file. A chain that turns back on itself ends with `WorkbookError`, never in a loop. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw brokenFile();
  const header = numbersOf(bytes.subarray(0, 512));
  const sectorSize = 1 << ((header[7]! >>> 16) & 31);
  if (sectorSize !== 512 && sectorSize !== 4096) throw brokenFile();
  const sector = (index: number): Uint8Array => {
    const start = (index + 1) * sectorSize;
    if (start >= bytes.length) throw brokenFile();
    return bytes.subarray(start, start + sectorSize);
  };
  const table = readTable(header, sectorSize, sector);
  const read = (start: number): Uint8Array => concatenate(followChain(start, table).map(sector));

  const [directoryStart, smallLimit, smallTableStart] = [header[12]!, header[14]!, header[15]!];
  const directory = readDirectory(read(directoryStart));
  const root = directory[0];
  // A document may hold other documents, each with streams of the same names.
  const entries = root === undefined ? [] : siblings(directory, root.links[2]);

  const readSmall = (start: number): Uint8Array => {
    const holder = root === undefined ? new Uint8Array(0) : read(root.start);
    const smallTable = numbersOf(read(smallTableStart));
    return concatenate(
      followChain(start, smallTable).map((index) => holder.subarray(index * smallSectorSize, (index + 1) * smallSectorSize)),
    );
  };

  return {
    names: entries.map((entry) => entry.name),
    stream: (name) => {
      const entry = entries.find((each) => each.type === 2 && each.name === name);
      if (entry === undefined) return null;
      const content = entry.size < smallLimit ? readSmall(entry.start) : read(entry.start);
      if (content.length < entry.size) throw brokenFile(name);
      return content.subarray(0, entry.size);
    },
  };
}

/** The table of chains: for every sector the next one. Its own sectors are listed in the header and, in large files, in a chain of lists. */
function readTable(header: Uint32Array, sectorSize: number, sector: (index: number) => Uint8Array): Uint32Array {
  const parts = [...header.subarray(19, 19 + headerTables)];
  const perList = sectorSize / 4 - 1;
  const seen = new Set<number>();
  for (let list = header[17]!; list < endOfChain; ) {
    if (seen.has(list)) throw brokenFile();
    seen.add(list);
    const numbers = numbersOf(sector(list));
    parts.push(...numbers.subarray(0, perList));
    list = numbers[perList] ?? endOfChain;
  }
  return numbersOf(concatenate(parts.filter((index) => index < endOfChain).map(sector)));
}

function followChain(start: number, next: Uint32Array): number[] {
  const chain: number[] = [];
  for (let index = start; index < endOfChain; index = next[index]!) {
    if (index >= next.length || chain.length > next.length) throw brokenFile();
    chain.push(index);
  }
  return chain;
}

function readDirectory(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const type = bytes[at + 66]!;
    const nameBytes = Math.max(0, Math.min(view.getUint16(at + 64, true), 64) - 2);
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes));
    const link = (offset: number): number => view.getUint32(at + offset, true);
    entries.push({ name, type, links: [link(68), link(72), link(76)], start: link(116), size: link(120) });
  }
  return entries;
}

/** All entries of the storage that one of them belongs to. */
function siblings(directory: readonly Entry[], first: number): Entry[] {
  const seen = new Set<number>();
  const open = [first];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = directory[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    open.push(entry.links[0], entry.links[1]);
  }
  return [...seen].map((index) => directory[index]!);
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, index) => view.getUint32(index * 4, true));
}
