/** Takes one step: puts one value into one control and says what stands there afterwards. */
import { optionFor, wordsFor } from "../choice.ts";
import { isChecked } from "../see/dom.ts";
import { currentValue, type Handle } from "../see/look.ts";
import { optionsOf } from "../see/values.ts";
import type { SeenOption } from "../seen.ts";
import { sameContent, type Task } from "../task.ts";
import { choose, tick, typeInto } from "./act.ts";
import { pickFromList, pickSuggestion, until } from "./list.ts";

/** `done`: the value stands there. `options` and `differs` are reasons of a skip. */
export type Outcome = { readonly state: "done" | "no-option" | "differs"; readonly readBack: string };

/** How long a dependent list may take, how long other lists, and how long a mark that the page draws itself. */
const patience = { dependent: 6000, list: 1500, suggestions: 900, drawn: 300 };

/** Takes a step. `dependent`: its list comes from a choice that was made before. */
export async function perform(task: Task, handle: Handle, dependent: boolean): Promise<Outcome> {
  const first = handle.boxes[0]!;
  const view = first.ownerDocument.defaultView;
  const pick = (options: readonly SeenOption[]): number | null => optionFor(task.fieldOf, valueForOptions(task), options, task.entry);
  switch (handle.kind) {
    case "checkbox":
    case "rowRadio":
      if (handle.kind === "checkbox" || task.value === "x") tick(first, task.value === "x");
      await until(view, patience.drawn, () => isChecked(first) === (task.value === "x"));
      return { state: isChecked(first) === (task.value === "x") ? "done" : "differs", readBack: currentValue(handle).value };
    case "radios":
    case "checkboxes": {
      const box = task.option === null ? undefined : handle.boxes[task.option];
      if (box === undefined || box.matches(":disabled,[aria-disabled=true]")) return { state: "no-option", readBack: "" };
      tick(box, true);
      await until(view, patience.drawn, () => isChecked(box));
      return readBack(task, handle);
    }
    case "select": {
      const select = handle.native ?? (first as HTMLSelectElement);
      const chosen = await optionOf(select, pick, dependent ? patience.dependent : 0);
      if (chosen === null) return { state: "no-option", readBack: "" };
      if (select.options[select.selectedIndex] !== chosen) choose(select, chosen);
      const value = currentValue(handle).value;
      return { state: value === chosen.text.replace(/\s+/g, " ").trim() ? "done" : "differs", readBack: value };
    }
    case "list":
      return fromList(task, handle, pick, dependent);
    case "suggest": {
      const picking = await pickSuggestion(first as HTMLInputElement, task.value, pick, patience.suggestions);
      await until(view, 300, () => currentValue(handle).value === "" || picking === "picked");
      const value = currentValue(handle).value;
      if (sameOption(task, value)) return { state: "done", readBack: value };
      return { state: value === "" && picking === "missing" ? "no-option" : "differs", readBack: value };
    }
    case "dateParts":
    case "dayMonth":
      fillParts(task, handle);
      return readBack(task, handle);
    default: {
      const box = first as HTMLInputElement;
      const old = box.value;
      let last = old;
      for (const text of [task.value, ...(task.otherwise === null ? [] : [task.otherwise])]) {
        typeInto(box, text);
        last = rawValue(handle);
        if (reads(task, last)) return { state: "done", readBack: last };
      }
      // What the box made of the value is not the value: it must not stay.
      if (box.value !== old && box.isConnected) typeInto(box, old);
      return { state: "differs", readBack: last };
    }
  }
}

/** What stands in the control of a step now, and whether it is the value. */
export function readBack(task: Task, handle: Handle): Outcome {
  const value = rawValue(handle);
  const isBox = handle.kind === "checkbox" || handle.kind === "rowRadio";
  const right = isBox
    ? value === task.value
    : ["select", "radios", "checkboxes", "list", "suggest"].includes(handle.kind)
      ? sameOption(task, value)
      : reads(task, value);
  return { state: right ? "done" : "differs", readBack: value };
}

/** What stands there, a bare 0 of ours included. */
function rawValue(handle: Handle): string {
  const { value } = currentValue(handle);
  const first = handle.boxes[0]! as HTMLInputElement;
  return value === "" && ["text", "number", "date"].includes(handle.kind) && first.value.trim() === "0" ? "0" : value;
}

function reads(task: Task, value: string): boolean {
  return value !== "" && sameContent(value, task.fieldOf, task.value, task.format);
}

/** Whether the text that a list shows is the wanted choice. */
function sameOption(task: Task, value: string): boolean {
  if (value === "") return false;
  if (sameContent(value, task.fieldOf, task.value, task.format)) return true;
  return optionFor(task.fieldOf, valueForOptions(task), [{ text: value, value: "" }], task.entry) === 0;
}

function valueForOptions(task: Task): Task["raw"] {
  return task.fieldOf.type === "date" && task.format.yearOnly ? Number(String(task.raw).slice(0, 4)) : task.raw;
}

async function optionOf(
  select: HTMLSelectElement,
  pick: (options: readonly SeenOption[]) => number | null,
  most: number,
): Promise<HTMLOptionElement | null> {
  const find = (): HTMLOptionElement | null => {
    if (select.disabled) return null;
    const offered = optionsOf(select);
    const at = pick(offered);
    if (at === null) return null;
    const { text, value } = offered[at]!;
    return Array.from(select.options).find((option) => option.value === value && option.text.replace(/\s+/g, " ").trim() === text) ?? null;
  };
  let found = find();
  if (found === null && most > 0) {
    await until(select.ownerDocument.defaultView, most, () => {
      found = find();
      return found !== null || !select.isConnected;
    });
  }
  return found;
}

async function fromList(
  task: Task,
  handle: Handle,
  pick: (options: readonly SeenOption[]) => number | null,
  dependent: boolean,
): Promise<Outcome> {
  const host = handle.boxes[0]!;
  const view = host.ownerDocument.defaultView;
  const clock = view?.performance;
  const end = (clock?.now() ?? 0) + (dependent ? patience.dependent : 0);
  const words = wordsFor(task.fieldOf, task.raw);
  for (;;) {
    const picking = await pickFromList(host, words, pick, dependent ? 600 : patience.list);
    if (picking === "picked") {
      const outcome = readBack(task, handle);
      if (outcome.state === "done" || !host.isConnected) return outcome;
      await until(view, 400, () => !host.isConnected || readBack(task, handle).state === "done");
      return readBack(task, handle);
    }
    const behind = picking === "shut" ? host.querySelector("select") : null;
    const option = behind === null ? null : await optionOf(behind, pick, 0);
    if (behind !== null && option !== null) {
      choose(behind, option);
      return readBack(task, handle);
    }
    if (picking === "shut" || (clock?.now() ?? 0) >= end || !host.isConnected)
      return { state: "no-option", readBack: currentValue(handle).value };
    await until(view, 200, () => false);
  }
}

function fillParts(task: Task, handle: Handle): void {
  const [day = "", month = "", year = ""] = task.value.split("/");
  const parts = { day, month, year };
  handle.roles.forEach((role, index) => {
    const box = handle.boxes[index]!;
    const text = parts[role];
    if (box.localName === "select") {
      const select = box as HTMLSelectElement;
      const option = Array.from(select.options).find(
        ({ text: shown, value }) => Number((shown.match(/\d+/) ?? [value])[0]) === Number(text) && shown !== "",
      );
      if (option !== undefined) choose(select, option);
    } else typeInto(box as HTMLInputElement, text);
  });
}
