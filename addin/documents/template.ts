import { isCompoundFile } from "../../core/files/cfb.ts";
import { documentPart } from "../../core/files/docx.ts";
import { WorkbookError } from "../../core/files/errors.ts";
import { readRelationships, unpackPart } from "../../core/files/ooxml.ts";
import { textOf } from "../../core/files/xml.ts";
import { findEntry, openZip, plainPath, type Zip } from "../../core/files/zip.ts";
import type { Said } from "../../core/model/language.ts";
import { type NamedValue, namedValues, placeName } from "../../core/reports/named-places.ts";
import { pieceText } from "../../core/reports/piece.ts";
import type { Block, Report } from "../../core/reports/report.ts";
import { applyEdits, attributeOf, child, outline, source, type XmlEdit, type XmlNode } from "../workbook/xml-edit.ts";
import { keptEntry, newEntry, writeZip } from "../workbook/zip-writer.ts";
import { addCharts } from "./add-charts.ts";
import { blockXml, runsOf } from "./report-docx.ts";
import type { ChartPart } from "./word-package.ts";
import { paragraph, run } from "./word-xml.ts";

/** One sentence on tags that are none of ours, `null` without any. */
export function unknownTagsText(tags: readonly string[]): Said | null {
  if (tags.length === 0) return null;
  const named = tags.slice(0, 5).map((tag) => `“${tag}”`);
  const list = `${named.join(", ")}${tags.length > 5 ? "…" : ""}`;
  return {
    vi: `Giữ nguyên các ô nội dung có thẻ không biết điền gì: ${list}.`,
    en: `Content controls with unknown tags were left as they are: ${list}.`,
  };
}

/** The filled document with the names that were filled; or one Vietnamese sentence, without its subject, on why there is none. */
export type Filled =
  | { readonly bytes: Uint8Array; readonly filled: readonly string[]; readonly unknownTags: readonly string[] }
  | { readonly problem: Said };

/**
 * Fills the office's own .docx: places written as {{tên}}, also where Word has cut them into several runs, and content controls by their tag.
 * Everything else of the document stays as it is. Unknown places are told, never left standing.
 */
export function fillTemplate(bytes: Uint8Array, report: Report): Filled {
  if (isCompoundFile(bytes)) return { problem: oldDocument };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { problem: notADocument };
  try {
    return fill(openZip(bytes), namedValues(report));
  } catch (error) {
    if (error instanceof WorkbookError) return { problem: broken };
    throw error;
  }
}

const oldDocument = {
  vi: "là văn bản Word kiểu cũ (.doc) hoặc có mật khẩu: hãy mở bằng Word, lưu thành .docx rồi chọn lại.",
  en: "is an old Word document (.doc) or needs a password: open it with Word, save it as .docx and choose that.",
};
const notADocument = {
  vi: "không phải là văn bản Word (.docx): hãy chọn tệp .docx.",
  en: "is no Word document (.docx): choose a .docx file.",
};
const broken = {
  vi: "bị hỏng hoặc chép chưa hết: hãy mở bằng Word, lưu lại dạng .docx rồi chọn lại.",
  en: "is damaged or was not copied completely: open it with Word, save it as .docx and choose that.",
};
const without = {
  vi: "không có chỗ nào để điền: hãy ghi các tên như {{noi_dung}}, {{ky}}, {{nam}}, {{coop.total}} vào chỗ cần điền (xem so-htx report --help).",
  en: "has no place to fill: write names such as {{noi_dung}}, {{ky}}, {{nam}}, {{coop.total}} where something is to be filled in (see so-htx report --help).",
};

type Values = ReadonlyMap<string, NamedValue>;

/** What is found while the parts are filled. */
type Findings = {
  readonly filled: Set<string>;
  readonly unknown: Set<string>;
  readonly unknownTags: Set<string>;
  readonly charts: ChartPart[];
  misplaced: string | null;
  /** The beginning of a place that was never closed, or holds nothing. */
  halfOpen: string | null;
};

/** A part of the document while it is filled; only its body takes whole paragraphs. */
type Part = { readonly bytes: Uint8Array; readonly values: Values; readonly findings: Findings; readonly isBody: boolean };

