import { sheetKey, sheetName } from "../../core/files/result-sheet.ts";
import { type Area, type BookCells, type CellValue, cellAddress, columnLetters, type SheetCells } from "../../core/model/cells.ts";
import { newStyles } from "./result-styles.ts";
import { inlineText } from "./sheet-writer.ts";
import { escapeXml } from "./xml-edit.ts";
import { newEntry, writeZip } from "./zip-writer.ts";

/**
 * A new .xlsx book with the values of a book: numbers with their formats, text, errors, merged areas, hidden sheets, rows and columns.
 * Formulas and looks are not in what was read, so not in the new book.
 */
export function newBook(book: BookCells): Uint8Array {
  const names = new Set<string>();
  const sheets = book.sheets.map((sheet) => {
    const name = sheetName(sheet.name, names);
    names.add(sheetKey(name));
    return { sheet, name };
  });
  const formats = book.sheets[0]?.formatTable ?? ["General"];
  const text = (path: string, xml: string) =>
    newEntry(path, [encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]);
  const override = (part: string, type: string) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`;
  return writeZip([
    text(
      "[Content_Types].xml",
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${sheets.map((_, index) => override(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("")}</Types>`,
    ),
    text(
      "_rels/.rels",
      `<Relationships xmlns="${packageRelationships}">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    text(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>${sheets
        .map(
          ({ sheet, name }, index) =>
            `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
        )
        .join("")}</sheets></workbook>`,
    ),
    text(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packageRelationships}">${sheets.map((_, index) => relation(index + 1, "worksheet", `worksheets/sheet${index + 1}.xml`)).join("")}${relation(sheets.length + 1, "styles", "styles.xml")}</Relationships>`,
    ),
    newEntry("xl/styles.xml", [encoder.encode(newStyles(formats.slice(1).map(escapeXml), main))]),
    ...sheets.map(({ sheet }, index) => newEntry(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet))),
  ]);
}

const encoder = new TextEncoder();
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const knownErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

function* sheetXml(sheet: SheetCells): Generator<Uint8Array> {
  const hidden = new Set(sheet.hiddenRows);
  yield encoder.encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}">` +
      (sheet.hiddenColumns.length === 0
        ? ""
        : `<cols>${sheet.hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1" customWidth="1"/>`).join("")}</cols>`) +
      "<sheetData>",
  );
  let piece = "";
  for (let row = 0; row < sheet.cells.length; row++) {
    const values = sheet.cells[row];
    if (values === undefined && !hidden.has(row)) continue;
    let cells = "";
    values?.forEach((value, column) => {
      cells += cellXml(cellAddress(row, column), value, sheet.formats[row]?.[column] ?? 0);
    });
    piece += `<row r="${row + 1}"${hidden.has(row) ? ' hidden="1"' : ""}>${cells}</row>`;
    if (piece.length > 100_000) {
      yield encoder.encode(piece);
      piece = "";
    }
  }
  const areas = separateAreas(sheet.merged).map(
    (area) => `<mergeCell ref="${cellAddress(area.top, area.left)}:${columnLetters(area.right)}${area.bottom + 1}"/>`,
  );
  yield encoder.encode(
    `${piece}</sheetData>${areas.length === 0 ? "" : `<mergeCells count="${areas.length}">${areas.join("")}</mergeCells>`}</worksheet>`,
  );
}

/** The areas of more than one cell that touch no earlier one: Excel refuses a sheet whose merged areas overlap. */
function separateAreas(areas: readonly Area[]): Area[] {
  const taken = new Map<number, Area[]>();
  return areas.filter((area) => {
    if (area.top === area.bottom && area.left === area.right) return false;
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const free = rows.every((row) => !taken.get(row)?.some((other) => other.left <= area.right && area.left <= other.right));
    if (free) for (const row of rows) taken.set(row, [...(taken.get(row) ?? []), area]);
    return free;
  });
}

function cellXml(address: string, value: CellValue, style: number): string {
  if (value === null) return "";
  if (typeof value === "number") return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c r="${address}" s="${style}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "string") return inlineText(address, style, value);
  return knownErrors.has(value.error)
    ? `<c r="${address}" s="${style}" t="e"><v>${value.error}</v></c>`
    : inlineText(address, style, value.error);
}
