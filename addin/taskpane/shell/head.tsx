import type { JSX } from "preact";
import { FileButton } from "../parts/file-button.tsx";
import { book, openBook } from "../state/book.ts";
import { messages } from "../state/language.ts";

/** Kinds of file that can be opened. */
export const bookFiles = ".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt";

/** Name of the product, the open book, and the way to another one; the start screen has a way of its own. */
export function Head({ needsBook }: { needsBook: boolean }): JSX.Element {
  const m = messages.value.shell;
  const open = book.value;
  return (
    <header class="shell-head">
      <h1 class="shell-brand">
        <img src={new URL("../icon.svg", import.meta.url).href} alt="" width="24" height="24" />
        {m.title}
      </h1>
      <p class="shell-file" title={open?.file}>
        {open?.file ?? m.subtitle}
      </p>
      {(open !== null || !needsBook) && (
        <FileButton label={m.chooseBook} icon="open" accept={bookFiles} onFile={(file) => void openBook(file.name, file)} />
      )}
    </header>
  );
}
