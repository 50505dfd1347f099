import { findPolicy, policyIds } from "../law/support-policies.ts";
import { isIsoDate } from "../model/dates.ts";

/** What an officer states of an entity because no list shows it; `null` is not said. */
export type Statement = {
  /** No sanction or judgment of Điều 18 is being served. */
  readonly noSanction: boolean | null;
  readonly audit: boolean | null;
  readonly hardArea: boolean | null;
  /** The year that the next two are of; `null`: the year before the application. */
  readonly year: number | null;
  /** Members and workers who took part in education or training, in persons. */
  readonly trained: number | null;
  /** Share (%) that went to the indivisible common fund. */
  readonly commonFund: number | null;
  readonly membersDisabled: number | null;
  readonly membersEthnic: number | null;
  readonly community: boolean | null;
  /** Takes part in a value chain, a cluster, green, circular, organic, climate or digital work. */
  readonly green: boolean | null;
  /** Criteria of the place, by their ids. */
  readonly local: ReadonlyMap<string, boolean>;
  readonly note: string | null;
};

/** What the officer decided on one candidate of a policy, and why. */
export type Decision = { readonly chosen: boolean; readonly reason: string | null; readonly on: string | null };

/** The officer's words. Statements by entity key; decisions by policy, then entity key. */
export type SupportWords = {
  readonly statements: ReadonlyMap<string, Statement>;
  readonly decisions: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
};

export const noStatement: Statement = {
  noSanction: null,
  audit: null,
  hardArea: null,
  year: null,
  trained: null,
  commonFund: null,
  membersDisabled: null,
  membersEthnic: null,
  community: null,
  green: null,
  local: new Map(),
  note: null,
};

export const noWords: SupportWords = { statements: new Map(), decisions: new Map() };

/** The first words together with the second, which win where both say something. */
export function joinWords(first: SupportWords, second: SupportWords): SupportWords {
  const decisions = new Map([...first.decisions].map(([policy, byKey]) => [policy, new Map(byKey)] as const));
  for (const [policy, byKey] of second.decisions) decisions.set(policy, new Map([...(decisions.get(policy) ?? []), ...byKey]));
  const statements = new Map(first.statements);
  for (const [key, own] of second.statements) {
    const before = statements.get(key);
    statements.set(key, before === undefined ? own : joinStatements(before, own));
  }
  return { statements, decisions };
}

/**
 * Words with what was edited elsewhere meanwhile: whatever `now` says otherwise than `before` is taken, also what is no longer said; the
 * rest stays.
 */
export function withEdits(own: SupportWords, before: SupportWords, now: SupportWords): SupportWords {
  const statements = new Map(own.statements);
  for (const key of new Set([...before.statements.keys(), ...now.statements.keys()])) {
    const edited = editsOf(before.statements.get(key) ?? noStatement, now.statements.get(key) ?? noStatement);
    if (edited !== null) statements.set(key, { ...(statements.get(key) ?? noStatement), ...edited });
  }
  const decisions = new Map([...own.decisions].map(([policy, byKey]) => [policy, new Map(byKey)] as const));
  for (const policy of new Set([...before.decisions.keys(), ...now.decisions.keys()])) {
    const [was, is] = [
      before.decisions.get(policy) ?? new Map<string, Decision>(),
      now.decisions.get(policy) ?? new Map<string, Decision>(),
    ];
    const byKey = decisions.get(policy) ?? new Map<string, Decision>();
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const decision = is.get(key);
      if (JSON.stringify(was.get(key)) === JSON.stringify(decision)) continue;
      if (decision === undefined) byKey.delete(key);
      else byKey.set(key, decision);
    }
    decisions.set(policy, byKey);
  }
  return { statements, decisions };
}

/** What one statement says otherwise than the one before; `null` for nothing. */
function editsOf(before: Statement, now: Statement): Partial<Statement> | null {
  const { local: localBefore, ...was } = before;
  const { local, ...is } = now;
  const edited = Object.entries(is).filter(([name, value]) => was[name as keyof typeof was] !== value);
  const localEdited = JSON.stringify([...local]) !== JSON.stringify([...localBefore]);
  if (edited.length === 0 && !localEdited) return null;
  return { ...(Object.fromEntries(edited) as Partial<Statement>), ...(localEdited ? { local } : {}) };
}

/**
 * States of many entities at once that they serve no sanction or judgment, with the reason in the note of each. Who was stated otherwise
 * before is left alone. `stated` counts those that are new.
 */
export function stateNoSanction(
  own: SupportWords,
  keys: readonly string[],
  reason: string,
): { readonly words: SupportWords; readonly stated: number } {
  const statements = new Map(own.statements);
  const open = keys.filter((key) => (statements.get(key)?.noSanction ?? null) === null);
  for (const key of open) {
    const before = statements.get(key) ?? noStatement;
    statements.set(key, { ...before, noSanction: true, note: before.note === null ? reason : `${before.note}; ${reason}` });
  }
  return { words: { ...own, statements }, stated: open.length };
}

