import type { JSX } from "preact";
import { useId } from "preact/hooks";
import type { Side } from "../../../../core/reconcile/result.ts";
import { Choice } from "../../../../ui/parts/choice.tsx";
import { messages } from "../../state/language.ts";
import type { ComparisonPart, ComparisonRow, EntityLine } from "../../worker/comparison-protocol.ts";
import { decide, keepSide, keptSide } from "./state.ts";

/** One entity of the comparison, with what can be decided about it. */
export function ComparisonLine({ row, part }: { row: ComparisonRow; part: ComparisonPart }): JSX.Element {
  const m = messages.value.comparison;
  const { entity, other, because } = row;
  const id = useId();
  return (
    <article class="comparison-line" aria-labelledby={id}>
      <h2>
        <span lang="vi">
          <span id={id}>{entity.name}</span> <span class="quiet small">{entity.place}</span>
        </span>
      </h2>
      {part === "unsure" && <Candidates row={row} />}
      {part === "differs" && other !== null && (
        <>
          <p class="quiet small">
            ↔{" "}
            <span lang="vi">
              {other.name === entity.name ? "" : `${other.name} `}
              {other.place}
            </span>
            .{row.decided ? "" : ` ${because}`}
          </p>
          {row.decided && (
            <p class="small">
              {m.decided}.{" "}
              <button class="link" type="button" onClick={() => void decide(entity.key, other.key, null)}>
                {m.undo}
              </button>
            </p>
          )}
          <Differences row={row} other={other} />
        </>
      )}
      {(part === "onlyA" || part === "onlyB") && other !== null && (
        <p class="quiet small">
          {m.near}: {other.name} ({other.place}). {because}
        </p>
      )}
    </article>
  );
}

function Candidates({ row: { entity, candidates } }: { row: ComparisonRow }): JSX.Element {
  const m = messages.value.comparison;
  return (
    <ul class="comparison-candidates">
      {candidates.map((one) => (
        <li key={one.key}>
          <div>
            <span lang="vi">
              <b>{one.name}</b> <span class="quiet small">{one.place}</span>
            </span>
            <p class="small">{one.because}</p>
            <p class="quiet small">{one.against}</p>
          </div>
          <div class="comparison-verdicts">
            <button
              class="button compact"
              type="button"
              aria-label={m.sameAs(entity.name, one.name)}
              onClick={() => void decide(entity.key, one.key, "same")}
            >
              {m.same}
            </button>
            <button
              class="button compact subtle"
              type="button"
              aria-label={m.differentFrom(entity.name, one.name)}
              onClick={() => void decide(entity.key, one.key, "different")}
            >
              {m.different}
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Differences({ row: { entity, differences }, other }: { row: ComparisonRow; other: EntityLine }): JSX.Element {
  const m = messages.value.comparison;
  return (
    <dl class="comparison-fields">
      {differences.map(({ field, label, a, b, keep, because }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <span class="comparison-value" lang={a === "" ? undefined : "vi"}>
              {a || m.empty}
            </span>
            <span aria-hidden="true">→</span>
            <span class="comparison-value" lang={b === "" ? undefined : "vi"}>
              {b || m.empty}
            </span>
          </dd>
          <dd>
            <Choice
              bare
              label={m.keep(label)}
              name={m.keep(`${label}, ${entity.name}`)}
              value={keptSide(entity.key, other.key, field) ?? keep ?? ""}
              onChoose={(side) => void keepSide(entity.key, other.key, field, side === "" ? null : (side as Side))}
            >
              <option value="">{m.open}</option>
              <option value="a">{m.here}</option>
              <option value="b">{m.there}</option>
            </Choice>
          </dd>
          <dd class="quiet small">{because}</dd>
        </div>
      ))}
    </dl>
  );
}
