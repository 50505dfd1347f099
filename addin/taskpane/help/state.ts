import { signal } from "@preact/signals";

/** Whether help stands beside the view. It follows the view on show. */
export const helpOpen = signal(false);
