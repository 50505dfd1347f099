import { readFile } from "node:fs/promises";
import type { PlanFile } from "../../core/plans/plan.ts";
import { readPlanFile } from "../../core/plans/read-plan-file.ts";
import { findPlan, shippedPlanIds } from "../../core/plans/shipped.ts";
import { type Request, UsageError } from "./command.ts";

/** The plan of `--plan`: a shipped one by its id, else a plan file. Throws `UsageError` that says what is wrong with it. */
export async function loadPlan({ options }: Request): Promise<PlanFile> {
  const given = options.get("plan");
  const ids = shippedPlanIds.join(", ");
  if (given === undefined) throw new UsageError(`Thiếu --plan: hãy ghi mã kế hoạch (${ids}) hoặc đường dẫn tới tệp kế hoạch.`);
  const shipped = findPlan(given);
  if (shipped !== null) return shipped;
  const text = await readText(given, `Không có kế hoạch “${given}”: hãy dùng ${ids}, hoặc đường dẫn tới tệp kế hoạch.`);
  const reading = readPlanFile(text);
  if ("plan" in reading) return reading.plan;
  const [first = ""] = reading.errors;
  throw new UsageError(`Tệp kế hoạch “${given}” chưa dùng được, ${reading.errors.length} chỗ sai; chỗ đầu: ${first}`);
}

/** The bytes of a file. Throws `UsageError` with `missing` when there is none. */
export async function readBytes(path: string, missing: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === "EISDIR") throw new UsageError(`“${path}” là một thư mục: hãy chọn một tệp trong đó.`);
    throw new UsageError(code === "ENOENT" || code === "ENOTDIR" ? missing : `Không đọc được tệp “${path}”: hãy kiểm tra quyền đọc.`);
  }
}

async function readText(path: string, missing: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(path, missing));
}
