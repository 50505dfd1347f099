import type { JSX } from "preact";
import { unitText } from "../../../../core/plans/unit-words.ts";
import { formatNumber, readNumber } from "../../parts/numbers.ts";
import { TextField } from "../../parts/text-field.tsx";
import { language, messages } from "../../state/language.ts";
import { giveNumber, words } from "../../state/plan.ts";
import type { TargetCard } from "../../worker/plan-protocol.ts";

/** A number that the officer gives where the book has none. */
export function ManualNumber({ target }: { target: TargetCard }): JSX.Element {
  const m = messages.value.targets;
  const { manual } = words.value;
  const given = Object.hasOwn(manual, target.id) ? manual[target.id] : undefined;
  const known = messages.value.editor.units.find(([id]) => id === target.unit)?.[1];
  const unit = known ?? (target.unit === null ? null : unitText(target.unit, language.value));
  return (
    <TextField
      label={unit === null || target.unit === "count" ? m.manual : `${m.manual} (${unit})`}
      value={given === undefined ? "" : formatNumber(given.value)}
      help={m.manualHelp}
      inputMode="decimal"
      look="target-manual"
      onText={(text) => {
        const value = text === "" ? null : readNumber(text);
        if (text !== "" && value === null) return m.manualWrong;
        giveNumber(target.id, value);
        return null;
      }}
    />
  );
}
