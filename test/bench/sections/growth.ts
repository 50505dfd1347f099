import { growthOf } from "../support/growth.ts";
import type { Section } from "../support/line.ts";

/** How the time and the memory of every step grow with the records of the book. */
export const growth: Section = ({ quick, put }) => {
  const counts = quick ? [100, 1000, 10_000] : [100, 1000, 10_000, 100_000];
  for (const { step, values, unit, exponent, worst } of growthOf(counts)) {
    const shown = values.map((value, at) => `${counts[at]}: ${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`).join(", ");
    put(`growth of ${step}`, exponent, "exponent", `steepest ${worst.toFixed(2)}; ${shown}`);
  }
  put("memory at the end", process.resourceUsage().maxRSS / 1000, "MB", "highest of the whole run");
};