function fill(zip: Zip, values: Values): Filled {
  const main = documentPart(zip);
  if (main === null) return { problem: notADocument };
  const findings: Findings = { filled: new Set(), unknown: new Set(), unknownTags: new Set(), charts: [], misplaced: null, halfOpen: null };
  const parts = [
    main,
    ...readRelationships(zip, main).flatMap(({ type, target }) => (type === "header" || type === "footer" ? [target] : [])),
  ];
  const changed = new Map<string, Uint8Array>();
  for (const path of new Set(parts)) {
    if (findEntry(zip, path) === null) continue;
    const bytes = unpackPart(zip, path);
    const root = outline(path, bytes);
    // Every program writes this prefix; a document with another one comes back right once Word has saved it.
    if (root.prefix !== "w:") return { problem: broken };
    const edits = editsOf({ bytes, values, findings, isBody: path === main }, root);
    if (edits.length > 0) changed.set(plainPath(path), applyEdits(bytes, edits));
  }
  if (findings.misplaced !== null)
    return {
      problem: {
        vi: `đặt {{${findings.misplaced}}} lẫn với chữ khác: chỗ này thay bằng nhiều đoạn, hãy để riêng một đoạn trong phần thân văn bản.`,
        en: `has {{${findings.misplaced}}} among other words: several paragraphs take its place, so put it into a paragraph of its own in the body.`,
      },
    };
  if (findings.unknown.size > 0) {
    const names = [...findings.unknown].slice(0, 5).map((name) => `{{${name}}}`);
    return {
      problem: {
        vi: `có chỗ không biết điền gì: ${names.join(", ")}. Hãy sửa tên theo so-htx report --help hoặc bỏ chỗ đó.`,
        en: `has places that nobody knows: ${names.join(", ")}. Correct the names after so-htx report --help, or remove them.`,
      },
    };
  }
  if (findings.halfOpen !== null)
    return {
      problem: {
        vi: `có chỗ viết dở “${findings.halfOpen}”: hãy ghi đủ như {{ky}}, hai ngoặc ở mỗi bên, hoặc bỏ chỗ đó.`,
        en: `has an unfinished place “${findings.halfOpen}”: write it like {{ky}}, two brackets on either side, or remove it.`,
      },
    };
  if (findings.filled.size === 0) return { problem: without };
  if (findings.charts.length > 0) addCharts(zip, main, findings.charts, changed);
  const kept = zip.entries.map((entry) => {
    const own = changed.get(plainPath(entry.name));
    return own === undefined ? keptEntry(zip, entry) : newEntry(entry.name, [own]);
  });
  const known = new Set(zip.entries.map(({ name }) => plainPath(name)));
  const added = [...changed].flatMap(([path, own]) => (known.has(path) ? [] : [newEntry(path, [own])]));
  return { bytes: writeZip([...kept, ...added]), filled: [...findings.filled], unknownTags: [...findings.unknownTags] };
}

function editsOf(part: Part, root: XmlNode): XmlEdit[] {
  const edits: XmlEdit[] = [];
  const walk = (node: XmlNode): void => {
    const filled = node.name === "sdt" ? controlEdits(part, node) : null;
    if (filled !== null) {
      edits.push(...filled);
      return;
    }
    if (node.name === "p") {
      const { edits: inside, whole } = paragraphEdits(part, node);
      edits.push(...inside);
      if (whole) return;
    }
    for (const each of node.children) walk(each);
  };
  walk(root);
  return edits;
}

/** What fills a content control by its tag; `null` when its tag is none of ours, so that places inside it are looked at. */
function controlEdits({ bytes, values, findings, isBody }: Part, node: XmlNode): XmlEdit[] | null {
  const properties = child(node, "sdtPr");
  const content = child(node, "sdtContent");
  const tag = properties === undefined ? undefined : child(properties, "tag");
  const name = tag === undefined ? null : attributeOf(bytes, tag, "val");
  if (properties === undefined || content === undefined || name === null || name === "") return null;
  const value = values.get(placeName(name));
  if (value === undefined) {
    findings.unknownTags.add(name);
    return null;
  }
  const first = content.children[0];
  const target = first?.name === "p" ? first : first === undefined ? undefined : firstParagraph(first);
  const prompt = child(properties, "showingPlcHdr");
  const edits: XmlEdit[] = prompt === undefined ? [] : [{ start: prompt.start, end: prompt.end, text: "" }];
  findings.filled.add(placeName(name));
  if (value.kind === "blocks") {
    if (first?.name !== "p" || !isBody) {
      findings.misplaced ??= name;
      return edits;
    }
    return [...edits, { start: content.contentStart, end: content.contentEnd, text: blocksXml(value.blocks, findings) }];
  }
  if (target === undefined) {
    const look = first === undefined ? "" : propertiesOf(bytes, first, "rPr");
    return [...edits, { start: content.contentStart, end: content.contentEnd, text: valueRuns(value, look) }];
  }
  const firstRun = target.children.find((each) => each.name === "r");
  const look = firstRun === undefined ? "" : propertiesOf(bytes, firstRun, "rPr");
  const kept = propertiesOf(bytes, target, "pPr");
  edits.push({ start: target.start, end: target.end, text: `<w:p>${kept}${valueRuns(value, look)}</w:p>` });
  if (first === target) {
    const last = content.children.at(-1);
    if (last !== undefined && last !== target) edits.push({ start: target.end, end: last.end, text: "" });
  }
  return edits;
}

