import { signal } from "@preact/signals";

const query = matchMedia("(min-width: 900px)");

/** Whether a list and what belongs to it stand side by side, as the style sheets say. */
export const isWide = signal(query.matches);

query.addEventListener("change", () => {
  isWide.value = query.matches;
});
