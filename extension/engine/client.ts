/**
 * What the shell may call. It injects `content.js` into the top frame of a tab (`scripting.executeScript`; frames of the same origin are reached
 * from there), opens a port and makes a client of it:
 *
 *     const port = chrome.tabs.connect(tabId, { name: portName, frameId: 0 } (`portName` of `messages.ts`));
 *     const page = pageClient(port);
 *     const result = await page.fill(record, { profile, onProgress, signal });
 *
 * Records come with their `form` as a further key; they stay on the shell's side, the page gets only what is written into it. When the page goes
 * away the port disconnects: `fill` then resolves with what was filled until then and the rest as "page-changed"; every other call
 * rejects with a {@link PageRefusal}. `left` says so. After a reload that a portal file names (a cascade) inject, connect and call `fill` again:
 * it goes on with what is still empty.
 */

import type { FormId } from "../../core/forms/form-field.ts";
import { fieldById } from "../../core/forms/form-fields.ts";
import type { FormRecord } from "../../core/forms/record.ts";
import type { Said } from "../../core/model/language.ts";
import type { Portal } from "../portals/portal.ts";
import { breatherOf } from "./breath.ts";
import { chooseFor } from "./choice.ts";
import { describeControl, selectorOf } from "./describe.ts";
import { healthOf } from "./health.ts";
import { completed } from "./match/complete.ts";
import type { Answer, Mark, Request, Seen } from "./messages.ts";
import { emptyPlaces } from "./one-place.ts";
import { comparePage, readPage } from "./page-data.ts";
import { patientPlannerFor, plannerFor, planOf } from "./plan.ts";
import type { Description, Filled, FillResult, Health, PageComparison, PageReading, Plan, Progress } from "./result.ts";
import type { Glimpse, SeenControl } from "./seen.ts";
import { keyOf, type Planner, type Task } from "./task.ts";
import { withUnopened } from "./unopened.ts";

/** The parts of a `runtime.Port` that are used. */
export type ClientPort = {
  readonly postMessage: (request: Request) => void;
  readonly onMessage: { readonly addListener: (listen: (answer: Answer) => void) => void };
  readonly onDisconnect: { readonly addListener: (listen: () => void) => void };
  readonly disconnect: () => void;
};

/** What a call is rejected with: one sentence for the officer. */
export type PageRefusal = { readonly said: Said };

export type RecordOptions = {
  readonly profile?: Portal | null;
  /** For a page with one place for a list: the 0-based item that goes there. */
  readonly items?: { readonly [list: string]: number };
};
export type FillOptions = RecordOptions & { readonly onProgress?: (progress: Progress) => void; readonly signal?: AbortSignal };

export type PageClient = {
  readonly plan: (record: FormRecord, options?: RecordOptions) => Promise<Plan>;
  /** `onProgress` tells each value as it is written; `signal` stops after the value in hand. */
  readonly fill: (record: FormRecord, options?: FillOptions) => Promise<FillResult>;
  readonly compare: (record: FormRecord, options?: RecordOptions) => Promise<PageComparison>;
  readonly read: (form: FormId, profile?: Portal | null) => Promise<PageReading>;
  /** The lists of a record of which the page takes one item, and nobody has written any yet. */
  readonly emptyPlaces: (record: FormRecord, profile?: Portal | null) => Promise<readonly string[]>;
  /** The box that was last right-clicked or has the focus, `null` when that is none. */
  readonly describe: (form: FormId | null) => Promise<Description | null>;
  /** Waits for a click on a box, which does nothing else then. Escape, or `signal`, gives `null`. */
  readonly pick: (form: FormId | null, signal?: AbortSignal) => Promise<Description | null>;
  /** The selector for a taught box once its field is chosen: boxes of a list get one for all rows. `control` is `Description.control`. */
  readonly selector: (control: string, field: string | null) => Promise<Description["selector"]>;
  readonly health: (profile: Portal) => Promise<Health>;
  /** Outlines controls (keys of a plan, a comparison, a description) on the page; an empty list takes all outlines away. */
  readonly marks: (marks: readonly Mark[]) => Promise<void>;
  /** Resolves when the page is gone. */
  readonly left: Promise<void>;
  /** Ends the connection: what runs is cancelled, outlines go away. */
  readonly close: () => void;
};

