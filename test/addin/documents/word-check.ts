import { attributeOf, outline, type XmlNode } from "../../../addin/workbook/xml-edit.ts";
import { readRelationships } from "../../../core/files/ooxml.ts";
import { findEntry, openZip, unpack } from "../../../core/files/zip.ts";

/** What Word would repair in a document: parts that are named but missing, relations that lead nowhere, elements out of order, cells without a paragraph. */
export function wordProblems(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  const problems: string[] = [];
  const names = zip.entries.map(({ name }) => name.toLowerCase());
  problems.push(...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is there twice`));
  const types = unpack(zip, findEntry(zip, "[Content_Types].xml")!);
  const known = new Set<string>();
  for (const each of outline("types", types).children) {
    const path = attributeOf(types, each, "PartName");
    if (path !== null) known.add(path.slice(1).toLowerCase());
    if (path !== null && findEntry(zip, path) === null) problems.push(`${path} has a type and no part`);
  }
  const relations = readRelationships(zip, "word/document.xml");
  for (const { id, target } of relations) if (findEntry(zip, target) === null) problems.push(`${id} leads nowhere`);
  for (const { target, type } of relations)
    if (type === "chart" && !known.has(target.toLowerCase())) problems.push(`${target} has no type`);
  const whole = new TextDecoder().decode(unpack(zip, findEntry(zip, "word/document.xml")!));
  if (/<\/w:tbl>(?:<w:sectPr|<\/w:body|<\/w:tc)/.test(whole)) problems.push("no paragraph behind a table");
  const ids = new Set(relations.map(({ id }) => id));
  const own = unpack(zip, findEntry(zip, "word/document.xml")!);
  const walk = (node: XmlNode): void => {
    const id = attributeOf(own, node, "id");
    if ((node.name === "chart" || node.name === "headerReference") && (id === null || !ids.has(id)))
      problems.push(`${node.name} ${id} is no relation`);
    if (node.name === "tc" && node.children.at(-1)?.name !== "p") problems.push("a cell does not end with a paragraph");
    if (node.name === "tr" && !holds(node, "tc")) problems.push("a row has no cell");
    for (const [parent, order] of orders) if (node.name === parent) problems.push(...outOfOrder(parent, node, order));
    node.children.forEach(walk);
  };
  walk(outline("word/document.xml", own));
  for (const { name } of zip.entries)
    if (name.endsWith(".xml") || name.endsWith(".rels")) outline(name, unpack(zip, findEntry(zip, name)!));
  return problems;
}

function holds(node: XmlNode, name: string): boolean {
  return node.children.some((each) => each.name === name || holds(each, name));
}

const orders: readonly (readonly [string, readonly string[]])[] = [
  [
    "pPr",
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr".split(
      " ",
    ),
  ],
  ["rPr", "rStyle rFonts b bCs i iCs caps smallCaps strike color spacing w kern position sz szCs highlight u vertAlign lang".split(" ")],
  ["tcPr", "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection vAlign".split(" ")],
  ["tblPr", "tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook".split(" ")],
  ["sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols titlePg docGrid".split(" ")],
];

function outOfOrder(where: string, node: XmlNode, order: readonly string[]): string[] {
  const places = node.children.map(({ name }) => order.indexOf(name));
  if (places.includes(-1)) return [`${where} has an element of another place`];
  return places.some((place, at) => at > 0 && place < places[at - 1]!) ? [`${where} has elements out of order`] : [];
}
