/** Ways up in words: what is to be raised, and what that takes for granted. */
import { asItIs, type Said } from "../model/language.ts";
import { bandOf, type CompiledBand, type CompiledNode } from "./compile.ts";
import { fromUnits } from "./decimals.ts";
import { formatPoints, formatQuantity } from "./format.ts";
import type { Stretches } from "./reach.ts";
import { tableText } from "./table-words.ts";

/** One item to raise. `from` is `null` where points are missing. */
export type Change = {
  readonly id: string;
  readonly label: string;
  readonly from: number | null;
  readonly to: number;
  /** The input that gives these points; `null` for points that are entered. */
  readonly input: {
    readonly label: string;
    readonly unit: string;
    readonly now: number | null;
    readonly atLeast: number;
    readonly inclusive: boolean;
  } | null;
  readonly because: Said;
};

/** One line of the points sheet with the raises that it allows. */
export type Line = {
  readonly node: CompiledNode;
  /** Points in units; missing ones count as 0. */
  readonly now: number;
  readonly missing: boolean;
  readonly value: number;
  readonly raises: Stretches;
};

/** The raise of one item, with the input that it takes and the sentence on it. */
export function changeOf({ node, now, missing, value }: Line, raise: number): Change {
  const to = now + raise;
  const from = missing ? null : fromUnits(now);
  const step = {
    vi: `${node.id}. ${node.label}: ${from === null ? "chưa có điểm, cần" : `từ ${formatPoints(from)} lên`} ${formatPoints(fromUnits(to))} điểm`,
    en: `${node.id}. ${tableText(node.label, "en")}: ${from === null ? "no points yet, needs" : `from ${formatPoints(from)} to`} ${formatPoints(fromUnits(to))} points`,
  };
  const band = node.input === null ? null : nearestBand(node, to, value);
  if (node.input === null || band === null) {
    return {
      id: node.id,
      label: node.label,
      from,
      to: fromUnits(to),
      input: null,
      because: {
        vi: `${step.vi} (tự chấm${node.open ? "" : `, tối đa ${formatPoints(fromUnits(node.max))}`}).`,
        en: `${step.en} (self-scored${node.open ? "" : `, at most ${formatPoints(fromUnits(node.max))}`}).`,
      },
    };
  }
  const { label, unit } = node.input;
  const known = Number.isNaN(value) ? null : value;
  const more =
    known === null || known >= band.from
      ? asItIs("")
      : {
          vi: `, hiện ${formatQuantity(known, unit)}, cần thêm ${band.fromInclusive ? "" : "hơn "}${formatQuantity(band.from - known, unit)}`,
          en: `, now ${formatQuantity(known, unit, "en")}, ${band.fromInclusive ? "" : "more than "}${formatQuantity(band.from - known, unit, "en")} more`,
        };
  return {
    id: node.id,
    label: node.label,
    from,
    to: fromUnits(to),
    input: { label, unit, now: known, atLeast: band.from, inclusive: band.fromInclusive },
    because: {
      vi: `${step.vi}; ${label.toLowerCase()} phải ${leastText(band, unit).vi}${more.vi}.`,
      en: `${step.en}; ${tableText(label, "en").toLowerCase()} must be ${leastText(band, unit).en}${more.en}.`,
    },
  };
}

/** What ways take for granted. `changed`: items of any way; `hidden`: criteria that only their group has points for; `exact`: fewer points would not do. */
export function assumptionsOf(lines: readonly Line[], changed: ReadonlySet<string>, hidden: readonly string[], exact: boolean): Said[] {
  const used = lines.filter(({ node }) => changed.has(node.id));
  const named = (list: readonly Line[]) => list.map(({ node }) => node.id).join(", ");
  const missing = lines.filter((line) => line.missing);
  const unchecked = used.filter(({ node }) => node.bands.some(({ mark }) => mark === "I"));
  const entered = used.filter(({ node }) => node.bands.length === 0);
  const open = used.filter(({ node }) => node.open);
  const spared = lines.filter(({ node, raises }) => node.open && raises.length === 0);
  return [
    missing.length === 0
      ? null
      : { vi: `Mục chưa có điểm (${named(missing)}) được coi là 0 điểm.`, en: `Items without points (${named(missing)}) count as 0.` },
    unchecked.length === 0
      ? null
      : {
          vi: `Khung điểm của mục ${named(unchecked)} chưa đối chiếu bản gốc.`,
          en: `The bands of item ${named(unchecked)} are not checked against the original.`,
        },
    entered.length === 0
      ? null
      : {
          vi: `Điểm tự chấm của mục ${named(entered)} nâng được khi HTX đáp ứng yêu cầu của tiêu chí.`,
          en: `Self-scored points of item ${named(entered)} can be raised when the cooperative meets the criterion.`,
        },
    open.length === 0
      ? null
      : {
          vi: `Điểm tối đa của mục ${named(open)} chưa biết; chỉ giới hạn theo điểm tối đa của cả nhóm.`,
          en: `The maximum of item ${named(open)} is not known; only the maximum of the group limits it.`,
        },
    spared.length === 0 || used.length === 0
      ? null
      : {
          vi: `Không nâng mục ${named(spared)} vì điểm tối đa chưa biết.`,
          en: `Item ${named(spared)} is not raised because its maximum is not known.`,
        },
    hidden.length === 0
      ? null
      : {
          vi: `Tiêu chí ${hidden.join(", ")} chỉ có điểm của cả nhóm nên chưa so được với mức tối thiểu.`,
          en: `Criterion ${hidden.join(", ")} has points of its group only and cannot be compared with its minimum.`,
        },
    used.length === 0
      ? null
      : {
          vi: "Mỗi mục được xét riêng; đổi một số liệu có thể làm mục khác dùng cùng số liệu thay đổi theo.",
          en: "Every item is looked at alone; changing a figure may change other items that use it.",
        },
    exact
      ? null
      : {
          vi: "Bảng có quá nhiều mức điểm lẻ: số mục là ít nhất, nhưng có thể còn cách tăng ít điểm hơn.",
          en: "The table has too many odd levels: the number of items is the least, but fewer points might do.",
        },
  ].filter((text) => text !== null);
}

function leastText(band: CompiledBand, unit: string): Said {
  if (!Number.isFinite(band.from)) return band.text;
  return band.fromInclusive
    ? { vi: `từ ${formatQuantity(band.from, unit)} trở lên`, en: `at least ${formatQuantity(band.from, unit, "en")}` }
    : { vi: `trên ${formatQuantity(band.from, unit)}`, en: `more than ${formatQuantity(band.from, unit, "en")}` };
}

/** Of the bands with these points the one that is nearest to the input. */
function nearestBand(node: CompiledNode, points: number, value: number): CompiledBand | null {
  const bands = node.bands.filter((band) => band.points === points);
  const own = bandOf(node, value);
  if (own !== null && bands.includes(own)) return own;
  const distance = (band: CompiledBand) => (Number.isNaN(value) ? band.from : value < band.from ? band.from - value : value - band.to);
  return bands.reduce<CompiledBand | null>((best, band) => (best === null || distance(band) < distance(best) ? band : best), null);
}
