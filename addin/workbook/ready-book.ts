import { columnLetters } from "../../core/model/cells.ts";
import { type FieldId, fieldDefinition } from "../../core/model/fields.ts";
import { inputRuleOf } from "./input-rules.ts";
import type { InputRule } from "./port.ts";
import { guideLines, type ReadyColumn, type ReadySheet, readySheets } from "./ready-book-sheets.ts";
import { inlineText } from "./sheet-writer.ts";
import { escapeXml } from "./xml-edit.ts";
import { newEntry, writeZip } from "./zip-writer.ts";

/**
 * A new book for an office that starts from nothing: lists of cooperatives, groups and members, ratings, activities, reports sent and a
 * guide, with drop-down lists and input rules. Its headings are those that the reader knows.
 */
export function readyBook(year: number): { readonly name: string; readonly bytes: Uint8Array } {
  return { name: `so-htx-${year}.xlsx`, bytes: layOut(guideLines, readySheets(year), `${year}-12-31`) };
}

/**
 * A new book of laid-out sheets behind a guide; the first line of the guide is its title. `latest` is the last day (ISO) that input rules
 * let through.
 */
export function layOut(guide: readonly string[], sheets: readonly ReadySheet[], latest: string): Uint8Array {
  const names = [guideName, ...sheets.map(({ name }) => name)];
  const part = (path: string, xml: string) =>
    newEntry(path, [new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)]);
  const parts = names.map((_, index) => `worksheets/sheet${index + 1}.xml`);
  return writeZip([
    part(
      "[Content_Types].xml",
      `<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        `${override("xl/workbook.xml", "sheet.main")}${override("xl/styles.xml", "styles")}${parts.map((path) => override(`xl/${path}`, "worksheet")).join("")}</Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${package_}/relationships">${relation(1, "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names
        .map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join(
          "",
        )}</sheets><definedNames>${sheets.map(({ name }, index) => printTitles(name, index + 1)).join("")}</definedNames></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${package_}/relationships">${parts.map((path, index) => relation(index + 1, "worksheet", path)).join("")}${relation(parts.length + 1, "styles", "styles.xml")}</Relationships>`,
    ),
    part("xl/styles.xml", stylesXml),
    part("xl/worksheets/sheet1.xml", guideXml(guide)),
    ...sheets.map((sheet, index) => part(`xl/worksheets/sheet${index + 2}.xml`, sheetXml(sheet, latest))),
  ]);
}

const guideName = "Hướng dẫn";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006";
/** Rows that are laid out for records. */
const readyRows = 500;
const headerRow = 3;

function override(path: string, type: string): string {
  return `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${relationships}/${type}" Target="${target}"/>`;
}

function printTitles(name: string, index: number): string {
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(`'${name}'!$${headerRow}:$${headerRow}`)}</definedName>`;
}

/** Places in the list of cell styles below. */
const styles = { plain: 0, title: 1, note: 2, header: 3, text: 4, date: 5, integer: 6, decimal: 7, wrapped: 8 } as const;

const side = '<color rgb="FFBFC7CF"/>';
const font = (marks: string, size = 11, color = ""): string =>
  `<font>${marks}<sz val="${size}"/>${color}<name val="Times New Roman"/></font>`;
const cellStyle = (format: number, fontId: number, fill: number, border: number, align: string): string =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment ${align}/></xf>`;
const stylesXml =
  `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  `<fonts count="4">${font("")}${font("<b/>", 14)}${font("<i/>", 11, '<color rgb="FF5A6670"/>')}${font("<b/>")}</fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin">${side}</left><right style="thin">${side}</right><top style="thin">${side}</top><bottom style="thin">${side}</bottom><diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellStyle(0, 1, 0, 0, 'vertical="center"')}${cellStyle(0, 2, 0, 0, 'vertical="center"')}` +
  `${cellStyle(0, 3, 2, 1, 'horizontal="center" vertical="center" wrapText="1"')}${cellStyle(49, 0, 0, 0, 'vertical="top" wrapText="1"')}${cellStyle(164, 0, 0, 0, 'horizontal="center" vertical="top"')}` +
  `${cellStyle(3, 0, 0, 0, 'vertical="top"')}${cellStyle(4, 0, 0, 0, 'vertical="top"')}${cellStyle(0, 0, 0, 0, 'vertical="top" wrapText="1"')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function guideXml(lines: readonly string[]): string {
  const rows = lines.map(
    (text, index) =>
      `<row r="${index + 1}"${index === 0 ? ' ht="28" customHeight="1"' : ` ht="${16 * Math.ceil(text.length / 100)}" customHeight="1"`}>${inlineText(`A${index + 1}`, index === 0 ? styles.title : styles.wrapped, text)}</row>`,
  );
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="90" customWidth="1"/></cols><sheetData>${rows.join("")}</sheetData><pageMargins left="0.6" right="0.6" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/></worksheet>`;
}

