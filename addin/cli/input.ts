import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { openBook } from "../../core/files/open-book.ts";
import { sheetKey } from "../../core/files/result-sheet.ts";
import type { BookCells } from "../../core/model/cells.ts";
import type { Book } from "../../core/model/records.ts";
import { readLocalBook } from "../../core/scoring/local-table.ts";
import { findScoreTable, type ScoreTable, scoreTables } from "../../core/scoring/table.ts";
import { readTableJson } from "../../core/scoring/table-json.ts";
import { type ColumnMemory, readMemory } from "../../core/sheet/memory.ts";
import { nothingRead } from "../../core/sheet/nothing-read.ts";
import { readBook } from "../../core/sheet/read.ts";
import { type Request, UsageError } from "./command.ts";
import type { Output } from "./output.ts";

/** A book that was opened and understood. */
export type OpenedBook = { readonly path: string; readonly bytes: Uint8Array; readonly book: Book };

/** Opens and understands the file of a request, by its `--sheet` and `--map`. Throws `UsageError` or `WorkbookError`. */
export async function openRequest(request: Request, output: Output): Promise<OpenedBook> {
  const path = request.files[0]!;
  const mapPath = request.options.get("map");
  const memory = mapPath === undefined ? undefined : await loadMemory(mapPath);
  const bytes = await load(path);
  output.progress(`Đang mở ${basename(path)}…`);
  const cells = openBook(bytes, basename(path));
  const wanted = request.options.get("sheet");
  const sheet = wanted === undefined ? undefined : findSheet(cells, wanted);
  output.progress("Đang đọc các trang…");
  const book = readBook(cells, { sheet, memory });
  const nothing = nothingRead(book, cells);
  if (nothing !== null) throw new UsageError(`Tệp “${basename(path)}” ${nothing.vi}`);
  return { path, bytes, book };
}

/** The score table of a request: the shipped one of that id, else a table of the office in a workbook or JSON file. */
export async function loadTable({ options }: Request): Promise<ScoreTable> {
  const given = options.get("table");
  if (given === undefined) return scoreTables[0]!;
  const shipped = findScoreTable(given);
  if (shipped !== null) return shipped;
  const ids = scoreTables.map(({ id }) => id).join(", ");
  const bytes = await load(given, `Không có bảng điểm “${given}”: hãy dùng ${ids}, hoặc đường dẫn tới sổ bảng điểm của đơn vị.`);
  if (bytes[0] === 0x7b) {
    const { table, errors } = readTableJson(parseJson(bytes, given));
    if (table !== null) return table;
    throw new UsageError(
      `Bảng điểm “${given}” chưa dùng được, ${errors.length} chỗ sai; chỗ đầu: ${errors[0]?.path ?? ""}: ${errors[0]?.message ?? ""}`,
    );
  }
  const { table, sheet, errors } = readLocalBook(openBook(bytes, basename(given)));
  if (table !== null) return table;
  const [first] = errors;
  throw new UsageError(
    `Bảng điểm “${given}” chưa dùng được, ${errors.length} chỗ sai; chỗ đầu: trang “${sheet}” ô ${first?.cell ?? ""}: ${first?.message.vi ?? ""}`,
  );
}

async function loadMemory(path: string): Promise<ColumnMemory> {
  const reading = readMemory(parseJson(await load(path), path));
  if ("memory" in reading) return reading.memory;
  throw new UsageError(`“${path}”: ${reading.error}`);
}

function findSheet(cells: BookCells, wanted: string): string {
  const found = cells.sheets.find(({ name }) => name === wanted) ?? cells.sheets.find(({ name }) => sheetKey(name) === sheetKey(wanted));
  if (found !== undefined) return found.name;
  throw new UsageError(`Sổ không có trang “${wanted}”: các trang là ${cells.sheets.map(({ name }) => `“${name}”`).join(", ")}.`);
}

/** Reads a file whole. Throws `UsageError` with `missing` where there is none. */
export async function load(path: string, missing = `Không tìm thấy tệp “${path}”: hãy kiểm tra lại đường dẫn.`): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    // /dev/zero never ends; a pipe does.
    if (about.isCharacterDevice() || about.isBlockDevice()) throw new UsageError(`“${path}” là một thiết bị: hãy chọn một tệp.`);
    const bytes = await readFile(path);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(loadProblem(path, error, missing));
  }
}

function loadProblem(path: string, error: unknown, missing: string): string {
  switch ((error as { code?: unknown }).code) {
    case "ENOENT":
    case "ENOTDIR":
      return missing;
    case "EISDIR":
      return `“${path}” là một thư mục: hãy chọn một tệp trong đó.`;
    case "EACCES":
    case "EPERM":
      return `Không được phép đọc tệp “${path}”: hãy đóng chương trình đang mở nó hoặc kiểm tra quyền.`;
    case "ERR_FS_FILE_TOO_LARGE":
      return `Tệp “${path}” lớn hơn 2 GB: hãy tách thành nhiều sổ.`;
    default:
      return `Không đọc được tệp “${path}”: hãy chép nó về máy rồi thử lại.`;
  }
}

function parseJson(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new UsageError(`Tệp “${path}” không phải JSON hợp lệ: hãy dùng tệp do so-htx ghi ra.`);
  }
}
