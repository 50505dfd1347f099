import { supportStart } from "../law/support.ts";
import { type FieldId, fieldLabel } from "../model/fields.ts";
import type { Mark, Source } from "../model/law.ts";
import type { Assessment, HeldPolicy, PolicyResult } from "./assess.ts";
import { inHardArea } from "./local-answers.ts";
import type { World } from "./world.ts";

/** What a candidate shows under one priority: a number or 1 and 0 for yes and no; `null` is not known. */
export type Figure = number | null;

/** One priority of Điều 18 khoản 3. More is preferred. */
export type Priority = {
  readonly id: string;
  readonly label: string;
  /** How a figure is shown. */
  readonly as: "number" | "yes-no";
  readonly source: Source;
  /** How surely the column stands for the law's words. */
  readonly mark: Mark;
  readonly from: string;
  readonly until: string | null;
  readonly read: (world: World, at: number) => Figure;
};

/** A candidate with its figures and the places it may take: the same place for both when it is certain. */
export type Candidate = {
  readonly at: number;
  readonly result: PolicyResult;
  readonly figures: readonly Figure[];
  readonly best: number;
  readonly worst: number;
};

/** The priorities in the order in which the law lists them. No weights: a later one counts only between those that are equal before it. */
export const priorities: readonly Priority[] = [
  priority("members", "Nhiều thành viên hơn", "number", "V", (world, at) => latest(world, "members.total", at)),
  priority(
    "members-disabled",
    "Nhiều thành viên là người khuyết tật hơn",
    "number",
    "V",
    (world, at) => world.statementOf(at).membersDisabled,
  ),
  priority(
    "members-ethnic",
    "Nhiều thành viên là người dân tộc thiểu số hơn",
    "number",
    "V",
    (world, at) => world.statementOf(at).membersEthnic,
  ),
  priority(
    "insured",
    `Nhiều thành viên, người lao động tham gia bảo hiểm xã hội hơn (${fieldLabel("workers.insured")})`,
    "number",
    "I",
    (world, at) => latest(world, "workers.insured", at),
  ),
  priority("woman-manages", "Phụ nữ quản lý (giới tính người đại diện)", "yes-no", "I", womanManages),
  priority("women", `Nhiều thành viên, lao động nữ hơn (${fieldLabel("workers.female")})`, "number", "I", (world, at) =>
    latest(world, "workers.female", at),
  ),
  priority("hard-area", "Ở địa bàn khó khăn", "yes-no", "V", (world, at) => yesNo(inHardArea(world, at).inside)),
  priority("green", "Chuỗi giá trị, cụm; xanh, tuần hoàn, hữu cơ, thích ứng khí hậu, chuyển đổi số", "yes-no", "I", chainOrGreen),
  priority("community", "Có hoạt động vì cộng đồng", "yes-no", "V", (world, at) => yesNo(world.statementOf(at).community)),
];

/** Everyone whom a policy does not shut out, in the order of the priorities; what is not known stands behind and leaves places open. */
export function candidatesOf(assessment: Assessment, policy: HeldPolicy): Candidate[] {
  const drafts = assessment.places.flatMap((at): Draft[] => {
    const result = assessment.resultOf(policy, at);
    if (result.outcome !== "considered" && result.outcome !== "needs-data") return [];
    return [{ at, result, figures: priorities.map(({ read }) => read(assessment.world, at)) }];
  });
  return placed(drafts, 0, 1, drafts.length);
}

type Draft = Pick<Candidate, "at" | "result" | "figures">;

/**
 * Orders a group that is equal in all priorities before `level`; `best` and `worst` are the places that the group may take.
 * Only who certainly qualifies takes a place away from others; who has no figure may stand anywhere in the group.
 */
function placed(group: readonly Draft[], level: number, best: number, worst: number): Candidate[] {
  if (level === priorities.length || group.length < 2) return group.map((draft) => ({ ...draft, best, worst }));
  const open = group.filter(({ figures }) => figures[level] === null);
  const byFigure = new Map<number, Draft[]>();
  for (const draft of group) {
    const figure = draft.figures[level] ?? null;
    if (figure === null) continue;
    const known = byFigure.get(figure);
    if (known === undefined) byFigure.set(figure, [draft]);
    else known.push(draft);
  }
  const ordered: Candidate[] = [];
  let ahead = 0;
  let surelyAhead = 0;
  for (const [, own] of [...byFigure].sort(([a], [b]) => b - a)) {
    const last = worst - (group.length - open.length - ahead - own.length);
    ordered.push(...placed(own, level + 1, best + surelyAhead, last));
    ahead += own.length;
    surelyAhead += own.filter(({ result }) => result.outcome === "considered" && !result.confirm).length;
  }
  return [...ordered, ...open.map((draft) => ({ ...draft, best, worst }))];
}

function priority(id: string, label: string, as: Priority["as"], mark: Mark, read: Priority["read"]): Priority {
  const source: Source = { document: "Luật Hợp tác xã 17/2023/QH15", article: "Điều 18 khoản 3", mark: "V" };
  return { id, label, as, source, mark, from: supportStart, until: null, read };
}

/** The figure of the last year up to the application that the book knows of any entity. */
function latest({ facts, year }: World, field: FieldId, at: number): Figure {
  const value = facts.figures(field, 0, year).numbers[at] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function womanManages({ words: column }: World, at: number): Figure {
  const { codes, words } = column("representative.gender");
  const gender = words[codes[at] ?? 0] ?? "";
  return gender === "" ? null : gender === "female" ? 1 : 0;
}

/** Any of them is enough; "no" only when the officer says it, as no book has a column for each. */
function chainOrGreen(world: World, at: number): Figure {
  const stated = world.statementOf(at).green;
  if (stated !== null) return yesNo(stated);
  return (["flag.valueChain", "flag.digital"] as const).some((field) => world.flags(field)[at] === 1) ? 1 : null;
}

function yesNo(value: boolean | null): Figure {
  return value === null ? null : value ? 1 : 0;
}