function sheetXml({ title, note, columns, rows = [] }: ReadySheet, latest: string): string {
  const last = columnLetters(columns.length - 1);
  const cols = columns.map(
    ({ width }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleOf(columns[index]!)}" customWidth="1"/>`,
  );
  const headers = columns.map(({ header }, index) => inlineText(`${columnLetters(index)}${headerRow}`, styles.header, header));
  const validations = columns.flatMap((column, index) => {
    const definition = column.field === undefined ? null : fieldDefinition(column.field);
    const found = column.rule ?? (definition === null ? null : inputRuleOf(definition, latest));
    if (found === null) return [];
    const letters = columnLetters(index);
    return [validationXml(found.rule, found.message, `${letters}${headerRow + 1}:${letters}${headerRow + readyRows}`)];
  });
  const cell = `${columnLetters(2)}${headerRow + 1}`;
  return (
    `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="${headerRow}" topLeftCell="${cell}" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>` +
    `<cols>${cols.join("")}</cols><sheetData><row r="1" s="${styles.plain}" customFormat="1" ht="24" customHeight="1">${inlineText("A1", styles.title, title)}</row>` +
    `<row r="2" s="${styles.plain}" customFormat="1" ht="18" customHeight="1">${inlineText("A2", styles.note, note)}</row><row r="${headerRow}" ht="48" customHeight="1">${headers.join("")}</row>${rowsXml(rows, columns)}</sheetData>` +
    `<autoFilter ref="A${headerRow}:${last}${headerRow + readyRows}"/>` +
    (validations.length === 0 ? "" : `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`) +
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${columns.length > 20 ? 2 : 1}" fitToHeight="0"/></worksheet>`
  );
}

function rowsXml(rows: NonNullable<ReadySheet["rows"]>, columns: readonly ReadyColumn[]): string {
  return rows
    .map((values, index) => {
      const row = headerRow + 1 + index;
      const cells = values.map((value, column) => {
        if (value === null) return "";
        const [cell, style] = [`${columnLetters(column)}${row}`, styleOf(columns[column]!)];
        return typeof value === "number" ? `<c r="${cell}" s="${style}"><v>${value}</v></c>` : inlineText(cell, style, value);
      });
      return `<row r="${row}">${cells.join("")}</row>`;
    })
    .join("");
}

function styleOf({ field, look }: ReadyColumn): number {
  if (look !== undefined) return styles[look];
  const type = field === undefined ? "text" : (fieldDefinition(field as FieldId)?.type ?? "text");
  if (type === "date") return styles.date;
  if (["integer", "number", "money", "moneyPerYear"].includes(type)) return styles.integer;
  return ["points", "share"].includes(type) ? styles.decimal : styles.text;
}

function validationXml(rule: InputRule, message: string, area: string): string {
  const type = { list: "list", whole: "whole", decimal: "decimal", textLength: "textLength", date: "date" }[rule.kind];
  const head = `<dataValidation type="${type}" errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="Sổ HTX" error="${escapeXml(message.slice(0, 225))}" sqref="${area}"`;
  const formulas =
    rule.kind === "list"
      ? `<formula1>${escapeXml(`"${rule.words.join(",")}"`)}</formula1>`
      : `<formula1>${formulaOf(rule.from)}</formula1><formula2>${formulaOf(rule.to)}</formula2>`;
  return `${head}>${formulas}</dataValidation>`;
}

function formulaOf(limit: number | string): string {
  if (typeof limit === "number") return String(limit);
  const [year, month, day] = limit.split("-");
  return `DATE(${Number(year)},${Number(month)},${Number(day)})`;
}
