/** Điều 18 khoản 1 điểm b, letters e and f: training, and new ones in difficult areas. */

import { valueOn } from "../../law/parameter.ts";
import { newEntityMonths, supportStart, trainedShare } from "../../law/support.ts";
import { fieldLabel } from "../../model/fields.ts";
import { inEach, type Said } from "../../model/language.ts";
import type { Mark } from "../../model/law.ts";
import { formatNumber } from "../../model/numbers.ts";
import { plain, type State, verdict, weaker } from "../answer.ts";
import { inHardArea } from "../local-answers.ts";
import type { World } from "../world.ts";
import type { Criterion } from "./criterion.ts";
import { lacking, lastYear, oneOfSource } from "./growth.ts";
import { shownDay } from "./standing.ts";

const from = supportStart;

export const training: Criterion = {
  id: "training",
  label: "Từ 5% thành viên, người lao động được đào tạo, bồi dưỡng (tổ hợp tác: có đào tạo, bồi dưỡng)",
  letter: "e",
  source: oneOfSource,
  // The year in which training counts was not read.
  mark: "I",
  from,
  until: null,
  appliesTo: ["cooperative", "union", "group"],
  detail: trainedShare,
  judge: (world, at) => verdict(trainingState(world, at), "I"),
  say: (world, at) => {
    const year = lastYear(world);
    const state = trainingState(world, at);
    const wanted = {
      vi: `số thành viên, người lao động được đào tạo, bồi dưỡng năm ${year}`,
      en: `number of members and workers trained in ${year}`,
    };
    const stated = statedTrained(world, at);
    const low = stated ?? largestClass(world, at);
    if (stated === null && low === 0)
      return plain({ vi: `Chưa có số người dự đào tạo, bồi dưỡng năm ${year}.`, en: `No number of persons trained in ${year} is known.` }, [
        wanted,
      ]);
    const source =
      stated === null
        ? { vi: "theo lớp đông nhất trong sổ hỗ trợ", en: "by the largest class in the register of support" }
        : { vi: "theo ghi nhận của cán bộ", en: "as noted by the officer" };
    const count = {
      vi: `Năm ${year} có ${stated === null ? "ít nhất " : ""}${formatNumber(low)} người dự đào tạo, bồi dưỡng (${source.vi})`,
      en: `In ${year} ${stated === null ? "at least " : ""}${formatNumber(low)} persons were trained (${source.en})`,
    };
    if (world.kindOf(at) === "group") return plain(inEach((language) => `${count[language]}.`));
    const base = peopleOf(world, at, year);
    const people =
      base.most === null
        ? { vi: "chưa rõ tổng số người", en: "the total of persons is not known" }
        : base.fewest === base.most
          ? { vi: `trên ${formatNumber(base.most)} người`, en: `of ${formatNumber(base.most)} persons` }
          : {
              vi: `trên ${formatNumber(base.fewest ?? 0)} đến ${formatNumber(base.most)} người`,
              en: `of ${formatNumber(base.fewest ?? 0)} to ${formatNumber(base.most)} persons`,
            };
    const missing = state === "not-known" ? [...base.missing, ...(stated === null ? [wanted] : [])] : [];
    const cells = (["members.total", "workers.total", "workers.members"] as const).flatMap((field) => world.cellsOf(at, field, year));
    return {
      because: {
        vi: `${count.vi}, ${people.vi}; cần từ ${formatNumber(valueOn(trainedShare, world.asOf).value)}%.`,
        en: `${count.en}, ${people.en}; wanted: at least ${formatNumber(valueOn(trainedShare, world.asOf).value)}%.`,
      },
      cells,
      missing,
    };
  },
};

