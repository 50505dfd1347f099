import type { Language } from "../../../core/model/language.ts";
import { bookCalls } from "./book-calls.ts";
import { checkCalls } from "./check-calls.ts";
import { comparisonCalls } from "./comparison-calls.ts";
import { createDesk } from "./desk.ts";
import { formCalls } from "./form-calls.ts";
import { planCalls } from "./plan-calls.ts";
import type { Session } from "./protocol.ts";
import { reportCalls } from "./report-calls.ts";
import { scoreCalls } from "./score-calls.ts";
import { supportCalls } from "./support-calls.ts";
import { writingCalls } from "./writing-calls.ts";

/** What is said to a session beside the calls of the page. */
type Aside = {
  /** Says in which language the calls that follow are answered; it begins with Vietnamese. What goes into files stays Vietnamese. */
  readonly speak: (language: Language) => void;
  /** Work for an idle moment: makes the columns that plans ask for, so that the first plan does not wait for them. */
  readonly prepare: () => void;
};

/** A session holds one book and answers the page's questions about it. Throws `WorkbookError` for files that cannot be read. */
export function createSession(): Session & Aside {
  const desk = createDesk();
  return {
    speak: desk.speak,
    prepare: desk.prepare,
    ...bookCalls(desk),
    ...checkCalls(desk),
    ...scoreCalls(desk),
    ...planCalls(desk),
    ...writingCalls(desk),
    ...comparisonCalls(desk),
    ...reportCalls(desk),
    ...supportCalls(desk),
    ...formCalls(desk),
  };
}
