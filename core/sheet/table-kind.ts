import type { SheetCells } from "../model/cells.ts";
import type { FieldDefinition, FieldId } from "../model/fields.ts";
import type { SheetKind } from "../model/records.ts";
import { fold } from "../model/text.ts";
import { cellText } from "./cell-text.ts";
import { matchCriterion } from "./criteria.ts";
import { fieldFit } from "./field-fit.ts";
import type { HeaderBlock } from "./header-block.ts";
import { matchHeader } from "./header-match.ts";
import { headerReadings } from "./header-words.ts";
import { kindOfName } from "./kinds.ts";
import type { MatchedColumn } from "./match-columns.ts";
import { type ColumnProfile, profileColumn } from "./profile.ts";
import type { Titles } from "./titles.ts";

/** Whether a table lists entities or persons. */
export function placeOf(sheet: SheetCells, block: HeaderBlock, rows: readonly number[], titles: readonly string[]): FieldDefinition["in"] {
  let entityName = 0;
  let personName = 0;
  let entityFigures = 0;
  for (const { column, words } of block.columns) {
    const profile = () => profileColumn(sheet, column, rows);
    if (isFigureOfEntity(words)) entityFigures++;
    const entity = matchHeader(words, "entity").find((candidate) => candidate.field === "name")?.score ?? 0;
    if (entity >= 0.7) entityName = Math.max(entityName, entity * nameFit(profile()));
    const person = matchHeader(words, "member").find((candidate) => candidate.field === "members.fullName")?.score ?? 0;
    // "Người đại diện / Họ và tên" is a person of the row, not the row.
    if (person >= 0.8 && !words.slice(0, -1).some(namesAnOffice)) {
      const looked = profile();
      personName = Math.max(
        personName,
        looked.number > 0.4 || looked.entityName > 0.4 ? 0 : person * (looked.personName >= 0.4 || looked.filled === 0 ? 1 : 0.8),
      );
    }
  }
  const listOfMembers = titles.some((title) =>
    /danh sách (?:các )?(?:thành viên|xã viên|tổ viên|hội viên)|(?:thành viên|xã viên) (?:hợp tác xã|htx|góp vốn)/iu.test(title),
  );
  if (!listOfMembers && entityFigures >= 3) return "entity";
  if (personName >= 0.75 && (entityName < 0.7 || (listOfMembers && entityName < 0.95))) return "member";
  return "entity";
}

function namesAnOffice(parent: string): boolean {
  const concepts = headerReadings(parent)[0]?.concepts ?? [];
  return concepts.includes("daidien") || concepts.includes("giamdoc") || concepts.includes("canboquanly");
}

/** What only an entity has: members, workers, charter capital, revenue, profit. */
const figuresOfEntities: ReadonlySet<FieldId> = new Set<FieldId>([
  "members.total",
  "workers.total",
  "workers.hired",
  "capital.charter",
  "capital.end",
  "revenue.total",
  "profit.beforeTax",
  "profit.afterTax",
  "managers.total",
]);

function isFigureOfEntity(words: readonly string[]): boolean {
  const [best] = matchHeader(words, "entity");
  const person = matchHeader(words, "member")[0]?.score ?? 0;
  return best !== undefined && best.score >= 0.85 && person < 0.6 && figuresOfEntities.has(best.field);
}

/** How well cells fit names of entities; names of persons are none. */
function nameFit(profile: ColumnProfile): number {
  const persons = profile.personName > 0.6 && profile.entityName < 0.1;
  return persons ? 0.6 : Math.min(1, fieldFit({ id: "name", type: "name" }, profile) + 0.08);
}

/** Whether most columns are criteria of a score table. */
export function readsAsPoints(block: HeaderBlock, titles: readonly string[]): boolean {
  let numbered = 0;
  let named = 0;
  for (const { words } of block.columns) {
    const criterion = matchCriterion(words);
    if (criterion === null) continue;
    if (criterion.numbered) numbered++;
    else if (criterion.score >= 0.7) named++;
  }
  const titled = titles.some((title) =>
    /chấm điểm|bảng điểm|tự chấm|đánh giá.{0,20}xếp loại|điểm (?:các )?tiêu chí|tổng hợp điểm/iu.test(title),
  );
  // A wide list has columns named like criteria ("Trích quỹ", "Lợi nhuận") among many others.
  const share = (numbered + named) / Math.max(1, block.columns.length);
  return numbered >= 4 || (titled && numbered + named >= 3) || (numbered + named >= 6 && share >= 0.4);
}

