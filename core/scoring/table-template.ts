import { choiceLabel } from "../model/choices.ts";
import { formatDate } from "../model/dates.ts";
import { fieldLabel } from "../model/fields.ts";
import type { Mark } from "../model/law.ts";
import { formatNumber } from "../model/numbers.ts";
import { rankLabels } from "../model/ranks.ts";
import type { Band, ScoreCriterion, ScoreItem, ScoreTable, UnratedRule } from "./table.ts";

/** A row of the sheet in which an office writes its own table. */
export type TemplateRow = readonly (string | number | null)[];

/** Headings of the sheet, in the order in which the template writes them; a reader finds the columns by them. */
export const templateColumns = [
  "Loại dòng",
  "Mã",
  "Nội dung",
  "Điểm tối đa",
  "Cách chấm",
  "Số liệu",
  "Từ",
  "Đến",
  "Điểm",
  "Ghi chú",
] as const;

/** What a row says, by the word in its first column. */
export const rowWords = {
  id: "Mã bảng",
  title: "Tên bảng",
  document: "Văn bản",
  issuedOn: "Ngày ban hành",
  effectiveFrom: "Hiệu lực từ",
  effectiveTo: "Hiệu lực đến",
  appliesTo: "Áp dụng cho",
  sector: "Lĩnh vực",
  max: "Thang điểm",
  unrated: "Không xếp loại",
  knockOut: "Xếp loại thẳng",
  rank: "Xếp loại",
  group: "Nhóm",
  criterion: "Tiêu chí",
  item: "Mục",
  band: "Khung",
} as const;

/** How an item gets its points. */
export const methodWords: Readonly<Record<ScoreItem["method"], string>> = { entered: "Tự chấm", bands: "Theo khung", increase: "Có tăng" };

/** The two rules by which an entity is not rated. */
export const unratedWords: Readonly<Record<UnratedRule["kind"], string>> = {
  young: "Số tháng hoạt động",
  stopped: "Số tháng ngừng hoạt động",
};

/** The rows of a sheet that says a table; what is not known stays blank, for the office to fill in. */
export function templateRows(table: ScoreTable): TemplateRow[] {
  const own = localCopy(table);
  return [
    ...guide,
    templateColumns,
    property(rowWords.id, own.id),
    property(rowWords.title, own.title),
    property(rowWords.document, own.document),
    property(rowWords.issuedOn, own.issuedOn === null ? null : formatDate(own.issuedOn)),
    property(rowWords.effectiveFrom, formatDate(own.effectiveFrom)),
    property(rowWords.effectiveTo, own.effectiveTo === null ? null : formatDate(own.effectiveTo)),
    property(rowWords.appliesTo, own.appliesTo.map((kind) => choiceLabel("kind", kind)).join("; ")),
    property(rowWords.sector, own.sector === null ? null : choiceLabel("sector", own.sector)),
    row(rowWords.max, { max: own.max }),
    ...own.unrated.map((rule) =>
      row(rowWords.unrated, {
        ...rule,
        method: unratedWords[rule.kind],
        ...(rule.kind === "young" ? { to: rule.months } : { from: `>${formatNumber(rule.months)}` }),
      }),
    ),
    ...own.knockOut.map(({ id, label, field, rank }) =>
      row(rowWords.knockOut, { id, label, method: rankLabels[rank].vi, input: fieldLabel(field) }),
    ),
    ...own.ranks.map(({ id, label, from, to, toInclusive }) =>
      row(rowWords.rank, { id: rankLabels[id].vi, label, from, to: toInclusive ? `<=${formatNumber(to, 9)}` : to }),
    ),
    ...own.groups.flatMap(({ id, label, max, criteria }) => [
      row(rowWords.group, { id, label, max }),
      ...criteria.flatMap((criterion) => criterionRows(own, criterion)),
    ]),
  ];
}

