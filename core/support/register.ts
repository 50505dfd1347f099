import type { SheetCells } from "../model/cells.ts";
import { asItIs, together } from "../model/language.ts";
import type { Facts } from "../plans/evaluate/facts.ts";
import { type EntityFinder, entityFinder } from "./find-entity.ts";
import { nearKinds, readSupportKind, type SupportKind, supportKinds } from "./kinds.ts";
import { countIn, dayIn, filledRows, findOwnSheet, moneyIn, type OwnSheet, type SheetProblem, tell, textIn } from "./own-sheet.ts";
import { checkRegister, classKey } from "./register-checks.ts";
import type { LocalRules } from "./rules.ts";

/** The headings of the register, in the order in which we write them. */
export const registerHeadings = {
  kind: "Loại hỗ trợ",
  entity: "Đơn vị",
  code: "Mã số",
  klass: "Lớp",
  from: "Từ ngày",
  to: "Đến ngày",
  persons: "Số người",
  amount: "Số tiền (đồng)",
  fund: "Nguồn kinh phí",
  decision: "Số quyết định",
  decidedOn: "Ngày quyết định",
  note: "Ghi chú",
} as const;

export type RegisterKey = keyof typeof registerHeadings;

/** One row of the register as it was understood. What is not there or cannot be read is `null`. */
export type SupportRow = {
  /** 1-based row of its sheet. */
  readonly row: number;
  readonly kind: SupportKind;
  /** The entity, numbered as in the facts of the book. */
  readonly at: number | null;
  readonly name: string | null;
  readonly klass: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly persons: number | null;
  /** Whole đồng. */
  readonly amount: number | null;
  readonly fund: string | null;
  readonly decision: string | null;
  readonly decidedOn: string | null;
  readonly note: string | null;
  /** The day it counts on: of a class its first day, of those who sat in it the same, else decision or begin. */
  readonly day: string | null;
};

/** The register of a book. Rows with an error are told and count nowhere. */
export type Register = {
  readonly sheet: string;
  readonly rows: readonly SupportRow[];
  readonly byEntity: ReadonlyMap<number, readonly SupportRow[]>;
  readonly problems: readonly SheetProblem[];
  /** Every filled row as the next copy has it: amounts in đồng, days as text, what could not be read as it was. */
  readonly written: readonly { readonly row: number; readonly values: Readonly<Record<RegisterKey, string | number | null>> }[];
};

export type RegisterOptions = { readonly asOf: string; readonly rules?: LocalRules | null };

/** Reads the register from its sheet and checks it against the book. `null`: the sheet has none of its headings. */
export function readRegister(sheet: SheetCells, facts: Facts, options: RegisterOptions): Register | null {
  const own = findOwnSheet<RegisterKey>(sheet, headingsToFind, ["kind", "entity"]);
  if (own === null) return null;
  const find = entityFinder(facts.entities);
  const read: SupportRow[] = [];
  const written: Register["written"][number][] = [];
  const keys = Object.keys(registerHeadings) as RegisterKey[];
  for (const row of filledRows(own, keys)) {
    written.push({ row: row + 1, values: Object.fromEntries(keys.map((key) => [key, writtenValue(own, row, key)])) as Written });
    const understood = readRow(own, row, find);
    if (understood !== null) read.push(understood);
  }
  const dated = withClassDays(read);
  checkRegister(own, dated, facts, options);
  const wrong = new Set(
    own.problems.filter(({ severity }) => severity === "error").map(({ cell }) => Number(/(?<!\d)\d+$/.exec(cell)?.[0])),
  );
  const rows = dated.filter(({ row }) => !wrong.has(row));
  const byEntity = new Map<number, SupportRow[]>();
  for (const row of rows) {
    if (row.at === null) continue;
    const known = byEntity.get(row.at);
    if (known === undefined) byEntity.set(row.at, [row]);
    else known.push(row);
  }
  return { sheet: sheet.name, rows, byEntity, problems: own.problems, written };
}

/** A unit in brackets may be another one, so that the heading is found without it. */
const headingsToFind: Readonly<Record<RegisterKey, string>> = { ...registerHeadings, amount: "Số tiền" };