export const newInHardArea: Criterion = {
  id: "new-hard-area",
  label: "Mới thành lập ở địa bàn có điều kiện kinh tế – xã hội (đặc biệt) khó khăn",
  letter: "f",
  source: oneOfSource,
  // The rest of the line of the decree could not be read: it may ask for more, or let in others.
  mark: "?",
  from,
  until: null,
  appliesTo: ["cooperative", "union", "group"],
  detail: newEntityMonths,
  judge: (world, at) => {
    const area = inHardArea(world, at);
    // The place alone is wording of the law.
    if (area.inside === false) return verdict("not-met", area.mark);
    const age = ageOf(world, at);
    const mark: Mark = world.kindOf(at) === "group" ? "I" : "?";
    if (age === "old") return verdict("not-met", mark);
    return age === "new" && area.inside === true ? verdict("met", weaker(mark, area.mark)) : verdict("not-known", mark);
  },
  say: (world, at) => {
    const area = inHardArea(world, at);
    const age = ageOf(world, at);
    if (area.inside === false) return plain(inEach((language) => `${area.text[language]}.`));
    const months = valueOn(newEntityMonths, world.asOf).value;
    const { founded } = world;
    const [low, high] = [shownDay(founded.low[at]!), shownDay(founded.high[at]!)];
    const day =
      low === high ? { vi: `ngày ${low}`, en: `on ${low}` } : { vi: `trong khoảng ${low} – ${high}`, en: `between ${low} and ${high}` };
    const cells = [...world.cellsOf(at, "certificateDate", null), ...world.cellsOf(at, "foundedOn", null)];
    if (age === "old")
      return {
        because: {
          vi: `Thành lập ${day.vi}, đã quá ${months} tháng đến ngày xét.`,
          en: `Founded ${day.en}, more than ${months} months before the day of the application.`,
        },
        cells,
        missing: [],
      };
    const since =
      age === "new"
        ? { vi: `Thành lập ${day.vi}, chưa quá ${months} tháng`, en: `Founded ${day.en}, not more than ${months} months ago` }
        : founded.known[at] === 1
          ? {
              vi: `Thành lập ${day.vi}, chưa rõ đã quá ${months} tháng`,
              en: `Founded ${day.en}; it is not clear whether more than ${months} months ago`,
            }
          : { vi: "Chưa rõ ngày thành lập", en: "When it was founded is not clear" };
    const missing = [
      ...(age === "new"
        ? []
        : [{ vi: `“${fieldLabel("certificateDate")}” đủ ngày`, en: `“${fieldLabel("certificateDate", "en")}” to the day` }]),
      ...(area.inside === null ? [{ vi: "địa bàn có thuộc vùng khó khăn hay không", en: "whether the place is a hard area" }] : []),
    ];
    return { because: inEach((language) => `${since[language]}; ${lower(area.text[language])}.`), cells, missing };
  },
};

function trainingState(world: World, at: number): State {
  const stated = statedTrained(world, at);
  const low = stated ?? largestClass(world, at);
  if (stated === null && low === 0) return "not-known";
  if (world.kindOf(at) === "group") return low > 0 ? "met" : "not-met";
  const base = peopleOf(world, at, lastYear(world));
  const share = valueOn(trainedShare, world.asOf).value;
  // Enough even if nobody was counted twice; too few even if everybody was.
  if (base.most !== null && base.most > 0 && low * 100 >= share * base.most) return "met";
  return stated !== null && base.fewest !== null && stated * 100 < share * base.fewest ? "not-met" : "not-known";
}

/** Persons trained in the year that counts as the officer states them; `null` when not stated. */
function statedTrained(world: World, at: number): number | null {
  const { trained, year } = world.statementOf(at);
  return year === null || year === lastYear(world) ? trained : null;
}

/** One person may sit in two classes, so that classes are not added up. */
function largestClass(world: World, at: number): number {
  let most = 0;
  const year = String(lastYear(world));
  for (const row of world.supportOf(at))
    if (row.kind.id === "class-attendance" && row.day?.startsWith(year) === true && row.day <= world.asOf)
      most = Math.max(most, row.persons ?? 0);
  return most;
}

type People = { readonly fewest: number | null; readonly most: number | null; readonly missing: readonly Said[] };

/** Members and workers of a year, those who are both counted once. */
function peopleOf({ figures }: World, at: number, year: number): People {
  const members = figures("members.total", year)[at]!;
  const workers = figures("workers.total", year)[at]!;
  const both = figures("workers.members", year)[at]!;
  const missing = [
    ...(Number.isNaN(members) ? [lacking("members.total", year)] : []),
    ...(Number.isNaN(workers) ? [lacking("workers.total", year)] : []),
  ];
  if (missing.length > 0)
    return { fewest: Number.isNaN(members) ? (Number.isNaN(workers) ? null : workers) : members, most: null, missing };
  if (Number.isNaN(both) || both > Math.min(members, workers))
    return { fewest: Math.max(members, workers), most: members + workers, missing: [lacking("workers.members", year)] };
  return { fewest: members + workers - both, most: members + workers - both, missing: [] };
}

/** Whether the months since founding are over on the day of the application; the last day still counts as new. */
function ageOf({ founded, today, asOf }: World, at: number): "new" | "old" | "open" {
  if (founded.known[at] !== 1) return "open";
  const months = valueOn(newEntityMonths, asOf).value;
  if (today <= later(founded.low[at]!, months)) return "new";
  return today > later(founded.high[at]!, months) ? "old" : "open";
}

/** A day so many months later (20240131 and 1 is 20240229). */
function later(day: number, months: number): number {
  const month = Math.floor(day / 10_000) * 12 + (Math.floor(day / 100) % 100) - 1 + months;
  const [year, index] = [Math.floor(month / 12), month % 12];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length = index === 1 ? (leap ? 29 : 28) : index === 3 || index === 5 || index === 8 || index === 10 ? 30 : 31;
  return year * 10_000 + (index + 1) * 100 + Math.min(day % 100, length);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
