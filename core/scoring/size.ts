import { citation } from "../law/citation.ts";
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
import type { Language } from "../model/language.ts";
import type { LegalItem } from "../model/law.ts";

import type { Values } from "../model/records.ts";
import { quantity } from "./compile.ts";
import { formatQuantity } from "./format.ts";

/** A size class; `null` is not certain. `because` names the figures, or what is missing. */
export type SizeResult = { readonly size: Size | null; readonly because: string };

/** The three size classes of a record. The same word means different limits in them: always show the document. */
export type Sizes = { readonly tt01Members: SizeResult; readonly tt01Capital: SizeResult; readonly nd113: SizeResult };

/** Classifies a record. `table` may have cells that the office filled in. */
export function sizesOf(values: Values, language: Language = "vi", table: SizeTable = sizeByLaw2023.items[0].value): Sizes {
  return {
    tt01Members: sizeFromMembers(values, language),
    tt01Capital: sizeFromCapital(values, language),
    nd113: sizeFromLaw2023(values, table, language),
  };
}

/** Size by number of members, Thông tư 01/2020 Điều 4. */
export function sizeFromMembers(values: Values, language: Language = "vi"): SizeResult {
  const document = documentOf(sizeByMembers.items[0], language);
  const members = quantity(values, "members.total");
  if (!(members >= 0))
    return {
      size: null,
      because: {
        vi: `Thiếu “${fieldLabel("members.total")}” nên chưa xác định được (${document}).`,
        en: `“${fieldLabel("members.total", "en")}” is missing, so it is not known (${document}).`,
      }[language],
    };
  const size = sizeWithin(members, sizeByMembers.items[0].value);
  return {
    size,
    because: {
      vi: `${formatQuantity(members, "")} thành viên: ${sizeLabels[size].vi} (${document}).`,
      en: `${formatQuantity(members, "")} members: ${sizeLabels[size].en} (${document}).`,
    }[language],
  };
}

/** Size by total capital at the end of the year, Thông tư 01/2020 Điều 5. */
export function sizeFromCapital(values: Values, language: Language = "vi"): SizeResult {
  const document = documentOf(sizeByCapital.items[0], language);
  const capital = quantity(values, "capital.end");
  if (!(capital >= 0))
    return {
      size: null,
      because: {
        vi: `Thiếu “${fieldLabel("capital.end")}” nên chưa xác định được (${document}).`,
        en: `“${fieldLabel("capital.end", "en")}” is missing, so it is not known (${document}).`,
      }[language],
    };
  const size = sizeWithin(capital, sizeByCapital.items[0].value);
  return {
    size,
    because: {
      vi: `Tổng nguồn vốn cuối năm ${formatQuantity(capital, "VND")}: ${sizeLabels[size].vi} (${document}; văn bản không nói rõ cuối năm hay bình quân).`,
      en: `Total capital at the end of the year ${formatQuantity(capital, "VND")}: ${sizeLabels[size].en} (${document}; the document does not say whether the end of the year or the mean is meant).`,
    }[language],
  };
}

/**
 * Size by official members and one of revenue and total capital (Luật 17/2023 Điều 16, Nghị định 113/2024). With a
 * missing figure or an unknown limit the size is given when every possible value leads to the same one.
 */
export function sizeFromLaw2023(values: Values, table: SizeTable = sizeByLaw2023.items[0].value, language: Language = "vi"): SizeResult {
  const sectors = sectorsOf(values);
  const sizes = new Set(sectors.flatMap((sector) => [...possibleSizes(values, table, sector)]));
  const [only] = sizes;
  const document = documentOf(sizeByLaw2023.items[0], language);
  if (sizes.size === 1 && only !== undefined) {
    const [sector] = sectors;
    const where =
      sectors.length === 1 && sector !== undefined
        ? { vi: `lĩnh vực ${sizeSectorLabels[sector].vi}`, en: `sector ${sizeSectorLabels[sector].en}` }[language]
        : { vi: "ở mọi lĩnh vực có thể", en: "in every possible sector" }[language];
    return {
      size: only,
      because: {
        vi: `${figures(values, language)}, ${where}: ${sizeLabels[only].vi} (${document}; số thành viên của sổ được coi là thành viên chính thức).`,
        en: `${figures(values, language)}, ${where}: ${sizeLabels[only].en} (${document}; the members of the book are taken as official members).`,
      }[language],
    };
  }
  return {
    size: null,
    because: {
      vi: `Chưa xác định: ${openReason(values, table, sectors, language)} (${document}).`,
      en: `Not known: ${openReason(values, table, sectors, language)} (${document}).`,
    }[language],
  };
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

function figures(values: Values, language: Language): string {
  const members = quantity(values, "members.total");
  const revenue = quantity(values, "revenue.total");
  const capital = quantity(values, "capital.end");
  const said = [
    Number.isNaN(members)
      ? ""
      : { vi: `${formatQuantity(members, "")} thành viên`, en: `${formatQuantity(members, "")} members` }[language],
    Number.isNaN(revenue)
      ? ""
      : { vi: `doanh thu ${formatQuantity(revenue, "VND")}`, en: `revenue ${formatQuantity(revenue, "VND")}` }[language],
    Number.isNaN(capital)
      ? ""
      : { vi: `tổng nguồn vốn ${formatQuantity(capital, "VND")}`, en: `total capital ${formatQuantity(capital, "VND")}` }[language],
  ].filter((text) => text !== "");
  return said.length === 0 ? { vi: "Theo số liệu đã có", en: "From the data at hand" }[language] : said.join(", ");
}

function openReason(values: Values, table: SizeTable, sectors: readonly SizeSector[], language: Language): string {
  const needed: readonly FieldId[] = ["members.total", "revenue.total", "capital.end"];
  const absent = needed.filter((field) => Number.isNaN(quantity(values, field)));
  const gaps = sectors.filter((sector) => classes.some((size) => table[sector][size].members.value === null));
  const reasons = [
    sectors.length === 1 ? "" : { vi: "chưa rõ lĩnh vực", en: "the sector is not clear" }[language],
    absent.length === 0
      ? ""
      : {
          vi: `thiếu ${absent.map((field) => `“${fieldLabel(field)}”`).join(", ")}`,
          en: `missing: ${absent.map((field) => `“${fieldLabel(field, "en")}”`).join(", ")}`,
        }[language],
    gaps.length === 0
      ? ""
      : {
          vi: `thiếu ngưỡng của lĩnh vực ${gaps.map((sector) => sizeSectorLabels[sector].vi).join("; ")}`,
          en: `limits are missing for the sector ${gaps.map((sector) => sizeSectorLabels[sector].en).join("; ")}`,
        }[language],
  ].filter((text) => text !== "");
  return reasons.join("; ");
}

function documentOf(item: LegalItem<unknown>, language: Language): string {
  return {
    vi: `${item.source.document}${item.source.article === undefined ? "" : ` ${item.source.article}`}, từ ${formatDate(item.from)}`,
    en: `${citation(`${item.source.document}${item.source.article === undefined ? "" : `, ${item.source.article}`}`).en}, since ${formatDate(item.from)}`,
  }[language];
}
