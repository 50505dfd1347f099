import { batch, computed, effect, signal } from "@preact/signals";
import type { Tick } from "../../../core/plans/evaluate/options.ts";
import type { OfficerWords, PlanChoice, PlanHead, PlanOptions, PlanOverview } from "../worker/plan-protocol.ts";
import { ask, asOf, book, bookNumber, planInCopy, prepared, table } from "./book.ts";
import { keep, kept } from "./storage.ts";
import { runQuietly } from "./work.ts";

/** The plans that are shipped; `null` until they were asked for. */
export const plans = signal<readonly PlanHead[] | null>(null);

/** The plan in use; `null` before one was chosen. */
export const choice = signal<PlanChoice | null>(keptChoice());

/** The plan with its results; `null` until it was evaluated. */
export const overview = signal<PlanOverview | null>(null);

/** What the officer has said of the plan's items for the open book. */
export const words = signal<OfficerWords>(noWords());

export type PlanSettings = {
  readonly tolerance: number;
  readonly groupRule: boolean;
  readonly moveWeekends: boolean;
  readonly law: boolean;
};
export const settings = signal<PlanSettings>(keptSettings());

/** Everything that an evaluation depends on beside the book. */
export const planOptions = computed<PlanOptions | null>(() => {
  if (choice.value === null) return null;
  const { tolerance, groupRule, moveWeekends } = settings.value;
  return { plan: choice.value, asOf: asOf.value, table: table.value, words: words.value, tolerance, groupRule, moveWeekends };
});

const planId = computed(() => (choice.value === null ? null : idOf(choice.value)));
const file = computed(() => book.value?.file ?? "");
/** Where the officer's words are kept: they belong to one plan and one book. */
const place = computed(() => (planId.value === null ? null : (`words.${planId.value}.${file.value}` as const)));

effect(() => {
  void bookNumber.value;
  const at = place.value;
  const fromCopy = book.peek()?.words ?? null;
  const own = at === null ? noWords() : readWords(kept(at));
  words.value = fromCopy !== null && fromCopy.plan === planId.peek() ? together(fromCopy.words, own) : own;
});

effect(() => {
  // A copy that holds the officer's words says for which plan they were.
  const named = book.value?.words?.plan ?? null;
  if (named !== null && choice.peek() === null && plans.value?.some(({ id }) => id === named)) choice.value = { id: named };
});

effect(() => {
  planInCopy.value = planOptions.value;
  prepared.value = null;
});

let asked = 0;

/** Evaluates the plan in use; what was shown stays until the new is there. */
export async function evaluateNow(): Promise<void> {
  const options = planOptions.value;
  asked += 1;
  const mine = asked;
  if (options === null) {
    overview.value = null;
    return;
  }
  const made = await runQuietly("plan", () => ask("evaluate", options));
  if (made !== null && mine === asked) overview.value = made;
}

/** Asks for the plans to choose from, once. */
export async function loadPlans(): Promise<void> {
  if (plans.value !== null) return;
  plans.value = await runQuietly("plan", () => ask("plans", {}));
}

/** Uses a plan and remembers it; `null` goes back to choosing. */
export function choosePlan(next: PlanChoice | null): void {
  batch(() => {
    choice.value = next;
    overview.value = null;
  });
  keep("plan", next !== null && "id" in next ? next.id : null);
  keep("ownPlan", next !== null && "own" in next ? next.own : null);
}

/** Changes how plans are evaluated. */
export function changeSettings(change: Partial<PlanSettings>): void {
  settings.value = { ...settings.value, ...change };
  keep("planSettings", JSON.stringify(settings.value));
}

/** Notes what the officer says of an item; `null` forgets it. */
export function tick(key: string, said: Tick | null): void {
  say({ ticks: changed(words.value.ticks, key, said === null || isSilent(said) ? null : said) });
}

/** Notes a number that the officer gives for a target; `null` forgets it. */
export function giveNumber(key: string, value: number | null): void {
  say({ manual: changed(words.value.manual, key, value === null ? null : { value }) });
}

/** Takes another reading of a target; `null` is the default one. */
export function takeReading(id: string, reading: number | null): void {
  say({ readings: changed(words.value.readings, id, reading) });
}

/** What the officer has said of an item, `null` when nothing. */
export function tickAt(key: string): Tick | null {
  const { ticks } = words.value;
  return Object.hasOwn(ticks, key) ? (ticks[key] ?? null) : null;
}

function say(change: Partial<OfficerWords>): void {
  words.value = { ...words.value, ...change };
  const at = place.value;
  const { ticks, manual, readings } = words.value;
  const isEmpty = [ticks, manual, readings].every((part) => Object.keys(part).length === 0);
  if (at !== null) keep(at, isEmpty ? null : JSON.stringify(words.value));
}

function changed<T>(part: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const rest = Object.fromEntries(Object.entries(part).filter(([other]) => other !== key));
  return value === null ? rest : { ...rest, [key]: value };
}

function isSilent({ done = null, on = null, occurred = null, note = null }: Tick): boolean {
  return done === null && on === null && occurred === null && (note === null || note === "");
}

function noWords(): OfficerWords {
  return { ticks: {}, manual: {}, readings: {} };
}

/** What was kept; what another version wrote counts as nothing. */
function readWords(text: string | null): OfficerWords {
  const read = parsed(text);
  const part = <T>(value: unknown, isOne: (one: unknown) => one is T): Record<string, T> =>
    isRecord(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, T] => isOne(entry[1]))) : {};
  if (!isRecord(read)) return noWords();
  return {
    ticks: part(read.ticks, (one): one is Tick => isRecord(one)),
    manual: part(read.manual, (one): one is { value: number } => isRecord(one) && typeof one.value === "number"),
    readings: part(read.readings, (one): one is number => typeof one === "number"),
  };
}

/** What this machine knows wins over what a copy brings. */
function together(copy: OfficerWords, own: OfficerWords): OfficerWords {
  return {
    ticks: { ...copy.ticks, ...own.ticks },
    manual: { ...copy.manual, ...own.manual },
    readings: { ...copy.readings, ...own.readings },
  };
}

function idOf(plan: PlanChoice): string {
  if ("id" in plan) return plan.id;
  const read = parsed(plan.own);
  return isRecord(read) && typeof read.id === "string" ? read.id : "";
}

function keptChoice(): PlanChoice | null {
  const own = kept("ownPlan");
  if (own !== null) return { own };
  const id = kept("plan");
  return id === null ? null : { id };
}

function keptSettings(): PlanSettings {
  const read = parsed(kept("planSettings"));
  const from = isRecord(read) ? read : {};
  const tolerance = typeof from.tolerance === "number" && from.tolerance >= 0 && from.tolerance <= 100 ? from.tolerance : 0;
  return { tolerance, groupRule: from.groupRule === true, moveWeekends: from.moveWeekends === true, law: from.law !== false };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
