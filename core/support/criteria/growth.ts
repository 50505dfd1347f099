/** Điều 18 khoản 1 điểm b, letters a–d: what has to have risen before the application. */

import { minimumCommonFund } from "../../law/members.ts";
import { valueOn } from "../../law/parameter.ts";
import { growthYears, lookBackYears, supportStart } from "../../law/support.ts";
import { type FieldId, fieldLabel } from "../../model/fields.ts";
import { distinct, type Said, together } from "../../model/language.ts";
import type { Source } from "../../model/law.ts";
import { formatMoney, formatNumber } from "../../model/numbers.ts";
import { compareFractions, fractionOf } from "../../plans/fraction.ts";
import { type Answer, plain, type State, type UsedCell, verdict } from "../answer.ts";
import type { World } from "../world.ts";
import type { Criterion } from "./criterion.ts";
import { foundedAfter, tooYoung } from "./standing.ts";

const from = supportStart;
/** Điều 18 of the law names the letters (wording read); the decree's numbers are known from reports of it. */
export const oneOfSource: Source = {
  document: "Luật Hợp tác xã 17/2023/QH15 Điều 18; Nghị định 113/2024/NĐ-CP",
  article: "Điều 6",
  mark: "P",
};

export const membersGrow: Criterion = {
  id: "members-grow",
  label: "Số thành viên tăng từng năm trong 2 năm trước năm đề nghị (tổ hợp tác: phát triển thành viên)",
  letter: "a",
  source: oneOfSource,
  mark: "P",
  from,
  until: null,
  appliesTo: ["cooperative", "union", "group"],
  detail: growthYears,
  judge: (world, at) => {
    const years = valueOn(growthYears, world.asOf).value;
    const group = world.kindOf(at) === "group";
    if (!group && foundedAfter(world, at, world.year - years)) return verdict("not-met", "P");
    let rises = 0;
    let falls = 0;
    for (let back = 1; back <= years; back++) {
      const step = stepOf(world, at, world.year - back);
      if (step > 0) rises++;
      else if (step === 0) falls++;
    }
    // For groups the law says only that members develop: one year up and one down is left open.
    if (group) return verdict(rises === years ? "met" : falls === years ? "not-met" : "not-known", "I");
    return verdict(falls > 0 ? "not-met" : rises === years ? "met" : "not-known", "P");
  },
  say: (world, at) => {
    const years = valueOn(growthYears, world.asOf).value;
    if (world.kindOf(at) !== "group" && foundedAfter(world, at, world.year - years)) return tooYoung(world, at, world.year - years);
    return sayMembers(world, at, years);
  },
};

export const internalShare: Criterion = {
  id: "internal-share",
  label: "Tỷ lệ giao dịch nội bộ tăng trong năm trước",
  letter: "b",
  source: oneOfSource,
  mark: "P",
  from,
  until: null,
  appliesTo: ["cooperative", "union"],
  detail: lookBackYears,
  judge: (world, at) => {
    const year = lastYear(world);
    if (foundedAfter(world, at, year - 1)) return verdict("not-met", "P");
    const order = compareShares(world, at, year);
    return verdict(order === null ? "not-known" : order > 0 ? "met" : "not-met", "P");
  },
  say: (world, at) => {
    const year = lastYear(world);
    if (foundedAfter(world, at, year - 1)) return tooYoung(world, at, year - 1);
    const cells = [year, year - 1].flatMap((own) => [
      ...world.cellsOf(at, "revenue.members", own),
      ...world.cellsOf(at, "revenue.total", own),
    ]);
    const missing = [...missingShare(world, at, year), ...missingShare(world, at, year - 1)];
    if (missing.length > 0)
      return {
        because: {
          vi: `Chưa đủ số liệu để so tỷ lệ giao dịch nội bộ năm ${year} với năm ${year - 1}.`,
          en: `The data are not enough to compare the share of internal transactions of ${year} with that of ${year - 1}.`,
        },
        cells,
        missing,
      };
    const because = {
      vi: `Giao dịch nội bộ chiếm ${percentOf(world, at, year)} doanh thu năm ${year}, ${percentOf(world, at, year - 1)} năm ${year - 1}.`,
      en: `Internal transactions were ${percentOf(world, at, year)} of revenue in ${year}, ${percentOf(world, at, year - 1)} in ${year - 1}.`,
    };
    return { because, cells, missing };
  },
};

