import { batch, computed, effect, signal } from "@preact/signals";
import type { FieldId } from "../../../../core/model/fields.ts";
import type { Decision } from "../../../../core/reconcile/decisions.ts";
import type { Side } from "../../../../core/reconcile/result.ts";
import type { UnitChange } from "../../../../core/reconcile/units.ts";
import { liveSteps } from "../../messages/live.vi.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { ask, book, bookNumber, download, pushUndo } from "../../state/book.ts";
import { language, messages } from "../../state/language.ts";
import { writeSheets } from "../../state/live.ts";
import { keep, kept } from "../../state/storage.ts";
import { announcement, announceNotice, run } from "../../state/work.ts";
import { workbook } from "../../state/workbook.ts";
import type { ComparisonOverview, ComparisonPart, ComparisonRow } from "../../worker/comparison-protocol.ts";

/** The second list; it is opened again when the worker had to be stopped. */
const second = signal<File | null>(null);

/** The counts; `null` before a second list was chosen. */
export const overview = signal<ComparisonOverview | null>(null);

/** The part on show and its rows so far. */
export const part = signal<ComparisonPart>("unsure");
export const rows = signal<readonly ComparisonRow[]>([]);

/** What the officer decided about these two lists. */
export const decisions = signal<readonly Decision[]>([]);

/** The table of units in use: its name and which communes became which. */
export const units = signal<{ readonly name: string; readonly changes: readonly UnitChange[] } | null>(null);

/** How many rows the part has in all. */
export const total = computed(() => (overview.value === null ? 0 : countOf(overview.value, part.value)));

const pageSize = 60;
const place = computed(() => `compared.${book.value?.file ?? ""}.${second.value?.name ?? ""}` as const);

effect(() => {
  // Another book is another comparison.
  void bookNumber.value;
  batch(() => {
    overview.value = null;
    second.value = null;
    units.value = null;
    rows.value = [];
  });
});

// Reasons are said anew in the other language.
effect(() => {
  void language.value;
  if (overview.peek() !== null) void run("compare", () => use(decisions.peek()));
});

/** How many entities a part speaks of. */
export function countOf({ summary }: ComparisonOverview, name: ComparisonPart): number {
  return summary[name];
}

/** Opens a second list and compares; the part with the most to decide is shown. */
export async function chooseSecond(file: File): Promise<void> {
  await run("compare", async () => {
    const known = decisionsAt(`compared.${book.value?.file ?? ""}.${file.name}`);
    const made = await ask("compare", { file: { name: file.name, bytes: await file.arrayBuffer() }, decisions: known, ...changes() });
    if (made === null) return;
    batch(() => {
      second.value = file;
      decisions.value = known;
    });
    const first = (["unsure", "differs", "onlyA", "onlyB"] as const).find((name) => countOf(made, name) > 0);
    await show(made, first ?? "differs");
  });
}

/** Shows another part. */
export async function showPart(name: ComparisonPart): Promise<void> {
  const made = overview.value;
  if (made !== null) await run("compare", () => show(made, name));
}

/** Fetches the next rows of the part on show. */
export async function showMore(): Promise<void> {
  await run("compare", async () => {
    const next = await ask("comparisonRows", { part: part.value, from: rows.value.length, count: pageSize });
    rows.value = [...rows.value, ...next];
  });
}

/** Compares anew with a table of units; `null` puts it away. */
export async function chooseUnits(file: File | null): Promise<void> {
  const before = units.value;
  const done = await run("compare", async () => {
    units.value =
      file === null ? null : { name: file.name, changes: await ask("unitChanges", { name: file.name, bytes: await file.arrayBuffer() }) };
    await use(decisions.value);
    return true;
  });
  if (done === null) units.value = before;
}

/** Takes over what was decided earlier, from a copy or a file of decisions; what was decided here since wins. */
export async function loadDecisions(file: File): Promise<void> {
  const read = await run("compare", async () => ask("decisionFile", { name: file.name, bytes: await file.arrayBuffer() }));
  if (read === null) return;
  const here = new Set(decisions.value.map(({ a, b }) => JSON.stringify([a, b])));
  await take([...read.filter(({ a, b }) => !here.has(JSON.stringify([a, b]))), ...decisions.value]);
  announceNotice(() => messages.value.comparison.loaded(file.name, read.length));
}

