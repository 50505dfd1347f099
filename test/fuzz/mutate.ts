/** Files and texts spoilt from a seed. */
import type { Random } from "../fixtures/books/random.ts";
import { hostileNumber, hostileText, longRun, trapKeys } from "./hostile.ts";

/** Bytes with a few places changed, cut out, doubled or cut off. */
export function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  let out: Uint8Array = bytes.slice();
  for (let turn = random.whole(1, 6); turn > 0 && out.length > 0; turn--) {
    const at = random.whole(0, out.length - 1);
    const length = Math.min(out.length - at, random.whole(1, 40));
    switch (random.whole(0, 6)) {
      case 0:
        out[at] = random.whole(0, 255);
        break;
      case 1:
        out[at] = (out[at] ?? 0) ^ (1 << random.whole(0, 7));
        break;
      case 2:
        out.fill(random.pick([0, 255, 127, 32]), at, at + length);
        break;
      case 3:
        out = joined(out.subarray(0, at), out.subarray(at + length));
        break;
      case 4:
        out = joined(out.subarray(0, at + length), out.subarray(at));
        break;
      case 5:
        new DataView(out.buffer).setUint8(at, random.pick([0, 1, 0x7f, 0x80, 0xff]));
        if (at + 4 <= out.length)
          new DataView(out.buffer).setUint32(at, random.pick([0, 1, 0xffffffff, 0x7fffffff, 0x80000000, out.length]), true);
        break;
      default:
        if (random.chance(0.3)) out = out.slice(0, at);
    }
  }
  return out;
}

/** A text with a few stretches changed, moved, doubled or swapped for hostile ones. */
export function mutateText(random: Random, text: string): string {
  let out = text;
  for (let turn = random.whole(1, 6); turn > 0; turn--) {
    const at = random.whole(0, out.length);
    const end = Math.min(out.length, at + random.whole(0, 60));
    const [before, inside, after] = [out.slice(0, at), out.slice(at, end), out.slice(end)];
    switch (random.whole(0, 6)) {
      case 0:
        out = before + after;
        break;
      case 1:
        out = before + inside + inside + after;
        break;
      case 2:
        out = before + hostileText(random, 120) + after;
        break;
      case 3:
        out = after + inside + before;
        break;
      case 4:
        out = before + inside.toUpperCase() + after;
        break;
      case 5:
        out = before + longRun(random, random.whole(1, 300)) + after;
        break;
      default:
        out = before + [...inside].reverse().join("") + after;
    }
  }
  return out;
}

const xmlPieces = [
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<!DOCTYPE x SYSTEM "http://192.0.2.1/x.dtd">',
  "<![CDATA[=1+1]]>",
  "<!-- > -->",
  "<?x ?>",
  "&b;",
  "&#xD800;",
  "&#0;",
  "&#1114112;",
  '<row r="1048577"/>',
  '<c r="XFE1"><v>1</v></c>',
  '<c r="A0" t="s"><v>99999999</v></c>',
  '<c t="inlineStr"><is><t>=1+1</t></is></c>',
  '<mergeCell ref="A1:XFD1048576"/>',
  "</",
  "<",
  "\u0000",
] as const;

/** XML with tags lost, doubled or nested, attributes out of range, entities and declarations put in. */
export function mutateXml(random: Random, text: string): string {
  let out = text;
  for (let turn = random.whole(1, 5); turn > 0; turn--) {
    switch (random.whole(0, 6)) {
      case 0: {
        const numbers = random.pick(["0", "-1", "99999999999", "1e9", "NaN", "", "4294967296", "1048577", "16385", "A1:XFD1048576"]);
        out = changeMatch(random, out, /="[^"]{0,200}"/g, `="${numbers}"`);
        break;
      }
      case 1:
        out = changeMatch(random, out, /<[^>]{0,300}>/g, "");
        break;
      case 2:
        out = changeMatch(random, out, /<[^>]{0,300}>/g, random.pick(xmlPieces));
        break;
      case 3:
        out = changeMatch(random, out, />[^<]{1,200}</g, `>${escaped(hostileText(random, 200))}<`);
        break;
      case 4: {
        const at = random.whole(0, out.length);
        out = `${out.slice(0, at)}${"<x>".repeat(random.whole(1, 400))}${out.slice(at)}`;
        break;
      }
      case 5:
        out = mutateText(random, out);
        break;
      default: {
        const at = random.whole(0, out.length);
        out = out.slice(0, at) + random.pick(xmlPieces) + out.slice(at);
      }
    }
  }
  return out;
}

/** The text of a JSON document near this value: places changed, keys that are traps, nesting, twice the same key, at times broken. */
export function mutateJson(random: Random, value: unknown): string {
  const rate = random.whole(1, 6) / Math.max(1, sizeOf(value));
  const write = (one: unknown, depth: number): string => {
    if (random.chance(rate)) return hostileJson(random, one, write, depth);
    if (Array.isArray(one)) return `[${one.map((item) => write(item, depth + 1)).join(",")}]`;
    if (typeof one === "object" && one !== null) {
      const pairs = Object.entries(one)
        .filter(() => !random.chance(rate))
        .map(([key, item]) => `${JSON.stringify(random.chance(rate) ? hostileText(random, 40) : key)}:${write(item, depth + 1)}`);
      if (random.chance(rate * 3))
        pairs.splice(random.whole(0, pairs.length), 0, `${JSON.stringify(random.pick(trapKeys))}:${trapValue(random)}`);
      return `{${pairs.join(",")}}`;
    }
    return JSON.stringify(one) ?? "null";
  };
  const text = write(value, 0);
  return random.chance(0.1) ? mutateText(random, text) : text;
}

function hostileJson(random: Random, one: unknown, write: (one: unknown, depth: number) => string, depth: number): string {
  const again = () => (depth < 12 ? write(one, depth + 1) : "0");
  switch (random.whole(0, 9)) {
    case 0:
      return "null";
    case 1:
      return JSON.stringify(hostileNumber(random)) ?? "0";
    case 2:
      return random.pick(["1e999", "-1e999", "1E400", "123456789012345678901234567890", "-0"]);
    case 3:
      return `[${again()},${again()}]`;
    case 4:
      return `{${JSON.stringify(random.pick(trapKeys))}:${again()}}`;
    case 5:
      return "[".repeat(60) + "]".repeat(60);
    case 6:
      return random.pick(["true", "false", '""', "{}", "[]", '"\\ud800"', '"2024-02-31"']);
    case 7:
      return JSON.stringify(longRun(random, random.whole(1, 6000)));
    default:
      return JSON.stringify(hostileText(random));
  }
}

function trapValue(random: Random): string {
  return random.pick(['{"polluted":true}', '"x"', "null", "[]", "1", '{"toString":null,"valueOf":null}']);
}

function sizeOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, one) => sum + sizeOf(one), 0);
}

function changeMatch(random: Random, text: string, pattern: RegExp, by: string): string {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text;
  const { index, 0: match } = random.pick(found);
  return text.slice(0, index) + by + text.slice(index + match.length);
}

/** A text as XML writes it. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
}
