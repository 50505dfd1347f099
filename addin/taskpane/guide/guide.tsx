import { computed, useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { Icon } from "../../../ui/parts/icon.tsx";
import { guideEn } from "../messages/guide.en.ts";
import { guideVi } from "../messages/guide.vi.ts";
import { chosenTab } from "../shell/chosen-tab.ts";
import { book, undoSteps } from "../state/book.ts";
import { language } from "../state/language.ts";
import { openReadyBook } from "../state/live.ts";
import { sampleFile } from "../state/samples.ts";
import { busy, run } from "../state/work.ts";
import { workbook } from "../state/workbook.ts";
import { elementOf, follow, goTo, hasTried } from "./on-page.ts";
import { type Box, placeCard } from "./place.ts";
import { guideStep, leaveGuide } from "./state.ts";
import { type GuideStep, guideSteps } from "./steps.ts";
import "./guide.css";

const texts = computed(() => (language.value === "vi" ? guideVi : guideEn));

/** The first run: one small card a step, which points at the real control and leaves it free to be used. */
export function Guide(): JSX.Element | null {
  const step = guideStep.value === null ? undefined : guideSteps[guideStep.value];
  return step === undefined ? null : <GuideCard step={step} at={guideStep.value ?? 0} />;
}

function GuideCard({ step, at }: { step: GuideStep; at: number }): JSX.Element {
  const m = texts.value;
  const id = useId();
  const { card, title, target, size, done } = useStep(step);
  useLeaveByEscape();
  const place = placeCard(target, size, { width: innerWidth, height: innerHeight });
  return (
    <>
      {target !== null && <div class="guide-ring" style={ringStyle(target)} />}
      <section
        ref={card}
        class={`guide-card ${place.arrow ?? ""}`}
        role="dialog"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        style={{ left: `${place.left}px`, top: `${place.top}px`, "--arrow": `${place.arrowAt}px` }}
      >
        <div class="guide-head">
          <h2 ref={title} id={`${id}-title`} tabIndex={-1}>
            {m.steps[step.id].title}
          </h2>
          <button class="button subtle icon-only compact" type="button" aria-label={m.leave} title={m.leave} onClick={leaveAndReturn}>
            <Icon name="close" />
          </button>
        </div>
        <p id={`${id}-text`} aria-live="polite">
          {done ? m.undoNow : textOf(step)}
        </p>
        {at === 0 && <SampleForExcel />}
        <GuideFoot step={step} at={at} pointing={target !== null} />
      </section>
    </>
  );
}

/** A sample for a book in Excel that has nothing to show. */
function SampleForExcel(): JSX.Element | null {
  if (workbook.value === null || book.value?.records !== 0) return null;
  return (
    <p>
      <button class="button compact" type="button" disabled={busy.value} onClick={() => void openSampleInExcel()}>
        {texts.value.sample}
      </button>
    </p>
  );
}

function GuideFoot({ step, at, pointing }: { step: GuideStep; at: number; pointing: boolean }): JSX.Element {
  const m = texts.value;
  const last = at === guideSteps.length - 1;
  return (
    <div class="guide-foot">
      <span class="quiet small">{m.count(at + 1, guideSteps.length)}</span>
      <button class="link small" type="button" hidden={!pointing} onClick={() => goTo(step)}>
        {m.goThere}
      </button>
      <span class="guide-ways">
        <button class="button compact" type="button" disabled={at === 0} onClick={() => goToStep(at - 1)}>
          {m.back}
        </button>
        <button class="button compact primary" type="button" onClick={last ? leaveAndReturn : () => goToStep(at + 1)}>
          {last ? m.done : m.next}
        </button>
      </span>
    </div>
  );
}

/** Brings the view of a step up and follows what its card points at. `done`: whether the officer has tried what the step is about. */
function useStep(step: GuideStep) {
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const undone = useRef(0);
  const target = useSignal<Box | null>(null);
  const size = useSignal({ width: 320, height: 180 });
  useEffect(() => {
    chosenTab.value = step.tab;
    undone.current = undoSteps.peek().length;
    title.current?.focus({ preventScroll: true });
    return follow(
      step,
      () => hasTried(step, undone.current),
      () => card.current,
      (box, own) => {
        target.value = box;
        if (own.width !== size.peek().width || own.height !== size.peek().height) size.value = own;
      },
    );
  }, [step]);
  return { card, title, target: target.value, size: size.value, done: hasTried(step, undone.current) };
}

function useLeaveByEscape(): void {
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // Whatever else Escape would close stays: one press, one thing.
      event.stopPropagation();
      leaveAndReturn();
    };
    document.addEventListener("keydown", leave, true);
    return () => document.removeEventListener("keydown", leave, true);
  }, []);
}

/** What the card says: of a file, of the book in Excel, or of a view that has nothing to point at. */
function textOf(step: GuideStep): string {
  const { file, excel, nothing } = texts.value.steps[step.id];
  const found = elementOf(step);
  if (found === null || found.matches(".empty, .plan-choices")) return nothing;
  return workbook.value === null ? file : excel;
}

function goToStep(at: number): void {
  guideStep.value = at;
}

function leaveAndReturn(): void {
  leaveGuide();
  document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
}

/** The sample in a window of its own: the book that is open stays untouched, closing the window is the way back. */
async function openSampleInExcel(): Promise<void> {
  await run("load", async () => {
    const file = await sampleFile("xem-thu");
    await openReadyBook(await file.arrayBuffer());
  });
}

function ringStyle({ left, top, width, height }: Box): Record<"left" | "top" | "width" | "height", string> {
  return { left: `${left - 3}px`, top: `${top - 3}px`, width: `${width + 6}px`, height: `${height + 6}px` };
}
