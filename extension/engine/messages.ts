/**
 * What goes over the port between `client.ts` (panel, background) and `content.ts` (page). The page part sees and acts; what the fields mean
 * and what the record holds stays with the client. Everything here is plain data.
 */
import type { Said } from "../../core/model/language.ts";
import type { FillResult, Progress } from "./result.ts";
import type { Glimpse, SeenOption } from "./seen.ts";
import type { TaskPlan } from "./task.ts";

/** Name of the port. */
export const portName = "so-htx";

/** How a control is outlined on the page. */
export type Mark = { readonly control: string; readonly look: "same" | "differs" | "empty" | "taught" };

export type Request = { readonly id: number } & (
  | { readonly ask: "look" }
  /** Asks back through `Answer.toPlan` and `Answer.toChoose` until it has filled what the plans say. */
  | { readonly ask: "fill"; readonly lookupTime: number | null }
  | { readonly ask: "planned"; readonly plan: TaskPlan }
  | { readonly ask: "chosen"; readonly at: number | null }
  | { readonly ask: "cancel" }
  /** Which control was last right-clicked or has the focus. */
  | { readonly ask: "pointed" }
  /** Waits for a click on a control, which does nothing else then. */
  | { readonly ask: "pick" }
  | { readonly ask: "marks"; readonly marks: readonly Mark[] }
);

/** What was seen of a page; `at` is the key of the control that was meant, `null` for none. */
export type Seen = { readonly controls: readonly Glimpse[]; readonly at: string | null };

export type Answer = { readonly id: number } & (
  | { readonly seen: Seen }
  | { readonly done: FillResult | null }
  | { readonly progress: Progress }
  | { readonly toPlan: { readonly controls: readonly Glimpse[]; readonly mine: readonly string[] } }
  /** What a list offers of which the plan knew no options; `task` is the `id` of its task. */
  | { readonly toChoose: { readonly task: string; readonly options: readonly SeenOption[] } }
  /** One sentence. */
  | { readonly problem: Said }
);
