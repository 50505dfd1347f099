import type { JSX } from "preact";
import { ask, asOf, download } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { openReadyBook } from "../../state/live.ts";
import { notice, run } from "../../state/work.ts";

/** Makes a book that is ready to be filled in: opened by Excel, or as a file to save. */
export function NewBook(): JSX.Element {
  const m = messages.value.newBook;
  const make = (): void => {
    void run("save", async () => {
      const { name, bytes } = await ask("readyBook", { year: Number(asOf.value.slice(0, 4)) });
      const opened = await openReadyBook(bytes);
      if (!opened) download(name, bytes);
      notice.value = () => (opened ? messages.value.newBook.opened : messages.value.newBook.made(name));
    });
  };
  return (
    <p class="new-book">
      <button class="button compact" type="button" onClick={make}>
        {m.make}
      </button>{" "}
      <span class="quiet small">{m.help}</span>
    </p>
  );
}
