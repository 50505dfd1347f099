/**
 * What the shell (panel, background) and the content script say to each other. The shell injects `content.js` into the top frame of a tab
 * (`scripting.executeScript`; frames of the same origin are reached from there), then opens a port:
 *
 *     const port = chrome.tabs.connect(tabId, { name: portName, frameId: 0 });
 *     port.postMessage({ id: 1, ask: "fill", record } satisfies Request);
 *     port.onMessage.addListener((answer: Answer) => …);
 *
 * Every request is answered once, with `result` or `problem` under its `id`; "fill" sends `progress` before. When the page goes away the port
 * disconnects: whatever is open then is over, and nothing more is written. Disconnecting the port cancels what runs and clears the marks.
 * Requests run one after another; "cancel" and "marks" answer at once. Records come with their `form` as a further key and stay in memory.
 */
import type { FormId } from "../../core/forms/form-field.ts";
import type { FormRecord } from "../../core/forms/record.ts";
import type { Portal } from "../portals/portal.ts";
import type { Description, FillResult, Health, PageComparison, PageReading, Plan } from "./result.ts";

/** Name of the port. */
export const portName = "so-htx";

type Record = {
  readonly record: FormRecord;
  readonly profile?: Portal | null;
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
};

export type Request = { readonly id: number } & (
  | ({ readonly ask: "plan" } & Record)
  | ({ readonly ask: "fill" } & Record)
  /** Stops a filling, or a "pick" that waits for its click. */
  | { readonly ask: "cancel" }
  | ({ readonly ask: "compare" } & Record)
  | { readonly ask: "read"; readonly form: FormId; readonly profile?: Portal | null }
  /** The box that was last right-clicked or has the focus; `null` when that is none. */
  | { readonly ask: "describe"; readonly form: FormId | null }
  /** Waits for a click on a box, which does nothing else then. Escape gives `null`. */
  | { readonly ask: "pick"; readonly form: FormId | null }
  | { readonly ask: "health"; readonly profile: Portal }
  /** Outlines controls (keys of a comparison, a plan or a description); an empty list takes all outlines away. */
  | { readonly ask: "marks"; readonly marks: readonly Mark[] }
);

/** How a control is outlined. */
export type Mark = { readonly control: string; readonly look: "same" | "differs" | "empty" | "taught" };

export type Results = {
  readonly plan: Plan;
  readonly fill: FillResult;
  readonly cancel: null;
  readonly compare: PageComparison;
  readonly read: PageReading;
  readonly describe: Description | null;
  readonly pick: Description | null;
  readonly health: Health;
  readonly marks: null;
};

export type Progress = { readonly done: number; readonly total: number; readonly label: string };

export type Answer = { readonly id: number } & (
  | { readonly result: Results[keyof Results] }
  | { readonly progress: Progress }
  /** One Vietnamese sentence. */
  | { readonly problem: string }
);
