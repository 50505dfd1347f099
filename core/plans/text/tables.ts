import type { Cell, TableBlock } from "./blocks.ts";
import { flatten, type Source } from "./source.ts";
import { countHeaderRows, type Role, roleOf, yearsIn } from "./table-columns.ts";

/** One value of a table as a sentence of its own: "Số HTX thành lập mới: 6 HTX". `span` is where it stands in the original. */
export type TableGoal = {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly year: number | null;
  /** The commune of the row in a table of assignments. */
  readonly unit: string | null;
  /** The village, hamlet or local branch of the row: no record names it. */
  readonly village: string | null;
  /** The heading row above ("II. TỔ HỢP TÁC"). */
  readonly group: string | null;
  /** The row is "Trong đó: …" of the row before. */
  readonly part: boolean;
};

/** A cell with sentences: a task, a duty. `name` is what the row is about. */
type TableText = { readonly cell: Cell; readonly name: string; readonly responsible: string };

type TableReading = {
  readonly goals: readonly TableGoal[];
  readonly texts: readonly TableText[];
  /** Why the numbers of the table were left alone. */
  readonly reason: string | null;
};

/** Reads a table by its header. `planStart` is the first year of the plan. */
export function readTableBlock(source: Source, table: TableBlock, planStart: number | null): TableReading {
  const cells = table.rows.filter((row) => row.some((cell) => cell.to > cell.from) && !isRuleRow(source, row));
  const texts = cells.map((row) => row.map((cell) => flatten(source, cell.from, cell.to).text.trim()));
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width < 2 || cells.length < 2) return { goals: [], texts: [], reason: null };
  const header = countHeaderRows(texts);
  const rows = cells.slice(header).map((row, index): Row => ({ cells: row, texts: texts[header + index]! }));
  if (header === 0) return readNameless(rows);
  const headers = Array.from({ length: width }, (_, column) => {
    const names = texts.slice(0, header).map((row) => row[column] ?? "");
    return names.filter((name, index) => name !== "" && names.indexOf(name) === index).join(" ");
  });
  const roles = headers.map((name, column) =>
    roleOf(
      name,
      rows.map((row) => row.texts[column] ?? ""),
      planStart,
    ),
  );
  if (roles.includes("entity")) return { goals: [], texts: [], reason: "danh sách đơn vị" };
  if (roles.includes("money")) return { goals: [], texts: [], reason: "kinh phí" };
  const columns = { headers, roles };
  if (isShifted(roles)) return { goals: [], texts: [], reason: "bảng không rõ tên cột" };
  if (roles.includes("indicator")) {
    const goals = readIndicators(source, rows, columns);
    return { goals, texts: readTexts(rows, columns, goals.length === 0), reason: null };
  }
  if (roles.includes("place")) return { goals: readPlaces(source, rows, columns), texts: [], reason: null };
  return { goals: [], texts: [], reason: "bảng không rõ tên cột" };
}

type Row = { readonly cells: readonly Cell[]; readonly texts: readonly string[] };
type Columns = { readonly headers: readonly string[]; readonly roles: readonly Role[] };

/** Goals named only left of what they are of: the names of the columns are not above their cells. */
function isShifted(roles: readonly Role[]): boolean {
  const goals = columnsOf(roles, "goal");
  const named = roles.includes("indicator") ? roles.indexOf("indicator") : roles.indexOf("place");
  return goals.length > 0 && goals.every((column) => column < named);
}

/** A table without names of columns gives no values, but its sentences can be read. */
function readNameless(rows: readonly Row[]): TableReading {
  const texts = rows.flatMap((row) =>
    row.cells.flatMap((cell, column) => (isSentence(row.texts[column]!) ? [{ cell, name: "", responsible: "" }] : [])),
  );
  const numbers = rows.some((row) => row.texts.some((text) => /\d/.test(text)));
  return { goals: [], texts, reason: numbers && texts.length === 0 ? "bảng không rõ tên cột" : null };
}

/** Cells with sentences: of the columns of goals, and of the indicators when no column has values for them. */
function readTexts(rows: readonly Row[], { roles }: Columns, withIndicators: boolean): TableText[] {
  const indicator = roles.indexOf("indicator");
  const responsible = roles.indexOf("responsible");
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, column) => {
      const role = roles[column];
      const text = row.texts[column]!;
      const told = role === "goal" || role === "plain" || (role === "indicator" && column !== indicator);
      const wanted = told ? isSentence(text) : column === indicator && withIndicators && text.length >= 12;
      const name = column === indicator ? "" : (row.texts[indicator] ?? "");
      return wanted ? [{ cell, name, responsible: row.texts[responsible] ?? "" }] : [];
    }),
  );
}

