import type { PlanFile } from "../../core/plans/plan.ts";
import { readPlanFile } from "../../core/plans/read-plan-file.ts";
import { findPlan, shippedPlanIds } from "../../core/plans/shipped.ts";
import { type Request, UsageError } from "./command.ts";
import { load } from "./input.ts";

/** The plan of `--plan`: a shipped one by its id, else a plan file. Throws `UsageError` that says what is wrong with it. */
export async function loadPlan({ options }: Request): Promise<PlanFile> {
  const given = options.get("plan");
  const ids = shippedPlanIds.join(", ");
  if (given === undefined) throw new UsageError(`Thiếu --plan: hãy ghi mã kế hoạch (${ids}) hoặc đường dẫn tới tệp kế hoạch.`);
  const shipped = findPlan(given);
  if (shipped !== null) return shipped;
  const bytes = await load(given, `Không có kế hoạch “${given}”: hãy dùng ${ids}, hoặc đường dẫn tới tệp kế hoạch.`);
  const text = new TextDecoder().decode(bytes);
  if (!/^\s*[{[]/.test(text.slice(0, 1000)))
    throw new UsageError(
      `“${given}” không phải tệp kế hoạch (.json): nếu đó là văn bản của kế hoạch, hãy chạy lệnh plan với nó, thêm --out KE-HOACH.json, xem lại rồi dùng tệp ấy.`,
    );
  const reading = readPlanFile(text);
  if ("plan" in reading) return reading.plan;
  const [first] = reading.errors;
  throw new UsageError(`Tệp kế hoạch “${given}” chưa dùng được, ${reading.errors.length} chỗ sai; chỗ đầu: ${first?.vi ?? ""}`);
}
