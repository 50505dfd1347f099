/** Sheets of two lists compared: what differs, what a person must decide, and the two lists made one. */
import { type ResultColumn, type ResultSheet, type ResultValue, resultSheetNames, sheetKey } from "../../core/files/result-sheet.ts";
import { type BookCells, cellAt } from "../../core/model/cells.ts";
import { type FieldId, fieldDefinition, fieldLabel, fields } from "../../core/model/fields.ts";
import { fold } from "../../core/model/text.ts";
import type { Decision, Decisions } from "../../core/reconcile/decisions.ts";
import { type Merged, type MergedList, shownValue } from "../../core/reconcile/merge.ts";
import type { Alone, Reconciliation, Stand } from "../../core/reconcile/result.ts";

/** The comparison with the decisions it rests on, then the merged list. */
export function reconcileSheets(result: Reconciliation, merged: MergedList, decisions: Decisions): ResultSheet[] {
  return [comparisonSheet(result, decisions), mergedSheet(result, merged)];
}

/** What the officer wrote into the column of decisions of a saved copy; `null` when the book has no such sheet. */
export function readDecisionSheet(book: BookCells): Decision[] | null {
  const sheet = book.sheets.find(({ name }) => sheetKey(name) === sheetKey(resultSheetNames.comparison));
  if (sheet === undefined) return null;
  const header = sheet.cells.findIndex((row) => row?.includes(headers.decision) === true && row.includes(headers.keyA));
  const columns = sheet.cells[header] ?? [];
  const at = (name: string): number => columns.indexOf(name);
  const decisions = new Map<string, Decision>();
  for (let row = header + 1; header >= 0 && row < sheet.cells.length; row++) {
    const text = (name: string): string => String(cellAt(sheet, row, at(name)) ?? "").trim();
    const [a, b, field, said] = [text(headers.keyA), text(headers.keyB), text(headers.field), fold(text(headers.decision))];
    if (a === "" || b === "" || said === "") continue;
    const key = JSON.stringify([a, b]);
    const known: Decision = decisions.get(key) ?? { a, b, verdict: "same", keep: [] };
    if (field === "") {
      if (sameWords.has(said)) decisions.set(key, { ...known, verdict: "same" });
      else if (otherWords.has(said)) decisions.set(key, { a, b, verdict: "different" });
      continue;
    }
    const side = sides.get(said.replace(/^so /, "")) ?? null;
    const id = fieldOf(field);
    if (side !== null && id !== null) decisions.set(key, { ...known, keep: [...(known.keep ?? []), { field: id, side }] });
  }
  return [...decisions.values()];
}

const headers = { decision: "Quyết định", keyA: "Khóa 1", keyB: "Khóa 2", field: "Mục" } as const;
const sides: ReadonlyMap<string, "a" | "b"> = new Map([
  ["1", "a"],
  ["a", "a"],
  ["2", "b"],
  ["b", "b"],
]);
const sameWords = new Set(["mot", "giong", "cung", "la mot", "dung", "co", "x"]);
const otherWords = new Set(["khac", "hai", "khong", "sai"]);

/** Excel holds a little over a million rows. */
const mostRows = 200_000;

const comparisonColumns: readonly ResultColumn[] = [
  { header: "TT", width: 6, look: "integer" },
  { header: "Kết quả", width: 16, look: "strong" },
  { header: "Tên (sổ 1)", width: 34, look: "text" },
  { header: "Dòng (sổ 1)", width: 16, look: "text" },
  { header: "Tên (sổ 2)", width: 34, look: "text" },
  { header: "Dòng (sổ 2)", width: 16, look: "text" },
  { header: headers.field, width: 20, look: "text" },
  { header: "Sổ 1 ghi", width: 26, look: "text" },
  { header: "Sổ 2 ghi", width: 26, look: "text" },
  { header: "Nên giữ", width: 9, look: "text" },
  { header: headers.decision, width: 12, look: "strong" },
  { header: "Vì sao", width: 56, look: "text" },
  { header: headers.keyA, width: 14, look: "text" },
  { header: headers.keyB, width: 14, look: "text" },
];

