import type { Filter } from "../../plan.ts";
import { modelCodesOfPlan } from "./scheme.ts";

export const whole = { from: "2021-04-13", to: "2025-12-31" };
export const selection = { from: "2021-04-13", to: "2021-12-31" };
export const province = "tỉnh Kon Tum";
export const department = "Sở Kế hoạch và Đầu tư Kon Tum";
export const districts = "UBND các huyện, thành phố";
export const candidate = "từng HTX đăng ký";
export const eachPilot = "từng HTX thí điểm";

/** The pilots: whoever has one of the 12 models beside it, also when it has left since. */
export const pilots: Filter = { kind: ["cooperative", "union"], model: modelCodesOfPlan, ever: true };