export const commonFund: Criterion = {
  id: "common-fund",
  label: "Trích quỹ chung không chia cao hơn mức tối thiểu của Điều 84 trong năm trước",
  letter: "c",
  source: oneOfSource,
  mark: "P",
  from,
  until: null,
  appliesTo: ["cooperative", "union"],
  detail: lookBackYears,
  judge: (world, at) => {
    if (foundedAfter(world, at, lastYear(world))) return verdict("not-met", "P");
    const share = fundShare(world, at);
    return verdict(share === null ? "not-known" : share > leastFund(world, at) ? "met" : "not-met", "P");
  },
  say: (world, at) => {
    const year = lastYear(world);
    if (foundedAfter(world, at, year)) return tooYoung(world, at, year);
    const share = fundShare(world, at);
    if (share === null)
      return plain(
        {
          vi: `Chưa có tỷ lệ trích quỹ chung không chia năm ${year}.`,
          en: `No share allocated to the indivisible common fund in ${year} is known.`,
        },
        [{ vi: `tỷ lệ trích quỹ chung không chia năm ${year} (%)`, en: `share allocated to the indivisible common fund in ${year} (%)` }],
      );
    return plain({
      vi: `Năm ${year} trích ${formatNumber(share)}%, mức tối thiểu ${leastFund(world, at)}% (theo ghi nhận của cán bộ).`,
      en: `In ${year} ${formatNumber(share)}% was allocated; the least is ${leastFund(world, at)}% (as noted by the officer).`,
    });
  },
};

export const commonAssets: Criterion = {
  id: "common-assets",
  label: "Giá trị tài sản chung không chia tăng trong năm trước",
  letter: "d",
  source: oneOfSource,
  mark: "P",
  from,
  until: null,
  appliesTo: ["cooperative", "union"],
  detail: lookBackYears,
  judge: (world, at) => {
    const year = lastYear(world);
    if (foundedAfter(world, at, year)) return verdict("not-met", "P");
    const [now, before] = [assetsAtEnd(world, at, year), assetsAtEnd(world, at, year - 1)];
    const state: State = Number.isNaN(now) || Number.isNaN(before) ? "not-known" : now > before ? "met" : "not-met";
    return verdict(state, "P");
  },
  say: (world, at) => {
    const year = lastYear(world);
    if (foundedAfter(world, at, year)) return tooYoung(world, at, year);
    return sayAssets(world, at, year);
  },
};

/** The year whose figures count. */
export function lastYear(world: World): number {
  return world.year - valueOn(lookBackYears, world.asOf).value;
}

/** What is asked for when a figure of a year is not there. */
export function lacking(field: FieldId, year: number): Said {
  return { vi: `“${fieldLabel(field)}” năm ${year}`, en: `“${fieldLabel(field, "en")}” of ${year}` };
}

/** 1 when members rose in a year, 0 when not, `NaN` unknown: by two year-ends, else by who came and left. Two answers that differ are none. */
function stepOf({ figures }: World, at: number, year: number): number {
  const [end, start] = [figures("members.total", year)[at]!, figures("members.total", year - 1)[at]!];
  const [came, left] = [figures("members.new", year)[at]!, figures("members.left", year)[at]!];
  const byEnds = rise(end, start);
  const byFlow = rise(came, left);
  if (Number.isNaN(byEnds)) return byFlow;
  return Number.isNaN(byFlow) || byEnds === byFlow ? byEnds : Number.NaN;
}

function rise(now: number, before: number): number {
  return Number.isNaN(now) || Number.isNaN(before) ? Number.NaN : now > before ? 1 : 0;
}

function sayMembers(world: World, at: number, count: number): Answer {
  const cells: UsedCell[] = [];
  const missing: Said[] = [];
  const steps: number[] = [];
  const parts: Said[] = [];
  for (let year = world.year - 1; year >= world.year - count; year--) {
    const [end, start] = [world.figures("members.total", year)[at]!, world.figures("members.total", year - 1)[at]!];
    const [came, left] = [world.figures("members.new", year)[at]!, world.figures("members.left", year)[at]!];
    const step = stepOf(world, at, year);
    const hasEnds = !Number.isNaN(end) && !Number.isNaN(start);
    steps.push(step);
    if (hasEnds) cells.push(...world.cellsOf(at, "members.total", year), ...world.cellsOf(at, "members.total", year - 1));
    if (!hasEnds || Number.isNaN(step)) cells.push(...world.cellsOf(at, "members.new", year), ...world.cellsOf(at, "members.left", year));
    if (hasEnds && Number.isNaN(step)) {
      missing.push({
        vi: `số thành viên năm ${year} (tổng số và số vào, ra không khớp)`,
        en: `number of members of ${year} (the total does not fit those who joined and left)`,
      });
      parts.push({
        vi: `năm ${year} từ ${formatNumber(start)} đến ${formatNumber(end)} nhưng vào ${formatNumber(came)}, ra ${formatNumber(left)}`,
        en: `in ${year} from ${formatNumber(start)} to ${formatNumber(end)}, but ${formatNumber(came)} joined and ${formatNumber(left)} left`,
      });
    } else if (hasEnds)
      parts.push({
        vi: `năm ${year} từ ${formatNumber(start)} ${end > start ? "lên" : end < start ? "xuống" : "giữ"} ${formatNumber(end)}`,
        en: `in ${year} ${end > start ? "up" : end < start ? "down" : "unchanged"} from ${formatNumber(start)} to ${formatNumber(end)}`,
      });
    else if (!Number.isNaN(step))
      parts.push({
        vi: `năm ${year} vào ${formatNumber(came)}, ra ${formatNumber(left)}`,
        en: `in ${year} ${formatNumber(came)} joined, ${formatNumber(left)} left`,
      });
    else {
      parts.push({ vi: `năm ${year} chưa đủ số liệu`, en: `not enough data of ${year}` });
      if (Number.isNaN(end)) missing.push(lacking("members.total", year));
      if (Number.isNaN(start)) missing.push(lacking("members.total", year - 1));
    }
  }
  if (world.kindOf(at) === "group" && steps.includes(1) && steps.includes(0))
    missing.push({
      vi: "cách hiểu “phát triển thành viên” của tổ hợp tác",
      en: "what “phát triển thành viên” (growth of members) means for a group",
    });
  const once = [...new Map(cells.map((cell) => [`${cell.sheet}!${cell.cell}`, cell] as const)).values()];
  return {
    because: { vi: `Số thành viên ${together(parts, "; ").vi}.`, en: `Number of members: ${together(parts, "; ").en}.` },
    cells: once,
    missing: distinct(missing),
  };
}

