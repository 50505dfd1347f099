/** The rows of the office's own table, one after the other: what each adds to the parts that are open above it. */
import type { SheetCells } from "../model/cells.ts";
import { readChoice } from "../model/choices.ts";
import { type FieldId, fields } from "../model/fields.ts";
import type { Rank } from "../model/ranks.ts";
import type { EntityKind } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { inputNamed } from "./inputs.ts";
import {
  boundAt,
  type CellReader,
  columnKeys,
  type Head,
  idAt,
  labelAt,
  numberAt,
  problem,
  required,
  textAt,
  valueAt,
} from "./local-cells.ts";
import type { Band, KnockOut, RankBand, ScoreInput, ScoreItem, UnratedRule } from "./table.ts";
import { methodWords, rowWords, unratedWords } from "./table-template.ts";
import type { TablePlace } from "./validate.ts";

/** An item while its bands are read. */
export type OpenItem = {
  readonly row: number;
  readonly item: Omit<ScoreItem, "bands" | "rule" | "method">;
  readonly method: ScoreItem["method"];
  readonly bands: Band[];
};
/** A criterion while its items are read; `own` is the criterion taken as its only item. */
export type OpenCriterion = { readonly row: number; readonly own: OpenItem; readonly items: OpenItem[] };
type OpenGroup = { readonly id: string; readonly label: string; readonly max: number; readonly criteria: OpenCriterion[] };

/** A table of the office while its rows are read. */
export type Reader = CellReader & {
  /** The row of each property of the table, 0-based. */
  readonly properties: Map<RowKey, number>;
  readonly unrated: UnratedRule[];
  readonly knockOut: KnockOut[];
  readonly ranks: RankBand[];
  readonly groups: OpenGroup[];
  readonly inputs: Map<string, ScoreInput>;
  /** Rows of the parts, by what `tableErrors` calls them. */
  readonly rows: Map<string, number>;
  max: number;
  appliesTo: EntityKind[];
  /** The last row was not understood: bands below it belong to nothing that is known. */
  lost: boolean;
};

/** A table of which nothing is read yet. */
export function startReading(sheet: SheetCells, head: Head): Reader {
  const lists = { errors: [], unrated: [], knockOut: [], ranks: [], groups: [] };
  return { sheet, head, ...lists, properties: new Map(), inputs: new Map(), rows: new Map(), max: 0, appliesTo: [], lost: false };
}

const wordKeys: ReadonlyMap<string, RowKey> = new Map((Object.keys(rowWords) as RowKey[]).map((key) => [fold(rowWords[key]), key]));

/** Takes up one row, 0-based; what is wrong in it is told at its cell. */
export function readRow(reader: Reader, row: number): void {
  const filled = columnKeys.some((key) => valueAt(reader, row, key) !== null);
  if (!filled) return;
  const word = textAt(reader, row, "word");
  const key = word === null ? undefined : wordKeys.get(fold(word));
  if (key === undefined) {
    reader.lost = true;
    const words = Object.values(rowWords).join(", ");
    problem(reader, row, "word", {
      vi: `${word === null ? "Dòng này chưa ghi loại dòng." : `Không hiểu loại dòng “${word}”.`} Hãy ghi một trong các từ: ${words}.`,
      en: `${word === null ? "This row does not say its kind." : `The kind of row “${word}” is not understood.`} Write one of these words: “${words}”.`,
    });
    return;
  }
  if (key === "band" && reader.lost) return;
  reader.lost = false;
  readers[key](reader, row);
}

/** What a row can be. */
export type RowKey = keyof typeof rowWords;

const readers: Readonly<Record<RowKey, (reader: Reader, row: number) => void>> = {
  id: (reader, row) => reader.properties.set("id", row),
  title: (reader, row) => reader.properties.set("title", row),
  document: (reader, row) => reader.properties.set("document", row),
  issuedOn: (reader, row) => reader.properties.set("issuedOn", row),
  effectiveFrom: (reader, row) => reader.properties.set("effectiveFrom", row),
  effectiveTo: (reader, row) => reader.properties.set("effectiveTo", row),
  sector: (reader, row) => reader.properties.set("sector", row),
  appliesTo: readKinds,
  max: readMax,
  unrated: readUnrated,
  knockOut: readKnockOut,
  rank: readRank,
  group: readGroup,
  criterion: readCriterion,
  item: readItem,
  band: readBand,
};

function readMax(reader: Reader, row: number): void {
  reader.max =
    numberAt(reader, row, "max") ??
    required(reader, row, "max", { vi: "Hãy ghi điểm tối đa của cả bảng.", en: "Write the maximum of the whole table." }, 0);
  reader.rows.set(placeKey("table", "", 0, "max"), row);
}