/** A table as its unchanged template is read: everything known is the office's own word. */
export function localCopy(table: ScoreTable): ScoreTable {
  const used = new Set(itemsOf(table).flatMap(({ input, method }) => (method === "entered" || input === null ? [] : input)));
  return {
    ...table,
    id: isLocal(table) ? table.id : `${localPrefix}${table.id}`,
    effectiveTo: table.effectiveTo === "?" ? null : table.effectiveTo,
    effectiveToCandidates: [],
    unrated: table.unrated.map((rule) => ({ ...rule, mark: "L" })),
    knockOut: table.knockOut.map((rule) => ({ ...rule, mark: "L" })),
    ranks: table.ranks.map((rank) => ({ ...rank, mark: "L" })),
    inputs: [...used].flatMap((id) => table.inputs.find((input) => input.id === id) ?? []),
    groups: table.groups.map((group) => ({ ...group, mark: "L", criteria: group.criteria.map(localCriterion) })),
  };
}

/** Whether a table is the office's own. */
export function isLocal({ id }: Pick<ScoreTable, "id">): boolean {
  return id.startsWith(localPrefix);
}

/** What the ids of the offices' own tables begin with, so that they are never taken for a shipped one. */
export const localPrefix = "don-vi-";

const guide: readonly TemplateRow[] = [
  ["BẢNG ĐIỂM CỦA ĐƠN VỊ"],
  ["Điền các ô còn trống theo bản văn bản của đơn vị. Mỗi khung: từ (lấy cả) … đến dưới …; ghi >0 hoặc <=100 khi cận tính khác."],
  [],
];

function itemsOf(table: ScoreTable): readonly ScoreItem[] {
  return table.groups.flatMap(({ criteria }) => criteria.flatMap(({ items }) => items));
}

function markOf(max: number | null): Mark {
  return max === null ? "?" : "L";
}

function localCriterion(criterion: ScoreCriterion): ScoreCriterion {
  return { ...criterion, mark: "L", maxMark: markOf(criterion.max), items: criterion.items.map(localItem) };
}

function localItem(item: ScoreItem): ScoreItem {
  return {
    ...item,
    mark: markOf(item.max),
    input: item.method === "entered" ? null : item.input,
    bands: item.bands.map((band) => ({ ...band, mark: "L" })),
    rule: item.rule === null ? null : { ...item.rule, mark: "L" },
  };
}

type Cells = {
  readonly id?: string;
  readonly label?: string | null;
  readonly max?: number | null;
  readonly method?: string;
  readonly input?: string | null;
  readonly from?: string | number | null;
  readonly to?: string | number | null;
  readonly points?: number;
  readonly note?: string | null;
};

function row(word: string, cells: Cells): TemplateRow {
  const { id, label, max, method, input, from, to, points, note } = cells;
  return [word, id, label, max, method, input, from, to, points, note].map((value) => value ?? null);
}

function property(word: string, value: string | null): TemplateRow {
  return row(word, { label: value });
}

/** A criterion without sub-items is one row, with bands of its own if it has any. */
function criterionRows(table: ScoreTable, { id, label, max, items }: ScoreCriterion): TemplateRow[] {
  const [only] = items;
  if (items.length === 1 && only?.id === id) return itemRows(table, only, rowWords.criterion);
  return [row(rowWords.criterion, { id, label, max }), ...items.flatMap((item) => itemRows(table, item, rowWords.item))];
}

function itemRows(table: ScoreTable, item: ScoreItem, word: string): TemplateRow[] {
  const { id, label, max, method, note, rule } = item;
  const input = table.inputs.find((candidate) => candidate.id === item.input)?.label ?? null;
  const head = row(word, { id, label, max, method: methodWords[method], input, note });
  if (rule === null) return [head, ...item.bands.map(bandRow)];
  return [
    head,
    row(rowWords.band, { to: `<=${formatNumber(rule.above, 9)}`, points: rule.otherwise }),
    row(rowWords.band, { from: `>${formatNumber(rule.above, 9)}`, points: rule.points }),
  ];
}

function bandRow({ from, to, fromInclusive, toInclusive, points, label }: Band): TemplateRow {
  const lower = from === null || fromInclusive ? from : `>${formatNumber(from, 9)}`;
  const upper = to === null || !toInclusive ? to : `<=${formatNumber(to, 9)}`;
  return row(rowWords.band, { label, from: lower, to: upper, points });
}
