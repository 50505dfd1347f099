import { type BookCells, cellAddress, type SheetCells } from "../model/cells.ts";
import { readChoice } from "../model/choices.ts";
import type { Said } from "../model/language.ts";
import { fold } from "../model/text.ts";
import { type CellProblem, columnKeys, dateAt, findHead, problem, required, textAt } from "./local-cells.ts";
import { type OpenCriterion, type OpenItem, placeKey, type Reader, type RowKey, readRow, startReading } from "./local-rows.ts";
import type { ScoreCriterion, ScoreGroup, ScoreItem, ScoreTable } from "./table.ts";
import { isLocal, localPrefix, rowWords, templateColumns } from "./table-template.ts";
import { type TablePlace, tableErrors } from "./validate.ts";

/** Reads the office's own table from a sheet made from the template. Every part of it gets mark L; gaps stay unknown. */
export function readLocalTable(sheet: SheetCells): { table: ScoreTable | null; errors: CellProblem[] } {
  const head = findHead(sheet);
  if (head === null) {
    const headings = templateColumns.join(" | ");
    const message = {
      vi: `Không thấy dòng tiêu đề “${headings}”. Hãy dùng mẫu bảng điểm của đơn vị.`,
      en: `The heading row “${headings}” is not there. Use the template of the office’s own score table.`,
    };
    return { table: null, errors: [{ cell: "A1", message }] };
  }
  const reader = startReading(sheet, head);
  for (let row = head.row + 1; row < sheet.cells.length; row++) readRow(reader, row);
  const table = finish(reader);
  const errors = [...reader.errors];
  if (errors.length === 0) errors.push(...tableErrors(table).map(({ at, message }) => ({ cell: cellOf(reader, at), message })));
  return errors.length === 0 ? { table, errors } : { table: null, errors };
}

/**
 * The table that a book of the office holds: the first sheet that reads as one. Without such a sheet, what is wrong in the
 * sheet that was meant: the first in which more than the head is missing, else the first.
 */
export function readLocalBook(book: BookCells): {
  table: ScoreTable | null;
  sheet: string;
  errors: CellProblem[];
} {
  const readings = book.sheets.map((sheet) => ({ sheet: sheet.name, ...readLocalTable(sheet) }));
  const read = readings.find(({ table }) => table !== null);
  const meant = read ?? readings.find(({ errors }) => errors.some(({ cell }) => cell !== "A1")) ?? readings[0];
  return meant ?? { table: null, sheet: "", errors: [] };
}

function finish(reader: Reader): ScoreTable {
  const { errors, unrated, knockOut, ranks, inputs, max, appliesTo } = reader;
  const id = fold(property(reader, "id") ?? mustHave(reader, "id", { vi: "ví dụ don-vi-2024", en: "for example don-vi-2024" })).replaceAll(
    " ",
    "-",
  );
  const title =
    property(reader, "title") ??
    mustHave(reader, "title", { vi: "ví dụ “Bảng chấm điểm THT của UBND xã”", en: "for example “Bảng chấm điểm THT của UBND xã”" });
  const effectiveFrom =
    dateOf(reader, "effectiveFrom") ?? mustHave(reader, "effectiveFrom", { vi: "ví dụ 01/01/2024", en: "for example 01/01/2024" });
  const headCell = cellAddress(reader.head.row, reader.head.columns.word);
  const absent = !reader.rows.has(placeKey("table", "", 0, "max")) ? rowWords.max : appliesTo.length === 0 ? rowWords.appliesTo : null;
  if (absent !== null && errors.length === 0) errors.push({ cell: headCell, message: rowMissing(absent) });
  return {
    id: isLocal({ id }) ? id : `${localPrefix}${id}`,
    title,
    document: property(reader, "document") ?? "",
    issuedOn: dateOf(reader, "issuedOn"),
    effectiveFrom,
    effectiveTo: dateOf(reader, "effectiveTo"),
    effectiveToCandidates: [],
    appliesTo,
    sector: sectorOf(reader),
    max,
    unrated,
    knockOut,
    ranks,
    inputs: [...inputs.values()],
    groups: reader.groups.map(
      (group): ScoreGroup => ({ ...group, mark: "L", criteria: group.criteria.map((criterion) => closeCriterion(reader, criterion)) }),
    ),
  };
}

function property(reader: Reader, key: RowKey): string | null {
  const row = reader.properties.get(key);
  return row === undefined ? null : textAt(reader, row, "label");
}

function mustHave(reader: Reader, key: RowKey, example: Said): string {
  const row = reader.properties.get(key);
  const message = { vi: `Hãy ghi “${rowWords[key]}”, ${example.vi}.`, en: `Write “${rowWords[key]}”, ${example.en}.` };
  return row === undefined
    ? required(reader, reader.head.row, "word", rowMissing(rowWords[key]), "")
    : required(reader, row, "label", message, "");
}

function rowMissing(word: string): Said {
  return { vi: `Thiếu dòng “${word}”.`, en: `The row “${word}” is missing.` };
}

function closeCriterion(reader: Reader, { own, items }: OpenCriterion): ScoreCriterion {
  const { id, label, max } = own.item;
  const parts = items.length === 0 ? [own] : items;
  return { id, label, max, mark: "L", maxMark: max === null ? "?" : "L", items: parts.map((part) => closeItem(reader, part)) };
}

/** A rule of increase is written as two bands that meet at one number. */
function closeItem(reader: Reader, { row, item, method, bands }: OpenItem): ScoreItem {
  if (method !== "increase") return { ...item, method, bands, rule: null };
  const [lower, upper] = bands;
  const meets = bands.length === 2 && lower?.from === null && upper?.to === null && lower.to !== null && lower.to === upper.from;
  if (!meets || !lower.toInclusive || upper.fromInclusive) {
    problem(reader, row, "method", {
      vi: "Cách chấm “Có tăng” cần đúng hai khung: đến <=0 và từ >0 (hoặc một mốc khác).",
      en: "The way of scoring “Có tăng” needs exactly two bands: to <=0 and from >0 (or another mark).",
    });
    return { ...item, method, bands: [], rule: null };
  }
  return { ...item, method, bands: [], rule: { above: lower.to!, points: upper.points, otherwise: lower.points, mark: "L" } };
}

function sectorOf(reader: Reader): string | null {
  const row = reader.properties.get("sector");
  const text = property(reader, "sector");
  if (row === undefined || text === null) return null;
  const sector = readChoice("sector", text).value;
  return (
    sector ??
    required(
      reader,
      row,
      "label",
      {
        vi: `Không hiểu lĩnh vực “${text}”. Để trống nếu dùng cho mọi lĩnh vực.`,
        en: `The sector “${text}” is not understood. Leave it empty if the table holds for all sectors.`,
      },
      null,
    )
  );
}

function dateOf(reader: Reader, key: RowKey): string | null {
  const row = reader.properties.get(key);
  return row === undefined ? null : dateAt(reader, row);
}

/** The cell of what `tableErrors` complains about. */
function cellOf(reader: Reader, { part, id, key, index }: TablePlace): string {
  const named = part === "group" || part === "criterion" || part === "item" || part === "band";
  const row = reader.rows.get(part === "table" ? placeKey(part, "", 0, key) : placeKey(part, named ? id : "", index));
  const column = columnKeys.find((candidate) => candidate === key) ?? "word";
  return cellAddress(row ?? reader.head.row, reader.head.columns[row === undefined ? "word" : column]);
}