function readKinds(reader: Reader, row: number): void {
  const words = (textAt(reader, row, "label") ?? "").split(/[;,]/).filter((word) => word.trim() !== "");
  reader.appliesTo = words.flatMap((word): EntityKind[] => {
    const kind = readChoice("kind", word.trim()).value;
    if (kind === "cooperative" || kind === "union" || kind === "group" || kind === "creditFund") return [kind];
    const message = {
      vi: `Không hiểu loại hình “${word.trim()}”. Hãy ghi Hợp tác xã, Liên hiệp hợp tác xã hoặc Tổ hợp tác, cách nhau bằng dấu chấm phẩy.`,
      en: `The kind “${word.trim()}” is not understood. Write “Hợp tác xã”, “Liên hiệp hợp tác xã” or “Tổ hợp tác”, separated by semicolons.`,
    };
    return required(reader, row, "label", message, []);
  });
}

function readUnrated(reader: Reader, row: number): void {
  const word = fold(textAt(reader, row, "method") ?? "");
  const kind = word === fold(unratedWords.young) ? "young" : word === fold(unratedWords.stopped) ? "stopped" : null;
  if (kind === null) {
    problem(reader, row, "method", {
      vi: `Hãy ghi “${unratedWords.young}” hoặc “${unratedWords.stopped}” ở cột Cách chấm.`,
      en: `Write “${unratedWords.young}” or “${unratedWords.stopped}” in the column “Cách chấm”.`,
    });
    return;
  }
  const months = boundAt(reader, row, kind === "young" ? "to" : "from")?.value ?? null;
  if (months === null) {
    problem(
      reader,
      row,
      kind === "young" ? "to" : "from",
      kind === "young"
        ? {
            vi: "Hãy ghi số tháng: hoạt động dưới mức này thì không xếp loại.",
            en: "Write a number of months: below it an entity is not rated.",
          }
        : {
            vi: "Hãy ghi số tháng, ví dụ >3: ngừng trên mức này thì không xếp loại.",
            en: "Write a number of months, for example >3: stopped for longer, an entity is not rated.",
          },
    );
    return;
  }
  reader.unrated.push({ id: idAt(reader, row) ?? kind, label: textAt(reader, row, "label") ?? "", kind, months, mark: "L" });
}

function readKnockOut(reader: Reader, row: number): void {
  const rank = rankOf(textAt(reader, row, "method"));
  if (rank === null) {
    problem(reader, row, "method", {
      vi: "Hãy ghi mức xếp loại (Tốt, Khá, Trung bình, Yếu) ở cột Cách chấm.",
      en: "Write the rank (“Tốt”, “Khá”, “Trung bình”, “Yếu”) in the column “Cách chấm”.",
    });
    return;
  }
  const named = fold(textAt(reader, row, "input") ?? "");
  const field: FieldId | undefined = fields.find(
    ({ label, type, in: holder }) => type === "flag" && holder === "entity" && fold(label.vi) === named,
  )?.id;
  if (field === undefined) {
    problem(reader, row, "input", {
      vi: "Hãy ghi tên một cột có/không của sổ, ví dụ “Bị xử phạt vi phạm hành chính”.",
      en: "Write the name of a yes-or-no column of the book, for example “Bị xử phạt vi phạm hành chính”.",
    });
    return;
  }
  reader.rows.set(placeKey("knockOut", "", reader.knockOut.length), row);
  reader.knockOut.push({ id: idAt(reader, row) ?? field, label: textAt(reader, row, "label") ?? "", field, rank, mark: "L" });
}

function readRank(reader: Reader, row: number): void {
  const id = rankOf(textAt(reader, row, "id"));
  if (id === null) {
    problem(reader, row, "id", {
      vi: "Hãy ghi mức chuẩn Tốt, Khá, Trung bình hoặc Yếu ở cột Mã; tên riêng của mức ghi ở cột Nội dung.",
      en: "Write the standard rank “Tốt”, “Khá”, “Trung bình” or “Yếu” in the column “Mã”; the rank’s own name goes into the column “Nội dung”.",
    });
    return;
  }
  const from =
    boundAt(reader, row, "from")?.value ??
    required(reader, row, "from", { vi: "Hãy ghi điểm thấp nhất của mức.", en: "Write the lowest points of the rank." }, 0);
  const to =
    boundAt(reader, row, "to") ??
    required(
      reader,
      row,
      "to",
      {
        vi: "Hãy ghi điểm cao nhất của mức, ví dụ 80 (đến dưới 80) hoặc <=100.",
        en: "Write the highest points of the rank, for example 80 (below 80) or <=100.",
      },
      null,
    );
  reader.rows.set(placeKey("rank", "", reader.ranks.length), row);
  reader.ranks.push({ id, label: textAt(reader, row, "label") ?? "", from, to: to?.value ?? 0, toInclusive: to?.sign === "<=", mark: "L" });
}

function readGroup(reader: Reader, row: number): void {
  const id =
    idAt(reader, row) ??
    required(reader, row, "id", { vi: "Hãy ghi mã nhóm, ví dụ I.", en: "Write the id of the group, for example I." }, "");
  const max =
    numberAt(reader, row, "max") ??
    required(reader, row, "max", { vi: "Hãy ghi điểm tối đa của nhóm.", en: "Write the maximum of the group." }, 0);
  reader.rows.set(placeKey("group", id, 0), row);
  reader.groups.push({ id, label: labelAt(reader, row), max, criteria: [] });
}

