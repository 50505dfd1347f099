import type { JSX } from "preact";
import { Choice } from "../../../ui/parts/choice.tsx";

type Props = { label: string; year: number; years: readonly number[]; onChoose: (year: number) => void };

/** Chooses one of some years. */
export function YearChoice({ label, year, years, onChoose }: Props): JSX.Element {
  return (
    <Choice label={label} value={String(year)} onChoose={(next) => onChoose(Number(next))}>
      {years.map((each) => (
        <option key={each} value={String(each)}>
          {each}
        </option>
      ))}
    </Choice>
  );
}
