import { formatNumber } from "../model/numbers.ts";
import type { ManualValue, Tick } from "../plans/evaluate/options.ts";
import type { PlanFile } from "../plans/plan.ts";
import { type CountOptions, countTask, tasksOf } from "./checklist/checklist.ts";
import type { Register } from "./register.ts";

/** What a register says for the targets of a plan, in the form in which the evaluation takes the officer's words. */
export type SupportEvidence = { readonly ticks: Readonly<Record<string, Tick>>; readonly manual: Readonly<Record<string, ManualValue>> };

/**
 * Counts of the register for the targets that only it can answer: numbers for those that count, ticks for tasks. What the
 * register does not show stays open, it is not 0: the officer may keep it elsewhere.
 */
export function evidenceFor(plan: PlanFile, register: Register, options: CountOptions): SupportEvidence {
  const ticks: Record<string, Tick> = {};
  const manual: Record<string, ManualValue> = {};
  const byId = new Map(plan.targets.map((target) => [target.id, target] as const));
  for (const task of tasksOf(plan)) {
    if (task.kinds.length === 0 || task.measure === "amount") continue;
    for (const id of task.targets) {
      const target = byId.get(id);
      if (target === undefined || (target.sheet !== "support" && target.sheet !== "classes") || id === "__proto__") continue;
      const { value, rows } = countTask(task, target, register, options);
      if (value === 0) continue;
      const note = `Sổ hỗ trợ: ${formatNumber(value)} (dòng ${someRows(rows.map(({ row }) => row))}).`;
      const isTask = target.kind !== "Q" || target.measure === "exists";
      if (!isTask && target.measure === "count" && target.units.length === 0) manual[id] = { value, note };
      else if (isTask)
        ticks[id] = {
          done: true,
          on: firstDayOf(rows.flatMap(({ day }) => day ?? [])),
          note,
          ...(target.condition === null ? {} : { occurred: true }),
        };
    }
  }
  return { ticks, manual };
}

function firstDayOf(days: readonly string[]): string | null {
  return days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);
}

function someRows(rows: readonly number[]): string {
  return rows.length <= 5 ? rows.join(", ") : `${rows.slice(0, 5).join(", ")} và ${rows.length - 5} dòng khác`;
}