/** A client of the content script at the other end of a port. */
export function pageClient(port: ClientPort): PageClient {
  const open = new Map<number, (answer: Answer | null) => void>();
  let last = 0;
  let gone = false;
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  port.onMessage.addListener((answer) => open.get(answer.id)?.(answer));
  port.onDisconnect.addListener(() => {
    gone = true;
    for (const hear of [...open.values()]) hear(null);
    leave();
  });
  const send = (body: Asked, hear: (answer: Answer | null, id: number) => void): number => {
    const id = ++last;
    if (gone) {
      hear(null, id);
      return id;
    }
    open.set(id, (answer) => hear(answer, id));
    port.postMessage({ ...body, id } as Request);
    return id;
  };
  const ask = <T>(body: Asked, pick: (answer: Answer) => T, signal?: AbortSignal): Promise<T> =>
    new Promise((resolve, reject) => {
      const stop = (): void => {
        send({ ask: "cancel" }, (_, id) => open.delete(id));
      };
      signal?.addEventListener("abort", stop, { once: true });
      send(body, (answer, id) => {
        open.delete(id);
        signal?.removeEventListener("abort", stop);
        if (answer === null) reject({ said: goneText } satisfies PageRefusal);
        else if ("problem" in answer) reject({ said: answer.problem } satisfies PageRefusal);
        else resolve(pick(answer));
      });
    });
  const seenOf = (answer: Answer): Seen => ("seen" in answer ? answer.seen : { controls: [], at: null });
  const glimpse = async (): Promise<readonly Glimpse[]> => (await ask({ ask: "look" }, seenOf)).controls;
  const look = async (): Promise<readonly SeenControl[]> => completed(await glimpse());
  const described = ({ controls: seen, at }: Seen, form: FormId | null): Description | null => {
    const controls = completed(seen);
    const control = controls.find(({ key }) => key === at);
    return control === undefined ? null : describeControl(controls, control, form);
  };
  return {
    plan: async (record, options = {}) => planOf(await plannerOf(record, options)(await glimpse(), [])),
    fill: (record, options = {}) =>
      new Promise((resolve, reject) => {
        const planner = plannerOf(record, options);
        const filled: Filled[] = [];
        const tasks = new Map<string, Task>();
        let plan = plannerFor(record, options.profile ?? null, options)([]);
        let seen: readonly Glimpse[] = [];
        const stop = (): void => {
          send({ ask: "cancel" }, (_, id) => open.delete(id));
        };
        options.signal?.addEventListener("abort", stop, { once: true });
        const finish = (result: FillResult | PageRefusal): void => {
          options.signal?.removeEventListener("abort", stop);
          if ("said" in result) reject(result);
          else resolve(result);
        };
        /** Answers what the page asks back. Where that cannot be, the filling ends with the reason: the page would wait for ever. */
        const answerBack = (make: () => Promise<Request>): void => {
          make()
            .then((request) => {
              if (!gone) port.postMessage(request);
            })
            .catch((reason: unknown) => {
              stop();
              reject(reason);
            });
        };
        send({ ask: "fill", lookupTime: options.profile?.lookupTime ?? null }, (answer, id) => {
          if (answer === null || "done" in answer || "problem" in answer) open.delete(id);
          if (answer === null) finish(cutShort(filled, plan));
          else if ("problem" in answer) finish({ said: answer.problem });
          else if ("done" in answer) finish(answer.done === null ? cutShort(filled, plan) : withUnopened(answer.done, seen));
          else if ("progress" in answer) {
            if (answer.progress.filled !== null) filled.push(answer.progress.filled);
            options.onProgress?.(answer.progress);
          } else if ("toChoose" in answer) {
            const { task, options: offers } = answer.toChoose;
            const one = tasks.get(task);
            answerBack(async () => ({ id, ask: "chosen", at: one === undefined ? null : await chooseFor(one, offers) }));
          } else if ("toPlan" in answer) {
            answerBack(async () => {
              seen = answer.toPlan.controls;
              plan = await planner(seen, answer.toPlan.mine);
              for (const task of plan.tasks) tasks.set(task.id, task);
              return { id, ask: "planned", plan };
            });
          }
        });
        if (options.signal?.aborted) stop();
      }),
    compare: async (record, options = {}) => comparePage(await look(), record, options.profile ?? null, options),
    read: async (form, profile = null) => readPage(await look(), form, profile),
    emptyPlaces: async (record, profile = null) => emptyPlaces(await look(), record, profile),
    describe: async (form) => described(await ask({ ask: "pointed" }, seenOf), form),
    pick: async (form, signal) => described(await ask({ ask: "pick" }, seenOf, signal), form),
    selector: async (key, field) => {
      const controls = await look();
      const control = controls.find((one) => one.key === key);
      return control === undefined ? null : selectorOf(controls, control, field === null ? null : fieldById(field));
    },
    health: async (profile) => healthOf(await look(), profile),
    marks: (marks) => ask({ ask: "marks", marks }, () => undefined),
    left,
    close: () => {
      port.disconnect();
      gone = true;
      leave();
    },
  };
}

/** A planner beside which the panel stays alive on pages of thousands of boxes. */
function plannerOf(record: FormRecord, options: RecordOptions): Planner {
  return patientPlannerFor(record, options.profile ?? null, options, breatherOf(typeof window === "undefined" ? null : window));
}

type Asked = Request extends infer One ? (One extends Request ? Omit<One, "id"> : never) : never;

const goneText: Said = {
  vi: "Trang đã chuyển đi hoặc đã đóng: hãy mở lại trang rồi làm lại.",
  en: "The page went elsewhere or was closed: open it again, then try again.",
};

const leftEarly: Said = {
  vi: "Trang đã chuyển đi trước khi điền tới ô này.",
  en: "The page went elsewhere before this box was reached.",
};

/** The report of a filling whose page went away. */
function cutShort(filled: readonly Filled[], { tasks, skipped }: ReturnType<ReturnType<typeof plannerFor>>): FillResult {
  const done = new Set(filled.map(({ field, item }) => keyOf(field, item)));
  const rest = tasks
    .filter(({ field, item }) => !done.has(keyOf(field, item)))
    .map(({ field, item }) => ({ field, item, reason: "page-changed" as const, detail: leftEarly }));
  return { filled, skipped: [...rest, ...skipped], warnings: [] };
}
