import { signal } from "@preact/signals";

/** Id of the tab on show. */
export const chosenTab = signal("columns");