function comparisonSheet(result: Reconciliation, decisions: Decisions): ResultSheet {
  const rows: ResultValue[][] = [];
  const add = (kind: string, a: Shown | null, b: Shown | null, rest: readonly ResultValue[]): void => {
    rows.push([rows.length + 1, kind, a?.name ?? null, placeOf(a), b?.name ?? null, placeOf(b), ...rest, a?.key ?? null, b?.key ?? null]);
  };
  for (const { a, candidates } of result.unsure)
    for (const { b, because, against } of candidates) add("Chưa chắc", a, b, [null, null, null, null, null, `${because} ${against}`]);
  for (const { a, b, differences, because } of result.pairs)
    for (const { field, label, a: one, b: other, keep, because: why } of differences)
      add("Khác nhau", a, b, [
        label,
        shownValue(field, one),
        shownValue(field, other),
        sideWords(keep),
        sideNumber(decisions.of(a.key, b.key)?.keep?.find((own) => own.field === field)?.side),
        `${why} ${because}`,
      ]);
  const nearest = (near: Alone["near"]): ResultValue[] => [
    ...[null, null, null, null, null],
    near === null ? null : `Gần với “${near.other.name}”: ${near.because}`,
  ];
  // What was decided stays in the sheet, so that the next comparison may start from this copy alone.
  const stands = standsOf(result);
  for (const { a, b, verdict } of decisions.all)
    add("Đã quyết định", stands.a.get(a) ?? { key: a }, stands.b.get(b) ?? { key: b }, [
      null,
      null,
      null,
      null,
      verdict === "same" ? "một" : "khác",
      "Cán bộ đã quyết định.",
    ]);
  for (const { entity, near } of result.onlyA) add("Chỉ có ở sổ 1", entity, null, nearest(near));
  for (const { entity, near } of result.onlyB) add("Chỉ có ở sổ 2", null, entity, nearest(near));
  const { same, differs, unsure, onlyA, onlyB } = result.summary;
  return {
    name: resultSheetNames.comparison,
    lines: [
      { text: "ĐỐI CHIẾU HAI DANH SÁCH", look: "title" },
      { text: `Sổ 1: ${result.fileA}. Sổ 2: ${result.fileB}.`, look: "note" },
      {
        text: `${same} giống hẳn, ${differs} có mục khác nhau, ${unsure} chưa chắc, ${onlyA} chỉ có ở sổ 1, ${onlyB} chỉ có ở sổ 2.`,
        look: "note",
      },
      {
        text: `Cột “${headers.decision}”: dòng chưa chắc ghi “một” hoặc “khác”; dòng khác nhau ghi 1 hoặc 2 là sổ được giữ. Lần đối chiếu sau dùng lại các quyết định này.`,
        look: "note",
      },
      ...result.warnings.map((text) => ({ text, look: "note" as const })),
      ...(rows.length > mostRows ? [{ text: `Chỉ in ${mostRows} dòng đầu trong ${rows.length} dòng.`, look: "note" as const }] : []),
    ],
    columns: comparisonColumns,
    rows: rows.slice(0, mostRows),
    filter: true,
    fixedColumns: 2,
    pagesWide: 2,
  };
}

/** Every entity of either list by its key. */
function standsOf({ pairs, unsure, onlyA, onlyB }: Reconciliation): Readonly<Record<"a" | "b", ReadonlyMap<string, Stand>>> {
  const [a, b] = [new Map<string, Stand>(), new Map<string, Stand>()];
  for (const pair of pairs) {
    a.set(pair.a.key, pair.a);
    b.set(pair.b.key, pair.b);
  }
  for (const { a: one, candidates } of unsure) {
    a.set(one.key, one);
    for (const { b: other } of candidates) b.set(other.key, other);
  }
  for (const { entity } of onlyA) a.set(entity.key, entity);
  for (const { entity } of onlyB) b.set(entity.key, entity);
  return { a, b };
}

const sources: Readonly<Record<Merged["source"], string>> = {
  both: "Cả hai sổ",
  a: "Chỉ sổ 1",
  b: "Chỉ sổ 2",
  unsure: "Chưa chắc, có thể trùng",
};

function mergedSheet(result: Reconciliation, { fields: chosen, entities }: MergedList): ResultSheet {
  return {
    name: resultSheetNames.merged,
    lines: [
      { text: "DANH SÁCH GỘP", look: "title" },
      {
        text: `Gộp từ ${result.fileA} (sổ 1) và ${result.fileB} (sổ 2). Mục chưa rõ bên nào đúng thì lấy theo sổ 1 và ghi ở cột cuối.`,
        look: "note",
      },
    ],
    columns: [
      { header: "TT", width: 6, look: "integer" },
      ...chosen.map((field): ResultColumn => ({ header: headerOf(field), width: field === "name" ? 36 : 16, look: lookOf(field) })),
      { header: "Nguồn", width: 16, look: "text" },
      { header: "Dòng (sổ 1)", width: 16, look: "text" },
      { header: "Dòng (sổ 2)", width: 16, look: "text" },
      { header: "Mục cần đối chiếu", width: 40, look: "text" },
    ],
    rows: entities.slice(0, mostRows).map(({ source, a, b, values, open }, index) => [
      index + 1,
      ...chosen.map((field): ResultValue => {
        const value = values.get(field) ?? null;
        return typeof value === "number" && lookOf(field) !== "text" ? value : value === null ? null : shownValue(field, value);
      }),
      sources[source],
      placeOf(a),
      placeOf(b),
      open.length === 0 ? null : open.map((field) => fieldLabel(field)).join(", "),
    ]),
    filter: true,
    fixedColumns: 2,
    pagesWide: 2,
  };
}

/** Money is written whole, so the header says the unit a reader of the list needs. */
function headerOf(field: FieldId): string {
  const type = fieldDefinition(field)?.type;
  return type === "money" || type === "moneyPerYear" ? `${fieldLabel(field)} (đồng)` : fieldLabel(field);
}

function lookOf(field: FieldId): ResultColumn["look"] {
  switch (fieldDefinition(field)?.type) {
    case "integer":
    case "money":
    case "moneyPerYear":
      return "integer";
    case "number":
    case "share":
    case "points":
      return "decimal";
    default:
      return "text";
  }
}

function fieldOf(label: string): FieldId | null {
  return fields.find((field) => field.label.vi === label)?.id ?? null;
}

/** An entity of a row; of one that is in neither list any more only the key is known. */
type Shown = Pick<Stand, "key"> & Partial<Stand>;

function placeOf(stand: Shown | null): string | null {
  return stand?.sheet === undefined ? null : `${stand.sheet}!${stand.row}`;
}

/** A side as the officer writes it into the column of decisions. */
function sideNumber(keep: "a" | "b" | undefined): string | null {
  return keep === undefined ? null : keep === "a" ? "1" : "2";
}

function sideWords(keep: "a" | "b" | null): string | null {
  return keep === null ? null : keep === "a" ? "sổ 1" : "sổ 2";
}
