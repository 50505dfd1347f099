import { policies } from "../law/support-policies.ts";
import type { SheetCells } from "../model/cells.ts";
import { fold } from "../model/text.ts";
import {
  countIn,
  dayIn,
  filledRows,
  findOwnSheet,
  headingText,
  numberIn,
  type OwnSheet,
  type SheetProblem,
  tell,
  textIn,
  truthIn,
} from "./own-sheet.ts";
import { type Decision, noStatement, type Statement, type SupportWords } from "./words.ts";

/** Headings of the officer's columns beside the results of each entity. Those of a year carry it ("… năm 2024"). */
export const statementHeadings = {
  key: "Mã tra cứu",
  noSanction: "Không đang bị xử phạt, án",
  audit: "Có báo cáo kiểm toán",
  hardArea: "Ở vùng khó khăn",
  trained: "Số người được đào tạo",
  commonFund: "Tỷ lệ trích quỹ chung",
  membersDisabled: "Thành viên khuyết tật",
  membersEthnic: "Thành viên dân tộc thiểu số",
  green: "Chuỗi giá trị, xanh, số",
  community: "Vì cộng đồng",
  note: "Ghi chú của cán bộ",
} as const;

/** Headings of the officer's columns beside the candidates. */
export const choiceHeadings = { policy: "Chính sách", key: "Mã tra cứu", chosen: "Lựa chọn", reason: "Lý do", on: "Ngày chọn" } as const;

export const choiceWords = { yes: "Chọn", no: "Không chọn" } as const;

type StatementKey = keyof typeof statementHeadings;
type ChoiceKey = keyof typeof choiceHeadings;

/** What the officer has written into our sheets; `problems` name cells that were not understood. */
export type WordsReading = { readonly words: SupportWords; readonly problems: readonly SheetProblem[] };

/** Reads the officer's columns of the sheet of results. */
export function readStatements(sheet: SheetCells): WordsReading {
  const own = findOwnSheet<StatementKey>(sheet, statementHeadings, ["key", "noSanction"]);
  const statements = new Map<string, Statement>();
  if (own === null) return { words: { statements, decisions: new Map() }, problems: [] };
  const year = yearIn(headingText(own, "trained")) ?? yearIn(headingText(own, "commonFund"));
  const local = localColumns(sheet, own.head);
  for (const row of filledRows(own, ["key"])) {
    const key = textIn(own, row, "key");
    if (key === null) continue;
    const statement = { ...statementIn(own, row, year), local: localIn(own, row, local) };
    const said = Object.entries(statement).some(([name, value]) => name !== "year" && name !== "local" && value !== null);
    if (said || statement.local.size > 0) statements.set(key, statement);
  }
  return { words: { statements, decisions: new Map() }, problems: own.problems };
}

/** Reads the officer's columns of the sheet of candidates. */
export function readDecisions(sheet: SheetCells): WordsReading {
  const own = findOwnSheet<ChoiceKey>(sheet, choiceHeadings, ["policy", "key", "chosen"]);
  const decisions = new Map<string, Map<string, Decision>>();
  if (own === null) return { words: { statements: new Map(), decisions }, problems: [] };
  for (const row of filledRows(own, ["chosen", "reason"])) {
    const label = fold(textIn(own, row, "policy") ?? "");
    const policy = policies.find((known) => fold(known.label) === label || known.id === label);
    const key = textIn(own, row, "key");
    const chosen = choiceIn(own, row);
    if (policy === undefined)
      tell(own, row, "policy", "error", {
        vi: "Không hiểu chính sách của dòng này. Hãy giữ nguyên tên chính sách.",
        en: "The policy of this row is not understood. Keep its name as it was.",
      });
    if (policy === undefined || key === null || chosen === null) continue;
    const byKey = decisions.get(policy.id) ?? new Map<string, Decision>();
    byKey.set(key, { chosen, reason: textIn(own, row, "reason"), on: dayIn(own, row, "on") });
    decisions.set(policy.id, byKey);
  }
  return { words: { statements: new Map(), decisions }, problems: own.problems };
}

/** The heading of a criterion of the place that only the officer can answer. */
export function localHeading(id: string, label: string): string {
  return `[${id}] ${label}`;
}

function statementIn(own: OwnSheet<StatementKey>, row: number, year: number | null): Statement {
  return {
    ...noStatement,
    noSanction: truthIn(own, row, "noSanction"),
    audit: truthIn(own, row, "audit"),
    hardArea: truthIn(own, row, "hardArea"),
    year,
    trained: countIn(own, row, "trained"),
    commonFund: shareIn(own, row),
    membersDisabled: countIn(own, row, "membersDisabled"),
    membersEthnic: countIn(own, row, "membersEthnic"),
    green: truthIn(own, row, "green"),
    community: truthIn(own, row, "community"),
    note: textIn(own, row, "note"),
  };
}

function shareIn(own: OwnSheet<StatementKey>, row: number): number | null {
  const share = numberIn(own, row, "commonFund");
  if (share === null || (share >= 0 && share <= 100)) return share;
  tell(own, row, "commonFund", "error", { vi: "Tỷ lệ phải từ 0 đến 100%.", en: "A share lies between 0 and 100%." });
  return null;
}

function choiceIn(own: OwnSheet<ChoiceKey>, row: number): boolean | null {
  const text = textIn(own, row, "chosen");
  if (text === null) return null;
  const word = fold(text);
  if (word === fold(choiceWords.yes) || word === "co" || word === "x") return true;
  if (word === fold(choiceWords.no) || word === "khong") return false;
  tell(own, row, "chosen", "error", {
    vi: `Không hiểu “${text}”. Hãy ghi ${choiceWords.yes} hoặc ${choiceWords.no}.`,
    en: `“${text}” is not understood. Write “${choiceWords.yes}” or “${choiceWords.no}”.`,
  });
  return null;
}

type LocalColumn = { readonly id: string; readonly column: number };

function localColumns(sheet: SheetCells, head: number): LocalColumn[] {
  return (sheet.cells[head] ?? []).flatMap((value, column): LocalColumn[] => {
    const id = typeof value === "string" ? /^\[(local-\d{1,7})\]/.exec(value)?.[1] : undefined;
    return id === undefined ? [] : [{ id, column }];
  });
}

function localIn(own: OwnSheet<StatementKey>, row: number, columns: readonly LocalColumn[]): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  for (const { id, column } of columns) {
    const single: OwnSheet<"local"> = { ...own, columns: new Map([["local", column]]) };
    const truth = truthIn(single, row, "local");
    if (truth !== null) found.set(id, truth);
  }
  return found;
}

function yearIn(text: string): number | null {
  const year = /\b(19|20)\d{2}\b/.exec(text)?.[0];
  return year === undefined ? null : Number(year);
}
