/** What single policies ask for beyond the criteria of Điều 18. */

import { type Size, sizeLabels } from "../../law/size.ts";
import { supportStart } from "../../law/support.ts";
import { type FieldId, fieldLabel } from "../../model/fields.ts";
import { inEach, type Language } from "../../model/language.ts";
import { recordValue, type Values } from "../../model/records.ts";
import { sizeFromLaw2023, sizeOfLaw2023 } from "../../scoring/size.ts";
import { plain, verdict } from "../answer.ts";
import { supportText } from "../support-words.ts";
import type { World } from "../world.ts";
import type { Criterion } from "./criterion.ts";

const from = supportStart;
const document = "Luật Hợp tác xã 17/2023/QH15";

export const agricultural: Criterion = {
  id: "agricultural",
  label: "Hoạt động trong lĩnh vực nông nghiệp",
  letter: null,
  source: { document, article: "Điều 28", mark: "V" },
  mark: "V",
  from,
  until: null,
  appliesTo: ["cooperative", "union", "group"],
  detail: null,
  judge: (world, at) => {
    const sector = sectorOf(world, at);
    if (sector === "" || sector === "other") return verdict("not-known", "V");
    // A sector that only the name or the main line tells is a guess.
    return verdict(sector === "agriculture" ? "met" : "not-met", statesSector(world, at) ? "V" : "I");
  },
  say: (world, at) => {
    const sector = sectorOf(world, at);
    if (sector === "" || sector === "other")
      return plain({ vi: "Chưa rõ lĩnh vực hoạt động.", en: "The sector is not clear." }, [
        inEach((language) => `“${fieldLabel("sector", language)}”`),
      ]);
    const stated = statesSector(world, at);
    const because = stated
      ? {
          vi: `Sổ ghi lĩnh vực ${sectorWords.get(sector) ?? sector}.`,
          en: `The book gives the sector ${supportText(sectorWords.get(sector) ?? sector, "en")}.`,
        }
      : {
          vi: `Tên hoặc ngành nghề chính cho thấy lĩnh vực ${sectorWords.get(sector) ?? sector}.`,
          en: `The name or the main line of business shows the sector ${supportText(sectorWords.get(sector) ?? sector, "en")}.`,
        };
    return { because, cells: world.cellsOf(at, stated ? "sector" : "mainLine", null), missing: [] };
  },
};

export const small: Criterion = {
  id: "small",
  label: "Hợp tác xã siêu nhỏ, nhỏ",
  letter: null,
  source: { document: `${document} Điều 27; Nghị định 113/2024/NĐ-CP`, article: "Điều 4, 5", mark: "P" },
  mark: "P",
  from,
  until: null,
  appliesTo: ["cooperative"],
  detail: null,
  judge: (world, at) => {
    const size = sizeOfLaw2023(latestValues(world, at, latestYear(world, at)));
    return verdict(size === null ? "not-known" : size === "micro" || size === "small" ? "met" : "not-met", "P");
  },
  say: (world, at) => {
    const year = latestYear(world, at);
    const values = latestValues(world, at, year);
    const { size } = sizeFromLaw2023(values);
    const cells = sizeFields.flatMap((field) => world.cellsOf(at, field, year));
    if (size === null)
      return {
        because: inEach((language) => sizeFromLaw2023(values, undefined, language).because),
        cells,
        missing: [
          {
            vi: "số liệu hoặc ngưỡng để xác định quy mô theo Nghị định 113/2024/NĐ-CP",
            en: "data or limits to find the size by Decree 113/2024/NĐ-CP",
          },
        ],
      };
    return { because: inEach((language) => sizeText(values, size, year, language)), cells, missing: [] };
  },
};

export const supported: Criterion = {
  id: "supported",
  label: "Đang nhận hỗ trợ của Nhà nước",
  letter: null,
  source: { document, article: "Điều 27", mark: "V" },
  mark: "V",
  from,
  until: null,
  appliesTo: ["cooperative"],
  detail: null,
  judge: (world, at) => verdict(world.supportOf(at).length > 0 ? "met" : "not-known", "V"),
  say: (world, at) => {
    const [first] = world.supportOf(at);
    if (first === undefined)
      return plain(
        { vi: "Sổ hỗ trợ chưa ghi khoản nào cho đơn vị này.", en: "The register of support holds nothing for this entity yet." },
        [{ vi: "khoản hỗ trợ trong sổ hỗ trợ", en: "an entry in the register of support" }],
      );
    return plain({
      vi: `Sổ hỗ trợ ghi “${first.kind.label}” ở dòng ${first.row}.`,
      en: `The register of support has “${supportText(first.kind.label, "en")}” in row ${first.row}.`,
    });
  },
};

const sectorWords: ReadonlyMap<string, string> = new Map([
  ["agriculture", "nông nghiệp"],
  ["industry", "công nghiệp"],
  ["construction", "xây dựng"],
  ["trade", "thương mại, dịch vụ"],
  ["transport", "vận tải"],
  ["credit", "tín dụng"],
  ["environment", "môi trường"],
]);

const sizeFields: readonly FieldId[] = ["members.total", "revenue.total", "capital.end"];

function sizeText(values: Values, size: Size, year: number | null, language: Language): string {
  const { because } = sizeFromLaw2023(values, undefined, language);
  const of = year === null ? "" : { vi: ` (số liệu năm ${year})`, en: ` (data of ${year})` }[language];
  return `${{ vi: "Quy mô", en: "Size:" }[language]} ${sizeLabels[size][language]}${of}. ${because}`;
}

function sectorOf({ words }: World, at: number): string {
  const { codes, words: sectors } = words("sector");
  return sectors[codes[at] ?? 0] ?? "";
}

function statesSector({ facts }: World, at: number): boolean {
  for (const { record } of facts.entities[at]!.parts) if (recordValue(record, "sector") !== null) return true;
  return false;
}

/** The last year up to the application that has a figure for the size; `null`: only lists without a year have. */
function latestYear(world: World, at: number): number | null {
  let latest: number | null = null;
  for (const { year, record } of world.facts.entities[at]!.parts) {
    if (year === null || year > world.year || (latest !== null && year <= latest)) continue;
    for (const field of sizeFields) {
      if (typeof recordValue(record, field) !== "number") continue;
      latest = year;
      break;
    }
  }
  return latest;
}

/** The figures of one year, with what says the sector. */
function latestValues(world: World, at: number, year: number | null): Values {
  const { parts } = world.facts.entities[at]!;
  const values: { -readonly [Field in keyof Values]: Values[Field] } = { kind: world.kindOf(at) };
  for (const { record } of parts) {
    values.sector ??= recordValue(record, "sector");
    values.industryCode ??= recordValue(record, "industryCode");
  }
  for (const field of sizeFields) {
    const number = year === null ? soleNumber(parts.map(({ record }) => recordValue(record, field))) : world.figures(field, year)[at]!;
    values[field] = Number.isNaN(number) ? null : number;
  }
  return values;
}

/** The number that stands there once, or the same each time; `NaN` for none and for two. */
function soleNumber(values: readonly unknown[]): number {
  const numbers = [...new Set(values.filter((value) => typeof value === "number"))];
  return numbers.length === 1 ? numbers[0]! : Number.NaN;
}
