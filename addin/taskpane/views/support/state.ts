import { batch, computed, effect, signal } from "@preact/signals";
import type { Said } from "../../../../core/model/language.ts";
import type { Outcome } from "../../../../core/support/assess.ts";
import { hasNoRule, type LocalRules } from "../../../../core/support/rules.ts";
import {
  type Decision,
  joinWords,
  noStatement,
  noWords,
  readWords,
  type Statement,
  type SupportWords,
  stateNoSanction,
  withEdits,
  wordsText,
} from "../../../../core/support/words.ts";
import { liveSteps } from "../../messages/live.vi.ts";
import { ask, asOf, book, bookNumber, download, pushUndo, revision, year } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { writeSheets } from "../../state/live.ts";
import { choice } from "../../state/plan.ts";
import { keep, kept } from "../../state/storage.ts";
import { announceNotice, notice, run, runQuietly } from "../../state/work.ts";
import { workbook } from "../../state/workbook.ts";
import type { SupportLine, SupportOverview, SupportQuery } from "../../worker/support-protocol.ts";

export type SupportPart = "candidates" | "register" | "tasks";

export const overview = signal<SupportOverview | null>(null);
export const part = signal<SupportPart>("candidates");
export const policy = signal("people");
export const outcome = signal<Outcome | null>(null);
export const rows = signal<readonly SupportLine[]>([]);
export const total = signal(0);
/** The entity whose criteria are on show. */
export const opened = signal<number | null>(null);
export const rules = signal<LocalRules | null>(null);
export const ruleProblems = signal<readonly Said[]>([]);

/** Whether many entities are stated at once now, of whom (`chosen`: the keys ticked), and why. */
export const bulkOpen = signal(false);
export const bulkScope = signal<"all" | "shown" | "chosen">("all");
export const bulkChosen = signal<ReadonlySet<string>>(new Set());
export const bulkReason = signal("");

/** What the officer stated and chose; `null` while the book's own words were not asked for. */
const words = signal<SupportWords | null>(null);

const place = computed(() => `support.${book.value?.file ?? ""}` as const);

/** Everything that an assessment depends on beside the book. */
export const query = computed<SupportQuery>(() => ({
  asOf: asOf.value,
  year: year.value,
  words: words.value,
  rules: rules.value,
  plan: choice.value,
}));

const pageSize = 40;
/** The officer's words as the book's sheets said them last. */
let ofBook = noWords;

effect(() => {
  void bookNumber.value;
  batch(() => {
    overview.value = null;
    words.value = null;
    rows.value = [];
    opened.value = null;
    outcome.value = null;
    bulkChosen.value = new Set();
    ofBook = noWords;
  });
});

let asked = 0;

/** Assesses anew and shows the chosen policy from its beginning, or as far as it was shown. */
export async function assess(count = pageSize): Promise<void> {
  asked += 1;
  const mine = asked;
  await runQuietly("support", async () => {
    const made = await ask("support", query.value);
    const known = words.value;
    const next = known === null ? joinWords(made.words, ownWords()) : made.hasWords ? withEdits(known, ofBook, made.words) : known;
    ofBook = made.words;
    if (known === null || wordsText(known) !== wordsText(next)) {
      words.value = next;
      return assess(count);
    }
    keepOwn(next);
    const found = await ask("supportRows", { ...query.value, policy: policy.value, outcome: outcome.value, from: 0, count });
    if (mine !== asked) return;
    batch(() => {
      overview.value = made;
      rows.value = found.rows;
      total.value = found.total;
    });
  });
}

/** Fetches the next rows. */
export async function showMore(): Promise<void> {
  await runQuietly("support", async () => {
    const found = await ask("supportRows", {
      ...query.value,
      policy: policy.value,
      outcome: outcome.value,
      from: rows.value.length,
      count: pageSize,
    });
    rows.value = [...rows.value, ...found.rows];
  });
}

/** Shows another policy, or another result of it. */
export function look(change: { policy?: string; outcome?: Outcome | null }): void {
  batch(() => {
    if (change.policy !== undefined) policy.value = change.policy;
    if (change.outcome !== undefined) outcome.value = change.outcome;
    opened.value = null;
  });
}

