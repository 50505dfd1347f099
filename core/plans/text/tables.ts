import { fold } from "../../model/text.ts";
import type { Cell, TableBlock } from "./blocks.ts";
import { flatten, type Source } from "./source.ts";

/** One value of a table as a sentence of its own: "Số HTX thành lập mới: 6 HTX". `span` is where it stands in the original. */
export type TableGoal = {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly year: number | null;
  /** The commune of the row in a table of assignments. */
  readonly unit: string | null;
  /** The heading row above ("II. TỔ HỢP TÁC"). */
  readonly group: string | null;
  /** The row is "Trong đó: …" of the row before. */
  readonly part: boolean;
};

/** A cell with sentences: a task, a duty. */
export type TableText = { readonly cell: Cell; readonly responsible: string | null };

export type TableReading = {
  readonly goals: readonly TableGoal[];
  readonly texts: readonly TableText[];
  /** Why the numbers of the table were left alone. */
  readonly reason: string | null;
};

const nothing: TableReading = { goals: [], texts: [], reason: null };

/** Reads a table by its header. `planStart` is the first year of the plan. */
export function readTableBlock(source: Source, table: TableBlock, planStart: number | null): TableReading {
  const rows = table.rows.filter((row) => row.some((cell) => cell.to > cell.from) && !isRuleRow(source, row));
  const texts = rows.map((row) => row.map((cell) => flatten(source, cell.from, cell.to).text.trim()));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns < 2 || rows.length < 2) return nothing;
  const headerRows = countHeaderRows(texts);
  if (headerRows === 0)
    return { goals: [], texts: [], reason: texts.some((row) => row.some((cell) => /\d/.test(cell))) ? "bảng không rõ tên cột" : null };
  const headers = Array.from({ length: columns }, (_, column) =>
    texts
      .slice(0, headerRows)
      .map((row) => row[column] ?? "")
      .filter((cell, index, all) => cell !== "" && all.indexOf(cell) === index)
      .join(" "),
  );
  const roles = headers.map((header, column) =>
    roleOf(
      header,
      texts.slice(headerRows).map((row) => row[column] ?? ""),
      planStart,
    ),
  );
  if (roles.includes("entity")) return { goals: [], texts: [], reason: "danh sách đơn vị" };
  if (roles.includes("money")) return { goals: [], texts: [], reason: "kinh phí" };
  const indicator = roles.indexOf("indicator");
  const place = roles.indexOf("place");
  const body = rows.slice(headerRows);
  const bodyTexts = texts.slice(headerRows);
  if (indicator >= 0) {
    const goals = readIndicators(source, body, bodyTexts, headers, roles, indicator);
    if (goals.length > 0) return { goals, texts: [], reason: null };
    const responsible = roles.indexOf("responsible");
    return {
      goals: [],
      texts: body.flatMap((row, index) => {
        const cell = row[indicator];
        return cell === undefined || cell.to - cell.from < 12
          ? []
          : [{ cell, responsible: responsible < 0 ? null : (bodyTexts[index]![responsible] ?? null) }];
      }),
      reason: null,
    };
  }
  if (place >= 0) return { goals: readPlaces(source, body, bodyTexts, headers, roles, place), texts: [], reason: null };
  return { goals: [], texts: [], reason: "bảng không rõ tên cột" };
}

type Role = "index" | "indicator" | "unit" | "place" | "goal" | "past" | "plain" | "note" | "money" | "entity" | "responsible";

