import { calendarCommand } from "./calendar.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { handoffCommand } from "./handoff.ts";
import { planCommand } from "./plan.ts";
import { readCommand } from "./read.ts";
import { reconcileCommand } from "./reconcile.ts";
import { reportCommand } from "./report.ts";
import { scoreCommand } from "./score.ts";
import { serveCommand } from "./serve.ts";
import { supportCommand } from "./support.ts";
import { targetsCommand } from "./targets.ts";
import { alignRows } from "./text-table.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  readCommand,
  checkCommand,
  scoreCommand,
  targetsCommand,
  planCommand,
  calendarCommand,
  supportCommand,
  reconcileCommand,
  reportCommand,
  handoffCommand,
  serveCommand,
];

/** The command of a name, `undefined` for an unknown one. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** The help of the whole program. */
export function generalHelp(): string {
  const list = alignRows(commands.map(({ name, usage, summary }) => [`  ${name} ${usage}`, summary]));
  return [
    "Sổ HTX: đọc, kiểm tra và chấm điểm sổ hợp tác xã, ngay trên máy này.",
    "",
    "Cách dùng: so-htx LỆNH …",
    "",
    ...list,
    "",
    "FILE là sổ .xlsx, .xls hoặc .csv. Sổ gốc không bao giờ bị sửa.",
    "Gõ so-htx LỆNH --help để xem cách dùng từng lệnh.",
    "Mã thoát: 0 xong và không có lỗi; 1 xong nhưng số liệu có lỗi hoặc có chỉ tiêu chưa đạt; 2 chưa làm được gì.",
    "",
  ].join("\n");
}
