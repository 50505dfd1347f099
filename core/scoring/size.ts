import {
  type Size,
  type SizeLimits,
  type SizeSector,
  type SizeTable,
  sizeByCapital,
  sizeByLaw2023,
  sizeByMembers,
  sizeDivisions,
  sizeLabels,
  sizeSectorLabels,
  sizeSectors,
} from "../law/size.ts";
import { formatDate } from "../model/dates.ts";
import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { LegalItem } from "../model/law.ts";

import type { Values } from "../model/records.ts";
import { quantity } from "./compile.ts";
import { formatQuantity } from "./format.ts";

/** A size class; `null` is not certain. `because` names the figures, or what is missing. */
export type SizeResult = { readonly size: Size | null; readonly because: string };

/** The three size classes of a record. The same word means different limits in them: always show the document. */
export type Sizes = { readonly tt01Members: SizeResult; readonly tt01Capital: SizeResult; readonly nd113: SizeResult };

/** Classifies a record. `table` may have cells that the office filled in. */
export function sizesOf(values: Values, table: SizeTable = sizeByLaw2023.items[0].value): Sizes {
  return { tt01Members: sizeFromMembers(values), tt01Capital: sizeFromCapital(values), nd113: sizeFromLaw2023(values, table) };
}

/** Size by number of members, Thông tư 01/2020 Điều 4. */
export function sizeFromMembers(values: Values): SizeResult {
  const document = documentOf(sizeByMembers.items[0]);
  const members = quantity(values, "members.total");
  if (!(members >= 0)) return { size: null, because: `Thiếu “${fieldLabel("members.total")}” nên chưa xác định được (${document}).` };
  const size = sizeWithin(members, sizeByMembers.items[0].value);
  return { size, because: `${formatQuantity(members, "")} thành viên: ${sizeLabels[size]} (${document}).` };
}

/** Size by total capital at the end of the year, Thông tư 01/2020 Điều 5. */
export function sizeFromCapital(values: Values): SizeResult {
  const document = documentOf(sizeByCapital.items[0]);
  const capital = quantity(values, "capital.end");
  if (!(capital >= 0)) return { size: null, because: `Thiếu “${fieldLabel("capital.end")}” nên chưa xác định được (${document}).` };
  const size = sizeWithin(capital, sizeByCapital.items[0].value);
  return {
    size,
    because: `Tổng nguồn vốn cuối năm ${formatQuantity(capital, "VND")}: ${sizeLabels[size]} (${document}; văn bản không nói rõ cuối năm hay bình quân).`,
  };
}

/**
 * Size by official members and one of revenue and total capital (Luật 17/2023 Điều 16, Nghị định 113/2024). With a
 * missing figure or an unknown limit the size is given when every possible value leads to the same one.
 */
export function sizeFromLaw2023(values: Values, table: SizeTable = sizeByLaw2023.items[0].value): SizeResult {
  const sectors = sectorsOf(values);
  const sizes = new Set(sectors.flatMap((sector) => [...possibleSizes(values, table, sector)]));
  const [only] = sizes;
  const document = documentOf(sizeByLaw2023.items[0]);
  if (sizes.size === 1 && only !== undefined) {
    const [sector] = sectors;
    const where = sectors.length === 1 && sector !== undefined ? `lĩnh vực ${sizeSectorLabels[sector]}` : "ở mọi lĩnh vực có thể";
    return {
      size: only,
      because: `${figures(values)}, ${where}: ${sizeLabels[only]} (${document}; số thành viên của sổ được coi là thành viên chính thức).`,
    };
  }
  return { size: null, because: `Chưa xác định: ${openReason(values, table, sectors)} (${document}).` };
}

/** The size alone, without the words of {@link sizeFromLaw2023}; `null` is not certain. */
export function sizeOfLaw2023(values: Values, table: SizeTable = sizeByLaw2023.items[0].value): Size | null {
  let only: Size | null = null;
  for (const sector of sectorsOf(values)) {
    for (const size of possibleSizes(values, table, sector)) {
      if (only !== null && only !== size) return null;
      only = size;
    }
  }
  return only;
}

