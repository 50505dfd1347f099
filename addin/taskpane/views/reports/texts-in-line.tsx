import type { JSX } from "preact";
import type { Said } from "../../../../core/model/language.ts";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { language } from "../../state/language.ts";

/** Texts one behind the other; those that a plan worded are marked as Vietnamese. */
export function TextsInLine({ texts, between }: { texts: readonly Said[]; between: string }): JSX.Element {
  return (
    <>
      {texts.map((said, at) => (
        <span key={said.vi} {...tongueOf(said[language.value])}>
          {at === 0 ? "" : between}
          {said[language.value]}
        </span>
      ))}
    </>
  );
}
