/** The browser extension, when it stands in the same browser as the pane: the only one that records are handed to. */
import { effect, signal } from "@preact/signals";
import {
  askForRecords,
  extensionIds,
  giveRecords,
  type HandOver,
  type HandOverAnswer,
  mostHandedOver,
  readHandOverAnswer,
} from "../../../core/forms/hand-over.ts";
import { bookNumber } from "./book.ts";

/** Whether the extension has answered; `null` before it was asked. Browsers that let no page speak to it look as if it were not there. */
export const extensionHere = signal<boolean | null>(null);

/** Asks whether the extension is there; nothing of the book is said. */
export async function lookForExtension(): Promise<void> {
  extensionHere.value = (await say({ soHtx: "hello" })) !== null;
}

/** Hands the text of a records file to the extension. `null` when it is not there, or the text is too large to be handed over. */
export async function sendToExtension(text: string): Promise<HandOverAnswer | null> {
  const answer = text.length > mostHandedOver ? null : await say({ soHtx: "records", text });
  extensionHere.value = answer !== null;
  return answer;
}

/** Holds the text of a records file for the extension to fetch from this page, once, when the officer asks it to. */
export function holdForExtension(text: string): void {
  held = text;
  clearTimeout(forgetting);
  forgetting = setTimeout(letGo, holdFor);
  document.addEventListener(askForRecords, giveHeld);
}

/** Milliseconds: enough to open the extension and press a button there. */
const holdFor = 10 * 60_000;
let held = "";
let forgetting: ReturnType<typeof setTimeout> | undefined;

effect(() => {
  void bookNumber.value;
  letGo();
});

function giveHeld(): void {
  const text = held;
  letGo();
  document.dispatchEvent(new CustomEvent(giveRecords, { detail: text }));
}

function letGo(): void {
  held = "";
  clearTimeout(forgetting);
  document.removeEventListener(askForRecords, giveHeld);
}

/** As much of the browser's interface as a page sees that some extension listens to. */
type Runtime = {
  readonly lastError?: unknown;
  readonly sendMessage?: (id: string, message: HandOver, answered: (answer: unknown) => void) => void;
};

/** Milliseconds after which nobody is there. */
const patience = 5000;

async function say(message: HandOver): Promise<HandOverAnswer | null> {
  const answers = await Promise.all(extensionIds.map((id) => sayTo(id, message)));
  return answers.find((answer) => answer !== null) ?? null;
}

function sayTo(id: string, message: HandOver): Promise<HandOverAnswer | null> {
  const runtime = (globalThis as { readonly chrome?: { readonly runtime?: Runtime } }).chrome?.runtime;
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), patience);
    try {
      if (runtime?.sendMessage === undefined) return resolve(null);
      runtime.sendMessage(id, message, (answer) => {
        // Unless it is looked at, the browser complains that nobody was there.
        void runtime.lastError;
        resolve(readHandOverAnswer(answer));
      });
    } catch {
      resolve(null);
    }
  });
}
