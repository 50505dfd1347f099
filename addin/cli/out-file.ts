import { rmSync } from "node:fs";
import { readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { copyExtension, saveCopy } from "../workbook/copy.ts";
import { type Results, resultSheets } from "../workbook/results.ts";
import { type Request, UsageError } from "./command.ts";
import type { OpenedBook } from "./input.ts";
import type { Output } from "./output.ts";

/** The path of `--out`, looked at before any work; `null` without it. Throws `UsageError` when it may not be written. */
export async function outPath({ options, files }: Request): Promise<string | null> {
  const path = options.get("out");
  if (path === undefined) return null;
  const there = await stat(path).catch(() => null);
  if (there === null) return path;
  if (there.isDirectory()) throw new UsageError(`“${path}” là một thư mục: hãy ghi thêm tên tệp sau --out.`);
  for (const file of files) {
    const own = await stat(file).catch(() => null);
    if (own !== null && own.ino === there.ino && own.dev === there.dev) {
      throw new UsageError(`--out trỏ đúng vào sổ gốc “${file}”, mà sổ gốc không được sửa: hãy chọn tên khác.`);
    }
  }
  if (!options.has("force")) throw new UsageError(`Tệp “${path}” đã có: hãy chọn tên khác, hoặc thêm --force để ghi đè.`);
  return path;
}

/** Writes a file whole or not at all. Throws `UsageError` when the place cannot be written. */
export async function writeOut(path: string, bytes: Uint8Array | string): Promise<void> {
  const draft = `${path}${draftMark}${process.pid}.tmp`;
  // Ctrl+C and the end of the session come while the draft is being written: it goes, then the program ends as it would have.
  const end = (signal: NodeJS.Signals): void => {
    rmSync(draft, { force: true });
    for (const other of endings) process.off(other, end);
    process.kill(process.pid, signal);
  };
  for (const signal of endings) process.on(signal, end);
  try {
    await removeDrafts(path);
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true });
    throw new UsageError(`Không ghi được tệp “${path}”: hãy kiểm tra thư mục, chỗ trống và quyền ghi, rồi đóng tệp nếu đang mở.`);
  } finally {
    for (const signal of endings) process.off(signal, end);
  }
}

const draftMark = ".so-htx-";
const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Removes what programs left that were ended without a word (power, SIGKILL) while they wrote this very file. */
async function removeDrafts(path: string): Promise<void> {
  const [folder, start] = [dirname(path), `${basename(path)}${draftMark}`];
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = name.startsWith(start) ? /^(\d{1,9})\.tmp$/.exec(name.slice(start.length))?.[1] : undefined;
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Writes the copy of a book with our sheets to the path of `--out`. Excel opens a copy only under the right extension. */
export async function writeCopy(path: string, { bytes, path: source }: OpenedBook, results: Results, output: Output): Promise<void> {
  checkCopyName(path, bytes);
  output.progress("Đang ghi bản sao…");
  const copy = saveCopy(bytes, basename(source), resultSheets(results));
  await writeOut(path, copy.bytes);
  output.note(`Đã ghi ${path}.${copy.note === null ? "" : ` ${copy.note.vi}`}`);
}

/** Throws `UsageError` when the copy of a book would not open under the name of `--out`. */
export function checkCopyName(path: string, bytes: Uint8Array): void {
  const extension = copyExtension(bytes);
  if (extname(path).toLowerCase() !== `.${extension}`) {
    throw new UsageError(`Bản sao của sổ này phải có đuôi .${extension}: hãy đổi tên tệp sau --out.`);
  }
}