/** What the rows of a table are, by its title, its columns and the names in it. `recordRows` are 0-based. */
export function kindOf(
  sheet: SheetCells,
  titles: Titles,
  matched: readonly MatchedColumn[],
  recordRows: readonly number[],
  place: FieldDefinition["in"],
): SheetKind {
  const name = matched.find((column) => column.field === "name");
  if (place === "entity" && name !== undefined) {
    if (name.profile.entityName < 0.2 && (name.profile.communeName + name.profile.districtName >= 0.5 || countsEntities(matched)))
      return "other";
    if (listsLabels(sheet, matched, recordRows) || isHardlyAList(matched, recordRows)) return "other";
    if (recordRows.length === 0 && matched.filter((column) => column.field !== null).length < 3) return "other";
  }
  return tableKind(titles.texts, matched, place, { groups: listsGroups(sheet, titles, name, recordRows) });
}

/** A column of labels ("Mã số thuế", "Địa chỉ", "Điện thoại" one under the other): a form, whose rows are no entities. */
function listsLabels(sheet: SheetCells, matched: readonly MatchedColumn[], recordRows: readonly number[]): boolean {
  if (recordRows.length > mostFormRows) return false;
  return matched.some(({ index, field, profile, sequence }) => {
    // A column that is a field holds values, also where they look like labels: "Nam" (năm), "Nữ".
    if (sequence || profile.text < 0.5 || (field !== null && field !== "name")) return false;
    const labels = recordRows.flatMap((row) => {
      const text = cellText(sheet, row, index).replace(/(?<![:：.…\s])[:：.…\s]+$/u, "");
      const [best] = text === "" || kindOfName(text) !== null ? [] : matchHeader([text], "entity");
      return best !== undefined && best.score >= 0.9 ? [best.field] : [];
    });
    return labels.length >= 0.6 * recordRows.length && new Set(labels).size >= Math.max(3, 0.5 * recordRows.length);
  });
}

const mostFormRows = 60;

/** A few rows with a name that does not say what it is, and nothing else known: any two cells may look so. */
function isHardlyAList(matched: readonly MatchedColumn[], recordRows: readonly number[]): boolean {
  const known = matched.filter(({ field }) => field !== null);
  return recordRows.length <= 3 && known.length === 1 && known[0]?.profile.entityName === 0;
}

/** "Đơn vị | Số HTX | Số thành viên": a row is a place, not a cooperative. */
function countsEntities(matched: readonly MatchedColumn[]): boolean {
  return matched.some((column) => {
    if (column.profile.number < 0.6) return false;
    const concepts = headerReadings(column.header)[0]?.concepts ?? [];
    return (
      concepts.includes("htx") &&
      concepts.includes("tong") &&
      !concepts.includes("thanhvien") &&
      !concepts.includes("von") &&
      !concepts.includes("laodong")
    );
  });
}

/** Whether the rows are cooperative groups: by their own names first, then by the header of the name, then by the title. */
function listsGroups(sheet: SheetCells, titles: Titles, name: MatchedColumn | undefined, recordRows: readonly number[]): boolean {
  if (name === undefined) return false;
  let groups = 0;
  let others = 0;
  for (const row of recordRows.slice(0, 300)) {
    const kind = kindOfName(cellText(sheet, row, name.index));
    if (kind === "group") groups++;
    else if (kind !== null) others++;
  }
  if (groups + others > 0 && groups + others >= 0.3 * Math.min(300, recordRows.length)) return groups > others;
  const header = headerReadings(name.header)[0]?.concepts ?? [];
  if (header.includes("tht") !== header.includes("htx")) return header.includes("tht");
  const title = fold(titles.texts.join(" "));
  return /\b(?:tht|to hop tac)\b/.test(title) && !/\b(?:htx|hop tac xa)\b/.test(title);
}

/** "Nhóm I", "Cộng nhóm II (30 điểm)". */
function isGroupOfCriteria(header: string): boolean {
  return /(?:^|[/ ])nhóm\s+(?:[IV]{1,3}|\d)(?![\p{L}\d])/iu.test(header);
}

/** What kind of rows a table lists, from its title, its columns and its names. */
function tableKind(
  titles: readonly string[],
  columns: readonly MatchedColumn[],
  place: FieldDefinition["in"],
  words: { readonly groups: boolean },
): SheetKind {
  const has = (field: FieldId) => columns.some((column) => column.field === field);
  if (place === "member") return "members";
  if (!has("name")) return "other";
  const criteria = columns.filter((column) => column.field?.startsWith("points.") && column.field !== "points.total").length;
  const others = columns.filter((column) => column.field !== null && !column.field.startsWith("points.")).length;
  if (criteria >= 3 && criteria >= 0.5 * others) return "points";
  if (has("points.total") && columns.filter((column) => isGroupOfCriteria(column.header)).length >= 2 && others <= 8) return "points";
  if (criteria >= 1 && others <= 4 && has("points.total") && titles.some((title) => /chấm điểm|bảng điểm/i.test(title))) return "points";
  return words.groups ? "groups" : "cooperatives";
}