/** Takes what the officer states of an entity. */
export async function state(key: string, change: Partial<Statement>): Promise<void> {
  const known = words.value ?? noWords;
  const next = { ...(known.statements.get(key) ?? noStatement), ...change };
  await take({ ...known, statements: new Map([...known.statements, [key, next]]) });
}

/** Ticks an entity for the statement on many, or lets go of it. */
export function tick(key: string, on: boolean): void {
  const next = new Set(bulkChosen.value);
  if (on) next.add(key);
  else next.delete(key);
  bulkChosen.value = next;
}

/** States of all entities that are meant that they serve no sanction, with the reason; one step to take back. */
export async function stateMany(): Promise<void> {
  const before = words.value ?? noWords;
  const { value: scope } = bulkScope;
  const shown = { policy: policy.value, outcome: scope === "shown" ? outcome.value : null };
  const unsaid = await runQuietly("support", () => ask("unsaidKeys", { ...query.value, ...shown }));
  if (unsaid === null) return;
  const keys = scope === "chosen" ? unsaid.filter((key) => bulkChosen.value.has(key)) : unsaid;
  const { words: next, stated } = stateNoSanction(before, keys, bulkReason.value.trim());
  if (stated > 0) {
    await take(next);
    pushUndo(
      () => messages.value.support.bulkStep(stated),
      () => take(before),
    );
  }
  announceNotice(() => messages.value.support.bulkDone(stated));
}

/** Takes the officer's decision on a candidate; `null` takes it back. */
export async function decide(key: string, decision: Decision | null): Promise<void> {
  const known = words.value ?? noWords;
  const byKey = new Map(known.decisions.get(policy.value) ?? []);
  if (decision === null) byKey.delete(key);
  else byKey.set(key, decision);
  await take({ ...known, decisions: new Map([...known.decisions, [policy.value, byKey]]) });
}

/** Reads the rules of the place from a workbook. */
export async function loadRules(file: File): Promise<void> {
  const read = await run("load", async () => ask("supportRules", { name: file.name, bytes: await file.arrayBuffer() }));
  if (read === null) return;
  const empty = read.rules !== null && hasNoRule(read.rules);
  batch(() => {
    ruleProblems.value = read.problems;
    if (read.rules !== null && !empty) rules.value = read.rules;
    if (empty) notice.value = () => messages.value.support.rulesEmpty(file.name);
  });
}

/** Hands over a book in which the office writes the rules of its province. */
export async function saveRulesTemplate(): Promise<void> {
  await run("save", async () => {
    const { name, bytes } = await ask("rulesTemplate", {});
    download(name, bytes);
    announceNotice(() => messages.value.support.rulesTemplateSaved(name));
  });
}

/** Hands over a copy of the open book with our sheets on support; in Excel they are written into the book itself. */
export async function saveSupport(): Promise<void> {
  await run("save", async () => {
    if (workbook.value !== null) {
      await writeSheets(liveSteps.support, await ask("liveSupportSheets", { ...query.value, policy: policy.value }));
      return;
    }
    const copy = await ask("supportCopy", { ...query.value, policy: policy.value });
    download(copy.name, copy.bytes);
    announceNotice(() => [messages.value.support.saved(copy.name), copy.note?.[language.value] ?? ""].join(" ").trim());
  });
}

/** Asks again whenever what is shown depends on has changed. */
export function dependencies(): readonly unknown[] {
  return [
    query.value.asOf,
    query.value.year,
    rules.value,
    choice.value,
    policy.value,
    outcome.value,
    revision.value,
    bookNumber.value,
    language.value,
  ];
}

async function take(next: SupportWords): Promise<void> {
  words.value = next;
  keepOwn(next);
  await assess(Math.max(pageSize, rows.value.length));
}

/** This machine keeps the words only as long as the book's own sheets do not say the same: what is written there later wins. */
function keepOwn(own: SupportWords): void {
  const inBook = wordsText(joinWords(ofBook, own)) === wordsText(ofBook);
  keep(place.value, inBook ? null : wordsText(own));
}

/** What this machine kept of an earlier time; what another version wrote counts as nothing. */
function ownWords(): SupportWords {
  const read = readWords(kept(place.value) ?? "");
  return "words" in read ? read.words : noWords;
}
