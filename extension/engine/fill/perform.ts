/** Takes one step: puts one value into one control and says what stands there afterwards. */
import { isChecked } from "../see/dom.ts";
import { currentValue, type Handle } from "../see/look.ts";
import { optionsOf } from "../see/values.ts";
import { type Chooser, sameContent, type Task } from "../task.ts";
import { setOption, tick, typeInto } from "./act.ts";
import { type Picker, pickFromList, pickSuggestion, until } from "./list.ts";

/** `done`: the value stands there. `options` and `differs` are reasons of a skip. */
export type Outcome = { readonly state: "done" | "no-option" | "differs"; readonly readBack: string };

/** How long a dependent list may take, how long other lists, and how long a mark that the page draws itself. */
const patience = { dependent: 6000, list: 1500, suggestions: 900, drawn: 300 };

/** A chooser that is asked once for the same options: lists are looked at again and again while their options come. */
export function onceEach(choose: Chooser): Chooser {
  const known = new Map<string, ReturnType<Chooser>>();
  return (task, options) => {
    const key = JSON.stringify([task.id, options]);
    if (!known.has(key)) known.set(key, choose(task, options));
    return known.get(key)!;
  };
}

/** Takes a step. `dependent`: its list comes from a choice that was made before. */
export async function perform(task: Task, handle: Handle, dependent: boolean, choose: Chooser): Promise<Outcome> {
  const first = handle.boxes[0]!;
  const view = first.ownerDocument.defaultView;
  // The plan has chosen where the options were there.
  const pick: Picker = (options) =>
    task.option !== null && options[task.option]?.text === task.value ? task.option : choose(task, options);
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
      return readBack(task, handle, choose);
    }
    case "select": {
      const select = handle.native ?? (first as HTMLSelectElement);
      const chosen = await optionOf(select, pick, dependent ? patience.dependent : 0);
      if (chosen === null) return { state: "no-option", readBack: "" };
      if (select.options[select.selectedIndex] !== chosen) setOption(select, chosen);
      const value = currentValue(handle).value;
      return { state: value === chosen.text.replace(/\s+/g, " ").trim() ? "done" : "differs", readBack: value };
    }
    case "list":
      return fromList(task, handle, pick, dependent, choose);
    case "suggest": {
      const picking = await pickSuggestion(first as HTMLInputElement, task.value, pick, patience.suggestions);
      await until(view, 300, () => currentValue(handle).value === "" || picking === "picked");
      const value = currentValue(handle).value;
      if (await sameOption(task, value, choose)) return { state: "done", readBack: value };
      return { state: value === "" && picking === "missing" ? "no-option" : "differs", readBack: value };
    }
    case "dateParts":
    case "dayMonth":
      fillParts(task, handle);
      return readBack(task, handle, choose);
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
export async function readBack(task: Task, handle: Handle, choose: Chooser): Promise<Outcome> {
  const value = rawValue(handle);
  const isBox = handle.kind === "checkbox" || handle.kind === "rowRadio";
  const right = isBox
    ? value === task.value
    : ["select", "radios", "checkboxes", "list", "suggest"].includes(handle.kind)
      ? await sameOption(task, value, choose)
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
async function sameOption(task: Task, value: string, choose: Chooser): Promise<boolean> {
  return value !== "" && (reads(task, value) || (await choose(task, [{ text: value, value: "" }])) === 0);
}

async function optionOf(select: HTMLSelectElement, pick: Picker, most: number): Promise<HTMLOptionElement | null> {
  const find = async (): Promise<HTMLOptionElement | null> => {
    if (select.disabled) return null;
    const offered = optionsOf(select);
    const at = await pick(offered);
    if (at === null) return null;
    const { text, value } = offered[at]!;
    return Array.from(select.options).find((option) => option.value === value && option.text.replace(/\s+/g, " ").trim() === text) ?? null;
  };
  let found = await find();
  if (found === null && most > 0) {
    await until(select.ownerDocument.defaultView, most, async () => {
      found = await find();
      return found !== null || !select.isConnected;
    });
  }
  return found;
}

async function fromList(task: Task, handle: Handle, pick: Picker, dependent: boolean, choose: Chooser): Promise<Outcome> {
  const host = handle.boxes[0]!;
  const view = host.ownerDocument.defaultView;
  const clock = view?.performance;
  const end = (clock?.now() ?? 0) + (dependent ? patience.dependent : 0);
  for (;;) {
    const picking = await pickFromList(host, task.words, pick, dependent ? 600 : patience.list);
    if (picking === "picked") {
      const outcome = await readBack(task, handle, choose);
      if (outcome.state === "done" || !host.isConnected) return outcome;
      await until(view, 400, async () => !host.isConnected || (await readBack(task, handle, choose)).state === "done");
      return readBack(task, handle, choose);
    }
    const behind = picking === "shut" ? host.querySelector("select") : null;
    const option = behind === null ? null : await optionOf(behind, pick, 0);
    if (behind !== null && option !== null) {
      setOption(behind, option);
      return readBack(task, handle, choose);
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
      if (option !== undefined) setOption(select, option);
    } else typeInto(box as HTMLInputElement, text);
  });
}
