import { rankLabels } from "../model/ranks.ts";
import type { Values } from "../model/records.ts";
import type { CompiledNode, CompiledTable } from "./compile.ts";
import { fromUnits } from "./decimals.ts";
import { evaluate, knockedOut, type Scored } from "./evaluate.ts";
import type { ItemScore } from "./explain.ts";
import { formatPoints, formatRankBand } from "./format.ts";

/** One sentence on total and rank. `items` are those of the same record. */
export function explainTotal(compiled: CompiledTable, values: Values, scored: Scored, items: readonly ItemScore[]): string {
  if (scored.eligibility.rated === "no") return scored.eligibility.because ?? "Không đánh giá, không xếp loại.";
  const typed = evaluate(compiled, values).source === "entered";
  const unchecked = typed ? 0 : items.filter(({ source, mark }) => source === "computed" && mark === "I").length;
  const caution = unchecked === 0 ? "" : ` Có ${unchecked} mục chấm theo khung chưa đối chiếu bản gốc.`;
  return `${totalSentence(compiled, values, scored, { items, typed })}${caution}`;
}

/** What is doubtful about the points typed: sums that their parts contradict, points that cannot be right. */
export function pointDoubts(compiled: CompiledTable, values: Values): string[] {
  evaluate(compiled, values);
  const doubts: string[] = [];
  for (const node of compiled.nodes) {
    const { source, contradicted } = node.state;
    if (source === "conflict")
      doubts.push(`Điểm các mục của ${nameOf(node)} cộng lại vượt mức tối đa ${formatPoints(fromUnits(node.max))}: hãy sửa điểm.`);
    else if (source === "invalid" && node.level === "total")
      doubts.push(`${typedText(node, values)} ghi ở tổng điểm không hợp lệ nên chưa được tính.`);
    else if (contradicted)
      doubts.push(`${typedText(node, values)} ghi ở ${nameOf(node)} không khớp với điểm các mục; lấy theo điểm các mục.`);
  }
  return doubts;
}

type Basis = { readonly items: readonly ItemScore[]; readonly typed: boolean };

function totalSentence(compiled: CompiledTable, values: Values, scored: Scored, { items, typed }: Basis): string {
  const knock = knockedOut(compiled, values);
  if (knock !== null) {
    const rule = compiled.table.knockOut.find(({ field }) => values[field] === true);
    return `Xếp loại ${rankLabels[knock]} dù tổng điểm bao nhiêu: ${rule?.label ?? ""}.`;
  }
  if (scored.total !== null) {
    const rank = compiled.table.ranks.find(({ id }) => id === scored.rank);
    const total = `${typed ? "Tổng điểm đã nhập" : "Tổng"} ${formatPoints(scored.total)} điểm`;
    return rank === undefined ? `${total}.` : `${total}, ${formatRankBand(rank)}: ${rank.label}.`;
  }
  const missing = items.filter(({ source }) => source === "missing").map(({ id }) => id);
  const reach = `tổng điểm có thể từ ${formatPoints(scored.lowest)} đến ${formatPoints(scored.possible)}`;
  const gaps = missing.length === 0 ? "có điểm ghi chưa đúng" : `còn thiếu ${missing.length} mục (${listed(missing)})`;
  if (scored.rank === "incomplete" || scored.rank === "unrated") return `Chưa đủ điểm: ${gaps}; ${reach}.`;
  return `Đã có ${formatPoints(scored.lowest)} điểm, ${gaps}; ${reach} nên chắc chắn xếp loại ${rankLabels[scored.rank]}.`;
}

function nameOf(node: CompiledNode): string {
  const words = { total: "tổng điểm", group: `nhóm ${node.id}`, criterion: `tiêu chí ${node.id}`, item: `mục ${node.id}` };
  return words[node.level];
}

function typedText(node: CompiledNode, values: Values): string {
  const typed = values[node.field];
  return `Điểm ${typeof typed === "number" ? formatPoints(typed) : ""}`.trim();
}

function listed(ids: readonly string[]): string {
  return ids.length <= 12 ? ids.join(", ") : `${ids.slice(0, 12).join(", ")}, …`;
}
