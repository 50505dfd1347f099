import { computed, effect, signal } from "@preact/signals";
import { asOf, book, bookNumber } from "../state/book.ts";
import { choice } from "../state/plan.ts";
import { openSample, samples } from "../state/samples.ts";
import { keep, kept } from "../state/storage.ts";
import { workbook } from "../state/workbook.ts";

/** The step of the first run that is on show, from 0; `null` while nobody is led. */
export const guideStep = signal<number | null>(null);

/** Whether the first run is still to be offered. Only that it was answered is kept, nothing of what was done in it. */
export const guideOffered = signal(kept("guide") === null);

/** The day and the plan that show the sample book at its best; what the page had before comes back with the next book. */
const sampleDay = "2024-12-31";
const samplePlan = "long-khanh-2024";
let giveBack: (() => void) | null = null;

/** Whether the open book is one of the samples, or none is open yet: then the first run brings its own. */
export const onSample = computed(
  () => workbook.value === null && (book.value === null || Object.values<string>(samples).includes(book.value.file)),
);

/** Begins the first run: on the officer's book if one is open, else on the sample book. */
export async function startGuide(): Promise<void> {
  if (onSample.value && giveBack === null) {
    const before = bookNumber.value;
    const back = borrowForSample();
    await openSample("xem-thu");
    if (bookNumber.value === before) return back();
    giveBack = back;
  }
  guideStep.value = 0;
}

/** Ends the first run, which is not offered again; help can start it anew. */
export function leaveGuide(): void {
  guideStep.value = null;
  declineGuide();
}

/** The first run is not wanted. */
export function declineGuide(): void {
  guideOffered.value = false;
  keep("guide", "done");
}

/** Sets the page as the sample needs it, without remembering any of it; answers what puts it back. */
function borrowForSample(): () => void {
  const [day, plan] = [asOf.value, choice.value];
  asOf.value = sampleDay;
  if (plan === null) choice.value = { id: samplePlan };
  return () => {
    asOf.value = day;
    if (plan === null) choice.value = null;
  };
}

effect(() => {
  void bookNumber.value;
  giveBack?.();
  giveBack = null;
});
