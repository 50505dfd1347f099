import type { JSX } from "preact";
import { FileButton } from "../../../ui/parts/file-button.tsx";
import { Icon } from "../../../ui/parts/icon.tsx";
import { book, openBook } from "../state/book.ts";
import { messages } from "../state/language.ts";
import { readLive } from "../state/live.ts";
import { busy } from "../state/work.ts";
import { workbook } from "../state/workbook.ts";

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
      <p class="shell-file" title={open?.file} lang={open === null ? undefined : "vi"}>
        {open?.file ?? workbook.value?.name ?? m.subtitle}
      </p>
      {workbook.value !== null && (
        <button
          class="button subtle icon-only"
          type="button"
          aria-label={messages.value.live.readAgain}
          title={messages.value.live.readAgain}
          disabled={busy.value}
          onClick={() => void readLive()}
        >
          <Icon name="again" />
        </button>
      )}
      {workbook.value === null && (open !== null || !needsBook) && (
        <FileButton label={m.chooseBook} accept={bookFiles} onFile={(file) => void openBook(file.name, file)} />
      )}
    </header>
  );
}
