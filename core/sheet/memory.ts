import { z } from "zod/mini";
import { type FieldId, isFieldId } from "../model/fields.ts";
import type { Book, Unit } from "../model/records.ts";
import { fold } from "../model/text.ts";

/**
 * What a person said about columns, kept for the next book with the same headers. Holds header texts only, no data of
 * anybody. Headers are compared folded.
 */
export type ColumnMemory = { readonly format: "so-htx-columns"; readonly version: 1; readonly columns: readonly ColumnCorrection[] };

/** One remembered column: `field` null says that the column is none of ours. */
export type ColumnCorrection = {
  readonly header: string;
  readonly field: FieldId | null;
  readonly unit?: Unit | undefined;
  readonly dash?: 0 | null | undefined;
};

const memorySchema = z.object({
  format: z.literal("so-htx-columns"),
  version: z.literal(1),
  columns: z.array(
    z.object({
      header: z.string(),
      field: z.nullable(z.string()),
      unit: z.optional(z.enum(["VND", "thousandVND", "millionVND", "billionVND", "perMonth"])),
      dash: z.optional(z.nullable(z.literal(0))),
    }),
  ),
});

/** A memory that knows nothing. */
export const emptyMemory: ColumnMemory = { format: "so-htx-columns", version: 1, columns: [] };

/** Reads a memory from JSON that may come from anywhere; `error` is one Vietnamese sentence. */
export function readMemory(json: unknown): { readonly memory: ColumnMemory } | { readonly error: string } {
  const parsed = memorySchema.safeParse(json);
  if (!parsed.success)
    return { error: "Tệp ghép cột không đúng dạng so-htx-columns: hãy dùng tệp do lệnh read --out hoặc ngăn Sổ HTX lưu ra." };
  const columns: ColumnCorrection[] = [];
  for (const { header, field, unit, dash } of parsed.data.columns) {
    if (field !== null && !isFieldId(field))
      return { error: `Tệp ghép cột có trường không biết: "${field}" (cột "${header}"). Hãy sửa hoặc xóa dòng này.` };
    columns.push({ header: fold(header), field, unit, dash });
  }
  return { memory: { ...emptyMemory, columns } };
}

/** The memory with one more correction; an earlier one for the same header gives way. */
export function withCorrection(memory: ColumnMemory, correction: ColumnCorrection): ColumnMemory {
  const header = fold(correction.header);
  return { ...memory, columns: [...memory.columns.filter((known) => known.header !== header), { ...correction, header }] };
}

/** What was said about a header, `null` when nothing was. */
export function correctionFor(memory: ColumnMemory, header: string): ColumnCorrection | null {
  const folded = fold(header);
  return memory.columns.find((known) => known.header === folded) ?? null;
}

/** The columns of a book as they were understood, as a memory to save, look over and use again. */
export function memoryOf(book: Book): ColumnMemory {
  let memory = emptyMemory;
  for (const table of book.tables) {
    if (table.kind === "other" || table.kind === "scoreForm") continue;
    for (const column of table.columns) {
      memory = withCorrection(memory, { header: column.header, field: column.field, unit: column.unit ?? undefined, dash: column.dash });
    }
  }
  return memory;
}
