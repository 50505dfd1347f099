import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { isWide } from "../../parts/wide.ts";
import { messages } from "../../state/language.ts";
import type { PlanOverview } from "../../worker/plan-protocol.ts";
import { StatusBadge, StatusShape } from "./status-badge.tsx";

type Card = PlanOverview["scorecards"][number];
type Cell = Card["items"][number];

/** What each ward or commune was given and how it stands: a table of units and items, or one card a unit where it is narrow. */
export function UnitCards({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.units;
  const only = useSignal("");
  const cards = plan.scorecards.filter(({ unit }) => only.value === "" || unit === only.value);
  return (
    <div class="units">
      <h3>{m.title}</h3>
      <Choice label={m.only} value={only.value} onChoose={(value) => (only.value = value)}>
        <option value="">{m.every}</option>
        {plan.scorecards.map(({ unit }) => (
          <option key={unit} value={unit} lang="vi">
            {unit}
          </option>
        ))}
      </Choice>
      {isWide.value && only.value === "" ? <Matrix cards={cards} /> : cards.map((card) => <UnitCard key={card.unit} card={card} />)}
    </div>
  );
}

function UnitCard({ card }: { card: Card }): JSX.Element {
  return (
    <section class="unit-card">
      <h4>
        <span lang="vi">{card.unit}</span> <StatusBadge status={card.status} />
      </h4>
      <ul>
        {card.items.map((item) => (
          <li key={item.id}>
            <p class="checklist-text">
              <span>
                <span class="quiet small">{item.id}</span> <span {...tongueOf(item.text)}>{item.text}</span>
              </span>
              <StatusBadge status={item.status} />
            </p>
            <p class="quiet small">{item.because}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matrix({ cards }: { cards: readonly Card[] }): JSX.Element {
  const m = messages.value.units;
  const chosen = useSignal<{ readonly unit: string; readonly id: string } | null>(null);
  const at = chosen.value;
  const item: Cell | undefined = at === null ? undefined : cards.find(({ unit }) => unit === at.unit)?.items.find(({ id }) => id === at.id);
  const items = new Map(cards.flatMap((card) => card.items.map(({ id, text }) => [id, text] as const)));
  const ids = [...items.keys()];
  return (
    <>
      <p class="quiet small">{m.help}</p>
      <div class="matrix-box" tabIndex={0}>
        <table class="matrix" aria-label={m.title}>
          <thead>
            <tr>
              <th scope="col">{m.unit}</th>
              <th scope="col">{m.together}</th>
              {ids.map((id) => (
                <th key={id} scope="col">
                  {id}
                  <span title={items.get(id)} {...tongueOf(items.get(id) ?? "")}>
                    {items.get(id)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cards.map((card) => (
              <tr key={card.unit}>
                <th scope="row" lang="vi">
                  {card.unit}
                </th>
                <td>
                  <StatusBadge status={card.status} />
                </td>
                {ids.map((id) => {
                  const own = card.items.find((one) => one.id === id);
                  const choose = (): void => {
                    chosen.value = { unit: card.unit, id };
                  };
                  return (
                    <td key={id}>
                      {own === undefined ? (
                        <span class="unseen">{m.none}</span>
                      ) : (
                        <CellButton unit={card.unit} cell={own} pressed={own === item} onPress={choose} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div aria-live="polite" class={item === undefined ? "" : "matrix-chosen"}>
        {at !== null && item !== undefined && <ChosenCell unit={at.unit} cell={item} />}
      </div>
    </>
  );
}

type CellProps = { unit: string; cell: Cell };

function CellButton({ unit, cell, pressed, onPress }: CellProps & { pressed: boolean; onPress: () => void }): JSX.Element {
  const { units: m, targets } = messages.value;
  return (
    <button type="button" aria-pressed={pressed} onClick={onPress}>
      <span class="unseen">{m.cell(unit, cell.id, targets.statuses[cell.status])} </span>
      <StatusShape status={cell.status} />
      {cell.actual !== null && formatNumber(cell.actual)}
    </button>
  );
}

/** What the chosen cell of the table stands for. */
function ChosenCell({ unit, cell }: CellProps): JSX.Element {
  return (
    <>
      <p>
        <b lang="vi">{unit}</b> · {cell.id} <StatusBadge status={cell.status} />
      </p>
      <p {...tongueOf(cell.text)}>{cell.text}</p>
      <p class="quiet small">{cell.because}</p>
    </>
  );
}
