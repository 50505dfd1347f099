/** What the planner hands to the filler: plain data, so that both may live in different places. */

import type { FormField } from "../../core/forms/form-field.ts";
import { type PageFormat, readsAs } from "../../core/forms/page-values.ts";
import type { FormValue } from "../../core/forms/record.ts";
import { sameText } from "../../core/forms/words.ts";
import type { Said } from "../../core/model/language.ts";
import type { PortalButton, PortalField } from "../portals/portal.ts";
import type { Skip, Step } from "./result.ts";
import type { Glimpse, SeenKind, SeenOption } from "./seen.ts";

/** A step with all that is needed to take it. */
export type Task = Step & {
  readonly kind: SeenKind;
  /** What stood in the box when it was planned. */
  readonly before: string;
  readonly reloads: boolean;
  readonly entry: PortalField | null;
  readonly fieldOf: FormField;
  readonly raw: FormValue;
  readonly format: PageFormat;
  /** What to type where a list can be searched. */
  readonly words: string;
  /** The text in another spelling, for a box that does not take the first. */
  readonly otherwise: string | null;
  /** Index of the option to choose; `null` when the box takes text, or its options are not there yet. */
  readonly option: number | null;
  /** Which of the boxes of the same value it is. */
  readonly id: string;
};

export type TaskPlan = {
  readonly tasks: readonly Task[];
  readonly skipped: readonly Skip[];
  /** Harmless buttons that would give a list of the page the rows that the record still needs. */
  readonly more: readonly PortalButton[];
  /** Whether `more` may become another once boxes are filled: a typed item is taken over by a button. */
  readonly growing: boolean;
};

/** The index of the option that a task means, `null` when none or several do: for lists whose options come only when they are opened. */
export type Chooser = (task: Task, options: readonly SeenOption[]) => number | null | Promise<number | null>;

/** Who knows the record and what fields mean, for the part that acts on the page. */
export type Desk = { readonly plan: Planner; readonly choose: Chooser };

/** Plans what was seen; asked again after every change. `mine`: boxes whose content is the page's own answer to one of our changes. */
export type Planner = (controls: readonly Glimpse[], mine: readonly string[]) => TaskPlan | Promise<TaskPlan>;

/** A key of one value of a record. */
export function keyOf(field: string, item: number | null): string {
  return item === null ? field : `${field}#${item}`;
}

/** The field whose choice fills the list of this one, `null` for none. */
export function parentOf(field: string): string | null {
  if (field.endsWith(".ward")) return field.replace(/ward$/, "province");
  return field.endsWith(".province") ? field.replace(/province$/, "country") : null;
}

/** Whether what stands in a box is the wanted text. */
export function sameContent(found: string, field: FormField, wanted: string, format: PageFormat): boolean {
  return found !== "" && (found === wanted || sameText(found, wanted) || readsAs(field, wanted, found, format));
}

/** Said of a list that does not offer a value. */
export function noChoice(label: string, value: string): Said {
  return { vi: `Ô “${label}” không có lựa chọn “${value}”.`, en: `The box “${label}” does not offer “${value}”.` };
}