function roleOf(header: string, cells: readonly string[], planStart: number | null): Role {
  const words = fold(header);
  if (/^(?:s?tt|so tt|so thu tu|tt \d*)$/.test(words)) return "index";
  if (/^(?:ten (?:htx|hop tac xa|to hop tac|tht|don vi|co so)|ho va ten|ho ten)/.test(words)) return "entity";
  if (/(?:kinh phi|thanh tien|so tien|nguon von|du toan|muc chi|don gia|ngan sach|von dau tu)/.test(words)) return "money";
  if (/(?:don vi tinh|^dvt$|^dv tinh$|^don vi tinh)/.test(words)) return "unit";
  if (/(?:chu tri|thuc hien chinh|phoi hop|phu trach|don vi thuc hien|co quan)/.test(words)) return "responsible";
  if (
    /(?:ghi chu|thoi gian|thoi han|tien do|san pham|ket qua dau ra|can cu|so sanh|tang|ty le hoan thanh|ty le dat|chenh lech|dat)(?: |$)/.test(
      words,
    ) &&
    !/(?:chi tieu|ke hoach)/.test(words)
  )
    return "note";
  if (
    /^(?:chi tieu|noi dung|ten chi tieu|muc tieu|dien giai|cac chi tieu|nhiem vu|chi tieu chu yeu|noi dung chi tieu|nhom chi tieu|hang muc|noi dung cong viec|nhiem vu giai phap)/.test(
      words,
    ) &&
    !cells.some((cell) => isNumber(cell))
  )
    return "indicator";
  if (
    /^(?:don vi|xa phuong|xa|phuong|dia phuong|ten xa|dia ban|xa thi tran|huyen|ten don vi hanh chinh|phuong xa|don vi hanh chinh|cac xa|quan huyen)/.test(
      words,
    ) &&
    !cells.some((cell) => isNumber(cell))
  ) {
    return cells.some((cell) => unitCell.test(fold(cell))) ? "unit" : "place";
  }
  const years = [...words.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
  const wanted = /(?:ke hoach|(?:^| )kh(?: |$)|muc tieu|chi tieu|phan dau|giao|du kien|dinh huong|den nam|giai doan)/.test(words);
  const done = /(?:thuc hien|(?:^| )th(?: |$)|uoc|ket qua|hien co|hien trang|nam truoc|da dat|den nay|so lieu|co den)/.test(words);
  const last = years[years.length - 1];
  if (done && !/^ke hoach/.test(words)) return "past";
  if (last !== undefined && planStart !== null && last < planStart) return "past";
  if (wanted) return "goal";
  if (last !== undefined) return "goal";
  return "plain";
}

const unitCell =
  /^(?:htx|hop tac xa|tht|lhhtx|lh htx|nguoi|thanh vien|lao dong|%|trieu dong|tr dong|trd|ty dong|lop|don vi|to|ha|diem|luot|trieu|trieu dong nam)/;

function isNumber(cell: string): boolean {
  return /^[≥≤<>~]?\s?\d[\d.,]*\s?%?$/.test(cell);
}

const headerCell =
  /^(?:s?tt|so tt|so thu tu|dvt|.{0,20}chi tieu.{0,40}|noi dung.{0,40}|muc tieu.{0,30}|don vi.{0,30}|xa|phuong|xa phuong.{0,20}|dia phuong|dia ban|ten .{1,30}|nhiem vu.{0,40}|hang muc)$/;

function countHeaderRows(texts: readonly (readonly string[])[]): number {
  const first = texts.findIndex(
    (row) =>
      row.some((cell) => headerCell.test(fold(cell))) &&
      row.filter((cell) => isNumber(cell) && !/^(?:19|20)\d{2}$/.test(cell)).length === 0,
  );
  if (first !== 0) return 0;
  let rows = 1;
  // A second row without a serial number or an indicator belongs to the header; so does "1 | 2 | 3".
  while (rows < texts.length && rows < 3) {
    const row = texts[rows]!;
    const numbering = row
      .filter((cell) => cell !== "")
      .every((cell, index) => cell === String(index + 1) || /^\(\d\)$/.test(cell) || /^[A-D]$/.test(cell));
    const below =
      (row[0] ?? "") === "" && (row[1] ?? "") === "" && row.some((cell) => /\p{L}/u.test(cell) || /^(?:19|20)\d{2}$/.test(cell));
    if (!(numbering && row.filter((cell) => cell !== "").length > 2) && !below) break;
    rows++;
  }
  return rows;
}

function isRuleRow(source: Source, row: readonly Cell[]): boolean {
  return row.every((cell) => /^[-:=\s]*$/.test(source.text.slice(cell.from, cell.to)));
}

function readIndicators(
  source: Source,
  rows: readonly (readonly Cell[])[],
  texts: readonly (readonly string[])[],
  headers: readonly string[],
  roles: readonly Role[],
  indicator: number,
): TableGoal[] {
  const goals: TableGoal[] = [];
  const unitColumn = roles.indexOf("unit");
  const goalColumns = roles.flatMap((role, column) => (role === "goal" ? [column] : []));
  const plainColumns = roles.flatMap((role, column) => (role === "plain" ? [column] : []));
  const columns = goalColumns.length > 0 ? goalColumns : roles.includes("past") ? [] : plainColumns;
  let group: string | null = null;
  rows.forEach((row, index) => {
    const cells = texts[index]!;
    const name = (cells[indicator] ?? "").replace(/^[-+*•\s]+/u, "");
    if (name === "") return;
    const values = columns.filter((column) => /\d/.test(cells[column] ?? ""));
    if (values.length === 0) {
      if (cells.filter((cell) => cell !== "").length <= 2) group = name;
      return;
    }
    const part = /^(?:trong đó|tr\.đó|gồm)/iu.test(name);
    const bare = name.replace(/^(?:trong đó|tr\.đó|gồm|bao gồm)\s*:?\s*/iu, "");
    const unit = unitColumn < 0 ? "" : spelledUnit(cells[unitColumn] ?? "");
    for (const column of values) {
      const value = cells[column]!;
      const years = [...headers[column]!.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
      const own = /[%\p{L}]/u.test(value.replace(/(?:trên|dưới|từ|đến|khoảng|trở lên|ít nhất|tối thiểu|tối đa|không quá)/giu, ""));
      goals.push({
        text: `${bare}: ${value}${own || unit === "" ? "" : ` ${unit}`}`,
        span: [source.offsets[row[indicator]!.from]!, source.offsets[row[column]!.to]!],
        year: years.length === 1 ? years[0]! : null,
        unit: null,
        group,
        part,
      });
    }
  });
  return goals;
}

/** "Tr.đồng/năm" → "triệu đồng/năm"; "%" stays. */
function spelledUnit(unit: string): string {
  return unit
    .replace(/tr\.?\s?(?:đồng|đ)(?!\p{L})/iu, "triệu đồng")
    .replace(/1[.,]?000[.,]?000\s?(?:đồng|đ)/iu, "triệu đồng")
    .replace(/1[.,]?000\s?(?:đồng|đ)/iu, "nghìn đồng")
    .replace(/^(?:triệu|tỷ|nghìn)$/iu, (word) => `${word} đồng`)
    .toLowerCase();
}

function readPlaces(
  source: Source,
  rows: readonly (readonly Cell[])[],
  texts: readonly (readonly string[])[],
  headers: readonly string[],
  roles: readonly Role[],
  place: number,
): TableGoal[] {
  const goals: TableGoal[] = [];
  rows.forEach((row, index) => {
    const cells = texts[index]!;
    const name = cells[place] ?? "";
    if (name === "") return;
    const total = /^(?:tổng|cộng|toàn)/iu.test(name);
    roles.forEach((role, column) => {
      if (role !== "goal" && role !== "plain") return;
      const value = cells[column] ?? "";
      if (!/^[≥≤<>~]?\s?\d[\d.,\s-]*%?$/.test(value) || /^0+$/.test(value)) return;
      const header = headers[column]!;
      const years = [...header.matchAll(/(?:19|20)\d{2}/g)].map(([year]) => Number(year));
      goals.push({
        text: `${/^(?:số|tổng|tỷ lệ)/iu.test(header) ? "" : "Số "}${header.replace(/(?:^|\s)(?:kế hoạch|chỉ tiêu)?\s?năm (?:19|20)\d{2}/giu, "").trim()}: ${value}`,
        span: [source.offsets[row[place]!.from]!, source.offsets[row[column]!.to]!],
        year: years.length === 1 ? years[0]! : null,
        unit: total ? null : name.replace(/^(?:ubnd\s)?(?:xã|phường|thị trấn|đặc khu|huyện)\s/iu, ""),
        group: null,
        part: false,
      });
    });
  });
  return goals;
}
