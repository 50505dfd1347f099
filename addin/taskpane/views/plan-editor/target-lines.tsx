import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PlanFile, Target } from "../../../../core/plans/plan.ts";
import { indicatorSaid, targetLine } from "../../../../core/plans/target-words.ts";
import { Icon } from "../../../../ui/parts/icon.tsx";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { useGradually } from "../../parts/gradually.ts";
import { formatNumber } from "../../parts/numbers.ts";
import { language, messages } from "../../state/language.ts";
import { addBlank, chosen, confirm, edited, remove, seen } from "./state.ts";
import { TargetForm } from "./target-form.tsx";
import { unitName } from "./unit-name.ts";

/** Lines that are drawn in one frame. */
const drawnAtOnce = 15;

/** The targets of the plan, one line each, to be confirmed, corrected or taken out. */
export function TargetLines({ plan, hasText }: { plan: PlanFile; hasText: boolean }): JSX.Element {
  const m = messages.value.editor;
  const list = useRef<HTMLUListElement>(null);
  const drawn = useGradually(plan.targets.length, drawnAtOnce);
  const id = chosen.value;
  useEffect(() => {
    if (id === null) return;
    list.current?.querySelector(`[data-line="${CSS.escape(id)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [id]);
  return (
    <>
      <p class="editor-list-head">
        <b>{m.count(formatNumber(plan.targets.length))}</b>
        <button class="button compact" type="button" onClick={() => void addBlank()}>
          {m.add}
        </button>
      </p>
      {plan.targets.length === 0 && <p class="quiet">{m.noTargets}</p>}
      <ul ref={list} class="editor-lines">
        {plan.targets.slice(0, drawn).map((target) => (
          <TargetLine key={target.id} target={target} hasText={hasText} />
        ))}
      </ul>
    </>
  );
}

function TargetLine({ target, hasText }: { target: Target; hasText: boolean }): JSX.Element {
  const m = messages.value.editor;
  const kinds = messages.value.targets.kinds;
  const { id } = target;
  const line = targetLine(target)[language.value];
  const isSeen = seen.value.has(id);
  const isOpen = edited.value === id;
  return (
    <li class={`editor-line${chosen.value === id ? " current" : ""}`} data-line={id}>
      <button
        class="editor-words"
        type="button"
        aria-pressed={chosen.value === id}
        onClick={() => {
          chosen.value = id;
        }}
      >
        <span class="quiet small">
          {id} · {kinds[target.kind]}
          {target.offset === null && hasText && ` · ${m.notInText}`}
        </span>
        <span {...tongueOf(line)}>{line}</span>
        <span class="editor-meaning" {...tongueOf(meaning(target))}>
          {meaning(target)}
        </span>
      </button>
      <span class="editor-line-actions">
        <button
          class="chip"
          type="button"
          aria-pressed={isSeen}
          aria-label={`${m.right}, ${id}`}
          onClick={() => {
            chosen.value = id;
            confirm(id, !isSeen);
          }}
        >
          <Icon name="good" />
          {m.right}
        </button>
        <button
          class="chip"
          type="button"
          aria-expanded={isOpen}
          aria-label={`${m.edit}, ${id}`}
          onClick={() => {
            chosen.value = id;
            edited.value = isOpen ? null : id;
          }}
        >
          <Icon name="edit" />
          {m.edit}
        </button>
        <button class="chip" type="button" aria-label={`${m.remove}, ${id}`} onClick={() => remove(id)}>
          <Icon name="close" />
          {m.remove}
        </button>
      </span>
      {isOpen && <TargetForm key={id} target={target} />}
    </li>
  );
}

/** How a target was understood, in one line. */
function meaning({ subject, measure, indicator, operator, value, value2, unit, approximate, kind }: Target): string {
  const m = messages.value.editor;
  if (kind === "N") return messages.value.targets.notScored;
  const fixed = value === null || operator === "all" || operator === "none";
  const upper = value2 === null ? "" : `–${formatNumber(value2)}`;
  const number = fixed ? "" : ` ${approximate ? `${m.about} ` : ""}${formatNumber(value)}${upper}`;
  const shown =
    number === "" || unit === null || unit === "count" ? "" : unit.startsWith("%") ? unit : ` ${unitName(unit, value2 ?? value ?? 2)}`;
  return `${m.subjects[subject]} · ${m.measures[measure]} · ${indicatorSaid(indicator)[language.value]}: ${signs[operator]}${number}${shown}`;
}

const signs: Record<Target["operator"], string> = {
  ">=": "≥",
  ">": ">",
  "=": "=",
  "<=": "≤",
  "<": "<",
  range: "",
  all: "100%",
  none: "0",
};
