import { unitText } from "../../../../core/plans/unit-words.ts";
import { language, messages } from "../../state/language.ts";

/** What a unit of a plan is called in the language of the pane, of one or of several; a plan's own word without English stays. */
export function unitName(unit: string, count = 2): string {
  return messages.value.editor.units.find(([id]) => id === unit)?.[1] ?? unitText(unit, language.value, count);
}
