import { fieldDefinition, isFieldId } from "../model/fields.ts";
import type { Said } from "../model/language.ts";
import { toUnits } from "./decimals.ts";
import { formatPoints } from "./format.ts";
import type { Band, RankBand, ScoreItem, ScoreTable } from "./table.ts";

/**
 * One thing that is wrong with a table. `at` leads to it: kind of part, its id, and the key ("band 1a 3 points"); a
 * reader of sheets turns it into a cell.
 */
export type TableError = { readonly at: TablePlace; readonly message: Said };

/** A part of a table: `index` counts bands of an item, ranks and rules from 0. */
export type TablePlace = {
  readonly part: "table" | "rank" | "unrated" | "knockOut" | "group" | "criterion" | "item" | "band";
  readonly id: string;
  readonly index: number;
  readonly key: string;
};

/** Everything that would make a table score wrongly: sums that do not fit, ranks with gaps, bands that overlap. */
export function tableErrors(table: ScoreTable): TableError[] {
  return [
    ...idErrors(table),
    ...sumErrors(table),
    ...rankErrors(table),
    ...ruleErrors(table),
    ...table.groups.flatMap((group) => group.criteria.flatMap(({ items }) => items.flatMap((item) => itemErrors(table, item)))),
  ];
}

function place(part: TablePlace["part"], id: string, key: string, index = 0): TablePlace {
  return { part, id, key, index };
}

function idErrors(table: ScoreTable): TableError[] {
  const errors: TableError[] = [];
  const seen = new Set<string>();
  const take = (part: "group" | "criterion" | "item", id: string) => {
    if (seen.has(id) || id === "total")
      errors.push({
        at: place(part, id, "id"),
        message: {
          vi: `Mã “${id}” bị trùng. Mỗi nhóm, tiêu chí, mục phải có mã riêng.`,
          en: `The id “${id}” stands twice. Every group, criterion and item needs an id of its own.`,
        },
      });
    seen.add(id);
    if (part !== "group" && !isFieldId(`points.${id}`)) {
      errors.push({
        at: place(part, id, "id"),
        message: {
          vi: `Mã “${id}” phải là số, có thể thêm một chữ cái (ví dụ 1, 1a, 10b).`,
          en: `The id “${id}” has to be a number, perhaps with one letter (for example 1, 1a, 10b).`,
        },
      });
    }
  };
  if (table.groups.length === 0)
    errors.push({
      at: place("table", "", "groups"),
      message: { vi: "Bảng điểm chưa có nhóm tiêu chí nào.", en: "The score table has no group of criteria yet." },
    });
  for (const group of table.groups) {
    take("group", group.id);
    if (group.criteria.length === 0)
      errors.push({
        at: place("group", group.id, "id"),
        message: { vi: `Nhóm ${group.id} chưa có tiêu chí nào.`, en: `Group ${group.id} has no criterion yet.` },
      });
    for (const criterion of group.criteria) {
      take("criterion", criterion.id);
      if (criterion.items.length === 0)
        errors.push({
          at: place("criterion", criterion.id, "id"),
          message: { vi: `Tiêu chí ${criterion.id} chưa có mục nào.`, en: `Criterion ${criterion.id} has no item yet.` },
        });
      for (const item of criterion.items) if (item.id !== criterion.id || criterion.items.length > 1) take("item", item.id);
    }
  }
  return errors;
}

function sumErrors(table: ScoreTable): TableError[] {
  const errors: TableError[] = [];
  const compare = (
    whole: { at: TablePlace; name: Said; max: number | null },
    parts: readonly { readonly max: number | null }[],
    named: Said,
  ) => {
    if (whole.max === null) return;
    const known = parts.flatMap(({ max }) => max ?? []);
    const sum = known.reduce((total, max) => total + toUnits(max), 0);
    const wanted = toUnits(whole.max);
    const shown = formatPoints(sum / 1e9);
    if (known.length === parts.length ? sum !== wanted : sum > wanted) {
      errors.push({
        at: whole.at,
        message: {
          vi: `Điểm tối đa các ${named.vi} của ${whole.name.vi} cộng lại là ${shown}, khác ${formatPoints(whole.max)}. Hãy sửa cho khớp.`,
          en: `The maxima of the ${named.en} of ${whole.name.en} add up to ${shown}, not ${formatPoints(whole.max)}. Make them agree.`,
        },
      });
    }
  };
  compare({ at: place("table", "", "max"), name: { vi: "bảng", en: "the table" }, max: table.max }, table.groups, {
    vi: "nhóm",
    en: "groups",
  });
  for (const group of table.groups) {
    compare(
      { at: place("group", group.id, "max"), name: { vi: `nhóm ${group.id}`, en: `group ${group.id}` }, max: group.max },
      group.criteria,
      { vi: "tiêu chí", en: "criteria" },
    );
    for (const criterion of group.criteria) {
      compare(
        {
          at: place("criterion", criterion.id, "max"),
          name: { vi: `tiêu chí ${criterion.id}`, en: `criterion ${criterion.id}` },
          max: criterion.max,
        },
        criterion.items,
        { vi: "mục", en: "items" },
      );
    }
  }
  return errors;
}

