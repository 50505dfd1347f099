/** Records from the pane: offered by it through the background page, or fetched from the page that shows it. */
import { signal } from "@preact/signals";
import { askForRecords, giveRecords } from "../../../core/forms/hand-over.ts";
import { api } from "../../browser/api.ts";
import { type Offer, offerKey, offerStore } from "../../browser/offer-store.ts";
import { messages } from "./language.ts";
import { pageToWorkOn } from "./page.ts";
import { openText } from "./source.ts";
import { refuse, run } from "./work.ts";

/** What waits for the officer's word; `null` when nothing does. */
export const offered = signal<Offer | null>(null);

const store = offerStore({ area: api().storage.session, now: () => Date.now() });

/** Shows whatever is offered, now and later. */
export async function followOffers(): Promise<void> {
  api().storage.onChanged.addListener((changes, area) => {
    if (area === "session" && offerKey in changes) void look();
  });
  await look();
}

/** Takes the offered records in hand. */
export async function takeOffer(): Promise<void> {
  const offer = await store.read();
  await dropOffer();
  if (offer !== null) await openText(offer.records, () => messages.value.source.fromPane(offer.from));
}

/** Forgets the offer; the records in hand stay. */
export async function dropOffer(): Promise<void> {
  offered.value = null;
  await store.forget();
}

/** Asks the page in front for the records that the officer has offered there. Only where the browser lets us in, as by the toolbar button. */
export async function fetchFromPane(): Promise<void> {
  const given = await run(
    () => messages.value.work.fetching,
    () => undefined,
    async () => {
      const { tab, place } = await pageToWorkOn();
      const args = [askForRecords, giveRecords];
      const [answer] = await api()
        .scripting.executeScript({ target: { tabId: tab }, func: askPage, args })
        .catch(() => {
          throw refuse(() => messages.value.source.paneClosed);
        });
      if (typeof answer?.result !== "string") throw refuse(() => messages.value.source.nothingOffered);
      return { text: answer.result, host: place?.host ?? "" };
    },
  );
  if (given !== null) await openText(given.text, () => messages.value.source.fromPane(given.host));
}

async function look(): Promise<void> {
  offered.value = await store.read();
}

/** Runs in the page: whatever it needs stands inside. Answers the text that the pane gives at once, `null` when it gives none. */
function askPage(ask = "", give = ""): string | null {
  let text: string | null = null;
  const hear = (event: Event): void => {
    const { detail } = event as CustomEvent<unknown>;
    if (typeof detail === "string") text = detail;
  };
  document.addEventListener(give, hear);
  document.dispatchEvent(new CustomEvent(ask));
  document.removeEventListener(give, hear);
  return text;
}
