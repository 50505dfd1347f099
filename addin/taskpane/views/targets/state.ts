import { batch, computed, effect, signal } from "@preact/signals";
import type { Status } from "../../../../core/plans/evaluate/result.ts";
import type { Target } from "../../../../core/plans/plan.ts";
import { folded } from "../../parts/folded.ts";
import { bookNumber } from "../../state/book.ts";
import { choice, overview } from "../../state/plan.ts";
import { keep, kept } from "../../state/storage.ts";
import type { EvidenceSide, TargetCard } from "../../worker/plan-protocol.ts";

export type PlanPart = "targets" | "checklist" | "units" | "pilot" | "editor";

/** Which part of the plan is on show; `null` while a plan is being chosen. */
export const part = signal<PlanPart>("targets");
export const choosing = signal(false);

/** What the list of targets lets through. */
export const status = signal<Status | null>(null);
export const kind = signal<Target["kind"] | null>(null);
export const section = signal<string | null>(null);
export const body = signal<string | null>(null);
export const text = signal("");

/** Cards, or a table where there is room for one. */
export const layout = signal<"cards" | "table">(kept("targetLayout") === "table" ? "table" : "cards");

/** Targets whose details are open. */
export const opened = signal<ReadonlySet<string>>(new Set());

/** The rows on show beside the list. */
export const evidence = signal<{ readonly id: string; readonly side: EvidenceSide } | null>(null);

/** The targets under the present filters, wishes last. */
export const shown = computed<readonly TargetCard[]>(() => {
  const words = folded(text.value);
  const fits = (target: TargetCard): boolean =>
    (status.value === null || (target.kind !== "N" && target.status === status.value)) &&
    (kind.value === null || target.kind === kind.value) &&
    (section.value === null || topOf(target.section) === section.value) &&
    (body.value === null || target.responsible.includes(body.value)) &&
    (words === "" || folded([target.id, target.text, target.indicator, target.scope].join(" ")).includes(words));
  const all = (overview.value?.targets ?? []).filter(fits);
  return [...all.filter((target) => target.kind !== "N"), ...all.filter((target) => target.kind === "N")];
});

/** The part of the document in which a section stands: "II.4" stands in "II". */
export function topOf(place: string | null): string | null {
  return place === null ? null : (place.split(/[./]/)[0] ?? place);
}

/** The statuses in the order of the summary. */
export const statusOrder = [
  "met",
  "missed",
  "not-measurable",
  "not-due",
  "not-applicable",
  "past-before-issue",
] as const satisfies readonly Status[];

export const kindOrder = ["Q", "T", "D", "R", "X", "N"] as const satisfies readonly Target["kind"][];

/** Lets everything through again. */
export function clearFilters(): void {
  batch(() => {
    status.value = null;
    kind.value = null;
    section.value = null;
    body.value = null;
    text.value = "";
  });
}

/** Opens the details of a target, or closes them. */
export function toggle(id: string): void {
  const next = new Set(opened.value);
  if (!next.delete(id)) next.add(id);
  opened.value = next;
}

/** Uses cards or the table, and remembers it. */
export function useLayout(next: "cards" | "table"): void {
  layout.value = next;
  keep("targetLayout", next);
}

effect(() => {
  void choice.value;
  batch(() => {
    clearFilters();
    opened.value = new Set();
    evidence.value = null;
    if (part.peek() !== "editor") part.value = "targets";
    choosing.value = false;
  });
});

effect(() => {
  void bookNumber.value;
  evidence.value = null;
});
