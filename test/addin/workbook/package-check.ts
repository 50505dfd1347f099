import { attributeOf, outline, type XmlNode } from "../../../addin/workbook/xml-edit.ts";
import { readRelationships } from "../../../core/files/ooxml.ts";
import { findEntry, openZip, unpack, type Zip } from "../../../core/files/zip.ts";
import { columnIndex } from "../../../core/model/cells.ts";

/**
 * What Excel would repair in a copy, which other programs forgive: parts that are named but missing, lists whose counts are wrong, elements
 * and cells out of order, styles that do not exist, too many links.
 */
export function packageProblems(bytes: Uint8Array): string[] {
  const zip = openZip(bytes);
  const problems: string[] = [];
  const twice = zip.entries.map(({ name }) => name.toLowerCase()).filter((name, index, all) => all.indexOf(name) !== index);
  problems.push(...twice.map((name) => `${name} is there twice`));

  const types = part(zip, "[Content_Types].xml");
  for (const each of types.root.children.filter(({ name }) => name === "Override")) {
    const path = attributeOf(types.bytes, each, "PartName") ?? "";
    if (findEntry(zip, path) === null) problems.push(`${path} has a type and no part`);
  }
  for (const { id, target } of readRelationships(zip, "xl/workbook.xml"))
    if (findEntry(zip, target) === null) problems.push(`${id} leads nowhere`);

  const workbook = part(zip, "xl/workbook.xml");
  const sheets = childOf(workbook.root, "sheets")?.children ?? [];
  for (const key of ["name", "sheetId", "id"]) {
    const values = sheets.map((sheet) => attributeOf(workbook.bytes, sheet, key)?.toLowerCase());
    if (new Set(values).size !== values.length) problems.push(`two sheets have the same ${key}`);
  }
  const order = [
    "fileVersion",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
  ];
  problems.push(...outOfOrder("workbook", workbook.root, order));
  for (const name of childOf(workbook.root, "definedNames")?.children ?? []) {
    if (Number(attributeOf(workbook.bytes, name, "localSheetId") ?? 0) >= sheets.length) problems.push("a name belongs to no sheet");
  }

  const styles = part(zip, "xl/styles.xml");
  const size = (list: string): number => childOf(styles.root, list)?.children.length ?? 0;
  problems.push(
    ...outOfOrder("styles", styles.root, ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"]),
  );
  for (const list of styles.root.children) {
    const count = attributeOf(styles.bytes, list, "count");
    if (count !== null && Number(count) !== list.children.length) problems.push(`${list.name} counts wrong`);
  }
  for (const style of childOf(styles.root, "cellXfs")?.children ?? []) {
    for (const [key, list] of [
      ["fontId", "fonts"],
      ["fillId", "fills"],
      ["borderId", "borders"],
    ] as const) {
      if (Number(attributeOf(styles.bytes, style, key) ?? 0) >= Math.max(size(list), 1)) problems.push(`a style has no ${key}`);
    }
  }
  for (const { type, target } of readRelationships(zip, "xl/workbook.xml")) {
    if (type === "worksheet") problems.push(...sheetProblems(target, part(zip, target), size("cellXfs")));
  }
  return problems;
}

type Part = { readonly bytes: Uint8Array; readonly root: XmlNode };

const sheetOrder = [
  ..."sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells conditionalFormatting dataValidations".split(
    " ",
  ),
  ..."hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks drawing legacyDrawing tableParts extLst".split(" "),
];

function sheetProblems(path: string, { bytes, root }: Part, styles: number): string[] {
  const problems = outOfOrder(path, root, sheetOrder);
  let lastRow = 0;
  for (const row of childOf(root, "sheetData")?.children ?? []) {
    const number = Number(attributeOf(bytes, row, "r") ?? lastRow + 1);
    if (number <= lastRow) problems.push(`${path} row ${number} is out of order`);
    lastRow = number;
    let lastColumn = -1;
    for (const cell of row.children) {
      const column = columnIndex(/^[A-Z]+/.exec(attributeOf(bytes, cell, "r") ?? "")?.[0] ?? "");
      if (column <= lastColumn) problems.push(`${path} row ${number} has cells out of order`);
      lastColumn = column;
      if (Number(attributeOf(bytes, cell, "s") ?? 0) >= Math.max(styles, 1)) problems.push(`${path} has a cell without style`);
    }
  }
  if ((childOf(root, "hyperlinks")?.children.length ?? 0) > 65_530) problems.push(`${path} has too many links`);
  return problems;
}

function outOfOrder(where: string, node: XmlNode, order: readonly string[]): string[] {
  const places = node.children.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
  return places.some((place, index) => index > 0 && place < places[index - 1]!) ? [`${where} has elements out of order`] : [];
}

function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((each) => each.name === name);
}

function part(zip: Zip, path: string): Part {
  const bytes = unpack(zip, findEntry(zip, path)!);
  return { bytes, root: outline(path, bytes) };
}
