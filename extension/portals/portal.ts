/** What is known of one portal, as data. Everything else works by labels. */
import type { FormId } from "../../core/forms/form-field.ts";

/** One control of a portal's page. At least one of `name`, `label`, `id` says which. */
export type PortalField = {
  /** Field id of the dictionary; `null` for a control that must be left alone (totals, look-ups). */
  readonly field: string | null;
  /** End of its NAME, whole segments between `$`, `.`, `[`; what follows `__` does not count. */
  readonly name?: string;
  /** Its label as the page prints it, and a heading over it when the label alone is not enough. */
  readonly label?: string;
  readonly heading?: string;
  readonly id?: string;
  /** Which of several alike it is, 1 the first. */
  readonly nth?: number;
  /** A change of it reloads the page; only named ones are changed. */
  readonly reloads?: boolean;
  /** What stands in it was set by the portal and may be replaced. */
  readonly preset?: boolean;
  /** The portal looks something up after it was filled. */
  readonly looksUp?: boolean;
  readonly capitals?: boolean;
  /** A box of a list page that takes the next item which the page does not show yet; a "takeOver" button adds it. */
  readonly next?: boolean;
  /** Canonical value → text or code of the portal's option, where the words differ. */
  readonly options?: { readonly [value: string]: string };
};

/**
 * A button that saves and sends nothing. `addRow` adds an empty row to a list; `takeOver` adds the item typed into the boxes marked `next`, by
 * a reload. `text` is what it says; of several that say the same `heading` names the section it stands in.
 */
export type PortalButton = {
  readonly does: "addRow" | "takeOver";
  readonly list: string;
  readonly name?: string;
  readonly text: string;
  readonly heading?: string;
  /** For "takeOver": end of the NAME that every item on the page has once. */
  readonly rows?: string;
};

export type PortalPage = {
  readonly id: string;
  /** As in the portal's menu. */
  readonly title: string;
  /** Ends of NAMEs by which the page is known, and those it must not have. */
  readonly has: readonly string[];
  readonly lacks?: readonly string[];
  /** Labels that the page must show; for pages whose NAMEs say nothing. */
  readonly labels?: readonly string[];
  /** Forms in whose dossiers the page is a block; where none is named, every page with fields is a block of every form. */
  readonly forms?: readonly FormId[];
  /** The list of which this page takes one item, or that it shows: one visit an item, chosen by the person. */
  readonly list?: string;
  readonly fields: readonly PortalField[];
  readonly buttons?: readonly PortalButton[];
};

export type Portal = {
  readonly format: "so-htx-portal";
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** Exact host names. */
  readonly hosts: readonly string[];
  readonly basis: string;
  readonly mark: string;
  /** Milliseconds after which a look-up has overwritten what it overwrites; 0 for a portal without. */
  readonly lookupTime?: number;
  readonly pages: readonly PortalPage[];
};
