import { signal } from "@preact/signals";

/** Id of the tab on show. */
export const chosenTab = signal("columns");

/** Whether the steps that can be undone are listed above the view. */
export const undoOpen = signal(false);
