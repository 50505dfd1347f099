import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { messages } from "../state/language.ts";
import { busy } from "../state/work.ts";
import { declineGuide, guideOffered, guideStep, startGuide } from "./state.ts";

/** Offers the first run to whoever has not answered the offer yet. `text` says on which book it goes. */
export function GuideOffer({ text, start }: { text: string; start: string }): JSX.Element | null {
  const m = messages.value.guide;
  if (!guideOffered.value || guideStep.value !== null) return null;
  return (
    <section class="bar info guide-offer" aria-label={m.title}>
      <Icon name="info" />
      <p class="grow">
        <b>{m.title}</b> {text}
      </p>
      <button class="button compact" type="button" disabled={busy.value} onClick={() => void startGuide()}>
        {start}
      </button>
      <button class="button subtle compact" type="button" onClick={declineGuide}>
        {m.decline}
      </button>
    </section>
  );
}
