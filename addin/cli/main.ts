import { WorkbookError } from "../../core/files/errors.ts";
import { UsageError } from "./command.ts";
import { findCommand, generalHelp } from "./commands.ts";
import { commandHelp, parseCommand } from "./options.ts";
import { BrokenPipe, makeOutput, oneLine } from "./output.ts";

process.exitCode = await main(process.argv.slice(2));

/** Runs one command. Gives its exit status; 2 with one line on standard error when nothing was done. */
async function main(argv: readonly string[]): Promise<number> {
  const output = makeOutput();
  try {
    const [name, ...rest] = argv;
    if (name === undefined) throw new UsageError("Chưa chọn lệnh: gõ so-htx --help để xem các lệnh.");
    if (["--help", "-h", "help"].includes(name)) {
      const about = rest[0] === undefined ? undefined : findCommand(rest[0]);
      await output.text(about === undefined ? generalHelp() : commandHelp(about));
      return 0;
    }
    const command = findCommand(name);
    if (command === undefined) throw new UsageError(`Không có lệnh “${name}”: gõ so-htx --help để xem các lệnh.`);
    const request = parseCommand(command, rest);
    if (request === "help") {
      await output.text(commandHelp(command));
      return 0;
    }
    return await command.run(request, output);
  } catch (error) {
    if (error instanceof BrokenPipe) return 0;
    output.clearProgress();
    process.stderr.write(`${oneLine(messageOf(error))}\n`);
    return 2;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof WorkbookError) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === "write") return `Không ghi được kết quả (${code}): hãy kiểm tra chỗ trống trên đĩa rồi chạy lại.`;
  const detail = error instanceof Error ? error.message : String(error);
  return `Sổ HTX gặp lỗi ngoài dự kiến nên chưa làm được gì: ${detail}. Hãy báo lại kèm lệnh đã gõ.`;
}
