import { columnIndex } from "../../../core/model/cells.ts";
import { formatDate, isIsoDate } from "../../../core/model/dates.ts";
import { fieldLabel } from "../../../core/model/fields.ts";
import type { Finding, Severity } from "../../../core/model/findings.ts";
import type { Language } from "../../../core/model/language.ts";
import { formatNumber } from "../../../core/model/numbers.ts";
import { fold } from "../../../core/model/text.ts";
import { certaintyOf } from "../../workbook/finding-fixes.ts";
import type { IgnoredFindings } from "../../workbook/ignored-findings.ts";
import type { SheetMarks } from "./grid.ts";
import type { CheckOverview, FindingFilter, FindingGroup, FindingRow } from "./protocol.ts";

/** The findings of a book, ready to be asked for in groups and pages. */
export type FindingIndex = {
  readonly overview: CheckOverview;
  readonly groups: (filter: FindingFilter) => FindingGroup[];
  readonly rows: (filter: FindingFilter, group: string, from: number, count: number) => FindingRow[];
  /** The finding of a key; `null` when there is none. */
  readonly row: (key: string) => FindingRow | null;
  readonly marksOf: (sheet: string) => SheetMarks | undefined;
  /** The findings that are not ignored, in the order of the book. */
  readonly open: readonly Finding[];
  /** Findings with a value that can be written: those of the keys, or all that are certain. */
  readonly fixable: (keys: readonly string[] | null) => Finding[];
};

type Outcome = { findings: readonly Finding[]; summary: { errors: number; warnings: number; records: number } };

/** How findings are named, told apart and left as they are. */
type Names = {
  readonly labelOf: (code: string) => string;
  readonly keyOf: (finding: Finding) => string;
  readonly ignored: IgnoredFindings;
  readonly language: Language;
};

/** Indexes findings. */
export function indexFindings({ findings, summary }: Outcome, { labelOf, keyOf, ignored, language }: Names): FindingIndex {
  const keys = findings.map(keyOf);
  const open = findings.filter((_, id) => !ignored.has(keys[id]!));
  const perCode = new Map<string, number>();
  for (const { code } of open) perCode.set(code, (perCode.get(code) ?? 0) + 1);
  const codes = [...perCode].map(([code, count]) => ({ code, label: labelOf(code), count }));
  const errors = open.filter(({ severity }) => severity === "error").length;
  const rowAt = (id: number): FindingRow => rowOf(findings[id]!, id, keys[id]!, ignored.get(keys[id]!) ?? null, language);

  let filtered: { key: string; byGroup: Map<string, number[]> } | null = null;
  const filter = (wanted: FindingFilter): Map<string, number[]> => {
    const key = JSON.stringify(wanted);
    if (filtered?.key !== key) filtered = { key, byGroup: group(findings, wanted, language, (id) => ignored.has(keys[id]!)) };
    return filtered.byGroup;
  };
  let marks: Map<string, Map<number, Map<number, Severity>>> | null = null;

  return {
    overview: {
      errors,
      warnings: open.length - errors,
      records: summary.records,
      ignored: findings.length - open.length,
      certain: open.filter((finding) => certaintyOf(finding) === "certain").length,
      codes: codes.sort((a, b) => b.count - a.count),
    },
    groups: (wanted) =>
      [...filter(wanted)]
        .map(([key, members]) => {
          const { code, severity, sheet } = findings[members[0]!]!;
          return { key, code, label: labelOf(code), severity, sheet, count: members.length };
        })
        .sort((a, b) => order(a.severity) - order(b.severity)),
    rows: (wanted, key, from, count) => (filter(wanted).get(key) ?? []).slice(from, from + count).map(rowAt),
    row: (key) => {
      const id = keys.indexOf(key);
      return id < 0 ? null : rowAt(id);
    },
    marksOf: (sheet) => {
      marks ??= marksBySheet(open);
      return marks.get(sheet);
    },
    open,
    fixable: (wanted) => {
      if (wanted === null) return open.filter((finding) => certaintyOf(finding) === "certain");
      const asked = new Set(wanted);
      return findings.filter((finding, id) => asked.has(keys[id]!) && certaintyOf(finding) !== null);
    },
  };
}

function order(severity: Severity): number {
  return severity === "error" ? 0 : 1;
}

function group(
  findings: readonly Finding[],
  { severity, code, text, ignored = false }: FindingFilter,
  language: Language,
  isIgnored: (id: number) => boolean,
): Map<string, number[]> {
  const words = fold(text);
  const groups = new Map<string, number[]>();
  findings.forEach((finding, id) => {
    if (isIgnored(id) !== ignored) return;
    if (severity !== null && finding.severity !== severity) return;
    if (code !== null && finding.code !== code) return;
    if (words !== "" && !fold(`${finding.sheet} ${finding.cell} ${finding.found} ${messageOf(finding, language)}`).includes(words)) return;
    const key = `${finding.code}\n${finding.sheet}`;
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [id]);
    else members.push(id);
  });
  return groups;
}

function rowOf(finding: Finding, id: number, key: string, reason: string | null, language: Language): FindingRow {
  const { severity, sheet, cell, field, found, suggestion } = finding;
  const place = placeOf(cell);
  return {
    id,
    key,
    severity,
    sheet,
    cell,
    ...place,
    field: field === null ? null : fieldLabel(field, language),
    message: messageOf(finding, language),
    found,
    suggestion: suggestion === null ? null : typeof suggestion === "number" ? formatNumber(suggestion) : shownDate(suggestion),
    fix: certaintyOf(finding),
    reason,
  };
}

function messageOf({ message, english }: Finding, language: Language): string {
  return language === "vi" ? message : english;
}

function shownDate(text: string): string {
  return /^\d{4}-\d{2}/.test(text) && isIsoDate(text) ? formatDate(text) : text;
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
