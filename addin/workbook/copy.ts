import { noSheets, WorkbookError } from "../../core/files/errors.ts";
import { partEntry, readWorkbookPart, relationshipsPath, type SheetEntry, unpackPart, type WorkbookPart } from "../../core/files/ooxml.ts";
import { fileKind, openBook } from "../../core/files/open-book.ts";
import { headerRowOf, type ResultSheet, sheetKey, sheetName } from "../../core/files/result-sheet.ts";
import { findEntry, openZip, plainPath, type Zip } from "../../core/files/zip.ts";
import { columnLetters } from "../../core/model/cells.ts";
import type { Said } from "../../core/model/language.ts";
import { newBook } from "./new-book.ts";
import { addStyles, newStyles } from "./result-styles.ts";
import { filterArea, quotedSheet, sheetPart } from "./sheet-writer.ts";
import {
  append,
  applyEdits,
  attributeOf,
  child,
  escapeXml,
  outline,
  startTag,
  withPrefix,
  type XmlEdit,
  type XmlNode,
} from "./xml-edit.ts";
import { keptEntry, newEntry, type PackedEntry, writeZip } from "./zip-writer.ts";

/** A copy of a book with sheets of ours. `note`: what the copy does not have of the original, in one sentence. */
export type BookCopy = { readonly bytes: Uint8Array; readonly fileName: string; readonly note: Said | null };

/**
 * Adds sheets to a copy of a book, replacing those of the same names. In a copy of an .xlsx or .xlsm book every other part is kept byte
 * for byte, packed as it was; other kinds of files become a new .xlsx book with their values. Throws `WorkbookError` as `openBook` does.
 */
export function saveCopy(bytes: Uint8Array, fileName: string, sheets: readonly ResultSheet[]): BookCopy {
  try {
    if (fileKind(bytes) !== "xlsx") {
      const copy = addSheets(openZip(newBook(openBook(bytes, fileName))), sheets);
      return { bytes: copy, fileName: copyName(fileName, "xlsx"), note: newBookNote };
    }
    const zip = openZip(bytes);
    const extension = isMacroBook(zip) ? "xlsm" : "xlsx";
    const note = zip.entries.some(({ name }) => name.startsWith("_xmlsignatures/")) ? signatureNote : null;
    return { bytes: addSheets(zip, sheets), fileName: copyName(fileName, extension), note };
  } catch (error) {
    throw error instanceof WorkbookError ? new WorkbookError(error.reason, fileName) : error;
  }
}

/** The extension that a copy of a book must have for Excel to open it. */
export function copyExtension(bytes: Uint8Array): "xlsx" | "xlsm" {
  return fileKind(bytes) === "xlsx" && isMacroBook(openZip(bytes)) ? "xlsm" : "xlsx";
}

const newBookNote: Said = {
  vi: "Bản sao là sổ .xlsx mới, giữ giá trị, định dạng số, ô gộp và hàng cột ẩn của sổ gốc; công thức, màu, biểu đồ và macro chỉ có trong sổ gốc.",
  en: "The copy is a new .xlsx book with the values, number formats, merged cells and hidden rows and columns of the original; formulas, colours, charts and macros are in the original only.",
};
const signatureNote: Said = {
  vi: "Bản sao có thêm trang nên chữ ký số của sổ gốc không còn hiệu lực trong bản sao.",
  en: "The copy has more sheets, so the digital signature of the original does not hold for the copy.",
};

const transitional = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};
const strict = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};
const contentTypesPath = "[Content_Types].xml";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const stylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const encoder = new TextEncoder();

/** A sheet of ours with its place in the book: at `index` of the list of sheets, new or in place of an earlier one. */
type PlacedSheet = {
  readonly sheet: ResultSheet;
  readonly name: string;
  readonly path: string;
  readonly index: number;
  readonly replaced: boolean;
};

