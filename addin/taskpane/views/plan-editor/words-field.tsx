import type { JSX } from "preact";
import { tongueOf } from "../../../../ui/parts/tongue.ts";
import { TextField } from "../../parts/text-field.tsx";
import { messages } from "../../state/language.ts";

type Props = {
  label: string;
  /** The words as the plan file has them. */
  stored: string;
  /** The same in the language of the pane, where they are ours; else as stored. */
  said: string;
  wide?: boolean;
  help?: string;
  onText: (text: string) => unknown;
};

/** Words of a plan: ours in the language of the pane, those of the document as they stand. What nobody changes stays as the file has it. */
export function WordsField({ label, stored, said, wide, help, onText }: Props): JSX.Element {
  const inPlan = (
    <>
      {messages.value.editor.inPlan} <span lang="vi">{`“${stored}”`}</span>
    </>
  );
  return (
    <TextField
      label={label}
      value={said}
      wide={wide ?? false}
      help={said === stored ? help : inPlan}
      {...tongueOf(said)}
      onText={(text) => (text === said ? null : onText(text))}
    />
  );
}
