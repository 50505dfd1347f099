import { undoSteps } from "../state/book.ts";
import { busy } from "../state/work.ts";
import type { Box } from "./place.ts";
import type { GuideStep } from "./steps.ts";

/** Presses what the step wants pressed, once the view stands, and tells where its target is from then on. */
export function follow(
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
export function hasTried({ id }: GuideStep, before: number): boolean {
  return id === "fix" && undoSteps.value.length > before;
}

/** What the card of a step points at; `null` where nothing of it is in view. */
export function elementOf(step: GuideStep): HTMLElement | null {
  for (const selector of step.points) {
    const found = document.querySelector<HTMLElement>(`#panel-${step.tab} ${selector}`);
    if (found !== null && found.getClientRects().length > 0) return found;
  }
  return null;
}

/** Takes the keyboard to what the card points at. */
export function goTo(step: GuideStep): void {
  const element = elementOf(step);
  const focusable = "a[href], button, input, select, textarea, [tabindex]";
  const one = element?.matches(focusable)
    ? element
    : (element?.querySelector<HTMLElement>(focusable) ?? element?.closest<HTMLElement>(focusable));
  one?.focus();
}
