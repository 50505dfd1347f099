import type { Language } from "../../../core/model/language.ts";
import type { Book } from "../../../core/model/records.ts";
import { prepareBook } from "../../../core/plans/evaluate/prepare.ts";
import type { ColumnMemory } from "../../../core/sheet/memory.ts";
import { checkedBy, type Held, understand } from "./held.ts";
import { overviewOf } from "./overview.ts";
import type { PlanOptions } from "./plan-protocol.ts";
import type { BookOverview, Progress, RatingOptions, UnnamedColumn } from "./protocol.ts";
import { withRegister } from "./register.ts";
import { tableOf } from "./tables.ts";
import { type Evaluated, evaluate } from "./targets.ts";

/** What all calls share: the one open book, the plan as it was last evaluated on it, and the language of the answers. */
export type Desk = {
  readonly spoken: () => Language;
  readonly speak: (language: Language) => void;
  readonly held: () => Held | null;
  /** The open book. Throws when there is none. */
  readonly holding: () => Held;
  /** Puts a book in the place of the one before. */
  readonly hold: (book: Held) => void;
  readonly understood: (memory: ColumnMemory, unnamed: readonly UnnamedColumn[], progress: Progress) => BookOverview;
  readonly takeOwn: (own: Held["own"]) => void;
  readonly overview: () => BookOverview;
  readonly checked: (options: RatingOptions, progress: Progress) => NonNullable<Held["checked"]>;
  /** A plan without a book is evaluated too: its due dates and texts are there. In the language of the answers unless another is said. */
  readonly evaluated: (options: PlanOptions, language?: Language) => Evaluated;
  readonly prepare: () => void;
};

/** An empty desk; it begins with Vietnamese. */
export function createDesk(): Desk {
  let language: Language = "vi";
  let held: Held | null = null;
  /** What was last asked for in a check, also of the book before: most likely it is asked for again. */
  let rated: RatingOptions | null = null;
  let evaluated: { readonly key: string; readonly made: Evaluated } | null = null;
  const holding = (): Held => {
    if (held === null) throw new Error("no book is open");
    return held;
  };
  const overview = (): BookOverview => {
    const { cells, book, words } = holding();
    return overviewOf(cells, book, words, language);
  };
  return {
    spoken: () => language,
    speak: (next) => {
      language = next;
    },
    held: () => held,
    holding,
    hold: (book) => {
      held = book;
    },
    understood: (memory, unnamed, progress) => {
      understand(holding(), memory, unnamed, progress);
      evaluated = null;
      return overview();
    },
    takeOwn: (own) => {
      holding().own = own;
      evaluated = null;
    },
    overview,
    checked: (options, progress) => {
      const book = holding();
      rated = options;
      return checkedBy(book, options, language, progress);
    },
    evaluated: (options, spoken = language) => {
      const key = JSON.stringify([options, spoken]);
      if (evaluated?.key === key) return evaluated.made;
      evaluated = { key, made: evaluate(held?.book ?? noBook, held === null ? options : withRegister(options, held), spoken) };
      return evaluated.made;
    },
    prepare: () => {
      if (held !== null) prepareBook(held.book, rated === null ? null : { table: tableOf(rated.table), asOf: rated.asOf });
    },
  };
}

const noBook: Book = { file: "", tables: [] };