/** Hands over a file of what was decided, as `reconcile --decisions` takes it. */
export async function saveDecisions(): Promise<void> {
  await run("save", async () => {
    const { name, bytes } = await ask("decisionsSaved", { decisions: decisions.value });
    download(name, bytes);
    const count = decisions.value.length;
    announceNotice(() => messages.value.comparison.decisionsSaved(name, count));
  });
}

/** Says that two rows are one entity or are not; `null` takes the word back. */
export async function decide(a: string, b: string, verdict: Decision["verdict"] | null): Promise<void> {
  const others = decisions.value.filter((one) => one.a !== a || one.b !== b);
  await take(verdict === null ? others : [...others, { a, b, verdict }]);
}

/** Says which side is right in a field of a pair; `null` leaves it open. */
export async function keepSide(a: string, b: string, field: FieldId, side: Side | null): Promise<void> {
  const known = decisions.value.find((one) => one.a === a && one.b === b) ?? { a, b, verdict: "same" as const };
  const sides = (known.keep ?? []).filter((one) => one.field !== field);
  const others = decisions.value.filter((one) => one !== known);
  await take([...others, { ...known, keep: side === null ? sides : [...sides, { field, side }] }]);
}

/** Which side the officer keeps in a field; `null` while nothing was said. */
export function keptSide(a: string, b: string, field: string): Side | null {
  const known = decisions.value.find((one) => one.a === a && one.b === b);
  return known?.keep?.find((one) => one.field === field)?.side ?? null;
}

/** Hands over a copy of the open book with the comparison and the merged list; in Excel they are written into the book itself. */
export async function saveMerged(): Promise<void> {
  await run("save", async () => {
    await compareAgain(decisions.value);
    if (workbook.value !== null) {
      await writeSheets(liveSteps.comparison, await ask("comparedSheets", {}));
      return;
    }
    const copy = await ask("comparisonCopy", {});
    download(copy.name, copy.bytes);
    announceNotice(() => [messages.value.comparison.saved(copy.name), copy.note?.[language.value] ?? ""].join(" ").trim());
  });
}

async function take(next: readonly Decision[]): Promise<void> {
  const before = decisions.value;
  await run("compare", () => use(next));
  pushUndo(
    () => messages.value.comparison.tab,
    () => use(before),
  );
}

async function use(next: readonly Decision[]): Promise<void> {
  decisions.value = next;
  keep(place.value, next.length === 0 ? null : JSON.stringify(next));
  const made = await compareAgain(next);
  if (made !== null) await show(made, part.value, Math.max(pageSize, rows.value.length));
}

/** Compares anew; the second list is handed over again where the worker no longer has it. */
async function compareAgain(all: readonly Decision[]): Promise<ComparisonOverview | null> {
  const made = await ask("compare", { file: null, decisions: all, ...changes() });
  const file = second.value;
  if (made !== null || file === null) return made;
  return ask("compare", { file: { name: file.name, bytes: await file.arrayBuffer() }, decisions: all, ...changes() });
}

function changes(): { readonly changes: readonly UnitChange[] } {
  return { changes: units.value?.changes ?? [] };
}

async function show(made: ComparisonOverview, name: ComparisonPart, count = pageSize): Promise<void> {
  let fetched = await ask("comparisonRows", { part: name, from: 0, count });
  if (fetched.length === 0 && countOf(made, name) > 0) {
    await compareAgain(decisions.value);
    fetched = await ask("comparisonRows", { part: name, from: 0, count });
  }
  batch(() => {
    overview.value = made;
    part.value = name;
    rows.value = fetched;
    const { differs, unsure, onlyA, onlyB } = made.summary;
    announcement.value = messages.value.comparison.done(formatNumber(differs + unsure + onlyA + onlyB));
  });
}

function decisionsAt(at: `compared.${string}`): readonly Decision[] {
  try {
    const read: unknown = JSON.parse(kept(at) ?? "[]");
    return Array.isArray(read) ? read.filter(isDecision) : [];
  } catch {
    return [];
  }
}

/** What another version wrote counts as nothing. */
function isDecision(one: unknown): one is Decision {
  return (
    typeof one === "object" &&
    one !== null &&
    "a" in one &&
    typeof one.a === "string" &&
    "b" in one &&
    typeof one.b === "string" &&
    "verdict" in one &&
    (one.verdict === "same" || one.verdict === "different") &&
    (!("keep" in one) || Array.isArray(one.keep))
  );
}
