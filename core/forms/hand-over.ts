/** How the pane hands records to the extension where both stand in one browser: the words that both of them speak. */

import type { Said } from "../model/language.ts";

/**
 * The extension's ids in Chromium, made from the fixed key of its manifest. The pane sends to these and to nobody else; an id that a store
 * gives stands beside the first.
 */
export const extensionIds: readonly string[] = ["gobnafekfgalidoknennhdfijognnikl"];

/** Most characters of a records file that are handed over directly: the extension keeps them in session memory, which is small. */
export const mostHandedOver = 4_000_000;

/** `hello`: is the extension there? `records`: the text of a records file, to be offered to the officer in the panel. */
export type HandOver = { readonly soHtx: "hello" } | { readonly soHtx: "records"; readonly text: string };

/** What the extension answers; `problem` is one sentence. */
export type HandOverAnswer = { readonly soHtx: "here" } | { readonly soHtx: "taken"; readonly count: number } | { readonly problem: Said };

/** A message from a page read with suspicion; `null` when it is none of these. Never throws. */
export function readHandOver(message: unknown): HandOver | null {
  const entries = entriesOf(message);
  if (entries.get("soHtx") === "hello") return { soHtx: "hello" };
  const text = entries.get("text");
  return entries.get("soHtx") === "records" && typeof text === "string" ? { soHtx: "records", text } : null;
}

/** An answer of the extension read with suspicion; `null` when nobody or somebody else has answered. Never throws. */
export function readHandOverAnswer(answer: unknown): HandOverAnswer | null {
  const entries = entriesOf(answer);
  const [word, count, problem] = [entries.get("soHtx"), entries.get("count"), entries.get("problem")];
  if (word === "here") return { soHtx: "here" };
  if (word === "taken" && typeof count === "number") return { soHtx: "taken", count };
  const said = entriesOf(problem);
  const [vi, en] = [said.get("vi"), said.get("en")];
  return typeof vi === "string" && typeof en === "string" ? { problem: { vi, en } } : null;
}

/** The event by which the extension, after the officer's click in its panel, asks the pane's page for what was offered there. */
export const askForRecords = "so-htx-ask-for-records";
/** The event by which the pane answers at once: its `detail` is the text of a records file. */
export const giveRecords = "so-htx-give-records";

/** Own entries of a plain object: nothing is ever looked up in it by a name from outside. */
function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === "object" && value !== null ? new Map(Object.entries(value)) : new Map();
}