/** Reads the text of a decisions file. Never throws; every error is one Vietnamese line. */
export function readWords(text: string): { readonly words: SupportWords } | { readonly errors: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { errors: ["Tệp không phải JSON hợp lệ. Hãy kiểm tra dấu ngoặc, dấu phẩy."] };
  }
  if (!isGroup(value) || value.format !== "so-htx-support" || value.version !== 1)
    return { errors: ["Đầu tệp phải có “format”: “so-htx-support” và “version”: 1."] };
  const errors: string[] = [];
  for (const key of Object.keys(value))
    if (!["format", "version", "statements", "decisions"].includes(key)) errors.push(`Không có mục “${key}”. Có: statements, decisions.`);
  const statements = new Map(entriesOf(value.statements, "statements", errors).map(([key, own]) => [key, statementOf(own, key, errors)]));
  const decisions = new Map(
    entriesOf(value.decisions, "decisions", errors).map(([policy, byKey]) => [
      policy,
      new Map(entriesOf(byKey, `decisions.${policy}`, errors).map(([key, own]) => [key, decisionOf(own, `${policy}.${key}`, errors)])),
    ]),
  );
  for (const policy of decisions.keys())
    if (findPolicy(policy) === null) errors.push(`decisions.${policy}: không có chính sách này. Có: ${policyIds.join(", ")}.`);
  return errors.length === 0 ? { words: { statements, decisions } } : { errors };
}

/** The officer's words as the text of a decisions file. */
export function wordsText({ statements, decisions }: SupportWords): string {
  const said = [...statements].map(([key, { local, ...rest }]) => {
    const given = Object.entries(rest).filter(([, value]) => value !== null);
    return [key, { ...Object.fromEntries(given), ...(local.size > 0 ? { local: Object.fromEntries(local) } : {}) }] as const;
  });
  const chosen = [...decisions].map(([policy, byKey]) => [policy, Object.fromEntries(byKey)] as const);
  const file = { format: "so-htx-support", version: 1, statements: Object.fromEntries(said), decisions: Object.fromEntries(chosen) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const truths = ["noSanction", "audit", "hardArea", "community", "green"] as const;
const counts = ["trained", "membersDisabled", "membersEthnic"] as const;

function statementOf(value: unknown, key: string, errors: string[]): Statement {
  if (!isGroup(value)) {
    errors.push(`statements.${key}: cần một nhóm mục {…}.`);
    return noStatement;
  }
  const found: { -readonly [Name in keyof Statement]: Statement[Name] } = { ...noStatement };
  for (const [name, own] of Object.entries(value)) {
    const place = `statements.${key}.${name}`;
    if (own === null) continue;
    if (isOneOf(truths, name)) found[name] = truthOf(own, place, errors);
    else if (isOneOf(counts, name)) found[name] = numberOf(own, place, 0, Number.MAX_SAFE_INTEGER, true, errors);
    else if (name === "commonFund") found.commonFund = numberOf(own, place, 0, 100, false, errors);
    else if (name === "year") found.year = numberOf(own, place, 1990, 2100, true, errors);
    else if (name === "note") found.note = textOf(own, place, errors);
    else if (name === "local") found.local = localOf(own, place, errors);
    else errors.push(`${place}: không có mục này. Có: ${Object.keys(noStatement).join(", ")}.`);
  }
  return found;
}

function localOf(value: unknown, place: string, errors: string[]): ReadonlyMap<string, boolean> {
  return new Map(
    entriesOf(value, place, errors).flatMap(([id, own]) => {
      const truth = truthOf(own, `${place}.${id}`, errors);
      return truth === null ? [] : [[id, truth] as const];
    }),
  );
}

function decisionOf(value: unknown, place: string, errors: string[]): Decision {
  const own = isGroup(value) ? value : {};
  if (typeof own.chosen !== "boolean") errors.push(`decisions.${place}.chosen: cần true (chọn) hoặc false (không chọn).`);
  for (const name of Object.keys(own))
    if (!["chosen", "reason", "on"].includes(name)) errors.push(`decisions.${place}.${name}: không có mục này. Có: chosen, reason, on.`);
  const on = own.on === undefined || own.on === null ? null : textOf(own.on, `decisions.${place}.on`, errors);
  if (on !== null && (!isIsoDate(on) || on.length !== 10))
    errors.push(`decisions.${place}.on: cần ngày dạng 2025-03-31, không phải “${on}”.`);
  const reason = own.reason === undefined || own.reason === null ? null : textOf(own.reason, `decisions.${place}.reason`, errors);
  return { chosen: own.chosen === true, reason, on };
}

function joinStatements(first: Statement, second: Statement): Statement {
  const said = Object.entries(second).filter(([, value]) => value !== null);
  return { ...first, ...Object.fromEntries(said), local: new Map([...first.local, ...second.local]) };
}

function entriesOf(value: unknown, place: string, errors: string[]): [string, unknown][] {
  if (value === undefined || value === null) return [];
  if (isGroup(value)) return Object.entries(value);
  errors.push(`${place}: cần một nhóm mục {…}.`);
  return [];
}

function truthOf(value: unknown, place: string, errors: string[]): boolean | null {
  if (typeof value === "boolean") return value;
  errors.push(`${place}: cần true (có) hoặc false (không).`);
  return null;
}

function numberOf(value: unknown, place: string, least: number, most: number, whole: boolean, errors: string[]): number | null {
  if (typeof value === "number" && value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
  errors.push(`${place}: cần một số${whole ? " nguyên" : ""} từ ${least} đến ${most === Number.MAX_SAFE_INTEGER ? "…" : most}.`);
  return null;
}

function textOf(value: unknown, place: string, errors: string[]): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value.normalize("NFC").trim();
  errors.push(`${place}: cần chữ.`);
  return null;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOneOf<const Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name);
}
