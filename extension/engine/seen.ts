/** What the engine sees of a page: plain data, no nodes. The planner works on this alone. */

/** Where a text was found. The sources before "before" are tied to the box by the page itself. */
export type TextSource =
  | "label"
  | "labelledby"
  | "aria"
  | "legend"
  | "inside"
  | "column"
  | "row"
  | "before"
  | "placeholder"
  | "title"
  | "name";

export type SeenText = { readonly text: string; readonly source: TextSource };

/** How a value gets into a control. `list` is a drop-down of plain elements, `suggest` a text box with suggestions. */
export type SeenKind =
  | "text"
  | "number"
  | "date"
  | "month"
  | "select"
  | "list"
  | "suggest"
  | "radios"
  | "checkbox"
  | "checkboxes"
  | "rowRadio"
  | "dateParts"
  | "dayMonth";

export type SeenOption = { readonly text: string; readonly value: string };

/** Parts of a portal that are none of the form it shows. */
export type Furniture = "login" | "search" | "head" | "foot" | "side" | "feedback";

/** A control as the page's own script sees it: its texts are completed where it is matched, with what stands on its line before and behind it. */
export type Glimpse = SeenControl & { readonly before: string; readonly after: string };

export type SeenControl = {
  /** Found again by it after the page has re-rendered: name or id where they are stable, else labels and place. */
  readonly key: string;
  readonly kind: SeenKind;
  /** `type` of an input ("tel", "email"), empty for others. */
  readonly type: string;
  /** The texts that say what the box is, best first; row and column of a table apart. */
  readonly texts: readonly SeenText[];
  readonly row: string;
  readonly column: string;
  /** The head of the column in which the row's label stands; it may complete the label. */
  readonly rowHead: string;
  /** Headings over the box, nearest first; the page's own title is the last. */
  readonly headings: readonly string[];
  /** How many of `headings` stand on the page as section headings (the rest are titles of the page). */
  readonly sections: number;
  /** Those of `headings` that are plain lines and only perhaps head what follows. */
  readonly lines: readonly string[];
  /** Those of `headings` that are no headings of their own but a line of the text that introduces the next ("Địa chỉ liên lạc:"). */
  readonly minor: readonly string[];
  /** The part of the portal itself that the control belongs to (log-in, search, page foot), not to its form; `null` for the form. */
  readonly furniture: Furniture | null;
  /** Texts that may name a unit: behind the box, in a cell of the row, above the table. */
  readonly units: readonly string[];
  readonly name: string;
  readonly id: string;
  readonly placeholder: string;
  readonly maxLength: number | null;
  readonly options: readonly SeenOption[] | null;
  /** Why nothing may be written, `null` when it may. */
  readonly closed: "hidden" | "read-only" | "disabled" | null;
  /** What stands in it; empty for nothing, a prompt, an unticked box. */
  readonly value: string;
  /** A list that stands on its first real option, which nobody need have chosen. */
  readonly standing: boolean;
  /** A change of it reloads the page (`__doPostBack` in its own handler) or sends it. */
  readonly reloads: boolean;
  readonly sends: boolean;
  /** Numbers of the elements around it, outermost first: which boxes stand together. */
  readonly around: readonly number[];
  /** Numbers of the single boxes that this control is made of. */
  readonly parts: readonly number[];
  /** The written step of a number box, if it refuses fractions. */
  readonly wholeOnly: boolean;
};
