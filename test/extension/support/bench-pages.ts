import { buildMakes } from "../pages/build-makes.ts";
import { buildSpecs } from "../pages/build-specs.ts";
import { checkMakes } from "../pages/check-makes.ts";
import { checkSpecs } from "../pages/check-specs.ts";
import { type Page, writePage } from "../pages/page.ts";

/** `build` pages may be looked at while the matcher is tuned; `check` pages have other makes and other words. */
export type Half = "build" | "check";

/** The pages of a half: every make with every third set of words, so that each make and each set comes several times. */
export function benchPages(half: Half): readonly Page[] {
  const makes = half === "build" ? buildMakes : checkMakes;
  const specs = half === "build" ? buildSpecs : checkSpecs;
  return makes.flatMap((make, at) => specs.filter((_, index) => (index + at) % 3 === 0).map((spec) => writePage(make, spec)));
}