function readCriterion(reader: Reader, row: number): void {
  const group = reader.groups.at(-1);
  if (group === undefined) {
    problem(reader, row, "word", { vi: "Tiêu chí phải nằm dưới một dòng Nhóm.", en: "A criterion has to stand below a row “Nhóm”." });
    return;
  }
  const own = openItem(reader, row);
  reader.rows.set(placeKey("criterion", own.item.id, 0), row);
  group.criteria.push({ row, own, items: [] });
}

function readItem(reader: Reader, row: number): void {
  const criterion = reader.groups.at(-1)?.criteria.at(-1);
  if (criterion === undefined) {
    problem(reader, row, "word", { vi: "Mục phải nằm dưới một dòng Tiêu chí.", en: "An item has to stand below a row “Tiêu chí”." });
    return;
  }
  if (criterion.own.bands.length > 0) {
    problem(reader, row, "word", {
      vi: "Tiêu chí đã có khung điểm riêng thì không chia thành mục.",
      en: "A criterion with bands of its own is not divided into items.",
    });
    return;
  }
  criterion.items.push(openItem(reader, row));
}

function openItem(reader: Reader, row: number): OpenItem {
  const id =
    idAt(reader, row) ?? required(reader, row, "id", { vi: "Hãy ghi mã, ví dụ 1 hoặc 1a.", en: "Write the id, for example 1 or 1a." }, "");
  const max = numberAt(reader, row, "max");
  const method = methodAt(reader, row);
  reader.rows.set(placeKey("item", id, 0), row);
  const item = {
    id,
    label: labelAt(reader, row),
    max,
    mark: max === null ? ("?" as const) : ("L" as const),
    note: textAt(reader, row, "note"),
  };
  return { row, item: { ...item, input: method === "entered" ? null : inputAt(reader, row) }, method, bands: [] };
}

function methodAt(reader: Reader, row: number): ScoreItem["method"] {
  const text = textAt(reader, row, "method");
  if (text === null) return "entered";
  for (const method of ["entered", "bands", "increase"] as const) if (fold(text) === fold(methodWords[method])) return method;
  problem(reader, row, "method", {
    vi: `Không hiểu cách chấm “${text}”. Hãy ghi ${Object.values(methodWords).join(", ")}, hoặc để trống.`,
    en: `The way of scoring “${text}” is not understood. Write ${Object.values(methodWords)
      .map((word) => `“${word}”`)
      .join(", ")}, or leave it empty.`,
  });
  return "entered";
}

function inputAt(reader: Reader, row: number): string | null {
  const text = textAt(reader, row, "input");
  if (text === null)
    return required(
      reader,
      row,
      "input",
      {
        vi: "Chấm theo số liệu thì phải ghi số liệu nào, ví dụ “Tổng doanh thu”.",
        en: "What is scored by a figure has to name it, for example “Tổng doanh thu”.",
      },
      null,
    );
  const input = inputNamed(text);
  if (input === null)
    return required(
      reader,
      row,
      "input",
      {
        vi: `Không có số liệu “${text}” trong sổ. Hãy ghi tên một cột số liệu, ví dụ “Doanh thu”.`,
        en: `The book has no figure “${text}”. Write the name of a column of figures, for example “Doanh thu”.`,
      },
      null,
    );
  reader.inputs.set(input.id, input);
  return input.id;
}

function readBand(reader: Reader, row: number): void {
  const criterion = reader.groups.at(-1)?.criteria.at(-1);
  const item = criterion?.items.at(-1) ?? criterion?.own;
  if (item === undefined) {
    problem(reader, row, "word", {
      vi: "Khung điểm phải nằm dưới một dòng Mục hoặc Tiêu chí.",
      en: "A band has to stand below a row “Mục” or “Tiêu chí”.",
    });
    return;
  }
  if (item.method === "entered") {
    problem(reader, item.row, "method", {
      vi: `Mục này có khung điểm: hãy ghi “${methodWords.bands}” ở cột Cách chấm.`,
      en: `This item has bands: write “${methodWords.bands}” in the column “Cách chấm”.`,
    });
    return;
  }
  const [from, to] = [boundAt(reader, row, "from"), boundAt(reader, row, "to")];
  const points =
    numberAt(reader, row, "points") ??
    required(reader, row, "points", { vi: "Hãy ghi điểm của khung.", en: "Write the points of the band." }, 0);
  reader.rows.set(placeKey("band", item.item.id, item.bands.length), row);
  item.bands.push({
    from: from?.value ?? null,
    to: to?.value ?? null,
    fromInclusive: from?.sign !== ">",
    toInclusive: to?.sign === "<=",
    points,
    mark: "L",
    label: textAt(reader, row, "label"),
  });
}

function rankOf(text: string | null): Exclude<Rank, "unrated"> | null {
  const rank = text === null ? null : readChoice("rank", text).value;
  return rank === "good" || rank === "fair" || rank === "average" || rank === "weak" ? rank : null;
}

/** A part of the table as a key of `rows`. */
export function placeKey(part: TablePlace["part"], id: string, index: number, key = ""): string {
  return `${part} ${id} ${index} ${key}`;
}
