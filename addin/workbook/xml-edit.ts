import { concatenate } from "../../core/files/bytes.ts";
import { attribute, readXml } from "../../core/files/xml.ts";

/** An element of a small part with its place in the bytes: tag from `start` to `contentStart`, end tag from `contentEnd` to `end`. */
export type XmlNode = {
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly start: number;
  /** Where the attributes start. */
  readonly attributes: number;
  readonly contentStart: number;
  contentEnd: number;
  end: number;
  readonly children: XmlNode[];
};

/** A change of the bytes from `start` to `end` into a text. */
export type XmlEdit = { readonly start: number; readonly end: number; readonly text: string };

/** The root element of a part with everything in it. Throws `WorkbookError` when the part stops in the middle. */
export function outline(part: string, bytes: Uint8Array): XmlNode {
  const top: XmlNode[] = [];
  const open: XmlNode[] = [];
  readXml(part, bytes, {
    open: (name, attributes, place) => {
      const qualified = decoder.decode(bytes.subarray(place.start + 1, attributes.start));
      const node: XmlNode = {
        name,
        prefix: qualified.slice(0, qualified.indexOf(":") + 1),
        start: place.start,
        attributes: attributes.start,
        contentStart: place.end,
        contentEnd: place.end,
        end: place.end,
        children: [],
      };
      (open.at(-1)?.children ?? top).push(node);
      open.push(node);
    },
    close: (_, place) => {
      const node = open.pop();
      if (node === undefined) return;
      node.contentEnd = Math.max(place.start, node.contentStart);
      node.end = place.end;
    },
  });
  return top[0]!;
}

/** The first child of a name. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}

/** The start tag of an element as text. */
export function startTag(bytes: Uint8Array, node: XmlNode): string {
  return decoder.decode(bytes.subarray(node.start, node.contentStart));
}

/** The bytes of an element as text. */
export function source(bytes: Uint8Array, node: XmlNode): string {
  return decoder.decode(bytes.subarray(node.start, node.end));
}

/** The decoded value of an attribute of an element, by its name without prefix. */
export function attributeOf(bytes: Uint8Array, node: XmlNode, name: string): string | null {
  return attribute({ bytes, start: node.attributes, end: node.contentStart - 1, literal: false }, name);
}

/** The edits that put elements at the end of another one and set its `count`, if it has to have one. */
export function append(bytes: Uint8Array, node: XmlNode, xml: string, count: number | null): XmlEdit[] {
  const tag = startTag(bytes, node);
  const empty = /\/>$/.test(tag);
  let opened = empty ? `${tag.slice(0, -2).trimEnd()}>` : tag;
  if (count !== null) {
    const counted = opened.replace(/(\scount\s{0,9}=\s{0,9})("[^"]*"|'[^']*')/, `$1"${count}"`);
    opened = counted === opened && !/\scount\s{0,9}=/.test(opened) ? opened.replace(/>$/, ` count="${count}">`) : counted;
  }
  const content = withPrefix(xml, node.prefix);
  if (empty) return [{ start: node.start, end: node.contentStart, text: `${opened}${content}</${node.prefix}${node.name}>` }];
  return [
    { start: node.start, end: node.contentStart, text: opened },
    { start: node.contentEnd, end: node.contentEnd, text: content },
  ];
}

/** Elements written without prefix, with the prefix of the document they go into. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** The bytes after the edits, which may not overlap. */
export function applyEdits(bytes: Uint8Array, edits: readonly XmlEdit[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(at, edit.start), encoder.encode(edit.text));
    at = edit.end;
  }
  pieces.push(bytes.subarray(at));
  return concatenate(pieces);
}

/** Text as the content of an element or the value of an attribute. */
export function escapeXml(text: string): string {
  return /[<>&"]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
    : text;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
