import type { Tab } from "../../shell/tabs.ts";
import { book } from "../../state/book.ts";
import { messages } from "../../state/language.ts";
import { ColumnsView } from "./columns-view.tsx";

/** How the book was understood. */
export const columnsTab: Tab = {
  id: "columns",
  label: () => messages.value.columns.tab,
  count: () => {
    const doubts = (book.value?.tables ?? []).flatMap((table) => table.columns).filter((column) => column.doubt !== null).length;
    return doubts === 0 ? undefined : { text: String(doubts), said: messages.value.columns.toLookAt(doubts) };
  },
  View: ColumnsView,
  needsBook: true,
};
