import { rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, extname } from "node:path";
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
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes, { flag: "wx" });
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true });
    throw new UsageError(`Không ghi được tệp “${path}”: hãy kiểm tra thư mục, chỗ trống và quyền ghi, rồi đóng tệp nếu đang mở.`);
  }
}

/** Writes the copy of a book with our sheets to the path of `--out`. Excel opens a copy only under the right extension. */
export async function writeCopy(path: string, { bytes, path: source }: OpenedBook, results: Results, output: Output): Promise<void> {
  checkCopyName(path, bytes);
  output.progress("Đang ghi bản sao…");
  const copy = saveCopy(bytes, basename(source), resultSheets(results));
  await writeOut(path, copy.bytes);
  output.note(`Đã ghi ${path}.${copy.note === null ? "" : ` ${copy.note}`}`);
}

/** Throws `UsageError` when the copy of a book would not open under the name of `--out`. */
export function checkCopyName(path: string, bytes: Uint8Array): void {
  const extension = copyExtension(bytes);
  if (extname(path).toLowerCase() !== `.${extension}`) {
    throw new UsageError(`Bản sao của sổ này phải có đuôi .${extension}: hãy đổi tên tệp sau --out.`);
  }
}