/** Whether a year's revenue can be divided into parts: all of it known, above 0, the part not above the whole. */
function isUsable(inside: number, all: number): boolean {
  return inside >= 0 && all > 0 && inside <= all;
}

/** The share of a year beside that of the year before: 1, 0 or -1; `null` when one of them is not known. */
function compareShares({ figures }: World, at: number, year: number): number | null {
  const [inside, all] = [figures("revenue.members", year)[at]!, figures("revenue.total", year)[at]!];
  const [insideBefore, allBefore] = [figures("revenue.members", year - 1)[at]!, figures("revenue.total", year - 1)[at]!];
  if (!isUsable(inside, all) || !isUsable(insideBefore, allBefore)) return null;
  const [now, before] = [inside * allBefore, insideBefore * all];
  // Far enough apart that rounding cannot turn them round; else exactly.
  if (Math.abs(now - before) > 1e-9 * Math.max(now, before)) return now > before ? 1 : -1;
  const [a, b, c, d] = [fractionOf(inside), fractionOf(allBefore), fractionOf(insideBefore), fractionOf(all)];
  if (a === null || b === null || c === null || d === null) return null;
  return compareFractions({ top: a.top * b.top, bottom: a.bottom * b.bottom }, { top: c.top * d.top, bottom: c.bottom * d.bottom });
}

function missingShare({ figures }: World, at: number, year: number): Said[] {
  const [inside, all] = [figures("revenue.members", year)[at]!, figures("revenue.total", year)[at]!];
  const missing = (["revenue.members", "revenue.total"] as const).filter((field) => Number.isNaN(figures(field, year)[at]!));
  if (missing.length > 0) return missing.map((field) => lacking(field, year));
  return isUsable(inside, all)
    ? []
    : [
        {
          vi: `doanh thu năm ${year} hợp lý (tổng số lớn hơn 0, phần từ thành viên không lớn hơn tổng số)`,
          en: `plausible revenue of ${year} (total above 0, the part from members not above the total)`,
        },
      ];
}

function percentOf({ figures }: World, at: number, year: number): string {
  return `${formatNumber((figures("revenue.members", year)[at]! / figures("revenue.total", year)[at]!) * 100, 4)}%`;
}

/** The officer's share of the year that counts, `null` when nothing or another year was stated. */
function fundShare(world: World, at: number): number | null {
  const { commonFund: share, year } = world.statementOf(at);
  return year === null || year === lastYear(world) ? share : null;
}

function leastFund(world: World, at: number): number {
  return valueOn(minimumCommonFund, world.asOf).value[world.kindOf(at) === "union" ? "union" : "cooperative"];
}

/** Common assets at the end of a year: its own end, else the next year's start; `NaN` without one and for two that differ. */
function assetsAtEnd({ figures }: World, at: number, year: number): number {
  const own = figures("indivisible.end", year)[at]!;
  const next = figures("indivisible.start", year + 1)[at]!;
  if (Number.isNaN(own)) return next;
  return Number.isNaN(next) || own === next ? own : Number.NaN;
}

function sayAssets(world: World, at: number, year: number): Answer {
  const cells = [year, year - 1].flatMap((own) => [
    ...world.cellsOf(at, "indivisible.end", own),
    ...world.cellsOf(at, "indivisible.start", own + 1),
  ]);
  const [now, before] = [assetsAtEnd(world, at, year), assetsAtEnd(world, at, year - 1)];
  const open = [Number.isNaN(now) ? year : null, Number.isNaN(before) ? year - 1 : null].flatMap((own) => own ?? []);
  if (open.length === 0)
    return {
      because: {
        vi: `Tài sản chung không chia cuối năm ${year - 1}: ${formatMoney(before)}; cuối năm ${year}: ${formatMoney(now)}.`,
        en: `Indivisible common assets at the end of ${year - 1}: ${formatMoney(before)}; at the end of ${year}: ${formatMoney(now)}.`,
      },
      cells,
      missing: [],
    };
  const because = {
    vi: `Chưa đủ số liệu, hoặc số liệu không khớp, về tài sản chung không chia cuối năm ${open.join(" và ")}.`,
    en: `Data on indivisible common assets at the end of ${open.join(" and ")} are missing or do not fit together.`,
  };
  return { because, cells, missing: open.map((own) => lacking("indivisible.end", own)) };
}
