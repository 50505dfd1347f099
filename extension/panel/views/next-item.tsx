import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Choice } from "../../../ui/parts/choice.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { HelpFor } from "../help/help-for.tsx";
import { fill } from "../state/job.ts";
import { messages } from "../state/language.ts";
import { itemOffers, type Offer, pick, picks } from "../state/next-item.ts";
import { prepared } from "../state/source.ts";
import { busy } from "../state/work.ts";
import { ItemOptions } from "./item-options.tsx";

/** On a page that takes one item of a list and is empty: the next item that is not done, for the officer to fill or to change. */
export function NextItem(): JSX.Element | null {
  const { nextItem: texts } = messages.value;
  const id = useId();
  const offers = itemOffers.value;
  return (
    <div role="status">
      {offers.length > 0 && (
        <section class="part next-item" aria-labelledby={id}>
          <div class="part-head">
            <h2 id={id}>{texts.section}</h2>
            <HelpFor topic="nextItem" />
          </div>
          {offers.map((offer) => (
            <OfferOf key={offer.list} offer={offer} />
          ))}
        </section>
      )}
    </div>
  );
}

function OfferOf({ offer: { list, states, next } }: { offer: Offer }): JSX.Element {
  const { nextItem: texts, blocks } = messages.value;
  const name = blocks[list] ?? list;
  const chosen = picks.value[list] ?? next;
  const done = states.filter((state) => state === "filled" || state === "listed").length;
  return (
    <>
      <p class="small quiet">
        {texts.place(name, done, states.length)} {next === null && texts.noneLeft}
      </p>
      <div class="next-item-row">
        <Choice
          label={texts.choose(name)}
          bare
          value={chosen === null ? "" : String(chosen)}
          onChoose={(value) => pick(list, value === "" ? null : Number(value))}
        >
          {next === null && <option value="">{texts.unset}</option>}
          <ItemOptions all={prepared.value?.record.lists[list] ?? []} states={states} />
        </Choice>
        <button
          type="button"
          class="button primary"
          disabled={busy.value || chosen === null}
          onClick={() => chosen !== null && void fill({ [list]: chosen })}
        >
          <Icon name="edit" />
          {texts.fill}
        </button>
      </div>
    </>
  );
}
