import type { JSX, TargetedEvent } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";

type Props = {
  label: string;
  accept: string;
  /** Classes of the button beside `button`, such as "primary large". */
  look?: string;
  onFile: (file: File) => void;
};

/** A file input that looks like a button and is named by its text. */
export function FileButton({ label, accept, look = "", onFile }: Props): JSX.Element {
  const id = useId();
  const takeFile = (event: TargetedEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    const file = input.files?.[0];
    // The same file may be chosen again after it was changed.
    input.value = "";
    if (file !== undefined) onFile(file);
  };
  return (
    <span class="file-button focus-within-ring">
      <input id={id} class="unseen" type="file" accept={accept} onChange={takeFile} />
      <label class={`button ${look}`} for={id}>
        <Icon name="open" />
        {label}
      </label>
    </span>
  );
}
