/** What the rules of a place say of an entity: whether it lies in a difficult area, whether it meets a criterion of the place. */
import { fieldLabel } from "../model/fields.ts";
import { inEach, type Said } from "../model/language.ts";
import type { Mark } from "../model/law.ts";
import { formatNumber } from "../model/numbers.ts";
import type { Words } from "../plans/evaluate/columns.ts";
import { type Answer, type Verdict, verdict } from "./answer.ts";
import type { HardArea, LocalCriterion, LocalRules } from "./rules.ts";
import type { World } from "./world.ts";

/** Whether an entity lies in a difficult area. `text` says why, without a full stop. */
export type AreaAnswer = { readonly inside: boolean | null; readonly mark: Mark; readonly text: Said };

/** Asks the officer's word first, else the list that is loaded. */
export function inHardArea({ rules, statementOf, words, asOf }: World, at: number): AreaAnswer {
  const stated = statementOf(at).hardArea;
  if (stated !== null) return stated ? statedInside : statedOutside;
  if (rules === null) return noAreas;
  const areas = areasOn(rules, asOf);
  if (areas.size === 0) return noAreas;
  const commune = wordOf(words("commune"), at);
  if (commune === "") return noCommune;
  const district = wordOf(words("district"), at);
  const named = areas.get(commune) ?? [];
  const fitting = named.filter((area) => area.district === null || district === "" || area.district === district);
  if (fitting.length === 0) return outside;
  return fitting.some((area) => area.district === null || area.district === district) ? inside : unsureArea;
}

// A country's list has thousands of communes, and each entity asks.
const indexed = new WeakMap<LocalRules, { readonly asOf: string; readonly areas: ReadonlyMap<string, readonly HardArea[]> }>();

/** The difficult areas that hold on a day, by commune. */
function areasOn(rules: LocalRules, asOf: string): ReadonlyMap<string, readonly HardArea[]> {
  const known = indexed.get(rules);
  if (known !== undefined && known.asOf === asOf) return known.areas;
  const areas = new Map<string, HardArea[]>();
  for (const area of rules.areas) {
    if (area.from > asOf || (area.until !== null && asOf >= area.until)) continue;
    const same = areas.get(area.commune);
    if (same === undefined) areas.set(area.commune, [area]);
    else same.push(area);
  }
  indexed.set(rules, { asOf, areas });
  return areas;
}

/** Whether an entity meets a criterion of the place, and why. Figures are of the last year that the book knows. */
export function localAnswer({ id, label, test }: LocalCriterion, world: World, at: number): Verdict & Answer {
  const word = world.statementOf(at).local.get(id);
  if (word !== undefined)
    return answered(word, {
      vi: `Cán bộ ghi nhận ${word ? "đạt" : "không đạt"}: ${label}.`,
      en: `The officer noted ${word ? "met" : "not met"}: “${label}”.`,
    });
  if (test.kind === "word")
    return answered(null, { vi: `Chưa có xác nhận của cán bộ: ${label}.`, en: `The officer has not confirmed yet: “${label}”.` }, [
      { vi: `xác nhận “${label}”`, en: `confirmation of “${label}”` },
    ]);
  const { field } = test;
  const name = inEach((language) => `“${fieldLabel(field, language)}”`);
  const cells = world.cellsOf(at, test.field, null);
  if (test.kind === "flag") {
    const flag = world.flags(test.field)[at];
    if (flag === 2) return answered(null, { vi: `Sổ chưa ghi ${name.vi}.`, en: `The book does not give ${name.en}.` }, [name]);
    return {
      ...answered(flag === 1, {
        vi: `Sổ ghi ${name.vi}: ${flag === 1 ? "có" : "không"}.`,
        en: `The book says ${name.en}: ${flag === 1 ? "yes" : "no"}.`,
      }),
      cells,
    };
  }
  const value = world.facts.figures(test.field, 0, world.year).numbers[at] ?? Number.NaN;
  if (Number.isNaN(value)) return answered(null, { vi: `Chưa có ${name.vi}.`, en: `There is no ${name.en} yet.` }, [name]);
  const holds = (test.from === null || value >= test.from) && (test.to === null || value <= test.to);
  return { ...answered(holds, { vi: `${name.vi} là ${formatNumber(value)}.`, en: `${name.en} is ${formatNumber(value)}.` }), cells };
}

function answered(holds: boolean | null, because: Said, missing: readonly Said[] = []): Verdict & Answer {
  return { ...verdict(holds === null ? "not-known" : holds ? "met" : "not-met", "L"), because, cells: [], missing };
}

function wordOf({ codes, words }: Words, at: number): string {
  return words[codes[at] ?? 0] ?? "";
}

const statedInside: AreaAnswer = {
  inside: true,
  mark: "V",
  text: { vi: "Cán bộ ghi nhận thuộc vùng khó khăn", en: "The officer noted that it lies in a hard area" },
};
const statedOutside: AreaAnswer = {
  inside: false,
  mark: "V",
  text: { vi: "Cán bộ ghi nhận không thuộc vùng khó khăn", en: "The officer noted that it lies in no hard area" },
};
const noAreas: AreaAnswer = {
  inside: null,
  mark: "?",
  text: { vi: "Chưa có danh sách vùng khó khăn", en: "There is no list of hard areas yet" },
};
const noCommune: AreaAnswer = { inside: null, mark: "L", text: { vi: "Sổ chưa ghi xã, phường", en: "The book gives no commune" } };
const unsureArea: AreaAnswer = {
  inside: null,
  mark: "L",
  text: {
    vi: "Tên xã có trong danh sách vùng khó khăn nhưng chưa rõ huyện",
    en: "The name of the commune is in the list of hard areas, but the district is not clear",
  },
};
const outside: AreaAnswer = {
  inside: false,
  mark: "L",
  text: {
    vi: "Xã, phường không có trong danh sách vùng khó khăn đã nạp",
    en: "The commune is not in the list of hard areas that was loaded",
  },
};
const inside: AreaAnswer = {
  inside: true,
  mark: "L",
  text: { vi: "Thuộc danh sách vùng khó khăn đã nạp", en: "In the list of hard areas that was loaded" },
};
