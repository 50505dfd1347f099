import { openBook } from "../../../core/files/open-book.ts";
import type { SheetCells } from "../../../core/model/cells.ts";
import { inEach, type Said } from "../../../core/model/language.ts";
import { readLocalBook } from "../../../core/scoring/local-table.ts";
import { findScoreTable, type ScoreTable, scoreTables } from "../../../core/scoring/table.ts";
import { readTableJson } from "../../../core/scoring/table-json.ts";
import { templateRows } from "../../../core/scoring/table-template.ts";
import { newBook } from "../../workbook/new-book.ts";
import type { TableChoice } from "./protocol.ts";

/** The table that is meant. A table of the office that cannot be read any more gives way to the first shipped one. */
export function tableOf(choice: TableChoice): ScoreTable {
  const meant = "id" in choice ? findScoreTable(choice.id) : tableFrom(choice.own);
  return meant ?? scoreTables[0]!;
}

/** A score table that an office filled in: the first sheet made from the template, else what is wrong, each at its cell. */
export function readOwnTable(bytes: Uint8Array, name: string): { table: string | null; problems: Said[] } {
  const { table, sheet, errors } = readLocalBook(openBook(bytes, name));
  if (table !== null) return { table: JSON.stringify(table), problems: [] };
  return {
    table: null,
    problems: errors.slice(0, 20).map(({ cell, message }) => inEach((language) => `${sheet}!${cell}: ${message[language]}`)),
  };
}

/** A workbook with a table in it, for the office to change and to load again. */
export function tableTemplate(table: ScoreTable): { name: string; bytes: ArrayBuffer } {
  const rows = templateRows(table);
  const sheet: SheetCells = {
    name: "Bảng điểm",
    hidden: false,
    cells: rows,
    formats: [],
    formatTable: ["General"],
    merged: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const name = `bang-diem-${table.id}.xlsx`;
  return { name, bytes: bufferOf(newBook({ file: name, sheets: [sheet] })) };
}

/** The bytes of an array in a buffer of their own, which can be handed over. */
export function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.slice().buffer as ArrayBuffer;
}

function tableFrom(text: string): ScoreTable | null {
  try {
    return readTableJson(JSON.parse(text)).table;
  } catch {
    return null;
  }
}
