import { z } from "zod";
import { isIsoDate } from "../model/dates.ts";
import { type FieldId, isFieldId } from "../model/fields.ts";
import { inputNamed } from "./inputs.ts";
import type { ScoreInput, ScoreTable } from "./table.ts";
import { tableErrors } from "./validate.ts";

/** A table that was read, or what is wrong with it: `path` names the key, `message` says in Vietnamese what to do. */
export type TableReading =
  | { readonly table: ScoreTable; readonly errors: readonly [] }
  | { readonly table: null; readonly errors: readonly { readonly path: string; readonly message: string }[] };

/** Reads a score table from parsed JSON. Keys that are left out get the plain meaning: no rules, mark L, points typed. */
export function readTableJson(data: unknown): TableReading {
  const parsed = scoreTableSchema.safeParse(data);
  if (!parsed.success) {
    return { table: null, errors: parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join("."), message })) };
  }
  const { table, unknown } = withInputs(parsed.data);
  const errors = [
    ...unknown.map((name) => ({ path: "inputs", message: `Không rõ số liệu “${name}”. Hãy dùng tên một cột số liệu.` })),
    ...tableErrors(table).map(({ at, message }) => ({
      path: [at.part, at.id, at.key].filter((part) => part !== "").join(" "),
      message: message.vi,
    })),
  ];
  return errors.length === 0 ? { table, errors: [] } : { table: null, errors };
}

const text = z.string({ error: "Phải là chữ." }).trim();
const filled = text.min(1, { error: "Không được để trống." });
const day = text.refine((value) => isIsoDate(value) && value.length === 10, { error: "Phải là ngày dạng NĂM-THÁNG-NGÀY." });
const points = z.number({ error: "Phải là số điểm." }).min(0, { error: "Điểm không được âm." }).max(100_000, { error: "Điểm quá lớn." });
const maximum = points.nullable().default(null);
const limit = z.number({ error: "Phải là số, hoặc null nếu không có cận." }).nullable().default(null);
const months = z.number({ error: "Phải là số tháng." }).min(0, { error: "Số tháng không được âm." });
const mark = z.enum(["V", "P", "I", "M", "D", "L", "?"], { error: "Dấu nguồn phải là V, P, I, M, L hoặc ?." }).default("L");
const field = z.custom<FieldId>((value) => typeof value === "string" && isFieldId(value), { error: "Không có cột số liệu này." });
const rank = z.enum(["good", "fair", "average", "weak"], { error: "Mức xếp loại phải là good, fair, average hoặc weak." });
const kind = z.enum(["cooperative", "union", "group", "creditFund"], {
  error: "Loại hình phải là cooperative, union, group hoặc creditFund.",
});

const formula = z.discriminatedUnion(
  "kind",
  [
    z.object({ kind: z.literal("value"), field }),
    z.object({ kind: z.literal("mean"), fields: z.array(field).min(1, { error: "Cần ít nhất một cột." }) }),
    z.object({ kind: z.literal("difference"), field, minus: field }),
    z.object({ kind: z.literal("quotient"), field, by: field, times: z.number({ error: "Phải là số." }) }),
  ],
  { error: "Cách tính phải là value, mean, difference hoặc quotient." },
);

const input = z.object({ id: filled, label: filled, unit: text.default(""), formula, mark, note: text.nullable().default(null) });

const band = z.object({
  from: limit,
  to: limit,
  fromInclusive: z.boolean().default(true),
  toInclusive: z.boolean().default(false),
  points,
  mark,
  label: text.nullable().default(null),
});

const item = z.object({
  id: filled,
  label: filled,
  max: maximum,
  mark,
  input: text.nullable().default(null),
  method: z.enum(["bands", "increase", "entered"], { error: "Cách chấm phải là bands, increase hoặc entered." }).default("entered"),
  bands: z
    .array(band)
    .nullable()
    .default(null)
    .transform((bands) => bands ?? []),
  rule: z
    .object({ above: z.number({ error: "Phải là số." }), points, otherwise: points, mark })
    .nullable()
    .default(null),
  note: text.nullable().default(null),
});

const criterion = z
  .object({ id: filled, label: filled, max: maximum, mark, maxMark: mark, items: z.array(item).default([]) })
  // A criterion without sub-items is an item of its own.
  .transform((whole) =>
    whole.items.length > 0
      ? whole
      : {
          ...whole,
          items: [item.parse({ id: whole.id, label: whole.label, max: whole.max, mark: whole.max === null ? "?" : whole.maxMark })],
        },
  );

const group = z.object({ id: filled, label: filled, max: points, mark, criteria: z.array(criterion) });

const scoreTableSchema = z.object(
  {
    id: filled,
    title: filled,
    document: text.default(""),
    issuedOn: day.nullable().default(null),
    effectiveFrom: day,
    effectiveTo: z
      .union([z.literal("?"), day], { error: "Phải là ngày, “?” hoặc null." })
      .nullable()
      .default(null),
    effectiveToCandidates: z.array(z.object({ firstDayOut: day, mark, because: text })).default([]),
    appliesTo: z.array(kind),
    sector: text.nullable().default(null),
    max: points,
    unrated: z.array(z.object({ id: filled, label: filled, kind: z.enum(["young", "stopped"]), months, mark })).default([]),
    knockOut: z.array(z.object({ id: filled, label: filled, field, rank, mark })).default([]),
    ranks: z.array(z.object({ id: rank, label: filled, from: points, to: points, toInclusive: z.boolean().default(false), mark })),
    inputs: z.array(input).default([]),
    groups: z.array(group),
  },
  { error: "Tệp không phải là một bảng điểm." },
);

/** Adds the inputs that items name without the file defining them. */
function withInputs(table: ScoreTable): { table: ScoreTable; unknown: string[] } {
  const inputs = new Map<string, ScoreInput>(table.inputs.map((known) => [known.id, known]));
  const unknown: string[] = [];
  for (const { criteria } of table.groups) {
    for (const { input: name, method } of criteria.flatMap(({ items }) => items)) {
      if (name === null || method === "entered" || inputs.has(name)) continue;
      const found = inputNamed(name);
      if (found === null) unknown.push(name);
      else inputs.set(name, { ...found, id: name });
    }
  }
  return { table: { ...table, inputs: [...inputs.values()] }, unknown };
}
