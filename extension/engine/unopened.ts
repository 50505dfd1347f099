/** What a page keeps in tabs and parts that are not open. */
import type { Said } from "../../core/model/language.ts";
import type { FillResult } from "./result.ts";
import type { Glimpse } from "./seen.ts";

/** So many boxes out of sight, and fields without a box, are no accident of the page's making. */
const several = 3;

/** A result that also says how many boxes the page still hides, where it had no box for some of the record. */
export function withUnopened(result: FillResult, controls: readonly Glimpse[]): FillResult {
  const hidden = controls.filter(({ closed, value }) => closed === "hidden" && value === "").length;
  const homeless = result.skipped.filter(({ reason }) => reason === "no-match" || reason === "hidden").length;
  return hidden < several || homeless < several ? result : { ...result, warnings: [...result.warnings, unopened(hidden)] };
}

function unopened(count: number): Said {
  return {
    vi: `Trang còn ${count} ô đang ẩn, trong thẻ hoặc mục chưa mở: hãy mở ra rồi điền tiếp.`,
    en: `The page has ${count} more boxes out of sight, in tabs or parts that are not open: open them, then fill again.`,
  };
}
