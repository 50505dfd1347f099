import type { JSX } from "preact";
import { Icon } from "../../../ui/parts/icon.tsx";
import { messages } from "../state/language.ts";
import { dropOffer, offered, takeOffer } from "../state/offer.ts";
import { busy } from "../state/work.ts";

/** Asks whether records that the pane has sent are to be taken. */
export function OfferBar(): JSX.Element {
  const { source: texts } = messages.value;
  const offer = offered.value;
  return (
    <div role="status">
      {offer !== null && (
        <div class="bar info">
          <Icon name="read" />
          <span class="grow">
            {texts.offer(offer.count)} <span class="quiet small">{offer.from}</span>
          </span>
          <button type="button" class="button compact primary" disabled={busy.value} onClick={() => void takeOffer()}>
            {texts.takeOffer}
          </button>
          <button type="button" class="button compact" onClick={() => void dropOffer()}>
            {texts.dropOffer}
          </button>
        </div>
      )}
    </div>
  );
}