/** Sectors a–d that a record may belong to: by industry code, else by the list's sector; all when nothing says it. */
export function sectorsOf(values: Values): readonly SizeSector[] {
  const byCode = sectorOfCode(values.industryCode);
  const known = typeof values.sector === "string" ? sectorsByWord.get(values.sector) : undefined;
  const bySector = known ?? (values.kind === "creditFund" ? "c" : null);
  if (byCode !== null && bySector !== null && byCode !== bySector) return [byCode, bySector];
  const sector = byCode ?? bySector;
  return sector === null ? ["a", "b", "c", "d"] : [sector];
}

const sectorsByWord: ReadonlyMap<string, SizeSector | null> = new Map(Object.entries(sizeSectors.items[0].value));

const classes = ["large", "medium", "small"] as const;

function sizeWithin(value: number, limits: SizeLimits): Size {
  for (const size of classes) {
    const { from, inclusive } = limits[size];
    if (inclusive ? value >= from : value > from) return size;
  }
  return "micro";
}

type Truth = "yes" | "no" | "open";

function possibleSizes(values: Values, table: SizeTable, sector: SizeSector): Set<Size> {
  const sizes = new Set<Size>();
  for (const size of classes) {
    const row = table[sector][size];
    const members = atLeast(quantity(values, "members.total"), row.members.value);
    const money = either(
      atLeast(quantity(values, "revenue.total"), row.revenue.value),
      atLeast(quantity(values, "capital.end"), row.capital.value),
    );
    const holds: Truth = members === "no" || money === "no" ? "no" : members === "yes" && money === "yes" ? "yes" : "open";
    if (holds !== "no") sizes.add(size);
    if (holds === "yes") return sizes;
  }
  return sizes.add("micro");
}

function atLeast(value: number, limit: number | null): Truth {
  if (limit === null || Number.isNaN(value)) return "open";
  return value >= limit ? "yes" : "no";
}

function either(a: Truth, b: Truth): Truth {
  if (a === "yes" || b === "yes") return "yes";
  return a === "open" || b === "open" ? "open" : "no";
}

function sectorOfCode(code: Values["industryCode"]): SizeSector | null {
  const text =
    typeof code === "number" ? String(code).padStart(4, "0") : typeof code === "string" ? code.trim().replace(/^[A-Za-z]/, "") : "";
  // Three digits may be a group of the classification or a code that lost its zero.
  const digits = /^(\d{2})(?:\d{2,3})?$/.exec(text)?.[1];
  if (digits === undefined) return null;
  // Salt (0893) belongs to agriculture, not to mining.
  if (text.startsWith("0893")) return "a";
  const division = Number(digits);
  return sizeDivisions.items[0].value.find(({ from, to }) => from <= division && division <= to)?.sector ?? "d";
}

function figures(values: Values): string {
  const members = quantity(values, "members.total");
  const revenue = quantity(values, "revenue.total");
  const capital = quantity(values, "capital.end");
  const said = [
    Number.isNaN(members) ? "" : `${formatQuantity(members, "")} thành viên`,
    Number.isNaN(revenue) ? "" : `doanh thu ${formatQuantity(revenue, "VND")}`,
    Number.isNaN(capital) ? "" : `tổng nguồn vốn ${formatQuantity(capital, "VND")}`,
  ].filter((text) => text !== "");
  return said.length === 0 ? "Theo số liệu đã có" : said.join(", ");
}

function openReason(values: Values, table: SizeTable, sectors: readonly SizeSector[]): string {
  const needed: readonly FieldId[] = ["members.total", "revenue.total", "capital.end"];
  const absent = needed.filter((field) => Number.isNaN(quantity(values, field)));
  const gaps = sectors.filter((sector) => classes.some((size) => table[sector][size].members.value === null));
  const reasons = [
    sectors.length === 1 ? "" : "chưa rõ lĩnh vực",
    absent.length === 0 ? "" : `thiếu ${absent.map((field) => `“${fieldLabel(field)}”`).join(", ")}`,
    gaps.length === 0 ? "" : `thiếu ngưỡng của lĩnh vực ${gaps.map((sector) => sizeSectorLabels[sector]).join("; ")}`,
  ].filter((text) => text !== "");
  return reasons.join("; ");
}

function documentOf(item: LegalItem<unknown>): string {
  return `${item.source.document}${item.source.article === undefined ? "" : ` ${item.source.article}`}, từ ${formatDate(item.from)}`;
}
