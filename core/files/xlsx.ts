import type { SheetCells } from "../model/cells.ts";
import { brokenFile, noSheets } from "./errors.ts";
import { builtinFormat, type Formats, makeFormats } from "./formats.ts";
import { partEntry, readWorkbookPart, unpackPart, type WorkbookPart, wideEncoding } from "./ooxml.ts";
import { makeCellBudget, makeSheetBuilder } from "./sheet-builder.ts";
import { sheetHandler, unescapeText } from "./sheet-xml.ts";
import { attribute, readXml, textOf, type XmlHandler, xmlReader } from "./xml.ts";
import { findEntry, unpackPieces, type Zip } from "./zip.ts";

/**
 * The sheets of an .xlsx or .xlsm package, in order. Parts that hold no cells (drawings, macros, pictures) are not unpacked.
 * Throws `WorkbookError` when the book is broken or has no sheet of cells.
 */
export function readXlsx(zip: Zip): SheetCells[] {
  const workbook = readWorkbookPart(zip);
  const formats = makeFormats();
  const formatOf = readCellFormats(zip, workbook, formats);
  const strings = readStrings(zip, workbook);
  const budget = makeCellBudget();
  const context = { strings, formats, formatOf, date1904: workbook.date1904 };
  const sheets: SheetCells[] = [];
  for (const { name, hidden, type, path } of workbook.sheets) {
    // Charts and macro sheets of old Excel have no cells.
    if (type !== "worksheet" && type !== null) continue;
    if (path === null || findEntry(zip, path) === null) throw brokenFile({ vi: `trang “${name}”`, en: `sheet “${name}”` });
    const builder = makeSheetBuilder(formats, budget);
    streamPart(zip, path, sheetHandler(path, context, builder));
    sheets.push({ name, hidden, formatTable: formats.table, ...builder.content() });
  }
  if (sheets.length === 0) throw noSheets();
  return sheets;
}

/** Reads a part while it is being unpacked. */
function streamPart(zip: Zip, path: string, handler: XmlHandler): void {
  const reader = xmlReader(path, handler);
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null | undefined;
  unpackPieces(zip, partEntry(zip, path), (piece) => {
    if (decoder === undefined) {
      const wide = wideEncoding(piece);
      decoder = wide === null ? null : new TextDecoder(wide);
    }
    reader.push(decoder === null ? piece : encoder.encode(decoder.decode(piece, { stream: true })));
  });
  reader.end();
}

function readStrings(zip: Zip, workbook: WorkbookPart): string[] {
  const part = workbook.relationships.find((each) => each.type === "sharedStrings")?.target;
  const strings: string[] = [];
  if (part === undefined || findEntry(zip, part) === null) return strings;
  let text = "";
  let collecting = false;
  let phonetic = false;
  streamPart(zip, part, {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") collecting = !phonetic;
      else if (name === "rPh") phonetic = true;
    },
    close: (name) => {
      if (name === "t") collecting = false;
      else if (name === "rPh") phonetic = false;
      else if (name === "si") strings.push(unescapeText(text));
    },
    text: (view) => {
      if (collecting) text += textOf(view);
    },
  });
  return strings;
}

/** For every cell style of the book the index of its number format. */
function readCellFormats(zip: Zip, workbook: WorkbookPart, formats: Formats): number[] {
  const part = workbook.relationships.find((each) => each.type === "styles")?.target;
  const formatOf: number[] = [];
  if (part === undefined || findEntry(zip, part) === null) return formatOf;
  const custom = new Map<number, string>();
  let inCellFormats = false;
  readXml(part, unpackPart(zip, part), {
    open: (name, attributes) => {
      if (name === "cellXfs") inCellFormats = true;
      else if (name === "numFmt") custom.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        formatOf.push(formats.index(custom.get(id) ?? builtinFormat(id) ?? "General"));
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return formatOf;
}
