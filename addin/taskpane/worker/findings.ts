import { columnIndex } from "../../../core/model/cells.ts";
import { fieldLabel } from "../../../core/model/fields.ts";
import type { Finding, Severity } from "../../../core/model/findings.ts";
import { formatNumber } from "../../../core/model/numbers.ts";
import { fold } from "../../../core/model/text.ts";
import type { SheetMarks } from "./grid.ts";
import type { CheckOverview, FindingFilter, FindingGroup, FindingRow } from "./protocol.ts";

/** The findings of a book, ready to be asked for in groups and pages. */
export type FindingIndex = {
  readonly overview: CheckOverview;
  readonly groups: (filter: FindingFilter) => FindingGroup[];
  readonly rows: (filter: FindingFilter, group: string, from: number, count: number) => FindingRow[];
  readonly marksOf: (sheet: string) => SheetMarks | undefined;
};

type Outcome = { findings: readonly Finding[]; summary: { errors: number; warnings: number; records: number } };

/** Indexes findings; `labelOf` gives the Vietnamese name of a code. */
export function indexFindings({ findings, summary }: Outcome, labelOf: (code: string) => string): FindingIndex {
  const perCode = new Map<string, number>();
  for (const { code } of findings) perCode.set(code, (perCode.get(code) ?? 0) + 1);
  const codes = [...perCode].map(([code, count]) => ({ code, label: labelOf(code), count }));

  let filtered: { key: string; byGroup: Map<string, number[]> } | null = null;
  const filter = (wanted: FindingFilter): Map<string, number[]> => {
    const key = JSON.stringify(wanted);
    if (filtered?.key !== key) filtered = { key, byGroup: group(findings, wanted) };
    return filtered.byGroup;
  };
  let marks: Map<string, Map<number, Map<number, Severity>>> | null = null;

  return {
    overview: { ...summary, codes: codes.sort((a, b) => b.count - a.count) },
    groups: (wanted) =>
      [...filter(wanted)]
        .map(([key, members]) => {
          const { code, severity, sheet } = findings[members[0]!]!;
          return { key, code, label: labelOf(code), severity, sheet, count: members.length };
        })
        .sort((a, b) => order(a.severity) - order(b.severity)),
    rows: (wanted, key, from, count) => (filter(wanted).get(key) ?? []).slice(from, from + count).map((id) => rowOf(findings[id]!, id)),
    marksOf: (sheet) => {
      marks ??= marksBySheet(findings);
      return marks.get(sheet);
    },
  };
}

function order(severity: Severity): number {
  return severity === "error" ? 0 : 1;
}

function group(findings: readonly Finding[], { severity, code, text }: FindingFilter): Map<string, number[]> {
  const words = fold(text);
  const groups = new Map<string, number[]>();
  findings.forEach((finding, id) => {
    if (severity !== null && finding.severity !== severity) return;
    if (code !== null && finding.code !== code) return;
    if (words !== "" && !fold(`${finding.sheet} ${finding.cell} ${finding.found} ${finding.message}`).includes(words)) return;
    const key = `${finding.code}\n${finding.sheet}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [id]);
    else members.push(id);
  });
  return groups;
}

function rowOf(finding: Finding, id: number): FindingRow {
  const { severity, sheet, cell, field, message, found, suggestion } = finding;
  const place = placeOf(cell);
  return {
    id,
    severity,
    sheet,
    cell,
    ...place,
    field: field === null ? null : fieldLabel(field),
    message,
    found,
    suggestion: typeof suggestion === "number" ? formatNumber(suggestion) : suggestion,
  };
}

function marksBySheet(findings: readonly Finding[]): Map<string, Map<number, Map<number, Severity>>> {
  const sheets = new Map<string, Map<number, Map<number, Severity>>>();
  for (const { sheet, cell, severity } of findings) {
    const { row, column } = placeOf(cell);
    const rows = entry(sheets, sheet, () => new Map<number, Map<number, Severity>>());
    const columns = entry(rows, row, () => new Map<number, Severity>());
    if (columns.get(column) !== "error") columns.set(column, severity);
  }
  return sheets;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

/** The 0-based place of an address such as "D12". */
function placeOf(cell: string): { row: number; column: number } {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell);
  return parts === null ? { row: 0, column: 0 } : { row: Number(parts[2]) - 1, column: columnIndex(parts[1]!) };
}