function addSheets(zip: Zip, sheets: readonly ResultSheet[]): Uint8Array {
  if (sheets.length === 0) return new Uint8Array(zip.bytes);
  const workbook = readWorkbookPart(zip);
  const workbookBytes = unpackPart(zip, workbook.path);
  const root = outline(workbook.path, workbookBytes);
  const namespaces = startTag(workbookBytes, root).includes(strict.main) ? strict : transitional;
  const placed = placeSheets(zip, workbook, sheets);
  const added = placed.filter(({ replaced }) => !replaced);

  const stylesPath = workbook.relationships.find(({ type }) => type === "styles")?.target;
  const hasStyles = stylesPath !== undefined && findEntry(zip, stylesPath) !== null;
  const stylesPart = hasStyles ? stylesPath : `${folderOf(workbook.path)}styles.xml`;
  const styles = addStyles(stylesPart, hasStyles ? unpackPart(zip, stylesPart) : encoder.encode(newStyles([], namespaces.main)));

  const relations = added.map(({ path }) => ({ type: "worksheet", path }));
  if (!hasStyles) relations.push({ type: "styles", path: stylesPart });
  const { bytes: relationships, ids } = addRelationships(zip, workbook.path, relations, namespaces.relationships);
  const changed = new Map<string, Uint8Array>([
    [workbook.path, applyEdits(workbookBytes, workbookEdits(workbookBytes, root, placed, ids, namespaces.relationships))],
    [relationshipsPath(workbook.path), relationships],
    [stylesPart, styles.bytes],
    [
      contentTypesPath,
      addContentTypes(
        zip,
        added.map(({ path }) => path),
        hasStyles ? null : stylesPart,
      ),
    ],
  ]);
  const written = new Map(
    placed.map(({ sheet, path }) => [plainPath(path), newEntry(path, sheetPart(sheet, styles.styleOf, namespaces.main))]),
  );
  for (const [path, bytes] of changed) written.set(plainPath(path), newEntry(path, [bytes]));
  // What an earlier sheet of ours was tied to (printer settings, comments) would not fit the new one.
  const dropped = new Set(placed.filter(({ replaced }) => replaced).map(({ path }) => plainPath(relationshipsPath(path))));

  const entries: PackedEntry[] = [];
  for (const entry of zip.entries) {
    const key = plainPath(entry.name);
    if (dropped.has(key)) continue;
    const fresh = written.get(key);
    entries.push(fresh === undefined ? keptEntry(zip, entry) : { ...fresh, name: entry.name, nameBytes: entry.nameBytes });
    written.delete(key);
  }
  return writeZip([...entries, ...written.values()]);
}

function placeSheets(zip: Zip, workbook: WorkbookPart, sheets: readonly ResultSheet[]): PlacedSheet[] {
  const taken = new Set(workbook.sheets.map(({ name }) => sheetKey(name)));
  const paths = new Set(zip.entries.map(({ name }) => plainPath(name)));
  const given = new Set<string>();
  let index = workbook.sheets.length;
  let number = 0;
  return sheets.map((sheet) => {
    const wanted = sheetKey(sheetName(sheet.name, new Set()));
    const before = workbook.sheets.findIndex((each: SheetEntry) => sheetKey(each.name) === wanted && each.type === "worksheet");
    const earlier = workbook.sheets[before];
    if (earlier?.path != null && !given.has(wanted) && findEntry(zip, earlier.path) !== null) {
      given.add(wanted);
      return { sheet, name: earlier.name, path: earlier.path, index: before, replaced: true };
    }
    const name = sheetName(sheet.name, taken);
    taken.add(sheetKey(name));
    given.add(sheetKey(name));
    let path: string;
    do path = `${folderOf(workbook.path)}worksheets/sheet${++number}.xml`;
    while (paths.has(plainPath(path)));
    paths.add(plainPath(path));
    return { sheet, name, path, index: index++, replaced: false };
  });
}

function workbookEdits(
  bytes: Uint8Array,
  root: XmlNode,
  placed: readonly PlacedSheet[],
  ids: readonly string[],
  namespace: string,
): XmlEdit[] {
  const list = child(root, "sheets");
  if (list === undefined) throw noSheets();
  let sheetId = Math.max(0, ...list.children.map((each) => Number(attributeOf(bytes, each, "sheetId") ?? 0)).filter(Number.isSafeInteger));
  const added = placed.filter(({ replaced }) => !replaced);
  const sheetsXml = added.map(
    ({ name }, index) => `<sheet xmlns:r="${namespace}" name="${escapeXml(name)}" sheetId="${++sheetId}" r:id="${ids[index]}"/>`,
  );
  return [...append(bytes, list, sheetsXml.join(""), null), ...definedNameEdits(bytes, root, list, placed)];
}