function firstParagraph(node: XmlNode): XmlNode | undefined {
  for (const each of node.children) {
    const found = each.name === "p" ? each : firstParagraph(each);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One text element of a paragraph with where its letters begin in the paragraph's text. */
type Stretch = { readonly node: XmlNode; readonly run: XmlNode; readonly from: number; readonly text: string };

/** What fills the places of a paragraph; `whole` when all of it is replaced. */
function paragraphEdits({ bytes, values, findings, isBody }: Part, node: XmlNode): { edits: XmlEdit[]; whole: boolean } {
  const stretches = stretchesOf(bytes, node);
  const text = stretches.map((stretch) => stretch.text).join("");
  const places = [...text.matchAll(/\{\{([^{}]{1,80})\}\}/g)];
  const rest = text.replace(/\{\{[^{}]{1,80}\}\}/g, (place) => " ".repeat(place.length));
  const half = rest.indexOf("{{");
  if (half >= 0) findings.halfOpen ??= text.slice(half, half + 24);
  if (places.length === 0) return { edits: [], whole: false };
  const [only] = places;
  const first = only === undefined ? undefined : values.get(placeName(only[1]!));
  if (places.length === 1 && only !== undefined && first?.kind === "blocks" && text.trim() === only[0] && isBody) {
    findings.filled.add(placeName(only[1]!));
    return { edits: [{ start: node.start, end: node.end, text: blocksXml(first.blocks, findings) }], whole: true };
  }
  const inserts: Insert[] = [];
  for (const place of places) {
    const name = place[1]!.trim();
    const value = values.get(placeName(name));
    if (value === undefined) findings.unknown.add(name);
    else if (value.kind === "blocks") findings.misplaced ??= name;
    else {
      findings.filled.add(placeName(name));
      inserts.push({ from: place.index, to: place.index + place[0].length, value });
    }
  }
  return { edits: stretches.flatMap((stretch) => stretchEdit(bytes, stretch, inserts)), whole: false };
}

type Insert = { readonly from: number; readonly to: number; readonly value: NamedValue };

/** Texts of the runs of a paragraph; those of text boxes inside it belong to their own paragraphs. */
function stretchesOf(bytes: Uint8Array, paragraphNode: XmlNode): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  const walk = (node: XmlNode): void => {
    for (const each of node.children) {
      if (each.name === "p" || each.name === "txbxContent") continue;
      if (each.name === "r") {
        for (const inner of each.children) {
          if (inner.name !== "t") continue;
          const text = textOf({ bytes, start: inner.contentStart, end: inner.contentEnd, literal: false });
          found.push({ node: inner, run: each, from, text });
          from += text.length;
        }
      } else walk(each);
    }
  };
  walk(paragraphNode);
  return found;
}

/** The new content of one text element: its letters outside of all places, and the values of the places that begin in it. */
function stretchEdit(bytes: Uint8Array, { node, run: own, from, text }: Stretch, inserts: readonly Insert[]): XmlEdit[] {
  const to = from + text.length;
  const touching = inserts.filter((insert) => insert.from < to && insert.to > from);
  if (touching.length === 0) return [];
  const look = propertiesOf(bytes, own, "rPr");
  const plain = (letters: string): string => (letters === "" ? "" : `<w:r>${look}${run(letters).slice("<w:r>".length)}`);
  let xml = "";
  let at = from;
  for (const insert of touching) {
    xml += plain(text.slice(at - from, Math.max(at, insert.from) - from));
    if (insert.from >= from) xml += valueRuns(insert.value, look);
    at = Math.min(to, insert.to);
  }
  xml += plain(text.slice(at - from));
  return [{ start: node.start, end: node.end, text: `</w:r>${xml}<w:r>${look}` }];
}

function valueRuns(value: NamedValue, look: string): string {
  if (value.kind === "blocks") return "";
  return value.pieces
    .map((piece) => {
      const { text, marked } = pieceText(piece);
      if (text === "") return "";
      const own = marked ? highlighted(look) : look;
      return `<w:r>${own}${run(text).slice("<w:r>".length)}`;
    })
    .join("");
}

/** Properties of a run with the yellow of what is to be completed, at its place in the order of the schema. */
function highlighted(look: string): string {
  const yellow = '<w:highlight w:val="yellow"/>';
  if (look === "") return `<w:rPr>${yellow}</w:rPr>`;
  if (look.includes("<w:highlight ")) return look;
  const later = /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]/.exec(look);
  const end = later?.index ?? look.lastIndexOf("</w:rPr>");
  return end < 0 ? `<w:rPr>${yellow}</w:rPr>` : look.slice(0, end) + yellow + look.slice(end);
}

function propertiesOf(bytes: Uint8Array, node: XmlNode, name: "rPr" | "pPr"): string {
  const own = child(node, name);
  return own === undefined ? "" : source(bytes, own);
}

function blocksXml(blocks: readonly Block[], findings: Findings): string {
  if (blocks.length === 0) return paragraph(runsOf([]));
  return blocks.map((block) => blockXml(block, findings.charts)).join("");
}
