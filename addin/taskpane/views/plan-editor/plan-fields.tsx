import type { JSX } from "preact";
import type { PlanFile } from "../../../../core/plans/plan.ts";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { DayField } from "../../parts/day-field.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { messages } from "../../state/language.ts";
import { namesIn } from "./names-in.ts";
import { changePlan } from "./state.ts";

/** What the plan is called, for where and for when; folded away, because the document mostly says it. */
export function PlanFields({ plan }: { plan: PlanFile }): JSX.Element {
  const m = messages.value.editor;
  const { title, place, document, period, area } = plan;
  return (
    <details class="plan-fields">
      <summary lang="vi">{[title, place].filter((text) => text !== "").join(" · ")}</summary>
      <div class="form-grid">
        <TextField
          label={m.planTitle}
          value={title}
          wide
          {...tongueOf(title)}
          onText={(text) => (text === "" ? m.notEmpty : changePlan({ title: text }))}
        />
        <TextField label={m.planPlace} value={place} {...tongueOf(place)} onText={(text) => changePlan({ place: text })} />
        <TextField
          label={m.planNumber}
          value={document.number ?? ""}
          {...tongueOf(document.number ?? "")}
          onText={(text) => changePlan({ document: { ...document, number: text === "" ? null : text } })}
        />
        <DayField
          label={m.issuedOn}
          value={fullDay(document.issuedOn)}
          clearable
          onDay={(issuedOn) => changePlan({ document: { ...document, issuedOn } })}
        />
        <DayField label={m.from} value={fullDay(period.from)} clearable onDay={(from) => changePlan({ period: { ...period, from } })} />
        <DayField label={m.to} value={fullDay(period.to)} clearable onDay={(to) => changePlan({ period: { ...period, to } })} />
        {(["province", "district", "commune"] as const).map((level) => (
          <TextField
            key={level}
            label={m.areas[level]}
            value={area[level].join(", ")}
            {...tongueOf(area[level].join())}
            onText={(text) => changePlan({ area: { ...area, [level]: namesIn(text, /[,;]/) } })}
          />
        ))}
      </div>
    </details>
  );
}

function fullDay(iso: string | null): string | null {
  return iso !== null && iso.length === 10 ? iso : null;
}
