import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { formatNumber } from "../../parts/numbers.ts";
import { SearchField } from "../../parts/search-field.tsx";
import { isWide } from "../../parts/wide.ts";
import { messages } from "../../state/language.ts";
import type { PlanOverview, TargetCard } from "../../worker/plan-protocol.ts";
import { body, clearFilters, kind, kindOrder, layout, section, shown, status, text, topOf, useLayout } from "./state.ts";

/** What is let through to the list, folded away where it is narrow: kind, part of the document, who is responsible, words; and how the list looks. */
export function TargetFilters({ plan }: { plan: PlanOverview }): JSX.Element {
  const m = messages.value.targets;
  const { targets } = plan;
  const sections = countsOf(targets, ({ section: place }) => [topOf(place)]);
  const bodies = countsOf(targets, ({ responsible }) => responsible);
  const count = [status, kind, section, body].filter((each) => each.value !== null).length + (text.value === "" ? 0 : 1);

  const fields = (
    <div class="target-filters">
      <KindChoice targets={targets} />
      <NameChoice chosen={section} label={m.section} every={m.everySection} names={sections} nameOf={m.sectionOf} />
      <NameChoice chosen={body} label={m.responsible} every={m.everyBody} names={bodies} />
      <SearchField label={m.search} value={text.value} onSearch={(typed) => (text.value = typed)} />
    </div>
  );
  return (
    <>
      {isWide.value ? (
        fields
      ) : (
        <details class="target-filters-fold">
          <summary>{m.filters(count)}</summary>
          {fields}
        </details>
      )}
      <p class="target-filters-foot">
        <span class="quiet small" role="status">
          {m.shown(formatNumber(shown.value.length), formatNumber(targets.length))}
        </span>
        {count > 0 && (
          <button class="link small" type="button" onClick={clearFilters}>
            {m.clear}
          </button>
        )}
        <span class="target-layout" role="group" aria-label={m.layout}>
          {(["cards", "table"] as const).map((name) => (
            <button key={name} class="chip" type="button" aria-pressed={layout.value === name} onClick={() => useLayout(name)}>
              {m[name]}
            </button>
          ))}
        </span>
      </p>
    </>
  );
}

function KindChoice({ targets }: { targets: readonly TargetCard[] }): JSX.Element {
  const m = messages.value.targets;
  const kinds = kindOrder.filter((name) => targets.some((target) => target.kind === name));
  return (
    <Choice
      label={m.kind}
      value={kind.value ?? ""}
      onChoose={(value) => {
        kind.value = kinds.find((name) => name === value) ?? null;
      }}
    >
      <option value="">{m.everyKind}</option>
      {kinds.map((name) => (
        <option key={name} value={name}>
          {m.kinds[name]} ({formatNumber(targets.filter((target) => target.kind === name).length)})
        </option>
      ))}
    </Choice>
  );
}

type NameProps = {
  chosen: Signal<string | null>;
  label: string;
  every: string;
  names: readonly (readonly [name: string, count: number])[];
  /** How a name is said; without it, it is one of the plan's own. */
  nameOf?: (name: string) => string;
};

/** One of the names that targets have, with how many have it; left out where there is nothing to choose between. */
function NameChoice({ chosen, label, every, names, nameOf }: NameProps): JSX.Element | null {
  if (names.length < 2) return null;
  return (
    <Choice label={label} value={chosen.value ?? ""} onChoose={(value) => (chosen.value = value === "" ? null : value)}>
      <option value="">{every}</option>
      {names.map(([name, count]) => (
        <option key={name} value={name} lang={nameOf === undefined ? "vi" : undefined}>
          {nameOf?.(name) ?? name} ({formatNumber(count)})
        </option>
      ))}
    </Choice>
  );
}

/** What targets have in common, in the order of the plan, with how many have it. */
function countsOf(targets: readonly TargetCard[], of: (target: TargetCard) => readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const target of targets)
    for (const name of of(target)) if (name !== null && name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