function readRow(own: OwnSheet<RegisterKey>, row: number, find: EntityFinder): SupportRow | null {
  const word = textIn(own, row, "kind");
  const kind = word === null ? null : readSupportKind(word);
  if (kind === null) {
    const near = word === null ? [] : nearKinds(word);
    const found =
      word === null
        ? { vi: "Chưa ghi loại hỗ trợ.", en: "The kind of support is not given." }
        : { vi: `Không có loại hỗ trợ “${word}”.`, en: `There is no kind of support “${word}”.` };
    const labels = near.length > 0 ? near.join("; ") : supportKinds.map(({ label }) => label).join("; ");
    const choice =
      near.length > 0
        ? { vi: `Có lẽ là: ${labels}.`, en: `Perhaps: “${labels}”.` }
        : { vi: `Hãy ghi một trong: ${labels}.`, en: `Write one of these: “${labels}”.` };
    tell(own, row, "kind", "error", together([found, choice]));
    return null;
  }
  const name = textIn(own, row, "entity");
  const decidedOn = dayIn(own, row, "decidedOn");
  const from = dayIn(own, row, "from");
  return {
    row: row + 1,
    kind,
    at: entityIn(own, row, kind, name, find),
    name,
    klass: textIn(own, row, "klass"),
    from,
    to: dayIn(own, row, "to"),
    persons: countIn(own, row, "persons"),
    amount: moneyIn(own, row, "amount"),
    fund: textIn(own, row, "fund"),
    decision: textIn(own, row, "decision"),
    decidedOn,
    note: textIn(own, row, "note"),
    day: kind.id === "class" ? from : (decidedOn ?? from),
  };
}

function entityIn(
  own: OwnSheet<RegisterKey>,
  row: number,
  { entity, label }: SupportKind,
  name: string | null,
  find: EntityFinder,
): number | null {
  const code = textIn(own, row, "code");
  if (name === null && code === null) {
    if (entity === "needed")
      tell(own, row, "entity", "error", {
        vi: `Dòng “${label}” chưa ghi đơn vị. Hãy ghi tên hoặc mã số của đơn vị.`,
        en: `The row “${label}” names no entity. Write its name or code.`,
      });
    return null;
  }
  const found = find(code, name);
  const key = code === null ? "entity" : "code";
  if (found.kind === "found") return found.at;
  if (entity === "none") return null;
  const said = code === null ? asItIs(`“${name}”`) : { vi: `mã số ${code}`, en: `the code ${code}` };
  if (found.kind === "several")
    tell(own, row, "entity", "error", {
      vi: `Trong danh sách có ${found.count} đơn vị ứng với ${said.vi}. Hãy ghi thêm mã số.`,
      en: `The list has ${found.count} entities for ${said.en}. Add the code.`,
    });
  else if (found.kind === "differ")
    tell(own, row, "code", "error", {
      vi: `Mã số này là của “${found.name}”, không phải “${name}”. Hãy kiểm tra lại tên hoặc mã số.`,
      en: `This code is that of “${found.name}”, not “${name}”. Check the name or the code.`,
    });
  else
    tell(own, row, key, "error", {
      vi: `Không có đơn vị ${said.vi} trong danh sách của sổ. Hãy kiểm tra lại, hoặc bổ sung đơn vị vào danh sách.`,
      en: `The list of the book has no entity for ${said.en}. Check it, or add the entity to the list.`,
    });
  return null;
}

/** Whoever sat in a class did so on its days. */
function withClassDays(rows: readonly SupportRow[]): SupportRow[] {
  const classes = new Map(
    rows.flatMap((row) => (row.kind.id === "class" && row.klass !== null ? [[classKey(row.klass), row] as const] : [])),
  );
  return rows.map((row) => {
    if (row.kind.id !== "class-attendance" || row.klass === null) return row;
    const of = classes.get(classKey(row.klass));
    return of === undefined ? row : { ...row, from: row.from ?? of.from, to: row.to ?? of.to, day: of.from ?? row.day };
  });
}

type Written = Record<RegisterKey, string | number | null>;

function writtenValue(own: OwnSheet<RegisterKey>, row: number, key: RegisterKey): string | number | null {
  const before = own.problems.length;
  const day = key === "from" || key === "to" || key === "decidedOn" ? dayIn(own, row, key) : null;
  const number = key === "amount" ? moneyIn(own, row, key) : key === "persons" ? countIn(own, row, key) : null;
  // What is wrong with the cell is told when the row is read.
  own.problems.length = before;
  return number ?? (day === null ? textIn(own, row, key) : day.split("-").reverse().join("/"));
}
