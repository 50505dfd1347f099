import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { WorkbookError } from "../../core/files/errors.ts";
import { UsageError } from "./command.ts";
import { findCommand, generalHelp } from "./commands.ts";
import { faultLine } from "./fault-line.ts";
import { commandHelp, parseCommand } from "./options.ts";
import { BrokenPipe, type Output } from "./output.ts";

/** Runs one command by what was typed after the name of the program. Gives its exit status; 2 with one note when nothing was done. */
export async function runProgram(argv: readonly string[], output: Output): Promise<number> {
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
    output.note(messageOf(error, argv[0] ?? ""));
    return 2;
  }
}

/** What a person is told of an error: our own sentence, or a report without anything of the book. `typed`: the first word after the name of the program. */
export function messageOf(error: unknown, typed: string): string {
  if (error instanceof UsageError || error instanceof WorkbookError) return error.message;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === "write") return `Không ghi được kết quả (${code}): hãy kiểm tra chỗ trống trên đĩa rồi chạy lại.`;
  const root = new URL("../../", import.meta.url);
  // A word that is no command may be anything, also the name of a file.
  const command = findCommand(typed)?.name ?? "";
  return faultLine(error, { command, version: versionOf(root), root: root.href, folder: fileURLToPath(root) });
}

function versionOf(root: URL): string {
  try {
    const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8")) as { version: string };
    return version;
  } catch {
    return "?";
  }
}
