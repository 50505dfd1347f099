import type { Filter } from "../../plan.ts";

export const signed = "2023-09-20";
export const to2030 = { from: signed, to: "2030-12-31" };
export const to2045 = { from: signed, to: "2045-12-31" };
export const scope = "phường Phổ Minh (một HTX: HTX nông nghiệp Phổ Minh)";
export const ward = "UBND phường Phổ Minh";
/** The one cooperative that the goals speak of. */
export const one: Filter = { kind: ["cooperative"], name: ["Hợp tác xã nông nghiệp Phổ Minh"] };