/** The names by which Excel knows the filter and the repeated rows of a sheet; those of an earlier sheet of ours go. */
function definedNameEdits(bytes: Uint8Array, root: XmlNode, sheets: XmlNode, placed: readonly PlacedSheet[]): XmlEdit[] {
  const ours = new Set(placed.map(({ index }) => String(index)));
  const list = child(root, "definedNames");
  const edits: XmlEdit[] = [];
  for (const each of list?.children ?? []) {
    const name = attributeOf(bytes, each, "name");
    const place = attributeOf(bytes, each, "localSheetId");
    const replaced = (name === "_xlnm._FilterDatabase" || name === "_xlnm.Print_Titles") && place !== null && ours.has(place);
    if (replaced) edits.push({ start: each.start, end: each.end, text: "" });
  }
  const xml = placed.map(({ sheet, name, index }) => {
    const book = quotedSheet(name);
    const row = headerRowOf(sheet);
    const defined = (key: string, area: string, more = ""): string =>
      `<definedName name="_xlnm.${key}" localSheetId="${index}"${more}>${escapeXml(`${book}!${area}`)}</definedName>`;
    const filter = filterArea(sheet).replace(/(?<![A-Z])([A-Z]+)(\d+)/g, "$$$1$$$2");
    return [
      ...(sheet.filter ? [defined("_FilterDatabase", filter, ' hidden="1"')] : []),
      defined("Print_Titles", `${sheet.fixedColumns > 0 ? `$A:$${columnLetters(sheet.fixedColumns - 1)},${book}!` : ""}$${row}:$${row}`),
    ].join("");
  });
  if (list !== undefined) return [...edits, ...append(bytes, list, xml.join(""), null)];
  const before = root.children.filter(({ name }) => ["sheets", "functionGroups", "externalReferences"].includes(name));
  const place = before.at(-1)?.end ?? sheets.end;
  return [{ start: place, end: place, text: withPrefix(`<definedNames>${xml.join("")}</definedNames>`, root.prefix) }];
}

function addRelationships(
  zip: Zip,
  part: string,
  added: readonly { readonly type: string; readonly path: string }[],
  namespace: string,
): { bytes: Uint8Array; ids: string[] } {
  const path = relationshipsPath(part);
  const bytes = unpackPart(zip, path);
  const root = outline(path, bytes);
  const taken = new Set(root.children.map((each) => attributeOf(bytes, each, "Id")));
  const ids: string[] = [];
  for (let number = root.children.length + 1; ids.length < added.length; number++) if (!taken.has(`rId${number}`)) ids.push(`rId${number}`);
  const xml = added.map(
    ({ type, path: target }, index) => `<Relationship Id="${ids[index]}" Type="${namespace}/${type}" Target="/${target}"/>`,
  );
  return { bytes: xml.length === 0 ? bytes : applyEdits(bytes, append(bytes, root, xml.join(""), null)), ids };
}

function addContentTypes(zip: Zip, sheets: readonly string[], styles: string | null): Uint8Array {
  const bytes = unpackPart(zip, contentTypesPath);
  const root = outline(contentTypesPath, bytes);
  const xml = sheets.map((path) => `<Override PartName="/${path}" ContentType="${sheetType}"/>`);
  if (styles !== null) xml.push(`<Override PartName="/${styles}" ContentType="${stylesType}"/>`);
  return xml.length === 0 ? bytes : applyEdits(bytes, append(bytes, root, xml.join(""), null));
}

function isMacroBook(zip: Zip): boolean {
  partEntry(zip, contentTypesPath);
  const path = plainPath(readWorkbookPart(zip).path);
  const bytes = unpackPart(zip, contentTypesPath);
  const types = outline(contentTypesPath, bytes).children;
  // Other parts of a book may have types of macros; only the workbook's own makes it one.
  const own =
    types.find((node) => node.name === "Override" && plainPath(attributeOf(bytes, node, "PartName") ?? "") === path) ??
    types.find((node) => node.name === "Default" && path.endsWith(`.${(attributeOf(bytes, node, "Extension") ?? "").toLowerCase()}`));
  return own !== undefined && (attributeOf(bytes, own, "ContentType") ?? "").includes("macroEnabled");
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** "sổ.xls" → "sổ (Sổ HTX).xlsx"; a copy of a copy keeps its name. */
function copyName(fileName: string, extension: string): string {
  const base = fileName.replace(/\.[^.]{1,5}$/, "").replace(/ \(Sổ HTX\)$/, "");
  return `${base} (Sổ HTX).${extension}`;
}