/** "Thành lập mới 05 HTX, củng cố 02 THT", not "ít nhất 02 HTX/xã". */
function isSentence(text: string): boolean {
  return text.split(" ").length >= 7 && /\p{Ll}{2}/u.test(text);
}

function isRuleRow(source: Source, row: readonly Cell[]): boolean {
  return row.every((cell) => /^[-:=\s]*$/.test(source.text.slice(cell.from, cell.to)));
}

function readIndicators(source: Source, rows: readonly Row[], { headers, roles }: Columns): TableGoal[] {
  const goals: TableGoal[] = [];
  const indicator = roles.indexOf("indicator");
  const unitColumn = roles.indexOf("unit");
  const right = (role: Role): number[] => columnsOf(roles, role).filter((column) => column > indicator);
  const goalColumns = right("goal");
  const columns = goalColumns.length > 0 ? goalColumns : roles.includes("past") ? [] : right("plain");
  let group: string | null = null;
  for (const { cells: row, texts: cells } of rows) {
    const name = (cells[indicator] ?? "").replace(/^[-+*•\s]+/u, "");
    if (name === "") continue;
    const values = columns.filter((column) => /\d/.test(cells[column] ?? "") && !isSentence(cells[column] ?? ""));
    if (values.length === 0) {
      if (cells.filter((cell) => cell !== "").length <= 2) group = name;
      continue;
    }
    const part = /^(?:trong đó|tr\.đó|gồm|bao gồm)/iu.test(name);
    const bare = name.replace(/^(?:trong đó|tr\.đó|gồm|bao gồm)\s*:?\s*/iu, "");
    const unit = unitColumn < 0 ? "" : spelledUnit(cells[unitColumn] ?? "");
    for (const column of values) {
      const value = cells[column]!;
      const own = /[%\p{L}]/u.test(value.replace(/(?:trên|dưới|từ|đến|khoảng|trở lên|ít nhất|tối thiểu|tối đa|không quá)/giu, ""));
      goals.push({
        text: `${bare}: ${value}${own || unit === "" ? "" : ` ${unit}`}`,
        span: [source.offsets[row[indicator]!.from]!, source.offsets[row[column]!.to]!],
        year: yearOf(headers[column]!),
        unit: null,
        village: null,
        group,
        part,
      });
    }
  }
  return goals;
}

/** The year of a column, `null` when its header names none or several. */
function yearOf(header: string): number | null {
  const [year, ...more] = yearsIn(header);
  return year === undefined || more.length > 0 ? null : year;
}

/** "Tỷ lệ HTX khá trở lên (%)". */
function inPercent(header: string): boolean {
  return header.includes("%") || /^t[ỷỉ] lệ/iu.test(header);
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

function columnsOf(roles: readonly Role[], wanted: Role): number[] {
  return roles.flatMap((role, column) => (role === wanted ? [column] : []));
}

function readPlaces(source: Source, rows: readonly Row[], { headers, roles }: Columns): TableGoal[] {
  const goals: TableGoal[] = [];
  const place = roles.indexOf("place");
  for (const { cells: row, texts: cells } of rows) {
    const name = cells[place] ?? "";
    if (name === "") continue;
    const total = /^(?:tổng|cộng|toàn)/iu.test(name);
    const village = !total && (villages.test(headers[place]!) || villages.test(name));
    roles.forEach((role, column) => {
      if ((role !== "goal" && role !== "plain") || column < place) return;
      const value = cells[column] ?? "";
      if (!/^[≥≤<>~]?\s?\d[\d.,\s-]*%?$/.test(value) || /^0+$/.test(value)) return;
      const header = headers[column]!;
      goals.push({
        text: `${/^(?:số|tổng|tỷ lệ)/iu.test(header) ? "" : "Số "}${header.replace(/(?:^|\s)(?:kế hoạch|chỉ tiêu)?\s?năm (?:19|20)\d{2}/giu, "").trim()}: ${value}${inPercent(header) && !value.includes("%") ? "%" : ""}`,
        span: [source.offsets[row[place]!.from]!, source.offsets[row[column]!.to]!],
        year: yearOf(header),
        unit: total || village ? null : name.replace(/^(?:ubnd\s)?(?:xã|phường|thị trấn|đặc khu|huyện)\s/iu, ""),
        village: village ? name : null,
        group: null,
        part: false,
      });
    });
  }
  return goals;
}

const villages = /^(?:thôn|ấp|bản|buôn|làng|khóm|xóm|khu phố|tổ dân phố|khu dân cư|chi hội|chi bộ|chi đoàn)(?:\s|$)/iu;
