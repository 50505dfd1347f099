import { buildMakes } from "../pages/build-makes.ts";
import { buildSpecs } from "../pages/build-specs.ts";
import { checkMakes } from "../pages/check-makes.ts";
import { checkSpecs } from "../pages/check-specs.ts";
import { dictionarySpecs } from "../pages/dictionary-specs.ts";
import { type Make, type Page, writePage } from "../pages/page.ts";
import type { Spec } from "../pages/spec.ts";

/** `build` pages may be looked at while the matcher is tuned; `check` pages have other makes and other words. */
export type Half = "build" | "check";

/** The pages of a half. */
export function benchPages(half: Half): readonly Page[] {
  if (half === "check") return spread(checkMakes, checkSpecs, 3);
  return [...spread(buildMakes, buildSpecs, 3), ...spread(buildMakes, [0, 1, 2].flatMap(dictionarySpecs), 7)];
}

/** Every make with some of the specs, so that each make and each spec comes several times. */
function spread(makes: readonly Make[], specs: readonly Spec[], step: number): readonly Page[] {
  return makes.flatMap((make, at) => specs.filter((_, index) => (index + at) % step === 0).map((spec) => writePage(make, spec)));
}
