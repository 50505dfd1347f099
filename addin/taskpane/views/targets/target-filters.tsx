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
  const kinds = kindOrder.filter((name) => targets.some((target) => target.kind === name));
  const sections = countsOf(targets, ({ section: place }) => [topOf(place)]);
  const bodies = countsOf(targets, ({ responsible }) => responsible);
  const count = [status, kind, section, body].filter((each) => each.value !== null).length + (text.value === "" ? 0 : 1);

  const fields = (
    <div class="target-filters">
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
      {sections.length > 1 && (
        <Choice label={m.section} value={section.value ?? ""} onChoose={(value) => (section.value = value === "" ? null : value)}>
          <option value="">{m.everySection}</option>
          {sections.map(([name, count]) => (
            <option key={name} value={name}>
              {m.sectionOf(name)} ({formatNumber(count)})
            </option>
          ))}
        </Choice>
      )}
      {bodies.length > 1 && (
        <Choice label={m.responsible} value={body.value ?? ""} onChoose={(value) => (body.value = value === "" ? null : value)}>
          <option value="">{m.everyBody}</option>
          {bodies.map(([name, count]) => (
            <option key={name} value={name} lang="vi">
              {name} ({formatNumber(count)})
            </option>
          ))}
        </Choice>
      )}
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

/** What targets have in common, in the order of the plan, with how many have it. */
function countsOf(targets: readonly TargetCard[], of: (target: TargetCard) => readonly (string | null)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const target of targets)
    for (const name of of(target)) if (name !== null && name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts];
}
