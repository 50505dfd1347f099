import type { Language } from "../model/language.ts";
import { rankLabels } from "../model/ranks.ts";
import type { Values } from "../model/records.ts";
import type { CompiledNode, CompiledTable } from "./compile.ts";
import { fromUnits } from "./decimals.ts";
import { evaluate, knockedOut, type Scored } from "./evaluate.ts";
import type { ItemScore } from "./explain.ts";
import { formatPoints, formatRankBand } from "./format.ts";
import { tableText } from "./table-words.ts";

/** One sentence on total and rank. `items` are those of the same record. */
export function explainTotal(
  compiled: CompiledTable,
  values: Values,
  scored: Scored,
  items: readonly ItemScore[],
  language: Language = "vi",
): string {
  if (scored.eligibility.rated === "no")
    return (scored.eligibility.because ?? { vi: "Không đánh giá, không xếp loại.", en: "Not rated." })[language];
  const typed = evaluate(compiled, values).source === "entered";
  const unchecked = typed ? 0 : items.filter(({ source, mark }) => source === "computed" && mark === "I").length;
  const caution =
    unchecked === 0
      ? ""
      : {
          vi: ` Có ${unchecked} mục chấm theo khung chưa đối chiếu bản gốc.`,
          en: ` ${unchecked === 1 ? "1 item was" : `${unchecked} items were`} scored by bands that are not checked against the original.`,
        }[language];
  return `${totalSentence(compiled, values, scored, { items, typed, language })}${caution}`;
}

/** What is doubtful about the points typed: sums that their parts contradict, points that cannot be right. */
export function pointDoubts(compiled: CompiledTable, values: Values, language: Language = "vi"): string[] {
  evaluate(compiled, values);
  const doubts: string[] = [];
  for (const node of compiled.nodes) {
    const { source, contradicted } = node.state;
    if (source === "conflict")
      doubts.push(
        {
          vi: `Điểm các mục của ${nameOf(node, language)} cộng lại vượt mức tối đa ${formatPoints(fromUnits(node.max))}: hãy sửa điểm.`,
          en: `The items of ${nameOf(node, language)} add up to more than the maximum of ${formatPoints(fromUnits(node.max))}: correct the points.`,
        }[language],
      );
    else if (source === "invalid" && node.level === "total")
      doubts.push(
        {
          vi: `${typedText(node, values, language)} ghi ở tổng điểm không hợp lệ nên chưa được tính.`,
          en: `${typedText(node, values, language)} typed as the total are not valid and are not counted yet.`,
        }[language],
      );
    else if (contradicted)
      doubts.push(
        {
          vi: `${typedText(node, values, language)} ghi ở ${nameOf(node, language)} không khớp với điểm các mục; lấy theo điểm các mục.`,
          en: `${typedText(node, values, language)} typed for ${nameOf(node, language)} do not fit the points of the items; those of the items are taken.`,
        }[language],
      );
  }
  return doubts;
}

type Basis = { readonly items: readonly ItemScore[]; readonly typed: boolean; readonly language: Language };

function totalSentence(compiled: CompiledTable, values: Values, scored: Scored, { items, typed, language }: Basis): string {
  const knock = knockedOut(compiled, values);
  if (knock !== null) {
    const rule = compiled.table.knockOut.find(({ field }) => values[field] === true);
    return {
      vi: `Xếp loại ${rankLabels[knock].vi} dù tổng điểm bao nhiêu: ${rule?.label ?? ""}.`,
      en: `Ranked ${rankLabels[knock].en.toLowerCase()} whatever the total is: ${tableText(rule?.label ?? "", "en")}.`,
    }[language];
  }
  if (scored.total !== null) {
    const rank = compiled.table.ranks.find(({ id }) => id === scored.rank);
    const total = {
      vi: `${typed ? "Tổng điểm đã nhập" : "Tổng"} ${formatPoints(scored.total)} điểm`,
      en: `${typed ? "Total typed" : "Total"} ${formatPoints(scored.total)} points`,
    }[language];
    return rank === undefined ? `${total}.` : `${total}, ${formatRankBand(rank, language)}: ${tableText(rank.label, language)}.`;
  }
  const missing = items.filter(({ source }) => source === "missing").map(({ id }) => id);
  const reach = {
    vi: `tổng điểm có thể từ ${formatPoints(scored.lowest)} đến ${formatPoints(scored.possible)}`,
    en: `the total can be from ${formatPoints(scored.lowest)} to ${formatPoints(scored.possible)}`,
  }[language];
  const gaps =
    missing.length === 0
      ? { vi: "có điểm ghi chưa đúng", en: "some points are not right" }[language]
      : {
          vi: `còn thiếu ${missing.length} mục (${listed(missing)})`,
          en: `${missing.length === 1 ? "1 item is" : `${missing.length} items are`} missing (${listed(missing)})`,
        }[language];
  if (scored.rank === "incomplete" || scored.rank === "unrated")
    return { vi: `Chưa đủ điểm: ${gaps}; ${reach}.`, en: `Points are missing: ${gaps}; ${reach}.` }[language];
  return {
    vi: `Đã có ${formatPoints(scored.lowest)} điểm, ${gaps}; ${reach} nên chắc chắn xếp loại ${rankLabels[scored.rank].vi}.`,
    en: `There are ${formatPoints(scored.lowest)} points, ${gaps}; ${reach}, so the rank is certainly ${rankLabels[scored.rank].en.toLowerCase()}.`,
  }[language];
}

function nameOf(node: CompiledNode, language: Language): string {
  const words = {
    total: { vi: "tổng điểm", en: "the total" },
    group: { vi: `nhóm ${node.id}`, en: `group ${node.id}` },
    criterion: { vi: `tiêu chí ${node.id}`, en: `criterion ${node.id}` },
    item: { vi: `mục ${node.id}`, en: `item ${node.id}` },
  };
  return words[node.level][language];
}

function typedText(node: CompiledNode, values: Values, language: Language): string {
  const typed = values[node.field];
  return {
    vi: `Điểm ${typeof typed === "number" ? formatPoints(typed) : ""}`,
    en: `The points${typeof typed === "number" ? ` ${formatPoints(typed)}` : ""}`,
  }[language].trim();
}

function listed(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join(", ") : `${ids.slice(0, 12).join(", ")}, …`;
}
