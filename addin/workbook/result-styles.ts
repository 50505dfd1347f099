import type { Look } from "../../core/files/result-sheet.ts";
import type { StyleOf } from "./sheet-writer.ts";
import { append, applyEdits, attributeOf, child, escapeXml, outline, source, withPrefix, type XmlEdit, type XmlNode } from "./xml-edit.ts";

/**
 * A styles part with the looks of our sheets added behind its own styles, none of which moves; elements that an earlier copy added are
 * used again. Gives the new part and the style index of each look. Throws `WorkbookError` when the part is broken.
 */
export function addStyles(part: string, bytes: Uint8Array): { readonly bytes: Uint8Array; readonly styleOf: StyleOf } {
  const root = outline(part, bytes);
  const edits: XmlEdit[] = [];
  const collect = (name: keyof typeof firstItems, item: string): Collection => collection(bytes, root, name, item);
  const fonts = collect("fonts", "font");
  const fills = collect("fills", "fill");
  const borders = collect("borders", "border");
  const styles = collect("cellXfs", "xf");
  const base = fontOf(bytes, fonts);

  // Excel shows its own pattern for the first two fills, whatever stands there.
  for (const fill of firstItems.fills) if (fills.count() < 2) fills.add(fill);
  const border = borders.index(thinBorder);
  const none = borders.index("<border><left/><right/><top/><bottom/><diagonal/></border>");
  const headerFill = fills.index(
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill>',
  );
  const indexes = new Map<string, number>();
  for (const [look, { font, format, align, boxed, filled }] of Object.entries(looks)) {
    for (const quoted of [false, true]) {
      const fontIndex = fonts.index(fontXml(font, base));
      const xml =
        `<xf numFmtId="${format}" fontId="${fontIndex}" fillId="${filled ? headerFill : 0}" borderId="${boxed ? border : none}" xfId="0"${quoted ? ' quotePrefix="1"' : ""}` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;
      indexes.set(`${look} ${quoted}`, styles.index(xml));
    }
  }
  for (const each of [fonts, fills, borders, styles]) edits.push(...each.edits());
  return { bytes: applyEdits(bytes, edits), styleOf: (look, quoted) => indexes.get(`${look} ${quoted}`) ?? 0 };
}

/** The smallest styles part that Excel opens; `formats` are the number formats of its cell styles, in their order. */
export function newStyles(formats: readonly string[], namespace: string): string {
  const custom = formats.map((code, index) => `<numFmt numFmtId="${firstCustom + index}" formatCode="${code}"/>`);
  const styles = formats.map(
    (_, index) => `<xf numFmtId="${firstCustom + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    (custom.length > 0 ? `<numFmts count="${custom.length}">${custom.join("")}</numFmts>` : "") +
    '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${styles.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** Ids below are Excel's own formats. */
const firstCustom = 164;

type Font = "plain" | "bold" | "title" | "note" | "link";
type LookStyle = {
  readonly font: Font;
  readonly format: number;
  readonly align: string;
  readonly boxed: boolean;
  readonly filled: boolean;
};

const wrapped = 'vertical="top" wrapText="1"';
const looks: Readonly<Record<Look, LookStyle>> = {
  title: { font: "title", format: 0, align: 'vertical="center"', boxed: false, filled: false },
  note: { font: "note", format: 0, align: 'vertical="top"', boxed: false, filled: false },
  header: { font: "bold", format: 0, align: 'horizontal="center" vertical="center" wrapText="1"', boxed: true, filled: true },
  turned: {
    font: "bold",
    format: 0,
    align: 'horizontal="center" vertical="center" textRotation="90" wrapText="1"',
    boxed: true,
    filled: true,
  },
  text: { font: "plain", format: 0, align: wrapped, boxed: true, filled: false },
  strong: { font: "bold", format: 0, align: wrapped, boxed: true, filled: false },
  integer: { font: "plain", format: 3, align: 'horizontal="right" vertical="top"', boxed: true, filled: false },
  decimal: { font: "plain", format: 0, align: 'horizontal="right" vertical="top"', boxed: true, filled: false },
  link: { font: "link", format: 0, align: 'vertical="top"', boxed: true, filled: false },
};

const side = '<color rgb="FFBFC7CF"/>';
const thinBorder = `<border><left style="thin">${side}</left><right style="thin">${side}</right><top style="thin">${side}</top><bottom style="thin">${side}</bottom><diagonal/></border>`;

/** The name and size of the book's own first font, so that our sheets look like the others. */
function fontOf(bytes: Uint8Array, fonts: Collection): { readonly name: string; readonly size: number } {
  const first = fonts.node?.children[0];
  const name = first === undefined ? undefined : child(first, "name");
  const size = first === undefined ? undefined : child(first, "sz");
  const points = Number(size === undefined ? 11 : attributeOf(bytes, size, "val"));
  return {
    name: (name === undefined ? null : attributeOf(bytes, name, "val")) ?? "Times New Roman",
    size: points >= 8 && points <= 14 ? points : 11,
  };
}

function fontXml(font: Font, { name, size }: { readonly name: string; readonly size: number }): string {
  const marks: Readonly<Record<Font, string>> = { plain: "", bold: "<b/>", title: "<b/>", note: "<i/>", link: "<u/>" };
  const colors: Readonly<Record<Font, string>> = {
    plain: "",
    bold: "",
    title: "",
    note: '<color rgb="FF5A6670"/>',
    link: '<color rgb="FF0B5CAD"/>',
  };
  return `<font>${marks[font]}<sz val="${font === "title" ? size + 3 : size}"/>${colors[font]}<name val="${escapeXml(name)}"/></font>`;
}

/** One list of a styles part, such as its fonts. `index` gives the place of an element, added at the end when it is new; `add` always adds. */
type Collection = {
  readonly node: XmlNode | undefined;
  readonly count: () => number;
  readonly add: (xml: string) => number;
  readonly index: (xml: string) => number;
  readonly edits: () => XmlEdit[];
};

const order = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

/** What stands first in a list that the part does not have yet: the entries that Excel takes for granted. */
const firstItems = {
  fonts: ['<font><sz val="11"/><name val="Times New Roman"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
} as const;

function collection(bytes: Uint8Array, root: XmlNode, list: keyof typeof firstItems, item: string): Collection {
  const node = child(root, list);
  const known = new Map<string, number>();
  const added: string[] = [];
  let count = 0;
  for (const each of node?.children ?? []) if (each.name === item) known.set(source(bytes, each), count++);
  const add = (xml: string): number => {
    known.set(withPrefix(xml, root.prefix), count);
    added.push(xml);
    return count++;
  };
  const index = (xml: string): number => known.get(withPrefix(xml, root.prefix)) ?? add(xml);
  if (node === undefined) for (const xml of firstItems[list]) add(xml);

  const edits = (): XmlEdit[] => {
    if (added.length === 0) return [];
    if (node !== undefined) return append(bytes, node, added.join(""), count);
    const later = new Set(order.slice(order.indexOf(list) + 1));
    const place = root.children.find((each) => later.has(each.name))?.start ?? root.contentEnd;
    return [{ start: place, end: place, text: withPrefix(`<${list} count="${count}">${added.join("")}</${list}>`, root.prefix) }];
  };
  return { node, count: () => count, add, index, edits };
}
