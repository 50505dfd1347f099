import { formatMoney, formatNumber } from "../model/numbers.ts";
import { fold } from "../model/text.ts";
import { fact, type Piece, say } from "../reports/piece.ts";
import type { Block, Report, ReportTable } from "../reports/report.ts";
import { supportKinds } from "./kinds.ts";
import type { Register, SupportRow } from "./register.ts";

/** A report with a table of what the register shows for its period, under the heading on policies; without such rows as it was. */
export function withSupportTable(report: Report, register: Register): Report {
  const { from, to } = report.period;
  const rows = register.rows.filter(({ day }) => day !== null && day >= from && day <= to && day <= report.asOf);
  const at = report.blocks.findIndex(isPolicyHeading);
  if (rows.length === 0 || at < 0) return report;
  const table = tableOf(rows, register.sheet);
  const blocks = [...report.blocks.slice(0, at + 1), table, ...report.blocks.slice(at + 1)];
  const facts = [...table.rows.flat(2)].flatMap((piece) => (piece.kind === "fact" ? [{ text: piece.text, source: piece.source }] : []));
  const known = new Set(report.facts.map(({ text, source }) => `${source}\n${text}`));
  return { ...report, blocks, facts: [...report.facts, ...facts.filter(({ text, source }) => !known.has(`${source}\n${text}`))] };
}

function isPolicyHeading(block: Block): boolean {
  if (block.kind !== "heading") return false;
  const text = block.text.map((piece) => (piece.kind === "words" || piece.kind === "fact" ? piece.text : "")).join("");
  return fold(text).includes("trien khai co che chinh sach");
}

/** One line a kind of support: rows, entities, persons, money. */
function tableOf(rows: readonly SupportRow[], sheet: string): ReportTable {
  const kinds = supportKinds.filter(({ id }) => rows.some(({ kind }) => kind.id === id));
  const lines = kinds.map((kind) => {
    const own = rows.filter((row) => row.kind.id === kind.id);
    const source = `${sheet}, dòng ${own.map(({ row }) => row).join(", ")}`;
    const entities = new Set(own.flatMap(({ at }) => at ?? [])).size;
    const cells: readonly (readonly Piece[])[] = [
      say`${kind.label}`,
      number(own.length, source),
      number(entities, source),
      number(sumOf(own.map(({ persons }) => persons)), source),
      money(sumOf(own.map(({ amount }) => amount)), source),
    ];
    return cells;
  });
  return {
    kind: "table",
    caption: say`Các khoản hỗ trợ, lớp học theo sổ hỗ trợ`,
    columns: [
      { header: say`Nội dung`, width: 36, align: "left" },
      { header: say`Số khoản, số lớp`, width: 14, align: "center" },
      { header: say`Số đơn vị`, width: 14, align: "center" },
      { header: say`Số người`, width: 14, align: "center" },
      { header: say`Số tiền`, width: 22, align: "right" },
    ],
    rows: lines,
    strong: [],
  };
}

/** The sum of what is written; `null` where nothing is, for an empty cell is not 0. */
function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

function number(value: number | null, source: string): readonly Piece[] {
  return value === null || value === 0 ? say`` : say`${fact(formatNumber(value), source)}`;
}

function money(value: number | null, source: string): readonly Piece[] {
  return value === null ? say`` : say`${fact(formatMoney(value), source)}`;
}
