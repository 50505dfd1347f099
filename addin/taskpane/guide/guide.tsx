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
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const undone = useRef(0);
  const target = useSignal<Box | null>(null);
  const size = useSignal({ width: 320, height: 180 });
  const last = at === guideSteps.length - 1;

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

  const place = placeCard(target.value, size.value, { width: innerWidth, height: innerHeight });
  const done = hasTried(step, undone.current);
  return (
    <>
      {target.value !== null && <div class="guide-ring" style={ringStyle(target.value)} />}
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
        {workbook.value !== null && at === 0 && book.value?.records === 0 && (
          <p>
            <button class="button compact" type="button" disabled={busy.value} onClick={() => void openSampleInExcel()}>
              {m.sample}
            </button>
          </p>
        )}
        <div class="guide-foot">
          <span class="quiet small">{m.count(at + 1, guideSteps.length)}</span>
          <button class="link small" type="button" hidden={target.value === null} onClick={() => goTo(step)}>
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
      </section>
    </>
  );
}

/** What the card says: of a file, of the book in Excel, or of a view that has nothing to point at. */
function textOf(step: GuideStep): string {
  const { file, excel, nothing } = texts.value.steps[step.id];
  const found = elementOf(step);
  if (found === null || found.matches(".empty, .plan-choices")) return nothing;
  return workbook.value === null ? file : excel;
}

/** Presses what the step wants pressed, once the view stands, and tells where its target is from then on. */
function follow(
  step: GuideStep,
  tried: () => boolean,
  card: () => Element | null,
  tell: (target: Box | null, card: Pick<Box, "width" | "height">) => void,
): () => void {
  let wanted = step.press ?? null;
  let scrolledTo: Element | null = null;
  let before = "";
  let frame = 0;
  const look = (): void => {
    frame = requestAnimationFrame(look);
    if (wanted !== null && !busy.peek()) {
      const one = document.querySelector<HTMLElement>(wanted);
      if (one !== null) {
        wanted = null;
        one.click();
      }
    }
    const element = tried() ? document.querySelector<HTMLElement>(".shell-actions .undo") : elementOf(step);
    if (element !== null && element !== scrolledTo) {
      scrolledTo = element;
      element.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    const box = element?.getBoundingClientRect() ?? null;
    const own = card()?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const now = [box?.left, box?.top, box?.width, box?.height, own.width, own.height, innerWidth, innerHeight].join(" ");
    if (now === before) return;
    before = now;
    tell(box, { width: own.width, height: own.height });
  };
  look();
  return () => cancelAnimationFrame(frame);
}

/** Whether the officer has tried what the step is about: then the way back is the thing to see. */
function hasTried({ id }: GuideStep, before: number): boolean {
  return id === "fix" && undoSteps.value.length > before;
}

function elementOf(step: GuideStep): HTMLElement | null {
  for (const selector of step.points) {
    const found = document.querySelector<HTMLElement>(`#panel-${step.tab} ${selector}`);
    if (found !== null && found.getClientRects().length > 0) return found;
  }
  return null;
}

function goToStep(at: number): void {
  guideStep.value = at;
}

/** Takes the keyboard to what the card points at. */
function goTo(step: GuideStep): void {
  const element = elementOf(step);
  const focusable = "a[href], button, input, select, textarea, [tabindex]";
  const one = element?.matches(focusable)
    ? element
    : (element?.querySelector<HTMLElement>(focusable) ?? element?.closest<HTMLElement>(focusable));
  one?.focus();
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
