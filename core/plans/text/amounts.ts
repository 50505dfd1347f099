import type { Analysis } from "./analysis.ts";
import type { Quantity } from "./quantities.ts";
import { clauseStart, comparisonsBefore } from "./segments.ts";
import { hitsIn } from "./subjects.ts";

/** Leaves out what looks like an amount and is none: "bình quân một HTX", "một cách", "hai bên". */
export function withRealAmounts(analysis: Analysis): Analysis {
  const quantities: Quantity[] = [];
  for (const quantity of analysis.quantities) {
    const from = Math.max(clauseStart(analysis, quantity.from), quantities[quantities.length - 1]?.to ?? 0);
    if (isUnitOfMean(analysis, quantity, from)) continue;
    if (quantity.inWords && quantity.kind === "count" && !countsInWords(analysis, quantity, from)) continue;
    quantities.push(quantity);
  }
  return { ...analysis, quantities };
}

/** "Doanh thu bình quân một HTX": the one is no amount. */
function isUnitOfMean(analysis: Analysis, quantity: Quantity, from: number): boolean {
  if (quantity.value !== 1 || quantity.value2 !== null || quantity.kind !== "count") return false;
  if (quantity.noun?.concept == null) return false;
  const before = hitsIn(analysis, from, quantity.from);
  const word = analysis.tokens[quantity.from - 1]?.text;
  if (word === "/" || word === "mỗi" || word === "bq") return true;
  // "lãi bình quân" is one phrase of money.
  if (word === "quân" && analysis.tokens[quantity.from - 2]?.text === "bình") return true;
  const mean = before.some((hit) => hit.meaning.kind === "mean" && quantity.from - hit.to <= 2);
  return (
    mean ||
    (before.some((hit) => hit.meaning.kind === "money" && hit.meaning.id !== "budget") &&
      (word === "của" || word === "trên" || quantity.inWords))
  );
}

/** Number words are amounts only before organisations and classes, and "một" only where something is asked for. */
function countsInWords(analysis: Analysis, quantity: Quantity, from: number): boolean {
  const concept = quantity.noun?.concept;
  const unit = quantity.noun?.unit;
  const counted =
    concept?.kind === "organisation" ||
    concept?.kind === "class" ||
    (quantity.value > 1 && (concept?.kind === "person" || unit?.kind === "free"));
  if (!counted) return false;
  if (quantity.value > 1) return true;
  const { head, found } = comparisonsBefore(analysis, quantity);
  if (found.length > 0) return true;
  const before = analysis.tokens[head - 1]?.text ?? "";
  if (/^(?:có|thêm|và|,)$/u.test(before)) return true;
  return hitsIn(analysis, from, head).some(
    (hit) => hit.meaning.kind === "event" && (hit.meaning.id === "found" || hit.meaning.id === "build") && head - hit.to <= 1,
  );
}