function rankErrors(table: ScoreTable): TableError[] {
  const errors: TableError[] = [];
  const at = (index: number, key: string) => place("rank", table.ranks[index]?.id ?? "", key, index);
  if (table.ranks.length === 0)
    return [{ at: at(0, "id"), message: { vi: "Bảng điểm chưa có mức xếp loại nào.", en: "The score table has no rank yet." } }];
  const seen = new Set<string>();
  let above: RankBand | null = null;
  for (const [index, rank] of table.ranks.entries()) {
    if (seen.has(rank.id))
      errors.push({
        at: at(index, "id"),
        message: { vi: `Mức xếp loại “${rank.label}” bị trùng.`, en: `The rank “${rank.label}” stands twice.` },
      });
    seen.add(rank.id);
    const wanted: number = above?.from ?? table.max;
    if (toUnits(rank.to) !== toUnits(wanted) || rank.toInclusive !== (above === null)) {
      const most = formatPoints(wanted);
      const text =
        above === null ? { vi: `đến hết ${most}`, en: `up to and with ${most}` } : { vi: `đến dưới ${most}`, en: `to below ${most}` };
      errors.push({
        at: at(index, "to"),
        message: {
          vi: `Mức “${rank.label}” phải ${text.vi} điểm để các mức liền nhau (xếp từ cao xuống thấp).`,
          en: `The rank “${rank.label}” has to reach ${text.en} points, so that no gap is left (ranks from high to low).`,
        },
      });
    }
    if (rank.from >= rank.to)
      errors.push({
        at: at(index, "from"),
        message: {
          vi: `Mức “${rank.label}” có điểm đầu không nhỏ hơn điểm cuối.`,
          en: `The rank “${rank.label}” begins at no fewer points than it ends.`,
        },
      });
    above = rank;
  }
  if (above !== null && above.from !== 0)
    errors.push({
      at: at(table.ranks.length - 1, "from"),
      message: { vi: "Mức thấp nhất phải bắt đầu từ 0 điểm.", en: "The lowest rank has to begin at 0 points." },
    });
  return errors;
}

function ruleErrors(table: ScoreTable): TableError[] {
  const errors: TableError[] = [];
  if (table.appliesTo.length === 0)
    errors.push({
      at: place("table", "", "appliesTo"),
      message: {
        vi: "Bảng điểm chưa ghi áp dụng cho loại hình nào.",
        en: "The score table does not say for which kinds of entity it holds.",
      },
    });
  for (const [index, rule] of table.knockOut.entries()) {
    if (fieldDefinition(rule.field)?.type !== "flag")
      errors.push({
        at: place("knockOut", rule.id, "field", index),
        message: { vi: `“${rule.field}” không phải là cột có/không.`, en: `“${rule.field}” is no yes-or-no column.` },
      });
  }
  return errors;
}

function itemErrors(table: ScoreTable, item: ScoreItem): TableError[] {
  if (item.method === "entered") return [];
  const errors: TableError[] = [];
  const at = (key: string) => place("item", item.id, key);
  if (item.input === null || !table.inputs.some(({ id }) => id === item.input))
    errors.push({
      at: at("input"),
      message: {
        vi: `Mục ${item.id} chấm theo số liệu nhưng chưa ghi số liệu nào.`,
        en: `Item ${item.id} is scored by a figure but names none.`,
      },
    });
  if (item.max === null)
    return [
      ...errors,
      {
        at: at("max"),
        message: { vi: `Mục ${item.id} có khung điểm nên phải có điểm tối đa.`, en: `Item ${item.id} has bands and so needs a maximum.` },
      },
    ];
  if (item.method === "increase") {
    const most = Math.max(item.rule?.points ?? 0, item.rule?.otherwise ?? 0);
    if (item.rule === null || most > item.max)
      errors.push({
        at: at("max"),
        message: {
          vi: `Điểm của mục ${item.id} vượt điểm tối đa ${formatPoints(item.max)}.`,
          en: `The points of item ${item.id} exceed its maximum ${formatPoints(item.max)}.`,
        },
      });
    return errors;
  }
  if (item.bands.length === 0)
    errors.push({ at: at("method"), message: { vi: `Mục ${item.id} chưa có khung điểm nào.`, en: `Item ${item.id} has no band yet.` } });
  return [...errors, ...bandErrors(item, item.max)];
}

function bandErrors(item: ScoreItem, max: number): TableError[] {
  const errors: TableError[] = [];
  let below: Band | null = null;
  for (const [index, band] of item.bands.entries()) {
    const at = (key: string) => place("band", item.id, key, index);
    if (band.points > max || band.points < 0)
      errors.push({
        at: at("points"),
        message: {
          vi: `Điểm của khung phải từ 0 đến ${formatPoints(max)} (điểm tối đa của mục ${item.id}).`,
          en: `The points of a band have to lie between 0 and ${formatPoints(max)} (the maximum of item ${item.id}).`,
        },
      });
    const reversed =
      band.from !== null &&
      band.to !== null &&
      (band.from > band.to || (band.from === band.to && !(band.fromInclusive && band.toInclusive)));
    if (reversed)
      errors.push({
        at: at("to"),
        message: { vi: "Cận trên của khung phải lớn hơn cận dưới.", en: "The upper limit of the band has to be above the lower one." },
      });
    if (below !== null && (below.to === null || below.to !== band.from || below.toInclusive === band.fromInclusive)) {
      errors.push({
        at: at("from"),
        message: {
          vi: "Khung này phải bắt đầu đúng chỗ khung trước kết thúc (xếp từ thấp lên cao, không hở, không chồng nhau).",
          en: "This band has to begin exactly where the one before ends (from low to high, without gap or overlap).",
        },
      });
    }
    below = band;
  }
  return errors;
}
